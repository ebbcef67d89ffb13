"""A change of a task's state and what shows it to an entry of a history that only grows."""

import datetime as dt
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from sqlmodel import select

from tracker.db import DbSession, at
from tracker.errors import N_, EvidenceMissing, ReviewError
from tracker.ingest.identity import exact_id
from tracker.models import (
    Attachment,
    Basis,
    Decision,
    ReasonCode,
    Report,
    ReviewState,
    SessionReading,
    Task,
    TaskState,
    Text,
    Update,
    lacks,
)
from tracker.review.acts import current, deciding
from tracker.review.evidence import Evidence, refuse_own_word
from tracker.review.facts import place, stamped

LONGEST_REASON = 300
_SHOWN = (TaskState.in_progress, TaskState.done, TaskState.partly_done)
"""States that say that something happened: «nothing found» cannot be what they rest on."""


@dataclass(frozen=True)
class Standing:
    """How a task stands from a day on, why, and what shows it."""

    state: TaskState
    basis: Basis
    date: dt.date | None = None
    """The day it holds for; None where not known."""
    evidence: Evidence | None = None
    reason: str = ""
    reason_code: ReasonCode | None = None


def give_update(db: DbSession, task_id: str, standing: Standing, by: str) -> Update:
    """Adds how a task stands to its history; what was there before stays and is shown.

    Raises EvidenceMissing where evidence, a line of reason or its kind is missing, and ReviewError
    for a task, date or source that cannot be.
    """
    task = live_task(db, task_id)
    with deciding(db, by, "update", ("task", task_id), standing.reason) as act:
        values = _checked(db, task, standing, act.moment.date())
        row_id = exact_id("update", task_id, by, act.moment.isoformat())
        row = Update(
            id=row_id,
            task_id=task_id,
            known_from=act.moment,
            confidence=1.0,
            **values,
            **stamped(act, ReviewState.accepted),
        )
        return act.add(_complete(row))


def accept_update(
    db: DbSession, update_id: str, by: str, task_id: str | None = None, **values: Any
) -> Decision:
    """Takes a suggestion into the history of a task: its own, or a candidate that is chosen.

    ``values`` set right what the machine read: state, basis, date, reason, reason_code. Raises
    EvidenceMissing where what is left cannot count, ReviewError where no task is known.
    """
    known = {"state", "basis", "date", "reason", "reason_code"}
    if unknown := set(values) - known:
        names = ", ".join(sorted(unknown))
        raise ReviewError(N_("This cannot be edited here: %(names)s."), names=names)
    update = current(db, Update, update_id)
    if update.review_state in (ReviewState.accepted, ReviewState.edited):
        raise ReviewError(N_("This was reviewed already; undo that decision first."))
    chosen = task_id or update.task_id
    if chosen is None:
        raise ReviewError(N_("Choose the task that this suggestion speaks of."), field="task")
    task = live_task(db, chosen)
    values["task_id"] = chosen
    differs = any(getattr(update, name) != value for name, value in values.items())
    values["date"] = values.get("date") or update.date or _told_on(db, update.report_id)
    if values["date"] is None:
        raise ReviewError(
            N_("Say for which day this holds: neither the sentence nor its report gives one."),
            field="date",
        )
    state = ReviewState.edited if differs else ReviewState.accepted
    reason = values.get("reason", update.reason)
    with deciding(db, by, "accept", ("update", update_id), reason) as act:
        after = Update(**(update.model_dump(exclude={"row"}) | values | stamped(act, state)))
        _complete(after)
        _may_stand(after, act.moment.date(), given_on(db, task))
        said = Evidence(report_id=update.report_id, words=update.words)
        if after.basis == Basis.confirmed_elsewhere:
            refuse_own_word(db, task, said, _span(update))
        act.change(update, **values, **stamped(act, state))
    return act.decision


def live_task(db: DbSession, task_id: str) -> Task:
    """The task, of whom it was merged into; raises ReviewError for none or a rejected one."""
    task = current(db, Task, task_id)
    if task.merged_into:
        return live_task(db, task.merged_into)
    if task.review_state == ReviewState.rejected:
        raise ReviewError(N_("This task was rejected; undo that decision first."))
    return task


def _told_on(db: DbSession, report_id: str | None) -> dt.date | None:
    """The day on which a report was published, else that of the session it tells of."""
    report = db.exec(select(Report).where(Report.id == report_id, at(Report))).first()
    if report is None or report.published:
        return report.published if report else None
    reading = select(SessionReading).where(
        SessionReading.report_id == report_id,
        at(SessionReading),
        SessionReading.review_state != ReviewState.rejected,
    )
    told = db.exec(reading).first()
    return (told.date or told.date_inferred) if told else None


