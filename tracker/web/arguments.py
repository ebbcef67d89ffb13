"""What an address asks for to values; what cannot be used is told in one sentence."""

import datetime as dt
from collections.abc import Collection
from enum import StrEnum
from typing import NoReturn, TypeVar

from flask import abort, request

from tracker.queries.when import When, day_of, moment_of
from tracker.web.texts import gettext

E = TypeVar("E", bound=StrEnum)
LONGEST_WORDS = 200


def refuse(sentence: str) -> NoReturn:
    """Ends the request with 400 and the sentence."""
    abort(400, description=sentence)


def words(name: str) -> str | None:
    """Free text without blanks around it; None where nothing is asked."""
    return " ".join(request.args.get(name, "")[:LONGEST_WORDS].split()).replace("\0", "") or None


def day(name: str) -> dt.date | None:
    """A date like 2024-05-31."""
    given = request.args.get(name, "").strip()
    try:
        return day_of(given) if given else None
    except ValueError:
        refuse(
            gettext(
                "“%(given)s” is no date (%(name)s); write it like 2024-05-31.",
                given=given[:40],
                name=name,
            )
        )


def moment(name: str) -> dt.datetime | None:
    """A date and time, UTC unless it says otherwise; a date alone is the end of that day."""
    given = request.args.get(name, "").strip()
    if not given:
        return None
    given = given.replace(" ", "+" if "T" in given else "T")  # an address turns + into a blank
    try:
        return moment_of(given)
    except ValueError:
        refuse(
            gettext(
                "“%(given)s” is no moment (%(name)s); write it like 2024-05-31 "
                "or 2024-05-31T12:00:00Z.",
                given=given[:40],
                name=name,
            )
        )


def choice(name: str, of: type[E]) -> E | None:
    """One of an enumeration's values."""
    given = one_of(name, [member.value for member in of])
    return of(given) if given else None


def one_of(name: str, values: Collection[str]) -> str | None:
    """One of the values."""
    given = request.args.get(name, "").strip()
    if given and given not in values:
        refuse(
            gettext(
                "“%(given)s” cannot be chosen as %(name)s; choose one of: %(values)s.",
                given=given[:40],
                name=name,
                values=", ".join(values),
            )
        )
    return given or None


def yes_or_no(name: str) -> bool | None:
    """True for yes, False for no, None where nothing is asked."""
    given = one_of(name, ("yes", "no"))
    return None if given is None else given == "yes"


def page_number() -> int:
    """Number of the page of a long list, from 1."""
    given = request.args.get("page", "1")
    if not given.isascii() or not given.isdigit() or not 0 < int(given) < 10**6:
        refuse(gettext("“%(given)s” is no page; pages are numbered from 1.", given=given[:40]))
    return int(given)


def when() -> When:
    """The two times of the question: now, unless the address says otherwise."""
    return When.asked(day("as_of"), moment("known_at"))
