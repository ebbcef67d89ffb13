"""Who is said to speak, order, preside or be obliged: what giving it to another asks for."""

from collections.abc import Mapping
from typing import Any

from sqlmodel import select

from tracker.db import DbSession
from tracker.errors import N_, ReviewError
from tracker.lang.scripts import fold
from tracker.models import Text

_WHO: dict[str, tuple[str, ...]] = {
    "speech": ("speaker_name", "person_id"),
    "task": ("set_by_name", "set_by_person", "set_by_body"),
    "session": ("chair_name", "chair_id"),
    "mention": ("name", "person_id"),
}
"""Fields of each kind of fact that say whom it is about."""
_PRINTED = ("speaker_name", "set_by_name", "chair_name", "name")
"""Those that hold a name as the report prints it."""
SHORTEST = 3
"""Letters of a word that must stand in the report; initials and the like are not looked for."""
ENDING = 3
"""Letters at the end of a word that may change with its case."""


def check_whose(
    db: DbSession, kind: str, fact: Any, new: Mapping[str, Any], reason: str, other: bool = False
) -> None:
    """Raises ReviewError where a fact goes to somebody else without a word why, or under a name
    that its report does not print. ``other``: who must do a task is another already.
    """
    changed = {name for name in _WHO.get(kind, ()) if name in new and differs(fact, new, name)}
    for name in changed & set(_PRINTED):
        printed = new[name] or ""
        body = db.exec(select(Text.body).where(Text.row == fact.text_row)).one()
        if not stands_in(printed, body):
            raise ReviewError(
                N_("“%(name)s” does not stand in the report; write the name as it prints it."),
                name=printed,
                field=name,
            )
    if (changed or other) and not reason.strip():
        raise ReviewError(
            N_("Say in one line why: this changes whom the report is said to speak of."),
            field="reason",
        )


def differs(fact: Any, new: Mapping[str, Any], name: str) -> bool:
    """Whether a field says something else; a blank one says what a missing one does."""
    return (getattr(fact, name) or None) != (new[name] or None)


def stands_in(name: str, text: str) -> bool:
    """Whether every word of a name stands in a text, in any case and script."""
    there = fold(text).split()
    beginnings = (_beginning(word) for word in fold(name).split() if len(word) >= SHORTEST)
    return all(any(word.startswith(begins) for word in there) for begins in beginnings)


def _beginning(word: str) -> str:
    return word[: max(SHORTEST, len(word) - ENDING)]
