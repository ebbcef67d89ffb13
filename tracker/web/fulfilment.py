"""The page of how long tasks take, with its table and its files."""

from flask import Blueprint, Response, g, render_template, request

from tracker import charts
from tracker.exports import csv_chunks
from tracker.exports.columns import Value
from tracker.queries.fulfilment import curve, waits
from tracker.web.texts import gettext

bp = Blueprint("fulfilment", __name__)

_COLUMNS = ("day", "at_risk", "fulfilled", "share")


@bp.get("/charts/time-to-fulfilment")
def index() -> str:
    found = waits(g.db, g.when)
    return render_template("charts/fulfilment.html", found=found, steps=curve(found))


@bp.get("/charts/time-to-fulfilment.json")
def figure() -> Response:
    """The figure that the page's script draws."""
    found = waits(g.db, g.when)
    last = max(found.fulfilled + found.open, default=0)
    words = (gettext("Share fulfilled, estimated"), gettext("Days since the report"))
    text = charts.curve(curve(found), last, *words)
    return Response(text, content_type="application/json; charset=utf-8")


@bp.get("/charts/time-to-fulfilment.csv")
def files() -> Response:
    """Every step of the curve."""
    rows: list[dict[str, Value]] = [
        dict(zip(_COLUMNS, (s.day, s.at_risk, s.fulfilled, round(s.share, 4)), strict=True))
        for s in curve(waits(g.db, g.when))
    ]
    body = "".join(csv_chunks(_COLUMNS, rows, bom=request.args.get("bom") != "0"))
    response = Response(body, content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="time-to-fulfilment.csv"'
    return response
