"""The whole data set as a folder: every export as CSV beside a `datapackage.json`.

The description follows the Tabular Data Package of Frictionless (datapackage.org).
"""

import json
from pathlib import Path
from typing import Any

from tracker.db import DbSession, now
from tracker.errors import ExportError
from tracker.exports.columns import KINDS, Kind, rows
from tracker.exports.files import write
from tracker.queries.status import last_recorded
from tracker.queries.when import When

_TYPES = {
    "date": ("due", "held_since", "published", "date", "date_inferred", "session_date"),
    "datetime": ("recorded", "retrieved_at"),
    "number": ("number", "confidence"),
    "integer": (
        *("reports", "speeches", "tasks", "people", "mentions", "tasks_set", "suggestions"),
        *("origins", "prints"),
    ),
    "boolean": ("is_sitting", "in_office", "inquiry", "answered", "substantive"),
}
_TYPE_OF = {name: kind for kind, names in _TYPES.items() for name in names}


def write_datapackage(db: DbSession, folder: Path, site_url: str, when: When | None = None) -> None:
    """Writes the folder; raises ExportError where a file cannot be written."""
    when = when or When.now()
    # not the moment of this export: what was known at one time is the same bytes whenever asked for
    created = last_recorded(db, when) or when.known_at or now()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(
            f"{folder} cannot be made ({error.strerror}); choose another folder with -o"
        ) from None
    for kind in KINDS.values():
        names = [column.name for column in kind.columns]
        target = folder / f"{kind.name}.csv"
        write("csv", names, rows(kind.name, db, when, site_url), target, bom=False)
    described = {
        "name": "parliament-tracker",
        "title": "Sessions, deputies, speeches and tasks read from news reports",
        "created": created.isoformat(timespec="seconds"),
        "homepage": site_url,
        "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}],
        "resources": [_resource(kind) for kind in KINDS.values()],
    }
    text = json.dumps(described, ensure_ascii=False, indent=1) + "\n"
    (folder / "datapackage.json").write_text(text, "utf-8")


def _resource(kind: Kind) -> dict[str, Any]:
    return {
        "name": kind.name,
        "path": f"{kind.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [
                {
                    "name": column.name,
                    "type": _TYPE_OF.get(column.name, "string"),
                    "description": column.means,
                }
                for column in kind.columns
            ],
            "primaryKey": "id",
        },
    }
