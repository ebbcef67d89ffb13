"""Counted rows to bars."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tracker.charts.common import LAYOUT, as_json

MOST = 15
"""So many lying bars are drawn; the table has all."""


@dataclass(frozen=True)
class Part:
    """What one segment of every bar means; told by colour and pattern and word alike."""

    key: str
    label: str
    color: str
    pattern: str = ""
    address: str = ""
    """Where its word leads, if anywhere."""


@dataclass(frozen=True)
class Cell:
    """A number and the address of the rows that it counts."""

    number: int
    address: str


@dataclass(frozen=True)
class Bar:
    """One bar: its name, its parts and all of them together."""

    key: str
    label: str
    cells: Mapping[str, Cell]
    total: Cell
    day: str = ""
    """First day of the month that it stands for, in a chart over time."""


@dataclass(frozen=True)
class Table:
    """What a chart draws and the table beside it tells."""

    parts: tuple[Part, ...]
    bars: tuple[Bar, ...]
    over_time: bool = False
    summed: bool = True
    """Whether the parts of a bar add up to a number of records."""
    hidden: int = 0
    """Groups of parts that are neither drawn nor in the table of the page, only in its file."""


def bars(table: Table, most: int = MOST, *, separators: str = ". ") -> str:
    """The figure as JSON: upright bars over time, else lying ones, the first at the top.

    Of lying bars the first ``most`` are drawn. Each segment knows the address of its rows.
    ``separators`` are the marks of decimals and of thousands in the reader's language.
    """
    import plotly.graph_objects as go

    drawn = [bar for bar in table.bars if bar.cells]
    shown = drawn if table.over_time else drawn[:most]
    along, across = ("x", "y") if table.over_time else ("y", "x")
    figure = go.Figure(layout=LAYOUT | _axes(table, shown) | {"separators": separators})
    for part in table.parts:
        held = [(bar, bar.cells[part.key]) for bar in shown if part.key in bar.cells]
        if not held:
            continue
        figure.add_bar(
            **{
                along: [bar.day if table.over_time else _wrapped(bar.label) for bar, _ in held],
                across: [cell.number for _, cell in held],
            },
            orientation="v" if table.over_time else "h",
            xperiod="M1" if table.over_time else None,
            name=part.label,
            customdata=[[bar.label, cell.address] for bar, cell in held],
            hovertemplate="%{customdata[0]}<br>%{fullData.name}: "
            f"%{{{across}:,d}}<extra></extra>",
            marker=_marker(part),
        )
    return as_json(figure)


def _axes(table: Table, shown: Sequence[Bar]) -> dict[str, Any]:
    count: dict[str, Any] = {
        "rangemode": "tozero",
        "tickformat": ",d",
        "automargin": True,
        "fixedrange": True,
    }
    if max((sum(cell.number for cell in bar.cells.values()) for bar in shown), default=0) < 10:
        count["dtick"] = 1  # else the axis counts in halves
    common = {"barmode": "stack", "bargap": 0.3, "showlegend": True}
    margin = {"l": 8, "r": 16, "t": 8, "b": 8}
    if table.over_time:
        months = {"type": "date", "tickformat": "%m.%Y", "automargin": True, "fixedrange": True}
        entries = sum(any(p.key in bar.cells for bar in shown) for p in table.parts)
        room = {"height": 300 + 14 * entries, "margin": margin}  # a legend is long on a telephone
        return {"xaxis": months, "yaxis": count} | room | common
    names: dict[str, Any] = {
        "autorange": "reversed",
        "automargin": True,
        "fixedrange": True,
        "showgrid": False,
    }
    names["ticklabelstandoff"] = 6
    # else bars stand in the order in which the parts meet them, not in that of the table
    names |= {"categoryorder": "array", "categoryarray": [_wrapped(bar.label) for bar in shown]}
    room = {"height": 110 + 36 * len(shown), "margin": margin}
    return {"xaxis": count, "yaxis": names} | room | common


def _marker(part: Part) -> dict[str, Any]:
    if not part.pattern:
        return {"color": part.color}
    pattern = {"shape": part.pattern, "fillmode": "replace", "size": 7, "solidity": 0.35}
    return {"color": part.color, "pattern": pattern, "line": {"color": part.color, "width": 1}}


def _wrapped(label: str, width: int = 24) -> str:
    """A long name on several lines, so that its bar keeps room on a telephone."""
    lines = [""]
    for word in label.split():
        if lines[-1] and len(lines[-1]) + len(word) >= width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "<br>".join(lines)
