"""What people decide about facts and names: it holds against later readings and can be undone."""

import dataclasses
import datetime as dt

import pytest
from sqlmodel import select

from tests.factories import (
    a_membership,
    a_mention,
    a_person,
    a_report,
    a_seat,
    a_session,
    a_speech,
    a_task,
    an_alias,
    an_update,
)
from tests.test_store import a_reading
from tracker.db import at, change, close, now, writing
from tracker.errors import ReviewError
from tracker.ingest.reference import current_tables
from tracker.ingest.store import save
from tracker.models import (
    Alias,
    Decision,
    Mention,
    Person,
    Quotation,
    Report,
    Responsible,
    ReviewState,
    Seat,
    Session,
    SessionReading,
    Speech,
    Task,
    TaskType,
    Text,
)
from tracker.queries.fates import fate
from tracker.queries.people import PersonFilter, people
from tracker.queries.review import unresolved_names
from tracker.queries.sessions import session, sessions
from tracker.queries.speeches import speeches
from tracker.queries.tasks import task, tasks
from tracker.queries.when import When
from tracker.review.entries import LARGEST_FILE, Letter, NewTask, attach, enter_task
from tracker.review.facts import Doer, accept, accept_many, edit, reject
from tracker.review.merges import merge_people, merge_sessions, split_person, split_session
from tracker.review.names import add_alias, create_person, resolve_here
from tracker.review.undoing import last_decision, undo


def now_of(db, table, record_id):
    return db.exec(select(table).where(table.id == record_id, at(table))).one()


# Decisions on facts ------------------------------------------------------------------------------


def test_an_accepted_fact_tells_who_accepted_it_and_when(db):
    row = a_speech(db)

    decision = accept(db, "speech", row.id, "Dana")

    seen = now_of(db, Speech, row.id)
    assert (seen.review_state, seen.reviewed_by) == (ReviewState.accepted, "Dana")
    assert seen.reviewed_at == decision.moment == seen.known_from


def test_a_rejected_fact_leaves_the_pages_and_its_address_says_why(db):
    row = a_speech(db)

    reject(db, "speech", row.id, "Dana", "he only asked")

    assert speeches(db) == []
    told = fate(db, "speech", row.id)
    assert (told.how, told.why) == ("rejected", "he only asked")


def test_what_was_said_before_the_decision_is_still_known(db):
    row = a_speech(db)
    decision = edit(db, "speech", row.id, {"quotation": Quotation.indirect}, "Dana")
    before = When.now().as_of, decision.moment - dt.timedelta(microseconds=1)

    assert [s.quotation for s in speeches(db)] == [Quotation.indirect]
    assert [s.quotation for s in speeches(db, when=When(*before))] == [Quotation.direct]


@pytest.mark.parametrize("span", [(-1, 5), (3, 3), (0, 10_000), (9, 2)])
def test_words_move_only_within_the_text(db, span):
    row = a_speech(db)

    with pytest.raises(ReviewError, match="within the text"):
        edit(db, "speech", row.id, {"start": span[0], "end": span[1]}, "Dana")


def test_moved_words_are_those_of_the_text(db):
    row = a_speech(db, "Мост нужен людям")

    edit(db, "speech", row.id, {"start": row.start, "end": row.start + 4}, "Dana")

    assert now_of(db, Speech, row.id).words == "Мост"


def test_a_speaker_must_be_somebody(db):
    row = a_speech(db)

    with pytest.raises(ReviewError, match="no person “nobody-here”"):
        edit(db, "speech", row.id, {"person_id": "nobody-here"}, "Dana")


def test_only_fields_of_the_kind_can_be_edited(db):
    row = a_speech(db)

    with pytest.raises(ReviewError, match="confidence"):
        edit(db, "speech", row.id, {"confidence": 1.0}, "Dana")


def test_who_must_do_a_task_can_be_set_right(db):
    row = a_task(db, responsible=(("коллеги", None, None), ("акимат", None, None)))

    edit(
        db,
        "task",
        row.id,
        {"responsible": [Doer("Айдар Кумтобеев", "aidar-qumtobe")], "due": dt.date(2024, 6, 1)},
        "Dana",
        "the report names him",
    )

    seen = task(db, row.id)
    assert [(p.name, p.person) for p in seen.responsible] == [("Айдар Кумтобеев", "aidar-qumtobe")]
    assert (seen.due, seen.due_rule) == (dt.date(2024, 6, 1), "editor")


