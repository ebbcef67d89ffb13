"""The page of how long tasks take, with its table and its files; a room of the charts.

What somebody has reviewed has a line of its own; the dashed one holds the other tasks too.
"""

from dataclasses import dataclass
from typing import Literal

from flask import Response, g, render_template, request

from tracker import charts
from tracker.exports import csv_chunks
from tracker.exports.columns import Value
from tracker.queries.fulfilment import Step, Waits, curve, waits
from tracker.web.charts import bp
from tracker.web.shown import percent, separators
from tracker.web.texts import gettext

__all__ = ["bp"]

_COLUMNS = ("day", "at_risk", "fulfilled", "share", "tasks")
_MARKS = (0, 0.25, 0.5, 0.75, 1)


@dataclass(frozen=True)
class Curve:
    """The steps of one set of tasks, under its name."""

    tasks: Literal["reviewed", "all"]
    name: str
    found: Waits
    steps: list[Step]


def _curves() -> list[Curve]:
    """Of the reviewed tasks, and of all where there are others."""
    reviewed, everything = waits(g.db, g.when, reviewed=True), waits(g.db, g.when)
    found = [Curve("reviewed", gettext("Reviewed tasks"), reviewed, curve(reviewed))]
    if everything.unreviewed:
        word = gettext("All tasks, also those nobody has reviewed")
        found.append(Curve("all", word, everything, curve(everything)))
    return found


@bp.get("/charts/time-to-fulfilment")
def fulfilment() -> str:
    curves = _curves()
    return render_template(
        "charts/fulfilment.html",
        everything=curves[-1].found,
        curves=[one for one in curves if one.steps],
    )


@bp.get("/charts/time-to-fulfilment.json")
def fulfilment_figure() -> Response:
    """The figure that the page's script draws."""
    lines = [
        charts.Line(
            one.name,
            one.steps,
            max(one.found.fulfilled + one.found.open, default=0),
            dashed=one.tasks == "all",
        )
        for one in _curves()
    ]
    marks = {share: percent(share, decimals=0) for share in _MARKS}
    text = charts.curve(lines, gettext("Days since the report"), marks, separators())
    return Response(text, content_type="application/json; charset=utf-8")


@bp.get("/charts/time-to-fulfilment.csv")
def fulfilment_files() -> Response:
    """Every step of the curves."""
    rows: list[dict[str, Value]] = [
        dict(zip(_COLUMNS, (*_told(step), one.tasks), strict=True))
        for one in _curves()
        for step in one.steps
    ]
    body = "".join(csv_chunks(_COLUMNS, rows, bom=request.args.get("bom") != "0"))
    response = Response(body, content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="time-to-fulfilment.csv"'
    return response


def _told(step: Step) -> tuple[Value, ...]:
    return step.day, step.at_risk, step.fulfilled, round(step.share, 4)
