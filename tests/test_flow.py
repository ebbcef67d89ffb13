"""How commitments fare: each number against rows that it counts."""

import csv
import datetime as dt

import pytest

from tests.factories import (
    a_body,
    a_person,
    a_report,
    a_session,
    a_task,
    an_update,
    reviewed,
)
from tracker.models import Basis, TaskState
from tracker.queries import flow
from tracker.queries.charts import tasks_by_month, tasks_by_state
from tracker.queries.course import months_before
from tracker.queries.months import over_time
from tracker.queries.tasks import TaskFilter, count_tasks
from tracker.queries.when import When

JULY = When(dt.date(2024, 7, 10))


def a_task_of(db, day, words, **values):
    report = a_report(db, f"Депутат сказал: {words}.", published=day)
    return a_task(db, words, report=report, **values)


def as_dict(found):
    return {(row.key, row.part): row.number for row in found}


@pytest.fixture
def course(db):
    """A task done in June, one confirmed in July, one never told of again."""
    bridge = a_task_of(db, dt.date(2024, 5, 3), "построить мост", **reviewed())
    an_update(db, bridge, state=TaskState.in_progress, date=dt.date(2024, 5, 20), **reviewed())
    an_update(db, bridge, date=dt.date(2024, 6, 30), **reviewed())
    school = a_task_of(db, dt.date(2024, 6, 1), "открыть школу", **reviewed())
    an_update(db, school, date=dt.date(2024, 7, 1), basis=Basis.confirmed_elsewhere, **reviewed())
    a_task_of(db, dt.date(2024, 7, 2), "забыть о деле")
    a_task_of(db, None, "ждать дня")


def test_states_stand_as_they_did_at_the_end_of_each_month(db, course):
    assert as_dict(over_time(db, "state", JULY)) == {
        ("202405", "in_progress"): 1,
        ("202406", "done:said_by_responsible"): 1,
        ("202406", "given"): 1,
        ("202407", "done:said_by_responsible"): 1,
        ("202407", "done:confirmed_elsewhere"): 1,
        ("202407", "unreviewed"): 1,
    }


def test_bases_stand_as_they_did_at_the_end_of_each_month(db, course):
    assert as_dict(over_time(db, "basis", JULY)) == {
        ("202405", "said_by_responsible"): 1,
        ("202406", "said_by_responsible"): 1,
        ("202406", "nothing_found"): 1,
        ("202407", "said_by_responsible"): 1,
        ("202407", "confirmed_elsewhere"): 1,
        ("202407", "unreviewed"): 1,
    }


def test_the_month_that_is_running_ends_on_the_day_asked_for(db, course):
    early = When(dt.date(2024, 6, 15))

    assert as_dict(over_time(db, "state", early))["202406", "in_progress"] == 1


def test_of_two_updates_of_one_day_the_later_entered_holds(db):
    task = a_task_of(db, dt.date(2024, 5, 3), "построить мост", **reviewed())
    an_update(db, task, date=dt.date(2024, 5, 20), **reviewed())
    an_update(db, task, state=TaskState.partly_done, date=dt.date(2024, 5, 20), **reviewed())
    an_update(db, task, state=TaskState.in_progress, date=None, **reviewed())

    found = as_dict(over_time(db, "state", When(dt.date(2024, 5, 31))))

    assert found == {("202405", "partly_done"): 1}


def test_a_suggestion_changes_no_month(db):
    task = a_task_of(db, dt.date(2024, 5, 3), "построить мост")
    an_update(db, task)

    found = as_dict(over_time(db, "state", When(dt.date(2024, 5, 31))))

    assert found == {("202405", "unreviewed"): 1}


def test_months_without_tasks_before_the_first_are_left_out(db):
    assert over_time(db, "state", JULY) == []


def test_each_stage_holds_those_that_came_farther(db, course):
    assert as_dict(flow.tasks_by_stage(db, JULY)) == {
        ("given", "confirmed_elsewhere"): 1,
        ("given", "said_by_responsible"): 1,
        ("given", "unreviewed"): 2,
        ("shown_done", "confirmed_elsewhere"): 1,
        ("shown_done", "said_by_responsible"): 1,
        ("confirmed", "confirmed_elsewhere"): 1,
    }


def test_a_task_in_progress_is_not_shown_done(db):
    task = a_task(db, **reviewed())
    an_update(db, task, state=TaskState.in_progress, **reviewed())

    assert as_dict(flow.tasks_by_stage(db)) == {("given", "said_by_responsible"): 1}


