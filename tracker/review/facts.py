"""Accept, edit and reject what the machine read; later readings leave the decision alone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlmodel import col, select

from tracker.db import DbSession, at
from tracker.errors import N_, ReviewError
from tracker.ingest.identity import folded_words
from tracker.lang.scripts import fold
from tracker.models import (
    BY_HAND,
    SITTINGS,
    Decision,
    FactionMention,
    Mention,
    Person,
    Quotation,
    Responsible,
    ReviewState,
    Sentence,
    Session,
    SessionReading,
    Speech,
    Task,
    TaskType,
    Text,
    Update,
)
from tracker.review.acts import Act, current, deciding
from tracker.review.retold import tell_anew
from tracker.review.whose import check_whose

KINDS: dict[str, Any] = {
    "speech": Speech,
    "task": Task,
    "session": SessionReading,
    "mention": Mention,
    "faction": FactionMention,
    "update": Update,
}
"""Name of a kind of fact in addresses to its table; a session is reviewed reading by reading."""

EDITABLE: dict[str, frozenset[str]] = {
    "speech": frozenset({"speaker_name", "person_id", "quotation", "start", "end"}),
    "task": frozenset(
        {
            *("type", "set_by_name", "set_by_person", "set_by_body", "due", "due_text"),
            *("number", "unit", "place", "topics", "start", "end", "responsible"),
        }
    ),
    "session": frozenset(
        {
            *("chamber", "kind", "date", "date_inferred", "faction", "convocation"),
            *("session_number", "chair_name", "chair_id"),
        }
    ),
    "mention": frozenset({"name", "person_id", "role", "is_deputy", "start", "end"}),
    "faction": frozenset({"name", "faction_id", "start", "end"}),
}
_PEOPLE = ("person_id", "set_by_person", "chair_id")


@dataclass(frozen=True)
class Doer:
    """One who must do a task, as an editor names him."""

    name: str
    person_id: str | None = None
    body_id: str | None = None


def table_of(kind: str) -> Any:
    """The table of a kind; raises ReviewError for a word that is none."""
    if kind not in KINDS:
        raise ReviewError(N_("“%(kind)s” is nothing that can be reviewed."), kind=kind)
    return KINDS[kind]


def stamped(act: Act, state: ReviewState) -> dict[str, Any]:
    """The columns that tell who reviewed a fact and when."""
    return {"review_state": state, "reviewed_by": act.by, "reviewed_at": act.moment}


def accept(db: DbSession, kind: str, fact_id: str, by: str) -> Decision:
    """The fact stands in the report as it was read. Updates are accepted in `updates`."""
    fact = current(db, table_of(kind), fact_id)
    if kind == "update":
        raise ReviewError(N_("A suggestion is accepted with its task; choose the task."))
    if fact.review_state in (ReviewState.accepted, ReviewState.edited):
        raise ReviewError(N_("This was reviewed already; undo that decision first."))
    with deciding(db, by, "accept", (kind, fact_id)) as act:
        act.change(fact, **stamped(act, ReviewState.accepted))
    return act.decision


def accept_many(
    db: DbSession, facts: Iterable[tuple[str, str]], by: str
) -> tuple[list[Decision], list[tuple[str, str]]]:
    """Accepts unreviewed facts; answers the decisions and what is left for a look of its own.

    Left are direct quotations (words in somebody's mouth), suggestions, and what somebody has
    reviewed already.
    """
    done: list[Decision] = []
    left: list[tuple[str, str]] = []
    for kind, fact_id in facts:
        fact = current(db, table_of(kind), fact_id)
        alone = kind == "update" or getattr(fact, "quotation", None) == Quotation.direct
        if alone or fact.review_state != ReviewState.unreviewed:
            left.append((kind, fact_id))
        else:
            done.append(accept(db, kind, fact_id, by))
    return done, left


def reject(db: DbSession, kind: str, fact_id: str, by: str, reason: str = "") -> Decision:
    """The report does not say so: the fact leaves all pages, its address says what became of it."""
    fact = current(db, table_of(kind), fact_id)
    if fact.review_state == ReviewState.rejected:
        raise ReviewError(N_("This was rejected already."))
    with deciding(db, by, "reject", (kind, fact_id), reason) as act:
        act.change(fact, **stamped(act, ReviewState.rejected))
    return act.decision


def edit(
    db: DbSession, kind: str, fact_id: str, values: Mapping[str, Any], by: str, reason: str = ""
) -> Decision:
    """Sets fields of a fact (see EDITABLE) to what the report says.

    ``start`` and ``end`` move the words within the text; ``responsible`` of a task is a sequence
    of `Doer`. Raises ReviewError for a field, person or place that cannot be, and where somebody
    else is meant than before but no reason is given.
    """
    fact = current(db, table_of(kind), fact_id)
    unknown = set(values) - EDITABLE.get(kind, frozenset())
    if unknown:
        raise ReviewError(
            N_("This cannot be edited here: %(names)s."), names=", ".join(sorted(unknown))
        )
    new = dict(values)
    doers = new.pop("responsible", None)
    for name in _PEOPLE:
        if new.get(name):
            new[name] = existing_person(db, new[name], name)
    others = doers is not None and list(doers) != _doers(db, fact_id)
    check_whose(db, kind, fact, new, reason, others)
    new |= _moved(db, fact, new) | _derived(kind, fact, new)
    with deciding(db, by, "edit", (kind, fact_id), reason) as act:
        act.change(fact, **new, **stamped(act, ReviewState.edited))
        if doers is not None:
            _set_doers(act, fact_id, list(doers))
        if kind == "session":
            _follow(act, fact, new)
    if any(name in new and getattr(fact, name) != new[name] for name in _PEOPLE):
        tell_anew(db, act.decision)
    return act.decision


def existing_person(db: DbSession, slug: str, field: str = "") -> str:
    """The slug of a person, of whom he was merged into; raises ReviewError for nobody's.

    ``field`` is where he was named, for a form to tell it there.
    """
    seen: set[str] = set()
    while True:
        person = db.exec(select(Person).where(Person.id == slug, at(Person))).first()
        if person is None or slug in seen:
            raise ReviewError(
                N_("There is no person “%(slug)s”; create him first."), slug=slug, field=field
            )
        if not person.merged_into:
            return slug
        seen.add(slug)
        slug = person.merged_into


def _moved(db: DbSession, fact: Any, new: Mapping[str, Any]) -> dict[str, Any]:
    """The columns of another place of the words, which must lie within the text."""
    if "start" not in new and "end" not in new:
        return {}
    return place(db, fact.text_row, new.get("start", fact.start), new.get("end", fact.end))


def place(db: DbSession, text_row: int, start: int, end: int) -> dict[str, Any]:
    """The columns of words at ``start:end`` of a text; raises ReviewError outside of it."""
    body = db.exec(select(Text).where(Text.row == text_row)).one().body
    if not 0 <= start < end <= len(body) or not body[start:end].strip():
        raise ReviewError(N_("The words must stand within the text of the report."), field="words")
    holding = db.exec(
        select(Sentence)
        .where(Sentence.text_row == text_row, Sentence.start < end, Sentence.end > start)
        .order_by(col(Sentence.position))
    ).all()
    if not holding:
        raise ReviewError(
            N_("The words must stand within a sentence of the report."), field="words"
        )
    return {
        "start": start,
        "end": end,
        "words": body[start:end],
        "first_sentence": holding[0].row,
        "last_sentence": holding[-1].row,
    }


def _derived(kind: str, fact: Any, new: Mapping[str, Any]) -> dict[str, Any]:
    """Columns that follow from what was edited."""
    found: dict[str, Any] = {}
    if kind == "mention" and "name" in new:
        found["folded"] = fold(new["name"])
    if kind == "mention" and "person_id" in new:
        found |= {"why": BY_HAND, "candidates": []}
    if kind == "task":
        found |= _by_hand(fact, new)
    if kind == "session" and "date_inferred" in new:
        found["date_rule"] = BY_HAND if new["date_inferred"] else None
    if kind == "speech" and "quotation" in new:
        found["quotation"] = Quotation(new["quotation"])
    if kind == "task" and "type" in new:
        found["type"] = TaskType(new["type"])
    return found


def _by_hand(fact: Any, new: Mapping[str, Any]) -> dict[str, Any]:
    """Where an editor changed a task's day or its words, no rule has worked the one from the other.

    This holds for no day as well, where words are left that may mean one.
    """
    day, words = new.get("due", fact.due), new.get("due_text", fact.due_text)
    if (day, words) == (fact.due, fact.due_text):
        return {}
    return {"due_rule": BY_HAND if day or words else None}


def _doers(db: DbSession, task_id: str) -> list[Doer]:
    """Who must do a task, in order."""
    rows = db.exec(
        select(Responsible)
        .where(Responsible.task_id == task_id, at(Responsible))
        .order_by(col(Responsible.position))
    )
    return [Doer(row.name, row.person_id, row.body_id) for row in rows]


def _set_doers(act: Act, task_id: str, doers: list[Doer]) -> None:
    known = act.db.exec(
        select(Responsible).where(Responsible.task_id == task_id, at(Responsible))
    ).all()
    old = {row.position: row for row in known}
    for position, doer in enumerate(doers):
        if not folded_words(doer.name):
            raise ReviewError(
                N_("Who must do it needs a name, as the report prints it."), field="responsible"
            )
        person = existing_person(act.db, doer.person_id, "responsible") if doer.person_id else None
        values: dict[str, Any] = {"name": doer.name, "person_id": person, "body_id": doer.body_id}
        if position in old:
            act.change(old[position], **values)
        else:
            act.add(
                Responsible(
                    id=f"{task_id}-{position}",
                    task_id=task_id,
                    position=position,
                    known_from=act.moment,
                    **values,
                )
            )
    for position, row in old.items():
        if position >= len(doers):
            act.close(row)


def _follow(act: Act, reading: SessionReading, new: Mapping[str, Any]) -> None:
    """A session that said what its reading said says what the reading says now."""
    session = current(act.db, Session, reading.session_id)
    same = {
        name: value
        for name, value in new.items()
        if name in Session.model_fields and getattr(session, name) == getattr(reading, name)
    }
    if "kind" in same:
        same["is_sitting"] = same["kind"] in SITTINGS
    if same:
        act.change(session, **same)
