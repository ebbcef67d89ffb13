"""Where a task stands on its way: how far it came, how late it is, what it is about; in SQL."""

import datetime as dt
from calendar import monthrange
from typing import Any, Literal

from sqlalchemy import String, and_, case, cast, func, null, true

from tracker.lang.topics import NONE
from tracker.models import Basis, TaskState
from tracker.queries.tables import Task
from tracker.queries.when import When

Stage = Literal["given", "shown_done", "confirmed"]
STAGES: tuple[Stage, ...] = ("given", "shown_done", "confirmed")
"""How far a task came; each holds those of the next too. ``shown_done``: the whole of it, by the
responsible side's word or by another's."""
Late = Literal["under_month", "under_quarter", "under_year", "over_year"]
LATE: tuple[Late, ...] = ("under_month", "under_quarter", "under_year", "over_year")
"""How long an overdue task has been so."""


def months_before(day: dt.date, months: int) -> dt.date:
    """The same day of an earlier month, its last one where that month is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return dt.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def reaches(stage: Stage, held: Any, state: Any) -> Any:
    """Whether a task came so far."""
    if stage == "given":
        return true()
    bases = [Basis.confirmed_elsewhere]
    if stage == "shown_done":
        bases.append(Basis.said_by_responsible)
    return and_(state == TaskState.done, held.c.basis.in_(bases))


def late_column(when: When, clock: Any) -> Any:
    """How long a task is overdue; nothing for one that is not."""
    return case(
        (clock != "overdue", null()),
        (Task.due > months_before(when.as_of, 1), "under_month"),
        (Task.due > months_before(when.as_of, 3), "under_quarter"),
        (Task.due > months_before(when.as_of, 12), "under_year"),
        else_="over_year",
    )


def topics_column() -> Any:
    """The topics of a task as the text that is stored."""
    return cast(Task.topics, String)


def has_topic(slug: str) -> Any:
    """Whether a task is about a topic; about none for `NONE`."""
    stored = func.coalesce(topics_column(), "[]")
    return stored == "[]" if slug == NONE else stored.contains(f'"{slug}"', autoescape=True)
