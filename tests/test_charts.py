"""Charts: counts that agree with the lists they open, figures that a strict policy lets through."""

import csv
import datetime as dt
import gzip
import json
import re
import shutil
import threading
from pathlib import Path

import pytest
from sqlmodel import select

import tracker.web
from tests.factories import (
    a_report,
    a_session,
    a_speech,
    a_task,
    an_update,
    reviewed,
)
from tracker import charts
from tracker.charts import Bar, Cell, Part, Table
from tracker.db import change, now
from tracker.models import Basis, Quotation, ReviewState, SessionReading, TaskState
from tracker.queries import charts as counts
from tracker.queries.when import When
from tracker.web import commitments
from tracker.web.charts import CHARTS
from tracker.web.security import POLICY

MAY = dt.date(2024, 5, 15)
THEN = When(dt.date(2024, 6, 1))


@pytest.fixture
def filled(db):
    """Tasks in many states, sessions and speeches, some of them reviewed."""
    faction = a_report(db, "Собралась фракция. Решили построить.", url="https://a.kz/f")
    a_session(db, faction, kind="faction", faction="amanat", date=MAY)
    body = ("Министерство мостов", None, "ministry-of-bridges")
    a_task(db, "построить", report=faction, responsible=(body,))
    held = a_report(db, "Состоялось заседание. Просят починить.", url="https://a.kz/p")
    a_session(db, held, date=dt.date(2024, 4, 2))
    reading = db.exec(select(SessionReading).where(SessionReading.report_id == held.id)).one()
    change(db, reading, now(), "editor", review_state=ReviewState.accepted)
    done = a_task(db, "починить", report=held, due=MAY, **reviewed())
    an_update(db, done, **reviewed())
    shown = a_task(db, "показать", due=dt.date(2024, 6, 5), responsible=(body,))
    an_update(db, shown, basis=Basis.confirmed_elsewhere, **reviewed())
    a_task(db, "забыть", due=dt.date(2024, 5, 2), **reviewed())
    late = a_task(db, "опоздать", **reviewed())
    an_update(db, late, state=TaskState.partly_done, **reviewed())
    undated = a_report(db, "Велели ждать.", url="https://a.kz/u", published=None)
    a_task(db, "ждать", report=undated)
    a_task(db, "отменить", **reviewed(ReviewState.rejected))
    a_speech(db, "Сказано прямо")
    a_speech(db, "Сказано косвенно", quotation=Quotation.indirect, **reviewed())
    db.commit()


def as_dict(found):
    return {(row.key, row.part): row.number for row in found}


def test_a_task_counts_for_its_state_and_for_what_that_rests_on(db, filled):
    assert as_dict(counts.tasks_by_state(db, THEN)) == {
        ("done", "said_by_responsible"): 1,
        ("done", "unreviewed"): 1,  # an update was accepted, the task itself was not
        ("given", "nothing_found"): 1,
        ("given", "unreviewed"): 2,
        ("partly_done", "said_by_responsible"): 1,
    }


def test_a_suggestion_of_the_machine_changes_no_count(db):
    an_update(db, a_task(db, "построить"))

    assert as_dict(counts.tasks_by_state(db)) == {("given", "unreviewed"): 1}


def test_what_became_of_a_months_tasks_tells_claims_from_facts(db, filled):
    assert as_dict(counts.tasks_by_month(db, THEN)) == {
        ("202405", "done:said_by_responsible"): 1,
        ("202405", "partly_done"): 1,
        ("202405", "given"): 1,
        ("202405", "unreviewed"): 2,
    }


def test_a_sitting_counts_in_the_month_it_was_held(db, filled):
    assert as_dict(counts.sessions_by_month(db, THEN)) == {
        ("202404", "plenary"): 1,
        ("202405", "faction:unreviewed"): 1,
    }


def test_counts_are_those_of_the_moment_asked_for(db, filled):
    before = now()
    a_task(db, "ещё одно", known_from=now())

    def total(when):
        return sum(row.number for row in counts.tasks_by_state(db, when))

    assert (total(When(MAY, before)), total(When(MAY))) == (6, 7)


SORTS = [by for by in commitments.SORTS if by != commitments.PEOPLE]
ALL = [*CHARTS, *(f"commitments?by={by}" for by in SORTS)]


def forms_of(name):
    """Addresses of the page, the figure and the file of a chart."""
    path, _, question = name.partition("?")
    return (f"/charts/{path}{end}?{question}&bom=0" for end in ("", ".json", ".csv"))


@pytest.mark.parametrize("name", ALL)
def test_every_number_of_a_chart_opens_that_many_rows(client, filled, name):
    page = client.get(f"/charts/{name}").get_data(as_text=True)
    numbers = re.findall(r'<td class="n"><a href="([^"]+)">(\d+)</a>', page)

    assert numbers
    for address, number in numbers:
        room, _, arguments = address.replace("&amp;", "&").partition("/?")
        rows = client.get(f"{room}.json?{arguments}").get_json()
        assert len(rows) == int(number), address


