"""Questions about people: who they are, which seats and roles they held, how they were named."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import and_, func, select

from tracker.db import DbSession, at
from tracker.models import ReviewState
from tracker.queries.evidence import Evidence, evidence_of, with_evidence
from tracker.queries.prints import origin_column, told_once
from tracker.queries.tables import (
    Alias,
    Convocation,
    Membership,
    Mention,
    Person,
    Report,
    Seat,
    Session,
    Speech,
    Task,
    answers,
    filled,
)
from tracker.queries.tally import NONE, Tally, tallied, tallies
from tracker.queries.told_by import told_in
from tracker.queries.when import When


@dataclass(frozen=True)
class SeatRow:
    chamber: str
    convocation: str
    start: dt.date | None
    end: dt.date | None
    source: str

    def held_on(self, day: dt.date) -> bool:
        """Whether the seat is known to have been held on a day: an end may be open, a beginning
        that nobody knows says nothing."""
        return (
            self.start is not None and self.start <= day and (self.end is None or day <= self.end)
        )


@dataclass(frozen=True)
class RoleRow:
    organization: str
    role: str
    start: dt.date | None
    end: dt.date | None
    source: str


@dataclass(frozen=True)
class PersonRow:
    """A person; ``seats`` is empty for one who never was a deputy."""

    id: str
    family_ru: str
    given_ru: str
    patronymic_ru: str
    family_kk: str
    given_kk: str
    patronymic_kk: str
    name_en: str
    wikidata: str | None
    source: str
    merged_into: str | None
    recorded: dt.datetime = field(compare=False)
    """When his data, seats, offices or spellings came in or were changed."""
    seats: tuple[SeatRow, ...] = ()
    roles: tuple[RoleRow, ...] = ()
    aliases: tuple[str, ...] = ()
    mentions: int = 0
    speeches: int = 0
    tasks_set: int = 0
    mentions_unreviewed: int = 0
    """Of the reports that name him those in which nobody has looked at a place that does."""
    speeches_unreviewed: int = 0
    tasks_set_unreviewed: int = 0

    @property
    def name_ru(self) -> str:
        return f"{self.given_ru} {self.family_ru}".strip() or self.name_kk

    @property
    def name_kk(self) -> str:
        return f"{self.given_kk} {self.family_kk}".strip() or f"{self.given_ru} {self.family_ru}"

    def name(self, lang: str) -> str:
        """Given name and surname in a language of the site, as far as known."""
        if lang == "kk":
            return self.name_kk
        return self.name_en or self.name_ru if lang == "en" else self.name_ru

    def in_office(self, day: dt.date) -> bool:
        """Whether a seat was held on a day, as far as the dates are known."""
        return any(seat.held_on(day) for seat in self.seats)


@dataclass(frozen=True)
class PersonFilter:
    """What to keep; ``deputies`` keeps only who ever held a seat."""

    deputies: bool = True
    chamber: str | None = None
    convocation: str | None = None
    faction: str | None = None
    in_office: bool | None = None
    named: bool | None = None
    """Only people whom some report names (True), or none (False)."""
    ids: tuple[str, ...] = ()
    """These people whatever else is asked, merged ones too."""
    among: tuple[str, ...] | None = None
    """Only those of these people whom the rest keeps; None for everybody."""


def people(
    db: DbSession, keep: PersonFilter = PersonFilter(), when: When | None = None
) -> list[PersonRow]:
    """People with seats, roles, aliases and counts, in the order of their Russian surnames."""
    when = when or When.now()
    question = select(
        Person.id,
        Person.family_ru,
        Person.given_ru,
        Person.patronymic_ru,
        Person.family_kk,
        Person.given_kk,
        Person.patronymic_kk,
        Person.name_en,
        Person.wikidata,
        Person.source,
        Person.merged_into,
        Person.known_from,
    ).where(at(Person, when.known_at))
    if keep.ids:
        question = question.where(Person.id.in_(keep.ids))
    else:
        question = question.where(Person.merged_into.is_(None))
    rows = answers(db, question.order_by(Person.family_ru, Person.given_ru, Person.id))
    ids = list(keep.ids)
    seats, roles = _seats(db, when, ids), _roles(db, when, ids)
    aliases = _aliases(db, when, ids)
    changed = _changed(db, when, ids)
    counts = [
        _counts(db, when, fact, column, ids)
        for fact, column in (
            (Mention, Mention.person_id),
            (Speech, Speech.person_id),
            (Task, Task.set_by_person),
        )
    ]
    found = [
        PersonRow(
            *filled(
                row[:11],
                max(row[11], changed.get(row[0], row[11])),
                seats.get(row[0], ()),
                roles.get(row[0], ()),
                aliases.get(row[0], ()),
                *(found.get(row[0], NONE).total for found in counts),
                *(found.get(row[0], NONE).unreviewed for found in counts),
            )
        )
        for row in rows
    ]
    return [p for p in found if keep.ids or _kept(p, keep, when)]


def _kept(person: PersonRow, keep: PersonFilter, when: When) -> bool:
    seats = [
        s
        for s in person.seats
        if keep.chamber in (None, s.chamber) and keep.convocation in (None, s.convocation)
    ]
    return (
        (bool(seats) or not (keep.deputies or keep.chamber or keep.convocation))
        and (keep.faction is None or any(r.organization == keep.faction for r in person.roles))
        and keep.in_office in (None, any(s.held_on(when.as_of) for s in seats))
        and keep.named in (None, person.mentions > 0)
        and (keep.among is None or person.id in keep.among)
    )


def person(db: DbSession, person_id: str, when: When | None = None) -> PersonRow | None:
    """One person, merged or not; None where there is none of that slug."""
    found = people(db, PersonFilter(deputies=False, ids=(person_id,)), when)
    return found[0] if found else None


def _narrowed(question: Any, column: Any, ids: list[str]) -> Any:
    return question.where(column.in_(ids)) if ids else question


def _seats(db: DbSession, when: When, ids: list[str]) -> dict[str, tuple[SeatRow, ...]]:
    """Seats of each person, oldest first; a blank date is the convocation's."""
    terms = {
        (c.chamber, c.number): (c.start, c.end)
        for c in db.execute(select(Convocation).where(at(Convocation, when.known_at))).scalars()
    }
    question = _narrowed(select(Seat).where(at(Seat, when.known_at)), Seat.person, ids)
    found: dict[str, list[SeatRow]] = defaultdict(list)
    for seat in db.execute(question).scalars():
        start, end = terms.get((seat.chamber, seat.convocation), (None, None))
        found[seat.person].append(
            SeatRow(
                seat.chamber, seat.convocation, seat.start or start, seat.end or end, seat.source
            )
        )
    return {
        key: tuple(sorted(value, key=lambda s: (s.start or dt.date.min, s.chamber, s.convocation)))
        for key, value in found.items()
    }


