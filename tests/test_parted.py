"""What was read while two records were one goes, once they are two again, to whom it speaks of."""

import datetime as dt

import pytest
from sqlmodel import select

from tests.factories import (
    a_mention,
    a_person,
    a_report,
    a_seat,
    a_session,
    a_speech,
    a_task,
    kept,
    reviewed,
)
from tests.test_review import now_of
from tracker.db import at, now
from tracker.ingest.identity import public_id
from tracker.models import (
    Mention,
    Responsible,
    ReviewState,
    SessionReading,
    Speech,
    Task,
)
from tracker.queries.review import unresolved_names
from tracker.review.merges import merge_people, merge_sessions
from tracker.review.undoing import undo

TEMIR, ERLAN = "temir-vymyslov", "erlan-pridumin"
TEXT = "«Песок мешает людям», — сказал {0}. {0} должен построить мост."


@pytest.fixture
def merge(db):
    """Two people made one; the decision."""
    names = {"family_kk": "", "given_kk": ""}
    a_person(db, TEMIR, family_ru="Вымыслов", given_ru="Темир", **names)
    a_person(db, ERLAN, family_ru="Придумин", given_ru="Ерлан", **names)
    for person in (TEMIR, ERLAN):
        a_seat(db, person)
    a_speech(db, "Так и было", person=TEMIR, speaker="Темир Вымыслов")
    return merge_people(db, TEMIR, ERLAN, "Dana", "one man")


def read_meanwhile(db, name, **values):
    """What a report tells of somebody, linked to the one record that there was."""
    report = a_report(db, TEXT.format(name))
    since = {"known_from": now()} | values
    seen = a_mention(db, report, name, person=ERLAN, known_from=now())
    said = a_speech(db, "Песок мешает людям", report=report, person=ERLAN, speaker=name, **since)
    must = a_task(
        db,
        "построить мост",
        report=report,
        set_by_name=name,
        set_by_person=ERLAN,
        responsible=((name, ERLAN, None),),
        **since,
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


@pytest.mark.parametrize("name", ["Темир Вымыслов", "Вымыслов", "Т. Вымыслов", "Temir Vymyslov"])
def test_his_words_go_back_to_him(db, merge, name):
    facts = read_meanwhile(db, name)

    undo(db, merge.id, "Dana", "they are two")

    assert means(db, facts) == [TEMIR] * 4


def test_the_others_words_stay_with_the_other(db, merge):
    facts = read_meanwhile(db, "Ерлан Придумин")

    undo(db, merge.id, "Dana", "they are two")

    assert means(db, facts) == [ERLAN] * 4


def test_what_the_name_leaves_open_means_nobody_and_is_shown_to_editors(db, merge):
    facts = read_meanwhile(db, "Спикер")

    undo(db, merge.id, "Dana", "they are two")

    assert means(db, facts) == [None] * 4
    (row,) = unresolved_names(db)
    assert row.name == "Спикер"
    assert now_of(db, Mention, facts[0].id).candidates == sorted([TEMIR, ERLAN])


def test_what_an_editor_set_right_meanwhile_stays(db, merge):
    edited = read_meanwhile(db, "Темир Вымыслов", **reviewed(ReviewState.edited))

    undo(db, merge.id, "Dana", "they are two")

    assert means(db, edited) == [TEMIR, ERLAN, ERLAN, ERLAN]


def test_what_was_the_others_before_the_merge_stays_his(db):
    names = {"family_kk": "", "given_kk": ""}
    a_person(db, TEMIR, family_ru="Вымыслов", given_ru="Темир", **names)
    a_person(db, ERLAN, family_ru="Придумин", given_ru="Ерлан", **names)
    before = a_speech(db, "Так и было", person=ERLAN, speaker="Спикер")
    decision = merge_people(db, TEMIR, ERLAN, "Dana", "one man")

    undo(db, decision.id, "Dana", "they are two")

    assert now_of(db, Speech, before.id).person_id == ERLAN


def test_a_report_read_while_two_sessions_were_one_goes_to_its_day(db):
    day, other = dt.date(2024, 5, 1), dt.date(2024, 5, 2)
    ids = [public_id("", "session", "mazhilis", "plenary", str(d), "") for d in (day, other)]
    for session_id, date in zip(ids, (day, other), strict=True):
        report = a_report(db, f"Заседание {date}.")
        a_session(db, report, id=session_id, kind="plenary", chamber="mazhilis", date=date)
    decision = merge_sessions(db, ids[0], ids[1], "Dana", "one sitting")
    late = a_report(db, "Заседание первого дня, ещё раз.")
    a_session(db, late, id="unused", kind="plenary", chamber="mazhilis", date=day)
    where = (SessionReading.report_id == late.id, at(SessionReading))
    reading = db.exec(select(SessionReading).where(*where)).one()
    reading.session_id, reading.known_from = ids[1], now()
    db.add(reading)
    db.commit()

    undo(db, decision.id, "Dana", "two sittings")

    assert now_of(db, SessionReading, reading.id).session_id == ids[0]
