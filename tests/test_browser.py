"""A reader's journey through the site in headless Chromium, and every page under axe.

The site is filled with the samples, as `make demo` does. Skipped, with the reason, on a machine
without Chromium.
"""

import shutil
import tempfile
import threading
from pathlib import Path

import pytest

from tracker.cli import prepare
from tracker.db import connect, reading, writing
from tracker.ingest.pipeline import ingest_sources
from tracker.queries.sessions import SessionFilter, sessions
from tracker.queries.tasks import TaskFilter, tasks
from tracker.settings import Settings, shipped

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine: install chromium"),
]


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """The engine and settings of a database that holds the samples."""
    from tracker import network

    path = tmp_path_factory.mktemp("demo") / "demo.sqlite"
    settings = Settings(database_url=f"sqlite:///{path}", secret_key="test")
    engine = connect(settings.database_url)
    prepare(engine, settings)
    failed = [
        i
        for i in ingest_sources(engine, settings, [str(shipped("data", "samples"))])
        if i.outcome == "failed"
    ]
    assert not failed
    with writing(engine) as db:
        network.refresh(db)
    yield engine, settings
    engine.dispose()


@pytest.fixture(scope="module")
def site(demo):
    """Address of the running site."""
    import waitress

    from tracker.web import create_app

    engine, settings = demo
    server = waitress.create_server(create_app(settings, engine), host="127.0.0.1", port=0)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()
    thread.join(timeout=5)


@pytest.fixture(scope="module")
def browser():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright, tempfile.TemporaryDirectory():
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture
def page(browser):
    """A page that remembers what went wrong on it, in ``page.mistakes``."""
    context = browser.new_context(accept_downloads=True, locale="ru-RU")
    page = context.new_page()
    page.mistakes = []
    page.on("pageerror", lambda error: page.mistakes.append(str(error)))
    page.on(
        "console",
        lambda message: page.mistakes.append(message.text) if message.type == "error" else None,
    )
    yield page
    context.close()


def test_a_journalist_finds_a_deputy_by_a_misprint_and_reaches_the_source(page, site):
    page.goto(f"{site}/ru/")
    page.fill("#site-search", "Бисембаев")
    page.press("#site-search", "Enter")
    page.click("main a[href*='/deputies/elnur-beisenbaev']")
    assert "Бейсенбаев" in page.inner_text("h1")

    page.click("main a[href*='/sessions/'] >> nth=0")
    assert page.locator("blockquote").count() > 0
    source = page.locator("main a[href^='http']:not([href*='127.0.0.1'])").first
    assert source.get_attribute("href").startswith("https://")

    page.click("main a[href*='/reports/'] >> nth=0")
    assert page.locator(".text a.seen-speech").count() > 0
    assert page.mistakes == []


def test_a_watchdog_filters_overdue_tasks_and_takes_them_as_csv(page, site):
    page.goto(f"{site}/ru/tasks/?clock=overdue")
    assert page.locator("main blockquote").count() > 0

    with page.expect_download() as download:
        page.click("a[href*='tasks.csv']")
    text = Path(download.value.path()).read_text("utf-8-sig")
    assert text.splitlines()[0].startswith("id,permalink,")
    assert ",overdue," in text and ",ahead," not in text
    assert page.mistakes == []


def test_the_network_is_drawn_and_a_node_opens_its_page(page, site):
    page.goto(f"{site}/ru/network/")
    page.wait_for_selector(".js-plotly-plot .scatterlayer .point", timeout=30_000)
    before = page.url
    for number in range(page.locator(".scatterlayer .point").count()):
        point = page.locator(".scatterlayer .point").nth(number)
        box = point.bounding_box()
        if not box:
            continue
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        page.wait_for_timeout(300)
        if page.url != before:
            break
    assert "/deputies/" in page.url or "/sessions/" in page.url
    assert page.mistakes == []


def test_every_chart_is_drawn_under_the_strict_policy(page, site):
    page.goto(f"{site}/ru/charts/")
    page.wait_for_selector(".js-plotly-plot .main-svg", timeout=30_000)
    page.wait_for_timeout(1000)

    assert page.locator(".js-plotly-plot").count() >= 6
    assert page.mistakes == []


@pytest.fixture(scope="module")
def addresses(demo):
    """One of every page that a reader can open."""
    engine, _ = demo
    with reading(engine) as db:
        [session, *_] = sessions(db, SessionFilter())
        task = next(t for t in tasks(db, TaskFilter(clock="overdue")))
    return (
        "",
        "find?q=Кошанов",
        "deputies/",
        "deputies/erlan-koshanov",
        "sessions/",
        f"sessions/{session.id}",
        "factions/",
        "factions/amanat",
        "bodies/",
        "bodies/government",
        "speeches/",
        "tasks/",
        f"tasks/{task.id}",
        "reports/",
        f"reports/{task.evidence.report_id}",
        "network/",
        "charts/",
        "charts/commitments?by=body",
        "charts/commitments?by=person",
        "charts/time-to-fulfilment",
        "methods/",
        "corrections/",
        "data/",
        "follow/",
        "login",
        "no-such-page",
    )


@pytest.mark.parametrize("lang", ["ru", "kk"])
@pytest.mark.parametrize(
    ("scheme", "width"), [("light", 1200), ("dark", 1200), ("light", 360), ("dark", 360)]
)
def test_no_page_has_an_accessibility_violation(browser, site, addresses, lang, scheme, width):
    from axe_playwright_python.sync_playwright import Axe

    context = browser.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 900}, reduced_motion="reduce"
    )
    page = context.new_page()
    found = []
    for address in addresses:
        page.goto(f"{site}/{lang}/{address}")
        result = Axe().run(page)
        found += [
            f"{address}: {v['id']}: {v['nodes'][0]['html'][:120]}"
            for v in result.response["violations"]
        ]
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > width:
            found.append(f"{address}: {wide} px wide on a screen of {width}")
    context.close()
    assert found == []
