"""Commitments over time, told apart by what the address asks for: ``?by=state``, ``?by=body``, …"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, cast

from flask import g, url_for

from tracker.charts import Part, Table
from tracker.db import DbSession
from tracker.queries.charts import Count
from tracker.queries.months import GROUPS, By, over_time
from tracker.queries.organizations import bodies
from tracker.queries.tasks import TaskFilter
from tracker.queries.when import When
from tracker.web.addresses import language
from tracker.web.arguments import one_of, words
from tracker.web.chart_kinds import (
    COLORS,
    Arguments,
    Chart,
    fate,
    fate_parts,
    month_arguments,
    months,
    plain_and_hatched,
    reviewed,
    standing,
    standing_parts,
)
from tracker.web.fields import faction_field, kind_field
from tracker.web.labels import KINDS, label
from tracker.web.listing import Field
from tracker.web.shown import organization_name
from tracker.web.texts import Lazy, gettext
from tracker.web.texts import lazy_gettext as N_
from tracker.web.topic_names import topic_name, topic_options

NAME = "commitments"
TITLE = N_("Commitments over time")
PEOPLE = "person"
DRAWN = len(COLORS)
"""So many groups are drawn, those with the most tasks; the file has all."""
_ARGUMENTS = {
    "body": "responsible",
    "faction": "faction",
    "kind": "kind",
    "topic": "topic",
}
"""Of each group the filter of the list of tasks that keeps it."""


@dataclass(frozen=True)
class _Sort:
    """What the tasks are told apart by: in a word, and what that shows and cannot show."""

    word: Lazy
    says: Lazy
    cannot: Lazy


SORTS: dict[str, _Sort] = {
    "state": _Sort(
        N_("State"),
        N_("All tasks told of until the end of each month, by the state they were in then."),
        N_(
            "It shows what was read and accepted, not what was given and done. Tasks of reports "
            "without a date are not here, and an accepted update without a date counts from the "
            "day of its report."
        ),
    ),
    "basis": _Sort(
        N_("The state rests on"),
        N_(
            "All tasks told of until the end of each month, by what their state rested on then: "
            "also “in progress” and “not done” rest on something."
        ),
        N_(
            "Nothing found does not mean nothing done. Tasks of reports without a date are not "
            "here."
        ),
    ),
    "body": _Sort(
        N_("Responsible body"),
        N_(
            "All tasks told of until the end of each month that a ministry, akimat or another "
            "body must do; one that two must do counts for both."
        ),
        N_(
            "Tasks that name no body but a person, a group or nobody are not here, nor those of "
            "reports without a date. More tasks are no sign of worse work."
        ),
    ),
    "faction": _Sort(
        N_("Faction"),
        N_("All tasks told of until the end of each month at meetings of a faction, by faction."),
        N_(
            "Tasks of other sessions and of reports without a date are not here; how many "
            "meetings of a faction are reported depends on the outlets that are read."
        ),
    ),
    "kind": _Sort(
        N_("Kind of session"),
        N_("All tasks told of until the end of each month, by the kind of session they are from."),
        N_(
            "Tasks of reports that tell of no session of a known kind, or that have no date, are "
            "not here; which sessions are reported depends on the outlets that are read."
        ),
    ),
    "topic": _Sort(
        N_("Topic"),
        N_(
            "All tasks told of until the end of each month, by what their words speak of; one "
            "with two topics counts for both."
        ),
        N_(
            "Topics are told by the beginnings of words and nothing else: a task can be about "
            "something that its words do not name. Tasks of reports without a date are not here."
        ),
    ),
    PEOPLE: _Sort(
        N_("People, by name"),
        N_("Everybody who must do a task, by surname, with the words of each task."),
        N_(
            "Nobody is ranked and no share is worked out for a person: reports choose whom they "
            "name, and tasks differ in weight. Tasks given to a body stand with that body."
        ),
    ),
}


def asked_by() -> str:
    """What the address tells tasks apart by; their state without."""
    return one_of("by", SORTS) or "state"


def narrowed() -> tuple[TaskFilter, Arguments]:
    """Which tasks the address keeps, and the arguments that say so."""
    by = asked_by()
    given = {
        "responsible": words("responsible"),
        "faction": words("faction"),
        "kind": one_of("kind", list(KINDS)),
        "topic": words("topic"),
    }
    given.pop(_ARGUMENTS.get(by, ""), None)  # all groups are there, not one
    kept = {name: value for name, value in given.items() if value}
    return TaskFilter(
        responsible=kept.get("responsible"),
        faction=kept.get("faction"),
        kind=kept.get("kind"),
        topic=kept.get("topic"),
    ), kept


def fields() -> list[Field]:
    """Filters of the tasks, but for what tells them apart."""
    owing = [(b.id, b.name(language())) for b in bodies(g.db, g.when, with_tasks=True)]
    owing.sort(key=lambda pair: pair[1])
    known = [
        Field("responsible", gettext("Responsible body"), options=owing),
        faction_field(),
        kind_field(),
        Field("topic", gettext("Topic"), options=topic_options()),
    ]
    return [field for field in known if field.name != _ARGUMENTS.get(asked_by())]


def chart(by: str, keep: TaskFilter | None = None, kept: Arguments | None = None) -> Chart:
    """The chart of the tasks that a filter keeps, told apart by one of `SORTS`."""
    sort, group, kept = SORTS[by], by in GROUPS, kept or {}

    def count(db: DbSession, when: When) -> list[Count]:
        return over_time(db, cast(By, by), when, keep)

    def rows(key: str, when: When) -> Arguments:
        """Tasks told of until the end of a month, as they stood then."""
        last = min(month_arguments(key)["until"], when.as_of.isoformat())
        return kept | {"until": last, "as_of": last}

    plain_parts, plain = (standing_parts, standing) if by == "basis" else (fate_parts, fate)
    return Chart(
        NAME,
        TITLE,
        sort.says,
        sort.cannot,
        count,
        "tasks.index",
        "month",
        N_("Month"),
        months,
        _groups(by, kept) if group else plain_parts,
        reviewed(_ARGUMENTS[by]) if group else plain,
        rows,
        {"by": by} | kept,
        summed=not group,
    )


def _groups(by: str, kept: Arguments) -> Callable[[list[Count]], Iterable[Part]]:
    """Bodies, factions, kinds or topics, those with the most tasks in the newest month first."""
    names: dict[str, Callable[[str], str]] = {
        "kind": lambda value: label("kind", value),
        "topic": topic_name,
    }
    name = names.get(by, organization_name)

    def parts(found: list[Count]) -> Iterable[Part]:
        newest = max((int(row.key) for row in found), default=0)
        sums: Counter[str] = Counter()
        for row in found:
            if int(row.key) == newest:
                sums[row.part.partition(":")[0]] += row.number
        ordered = sorted(sums, key=lambda value: (-sums[value], name(value)))
        for place, value in enumerate(ordered):
            more: dict[str, Any] = kept | {"by": "state", _ARGUMENTS[by]: value}
            address = url_for("charts.record", name=NAME, **more)
            yield from plain_and_hatched(value, name(value), COLORS[place % DRAWN], address)

    return parts


def drawn(table: Table) -> Table:
    """The table without the groups that are too many to draw."""
    if table.summed:
        return table
    groups = list(dict.fromkeys(part.key.partition(":")[0] for part in table.parts))
    shown = set(groups[:DRAWN])
    return replace(
        table,
        parts=tuple(part for part in table.parts if part.key.partition(":")[0] in shown),
        hidden=len(groups) - len(shown),
    )


def selector(by: str) -> dict[str, object]:
    """What the choice of how tasks are told apart needs; it keeps the other filters."""
    kept: dict[str, Any] = dict(narrowed()[1])
    return {
        "by": by,
        "sorts": [
            (key, sort.word, url_for("charts.record", name=NAME, by=key, **kept))
            for key, sort in SORTS.items()
        ],
        "fields": fields(),
    }
