"""Questions that count how commitments fare: month after month, stage by stage, late, by topic.

Every count names a filter of its rows, as in `tracker.queries.charts`.
"""

import datetime as dt
import json
from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sqlalchemy import or_, select

from tracker.db import DbSession, at
from tracker.lang.topics import NONE
from tracker.models import Basis, ReviewState, TaskState
from tracker.queries.charts import Count, counted, standing, state_of
from tracker.queries.course import STAGES, late_column, topics_column
from tracker.queries.evidence import ACCEPTED
from tracker.queries.tables import Report, Task, Update, answers
from tracker.queries.tasks import TaskFilter, asked, clock_column
from tracker.queries.when import When


def tasks_by_stage(db: DbSession, when: When | None = None) -> list[Count]:
    """How many tasks came how far; each stage counts those of the next too."""
    when = when or When.now()
    found: list[Count] = []
    for stage in STAGES:
        question, held = asked(when, TaskFilter(stage=stage))
        parts: Counter[str] = Counter()
        for row in counted(db, question, state_of(held), standing(held)):
            parts[row.part] += row.number
        found += [Count(stage, part, number) for part, number in sorted(parts.items())]
    return found


def tasks_by_lateness(db: DbSession, when: When | None = None) -> list[Count]:
    """Overdue tasks by how long they have been so on the day asked for."""
    when = when or When.now()
    question, held = asked(when, TaskFilter())
    clock = clock_column(when, held, state_of(held))
    return counted(db, question, late_column(when, clock), standing(held))


def tasks_by_topic(db: DbSession, when: When | None = None) -> list[Count]:
    """Tasks by what they are about; one with two topics counts for both."""
    question, held = asked(when or When.now(), TaskFilter())
    parts: Counter[tuple[str, str]] = Counter()
    for row in counted(db, question, topics_column(), standing(held)):
        for slug in json.loads(row.key) or [NONE]:
            parts[slug, row.part] += row.number
    return [Count(slug, part, number) for (slug, part), number in sorted(parts.items())]


# month after month ---------------------------------------------------------------------------


@dataclass(frozen=True)
class _Stand:
    """How a task stands from a day on."""

    state: TaskState = TaskState.given
    basis: Basis = Basis.nothing_found


Part = Callable[[_Stand, ReviewState], str]


def states_over_time(db: DbSession, when: When | None = None) -> list[Count]:
    """Tasks of all reports until the end of each month by the state they were in then."""

    def part(stand: _Stand, review: ReviewState) -> str:
        if stand.state == TaskState.done:
            return f"done:{stand.basis.value}"
        if stand.state != TaskState.given or review in ACCEPTED:
            return stand.state.value
        return "unreviewed"

    return _over_time(db, when or When.now(), part)


def bases_over_time(db: DbSession, when: When | None = None) -> list[Count]:
    """Tasks of all reports until the end of each month by what their state rested on then."""

    def part(stand: _Stand, review: ReviewState) -> str:
        found = stand.basis != Basis.nothing_found
        return stand.basis.value if found or review in ACCEPTED else "unreviewed"

    return _over_time(db, when or When.now(), part)


def _over_time(db: DbSession, when: When, part: Part) -> list[Count]:
    """One walk through all days on which a task was told of or changed its state."""
    question, _ = asked(when, TaskFilter(until=when.as_of))
    told = answers(db, question.with_only_columns(Task.id, Report.published, Task.review_state))
    review = {task: state for task, _, state in told}
    days: dict[dt.date, list[tuple[str, _Stand | None]]] = defaultdict(list)
    for task, day, changed in _changes(db, when):
        if task in review:
            days[day].append((task, changed))
    for task, published, _ in told:
        days[published].append((task, None))
    stands: dict[str, _Stand] = {}
    born: set[str] = set()
    counter: Counter[str] = Counter()
    walk = sorted(days)
    found: list[Count] = []
    for end in _month_ends(min((day for _, day, _ in told), default=None), when.as_of):
        while walk and walk[0] <= end:
            for task, stand in days[walk.pop(0)]:
                if task in born:
                    counter[part(stands.get(task, _Stand()), review[task])] -= 1
                born |= {task} if stand is None else set()
                stands |= {task: stand} if stand else {}
                if task in born:
                    counter[part(stands.get(task, _Stand()), review[task])] += 1
        key = str(end.year * 100 + end.month)
        found += [Count(key, name, n) for name, n in sorted(counter.items()) if n]
    return found


def _changes(db: DbSession, when: When) -> list[tuple[str, dt.date, _Stand]]:
    """Accepted updates in the order in which they hold; one without a date holds before others."""
    question = (
        select(Update.task_id, Update.date, Update.state, Update.basis)
        .where(
            at(Update, when.known_at),
            Update.review_state.in_(ACCEPTED),
            Update.task_id.is_not(None),
            or_(Update.date.is_(None), Update.date <= when.as_of),
        )
        .order_by(Update.row)
    )
    rows = answers(db, question)
    return [(task, day or dt.date.min, _Stand(state, basis)) for task, day, state, basis in rows]


def _month_ends(first: dt.date | None, last: dt.date) -> Iterator[dt.date]:
    """The last day of every month of a time; of its last month the day it ends on."""
    day = first
    while day and day <= last:
        end = day.replace(day=monthrange(day.year, day.month)[1])
        yield min(end, last)
        day = end + dt.timedelta(days=1)
