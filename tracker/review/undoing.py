"""A decision brought back: every record says again what it said before, and nothing is removed."""

import datetime as dt
from typing import Any

from sqlmodel import col, select

from tracker.db import DbSession
from tracker.errors import N_, ReviewError
from tracker.models import Decision, Versioned
from tracker.review.acts import TABLES, Act, deciding
from tracker.review.parted import part_again

_OF_ONE_VERSION = {"row", "known_from", "known_to", "changed_by", "change_reason", "ended_because"}


def last_decision(db: DbSession, kind: str, target: str) -> Decision | None:
    """The newest decision on a record that nobody has undone."""
    undone = select(Decision.undoes).where(col(Decision.undoes).is_not(None))
    return db.exec(
        select(Decision)
        .where(
            Decision.kind == kind,
            Decision.target == target,
            Decision.action != "undo",
            col(Decision.id).not_in(undone),
        )
        .order_by(col(Decision.moment).desc())
        .limit(1)
    ).first()


def undo(db: DbSession, decision_id: str, by: str, reason: str = "") -> Decision:
    """Brings every record that a decision touched back to what it said before.

    Nothing is removed: undoing is a decision too. Raises ReviewError where the decision was
    undone already, or where something later rests on it. What was read while two records were one
    goes to the one it speaks of.
    """
    old = db.exec(select(Decision).where(Decision.id == decision_id)).first()
    if old is None:
        raise ReviewError(N_("There is no such decision: %(id)s."), id=decision_id)
    if old.action == "undo":
        raise ReviewError(N_("This undid another decision; make that decision again instead."))
    if db.exec(select(Decision).where(Decision.undoes == old.id)).first():
        raise ReviewError(N_("This decision has been undone already."))
    with deciding(db, by, "undo", (old.kind, old.target), reason) as act:
        act.decision.undoes = old.id
        for table, record_id in reversed(old.touched):
            _bring_back(act, TABLES[table], record_id, old.moment)
        part_again(act, old)
    return act.decision


def _content(version: Versioned | None) -> dict[str, Any] | None:
    return version.model_dump(exclude=_OF_ONE_VERSION) if version else None


def _bring_back(act: Act, table: Any, record_id: str, moment: dt.datetime) -> None:
    """One record to the version that held before the moment."""
    versions = act.db.exec(select(table).where(table.id == record_id).order_by(table.row)).all()
    before = next((v for v in versions if v.known_to == moment and v.known_from < moment), None)
    made = next(
        (v for v in reversed(versions) if v.known_from == moment and v.known_to != moment), None
    )
    holds = next((v for v in versions if v.known_to is None), None)
    if _content(holds) != _content(made):
        raise ReviewError(
            N_("%(id)s was changed again later; undo the later decision first."), id=record_id
        )
    kept = _content(before) or {}
    if holds is None:
        act.add(table(**kept, known_from=act.moment))
    elif before is None:
        act.close(holds)
    else:
        act.change(holds, **{name: value for name, value in kept.items() if name != "id"})
