"""The language and the two times of a page: read from its address, kept in every link."""

from collections.abc import Callable, Iterable
from typing import Any

from flask import Flask, Response, current_app, has_request_context, request, url_for

from tracker.settings import Settings

LANGUAGES = {"ru": "Русский", "kk": "Қазақша", "en": "English"}
"""Code and own name, in the order of the switch; the first answers whom no other suits."""
TIMES = ("as_of", "known_at")

Environ = dict[str, Any]
Wsgi = Callable[[Environ, Any], Iterable[bytes]]


class LanguagePrefix:
    """Takes /kk off the path and hands it on as part of the script's name.

    So the routes are written once, and every `url_for` keeps the language of the page.
    """

    def __init__(self, app: Wsgi) -> None:
        self.app = app

    def __call__(self, environ: Environ, start_response: Any) -> Iterable[bytes]:
        language, _, rest = environ.get("PATH_INFO", "")[1:].partition("/")
        environ["tracker.root"] = root = environ.get("SCRIPT_NAME", "")
        if language in LANGUAGES:
            environ["tracker.language"] = language
            environ["SCRIPT_NAME"] = f"{root}/{language}"
            environ["PATH_INFO"] = f"/{rest}"
        return self.app(environ, start_response)


def language() -> str:
    """Of the address, else the reader's browser's choice, else Russian."""
    if not has_request_context():
        return next(iter(LANGUAGES))
    named: str | None = request.environ.get("tracker.language")
    wished = (wish.partition("-")[0].lower() for wish in request.accept_languages.values())
    return named or next((wish for wish in wished if wish in LANGUAGES), next(iter(LANGUAGES)))


def asset(filename: str, endpoint: str = "static") -> str:
    """Address of a file of the design, the same in every language."""
    path = url_for(endpoint, filename=filename)
    return str(request.environ.get("tracker.root", "")) + path.removeprefix(request.script_root)


def in_language(code: str | None, page: str = "") -> str:
    """Address of this page, or of ``page``, in a language; None is what follows the browser."""
    root = str(request.environ.get("tracker.root", ""))
    prefix = f"/{code}" if code else ""
    return f"{root}{prefix}{page or _path_and_question()}"


def within_site(address: str) -> bool:
    """Whether an address that came with a request is a page of this site.

    It must begin with one slash: two, or a backslash, lead a browser elsewhere, and so do signs
    that nobody sees, which a browser drops.
    """
    begins = address.startswith("/") and not address.startswith(("//", "/\\"))
    return begins and address.isprintable()


def without_language(address: str) -> tuple[str | None, str]:
    """The language that the address of a page names, or None, and the address without it."""
    language, slash, rest = address[1:].partition("/")
    if language in LANGUAGES:
        return language, slash + rest or "/"
    return None, address


def permalink(code: str | None = None) -> str:
    """Address of this page from outside, in a language or, with None, in the reader's."""
    settings: Settings = current_app.config["TRACKER"]
    prefix = f"/{code}" if code else ""
    return f"{settings.site_url}{prefix}{_path_and_question()}"


def permalink_of(endpoint: str, **values: Any) -> str:
    """Address of another page from outside, without a language, at no time but one given."""
    settings: Settings = current_app.config["TRACKER"]
    path = url_for(endpoint, **(dict.fromkeys(TIMES) | values))
    return settings.site_url + path.removeprefix(request.script_root)


def same_page(**changed: Any) -> str:
    """This page with some arguments changed; None takes one away."""
    arguments = request.args.to_dict(flat=True) | (request.view_args or {})
    return url_for(request.endpoint or "home.index", **(arguments | changed))


def _path_and_question() -> str:
    question = request.query_string.decode("ascii", "replace")
    return request.path + (f"?{question}" if question else "")


def _keep_times(endpoint: str, values: dict[str, Any]) -> None:
    if has_request_context() and not endpoint.endswith("static"):
        for name in TIMES:
            if name in request.args:
                values.setdefault(name, request.args[name])


def _tell_language(response: Response) -> Response:
    if response.mimetype in ("text/html", "application/atom+xml"):
        response.headers["Content-Language"] = language()
        if "tracker.language" not in request.environ:
            response.vary.add("Accept-Language")
    return response


def init_app(app: Flask) -> None:
    """Prefix, links and headers of the language."""
    app.wsgi_app = LanguagePrefix(app.wsgi_app)  # type: ignore[method-assign]
    app.url_defaults(_keep_times)
    app.after_request(_tell_language)
    app.jinja_env.globals.update(
        LANGUAGES=LANGUAGES,
        language=language,
        asset=asset,
        in_language=in_language,
        permalink=permalink,
        same_page=same_page,
    )
