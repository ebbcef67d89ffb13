"""What is said and asked about a task outside of reports: replies, questions, answers, heirs."""

import datetime as dt
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from sqlmodel import select

from tracker.db import DbSession, at, now
from tracker.errors import N_, EvidenceMissing, ReviewError
from tracker.ingest.identity import exact_id
from tracker.models import (
    INQUIRY_CRITERIA,
    Attachment,
    Body,
    Chamber,
    Decision,
    Faction,
    Feedback,
    InquiryAnswer,
    Question,
    Reply,
    Succession,
    Task,
    TaskType,
)
from tracker.review.acts import current, deciding
from tracker.review.evidence import Evidence
from tracker.review.updates import given_on, live_task

LONGEST = 5000
LONGEST_FEEDBACK = 2000


def add_reply(
    db: DbSession, task_id: str, side: str, words: str, source: Evidence, by: str
) -> Reply:
    """Right of reply: the words of the person or body concerned, shown beside the task.

    Raises EvidenceMissing where the source is missing, ReviewError where words or side are.
    """
    task = live_task(db, task_id)
    words, side = _said(words), _said(side, "side")
    url, sha256 = _source(db, source)
    with deciding(db, by, "reply", ("task", task.id), side) as act:
        return act.add(
            Reply(
                id=exact_id("reply", task.id, act.moment.isoformat()),
                task_id=task.id,
                side=side,
                date=act.moment.date(),
                words=words,
                evidence_url=url,
                evidence_sha256=sha256,
                known_from=act.moment,
            )
        )


def log_question(
    db: DbSession, task_id: str, addressee: str, words: str, sent: dt.date, by: str
) -> Question:
    """A question about the task that was sent to the responsible side."""
    task = live_task(db, task_id)
    words, addressee = _said(words), _said(addressee, "addressee")
    _has_come(sent)
    _refuse_before(db, task, sent)
    with deciding(db, by, "question", ("task", task.id), addressee) as act:
        return act.add(
            Question(
                id=exact_id("question", task.id, act.moment.isoformat()),
                task_id=task.id,
                addressee=addressee,
                words=words,
                date=sent,
                known_from=act.moment,
            )
        )


def log_answer(
    db: DbSession, question_id: str, answer: str, on: dt.date, source: Evidence, by: str
) -> Question:
    """The answer to a logged question; the question stays as it was sent."""
    question = current(db, Question, question_id)
    url, sha256 = _source(db, source)
    _has_come(on)
    if question.date and on < question.date:
        raise ReviewError(N_("The answer cannot be older than the question."), field="date")
    with deciding(db, by, "answer", ("task", question.task_id), question.addressee) as act:
        return act.change(
            question, answer=_said(answer), answered=on, evidence_url=url, evidence_sha256=sha256
        )


@dataclass(frozen=True)
class GivenAnswer:
    """What came back to a deputy's inquiry, and which of INQUIRY_CRITERIA it meets."""

    words: str
    answered_by: str
    date: dt.date | None = None
    criteria: tuple[str, ...] = ()


def answer_inquiry(
    db: DbSession, task_id: str, given: GivenAnswer, source: Evidence, by: str
) -> InquiryAnswer:
    """The answer to a deputy's inquiry, with the criteria of substance that it meets."""
    task = live_task(db, task_id)
    if task.type != TaskType.request:
        raise ReviewError(N_("Only a request can have an answer to an inquiry."))
    if odd := set(given.criteria) - set(INQUIRY_CRITERIA):
        raise ReviewError(N_("Unknown criteria: %(names)s."), names=", ".join(sorted(odd)))
    url, sha256 = _source(db, source)
    words, answered_by = _said(given.words), _said(given.answered_by, "answered_by")
    if given.date:
        _has_come(given.date)
        _refuse_before(db, task, given.date)
    with deciding(db, by, "inquiry answer", ("task", task.id), answered_by) as act:
        return act.add(
            InquiryAnswer(
                id=exact_id("inquiry answer", task.id, act.moment.isoformat()),
                task_id=task.id,
                date=given.date,
                words=words,
                answered_by=answered_by,
                criteria=[c for c in INQUIRY_CRITERIA if c in given.criteria],
                evidence_url=url,
                evidence_sha256=sha256,
                known_from=act.moment,
            )
        )


