"""An earlier and a later reading of one report to versions of its facts."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlmodel import select

from tracker.db import DbSession, change, close
from tracker.models import Fact, ReviewState, Update, Versioned

F = TypeVar("F", bound=Versioned)

_NOT_SAID = {
    "row",
    "id",
    "known_from",
    "known_to",
    "changed_by",
    "change_reason",
    "ended_because",
    "extractor",
    "review_state",
    "reviewed_by",
    "reviewed_at",
}
"""Columns in which two readings may differ and still say the same."""


@dataclass(frozen=True)
class Stamp:
    """When, by whom and with which extractor the later reading was made."""

    moment: dt.datetime
    by: str
    extractor: str


def renew(
    db: DbSession,
    stamp: Stamp,
    known: Sequence[F],
    rows: Sequence[F],
    same: Callable[[F, F], bool],
) -> list[F]:
    """Makes ``rows`` the current facts in place of ``known``; answers them in order of ``rows``.

    Rows of equal id are the same fact, then those that ``same`` accepts: an equal one stays, a
    reviewed one stays whatever was read, another gets a new version under its old id. What was
    known and is not found is closed, unless somebody has reviewed it.
    """
    partner = _partners(known, rows, _or_as_read(db, known, same))
    for old in known:
        if old.id not in {p.id for p in partner.values()} and not is_reviewed(old):
            close(db, old, stamp.moment, stamp.by, "not found any more")
    kept: list[F] = []
    for number, row in enumerate(rows):
        old_one = partner.get(number)
        if old_one is None:
            db.add(row)
            kept.append(row)
        else:
            kept.append(_renewed(db, stamp, old_one, row))
    db.flush()
    return kept


def _or_as_read(
    db: DbSession, known: Sequence[F], same: Callable[[F, F], bool]
) -> Callable[[F, F], bool]:
    """``same``, that also knows a fact again by what was read before somebody edited it."""
    as_read: dict[str, F] = {}
    for old in known:
        if getattr(old, "review_state", None) == ReviewState.edited:
            model: Any = type(old)
            read = db.exec(
                select(model)
                .where(model.id == old.id, model.changed_by.startswith("machine"))
                .order_by(model.row.desc())
            ).first()
            as_read |= {old.id: read} if read else {}
    return lambda old, row: same(old, row) or (old.id in as_read and same(as_read[old.id], row))


def _partners(known: Sequence[F], rows: Sequence[F], same: Callable[[F, F], bool]) -> dict[int, F]:
    """For the number of each new row the known one that it is; each is used once."""
    left = {old.id: old for old in known}
    partner = {n: left.pop(row.id) for n, row in enumerate(rows) if row.id in left}
    for n, row in enumerate(rows):
        if n not in partner:
            twin = next((old for old in left.values() if same(old, row)), None)
            if twin is not None:
                partner[n] = left.pop(twin.id)
    return partner


def _renewed(db: DbSession, stamp: Stamp, old: F, row: F) -> F:
    """The old version where it says the same or was reviewed, else a new version of it."""
    if is_reviewed(old):
        return old
    values = row.model_dump(exclude=_NOT_SAID)
    if all(getattr(old, name) == value for name, value in values.items()):
        return old
    if isinstance(row, Fact | Update):
        values["extractor"] = stamp.extractor
    return change(db, old, stamp.moment, stamp.by, "read again", **values)


def is_reviewed(row: Versioned) -> bool:
    """Whether a person has decided on this fact."""
    return getattr(row, "review_state", ReviewState.unreviewed) != ReviewState.unreviewed
