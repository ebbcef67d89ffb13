"""Links to files of a network: GraphML and node-link JSON."""

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import select

from tracker.db import DbSession, at
from tracker.errors import ExportError
from tracker.queries.participation import (
    EVERYTHING,
    ParticipationRow,
    factions_of,
    participations,
)
from tracker.queries.participation_source import ROLES
from tracker.queries.tables import Person
from tracker.queries.when import When


def graph_of(db: DbSession, rows: Sequence[ParticipationRow], when: When) -> Any:
    """A NetworkX graph of people and sessions with what is known of each and of each link."""
    import networkx as nx

    factions = factions_of(db, when)
    graph = nx.Graph()
    for slug, person in _people(db, {row.person for row in rows}, when).items():
        graph.add_node(
            f"person:{slug}", bipartite=0, kind="person", id=slug, faction=factions.get(slug, ""),
            name_ru=f"{person.given_ru} {person.family_ru}".strip(),
            name_kk=f"{person.given_kk} {person.family_kk}".strip(),
            name_en=person.name_en,
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
            **{role: getattr(row, role) for role in ROLES},
        )
    return graph


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


def write_graphml(db: DbSession, path: Path) -> None:
    """Writes the whole network of sittings to a file, whole or not at all; raises ExportError."""
    when = When.now()
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
