"""Records that no longer hold: their addresses answer and say what became of them."""

from typing import Any, NoReturn

from flask import Flask, Response, abort, g, jsonify, render_template, request, url_for

from tracker.queries.fates import Fate, Noun, fate
from tracker.web.shown import person_address
from tracker.web.texts import gettext

_ROOMS: dict[Noun, tuple[str, str]] = {
    "session": ("sessions.record", "session_id"),
    "speech": ("speeches.record", "speech_id"),
    "task": ("tasks.record", "task_id"),
    "report": ("reports.record", "report_id"),
}


class NoLongerHolds(Exception):
    """A record was asked for that had a page once."""

    def __init__(self, noun: Noun, became: Fate, record_id: str) -> None:
        super().__init__(became.how)
        self.noun, self.became, self.record_id = noun, became, record_id


def tell_fate(noun: Noun, record_id: str) -> NoReturn:
    """Ends the request: 410 for what was merged, rejected or withdrawn, else 404."""
    became = fate(g.db, noun, record_id, g.when)
    if became is None:
        abort(404)
    raise NoLongerHolds(noun, became, record_id)


def said_of(became: Fate) -> tuple[str, int]:
    """What became of a record in a line, and the status of the answer."""
    early = {
        "not_yet_known": gettext("This database did not know it then"),
        "not_yet_told": gettext("No report had told of it by that day"),
    }
    if became.how in early:
        return early[became.how], 404
    return gettext("This record no longer holds"), 410


def as_json(became: Fate) -> Response:
    """What became of a record, for programs: the same as its page tells."""
    sentence, code = said_of(became)
    response = jsonify(message=sentence, became=became.how, into=became.into, why=became.why)
    response.status_code = code
    return response


def _page(error: NoLongerHolds) -> tuple[str | Response, int]:
    became = error.became
    heading, code = said_of(became)
    if request.path.endswith(".json"):
        return as_json(became), code
    successor = None
    if became.into and error.noun == "person":
        successor = person_address(became.into)
    elif became.into:
        room, name = _ROOMS[error.noun]
        values: dict[str, Any] = {name: became.into}
        successor = url_for(room, **values)
    why = gettext(became.why) if became.why else ""
    page = render_template(
        "gone.html",
        noun=error.noun,
        record_id=error.record_id,
        became=became,
        successor=successor,
        heading=heading,
        why=why,
    )
    return page, code


def init_app(app: Flask) -> None:
    """The page of what no longer holds."""
    app.register_error_handler(NoLongerHolds, _page)
