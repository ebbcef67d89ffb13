"""The two times of every page, chart and export: what held on a day, what was known at a moment."""

import datetime as dt
import json

import pytest
from sqlmodel import select

from tests.factories import (
    a_membership,
    a_mention,
    a_report,
    a_session,
    a_speech,
    a_task,
    an_update,
    reviewed,
)
from tests.test_cli import report, tracker  # noqa: F401  fixtures
from tracker.db import at, change, now
from tracker.exports import rows
from tracker.models import Membership, Speech, Task, TaskState
from tracker.queries.home import totals
from tracker.queries.organizations import bodies
from tracker.queries.people import person
from tracker.queries.sessions import sessions
from tracker.queries.tasks import task, tasks, updates
from tracker.queries.when import When

EARLY, LATE = dt.date(2024, 5, 1), dt.date(2024, 9, 1)
BETWEEN = When(dt.date(2024, 7, 1))
TODAY = When.now()
DOER = (("министерство", None, "ministry-of-bridges"),)


def told_on(db, published, words, **values):
    """A report of a sitting with a task, a speech and a name, told on a day or an unknown one."""
    text = f"Состоялось заседание {words}. Айдар Кумтобеев поручил {words}. Он сказал: да {words}."
    held = values.pop("held", published)
    printed = a_report(db, text, published=published, title=f"О том: {words}", **values)
    a_session(db, printed, date=held)
    a_task(db, f"поручил {words}", report=printed, responsible=DOER, set_by_person="aidar-qumtobe")
    a_speech(db, f"да {words}", report=printed)
    a_mention(db, printed, "Айдар Кумтобеев", person="aidar-qumtobe")
    return printed


@pytest.fixture
def both(db):
    """What was told before the day asked for, and what was told after it."""
    return told_on(db, EARLY, "мост"), told_on(db, LATE, "паром")


@pytest.mark.parametrize(
    "address",
    [
        *("/", "/find?q=поручил", "/tasks/", "/speeches/", "/reports/", "/sessions/"),
        *("/tasks.csv", "/speeches.json", "/reports.csv", "/sessions.csv", "/tasks.atom"),
        *("/deputies/aidar-qumtobe", "/bodies/ministry-of-bridges", "/api/v1/tasks"),
    ],
)
def test_a_day_shows_nothing_of_later_reports(client, both, address):
    mark = "&" if "?" in address else "?"

    page = client.get(f"/en{address}{mark}as_of=2024-07-01")

    assert "мост" in page.text
    assert "паром" not in page.text
    assert "паром" in client.get(f"/en{address}").text


@pytest.mark.parametrize("chart", ["tasks-by-state", "sessions-by-month", "speeches-by-month"])
def test_a_chart_of_a_day_counts_what_was_told_by_then(client, both, chart):
    def number(question):
        lines = client.get(f"/charts/{chart}.csv?bom=0{question}").text.splitlines()[1:]
        return sum(int(line.rsplit(",", 2)[1]) for line in lines)

    assert (number(""), number("&as_of=2024-07-01"), number("&as_of=2024-01-01")) == (2, 1, 0)


def test_counts_of_a_day_are_those_of_its_lists(db, both):
    then, since = totals(db, BETWEEN), totals(db, TODAY)

    assert (then.reports, then.sessions, then.speeches, then.tasks) == (1, 1, 1, 1)
    assert (since.reports, since.sessions, since.speeches, since.tasks) == (2, 2, 2, 2)
    who = person(db, "aidar-qumtobe", BETWEEN)
    assert (who.mentions, who.speeches, who.tasks_set) == (1, 1, 1)
    assert [body.tasks for body in bodies(db, BETWEEN) if body.id == DOER[0][2]] == [1]


def test_the_network_of_a_day_holds_no_later_link(client, both):
    assert client.get("/network.csv").text.count("aidar-qumtobe,") == 2
    assert client.get("/network.csv?as_of=2024-07-01").text.count("aidar-qumtobe,") == 1


def test_a_report_without_a_date_counts_from_its_sessions_day_else_from_when_it_came_in(db):
    came_in = dt.datetime(2024, 8, 1, 12, tzinfo=dt.UTC)
    told_on(db, None, "мост", held=dt.date(2024, 3, 1), known_from=came_in)
    told_on(db, None, "паром", held=None, known_from=came_in)

    def words(day):
        return [row.words for row in tasks(db, when=When(day))]

    assert words(dt.date(2024, 2, 1)) == []
    assert words(dt.date(2024, 7, 1)) == ["поручил мост"]
    assert sorted(words(dt.date(2024, 8, 1))) == ["поручил мост", "поручил паром"]


def test_a_new_version_of_a_report_does_not_move_the_day_it_came_in(db):
    printed = told_on(db, None, "мост", held=None)
    change(db, printed, now(), "machine", origin_id="somewhere")

    assert len(tasks(db, when=When(dt.date(2024, 1, 1)))) == 1


