"""What was read while two records were one, once the merge is undone: to whom it belongs.

What the merge itself moved goes back by the undoing. A report that came in meanwhile found one
record for both; now its names decide, and what they leave open means nobody until an editor says.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from sqlmodel import select

from tracker.db import at
from tracker.ingest.identity import public_id
from tracker.lang.scripts import fold
from tracker.models import (
    Alias,
    Decision,
    Mention,
    Person,
    Responsible,
    ReviewState,
    Session,
    SessionReading,
    Speech,
    Task,
)
from tracker.review.acts import Act, current
from tracker.review.names import full_names

_NAMED: tuple[tuple[Any, str, str], ...] = (
    (Mention, "name", "person_id"),
    (Speech, "speaker_name", "person_id"),
    (Task, "set_by_name", "set_by_person"),
    (Responsible, "name", "person_id"),
    (SessionReading, "chair_name", "chair_id"),
)
"""Facts that point at a person, and the name by which they found him."""


def part_again(act: Act, merge: Decision) -> None:
    """Gives what was read since a merge to the record it speaks of; the merge is undone already."""
    if merge.action == "merge" and merge.kind == "person":
        _part_people(act, merge)
    elif merge.action == "merge" and merge.kind == "session":
        _part_sessions(act, merge)


def _part_people(act: Act, merge: Decision) -> None:
    old, other = current(act.db, Person, merge.target), _merged_into(act, Person, merge)
    ours, theirs = _names_of(act, old), _names_of(act, current(act.db, Person, other))
    for table, name, column in _NAMED:
        for fact in _read_since(act, merge, table, column, other):
            is_ours, is_theirs = (_bears(names, getattr(fact, name)) for names in (ours, theirs))
            if is_theirs and not is_ours:
                continue
            whose = old.id if is_ours and not is_theirs else None
            values: dict[str, Any] = {column: whose}
            if whose is None and table is Mention:
                values |= {"candidates": sorted((old.id, other)), "why": ""}
            act.change(fact, **values)


def _part_sessions(act: Act, merge: Decision) -> None:
    """A sitting of a day has one id wherever it is told: by it the readings are told apart."""
    other = _merged_into(act, Session, merge)
    for reading in _read_since(act, merge, SessionReading, "session_id", other):
        faction = (reading.faction or "") if reading.kind == "faction" else ""
        said = (reading.chamber or "", reading.kind or "", str(reading.date), faction)
        if public_id("", "session", *said) == merge.target:
            act.change(reading, session_id=merge.target)


def _merged_into(act: Act, table: Any, merge: Decision) -> str:
    """The record that the merge made of another."""
    version = select(table).where(table.id == merge.target, table.known_from == merge.moment)
    found: str = act.db.exec(version).one().merged_into
    return found


def _read_since(act: Act, merge: Decision, table: Any, column: str, other: str) -> Iterator[Any]:
    """Facts that have pointed at the other record only since the merge, by no editor's edit."""
    points = getattr(table, column) == other
    before = select(table.id).where(points, table.known_from <= merge.moment)
    facts = act.db.exec(
        select(table)
        .where(points, at(table), table.known_from > merge.moment, table.id.not_in(before))
        .order_by(table.row)
    ).all()
    touched = {record_id for name, record_id in merge.touched if name == table.__tablename__}
    for fact in facts:
        task = current(act.db, Task, fact.task_id) if table is Responsible else fact
        by_editor = getattr(fact, "why", "") == "editor"
        if fact.id not in touched and task.review_state != ReviewState.edited and not by_editor:
            yield fact


def _names_of(act: Act, person: Person) -> list[list[str]]:
    """The words of every name that a person bears, as they are compared."""
    aliases = act.db.exec(
        select(Alias.alias).where(Alias.kind == "person", Alias.slug == person.id, at(Alias))
    )
    names = (*full_names(person), *full_names(person, patronymic=True), *aliases)
    return [_words(name) for name in names]


def _bears(names: Iterable[list[str]], printed: str | None) -> bool:
    """Whether a printed name, with initials or a surname alone, can be one of these."""
    words = _words(printed or "")
    return any(words and all(_stands_in(word, name) for word in words) for name in names)


def _stands_in(word: str, name: list[str]) -> bool:
    return word in name or (len(word) == 1 and any(part.startswith(word) for part in name))


def _words(name: str) -> list[str]:
    return fold(name.replace(".", ". ")).replace(".", "").split()
