"""«Report an error» at every item: a reader's word to the editors, without account or cookie."""

from typing import Any

from flask import Blueprint, Response, abort, current_app, g, render_template, request, url_for

from tracker.db import writing
from tracker.errors import ReviewError
from tracker.queries import organizations, people, reports, sessions, speeches, tasks
from tracker.review.entered import LONGEST_FEEDBACK, report_error
from tracker.web import forms
from tracker.web.limits import limiter
from tracker.web.texts import gettext

bp = Blueprint("feedback", __name__)

ROOMS: dict[str, tuple[Any, str, str]] = {
    # question that answers the item, page of it, name of its id in the address
    "speeches": (speeches.speech, "speeches.record", "speech_id"),
    "tasks": (tasks.task, "tasks.record", "task_id"),
    "sessions": (sessions.session, "sessions.record", "session_id"),
    "reports": (reports.report, "reports.record", "report_id"),
    "deputies": (people.person, "deputies.record", "slug"),
    "people": (people.person, "people.record", "slug"),
    "factions": (organizations.faction, "factions.record", "slug"),
    "bodies": (organizations.body, "bodies.record", "slug"),
}


def item_address(kind: str, target: str) -> str | None:
    """The page of an item; None for a kind that has none."""
    if kind not in ROOMS:
        return None
    _, endpoint, name = ROOMS[kind]
    values: dict[str, Any] = {name: target}
    return url_for(endpoint, **values)


@bp.app_context_processor
def _at_every_item() -> dict[str, Any]:
    """What the frame of every page asks: where an error of this item is reported."""
    return {"error_report_address": error_report_address}


def error_report_address() -> str | None:
    """The form for the item that this page shows; None on every other page."""
    room = (request.endpoint or "").partition(".")
    if room[2] != "record" or room[0] not in ROOMS or "db" not in g:
        return None
    name = ROOMS[room[0]][2]
    target = (request.view_args or {}).get(name)
    return url_for("feedback.form", kind=room[0], target=target) if target else None


def _item(kind: str, target: str) -> str:
    """The address of an item that is there; else 404."""
    if kind not in ROOMS or ROOMS[kind][0](g.db, target, g.when) is None:
        abort(404)
    return item_address(kind, target) or ""


@bp.get("/feedback/<kind>/<target>")
def form(kind: str, target: str) -> str:
    return render_template(
        "feedback/form.html",
        address=_item(kind, target),
        kind=kind,
        target=target,
        longest=LONGEST_FEEDBACK,
        words="",
        wrong=None,
    )


def _was_sent(response: Response) -> bool:
    """A blank form counts for nothing."""
    return response.status_code == 200


@bp.post("/feedback/<kind>/<target>")
@limiter.limit("5 per hour;20 per day", deduct_when=_was_sent)
def send(kind: str, target: str) -> str | tuple[str, int]:
    address = _item(kind, target)
    try:
        with writing(current_app.config["ENGINE"]) as db:
            report_error(db, kind, target, forms.text("words"))
    except ReviewError as error:
        page = render_template(
            "feedback/form.html",
            address=address,
            kind=kind,
            target=target,
            longest=LONGEST_FEEDBACK,
            words=forms.text("words"),
            wrong=gettext(error.sentence, **error.values),
        )
        return page, 400
    return render_template("feedback/thanks.html", address=address)
