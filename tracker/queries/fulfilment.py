"""How long tasks take until they are shown to be done, those still open counted as open."""

from dataclasses import dataclass

from tracker.db import DbSession
from tracker.models import ReviewState, TaskState
from tracker.queries.charts import state_of
from tracker.queries.tables import Report, Task, answers
from tracker.queries.tasks import TaskFilter, asked
from tracker.queries.when import When


@dataclass(frozen=True)
class Waits:
    """Days from the report of each task: to its fulfilment, or so far."""

    fulfilled: tuple[int, ...]
    open: tuple[int, ...]
    unreviewed: int
    """How many of all these nobody has looked at."""
    left_out: int
    """Tasks without the days to count from or to, or whose evidence is older than their report."""


@dataclass(frozen=True)
class Step:
    """One day of the curve on which tasks were fulfilled."""

    day: int
    at_risk: int
    """Tasks that were open until then and that had been watched for so long."""
    fulfilled: int
    share: float
    """Estimated share of all tasks that are fulfilled by then, 0 to 1."""


def waits(db: DbSession, when: When | None = None, *, reviewed: bool | None = None) -> Waits:
    """For each task the days from its report to the accepted update by which it is done.

    Every other task is open until the day asked for, also one withdrawn or not done: it has not
    been fulfilled in that time. ``reviewed`` True keeps the tasks that somebody has looked at.
    """
    when = when or When.now()
    question, held = asked(when, TaskFilter(reviewed=reviewed))
    rows = answers(
        db,
        question.with_only_columns(
            Report.published, state_of(held), held.c.date, Task.review_state
        ),
    )
    fulfilled: list[int] = []
    still_open: list[int] = []
    unreviewed = left_out = 0
    for told, state, day, review in rows:
        end = day if state == TaskState.done else when.as_of
        if told is None or end is None or end < told:
            left_out += 1
            continue
        (fulfilled if state == TaskState.done else still_open).append((end - told).days)
        unreviewed += review == ReviewState.unreviewed
    return Waits(tuple(sorted(fulfilled)), tuple(sorted(still_open)), unreviewed, left_out)


def curve(found: Waits) -> list[Step]:
    """The estimate of Kaplan and Meier; no step where nothing was fulfilled.

    E. L. Kaplan and P. Meier, Nonparametric Estimation from Incomplete Observations, Journal of the
    American Statistical Association 53 (1958), 457-481.
    """
    if not found.fulfilled:
        return []
    from scipy.stats import CensoredData, ecdf

    share = ecdf(CensoredData(uncensored=found.fulfilled, right=found.open)).cdf
    everyone = found.fulfilled + found.open
    return [
        Step(
            day,
            sum(wait >= day for wait in everyone),
            found.fulfilled.count(day),
            float(share.evaluate(day)),
        )
        for day in sorted(set(found.fulfilled))
    ]
