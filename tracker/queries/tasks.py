"""Questions about tasks: what was ordered, asked, decided or undertaken, and how it stands."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Select, and_, case, func, or_, select

from tracker.db import DbSession, at
from tracker.models import BY_HAND, Basis, ReviewState, TaskState, TaskType
from tracker.queries.course import Late, Stage, has_topic, late_column, reaches
from tracker.queries.evidence import ACCEPTED, Evidence, evidence_of, with_evidence
from tracker.queries.inquiries import AskedFor, Inquiry, inquiries, inquiry_is
from tracker.queries.live import live_person, live_session
from tracker.queries.prints import (
    ALONE,
    Printed,
    counted_as,
    main_fact,
    printed,
    same_facts,
    told_once,
)
from tracker.queries.tables import (
    Attachment,
    Report,
    Reprint,
    Responsible,
    Session,
    Task,
    Update,
    answers,
)
from tracker.queries.told_by import update_day
from tracker.queries.when import CLOSED, DUE_SOON, Clock, When, clock


@dataclass(frozen=True)
class Party:
    """Who set a task or must do it: a person, a body, or a group as printed."""

    name: str
    person: str | None = None
    body: str | None = None


@dataclass(frozen=True)
class Proof:
    """What shows the state that a task has: a sentence of a report, an address, or a file."""

    report_id: str | None
    url: str | None
    sha256: str | None
    file: str | None
    """Name of the file of that SHA-256."""


@dataclass(frozen=True)
class TaskRow:
    id: str
    words: str
    type: TaskType
    set_by: Party | None
    responsible: tuple[Party, ...]
    due: dt.date | None
    due_text: str | None
    due_rule: str | None
    number: float | None
    unit: str | None
    place: str | None
    topics: tuple[str, ...]
    state: TaskState
    basis: Basis
    held_since: dt.date | None
    """Date of the update that gave the state, where one did."""
    proof: Proof | None
    """What that update rests on."""
    clock: Clock
    suggestions: int
    """Updates that the machine suggests and nobody has decided on."""
    inquiry: Inquiry | None
    """What came back to a deputy's inquiry; None for what is none."""
    evidence: Evidence
    printed: Printed
    """In how many reports of its origin it is told."""

    @property
    def due_by_hand(self) -> bool:
        """Whether an editor set the date due, or that there is none; then no words say so."""
        return self.due_rule == BY_HAND


@dataclass(frozen=True)
class TaskFilter:
    """What to keep; None keeps all. Ids are public ids."""

    faction: str | None = None
    person: str | None = None
    """Who set it or must do it."""
    set_by: str | None = None
    responsible: str | None = None
    """A person or a body that must do it."""
    body: str | None = None
    """A body that set it or must do it."""
    of_people: bool = False
    """Only what a known person must do."""
    session: str | None = None
    sessions: tuple[str, ...] = ()
    report: str | None = None
    type: TaskType | None = None
    state: TaskState | None = None
    basis: Basis | None = None
    clock: Clock | None = None
    stage: Stage | None = None
    """How far it came at least."""
    late: Late | None = None
    topic: str | None = None
    review: ReviewState | None = None
    reviewed: bool | None = None
    """True keeps what somebody has accepted or edited, False what nobody has looked at."""
    kind: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    words: str | None = None
    inquiry: AskedFor | None = None
    dated: bool | None = None
    """Whether the report has a date of publication."""
    ids: tuple[str, ...] = field(default=())
    prints: bool = False
    """True keeps a task once for each report of an origin that prints it, not once in all."""

    @property
    def every_print(self) -> bool:
        """Whether prints of one text count apart: asked for, or certain records are."""
        return self.prints or bool(self.ids) or self.report is not None


