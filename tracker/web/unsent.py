"""A form that was sent after its login had ended: what was typed goes along and comes back.

It is kept nowhere but in the pages themselves: as one hidden field it goes through the log-in page,
and as the fields that it was back to the form. Files stay behind, since no page can hold one.
"""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from flask import current_app, request
from werkzeug.exceptions import HTTPException

CARRIED = "unsent"
"""The hidden field of the log-in form."""
NOT_YET = "not_yet"
"""The hidden field that asks for a form as it was typed, and for nothing to be saved."""
ROOMS: set[str] = set()
"""Names of the rooms whose forms are brought back; each room of editors adds its own."""


@dataclass(frozen=True)
class Unsent:
    """What was sent in vain, and whereto."""

    address: str
    """Path and question of the page that takes it, without a language."""
    fields: list[tuple[str, str]]
    file: str = ""
    """Name of the file that was left behind."""

    @property
    def text(self) -> str:
        """All of it as the log-in form carries it."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @property
    def has_page(self) -> bool:
        """Whether it came from a form that can be shown again, not from a button alone."""
        return hasattr(_taker(self.address), "shows_again")

    @property
    def page(self) -> str:
        """The page that the form wanted to lead on to; empty where it named none."""
        return dict(self.fields).get("next", "")


def of_this_request() -> Unsent:
    """What this request brought to a form of editors."""
    sent = request.files.get("file")
    if sent:
        sent.close()
    return Unsent(
        request.full_path.rstrip("?"),
        [(n, v) for n, v in request.form.items(multi=True) if n not in ("csrf_token", NOT_YET)],
        (sent.filename or "") if sent else request.form.get("file_was", ""),
    )


def carried() -> Unsent | None:
    """What the log-in form brought along; None for nothing, and for what no form here takes."""
    try:
        given = json.loads(request.form.get(CARRIED, ""))
        fields = [(str(name), str(value)) for name, value in given["fields"]]
        found = Unsent(str(given["address"]), fields, str(given["file"]))
    except (ValueError, KeyError, TypeError):
        return None
    return found if _taker(found.address) else None


def _taker(address: str) -> Callable[..., Any] | None:
    """The view of a room of editors that takes what is sent to an address."""
    try:
        endpoint, _ = current_app.url_map.bind("").match(address.partition("?")[0], method="POST")
    except HTTPException:
        return None
    return current_app.view_functions[endpoint] if endpoint.partition(".")[0] in ROOMS else None
