"""Two records of one person or session to one, one record of two to two; both can be undone."""

from collections.abc import Collection, Iterable
from typing import Any

from sqlmodel import select

from tracker.db import DbSession, at
from tracker.errors import N_, ReviewError
from tracker.ingest.identity import exact_id
from tracker.lang.scripts import fold
from tracker.models import (
    Alias,
    Decision,
    Membership,
    Person,
    RecordOrigin,
    Responsible,
    ReviewState,
    Seat,
    Session,
    SessionReading,
    Task,
)
from tracker.review.acts import Act, current, deciding
from tracker.review.facts import existing_person, stamped, table_of
from tracker.review.names import full_names
from tracker.review.parted import POINTING
from tracker.review.retold import tell_anew

SPLIT = {
    "mention": "person_id",
    "speech": "person_id",
    "task": "set_by_person",
    "session": "chair_id",
}
"""Kinds of facts that can be about somebody else, and where they name the person."""
HELD: tuple[tuple[Any, tuple[str, ...]], ...] = (
    (Seat, ("chamber", "convocation")),
    (Membership, ("organization", "role", "start")),
)
"""What a person holds, and by which columns two rows of it are the same."""


def merge_people(db: DbSession, slug: str, into: str, by: str, reason: str) -> Decision:
    """All that is known of one record is known of the other; the old address leads there.

    His names become the other's aliases, so that they mean him in reports to come. Raises
    ReviewError for records that cannot be one.
    """
    old = current(db, Person, slug)
    target = existing_person(db, into, "into")
    if old.merged_into:
        raise ReviewError(N_("This was merged already."))
    if target == slug:
        raise ReviewError(N_("A record cannot be merged into itself."), field="into")
    _say_why(reason)
    with deciding(db, by, "merge", ("person", slug), reason) as act:
        act.change(old, merged_into=target)
        for earlier in db.exec(select(Person).where(Person.merged_into == slug, at(Person))).all():
            act.change(earlier, merged_into=target)
        for table, column, _ in POINTING:
            for fact in _rows(db, table, column, slug):
                act.change(fact, **{column: target})
        for table, same in HELD:
            _hand_over(act, table, same, slug, target)
        for alias in db.exec(
            select(Alias).where(Alias.kind == "person", Alias.slug == slug, at(Alias))
        ).all():
            act.change(alias, slug=target, origin=RecordOrigin.editor)
        _names_as_aliases(act, old, current(db, Person, target))
    tell_anew(db, act.decision)
    return act.decision


def split_person(
    db: DbSession, slug: str, into: str, facts: Iterable[tuple[str, str]], by: str, reason: str
) -> Decision:
    """Facts of one record that are about somebody else go to him: (kind, id) of each.

    A kind is one of SPLIT, or ``responsible`` for who must do a task. They count as edited, so
    that no later reading takes them back. For a record that was merged by mistake undo the merge.
    """
    target = existing_person(db, into, "into")
    if target == slug:
        raise ReviewError(
            N_("Choose somebody else: these facts are about this record."), field="into"
        )
    _say_why(reason)
    with deciding(db, by, "split", ("person", slug), reason) as act:
        for kind, fact_id in facts:
            if kind == "responsible":
                _hand_duty(act, fact_id, slug, target)
                continue
            column = SPLIT.get(kind)
            fact = current(db, table_of(kind), fact_id)
            if column is None or getattr(fact, column) != slug:
                raise ReviewError(N_("%(id)s does not speak of this person."), id=fact_id)
            act.change(fact, **{column: target}, **stamped(act, ReviewState.edited))
        if not act.decision.touched:
            raise ReviewError(N_("Choose what belongs to the other person."), field="fact")
    tell_anew(db, act.decision)
    return act.decision


def _hand_duty(act: Act, row_id: str, slug: str, target: str) -> None:
    """Who must do a task is part of the task: it counts as edited too."""
    row = current(act.db, Responsible, row_id)
    if row.person_id != slug:
        raise ReviewError(N_("%(id)s does not speak of this person."), id=row_id)
    act.change(row, person_id=target)
    act.change(current(act.db, Task, row.task_id), **stamped(act, ReviewState.edited))


