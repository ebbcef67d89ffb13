"""Pages of charts: each with its table, its file and what it cannot show."""

from collections.abc import Iterator
from typing import Any

from flask import Blueprint, Response, abort, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from tracker import charts
from tracker.charts import Table
from tracker.exports import csv_chunks
from tracker.exports.columns import Value
from tracker.web import chart_kinds, chart_people, commitments
from tracker.web.addresses import asset, permalink_of
from tracker.web.chart_course import COURSE
from tracker.web.chart_kinds import Chart, table
from tracker.web.shown import separators

bp = Blueprint("charts", __name__)

CHARTS = chart_kinds.CHARTS | COURSE
FOR_EVER = "public, max-age=31536000, immutable"
_COLUMNS = ("key", "label", "part", "part_label", "number", "rows")
_FORMER = {"states-over-time": "state", "bases-over-time": "basis"}
"""Charts that had an address of their own once."""


@bp.get("/charts/")
def index() -> str:
    return _page([commitments.chart("state"), *CHARTS.values()])


@bp.get("/charts/<name>")
def record(name: str) -> str | AnyResponse:
    if name in _FORMER:
        return _moved("charts.record", name)
    if name == commitments.NAME and commitments.asked_by() == commitments.PEOPLE:
        return chart_people.page()
    return _page([_chart(name)])


@bp.get("/charts/<name>.json")
def figure(name: str) -> AnyResponse:
    """The figure that the page's script draws."""
    if name in _FORMER:
        return _moved("charts.figure", name)
    text = charts.bars(_table(_chart(name)), separators=separators())
    return Response(text, content_type="application/json; charset=utf-8")


@bp.get("/charts/<name>.csv")
def files(name: str) -> AnyResponse:
    """Every number of a chart with the address of its rows; of people the words of their tasks."""
    if name in _FORMER:
        return _moved("charts.files", name)
    if name == commitments.NAME and commitments.asked_by() == commitments.PEOPLE:
        return _file(f"{name}-{commitments.PEOPLE}", chart_people.COLUMNS, chart_people.rows())
    chart = _chart(name)
    found = table(chart, g.db, g.when, permalink_of)
    words = {part.key: part.label for part in found.parts}
    rows: list[dict[str, Value]] = [
        dict(zip(_COLUMNS, (bar.key, bar.label, key, word, cell.number, cell.address), strict=True))
        for bar in found.bars
        for key, word in words.items()
        if (cell := bar.cells.get(key))
    ]
    by = chart.arguments.get("by")
    return _file(f"{name}-{by}" if by else name, _COLUMNS, iter(rows))


def _file(name: str, columns: tuple[str, ...], rows: Iterator[dict[str, Value]]) -> Response:
    body = "".join(csv_chunks(columns, rows, bom=request.args.get("bom") != "0"))
    response = Response(body, content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response


def _moved(endpoint: str, name: str) -> AnyResponse:
    arguments: dict[str, Any] = request.args.to_dict()
    arguments |= {"name": commitments.NAME, "by": _FORMER[name]}
    return redirect(url_for(endpoint, **arguments), 301)


@bp.get("/charts/library/<filename>")
def library(filename: str) -> Response:
    """The script that draws; its name changes with its text, so it may be kept for ever."""
    known = charts.library()
    if filename != known.name:
        abort(404)
    response = Response(content_type="text/javascript; charset=utf-8")
    if request.accept_encodings["gzip"]:
        response.data = known.zipped
        response.content_encoding = "gzip"
    else:
        response.data = known.plain()
    response.vary.add("Accept-Encoding")
    response.headers["Cache-Control"] = FOR_EVER
    return response


@bp.app_context_processor
def _library() -> dict[str, object]:
    """What a page with a figure needs in its head."""
    return {
        "plotly": charts.library,
        "plotly_address": lambda: asset(charts.library().name, "charts.library"),
    }


def _chart(name: str) -> Chart:
    if name == commitments.NAME and (by := commitments.asked_by()) != commitments.PEOPLE:
        return commitments.chart(by, *commitments.narrowed())
    if name not in CHARTS:
        abort(404)
    return CHARTS[name]


def _table(chart: Chart) -> Table:
    """What is drawn and stands on the page."""
    return commitments.drawn(table(chart, g.db, g.when, url_for))


def _page(shown: list[Chart]) -> str:
    return render_template(
        "charts/index.html",
        charts=[(chart, _table(chart)) for chart in shown],
        alone=len(shown) == 1,
        most=charts.MOST,
        drawn=commitments.DRAWN,
        selected=commitments.NAME,
        **commitments.selector(shown[0].arguments.get("by", "")),
    )
