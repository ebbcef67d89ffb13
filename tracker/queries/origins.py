"""Questions about origins: how many texts stand behind several reports, facts counted once each."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import func, select

from tracker.db import DbSession, at
from tracker.lang.press import origin_label
from tracker.lang.scripts import fold
from tracker.lang.stems import numbers
from tracker.queries.session_merges import SessionMerge, suggest_session_merges
from tracker.queries.speeches import SpeechRow
from tracker.queries.tables import Report, Text, answers
from tracker.queries.tasks import TaskRow
from tracker.queries.when import When

__all__ = [
    "OriginRow",
    "Origins",
    "PrintRow",
    "SessionMerge",
    "one_per_origin",
    "origin_of",
    "origins",
    "prints_of",
    "suggest_session_merges",
]

F = TypeVar("F", SpeechRow, TaskRow)
CHUNK = 400
SAME_FACT = 0.5
"""Words shared over all words of both, from which two facts of one origin are one fact."""


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


def origins(db: DbSession, report_ids: Iterable[str], when: When | None = None) -> Origins:
    """The origins behind these reports, those with most prints among them first."""
    when = when or When.now()
    grouped: dict[str, list[PrintRow]] = defaultdict(list)
    labels: dict[str, str] = {}
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
                labels[origin] = min(label, labels.get(origin, label))
    rows = [
        OriginRow(
            id=origin,
            label=labels.get(origin),
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


def one_per_origin(db: DbSession, facts: Sequence[F], when: When | None = None) -> list[F]:
    """The facts, in their order, without those that another report of the origin tells as well.

    Two reports of one origin tell the same speech or task where the person is the same and, in one
    language, the words overlap by half; in two languages also the session, the kind and a number
    or due day must be the same: what only may be the same counts twice. Of the same facts the one
    of the earliest report stays.
    """
    origin = origin_of(db, (fact.evidence.report_id for fact in facts), when)
    by_origin: dict[str, list[F]] = defaultdict(list)
    for fact in facts:
        by_origin[origin.get(fact.evidence.report_id, fact.evidence.report_id)].append(fact)
    dropped = {fact.id for same in by_origin.values() for fact in _told_again(same)}
    return [fact for fact in facts if fact.id not in dropped]


def _told_again(facts: Sequence[F]) -> list[F]:
    """Those of one origin's facts that an earlier report of it tells already."""
    if len({fact.evidence.report_id for fact in facts}) < 2:
        return []
    ordered = sorted(
        facts,
        key=lambda f: (
            f.evidence.published or dt.date.max,
            f.evidence.report_id,
            f.evidence.start,
            f.id,
        ),
    )
    kept: dict[str, list[F]] = defaultdict(list)
    again: list[F] = []
    for fact in ordered:
        rivals = kept[_who(fact)]
        if any(_is_same(fact, other) for other in rivals):
            again.append(fact)
        else:
            rivals.append(fact)
    return again


def _who(fact: SpeechRow | TaskRow) -> str:
    """Whose fact it is: the resolved person or body, else the folded name."""
    if isinstance(fact, SpeechRow):
        return fact.person or fold(fact.speaker)
    setter = fact.set_by
    return "" if setter is None else setter.person or setter.body or fold(setter.name)


def _is_same(a: F, b: F) -> bool:
    if a.evidence.report_id == b.evidence.report_id:
        return False
    if a.evidence.lang == b.evidence.lang:
        return _overlap(a.words, b.words) >= SAME_FACT
    session = a.evidence.session_id
    if session is None or session != b.evidence.session_id or not _is_resolved(a):
        return False
    if isinstance(a, TaskRow) and isinstance(b, TaskRow):
        by_number = a.number is not None and a.number == b.number
        by_due = a.due is not None and a.due == b.due
        return a.type == b.type and (by_number or by_due)
    figures = numbers(a.words)
    return bool(figures) and figures == numbers(b.words) and _kind(a) == _kind(b)


def _is_resolved(fact: SpeechRow | TaskRow) -> bool:
    if isinstance(fact, SpeechRow):
        return fact.person is not None
    return fact.set_by is not None and bool(fact.set_by.person or fact.set_by.body)


def _kind(fact: SpeechRow | TaskRow) -> str:
    return fact.quotation if isinstance(fact, SpeechRow) else fact.type


def _overlap(left: str, right: str) -> float:
    """Shared words over the words of both together, as facts are matched when read again."""
    a, b = Counter(fold(left).split()), Counter(fold(right).split())
    union = (a | b).total()
    return (a & b).total() / union if union else 0.0


def _chunks(ids: Sequence[str]) -> Iterable[Sequence[str]]:
    for start in range(0, len(ids), CHUNK):
        yield ids[start : start + CHUNK]
