"""Time until tasks are done: each step of the curve against tasks that were made for it."""

import csv
import datetime as dt

import pytest

from tests.factories import a_report, a_task, an_update, reviewed
from tests.test_charts import chromium, site  # noqa: F401  fixtures
from tracker.models import TaskState
from tracker.queries.fulfilment import Waits, curve, waits
from tracker.queries.when import When

DAY = dt.date(2024, 5, 1)


def a_task_told(db, words, *, after=None, published=DAY, **values):
    """A task of a day, done so many days later."""
    report = a_report(db, f"Просят {words}.", published=published)
    task = a_task(db, words, report=report, **reviewed())
    if after is not None:
        an_update(db, task, date=DAY + dt.timedelta(days=after), **(values | reviewed()))
    return task


@pytest.fixture
def told(db):
    """Done after 10 and after 30 days; open for 20 and for 40; one only in progress."""
    a_task_told(db, "строить", after=10)
    a_task_told(db, "чинить", after=30)
    a_task_told(db, "ждать", published=DAY + dt.timedelta(days=20))
    a_task_told(db, "забыть")
    a_task_told(db, "начать", after=5, state=TaskState.in_progress)


WHEN = When(DAY + dt.timedelta(days=40))


def test_days_run_from_the_report_to_the_accepted_update(db, told):
    a_task(db, "не смотреть", report=a_report(db, "Просят не смотреть.", published=DAY))

    assert waits(db, WHEN) == Waits((10, 30), (20, 40, 40, 40), 1, 0)


def test_an_open_task_counts_for_as_long_as_it_was_watched(db, told):
    steps = curve(waits(db, WHEN))

    assert [(s.day, s.at_risk, s.fulfilled) for s in steps] == [(10, 5, 1), (30, 3, 1)]
    assert [s.share for s in steps] == pytest.approx([1 / 5, 1 - 4 / 5 * 2 / 3])


def test_a_suggestion_fulfils_nothing(db):
    an_update(db, a_task_told(db, "строить"))

    assert waits(db, WHEN).fulfilled == ()


def test_a_task_that_was_given_up_has_not_been_fulfilled(db):
    task = a_task_told(db, "строить")
    an_update(db, task, state=TaskState.withdrawn, reason_code="other", date=DAY, **reviewed())

    assert waits(db, WHEN) == Waits((), (40,), 0, 0)


def test_a_task_without_usable_days_is_left_out_and_counted(db):
    a_task_told(db, "строить", published=None)
    a_task_told(db, "чинить", after=-1)
    a_task_told(db, "начать", after=3, published=dt.date(2024, 12, 1))

    assert waits(db, WHEN) == Waits((), (), 0, 2)  # of the last nobody had told yet


def test_with_nothing_done_no_line_is_drawn_and_the_page_says_so(client, db):
    a_task_told(db, "забыть")

    page = client.get("/charts/time-to-fulfilment").get_data(as_text=True)

    assert "there is no curve to draw" in page
    assert "data-figure" not in page and "<script" not in page
    assert client.get("/charts/time-to-fulfilment.json").get_json()["data"] == []


def test_page_figure_and_file_tell_the_same_steps(client, told):
    address = f"/charts/time-to-fulfilment{{}}?as_of={WHEN.as_of}"
    page = client.get(address.format("")).get_data(as_text=True)
    [line] = client.get(address.format(".json")).get_json()["data"]
    lines = client.get(address.format(".csv") + "&bom=0").get_data(as_text=True).splitlines()

    assert "It rests on 2 tasks done and 3 open ones" in page
    assert "20.0%" in page and "46.7%" in page
    assert line["x"] == [0, 10, 30, 40]
    assert line["y"] == pytest.approx([0, 0.2, 7 / 15, 7 / 15])
    assert [row["share"] for row in csv.DictReader(lines)] == ["0.2", "0.4667"]


def test_what_nobody_has_reviewed_is_in_a_dashed_line_of_its_own(client, db, told):
    unread = a_task(db, "копать", report=a_report(db, "Просят копать.", published=DAY))
    an_update(db, unread, date=DAY + dt.timedelta(days=5), **reviewed())
    address = f"/en/charts/time-to-fulfilment{{}}?as_of={WHEN.as_of}"

    figure = client.get(address.format(".json")).get_json()
    answer = client.get(address.format(".csv") + "&bom=0").text
    page = client.get(address.format("")).text

    dashes = {trace["name"]: trace["line"].get("dash") for trace in figure["data"]}
    of = {(row["tasks"], row["day"]) for row in csv.DictReader(answer.splitlines())}
    assert dashes == {
        "Reviewed tasks": None,
        "All tasks, also those nobody has reviewed": "dash",
    }
    assert of == {
        ("reviewed", "10"),
        ("reviewed", "30"),
        ("all", "5"),
        ("all", "10"),
        ("all", "30"),
    }
    assert "3 tasks done and 3 open ones, 1 of which nobody has reviewed" in page


def test_a_share_is_written_as_the_language_does(client, told):
    page = client.get(f"/ru/charts/time-to-fulfilment?as_of={WHEN.as_of}").text

    assert "46,7\xa0%" in page


def test_the_charts_lead_to_it(client):
    assert 'href="/charts/time-to-fulfilment"' in client.get("/charts/").get_data(as_text=True)
    page = client.get("/en/charts/time-to-fulfilment").text
    assert '<a href="/en/charts/" aria-current="page"' in page


@pytest.mark.browser
def test_the_curve_is_drawn_without_a_complaint(chromium, site, told):  # noqa: F811
    page = chromium.new_page()
    mistakes = []
    page.on("console", lambda message: mistakes.append(message.text))
    page.goto(f"{site}/ru/charts/time-to-fulfilment?as_of={WHEN.as_of}")
    page.locator("[data-drawn=yes] .scatterlayer path.js-line").wait_for()
    page.close()

    assert mistakes == []
