"""Decisions of people to the public log: what a record said, what it says, who, when and why."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, or_, select

from tracker import models
from tracker.db import DbSession
from tracker.queries.corrected import TABLES, Change, RecordChange, changes_of
from tracker.queries.when import When

__all__ = [
    "Change",
    "CorrectionRow",
    "RecordChange",
    "correction",
    "corrections",
    "count_corrections",
]

Decision: Any = models.Decision
Update: Any = models.Update
_NOT_PUBLIC = ("feedback",)
"""What readers wrote to editors stays between them."""
_TELL_WHO = ("reply", "question", "answer", "inquiry answer")
_TELL_SOURCE = ("create", "office", "enter", "successor")
"""Acts whose line says who replied or where it is known from, as the record says too: no reason."""

MOST_RECORDS = 20
"""How many records of one decision are shown; the rest is counted."""


@dataclass(frozen=True)
class CorrectionRow:
    """One decision with what it changed."""

    id: str
    moment: dt.datetime
    by: str
    action: str
    kind: str
    target: str
    reason: str
    """Why, in the editor's words; empty where none was given."""
    undoes: str | None
    records: tuple[RecordChange, ...]
    more: int
    """Records that it changed beside those shown."""


def corrections(
    db: DbSession,
    when: When | None = None,
    *,
    record: tuple[str, str] | None = None,
    since: dt.date | None = None,
    limit: int = 50,
    offset: int = 0,
) -> list[CorrectionRow]:
    """Changes to public records by people, newest first; ``record`` is table and public id.

    ``since`` keeps those of that day or later, in UTC.

    A plain acceptance changes nothing that a record says and is not listed.
    """
    question = _question(when or When.now(), record, since).order_by(Decision.moment.desc())
    return [
        _row(db, decision)
        for decision in db.execute(question.limit(limit).offset(offset)).scalars()
    ]


def count_corrections(
    db: DbSession,
    when: When | None = None,
    *,
    record: tuple[str, str] | None = None,
    since: dt.date | None = None,
) -> int:
    """How many `corrections` would answer without a limit."""
    question = _question(when or When.now(), record, since)
    return int(db.execute(select(func.count()).select_from(question.subquery())).scalar_one())


def correction(db: DbSession, decision_id: str) -> CorrectionRow | None:
    """One decision, None where there is none of that id."""
    found = db.execute(select(Decision).where(Decision.id == decision_id)).scalars().first()
    return _row(db, found) if found else None


def _question(when: When, record: tuple[str, str] | None, since: dt.date | None) -> Any:
    """Decisions that changed what a public record says."""
    question = select(Decision).where(
        Decision.kind.not_in(_NOT_PUBLIC),
        or_(Decision.action != "accept", Decision.kind == "update"),
    )
    if when.known_at:
        question = question.where(Decision.moment <= when.known_at)
    if since:
        question = question.where(Decision.moment >= dt.datetime.combine(since, dt.time(), dt.UTC))
    if record:
        table = TABLES[record[0]]
        versions = select(table.known_from).where(table.id == record[1])
        ended = select(table.known_to).where(table.id == record[1], table.known_to.is_not(None))
        about = [Decision.moment.in_(versions), Decision.moment.in_(ended)]
        if record[0] == "task":  # how a task stands is told by its updates
            told = select(Update.known_from).where(Update.task_id == record[1])
            about += [Decision.moment.in_(told), Decision.target == record[1]]
        question = question.where(or_(*about))
    return question


def _row(db: DbSession, decision: Any) -> CorrectionRow:
    public = [place for place in decision.touched if place[0] not in _NOT_PUBLIC]
    wanted: dict[str, list[str]] = defaultdict(list)
    for table, record_id in public[:MOST_RECORDS]:
        wanted[table].append(record_id)
    records: list[RecordChange] = []
    for name, ids in wanted.items():
        records += changes_of(db, name, ids, decision.moment)
    return CorrectionRow(
        id=decision.id,
        moment=decision.moment,
        by=decision.by,
        action=decision.action,
        kind=decision.kind,
        target=decision.target,
        reason="" if decision.action in _TELL_WHO + _TELL_SOURCE else decision.reason,
        undoes=decision.undoes,
        records=tuple(records),
        more=max(0, len(public) - MOST_RECORDS),
    )
