"""Sessions that prints of one text tell of to one session.

A report that prints no day has a session of its own. Where it prints the text of another report,
both speak of the same meeting, and their sessions are merged; they part again when the texts do.
What a person has decided on is left alone, and so are sessions that other texts tell of too.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlmodel import col, select

from tracker.db import DbSession, at, change, now
from tracker.errors import N_
from tracker.ingest.identity import public_id
from tracker.ingest.prints import chunks, of_one_origin
from tracker.models import Decision, Report, ReviewState, Session, SessionReading

BY = "machine sessions"
PARTED = "its report prints the text of the other session no more"
MERGED = N_("Its report prints the same text as a report of the other session.")
_FIELDS = ("chamber", "kind", "faction")


@dataclass
class _Told:
    """What one report tells of a session."""

    report: Report
    reading: SessionReading
    session: Session

    @property
    def is_own(self) -> bool:
        """Whether the session is this report's alone, and no person has touched it."""
        return (
            self.session.id == public_id(self.report.key, "session")
            and self.session.changed_by.startswith("machine")
            and self.reading.changed_by.startswith("machine")
            and self.reading.review_state == ReviewState.unreviewed
        )

    @property
    def rank(self) -> tuple[bool, str, str]:
        """The session whose day is printed is kept, else that of the earliest report."""
        return self.session.date is None, str(self.report.published or "9999"), self.report.id


def refresh(db: DbSession, report_ids: Iterable[str] | None = None) -> int:
    """Merges and parts the sessions of these reports (None: of all); answers how many.

    Origins must be up to date; ``db`` must be inside a writing transaction.
    """
    wanted = None if report_ids is None else set(report_ids)
    if wanted is not None and not wanted:
        return 0
    changed = _part(db, wanted)
    moment, split = now(), _split_by_editors(db)
    by_origin: dict[str, list[_Told]] = defaultdict(list)
    for told in _told(db, of_one_origin(db, wanted)):
        by_origin[told.report.origin_id or told.report.id].append(told)
    for prints in by_origin.values():
        alone = _told_once(db, prints)
        main = min(prints, key=lambda told: (told.session.id in alone, told.rank))
        for other in prints:
            pair = frozenset((other.session.id, main.session.id))
            if other.session.id in alone and pair not in split and _is_same(other, main):
                change(db, other.session, moment, BY, MERGED, merged_into=main.session.id)
                change(db, other.reading, moment, BY, MERGED, session_id=main.session.id)
                changed += 1
    db.flush()
    return changed


def _told(db: DbSession, reports: Sequence[Report]) -> Iterator[_Told]:
    by_id = {report.id: report for report in reports}
    for some in chunks(sorted(by_id)):
        question = (
            select(SessionReading, Session)
            .join(Session, (col(Session.id) == SessionReading.session_id) & at(Session))
            .where(
                at(SessionReading),
                col(SessionReading.report_id).in_(some),
                SessionReading.review_state != ReviewState.rejected,
            )
            .order_by(col(SessionReading.id))
        )
        for reading, session in db.exec(question):
            yield _Told(by_id[reading.report_id], reading, session)


def _split_by_editors(db: DbSession) -> set[frozenset[str]]:
    """Pairs of sessions of which an editor has said that they are two."""
    splits = select(Decision).where(Decision.kind == "session", Decision.action == "split")
    return {
        frozenset((decision.target, record_id))
        for decision in db.exec(splits)
        for table, record_id in decision.touched
        if table == Session.__tablename__
    }


def _told_once(db: DbSession, prints: Sequence[_Told]) -> set[str]:
    """The sessions that one of these reports alone tells of."""
    own = sorted({told.session.id for told in prints if told.is_own})
    readings = select(SessionReading.session_id).where(
        at(SessionReading), col(SessionReading.session_id).in_(own)
    )
    counted = list(db.exec(readings))
    return {session for session in own if counted.count(session) == 1}


def _is_same(other: _Told, main: _Told) -> bool:
    """Another session of which nothing differs; in two languages its kind must be known."""
    a, b = other.session, main.session
    if a.id == b.id or a.merged_into or b.merged_into:
        return False
    days = {day for day in (a.date or a.date_inferred, b.date or b.date_inferred) if day}
    differ = any(len({getattr(s, name) for s in (a, b)} - {None}) > 1 for name in _FIELDS)
    if len(days) > 1 or differ:
        return False
    known = a.kind is not None and a.kind == b.kind and a.chamber == b.chamber
    return known or other.report.lang == main.report.lang


def _part(db: DbSession, wanted: set[str] | None) -> int:
    """Gives their own sessions back to reports that are prints of one text no more."""
    question = select(Session).where(
        at(Session), Session.changed_by == BY, col(Session.merged_into).is_not(None)
    )
    if wanted is not None:
        touched = select(SessionReading.session_id).where(
            at(SessionReading), col(SessionReading.report_id).in_(wanted)
        )
        question = question.where(col(Session.merged_into).in_(touched))
    merged = {session.id: session for session in db.exec(question)}
    together: dict[str, list[_Told]] = defaultdict(list)
    for told in _readings_in(db, {s.merged_into or "" for s in merged.values()}):
        together[told.session.id].append(told)
    moment, parted = now(), 0
    for main, of_one in together.items():
        if len(of_one) == 1:  # an editor has split the others off: nothing is left to part from
            continue
        for told in of_one:
            own = merged.get(public_id(told.report.key, "session"))
            others = {t.report.origin_id for t in of_one if t is not told} - {None}
            if own is None or own.merged_into != main or told.report.origin_id in others:
                continue
            change(db, own, moment, BY, PARTED, merged_into=None)
            change(db, told.reading, moment, BY, PARTED, session_id=own.id)
            parted += 1
    return parted


def _readings_in(db: DbSession, sessions: set[str]) -> Iterator[_Told]:
    for some in chunks(sorted(sessions)):
        question = (
            select(SessionReading, Session, Report)
            .join(Session, (col(Session.id) == SessionReading.session_id) & at(Session))
            .join(Report, (col(Report.id) == SessionReading.report_id) & at(Report))
            .where(at(SessionReading), col(SessionReading.session_id).in_(some))
        )
        for reading, session, report in db.exec(question).all():
            yield _Told(report, reading, session)
