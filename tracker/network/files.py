"""Links to files of a network: GraphML and node-link JSON."""

import datetime as dt
import io
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import select

from tracker.db import DbSession, at
from tracker.errors import ExportError
from tracker.network.together import Pair
from tracker.queries.participation import (
    EVERYTHING,
    ParticipationFilter,
    ParticipationRow,
    factions_of,
    participations,
)
from tracker.queries.participation_source import ROLES, reviewed_facts
from tracker.queries.tables import Person
from tracker.queries.when import When

Line = Mapping[str, str | int | float | bool | dt.date | dt.datetime | tuple[str, ...] | None]
"""One row of a file by the names of its columns."""
LINK_COLUMNS = (
    *("person_id", "name_ru", "name_kk", "name_en", "faction"),
    *("session_id", "session_date", "session_kind", "chamber", "session_faction"),
    *("part", *ROLES, "sentences", "reviewed_facts", "review_state", "permalink"),
)
PAIR_COLUMNS = (
    *("first_id", "first_ru", "second_id", "second_ru", "sessions", "weight"),
    *("reviewed_sessions", "review_state"),
)


def review_of(reviewed: int, of: int) -> str:
    """Whether a person has looked at all, some or none of the facts that a link stands on."""
    if reviewed == 0:
        return "unreviewed"
    return "reviewed" if reviewed >= of else "partly_reviewed"


def facts_of(row: ParticipationRow) -> int:
    """How many facts link a person and a session."""
    return sum(getattr(row, role) for role in ROLES)


def graph_of(db: DbSession, rows: Sequence[ParticipationRow], when: When) -> Any:
    """A NetworkX graph of people and sessions with what is known of each and of each link."""
    import networkx as nx

    factions = factions_of(db, when)
    looked_at = reviewed_facts(db, when)
    graph = nx.Graph()
    for slug, person in _people(db, {row.person for row in rows}, when).items():
        russian, kazakh, english = _names(person)
        graph.add_node(
            f"person:{slug}", bipartite=0, kind="person", id=slug, faction=factions.get(slug, ""),
            name_ru=russian, name_kk=kazakh, name_en=english,
        )  # fmt: skip
    for row in rows:
        graph.add_node(
            f"session:{row.session}", bipartite=1, kind="session", id=row.session,
            session_kind=row.kind or "", chamber=row.chamber or "", faction=row.faction or "",
            date=row.day.isoformat() if row.day else "",
        )  # fmt: skip
        graph.add_edge(
            f"person:{row.person}",
            f"session:{row.session}",
            role=row.role,
            sentences=row.sentences,
            reviewed_facts=looked_at.get((row.person, row.session), 0),
            review_state=review_of(looked_at.get((row.person, row.session), 0), facts_of(row)),
            **{role: getattr(row, role) for role in ROLES},
        )
    return graph


def link_lines(
    db: DbSession, rows: Sequence[ParticipationRow], when: When, permalink: Callable[..., str]
) -> Iterator[Line]:
    """Links with names and the address of their sentences, in the order of the rows."""
    factions = factions_of(db, when)
    people = _people(db, {row.person for row in rows}, when)
    looked_at = reviewed_facts(db, when)
    for row in rows:
        reviewed = looked_at.get((row.person, row.session), 0)
        values = (
            *(row.person, *_names(people[row.person]), factions.get(row.person)),
            *(row.session, row.day, row.kind, row.chamber, row.faction),
            *(row.role, *(getattr(row, role) for role in ROLES), row.sentences),
            *(reviewed, review_of(reviewed, facts_of(row))),
            permalink(deputy=row.person, session=row.session),
        )
        yield dict(zip(LINK_COLUMNS, values, strict=True))


def pair_lines(
    db: DbSession, found: Sequence[Pair], keep: ParticipationFilter, when: When
) -> Iterator[Line]:
    """Pairs with names, in their order.

    A session is reviewed for a pair where somebody has accepted a fact of each of the two in it.
    """
    held: dict[str, set[str]] = defaultdict(set)
    looked_at = reviewed_facts(db, when)
    for row in participations(db, keep, when):
        if (row.person, row.session) in looked_at:
            held[row.person].add(row.session)
    people = _people(db, {slug for pair in found for slug in (pair.first, pair.second)}, when)
    for pair in found:
        first, second = (_names(people[slug])[0] for slug in (pair.first, pair.second))
        reviewed = len(held[pair.first] & held[pair.second])
        values = (
            *(pair.first, first, pair.second, second, pair.sessions, pair.weight),
            *(reviewed, review_of(reviewed, pair.sessions)),
        )
        yield dict(zip(PAIR_COLUMNS, values, strict=True))


def _names(person: Any) -> tuple[str, str, str]:
    """In Russian, Kazakh and English, as far as known."""
    return (
        f"{person.given_ru} {person.family_ru}".strip(),
        f"{person.given_kk} {person.family_kk}".strip(),
        person.name_en,
    )


def _people(db: DbSession, slugs: set[str], when: When) -> dict[str, Any]:
    """Names by slug, in the order of slugs."""
    question = select(Person).where(at(Person, when.known_at)).order_by(Person.id)
    return {p.id: p for p in db.execute(question).scalars() if p.id in slugs}


def graphml(graph: Any) -> bytes:
    """The graph as GraphML, which Gephi, yEd and R read."""
    import networkx as nx

    stream = io.BytesIO()
    nx.write_graphml_xml(graph, stream, encoding="utf-8", named_key_ids=True)
    return stream.getvalue()


def node_link(graph: Any) -> dict[str, Any]:
    """The graph as ``{"nodes": […], "links": […]}``, which D3 and NetworkX read."""
    import networkx as nx

    found: dict[str, Any] = nx.node_link_data(graph, edges="links", name="key")
    return found


def write_graphml(db: DbSession, path: Path, when: When | None = None) -> None:
    """Writes the whole network of sittings to a file, whole or not at all; raises ExportError."""
    when = when or When.now()
    body = graphml(graph_of(db, participations(db, EVERYTHING, when), when))
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_bytes(body)
        beside.replace(path)
    except OSError as error:
        raise ExportError(
            f"{path} cannot be written ({error.strerror}); choose another place with -o"
        ) from None
    finally:
        beside.unlink(missing_ok=True)
