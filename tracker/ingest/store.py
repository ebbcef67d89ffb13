"""An extraction to rows, in one transaction a report.

A second reading of the same report adds nothing. A fact found again (same kind and person, at
least half of the words) keeps its id and its review; what the machine no longer finds is closed;
what a person has reviewed the machine never touches, and whom he found for a name is meant by it.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Any, Literal

from sqlmodel import select

from tracker.db import DbSession, at, change, now
from tracker.ingest.decided import as_decided
from tracker.ingest.identity import overlap, public_id
from tracker.ingest.inquiries import RULE, answer_due, chamber_of, tells_of_inquiry
from tracker.ingest.records import Extraction, PersonFact, SessionFact, TaskFact
from tracker.ingest.shelf import Shelf
from tracker.ingest.versions import renew
from tracker.lang.scripts import fold
from tracker.lang.topics import Topic, topics_of
from tracker.models import (
    BY_HAND,
    SITTINGS,
    Basis,
    FactionMention,
    Mention,
    Quotation,
    Responsible,
    ReviewState,
    Session,
    SessionReading,
    Speech,
    Task,
    TaskState,
    TaskType,
    Update,
)

Outcome = Literal["stored", "unchanged"]

_ONE_A_DAY = frozenset({"plenary", "joint", "faction", "bureau", "government_hour", "congress"})
"""Kinds of which a chamber (or a faction) holds one a day: told twice, it is the same session."""

_SAID_STATE = {
    "set": TaskState.given,
    "in_progress": TaskState.in_progress,
    "done": TaskState.done,
    "failed": TaskState.not_done,
}


def save(
    db: DbSession,
    read: Extraction,
    *,
    extractor: str,
    again: bool = False,
    own_words: bool = False,
    topics: tuple[Topic, ...] = (),
) -> tuple[Outcome, str]:
    """Stores what was read of one report; answers what happened and the report's id.

    ``again`` reads on where this extractor has read the same text before. ``own_words`` marks texts
    of this project, which may be shown whole. ``topics`` are those that a task can be about. ``db``
    must be inside a writing transaction. Raises StorageError where a fact does not stand in the
    text; then nothing of the report is stored.
    """
    shelf = Shelf(db, now(), f"machine {extractor}", read, extractor, again, own_words)
    report, to_read = shelf.report()
    if not to_read:
        return "unchanged", report.id
    shelf.read = as_decided(db, report, read)
    _session(shelf)
    _factions(shelf)
    _mentions(shelf)
    _speeches(shelf)
    _tasks(shelf, topics)
    return "stored", report.id


def _session(shelf: Shelf) -> None:
    fact = shelf.read.session
    if fact is None:
        shelf.settle(SessionReading, [])
        return
    assert shelf.current is not None
    session_id = _session_id(shelf, fact)
    values: dict[str, Any] = {
        "chamber": fact.chamber,
        "kind": fact.kind,
        "date": fact.date,
        "date_inferred": fact.date_inferred,
        "faction": _faction_of(shelf, fact),
        "convocation": fact.convocation,
        "session_number": fact.number,
    }
    known = shelf.db.exec(select(Session).where(Session.id == session_id, at(Session))).first()
    if known is None:
        shelf.db.add(
            Session(
                id=session_id,
                known_from=shelf.moment,
                changed_by=shelf.by,
                is_sitting=fact.kind in SITTINGS,
                **values,
            )
        )
        shelf.db.flush()
    elif known.merged_into:
        session_id = known.merged_into
    elif (
        session_id == public_id(shelf.current.key, "session")  # this report alone tells of it
        and known.changed_by.startswith("machine")  # and no editor has set it right
    ):
        values["is_sitting"] = fact.kind in SITTINGS
        if any(getattr(known, name) != value for name, value in values.items()):
            change(shelf.db, known, shelf.moment, shelf.by, "read again", **values)
        del values["is_sitting"]
    reading = SessionReading(
        id=public_id(shelf.current.key, "session-reading"),
        session_id=session_id,
        known_from=shelf.moment,
        changed_by=shelf.by,
        date_rule=fact.date_rule,
        chair_name=fact.chair,
        chair_id=shelf.person_of(fact.chair),
        **values,
        **shelf.place(fact.span, fact.rule, fact.confidence),
    )
    shelf.settle(SessionReading, [reading])


def _session_id(shelf: Shelf, fact: SessionFact) -> str:
    """One id for a sitting of a day wherever it is told; else the session is its report's."""
    assert shelf.current is not None
    if fact.date and fact.kind in _ONE_A_DAY and fact.chamber:
        faction = (_faction_of(shelf, fact) or "") if fact.kind == "faction" else ""
        if fact.kind != "faction" or faction:
            return public_id("", "session", fact.chamber, fact.kind, str(fact.date), faction)
    return public_id(shelf.current.key, "session")


def _faction_of(shelf: Shelf, fact: SessionFact) -> str | None:
    """Slug of the faction that met, where the report's factions have one of that name."""
    named = {f.name: f.id for f in shelf.read.factions}
    return named.get(fact.faction) if fact.faction else None


def _factions(shelf: Shelf) -> None:
    assert shelf.current is not None
    rows = [
        FactionMention(
            id=public_id(shelf.current.key, "faction", faction.name, str(nth)),
            name=faction.name,
            faction_id=faction.id,
            known_from=shelf.moment,
            changed_by=shelf.by,
            **shelf.place(span, "faction.name", 1.0 if faction.id else 0.5),
        )
        for faction in shelf.read.factions
        for nth, span in enumerate(faction.spans)
    ]
    shelf.settle(FactionMention, rows, lambda f: f.name)


