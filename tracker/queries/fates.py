"""Questions about records that no longer hold: merged into another, rejected, withdrawn."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import select

from tracker.db import DbSession
from tracker.models import ReviewState
from tracker.queries import tables
from tracker.queries.when import When

Noun = Literal["person", "session", "speech", "task", "report"]
_TABLES: dict[Noun, Any] = {
    "person": tables.Person,
    "session": tables.Session,
    "speech": tables.Speech,
    "task": tables.Task,
    "report": tables.Report,
}


@dataclass(frozen=True)
class Fate:
    """What became of a record that has no page of its own any more."""

    how: Literal["merged", "rejected", "withdrawn", "not_yet_known", "not_yet_told"]
    moment: dt.datetime
    """When it was decided; for one not yet known or told, when it became known."""
    into: str | None = None
    why: str = ""


def fate(db: DbSession, noun: Noun, record_id: str, when: When | None = None) -> Fate | None:
    """What became of a record; None where there never was one of that id."""
    when = when or When.now()
    known_at = when.known_at
    table = _TABLES[noun]
    versions = (
        db.execute(select(table).where(table.id == record_id).order_by(table.row)).scalars().all()
    )
    if not versions:
        return None
    known = [v for v in versions if known_at is None or v.known_from <= known_at]
    if not known:
        return Fate("not_yet_known", versions[0].known_from)
    last = known[-1]
    if getattr(last, "merged_into", None):
        return Fate("merged", last.known_from, last.merged_into, last.change_reason)
    if getattr(last, "review_state", None) == ReviewState.rejected:
        return Fate("rejected", last.known_from, why=last.change_reason)
    if when.looks_back and _holds(last, known_at):
        return Fate("not_yet_told", versions[0].known_from)
    return Fate(
        "withdrawn", last.known_to or last.known_from, why=_said_by_editor(last.ended_because)
    )


def _said_by_editor(ended_because: str) -> str:
    """The reason alone; nothing where it was no person who ended the version."""
    by, _, reason = ended_because.partition(": ")
    return "" if by in ("machine", "shipped") else reason


def _holds(version: Any, known_at: dt.datetime | None) -> bool:
    """Whether nothing has ended the version, as far as was known."""
    return version.known_to is None or (known_at is not None and version.known_to > known_at)