def merge_sessions(db: DbSession, session_id: str, into: str, by: str, reason: str) -> Decision:
    """Two records of one sitting to one: the readings of both stand beside each other."""
    old, target = current(db, Session, session_id), current(db, Session, into)
    if old.merged_into or target.merged_into:
        raise ReviewError(N_("This was merged already."))
    if old.id == target.id:
        raise ReviewError(N_("A record cannot be merged into itself."), field="into")
    _say_why(reason)
    with deciding(db, by, "merge", ("session", session_id), reason) as act:
        act.change(old, merged_into=into)
        for earlier in _rows(db, Session, "merged_into", session_id):
            act.change(earlier, merged_into=into)
        for reading in _rows(db, SessionReading, "session_id", session_id):
            act.change(reading, session_id=into)
        unknown = {
            name: getattr(old, name)
            for name in ("chamber", "kind", "date", "date_inferred", "faction", "convocation")
            if getattr(target, name) is None and getattr(old, name) is not None
        }
        if unknown:
            act.change(target, **unknown)
    return act.decision


def split_session(
    db: DbSession, session_id: str, readings: Collection[str], by: str, reason: str
) -> tuple[Decision, str]:
    """Readings that tell of another sitting to a session of their own; answers its id too.

    They count as edited, so that no later reading joins them again.
    """
    session = current(db, Session, session_id)
    rows = _rows(db, SessionReading, "session_id", session_id)
    chosen = [row for row in rows if row.id in readings]
    if not chosen or len(chosen) != len(set(readings)):
        raise ReviewError(N_("Choose readings of this session."), field="reading")
    if len(chosen) == len(rows):
        raise ReviewError(N_("One reading at least must stay with the session."), field="reading")
    _say_why(reason)
    new_id = exact_id("session", "split", session_id, *sorted(readings))
    with deciding(db, by, "split", ("session", session_id), reason) as act:
        first = chosen[0]
        kept = session.model_dump(include={"is_sitting", "merged_into"})
        read = first.model_dump(include=set(Session.model_fields) & set(_SAID))
        act.add(Session(id=new_id, known_from=act.moment, **kept, **read))
        for reading in chosen:
            act.change(reading, session_id=new_id, **stamped(act, ReviewState.edited))
    return act.decision, new_id


_SAID = (
    *("chamber", "kind", "date", "date_inferred", "faction"),
    *("convocation", "session_number"),
)


def _say_why(reason: str) -> None:
    if not reason.strip():
        raise ReviewError(N_("Say in one line why."), field="reason")


def _rows(db: DbSession, table: Any, column: str, value: str) -> list[Any]:
    question = select(table).where(getattr(table, column) == value, at(table)).order_by(table.row)
    return list(db.exec(question).all())


def _hand_over(act: Act, table: Any, same: tuple[str, ...], slug: str, target: str) -> None:
    """Seats and offices to the other record; one that it has already is closed."""
    has = {tuple(getattr(row, c) for c in same) for row in _rows(act.db, table, "person", target)}
    for row in _rows(act.db, table, "person", slug):
        if tuple(getattr(row, c) for c in same) in has:
            act.close(row)
        else:
            act.change(row, person=target, origin=RecordOrigin.editor)


def _names_as_aliases(act: Act, old: Person, target: Person) -> None:
    """The full names of the old record that the other does not bear."""
    known = {
        fold(alias.alias)
        for alias in act.db.exec(
            select(Alias).where(Alias.kind == "person", Alias.slug == target.id, at(Alias))
        )
    } | {fold(name) for name in full_names(target)}
    for name in full_names(old):
        if fold(name) in known:
            continue
        known.add(fold(name))
        act.add(
            Alias(
                id=exact_id("reference", "alias", "person", target.id, name, ""),
                kind="person",
                slug=target.id,
                alias=name,
                folded=fold(name),
                note="spelling",
                source=f"merged from {old.id}",
                origin=RecordOrigin.editor,
                known_from=act.moment,
            )
        )