def test_a_session_follows_the_reading_that_was_set_right(db):
    row = a_session(db, kind="plenary")
    reading = db.exec(select(SessionReading).where(SessionReading.session_id == row.id)).one()

    edit(db, "session", reading.id, {"kind": "interview", "date": None}, "Dana")

    seen = now_of(db, Session, row.id)
    assert (seen.kind, seen.is_sitting, seen.date) == ("interview", False, None)


def test_direct_quotations_and_suggestions_are_never_accepted_in_bulk(db):
    direct = a_speech(db)
    told = a_speech(db, "Мост нужен", quotation=Quotation.indirect)
    order = a_task(db)
    suggested = an_update(db, order)
    asked = [
        ("speech", direct.id),
        ("speech", told.id),
        ("task", order.id),
        ("update", suggested.id),
    ]

    done, left = accept_many(db, asked, "Dana")

    assert [(d.kind, d.target) for d in done] == asked[1:3]
    assert left == [asked[0], asked[3]]
    assert now_of(db, Speech, direct.id).review_state == ReviewState.unreviewed


def test_a_decision_can_be_undone_and_made_again(db):
    row = a_speech(db)
    rejected = reject(db, "speech", row.id, "Dana")

    undo(db, rejected.id, "Erlan", "it is there after all")

    assert [s.id for s in speeches(db)] == [row.id]
    assert now_of(db, Speech, row.id).review_state == ReviewState.unreviewed
    accept(db, "speech", row.id, "Erlan")
    assert last_decision(db, "speech", row.id).action == "accept"


def test_a_decision_is_undone_once_and_in_order(db):
    row = a_speech(db)
    first = accept(db, "speech", row.id, "Dana")
    second = reject(db, "speech", row.id, "Dana")

    with pytest.raises(ReviewError, match="changed again later"):
        undo(db, first.id, "Dana")
    undo(db, second.id, "Dana")
    with pytest.raises(ReviewError, match="undone already"):
        undo(db, second.id, "Dana")
    assert last_decision(db, "speech", row.id).id == first.id
    undo(db, first.id, "Dana")
    assert now_of(db, Speech, row.id).review_state == ReviewState.unreviewed


def test_a_task_that_was_edited_gets_its_old_doers_back(db):
    row = a_task(db, responsible=(("акимат", None, None), ("коллеги", None, None)))
    decision = edit(db, "task", row.id, {"responsible": [Doer("министр")]}, "Dana", "read")
    assert [p.name for p in task(db, row.id).responsible] == ["министр"]

    undo(db, decision.id, "Dana")

    assert [p.name for p in task(db, row.id).responsible] == ["акимат", "коллеги"]


# Later readings ----------------------------------------------------------------------------------


@pytest.fixture
def stored(engine):
    with writing(engine) as db:
        save(db, a_reading(), extractor="1")


def read_again(engine, read=None):
    with writing(engine) as db:
        assert save(db, read or a_reading(), extractor="2")[0] == "stored"


def test_a_rejected_fact_stays_rejected_when_a_newer_reader_finds_it_again(engine, db, stored):
    with writing(engine) as handle:
        for table, kind in ((Speech, "speech"), (Task, "task")):
            reject(handle, kind, handle.exec(select(table)).one().id, "Dana")

    read_again(engine)

    assert (speeches(db), tasks(db)) == ([], [])


def test_an_edited_fact_stays_edited_when_a_newer_reader_finds_it_again(engine, db, stored):
    with writing(engine) as handle:
        told = handle.exec(select(Speech)).one()
        edit(handle, "speech", told.id, {"speaker_name": "Нурлан Тестович"}, "Dana", "read")

    read_again(engine)

    assert [(s.id, s.speaker) for s in speeches(db)] == [(told.id, "Нурлан Тестович")]


