"""Facts to participation: which person in which session, in what part, in how many sentences.

It is read from `Participation`, the table that `tracker.network.refresh` makes after each reading,
while that holds every fact of this moment; else, and for any moment of the past, from the facts.
"""

import datetime as dt
from typing import Any, Literal

from sqlalchemy import Select, func, literal, select, union_all

from tracker import models
from tracker.db import DbSession, at
from tracker.models import NETWORK_SOURCES, ReviewState
from tracker.queries.evidence import ACCEPTED
from tracker.queries.prints import origin_column, told_once
from tracker.queries.tables import (
    Mention,
    Person,
    Report,
    Responsible,
    Session,
    SessionReading,
    Speech,
    Task,
)
from tracker.queries.told_by import held_by, told_by
from tracker.queries.when import When

Role = Literal["presided", "spoke", "tasked", "mentioned"]
ROLES: tuple[Role, ...] = ("presided", "spoke", "tasked", "mentioned")
"""What a report may say that somebody did in a session, the most telling first."""

Participation: Any = models.Participation
NetworkState: Any = models.NetworkState


def source(db: DbSession, when: When) -> Any:
    """Where participation is read: the table made for it while that holds, else the facts."""
    if when.known_at is None and not when.looks_back and is_fresh(db):
        return Participation.__table__.alias("link")
    return from_facts(when).subquery("link")


def from_facts(when: When, sessions: Any = None, *, reviewed: bool = False) -> Select[Any]:
    """Participation as the facts tell it at a moment; of some sessions only, if they are given.

    ``reviewed`` counts only what a person has accepted or edited. Rejected and merged facts count
    for nothing; a person or session that was merged into another counts as the other. The columns
    are those of `Participation`.
    """
    told = _told(when, sessions)
    facts = union_all(*_facts(when, told, reviewed)).subquery("facts")
    person = func.coalesce(Person.merged_into, Person.id)
    by_report = (
        select(
            person.label("person"),
            facts.c.session,
            facts.c.origin,
            func.max(facts.c.published).label("published"),
            func.count(facts.c.sentence.distinct()).label("sentences"),
            *(func.sum(facts.c[role]).label(role) for role in ROLES),
        )
        .join(Person, Person.id == facts.c.person)
        .where(at(Person, when.known_at))
        .group_by(person, facts.c.session, facts.c.origin, facts.c.report)
        .subquery("by_report")
    )
    return _once_per_origin(by_report)


def _once_per_origin(by_report: Any) -> Select[Any]:
    """Prints of one text tell a sentence or a name once: that which tells most counts for all.

    Speeches and tasks that several prints tell are counted once before, one by one.
    """
    of_facts = ("spoke", "tasked")
    columns = by_report.c
    by_origin = (
        select(
            columns.person,
            columns.session,
            func.max(columns.published).label("published"),
            func.max(columns.sentences).label("sentences"),
            *(
                (func.sum if role in of_facts else func.max)(columns[role]).label(role)
                for role in ROLES
            ),
        )
        .group_by(columns.person, columns.session, columns.origin)
        .subquery("by_origin")
    )
    return select(
        by_origin.c.person,
        by_origin.c.session,
        func.max(by_origin.c.published).label("published"),
        *(func.sum(by_origin.c[name]).label(name) for name in ("sentences", *ROLES)),
    ).group_by(by_origin.c.person, by_origin.c.session)


def _told(when: When, sessions: Any) -> Any:
    """Each report that tells of a session: its id, the session, the day, who is in the chair."""
    session = func.coalesce(Session.merged_into, Session.id)
    question = (
        select(
            SessionReading.report_id.label("report"),
            session.label("session"),
            SessionReading.chair_id.label("chair"),
            SessionReading.first_sentence.label("sentence"),
            SessionReading.review_state.label("review"),
            Report.published.label("published"),
            origin_column().label("origin"),
        )
        .join(Session, Session.id == SessionReading.session_id)
        .join(Report, Report.id == SessionReading.report_id)
        .where(
            at(SessionReading, when.known_at),
            SessionReading.review_state != ReviewState.rejected,
            at(Session, when.known_at),
            at(Report, when.known_at),
            *told_by(when),
            *held_by(when),
        )
    )
    if sessions is not None:
        question = question.where(session.in_(sessions))
    return question.cte("told")


def _facts(when: When, told: Any, reviewed: bool) -> list[Select[Any]]:
    """One row a fact: who, in which session, in what part, in which sentence."""

    def looked_at(state: Any) -> list[Any]:
        return [state.in_(ACCEPTED)] if reviewed else []

    def part(role: Role) -> list[Any]:
        return [literal(int(role == other)).label(other) for other in ROLES]

    def of(fact: Any, person: Any, role: Role) -> Select[Any]:
        return (
            select(
                person.label("person"),
                told.c.session,
                told.c.published,
                told.c.origin,
                told.c.report,
                fact.first_sentence.label("sentence"),
                *part(role),
            )
            .join(told, told.c.report == fact.report_id)
            .where(
                at(fact, when.known_at),
                fact.review_state != ReviewState.rejected,
                person.is_not(None),
                *looked_at(fact.review_state),
                *((told_once(fact, when),) if fact in (Speech, Task) else ()),
            )
        )

    presided = select(
        told.c.chair.label("person"),
        told.c.session,
        told.c.published,
        told.c.origin,
        told.c.report,
        told.c.sentence,
        *part("presided"),
    ).where(told.c.chair.is_not(None), *looked_at(told.c.review))
    tasked = (
        of(Task, Responsible.person_id, "tasked")
        .join(Responsible, Responsible.task_id == Task.id)
        .where(at(Responsible, when.known_at), Task.merged_into.is_(None))
    )
    return [
        presided,
        of(Speech, Speech.person_id, "spoke"),
        tasked,
        of(Mention, Mention.person_id, "mentioned"),
    ]


def reviewed_facts(db: DbSession, when: When) -> dict[tuple[str, str], int]:
    """For each person and session how many of the facts that link them somebody has accepted."""
    found = from_facts(when, reviewed=True).subquery("reviewed")
    question = select(found.c.person, found.c.session, *(found.c[role] for role in ROLES))
    return {(person, session): sum(parts) for person, session, *parts in db.execute(question)}


# Whether the table made after the last reading still holds -----------------------------------


def watermark(db: DbSession) -> dict[str, list[Any]]:
    """The newest row of each table that participation comes from, and when a version last ended.

    Any change of a fact adds a row or ends a version, so two equal marks mean equal facts.
    """
    columns = []
    for table in NETWORK_SOURCES:
        source: Any = table
        columns.append(select(func.max(source.row)).scalar_subquery())
        columns.append(
            select(func.max(source.known_to)).where(source.known_to.is_not(None)).scalar_subquery()
        )
    marks = db.execute(select(*columns)).one()
    return {
        str(table.__tablename__): [marks[2 * n] or 0, _iso(marks[2 * n + 1])]
        for n, table in enumerate(NETWORK_SOURCES)
    }


def _iso(moment: dt.datetime | None) -> str:
    return moment.isoformat() if moment else ""


def is_fresh(db: DbSession) -> bool:
    """Whether `Participation` was made from the facts that hold now."""
    known = db.execute(select(NetworkState.known)).scalar()
    return known is not None and known == watermark(db)
