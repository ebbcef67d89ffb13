"""The day by which a task is due, as an editor enters it, beside the day that its words mean."""

import datetime as dt

from sqlmodel import select

from tracker.db import DbSession, at
from tracker.errors import N_, ReviewError
from tracker.lang.dates import term_of
from tracker.models import Report, Sentence, Task


def day_of_words(db: DbSession, task: Task) -> dt.date | None:
    """The day that the rules read from the words of a task's term; None where they read none."""
    if not task.due_text:
        return None
    lang = db.exec(select(Sentence.lang).where(Sentence.row == task.first_sentence)).one()
    report = db.exec(select(Report).where(Report.id == task.report_id, at(Report))).first()
    term = term_of(task.due_text, lang, report.published if report else None)
    return term.due if term else None


def ask_about_day(db: DbSession, task: Task, before: Task | None = None) -> None:
    """Asks whether the day is meant, where the words of the term that stand beside it mean another.

    ``before`` is the task as it stood: what nobody has changed is not asked about again. Raises
    ReviewError for the form to ask with; whoever has answered it does not come here.
    """
    if before and (before.due, before.due_text) == (task.due, task.due_text):
        return
    told = day_of_words(db, task)
    if told and told != task.due:
        raise ReviewError(
            N_(
                "The words “%(words)s” mean %(day)s. Enter that day, or clear the words, or tick "
                "that the day is meant as you entered it."
            ),
            words=task.due_text or "",
            day=told.isoformat(),
            field="due_meant",
        )
