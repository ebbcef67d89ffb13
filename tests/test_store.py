"""A report's reading becomes rows once, and stays what people made of it."""

import dataclasses
import datetime as dt

import pytest
from sqlmodel import select

from tracker.db import at, change, connect, migrate, now, reading, writing
from tracker.errors import StorageError
from tracker.ingest.followups import suggest
from tracker.ingest.identity import normal_url, public_id
from tracker.ingest.records import (
    Cleaned,
    Document,
    Extraction,
    PersonFact,
    Sentence,
    SessionFact,
    Source,
    SpeechFact,
    TaskFact,
)
from tracker.ingest.store import save
from tracker.models import Report, ReviewState, Session, SessionReading, Speech, Task, Text, Update

SAID = "Нурлан Тестов попросил министерство построить школу до конца года."
DONE = "Мост в посёлке Береговой построен."


def a_reading(
    *,
    said=SAID,
    done=DONE,
    url="https://example.kz/a",
    outlet="example.kz",
    speeches=1,
    state="set",
):
    text = f"{said}\n\n{done}"
    source = Source(name="a.txt", id="a", raw=text, url=url, outlet=outlet, sha256="b" * 64)
    cleaned = Cleaned(source, text, "Заголовок", dt.date(2024, 5, 2))
    first = Sentence(0, 0, len(said), said, "ru", 0)
    second = Sentence(1, len(said) + 2, len(text), done, "ru", 1)
    span = (0, len(said))
    return Extraction(
        document=Document(cleaned, text, (first, second), "ru"),
        relevant=True,
        relevance="test",
        session=SessionFact(
            chamber="mazhilis", kind="plenary", date=dt.date(2024, 5, 2), span=span
        ),
        people=(PersonFact("Нурлан Тестов", None, True, "депутат", ((0, 13),)),),
        speeches=(SpeechFact("Нурлан Тестов", "indirect", said, span, "ru.said", 0.9),)[:speeches],
        tasks=(
            TaskFact(
                said,
                "request",
                span,
                "ru.asked",
                0.8,
                set_by="Нурлан Тестов",
                assigned_to=("министерство",),
                state=state,
            ),
            TaskFact(done, "progress", (len(said) + 2, len(text)), "ru.done", 0.7, state="done"),
        ),
    )


def keep(engine, read, extractor="1"):
    with writing(engine) as db:
        return save(db, read, extractor=extractor)


def current(engine, table):
    with reading(engine) as db:
        return db.exec(select(table).where(at(table))).all()


def test_a_second_reading_adds_nothing(engine):
    keep(engine, a_reading())
    before = {t: [r.model_dump() for r in current(engine, t)] for t in (Report, Speech, Task)}

    outcome, _ = keep(engine, a_reading())

    assert outcome == "unchanged"
    assert before == {t: [r.model_dump() for r in current(engine, t)] for t in before}


def test_ids_do_not_depend_on_the_order_of_reports(engine, tmp_path):
    other = connect(f"sqlite:///{tmp_path / 'other.sqlite'}")
    migrate(other)
    one, two = a_reading(), a_reading(said="Нурлан Тестов выступил.", url="https://example.kz/b")
    for read in (one, two):
        keep(engine, read)
    for read in (two, one):
        keep(other, read)

    ids = [
        {r.id for t in (Report, Speech, Task, Session) for r in current(e, t)}
        for e in (engine, other)
    ]
    other.dispose()
    assert ids[0] == ids[1]


def test_the_same_body_without_an_address_is_the_same_report(engine):
    keep(engine, a_reading(url=None))
    outcome, _ = keep(engine, a_reading(url=None, outlet=None))

    assert outcome == "unchanged"
    assert len(current(engine, Report)) == 1


def test_a_newer_extractor_reads_again_and_keeps_ids(engine):
    keep(engine, a_reading())
    [task] = current(engine, Task)
    keep(engine, a_reading(), extractor="2")

    [again] = current(engine, Task)
    assert again.id == task.id


def test_a_fact_that_is_no_longer_found_is_closed_and_stays_in_history(engine):
    keep(engine, a_reading())
    keep(engine, a_reading(speeches=0), extractor="2")

    assert current(engine, Speech) == []
    with reading(engine) as db:
        [old] = db.exec(select(Speech)).all()
    assert old.known_to and "not found any more" in old.ended_because


