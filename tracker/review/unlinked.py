"""What was read by a spelling, an office or a record that is taken back: it means nobody.

What the decision itself linked goes back by the undoing. A report that came in meanwhile was linked
by the reader, because of what an editor had said; he has taken that back.
"""

from collections.abc import Callable
from typing import Any

from sqlmodel import select

from tracker.db import at
from tracker.ingest.reference import current_tables
from tracker.ingest.roster import Roster
from tracker.models import Alias, Decision, Membership, Mention, Seat
from tracker.review.acts import Act
from tracker.review.parted import (
    POINTING,
    bears,
    give,
    linked_since,
    may_be,
    report_of,
)

_WHY = "linked by what an editor has taken back"
_HELD: tuple[tuple[Any, str], ...] = ((Alias, "slug"), (Seat, "person"), (Membership, "person"))
Stays = Callable[[str, str], bool]
"""Whether a name of a report (its id) means the person all the same."""


def unlink(act: Act, old: Decision) -> None:
    """Takes from a person what was read as his since a decision; that is undone already."""
    if old.kind != "person":
        return
    if old.action == "create":
        _let_go_of_all(act, old.target)
    elif old.action == "office":
        roster = Roster(current_tables(act.db))
        _let_go(act, old, lambda name, report: may_be(act.db, roster, old.target, name, report))
    elif old.action == "alias" and (taken := _spelling(act, old)):
        _let_go(act, old, _without(act, old.target, taken))


def _spelling(act: Act, old: Decision) -> str | None:
    """The spelling that a decision gave; None where it was known before."""
    given = select(Alias.alias).where(Alias.known_from == old.moment, Alias.slug == old.target)
    return act.db.exec(given).first()


def _without(act: Act, slug: str, spelling: str) -> Stays:
    """A name stays that is his without the spelling, or was never his by it."""
    tables = current_tables(act.db)
    again = {"kind": "person", "slug": slug, "alias": spelling}
    now, then = Roster(tables), Roster(tables | {"aliases": [*tables["aliases"], again]})
    return lambda name, _: bears(now, slug, name) or not bears(then, slug, name)


def _let_go(act: Act, old: Decision, stays: Stays) -> None:
    """Facts linked since mean nobody where their name does not; nor do those without a name of
    his, told by office or pronoun, in a report that no longer names him."""
    slug = old.target
    gone: set[str] = set()
    for table, column, name in POINTING:
        for fact in linked_since(act.db, old, slug, table, column):
            report = report_of(act.db, fact) or ""
            if not stays(getattr(fact, name) or "", report):
                _mean_nobody(act, fact, column)
                gone.add(report)
            elif table is not Mention and report in gone and not _is_named(act, slug, report):
                _mean_nobody(act, fact, column)


def _is_named(act: Act, slug: str, report_id: str) -> bool:
    named = select(Mention.row).where(
        Mention.report_id == report_id, Mention.person_id == slug, at(Mention)
    )
    return act.db.exec(named).first() is not None


def _let_go_of_all(act: Act, slug: str) -> None:
    """Nobody of that record is left: nothing can be his, whoever linked it."""
    for table, column, _ in POINTING:
        for fact in act.db.exec(
            select(table).where(getattr(table, column) == slug, at(table))
        ).all():
            _mean_nobody(act, fact, column)
    for table, column in _HELD:
        for row in act.db.exec(
            select(table).where(getattr(table, column) == slug, at(table))
        ).all():
            act.close(row)


def _mean_nobody(act: Act, fact: Any, column: str) -> None:
    told = {"candidates": [], "why": _WHY} if isinstance(fact, Mention) else {}
    give(act, fact, column, None, **told)
