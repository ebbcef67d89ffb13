"""Records that no longer hold: their addresses answer and say what became of them."""

from typing import Any, NoReturn

from flask import Flask, abort, g, render_template, url_for

from tracker.queries.fates import Fate, Noun, fate
from tracker.web.shown import person_address

_ROOMS: dict[Noun, tuple[str, str]] = {
    "session": ("sessions.record", "session_id"),
    "speech": ("speeches.record", "speech_id"),
    "task": ("tasks.record", "task_id"),
    "report": ("reports.record", "report_id"),
}


class NoLongerHolds(Exception):
    """A record was asked for that had a page once."""

    def __init__(self, noun: Noun, became: Fate) -> None:
        super().__init__(became.how)
        self.noun, self.became = noun, became


def tell_fate(noun: Noun, record_id: str) -> NoReturn:
    """Ends the request: 410 for what was merged, rejected or withdrawn, else 404."""
    became = fate(g.db, noun, record_id, g.when)
    if became is None:
        abort(404)
    raise NoLongerHolds(noun, became)


def _page(error: NoLongerHolds) -> tuple[str, int]:
    became = error.became
    successor = None
    if became.into and error.noun == "person":
        successor = person_address(became.into)
    elif became.into:
        room, name = _ROOMS[error.noun]
        values: dict[str, Any] = {name: became.into}
        successor = url_for(room, **values)
    code = 404 if became.how == "not_yet_known" else 410
    page = render_template("gone.html", noun=error.noun, became=became, successor=successor)
    return page, code


def init_app(app: Flask) -> None:
    """The page of what no longer holds."""
    app.register_error_handler(NoLongerHolds, _page)
