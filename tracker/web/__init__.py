"""The site: questions to pages, in three languages, without a cookie for readers."""

from apiflask import APIFlask
from flask import Flask, Response, abort, current_app, g, jsonify, request
from flask_babel import Babel
from flask_bootstrap import Bootstrap5
from sqlalchemy import Engine, text
from sqlalchemy.exc import SQLAlchemyError

from tracker.db import DbSession
from tracker.settings import Settings, shipped
from tracker.web import accounts, addresses, api, desk, errors, fates, limits, security, shown
from tracker.web.arguments import when
from tracker.web.rooms import BLUEPRINTS

_WITHOUT_QUESTIONS = ("static", "bootstrap.static", "healthz")


def create_app(settings: Settings, engine: Engine) -> Flask:
    """The site over one database; the caller owns the engine and disposes of it."""
    app = APIFlask(
        "tracker.web",
        title="Parliament Tracker",
        json_errors=False,
        docs_path=None,
        template_folder=str(shipped("templates")),
    )
    app.config.update(
        SECRET_KEY=settings.secret(),
        TRACKER=settings,
        ENGINE=engine,
        BOOTSTRAP_SERVE_LOCAL=True,
        SEND_FILE_MAX_AGE_DEFAULT=3600,
        SESSION_COOKIE_SECURE=settings.site_url.startswith("https://"),
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        MAX_CONTENT_LENGTH=1_000_000,
    )
    app.json.ensure_ascii = False  # type: ignore[attr-defined]
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    Bootstrap5(app)
    Babel(app, locale_selector=addresses.language, default_timezone="UTC")
    for part in (addresses, security, errors, fates, shown, limits, accounts, desk, api):
        part.init_app(app)
    app.before_request(_open)
    app.teardown_request(_close)
    app.add_url_rule("/healthz", "healthz", healthz)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
    return app


def _open() -> None:
    """Every page asks through one handle, at one pair of times."""
    if "\0" in request.path:
        abort(404)
    if request.endpoint not in _WITHOUT_QUESTIONS:
        g.db = DbSession(current_app.config["ENGINE"])
        g.when = when()


def _close(_error: BaseException | None) -> None:
    if "db" in g:
        g.db.close()


def healthz() -> tuple[Response, int]:
    """Whether the site can answer: 200, or 503 where the database does not."""
    try:
        with current_app.config["ENGINE"].connect() as connection:
            connection.execute(text("SELECT count(*) FROM report"))
    except SQLAlchemyError:
        return jsonify(status="the database does not answer"), 503
    return jsonify(status="ok"), 200