def name_successor(
    db: DbSession,
    organization: str,
    successor: str,
    source: str,
    by: str,
    task_id: str | None = None,
) -> Decision:
    """Who took over the open tasks of an organization that ended: all of them, or one.

    Raises ReviewError where either is unknown or the successor has ended too, EvidenceMissing
    without a source.
    """
    if not source.strip():
        raise EvidenceMissing(
            N_("Say where it is known from that the successor took over."), field="source"
        )
    ends = {slug: _end(db, slug) for slug in (organization, successor)}
    if successor == organization or ends[successor]:
        raise ReviewError(
            N_("The successor must be an organization that exists."), field="successor"
        )
    if task_id:
        task_id = live_task(db, task_id).id
    row_id = exact_id("succession", organization, successor, task_id or "")
    if db.exec(select(Succession).where(Succession.id == row_id, at(Succession))).first():
        raise ReviewError(N_("This successor is named already."), field="successor")
    with deciding(db, by, "successor", ("organization", organization), source) as act:
        act.add(
            Succession(
                id=row_id,
                organization=organization,
                successor=successor,
                task_id=task_id,
                start=ends[organization],
                source=source.strip(),
                known_from=act.moment,
            )
        )
    return act.decision


def _end(db: DbSession, slug: str) -> dt.date | None:
    """The last day of a body, faction or chamber; raises ReviewError for an unknown one."""
    tables: tuple[Any, ...] = (Body, Faction, Chamber)
    for table in tables:
        found = db.exec(select(table).where(table.id == slug, at(table))).first()
        if found:
            return found.end  # type: ignore[no-any-return]
    raise ReviewError(
        N_("There is no body, faction or chamber “%(slug)s”."), slug=slug, field="successor"
    )


# Readers' words --------------------------------------------------------------------------------


def report_error(db: DbSession, kind: str, target: str, words: str) -> Feedback:
    """A reader's word that something at an item is wrong; it waits in the queue."""
    words = words.strip()
    if not words:
        raise ReviewError(N_("Say in a few words what is wrong."))
    if len(words) > LONGEST_FEEDBACK:
        raise ReviewError(N_("This is too long; say the most important part."))
    moment = now()
    row = Feedback(
        id=exact_id("feedback", kind, target, words, moment.isoformat()),
        kind=kind,
        target=target,
        words=words,
        known_from=moment,
        changed_by="reader",
    )
    db.add(row)
    db.flush()
    return row


def settle_feedback(db: DbSession, feedback_id: str, outcome: str, by: str) -> Decision:
    """Takes a reader's word off the queue, with what came of it."""
    row = current(db, Feedback, feedback_id)
    if row.settled:
        raise ReviewError(N_("This was settled already."))
    with deciding(db, by, "settle", ("feedback", feedback_id), _said(outcome, "outcome")) as act:
        act.change(row, settled=True, outcome=outcome.strip())
    return act.decision


def _said(words: str, field: str = "said") -> str:
    words = words.strip()
    if not words:
        raise ReviewError(N_("Something is blank that must be filled in."), field=field)
    if len(words) > LONGEST:
        raise ReviewError(N_("This is too long; say the most important part."), field=field)
    return words


def _has_come(day: dt.date) -> None:
    if day > now().date():
        raise ReviewError(N_("The day lies ahead; enter a day that has come."), field="date")


def _refuse_before(db: DbSession, task: Task, day: dt.date) -> None:
    """Nobody asks about a task, or answers it, before it is given."""
    given = given_on(db, task)
    if given and day < given:
        raise ReviewError(
            N_("The task is dated %(day)s; no question about it or answer to it can be older."),
            day=given.isoformat(),
            field="date",
        )


def _source(db: DbSession, source: Evidence) -> tuple[str | None, str | None]:
    """Address and file of what an editor enters; one of them must be there."""
    if not (source.url or source.sha256):
        raise EvidenceMissing(
            N_("Say where it comes from: an address or a file."), field="evidence"
        )
    if source.url and urlsplit(source.url).scheme not in ("http", "https"):
        raise ReviewError(
            N_("The address of the evidence must begin with https:// or http://."), field="url"
        )
    if source.sha256 and db.get(Attachment, source.sha256) is None:
        raise ReviewError(
            N_("The file of the evidence is not stored here; add it first."), field="file"
        )
    return source.url or None, source.sha256 or None