def test_an_edited_fact_is_known_again_where_the_reader_now_takes_other_words(engine, db, stored):
    read = a_reading()
    with writing(engine) as handle:
        told = handle.exec(select(Speech)).one()
        edit(
            handle,
            "speech",
            told.id,
            {"speaker_name": "Тестович", "end": told.start + 6},
            "Dana",
            "so it stands there",
        )
    shorter = dataclasses.replace(read.speeches[0], span=(0, read.speeches[0].span[1] - 8))

    read_again(engine, dataclasses.replace(read, speeches=(shorter,)))

    assert [(s.id, s.speaker) for s in speeches(db)] == [(told.id, "Тестович")]


def test_a_session_that_was_set_right_stays_so(engine, db):
    read = a_reading()
    talk = dataclasses.replace(read, session=dataclasses.replace(read.session, kind="meeting"))
    with writing(engine) as handle:
        save(handle, talk, extractor="1")
        told = handle.exec(select(SessionReading)).one()
        edit(handle, "session", told.id, {"kind": "interview"}, "Dana")

    read_again(engine, talk)

    assert now_of(db, Session, told.session_id).kind == "interview"


def test_readings_of_a_merged_session_go_to_the_one_that_is_left(engine, db, stored):
    other = a_session(db, date=dt.date(2024, 5, 2)).id
    db.rollback()
    with writing(engine) as handle:
        told = handle.exec(select(SessionReading).where(SessionReading.session_id != other)).one()
        merge_sessions(handle, told.session_id, other, "Dana", "the same sitting")

    read_again(engine)

    assert now_of(db, SessionReading, told.id).session_id == other


def the_deputy_of(db):
    """Whom every fact of the report is about: names, speech, setter of the task."""
    db.expire_all()
    return [
        *(m.person_id for m in db.exec(select(Mention).where(at(Mention)))),
        *(s.person_id for s in db.exec(select(Speech).where(at(Speech)))),
        *(t.set_by_person for t in db.exec(select(Task).where(at(Task)))),
    ]


def add_him(engine):
    """The deputy of `a_reading`, whom the lists do not know, added with his spelling."""
    with writing(engine) as handle:
        create_person(
            handle, "nurlan-testov", "Dana", "list", family_ru="Тестов", given_ru="Нурлан"
        )
        return add_alias(handle, "nurlan-testov", "Нурлан Тестов", "Dana")


def test_a_person_added_in_review_keeps_his_facts_when_a_newer_reader_comes(engine, db, stored):
    add_him(engine)
    before = [m.model_dump() for m in db.exec(select(Mention).where(at(Mention)))]

    read_again(engine)

    assert the_deputy_of(db) == ["nurlan-testov"] * 3
    assert before == [m.model_dump() for m in db.exec(select(Mention).where(at(Mention)))]


def test_a_name_resolved_in_one_report_stays_so_in_later_readings(engine, db, stored):
    report = db.exec(select(Report.id)).one()
    db.rollback()
    with writing(engine) as handle:
        resolve_here(handle, report, "Нурлан Тестов", "elnur-beisenbaev", "Dana")
    read = a_reading()
    (him,) = read.people
    office = dataclasses.replace(him, role="сенатор", id="aidar-qumtobe", why="name and office fit")

    read_again(engine, dataclasses.replace(read, people=(office,)))

    assert the_deputy_of(db) == ["elnur-beisenbaev"] * 3


def test_he_is_known_again_after_a_reading_that_did_not_find_his_name(engine, db, stored):
    add_him(engine)
    read = a_reading()
    read_again(engine, dataclasses.replace(read, people=(), speeches=(), tasks=()))

    with writing(engine) as handle:
        save(handle, read, extractor="3")

    assert the_deputy_of(db) == ["nurlan-testov"] * 3


def test_he_is_known_by_his_place_where_a_newer_reader_takes_other_letters(engine, db, stored):
    add_him(engine)
    read = a_reading()
    named = dataclasses.replace(read.people[0], name="Нурлан Тест", spans=((0, 11),))
    told = dataclasses.replace(read.speeches[0], speaker="Нурлан Тест")

    read_again(engine, dataclasses.replace(read, people=(named,), speeches=(told,), tasks=()))

    assert the_deputy_of(db) == ["nurlan-testov"] * 2


