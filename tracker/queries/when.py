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

    @property
    def looks_back(self) -> bool:
        """Whether the day lies before that of the knowledge: later reports are known then."""
        return self.as_of < (self.known_at or dt.datetime.now(dt.UTC)).date()

    @classmethod
    def asked(cls, as_of: dt.date | None, known_at: dt.datetime | None) -> "When":
        """Now, unless told otherwise: what was known at a moment answers for the day of that
        moment, as an export of then would."""
        today = (known_at or dt.datetime.now(dt.UTC)).date()
        return cls(as_of or today, known_at)

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


# Times as people write them ----------------------------------------------------------------------

FIRST_YEAR, LAST_YEAR = 1900, 2200


def day_of(given: str) -> dt.date:
    """A date like 2024-05-31, in years that calendars can still count from; else ValueError."""
    try:
        return _in_reach(dt.date.fromisoformat(given.strip()))
    except ValueError:
        raise ValueError(f"“{given[:40]}” is no date; write it like 2024-05-31") from None


def moment_of(given: str) -> dt.datetime:
    """A date and time, UTC unless it says otherwise; a date alone is the end of that day.

    Raises ValueError for what is neither.
    """
    text = given.strip()
    try:
        if len(text) <= 10:
            return dt.datetime.combine(_in_reach(dt.date.fromisoformat(text)), dt.time.max, dt.UTC)
        read = dt.datetime.fromisoformat(text)
        _in_reach(read.date())
        return read.replace(tzinfo=dt.UTC) if read.tzinfo is None else read.astimezone(dt.UTC)
    except (ValueError, OverflowError):
        raise ValueError(
            f"“{given[:40]}” is no moment; write it like 2024-05-31 or 2024-05-31T12:00:00Z"
        ) from None


def _in_reach(day: dt.date) -> dt.date:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError(day)
    return day
