"""What an editor's form sends to values; what cannot be used is told in one sentence."""

import datetime as dt
import math
from enum import StrEnum
from typing import TypeVar

from flask import request

from tracker.errors import N_, ReviewError
from tracker.web.addresses import within_site

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
            N_("“%(given)s” is no date; write it like 2024-05-31."), given=given[:40], field=name
        ) from None


def amount(name: str) -> float | None:
    """A number like 4.3, 4,3 or 1 500; raises ReviewError for another."""
    given = "".join(text(name).split()).replace(",", ".")
    try:
        read = float(given) if given else None
    except ValueError:
        read = math.nan
    if read is not None and not math.isfinite(read):
        raise ReviewError(
            N_("“%(given)s” is no number; write it like 4.3."), given=text(name)[:40], field=name
        )
    return read


def one(name: str, of: type[E]) -> E:
    """One of an enumeration's values; raises ReviewError for another or none."""
    given = text(name)
    try:
        return of(given)
    except ValueError:
        raise ReviewError(
            N_("Choose one of the values offered (%(name)s)."), name=name, field=name
        ) from None


def maybe_one(name: str, of: type[E]) -> E | None:
    """One of an enumeration's values, or None where nothing was chosen."""
    return one(name, of) if text(name) else None


def next_page(default: str) -> str:
    """Where the form, or the link to it, wants to go on: a page of this site, else the default."""
    wanted = text("next") or request.args.get("next", "")
    return wanted if within_site(wanted) else default
