"""Questions about sessions: sittings and meetings, who presided, which reports tell of them."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from sqlalchemy import Select, and_, case, func, or_, select

from tracker.db import DbSession, at
from tracker.models import ReviewState
from tracker.queries.evidence import ACCEPTED, Evidence, evidence_of, with_evidence
from tracker.queries.live import live_person
from tracker.queries.prints import told_once
from tracker.queries.same_person import same_person
from tracker.queries.tables import (
    Report,
    Session,
    SessionReading,
    Speech,
    Task,
    answers,
    filled,
)
from tracker.queries.tally import NONE, Tally, tallied, tallies
from tracker.queries.told_by import held_by, told_by, told_in
from tracker.queries.when import When


@dataclass(frozen=True)
class SessionRow:
    id: str
    chamber: str | None
    kind: str | None
    is_sitting: bool
    date: dt.date | None
    """As printed; ``date_inferred`` is worked out from words like «сегодня»."""
    date_inferred: dt.date | None
    faction: str | None
    convocation: str | None
    session_number: str | None
    merged_into: str | None
    reports: int
    speeches: int
    tasks: int
    readings: tuple["ReadingRow", ...]
    speeches_unreviewed: int
    tasks_unreviewed: int

    @property
    def day(self) -> dt.date | None:
        """The best day known: printed, else inferred."""
        return self.date or self.date_inferred

    @property
    def origins(self) -> int:
        """How many texts stand behind its reports; prints of one text are one."""
        return len({r.evidence.origin_id for r in self.readings})

    @property
    def reports_unreviewed(self) -> int:
        """How many of its reports tell of it in a sentence that nobody has looked at."""
        return sum(r.evidence.review_state == ReviewState.unreviewed for r in self.readings)

    @property
    def chair(self) -> "ReadingRow | None":
        """The first reading that says who presided."""
        return next((r for r in self.readings if r.chair_name), None)

    @property
    def contradictions(self) -> tuple[str, ...]:
        """Names of the fields in which its reports differ."""
        differing = [
            name
            for name in ("chamber", "kind", "date", "faction")
            if len({getattr(r, name) for r in self.readings} - {None}) > 1
        ]
        chairs = [(r.chair_id, r.chair_name) for r in self.readings if r.chair_name]
        if not all(same_person(a, b) for a, b in combinations(chairs, 2)):
            differing.append("chair_name")
        return tuple(differing)


@dataclass(frozen=True)
class ReadingRow:
    """What one report says of a session."""

    id: str
    session_id: str
    chamber: str | None
    kind: str | None
    date: dt.date | None
    date_inferred: dt.date | None
    date_rule: str | None
    faction: str | None
    chair_name: str | None
    chair_id: str | None
    words: str
    evidence: Evidence


@dataclass(frozen=True)
class SessionFilter:
    """What to keep; ``sittings`` False adds interviews, corridor words, briefings."""

    sittings: bool = True
    chamber: str | None = None
    kind: str | None = None
    faction: str | None = None
    person: str | None = None
    """Who spoke in it, presided or was given a task."""
    reviewed: bool | None = None
    """True keeps those of which somebody has accepted a reading, False the others."""
    since: dt.date | None = None
    until: dt.date | None = None
    ids: tuple[str, ...] = ()


def asked(when: When, keep: SessionFilter) -> Select[Any]:
    """The sessions that a filter keeps, not ordered, grouped with their readings."""
    day = func.coalesce(Session.date, Session.date_inferred)
    question = (
        select(
            Session.id,
            Session.chamber,
            Session.kind,
            Session.is_sitting,
            Session.date,
            Session.date_inferred,
            Session.faction,
            Session.convocation,
            Session.session_number,
            Session.merged_into,
            func.count(SessionReading.row),
            func.max(Report.published),
        )
        .outerjoin(
            SessionReading,
            and_(
                SessionReading.session_id == Session.id,
                at(SessionReading, when.known_at),
                SessionReading.review_state != ReviewState.rejected,
            ),
        )
        .outerjoin(Report, and_(Report.id == SessionReading.report_id, at(Report, when.known_at)))
        .where(at(Session, when.known_at), *held_by(when))
        .where(*(or_(SessionReading.row.is_(None), early) for early in told_by(when)))
        .group_by(Session.row)
    )
    if keep.ids:
        return question.where(Session.id.in_(keep.ids))
    question = question.where(Session.merged_into.is_(None)).having(
        func.count(SessionReading.row) > 0
    )
    if keep.sittings:
        question = question.where(Session.is_sitting.is_(True))
    for column, value in (
        (Session.chamber, keep.chamber),
        (Session.kind, keep.kind),
        (Session.faction, keep.faction),
    ):
        if value is not None:
            question = question.where(column == value)
    if keep.person:
        question = question.where(_took_part(when, keep.person))
    if keep.reviewed is not None:
        question = question.having(is_reviewed().is_(keep.reviewed))
    if keep.since:
        question = question.having(func.coalesce(day, func.max(Report.published)) >= keep.since)
    if keep.until:
        question = question.having(func.coalesce(day, func.max(Report.published)) <= keep.until)
    return question


def is_reviewed() -> Any:
    """Whether somebody has accepted a reading of the session; for questions of `asked`."""
    return func.sum(case((SessionReading.review_state.in_(ACCEPTED), 1), else_=0)) > 0


def _took_part(when: When, slug: str) -> Any:
    """Spoke in a report of it, presided, or set a task in it."""
    person = live_person(slug, when)
    spoke = select(Speech.report_id).where(
        Speech.person_id == person,
        at(Speech, when.known_at),
        Speech.review_state != ReviewState.rejected,
    )
    ordered = select(Task.report_id).where(
        Task.set_by_person == person,
        at(Task, when.known_at),
        Task.review_state != ReviewState.rejected,
    )
    return or_(
        SessionReading.chair_id == person,
        SessionReading.report_id.in_(spoke),
        SessionReading.report_id.in_(ordered),
    )


def sessions(
    db: DbSession,
    keep: SessionFilter = SessionFilter(),
    when: When | None = None,
    *,
    limit: int | None = None,
    offset: int = 0,
) -> list[SessionRow]:
    """Sessions with what each report says of them, newest first."""
    when = when or When.now()
    newest = func.coalesce(Session.date, Session.date_inferred, func.max(Report.published))
    question = (
        asked(when, keep)
        .order_by(newest.desc().nulls_last(), Session.id)
        .limit(limit)
        .offset(offset)
    )
    rows = answers(db, question)
    ids = [row[0] for row in rows]
    readings = _readings(db, when, ids)
    counts = [_counts(db, when, fact, ids) for fact in (Speech, Task)]
    return [
        SessionRow(
            *filled(
                row[:11],
                *(found.get(row[0], NONE).total for found in counts),
                readings.get(row[0], ()),
                *(found.get(row[0], NONE).unreviewed for found in counts),
            )
        )
        for row in rows
    ]


def count_sessions(db: DbSession, keep: SessionFilter, when: When | None = None) -> int:
    """How many `sessions` would answer without a limit."""
    question = asked(when or When.now(), keep)
    return int(db.execute(select(func.count()).select_from(question.subquery())).scalar_one())


def session(db: DbSession, session_id: str, when: When | None = None) -> SessionRow | None:
    """One session, merged or not; None where there is none of that id."""
    found = sessions(db, SessionFilter(sittings=False, ids=(session_id,)), when)
    return found[0] if found else None


def _readings(db: DbSession, when: When, ids: list[str]) -> dict[str, tuple[ReadingRow, ...]]:
    question = with_evidence(
        SessionReading,
        when,
        SessionReading.id,
        SessionReading.session_id,
        SessionReading.chamber,
        SessionReading.kind,
        SessionReading.date,
        SessionReading.date_inferred,
        SessionReading.date_rule,
        SessionReading.faction,
        SessionReading.chair_name,
        SessionReading.chair_id,
        SessionReading.words,
        own_session=True,
    ).where(SessionReading.session_id.in_(ids))
    found: dict[str, list[ReadingRow]] = defaultdict(list)
    for row in answers(db, question.order_by(Report.published, Report.id)):
        found[row[1]].append(ReadingRow(*filled(row[:11], evidence_of(row))))
    return {key: tuple(value) for key, value in found.items()}


def _counts(db: DbSession, when: When, fact: Any, ids: list[str]) -> dict[str, Tally]:
    """How many facts of one table the reports of each session hold, prints of one text once."""
    question = (
        select(SessionReading.session_id, *tallied(fact))
        .join(fact, fact.report_id == SessionReading.report_id)
        .where(
            at(SessionReading, when.known_at),
            at(fact, when.known_at),
            fact.review_state != ReviewState.rejected,
            told_once(fact, when),
            SessionReading.session_id.in_(ids),
            *told_in(fact.report_id, when),
        )
        .group_by(SessionReading.session_id)
    )
    return tallies(db.execute(question).all())
