"""A person added in review is known in later reports by his office, and never taken for another."""

import datetime as dt

import pytest
from sqlmodel import select

from tests.factories import a_mention, a_person, a_report, a_seat
from tests.test_review_pages import desk  # noqa: F401  a fixture
from tracker.db import at
from tracker.errors import ReviewError
from tracker.ingest.pipeline import Reader
from tracker.ingest.records import Source
from tracker.ingest.reference import current_tables
from tracker.ingest.roster import Roster
from tracker.models import Mention, Seat
from tracker.queries.corrections import corrections
from tracker.queries.people import person
from tracker.review.names import add_alias, create_person
from tracker.review.offices import Office, Term, give_office, give_seat
from tracker.review.undoing import undo

SAID = "Депутат Мажилиса Марат Жанаев попросил построить мост."


def who(db, text, published=dt.date(2024, 5, 2)):
    """Whom a report read now means by Жанаев."""
    db.commit()
    reader = Reader(Roster(current_tables(db)), weights=False)
    read = reader.read(Source(name="t", id="t", raw=text, published=published))
    return [p.id for p in read.people if "Жанаев" in p.name]


@pytest.fixture
def added(db):
    create_person(db, "marat-janaev", "Dana", "list", family_ru="Жанаев", given_ru="Марат")
    add_alias(db, "marat-janaev", "Марат Жанаев", "Dana")


def test_a_later_report_means_him_by_the_seat_that_was_entered(db, added):
    assert who(db, SAID) == [None]

    give_seat(db, "marat-janaev", "mazhilis-VIII", Term(), "Dana", "the list of deputies")

    assert who(db, SAID) == ["marat-janaev"]
    assert person(db, "marat-janaev").seats[0].convocation == "VIII"


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (SAID, dt.date(2022, 5, 2)),  # before his seat
        ("Аким области Марат Жанаев открыл мост у Мажилиса.", dt.date(2024, 5, 2)),
        ("Депутат Сената Марат Жанаев открыл мост.", dt.date(2024, 5, 2)),
        ("Депутат Мажилиса Ерлан Жанаев открыл мост.", dt.date(2024, 5, 2)),
        ("Открыл мост и Марат Жанаев.", dt.date(2024, 5, 2)),
    ],
)
def test_a_namesake_is_never_taken_for_him(db, added, text, published):
    give_seat(db, "marat-janaev", "mazhilis-VIII", Term(), "Dana", "the list of deputies")

    assert who(db, text, published) == [None]


def test_two_deputies_of_one_name_are_told_apart_by_nothing(db, added):
    give_seat(db, "marat-janaev", "mazhilis-VIII", Term(), "Dana", "the list of deputies")
    a_person(db, "marat-second", family_ru="Жанаев", given_ru="Марат", family_kk="", given_kk="")
    a_seat(db, "marat-second")

    assert who(db, SAID) == [None]


def test_a_minister_is_known_by_his_office(db, added):
    term = Term(dt.date(2024, 1, 1), dt.date(2024, 12, 31))
    office = Office("ministry-of-bridges", "minister")
    give_office(db, "marat-janaev", office, term, "Dana", "a decree")
    text = "Министр мостов Марат Жанаев ответил депутатам Мажилиса."

    assert who(db, text) == ["marat-janaev"]
    assert who(db, text, dt.date(2025, 5, 2)) == [None]


def test_a_seat_is_undone_and_told_among_the_corrections(db, added):
    decision = give_seat(
        db, "marat-janaev", "mazhilis-VIII", Term(end=dt.date(2024, 5, 1)), "Dana", "the list"
    )
    (row, *_) = corrections(db)
    (seat,) = row.records
    assert row.action == "office"
    assert ("end", "", "2024-05-01") in {(c.field, c.before, c.after) for c in seat.changes}

    undo(db, decision.id, "Dana")

    assert db.exec(select(Seat).where(Seat.person == "marat-janaev", at(Seat))).all() == []


@pytest.mark.parametrize(
    ("convocation", "term", "why"),
    [
        ("mazhilis-X", Term(), "Choose the chamber"),
        ("mazhilis-VIII", Term(start=dt.date(2022, 1, 1)), "within the convocation"),
        ("mazhilis-VII", Term(end=dt.date(2024, 1, 1)), "within the convocation"),
        ("mazhilis-VIII", Term(dt.date(2024, 2, 1), dt.date(2024, 1, 1)), "before the first"),
    ],
)
def test_a_seat_that_cannot_be_is_refused(db, added, convocation, term, why):
    with pytest.raises(ReviewError, match=why):
        give_seat(db, "marat-janaev", convocation, term, "Dana", "list")


def test_a_seat_is_entered_once_and_with_a_source(db, added):
    with pytest.raises(ReviewError, match="known from"):
        give_seat(db, "marat-janaev", "mazhilis-VIII", Term(), "Dana", " ")
    give_seat(db, "marat-janaev", "mazhilis-VIII", Term(), "Dana", "list")

    with pytest.raises(ReviewError, match="known already"):
        give_seat(db, "marat-janaev", "mazhilis-VIII", Term(dt.date(2024, 1, 1)), "Dana", "list")


@pytest.mark.parametrize(
    ("office", "term", "why"),
    [
        (Office("no-such-body", "minister"), Term(dt.date(2024, 1, 1)), "no body"),
        (Office("ministry-of-bridges", "king"), Term(dt.date(2024, 1, 1)), "Choose the role"),
        (Office("ministry-of-bridges", "minister"), Term(), "from which day"),
    ],
)
def test_an_office_that_cannot_be_is_refused(db, added, office, term, why):
    with pytest.raises(ReviewError, match=why):
        give_office(db, "marat-janaev", office, term, "Dana", "list")


def test_the_form_takes_the_person_with_his_seat_and_office_at_once(desk, db):  # noqa: F811
    named = a_mention(db, a_report(db, SAID), "Марат Жанаев")
    assert 'name="convocation"' in desk.get("/review/people/new")

    desk(
        "/review/people/new",
        slug="marat-janaev",
        source="the list",
        family_ru="Жанаев",
        given_ru="Марат",
        name="Марат Жанаев",
        convocation="mazhilis-VIII",
        organization="amanat",
        role="member",
        office_start="2023-03-29",
    )

    assert who(db, SAID) == ["marat-janaev"]
    seen = db.exec(select(Mention).where(Mention.id == named.id, at(Mention))).one()
    assert seen.person_id == "marat-janaev"
    assert "Жанаев" in desk.get("/deputies/marat-janaev")


def test_the_page_of_a_person_takes_a_seat_and_says_what_is_wrong_with_one(desk, db):  # noqa: F811
    a_person(db, "marat-janaev", family_ru="Жанаев", given_ru="Марат")
    address = "/review/people/marat-janaev"

    refused = desk(address, form="office", action="office", seat_start="2024-01-01", source="x")
    assert refused.status_code == 400
    assert "Choose the chamber and convocation" in refused.get_data(as_text=True)
    empty = desk(address, form="office", action="office", source="x")
    assert "Fill in a seat or an office" in empty.get_data(as_text=True)

    desk(address, form="office", action="office", convocation="mazhilis-VIII", source="the list")

    assert who(db, SAID) == ["marat-janaev"]
