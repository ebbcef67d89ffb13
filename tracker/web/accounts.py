"""Logging in and out: pages of editors know who decides, readers get no cookie."""

from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlencode

from apiflask import APIBlueprint
from flask import (
    Blueprint,
    Flask,
    Response,
    current_app,
    g,
    redirect,
    render_template,
    request,
    session,
    url_for,
)
from flask_login import LoginManager, current_user, login_user, logout_user
from flask_wtf.csrf import CSRFError, CSRFProtect
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.wrappers import Response as AnyResponse

from tracker.db import writing
from tracker.errors import ReviewError
from tracker.review import accounts
from tracker.review.entries import LARGEST_FILE
from tracker.web import unsent
from tracker.web.addresses import in_language, within_site, without_language
from tracker.web.editing import words_of_forms
from tracker.web.limits import limiter
from tracker.web.texts import gettext

bp = Blueprint("accounts", __name__)
csrf = CSRFProtect()
A_DAY = timedelta(hours=12)


@dataclass
class Editor:
    """Who is logged in, as Flask-Login wants him; the id ends with a log-out."""

    name: str
    cookie: str
    is_authenticated: bool = True
    is_active: bool = True
    is_anonymous: bool = False

    def get_id(self) -> str:
        return self.cookie


def editor_of(cookie: str) -> Editor | None:
    """The editor of a cookie; None where it was ended."""
    account = accounts.account_of(g.db, cookie)
    return Editor(account.name, cookie) if account else None


def editor() -> str:
    """Name of who is logged in."""
    return str(current_user.name)


def editor_here() -> str | None:
    """Name of the editor who asks for a page, of any room; None for a reader.

    Who sends no cookie is not asked about further, so that a reader's page stays the same for
    everybody and may be kept.
    """
    if current_app.config["SESSION_COOKIE_NAME"] not in request.cookies or "db" not in g:
        return None
    try:
        known = current_user.is_authenticated
    except SQLAlchemyError:  # the page that tells of a broken database asks too
        return None
    if known:
        g.shown_to_editor = True
    return editor() if known else None


def to_login() -> AnyResponse | tuple[str, int]:
    """Where somebody goes who must log in first; he comes back afterwards, with what he typed."""
    if request.method == "GET":
        return redirect(url_for("accounts.login", next=request.full_path.rstrip("?")))
    if _by_script():
        return gettext("Your login has ended. Log in again, then load this page again."), 401
    return render_template("accounts/login.html", unsent=unsent.of_this_request()), 401


def editors_only() -> AnyResponse | tuple[str, int] | None:
    """Runs before every page of editors: a login, and for what changes anything a token."""
    request.max_content_length = LARGEST_FILE + 200_000  # letters come with the forms of editors
    if not current_user.is_authenticated:
        return to_login()
    csrf.protect()
    return None


def not_kept(response: Response) -> Response:
    """Pages of editors are nobody's to cache."""
    response.headers["Cache-Control"] = "no-store"
    response.vary.add("Cookie")
    return response


def room(name: str) -> Blueprint:
    """A blueprint all of whose pages are for editors."""
    unsent.ROOMS.add(name)
    editors = APIBlueprint(name, __name__, enable_openapi=False)
    editors.before_request(editors_only)
    editors.after_request(not_kept)
    editors.context_processor(words_of_forms)
    return editors


def _too_many_names() -> str:
    return "login " + request.form.get("name", "").casefold()[:80]


def _failed(response: Response) -> bool:
    return response.status_code not in (200, 303)


