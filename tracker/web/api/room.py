"""What all of the API has in common: JSON problems, any origin for reading, a limit, a token."""

import time
from typing import Any

from apiflask import APIBlueprint, APIFlask
from flask import Flask, Response, g, jsonify, request

from tracker.errors import ReviewError
from tracker.review.accounts import bearer_of
from tracker.settings import Settings
from tracker.web.api.document import LICENCE, PROBLEM, completed
from tracker.web.fates import NoLongerHolds, as_json
from tracker.web.limits import limiter
from tracker.web.texts import gettext

PREFIX = "/api/"
LIMIT = "120 per minute"

bp = APIBlueprint("api", __name__)
limiter.shared_limit(LIMIT, scope="api")(bp)


def problem(code: int, sentence: str, **more: Any) -> Response:
    """A refusal as JSON: one sentence, and what else a program can use."""
    response = jsonify(message=sentence, **more)
    response.status_code = code
    if code == 401:
        response.headers["WWW-Authenticate"] = "Bearer"
    return response


def bearer() -> str | None:
    """Name of the editor whose token the request carries; cookies are not looked at."""
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    account = bearer_of(g.db, token.strip()) if kind.lower() == "bearer" else None
    return account.name if account else None


def _refused(error: ReviewError) -> Response:
    return problem(422, gettext(error.sentence, **error.values))


def _gone(error: NoLongerHolds) -> Response:
    """What became of a record, as its page tells it."""
    return as_json(error.became)


def _open_to_all(response: Response) -> Response:
    """Pages of any origin may read; what changes anything is for programs outside a browser."""
    ours = request.path.startswith(PREFIX) or request.endpoint == "openapi.spec"
    if ours and request.method == "GET":
        response.headers["Access-Control-Allow-Origin"] = "*"
    elif ours:
        response.headers["Cache-Control"] = "no-store"
    if ours and response.status_code == 429 and (reached := limiter.current_limit):
        response.headers["Retry-After"] = str(max(1, reached.reset_at - int(time.time())))
    return response


bp.register_error_handler(ReviewError, _refused)
bp.register_error_handler(NoLongerHolds, _gone)


def init_app(app: Flask) -> None:
    """Headers of the API and the document that describes it."""
    assert isinstance(app, APIFlask)
    settings: Settings = app.config["TRACKER"]
    app.servers = [{"url": settings.site_url}]
    app.license = LICENCE
    app.config.update(
        AUTO_OPERATION_ID=True,
        HTTP_ERROR_SCHEMA=PROBLEM,
        SECURITY_SCHEMES={"token": {"type": "http", "scheme": "bearer"}},
    )
    app.spec_processor(completed)
    app.after_request(_open_to_all)