@pytest.mark.parametrize("name", ALL)
def test_the_figure_the_file_and_the_table_tell_the_same_numbers(client, filled, name):
    page, figure, lines = (client.get(address) for address in forms_of(name))
    page, lines, figure = page.text, lines.text.splitlines(), figure.get_json()

    told = sorted(int(row["number"]) for row in csv.DictReader(lines))
    along = "y" if figure["data"][0]["orientation"] == "v" else "x"
    drawn = sorted(number for trace in figure["data"] for number in trace[along])
    cells = re.findall(r'<td class="n">(?:<a href="[^"]+">)?(\d+)', page)
    assert told == drawn
    sums = 2 if "Together" in page else 1  # each number and its row's sum, where there is one
    assert sum(map(int, cells)) == sums * sum(told)


@pytest.mark.parametrize("name", ALL)
def test_a_chart_of_nothing_says_so(client, name):
    page, figure, _ = (client.get(address) for address in forms_of(name))

    assert page.status_code == 200
    assert "data-figure" not in page.text
    assert figure.status_code == 200


def test_what_nobody_has_reviewed_is_told_by_word_and_pattern(client, filled):
    figure = client.get("/charts/tasks-by-state.json").get_json()

    patterns = {trace["name"]: trace["marker"].get("pattern", {}) for trace in figure["data"]}
    shapes = [pattern.get("shape", "") for pattern in patterns.values()]
    assert {"task unreviewed", "nothing found"} <= set(patterns)
    assert patterns["task unreviewed"]["shape"] == "/"
    assert len(set(shapes)) == len(shapes)  # colour alone tells nothing


def test_a_chart_speaks_the_language_of_its_page(client, filled):
    figure = client.get("/kk/charts/tasks-by-clock.json").get_json()

    address = figure["data"][0]["customdata"][0][1]
    assert address.startswith("/kk/tasks/?clock=")


def test_a_chart_keeps_the_day_and_the_moment_of_its_page(client, filled):
    figure = client.get("/charts/tasks-by-clock.json?as_of=2024-05-10").get_json()

    assert "as_of=2024-05-10" in figure["data"][0]["customdata"][0][1]


def test_an_unknown_chart_is_not_found(client):
    for address in ("/charts/nonsense", "/charts/nonsense.csv", "/charts/nonsense.json"):
        assert client.get(address).status_code == 404


def a_table(bars, over_time=False):
    part = Part("part", "часть", "#123456")
    return Table((part,), tuple(bars), over_time)


def a_bar(name, number, day=""):
    cell = Cell(number, f"/tasks/?body={name}")
    return Bar(name, name, {"part": cell}, cell, day)


def test_of_many_bars_the_first_are_drawn():
    figure = json.loads(charts.bars(a_table(a_bar(f"b{n}", n) for n in range(40))))

    assert figure["data"][0]["y"] == [f"b{n}" for n in range(charts.MOST)]


def test_a_bar_of_a_month_stands_on_its_first_day():
    figure = json.loads(charts.bars(a_table([a_bar("май", 3, "2024-05-01")], over_time=True)))

    assert figure["data"][0]["x"] == ["2024-05-01"]
    assert figure["data"][0]["xperiod"] == "M1"


def test_bars_stand_in_the_order_of_the_table_whatever_their_parts_are():
    first, second = Part("a", "a", "#123456"), Part("b", "b", "#654321")
    cell = Cell(1, "")
    bars = (Bar("1", "one", {"b": cell}, cell), Bar("2", "two", {"a": cell}, cell))

    figure = json.loads(charts.bars(Table((first, second), bars)))

    assert figure["layout"]["yaxis"]["categoryarray"] == ["one", "two"]


@pytest.mark.parametrize(("language", "marks"), [("ru", ",\xa0"), ("kk", ",\xa0"), ("en", ".,")])
def test_a_figure_writes_numbers_as_its_language_does(client, filled, language, marks):
    for name in ("tasks-by-state", "time-to-fulfilment"):
        figure = client.get(f"/{language}/charts/{name}.json").get_json()

        assert figure["layout"]["separators"] == marks


def test_a_long_name_is_broken_into_lines():
    name = "Министерство науки и высшего образования"

    figure = json.loads(charts.bars(a_table([a_bar(name, 3)])))

    lines = figure["data"][0]["y"][0].split("<br>")
    assert " ".join(lines) == name
    assert max(map(len, lines)) <= 24


def test_a_figure_is_small():
    figure = charts.bars(a_table([a_bar("b", 3)]))

    assert len(figure) < 1500  # Plotly's usual template alone takes seven thousand


def test_a_figure_of_a_network_is_cut_until_it_can_be_sent():
    text, links = charts.fitting(lambda links: "x" * 100 * links, 3000)

    assert links < 3000 and len(text) <= charts.BYTES
    assert charts.fitting(lambda links: "x" * links, 3000) == ("x" * 3000, 3000)


