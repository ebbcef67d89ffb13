"""Pages of the network: who took part in which session, drawn and told in tables and files."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, cast, get_args

from flask import Blueprint, Response, abort, g, render_template, request

from tracker import charts, network
from tracker.exports import csv_chunks
from tracker.queries.participation import (
    Order,
    ParticipationFilter,
    extent,
    factions_of,
    participations,
    shared_sessions,
)
from tracker.queries.participation_source import ROLES, Role
from tracker.queries.sessions import session
from tracker.queries.told import told_of
from tracker.web.addresses import TIMES, permalink_of
from tracker.web.arguments import day, one_of, words
from tracker.web.fates import tell_fate
from tracker.web.feeds import NEWEST, atom
from tracker.web.fields import chamber_field, faction_field, kind_field
from tracker.web.labels import CHAMBERS, KINDS
from tracker.web.listing import Field, listing, listing_of
from tracker.web.network_words import PARTS, link_entries
from tracker.web.network_words import words as words_of
from tracker.web.people import known_person
from tracker.web.pins import pins
from tracker.web.shown import names
from tracker.web.texts import gettext

bp = Blueprint("network", __name__)

_KEPT = ("faction", "kind", "chamber", "role", "meetings", "since", "until", "deputy")


def asked_for() -> ParticipationFilter:
    """The filters of the address; sittings only, unless all meetings or a kind is asked for."""
    kind = one_of("kind", list(KINDS))
    return ParticipationFilter(
        sittings=one_of("meetings", ("sittings", "all")) != "all" and kind is None,
        around=words("deputy"),
        faction=words("faction"),
        chamber=one_of("chamber", list(CHAMBERS)),
        kind=kind,
        role=cast(Role | None, one_of("role", ROLES)),
        since=day("since"),
        until=day("until"),
    )


def _fields() -> list[Field]:
    return [
        replace(faction_field(), label=gettext("Faction of the deputy")),
        Field("role", gettext("Part in the session"), options=[(r, str(PARTS[r])) for r in ROLES]),
        kind_field(),
        chamber_field("party", "other"),
        Field(
            "meetings",
            gettext("Meetings"),
            options=[
                ("sittings", gettext("sittings only")),
                ("all", gettext("all, with interviews and briefings")),
            ],
        ),
        Field("since", gettext("Held since"), "date"),
        Field("until", gettext("Held until"), "date"),
    ]


@bp.get("/network/")
def index() -> str:
    keep = asked_for()
    order = cast(Order, one_of("sort", get_args(Order)) or "-sentences")
    if keep.around:
        known_person(keep.around)
    size = extent(g.db, keep, g.when)
    found = listing(
        _fields(),
        lambda: size.links,
        lambda limit, offset: participations(
            g.db, keep, g.when, order=order, limit=limit, offset=offset
        ),
    )
    return render_template(
        "network/index.html",
        listing=found,
        pins=pins("deputy"),
        size=size,
        order=order,
        parts=PARTS,
        factions=factions_of(g.db, g.when),
    )


@bp.get("/network/pairs")
def pairs() -> str:
    """Deputies named in the same sessions, the strongest pairs first."""
    found = listing_of(_fields(), network.pairs(g.db, asked_for(), g.when))
    return render_template(
        "network/pairs.html",
        listing=found,
        pins=pins("deputy"),
        strongest=network.STRONGEST,
        factions=factions_of(g.db, g.when),
    )


@bp.get("/network/people")
def people() -> str:
    """What the whole network says of each deputy's place in it, by Russian surname."""
    rows, state = network.measures(g.db)
    rows.sort(key=lambda row: names().person(row.person, "ru").split()[::-1])
    return render_template(
        "network/people.html",
        listing=listing_of([], rows if _is_now() else []),
        state=state,
        is_now=_is_now(),
        factions=factions_of(g.db, g.when),
    )


def _is_now() -> bool:
    """Measures are made after each reading and hold for the newest state alone."""
    return not any(request.args.get(name) for name in TIMES)


@bp.get("/network.json")
def figure() -> Response:
    """The figure that the page's script draws: the strongest links, the others counted."""
    keep = asked_for()
    size = extent(g.db, keep, g.when)
    rows = participations(g.db, keep, g.when, limit=network.LINKS)
    stored = network.places_at(g.db, g.when)

    def draw(links: int) -> str:
        drawn = network.drawing(rows, stored, keep.around, links)
        return charts.network(drawn, words_of(drawn, size))

    text, _ = charts.fitting(draw, network.LINKS)
    return Response(text, content_type="application/json; charset=utf-8")


# one link, one pair -------------------------------------------------------------------------------


@bp.get("/network/edge")
def edge() -> str:
    """The sentences that one link stands on."""
    who = known_person(words("deputy") or "")
    session_id = words("session") or ""
    held = session(g.db, session_id, g.when)
    if held is None or held.merged_into or not held.readings:
        tell_fate("session", session_id)
    told = told_of(g.db, who.id, session_id, g.when)
    if not told:
        abort(404)
    return render_template("network/edge.html", who=who, row=held, told=told, parts=PARTS)


@bp.get("/network/pair")
def pair() -> str:
    """The sessions in which two deputies are both named."""
    first, second = known_person(words("first") or ""), known_person(words("second") or "")
    shared = shared_sessions(g.db, first.id, second.id, asked_for(), g.when)
    return render_template(
        "network/pair.html",
        first=first,
        second=second,
        shared=shared,
        weight=sum(s.weight for s in shared),
        parts=PARTS,
        narrowed=any(request.args.get(name) for name in _KEPT),
    )


# files --------------------------------------------------------------------------------------------


@bp.get("/network.csv")
def links_file() -> Response:
    """Every link that the filters keep, one a line."""
    rows = participations(g.db, asked_for(), g.when)
    lines = network.link_lines(
        g.db, rows, g.when, lambda **ids: permalink_of("network.edge", **ids)
    )
    return _csv(network.LINK_COLUMNS, lines, "network.csv")


@bp.get("/network/pairs.csv")
def pairs_file() -> Response:
    """Every pair that the filters keep, one a line."""
    keep = asked_for()
    lines = network.pair_lines(g.db, network.pairs(g.db, keep, g.when), keep, g.when)
    return _csv(network.PAIR_COLUMNS, lines, "network-pairs.csv")


@bp.get("/network.graphml")
def graphml() -> Response:
    """Every link that the filters keep as GraphML."""
    return _file(network.graphml(_graph()), "application/graphml+xml", "network.graphml")


@bp.get("/network.atom")
def feed() -> Response:
    """The links of the newest sessions that the filters keep."""
    rows = participations(g.db, asked_for(), g.when, order="-date", limit=NEWEST)
    return atom(gettext("Network"), "network.index", link_entries(rows))


@bp.get("/network/data.json")
def data() -> Response:
    """Every link that the filters keep as node-link JSON."""
    body = json.dumps(network.node_link(_graph()), ensure_ascii=False)
    return Response(body, content_type="application/json; charset=utf-8")


def _graph() -> Any:
    return network.graph_of(g.db, participations(g.db, asked_for(), g.when), g.when)


def _csv(columns: Sequence[str], lines: Iterable[network.Line], name: str) -> Response:
    body = "".join(csv_chunks(columns, lines, bom=request.args.get("bom") != "0"))
    return _file(body.encode(), "text/csv", name)


def _file(body: bytes, kind: str, name: str) -> Response:
    response = Response(body, content_type=f"{kind}; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
