"""Rows of an export to CSV, JSON, JSON lines and XLSX.

CSV begins with a byte-order mark, so that a spreadsheet takes Cyrillic for what it is, and a cell
that would be a formula is disarmed with an apostrophe (OWASP, «CSV injection»).
"""

import csv
import datetime as dt
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO

from tracker.errors import ExportError
from tracker.exports.columns import Value

FORMATS = ("csv", "json", "jsonl", "xlsx")
BOM = "\ufeff"
_ROWS_A_CHUNK = 500
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

Row = Mapping[str, Value]


def _cell(value: Value) -> str | int | float:
    """One value as a cell: ISO dates, lists joined by «; », no formula."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return value
    text = "; ".join(value) if isinstance(value, tuple) else _plain(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _plain(value: str | dt.date | dt.datetime) -> str:
    if isinstance(value, dt.datetime):
        return value.astimezone(dt.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    return value.isoformat() if isinstance(value, dt.date) else value


def csv_chunks(columns: Iterable[str], rows: Iterable[Row], *, bom: bool = True) -> Iterator[str]:
    """CSV in pieces of some hundred rows, the header in the first."""
    names = list(columns)
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    if bom:
        buffer.write(BOM)
    writer.writerow(names)
    for number, row in enumerate(rows, start=1):
        writer.writerow([_cell(row[name]) for name in names])
        if number % _ROWS_A_CHUNK == 0:
            yield buffer.getvalue()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue()


def _json_ready(row: Row) -> dict[str, object]:
    return {
        name: list(value)
        if isinstance(value, tuple)
        else _plain(value)
        if isinstance(value, dt.date)
        else value
        for name, value in row.items()
    }


def json_text(rows: Iterable[Row]) -> str:
    """A JSON array of objects."""
    return json.dumps([_json_ready(row) for row in rows], ensure_ascii=False, indent=1) + "\n"


def jsonl_chunks(rows: Iterable[Row]) -> Iterator[str]:
    """One JSON object a line."""
    for row in rows:
        yield json.dumps(_json_ready(row), ensure_ascii=False) + "\n"


def write(
    format: str,
    columns: Iterable[str],
    rows: Iterable[Row],
    target: Path | IO[bytes],
    *,
    bom: bool = True,
) -> None:
    """Writes rows to a file or an open stream; raises ExportError where that cannot be done.

    A file appears whole or not at all: it is written beside its place and then moved there.
    """
    if not isinstance(target, Path):
        _write(format, columns, rows, target, bom=bom)
        return
    beside = target.with_name(f".{target.name}.part")
    try:
        with beside.open("wb") as file:
            _write(format, columns, rows, file, bom=bom)
        beside.replace(target)
    except OSError as error:
        raise ExportError(
            f"{target} cannot be written ({error.strerror}); choose another place with -o"
        ) from None
    finally:
        beside.unlink(missing_ok=True)


def _write(
    format: str, columns: Iterable[str], rows: Iterable[Row], stream: IO[bytes], *, bom: bool
) -> None:
    if format == "xlsx":
        _write_xlsx(list(columns), rows, stream)
        return
    pieces = {
        "csv": lambda: csv_chunks(columns, rows, bom=bom),
        "json": lambda: iter([json_text(rows)]),
        "jsonl": lambda: jsonl_chunks(rows),
    }[format]()
    for piece in pieces:
        stream.write(piece.encode())


_NO_MOMENT = dt.datetime(2000, 1, 1)  # noqa: DTZ001  the format knows no zones
"""A workbook says when it was made; this one says the same each time, so that the same rows are the
same bytes whenever they are asked for."""


def _write_xlsx(columns: list[str], rows: Iterable[Row], stream: IO[bytes]) -> None:
    from xlsxwriter import Workbook

    buffer = io.BytesIO()
    with Workbook(
        buffer,
        {"strings_to_formulas": False, "strings_to_urls": False, "constant_memory": True},
    ) as book:
        book.set_properties({"created": _NO_MOMENT})
        sheet = book.add_worksheet()
        sheet.freeze_panes(1, 0)
        sheet.write_row(0, 0, columns, book.add_format({"bold": True}))
        for number, row in enumerate(rows, start=1):
            for place, name in enumerate(columns):
                value = row[name]
                cell = "; ".join(value) if isinstance(value, tuple) else _json_ready(row)[name]
                if isinstance(cell, str):
                    sheet.write_string(number, place, cell[:32767])  # Excel's limit of a cell
                elif cell is not None:
                    sheet.write(number, place, cell)
    stream.write(buffer.getvalue())
