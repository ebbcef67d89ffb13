"""Values to what a page shows of them: dates, names with links, sentences as far as allowed."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any, Protocol
from urllib.parse import urlsplit

from flask import Flask, current_app, g, request, url_for
from flask_babel import (
    format_date,
    format_datetime,
    format_decimal,
    format_percent,
    get_locale,
)
from markupsafe import Markup, escape

from tracker.lang.scripts import fold
from tracker.queries.evidence import Evidence
from tracker.queries.names import Directory, candidates, directory
from tracker.settings import Settings
from tracker.web.addresses import language
from tracker.web.labels import label
from tracker.web.listing import with_filters
from tracker.web.texts import lazy_gettext as _

NAVIGATION = (
    ("deputies.index", _("Deputies")),
    ("sessions.index", _("Sessions")),
    ("tasks.index", _("Tasks")),
    ("speeches.index", _("Speeches")),
    ("reports.index", _("Reports")),
    ("factions.index", _("Factions")),
    ("bodies.index", _("Bodies")),
    ("network.index", _("Network")),
    ("charts.index", _("Charts")),
)
"""Rooms of the site in the order of the menu; one whose blueprint is not there is not shown."""
FOOTER = (
    ("methods.index", _("How this is read")),
    ("corrections.index", _("Corrections")),
    ("follow.index", _("Follow")),
    ("data.index", _("Data")),
    ("review.index", _("For editors")),
)


_BELONGS_TO = {"fulfilment": "charts", "people": "deputies"}
"""Rooms without an entry of their own in the menu, and the one they belong to."""


def names() -> Directory:
    """The names of everybody and everything, asked once a page."""
    if "names" not in g:
        g.names = directory(g.db, g.when)
    known: Directory = g.names
    return known


def person_name(person_id: str) -> str:
    """In the reader's language, as far as known."""
    return names().person(person_id, language())


def person_address(person_id: str) -> str:
    """/deputies/ for who ever held a seat, else /people/."""
    known = names().people.get(person_id)
    room = "deputies.record" if known and known.held_seat else "people.record"
    return url_for(room, slug=person_id)


def organization_name(slug: str) -> str:
    """Of a faction, body or chamber, in the reader's language."""
    name = names().organization(slug, language())
    return label("chamber", slug) if name == slug else name


def organization_address(slug: str) -> str | None:
    """None for a chamber and for what has no page."""
    if slug in names().factions:
        return url_for("factions.record", slug=slug)
    return url_for("bodies.record", slug=slug) if slug in names().bodies else None


def chamber_name(slug: str | None) -> str:
    """Of a chamber, or where else the words were said."""
    return organization_name(slug) if slug else ""


def is_name_of(printed: str, person_id: str) -> bool:
    """Whether the printed name is the known one in some script, so that it need not be said."""
    known = names().people.get(person_id)
    if known is None:
        return False
    return fold(printed) in {fold(name) for name in (known.ru, known.kk, known.en) if name}


def candidates_of(report_id: str | None, name: str) -> int | None:
    """How many known people an unresolved name of a report may mean; None for what is no name."""
    if report_id is None:
        return None
    known: dict[str, dict[tuple[str, str], tuple[str, ...]]] = g.setdefault("candidates", {})
    if report_id not in known:
        known[report_id] = candidates(g.db, [report_id], g.when)
    people = known[report_id].get((report_id, name))
    return None if people is None else len(people)


class Standing(Protocol):
    """Any row that stands on evidence."""

    @property
    def evidence(self) -> Evidence: ...


def ask_candidates(*lists: Sequence[Standing]) -> None:
    """Asks once for all reports of a page, so that a long list stays quick."""
    wanted = sorted({row.evidence.report_id for rows in lists for row in rows})
    found = candidates(g.db, wanted, g.when)
    g.candidates = {r: {key: v for key, v in found.items() if key[0] == r} for r in wanted}


def may_quote(own_words: bool) -> bool:
    """Whether a sentence of this text may be shown at all."""
    settings: Settings = current_app.config["TRACKER"]
    return own_words or settings.show_text != "link"


def quoted(evidence: Evidence, words: str = "") -> Markup:
    """The sentence of a fact with its words marked; empty where only a link is allowed."""
    if not may_quote(evidence.own_words):
        return Markup("")
    before, found, after = evidence.sentence.partition(words) if words else ("", "", "")
    if not found or not (before.strip() or after.strip(' .!?»”"')):
        return escape(evidence.sentence)
    return Markup("{}<mark>{}</mark>{}").format(before, found, after)


def day(value: dt.date | None, form: str = "long") -> Markup:
    """A date for people and machines; nothing for None."""
    if value is None:
        return Markup("")
    return Markup('<time datetime="{}">{}</time>').format(
        value.isoformat(), format_date(value, form)
    )


def moment(value: dt.datetime | None) -> Markup:
    """A moment in UTC, to the minute."""
    if value is None:
        return Markup("")
    shown = format_datetime(
        value, "d MMMM y, HH:mm" if language() != "kk" else "y 'ж'. d MMMM, HH:mm"
    )
    return Markup('<time datetime="{}">{} UTC</time>').format(
        value.isoformat(timespec="seconds"), shown
    )


def number(value: float | None) -> str:
    """A count or an amount with the blanks or commas of the language."""
    return "" if value is None else str(format_decimal(value))


def percent(share: float, decimals: int = 1) -> str:
    """A share from 0 to 1 as the language writes it."""
    form = "#,##0." + "0" * decimals if decimals else "#,##0"
    return str(format_percent(share, form + ("%" if language() == "en" else "\xa0%")))


def separators() -> str:
    """The marks of decimals and of thousands, as figures are told them."""
    symbols = get_locale().number_symbols["latn"]
    return f"{symbols['decimal']}{symbols['group']}"


def month(value: dt.date) -> str:
    """Name of the month and year."""
    return str(format_date(value, "LLL y"))


def sources(text: str) -> list[tuple[str, str | None]]:
    """Where a row of the reference data comes from: what to show and, where it has one, the
    address of each source."""
    found: list[tuple[str, str | None]] = []
    for part in text.split("; "):
        if part.startswith(("https://", "http://")):
            address, _, rest = part.partition(" ")
            host = urlsplit(address).hostname or address
            found.append((f"{host.removeprefix('www.')} {rest}".strip(), address))
        elif part.startswith("github:"):
            where = part.removeprefix("github:")
            found.append((where, f"https://github.com/{where.split()[0]}"))
        elif part:
            found.append((part, None))
    return found


def _rooms(entries: Iterable[tuple[str, Any]]) -> list[tuple[str, str, bool]]:
    """Address, word and whether the reader is there, of the rooms that are open."""
    here = (request.endpoint or "").partition(".")[0]
    here = _BELONGS_TO.get(here, here)
    return [
        (url_for(endpoint), str(word), endpoint.partition(".")[0] == here)
        for endpoint, word in entries
        if endpoint in current_app.view_functions
    ]


def init_app(app: Flask) -> None:
    """Filters and functions of the templates."""
    app.jinja_env.filters.update(
        day=day, moment=moment, number=number, percent=percent, month=month, sources=sources
    )
    app.jinja_env.globals.update(
        label=label,
        person_name=person_name,
        person_address=person_address,
        organization_name=organization_name,
        organization_address=organization_address,
        chamber_name=chamber_name,
        is_name_of=is_name_of,
        candidates_of=candidates_of,
        may_quote=may_quote,
        quoted=quoted,
        with_filters=with_filters,
        navigation=lambda: _rooms(NAVIGATION),
        footer=lambda: _rooms(FOOTER),
    )
