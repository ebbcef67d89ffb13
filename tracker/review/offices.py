"""A seat or office that an editor knows of to a row that lets later reports mean the person.

A name alone never links: a reader asks that the office printed beside it was his on that day. So
every term has its first day, and that of a seat lies within its convocation.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sqlmodel import select

from tracker.db import DbSession, at
from tracker.errors import N_, ReviewError
from tracker.ingest.identity import exact_id
from tracker.models import (
    Body,
    Chamber,
    Convocation,
    Decision,
    Faction,
    Membership,
    RecordOrigin,
    Seat,
)
from tracker.review.acts import deciding
from tracker.review.facts import existing_person

ROLES = (
    *("member", "chair", "deputy_chair", "first_deputy_chair", "leader", "deputy_leader"),
    *("secretary", "speaker", "deputy_speaker", "minister", "prime_minister"),
    *("acting_prime_minister", "deputy_prime_minister", "first_deputy_prime_minister"),
    *("president", "akim"),
)
"""What somebody can be in an organization, as in memberships.csv."""


@dataclass(frozen=True)
class Term:
    """From the first day to the last; a last day of None has not come."""

    start: dt.date | None = None
    end: dt.date | None = None


@dataclass(frozen=True)
class Office:
    """A role (see ROLES) in a body, faction or chamber."""

    organization: str
    role: str


def give_seat(
    db: DbSession, slug: str, convocation: str, term: Term, by: str, source: str
) -> Decision:
    """The person sits or sat in a chamber: ``convocation`` is its id, «mazhilis-VIII».

    Without days of its own the seat lasts as long as the convocation. Raises ReviewError where it
    cannot be so, or is known already.
    """
    slug = existing_person(db, slug, "person")
    _say_source(source)
    known = db.exec(select(Convocation).where(Convocation.id == convocation, at(Convocation)))
    of = known.first()
    if of is None:
        raise ReviewError(N_("Choose the chamber and convocation."), field="convocation")
    start, end = term.start or of.start, term.end or of.end
    _may_last(start, end, "seat")
    if (of.start and start and start < of.start) or (of.end and end and end > of.end):
        raise ReviewError(
            N_("The seat must lie within the convocation: from %(start)s to %(end)s."),
            start=str(of.start or "…"),
            end=str(of.end or "…"),
            field="seat_start",
        )
    same = select(Seat).where(
        Seat.person == slug, Seat.chamber == of.chamber, Seat.convocation == of.number, at(Seat)
    )
    for held in db.exec(same):
        if _meet(start, end, held.start or of.start, held.end or of.end):
            raise ReviewError(N_("This seat is known already."), field="convocation")
    row = Seat(
        id=_id("seat", slug, of.chamber, of.number, term.start),
        person=slug,
        chamber=of.chamber,
        convocation=of.number,
        start=term.start,
        end=term.end,
        **_entered(source),
    )
    return _give(db, slug, row, by, source)


def give_office(
    db: DbSession, slug: str, office: Office, term: Term, by: str, source: str
) -> Decision:
    """The person holds or held an office.

    Raises ReviewError where it cannot be so, or is known already.
    """
    slug = existing_person(db, slug, "person")
    _say_source(source)
    if not _exists(db, office.organization):
        raise ReviewError(
            N_("There is no body, faction or chamber “%(slug)s”; choose one of the list."),
            slug=office.organization,
            field="organization",
        )
    if office.role not in ROLES:
        raise ReviewError(N_("Choose the role."), field="role")
    _may_last(term.start, term.end, "office")
    same = select(Membership).where(
        Membership.person == slug,
        Membership.organization == office.organization,
        Membership.role == office.role,
        at(Membership),
    )
    if any(_meet(term.start, term.end, held.start, held.end) for held in db.exec(same)):
        raise ReviewError(N_("This office is known already."), field="organization")
    row = Membership(
        id=_id("membership", slug, office.organization, office.role, term.start),
        person=slug,
        organization=office.organization,
        role=office.role,
        start=term.start,
        end=term.end,
        **_entered(source),
    )
    return _give(db, slug, row, by, source)


def _id(kind: str, *parts: str | dt.date | None) -> str:
    """As the row would be called if it came from the shipped files."""
    return exact_id("reference", kind, *(str(part or "") for part in parts))


def _entered(source: str) -> dict[str, Any]:
    # the moment is that of the decision, see `Act.add`
    return {
        "source": source.strip(),
        "origin": RecordOrigin.editor,
        "known_from": dt.datetime.now(dt.UTC),
    }


def _give(db: DbSession, slug: str, row: Seat | Membership, by: str, source: str) -> Decision:
    with deciding(db, by, "office", ("person", slug), source) as act:
        act.add(row)
    return act.decision


def _say_source(source: str) -> None:
    if not source.strip():
        raise ReviewError(
            N_("Say where this is known from: an address or a document."), field="source"
        )


def _may_last(start: dt.date | None, end: dt.date | None, of: str) -> None:
    if start is None:
        raise ReviewError(
            N_("Say from which day: without it no report can be told to mean this person."),
            field=f"{of}_start",
        )
    if end and end < start:
        raise ReviewError(N_("The last day lies before the first."), field=f"{of}_end")


def _meet(
    start: dt.date | None, end: dt.date | None, other: dt.date | None, until: dt.date | None
) -> bool:
    """Whether two terms have a day in common; what is blank has no bound."""
    return (start or dt.date.min) <= (until or dt.date.max) and (other or dt.date.min) <= (
        end or dt.date.max
    )


def _exists(db: DbSession, slug: str) -> bool:
    tables: tuple[Any, ...] = (Body, Faction, Chamber)
    return any(
        db.exec(select(table.row).where(table.id == slug, at(table))).first() is not None
        for table in tables
    )
