"""People, organizations, memberships, sessions and speeches as Popolo JSON (popoloproject.com).

A seat is a membership of a chamber, a session an event, a faction a «parliamentary group». Tasks
have no counterpart in Popolo and are not in it. What was read from reports bears, beside Popolo's
own fields, ``review_state``, and a session in what its reports differ.
"""

import datetime as dt
import json
from pathlib import Path
from typing import Any

from tracker.db import DbSession
from tracker.errors import ExportError
from tracker.exports.differing import of_sessions
from tracker.models import Quotation
from tracker.queries.organizations import bodies, chambers, factions
from tracker.queries.people import PersonFilter, PersonRow, people
from tracker.queries.sessions import SessionFilter, SessionRow, sessions
from tracker.queries.speeches import SpeechFilter, SpeechRow, speeches
from tracker.queries.when import When


def _given(**values: Any) -> dict[str, Any]:
    """The values that are known: Popolo leaves out what is not."""
    return {
        name: value.isoformat() if isinstance(value, dt.date) else value
        for name, value in values.items()
        if value not in (None, "", [], ())
    }


def popolo(db: DbSession, when: When, site_url: str) -> dict[str, list[dict[str, Any]]]:
    """The five collections; every id that is referred to stands in one of them."""
    everybody = people(db, PersonFilter(deputies=False), when)
    known = {person.id for person in everybody}
    organizations = _organizations(db, when)
    groups = {organization["id"] for organization in organizations}
    events = sessions(db, SessionFilter(sittings=False), when)
    held = {event.id for event in events}
    differing = of_sessions(db, events, when)
    return {
        "persons": [_person(p, site_url) for p in everybody],
        "organizations": organizations,
        "memberships": [m for p in everybody for m in _memberships(p, groups)],
        "events": [_event(e, site_url, groups, differing.get(e.id, ())) for e in events],
        "speeches": [
            _speech(s, held)
            for s in speeches(db, SpeechFilter(), when)
            if s.person in known and s.quotation != Quotation.mention
        ],
    }


def _person(person: PersonRow, site_url: str) -> dict[str, Any]:
    names = [person.name_ru, person.name_kk, person.name_en, *person.aliases]
    return _given(
        id=person.id,
        name=person.name_ru or person.name_en,
        family_name=person.family_ru,
        given_name=person.given_ru,
        patronymic_name=person.patronymic_ru,
        other_names=[{"name": n} for n in dict.fromkeys(names) if n and n != person.name_ru],
        identifiers=[{"scheme": "wikidata", "identifier": person.wikidata}]
        if person.wikidata
        else None,
        links=[{"url": f"{site_url}/people/{person.id}"}],
    )


def _organizations(db: DbSession, when: When) -> list[dict[str, Any]]:
    found = [
        _given(
            id=c.id,
            name=c.name_ru,
            classification="chamber",
            founding_date=c.start,
            dissolution_date=c.end,
        )
        for c in chambers(db, when)
    ]
    found += [
        _given(
            id=f.id,
            name=f.name("ru"),
            classification="parliamentary group" if f.chamber else "party",
            parent_id=f.chamber,
            other_names=[_given(name=n.name, start_date=n.start, end_date=n.end) for n in f.names],
        )
        for f in factions(db, when)
    ]
    found += [
        _given(
            id=b.id,
            name=b.name_ru,
            classification=b.kind,
            founding_date=b.start,
            dissolution_date=b.end,
        )
        for b in bodies(db, when)
    ]
    return found


def _memberships(person: PersonRow, groups: set[str]) -> list[dict[str, Any]]:
    seats = [
        _given(
            person_id=person.id,
            organization_id=seat.chamber,
            role="deputy",
            label=f"{seat.chamber} {seat.convocation}".strip(),
            start_date=seat.start,
            end_date=seat.end,
        )
        for seat in person.seats
        if seat.chamber in groups
    ]
    return seats + [
        _given(
            person_id=person.id,
            organization_id=role.organization,
            role=role.role,
            start_date=role.start,
            end_date=role.end,
        )
        for role in person.roles
        if role.organization in groups
    ]


def _event(
    session: SessionRow, site_url: str, groups: set[str], differences: tuple[str, ...]
) -> dict[str, Any]:
    told = [reading.evidence for reading in session.readings]
    where = session.faction or session.chamber
    return _given(
        id=session.id,
        name=" ".join(x for x in (session.chamber, session.kind) if x) or "session",
        classification=session.kind,
        start_date=session.date,
        organization_id=where if where in groups else None,
        links=[{"url": f"{site_url}/sessions/{session.id}"}],
        sources=[
            {"url": one.source_url, "note": one.review_state.value}
            for one in told
            if one.source_url
        ],
        review_state=told[0].review_state.value if told else None,
        contradictions=list(session.contradictions),
        differences=list(differences),
    )


def _speech(speech: SpeechRow, held: set[str]) -> dict[str, Any]:
    evidence = speech.evidence
    return _given(
        id=speech.id,
        creator_id=speech.person,
        type="speech",
        text=speech.words,
        date=evidence.session_date,
        event_id=evidence.session_id if evidence.session_id in held else None,
        attribution_text=speech.attribution,
        sources=[{"url": evidence.source_url, "note": evidence.review_state.value}]
        if evidence.source_url
        else None,
        review_state=evidence.review_state.value,
    )


def write_popolo(db: DbSession, target: Path, site_url: str, when: When | None = None) -> None:
    """Writes the collections to a file; raises ExportError where that cannot be done."""
    found = popolo(db, when or When.now(), site_url)
    text = json.dumps(found, ensure_ascii=False, indent=1) + "\n"
    try:
        target.write_text(text, "utf-8")
    except OSError as error:
        raise ExportError(
            f"{target} cannot be written ({error.strerror}); choose another place with -o"
        ) from None