def test_where_the_reader_takes_the_place_for_somebody_else_nobody_is_linked(engine, db, stored):
    add_him(engine)
    read = a_reading()
    other = dataclasses.replace(read.people[0], name="Айдар Кумтобеев", id="aidar-qumtobe")

    read_again(engine, dataclasses.replace(read, people=(other,), speeches=(), tasks=()))

    seen = db.exec(select(Mention).where(at(Mention))).one()
    assert (seen.person_id, seen.candidates) == (None, ["aidar-qumtobe", "nurlan-testov"])


def test_a_spelling_that_was_undone_links_nobody_in_later_readings(engine, db, stored):
    decision = add_him(engine)
    with writing(engine) as handle:
        undo(handle, decision.id, "Erlan", "another man")

    read_again(engine)

    assert the_deputy_of(db) == [None] * 3


# Names -------------------------------------------------------------------------------------------


def an_unresolved(db, name="Елнур Бисембаев", text=None):
    report = a_report(db, text or f"«Мост нужен», — сказал {name}. Он просил построить мост.")
    a_mention(db, report, name)
    told = a_speech(db, "Мост нужен", report=report, speaker=name, person=None)
    asked = a_task(
        db, "построить мост", report=report, set_by_name=name, responsible=((name, None, None),)
    )
    return report, told, asked


def test_one_alias_resolves_every_earlier_mention_with_what_is_attributed_to_it(db):
    _, told, asked = an_unresolved(db)
    _, again, _ = an_unresolved(db, text="Елнур Бисембаев: «Мост нужен». Просил построить мост.")

    add_alias(db, "elnur-beisenbaev", "Елнур Бисембаев", "Dana", "a misprint")

    assert {m.person_id for m in db.exec(select(Mention).where(at(Mention)))} == {
        "elnur-beisenbaev"
    }
    assert {now_of(db, Speech, s.id).person_id for s in (told, again)} == {"elnur-beisenbaev"}
    seen = task(db, asked.id)
    assert (seen.set_by.person, seen.responsible[0].person) == ("elnur-beisenbaev",) * 2
    alias = db.exec(select(Alias).where(Alias.alias == "Елнур Бисембаев", at(Alias))).one()
    assert alias.origin == "editor"
    assert "Елнур Бисембаев" in {row["alias"] for row in current_tables(db)["aliases"]}


def test_an_alias_touches_no_other_name_and_nothing_that_was_resolved(db):
    an_unresolved(db, "Ернар Бисембаев")
    report = a_report(db, "Выступил Елнур Бисембаев.")
    a_mention(db, report, "Елнур Бисембаев", person="aidar-qumtobe")

    add_alias(db, "elnur-beisenbaev", "Елнур Бисембаев", "Dana")

    assert {(m.name, m.person_id) for m in db.exec(select(Mention).where(at(Mention)))} == {
        ("Ернар Бисембаев", None),
        ("Елнур Бисембаев", "aidar-qumtobe"),
    }


def test_an_alias_leaves_alone_what_somebody_edited_or_rejected(db):
    _, told, asked = an_unresolved(db)
    edit(db, "speech", told.id, {"person_id": None}, "Dana", "not him")
    reject(db, "task", asked.id, "Dana")

    add_alias(db, "elnur-beisenbaev", "Елнур Бисембаев", "Dana")

    assert now_of(db, Speech, told.id).person_id is None
    assert now_of(db, Task, asked.id).set_by_person is None


def test_an_alias_is_undone_whole(db):
    _, told, asked = an_unresolved(db)
    decision = add_alias(db, "elnur-beisenbaev", "Елнур Бисембаев", "Dana")

    undo(db, decision.id, "Dana")

    assert now_of(db, Speech, told.id).person_id is None
    assert task(db, asked.id).responsible[0].person is None
    assert db.exec(select(Alias).where(at(Alias))).all() == []


def test_a_surname_alone_never_becomes_an_alias(db):
    with pytest.raises(ReviewError, match="one word"):
        add_alias(db, "elnur-beisenbaev", "Бисембаев", "Dana")