def test_the_library_comes_compressed_and_may_be_kept_for_ever(client):
    page = client.get("/kk/charts/").get_data(as_text=True)
    [address] = re.findall(r'<script src="([^"]+plotly[^"]+)"', page)

    zipped = client.get(address, headers={"Accept-Encoding": "gzip, br"})
    plain = client.get(address, headers={"Accept-Encoding": "identity"})

    assert not address.startswith("/kk/")  # one copy for all languages
    assert zipped.headers["Content-Encoding"] == "gzip"
    assert "immutable" in zipped.headers["Cache-Control"]
    assert "Accept-Encoding" in zipped.headers["Vary"]
    assert gzip.decompress(zipped.data) == plain.data
    assert len(zipped.data) < 1_600_000
    assert client.get("/charts/library/plotly-old.js").status_code == 404


@pytest.mark.parametrize("address", ["/", "/tasks/", "/deputies/", "/network/pairs"])
def test_a_page_without_a_figure_loads_no_library(client, filled, address):
    assert "<script" not in client.get(address).get_data(as_text=True)


# in a browser ------------------------------------------------------------------------------------

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
QUIET = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


@pytest.fixture(scope="module")
def chromium():
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture
def site(app):
    from waitress.server import create_server

    server = create_server(app, host="127.0.0.1", port=0)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()
    thread.join(5)


@pytest.mark.browser
def test_our_file_of_styles_is_what_the_library_would_add(chromium):
    page = chromium.new_page()
    page.set_content("<!doctype html><html><head></head><body></body></html>")
    page.add_script_tag(content=charts.library().plain().decode())
    rules = "[...document.styleSheets].find((s) => s.ownerNode.id === 'plotly.js-style-global')"
    added = page.evaluate(f"[...({rules}).cssRules].map((rule) => rule.cssText)")
    ids = page.evaluate("[...document.querySelectorAll('style')].map((style) => style.id)")
    page.close()

    ours = Path(tracker.web.__file__).with_name("static").joinpath("plotly.css").read_text()
    assert ours.split("*/", 1)[1].strip().splitlines() == added
    assert set(ids) == {"plotly.js-style-global", *charts.library().guards}


@pytest.mark.browser
def test_charts_are_drawn_as_without_a_policy_and_it_stops_nothing(chromium, site, filled):
    assert "unsafe" not in POLICY
    shapes = []
    for bypass in (False, True):
        context = chromium.new_context(bypass_csp=bypass)
        page = context.new_page()
        mistakes = []
        page.on("console", lambda m, seen=mistakes: seen.append(m.text))
        page.on("pageerror", lambda error, seen=mistakes: seen.append(str(error)))
        page.goto(f"{site}/ru/charts/")
        page.locator("[data-drawn=yes]").nth(len(CHARTS) - 1).wait_for()
        shapes.append(
            page.evaluate(
                "[...document.querySelectorAll('.main-svg')].map((e) => {"
                " const b = e.getBoundingClientRect();"
                " return [Math.round(b.x), Math.round(b.y + scrollY), b.width, b.height] })"
            )
        )
        assert mistakes == []
        context.close()

    assert len(shapes[0]) >= len(CHARTS)
    assert shapes[0] == shapes[1]


@pytest.mark.browser
def test_a_click_on_a_bar_opens_its_rows(chromium, site, filled):
    page = chromium.new_page()
    page.goto(f"{site}/ru/charts/tasks-by-body")
    page.wait_for_selector(".barlayer .point")
    box = page.locator(".barlayer .point path").first.bounding_box()

    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_timeout(300)
    page.mouse.down()
    page.mouse.up()
    page.wait_for_url("**/tasks/?**")

    assert "responsible=ministry-of-bridges" in page.url
    assert page.locator("article.fact").count() == 2
    page.close()


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_charts_words_can_be_read_by_day_and_night(chromium, site, filled, scheme):
    context = chromium.new_context(color_scheme=scheme, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(f"{site}/kk/charts/tasks-by-state")
    page.wait_for_selector(".js-plotly-plot .xtick text")

    ink = page.evaluate("getComputedStyle(document.querySelector('.xtick text')).fill")
    body = page.evaluate("getComputedStyle(document.body).color")
    wide = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert ink == body
    assert wide == 360


@pytest.mark.browser
def test_without_a_script_the_tables_are_there(chromium, site, filled):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/ru/charts/")

    assert page.locator("figure.plot:visible").count() == 0
    assert page.locator("table:visible").count() == len(CHARTS) + 1  # commitments over time
    context.close()


@pytest.mark.browser
def test_a_figure_that_does_not_come_leaves_a_sentence(chromium, site, filled):
    page = chromium.new_page()
    page.route("**/charts/tasks-by-state.json*", lambda route: route.abort())
    page.goto(f"{site}/en/charts/tasks-by-state")
    page.wait_for_selector("figure[data-drawn=no]")

    assert "the table has all of its numbers" in page.inner_text("figure")
    page.close()
