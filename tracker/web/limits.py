"""Who may send anything: forms of this site only, and no address too often."""

from urllib.parse import urlsplit

from flask import Flask, abort, current_app, request
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

from tracker.settings import Settings

_CHANGES_NOTHING = frozenset({"GET", "HEAD", "OPTIONS"})
_KNOW_A_SECRET = frozenset({"follow.stop"})
"""Forms whose address holds a secret that only who may send them knows. No cookie is looked at, and
mail programs send them without a page (RFC 8058); what another site's page sends is refused."""

limiter = Limiter(get_remote_address, storage_uri="memory://")


def sent_from_here() -> bool:
    """Whether a page of this site sent the request, as far as the browser says.

    Browsers add Sec-Fetch-Site, older ones Origin; what has neither was not sent by a page.
    """
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site == "same-origin"
    origin = request.headers.get("Origin")
    if not origin or origin == "null":
        return False
    settings: Settings = current_app.config["TRACKER"]
    known = {urlsplit(settings.site_url).netloc, request.host}
    return urlsplit(origin).netloc in known


def _guard() -> None:
    if request.path.startswith("/api/"):  # knows tokens only, which no browser sends by itself
        return
    no_page = not (request.headers.get("Sec-Fetch-Site") or request.headers.get("Origin"))
    if request.endpoint in _KNOW_A_SECRET and no_page:
        return
    if request.method not in _CHANGES_NOTHING and not sent_from_here():
        abort(403)


def init_app(app: Flask) -> None:
    """Refuses what another site's page sends, and what comes too often from one address."""
    app.before_request(_guard)
    limiter.init_app(app)