def test_a_name_that_another_bears_never_becomes_an_alias(db):
    a_person(db, "marat-second", given_ru="Марат", family_ru="Вторый")
    an_alias(db, "marat-second", "Марат Второв")

    for name in ("Вторый Марат", "Марат Второв"):
        with pytest.raises(ReviewError, match="name of marat-second too"):
            add_alias(db, "elnur-beisenbaev", name, "Dana")


def test_a_surname_can_be_resolved_in_one_report(db):
    report, told, _ = an_unresolved(db, "Бисембаев")
    _, elsewhere, _ = an_unresolved(db, "Бисембаев", "Бисембаев: «Мост нужен, построить мост».")

    resolve_here(db, report.id, "Бисембаев", "elnur-beisenbaev", "Dana")

    assert now_of(db, Speech, told.id).person_id == "elnur-beisenbaev"
    assert now_of(db, Speech, elsewhere.id).person_id is None


def test_a_person_is_created_with_a_source(db):
    with pytest.raises(ReviewError, match="known from"):
        create_person(db, "marat-jana", "Dana", "", family_ru="Жанаев")
    with pytest.raises(ReviewError, match="taken"):
        create_person(db, "aidar-qumtobe", "Dana", "list", family_ru="Жанаев")
    with pytest.raises(ReviewError, match="plain Latin"):
        create_person(db, "Марат", "Dana", "list", family_ru="Жанаев")

    create_person(db, "marat-jana", "Dana", "list", family_ru="Жанаев", given_ru="Марат")

    assert now_of(db, Person, "marat-jana").origin == "editor"


# Merge and split ---------------------------------------------------------------------------------


def twice(db):
    a_person(db, "elnur-bisembaev", family_ru="Бисембаев", given_ru="Елнур", family_kk="")
    a_seat(db, "elnur-bisembaev")
    a_membership(db, "elnur-bisembaev", "amanat")
    an_alias(db, "elnur-bisembaev", "Е. Бисембаев")
    return a_speech(db, person="elnur-bisembaev", speaker="Елнур Бисембаев")


def test_a_merged_person_gives_all_he_has_and_his_address_answers(db):
    told = twice(db)

    merge_people(db, "elnur-bisembaev", "elnur-beisenbaev", "Dana", "a misprint in the list")

    whole = next(p for p in people(db) if p.id == "elnur-beisenbaev")
    assert now_of(db, Speech, told.id).person_id == "elnur-beisenbaev"
    assert [r.organization for r in whole.roles] == ["amanat"]
    assert len(whole.seats) == 1
    assert set(whole.aliases) == {"Е. Бисембаев", "Елнур Бисембаев"}
    assert "elnur-bisembaev" not in {p.id for p in people(db, PersonFilter(deputies=False))}
    gone = fate(db, "person", "elnur-bisembaev")
    assert (gone.how, gone.into) == ("merged", "elnur-beisenbaev")


def test_a_merge_of_people_is_undone_whole(db):
    told = twice(db)
    before = {p.id: p for p in people(db)}
    decision = merge_people(db, "elnur-bisembaev", "elnur-beisenbaev", "Dana", "a misprint")

    undo(db, decision.id, "Erlan", "they are two")

    assert {p.id: p for p in people(db)} == before
    assert now_of(db, Speech, told.id).person_id == "elnur-bisembaev"


def read_meanwhile(db, name):
    """What a reader makes of a report while two people are one: name, speech and task are his."""
    report = a_report(db, f"«Паром нужен», — сказал депутат {name}. Он просил построить его.")
    one = {"person": "elnur-beisenbaev", "known_from": now()}
    a_mention(db, report, name, role="депутат", **one)
    told = a_speech(db, "Паром нужен", report=report, speaker=name, **one)
    asked = a_task(
        db,
        "построить его",
        report=report,
        set_by_name=name,
        set_by_person="elnur-beisenbaev",
        known_from=now(),
    )
    return told, asked


def undone_merge(db, meanwhile):
    """Two people are merged, something happens, the merge is undone; answers what happened."""
    twice(db)
    decision = merge_people(db, "elnur-bisembaev", "elnur-beisenbaev", "Dana", "a misprint")
    db.commit()
    happened = meanwhile()
    undo(db, decision.id, "Erlan", "they are two")
    return happened


