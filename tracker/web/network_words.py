"""A network's figure in the reader's language: names, addresses, what is shown and what hidden."""

from collections.abc import Sequence
from typing import Any

from flask import g, url_for

from tracker.charts import Group, Words
from tracker.models import ReviewState
from tracker.network import Drawing
from tracker.queries.organizations import factions
from tracker.queries.participation import Extent, ParticipationRow, factions_of
from tracker.queries.participation_source import Role, reviewed_facts
from tracker.queries.sessions import SessionFilter, sessions
from tracker.web.addresses import language, permalink_of
from tracker.web.feeds import Entry
from tracker.web.labels import label
from tracker.web.shown import day, number, person_name
from tracker.web.texts import Lazy, gettext
from tracker.web.texts import lazy_gettext as N_

PARTS: dict[Role, Lazy] = {
    "presided": N_("presided"),
    "spoke": N_("spoke"),
    "tasked": N_("was given a task"),
    "mentioned": N_("only named"),
}


def words(drawn: Drawing, size: Extent) -> Words:
    return Words(
        roles={role: str(word) for role, word in PARTS.items()},
        groups=_groups({row.person for row in drawn.links}),
        person=person_name,
        sessions=gettext("Sessions"),
        session=_short_title,
        sentences=gettext("Sentences"),
        addresses={
            "person": _pattern("deputies.record", "slug"),
            "session": _pattern("sessions.record", "session_id"),
            "link": _pattern("network.edge", "deputy", "session"),
        },
        caption=caption(drawn, size),
    )


def _pattern(endpoint: str, *names: str) -> str:
    """An address with {0} and {1} where ids go."""
    marks: dict[str, Any] = {name: f"-{n}-mark-" for n, name in enumerate(names)}
    address = url_for(endpoint, **marks)
    for n, mark in enumerate(marks.values()):
        address = address.replace(mark, f"{{{n}}}")
    return address


def _groups(people: set[str]) -> list[Group]:
    """The deputies of a figure by faction, those of none last."""
    belongs = factions_of(g.db, g.when)
    groups = [
        Group(
            faction.name(language(), g.when.as_of),
            faction.color,
            tuple(sorted(person for person in people if belongs.get(person) == faction.id)),
            number,
        )
        for number, faction in enumerate(factions(g.db, g.when))
    ]
    rest = tuple(sorted(person for person in people if person not in belongs))
    groups.append(Group(gettext("no faction known"), None, rest))
    return [group for group in groups if group.people]


def _short_title(row: ParticipationRow) -> str:
    what = label("kind", row.kind) or gettext("session")
    when = day(row.day, "short").striptags() if row.day else gettext("no date")
    return f"{what}, {when}"


def link_entries(rows: Sequence[ParticipationRow]) -> list[Entry]:
    """Links as entries of a feed, with the parts they tell of and whether anybody has looked."""
    held = SessionFilter(sittings=False, ids=tuple({row.session for row in rows}))
    known = {row.id: row for row in sessions(g.db, held, g.when)} if held.ids else {}
    looked_at = reviewed_facts(g.db, g.when)
    return [
        Entry(
            permalink_of("network.edge", deputy=row.person, session=row.session),
            f"{person_name(row.person)}: {_short_title(row)}",
            max(reading.evidence.recorded for reading in known[row.session].readings),
            row.day,
            ", ".join(str(PARTS[role]) for role in row.roles),
            review=ReviewState.accepted
            if (row.person, row.session) in looked_at
            else ReviewState.unreviewed,
        )
        for row in rows
        if row.session in known and known[row.session].readings
    ]


def caption(drawn: Drawing, size: Extent) -> str:
    """What the figure shows, and how much of the network it hides."""
    people = len({row.person for row in drawn.links})
    sessions = len({row.session for row in drawn.links})
    shown = gettext(
        "Shown: links – %(links)s, deputies – %(people)s, sessions – %(sessions)s.",
        links=number(len(drawn.links)),
        people=number(people),
        sessions=number(sessions),
    )
    if len(drawn.links) == size.links:
        hidden = gettext("Nothing is hidden.")
        return f"{shown} {hidden}"
    hidden = gettext(
        "Hidden, because the fewest sentences tell of them: links – %(links)s, deputies – "
        "%(people)s, sessions – %(sessions)s; the table has them all.",
        links=number(size.links - len(drawn.links)),
        people=number(size.people - people),
        sessions=number(size.sessions - sessions),
    )
    return f"{shown} {hidden}"
