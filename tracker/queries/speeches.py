"""Questions about speeches: who said what, where it stands."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, func, or_, select

from tracker.db import DbSession
from tracker.models import Quotation, ReviewState
from tracker.queries.evidence import ACCEPTED, Evidence, evidence_of, with_evidence
from tracker.queries.live import live_person, live_session
from tracker.queries.prints import ALONE, Printed, printed, told_once
from tracker.queries.tables import Report, Session, Speech, answers, filled
from tracker.queries.when import When


@dataclass(frozen=True)
class SpeechRow:
    id: str
    words: str
    speaker: str
    """As the report prints the name, in the nominative."""
    person: str | None
    quotation: Quotation
    attribution: str | None
    evidence: Evidence
    printed: Printed
    """In how many reports of its origin it is told."""


@dataclass(frozen=True)
class SpeechFilter:
    """What to keep; None keeps all. Ids are public ids."""

    person: str | None = None
    session: str | None = None
    sessions: tuple[str, ...] = ()
    report: str | None = None
    faction: str | None = None
    kind: str | None = None
    quotation: Quotation | None = None
    review: ReviewState | None = None
    reviewed: bool | None = None
    """True keeps what somebody has accepted or edited, False what nobody has looked at."""
    since: dt.date | None = None
    until: dt.date | None = None
    words: str | None = None
    ids: tuple[str, ...] = ()
    prints: bool = False
    """True keeps a speech once for each report of an origin that prints it, not once in all."""

    @property
    def every_print(self) -> bool:
        """Whether prints of one text count apart: asked for, or certain records are."""
        return self.prints or bool(self.ids) or self.report is not None


def asked(when: When, keep: SpeechFilter) -> Select[Any]:
    """The speeches that a filter keeps, not ordered."""
    question = with_evidence(
        Speech,
        when,
        Speech.id,
        Speech.words,
        Speech.speaker_name,
        Speech.person_id,
        Speech.quotation,
        Speech.attribution_text,
    )
    for condition in _conditions(keep, when):
        question = question.where(condition)
    return question if keep.every_print else question.where(told_once(Speech, when))


def _conditions(keep: SpeechFilter, when: When) -> Iterable[Any]:
    simple = (
        (Speech.person_id, keep.person and live_person(keep.person, when)),
        (Speech.report_id, keep.report),
        (Speech.quotation, keep.quotation),
        (Speech.review_state, keep.review),
        (Session.id, keep.session and live_session(keep.session, when)),
        (Session.kind, keep.kind),
        (Session.faction, keep.faction),
    )
    yield from (column == value for column, value in simple if value is not None)
    if keep.sessions:
        yield Session.id.in_(keep.sessions)
    if keep.since:
        yield Report.published >= keep.since
    if keep.until:
        yield Report.published <= keep.until
    if keep.ids:
        yield Speech.id.in_(keep.ids)
    if keep.reviewed is not None:
        yield Speech.review_state.in_(ACCEPTED if keep.reviewed else (ReviewState.unreviewed,))
    if keep.words:
        forms = {keep.words, keep.words.lower(), keep.words.capitalize(), keep.words.upper()}
        yield or_(*(Speech.words.contains(form, autoescape=True) for form in forms))


def speeches(
    db: DbSession,
    keep: SpeechFilter = SpeechFilter(),
    when: When | None = None,
    *,
    limit: int | None = None,
    offset: int = 0,
) -> list[SpeechRow]:
    """Speeches with their sentence, newest report first, in the order of the text."""
    when = when or When.now()
    question = (
        asked(when, keep)
        .order_by(Report.published.desc().nulls_last(), Report.id, Speech.start, Speech.id)
        .limit(limit)
        .offset(offset)
    )
    rows = answers(db, question)
    told = printed(db, [row[0] for row in rows], when)
    return [SpeechRow(*filled(row[:6], evidence_of(row), told.get(row[0], ALONE))) for row in rows]


def count_speeches(db: DbSession, keep: SpeechFilter, when: When | None = None) -> int:
    """How many `speeches` would answer without a limit."""
    question = asked(when or When.now(), keep)
    return int(db.execute(select(func.count()).select_from(question.subquery())).scalar_one())


def speech(db: DbSession, speech_id: str, when: When | None = None) -> SpeechRow | None:
    """One speech, None where there is none of that id."""
    found = speeches(db, SpeechFilter(ids=(speech_id,)), when)
    return found[0] if found else None
