"""Questions about origins: how many texts stand behind several reports, and who wrote them."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from tracker.db import DbSession, at
from tracker.lang.press import origin_label
from tracker.queries.tables import Report, Text, answers
from tracker.queries.when import When

CHUNK = 400


@dataclass(frozen=True)
class PrintRow:
    """One report as a print of its origin."""

    id: str
    title: str | None
    outlet: str | None
    source_url: str | None
    published: dt.date | None
    lang: str


@dataclass(frozen=True)
class OriginRow:
    """One text and the reports that print it, earliest first."""

    id: str
    label: str | None
    """The source that one of them names («пресс-служба партии»), as printed."""
    reports: tuple[PrintRow, ...]


@dataclass(frozen=True)
class Origins:
    """«4 articles, 1 origin: party press service»."""

    articles: int
    origins: tuple[OriginRow, ...]

    @property
    def labels(self) -> tuple[str, ...]:
        """Who wrote the texts, each named once; empty where no report says so.

        A text of which nobody says it is named by the outlet that printed it first, or the one
        press service that is named would seem to have written all of them.
        """
        said = [origin.label for origin in self.origins if origin.label]
        if not said:
            return ()
        others = [o.reports[0].outlet for o in self.origins if not o.label]
        return tuple(dict.fromkeys([*said, *filter(None, others)]))

    @property
    def first_printed(self) -> str | None:
        """The outlet whose print came first, where there is one text and nobody says whose."""
        if len(self.origins) != 1 or self.labels or self.articles < 2:
            return None
        return self.origins[0].reports[0].outlet


def origins(
    db: DbSession, report_ids: Iterable[str], when: When | None = None, lang: str | None = None
) -> Origins:
    """The origins behind these reports, those with most prints among them first.

    Their sources are named as prints in ``lang`` name them, where one in that language does.
    """
    when = when or When.now()
    grouped: dict[str, list[PrintRow]] = defaultdict(list)
    labels: dict[str, tuple[bool, str]] = {}
    for some in _chunks(sorted(set(report_ids))):
        question = (
            select(
                func.coalesce(Report.origin_id, Report.id),
                Report.id,
                Report.title,
                Report.outlet,
                Report.url,
                Report.published,
                Report.lang,
                Text.body,
            )
            .join(Text, Text.row == Report.text_row)
            .where(Report.id.in_(some), at(Report, when.known_at))
        )
        for origin, *columns, body in answers(db, question):
            grouped[origin].append(PrintRow(*columns))
            label = origin_label(body)
            if label:
                # prints word it differently: any choice will do that does not change by itself
                named = (columns[-1] != lang, label)
                labels[origin] = min(named, labels.get(origin, named))
    rows = [
        OriginRow(
            id=origin,
            label=labels[origin][1] if origin in labels else None,
            reports=tuple(sorted(prints, key=lambda p: (p.published or dt.date.max, p.id))),
        )
        for origin, prints in grouped.items()
    ]
    rows.sort(key=lambda row: (-len(row.reports), row.id))
    return Origins(sum(len(row.reports) for row in rows), tuple(rows))


def prints_of(db: DbSession, report_id: str, when: When | None = None) -> OriginRow | None:
    """The origin of a report with all its prints; None where there is no such report."""
    when = when or When.now()
    known = origin_of(db, [report_id], when)
    if not known:
        return None
    origin = known[report_id]
    question = select(Report.id).where(Report.origin_id == origin, at(Report, when.known_at))
    found = origins(db, [report_id, *(row[0] for row in answers(db, question))], when)
    return next(row for row in found.origins if row.id == origin)


def origin_of(db: DbSession, report_ids: Iterable[str], when: When | None = None) -> dict[str, str]:
    """For each report the id of its origin, its own where it stands alone."""
    when = when or When.now()
    found: dict[str, str] = {}
    for some in _chunks(sorted(set(report_ids))):
        question = select(Report.id, func.coalesce(Report.origin_id, Report.id)).where(
            Report.id.in_(some), at(Report, when.known_at)
        )
        found |= {row[0]: row[1] for row in answers(db, question)}
    return found


def _chunks(ids: Sequence[str]) -> Iterable[Sequence[str]]:
    for start in range(0, len(ids), CHUNK):
        yield ids[start : start + CHUNK]