@pytest.mark.parametrize(
    ("due", "late"),
    [
        ("2024-07-09", "under_month"),
        ("2024-06-11", "under_month"),
        ("2024-06-10", "under_quarter"),
        ("2024-04-11", "under_quarter"),
        ("2024-04-10", "under_year"),
        ("2023-07-11", "under_year"),
        ("2023-07-10", "over_year"),
    ],
)
def test_an_overdue_task_counts_by_how_long_it_is_so(db, due, late):
    a_task(db, due=dt.date.fromisoformat(due))

    assert as_dict(flow.tasks_by_lateness(db, JULY)) == {(late, "unreviewed"): 1}
    assert count_tasks(db, TaskFilter(late=late), JULY) == 1


def test_a_task_that_is_not_overdue_is_not_late(db):
    a_task(db, "успеть", due=dt.date(2024, 7, 10))
    a_task(db, "не назвать дня")
    done = a_task(db, "сделать", due=dt.date(2024, 6, 1), **reviewed())
    an_update(db, done, **reviewed())

    assert flow.tasks_by_lateness(db, JULY) == []


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        ("2024-03-31", 1, "2024-02-29"),
        ("2024-01-15", 1, "2023-12-15"),
        ("2024-07-10", 12, "2023-07-10"),
    ],
)
def test_a_month_before_is_the_same_day_or_the_last(day, months, before):
    assert months_before(dt.date.fromisoformat(day), months) == dt.date.fromisoformat(before)


def test_a_task_counts_for_each_of_its_topics(db):
    a_task(db, "построить мост", topics=["roads", "water"])
    a_task(db, "открыть школу", topics=["education"], **reviewed())
    a_task(db, "сделать дело")

    assert as_dict(flow.tasks_by_topic(db)) == {
        ("education", "nothing_found"): 1,
        ("none", "unreviewed"): 1,
        ("roads", "unreviewed"): 1,
        ("water", "unreviewed"): 1,
    }
    assert count_tasks(db, TaskFilter(topic="water")) == 1
    assert count_tasks(db, TaskFilter(topic="none")) == 1
    assert count_tasks(db, TaskFilter(topic="wat")) == 0


def test_the_list_of_tasks_can_be_asked_for_a_topic(client, db):
    task = a_task(db, "построить мост", topics=["roads"])
    a_task(db, "сделать дело")

    rows = client.get("/tasks.json?topic=roads").get_json()
    page = client.get(f"/tasks/{task.id}").get_data(as_text=True)

    assert [row["text"] for row in rows] == ["построить мост"]
    assert "Roads and transport" in page


def test_a_list_says_in_words_which_bar_it_holds(client):
    page = client.get("/ru/tasks/?late=over_year").get_data(as_text=True)

    assert "просрочено на год и больше" in page
    assert client.get("/tasks/?late=ages").status_code == 400


def test_the_file_of_a_chart_over_time_leads_to_the_day_of_each_number(client, course):
    lines = client.get("/charts/commitments.csv?by=state&bom=0").text.splitlines()

    [may] = [line for line in lines if line.startswith("202405")]
    assert "as_of=2024-05-31" in may and "until=2024-05-31" in may


# unreviewed tasks ----------------------------------------------------------------------------


def test_an_unreviewed_task_stays_so_in_every_count_whatever_was_accepted_of_it(db):
    task = a_task_of(db, dt.date(2024, 5, 3), "построить мост")
    an_update(db, task, date=dt.date(2024, 5, 20), basis=Basis.confirmed_elsewhere, **reviewed())

    for by in ("state", "basis"):
        assert {row.part for row in over_time(db, by, JULY)} == {"unreviewed"}
    assert as_dict(tasks_by_state(db, JULY)) == {("done", "unreviewed"): 1}
    assert as_dict(tasks_by_month(db, JULY)) == {("202405", "unreviewed"): 1}
    assert {row.part for row in flow.tasks_by_stage(db, JULY)} == {"unreviewed"}


def test_a_task_partly_done_is_not_done(db):
    task = a_task(db, **reviewed())
    an_update(db, task, state=TaskState.partly_done, **reviewed())

    assert as_dict(flow.tasks_by_stage(db)) == {("given", "said_by_responsible"): 1}


# by body, faction, kind, topic, person -------------------------------------------------------

MINISTRY = ("Министерство мостов", None, "ministry-of-bridges")
AKIMAT = ("Акимат", None, "akimat")


@pytest.fixture
def groups(db):
    """A task of two bodies at a faction meeting, and one of a single body nobody has reviewed."""
    a_body(db, "akimat", kind="akimat", name_ru="Акимат", name_kk="Әкімдік", name_en="Akimat")
    held = a_report(db, "Фракция собралась. Поручила строить.", published=dt.date(2024, 5, 3))
    a_session(db, held, kind="faction", faction="amanat")
    both = (MINISTRY, AKIMAT)
    a_task(db, "строить", report=held, responsible=both, topics=["roads"], **reviewed())
    other = a_report(db, "Поручили чинить.", published=dt.date(2024, 6, 3))
    a_task(db, "чинить", report=other, responsible=(MINISTRY,), topics=["roads", "water"])


