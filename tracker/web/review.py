"""The queue of editors: what was read, worst first, with a button for every decision."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from flask import abort, current_app, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from tracker.db import DbSession, writing
from tracker.errors import N_, ReviewError
from tracker.models import Quotation, TaskType
from tracker.queries.reports import body
from tracker.queries.review import (
    KINDS,
    QueueFilter,
    QueueRow,
    count_unresolved,
    decisions,
    feedback,
    queue,
    waiting,
)
from tracker.queries.tasks import TaskFilter, task, tasks
from tracker.review import entered, facts, updates
from tracker.review.acts import last_decision, undo
from tracker.web import forms
from tracker.web.accounts import editor, room
from tracker.web.arguments import one_of, page_number, refuse, words
from tracker.web.texts import gettext

bp = room("review")
PER_PAGE = 50
_KIND = f"<any({', '.join(KINDS)}):kind>"
_JSON = "application/json"


@contextmanager
def decided() -> Iterator[DbSession]:
    """A handle for what an editor decides: all of it is kept, or nothing."""
    with writing(current_app.config["ENGINE"]) as db:
        yield db


def asked_for() -> QueueFilter:
    """The filters of the address."""
    given = request.args.get("below", "")
    try:
        below = float(given) if given else None
    except ValueError:
        refuse(gettext("“%(given)s” is no number between 0 and 1.", given=given[:40]))
    return QueueFilter(
        kind=one_of("kind", KINDS),
        report=words("report"),
        person=words("person"),
        rule=words("rule"),
        below=below,
    )


@bp.get("/review/")
def index() -> str:
    keep, page = asked_for(), page_number()
    counts = waiting(g.db, keep)
    return render_template(
        "review/index.html",
        rows=queue(g.db, keep, limit=PER_PAGE, offset=(page - 1) * PER_PAGE),
        counts=counts,
        total=sum(counts.values()),
        page=page,
        pages=max(1, -(-sum(counts.values()) // PER_PAGE)),
        kinds=KINDS,
        names=count_unresolved(g.db),
        words_of_readers=len(feedback(g.db)),
        titles=candidate_titles,
    )


def candidate_titles(row: QueueRow) -> list[tuple[str, str, float]]:
    """Tasks that a suggestion may speak of: id, words and score, best first."""
    scores = {str(c["task"]): float(c.get("score", 0)) for c in row.candidates}
    if row.task:
        scores.setdefault(row.task, 1.0)
    found = tasks(g.db, TaskFilter(ids=tuple(scores))) if scores else []
    named = [(t.id, t.words, scores[t.id]) for t in found]
    return sorted(named, key=lambda entry: -entry[2])


def answer(kind: str, fact_id: str, state: str) -> Response | dict[str, str]:
    """Back to where the editor was; a script gets the new state instead."""
    if request.accept_mimetypes.best == _JSON:
        return {"kind": kind, "id": fact_id, "state": state}
    return redirect(forms.next_page(url_for("review.index")), 303)


@bp.post(f"/review/{_KIND}/<fact_id>/accept")
def accept(kind: str, fact_id: str) -> Response | dict[str, str]:
    with decided() as db:
        if kind == "update":
            updates.accept_update(db, fact_id, editor(), forms.maybe("task"))
        else:
            facts.accept(db, kind, fact_id, editor())
    return answer(kind, fact_id, "accepted")


@bp.post(f"/review/{_KIND}/<fact_id>/reject")
def reject(kind: str, fact_id: str) -> Response | dict[str, str]:
    with decided() as db:
        facts.reject(db, kind, fact_id, editor(), forms.text("reason"))
    return answer(kind, fact_id, "rejected")


@bp.post(f"/review/{_KIND}/<fact_id>/undo")
def take_back(kind: str, fact_id: str) -> Response | dict[str, str]:
    with decided() as db:
        last = last_decision(db, kind, fact_id)
        if last is None:
            raise ReviewError(N_("There is nothing to undo here."))
        undo(db, last.id, editor(), forms.text("reason"))
    return answer(kind, fact_id, "unreviewed")


@bp.post("/review/bulk")
def bulk() -> Response:
    """Accepts what was ticked; direct quotations are always looked at one by one."""
    ticked = [value.partition(" ") for value in request.form.getlist("fact")]
    with decided() as db:
        done, left = facts.accept_many(db, [(k, i) for k, _, i in ticked], editor())
    if left:
        refuse(
            gettext(
                "%(done)s accepted. %(left)s must be looked at one by one: direct quotations, "
                "suggestions, and what was reviewed already.",
                done=len(done),
                left=len(left),
            )
        )
    return redirect(forms.next_page(url_for("review.index")), 303)


@bp.get("/review/decisions")
def made() -> str:
    return render_template("review/decisions.html", rows=decisions(g.db, limit=100))


@bp.post("/review/decisions/<decision_id>/undo")
def take_back_decision(decision_id: str) -> Response:
    with decided() as db:
        undo(db, decision_id, editor(), forms.text("reason"))
    return redirect(forms.next_page(url_for("review.made")), 303)


@bp.route("/review/feedback", methods=["GET", "POST"])
def readers() -> str | Response:
    if request.method == "GET":
        return render_template("review/feedback.html", rows=feedback(g.db))
    with decided() as db:
        entered.settle_feedback(db, forms.text("id"), forms.text("outcome"), editor())
    return redirect(url_for("review.readers"), 303)


# Editing a fact ----------------------------------------------------------------------------------


@bp.route(f"/review/{_KIND}/<fact_id>", methods=["GET", "POST"])
def record(kind: str, fact_id: str) -> str | Response:
    found = queue(g.db, QueueFilter(kind=kind, state=None, ids=(fact_id,)), limit=1)
    if not found:
        abort(404)
    row = found[0]
    if request.method == "GET":
        return render_template(
            "review/edit.html",
            row=row,
            task=task(g.db, fact_id) if kind == "task" else None,
            reading=_reading(fact_id) if kind == "session" else None,
            candidates=candidate_titles(row) if kind == "update" else [],
        )
    with decided() as db:
        if kind == "update":
            updates.accept_update(db, fact_id, editor(), forms.maybe("task"), **_standing())
        else:
            values = _values(kind, row)
            facts.edit(db, kind, fact_id, values, editor(), forms.text("reason"))
    return redirect(forms.next_page(url_for("review.index")), 303)


def _reading(fact_id: str) -> Any:
    from sqlmodel import select

    from tracker.db import at
    from tracker.models import SessionReading

    model: Any = SessionReading
    return g.db.exec(select(model).where(model.id == fact_id, at(model))).one()


def _standing() -> dict[str, Any]:
    """What an editor sets right of a suggestion before it counts."""
    from tracker.models import Basis, ReasonCode, TaskState

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
        "name": forms.text,
        "speaker_name": forms.text,
    }
    fields = facts.EDITABLE[kind] & set(request.form)
    values = {name: readers.get(name, forms.maybe)(name) for name in fields}
    if "responsible" in fields:
        values["responsible"] = doers(forms.text("responsible"))
    if "words" in request.form and forms.text("words") != row.words:
        values |= _place(row, forms.text("words"))
    return values


def _place(row: QueueRow, wanted: str) -> dict[str, int]:
    """Where the words stand in the report, nearest to where they stood."""
    whole = body(g.db, row.evidence.report_id)
    starts = []
    start = whole.find(wanted) if wanted else -1
    while start >= 0:
        starts.append(start)
        start = whole.find(wanted, start + 1)
    if not starts:
        raise ReviewError(N_("The words are not in that text; copy them letter by letter."))
    nearest = min(starts, key=lambda place: abs(place - row.evidence.start))
    return {"start": nearest, "end": nearest + len(wanted)}


def doers(lines: str) -> list[facts.Doer]:
    """One a line: name | person or body, as the form explains."""
    from tracker.web.shown import names

    known = names()
    found = []
    for line in filter(None, (part.strip() for part in lines.splitlines())):
        name, _, slug = (part.strip() for part in line.partition("|"))
        if slug and slug not in known.people and slug not in known.organizations:
            raise ReviewError(N_("There is no person or body “%(slug)s”."), slug=slug)
        is_person = slug in known.people
        found.append(
            facts.Doer(
                name, slug if slug and is_person else None, None if is_person else slug or None
            )
        )
    return found
