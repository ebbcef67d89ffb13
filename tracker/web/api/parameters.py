"""What an address of the API may ask for: the filters of the pages, by name, with their values."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from flask import request

from tracker.models import Basis, Quotation, ReviewState, TaskState, TaskType
from tracker.queries.course import LATE, STAGES
from tracker.queries.inquiries import ASKED_FOR
from tracker.queries.when import CLOCKS
from tracker.web.arguments import refuse
from tracker.web.labels import CHAMBERS, KINDS, LANGS
from tracker.web.texts import gettext

PER_PAGE, LARGEST_PAGE = 40, 200


@dataclass(frozen=True)
class Parameter:
    """One argument of an address."""

    name: str
    means: str
    values: Collection[str] = ()
    """What it may be; empty for free text."""
    format: str = ""

    def described(self) -> dict[str, Any]:
        """As an OpenAPI document says it."""
        schema: dict[str, Any] = {"type": "string"}
        if self.values:
            schema["enum"] = list(self.values)
        if self.format:
            schema["format"] = self.format
        return {"name": self.name, "in": "query", "description": self.means, "schema": schema}


def _day(name: str, means: str) -> Parameter:
    return Parameter(name, means, format="date")


_YES = ("yes", "no")
TIMES = (
    _day("as_of", "what held on that day, nothing of later reports; today unless given"),
    Parameter("known_at", "what was known then: 2024-05-31 or 2024-05-31T12:00:00Z"),
)
PAGING = (
    Parameter("page", "number of the page, from 1"),
    Parameter("per_page", f"rows a page, 1 to {LARGEST_PAGE}; {PER_PAGE} unless given"),
)
_PUBLISHED = (_day("since", "published since"), _day("until", "published until"))
_FACT = (
    Parameter("q", "words, in any form"),
    Parameter("faction", "id of a faction"),
    Parameter("kind", "kind of the session it was said in", KINDS),
    Parameter("review", "review state", [s.value for s in ReviewState]),
    Parameter("reviewed", "looked at by a person", _YES),
    Parameter("person", "id of a person"),
    Parameter("session", "id of a session"),
    Parameter("report", "id of a report"),
    Parameter("prints", "all: a row for each print of a text, not one in all", ("all",)),
    *_PUBLISHED,
)
FILTERS: dict[str, tuple[Parameter, ...]] = {
    "sessions": (
        Parameter("meetings", "sittings only, unless all or a kind", ("sittings", "all")),
        Parameter("chamber", "chamber", CHAMBERS),
        Parameter("kind", "kind of session", KINDS),
        Parameter("faction", "id of a faction"),
        Parameter("person", "id of a person who took part"),
        Parameter("reviewed", "looked at by a person", _YES),
        _day("since", "held since"),
        _day("until", "held until"),
    ),
    "deputies": (
        Parameter("q", "name in any spelling"),
        Parameter("chamber", "id of a chamber"),
        Parameter("convocation", "number of a convocation"),
        Parameter("faction", "id of a faction"),
        Parameter("in_office", "holds a seat on the day", _YES),
        Parameter("named", "named in reports", _YES),
    ),
    "factions": (),
    "speeches": (
        *_FACT,
        Parameter("quotation", "how it is quoted", [q.value for q in Quotation]),
    ),
    "tasks": (
        *_FACT,
        Parameter("clock", "where its date stands", CLOCKS),
        Parameter("stage", "how far it came; each holds the next too", STAGES),
        Parameter("late", "how long it has been overdue", LATE),
        Parameter("topic", "topic"),
        Parameter("inquiry", "inquiries of deputies, by the answer known here", ASKED_FOR),
        Parameter("state", "state", [s.value for s in TaskState]),
        Parameter("basis", "what the state rests on", [b.value for b in Basis]),
        Parameter("type", "type", [t.value for t in TaskType]),
        Parameter("set_by", "id of the person or body that set it"),
        Parameter("responsible", "id of the person or body that must do it"),
        Parameter("body", "id of a body"),
    ),
    "reports": (
        Parameter("outlet", "who published it"),
        Parameter("lang", "language", LANGS),
        Parameter("session", "id of a session"),
        Parameter("origin", "id that reports of one origin share"),
        *_PUBLISHED,
    ),
}


def refuse_others(allowed: Iterable[Parameter]) -> None:
    """Ends the request with 400 where a filter is misspelt: it must not answer with everything."""
    names = [parameter.name for parameter in allowed]
    for given in request.args:
        if given not in names:
            refuse(
                gettext(
                    "“%(given)s” cannot be asked here; what can: %(values)s.",
                    given=given[:40],
                    values=", ".join(names) or "—",
                )
            )


def rows_a_page() -> int:
    """How many rows a page has."""
    given = request.args.get("per_page", str(PER_PAGE))
    if not given.isascii() or not given.isdigit() or not 0 < int(given[:9]) <= LARGEST_PAGE:
        refuse(
            gettext(
                "“%(given)s” rows a page cannot be given; ask for 1 to %(most)s.",
                given=given[:40],
                most=LARGEST_PAGE,
            )
        )
    return int(given)