def _mentions(shelf: Shelf) -> None:
    assert shelf.current is not None
    rows = [
        Mention(
            id=public_id(shelf.current.key, "mention", person.name, str(nth)),
            name=person.name,
            folded=fold(person.name),
            role=person.role,
            is_deputy=person.is_deputy,
            person_id=person.id,
            candidates=list(person.candidates),
            why=person.why,
            known_from=shelf.moment,
            changed_by=shelf.by,
            **shelf.place(span, "person.name", _surety(person)),
        )
        for person in shelf.read.people
        for nth, span in enumerate(person.spans)
    ]
    shelf.settle(Mention, rows, lambda m: f"{m.name} {m.id}")


def _surety(person: PersonFact) -> float:
    """How sure the reader is of whom a name means; an editor's word says nothing of that."""
    return 1.0 if person.id and person.why != BY_HAND else 0.5


def _speeches(shelf: Shelf) -> None:
    rows = []
    for speech in shelf.read.speeches:
        place = shelf.place(speech.span, speech.rule, speech.confidence)
        rows.append(
            Speech(
                id="",
                speaker_name=speech.speaker,
                person_id=shelf.person_of(speech.speaker),
                quotation=Quotation(speech.quotation),
                attribution_text=speech.attribution,
                known_from=shelf.moment,
                changed_by=shelf.by,
                **place,
            )
        )
    shelf.number(rows, "speech", lambda s: (s.speaker_name, s.words))
    shelf.settle(Speech, rows, lambda s: s.speaker_name)


def _tasks(shelf: Shelf, topics: tuple[Topic, ...]) -> None:
    """Commitments as tasks; what tells how far one has come as suggested updates."""
    tasks: list[Task] = []
    responsible: dict[int, TaskFact] = {}
    updates: list[TaskFact] = []
    for fact in shelf.read.tasks:
        if fact.type == "progress":
            updates.append(fact)
            continue
        due, due_rule = _due(shelf, fact)
        place = shelf.place(fact.span, fact.rule, fact.confidence)
        row = Task(
            id="",
            type=TaskType(fact.type),
            set_by_name=fact.set_by,
            set_by_person=shelf.person_of(fact.set_by),
            set_by_body=shelf.body_of(fact.set_by),
            due_text=fact.due_text,
            due=due,
            due_rule=due_rule,
            number=fact.number,
            unit=fact.unit,
            topics=topics_of(place["words"], shelf.lang_of(fact.span), topics),
            known_from=shelf.moment,
            changed_by=shelf.by,
            **place,
        )
        responsible[id(row)] = fact
        tasks.append(row)
        if fact.state != "set":
            # what a sentence tells of progress is news of an earlier task, not of the one it sets
            updates.append(fact)
    shelf.number(tasks, "task", lambda t: (t.words,))
    kept = shelf.settle(Task, tasks)
    for row, stored in zip(tasks, kept, strict=True):
        _responsible(shelf, stored, responsible[id(row)])
    _updates(shelf, updates)


def _due(shelf: Shelf, fact: TaskFact) -> tuple[dt.date | None, str | None]:
    """The day that is printed; an inquiry's answer without one is due by the chamber's rules."""
    document, event = shelf.read.document, shelf.read.session
    if fact.due or fact.due_text or fact.type != "request":
        return fact.due, fact.due_rule
    of_inquiry = event is not None and event.kind == "inquiry"
    if not of_inquiry and not tells_of_inquiry(document.text, fact.span, shelf.lang_of(fact.span)):
        return fact.due, fact.due_rule
    day = (event and (event.date or event.date_inferred)) or document.published
    told = event.chamber if event else None
    chamber = told or chamber_of(shelf.db, shelf.person_of(fact.set_by), day)
    due = answer_due(shelf.db, chamber, day)
    return due, RULE if due else None


def _responsible(shelf: Shelf, task: Task, fact: TaskFact) -> None:
    if task.review_state != ReviewState.unreviewed:
        return
    rows = [
        Responsible(
            id=f"{task.id}-{position}",
            task_id=task.id,
            position=position,
            name=name,
            person_id=shelf.person_of(name),
            body_id=shelf.body_of(name),
            known_from=shelf.moment,
            changed_by=shelf.by,
        )
        for position, name in enumerate(fact.assigned_to)
    ]
    known = shelf.db.exec(
        select(Responsible).where(Responsible.task_id == task.id, at(Responsible))
    ).all()
    renew(shelf.db, shelf.stamp, list(known), rows, lambda a, b: a.position == b.position)


def _updates(shelf: Shelf, facts: Iterable[TaskFact]) -> None:
    """What the report tells of progress, of a task yet to be found; unreviewed, in no total."""
    assert shelf.current is not None
    rows = []
    for fact in facts:
        place = shelf.place(fact.span, fact.rule, fact.confidence)
        rows.append(
            Update(
                id="",
                task_id=None,
                state=_SAID_STATE[fact.state] if fact.state != "set" else TaskState.in_progress,
                basis=Basis.said_by_responsible,
                date=shelf.current.published,
                reason="read from the sentence",
                known_from=shelf.moment,
                changed_by=shelf.by,
                **place,
            )
        )
    shelf.number(rows, "update", lambda u: (u.words,))
    known = shelf.db.exec(
        select(Update).where(Update.report_id == shelf.current.id, at(Update))
    ).all()
    machines = [u for u in known if u.rule]
    # a link to a task that matching or an editor has made is theirs, not this reading's
    for row in rows:
        for old in machines:
            linked = old.candidates or not old.changed_by.startswith("machine")
            if linked and row.task_id is None and overlap(row.words, old.words) >= 0.5:
                row.task_id, row.candidates = old.task_id, old.candidates
    renew(shelf.db, shelf.stamp, machines, rows, lambda a, b: overlap(a.words, b.words) >= 0.5)
