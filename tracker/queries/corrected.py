"""A decision's moment to what it did to a record: what it said before, what it says since.

The words of the fact go with it, so that nobody has to look an id up; what a task is found to stand
at is told of the task, whichever of its updates was entered or accepted.
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal

from sqlalchemy import and_, or_, select

from tracker import models
from tracker.db import DbSession, at
from tracker.models import Basis, ReviewState, TaskState, Versioned
from tracker.queries.tables import Report, Task
from tracker.queries.tasks import standings
from tracker.queries.when import When

TABLES: dict[str, Any] = {
    str(table.__tablename__): table
    for table in vars(models).values()
    if isinstance(table, type) and issubclass(table, Versioned) and hasattr(table, "__table__")
}
NOT_SAID = {
    *("row", "id", "known_from", "known_to", "changed_by", "change_reason", "ended_because"),
    *("review_state", "reviewed_by", "reviewed_at", "rule", "extractor", "confidence", "origin"),
    *("report_id", "text_row", "first_sentence", "last_sentence", "start", "end", "folded"),
    *("candidates", "why", "key", "sha256_bytes", "sha256_text", "retrieved_at", "warnings"),
    *("task_id", "position"),
}
"""Columns that say nothing of the world, or that the address of the record says already."""
_DAYS = {"start", "end"}
_TERMS = (models.Seat, models.Membership)
"""Of these ``start`` and ``end`` are days; of facts they are places in a text."""
_OF_TASKS = ("task_update", "responsible", "reply", "question", "inquiry_answer", "succession")
_AN_INSTANT = dt.timedelta(microseconds=1)

Standing = tuple[TaskState, Basis]
GIVEN: Standing = (TaskState.given, Basis.nothing_found)
"""How a task stands of which nothing was accepted."""

What = Literal["added", "changed", "rejected", "accepted", "withdrawn", "restored"]


@dataclass(frozen=True)
class Change:
    """One field of a record: what it said and what it says."""

    field: str
    before: str
    after: str


@dataclass(frozen=True)
class About:
    """What a record is about, so that it can be named without its id."""

    words: str = ""
    """The words of the fact, or of the task that it belongs to; else a name."""
    own_words: bool = True
    """Whether the words are nobody else's, so that any site may show them."""
    person: str | None = None
    organization: str | None = None
    session: tuple[str | None, str | None, dt.date | None] | None = None
    """Of a session: kind, chamber, day."""


@dataclass(frozen=True)
class RecordChange:
    """What a decision did to one record."""

    table: str
    id: str
    about: About
    what: What
    changes: tuple[Change, ...]
    task_id: str | None
    """Of a record that belongs to a task: the task."""
    report_id: str | None


def changes_of(db: DbSession, name: str, ids: list[str], moment: dt.datetime) -> list[RecordChange]:
    """What the records of one table said before the moment and from it on."""
    table = TABLES[name]
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
    versions = [*before.values(), *after.values()]
    known = _Known(db, moment, versions, stands=name == "task_update")
    return [
        _change(known, name, before.get(record_id), after.get(record_id))
        for record_id in ids
        if record_id in before or record_id in after
    ]


class _Known:
    """The tasks and reports that records of one decision belong to, asked once."""

    def __init__(
        self, db: DbSession, moment: dt.datetime, versions: list[Any], *, stands: bool
    ) -> None:
        task_ids = {i for v in versions if (i := getattr(v, "task_id", None))}
        report_ids = {i for v in versions if (i := getattr(v, "report_id", None))}
        day = moment.date()
        moved = task_ids if stands else set()
        self.before = self._standings(db, moved, When(day, moment - _AN_INSTANT))
        self.after = self._standings(db, moved, When(day, moment))
        self.tasks = self._words(db, task_ids)
        self.own = self._own(db, report_ids)

    @staticmethod
    def _own(db: DbSession, ids: set[str]) -> set[str]:
        """Those of the reports whose words are our own."""
        question = select(Report.id).where(
            Report.id.in_(sorted(ids)), Report.own_words.is_(True), at(Report)
        )
        return set(db.execute(question).scalars()) if ids else set()

    @staticmethod
    def _standings(db: DbSession, ids: set[str], when: When) -> dict[str, Standing]:
        return dict.fromkeys(ids, GIVEN) | (standings(db, ids, when) if ids else {})

    @staticmethod
    def _words(db: DbSession, ids: set[str]) -> dict[str, tuple[str, bool]]:
        """The words of each task as last known, and whether they are our own."""
        question = (
            select(Task.id, Task.words, Report.own_words)
            .join(Report, and_(Report.id == Task.report_id, at(Report)))
            .where(Task.id.in_(sorted(ids)))
            .order_by(Task.row)
        )
        return {row[0]: (row[1], row[2]) for row in db.execute(question)} if ids else {}


def _change(known: _Known, name: str, old: Any, new: Any) -> RecordChange:
    either = new or old
    changes = _fields(old, new)
    task_id = getattr(new, "task_id", None) or getattr(old, "task_id", None)
    if name == "task_update" and (stands := _standing(known, task_id)):
        own = () if old is not None else ("state", "basis")
        changes = (*stands, *(change for change in changes if change.field not in own))
    return RecordChange(
        table=name,
        id=either.id,
        about=_about(known, name, either, task_id),
        what=_what(old, new),
        changes=changes,
        task_id=task_id,
        report_id=getattr(either, "report_id", None),
    )


def _standing(known: _Known, task_id: str | None) -> tuple[Change, ...]:
    """How the task stood before and how it stands since, where that differs."""
    before, after = known.before.get(task_id or ""), known.after.get(task_id or "")
    if before is None or after is None:
        return ()
    pairs = (
        ("task_state", before[0].value, after[0].value),
        ("task_basis", before[1].value, after[1].value),
    )
    return tuple(Change(*pair) for pair in pairs if pair[1] != pair[2])


def _about(known: _Known, name: str, record: Any, task_id: str | None) -> About:
    if name == "succession" and not task_id:
        return About(organization=record.organization)
    if name in _OF_TASKS:
        return About(*known.tasks.get(task_id or "", ()))
    if name == "session":
        return About(session=(record.kind, record.chamber, record.date or record.date_inferred))
    if name == "person":
        return About(person=record.id)
    if name in ("seat", "membership"):
        return About(person=record.person)
    if name == "alias":
        return About(words=record.alias, person=record.slug)
    if name == "report":
        return About(record.title or "", own_words=record.own_words)
    words = str(getattr(record, "name", "") or getattr(record, "words", ""))
    return About(words, own_words=getattr(record, "report_id", None) in known.own)


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
    told = _DAYS if isinstance(either, _TERMS) else set()
    return tuple(
        Change(name, *values)
        for name in type(either).model_fields
        if name not in NOT_SAID - told
        and (values := (_shown(old, name), _shown(new, name)))[0] != values[1]
    )


def _shown(version: Any, name: str) -> str:
    value = getattr(version, name) if version is not None else None
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, list):
        return "; ".join(str(v) for v in value)
    return "" if value is None else str(value)