def _held(when: When, ids: tuple[str, ...] = ()) -> Any:
    """For each task the accepted update that holds on the day: the newest date, then row.

    One without a date holds from that of its report, else from the day it came in. What is known
    of one print of a task is known of all. ``ids`` asks of these tasks alone.
    """
    task_id = counted_as(Update.task_id, when)
    day = func.coalesce(Update.date, Report.published)
    ranked = (
        select(
            task_id.label("task_id"),
            Update.state,
            Update.basis,
            Update.date,
            Update.report_id,
            Update.evidence_url,
            Update.evidence_sha256,
            func.row_number()
            .over(
                partition_by=task_id,
                order_by=(day.desc().nulls_last(), Update.row.desc()),
            )
            .label("rank"),
        )
        .outerjoin(Report, and_(Report.id == Update.report_id, at(Report, when.known_at)))
        .where(
            at(Update, when.known_at),
            Update.review_state.in_(ACCEPTED),
            Update.task_id.is_not(None),
            update_day() <= when.as_of
            if when.looks_back
            else or_(Update.date.is_(None), Update.date <= when.as_of),
            *([same_facts(Update.task_id, ids, when.known_at)] if ids else []),
        )
        .subquery()
    )
    return select(ranked).where(ranked.c.rank == 1).subquery("held")


def _known_by_then(when: When) -> list[Any]:
    """Keeps updates known on the day asked for; for questions that join their reports."""
    return [update_day() <= when.as_of] if when.looks_back else []


def asked(when: When, keep: TaskFilter) -> tuple[Select[Any], Any]:
    """The tasks that a filter keeps, not ordered, and for each of them its update that holds."""
    held = _held(when, keep.ids)
    state = func.coalesce(held.c.state, TaskState.given)
    main = counted_as(Task.id, when) if keep.every_print else Task.id
    question = (
        with_evidence(
            Task,
            when,
            Task.id,
            Task.words,
            Task.type,
            Task.set_by_name,
            Task.set_by_person,
            Task.set_by_body,
            Task.due,
            Task.due_text,
            Task.due_rule,
            Task.number,
            Task.unit,
            Task.topics,
            held.c.state,
            held.c.basis,
            held.c.date,
            Task.place,
            held.c.report_id,
            held.c.evidence_url,
            held.c.evidence_sha256,
            Attachment.filename,
        )
        .outerjoin(held, held.c.task_id == main)
        .outerjoin(Attachment, Attachment.sha256 == held.c.evidence_sha256)
        .where(Task.merged_into.is_(None))
    )
    if not keep.every_print:
        question = question.where(told_once(Task, when))
    for condition in _conditions(when, keep, held, state):
        question = question.where(condition)
    return question, held


def _conditions(when: When, keep: TaskFilter, held: Any, state: Any) -> Iterable[Any]:

    simple = (
        (Task.type, keep.type),
        (Task.review_state, keep.review),
        (Task.report_id, keep.report),
        (Session.id, keep.session and live_session(keep.session, when)),
        (Session.kind, keep.kind),
        (Session.faction, keep.faction),
        (Task.set_by_person, keep.set_by and live_person(keep.set_by, when)),
        (state, keep.state),
        (func.coalesce(held.c.basis, Basis.nothing_found), keep.basis),
    )
    yield from (column == value for column, value in simple if value is not None)
    if keep.sessions:
        yield Session.id.in_(keep.sessions)
    if keep.since:
        yield Report.published >= keep.since
    if keep.until:
        yield Report.published <= keep.until
    if keep.inquiry:
        yield inquiry_is(keep.inquiry, when)
    if keep.dated is not None:
        yield Report.published.is_not(None) if keep.dated else Report.published.is_(None)
    if keep.ids:
        yield Task.id.in_(keep.ids)
    if keep.words:
        yield or_(*(Task.words.contains(form, autoescape=True) for form in _cases(keep.words)))
    if keep.responsible:
        yield or_(
            _is_responsible(when, Responsible.person_id, live_person(keep.responsible, when)),
            _is_responsible(when, Responsible.body_id, keep.responsible),
        )
    if keep.of_people:
        yield _has_responsible(when, Responsible.person_id.is_not(None))
    if keep.person:
        person = live_person(keep.person, when)
        yield or_(
            Task.set_by_person == person,
            _is_responsible(when, Responsible.person_id, person),
        )
    if keep.body:
        yield or_(
            Task.set_by_body == keep.body,
            _is_responsible(when, Responsible.body_id, keep.body),
        )
    yield from _course(when, keep, held, state)
    if keep.reviewed is not None:
        yield Task.review_state.in_(ACCEPTED if keep.reviewed else (ReviewState.unreviewed,))


def _course(when: When, keep: TaskFilter, held: Any, state: Any) -> Iterable[Any]:
    clock = clock_column(when, held, state)
    if keep.clock:
        yield clock == keep.clock
    if keep.stage:
        yield reaches(keep.stage, held, state)
    if keep.late:
        yield late_column(when, clock) == keep.late
    if keep.topic:
        yield has_topic(keep.topic)


