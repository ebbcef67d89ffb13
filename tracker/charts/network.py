"""A drawn network to a figure: deputies and sessions, joined by lines that tell their part."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tracker.charts.common import GREY, LAYOUT, as_json
from tracker.network import SIDE, Drawing, Place
from tracker.queries.participation import ParticipationRow
from tracker.queries.participation_source import ROLES, Role

BYTES = 200_000
"""A figure is cut until it is no larger than this."""

_LINES: dict[Role, dict[str, Any]] = {
    "presided": {"dash": "solid", "width": 4, "color": "#b0483f"},
    "spoke": {"dash": "solid", "width": 1.6, "color": "#3f72af"},
    "tasked": {"dash": "dash", "width": 2, "color": "#a2701d"},
    "mentioned": {"dash": "dot", "width": 1.1, "color": GREY},
}
"""Told apart by dash and width, not by colour alone; the legend names them."""


_SYMBOLS = (
    *("circle", "diamond", "triangle-up", "pentagon", "star", "hexagon", "triangle-down"),
    *("cross", "hourglass", "triangle-left", "triangle-right"),
)
"""Shapes of deputies, one a faction; sessions are squares."""
_NO_FACTION = "circle-open"


@dataclass(frozen=True)
class Group:
    """Deputies drawn in one colour and shape: a faction's, or those of none."""

    name: str
    color: str | None
    people: tuple[str, ...]
    number: int | None = None
    """Place among all factions, which settles the shape; None for those of none."""


@dataclass(frozen=True)
class Words:
    """The words and addresses of a network's figure, in the reader's language."""

    roles: Mapping[Role, str]
    groups: Sequence[Group]
    person: Callable[[str], str]
    """Name of a person."""
    sessions: str
    """What the squares are called."""
    session: Callable[[ParticipationRow], str]
    """Short title of a link's session."""
    sentences: str
    """What a link's number counts."""
    addresses: Mapping[str, str]
    """Address of a ``person``, a ``session`` and a ``link``, with {0} and {1} for their ids."""
    caption: str
    """What the figure shows and what it hides."""


def network(drawn: Drawing, words: Words) -> str:
    """The figure of deputies and sessions as JSON.

    A link can be pointed at in its middle. To save space that point only knows the numbers of its
    person and session in the figure and its sentences; the page's script finds name and address,
    and writes as many names beside deputies as the screen has room for.
    """
    import plotly.graph_objects as go

    people = [person for group in words.groups for person in group.people]
    sessions = {row.session: row for row in drawn.links}
    meta = {**words.addresses, "sentences": words.sentences, "caption": words.caption}
    figure = go.Figure(layout=LAYOUT | _plane() | {"meta": meta})
    numbers = (
        {person: n for n, person in enumerate(people)},
        {session: n for n, session in enumerate(sessions)},
    )
    for role in reversed(ROLES):  # the most telling on top
        _draw_lines(figure, role, drawn, words)
    x, y = _columns(drawn, [("session", session) for session in sessions])
    figure.add_scatter(
        x=x,
        y=y,
        mode="markers",
        name=words.sessions,
        meta="sessions",
        text=[words.session(row) for row in sessions.values()],
        customdata=list(sessions),
        hovertemplate="%{text}<extra></extra>",
        marker={"symbol": "square", "size": 7, "color": GREY},
    )
    _draw_people(figure, drawn, words)
    for role in ROLES:
        _mark_middles(figure, role, drawn, words, numbers)
    return as_json(figure)


def _draw_lines(figure: Any, role: Role, drawn: Drawing, words: Words) -> None:
    """The lines of one part."""
    ends = _ends(drawn, role)
    if not ends:
        return
    figure.add_scatter(
        x=[x for _, a, b in ends for x in (a[0], b[0], None)],
        y=[y for _, a, b in ends for y in (a[1], b[1], None)],
        mode="lines",
        name=words.roles[role],
        line=_LINES[role],
        hoverinfo="skip",
        legendrank=ROLES.index(role),
    )


def _mark_middles(
    figure: Any,
    role: Role,
    drawn: Drawing,
    words: Words,
    numbers: tuple[dict[str, int], dict[str, int]],
) -> None:
    """An unseen point in the middle of each line of one part, to be met and clicked."""
    ends = _ends(drawn, role)
    if not ends:
        return
    people, sessions = numbers
    figure.add_scatter(
        x=[(a[0] + b[0]) // 2 for _, a, b in ends],
        y=[(a[1] + b[1]) // 2 for _, a, b in ends],
        mode="markers",
        name=words.roles[role],
        meta="links",
        customdata=[[people[r.person], sessions[r.session], r.sentences] for r, _, _ in ends],
        hovertemplate="%{text}<extra></extra>",
        marker={"size": 9, "color": _LINES[role]["color"], "opacity": 0},
        showlegend=False,
    )


def _ends(drawn: Drawing, role: Role) -> list[tuple[ParticipationRow, Place, Place]]:
    """The links of one part, each with where it begins and ends."""
    return [
        (row, drawn.places["person", row.person], drawn.places["session", row.session])
        for row in drawn.links
        if row.role == role
    ]


def _draw_people(figure: Any, drawn: Drawing, words: Words) -> None:
    """Deputies by group, larger with more links."""
    links: dict[str, int] = defaultdict(int)
    for row in drawn.links:
        links[row.person] += 1
    for group in words.groups:
        x, y = _columns(drawn, [("person", person) for person in group.people])
        known = group.number is not None
        figure.add_scatter(
            x=x,
            y=y,
            mode="markers",
            name=group.name,
            meta="people",
            text=[words.person(person) for person in group.people],
            customdata=list(group.people),
            hovertemplate="%{text}<br>%{fullData.name}<extra></extra>",
            marker={
                "symbol": _SYMBOLS[(group.number or 0) % len(_SYMBOLS)] if known else _NO_FACTION,
                "size": [min(9 + links[person], 26) for person in group.people],
                "color": group.color or GREY,
                "opacity": 1,
            },
        )


def _columns(drawn: Drawing, nodes: Sequence[tuple[str, str]]) -> tuple[list[int], list[int]]:
    places = [drawn.places[node] for node in nodes]
    return [x for x, _ in places], [y for _, y in places]


def _plane() -> dict[str, Any]:
    axis = {"visible": False, "range": [-SIDE * 0.07, SIDE * 1.07]}
    return {
        "xaxis": axis,
        "yaxis": axis,
        "height": 620,
        "margin": {"l": 0, "r": 0, "t": 8, "b": 0},
        "dragmode": "pan",
        "legend": LAYOUT["legend"] | {"itemclick": False, "itemdoubleclick": False},
    }


def fitting(draw: Callable[[int], str], links: int) -> tuple[str, int]:
    """The largest figure that is small enough to send, and how many links it was allowed."""
    text = draw(links)
    while len(text.encode()) > BYTES and links > 1:
        links = int(links * 0.9)
        text = draw(links)
    return text, links
