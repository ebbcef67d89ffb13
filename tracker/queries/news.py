"""Questions about what is new of a person, a task or a search: what a feed, a page and a mail tell.

New is what was recorded lately, however old its report: a fact that came in, or was accepted or
edited since, and accepted changes of a task's state. What the machine only suggests is not told.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import or_, select

from tracker import models
from tracker.db import DbSession
from tracker.models import ReviewState
from tracker.queries.alerts import chunks
from tracker.queries.evidence import ACCEPTED
from tracker.queries.prints import main_fact
from tracker.queries.speeches import SpeechFilter, SpeechRow, speeches
from tracker.queries.tables import Speech, Task, Update
from tracker.queries.tasks import TaskFilter, TaskRow, UpdateRow, tasks, updates
from tracker.queries.when import When

Decision: Any = models.Decision
Subject = Literal["person", "task", "search"]
LOOKED_THROUGH = 10
"""How many facts are looked through for each one that is shown."""


@dataclass(frozen=True)
class News:
    """A task, a speech, or an accepted update with its task."""

    recorded: dt.datetime
    task: TaskRow | None = None
    speech: SpeechRow | None = None
    update: UpdateRow | None = None

    @property
    def review(self) -> ReviewState:
        """Whether anybody has looked at what is told."""
        row = self.task or self.speech
        if self.update or row is None:
            return ReviewState.accepted
        return row.evidence.review_state


def news(
    db: DbSession,
    subject: Subject,
    target: str,
    when: When | None = None,
    *,
    limit: int | None = None,
) -> list[News]:
    """What is known of a person (slug), a task (id) or words, the newest recorded first.

    With a limit only the facts of the newest reports are looked through: a feed of a word that
    half of all tasks hold must stay quick.
    """
    when = when or When.now()
    if subject == "task":
        target = main_fact(db, target, when) or target
    most = None if limit is None else LOOKED_THROUGH * limit
    keep = {
        "person": TaskFilter(person=target),
        "task": TaskFilter(ids=(target,)),
        "search": TaskFilter(words=target),
    }[subject]
    told = tasks(db, keep, when, limit=most)
    found = [News(row.evidence.recorded, task=row) for row in told]
    found += _changes(db, told, when)
    if subject != "task":
        said = SpeechFilter(person=target) if subject == "person" else SpeechFilter(words=target)
        spoken = speeches(db, said, when, limit=most)
        found += [News(row.evidence.recorded, speech=row) for row in spoken]
    return _newest(found, limit)


def changes(
    db: DbSession, keep: TaskFilter, when: When | None = None, *, limit: int | None = None
) -> list[News]:
    """Accepted changes of state of the tasks that a filter keeps, the newest recorded first."""
    when = when or When.now()
    return _newest(_changes(db, tasks(db, keep, when), when), limit)


def _changes(db: DbSession, told: Iterable[TaskRow], when: When) -> list[News]:
    """The accepted updates of the tasks."""
    by_id = {row.id: row for row in told}
    found: list[News] = []
    for some in chunks([(task_id,) for task_id in by_id]):
        ids = tuple(task_id for (task_id,) in some)
        found += [
            News(row.recorded, task=by_id[row.task_id or ""], update=row)
            for row in updates(db, when=when, among=ids)
            if row.review_state in ACCEPTED
        ]
    return found


def since(
    db: DbSession, found: Iterable[News], last: dt.datetime, until: dt.datetime
) -> list[News]:
    """What of this came in, or was decided on, after one moment and up to another.

    That two records were made one, or two again, gives facts another owner and makes none new.
    """
    fresh = [one for one in found if last < one.recorded <= until]
    moves = _merges(db, last, until)
    moved = [one for one in fresh if one.recorded in moves]
    old: set[str] = set()
    for table, ids in (
        (Task, {one.task.id for one in moved if one.task and not one.update}),
        (Speech, {one.speech.id for one in moved if one.speech}),
        (Update, {one.update.id for one in moved if one.update}),
    ):
        for some in chunks([(fact_id,) for fact_id in sorted(ids)]):
            versions = select(table.id).where(
                table.id.in_([fact_id for (fact_id,) in some]),
                table.known_from > last,
                table.known_from <= until,
                table.known_from.not_in(moves),
            )
            old |= {fact_id for (fact_id,) in some} - set(db.execute(versions).scalars())
    return [one for one in fresh if _id(one) not in old]


def _merges(db: DbSession, last: dt.datetime, until: dt.datetime) -> set[dt.datetime]:
    """The moments in which editors merged records or undid that."""
    merges = select(Decision.id).where(Decision.action == "merge")
    question = select(Decision.moment).where(
        Decision.moment > last,
        Decision.moment <= until,
        or_(Decision.action == "merge", Decision.undoes.in_(merges)),
    )
    return set(db.execute(question).scalars())


def _newest(found: list[News], limit: int | None) -> list[News]:
    return sorted(found, key=_order, reverse=True)[:limit]


def _order(one: News) -> tuple[dt.datetime, str]:
    return one.recorded, _id(one)


def _id(one: News) -> str:
    row = one.update or one.task or one.speech
    return row.id if row else ""