def _cases(words: str) -> set[str]:
    """SQLite does not fold Cyrillic case: the usual spellings are asked for one by one."""
    return {words, words.lower(), words.capitalize(), words.upper()}


def _is_responsible(when: When, column: Any, value: Any) -> Any:
    return _has_responsible(when, column == value)


def _has_responsible(when: When, condition: Any) -> Any:
    return (
        select(Responsible.row)
        .where(
            Responsible.task_id == Task.id,
            condition,
            at(Responsible, when.known_at),
        )
        .correlate(Task)
        .exists()
    )


def clock_column(when: When, held: Any, state: Any) -> Any:
    """`tracker.queries.when.clock` in SQL, for filters and counts."""
    due: Any = Task.due
    return case(
        (due.is_(None), "no_date"),
        (and_(state == TaskState.done, held.c.date > due), "late_but_done"),
        (state.in_(tuple(CLOSED)), "closed"),
        (due < when.as_of, "overdue"),
        (due <= when.as_of + DUE_SOON, "due_soon"),
        else_="ahead",
    )


def tasks(
    db: DbSession,
    keep: TaskFilter = TaskFilter(),
    when: When | None = None,
    *,
    limit: int | None = None,
    offset: int = 0,
) -> list[TaskRow]:
    """Tasks with the sentence that states each one and how it stands, newest report first."""

    when = when or When.now()
    question, _ = asked(when, keep)
    question = (
        question.order_by(Report.published.desc().nulls_last(), Report.id, Task.start, Task.id)
        .limit(limit)
        .offset(offset)
    )
    rows = answers(db, question)
    ids = [row[0] for row in rows]
    parties = _responsible(db, when, ids)
    waiting = _suggestions(db, when, ids)
    asked_of = inquiries(db, ids, when)
    told = printed(db, ids, when)
    return [
        _row(
            row,
            when,
            responsible=parties.get(row[0], ()),
            suggestions=waiting.get(_main(row[0], told), 0),
            inquiry=asked_of.get(row[0]),
            printed=told.get(row[0], ALONE),
        )
        for row in rows
    ]


def _main(task_id: str, told: dict[str, Printed]) -> str:
    return told.get(task_id, ALONE).same_as or task_id


def count_tasks(db: DbSession, keep: TaskFilter, when: When | None = None) -> int:
    """How many `tasks` would answer without a limit."""
    question, _ = asked(when or When.now(), keep)
    question = question.with_only_columns(Task.row)
    return int(db.execute(select(func.count()).select_from(question.subquery())).scalar_one())


def standings(db: DbSession, ids: Iterable[str], when: When) -> dict[str, tuple[TaskState, Basis]]:
    """For each of these tasks of which an update holds, its state and what that rests on."""
    held = _held(when, tuple(ids))
    question = select(held.c.task_id, held.c.state, held.c.basis)
    return {task_id: (state, basis) for task_id, state, basis in db.execute(question)}


def task(db: DbSession, task_id: str, when: When | None = None) -> TaskRow | None:
    """One task, None where there is none of that id."""
    found = tasks(db, TaskFilter(ids=(task_id,)), when)
    return found[0] if found else None


def _responsible(db: DbSession, when: When, ids: list[str]) -> dict[str, tuple[Party, ...]]:
    found: dict[str, list[Party]] = defaultdict(list)
    question = (
        select(Responsible.task_id, Responsible.name, Responsible.person_id, Responsible.body_id)
        .where(at(Responsible, when.known_at))
        .order_by(Responsible.task_id, Responsible.position)
    )
    if len(ids) <= 500:
        question = question.where(Responsible.task_id.in_(ids))
    for task_id, name, person, body in db.execute(question):
        found[task_id].append(Party(name, person, body))
    return {key: tuple(value) for key, value in found.items()}


def duties(db: DbSession, person: str) -> list[tuple[str, TaskRow]]:
    """Tasks that a person must do, each with the id of the row that says so."""
    question = (
        select(Responsible.id, Responsible.task_id)
        .where(Responsible.person_id == person, at(Responsible))
        .order_by(Responsible.task_id, Responsible.position)
    )
    named = answers(db, question)
    known = {row.id: row for row in tasks(db, TaskFilter(responsible=person))}
    return [(row_id, known[task_id]) for row_id, task_id in named if task_id in known]


