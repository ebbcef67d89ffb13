"""The reference files of a country to rows, and rows back to files.

The files in data/ are the shipped base. What editors add lives in the database with the origin
``editor``: it is never touched here and comes back out with `export_folder`.
"""

import csv
import datetime as dt
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Date, Integer
from sqlmodel import select

from tracker.db import DbSession, at, change, close, now
from tracker.errors import ReferenceDataError
from tracker.ingest.identity import exact_id
from tracker.lang.scripts import fold
from tracker.models import (
    Alias,
    Body,
    Chamber,
    Convocation,
    Faction,
    FactionName,
    InquiryRule,
    Membership,
    Person,
    RecordOrigin,
    Seat,
    ShippedFile,
)

Row = Mapping[str, str]
Tables = dict[str, list[dict[str, str]]]
"""Name of a file without ending to its rows as text, as `csv.DictReader` gives them."""


@dataclass(frozen=True)
class Table:
    """How one file and one table belong together; a column ``slug`` is the row's id."""

    file: str
    model: Any
    columns: tuple[str, ...]
    id: Callable[[Row], str]


def _hashed(kind: str, *names: str) -> Callable[[Row], str]:
    return lambda row: exact_id("reference", kind, *(row[name] for name in names))


def _slug(row: Row) -> str:
    return row["slug"]


TABLES = (
    Table(
        "chambers",
        Chamber,
        ("slug", "name_ru", "name_kk", "name_en", "start", "end", "successor", "source"),
        _slug,
    ),
    Table(
        "convocations",
        Convocation,
        ("chamber", "number", "start", "end", "seats", "source"),
        lambda row: f"{row['chamber']}-{row['number']}",
    ),
    Table(
        "factions", Faction, ("slug", "party", "chamber", "start", "end", "color", "source"), _slug
    ),
    Table(
        "faction_names",
        FactionName,
        ("faction", "lang", "name", "start", "end", "source"),
        _hashed("faction name", "faction", "lang", "name", "start"),
    ),
    Table(
        "people",
        Person,
        (
            *("slug", "family_ru", "given_ru", "patronymic_ru", "family_kk", "given_kk"),
            *("patronymic_kk", "name_en", "gender", "wikidata", "source"),
        ),
        _slug,
    ),
    Table(
        "deputies",
        Seat,
        ("person", "chamber", "convocation", "start", "end", "source"),
        _hashed("seat", "person", "chamber", "convocation", "start"),
    ),
    Table(
        "memberships",
        Membership,
        ("person", "organization", "role", "start", "end", "source"),
        _hashed("membership", "person", "organization", "role", "start"),
    ),
    Table(
        "bodies",
        Body,
        (
            *("slug", "kind", "parent", "name_ru", "name_kk", "name_en", "start", "end"),
            *("successor", "source"),
        ),
        _slug,
    ),
    Table(
        "inquiry_rules",
        InquiryRule,
        ("chamber", "what", "days", "start", "end", "source"),
        _hashed("inquiry rule", "chamber", "what", "start"),
    ),
    Table(
        "aliases",
        Alias,
        ("kind", "slug", "alias", "lang", "note", "source"),
        _hashed("alias", "kind", "slug", "alias", "lang"),
    ),
)


def read_folder(folder: Path) -> Tables:
    """The rows of every file, as text; raises ReferenceDataError for a missing file or column."""
    tables: Tables = {}
    for table in TABLES:
        path = folder / f"{table.file}.csv"
        try:
            with path.open(encoding="utf-8-sig", newline="") as file:
                rows = list(csv.DictReader(file))
        except FileNotFoundError:
            raise ReferenceDataError(
                f"{path} is missing; point TRACKER_COUNTRY at a folder that holds it"
            ) from None
        missing = [c for c in table.columns if rows and c not in rows[0]]
        if missing:
            raise ReferenceDataError(f"{path}: the column {', '.join(missing)} is missing; add it")
        tables[table.file] = rows
    return tables


def shipped_changed(db: DbSession, folder: Path) -> bool:
    """Whether `sync` has anything to do; a question, so it needs no writing handle."""
    known = {f.name: f.sha256 for f in db.exec(select(ShippedFile))}
    return any(known.get(table.file) != _digest(folder / f"{table.file}.csv") for table in TABLES)