@pytest.mark.parametrize(
    ("name", "whose"),
    [
        ("Елнур Бисембаев", "elnur-bisembaev"),
        ("Елнұр Бейсенбаев", "elnur-beisenbaev"),
        ("Елнур", None),  # both are called so
    ],
)
def test_what_was_read_while_two_were_one_is_his_whose_name_is_printed(db, name, whose):
    told, asked = undone_merge(db, lambda: read_meanwhile(db, name))

    assert now_of(db, Speech, told.id).person_id == whose
    assert now_of(db, Task, asked.id).set_by_person == whose


def test_a_name_that_fits_both_is_shown_to_an_editor_with_both(db):
    undone_merge(db, lambda: read_meanwhile(db, "Елнур"))

    (row,) = unresolved_names(db)
    assert (row.name, {c.person for c in row.candidates if c.why == "fits"}) == (
        "Елнур",
        {"elnur-bisembaev", "elnur-beisenbaev"},
    )


def test_he_who_held_no_seat_then_is_not_given_the_words_of_a_deputy(db):
    twice(db)
    seat = db.exec(select(Seat).where(Seat.person == "elnur-bisembaev")).one()
    close(db, seat, now(), "editor")
    decision = merge_people(db, "elnur-bisembaev", "elnur-beisenbaev", "Dana", "a misprint")
    db.commit()
    told, _ = read_meanwhile(db, "Елнур Бисембаев")

    undo(db, decision.id, "Erlan", "they are two")

    assert now_of(db, Speech, told.id).person_id is None


def test_what_he_had_before_the_merge_stays_with_each(db):
    his = a_speech(db, person="elnur-beisenbaev", speaker="Бисембаев")

    undone_merge(db, lambda: None)

    assert now_of(db, Speech, his.id).person_id == "elnur-beisenbaev"


def test_a_spelling_given_while_two_were_one_goes_with_the_name_it_spells(db):
    def meanwhile():
        for name in ("Бисембаев Елнур Кайратович", "Елнур Непохожий"):
            add_alias(db, "elnur-beisenbaev", name, "Dana")

    undone_merge(db, meanwhile)

    assert {a.alias: a.slug for a in db.exec(select(Alias).where(at(Alias)))} == {
        "Е. Бисембаев": "elnur-bisembaev",
        "Бисембаев Елнур Кайратович": "elnur-bisembaev",
    }


def test_a_merge_is_undone_also_after_facts_of_it_were_accepted_or_rejected(db):
    told, other = twice(db), a_speech(db, "Ещё слово", person="elnur-bisembaev")
    decision = merge_people(db, "elnur-bisembaev", "elnur-beisenbaev", "Dana", "a misprint")
    accept(db, "speech", told.id, "Dana")
    reject(db, "speech", other.id, "Dana")

    undo(db, decision.id, "Erlan", "they are two")

    accepted, rejected = now_of(db, Speech, told.id), now_of(db, Speech, other.id)
    assert {accepted.person_id, rejected.person_id} == {"elnur-bisembaev"}
    assert accepted.review_state == ReviewState.unreviewed  # it was accepted as another's words
    assert accepted.reviewed_by is None
    assert rejected.review_state == ReviewState.rejected


def test_what_was_read_and_accepted_while_two_were_one_waits_for_a_look_again(db):
    def meanwhile():
        told, _ = read_meanwhile(db, "Елнур Бисембаев")
        accept(db, "speech", told.id, "Dana")
        return told

    told = now_of(db, Speech, undone_merge(db, meanwhile).id)

    assert (told.person_id, told.review_state) == ("elnur-bisembaev", ReviewState.unreviewed)


@pytest.mark.parametrize("when", ["before", "since"])
def test_a_task_waits_again_if_it_was_accepted_as_that_of_another_doer(db, when):
    twice(db)
    row = a_task(db, responsible=(("Елнур Бисембаев", "elnur-bisembaev", None),))
    if when == "before":
        accept(db, "task", row.id, "Dana")
    decision = merge_people(db, "elnur-bisembaev", "elnur-beisenbaev", "Dana", "a misprint")
    if when == "since":
        accept(db, "task", row.id, "Dana")

    undo(db, decision.id, "Erlan", "they are two")

    doer = now_of(db, Responsible, f"{row.id}-0")
    state = now_of(db, Task, row.id).review_state
    assert doer.person_id == "elnur-bisembaev"
    assert state == (ReviewState.accepted if when == "before" else ReviewState.unreviewed)


