"""A decision on names to what follows from it: by whom they name, two prints are one text's."""

from typing import Any

from sqlmodel import col, select

from tracker.db import DbSession, at
from tracker.ingest.retold import names_changed
from tracker.models import Decision, Mention, Responsible, SessionReading, Speech, Task

_STANDING: tuple[Any, ...] = (Mention, Speech, Task, SessionReading)
"""Facts that stand in a report and name people."""
_CHUNK = 400


def tell_anew(db: DbSession, decision: Decision) -> None:
    """Works out anew what depends on the names that a decision touched."""
    reports: set[str] = set()
    for table in _STANDING:
        ids = _touched(decision, table)
        if table is Task:
            ids += [row.rpartition("-")[0] for row in _touched(decision, Responsible)]
        for start in range(0, len(ids), _CHUNK):
            some = ids[start : start + _CHUNK]
            reports |= set(
                db.exec(select(table.report_id).where(col(table.id).in_(some), at(table)))
            )
    names_changed(db, reports)


def _touched(decision: Decision, table: Any) -> list[str]:
    return [record_id for name, record_id in decision.touched if name == table.__tablename__]
