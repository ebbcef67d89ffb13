"""The page of a fact that another print of the same text tells: it is shown there, beside it."""

from typing import Any

from flask import g, redirect, request, url_for
from werkzeug.wrappers import Response

from tracker.queries.prints import main_fact
from tracker.queries.speeches import SpeechRow
from tracker.queries.tasks import TaskRow


def counts_instead(row: TaskRow | SpeechRow | None, fact_id: str) -> str | None:
    """The print that counts on the day asked for instead of a fact, which may not be told yet."""
    if row:
        return row.printed.same_as
    return main_fact(g.db, fact_id, g.when) if g.when.looks_back else None


def to_main(endpoint: str, fact_id: str, **main: str) -> Response:
    """To the page of the print that counts, where this one stands among the others.

    Not for good: another print may count once a person has looked at it.
    """
    values: dict[str, Any] = {
        name: request.args[name] for name in ("as_of", "known_at") if name in request.args
    } | main
    return redirect(url_for(endpoint, _anchor=f"print-{fact_id}", **values), 302)