def sync(db: DbSession, folder: Path) -> dict[str, int]:
    """Brings the shipped rows to what the files say; answers how many rows changed a file.

    Rows of editors stay, also where a shipped row has the same id. ``db`` must be inside a
    writing transaction. Raises ReferenceDataError; then nothing is changed.
    """
    tables = read_folder(folder)
    moment = now()
    changed: dict[str, int] = {}
    for table in TABLES:
        path = folder / f"{table.file}.csv"
        digest = _digest(path)
        seen = db.get(ShippedFile, table.file)
        if seen and seen.sha256 == digest:
            continue
        changed[table.file] = _sync_table(db, table, tables[table.file], moment, path)
        db.merge(ShippedFile(name=table.file, sha256=digest))
    return changed


def _sync_table(
    db: DbSession, table: Table, rows: list[dict[str, str]], moment: dt.datetime, path: Path
) -> int:
    known = {r.id: r for r in db.exec(select(table.model).where(at(table.model)))}
    count = 0
    seen: set[str] = set()
    for line, row in enumerate(rows, start=2):
        key = table.id(row)
        if key in seen:
            raise ReferenceDataError(f"{path}:{line}: a second row for {key}; remove one")
        seen.add(key)
        try:
            values = _values(table.model, row)
        except ValueError as error:
            raise ReferenceDataError(f"{path}:{line}: {error}; write dates as 2024-05-31") from None
        old: Any = known.get(key)
        if old is None:
            db.add(table.model(id=key, known_from=moment, changed_by="shipped", **values))
            count += 1
        elif old.origin == RecordOrigin.shipped and any(
            getattr(old, name) != value for name, value in values.items()
        ):
            change(db, old, moment, "shipped", "the shipped file changed", **values)
            count += 1
    for key, old in known.items():
        if key not in seen and old.origin == RecordOrigin.shipped:
            close(db, old, moment, "shipped", "no longer in the shipped file")
            count += 1
    db.flush()
    return count


def _values(model: Any, row: Row) -> dict[str, Any]:
    """A file's row as the table's columns: blanks as None where the column allows it."""
    values: dict[str, Any] = {"origin": RecordOrigin.shipped}
    for name, column in model.__table__.columns.items():
        if name not in row or name == "id":
            continue
        text = (row[name] or "").strip()
        if isinstance(column.type, Date):
            values[name] = dt.date.fromisoformat(text) if text else None
        elif isinstance(column.type, Integer):
            values[name] = int(text) if text else None
        else:
            values[name] = text or (None if column.nullable else "")
    if model is Alias:
        values["folded"] = fold(row["alias"])
    return values


def current_tables(db: DbSession, known_at: dt.datetime | None = None) -> Tables:
    """What the database holds or held, shipped and editors', in the shape of the files."""
    tables: Tables = {}
    for table in TABLES:
        rows = db.exec(
            select(table.model).where(at(table.model, known_at)).order_by(table.model.id)
        ).all()
        tables[table.file] = [_as_text(table, row) for row in rows]
    people = {r["slug"] for r in tables["people"]}
    merged = {p.id for p in db.exec(select(Person).where(at(Person, known_at))) if p.merged_into}
    tables["people"] = [r for r in tables["people"] if r["slug"] in people - merged]
    return tables


def _as_text(table: Table, row: Any) -> dict[str, str]:
    def shown(name: str) -> str:
        value = row.id if name == "slug" and table.id is _slug else getattr(row, name)
        return "" if value is None else str(value)

    return {name: shown(name) for name in table.columns}


ONLY_FILES = ("topics.csv",)
"""What belongs to the reference data and is read from the file alone: editors add nothing to it."""


def export_folder(
    db: DbSession, folder: Path, country: Path | None = None, known_at: dt.datetime | None = None
) -> list[Path]:
    """Writes the reference files as they stand or stood in the database; answers those written.

    What is read from the country's folder alone is copied from there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    tables = current_tables(db, known_at)
    written = []
    for table in TABLES:
        path = folder / f"{table.file}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, table.columns, lineterminator="\n")
            writer.writeheader()
            writer.writerows(tables[table.file])
        written.append(path)
    for name in ONLY_FILES:
        shipped = country / name if country else None
        if shipped and shipped.is_file():
            content = shipped.read_bytes()
            (folder / name).write_bytes(content)
            written.append(folder / name)
    return written


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
