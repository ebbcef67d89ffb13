"""Questions about who took part in what: a person in a session, as the reports of it tell.

A person presided, spoke, was tasked, or is only mentioned; a report never tells who was missing,
so nobody is ever «absent» here.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Literal

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import aliased

from tracker.db import DbSession, at
from tracker.queries.live import live_person, live_session
from tracker.queries.participation_source import ROLES, Role, source
from tracker.queries.tables import (
    Faction,
    Membership,
    Person,
    Seat,
    Session,
    answers,
)
from tracker.queries.when import When

Order = Literal["person", "-person", "date", "-date", "role", "-role", "sentences", "-sentences"]
"""A column, rising or (with -) falling."""


@dataclass(frozen=True)
class ParticipationRow:
    """A person in a session: how many facts of each part, in how many sentences."""

    person: str
    session: str
    sentences: int
    presided: int
    spoke: int
    tasked: int
    mentioned: int
    kind: str | None
    chamber: str | None
    faction: str | None
    """Faction that met."""
    day: dt.date | None
    """Date of the session as printed or worked out, else the day of its latest report."""

    @property
    def role(self) -> Role:
        """The most telling of his parts."""
        return self.roles[0]

    @property
    def roles(self) -> tuple[Role, ...]:
        """All of his parts, the most telling first; to be only named is one of its own."""
        return tuple(role for role in ROLES[:-1] if getattr(self, role)) or ("mentioned",)


@dataclass(frozen=True)
class ParticipationFilter:
    """What to keep; None keeps all."""

    deputies: bool = True
    """Only who ever held a seat."""
    sittings: bool = True
    """Only sittings; False adds interviews, briefings, words in the corridors."""
    person: str | None = None
    around: str | None = None
    """Everybody in the sessions in which this person took part."""
    session: str | None = None
    faction: str | None = None
    """People who belonged to it on the day of the session, as far as dates are known."""
    chamber: str | None = None
    """Where the session was held."""
    kind: str | None = None
    role: Role | None = None
    """``mentioned`` keeps those who are only named."""
    since: dt.date | None = None
    until: dt.date | None = None


EVERYTHING = ParticipationFilter()


@dataclass(frozen=True)
class Extent:
    """How large a network is."""

    links: int
    people: int
    sessions: int


def participations(
    db: DbSession,
    keep: ParticipationFilter = EVERYTHING,
    when: When | None = None,
    *,
    order: Order = "-sentences",
    limit: int | None = None,
    offset: int = 0,
) -> list[ParticipationRow]:
    """People in sessions, those that most sentences tell of first unless told otherwise."""
    when = when or When.now()
    question, columns = _question(db, keep, when)
    first = columns[order.removeprefix("-")]
    falling = order.startswith("-")
    question = (
        question.order_by(
            *(c.desc() if falling else c.asc() for c in first),
            *columns["id"],
        )
        .limit(limit)
        .offset(offset)
    )
    return [ParticipationRow(*row) for row in answers(db, question)]


def extent(
    db: DbSession, keep: ParticipationFilter = EVERYTHING, when: When | None = None
) -> Extent:
    """How many links, people and sessions `participations` would answer without a limit."""
    found = _question(db, keep, when or When.now())[0].subquery()
    return Extent(
        *db.execute(
            select(
                func.count(),
                func.count(found.c.person.distinct()),
                func.count(found.c.session.distinct()),
            ).select_from(found)
        ).one()
    )


def _question(
    db: DbSession, keep: ParticipationFilter, when: When
) -> tuple[Select[Any], dict[str, tuple[Any, ...]]]:
    """The rows that a filter keeps, and the columns they may be ordered by."""
    link = source(db, when)
    person = aliased(Person)
    session = aliased(Session)
    day = func.coalesce(session.date, session.date_inferred, link.c.published)
    question = (
        select(
            link.c.person,
            link.c.session,
            link.c.sentences,
            link.c.presided,
            link.c.spoke,
            link.c.tasked,
            link.c.mentioned,
            session.kind,
            session.chamber,
            session.faction,
            day,
        )
        .join(session, session.id == link.c.session)
        .join(person, person.id == link.c.person)
        .where(at(session, when.known_at), at(person, when.known_at))
        .where(or_(day.is_(None), day <= when.as_of))
        .where(*_conditions(keep, when, link, session, day))
    )
    roles = tuple(link.c[role] > 0 for role in ROLES)
    order = {
        "person": (person.family_ru, person.given_ru),
        "date": (func.coalesce(day, dt.date.min),),
        "role": roles,
        "sentences": (link.c.sentences, *roles),
        "id": (link.c.person, link.c.session),
    }
    return question, order


def _conditions(
    keep: ParticipationFilter, when: When, link: Any, session: Any, day: Any
) -> Iterable[Any]:
    if keep.deputies:
        # no IN: SQLite would walk the seats first, however few links the other conditions keep
        seat = select(Seat.row).where(Seat.person == link.c.person, at(Seat, when.known_at))
        yield seat.exists()
    if keep.sittings:
        yield session.is_sitting.is_(True)
    simple = (
        (link.c.person, keep.person and live_person(keep.person, when)),
        (link.c.session, keep.session and live_session(keep.session, when)),
        (session.chamber, keep.chamber),
        (session.kind, keep.kind),
    )
    yield from (column == value for column, value in simple if value is not None)
    if keep.around:
        his, him = link.alias("his"), live_person(keep.around, when)
        yield link.c.session.in_(select(his.c.session).where(his.c.person == him))
    if keep.role == "mentioned":
        yield from (link.c[role] == 0 for role in ROLES[:-1])
    elif keep.role:
        yield link.c[keep.role] > 0
    if keep.since:
        yield day >= keep.since
    if keep.until:
        yield day <= keep.until
    if keep.faction:
        yield (
            select(Membership.row)
            .where(
                Membership.person == link.c.person,
                Membership.organization == keep.faction,
                at(Membership, when.known_at),
                or_(Membership.start.is_(None), Membership.start <= func.coalesce(day, when.as_of)),
                or_(Membership.end.is_(None), Membership.end >= func.coalesce(day, when.as_of)),
            )
            .exists()
        )


def factions_of(db: DbSession, when: When | None = None) -> dict[str, str]:
    """The faction that each person belongs to on the day, else the last one known."""
    when = when or When.now()
    question = (
        select(Membership.person, Membership.organization, Membership.start, Membership.end)
        .join(Faction, Faction.id == Membership.organization)
        .where(at(Membership, when.known_at), at(Faction, when.known_at))
        .where(or_(Membership.start.is_(None), Membership.start <= when.as_of))
        .order_by(Membership.person, Membership.organization)
    )
    found: dict[str, tuple[tuple[dt.date, dt.date], str]] = {}
    for person, faction, start, end in answers(db, question):
        rank = (min(end or dt.date.max, when.as_of), start or dt.date.min)
        if person not in found or rank > found[person][0]:
            found[person] = (rank, faction)
    return {person: faction for person, (_, faction) in found.items()}


# Two deputies ---------------------------------------------------------------------------------


@dataclass(frozen=True)
class Partner:
    """A deputy whom reports name in the same sessions."""

    person: str
    sessions: int
    weight: float
    """Sum over these sessions of 1/(n-1), n being the deputies named in it (Newman 2001)."""
    last: dt.date | None


@dataclass(frozen=True)
class Shared:
    """A session in which two deputies are both named."""

    first: ParticipationRow
    second: ParticipationRow
    deputies: int
    """How many deputies its reports name."""

    @property
    def weight(self) -> float:
        return 1 / (self.deputies - 1)


def appears_with(db: DbSession, person: str, when: When | None = None) -> list[Partner]:
    """Deputies named in the same sittings as a deputy, the strongest first.

    To be named in the same session says nothing of agreement.
    """
    sessions = defaultdict(list)
    for row in participations(db, ParticipationFilter(around=person), when):
        sessions[row.session].append(row)
    found: dict[str, list[ParticipationRow]] = defaultdict(list)
    for rows in sessions.values():
        if any(row.person == person for row in rows):  # else he is there, but is no deputy
            for row in rows:
                found[row.person].append(row)
    found.pop(person, None)
    partners = [
        Partner(
            other,
            len(rows),
            sum(1 / (len(sessions[row.session]) - 1) for row in rows),
            max((row.day for row in rows if row.day), default=None),
        )
        for other, rows in found.items()
    ]
    return sorted(partners, key=lambda p: (-p.weight, -p.sessions, p.person))


def shared_sessions(
    db: DbSession, first: str, second: str, keep: ParticipationFilter, when: When | None = None
) -> list[Shared]:
    """The sessions in which two deputies are both named, newest first."""
    sessions: dict[str, dict[str, ParticipationRow]] = defaultdict(dict)
    for row in participations(db, replace(keep, around=first), when, order="-date"):
        sessions[row.session][row.person] = row
    return [
        Shared(people[first], people[second], len(people))
        for people in sessions.values()
        if first in people and second in people
    ]
