"""What an editor's form sends to values; what cannot be used is told in one sentence."""

import datetime as dt
from enum import StrEnum
from typing import TypeVar

from flask import request

from tracker.errors import N_, ReviewError

E = TypeVar("E", bound=StrEnum)


def text(name: str) -> str:
    """Free text without blanks around it; empty where nothing was filled in."""
    return request.form.get(name, "").replace("\0", "").replace("\r\n", "\n").strip()


def maybe(name: str) -> str | None:
    """Text, or None where nothing was filled in."""
    return text(name) or None


def day(name: str) -> dt.date | None:
    """A date like 2024-05-31; raises ReviewError for another."""
    given = text(name)
    try:
        return dt.date.fromisoformat(given) if given else None
    except ValueError:
        raise ReviewError(
            N_("“%(given)s” is no date; write it like 2024-05-31."), given=given[:40]
        ) from None


def one(name: str, of: type[E]) -> E:
    """One of an enumeration's values; raises ReviewError for another or none."""
    given = text(name)
    try:
        return of(given)
    except ValueError:
        raise ReviewError(N_("Choose one of the values offered (%(name)s)."), name=name) from None


def maybe_one(name: str, of: type[E]) -> E | None:
    """One of an enumeration's values, or None where nothing was chosen."""
    return one(name, of) if text(name) else None


def next_page(default: str) -> str:
    """Where the form wants to go on: an address of this site, else the default."""
    wanted = text("next")
    is_ours = wanted.startswith("/") and not wanted.startswith(("//", "/\\"))
    return wanted if is_ours else default
