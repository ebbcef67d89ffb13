"""A person's decision to versions that all bear its moment, so that it can be told and undone."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlmodel import col, select

from tracker import models
from tracker.db import DbSession, at, change, close, now
from tracker.errors import N_, ReviewError
from tracker.ingest.identity import exact_id
from tracker.models import Decision, Versioned

V = TypeVar("V", bound=Versioned)

TABLES: dict[str, Any] = {
    str(table.__tablename__): table
    for table in vars(models).values()
    if isinstance(table, type) and issubclass(table, Versioned) and hasattr(table, "__table__")
}


class Act:
    """One decision on its way into the tables; made by `deciding`."""

    def __init__(self, db: DbSession, decision: Decision) -> None:
        self.db = db
        self.decision = decision
        self.moment: dt.datetime = decision.moment
        self.by: str = decision.by

    def add(self, row: V) -> V:
        """A record that this decision makes."""
        row.known_from, row.changed_by = self.moment, self.by
        row.change_reason = self.decision.reason
        self.db.add(row)
        self.db.flush()
        self._note(row)
        return row

    def change(self, old: V, **values: Any) -> V:
        """The next version of a record."""
        self._note(old)
        return change(self.db, old, self.moment, self.by, self.decision.reason, **values)

    def close(self, old: Versioned) -> None:
        """The record no longer holds."""
        self._note(old)
        close(self.db, old, self.moment, self.by, self.decision.reason)

    def _note(self, row: Versioned) -> None:
        place = [str(row.__tablename__), row.id]
        if place not in self.decision.touched:
            self.decision.touched = [*self.decision.touched, place]


@contextmanager
def deciding(
    db: DbSession, by: str, action: str, on: tuple[str, str], reason: str = ""
) -> Iterator[Act]:
    """A decision of an editor on (kind, public id); kept with what it touched when it ends well.

    ``db`` must be inside a writing transaction.
    """
    act = Act(db, _decision(db, by, action, on, reason))
    yield act
    db.add(act.decision)
    db.flush()


def _decision(db: DbSession, by: str, action: str, on: tuple[str, str], reason: str) -> Decision:
    moment = now()
    newest = db.exec(select(Decision).order_by(col(Decision.moment).desc()).limit(1)).first()
    if newest and newest.moment >= moment:  # two of one microsecond could not be told apart
        moment = newest.moment + dt.timedelta(microseconds=1)
    return Decision(
        id=exact_id("decision", by, action, *on, moment.isoformat()),
        moment=moment,
        by=by,
        action=action,
        kind=on[0],
        target=on[1],
        reason=reason.strip(),
    )


def current(db: DbSession, table: type[V], record_id: str) -> V:
    """The version of a record that holds now; raises ReviewError where there is none."""
    model: Any = table
    found = db.exec(select(model).where(model.id == record_id, at(model))).first()
    if found is None:
        raise ReviewError(N_("There is no such record any more: %(id)s."), id=record_id)
    return found  # type: ignore[no-any-return]
