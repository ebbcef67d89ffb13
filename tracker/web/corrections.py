"""The public log of what people changed, as a page and a feed."""

from typing import Any

from flask import Blueprint, Response, abort, g, render_template, request, url_for

from tracker.queries.corrections import (
    Change,
    CorrectionRow,
    RecordChange,
    correction,
    corrections,
    count_corrections,
)
from tracker.web.addresses import permalink_of
from tracker.web.arguments import one_of, words
from tracker.web.feeds import NEWEST, Entry, atom
from tracker.web.labels import Labels
from tracker.web.listing import listing
from tracker.web.shown import organization_name, person_name
from tracker.web.texts import gettext
from tracker.web.texts import lazy_gettext as N_
from tracker.web.texts import lazy_pgettext as pgettext

bp = Blueprint("corrections", __name__)

NOUNS: Labels = {
    "speech": pgettext("corrected", "speech"),
    "task": pgettext("corrected", "task"),
    "task_update": pgettext("corrected", "state of a task"),
    "session": pgettext("corrected", "session"),
    "session_reading": pgettext("corrected", "what a report says of a session"),
    "mention": pgettext("corrected", "name in a report"),
    "faction_mention": pgettext("corrected", "faction in a report"),
    "person": pgettext("corrected", "person"),
    "seat": pgettext("corrected", "seat"),
    "membership": pgettext("corrected", "office or membership"),
    "alias": pgettext("corrected", "spelling of a name"),
    "responsible": pgettext("corrected", "who must do a task"),
    "report": pgettext("corrected", "report"),
    "reply": pgettext("corrected", "reply"),
    "question": pgettext("corrected", "question"),
    "inquiry_answer": pgettext("corrected", "answer to an inquiry"),
    "succession": pgettext("corrected", "successor"),
}
WHAT: Labels = {
    "added": pgettext("correction", "added"),
    "changed": pgettext("correction", "changed"),
    "rejected": pgettext("correction", "rejected: the source does not say so"),
    "accepted": pgettext("correction", "accepted"),
    "withdrawn": pgettext("correction", "withdrawn"),
    "restored": pgettext("correction", "restored"),
}
ACTIONS: Labels = {
    "accept": pgettext("decision", "Suggestion accepted"),
    "edit": pgettext("decision", "Edited"),
    "reject": pgettext("decision", "Rejected"),
    "undo": pgettext("decision", "Decision undone"),
    "update": pgettext("decision", "State of a task"),
    "alias": pgettext("decision", "Spelling of a name"),
    "resolve": pgettext("decision", "Name resolved"),
    "create": pgettext("decision", "Person added"),
    "merge": pgettext("decision", "Merged"),
    "split": pgettext("decision", "Split"),
    "enter": pgettext("decision", "Task entered"),
    "reply": pgettext("decision", "Reply"),
    "question": pgettext("decision", "Question sent"),
    "answer": pgettext("decision", "Answer to a question"),
    "inquiry answer": pgettext("decision", "Answer to an inquiry"),
    "successor": pgettext("decision", "Successor named"),
    "settle": pgettext("decision", "Reader's word settled"),
}
NOBODY = N_("blank")
_PEOPLE = ("person_id", "set_by_person", "chair_id", "person", "merged_into", "slug")
_ROOMS = {
    "speech": ("speeches.record", "speech_id"),
    "task": ("tasks.record", "task_id"),
    "session": ("sessions.record", "session_id"),
    "report": ("reports.record", "report_id"),
    "person": ("people.record", "slug"),
}


def word(of: Labels, value: str) -> str:
    """The word for a value in the reader's language."""
    return str(of.get(value, value.replace("_", " ")))


def shown(change: Change, value: str) -> str:
    """A value of a field: names instead of ids, a word for nothing."""
    if not value:
        return str(NOBODY)
    if change.field in _PEOPLE:
        return person_name(value)
    if change.field in ("set_by_body", "body_id", "organization", "successor", "faction_id"):
        return organization_name(value)
    return value


def address_of(record: RecordChange) -> str | None:
    """The page where the record is shown."""
    if record.table in _ROOMS:
        endpoint, name = _ROOMS[record.table]
        values: dict[str, Any] = {name: record.id}
        return url_for(endpoint, **values)
    if record.task_id:
        return url_for("tasks.record", task_id=record.task_id)
    return url_for("reports.record", report_id=record.report_id) if record.report_id else None


bp.context_processor(
    lambda: {
        "word": word,
        "shown": shown,
        "address_of": address_of,
        "NOUNS": NOUNS,
        "WHAT": WHAT,
        "ACTIONS": ACTIONS,
    }
)


_TABLES = {"tasks": "task", "speeches": "speech", "sessions": "session", "reports": "report"}
_TABLES |= {"deputies": "person", "people": "person"}


@bp.app_context_processor
def _at_every_item() -> dict[str, Any]:
    """What the frame of every page asks: where the corrections of this record are told."""
    return {"corrections_address": corrections_address}


def corrections_address() -> str | None:
    """The log of the record that this page shows; None where nobody has changed it."""
    room, _, page = (request.endpoint or "").partition(".")
    ids = list((request.view_args or {}).values())
    if page != "record" or room not in _TABLES or len(ids) != 1:
        return None
    if not count_corrections(g.db, g.when, record=(_TABLES[room], str(ids[0]))):
        return None
    return url_for("corrections.index", kind=_TABLES[room], id=ids[0])


@bp.get("/corrections/")
def index() -> str:
    kind, record_id = one_of("kind", sorted(set(_TABLES.values()))), words("id")
    record = (kind, record_id) if kind and record_id else None
    found = listing(
        [],
        lambda: count_corrections(g.db, g.when, record=record),
        lambda limit, offset: corrections(g.db, g.when, record=record, limit=limit, offset=offset),
    )
    return render_template("corrections/index.html", listing=found, record=record_id)


@bp.get("/corrections/<decision_id>")
def record(decision_id: str) -> str:
    row = correction(g.db, decision_id)
    if row is None or not row.records:
        abort(404)
    return render_template("corrections/record.html", row=row)


@bp.get("/corrections.atom")
def feed() -> Response:
    rows = corrections(g.db, g.when, limit=NEWEST)
    return atom(gettext("Corrections"), "corrections.index", [_entry(row) for row in rows])


def _entry(row: CorrectionRow) -> Entry:
    told = [
        f"{word(NOUNS, r.table)} {r.id}: {word(WHAT, r.what)}"
        + "".join(f"; {c.field}: {shown(c, c.before)} → {shown(c, c.after)}" for c in r.changes)
        for r in row.records
    ]
    return Entry(
        permalink_of("corrections.record", decision_id=row.id),
        f"{word(ACTIONS, row.action)}: {row.target}",
        row.moment,
        summary="\n".join([*([row.reason] if row.reason else []), *told]),
        author=row.by,
    )
