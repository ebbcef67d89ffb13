"""What stands beside a task's history: replies, questions, answers, organizations that ended."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import or_, select

from tracker import models
from tracker.db import DbSession, at
from tracker.queries.orphans import Loss, losses
from tracker.queries.tables import Attachment, answers, filled
from tracker.queries.when import When

Reply: Any = models.Reply
Question: Any = models.Question
InquiryAnswer: Any = models.InquiryAnswer


@dataclass(frozen=True)
class ReplyRow:
    id: str
    side: str
    words: str
    date: dt.date | None
    evidence_url: str | None
    evidence_sha256: str | None
    entered_by: str


@dataclass(frozen=True)
class QuestionRow:
    id: str
    addressee: str
    words: str
    sent: dt.date | None
    answered: dt.date | None
    answer: str
    evidence_url: str | None
    evidence_sha256: str | None


@dataclass(frozen=True)
class InquiryAnswerRow:
    id: str
    answered_by: str
    date: dt.date | None
    words: str
    criteria: tuple[str, ...]
    evidence_url: str | None
    evidence_sha256: str | None

    @property
    def substantive(self) -> bool:
        """Whether it meets every criterion of `tracker.models.INQUIRY_CRITERIA`."""
        return set(models.INQUIRY_CRITERIA) <= set(self.criteria)


@dataclass(frozen=True)
class BesideTask:
    """What is known around a task beside its history."""

    losses: tuple[Loss, ...]
    replies: tuple[ReplyRow, ...]
    questions: tuple[QuestionRow, ...]
    answers: tuple[InquiryAnswerRow, ...]

    @property
    def orphaned(self) -> bool:
        return any(loss.successor is None for loss in self.losses)


def file_name(db: DbSession, sha256: str) -> str | None:
    """Name of a stored file; None where there is none of that SHA-256."""
    question = select(Attachment.filename).where(Attachment.sha256 == sha256)
    name: str | None = db.execute(question).scalar()
    return name


def beside(db: DbSession, task_id: str, when: When | None = None) -> BesideTask:
    """Replies, questions, answers to the inquiry, and organizations of the task that ended."""
    when = when or When.now()

    def rows(table: Any, *columns: Any) -> list[Any]:
        question = select(*columns).where(table.task_id == task_id, at(table, when.known_at))
        if when.looks_back:
            question = question.where(or_(table.date.is_(None), table.date <= when.as_of))
        return answers(db, question.order_by(table.date, table.row))

    replies = rows(
        Reply,
        *(Reply.id, Reply.side, Reply.words, Reply.date),
        *(Reply.evidence_url, Reply.evidence_sha256, Reply.changed_by),
    )
    questions = rows(
        Question,
        *(Question.id, Question.addressee, Question.words, Question.date, Question.answered),
        *(Question.answer, Question.evidence_url, Question.evidence_sha256),
    )
    inquiry = rows(
        InquiryAnswer,
        *(InquiryAnswer.id, InquiryAnswer.answered_by, InquiryAnswer.date, InquiryAnswer.words),
        *(InquiryAnswer.criteria, InquiryAnswer.evidence_url, InquiryAnswer.evidence_sha256),
    )
    return BesideTask(
        losses(db, (task_id,), when).get(task_id, ()),
        tuple(ReplyRow(*row) for row in replies),
        tuple(_as_it_stood(QuestionRow(*row), when) for row in questions),
        tuple(InquiryAnswerRow(*filled(row[:4], tuple(row[4] or ()), *row[5:])) for row in inquiry),
    )


def _as_it_stood(row: QuestionRow, when: When) -> QuestionRow:
    """A question whose answer came after the day asked for had none then."""
    if row.answered is None or not when.looks_back or row.answered <= when.as_of:
        return row
    return replace(row, answered=None, answer="", evidence_url=None, evidence_sha256=None)
