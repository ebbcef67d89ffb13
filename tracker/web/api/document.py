"""Columns and parameters to the parts of the OpenAPI document that routes alone do not tell."""

from typing import Any

from tracker.exports import KINDS
from tracker.models import Basis, ReasonCode, TaskState
from tracker.web.api.parameters import FILTERS, PAGING, TIMES

Json = dict[str, Any]
Answers = dict[int | str, Any]
"""What a route may answer, by status."""

LICENCE = {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}
PROBLEM: Json = {
    "type": "object",
    "required": ["message"],
    "properties": {"message": {"type": "string", "description": "one sentence: what to do"}},
}
_WORDS: Json = {"type": ["string", "null"]}
_COUNT: Json = {"type": "integer"}
_TRUTH: Json = {"type": ["boolean", "null"]}
_NUMBER: Json = {"type": ["number", "null"]}
_PLACE: Json = {"type": ["integer", "null"]}
_KNOWN: Json = {"type": "string"}
_SEVERAL: Json = {"type": "array", "items": {"type": "string"}}
_TYPES: dict[str, Json] = (
    dict.fromkeys(("members", "mentions", "tasks_set", "suggestions"), _COUNT)
    | dict.fromkeys(("reports", "people", "speeches", "tasks", "origins", "prints"), _COUNT)
    | dict.fromkeys(("reports_unreviewed", "speeches_unreviewed", "tasks_unreviewed"), _COUNT)
    | dict.fromkeys(("mentions_unreviewed", "tasks_set_unreviewed"), _COUNT)
    | dict.fromkeys(("is_sitting", "in_office"), _TRUTH)
    | dict.fromkeys(("inquiry", "answered", "substantive"), _TRUTH)
    | dict.fromkeys(("contradictions", "names", "seats", "roles", "responsible"), _SEVERAL)
    | dict.fromkeys(("responsible_ids", "topics", "warnings", "differences", "differs"), _SEVERAL)
    | dict.fromkeys(("number", "confidence"), _NUMBER)
)
"""Columns that hold anything but words."""
_PLACES: dict[str, Json] = dict.fromkeys(("start", "end"), _PLACE)
"""Where a sentence stands; of a faction these are dates."""


def _choices(values: Any) -> Json:
    return {"type": "string", "enum": [member.value for member in values]}


GIVEN: Json = {
    "type": "object",
    "required": ["state", "basis"],
    "additionalProperties": False,
    "properties": {
        "state": _choices(TaskState),
        "basis": _choices(Basis),
        "date": {"type": ["string", "null"], "format": "date", "description": "day it holds for"},
        "reason": {"type": "string", "description": "one line: why the state changes"},
        "reason_code": {"enum": [*(code.value for code in ReasonCode), None]},
        "report_id": _WORDS | {"description": "stored report that holds the words"},
        "evidence_url": _WORDS | {"description": "address that shows it"},
        "evidence_sha256": _WORDS | {"description": "stored file that shows it"},
        "words": {"type": "string", "description": "the words that show it, letter by letter"},
        "by_responsible": {
            "type": "boolean",
            "description": "whether the source is the responsible side itself",
        },
    },
}
"""What an editor's program sends."""
_UPDATE: Json = {
    "type": "object",
    "required": ["id", "state", "basis", "review_state", "recorded"],
    "properties": {
        **dict.fromkeys(("id", "state", "basis", "review_state", "recorded"), _KNOWN),
        **dict.fromkeys(("task_id", "date", "reason", "reason_code", "words"), _WORDS),
        **dict.fromkeys(("report_id", "source_url", "outlet", "evidence_url"), _WORDS),
        **dict.fromkeys(("evidence_sha256", "evidence_file"), _WORDS),
        **dict.fromkeys(("reviewed_by", "rule"), _WORDS),
        "confidence": {"type": "number"},
        "own_words": {"type": "boolean"},
        **_PLACES,
    },
}


def _ref(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def answers(name: str, code: int = 200) -> Answers:
    """What a route answers when all is well."""
    content = {"application/json": {"schema": _ref(name)}}
    return {code: {"description": "As asked for", "content": content}}


def _row(kind: str) -> Json:
    """The columns of an export as an object."""
    types = _TYPES if kind == "factions" else _TYPES | _PLACES
    properties = {
        column.name: types.get(column.name, _WORDS) | {"description": column.means}
        for column in KINDS[kind].columns
    }
    return {"type": "object", "required": list(properties), "properties": properties}


def _list(of: str, **more: Json) -> Json:
    rows = {"type": "array", "items": _ref(of)}
    properties = {"total": _COUNT, **more, "rows": rows}
    return {"type": "object", "required": list(properties), "properties": properties}


def _schemas() -> dict[str, Json]:
    found = {
        "update": _UPDATE,
        "updates": _list("update"),
        "update_given": GIVEN,
        "HTTPError": PROBLEM,
    }
    for kind in KINDS:
        found[f"{kind}_row"] = found[f"{kind}_record"] = _row(kind)
        found[f"{kind}_page"] = _list(f"{kind}_row", page=_COUNT, per_page=_COUNT, next=_WORDS)
    history = {"updates": {"type": "array", "items": _ref("update")}}
    found["tasks_record"] = {"allOf": [_ref("tasks_row"), {"properties": history}]}
    return found


def completed(document: Json | str) -> Json | str:
    """The document of the routes with schemas, parameters and the body of an update."""
    assert isinstance(document, dict)
    parts = document.setdefault("components", {}).setdefault("schemas", {})
    parts.update(_schemas())
    problem = {
        "description": "It cannot be answered so; the message says why",
        "content": {"application/json": {"schema": _ref("HTTPError")}},
    }
    for path, operations in document["paths"].items():
        if not path.startswith("/api/"):
            continue
        kind = path.split("/")[3]
        is_list = path.count("/") == 3
        listed = (*FILTERS[kind], *PAGING) if is_list else ()
        codes = ("400", "404", "429") if is_list else ("400", "404", "410", "429")
        for method, operation in operations.items():
            operation["responses"] |= dict.fromkeys(codes, problem)
            if method == "get":
                operation["parameters"] += [p.described() for p in (*listed, *TIMES)]
            else:
                operation["requestBody"] = {
                    "required": True,
                    "content": {"application/json": {"schema": _ref("update_given")}},
                }
    return document
