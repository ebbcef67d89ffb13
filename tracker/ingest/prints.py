"""Stored reports to what is compared of them when prints of one text are looked for."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, or_
from sqlmodel import col, select

from tracker.db import DbSession, at
from tracker.ingest.translations import Anchors
from tracker.lang.dates import CALENDARS, printed_dates
from tracker.lang.scripts import fold
from tracker.lang.stems import placed_numbers, skeleton
from tracker.models import (
    FactionMention,
    Mention,
    Report,
    Reprint,
    ReviewState,
    Session,
    SessionReading,
    Text,
)

OPENING = 1500
"""Characters in which a report without a date is searched for one."""
CHUNK = 400


@dataclass(frozen=True)
class Print:
    """What is compared of a report."""

    id: str
    lang: str
    text_row: int
    day: dt.date | None
    origin: str | None
    chamber: str | None
    kind: str | None
    published: dt.date | None

    @property
    def rank(self) -> tuple[dt.date, str]:
        """The origin is named after the earliest; undated ones come last."""
        return self.published or dt.date.max, self.id


def around(db: DbSession, wanted: set[str] | None, days: int) -> dict[str, Print]:
    """The reports asked for (None: all), those published at most so many days from them, those
    without a day, and whatever was joined with any of these before; by id."""
    if wanted is None:
        return {each.id: each for each in _prints(db, None)}
    own = [each for some in chunks(sorted(wanted)) for each in _of(db, Report.id, some)]
    told = [each.day for each in own if each.day]
    near: ColumnElement[bool] = col(Report.published).is_(None)
    if told:
        window = dt.timedelta(days=days)
        near = or_(near, col(Report.published).between(min(told) - window, max(told) + window))
    found = {each.id: each for each in (*own, *_prints(db, near))}
    joined = sorted({each.origin for each in found.values() if each.origin})
    for some in chunks(joined):
        found |= {each.id: each for each in _of(db, Report.origin_id, some)}
    return found


def of_one_origin(db: DbSession, wanted: set[str] | None) -> list[Report]:
    """The reports of every origin that one of the wanted belongs to, or belonged to before."""
    question = select(Report).where(at(Report), col(Report.origin_id).is_not(None))
    if wanted is None:
        return list(db.exec(question))
    return [
        report
        for some in chunks(sorted(_origins_ever(db, wanted)))
        for report in db.exec(question.where(col(Report.origin_id).in_(some)))
    ]


def left_behind(db: DbSession, wanted: set[str]) -> set[str]:
    """Reports whose facts still count as repeated within an origin of the wanted: where it fell
    apart, none of them may be left in it."""
    question: Any = select(Reprint.report_id).where(at(Reprint))
    return {
        report
        for some in chunks(sorted(_origins_ever(db, wanted)))
        for report in db.exec(question.where(col(Reprint.origin_id).in_(some)))
    }


def _origins_ever(db: DbSession, wanted: set[str]) -> set[str]:
    """The origins that the reports belong to, or belonged to before."""
    origins: set[str | None] = set()
    for some in chunks(sorted(wanted)):
        origins |= set(db.exec(select(Report.origin_id).where(col(Report.id).in_(some))))
        left: Any = select(Reprint.origin_id)
        origins |= set(db.exec(left.where(at(Reprint), col(Reprint.report_id).in_(some))))
    return {origin for origin in origins if origin}


def _of(db: DbSession, column: Any, ids: Sequence[str]) -> list[Print]:
    return _prints(db, col(column).in_(ids))


def _prints(db: DbSession, which: ColumnElement[bool] | None) -> list[Print]:
    question = (
        select(Report, Session)
        .outerjoin(
            SessionReading,
            (col(SessionReading.report_id) == Report.id)
            & at(SessionReading)
            & (col(SessionReading.review_state) != ReviewState.rejected),
        )
        .outerjoin(Session, (col(Session.id) == SessionReading.session_id) & at(Session))
        .where(at(Report))
        .order_by(col(Report.id))
    )
    rows = db.exec(question if which is None else question.where(which)).all()
    undated = {r.text_row for r, s in rows if not r.published and not (s and _day_of(s))}
    bodies = texts(db, undated)
    return [
        Print(
            id=report.id,
            lang=report.lang,
            text_row=report.text_row,
            day=report.published
            or (_day_of(session) if session else None)
            or _printed_day(bodies.get(report.text_row, ""), report.lang),
            origin=report.origin_id,
            chamber=session.chamber if session else None,
            kind=session.kind if session else None,
            published=report.published,
        )
        for report, session in rows
    ]


def _day_of(session: Session) -> dt.date | None:
    return session.date or session.date_inferred


def _printed_day(text: str, lang: str) -> dt.date | None:
    """The latest day printed with its year near the beginning of a report without a date."""
    found = printed_dates(text[:OPENING], lang if lang in CALENDARS else "en", None)
    return max((each.date for each in found if each.date), default=None)


def texts(db: DbSession, rows: Iterable[int]) -> dict[int, str]:
    """The bodies of the texts, by row."""
    found: dict[int, str] = {}
    for some in chunks(sorted(set(rows))):
        for text in db.exec(select(Text).where(col(Text.row).in_(some))):
            assert text.row is not None
            found[text.row] = text.body
    return found


Spans = list[tuple[int, str]]


def spans(
    db: DbSession, table: Any, column: str, ids: Iterable[str], *which: Any
) -> dict[str, Spans]:
    """For each report where who or what is named, by a column that says it where it is known."""
    found: dict[str, Spans] = defaultdict(list)
    for some in chunks(sorted(ids)):
        rows = db.exec(
            select(table.report_id, table.start, getattr(table, column)).where(
                table.report_id.in_(some),
                at(table),
                table.review_state != ReviewState.rejected,
                getattr(table, column).is_not(None),
                *which,
            )
        )
        for report_id, start, slug in rows:
            found[report_id].append((start, slug))
    return found


def names(db: DbSession, ids: Iterable[str]) -> dict[str, Spans]:
    """For each report where people are named in full who are not known, as keys that are the same
    in every language."""
    found = spans(db, Mention, "name", ids, col(Mention.person_id).is_(None))
    return {
        report: [(start, f"q:{key}") for start, name in placed if (key := name_key(name))]
        for report, placed in found.items()
    }


def name_key(name: str) -> str:
    """The consonants of a name of two words or more; empty for a shorter one."""
    words = [skeleton(word, least=1) for word in fold(name).split()]
    return " ".join(words) if len(words) > 1 and all(words) else ""


def anchors(db: DbSession, each: Print, people: Spans, unknown: Spans) -> Anchors:
    """What of the report survives translation; ``people``: where which person is named, and
    ``unknown``: where somebody who is not known."""
    text = texts(db, [each.text_row])[each.text_row]
    factions = spans(db, FactionMention, "faction_id", [each.id])[each.id]
    lang = each.lang if each.lang in CALENDARS else "en"
    days = printed_dates(text, lang, each.day)
    placed = [
        *((start, f"p:{person}") for start, person in people),
        *((start, f"f:{faction}") for start, faction in factions),
        *((start, f"n:{number:g}") for start, number in placed_numbers(text)),
        *((day.start, f"d:{day.date}") for day in days if day.date),
    ]
    order = tuple(dict.fromkeys(anchor for _, anchor in sorted(placed)))
    first: dict[str, float] = {}
    for start, anchor in sorted([*placed, *unknown]):
        first.setdefault(anchor, start / max(1, len(text)))
    return Anchors(
        each.lang, each.day, each.chamber, each.kind, order, tuple(first.items()), len(text)
    )


def chunks(items: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """The items in portions that fit into one question."""
    for start in range(0, len(items), CHUNK):
        yield items[start : start + CHUNK]
