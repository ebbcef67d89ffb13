"""Questions of how commitments stood month after month; every count names a filter of its rows.

A task that nobody has reviewed is counted apart in every month, whatever was accepted of it.
"""

import datetime as dt
import json
from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

from sqlalchemy import and_, select

from tracker.db import DbSession, at
from tracker.lang.topics import NONE
from tracker.models import Basis, ReviewState, TaskState
from tracker.queries.charts import UNREVIEWED, Count
from tracker.queries.course import topics_column
from tracker.queries.evidence import ACCEPTED
from tracker.queries.prints import counted_as, first_printed
from tracker.queries.tables import Body, Report, Responsible, Session, Task, Update, answers
from tracker.queries.tasks import TaskFilter, asked
from tracker.queries.told_by import update_day, update_order
from tracker.queries.when import When

By = Literal["state", "basis", "body", "faction", "kind", "topic"]
"""What the tasks of a month are told apart by."""
GROUPS: tuple[By, ...] = ("body", "faction", "kind", "topic")
"""What they belong to, of which there can be many; ``…:unreviewed`` where nobody has looked."""


@dataclass(frozen=True)
class _Stand:
    """How a task stands from a day on."""

    state: TaskState = TaskState.given
    basis: Basis = Basis.nothing_found
    order: dt.date = dt.date.min
    """Of two updates the one with the later day counts, whenever it came in."""


@dataclass(frozen=True)
class _Told:
    """A task with the day of its report and the groups that it belongs to."""

    id: str
    published: dt.date
    reviewed: bool
    groups: tuple[str, ...]


Parts = Callable[[_Told, _Stand], tuple[str, ...]]


def over_time(
    db: DbSession, by: By, when: When | None = None, keep: TaskFilter | None = None
) -> list[Count]:
    """The tasks told of until the end of each month by how they stood then or whose they are.

    Of a task with two bodies or topics each counts it; one with none is left out, but for topics,
    which have a word for that.
    """
    when = when or When.now()
    told = _told(db, by, when, keep or TaskFilter())
    walk = _Walk({"state": _fate, "basis": _standing}.get(by, _belonging))
    days: dict[dt.date, list[tuple[_Told, _Stand | None]]] = defaultdict(list)
    for task, day, changed in _changes(db, when):
        if task in told:
            days[day].append((told[task], changed))
    for row in told.values():
        days[row.published].append((row, None))
    ahead = sorted(days, reverse=True)
    found: list[Count] = []
    for end in _month_ends(min((row.published for row in told.values()), default=None), when.as_of):
        while ahead and ahead[-1] <= end:
            for row, stand in days[ahead.pop()]:
                walk.step(row, stand)
        key = str(end.year * 100 + end.month)
        found += [Count(key, name, n) for name, n in sorted(walk.numbers.items()) if n]
    return found


class _Walk:
    """The numbers of one day after another, moved on by each task told of or changed."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.numbers: Counter[str] = Counter()
        self.stands: dict[str, _Stand] = {}
        self.born: set[str] = set()

    def step(self, row: _Told, stand: _Stand | None) -> None:
        """A task stands otherwise from now on, or, without a stand, is told of."""
        if stand and stand.order < self.stands.get(row.id, stand).order:
            return
        if row.id in self.born:
            self.numbers.subtract(self.parts(row, self.stands.get(row.id, _Stand())))
        if stand is None:
            self.born.add(row.id)
        else:
            self.stands[row.id] = stand
        if row.id in self.born:
            self.numbers.update(self.parts(row, self.stands.get(row.id, _Stand())))


def _fate(row: _Told, stand: _Stand) -> tuple[str, ...]:
    if not row.reviewed:
        return (UNREVIEWED,)
    done = stand.state == TaskState.done
    return (f"done:{stand.basis.value}" if done else stand.state.value,)


def _standing(row: _Told, stand: _Stand) -> tuple[str, ...]:
    return (stand.basis.value if row.reviewed else UNREVIEWED,)


def _belonging(row: _Told, _: _Stand) -> tuple[str, ...]:
    return row.groups if row.reviewed else tuple(f"{g}:{UNREVIEWED}" for g in row.groups)


def _told(db: DbSession, by: By, when: When, keep: TaskFilter) -> dict[str, _Told]:
    """Tasks of dated reports until the day asked for, by id; each from its earliest print on."""
    until = min(keep.until or when.as_of, when.as_of)
    question, _ = asked(when, replace(keep, until=until))
    group: Any = {"faction": Session.faction, "kind": Session.kind, "topic": topics_column()}
    column = group.get(by, Task.id)
    rows = answers(
        db, question.with_only_columns(Task.id, Report.published, Task.review_state, column)
    )
    bodies = _bodies(db, when) if by == "body" else {}
    first = first_printed(db, when)

    def groups(task: str, value: Any) -> tuple[str, ...]:
        if by == "body":
            return bodies.get(task, ())
        if by == "topic":
            return tuple(json.loads(value or "[]")) or (NONE,)
        return (str(value),) if by in GROUPS and value else ()

    def told(task: str, day: dt.date, review: ReviewState, value: Any) -> _Told:
        earliest = min(day, first.get(task, day))
        return _Told(task, earliest, review != ReviewState.unreviewed, groups(task, value))

    return {row[0]: told(*row) for row in rows}


def _bodies(db: DbSession, when: When) -> dict[str, tuple[str, ...]]:
    """The bodies that must do each task."""
    question = (
        select(Responsible.task_id, Responsible.body_id)
        .join(Body, and_(Body.id == Responsible.body_id, at(Body, when.known_at)))
        .where(at(Responsible, when.known_at))
        .distinct()
        .order_by(Responsible.task_id, Responsible.body_id)
    )
    found: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for task, body in answers(db, question):
        found[task] += (body,)
    return found


def _changes(db: DbSession, when: When) -> list[tuple[str, dt.date, _Stand]]:
    """Accepted updates, each with the day from which it holds."""
    question = (
        select(
            counted_as(Update.task_id, when),
            update_day(),
            Update.state,
            Update.basis,
            Update.date,
            Report.published,
        )
        .outerjoin(Report, and_(Report.id == Update.report_id, at(Report, when.known_at)))
        .where(
            at(Update, when.known_at),
            Update.review_state.in_(ACCEPTED),
            Update.task_id.is_not(None),
            update_day() <= when.as_of,
        )
        .order_by(Update.row)
    )
    return [
        (task, day, _Stand(state, basis, update_order(date, published)))
        for task, day, state, basis, date, published in answers(db, question)
    ]


def _month_ends(first: dt.date | None, last: dt.date) -> Iterator[dt.date]:
    """The last day of every month of a time; of its last month the day it ends on."""
    day = first
    while day and day <= last:
        end = day.replace(day=monthrange(day.year, day.month)[1])
        yield min(end, last)
        day = end + dt.timedelta(days=1)