def _suggestions(db: DbSession, when: When, ids: list[str]) -> dict[str, int]:
    main = counted_as(Update.task_id, when)
    found = (
        select(main.label("task_id"))
        .outerjoin(Report, and_(Report.id == Update.report_id, at(Report, when.known_at)))
        .where(
            at(Update, when.known_at),
            Update.review_state == ReviewState.unreviewed,
            Update.task_id.is_not(None),
            told_once(Update, when),
            *_known_by_then(when),
        )
        .subquery()
    )
    question = select(found.c.task_id, func.count()).group_by(found.c.task_id)
    if len(ids) <= 500:
        mains = select(Reprint.same_as).where(Reprint.id.in_(ids), at(Reprint, when.known_at))
        question = question.where(or_(found.c.task_id.in_(ids), found.c.task_id.in_(mains)))
    return dict(answers(db, question))


def _row(row: Any, when: When, **asked_apart: Any) -> TaskRow:
    state = row[12] or TaskState.given
    return TaskRow(
        id=row[0],
        words=row[1],
        type=row[2],
        set_by=Party(row[3], row[4], row[5]) if row[3] else None,
        due=row[6],
        due_text=row[7],
        due_rule=row[8],
        number=row[9],
        unit=row[10],
        place=row[15],
        topics=tuple(row[11] or ()),
        state=state,
        basis=row[13] or Basis.nothing_found,
        held_since=row[14],
        proof=Proof(*row[16:20]) if any(row[16:20]) else None,
        clock=clock(row[6], state, row[14], when.as_of),
        evidence=evidence_of(row),
        **asked_apart,
    )


@dataclass(frozen=True)
class UpdateRow:
    """One entry of a task's history, or a suggestion that waits for a decision."""

    id: str
    task_id: str | None
    state: TaskState
    basis: Basis
    date: dt.date | None
    reason: str
    reason_code: str | None
    words: str
    report_id: str | None
    source_url: str | None
    outlet: str | None
    evidence_url: str | None
    evidence_sha256: str | None
    evidence_file: str | None
    """Name of the file of that SHA-256."""
    review_state: ReviewState
    reviewed_by: str | None
    recorded: dt.datetime
    rule: str
    confidence: float
    start: int | None
    """Where the evidence stands in its report; None for evidence at an address."""
    end: int | None
    own_words: bool


def updates(
    db: DbSession,
    task_id: str | None = None,
    when: When | None = None,
    *,
    report: str | None = None,
    among: tuple[str, ...] | None = None,
) -> list[UpdateRow]:
    """What is known or suggested about a task, or what a report says of tasks, oldest first.

    ``among`` asks of several tasks at once. Rejected suggestions are left out. Of a task all that
    is told of any of its prints is answered, what several prints of one text tell once.
    """
    when = when or When.now()
    main = counted_as(Update.task_id, when)
    question = (
        select(
            Update.id,
            main,
            Update.state,
            Update.basis,
            Update.date,
            Update.reason,
            Update.reason_code,
            Update.words,
            Update.report_id,
            Report.url,
            Report.outlet,
            Update.evidence_url,
            Update.evidence_sha256,
            Attachment.filename,
            Update.review_state,
            Update.reviewed_by,
            Update.known_from,
            Update.rule,
            Update.confidence,
            Update.start,
            Update.end,
            func.coalesce(Report.own_words, False),
        )
        .outerjoin(Report, and_(Report.id == Update.report_id, at(Report, when.known_at)))
        .outerjoin(Attachment, Attachment.sha256 == Update.evidence_sha256)
        .where(at(Update, when.known_at), Update.review_state != ReviewState.rejected)
        .where(*_known_by_then(when))
        .order_by(func.coalesce(Update.date, Report.published).nulls_last(), Update.row)
    )
    if task_id is not None:
        among = (main_fact(db, task_id, when) or task_id,)
    if among is not None:
        question = question.where(
            same_facts(Update.task_id, among, when.known_at),
            main.in_(among),
            told_once(Update, when),
        )
    if report is not None:
        question = question.where(Update.report_id == report)
    return [UpdateRow(*row) for row in db.execute(question)]
