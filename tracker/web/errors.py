"""What went wrong to a page in the reader's language."""

import time

from flask import Flask, Response, current_app, jsonify, render_template, request
from sqlalchemy.exc import DBAPIError
from werkzeug.exceptions import HTTPException

from tracker.errors import TrackerError
from tracker.web.limits import limiter
from tracker.web.texts import gettext, ngettext

MEGABYTE = 1_000_000


def _heading(code: int) -> str:
    return {
        400: gettext("This cannot be asked"),
        404: gettext("There is no such page"),
        405: gettext("This address cannot be used so"),
        410: gettext("This record no longer holds"),
        413: gettext("This is too large"),
        429: gettext("Too many requests"),
        503: gettext("The site is not ready"),
    }.get(code, gettext("Something went wrong"))


def _too_large() -> str:
    most = (request.max_content_length or 0) // MEGABYTE
    return gettext(
        "What you sent, with its file, is larger than %(most)s MB, and nothing of it was kept. Go "
        "back: what you typed should still stand there. Choose a smaller file and send it again.",
        most=most,
    )


def _advice(code: int) -> str:
    return {
        404: gettext("Addresses of records never change: check it letter by letter, or search."),
        405: gettext("Open it with a plain link."),
        413: _too_large(),
        429: _wait(),
        503: gettext("Try again in a few minutes."),
    }.get(code, gettext("Go back and try again; if it stays, tell the operator of this site."))


def _wait() -> str:
    """How long to wait: until the limit that was reached lets something through again."""
    reached = limiter.current_limit
    minutes = -(-(reached.reset_at - int(time.time())) // 60) if reached else 1
    if minutes <= 1:
        return gettext("Wait a minute, then try again.")
    hours = -(-minutes // 60)
    if minutes <= 90:
        return ngettext("Try again in %(num)s minute.", "Try again in %(num)s minutes.", minutes)
    return ngettext("Try again in %(num)s hour.", "Try again in %(num)s hours.", hours)


def _page(code: int, sentence: str) -> tuple[str | Response, int]:
    if request.path.startswith("/api/"):  # also where no route of the API answers
        if code == 404:
            sentence = _nothing_there()
        return jsonify(message=sentence), code
    return render_template("error.html", code=code, heading=_heading(code), sentence=sentence), code


def _nothing_there() -> str:
    """For programs: whether the address is wrong or the record."""
    if request.endpoint is None:
        return gettext("The API has no such address; /openapi.json lists those it has.")
    if id := (request.view_args or {}).get("id"):
        return gettext("There is no record “%(id)s” of this kind.", id=str(id)[:40])
    return gettext("The list has no such page.")


def _refused(error: HTTPException) -> tuple[str | Response, int] | HTTPException:
    code = error.code or 500
    if code < 400:
        return error
    # 400 and 410 carry a sentence of ours; werkzeug's own are English and say little
    own = code in (400, 410) and error.description != type(error).description
    return _page(code, str(error.description) if own else _advice(code))


def _failed(error: Exception) -> tuple[str | Response, int]:
    if isinstance(error, TrackerError | DBAPIError):
        current_app.logger.error("the site is not ready: %s", error)
        return _page(503, _advice(503))
    current_app.logger.exception("a page failed")
    return _page(500, _advice(500))


def init_app(app: Flask) -> None:
    """Error pages for every code; an error of ours or of the database means: not ready."""
    app.register_error_handler(HTTPException, _refused)
    app.register_error_handler(Exception, _failed)