def _roles(db: DbSession, when: When, ids: list[str]) -> dict[str, tuple[RoleRow, ...]]:
    question = _narrowed(
        select(Membership).where(at(Membership, when.known_at)), Membership.person, ids
    )
    found: dict[str, list[RoleRow]] = defaultdict(list)
    for m in db.execute(question).scalars():
        found[m.person].append(RoleRow(m.organization, m.role, m.start, m.end, m.source))
    return {key: tuple(sorted(value, key=_in_time)) for key, value in found.items()}


def _in_time(role: RoleRow) -> tuple[dt.date, str, str, dt.date, str]:
    """The oldest first, and the rest by what they say: an export of then must come out the same."""
    start, end = role.start or dt.date.min, role.end or dt.date.max
    return start, role.organization, role.role, end, role.source


def _aliases(db: DbSession, when: When, ids: list[str]) -> dict[str, tuple[str, ...]]:
    question = _narrowed(
        select(Alias.slug, Alias.alias).where(at(Alias, when.known_at), Alias.kind == "person"),
        Alias.slug,
        ids,
    )
    found: dict[str, list[str]] = defaultdict(list)
    for slug, alias in db.execute(question):
        found[slug].append(alias)
    return {key: tuple(sorted(value)) for key, value in found.items()}


def _changed(db: DbSession, when: When, ids: list[str]) -> dict[str, dt.datetime]:
    """When seats, offices or spellings of each person came in last."""
    columns = ((Seat, Seat.person), (Membership, Membership.person), (Alias, Alias.slug))
    found: dict[str, dt.datetime] = {}
    for table, column in columns:
        question = select(column, func.max(table.known_from)).where(at(table, when.known_at))
        for slug, moment in db.execute(_narrowed(question.group_by(column), column, ids)):
            found[slug] = max(moment, found.get(slug, moment))
    return found


def _counts(db: DbSession, when: When, fact: Any, column: Any, ids: list[str]) -> dict[str, Tally]:
    """Facts of each person, or the texts that name him; prints of one text count once."""
    question = (
        select(column, *tallied(fact, origin_column() if fact is Mention else None))
        .where(
            at(fact, when.known_at),
            fact.review_state != ReviewState.rejected,
            column.is_not(None),
            *told_in(fact.report_id, when),
        )
        .group_by(column)
    )
    if fact is Mention:
        known = and_(Report.id == Mention.report_id, at(Report, when.known_at))
        question = question.join(Report, known)
    else:
        question = question.where(told_once(fact, when))
    return tallies(db.execute(_narrowed(question, column, ids)).all())


@dataclass(frozen=True)
class MentionRow:
    """A name seen in a sentence; ``person`` is None where nobody or more than one fits."""

    id: str
    words: str
    name: str
    role: str | None
    is_deputy: bool | None
    person: str | None
    candidates: tuple[str, ...]
    why: str
    evidence: Evidence


def mentions(
    db: DbSession,
    *,
    report: str | None = None,
    person: str | None = None,
    session: str | None = None,
    when: When | None = None,
    limit: int | None = None,
) -> list[MentionRow]:
    """Where people are named, newest report first, in the order of the text."""

    question = with_evidence(
        Mention,
        when or When.now(),
        Mention.id,
        Mention.words,
        Mention.name,
        Mention.role,
        Mention.is_deputy,
        Mention.person_id,
        Mention.candidates,
        Mention.why,
    )
    if report:
        question = question.where(Mention.report_id == report)
    if person:
        question = question.where(Mention.person_id == person)
    if session:
        question = question.where(Session.id == session)
    question = question.order_by(
        Report.published.desc().nulls_last(), Report.id, Mention.start, Mention.id
    ).limit(limit)
    return [
        MentionRow(*filled(row[:6], tuple(row[6] or ()), row[7], evidence_of(row)))
        for row in answers(db, question)
    ]
