"""What shows a state, and whose word it is: nobody's own word confirms what he must do.

Confirmed is what another source tells in which the responsible side does not speak itself. Whoever
is told by his office alone («по словам министра») speaks for his side as one who is known by name.
"""

import re
from dataclasses import dataclass
from typing import Any

from sqlmodel import col, select

from tracker.db import DbSession, at
from tracker.errors import N_, ReviewError
from tracker.ingest.identity import normal_url
from tracker.ingest.likeness import Party, StatementView, TaskView, basis
from tracker.ingest.statements import Page
from tracker.ingest.task_index import Told, When, read_stems
from tracker.lang.sides import side_of, side_of_name
from tracker.models import (
    Basis,
    Body,
    Membership,
    Mention,
    Report,
    Reprint,
    Responsible,
    ReviewState,
    Sentence,
    Speech,
    Task,
    TaskType,
    Text,
)

Span = tuple[int, int]
_KAZAKH = re.compile("[әғқңөұүһі]", re.IGNORECASE)
_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)


@dataclass(frozen=True)
class Evidence:
    """What shows a state: words of a stored report, an address, or a stored file.

    ``words`` must stand in the report named; beside an address or a file they are what it says.
    ``by_responsible`` marks a source that is the responsible side itself.
    """

    report_id: str | None = None
    url: str | None = None
    sha256: str | None = None
    words: str = ""
    by_responsible: bool = False


def refuse_own_word(db: DbSession, task: Task, evidence: Evidence, span: Span | None) -> None:
    """Raises ReviewError where the evidence cannot confirm what became of the task.

    ``span`` is where its words stand in the report that is named. A report that is stored here is
    read at its address as well: its words are whose they are there, whichever way they came.
    """
    report = _report(db, evidence)
    if report and _origin(report) in _own_origins(db, task):
        raise ReviewError(
            N_("This report prints the text that gives the task; another source must confirm it."),
            field="report" if evidence.report_id else "url",
        )
    places = [span] if span or not report else _places(db, report, evidence.words)
    if evidence.by_responsible or any(_own(db, task, report, evidence, place) for place in places):
        raise ReviewError(
            N_("This is the responsible side's own word; choose “said by the responsible side”."),
            field="basis",
        )


def _own(
    db: DbSession, task: Task, report: Report | None, evidence: Evidence, span: Span | None
) -> bool:
    """Whether the words, at a place of a report or anywhere else, are of who must do the task."""
    if _says_itself(db, task, _statement(db, report, evidence, span)):
        return True
    if report is None or span is None:
        return False
    return bool(_speakers(db, report.id, span) & _responsible_people(db, task))


def _places(db: DbSession, report: Report, words: str) -> list[Span | None]:
    """Wherever words stand in a report, however they are broken into lines; None for nowhere."""
    if not words.strip():
        return [None]
    body = db.exec(select(Text.body).where(Text.row == report.text_row)).one()
    looked_for = r"\s+".join(re.escape(word) for word in words.split())
    return [found.span() for found in re.finditer(looked_for, body, re.IGNORECASE)] or [None]


# The text that gives the task -----------------------------------------------------------------


def _report(db: DbSession, evidence: Evidence) -> Report | None:
    """The stored report that is named, or whose address is given."""
    which = select(Report).where(at(Report))
    if evidence.report_id:
        return db.exec(which.where(Report.id == evidence.report_id)).first()
    if evidence.url:
        return db.exec(which.where(Report.key == normal_url(evidence.url))).first()
    return None


def _origin(report: Report) -> str:
    return report.origin_id or report.id


def _own_origins(db: DbSession, task: Task) -> set[str]:
    """The origins of the reports that give the task, also as other tasks that are one with it."""
    ids = {task.id}
    ids |= set(db.exec(select(Task.id).where(Task.merged_into == task.id, at(Task))))
    again = select(Reprint).where(
        col(Reprint.same_as).in_(ids) | col(Reprint.id).in_(ids), at(Reprint)
    )
    for row in db.exec(again):
        ids |= {row.id, row.same_as}
    told = select(Task.report_id).where(col(Task.id).in_(ids), at(Task))
    reports = select(Report).where(col(Report.id).in_(told), at(Report))
    return {_origin(report) for report in db.exec(reports)}


# Who speaks -----------------------------------------------------------------------------------


def _statement(
    db: DbSession, report: Report | None, evidence: Evidence, span: Span | None
) -> StatementView:
    """Who says the words: told by their whole sentences, for an editor may quote a part."""
    if report is None or span is None:
        side = side_of(evidence.words, _lang_of(evidence.words)) if evidence.words else None
        return StatementView(read_stems("", "ru"), sides=frozenset({side} if side else ()))
    page = Page(db, report, Told(When(None, None), _origin(report)))
    start = min((s.start for s in page.sentences if span[0] < s.end), default=span[0])
    end = max((s.end for s in page.sentences if s.start < span[1]), default=span[1])
    body = db.exec(select(Text.body).where(Text.row == report.text_row)).one()
    return page.statement(start, end, body[start:end])


def _lang_of(words: str) -> str:
    if _KAZAKH.search(words):
        return "kk"
    return "ru" if _CYRILLIC.search(words) else "en"


def _says_itself(db: DbSession, task: Task, statement: StatementView) -> bool:
    """Whether a statement is of the side that must do the task, as the reader tells sides."""
    view = TaskView(task.id, read_stems("", "ru"), responsible=_parties(db, task))
    return basis(view, statement) == Basis.said_by_responsible


def _parties(db: DbSession, task: Task) -> tuple[Party, ...]:
    """Who must do it with their sides: that of a person is told by the office printed with him."""
    lang = db.exec(select(Sentence.lang).where(Sentence.row == task.first_sentence)).first()
    roles = {
        mention.name: mention.role
        for mention in db.exec(
            select(Mention).where(Mention.report_id == task.report_id, at(Mention))
        )
        if mention.role
    }
    return tuple(
        Party(person or body, (), side_of_name(roles.get(name) or name, lang or "ru"))
        for name, person, body in _doers(db, task)
    )


Doer = tuple[str, str | None, str | None]
"""Name as printed, person and body of who must do a task."""


def _doers(db: DbSession, task: Task) -> list[Doer]:
    rows = db.exec(select(Responsible).where(Responsible.task_id == task.id, at(Responsible)))
    named: list[Doer] = [(row.name, row.person_id, row.body_id) for row in rows]
    if task.type == TaskType.undertaking and (task.set_by_name or task.set_by_person):
        # who promises is who must do it
        named.append((task.set_by_name or "", task.set_by_person, task.set_by_body))
    return named


def _speakers(db: DbSession, report_id: str, span: Span) -> set[str]:
    """Who says the words at a place of a report."""
    speeches = select(Speech.person_id).where(
        Speech.report_id == report_id,
        at(Speech),
        Speech.review_state != ReviewState.rejected,
        Speech.start < span[1],
        Speech.end > span[0],
    )
    return {person for person in db.exec(speeches) if person}


def _responsible_people(db: DbSession, task: Task) -> set[str]:
    """Who must do the task, and who holds or held an office in a body that must."""
    doers = _doers(db, task)
    people = {person for _, person, _ in doers if person}
    bodies = {body for _, _, body in doers if body}
    below = set(bodies)
    while below:  # a minister speaks for the Government, the head of a committee for the ministry
        children: Any = select(Body.id).where(col(Body.parent).in_(below), at(Body))
        below = set(db.exec(children)) - bodies
        bodies |= below
    held = select(Membership.person).where(col(Membership.organization).in_(bodies), at(Membership))
    return people | set(db.exec(held))
