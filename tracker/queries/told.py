"""Questions about one person in one session: the sentences that show what he had to do with it."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import or_, select

from tracker.db import DbSession, at
from tracker.queries.evidence import Evidence, evidence_of, with_evidence
from tracker.queries.participation_source import Role
from tracker.queries.tables import (
    Mention,
    Person,
    Responsible,
    Session,
    SessionReading,
    Speech,
    Task,
    answers,
)
from tracker.queries.when import When


@dataclass(frozen=True)
class Told:
    """One sentence of a report that tells of a person in a session."""

    facts: tuple[tuple[Role, str], ...]
    """In what part it shows him, and the id of the fact, the most telling first; his name alone
    is told only where it is all."""
    words: str
    """Of the first of them."""
    evidence: Evidence


def told_of(db: DbSession, person: str, session: str, when: When | None = None) -> list[Told]:
    """The sentences that one link stands on, newest report first, in the order of the text.

    Prints of one text are told once.
    """
    when = when or When.now()
    he, there = _merged_too(Person, person, when), _merged_too(Session, session, when)
    found: dict[tuple[str, int], list[tuple[Role, str, str, Evidence]]] = {}
    parts: tuple[tuple[Role, Any, Any], ...] = (
        ("presided", SessionReading, SessionReading.chair_id.in_(he)),
        ("spoke", Speech, Speech.person_id.in_(he)),
        ("tasked", Task, _must_do(when, he)),
        ("mentioned", Mention, Mention.person_id.in_(he)),
    )
    for role, fact, his in parts:
        question = with_evidence(
            fact,
            when,
            fact.first_sentence,
            fact.id,
            fact.words,
            own_session=fact is SessionReading,
        ).where(his, SessionReading.session_id.in_(there))
        if fact is Task:
            question = question.where(Task.merged_into.is_(None))
        for row in answers(db, question.order_by(fact.start)):
            place = evidence_of(row)
            found.setdefault((place.report_id, row[0]), []).append((role, row[1], row[2], place))
    told = []
    for facts in _once_per_origin(found.values()):
        acts = [(role, fact) for role, fact, _, _ in facts if role != "mentioned"]
        told.append(Told(tuple(acts) or (facts[0][:2],), facts[0][2], facts[0][3]))
    told.sort(key=lambda t: (t.evidence.report_id, t.evidence.start))
    return sorted(told, key=lambda t: t.evidence.published or dt.date.min, reverse=True)


_Facts = list[tuple[Role, str, str, Evidence]]


def _once_per_origin(sentences: Iterable[_Facts]) -> Iterable[_Facts]:
    """Of prints of one text the sentences of the one that tells most, the earliest among equals."""
    by_origin: dict[str, dict[str, list[_Facts]]] = defaultdict(lambda: defaultdict(list))
    for facts in sentences:
        place = facts[0][3]
        by_origin[place.origin_id][place.report_id].append(facts)
    for reports in by_origin.values():
        yield from min(
            reports.values(),
            key=lambda told: (
                -len(told),
                told[0][0][3].published or dt.date.max,
                told[0][0][3].report_id,
            ),
        )


def _merged_too(table: Any, record_id: str, when: When) -> Any:
    """Ids under which a record's facts may stand: its own and those merged into it."""
    return select(table.id).where(
        or_(table.id == record_id, table.merged_into == record_id), at(table, when.known_at)
    )


def _must_do(when: When, he: Any) -> Any:
    return (
        select(Responsible.row)
        .where(
            Responsible.task_id == Task.id,
            Responsible.person_id.in_(he),
            at(Responsible, when.known_at),
        )
        .correlate(Task)
        .exists()
    )
