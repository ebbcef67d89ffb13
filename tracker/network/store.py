"""Facts to the stored network, made again after each reading, and what a page reads of it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import delete, func, insert, select
from sqlmodel import col

from tracker.db import DbSession, now
from tracker.models import NetworkMeasure, NetworkNode, NetworkPair, NetworkState, Participation
from tracker.network.measure import structure
from tracker.network.places import Node, Place, backbone, force_layout
from tracker.network.together import Pair, together
from tracker.queries.participation import (
    EVERYTHING,
    ParticipationFilter,
    ParticipationRow,
    participations,
)
from tracker.queries.participation_source import ROLES, from_facts, is_fresh, watermark
from tracker.queries.tables import Session
from tracker.queries.when import When


def refresh(db: DbSession) -> None:
    """Makes participation, pairs, measures and places again from the facts that hold now.

    ``db`` must be inside a writing transaction. Cheap enough for the end of every reading; pages
    do without it, only slower.
    """
    state = db.execute(select(NetworkState).with_for_update()).scalars().first()
    moment = now()
    state = state or NetworkState(refreshed_at=moment, engine="networkx")
    state.refreshed_at, state.known = moment, watermark(db)
    db.execute(delete(Participation))
    db.execute(
        insert(Participation).from_select(
            ["person", "session", "published", "sentences", *ROLES],
            from_facts(When(moment.date())),
        )
    )
    db.add(state)
    db.flush()
    rows = participations(db, when=When(moment.date()))
    found = together(rows)
    state.engine, state.is_estimate = _measure(db, rows, found)
    db.execute(delete(NetworkPair))
    _insert(db, NetworkPair, (vars(pair) for pair in found))
    _place(db, backbone(rows))
    db.add(state)
    db.flush()


def _insert(db: DbSession, table: Any, rows: Iterable[dict[str, Any]]) -> None:
    values = list(rows)
    if values:
        db.execute(insert(table), values)


def _measure(
    db: DbSession, rows: Sequence[ParticipationRow], found: Sequence[Pair]
) -> tuple[str, bool]:
    """Stores each deputy's measures; answers what counted them and whether by a sample."""
    sessions: dict[str, int] = defaultdict(int)
    sentences: dict[str, int] = defaultdict(int)
    in_session: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        sessions[row.person] += 1
        sentences[row.person] += row.sentences
        in_session[row.session].add(row.person)
    partners: dict[str, set[str]] = defaultdict(set)
    strength: dict[str, float] = defaultdict(float)
    for people in in_session.values():
        for person in people if len(people) > 1 else ():
            partners[person] |= people
            strength[person] += 1  # his share of 1/(n-1) with each of the n-1 others
    engine, estimate, between, community = structure(sorted(sessions), found)
    db.execute(delete(NetworkMeasure))
    _insert(
        db,
        NetworkMeasure,
        (
            {
                "person": person,
                "sessions": sessions[person],
                "sentences": sentences[person],
                "partners": max(len(partners[person]) - 1, 0),
                "together": strength[person],
                "betweenness": round(between[person], 6),
                "community": community[person],
            }
            for person in sessions
        ),
    )
    return engine, estimate


def _place(db: DbSession, rows: Sequence[ParticipationRow]) -> None:
    """Stores where each deputy and session of the whole network stands.

    Starts from where they stood, so that a new report does not turn the picture round.
    """
    places = force_layout(rows, stored_places(db))
    db.execute(delete(NetworkNode))
    _insert(
        db,
        NetworkNode,
        ({"kind": kind, "id": id_, "x": x, "y": y} for (kind, id_), (x, y) in places.items()),
    )


# what a page reads -----------------------------------------------------------------------------


def pairs(
    db: DbSession, keep: ParticipationFilter = EVERYTHING, when: When | None = None
) -> list[Pair]:
    """Pairs of the links that a filter keeps: stored ones where they still hold, else made now."""
    when = when or When.now()
    if keep == EVERYTHING and when.known_at is None and _holds(db, when):
        question = select(NetworkPair).order_by(
            col(NetworkPair.weight).desc(),
            col(NetworkPair.sessions).desc(),
            col(NetworkPair.first),
            col(NetworkPair.second),
        )
        return [
            Pair(p.first, p.second, p.sessions, p.weight) for p in db.execute(question).scalars()
        ]
    return together(participations(db, keep, when))


def _holds(db: DbSession, when: When) -> bool:
    """Whether what was made after the last reading is also true of the day asked for."""
    state = db.get(NetworkState, 1)
    if state is None or not is_fresh(db):
        return False
    made = state.refreshed_at.date()
    day = func.coalesce(Session.date, Session.date_inferred)
    later = select(Session.row).where(day > made, day <= when.as_of).limit(1)
    return made <= when.as_of and db.execute(later).first() is None


def measures(db: DbSession) -> tuple[list[NetworkMeasure], NetworkState | None]:
    """What the network as last refreshed says of each deputy, and when and how that was made."""
    rows = db.execute(select(NetworkMeasure).order_by(col(NetworkMeasure.person))).scalars()
    return list(rows), db.get(NetworkState, 1)


def places_at(db: DbSession, when: When) -> dict[Node, Place]:
    """Where deputies and sessions of the whole network stand: as stored after the last reading.

    Of what was known at a moment the places come from the links known then and nothing else, so
    that the same moment is drawn the same for ever, whatever was read since.
    """
    if when.known_at is None:
        return stored_places(db)
    then = When.asked(None, when.known_at)
    return _places_of(tuple(backbone(participations(db, EVERYTHING, then))))


@lru_cache(maxsize=4)  # a moment is often looked at through several filters
def _places_of(rows: tuple[ParticipationRow, ...]) -> dict[Node, Place]:
    return force_layout(rows, {})


def stored_places(db: DbSession) -> dict[Node, Place]:
    """Where deputies and sessions of the whole network stand."""
    nodes = db.execute(select(NetworkNode)).scalars()
    return {(n.kind, n.id): (round(n.x), round(n.y)) for n in nodes}
