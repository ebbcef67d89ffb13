"""The queue of editors: what was read, worst first, with a button for every decision."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from flask import current_app, flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from tracker.db import DbSession, writing
from tracker.errors import N_, ReviewError
from tracker.models import Decision, ReviewState
from tracker.queries.decisions import feedback
from tracker.queries.review import (
    KINDS,
    Place,
    QueueFilter,
    QueueRow,
    count_unresolved,
    queue,
    waiting,
)
from tracker.queries.tasks import TaskFilter, tasks
from tracker.review import entered, facts, updates
from tracker.review.undoing import last_decision, last_look, undo
from tracker.web import forms
from tracker.web.accounts import editor, room
from tracker.web.arguments import one_of, refuse, words
from tracker.web.desk import DECIDED
from tracker.web.labels import label
from tracker.web.refusals import shown_again
from tracker.web.review_beside import reports_beside
from tracker.web.texts import Lazy, gettext
from tracker.web.texts import lazy_pgettext as pgettext

bp = room("review")
PER_PAGE = 50
FILTERS = ("kind", "report", "person", "rule", "below")
SAID: Mapping[ReviewState, Lazy] = {
    ReviewState.accepted: pgettext("decision", "Accepted."),
    ReviewState.rejected: pgettext("decision", "Rejected."),
    ReviewState.unreviewed: pgettext("decision", "Taken back: it waits again."),
}
"""What is said at a fact when it has been decided on."""
KIND = f"<any({', '.join(KINDS)}):kind>"
_JSON = "application/json"


@contextmanager
def decided() -> Iterator[DbSession]:
    """A handle for what an editor decides: all of it is kept, or nothing."""
    with writing(current_app.config["ENGINE"]) as db:
        yield db


def tell(decision: Decision) -> None:
    """The page that comes next says what was decided; `desk` puts it there."""
    flash(decision.id, DECIDED)


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


def given_filters() -> dict[str, str]:
    """The filters as they stand in the address."""
    return {name: given for name in FILTERS if (given := request.args.get(name))}


@bp.get("/review/")
def index() -> str:
    keep, after = asked_for(), place()
    counts = waiting(g.db, replace(keep, kind=None))
    rows = queue(g.db, keep, limit=PER_PAGE + 1, after=after)
    shown = rows[:PER_PAGE]
    return render_template(
        "review/index.html",
        rows=shown,
        beside=reports_beside(shown),
        counts=counts,
        total=counts[keep.kind] if keep.kind else sum(counts.values()),
        after=place_of(shown[-1]) if len(rows) > PER_PAGE else None,
        per_page=PER_PAGE,
        kinds=KINDS,
        filters=given_filters(),
        waits_again=SAID[ReviewState.unreviewed],
        names=count_unresolved(g.db),
        words_of_readers=len(feedback(g.db)),
        titles=candidate_titles,
    )


def place() -> Place | None:
    """Where in the queue to go on, as `place_of` wrote it; None for its beginning."""
    harm, _, fact_id = request.args.get("after", "").partition("-")
    try:
        return (float(harm), fact_id) if fact_id else None
    except ValueError:
        refuse(gettext("“%(given)s” is no place in the queue.", given=request.args["after"][:40]))


def place_of(row: QueueRow) -> str:
    """A place in the queue, for an address."""
    return f"{row.harm!r}-{row.id}"


def candidate_titles(row: QueueRow) -> list[tuple[str, str, float]]:
    """Tasks that a suggestion may speak of: id, words and score, best first."""
    scores = {str(c["task"]): float(c.get("score", 0)) for c in row.candidates}
    if row.task:
        scores.setdefault(row.task, 1.0)
    found = tasks(g.db, TaskFilter(ids=tuple(scores))) if scores else []
    named = [(t.id, t.words, scores[t.id]) for t in found]
    return sorted(named, key=lambda entry: -entry[2])


def answer(kind: str, fact_id: str, state: ReviewState) -> Response | dict[str, str]:
    """Back to where the editor was; a script gets the new state and the words for it instead."""
    if request.accept_mimetypes.best != _JSON:
        return redirect(forms.next_page(url_for("review.index")), 303)
    word = label("review", state)
    decided_on = state != ReviewState.unreviewed
    by = gettext("%(state)s by %(who)s", state=word, who=editor()) if decided_on else word
    return {
        "kind": kind,
        "id": fact_id,
        "state": state.value,
        "badge": by,
        "said": str(SAID[state]),
    }


@bp.post(f"/review/{KIND}/<fact_id>/accept")
def accept(kind: str, fact_id: str) -> Response | dict[str, str]:
    with decided() as db:
        if kind == "update":
            updates.accept_update(db, fact_id, editor(), forms.maybe("task"))
        else:
            facts.accept(db, kind, fact_id, editor())
    return answer(kind, fact_id, ReviewState.accepted)


@bp.post(f"/review/{KIND}/<fact_id>/reject")
def reject(kind: str, fact_id: str) -> Response | dict[str, str]:
    with decided() as db:
        facts.reject(db, kind, fact_id, editor(), forms.text("reason"))
    return answer(kind, fact_id, ReviewState.rejected)


@bp.post(f"/review/{KIND}/<fact_id>/undo")
def take_back(kind: str, fact_id: str) -> Response | dict[str, str]:
    with decided() as db:
        last = last_decision(db, kind, fact_id)
        if last is None:
            raise ReviewError(N_("There is nothing to undo here."))
        undo(db, last.id, editor(), forms.text("reason"))
    return answer(kind, fact_id, ReviewState.unreviewed)


@bp.post("/review/undo")
def take_last_back() -> Response | dict[str, str]:
    """The editor's newest decision on a fact, wherever he made it, also an edit in its form.

    Leads to the fact; a script gets its address instead.
    """
    keep = asked_for()
    with decided() as db:
        last = last_look(db, editor())
        if last is None:
            raise ReviewError(N_("There is nothing to undo here."))
        undo(db, last.id, editor())
        address = _where(db, keep, last.kind, last.target)
    if request.accept_mimetypes.best == _JSON:
        return {"address": address}
    return redirect(address, 303)


def _where(db: DbSession, keep: QueueFilter, kind: str, fact_id: str) -> str:
    """The queue from this fact on, under these filters where they keep the fact.

    What does not wait, for somebody had decided on it before, has its form instead.
    """
    for filters, given in ((keep, given_filters()), (QueueFilter(), {})):
        if filters.kind not in (None, kind):
            continue
        for row in queue(db, replace(filters, kind=kind, ids=(fact_id,)), limit=1):
            before = place_of(replace(row, id=fact_id[:-1]))  # nothing stands between the two
            again: dict[str, Any] = given | {"after": before, "undone": fact_id}
            return url_for("review.index", _anchor=f"f-{fact_id}", **again)
    return url_for("review_facts.record", kind=kind, fact_id=fact_id)


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


@bp.get("/review/feedback")
def readers() -> str:
    return render_template("review/feedback.html", rows=feedback(g.db))


@bp.post("/review/feedback")
@shown_again(readers)
def settle() -> Response:
    with decided() as db:
        entered.settle_feedback(db, forms.text("id"), forms.text("outcome"), editor())
    return redirect(url_for("review.readers"), 303)
