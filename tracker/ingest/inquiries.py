"""The day of a deputy's inquiry to the day its answer is due, by the dated rules of the chamber."""

import datetime as dt
from typing import Any

from sqlmodel import select

from tracker.db import DbSession, at
from tracker.lang.packs import pack_of
from tracker.models import Convocation, InquiryRule, Seat

RULE = "inquiry.term"
"""Stands for the rule of a due date that no report prints."""


def tells_of_inquiry(text: str, span: tuple[int, int], lang: str) -> bool:
    """Whether a request is one of an inquiry: its paragraph tells of one before it or in it.

    «Депутат направил запрос министру. Он попросил министерство рассказать о мостах.»
    """
    start = text.rfind("\n", 0, span[0]) + 1
    rules = pack_of(lang).tasks.inquired
    return any(rule.compiled.search(text, start, span[1]) for rule in rules)


def chamber_of(db: DbSession, person: str | None, day: dt.date | None) -> str | None:
    """The chamber in which a person holds a seat on the day; None where there is not just one."""
    if person is None or day is None:
        return None
    model: Any = Seat
    seats = db.exec(select(model).where(model.person == person, at(model))).all()
    term: Any = Convocation
    terms = {(c.chamber, c.number): c for c in db.exec(select(term).where(at(term)))}
    held = set()
    for seat in seats:
        whole = terms.get((seat.chamber, seat.convocation))
        start = seat.start or (whole.start if whole else None)
        end = seat.end or (whole.end if whole else None)
        if start and start <= day and (end is None or day <= end):
            held.add(seat.chamber)
    return held.pop() if len(held) == 1 else None


def answer_due(db: DbSession, chamber: str | None, day: dt.date | None) -> dt.date | None:
    """When the answer is due; None where chamber, day or rule is not known.

    Of several rules that hold on the day the latest counts.
    """
    if chamber is None or day is None:
        return None
    model: Any = InquiryRule
    rules = db.exec(
        select(model).where(model.chamber == chamber, model.what == "inquiry", at(model))
    ).all()
    holding = [
        rule
        for rule in rules
        if (rule.start is None or rule.start <= day) and (rule.end is None or day <= rule.end)
    ]
    if not holding:
        return None
    latest = max(holding, key=lambda rule: rule.start or dt.date.min)
    return day + dt.timedelta(days=latest.days)
