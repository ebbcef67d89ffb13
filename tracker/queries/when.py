"""The two times of every question: what held on a date, and what this database knew then."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from tracker.models import TaskState

Clock = Literal["no_date", "ahead", "due_soon", "overdue", "late_but_done", "closed"]
CLOCKS: tuple[Clock, ...] = ("overdue", "due_soon", "ahead", "late_but_done", "closed", "no_date")
DUE_SOON = dt.timedelta(days=14)
CLOSED = frozenset(
    {TaskState.done, TaskState.withdrawn, TaskState.not_done, TaskState.cannot_be_checked}
)
"""States in which nothing more is waited for."""


@dataclass(frozen=True)
class When:
    """``as_of``: the day whose truth is asked for; ``known_at``: the moment whose knowledge
    answers, None for all that is known now."""

    as_of: dt.date
    known_at: dt.datetime | None = None

    @classmethod
    def now(cls) -> "When":
        return cls(dt.datetime.now(dt.UTC).date())


def clock(due: dt.date | None, state: TaskState, held_since: dt.date | None, on: dt.date) -> Clock:
    """Where a task stands against its due date on a day; without a date it is never overdue.

    ``held_since`` is the date of the update that gave the state. ``closed``: nothing is waited
    for any more, and it was not late as far as is known.
    """
    if due is None:
        return "no_date"
    if state == TaskState.done and held_since and held_since > due:
        return "late_but_done"
    if state in CLOSED:
        return "closed"
    if due < on:
        return "overdue"
    return "due_soon" if due - on <= DUE_SOON else "ahead"
