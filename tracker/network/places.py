"""Links to places to draw them at: a costly layout after reading, a cheap one for a page."""

import datetime as dt
import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from zlib import crc32

from tracker.queries.participation import ParticipationRow

NODES = 1_000
LINKS = 3_000
"""More than this does not move smoothly in a browser; the strongest are kept."""
SIDE = 1_000
"""Places are whole numbers from 0 to this, so that a figure stays small."""
_SEED = 1

Node = tuple[str, str]
"""``("person", slug)`` or ``("session", id)``."""
Place = tuple[int, int]


@dataclass(frozen=True)
class Drawing:
    """What a figure shows: links and the places of their ends."""

    links: tuple[ParticipationRow, ...]
    places: dict[Node, Place]


def backbone(rows: Iterable[ParticipationRow], links: int = LINKS) -> list[ParticipationRow]:
    """The first links of a list, strongest first, that fit in a figure."""
    kept: list[ParticipationRow] = []
    nodes: set[Node] = set()
    for row in rows:
        both = nodes | {("person", row.person), ("session", row.session)}
        if len(both) <= NODES:
            nodes = both
            kept.append(row)
        if len(kept) == links:
            break
    return kept


def drawing(
    rows: Iterable[ParticipationRow],
    stored: dict[Node, Place],
    around: str | None = None,
    links: int = LINKS,
) -> Drawing:
    """The strongest of the rows with places to draw them at: around a person, or as stored."""
    kept = backbone(rows, links)
    places = _radial(kept, around) if around else beside_neighbours(kept, stored)
    return Drawing(tuple(kept), places)


def beside_neighbours(
    rows: Sequence[ParticipationRow], stored: dict[Node, Place]
) -> dict[Node, Place]:
    """Stored places; who has none stands near the middle of the neighbours that have one."""
    neighbours: dict[Node, list[Node]] = defaultdict(list)
    for row in rows:
        person, session = ("person", row.person), ("session", row.session)
        neighbours[person].append(session)
        neighbours[session].append(person)
    places = {node: stored[node] for node in neighbours if node in stored}
    for kind in ("session", "person", "session"):
        near = {}
        for node, others in neighbours.items():
            known = [places[n] for n in others if n in places]
            if node[0] == kind and node not in places and known:
                near[node] = _beside(node, known)
        places |= near
    lonely = [node for node in neighbours if node not in places]
    return places | _ring(lonely, SIDE * (0.55 if places else 0.5))


def _beside(node: Node, known: Sequence[Place]) -> Place:
    """The middle of some places, a little off in a direction of the node's own."""
    angle = crc32(node[1].encode()) / 2**32 * math.tau
    step = SIDE / 25
    return (
        round(sum(x for x, _ in known) / len(known) + step * math.cos(angle)),
        round(sum(y for _, y in known) / len(known) + step * math.sin(angle)),
    )


def _ring(nodes: Sequence[Node], radius: float, turned: float = 0.0) -> dict[Node, Place]:
    """Nodes at equal distances on a circle, clockwise from the top."""
    middle = SIDE / 2
    angles = (math.tau * (n + turned) / max(len(nodes), 1) for n in range(len(nodes)))
    return {
        node: (round(middle + radius * math.sin(a)), round(middle + radius * math.cos(a)))
        for node, a in zip(nodes, angles, strict=True)
    }


def _middle(numbers: Sequence[int], among: int) -> float:
    """The angle in the middle of some places of a ring; that of 23 and 1 o'clock is midnight."""
    angles = [math.tau * n / among for n in numbers]
    return math.atan2(sum(map(math.sin, angles)), sum(map(math.cos, angles))) % math.tau


def _radial(rows: Sequence[ParticipationRow], person: str) -> dict[Node, Place]:
    """A person in the middle, his sessions around him by date, the others outside near theirs."""
    day = {row.session: row.day or dt.date.min for row in rows}
    sessions = sorted(day, key=lambda session: (day[session], session))
    number = {session: n for n, session in enumerate(sessions)}
    where: dict[str, list[int]] = defaultdict(list)
    for row in rows:
        where[row.person].append(number[row.session])
    his = {*where} - {person}
    others = sorted(his, key=lambda other: (_middle(where[other], len(sessions)), other))
    return {
        ("person", person): (SIDE // 2, SIDE // 2),
        **_ring([("session", s) for s in sessions], SIDE * 0.28),
        **_ring([("person", p) for p in others], SIDE * 0.5, turned=0.5),
    }


def force_layout(rows: Sequence[ParticipationRow], before: dict[Node, Place]) -> dict[Node, Place]:
    """Linked nodes near each other; the same rows and start give the same places.

    A large network is improved a little each time, from where it stood before.
    """
    import networkx as nx
    import numpy as np

    graph = nx.Graph()
    for row in sorted(rows, key=lambda r: (r.person, r.session)):
        graph.add_edge(
            ("person", row.person), ("session", row.session), weight=1 + math.log(row.sentences)
        )
    if not graph:
        return {}
    start = beside_neighbours(rows, before) if before else _ring(list(graph), SIDE / 2)
    found = nx.spring_layout(
        graph,
        pos={node: np.array(place, dtype=float) / SIDE for node, place in start.items()},
        iterations=min(max(20_000 // len(graph), 15), 100),
        method="energy",  # unlike the other it keeps parts that nothing links near each other
        seed=_SEED,
    )
    return _fitted({node: (float(x), float(y)) for node, (x, y) in found.items()})


def _fitted(places: dict[Node, tuple[float, float]]) -> dict[Node, Place]:
    """The same picture in whole numbers from 0 to SIDE, crowded middles drawn apart.

    Each coordinate is the mean of where it stands and of how many stand before it.
    """
    fitted: list[dict[Node, int]] = []
    for n in (0, 1):
        order = sorted(places, key=lambda node: (places[node][n], node))
        least, most = places[order[0]][n], places[order[-1]][n]
        width, last = max(most - least, 1e-9), max(len(order) - 1, 1)
        fitted.append(
            {
                node: round(SIDE * ((places[node][n] - least) / width + rank / last) / 2)
                for rank, node in enumerate(order)
            }
        )
    return {node: (fitted[0][node], fitted[1][node]) for node in places}