def test_a_sitting_that_was_still_to_come_had_not_been_held(db):
    told_on(db, EARLY, "мост", held=LATE)

    assert sessions(db, when=BETWEEN) == []
    assert len(sessions(db, when=When(LATE))) == 1


def test_a_report_of_a_day_that_has_begun_elsewhere_is_shown_today(db):
    told_on(db, TODAY.as_of + dt.timedelta(days=1), "мост")

    assert len(tasks(db)) == 1


def test_an_update_without_a_date_holds_from_the_day_of_its_report(db):
    row = a_task(db)
    later = a_report(db, "Мост построен.", published=LATE)
    an_update(db, row, date=None, report_id=later.id, **reviewed())

    assert task(db, row.id, BETWEEN).state == TaskState.given
    assert updates(db, row.id, BETWEEN) == []
    assert task(db, row.id, When(LATE)).state == TaskState.done


@pytest.mark.parametrize("ending", ["", ".json"])
def test_a_record_told_of_later_says_so(client, db, both, ending):
    late = next(row for row in tasks(db) if "паром" in row.words)

    page = client.get(f"/en/tasks/{late.id}{ending}?as_of=2024-07-01")

    assert page.status_code == 404
    assert "No report had told of it by that day" in page.text
    assert client.get(f"/en/tasks/{late.id}{ending}").status_code == 200


def test_a_page_of_a_day_says_what_it_leaves_out(client, both):
    said = "Nothing of later reports is shown."

    assert said in client.get("/en/tasks/?as_of=2024-07-01").text
    assert said not in client.get(f"/en/tasks/?as_of={TODAY.as_of}").text


# what was known --------------------------------------------------------------------------------


def test_deputies_known_at_a_moment_are_those_exported_then(db, client):
    """Rows that say the same come out in the same order, whichever version of them is newest."""
    start = dt.date(2023, 3, 29)
    for organization in ("aq-jol", "ministry-of-bridges"):
        a_membership(db, "aidar-qumtobe", organization, start=start)
    before = client.get("/deputies.csv").data
    moment = now().isoformat(timespec="microseconds").replace("+00:00", "Z")
    for row in db.exec(select(Membership).where(at(Membership))).all():
        change(db, row, now(), "editor", source=f"{row.source} again")
    db.commit()

    assert client.get(f"/deputies.csv?known_at={moment}").data == before
    assert client.get("/deputies.csv").data == before


# the command -----------------------------------------------------------------------------------


def test_an_export_of_a_day_and_a_moment_is_that_of_the_site(tracker, report, tmp_path):  # noqa: F811
    first = tmp_path / "old.json"
    first.write_text(
        json.dumps(
            {
                "id": "old",
                "title": "Мажилис",
                "text": report.read_text("utf-8"),
                "published": "2024-05-01",
            }
        ),
        "utf-8",
    )
    tracker("ingest", str(first))

    def count(*times):
        found = tracker("export", "tasks", "--format", "json", *times)
        assert found.exit_code == 0, found.output
        return len(json.loads(found.stdout))

    assert count() == count("--as-of", "2024-05-01") > 0
    assert count("--as-of", "2024-04-30") == count("--known-at", "2024-05-01") == 0
    assert count("--known-at", now().isoformat()) == count()


@pytest.mark.parametrize("kind", ["datapackage", "popolo", "graphml", "reference"])
def test_every_export_takes_the_moment(tracker, tmp_path, kind):  # noqa: F811
    target = tmp_path / "out"

    result = tracker("export", kind, "-o", str(target), "--known-at", "2020-01-01")

    assert result.exit_code == 0
    people = target / "people.csv"
    assert not people.exists() or len(people.read_text("utf-8").splitlines()) == 1


@pytest.mark.parametrize(
    ("option", "given", "said"),
    [
        ("--as-of", "yesterday", "“yesterday” is no date; write it like 2024-05-31"),
        ("--known-at", "once", "“once” is no moment"),
        ("--as-of", "0001-01-01", "is no date"),
    ],
)
def test_a_time_that_cannot_be_read_is_one_sentence(tracker, option, given, said):  # noqa: F811
    result = tracker("export", "tasks", option, given)

    assert result.exit_code == 2
    assert said in result.stderr


def test_topics_leave_with_the_reference_data(tracker, tmp_path):  # noqa: F811
    tracker("export", "reference", "-o", str(tmp_path / "out"))

    assert (tmp_path / "out" / "topics.csv").read_text("utf-8").startswith("slug,")


def test_facts_of_a_day_keep_their_review(db, both):
    for table in (Task, Speech):
        for row in db.exec(select(table).where(at(table))).all():
            change(db, row, now(), "editor", **reviewed())

    assert {row["review_state"] for row in rows("tasks", db, BETWEEN, "")} == {"accepted"}