def test_a_rejected_fact_stays_rejected_when_a_newer_extractor_finds_it_again(engine):
    keep(engine, a_reading())
    with writing(engine) as db:
        task = db.exec(select(Task).where(at(Task))).one()
        change(db, task, now(), "editor", "not a task", review_state=ReviewState.rejected)
    keep(engine, a_reading(), extractor="2")

    [task] = current(engine, Task)
    assert task.review_state == ReviewState.rejected


def test_an_edited_fact_is_not_changed_by_a_text_that_says_less(engine):
    keep(engine, a_reading())
    with writing(engine) as db:
        task = db.exec(select(Task).where(at(Task))).one()
        due = dt.date(2024, 12, 31)
        change(db, task, now(), "editor", "", review_state=ReviewState.edited, due=due)
    keep(engine, a_reading(done="Мост построен раньше срока."), extractor="2")

    [task] = current(engine, Task)
    assert task.due == dt.date(2024, 12, 31)


def test_progress_is_a_suggested_update_and_no_task(engine):
    keep(engine, a_reading())

    assert [t.words for t in current(engine, Task)] == [SAID]
    [update] = current(engine, Update)
    assert (update.words, update.state, update.review_state) == (DONE, "done", "unreviewed")
    assert update.task_id is None


def test_a_task_never_suggests_its_own_fulfilment(engine):
    keep(engine, a_reading(state="done"))

    [task] = current(engine, Task)
    assert [u.state for u in current(engine, Update) if u.words == task.words] == ["done"]
    with writing(engine) as db:
        suggest(db)
    assert [u.task_id for u in current(engine, Update) if u.words == task.words] == [None]


def test_a_plenary_of_one_day_told_twice_is_one_session(engine):
    keep(engine, a_reading())
    keep(engine, a_reading(said="Спикер открыл заседание.", url="https://example.kz/b"))

    assert len(current(engine, Session)) == 1
    assert len(current(engine, SessionReading)) == 2


def test_an_undated_session_belongs_to_its_report(engine):
    undated = SessionFact(chamber="mazhilis", kind="plenary", span=(0, 5))
    for url in ("https://example.kz/a", "https://example.kz/b"):
        read = dataclasses.replace(a_reading(url=url), session=undated)
        keep(engine, read)

    assert len(current(engine, Session)) == 2


def test_a_later_reading_corrects_the_kind_of_a_session_that_only_it_tells_of(engine):
    for extractor, kind in (("1", "briefing"), ("2", "plenary")):
        told = SessionFact(chamber="mazhilis", kind=kind, span=(0, 5))
        keep(engine, dataclasses.replace(a_reading(), session=told), extractor)

    [session] = current(engine, Session)
    assert (session.kind, session.is_sitting) == ("plenary", True)


def test_a_fact_outside_the_text_is_refused_and_nothing_is_kept(engine):
    read = a_reading()
    wrong = dataclasses.replace(read.speeches[0], span=(5000, 5010))

    with pytest.raises(StorageError, match="not stored"):
        keep(engine, dataclasses.replace(read, speeches=(wrong,)))
    with reading(engine) as db:
        assert db.exec(select(Report)).all() == [] and db.exec(select(Text)).all() == []


def test_a_silent_change_of_the_text_is_a_version_of_the_report(engine):
    keep(engine, a_reading())
    keep(engine, a_reading(done="Мост в посёлке Береговой ещё не построен."))

    with reading(engine) as db:
        versions = db.exec(select(Report)).all()
    assert len(versions) == 2
    assert len({v.id for v in versions}) == 1


@pytest.mark.parametrize(
    "address",
    [
        "http://www.example.kz/a/",
        "https://example.kz/a?utm_source=x",
        "https://EXAMPLE.kz/a#top",
    ],
)
def test_an_address_has_one_form(address):
    assert normal_url(address) == "https://example.kz/a"


def test_an_id_is_ten_letters_and_does_not_see_case():
    assert public_id("k", "task", "Построить ШКОЛУ") == public_id("k", "task", "построить школу")
    assert len(public_id("k", "task", "x")) == 10
