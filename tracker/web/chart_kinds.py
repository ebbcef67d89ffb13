"""What each chart counts, how its bars and segments read, and which rows each number holds."""

import datetime as dt
from calendar import monthrange
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from tracker.charts import Bar, Cell, Part, Table
from tracker.db import DbSession
from tracker.queries import charts as counts
from tracker.queries.charts import STANDINGS, UNREVIEWED, Count
from tracker.queries.when import CLOCKS, When
from tracker.web.labels import label, options
from tracker.web.shown import month, organization_name
from tracker.web.texts import Lazy, gettext
from tracker.web.texts import lazy_gettext as N_

Arguments = dict[str, str]
Link = Callable[..., str]
"""An endpoint and its arguments to an address."""


@dataclass(frozen=True)
class Chart:
    """One chart of the page: what it counts, and how its keys and parts read."""

    name: str
    title: Lazy
    says: Lazy
    cannot: Lazy
    """What its numbers cannot show."""
    count: Callable[[DbSession, When], list[Count]]
    room: str
    """Endpoint of the list that holds its rows."""
    key: str
    """What a bar stands for: an argument of that list, or ``month``."""
    column: Lazy
    """The word for that."""
    keys: Callable[[list[Count]], list[tuple[str, str]]]
    """Bars in order: key and word."""
    parts: Callable[[list[Count]], Iterable[Part]]
    part: Callable[[str], Arguments]
    """Arguments that keep the rows of a part."""
    rows: Callable[[str, When], Arguments] | None = None
    """Arguments that keep the rows of a bar; None where its key says them."""
    arguments: Arguments = field(default_factory=dict)
    """What its own address asks for."""
    summed: bool = True
    """Whether each record counts for one part alone, so that a bar has a sum."""


# parts: what each segment means and which rows it holds -------------------------------------------

_GREEN, _BLUE, _OCHRE, _GREY = "#2f8a5b", "#3f72af", "#b0792a", "#7d8790"
_RED, _VIOLET, _TEAL = "#b0483f", "#7b5ea7", "#2a8c86"
COLORS = (_BLUE, _OCHRE, _GREEN, _VIOLET, _RED, _TEAL)
"""Of groups that have no colour of their own; grey is for what nobody has reviewed."""
_STANDING = {
    "confirmed_elsewhere": (_GREEN, ""),
    "said_by_responsible": (_BLUE, "\\"),
    "nothing_found": (_OCHRE, "."),
    "unreviewed": (_GREY, "/"),
}


def standing_parts(_found: list[Count]) -> Iterable[Part]:
    """What the state of a task rests on, the unreviewed apart."""
    for key in STANDINGS:
        word = gettext("task unreviewed") if key == UNREVIEWED else label("basis", key)
        yield Part(key, word, *_STANDING[key])


def standing(key: str) -> Arguments:
    """The rows of one of `standing_parts`."""
    if key == UNREVIEWED:
        return {"review": UNREVIEWED}
    return {"basis": key, "reviewed": "yes"}


_FATES = {
    "done:confirmed_elsewhere": (_GREEN, ""),
    "done:said_by_responsible": (_BLUE, "\\"),
    "done:nothing_found": (_TEAL, "x"),
    "partly_done": (_TEAL, ""),
    "in_progress": (_VIOLET, "-"),
    "not_done": (_RED, ""),
    "withdrawn": (_VIOLET, "x"),
    "cannot_be_checked": (_RED, "|"),
    "given": (_OCHRE, "."),
    "unreviewed": (_GREY, "/"),
}


def fate_parts(_found: list[Count]) -> Iterable[Part]:
    """What became of a task: its state, and of what is done what that rests on; the unreviewed
    apart, whatever was accepted of them."""
    for key, look in _FATES.items():
        state, _, basis = key.partition(":")
        if basis:
            word = f"{label('state', state)}, {label('basis', basis)}"
        elif state == "given":
            word = gettext("given, nothing else accepted")
        else:
            word = gettext("task unreviewed") if state == UNREVIEWED else label("state", state)
        yield Part(key, word, *look)


