"""Decisions of people to the public log: what a record said, what it says, who, when and why."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal

from sqlalchemy import func, or_, select

from tracker import models
from tracker.db import DbSession
from tracker.models import ReviewState, Versioned
from tracker.queries.when import When

Decision: Any = models.Decision
Update: Any = models.Update
_TABLES: dict[str, Any] = {
    str(table.__tablename__): table
    for table in vars(models).values()
    if isinstance(table, type) and issubclass(table, Versioned) and hasattr(table, "__table__")
}
_NOT_PUBLIC = ("feedback",)
"""What readers wrote to editors stays between them."""
_NOT_SAID = {
    *("row", "id", "known_from", "known_to", "changed_by", "change_reason", "ended_because"),
    *("review_state", "reviewed_by", "reviewed_at", "rule", "extractor", "confidence", "origin"),
    *("report_id", "text_row", "first_sentence", "last_sentence", "start", "end", "folded"),
    *("candidates", "why", "key", "sha256_bytes", "sha256_text", "retrieved_at", "warnings"),
}
"""Columns that say nothing of the world."""

What = Literal["added", "changed", "rejected", "accepted", "withdrawn", "restored"]
MOST_RECORDS = 20
"""How many records of one decision are shown; the rest is counted."""


@dataclass(frozen=True)
class Change:
    """One field of a record: what it said and what it says."""

    field: str
    before: str
    after: str


@dataclass(frozen=True)
class RecordChange:
    """What a decision did to one record."""

    table: str
    id: str
    what: What
    changes: tuple[Change, ...]
    task_id: str | None
    """Of a record that belongs to a task: the task."""
    report_id: str | None


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
    undoes: str | None
    records: tuple[RecordChange, ...]
    more: int
    """Records that it changed beside those shown."""


def corrections(
    db: DbSession,
    when: When | None = None,
    *,
    record: tuple[str, str] | None = None,
    limit: int = 50,
    offset: int = 0,
) -> list[CorrectionRow]:
    """Changes to public records by people, newest first; ``record`` is table and public id.

    A plain acceptance changes nothing that a record says and is not listed.
    """
    question = _question(when or When.now(), record).order_by(Decision.moment.desc())
    return [
        _row(db, decision)
        for decision in db.execute(question.limit(limit).offset(offset)).scalars()
    ]


def count_corrections(
    db: DbSession, when: When | None = None, *, record: tuple[str, str] | None = None
) -> int:
    """How many `corrections` would answer without a limit."""
    question = _question(when or When.now(), record)
    return int(db.execute(select(func.count()).select_from(question.subquery())).scalar_one())


def correction(db: DbSession, decision_id: str) -> CorrectionRow | None:
    """One decision, None where there is none of that id."""
    found = db.execute(select(Decision).where(Decision.id == decision_id)).scalars().first()
    return _row(db, found) if found else None


def _question(when: When, record: tuple[str, str] | None) -> Any:
    """Decisions that changed what a public record says."""
    question = select(Decision).where(
        Decision.kind.not_in(_NOT_PUBLIC),
        or_(Decision.action != "accept", Decision.kind == "update"),
    )
    if when.known_at:
        question = question.where(Decision.moment <= when.known_at)
    if record:
        table = _TABLES[record[0]]
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
        records += _changes(db, name, ids, decision.moment)
    return CorrectionRow(
        id=decision.id,
        moment=decision.moment,
        by=decision.by,
        action=decision.action,
        kind=decision.kind,
        target=decision.target,
        reason=decision.reason,
        undoes=decision.undoes,
        records=tuple(records),
        more=max(0, len(public) - MOST_RECORDS),
    )


def _changes(db: DbSession, name: str, ids: list[str], moment: dt.datetime) -> list[RecordChange]:
    """What the records of one table said before the moment and from it on."""
    table = _TABLES[name]
    question = select(table).where(
        table.id.in_(ids), or_(table.known_from == moment, table.known_to == moment)
    )
    before: dict[str, Any] = {}
    after: dict[str, Any] = {}
    for version in db.execute(question).scalars():
        if version.known_from < moment:
            before[version.id] = version
        elif version.known_to != moment:
            after[version.id] = version
    found = []
    for record_id in ids:
        old, new = before.get(record_id), after.get(record_id)
        if old is None and new is None:
            continue
        either = new or old
        found.append(
            RecordChange(
                table=name,
                id=record_id,
                what=_what(old, new),
                changes=_fields(old, new),
                task_id=getattr(either, "task_id", None),
                report_id=getattr(either, "report_id", None),
            )
        )
    return found


def _what(old: Any, new: Any) -> What:
    if new is None:
        return "withdrawn"
    if old is None:
        return "added"
    states = [getattr(version, "review_state", None) for version in (old, new)]
    if states[1] == ReviewState.rejected != states[0]:
        return "rejected"
    if states[0] == ReviewState.rejected != states[1]:
        return "restored"
    return "changed" if _fields(old, new) else "accepted"


def _fields(old: Any, new: Any) -> tuple[Change, ...]:
    either = new or old
    return tuple(
        Change(name, *values)
        for name in type(either).model_fields
        if name not in _NOT_SAID
        and (values := (_shown(old, name), _shown(new, name)))[0] != values[1]
    )


def _shown(version: Any, name: str) -> str:
    value = getattr(version, name) if version is not None else None
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, list):
        return "; ".join(str(v) for v in value)
    return "" if value is None else str(value)
