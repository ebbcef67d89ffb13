"""Questions about what must not be forgotten: due soon, silent for long."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, func, select

from tracker.db import DbSession, at
from tracker.models import ReviewState
from tracker.queries.prints import counted_as
from tracker.queries.tables import Report, Task, Update, answers
from tracker.queries.tasks import TaskFilter, TaskRow, tasks
from tracker.queries.when import CLOSED, When

SILENT_DAYS = 180
AT_ONCE = 400
"""Ids a question may name, well below the least that any engine allows."""


def due_soon(db: DbSession, when: When | None = None) -> list[TaskRow]:
    """Open tasks due within fourteen days, the nearest first."""
    found = tasks(db, TaskFilter(clock="due_soon"), when)
    return sorted(found, key=lambda row: (row.due or dt.date.max, row.id))


def with_due_date(
    db: DbSession, keep: TaskFilter | None = None, when: When | None = None
) -> list[TaskRow]:
    """Open tasks with a day they are due on, in the order of days: what a calendar holds."""
    found = [
        row for row in tasks(db, keep or TaskFilter(), when) if row.due and row.state not in CLOSED
    ]
    return sorted(found, key=lambda row: (row.due or dt.date.max, row.id))


# Silence ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class SilentRow:
    """An open task and the last day anything spoke of it."""

    task: TaskRow
    last: dt.date
    days: int


def silent(
    db: DbSession, days: int = SILENT_DAYS, when: When | None = None, *, limit: int = 100
) -> list[SilentRow]:
    """Open tasks that no report and no update has spoken of for so many days, longest first."""
    when = when or When.now()
    spoken = _last_spoken_of(when)
    question = (
        select(spoken.c.task_id, spoken.c.last)
        .where(spoken.c.last <= when.as_of - dt.timedelta(days=days))
        .order_by(spoken.c.last, spoken.c.task_id)
    )
    found: list[SilentRow] = []
    for some in chunks(answers(db, question)):
        last_of = dict(some)
        rows = {row.id: row for row in tasks(db, TaskFilter(ids=tuple(last_of)), when)}
        for task_id, last in some:
            row = rows.get(task_id)
            if row and row.state not in CLOSED:
                found.append(SilentRow(row, last, (when.as_of - last).days))
        if len(found) >= limit:
            break
    return found[:limit]


def undated(db: DbSession, when: When | None = None) -> list[TaskRow]:
    """Open tasks whose report has no date and of which no update tells a day either.

    Nobody can say how long they have been silent, so `silent` leaves them out.
    """
    when = when or When.now()
    spoken = _last_spoken_of(when)
    dated = set(db.execute(select(spoken.c.task_id)).scalars())
    found = tasks(db, TaskFilter(dated=False), when)
    return [row for row in found if row.id not in dated and row.state not in CLOSED]


def _last_spoken_of(when: When) -> Any:
    """For each task the newest day of its own report, of those merged into it, of its updates."""
    main = func.coalesce(Task.merged_into, counted_as(Task.id, when))
    told = (
        select(main.label("task_id"), Report.published.label("day"))
        .join(Report, and_(Report.id == Task.report_id, at(Report, when.known_at)))
        .where(at(Task, when.known_at), Task.review_state != ReviewState.rejected)
    )
    day = func.coalesce(Update.date, Report.published)
    followed = (
        select(counted_as(Update.task_id, when).label("task_id"), day.label("day"))
        .outerjoin(Report, and_(Report.id == Update.report_id, at(Report, when.known_at)))
        .where(
            at(Update, when.known_at),
            Update.task_id.is_not(None),
            Update.review_state != ReviewState.rejected,
        )
    )
    days = told.union_all(followed).subquery()
    return (
        select(days.c.task_id, func.max(days.c.day).label("last"))
        .where(days.c.day <= when.as_of)
        .group_by(days.c.task_id)
        .subquery()
    )


def chunks(rows: list[Any]) -> Iterable[list[Any]]:
    """The rows in pieces that one question may name."""
    return (rows[start : start + AT_ONCE] for start in range(0, len(rows), AT_ONCE))