def test_a_merge_is_not_undone_under_an_edit_that_rests_on_it(db):
    told = twice(db)
    decision = merge_people(db, "elnur-bisembaev", "elnur-beisenbaev", "Dana", "a misprint")
    edit(db, "speech", told.id, {"quotation": "indirect"}, "Dana")

    with pytest.raises(ReviewError, match="changed again later"):
        undo(db, decision.id, "Erlan", "they are two")


def test_a_spelling_is_taken_back_also_after_its_mention_was_accepted(db):
    report = a_report(db, "Выступил Елнур Бисембаев.")
    named = a_mention(db, report, "Елнур Бисембаев")
    decision = add_alias(db, "elnur-beisenbaev", "Елнур Бисембаев", "Dana")
    accept(db, "mention", named.id, "Dana")

    undo(db, decision.id, "Dana", "it is another man")

    assert now_of(db, Mention, named.id).person_id is None
    assert [row.name for row in unresolved_names(db)] == ["Елнур Бисембаев"]


def test_a_merge_is_undone_also_after_a_newer_reader_has_read_the_reports_again(db):
    told = twice(db)
    decision = merge_people(db, "elnur-bisembaev", "elnur-beisenbaev", "Dana", "a misprint")
    again = now_of(db, Speech, told.id)
    change(db, again, now(), "machine 2", "read again", attribution_text="сказал он")

    undo(db, decision.id, "Erlan", "they are two")

    seen = now_of(db, Speech, told.id)
    assert (seen.person_id, seen.attribution_text) == ("elnur-bisembaev", "сказал он")


def test_what_a_reader_lost_because_two_were_one_comes_back_when_they_are_two(db):
    told = twice(db)
    decision = merge_people(db, "elnur-bisembaev", "elnur-beisenbaev", "Dana", "a misprint")
    change(db, now_of(db, Speech, told.id), now(), "machine 2", "read again", person_id=None)

    undo(db, decision.id, "Erlan", "they are two")

    assert now_of(db, Speech, told.id).person_id == "elnur-bisembaev"


def test_nobody_is_merged_into_himself_or_without_a_word(db):
    twice(db)

    with pytest.raises(ReviewError, match="itself"):
        merge_people(db, "elnur-bisembaev", "elnur-bisembaev", "Dana", "x")
    with pytest.raises(ReviewError, match="why"):
        merge_people(db, "elnur-bisembaev", "elnur-beisenbaev", "Dana", " ")


def test_facts_of_two_people_are_split_and_later_readings_keep_them_apart(db):
    his = a_speech(db, "Мост нужен людям")
    hers = a_speech(db, "Паром нужен людям")

    split_person(
        db, "aidar-qumtobe", "salima-tasbulaq", [("speech", hers.id)], "Dana", "two people"
    )

    assert now_of(db, Speech, hers.id).person_id == "salima-tasbulaq"
    assert now_of(db, Speech, hers.id).review_state == ReviewState.edited
    assert now_of(db, Speech, his.id).person_id == "aidar-qumtobe"


def two_sessions(db):
    first = a_session(db, a_report(db, "Первое сообщение о заседании."), faction=None)
    second = a_session(
        db, a_report(db, "Второе сообщение о заседании."), date=None, faction="amanat"
    )
    return first, second


def test_merged_sessions_show_both_readings_and_the_old_address_answers(db):
    first, second = two_sessions(db)

    merge_sessions(db, second.id, first.id, "Dana", "the same sitting")

    assert [s.id for s in sessions(db)] == [first.id]
    assert len(session(db, first.id).readings) == 2
    assert session(db, first.id).faction == "amanat"
    assert fate(db, "session", second.id).into == first.id


def test_a_merge_of_sessions_is_undone_whole(db):
    first, second = two_sessions(db)
    decision = merge_sessions(db, second.id, first.id, "Dana", "the same sitting")

    undo(db, decision.id, "Dana")

    assert {s.id for s in sessions(db)} == {first.id, second.id}
    assert session(db, first.id).faction is None