@bp.route("/login", methods=["GET", "POST"])
@limiter.limit("10 per 5 minutes", methods=["POST"], deduct_when=_failed)
@limiter.limit("20 per hour", methods=["POST"], key_func=_too_many_names, deduct_when=_failed)
def login() -> str | AnyResponse | tuple[str, int]:
    """A form; a right password leads on to the queue, or back to what was sent in vain."""
    if request.method == "GET":
        return _in_its_language() or render_template("accounts/login.html")
    name, password = request.form.get("name", ""), request.form.get("password", "")
    account = accounts.who_logs_in(g.db, name, password)
    if account is None:
        page = render_template("accounts/login.html", wrong=True, unsent=unsent.carried())
        return page, 401
    session.clear()
    session.permanent = True
    login_user(Editor(account.name, accounts.cookie_of(account)))
    if sent := unsent.carried():
        return _not_saved_yet(sent)
    return redirect(_next(), 303)


def _not_saved_yet(sent: unsent.Unsent, *, stale: bool = False) -> str:
    """A page with all that was typed, whose button brings it back; ``stale``: its token was old."""
    return render_template(
        "accounts/unsent.html",
        unsent=sent,
        stale=stale,
        by=editor(),
        action=in_language(request.environ.get("tracker.language"), sent.address),
        back=sent.page if within_site(sent.page) else url_for("review.index"),
    )


def _in_its_language() -> AnyResponse | None:
    """The log-in page in the language of the page that comes after it, where none was chosen."""
    code, page = without_language(request.args.get("next", ""))
    if code is None or "tracker.language" in request.environ:
        return None
    return redirect(in_language(code, f"{request.path}?{urlencode({'next': page})}"))


def _next() -> str:
    """Where the editor wanted to go: a page of this site, else the queue.

    It comes in the language of the log-in page, for there he may have chosen another.
    """
    code, wanted = without_language(request.args.get("next", ""))
    if not within_site(wanted):
        return url_for("review.index")
    return in_language(request.environ.get("tracker.language", code), wanted)


@bp.post("/logout")
def logout() -> AnyResponse:
    """Ends every cookie of the account, also those somebody else may hold."""
    if current_user.is_authenticated:
        csrf.protect()
        with writing(current_app.config["ENGINE"]) as db:
            if account := accounts.account_of(db, current_user.get_id()):
                accounts.log_out(db, account)
        logout_user()
        session.clear()
    return redirect(url_for("accounts.login"), 303)


bp.after_request(not_kept)


def _not_kept_by_others(response: Response) -> Response:
    """A reader's page with the tools of an editor on it is his alone."""
    return not_kept(response) if g.get("shown_to_editor") else response


def _refused(error: ReviewError) -> tuple[str, int]:
    return _told(gettext(error.sentence, **error.values))


def _stale(_error: CSRFError) -> tuple[str, int]:
    if request.blueprint in unsent.ROOMS and not _by_script():
        return _not_saved_yet(unsent.of_this_request(), stale=True), 400
    return _told(
        gettext("The form was open too long. Go back, load the page again and send it again.")
    )


def _by_script() -> bool:
    """Whether a script of ours asks, which shows a sentence by itself."""
    return bool(request.accept_mimetypes.best == "application/json")


def _told(sentence: str) -> tuple[str, int]:
    """A refusal: a page for people, the sentence alone for a script."""
    if _by_script():
        return sentence, 400
    heading = gettext("This cannot be decided so")
    return render_template("error.html", code=400, heading=heading, sentence=sentence), 400


def init_app(app: Flask) -> None:
    """Logins and tokens; the manager is not asked on pages of readers, so these set no cookie."""
    app.config.update(
        WTF_CSRF_CHECK_DEFAULT=False,
        WTF_CSRF_TIME_LIMIT=None,  # a token lives as long as its login
        PERMANENT_SESSION_LIFETIME=A_DAY,
        SESSION_REFRESH_EACH_REQUEST=False,
    )
    manager = LoginManager()
    manager.user_loader(editor_of)
    app.login_manager = manager  # type: ignore[attr-defined]
    csrf.init_app(app)
    app.after_request(_not_kept_by_others)
    app.register_error_handler(ReviewError, _refused)
    app.register_error_handler(CSRFError, _stale)
