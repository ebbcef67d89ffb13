"""Stored facts to what is compared of them when prints of one text tell the same."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, null
from sqlalchemy import select as columns
from sqlmodel import col

from tracker.db import DbSession, at
from tracker.ingest.prints import chunks
from tracker.lang.scripts import fold
from tracker.lang.stems import numbers
from tracker.models import (
    Mention,
    Report,
    Responsible,
    ReviewState,
    Sentence,
    Speech,
    Task,
    Text,
    Update,
)

_LATE = dt.date.max


@dataclass(frozen=True)
class Told:
    """A fact as one report tells it."""

    id: str
    report_id: str
    origin_id: str
    published: dt.date
    lang: str
    start: int
    place: float
    """Where it begins, as a part of the text."""
    words: str
    what: str
    """Kind of quotation, type of task, state of an update."""
    person: str | None
    """Id of whose fact it is; of an update: of the task."""
    name: str
    """His name, folded; empty where nobody is named."""
    due: dt.date | None
    review: ReviewState
    doers: frozenset[str] = frozenset()
    """Ids of the people and bodies who must do a task."""
    names_a_person: bool = True
    """Whether a person's name is printed as whose fact it is; else a body's, a word, or nothing."""

    @property
    def figures(self) -> set[float]:
        return numbers(self.words)

    @property
    def rank(self) -> tuple[dt.date, str, int, str]:
        """In the order of publication; undated reports come last."""
        return self.published, self.report_id, self.start, self.id

    @property
    def counts_first(self) -> tuple[int, tuple[dt.date, str, int, str]]:
        """What somebody has decided on counts for all, else what was published first."""
        decided = {ReviewState.unreviewed: 2, ReviewState.rejected: 1}
        return decided.get(self.review, 0), self.rank


_OF: dict[Any, tuple[Any, ...]] = {
    # what it is, whose it is, his name, when it is due
    Speech: (col(Speech.quotation), col(Speech.person_id), col(Speech.speaker_name), null()),
    Task: (
        col(Task.type),
        func.coalesce(col(Task.set_by_person), col(Task.set_by_body)),
        col(Task.set_by_name),
        col(Task.due),
    ),
    Update: (col(Update.state), col(Update.task_id), null(), null()),
}


def told_facts(db: DbSession, table: Any, reports: Sequence[Report]) -> list[Told]:
    """The facts of one table that the machine read from these reports, rejected ones too."""
    by_id = {report.id: report for report in reports}
    found: list[Told] = []
    for some in chunks(sorted(by_id)):
        people = _people(db, some) if table is Task else {}
        doers = _doers(db, some) if table is Task else {}
        for row in db.execute(_question(table, some)):
            report = by_id[row.report_id]
            found.append(
                Told(
                    id=row.id,
                    report_id=report.id,
                    origin_id=report.origin_id or report.id,
                    published=report.published or _LATE,
                    lang=row.lang,
                    start=row.start,
                    place=row.start / max(len(row.body), 1),
                    words=row.words,
                    what=str(row.what.value),
                    person=row.person,
                    name=fold(row.name or ""),
                    due=row.due,
                    review=row.review_state,
                    doers=doers.get(row.id, frozenset()),
                    names_a_person=table is not Task
                    or bool({row.person, row.name} & people.get(report.id, set())),
                )
            )
    return sorted(found, key=lambda fact: fact.rank)


def _people(db: DbSession, report_ids: Sequence[str]) -> dict[str, set[str | None]]:
    """For each report the people it names: their ids, and their names as it prints them."""
    found: dict[str, set[str | None]] = defaultdict(set)
    named = columns(col(Mention.report_id), col(Mention.name), col(Mention.person_id)).where(
        at(Mention), col(Mention.report_id).in_(report_ids)
    )
    setters = columns(col(Task.report_id), col(Task.set_by_person)).where(
        at(Task), col(Task.report_id).in_(report_ids)
    )
    for question in (named, setters):
        for report_id, *told in db.execute(question):
            found[report_id] |= {each for each in told if each}
    return found


def _doers(db: DbSession, report_ids: Sequence[str]) -> dict[str, frozenset[str]]:
    """For each task who must do it, as far as that is known."""
    found: dict[str, set[str]] = defaultdict(set)
    question = (
        columns(col(Responsible.task_id), col(Responsible.person_id), col(Responsible.body_id))
        .join(Task, (col(Task.id) == Responsible.task_id) & at(Task))
        .where(at(Responsible), col(Task.report_id).in_(report_ids))
    )
    for task_id, *told in db.execute(question):
        found[task_id] |= {each for each in told if each}
    return {task_id: frozenset(who) for task_id, who in found.items()}


def _question(table: Any, report_ids: Sequence[str]) -> Any:
    what, person, name, due = _OF[table]
    return (
        columns(
            col(table.id),
            col(table.report_id),
            col(table.start),
            col(table.words),
            col(table.review_state),
            col(Sentence.lang),
            col(Text.body),
            what.label("what"),
            person.label("person"),
            name.label("name"),
            due.label("due"),
        )
        .join(Sentence, col(Sentence.row) == table.first_sentence)
        .join(Text, col(Text.row) == table.text_row)
        .where(at(table), col(table.report_id).in_(report_ids), col(table.start).is_not(None))
    )
