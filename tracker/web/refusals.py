"""A form that is refused comes back: everything typed in its place, the reason beside its field."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from flask import g, request

from tracker.errors import ReviewError
from tracker.web.texts import gettext
from tracker.web.unsent import NOT_YET

View = Callable[..., Any]


@dataclass(frozen=True)
class Refusal:
    """Why a form was not taken; ``form`` tells several forms of one page apart."""

    form: str
    field: str
    sentence: str
    file: str
    """Name of the file that came along: browsers never put one back into a form."""


def shown_again(page: View) -> Callable[[View], View]:
    """Of a view that takes a form: where it is refused, the page that shows the form answers.

    ``page`` takes what stands in the address, as the view does. A script gets the sentence alone.
    """

    def taking(view: View) -> View:
        @wraps(view)
        def answer(**given: Any) -> Any:
            if request.form.get(NOT_YET):
                g.refusal = _back_again()
                return page(**given)
            try:
                return view(**given)
            except ReviewError as error:
                if request.accept_mimetypes.best == "application/json":
                    raise
                g.refusal = _refusal(error)
                return page(**given), 400

        answer.shows_again = True  # type: ignore[attr-defined]
        return answer

    return taking


def _refusal(error: ReviewError) -> Refusal:
    sent = request.files.get("file")
    return Refusal(
        request.form.get("form", ""),
        error.field,
        gettext(error.sentence, **error.values),
        (sent.filename or "") if sent else "",
    )


def _back_again() -> Refusal:
    """Of a form that was sent after its login had ended: it is looked over before it is sent."""
    sentence = gettext("Your login had ended. Look over what you typed, then send it again.")
    return Refusal(request.form.get("form", ""), "", sentence, request.form.get("file_was", ""))


def refusal(form: str | None = None) -> Refusal | None:
    """Why this page, or one form of it, comes back."""
    told: Refusal | None = g.get("refusal")
    return told if told and form in (None, told.form) else None


def typed(form: str, name: str, known: Any = "") -> Any:
    """What stands in a field: what was typed, where the form comes back, else what is known."""
    return request.form.get(name, "") if refusal(form) else known


def ticked(form: str, name: str, value: str, known: bool = False) -> bool:
    """Whether a box is ticked, after the same rule."""
    return value in request.form.getlist(name) if refusal(form) else known


def reason_at(form: str, name: str) -> str:
    """Why the field was refused; empty for all others."""
    told = refusal(form)
    return told.sentence if told and told.field == name else ""
