"""Which sessions may be one that several reports tell of: suggestions for an editor, no more."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations, product
from typing import Literal

from sqlalchemy import func, select

from tracker.db import DbSession, at
from tracker.lang.months import named_months
from tracker.models import ReviewState
from tracker.queries.tables import Mention, Report, Session, SessionReading, Text, answers
from tracker.queries.told_alike import same_statements

ONE_A_DAY = frozenset({"plenary", "joint", "bureau", "government_hour", "congress"})
"""Kinds of which a chamber holds one a day; a faction as well, where it is known which."""
ENOUGH_PEOPLE = 2
"""In common, for kinds of which there are several a day."""
MANY_PEOPLE = 3
"""In common, where a day is not known."""
DAYS = 7
"""Up to so many days apart reports may tell of one session, if they tell the same of it."""

Sign = Literal[
    "one_origin",
    "chamber_kind_day",
    "chamber_day",
    "chamber_kind",
    "same_month",
    "same_words",
    "other_day",
]


@dataclass(frozen=True)
class SessionMerge:
    """Two sessions that may be one; ``keep`` is the one that knows more."""

    keep: str
    merge: str
    score: float
    why: tuple[Sign, ...]
    people: int = 0
    """Named in the reports of both."""


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


def suggest_session_merges(db: DbSession, session: str | None = None) -> list[SessionMerge]:
    """Pairs of sessions that may be one, likeliest first; of one session if it is named.

    ``one_origin``: prints of one text speak of both. ``chamber_kind_day``: one of the days is
    inferred; kinds that are held several times a day need people in common. ``chamber_day``: a
    report does not say the kind, the people are the same. ``chamber_kind``: a day is not known,
    the people and the month are the same. ``other_day``: their days differ, but their reports tell
    the same words. Sessions whose chamber, kind or faction differ are never suggested.
    """
    sessions = _sessions(db)
    found: dict[tuple[str, str], SessionMerge] = {}
    apart: dict[tuple[str, str], tuple[_Told, _Told]] = {}
    for a, b in _pairs(sessions):
        if session not in (None, a.id, b.id):
            continue
        if _is_days_apart(a, b):
            apart[min(a.id, b.id), max(a.id, b.id)] = a, b
        elif merge := _merge(a, b):
            found[merge.keep, merge.merge] = merge
    for merge in _told_alike(db, apart):
        found[merge.keep, merge.merge] = merge
    return sorted(found.values(), key=lambda m: (-m.score, m.keep, m.merge))


def _pairs(sessions: list[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """Pairs worth comparing: of one origin, of one chamber and day, or of one kind near in time."""
    by_origin: dict[str, list[_Told]] = defaultdict(list)
    by_day: dict[tuple[str | None, dt.date], list[_Told]] = defaultdict(list)
    by_kind: dict[tuple[str | None, ...], list[_Told]] = defaultdict(list)
    by_month: dict[tuple[object, ...], list[_Told]] = defaultdict(list)
    for told in sessions:
        for origin in told.origins:
            by_origin[origin].append(told)
        if told.day:
            by_day[told.chamber, told.day].append(told)
            # a report of a faction may not say of which chamber it is
            chamber = None if told.kind == "faction" and told.faction else told.chamber
            by_kind[chamber, told.kind, told.faction].append(told)
        for month in told.months:
            by_month[told.chamber, told.kind, told.faction, month].append(told)
    for same in (*by_origin.values(), *by_day.values()):
        yield from combinations(same, 2)
    for same in by_kind.values():
        yield from _neighbours(sorted(same, key=lambda told: told.day or _NO_DAY))
    for same in by_month.values():
        undated = [told for told in same if not told.day]
        yield from combinations(undated, 2)
        yield from product((told for told in same if told.day), undated)


def _neighbours(dated: list[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """Sessions held so few days apart that a report may have the day of one wrong."""
    for n, first in enumerate(dated):
        for second in dated[n + 1 :]:
            if (second.day or _NO_DAY) - (first.day or _NO_DAY) > dt.timedelta(DAYS):
                break
            yield first, second


_NO_DAY = dt.date.min


def _is_days_apart(a: _Told, b: _Told) -> bool:
    """Whether they may be one session of which a report prints another day."""
    kinds = a.kind is not None and a.kind == b.kind and a.faction_is_told and b.faction_is_told
    same = kinds and a.faction == b.faction and _is_of_one_chamber(a, b)
    return same and a.day is not None and b.day is not None and a.day != b.day


def _told_alike(
    db: DbSession, apart: dict[tuple[str, str], tuple[_Told, _Told]]
) -> Iterator[SessionMerge]:
    reports = {told.id: told.reports for pair in apart.values() for told in pair}
    for pair in same_statements(db, reports, apart.keys()):
        a, b = apart[pair]
        yield _row(a, b, 0.6, "same_words", "other_day")


def _merge(a: _Told, b: _Told) -> SessionMerge | None:
    if a.id == b.id or _contradict(a, b):
        return None
    people = len(a.people & b.people)
    if a.origins & b.origins:
        return _row(a, b, 0.9, "one_origin")
    if not _is_of_one_chamber(a, b):
        return None
    alike = a.kind is not None and a.kind == b.kind
    if a.day and b.day:
        one_a_day = a.kind in ONE_A_DAY or (a.kind == "faction" and a.faction == b.faction)
        if people < ENOUGH_PEOPLE and not (alike and one_a_day and a.faction_is_told):
            return None
        score = 0.5 + 0.2 * alike + 0.1 * (people >= ENOUGH_PEOPLE)
        return _row(a, b, score, "chamber_kind_day" if alike else "chamber_day")
    if not alike or people < MANY_PEOPLE or not a.months & b.months:
        return None
    return _row(a, b, 0.5, "chamber_kind", "same_month")


def _is_of_one_chamber(a: _Told, b: _Told) -> bool:
    """A meeting of a faction is of one chamber also where a report does not name that."""
    if a.kind == b.kind == "faction" and a.faction and a.faction == b.faction:
        return a.chamber == b.chamber or None in (a.chamber, b.chamber)
    return a.chamber is not None and a.chamber == b.chamber


def _contradict(a: _Told, b: _Told) -> bool:
    fields = ((a.chamber, b.chamber), (a.kind, b.kind), (a.faction, b.faction), (a.day, b.day))
    return any(x is not None and y is not None and x != y for x, y in fields)


def _row(a: _Told, b: _Told, score: float, *why: Sign) -> SessionMerge:
    keep, merge = sorted((a, b), key=lambda t: (t.date is None, t.day is None, t.id))
    return SessionMerge(keep.id, merge.id, round(score, 2), why, len(a.people & b.people))


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
