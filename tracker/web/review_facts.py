"""One fact of the queue, to be set right: its fields, its words, its report beside it."""

from typing import Any

from flask import abort, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from tracker.errors import N_, ReviewError
from tracker.models import Basis, Quotation, ReasonCode, Task, TaskState, TaskType
from tracker.queries.reports import body
from tracker.queries.review import QueueFilter, QueueRow, queue
from tracker.queries.tasks import task
from tracker.review import facts, updates
from tracker.review.acts import current
from tracker.review.terms import ask_about_day
from tracker.web import forms
from tracker.web.accounts import editor, room
from tracker.web.refusals import shown_again
from tracker.web.review import KIND, candidate_titles, decided
from tracker.web.review_beside import reports_beside
from tracker.web.shown import names
from tracker.web.topic_names import topics_to_choose

bp = room("review_facts")


def _row(kind: str, fact_id: str) -> QueueRow:
    found = queue(g.db, QueueFilter(kind=kind, state=None, ids=(fact_id,)), limit=1)
    if not found:
        abort(404)
    return found[0]


@bp.get(f"/review/{KIND}/<fact_id>")
def record(kind: str, fact_id: str) -> str:
    row = _row(kind, fact_id)
    return render_template(
        "review/edit.html",
        row=row,
        beside=reports_beside([row]),
        task=task(g.db, fact_id) if kind == "task" else None,
        known=current(g.db, facts.table_of(kind), fact_id),
        topics=topics_to_choose() if kind == "task" else [],
        candidates=candidate_titles(row) if kind == "update" else [],
        back=forms.next_page(url_for("review.index")),
    )


@bp.post(f"/review/{KIND}/<fact_id>")
@shown_again(record)
def save(kind: str, fact_id: str) -> Response:
    row = _row(kind, fact_id)
    with decided() as db:
        if kind == "update":
            updates.accept_update(db, fact_id, editor(), forms.maybe("task"), **_standing())
        else:
            before = current(db, facts.table_of(kind), fact_id)
            values = _values(kind, row)
            facts.edit(db, kind, fact_id, values, editor(), forms.text("reason"))
            if kind == "task" and not forms.text("due_meant"):
                ask_about_day(db, current(db, Task, fact_id), before)
    return redirect(forms.next_page(url_for("review.index")), 303)


def _standing() -> dict[str, Any]:
    """What an editor sets right of a suggestion before it counts."""
    return {
        "state": forms.one("state", TaskState),
        "basis": forms.one("basis", Basis),
        "date": forms.day("date"),
        "reason": forms.text("reason"),
        "reason_code": forms.maybe_one("reason_code", ReasonCode),
    }


def _values(kind: str, row: QueueRow) -> dict[str, Any]:
    """The fields of the form of a kind that were sent."""
    readers: dict[str, Any] = {
        "quotation": lambda name: forms.one(name, Quotation),
        "type": lambda name: forms.one(name, TaskType),
        "due": forms.day,
        "date": forms.day,
        "date_inferred": forms.day,
        "number": forms.amount,
        "topics": _topics,
        "name": forms.text,
        "speaker_name": forms.text,
    }
    fields = facts.EDITABLE[kind] & set(request.form)
    values = {name: readers.get(name, forms.maybe)(name) for name in fields}
    if "responsible" in fields:
        values["responsible"] = doers("responsible")
    if "words" in request.form and forms.text("words") != row.words:
        values |= _place(row, forms.text("words"))
    return values


def _topics(name: str) -> list[str]:
    """The topics that were ticked; an empty value of the form says that none may be left."""
    ticked = [slug for slug in request.form.getlist(name) if slug]
    if set(ticked) - {slug for slug, _ in topics_to_choose()}:
        raise ReviewError(N_("Choose one of the values offered (%(name)s)."), name=name, field=name)
    return ticked


def _place(row: QueueRow, wanted: str) -> dict[str, int]:
    """Where the words stand in the report, nearest to where they stood."""
    whole = body(g.db, row.evidence.report_id)
    starts = []
    start = whole.find(wanted) if wanted else -1
    while start >= 0:
        starts.append(start)
        start = whole.find(wanted, start + 1)
    if not starts:
        raise ReviewError(
            N_("The words are not in that text; copy them letter by letter."), field="words"
        )
    nearest = min(starts, key=lambda place: abs(place - row.evidence.start))
    return {"start": nearest, "end": nearest + len(wanted)}


def doers(field: str) -> list[facts.Doer]:
    """What stands in a field, one a line: name | person or body, as the form explains."""
    known = names()
    found = []
    for line in filter(None, (part.strip() for part in forms.text(field).splitlines())):
        name, _, slug = (part.strip() for part in line.partition("|"))
        if slug and slug not in known.people and slug not in known.organizations:
            raise ReviewError(N_("There is no person or body “%(slug)s”."), slug=slug, field=field)
        is_person = slug in known.people
        found.append(
            facts.Doer(
                name, slug if slug and is_person else None, None if is_person else slug or None
            )
        )
    return found