def _complete(update: Update) -> Update:
    """The update, where it has all that lets it count; raises EvidenceMissing else."""
    if sentence := lacks(update):
        raise EvidenceMissing(sentence, field=_blank(update))
    return update


def _blank(update: Update) -> str:
    """Which part of an incomplete update is missing."""
    if not (update.words.strip() or update.evidence_url or update.evidence_sha256):
        return "evidence"
    return "reason_code" if update.reason.strip() and "\n" not in update.reason else "reason"


def _checked(db: DbSession, task: Task, standing: Standing, today: dt.date) -> dict[str, Any]:
    """The columns of a standing that may be entered."""
    evidence = standing.evidence or Evidence()
    day = standing.date or _told_on(db, evidence.report_id)
    values: dict[str, Any] = {
        "state": standing.state,
        "basis": standing.basis,
        "date": day,
        "reason": standing.reason.strip(),
        "reason_code": standing.reason_code,
        "evidence_url": evidence.url or None,
        "evidence_sha256": evidence.sha256 or None,
        "words": evidence.words.strip(),
    }
    span = None
    if evidence.report_id:
        found = _in_report(db, evidence)
        span = (found["start"], found["end"])
        values |= found
    elif evidence.words and not (evidence.url or evidence.sha256):
        raise EvidenceMissing(
            N_("Say where these words stand: in which report, address or file."),
            field="evidence",
        )
    if evidence.url and urlsplit(evidence.url).scheme not in ("http", "https"):
        raise ReviewError(
            N_("The address of the evidence must begin with https:// or http://."), field="url"
        )
    if evidence.sha256 and db.get(Attachment, evidence.sha256) is None:
        raise ReviewError(
            N_("The file of the evidence is not stored here; add it first."), field="file"
        )
    _may_stand(Update(**values), today, given_on(db, task))
    if standing.basis == Basis.confirmed_elsewhere:
        refuse_own_word(db, task, evidence, span)
    return values


def given_on(db: DbSession, task: Task) -> dt.date | None:
    """The first day on which the task can have stood: of its session or of its report, the earlier.

    None where neither is dated.
    """
    days = [
        report.published
        for report in db.exec(select(Report).where(Report.id == task.report_id, at(Report)))
    ]
    held = select(SessionReading).where(
        SessionReading.report_id == task.report_id,
        SessionReading.review_state != ReviewState.rejected,
        at(SessionReading),
    )
    for reading in db.exec(held):
        days += [reading.date, reading.date_inferred]
    return min((day for day in days if day), default=None)


def _may_stand(update: Update, today: dt.date, given: dt.date | None) -> None:
    if update.date and update.date > today:
        raise ReviewError(
            N_("The day lies ahead; a state holds for a day that has come."), field="date"
        )
    if update.date and given and update.date < given:
        raise ReviewError(
            N_("The task is dated %(day)s; no state of it can hold for an earlier day."),
            day=given.isoformat(),
            field="date",
        )
    if len(update.reason) > LONGEST_REASON:
        raise ReviewError(N_("The reason is too long; say it in one line."), field="reason")
    if update.state in _SHOWN and update.basis == Basis.nothing_found:
        raise ReviewError(
            N_("“Nothing found” cannot show that something was done; choose the basis."),
            field="basis",
        )


def _in_report(db: DbSession, evidence: Evidence) -> dict[str, Any]:
    """Where the words stand in the report; raises EvidenceMissing where they do not."""
    report = db.exec(select(Report).where(Report.id == evidence.report_id, at(Report))).first()
    if report is None:
        raise ReviewError(
            N_("There is no such record any more: %(id)s."),
            id=evidence.report_id or "",
            field="report",
        )
    body = db.exec(select(Text).where(Text.row == report.text_row)).one().body
    words = evidence.words.strip()
    start = body.find(words) if words else -1
    if start < 0:
        raise EvidenceMissing(
            N_("The words are not in that report; copy them letter by letter."), field="words"
        )
    return {
        "report_id": report.id,
        "text_row": report.text_row,
        **place(db, report.text_row, start, start + len(words)),
    }


def _span(update: Update) -> tuple[int, int] | None:
    if update.start is None or update.end is None:
        return None
    return update.start, update.end
