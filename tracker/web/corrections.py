"""The public log of what people changed, as a page and a feed."""

import datetime as dt
from typing import Any

from flask import Blueprint, Response, abort, g, render_template, request, url_for

from tracker.queries.corrections import (
    CorrectionRow,
    RecordChange,
    correction,
    corrections,
    count_corrections,
)
from tracker.web.addresses import permalink_of
from tracker.web.arguments import day, one_of, words
from tracker.web.corrected import about, changes_shown, column_word, value_word
from tracker.web.feeds import NEWEST, Entry, atom
from tracker.web.labels import Labels, label
from tracker.web.listing import Field, listing
from tracker.web.texts import gettext
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
    "rejected": pgettext("correction", "rejected by an editor"),
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
    "office": pgettext("decision", "Seat or office added"),
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
        "about": about,
        "changes_shown": changes_shown,
        "column_word": column_word,
        "value_word": value_word,
        "address_of": address_of,
        "heading": heading,
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
    record, since = _asked_for()
    found = listing(
        [Field("since", gettext("Decided since"), "date")],
        lambda: count_corrections(g.db, g.when, record=record, since=since),
        lambda limit, offset: corrections(
            g.db, g.when, record=record, since=since, limit=limit, offset=offset
        ),
    )
    return render_template("corrections/index.html", listing=found, record=record and record[1])


def _asked_for() -> tuple[tuple[str, str] | None, dt.date | None]:
    """The record and the day of the address, the same for page and feed."""
    kind, record_id = one_of("kind", sorted(set(_TABLES.values()))), words("id")
    return (kind, record_id) if kind and record_id else None, day("since")


@bp.get("/corrections/<decision_id>")
def record(decision_id: str) -> str:
    row = correction(g.db, decision_id)
    if row is None or not row.records:
        abort(404)
    return render_template("corrections/record.html", row=row)


@bp.get("/corrections.atom")
def feed() -> Response:
    record, since = _asked_for()
    rows = corrections(g.db, g.when, record=record, since=since, limit=NEWEST)
    return atom(gettext("Corrections"), "corrections.index", [_entry(row) for row in rows])


def _entry(row: CorrectionRow) -> Entry:
    told = [_line(record) for record in row.records]
    return Entry(
        permalink_of("corrections.record", decision_id=row.id),
        heading(row),
        row.moment,
        summary="\n".join([*([_reason(row)] if row.reason else []), *told]),
        author=row.by,
    )


def heading(row: CorrectionRow) -> str:
    """What was decided, about what."""
    what = next((said for record in row.records if (said := about(record))), "")
    return f"{word(ACTIONS, row.action)}: {what}" if what else word(ACTIONS, row.action)


def _reason(row: CorrectionRow) -> str:
    return f"{gettext('Reason given:')} {label('machine_reason', row.reason)}"


def _line(record: RecordChange) -> str:
    """One record: what it is, what was done to it, what it said and says."""
    what = f"{word(NOUNS, record.table)} {about(record)}".strip()
    said = [
        f"{column_word(c)}: {value_word(record, c, c.before)} → {value_word(record, c, c.after)}"
        for c in changes_shown(record)
    ]
    return "; ".join([f"{what}: {word(WHAT, record.what)}", *said])
