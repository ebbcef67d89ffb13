"""Pages of charts: each with its table, its file and what it cannot show."""

from flask import Blueprint, Response, abort, g, render_template, request, url_for

from tracker import charts
from tracker.charts import Table
from tracker.exports import csv_chunks
from tracker.exports.columns import Value
from tracker.web import chart_kinds
from tracker.web.addresses import asset, permalink_of
from tracker.web.chart_course import COURSE
from tracker.web.chart_kinds import Chart, table

bp = Blueprint("charts", __name__)

CHARTS = chart_kinds.CHARTS | COURSE
FOR_EVER = "public, max-age=31536000, immutable"
_COLUMNS = ("key", "label", "part", "part_label", "number", "rows")


@bp.get("/charts/")
def index() -> str:
    return _page(list(CHARTS.values()))


@bp.get("/charts/<name>")
def record(name: str) -> str:
    return _page([_chart(name)])


@bp.get("/charts/<name>.json")
def figure(name: str) -> Response:
    """The figure that the page's script draws."""
    return Response(charts.bars(_table(name)), content_type="application/json; charset=utf-8")


@bp.get("/charts/<name>.csv")
def files(name: str) -> Response:
    """Every number of a chart with the address of its rows."""
    found = table(_chart(name), g.db, g.when, permalink_of)
    words = {part.key: part.label for part in found.parts}
    rows: list[dict[str, Value]] = [
        dict(zip(_COLUMNS, (bar.key, bar.label, key, word, cell.number, cell.address), strict=True))
        for bar in found.bars
        for key, word in words.items()
        if (cell := bar.cells.get(key))
    ]
    body = "".join(csv_chunks(_COLUMNS, rows, bom=request.args.get("bom") != "0"))
    response = Response(body, content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response


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
    if name not in CHARTS:
        abort(404)
    return CHARTS[name]


def _table(name: str) -> Table:
    return table(_chart(name), g.db, g.when, url_for)


def _page(shown: list[Chart]) -> str:
    return render_template(
        "charts/index.html",
        charts=[(chart, _table(chart.name)) for chart in shown],
        alone=len(shown) == 1,
        most=charts.MOST,
    )
