"""The rows of a list to files: the same question, the same filters, the columns of an export."""

import io
import json
from collections.abc import Iterator
from typing import Any

from flask import Response, abort, current_app, g, request, stream_with_context
from sqlalchemy import select

from tracker.db import at
from tracker.exports import KINDS, csv_chunks, json_text, jsonl_chunks, rows, write
from tracker.queries.tables import Report
from tracker.settings import Settings

FORMATS = "any(csv,json,jsonl,xlsx)"
"""The endings of a list's address, as a converter of its rule."""
_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "jsonl": "application/x-ndjson; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_PRINTED = ("sentence", "text", "attribution")
"""Columns that hold the words of an outlet."""


def all_rows(kind: str, format: str, keep: Any) -> Response:
    """All rows that the filter keeps as one file; CSV begins with a BOM unless ``bom=0``."""
    columns = [column.name for column in KINDS[kind].columns]
    found = allowed(kind, keep)
    if format == "csv":
        bom = request.args.get("bom") != "0"
        body: Any = stream_with_context(csv_chunks(columns, found, bom=bom))
    elif format == "jsonl":
        body = stream_with_context(jsonl_chunks(found))
    elif format == "xlsx":
        body = _workbook(columns, found)
    else:
        body = json_text(found)
    response = Response(body, content_type=_TYPES[format])
    if format in ("csv", "xlsx"):
        response.headers["Content-Disposition"] = f'attachment; filename="{kind}.{format}"'
    return response


def one_row(kind: str, keep: Any, **more: list[dict[str, Any]]) -> Response:
    """One record as a JSON object; 404 where the filter keeps none."""
    found = list(allowed(kind, keep))
    if not found:
        abort(404)
    return as_object(found[0], **more)


def as_object(row: dict[str, Any], **more: list[dict[str, Any]]) -> Response:
    """One row as a JSON object, with lists of rows that belong to it."""
    whole = _plain([row])[0] | {name: _plain(entries) for name, entries in more.items()}
    text = json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
    return Response(text, content_type=_TYPES["json"])


def _plain(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows with their dates and lists as JSON knows them."""
    read: list[dict[str, Any]] = json.loads(json_text(entries))
    return read


def allowed(kind: str, keep: Any, **part: int) -> Iterator[dict[str, Any]]:
    """The rows of an export; without others' words where only links to them are allowed.

    ``part`` is the limit and offset of a page.
    """
    settings: Settings = current_app.config["TRACKER"]
    found = rows(kind, g.db, g.when, settings.site_url, keep, **part)
    if settings.show_text != "link":
        yield from found
        return
    own = set(
        g.db.execute(
            select(Report.id).where(Report.own_words.is_(True), at(Report, g.when.known_at))
        ).scalars()
    )
    for row in found:
        ours = row.get("report_id") in own
        yield row if ours else {n: None if n in _PRINTED else v for n, v in row.items()}


def _workbook(columns: list[str], found: Iterator[dict[str, Any]]) -> bytes:
    stream = io.BytesIO()
    write("xlsx", columns, found, stream)
    return stream.getvalue()
