"""The offices printed beside a name to what they say of one person of the roster."""

import datetime as dt
from collections.abc import Sequence
from typing import Literal

from tracker.ingest.roster import Roster
from tracker.lang.role_sense import Sense, sense

Verdict = Literal["yes", "no", "open"]


def verdict(slug: str, roles: Sequence[str], roster: Roster, on: dt.date | None) -> Verdict:
    """``yes``: an office printed was his then; ``no``: it was not; ``open``: nothing is said."""
    senses = [sense(role) for role in roles]
    verdicts = [
        _of_role(slug, role, said, roster, on) for role, said in zip(roles, senses, strict=True)
    ]
    claims = [v for v, s in zip(verdicts, senses, strict=True) if s.seat_claimed or v == "yes"]
    if "no" in claims or (not claims and "no" in verdicts):
        return "no"
    return "yes" if "yes" in verdicts else "open"


def _of_role(slug: str, role: str, said: Sense, roster: Roster, on: dt.date | None) -> Verdict:
    if said.former:
        return "yes" if _sat_before(slug, said, roster, on) else "no"
    if said.convocation:
        seats = roster.seats(slug)
        return "yes" if any(t.convocation == said.convocation for t in seats) else "no"
    if said.seat_claimed:
        return "yes" if not said.abroad and _sits(slug, said, roster, on) else "no"
    if _held(slug, role, said, roster, on):
        return "yes"
    return "open" if said.title else "no"


def _sits(slug: str, said: Sense, roster: Roster, on: dt.date | None) -> bool:
    """Whether the roster knows the seat; a speaker must not be somebody else's office that day."""
    if on is None:
        return any(said.chamber in (None, t.organization) for t in roster.seats(slug))
    if said.word == "speaker" and not said.vice and said.chamber:
        speakers = roster.holders(said.chamber, "speaker", on)
        if speakers and slug not in speakers:
            return False
    return roster.seat_on(slug, on, said.chamber) is not None


def _sat_before(slug: str, role: Sense, roster: Roster, on: dt.date | None) -> bool:
    return any(
        role.chamber in (None, term.organization)
        and term.end is not None
        and (on is None or term.end < on)
        for term in roster.seats(slug)
    )


_MINISTERS = ("minister", "prime_minister", "acting_prime_minister")
_DEPUTY_MINISTERS = ("deputy_minister", "deputy_prime_minister", "first_deputy_prime_minister")


def _held(slug: str, role: str, said: Sense, roster: Roster, on: dt.date | None) -> bool:
    """Whether the roster knows such an office of the person on that day.

    An office counts by its kind («министр») or by the body that is named with it («председатель
    Агентства по …»).
    """
    bodies = {found.entry.slug for found in roster.gazetteer.find(role)}
    for term in roster.roles(slug):
        if said.word == "first_president" and term.role == "president":
            return True
        if on is not None and not term.holds(on):
            continue
        if term.organization in bodies or term.role in _kinds(role, said):
            return True
    return False


def _kinds(role: str, said: Sense) -> tuple[str, ...]:
    """The roles of memberships.csv that the printed words can mean."""
    if said.word == "president":
        return ("president",)
    if said.word == "akim":
        return () if said.vice else ("akim",)
    if said.word != "minister":
        return ()
    premier = "премьер" in role.lower() or "prime" in role.lower()
    if said.vice:
        return (*_DEPUTY_MINISTERS, "minister") if premier else _DEPUTY_MINISTERS
    return ("prime_minister", "acting_prime_minister") if premier else _MINISTERS
