"""Headers of every response: nothing from elsewhere, nothing inline, no frames."""

from flask import Flask, Response, current_app, request

from tracker.settings import Settings

POLICY = "; ".join(
    (
        "default-src 'self'",
        "img-src 'self' data: blob:",  # Bootstrap's arrows are data:, pictures of charts blob:
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def _add_headers(response: Response) -> Response:
    settings: Settings = current_app.config["TRACKER"]
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if settings.site_url.startswith("https://"):
        response.headers.setdefault("Strict-Transport-Security", "max-age=31536000")
    return response


def _let_cache(response: Response) -> Response:
    """A page may be kept, but is asked for again: an unchanged one then costs no bytes."""
    whole = request.method == "GET" and response.status_code == 200
    if whole and not response.is_streamed and not response.direct_passthrough:
        response.headers.setdefault("Cache-Control", "public, no-cache")
        response.add_etag()
        response.make_conditional(request)
    return response


def init_app(app: Flask) -> None:
    """Sets the headers of every response, errors and static files among them."""
    app.after_request(_let_cache)
    app.after_request(_add_headers)
