"""What editors decided, newest first, each with a button that takes it back."""

from flask import g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from tracker.queries.decisions import DecisionFilter, count_decisions, decisions
from tracker.review.accounts import accounts
from tracker.review.undoing import undo
from tracker.web import forms
from tracker.web.accounts import editor, room
from tracker.web.arguments import day, one_of, words
from tracker.web.corrections import ACTIONS, word
from tracker.web.editing import ACCEPTED
from tracker.web.listing import Field, listing
from tracker.web.review import decided, tell
from tracker.web.texts import gettext

bp = room("review_decisions")


@bp.get("/review/decisions")
def index() -> str:
    keep = DecisionFilter(
        by=words("by"),
        action=one_of("action", tuple(ACTIONS)),
        target=words("record"),
        since=day("since"),
    )
    found = listing(
        _fields(),
        lambda: count_decisions(g.db, keep),
        lambda limit, offset: decisions(g.db, keep, limit=limit, offset=offset),
    )
    return render_template("review/decisions.html", listing=found)


def _fields() -> list[Field]:
    said = {name: word(ACTIONS, name) for name in ACTIONS} | {"accept": str(ACCEPTED)}
    actions = sorted(said.items(), key=lambda pair: pair[1])
    editors = [(account.name, account.name) for account in accounts(g.db)]
    return [
        Field("record", gettext("Record (its id)"), "words"),
        Field("action", gettext("What was decided"), options=actions),
        Field("by", gettext("Editor"), options=editors),
        Field("since", gettext("Decided since"), "date"),
    ]


@bp.post("/review/decisions/<decision_id>/undo")
def take_back(decision_id: str) -> Response:
    with decided() as db:
        made = undo(db, decision_id, editor(), forms.text("reason"))
        next_page = forms.next_page(url_for("review_decisions.index"))
        if "#" not in next_page:  # else it leads to the place where it is seen
            tell(made)
    return redirect(next_page, 303)
