"""A decision brought back: every record says again what it said before, and nothing is removed."""

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from sqlmodel import col, select

from tracker.db import DbSession
from tracker.errors import N_, ReviewError
from tracker.models import Decision, Responsible, Versioned
from tracker.review.acts import TABLES, Act, deciding
from tracker.review.facts import KINDS
from tracker.review.parted import POINTING, look_anew_at_task, looked_at_anew, part_again
from tracker.review.retold import tell_anew
from tracker.review.unlinked import unlink

_OF_ONE_VERSION = {"row", "known_from", "known_to", "changed_by", "change_reason", "ended_because"}
_MACHINE = "machine"
_ON_NAMES = ("alias", "resolve", "create", "office", "merge", "split", "edit")
"""Decisions that give facts to other people."""
_ON_FACTS = ("accept", "edit", "reject")
"""Decisions on one fact of the queue."""
_LOOK = {"review_state", "reviewed_by", "reviewed_at"}
_WHOM = {column for _, column, _ in POINTING}
_NAMES = ("name", "speaker_name", "set_by_name", "chair_name")


def last_decision(db: DbSession, kind: str, target: str) -> Decision | None:
    """The newest decision on a record that nobody has undone."""
    return _newest(db, Decision.kind == kind, Decision.target == target, Decision.action != "undo")


def last_look(db: DbSession, by: str) -> Decision | None:
    """The newest decision of an editor on a fact that was read, which nobody has undone.

    Merges and spellings are none: they touch many records, and are undone where they are seen.
    """
    return _newest(
        db, Decision.by == by, col(Decision.kind).in_(KINDS), col(Decision.action).in_(_ON_FACTS)
    )


def _newest(db: DbSession, *conditions: Any) -> Decision | None:
    undone = select(Decision.undoes).where(col(Decision.undoes).is_not(None))
    question = select(Decision).where(*conditions, col(Decision.id).not_in(undone))
    return db.exec(question.order_by(col(Decision.moment).desc()).limit(1)).first()


def undo(db: DbSession, decision_id: str, by: str, reason: str = "") -> Decision:
    """Brings every record that a decision touched back to what it said before.

    What a later reading has changed in them stays, and that somebody has accepted or rejected them
    since is in no way; what he accepted of another person waits for a look again. What was read
    meanwhile goes to the one of two it speaks of, or to nobody where it was linked by what is
    taken back. Nothing is removed: undoing is a decision too. Raises ReviewError where the decision
    was undone already, or where a later decision rests on it.
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
        unlink(act, old)
    if old.action in _ON_NAMES:
        tell_anew(db, act.decision)
    return act.decision


def _content(version: Versioned | None) -> dict[str, Any]:
    return version.model_dump(exclude=_OF_ONE_VERSION) if version else {}


def _bring_back(act: Act, table: Any, record_id: str, moment: dt.datetime) -> None:
    """One record to what it said before the moment."""
    versions = act.db.exec(select(table).where(table.id == record_id).order_by(table.row)).all()
    before = next((v for v in versions if v.known_to == moment and v.known_from < moment), None)
    made = next(
        (v for v in reversed(versions) if v.known_from == moment and v.known_to != moment), None
    )
    holds = next((v for v in versions if v.known_to is None), None)
    said, says = _content(before), _content(holds)
    if says != _content(made):
        if not (before and made) or not _stands_free(versions, made, said, _content(made)):
            raise ReviewError(
                N_("%(id)s was changed again later; undo the later decision first."), id=record_id
            )
        if holds is None:
            return  # the reader does not find it any more: nothing is said that could be wrong
        back = _taken_back(said, _content(made), says)
        said = says | back | (looked_at_anew(holds) if back.keys() & _WHOM else {})
    if holds is None:
        act.add(table(**said, known_from=act.moment))
    elif before is None:
        act.close(holds)
    else:
        act.change(holds, **{name: value for name, value in said.items() if name != "id"})
        if isinstance(holds, Responsible) and said["person_id"] != says["person_id"]:
            look_anew_at_task(act, holds, since=moment)


def _taken_back(
    said: dict[str, Any], decided: dict[str, Any], says: dict[str, Any]
) -> dict[str, Any]:
    """What a decision changed and a later reading kept, as it was before.

    A reading that found nobody for the same name looked for one person where there are two.
    """
    same_name = all(decided.get(name) == says.get(name) for name in _NAMES)
    back = {
        column
        for column, value in said.items()
        if decided[column] != value
        and (says[column] == decided[column] or (says[column] is None and same_name))
    }
    if any(says[column] != decided[column] for column in back):
        back |= {"candidates", "why"} & said.keys()
    return {column: said[column] for column in back}


def _stands_free(
    versions: Sequence[Versioned], made: Versioned, said: dict[str, Any], decided: dict[str, Any]
) -> bool:
    """Whether nothing that an editor did since rests on what a decision changed in a record.

    It may have been read again. It may also have been accepted or rejected, where the decision was
    about something else: that says of the words whether the report has them.
    """
    ended = versions[-1].ended_because
    if ended and not ended.startswith(_MACHINE):
        return False
    own = {name for name, value in said.items() if decided[name] != value}
    later = list(versions)[list(versions).index(made) :]
    for earlier, version in pairwise(later):
        if version.changed_by.startswith(_MACHINE):
            continue
        was = _content(earlier)
        changed = {name for name, value in _content(version).items() if was[name] != value}
        if own & _LOOK or not changed <= _LOOK:
            return False
    return True