def fate(key: str) -> Arguments:
    """The rows of one of `fate_parts`."""
    if key == UNREVIEWED:
        return {"review": UNREVIEWED}
    state, _, basis = key.partition(":")
    return {"state": state, "reviewed": "yes"} | ({"basis": basis} if basis else {})


_QUOTED = {"direct": _BLUE, "indirect": _TEAL, "mention": _OCHRE}
_KINDS = {
    "plenary": _BLUE,
    "joint": _TEAL,
    "faction": _GREEN,
    "committee": _OCHRE,
    "bureau": _RED,
    "government_hour": _VIOLET,
    "congress": _GREY,
}


def plain_and_hatched(value: str, word: str, color: str, address: str = "") -> Iterable[Part]:
    """A value where somebody has looked, and where nobody has."""
    yield Part(value, word, color, address=address)
    unreviewed = gettext("%(what)s, unreviewed", what=word)
    yield Part(f"{value}:{UNREVIEWED}", unreviewed, color, "/", address)


def _reviewed_parts(of: str, colors: Mapping[str, str]) -> Callable[[list[Count]], Iterable[Part]]:
    """Each value plain where somebody has looked and hatched where nobody has."""

    def parts(_: list[Count]) -> Iterable[Part]:
        for value, color in colors.items():
            yield from plain_and_hatched(value, label(of, value), color)

    return parts


def reviewed(name: str) -> Callable[[str], Arguments]:
    """The rows of one of `plain_and_hatched`."""

    def arguments(key: str) -> Arguments:
        value, _, unreviewed = key.partition(":")
        return {name: value, "reviewed": "no" if unreviewed else "yes"}

    return arguments


# bars: their order and words ---------------------------------------------------------------------


def all_of(of: str, *values: str) -> Callable[[list[Count]], list[tuple[str, str]]]:
    """Every value of an enumeration, also those that no row has."""
    return lambda _: options(of, *values)


def _largest(found: list[Count]) -> list[tuple[str, str]]:
    """Organizations, those with the most rows first."""
    sums: dict[str, int] = defaultdict(int)
    for row in found:
        sums[row.key] += row.number
    named = [(slug, organization_name(slug)) for slug in sums]
    return sorted(named, key=lambda pair: (-sums[pair[0]], pair[1]))


def months(found: list[Count]) -> list[tuple[str, str]]:
    """Months with rows, the newest first."""
    return [(key, month(_first_day(key))) for key in sorted({r.key for r in found}, reverse=True)]


