"""Every page in a real browser: axe finds nothing, nothing spills, the policy stops nothing."""

import shutil
import threading

import pytest

from tests.factories import (
    a_mention,
    a_report,
    a_session,
    a_speech,
    a_task,
    an_update,
    reviewed,
)

pytestmark = pytest.mark.browser

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
ROOMS = (
    *(
        "/",
        "/deputies/",
        "/sessions/?meetings=all",
        "/tasks/?person=aidar-qumtobe&since=2024-01-01",
    ),
    *("/speeches/", "/reports/", "/factions/", "/bodies/", "/methods/", "/data/", "/nowhere"),
    *("/find?q=Кумтобаев", "/deputies/aidar-qumtobe", "/factions/amanat"),
    *("/bodies/ministry-of-bridges", "/corrections/", "/follow/", "/follow/undated"),
    *("/follow/deputy/aidar-qumtobe", "/follow/search?q=мост", "/follow/silent?days=1"),
)


@pytest.fixture
def site(app, db):
    """The site on a port of this machine, with a report that holds a fact of every kind."""
    from waitress.server import create_server

    report = a_report(db, "Прошло заседание. Кумтобеев поручил построить мост. «Да», — сказал он.")
    other = a_report(db, "Заседание вела Тасбулакова. Его итоги неизвестны.")
    session = a_session(db, report, chair_name="Кумтобеев", chair_id="aidar-qumtobe")
    a_session(db, other, id=session.id, chair_name="Тасбулакова")
    task = a_task(db, "построить мост", report=report, set_by_person="aidar-qumtobe")
    an_update(db, task)
    an_update(db, task, **reviewed())
    speech = a_speech(db, "Да", report=report)
    a_mention(db, report, "Кумтобеев", candidates=["aidar-qumtobe", "salima-tasbulaq"])
    server = create_server(app, host="127.0.0.1", port=0)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    records = [f"/tasks/{task.id}", f"/speeches/{speech.id}", f"/sessions/{session.id}"]
    yield f"http://127.0.0.1:{server.effective_port}", [*ROOMS, *records, f"/reports/{report.id}"]
    server.close()
    thread.join(5)


@pytest.fixture
def browser():
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.mark.parametrize(
    ("width", "scheme", "language"), [(1200, "light", "ru"), (360, "dark", "kk")]
)
def test_pages_are_sound_on_desk_and_phone_by_day_and_night(site, browser, width, scheme, language):
    from axe_playwright_python.sync_playwright import Axe

    address, paths = site
    axe = Axe()
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    context.set_default_timeout(120_000)  # a busy machine is slow, not wrong
    page = context.new_page()
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    found = {}
    for path in paths:
        page.goto(f"{address}/{language}{path}")
        spills = page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
        violations = [v["id"] for v in axe.run(page).response["violations"]]
        if spills or violations:
            found[path] = (spills, violations)

    assert found == {}
    assert [text for text in refused if "404" not in text] == []
    assert context.cookies() == []
