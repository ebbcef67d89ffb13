"""The page of a fact that another print of the same text tells: it is shown there, beside it."""

from typing import Any

from flask import redirect, request, url_for
from werkzeug.wrappers import Response


def to_main(endpoint: str, fact_id: str, **main: str) -> Response:
    """To the page of the print that counts, where this one stands among the others.

    Not for good: another print may count once a person has looked at it.
    """
    values: dict[str, Any] = {
        name: request.args[name] for name in ("as_of", "known_at") if name in request.args
    } | main
    return redirect(url_for(endpoint, _anchor=f"print-{fact_id}", **values), 302)
