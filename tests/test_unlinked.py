"""What was read by an editor's word that he takes back no longer stands as anybody's."""

import datetime as dt

import pytest
from sqlmodel import select

from tests.factories import a_mention, a_person, a_report, a_seat, a_speech, a_task, kept
from tests.test_review import now_of
from tracker.db import at, now
from tracker.models import Alias, Mention, Responsible, ReviewState, Seat, Speech, Task
from tracker.queries.review import unresolved_names
from tracker.review.facts import accept, edit
from tracker.review.names import add_alias, create_person
from tracker.review.offices import Term, give_seat
from tracker.review.undoing import undo

ERLAN = "erlan-pridumin"
OTHER = "Арман Невидимов"
TEXT = "«Пыль мешает людям», — сказал депутат {0}. {0} должен убрать пыль."


@pytest.fixture
def erlan(db):
    """A deputy, for whom another man of another name is taken."""
    names = {"family_kk": "", "given_kk": ""}
    a_person(db, ERLAN, family_ru="Придумин", given_ru="Ерлан", **names)
    a_seat(db, ERLAN)


def read_meanwhile(db, name, person=ERLAN):
    """What a report tells of somebody, linked by the reader because of what an editor said."""
    report = a_report(db, TEXT.format(name))
    seen = a_mention(db, report, name, person=person, role="депутат", known_from=now())
    said = a_speech(
        db, "Пыль мешает людям", report=report, person=person, speaker=name, known_from=now()
    )
    must = a_task(
        db,
        "убрать пыль",
        report=report,
        set_by_name=name,
        set_by_person=person,
        responsible=((name, person, None),),
        known_from=now(),
    )
    doer = now_of(db, Responsible, f"{must.id}-0")
    doer.known_from = now()
    kept(db, doer)
    return seen, said, must


def means(db, facts):
    """Whom the mention, the speech and the task of a report mean."""
    seen, said, must = facts
    return [
        now_of(db, Mention, seen.id).person_id,
        now_of(db, Speech, said.id).person_id,
        now_of(db, Task, must.id).set_by_person,
        now_of(db, Responsible, f"{must.id}-0").person_id,
    ]


def test_what_was_read_by_a_spelling_is_nobodys_once_that_is_taken_back(db, erlan):
    a_mention(db, a_report(db, f"Выступил {OTHER}."), OTHER)
    alias = add_alias(db, ERLAN, OTHER, "Dana")
    facts = read_meanwhile(db, OTHER)
    accept(db, "speech", facts[1].id, "Dana")

    undo(db, alias.id, "Dana", "another man")

    assert means(db, facts) == [None] * 4
    assert now_of(db, Speech, facts[1].id).review_state == ReviewState.unreviewed
    (row,) = unresolved_names(db)
    assert (row.name, row.mentions, row.reports) == (OTHER, 2, 2)


@pytest.mark.parametrize("name", ["Ерлан Придумин", "Придумин", "Erlan Pridumin"])
def test_what_is_his_by_his_own_name_stays_his(db, erlan, name):
    alias = add_alias(db, ERLAN, OTHER, "Dana")
    facts = read_meanwhile(db, name)

    undo(db, alias.id, "Dana")

    assert means(db, facts) == [ERLAN] * 4


def test_the_surname_alone_and_the_pronoun_go_with_the_name(db, erlan):
    alias = add_alias(db, ERLAN, OTHER, "Dana")
    report = a_report(db, f"Выступил {OTHER}. Невидимов обещал: пыли не будет. Он закончил.")
    since = {"report": report, "person": ERLAN, "known_from": now()}
    a_mention(db, report, OTHER, person=ERLAN, known_from=now())
    said = [
        a_speech(db, words, speaker=speaker, **since)
        for words, speaker in (("пыли не будет", "Невидимов"), ("Он закончил", "Он"))
    ]

    undo(db, alias.id, "Dana")

    assert [now_of(db, Speech, row.id).person_id for row in said] == [None, None]


def test_what_an_editor_gave_him_by_hand_stays(db, erlan):
    alias = add_alias(db, ERLAN, OTHER, "Dana")
    report = a_report(db, f"Мост нужен людям, сказал {OTHER}.")
    said = a_speech(db, speaker=OTHER, person=None, report=report)
    edit(db, "speech", said.id, {"person_id": ERLAN}, "Dana", "seen in the video")

    undo(db, alias.id, "Dana")

    assert now_of(db, Speech, said.id).person_id == ERLAN


def test_what_was_read_by_a_seat_is_nobodys_once_that_is_taken_back(db):
    a_person(db, ERLAN, family_ru="Придумин", given_ru="Ерлан", family_kk="", given_kk="")
    term = Term(dt.date(2023, 3, 29), None)
    seat = give_seat(db, ERLAN, "mazhilis-VIII", term, "Dana", "a list")
    facts = read_meanwhile(db, "Ерлан Придумин")

    undo(db, seat.id, "Dana", "a namesake sits there")

    assert means(db, facts) == [None] * 4


def test_nothing_is_left_with_a_person_who_is_taken_back(db):
    slug = "arman-nevidimov"
    made = create_person(db, slug, "Dana", "a list", family_ru="Невидимов", given_ru="Арман")
    give_seat(db, slug, "mazhilis-VIII", Term(dt.date(2023, 3, 29), None), "Dana", "a list")
    a_mention(db, a_report(db, "Пришёл А. Невидимов."), "А. Невидимов")
    add_alias(db, slug, "А. Невидимов", "Dana")
    facts = read_meanwhile(db, OTHER, slug)

    undo(db, made.id, "Dana", "there is no such deputy")

    assert means(db, facts) == [None] * 4
    assert not db.exec(select(Mention).where(Mention.person_id == slug, at(Mention))).all()
    assert not db.exec(select(Seat).where(Seat.person == slug, at(Seat))).all()
    assert not db.exec(select(Alias).where(Alias.slug == slug, at(Alias))).all()