def test_commitments_of_a_body_stand_month_after_month(db, groups):
    assert as_dict(over_time(db, "body", When(dt.date(2024, 6, 30)))) == {
        ("202405", "ministry-of-bridges"): 1,
        ("202405", "akimat"): 1,
        ("202406", "ministry-of-bridges"): 1,
        ("202406", "ministry-of-bridges:unreviewed"): 1,
        ("202406", "akimat"): 1,
    }


@pytest.mark.parametrize(
    ("by", "found"),
    [
        ("faction", {"amanat": 1}),
        ("kind", {"faction": 1}),
        ("topic", {"roads": 1, "roads:unreviewed": 1, "water:unreviewed": 1}),
    ],
)
def test_commitments_are_told_apart_by_where_they_belong(db, groups, by, found):
    rows = over_time(db, by, When(dt.date(2024, 6, 30)))

    assert {row.part: row.number for row in rows if row.key == "202406"} == found


def test_the_states_of_one_body_alone_can_be_asked_for(client, groups):
    address = "/charts/commitments.csv?by=state&responsible=akimat&as_of=2024-06-30&bom=0"
    rows = list(csv.DictReader(client.get(address).text.splitlines()))

    assert [(row["key"], row["part"], row["number"]) for row in rows] == [
        ("202406", "given", "1"),
        ("202405", "given", "1"),
    ]
    assert all("responsible=akimat" in row["rows"] for row in rows)


def test_the_choice_works_by_links_and_keeps_what_was_narrowed(client, groups):
    page = client.get("/en/charts/commitments?by=body&topic=roads").text

    assert '<a href="/en/charts/commitments?by=kind&amp;topic=roads" >Kind of session</a>' in page
    assert 'aria-current="true">Responsible body</a>' in page
    assert 'href="/en/charts/commitments?topic=roads&amp;by=state&amp;responsible=akimat"' in page
    assert client.get("/charts/commitments?by=merit").status_code == 400


def test_of_many_bodies_the_file_holds_those_that_the_page_leaves_out(client, db):
    for n in range(8):
        a_body(db, f"body-{n}", name_ru=f"Орган {n}", name_en=f"Body {n}")
        a_task(db, f"сделать {n}", responsible=((f"Орган {n}", None, f"body-{n}"),))

    page = client.get("/en/charts/commitments?by=body").text
    lines = client.get("/en/charts/commitments.csv?by=body&bom=0").text

    assert "2 more are in the CSV file" in page
    assert "body-5" in page and "Body 7" not in page.split("<thead>")[1].split("</thead>")[0]
    assert "body-7:unreviewed" in lines


def test_people_stand_by_name_with_the_words_of_their_tasks(client, db):
    a_person(db, "b-yq", family_ru="Яков", given_ru="Борис", name_en="Boris Yakov")
    a_person(db, "a-aq", family_ru="Акимов", given_ru="Айдар", name_en="Aidar Akimov")
    for word in ("строить", "чинить"):
        a_task(db, word, responsible=(("Борис Яков", "b-yq", None),))
    a_task(db, "мыть", responsible=(("Айдар Акимов", "a-aq", None),), **reviewed())
    a_task(db, "спать", responsible=(MINISTRY,))

    page = client.get("/en/charts/commitments?by=person").text
    answer = client.get("/en/charts/commitments.csv?by=person&bom=0").text
    rows = list(csv.DictReader(answer.splitlines()))

    assert page.index("Aidar Akimov") < page.index("Boris Yakov")  # who has more comes no sooner
    assert "Nobody is ranked" in page
    assert [(row["name"], row["text"], row["review_state"]) for row in rows] == [
        ("Aidar Akimov", "мыть", "accepted"),
        ("Boris Yakov", "строить", "unreviewed"),
        ("Boris Yakov", "чинить", "unreviewed"),
    ]
    assert "number" not in rows[0]


@pytest.mark.parametrize(
    ("old", "by"), [("states-over-time", "state"), ("bases-over-time", "basis")]
)
@pytest.mark.parametrize("form", ["", ".csv", ".json"])
def test_the_address_of_a_former_chart_leads_to_it(client, old, by, form):
    answer = client.get(f"/kk/charts/{old}{form}?as_of=2024-05-01")

    assert answer.status_code == 301
    there = answer.headers["Location"]
    assert there.startswith(f"/kk/charts/commitments{form}?")
    assert f"by={by}" in there and "as_of=2024-05-01" in there
