"""Which sessions may be one that several reports tell of: suggestions for an editor, no more."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations, product

from sqlalchemy import func, select

from tracker.db import DbSession, at
from tracker.lang.months import named_months
from tracker.models import ReviewState
from tracker.queries.tables import Mention, Report, Session, SessionReading, Text, answers

ONE_A_DAY = frozenset({"plenary", "joint", "bureau", "government_hour", "congress"})
"""Kinds of which a chamber holds one a day; a faction as well, where it is known which."""
ENOUGH_PEOPLE = 2
"""In common, for kinds of which there are several a day."""
MANY_PEOPLE = 3
"""In common, where a day is not known."""


@dataclass(frozen=True)
class SessionMerge:
    """Two sessions that may be one; ``keep`` is the one that knows more."""

    keep: str
    merge: str
    score: float
    why: tuple[str, ...]
    """From the plain sentences that `suggest_session_merges` names."""


@dataclass
class _Told:
    """A session and what its reports tell of it."""

    id: str
    chamber: str | None
    kind: str | None
    faction: str | None
    date: dt.date | None
    day: dt.date | None
    """Printed, else inferred."""
    reports: set[str] = field(default_factory=set)
    origins: set[str] = field(default_factory=set)
    months: set[tuple[int, int]] = field(default_factory=set)
    people: set[str] = field(default_factory=set)

    @property
    def faction_is_told(self) -> bool:
        """False for a meeting of a faction that nobody names."""
        return self.kind != "faction" or self.faction is not None


def suggest_session_merges(db: DbSession) -> list[SessionMerge]:
    """Pairs of sessions that may be one, likeliest first.

    «one origin»: prints of one text speak of both. «same chamber, kind and day»: one of the days is
    inferred; kinds that are held several times a day need people in common. «same chamber and
    day»: a report does not say the kind, the people are the same. «same chamber and kind»: a day
    is not known, the people and the month are the same. Sessions whose chamber, kind, faction or
    days differ are never suggested.
    """
    sessions = _sessions(db)
    found: dict[tuple[str, str], SessionMerge] = {}
    for a, b in _pairs(sessions):
        merge = _merge(a, b)
        if merge:
            found[merge.keep, merge.merge] = merge
    return sorted(found.values(), key=lambda m: (-m.score, m.keep, m.merge))


def _pairs(sessions: list[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """Pairs worth comparing: of one origin, of one chamber and day, or of one kind and no day."""
    by_origin: dict[str, list[_Told]] = defaultdict(list)
    by_day: dict[tuple[str | None, dt.date], list[_Told]] = defaultdict(list)
    by_kind: dict[tuple[str | None, ...], list[_Told]] = defaultdict(list)
    for told in sessions:
        for origin in told.origins:
            by_origin[origin].append(told)
        if told.day:
            by_day[told.chamber, told.day].append(told)
        by_kind[told.chamber, told.kind, told.faction].append(told)
    for same in (*by_origin.values(), *by_day.values()):
        yield from combinations(same, 2)
    for same in by_kind.values():
        undated = [told for told in same if not told.day]
        yield from combinations(undated, 2)
        yield from product((told for told in same if told.day), undated)


def _merge(a: _Told, b: _Told) -> SessionMerge | None:
    if a.id == b.id or _contradict(a, b):
        return None
    people = len(a.people & b.people)
    common = (f"{people} people in common",) if people else ()
    if a.origins & b.origins:
        return _row(a, b, 0.9, "one origin", *common)
    if not (a.chamber and a.chamber == b.chamber):
        return None
    alike = a.kind is not None and a.kind == b.kind
    if a.day and b.day:
        one_a_day = a.kind in ONE_A_DAY or (a.kind == "faction" and a.faction == b.faction)
        if people < ENOUGH_PEOPLE and not (alike and one_a_day and a.faction_is_told):
            return None
        score = 0.5 + 0.2 * alike + 0.1 * (people >= ENOUGH_PEOPLE)
        return _row(a, b, score, f"same chamber{', kind' if alike else ''} and day", *common)
    if not alike or people < MANY_PEOPLE or not a.months & b.months:
        return None
    return _row(a, b, 0.5, "same chamber and kind", *common, "same month")


def _contradict(a: _Told, b: _Told) -> bool:
    fields = ((a.chamber, b.chamber), (a.kind, b.kind), (a.faction, b.faction), (a.day, b.day))
    return any(x is not None and y is not None and x != y for x, y in fields)


def _row(a: _Told, b: _Told, score: float, *why: str) -> SessionMerge:
    keep, merge = sorted((a, b), key=lambda t: (t.date is None, t.day is None, t.id))
    return SessionMerge(keep.id, merge.id, round(score, 2), why)


def _sessions(db: DbSession) -> list[_Told]:
    question = (
        select(
            Session.id,
            Session.chamber,
            Session.kind,
            Session.faction,
            Session.date,
            func.coalesce(Session.date, Session.date_inferred),
            Report.id,
            func.coalesce(Report.origin_id, Report.id),
            Report.published,
            Report.lang,
            Report.text_row,
        )
        .join(SessionReading, SessionReading.session_id == Session.id)
        .join(Report, Report.id == SessionReading.report_id)
        .where(
            at(Session),
            at(SessionReading),
            at(Report),
            Session.merged_into.is_(None),
            SessionReading.review_state != ReviewState.rejected,
        )
        .order_by(Session.id)
    )
    found: dict[str, _Told] = {}
    undated: dict[int, list[tuple[_Told, str]]] = defaultdict(list)
    for *columns, report, origin, published, lang, text_row in answers(db, question):
        told = found.setdefault(columns[0], _Told(*columns))
        told.reports.add(report)
        told.origins.add(origin)
        told.months |= {(day.year, day.month) for day in (told.day, published) if day}
        if not told.day and not published:
            undated[text_row].append((told, lang))
    _add_printed_months(db, undated)
    _add_people(db, found)
    return list(found.values())


def _add_printed_months(db: DbSession, undated: dict[int, list[tuple[_Told, str]]]) -> None:
    """Reports without any day are placed by the months they name."""
    rows = sorted(undated)
    for start in range(0, len(rows), 400):
        question = select(Text.row, Text.body).where(Text.row.in_(rows[start : start + 400]))
        for row, body in answers(db, question):
            for told, lang in undated[row]:
                told.months |= set(named_months(body, lang))


def _add_people(db: DbSession, sessions: dict[str, _Told]) -> None:
    of_report = {report: told for told in sessions.values() for report in told.reports}
    question = select(Mention.report_id, Mention.person_id).where(
        at(Mention), Mention.person_id.is_not(None), Mention.review_state != ReviewState.rejected
    )
    for report, person in answers(db, question.distinct()):
        if report in of_report:
            of_report[report].people.add(person)
