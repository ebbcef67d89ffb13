"""The columns every fact has in common: its sentence, its report, its review state."""

import datetime as dt
from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy import Select, and_, func, select
from sqlalchemy.orm import aliased

from tracker.db import at
from tracker.models import ReviewState
from tracker.queries.tables import Report, Sentence, Session, SessionReading, Text
from tracker.queries.told_by import told_by
from tracker.queries.when import When

ACCEPTED = (ReviewState.accepted, ReviewState.edited)
"""What somebody has looked at and let stand."""


@dataclass(frozen=True)
class Evidence:
    """Where a fact stands, how it was found and whether anybody has looked at it."""

    sentence: str
    """The whole sentence or sentences, not only the words of the fact."""
    report_id: str
    source_url: str | None
    outlet: str | None
    report_title: str | None
    published: dt.date | None
    session_id: str | None
    session_kind: str | None
    session_chamber: str | None
    session_faction: str | None
    session_date: dt.date | None
    start: int
    end: int
    rule: str
    extractor: str
    confidence: float
    review_state: ReviewState
    reviewed_by: str | None
    recorded: dt.datetime
    lang: str
    own_words: bool
    origin_id: str
    """Reports that print one text share it; a report that stands alone is its own."""


_First: Any = aliased(Sentence, name="first_sentence_row")
_Last: Any = aliased(Sentence, name="last_sentence_row")
SENTENCE: Any = _First.words
"""The first sentence of a fact, for conditions on questions of `with_evidence`."""


def with_evidence(fact: Any, when: When, *columns: Any, own_session: bool = False) -> Select[Any]:
    """A question over one table of facts: the columns asked for, then those of `Evidence`.

    ``own_session`` is for readings of sessions, which need no other way to their session.
    Rejected facts are left out, and those of reports later than the day asked for. Join and filter
    it further, then read rows with `evidence_of`.
    """
    question = (
        select(
            *columns,
            func.substr(Text.body, _First.start + 1, _Last.end - _First.start),
            Report.id,
            Report.url,
            Report.outlet,
            Report.title,
            Report.published,
            Session.id,
            Session.kind,
            Session.chamber,
            Session.faction,
            Session.date,
            fact.start,
            fact.end,
            fact.rule,
            fact.extractor,
            fact.confidence,
            fact.review_state,
            fact.reviewed_by,
            fact.known_from,
            _First.lang,
            Report.own_words,
            func.coalesce(Report.origin_id, Report.id),
        )
        .select_from(fact)
        .join(Report, and_(Report.id == fact.report_id, at(Report, when.known_at)))
        .join(Text, Text.row == fact.text_row)
        .join(_First, _First.row == fact.first_sentence)
        .join(_Last, _Last.row == fact.last_sentence)
        .where(at(fact, when.known_at), fact.review_state != ReviewState.rejected)
        .where(*told_by(when))
    )
    if not own_session:
        question = question.outerjoin(
            SessionReading,
            and_(
                SessionReading.report_id == fact.report_id,
                at(SessionReading, when.known_at),
                SessionReading.review_state != ReviewState.rejected,
            ),
        )
    return question.outerjoin(
        Session, and_(Session.id == SessionReading.session_id, at(Session, when.known_at))
    )


WIDTH = len(fields(Evidence))
"""How many columns at the end of a row belong to `Evidence`."""


def evidence_of(row: Any) -> Evidence:
    """The last columns of a row of `with_evidence`."""
    return Evidence(*row[-WIDTH:])
