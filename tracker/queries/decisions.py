"""Questions about what editors decided, and what readers told them."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, literal, select

from tracker import models
from tracker.db import DbSession, at
from tracker.queries.tables import (
    FactionMention,
    Mention,
    Person,
    Report,
    SessionReading,
    Speech,
    Task,
    Update,
    answers,
    filled,
)

Decision: Any = models.Decision
Feedback: Any = models.Feedback


@dataclass(frozen=True)
class DecisionRow:
    """One act of an editor."""

    id: str
    moment: dt.datetime
    by: str
    action: str
    kind: str
    target: str
    reason: str
    undoes: str | None
    undone: bool
    words: str
    """What it is about: the words of the fact, the name, the headline; empty where none."""
    page: str | None
    """Id of the record on whose page it stands: of an update the task, of a name the report."""


_ABOUT: dict[str, tuple[Any, Any, Any, Any]] = {
    # table, its id that decisions name, the words, the record on whose page they stand
    "speech": (Speech, Speech.id, Speech.words, Speech.id),
    "task": (Task, Task.id, Task.words, Task.id),
    "update": (Update, Update.id, Update.words, Update.task_id),
    "mention": (Mention, Mention.id, Mention.words, Mention.report_id),
    "faction": (FactionMention, FactionMention.id, FactionMention.words, FactionMention.report_id),
    "person": (Person, Person.id, literal(""), Person.id),
    "report": (Report, Report.id, Report.title, Report.id),
    "feedback": (Feedback, Feedback.id, Feedback.words, literal(None)),
}
_OF_SESSIONS = (SessionReading.id, SessionReading.session_id)
"""A session is accepted and edited reading by reading, but merged and split as a whole."""


@dataclass(frozen=True)
class DecisionFilter:
    """What to keep; None keeps all."""

    by: str | None = None
    action: str | None = None
    target: str | None = None
    """Id of the record that was decided on."""
    since: dt.date | None = None
    ids: tuple[str, ...] = ()


def decisions(
    db: DbSession, keep: DecisionFilter = DecisionFilter(), *, limit: int = 50, offset: int = 0
) -> list[DecisionRow]:
    """What editors decided and about what, newest first."""
    later: Any = models.Decision
    undone = select(later.undoes).where(later.undoes.is_not(None))
    question = select(
        Decision.id,
        Decision.moment,
        Decision.by,
        Decision.action,
        Decision.kind,
        Decision.target,
        Decision.reason,
        Decision.undoes,
        Decision.id.in_(undone),
    )
    question = question.where(*_conditions(keep)).order_by(Decision.moment.desc())
    rows = answers(db, question.limit(limit).offset(offset))
    about = _about(db, [(row[4], row[5]) for row in rows])
    return [DecisionRow(*filled(row, *about.get((row[4], row[5]), ("", None)))) for row in rows]


def count_decisions(db: DbSession, keep: DecisionFilter = DecisionFilter()) -> int:
    """How many `decisions` would answer without a limit."""
    question = select(func.count()).select_from(Decision).where(*_conditions(keep))
    return int(db.execute(question).scalar_one())


def _conditions(keep: DecisionFilter) -> list[Any]:
    wanted = (
        (Decision.by, keep.by),
        (Decision.action, keep.action),
        (Decision.target, keep.target),
    )
    found = [column == value for column, value in wanted if value]
    if keep.ids:
        found.append(Decision.id.in_(keep.ids))
    if keep.since:
        found.append(Decision.moment >= dt.datetime.combine(keep.since, dt.time.min, dt.UTC))
    return found


def _about(
    db: DbSession, targets: Iterable[tuple[str, str]]
) -> dict[tuple[str, str], tuple[str, str | None]]:
    """Words and page of each kind and id, as the newest version has them."""
    wanted: dict[str, set[str]] = defaultdict(set)
    for kind, target in targets:
        wanted[kind].add(target)
    found: dict[tuple[str, str], tuple[str, str | None]] = {}
    for kind, ids in wanted.items():
        if kind in _ABOUT:
            rows = _newest(db, *_ABOUT[kind], ids)
        else:
            rows = [
                row
                for column in (_OF_SESSIONS if kind == "session" else ())
                for row in _newest(
                    db, SessionReading, column, SessionReading.words, SessionReading.session_id, ids
                )
            ]
        for target, words, page in rows:
            found[kind, target] = (words or "", page)
    return found


def _newest(
    db: DbSession, table: Any, column: Any, words: Any, page: Any, ids: Iterable[str]
) -> list[Any]:
    newest = select(func.max(table.row)).where(column.in_(sorted(ids))).group_by(column)
    return answers(db, select(column, words, page).where(table.row.in_(newest)))


@dataclass(frozen=True)
class FeedbackRow:
    """A reader's word about an item."""

    id: str
    kind: str
    target: str
    words: str
    recorded: dt.datetime
    settled: bool
    outcome: str


def feedback(db: DbSession, *, settled: bool = False, limit: int = 200) -> list[FeedbackRow]:
    """What readers say is wrong, oldest first."""
    question = (
        select(
            Feedback.id,
            Feedback.kind,
            Feedback.target,
            Feedback.words,
            Feedback.known_from,
            Feedback.settled,
            Feedback.outcome,
        )
        .where(at(Feedback), Feedback.settled.is_(settled))
        .order_by(Feedback.known_from)
        .limit(limit)
    )
    return [FeedbackRow(*row) for row in answers(db, question)]