CHARTS = {
    chart.name: chart
    for chart in (
        Chart(
            "tasks-by-state",
            N_("Tasks by state"),
            N_("Every task read from the reports, by the state it is in."),
            N_(
                "A task stays “given” until somebody accepts evidence of more: that nothing was "
                "found does not mean that nothing was done."
            ),
            counts.tasks_by_state,
            "tasks.index",
            "state",
            N_("State"),
            all_of("state"),
            standing_parts,
            standing,
        ),
        Chart(
            "tasks-by-basis",
            N_("Tasks by what their state rests on"),
            N_("Whether anything but the responsible side’s own word tells what became of a task."),
            N_("It cannot show whether what somebody said or confirmed is true."),
            counts.tasks_by_basis,
            "tasks.index",
            "basis",
            N_("The state rests on"),
            all_of("basis"),
            standing_parts,
            standing,
        ),
        Chart(
            "tasks-by-clock",
            N_("Tasks by their date"),
            N_("How each task stands against the day it is due."),
            N_(
                "A task for which the report names no day is never overdue, and a day worked out "
                "from words may be read too late."
            ),
            counts.tasks_by_clock,
            "tasks.index",
            "clock",
            N_("Clock"),
            all_of("clock", *CLOCKS),
            standing_parts,
            standing,
        ),
        Chart(
            "tasks-by-body",
            N_("Tasks by responsible body"),
            N_(
                "Tasks that a ministry, akimat or another body must do; one that two must do "
                "counts for both."
            ),
            N_(
                "Many tasks name no body but a person, a group or nobody; they are not here. "
                "More tasks are no sign of worse work."
            ),
            counts.tasks_by_body,
            "tasks.index",
            "responsible",
            N_("Body"),
            _largest,
            standing_parts,
            standing,
        ),
        Chart(
            "tasks-by-faction",
            N_("Tasks set at faction meetings"),
            N_("Tasks read from reports of a faction’s meeting, by faction."),
            N_(
                "Tasks of other sessions are not here; how many meetings of a faction are "
                "reported depends on the outlets that are read."
            ),
            counts.tasks_by_faction,
            "tasks.index",
            "faction",
            N_("Faction"),
            _largest,
            standing_parts,
            standing,
        ),
        Chart(
            "tasks-by-month",
            N_("Tasks given, and what became of them"),
            N_("Tasks by the month in which their report was published, and how they stand now."),
            N_(
                "It shows how many tasks were read, not how many were given. Tasks of reports "
                "without a date are not here."
            ),
            counts.tasks_by_month,
            "tasks.index",
            "month",
            N_("Month"),
            months,
            fate_parts,
            fate,
        ),
        Chart(
            "sessions-by-month",
            N_("Sittings by month and kind"),
            N_("Sittings that the reports here tell of, by month and kind."),
            N_(
                "It shows what was reported and read, not how often a chamber met. A sitting "
                "without a date stands in the month of its report."
            ),
            counts.sessions_by_month,
            "sessions.index",
            "month",
            N_("Month"),
            months,
            _reviewed_parts("kind", _KINDS),
            reviewed("kind"),
        ),
        Chart(
            "speeches-by-month",
            N_("Speeches by month"),
            N_("Speeches by the month of their report and by how it quotes them."),
            N_(
                "It counts quotations, not speeches held: reports choose whom they quote. Speeches "
                "of reports without a date are not here."
            ),
            counts.speeches_by_month,
            "speeches.index",
            "month",
            N_("Month"),
            months,
            _reviewed_parts("quotation", _QUOTED),
            reviewed("quotation"),
        ),
    )
}


def table(chart: Chart, db: DbSession, when: When, link: Link) -> Table:
    """The numbers of a chart, each with the address that ``link`` gives to its rows."""
    found = chart.count(db, when)
    numbers: dict[str, dict[str, int]] = defaultdict(dict)
    for row in found:
        numbers[row.key][row.part] = row.number
    used = {row.part for row in found}
    by_month = chart.key == "month"
    plain = month_arguments if by_month else lambda key: {chart.key: key}
    rows = chart.rows or (lambda key, _: plain(key))

    def bar(key: str, word: str) -> Bar:
        own = rows(key, when)
        cells = {
            part: Cell(number, link(chart.room, **(own | chart.part(part))))
            for part, number in numbers[key].items()
        }
        total = sum(cell.number for cell in cells.values())
        day = _first_day(key).isoformat() if by_month else ""
        return Bar(key, word, cells, Cell(total, link(chart.room, **own)), day)

    return Table(
        tuple(part for part in chart.parts(found) if part.key in used),
        tuple(bar(key, word) for key, word in chart.keys(found)),
        over_time=by_month,
        summed=chart.summed,
    )


def _first_day(key: str) -> dt.date:
    return dt.date(int(key) // 100, int(key) % 100, 1)


def month_arguments(key: str) -> Arguments:
    """The days of a month, as filters of a list."""
    first = _first_day(key)
    last = first.replace(day=monthrange(first.year, first.month)[1])
    return {"since": first.isoformat(), "until": last.isoformat()}
