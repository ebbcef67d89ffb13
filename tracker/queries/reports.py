"""Questions about reports: what came in, from whom, what was read from it."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, and_, func, select

from tracker.db import DbSession, at
from tracker.models import ReviewState
from tracker.queries.tables import (
    Mention,
    Report,
    Sentence,
    SessionReading,
    Speech,
    Task,
    Text,
    answers,
    filled,
)
from tracker.queries.told_by import told_by
from tracker.queries.when import When


@dataclass(frozen=True)
class ReportRow:
    id: str
    url: str | None
    outlet: str | None
    title: str | None
    published: dt.date | None
    lang: str
    script: str
    retrieved_at: dt.datetime | None
    sha256_bytes: str
    sha256_text: str
    extractor: str
    warnings: tuple[str, ...]
    own_words: bool
    origin_id: str | None
    recorded: dt.datetime
    session_id: str | None
    people: int
    speeches: int
    tasks: int
    speeches_unreviewed: int
    tasks_unreviewed: int


@dataclass(frozen=True)
class ReportFilter:
    """What to keep; None keeps all."""

    outlet: str | None = None
    lang: str | None = None
    session: str | None = None
    origin: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    ids: tuple[str, ...] = ()


def _count(fact: Any, when: When, what: Any, *conditions: Any) -> Any:
    return (
        select(func.count(what))
        .where(
            fact.report_id == Report.id,
            at(fact, when.known_at),
            fact.review_state != ReviewState.rejected,
            *conditions,
        )
        .correlate(Report)
        .scalar_subquery()
    )


def _question(when: When, keep: ReportFilter) -> Select[Any]:
    question = (
        select(
            Report.id,
            Report.url,
            Report.outlet,
            Report.title,
            Report.published,
            Report.lang,
            Report.script,
            Report.retrieved_at,
            Report.sha256_bytes,
            Report.sha256_text,
            Report.extractor,
            Report.warnings,
            Report.own_words,
            Report.origin_id,
            Report.known_from,
            SessionReading.session_id,
            _count(Mention, when, func.distinct(Mention.name)),
            _count(Speech, when, Speech.row),
            _count(Task, when, Task.row),
            *(
                _count(fact, when, fact.row, fact.review_state == ReviewState.unreviewed)
                for fact in (Speech, Task)
            ),
        )
        .outerjoin(
            SessionReading,
            and_(SessionReading.report_id == Report.id, at(SessionReading, when.known_at)),
        )
        .where(at(Report, when.known_at), *told_by(when))
    )
    for column, value in (
        (Report.outlet, keep.outlet),
        (Report.lang, keep.lang),
        (Report.origin_id, keep.origin),
        (SessionReading.session_id, keep.session),
    ):
        if value is not None:
            question = question.where(column == value)
    if keep.since:
        question = question.where(Report.published >= keep.since)
    if keep.until:
        question = question.where(Report.published <= keep.until)
    if keep.ids:
        question = question.where(Report.id.in_(keep.ids))
    return question


def reports(
    db: DbSession,
    keep: ReportFilter = ReportFilter(),
    when: When | None = None,
    *,
    limit: int | None = None,
    offset: int = 0,
) -> list[ReportRow]:
    """Reports with counts of what was read from them, newest first."""
    question = (
        _question(when or When.now(), keep)
        .order_by(Report.published.desc().nulls_last(), Report.id)
        .limit(limit)
        .offset(offset)
    )
    return [
        ReportRow(*filled(row[:11], tuple(row[11] or ()), *row[12:]))
        for row in answers(db, question)
    ]


def count_reports(db: DbSession, keep: ReportFilter, when: When | None = None) -> int:
    """How many `reports` would answer without a limit."""
    question = _question(when or When.now(), keep)
    return int(db.execute(select(func.count()).select_from(question.subquery())).scalar_one())


def report(db: DbSession, report_id: str, when: When | None = None) -> ReportRow | None:
    """One report, None where there is none of that id."""
    found = reports(db, ReportFilter(ids=(report_id,)), when)
    return found[0] if found else None


@dataclass(frozen=True)
class SentenceRow:
    position: int
    start: int
    end: int
    words: str
    lang: str
    paragraph: int


def body(db: DbSession, report_id: str, when: When | None = None) -> str:
    """The cleaned text of a report; empty where there is none of that id."""
    when = when or When.now()
    return (
        db.execute(
            select(Text.body)
            .join(Report, Report.text_row == Text.row)
            .where(Report.id == report_id, at(Report, when.known_at))
        ).scalar()
        or ""
    )


def bodies(db: DbSession, report_ids: Iterable[str], when: When | None = None) -> dict[str, str]:
    """The cleaned texts of several reports by their ids."""
    when = when or When.now()
    question = (
        select(Report.id, Text.body)
        .join(Text, Text.row == Report.text_row)
        .where(Report.id.in_(sorted(set(report_ids))), at(Report, when.known_at))
    )
    return dict(answers(db, question))


def sentences(db: DbSession, report_id: str, when: When | None = None) -> list[SentenceRow]:
    """The sentences of a report in order."""
    when = when or When.now()
    question = (
        select(
            Sentence.position,
            Sentence.start,
            Sentence.end,
            Sentence.words,
            Sentence.lang,
            Sentence.paragraph,
        )
        .join(Report, Report.text_row == Sentence.text_row)
        .where(Report.id == report_id, at(Report, when.known_at))
        .order_by(Sentence.position)
    )
    return [SentenceRow(*row) for row in db.execute(question)]
