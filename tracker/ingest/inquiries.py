"""The day of a deputy's inquiry to the day its answer is due, by the dated rules of the chamber."""

import datetime as dt
from typing import Any

from sqlmodel import select

from tracker.db import DbSession, at
from tracker.models import InquiryRule

RULE = "inquiry.term"
"""Stands for the rule of a due date that no report prints."""


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
