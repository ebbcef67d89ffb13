"""Questions about the whole: what is here, what is new, what nobody has looked at."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select

from tracker.db import DbSession, at
from tracker.models import ReviewState
from tracker.queries.prints import origin_column, told_once
from tracker.queries.review import count_unresolved
from tracker.queries.tables import (
    Report,
    Session,
    SessionReading,
    Speech,
    Task,
    Update,
    answers,
)
from tracker.queries.told_by import held_by, told_by, told_in
from tracker.queries.when import When


@dataclass(frozen=True)
class Totals:
    """How much was read, and how much of it no person has looked at; rejected facts left out.

    What several prints of one text tell counts once.
    """

    reports: int
    origins: int
    """Texts behind the reports: prints of one text are one."""
    sessions: int
    speeches: int
    tasks: int
    unreviewed_sessions: int
    unreviewed_speeches: int
    unreviewed_tasks: int
    suggestions: int
    """Updates of tasks that wait for a decision."""
    unresolved: int
    """Names in reports that nobody is known to bear, each counted once: those editors see wait."""
    newest: dt.datetime | None
    """When the last report came in."""


def totals(db: DbSession, when: When | None = None) -> Totals:
    """The numbers of the first page."""
    when = when or When.now()
    known_at = when.known_at

    def count(table: Any, *conditions: Any, what: Any = None) -> int:
        counted = func.count() if what is None else func.count(what)
        question = select(counted).select_from(table).where(at(table, known_at), *conditions)
        return int(db.execute(question).scalar_one())

    def standing(fact: Any) -> int:
        early = told_in(fact.report_id, when)
        once = told_once(fact, when)
        return count(fact, fact.review_state != ReviewState.rejected, once, *early)

    def unreviewed(fact: Any) -> int:
        early = told_in(fact.report_id, when)
        once = told_once(fact, when)
        return count(fact, fact.review_state == ReviewState.unreviewed, once, *early)

    return Totals(
        reports=count(Report, *told_by(when)),
        origins=count(Report, *told_by(when), what=origin_column().distinct()),
        sessions=count(
            SessionReading,
            SessionReading.review_state != ReviewState.rejected,
            *told_in(SessionReading.report_id, when),
            *_held(SessionReading.session_id, when),
            what=SessionReading.session_id.distinct(),
        ),
        speeches=standing(Speech),
        tasks=count(
            Task,
            Task.review_state != ReviewState.rejected,
            Task.merged_into.is_(None),
            *told_in(Task.report_id, when),
            told_once(Task, when),
        ),
        unreviewed_sessions=unreviewed(SessionReading),
        unreviewed_speeches=unreviewed(Speech),
        unreviewed_tasks=unreviewed(Task),
        suggestions=unreviewed(Update),
        unresolved=count_unresolved(db, when),
        newest=db.execute(
            select(func.max(Report.known_from)).where(at(Report, known_at), *told_by(when))
        ).scalar_one(),
    )


def _held(session_id: Any, when: When) -> list[Any]:
    """Sessions that were not still to come on the day asked for."""
    days = held_by(when)
    if not days:
        return []
    return [session_id.in_(select(Session.id).where(at(Session, when.known_at), *days))]


@dataclass(frozen=True)
class Coverage:
    """How many reports of each outlet and month are here: the gaps of what can be known."""

    months: tuple[dt.date, ...]
    """First days of months, oldest first, gaps included."""
    outlets: tuple[tuple[str, tuple[int, ...], int], ...]
    """Outlet, reports of each month, reports of all time; the largest first. A report without an
    outlet counts under an empty name."""
    undated: int


def coverage(db: DbSession, when: When | None = None, *, months: int = 12) -> Coverage:
    """Reports by outlet and month for the last months before the day asked for."""
    when = when or When.now()
    rows = answers(
        db,
        select(Report.outlet, Report.published, func.count())
        .where(at(Report, when.known_at), *told_by(when))
        .group_by(Report.outlet, Report.published),
    )
    by_month: dict[str, dict[dt.date, int]] = defaultdict(lambda: defaultdict(int))
    whole: dict[str, int] = defaultdict(int)
    undated = 0
    for outlet, published, n in rows:
        whole[outlet or ""] += n
        if published is None:
            undated += n
        elif published <= when.as_of:
            by_month[outlet or ""][published.replace(day=1)] += n
    shown = _last_months({m for counts in by_month.values() for m in counts}, months)
    outlets = sorted(whole, key=lambda name: (-whole[name], name))
    return Coverage(
        shown,
        tuple((o, tuple(by_month[o].get(m, 0) for m in shown), whole[o]) for o in outlets),
        undated,
    )


def _last_months(known: set[dt.date], count: int) -> tuple[dt.date, ...]:
    """The months up to the newest known one, without a gap."""
    if not known:
        return ()
    newest, oldest = max(known), min(known)
    shown: list[dt.date] = []
    month = newest
    while len(shown) < count and month >= oldest:
        shown.append(month)
        month = (month - dt.timedelta(days=1)).replace(day=1)
    return tuple(reversed(shown))


def outlets(db: DbSession, when: When | None = None) -> list[str]:
    """Everybody whose reports are here, by name."""
    known_at = (when or When.now()).known_at
    question = (
        select(Report.outlet).where(at(Report, known_at), Report.outlet.is_not(None)).distinct()
    )
    return list(db.execute(question.order_by(Report.outlet)).scalars())
