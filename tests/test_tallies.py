"""No number of the site stands without the share of it that nobody has reviewed."""

import csv
import re

import pytest
from sqlalchemy import event

from tests.factories import (
    a_faction_mention,
    a_mention,
    a_report,
    a_session,
    a_speech,
    a_task,
    reviewed,
)
from tracker.models import ReviewState
from tracker.queries.home import totals
from tracker.queries.organizations import bodies, factions
from tracker.queries.people import person
from tracker.queries.reports import report
from tracker.queries.review import count_unresolved
from tracker.queries.sessions import session
from tracker.queries.status import status

HE = "aidar-qumtobe"
MINISTRY = (("Министерство мостов", None, "ministry-of-bridges"),)
TEXT = "Мажилис заседал. Аманат пришла. Айдар Кумтобеев. Построить. Починить. Снести. Да. Нет."


@pytest.fixture
def held(db):
    """A sitting with two tasks and two speeches of a deputy, one of each reviewed; a third task
    that somebody has rejected counts nowhere."""
    told = a_report(db, TEXT)
    a_faction_mention(db, told, "Аманат", "amanat")
    a_mention(db, told, "Айдар Кумтобеев", person=HE)
    orders = {"report": told, "set_by_person": HE, "responsible": MINISTRY}
    a_task(db, "Построить", **orders)
    a_task(db, "Починить", **orders, **reviewed())
    a_task(db, "Снести", **orders, **reviewed(ReviewState.rejected))
    a_speech(db, "Да", report=told)
    a_speech(db, "Нет", report=told, **reviewed())
    return a_session(db, told, faction="amanat"), told


def test_every_record_knows_how_much_of_its_numbers_is_unreviewed(db, held):
    sitting, told = session(db, held[0].id), report(db, held[1].id)
    deputy, [ministry] = person(db, HE), [b for b in bodies(db) if b.id == "ministry-of-bridges"]
    [faction] = [f for f in factions(db) if f.id == "amanat"]

    assert (sitting.reports, sitting.reports_unreviewed) == (1, 1)
    for row in (sitting, told):
        assert (row.speeches, row.speeches_unreviewed) == (2, 1)
        assert (row.tasks, row.tasks_unreviewed) == (2, 1)
    assert (deputy.mentions, deputy.mentions_unreviewed) == (1, 1)
    assert (deputy.speeches, deputy.speeches_unreviewed) == (2, 1)
    assert (deputy.tasks_set, deputy.tasks_set_unreviewed) == (2, 1)
    assert (ministry.tasks, ministry.tasks_unreviewed) == (2, 1)
    assert (faction.reports, faction.reports_unreviewed) == (1, 1)


def test_a_report_is_looked_at_once_one_of_its_places_is(db):
    told = a_report(db, "Айдар Кумтобеев. Депутат Кумтобеев.")
    a_mention(db, told, "Айдар Кумтобеев", person=HE)
    a_mention(db, told, "Кумтобеев", person=HE, **reviewed())

    deputy = person(db, HE)

    assert (deputy.mentions, deputy.mentions_unreviewed) == (1, 0)


def plain(page):
    return " ".join(re.sub(r"<[^>]+>", " ", page.text).split()).replace(" ,", ",")


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("/en/", "Tasks 2, of them 1 unreviewed"),
        ("/en/", "Sessions 1, unreviewed"),
        ("/en/deputies/?named=yes", "1, unreviewed 2, of them 1 unreviewed 2, of them 1"),
        ("/en/deputies/" + HE, "Tasks set 2, of them 1 unreviewed"),
        ("/en/sessions/", "Speeches 2, of them 1 unreviewed Tasks 2, of them 1 unreviewed"),
        ("/en/sessions/", "Sessions 1, unreviewed"),
        ("/en/tasks/", "Tasks 2, of them 1 unreviewed"),
        ("/en/speeches/", "Speeches 2, of them 1 unreviewed"),
        ("/en/reports/", "2 speeches, of them 1 unreviewed"),
        ("/en/bodies/?tasks=yes", "2, of them 1 unreviewed"),
        ("/en/bodies/ministry-of-bridges", "2, of them 1 unreviewed"),
        ("/en/factions/", "1, unreviewed"),
        ("/en/factions/amanat", "Tasks of its meetings 2, of them 1 unreviewed"),
        ("/ru/tasks/?reviewed=yes", "Задачи 1 "),
    ],
)
def test_a_page_tells_a_number_with_its_unreviewed_share(client, held, address, told):
    assert told in plain(client.get(address))


@pytest.mark.parametrize(
    ("kind", "columns"),
    [
        ("sessions", {"reports": 1, "speeches": 1, "tasks": 1}),
        ("deputies", {"mentions": 1, "speeches": 1, "tasks_set": 1}),
        ("factions", {"reports": 1}),
        ("reports", {"speeches": 1, "tasks": 1}),
    ],
)
def test_files_have_a_column_for_the_unreviewed_share(client, held, kind, columns):
    rows = list(csv.DictReader(client.get(f"/{kind}.csv?bom=0").text.splitlines()))
    objects = client.get(f"/{kind}.json").get_json()

    for name, number in columns.items():
        assert str(number) in {row[f"{name}_unreviewed"] for row in rows}
        assert number in {row[f"{name}_unreviewed"] for row in objects}


def test_as_many_questions_are_asked_of_a_long_list_as_of_a_short_one(client, db, held):
    seen = []
    event.listen(db.get_bind(), "before_cursor_execute", lambda *told: seen.append(told[2]))

    def asked():
        seen.clear()
        for address in ("/deputies.csv", "/sessions.csv", "/bodies/?tasks=yes", "/factions/"):
            client.get(address)
        return len(seen)

    short = asked()
    for n in range(5):
        told = a_report(db, f"Мажилис заседал {n}. Построить {n}.")
        a_session(db, told)
        a_task(db, f"Построить {n}", report=told, set_by_person=HE, responsible=MINISTRY)

    assert asked() == short


def test_one_number_of_unresolved_names_is_told_everywhere(db, client):
    for n in range(2):
        told = a_report(db, f"Ермек Неизвестный сказал {n}. Ждан Отвергнут молчал.")
        a_mention(db, told, "Ермек Неизвестный")
        a_mention(db, told, "Ждан Отвергнут", **reviewed(ReviewState.rejected))

    assert totals(db).unresolved == count_unresolved(db) == status(db)["names not resolved"] == 1
    assert "Unresolved names 1" in plain(client.get("/en/"))
