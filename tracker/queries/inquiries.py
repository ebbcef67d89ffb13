"""Questions about deputies' inquiries: which tasks are one, whether an answer came, of substance.

A request is an inquiry where the report is of one, its sentence calls it so, its term is that of
an inquiry, or an editor has entered an answer to it as to one.
"""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import String, and_, cast, not_, or_, select

from tracker import models
from tracker.db import DbSession, at
from tracker.lang.inquiries import PHRASES
from tracker.models import INQUIRY_CRITERIA, TaskType
from tracker.queries.evidence import SENTENCE, with_evidence
from tracker.queries.tables import Session, Task
from tracker.queries.when import When

InquiryAnswer: Any = models.InquiryAnswer
TERM_RULE = "inquiry.term"
AT_ONCE = 500
"""Ids a question may name; of more than that it asks of all."""
AskedFor = Literal["yes", "answered", "unanswered", "substantive", "not_substantive"]
ASKED_FOR: tuple[AskedFor, ...] = (
    "yes",
    "answered",
    "unanswered",
    "substantive",
    "not_substantive",
)
"""What a list may be narrowed to: all inquiries, or those with or without an answer of a kind."""


@dataclass(frozen=True)
class Inquiry:
    """What came back to an inquiry."""

    answered: bool = False
    substantive: bool | None = None
    """Whether an answer meets every criterion; None while there is none."""


def is_inquiry(when: When) -> Any:
    """Whether a task is an inquiry, for questions of `with_evidence` over `Task`."""
    called = (SENTENCE.like("%" + "%".join(parts) + "%") for parts in PHRASES)
    return and_(
        Task.type == TaskType.request,
        or_(
            Session.kind == "inquiry",
            Task.due_rule == TERM_RULE,
            *called,
            _answer(when),
        ),
    )


def inquiry_is(asked: AskedFor, when: When) -> Any:
    """Whether a task is an inquiry of the kind asked for, for the same questions."""
    conditions: dict[AskedFor, tuple[Any, ...]] = {
        "yes": (),
        "answered": (_answer(when),),
        "unanswered": (not_(_answer(when)),),
        "substantive": (_answer(when, _meets_all()),),
        "not_substantive": (_answer(when), not_(_answer(when, _meets_all()))),
    }
    return and_(is_inquiry(when), *conditions[asked])


def inquiries(db: DbSession, task_ids: list[str], when: When) -> dict[str, Inquiry]:
    """Those of the tasks that are inquiries, with what the answers to each are worth."""
    asked = with_evidence(Task, when, Task.id).where(is_inquiry(when)).with_only_columns(Task.id)
    answers = select(InquiryAnswer.task_id, InquiryAnswer.criteria).where(_known(when))
    if len(task_ids) <= AT_ONCE:
        asked = asked.where(Task.id.in_(task_ids))
        answers = answers.where(InquiryAnswer.task_id.in_(task_ids))
    found = {task_id: Inquiry() for task_id in db.execute(asked).scalars()}
    met: dict[str, list[bool]] = defaultdict(list)
    for task_id, criteria in db.execute(answers):
        met[task_id].append(set(INQUIRY_CRITERIA) <= set(criteria or ()))
    return found | {i: Inquiry(True, any(met[i])) for i in found if i in met}


def _known(when: When) -> Any:
    """Answers that had come by the day asked for."""
    known = at(InquiryAnswer, when.known_at)
    if not when.looks_back:
        return known
    day = InquiryAnswer.date
    return and_(known, or_(day.is_(None), day <= when.as_of))


def _answer(when: When, *conditions: Any) -> Any:
    return (
        select(InquiryAnswer.row)
        .where(InquiryAnswer.task_id == Task.id, _known(when), *conditions)
        .correlate(Task)
        .exists()
    )


def _meets_all() -> Any:
    stored = cast(InquiryAnswer.criteria, String)
    return and_(*(stored.contains(f'"{name}"', autoescape=True) for name in INQUIRY_CRITERIA))
