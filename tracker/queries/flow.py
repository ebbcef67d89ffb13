"""Questions that count how commitments fare: stage by stage, late, by topic.

Every count names a filter of its rows, as in `tracker.queries.charts`.
"""

import json
from collections import Counter

from tracker.db import DbSession
from tracker.lang.topics import NONE
from tracker.queries.charts import Count, counted, standing, state_of
from tracker.queries.course import STAGES, late_column, topics_column
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
