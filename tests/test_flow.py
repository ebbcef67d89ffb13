"""How commitments fare: each number against rows that it counts."""

import datetime as dt

import pytest

from tests.factories import a_report, a_task, an_update, reviewed
from tracker.models import Basis, TaskState
from tracker.queries import flow
from tracker.queries.course import months_before
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
    assert as_dict(flow.states_over_time(db, JULY)) == {
        ("202405", "in_progress"): 1,
        ("202406", "done:said_by_responsible"): 1,
        ("202406", "given"): 1,
        ("202407", "done:said_by_responsible"): 1,
        ("202407", "done:confirmed_elsewhere"): 1,
        ("202407", "unreviewed"): 1,
    }


def test_bases_stand_as_they_did_at_the_end_of_each_month(db, course):
    assert as_dict(flow.bases_over_time(db, JULY)) == {
        ("202405", "said_by_responsible"): 1,
        ("202406", "said_by_responsible"): 1,
        ("202406", "nothing_found"): 1,
        ("202407", "said_by_responsible"): 1,
        ("202407", "confirmed_elsewhere"): 1,
        ("202407", "unreviewed"): 1,
    }


def test_the_month_that_is_running_ends_on_the_day_asked_for(db, course):
    early = When(dt.date(2024, 6, 15))

    assert as_dict(flow.states_over_time(db, early))["202406", "in_progress"] == 1


def test_of_two_updates_of_one_day_the_later_entered_holds(db):
    task = a_task_of(db, dt.date(2024, 5, 3), "построить мост", **reviewed())
    an_update(db, task, date=dt.date(2024, 5, 20), **reviewed())
    an_update(db, task, state=TaskState.partly_done, date=dt.date(2024, 5, 20), **reviewed())
    an_update(db, task, state=TaskState.in_progress, date=None, **reviewed())

    found = as_dict(flow.states_over_time(db, When(dt.date(2024, 5, 31))))

    assert found == {("202405", "partly_done"): 1}


def test_a_suggestion_changes_no_month(db):
    task = a_task_of(db, dt.date(2024, 5, 3), "построить мост")
    an_update(db, task)

    found = as_dict(flow.states_over_time(db, When(dt.date(2024, 5, 31))))

    assert found == {("202405", "unreviewed"): 1}


def test_months_without_tasks_before_the_first_are_left_out(db):
    assert flow.states_over_time(db, JULY) == []


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
    lines = client.get("/charts/states-over-time.csv?bom=0").get_data(as_text=True).splitlines()

    [may] = [line for line in lines if line.startswith("202405")]
    assert "as_of=2024-05-31" in may and "until=2024-05-31" in may