def test_a_merge_of_sessions_is_undone_also_after_its_readings_were_accepted(db):
    first, second = two_sessions(db)
    decision = merge_sessions(db, second.id, first.id, "Dana", "the same sitting")
    for reading in session(db, first.id).readings:
        accept(db, "session", reading.id, "Dana")

    undo(db, decision.id, "Dana")

    for row in (first, second):
        (reading,) = session(db, row.id).readings
        assert reading.evidence.review_state == ReviewState.accepted  # of what its report says


def test_a_reading_of_another_sitting_gets_a_session_of_its_own(db):
    first = a_session(db, a_report(db, "Первое сообщение о заседании."))
    other = a_report(db, "Второе сообщение о другом.")
    a_session(db, other, id=first.id)
    reading = db.exec(select(SessionReading).where(SessionReading.report_id == other.id)).one()

    _, new = split_session(db, first.id, [reading.id], "Dana", "another day")

    assert {s.id: len(s.readings) for s in sessions(db)} == {first.id: 1, new: 1}
    assert now_of(db, SessionReading, reading.id).review_state == ReviewState.edited
    with pytest.raises(ReviewError, match="must stay"):
        split_session(db, new, [reading.id], "Dana", "again")


# Letters -----------------------------------------------------------------------------------------


def test_a_task_is_entered_from_a_letter_and_opens_its_words(db):
    digest = attach(db, "C:\\scans\\letter.pdf", b"%PDF-1.7 letter", "Dana")
    letter = Letter(
        words="Уважаемый депутат!\n  Министерство построит мост до 1 июня.  ",
        title="Письмо министерства",
        sender="Министерство мостов",
        date=dt.date(2024, 3, 1),
        sha256=digest,
    )
    new = NewTask(
        words="построит мост до 1 июня",
        type=TaskType.undertaking,
        set_by=Doer("Министерство мостов", body_id="ministry-of-bridges"),
        responsible=(Doer("Министерство мостов", body_id="ministry-of-bridges"),),
        due=dt.date(2024, 6, 1),
    )

    entered = enter_task(db, new, "Dana", letter=letter)

    seen = task(db, entered.id)
    assert seen.evidence.sentence == "Министерство построит мост до 1 июня."
    assert (seen.evidence.review_state, seen.evidence.reviewed_by) == ("accepted", "Dana")
    assert seen.responsible[0].body == "ministry-of-bridges"
    report = db.exec(select(Report).where(Report.id == entered.report_id)).one()
    assert (report.sha256_bytes, report.outlet) == (digest, "Министерство мостов")
    text = db.exec(select(Text).where(Text.row == entered.text_row)).one()
    assert text.body[entered.start : entered.end] == entered.words


def test_a_task_that_the_reader_overlooked_is_entered_in_its_report(engine, db, stored):
    with writing(engine) as handle:
        report = handle.exec(select(Report)).one()
        entered = enter_task(
            handle, NewTask("Мост в посёлке", TaskType.order), "Dana", report_id=report.id
        )
        with pytest.raises(ReviewError, match="not in that text"):
            enter_task(handle, NewTask("Паром", TaskType.order), "Dana", report_id=report.id)

    read_again(engine)

    assert entered.id in {t.id for t in tasks(db)}


def test_an_entered_task_can_be_undone(db):
    report = a_report(db)
    entered = enter_task(db, NewTask("построить мост", TaskType.order), "Dana", report_id=report.id)
    decision = db.exec(select(Decision)).one()

    undo(db, decision.id, "Dana")

    assert tasks(db) == []
    assert db.exec(select(Responsible)).all() == []
    assert fate(db, "task", entered.id).how == "withdrawn"


def test_a_file_is_kept_once_and_has_a_largest_size(db):
    first = attach(db, "a.pdf", b"%PDF-", "Dana")

    assert attach(db, "b.pdf", b"%PDF-", "Erlan") == first
    with pytest.raises(ReviewError, match="5 MB"):
        attach(db, "big", b"x" * (LARGEST_FILE + 1), "Dana")
    with pytest.raises(ReviewError, match="empty"):
        attach(db, "none", b"", "Dana")
