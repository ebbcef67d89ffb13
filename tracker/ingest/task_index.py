"""Stored tasks to the few that a sentence may speak of, without comparing it with all of them."""

import datetime as dt
import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from sqlalchemy import select as columns
from sqlmodel import col, select

from tracker.db import DbSession, at
from tracker.ingest.likeness import ABROAD, Party, StatementView, TaskView, whole
from tracker.lang.concepts import meanings
from tracker.lang.months import named_months
from tracker.lang.packs import pack_of
from tracker.lang.scripts import to_cyrillic
from tracker.lang.sides import side_of_name
from tracker.lang.stems import Stems, stems
from tracker.lang.steps import steps_asked
from tracker.models import (
    Body,
    FactionMention,
    Mention,
    Report,
    Reprint,
    Responsible,
    ReviewState,
    Sentence,
    Session,
    SessionReading,
    Task,
    Text,
)

KEY_LETTERS = 5
"""Words meet here by their first letters; the score then looks at the whole of them."""
NEAR = 30
"""Tasks a sentence is compared with, those with the rarest common words first."""
CHUNK = 400
Span = tuple[int, int]


@dataclass(frozen=True)
class When:
    """The first and the last day on which a report can have been told; None: not known."""

    first: dt.date | None
    last: dt.date | None


@dataclass(frozen=True)
class Told:
    """When and where a report was told."""

    when: When
    origin: str
    sitting: str | None = None
    faction: str | None = None
    chamber: str | None = None


def read_stems(
    words: str, lang: str, script: str = "cyrillic", hidden: Iterable[Span] = ()
) -> Stems:
    """The stems of printed words; Kazakh of another script is brought to Cyrillic before.

    ``hidden``: where people and factions are named. That is not what the words are about, nor is
    who carried the news.
    """
    whole = stems(_cyrillic(words, lang, script), lang)
    about = words
    carried = (match.span() for rule in pack_of(lang).speech.press for match in rule.matches(words))
    for span in (*hidden, *carried):
        start, end = max(0, span[0]), min(span[1], len(words))
        about = about[:start] + " " * (end - start) + about[end:]
    if about == words:
        return whole
    return replace(stems(_cyrillic(about, lang, script), lang), order=whole.order)


def _cyrillic(words: str, lang: str, script: str) -> str:
    return to_cyrillic(words)[0] if script != "cyrillic" and lang == "kk" else words


def names_in(db: DbSession, report_ids: Collection[str]) -> dict[str, list[Span]]:
    """Where each report names people and factions."""
    found: dict[str, list[Span]] = defaultdict(list)
    for table in (Mention, FactionMention):
        rows = db.execute(
            columns(col(table.report_id), col(table.start), col(table.end)).where(
                col(table.report_id).in_(report_ids),
                at(table),
                col(table.review_state) != ReviewState.rejected,
            )
        )
        for report_id, start, end in rows:
            found[report_id].append((start, end))
    return found


def keys_of(words: Stems) -> frozenset[str]:
    """What a text is indexed under: beginnings of its content words, and its numbers."""
    return frozenset(
        {start[:KEY_LETTERS] for start in words.starts} | {f"#{n:g}" for n in words.numbers}
    )


def keys_abroad(words: Stems, lang: str) -> frozenset[str]:
    """What a text is found under from other languages: meanings, consonants of names, numbers."""
    meant = {ABROAD + meaning for word in words.words for meaning in meanings(word, lang)}
    bones = {f"~{bone}" for bone in words.bones}
    return frozenset(meant | bones | {f"#{n:g}" for n in words.numbers})


class TaskIndex:
    """All tasks that hold now, by the beginnings of their words."""

    def __init__(self, db: DbSession) -> None:
        self._db = db
        self._ids: list[str] = []
        self._postings: dict[str, list[int]] = defaultdict(list)
        self._views: dict[str, TaskView] = {}
        self._told: dict[str, Told] = {}
        self.keys_of_report: dict[str, set[str]] = defaultdict(set)
        """Of each report with tasks: everything its tasks are indexed under."""
        question = (
            columns(
                col(Task.id),
                col(Task.words),
                col(Task.report_id),
                col(Sentence.lang),
                col(Report.script),
            )
            .join(Report, (col(Report.id) == Task.report_id) & at(Report))
            .join(Sentence, col(Sentence.row) == Task.first_sentence)
            .where(
                at(Task),
                col(Task.review_state) != ReviewState.rejected,
                col(Task.merged_into).is_(None),
                ~_told_again(),
            )
            .order_by(col(Task.id))
        )
        for task_id, words, report_id, lang, script in db.execute(question):
            read = read_stems(words, lang, script)
            keys = keys_of(read) | keys_abroad(read, lang)
            self.keys_of_report[report_id] |= keys
            for key in keys:
                self._postings[key].append(len(self._ids))
            self._ids.append(task_id)

    def rarity(self, word: str) -> float:
        """1 for a word in few tasks, less the more have it."""
        return self._weight(word if word.startswith(ABROAD) else word[:KEY_LETTERS])

    def _weight(self, key: str) -> float:
        free = max(5.0, len(self._ids) / 200)
        over = len(self._postings.get(key, ())) / free
        return 1.0 if over <= 1 else 1 / (1 + 0.5 * math.log(over))

    def near(self, statement: StatementView) -> list[TaskView]:
        """The tasks that share the rarest words, meanings and numbers with the statement."""
        words = whole(statement)
        found = self._sharing(keys_of(words))
        found += self._sharing(keys_abroad(words, statement.lang))
        return self.views([self._ids[number] for number in dict.fromkeys(found)])

    def _sharing(self, wanted: frozenset[str]) -> list[int]:
        weights: dict[int, float] = defaultdict(float)
        # A word that half of all tasks have finds nothing that a rarer one does not.
        keys = sorted(wanted, key=lambda k: (len(self._postings.get(k, ())), k))
        for key in keys:
            posted = self._postings.get(key, ())
            if weights and len(posted) > max(1000, len(self._ids) / 20):
                break
            weight = self._weight(key)
            for number in posted:
                weights[number] += weight
        return sorted(weights, key=lambda number: (-weights[number], number))[:NEAR]

    def views(self, ids: Sequence[str]) -> list[TaskView]:
        """What the score sees of these tasks, in their order."""
        missing = [task_id for task_id in ids if task_id not in self._views]
        if missing:
            self._load(missing)
        return [self._views[task_id] for task_id in ids]

    def told(self, report_ids: Iterable[str]) -> dict[str, Told]:
        """When and where the reports were told."""
        missing = sorted({r for r in report_ids if r not in self._told})
        for some in chunks(missing):
            self._told |= _told(self._db, some)
        return self._told

    def _load(self, ids: Sequence[str]) -> None:
        question = (
            select(Task, Sentence.lang, Report.script)
            .join(Report, (col(Report.id) == Task.report_id) & at(Report))
            .join(Sentence, col(Sentence.row) == Task.first_sentence)
            .where(col(Task.id).in_(ids), at(Task))
        )
        found = self._db.exec(question).all()
        told = self.told(task.report_id for task, _, _ in found)
        responsible = self._responsible(ids)
        bodies = {task.set_by_body for task, _, _ in found}
        bodies |= {row.body_id for rows in responsible.values() for row in rows}
        names = self._body_names(bodies)
        hidden = names_in(self._db, {task.report_id for task, _, _ in found})
        for task, lang, script in found:
            party = partial(_party, names, lang, script)
            where = told[task.report_id]
            self._views[task.id] = TaskView(
                id=task.id,
                words=read_stems(
                    task.words,
                    lang,
                    script,
                    [
                        (s - task.start, e - task.start)
                        for s, e in hidden[task.report_id]
                        if s < task.end and task.start < e
                    ],
                ),
                lang=lang,
                origin=where.origin,
                sitting=where.sitting,
                told=where.when.first,
                responsible=tuple(
                    party(r.name, r.person_id, r.body_id) for r in responsible[task.id]
                ),
                setter=party(task.set_by_name, task.set_by_person, task.set_by_body)
                if task.set_by_name
                else None,
                number=task.number,
                asks=steps_asked(_cyrillic(task.words, lang, script), lang),
                faction=where.faction,
                chamber=where.chamber,
            )

    def _responsible(self, ids: Sequence[str]) -> dict[str, list[Responsible]]:
        question = select(Responsible).where(col(Responsible.task_id).in_(ids), at(Responsible))
        found: dict[str, list[Responsible]] = defaultdict(list)
        for row in self._db.exec(question.order_by(col(Responsible.id))):
            found[row.task_id].append(row)
        return found

    def _body_names(self, ids: Iterable[str | None]) -> dict[str, tuple[tuple[str, ...], ...]]:
        """The names of bodies in the three languages, as stems."""
        wanted = sorted({i for i in ids if i})
        found = {}
        for body in self._db.exec(select(Body).where(col(Body.id).in_(wanted), at(Body))):
            names = (("ru", body.name_ru), ("kk", body.name_kk), ("en", body.name_en))
            found[body.id] = tuple(stems(name, lang).order for lang, name in names if name)
        return found


def _told_again() -> Any:
    """Whether another print of the same text tells a task, and counts for it."""
    again: Any = columns(col(Reprint.row)).where(col(Reprint.id) == Task.id, at(Reprint))
    return again.correlate(Task).exists()


def _party(
    names: Mapping[str, tuple[tuple[str, ...], ...]],
    lang: str,
    script: str,
    name: str,
    person: str | None,
    body: str | None,
) -> Party:
    printed = read_stems(name, lang, script).order
    return Party(person or body, (printed, *names.get(body or "", ())), side_of_name(name, lang))


def _told(db: DbSession, report_ids: Sequence[str]) -> dict[str, Told]:
    """When and where: the day of publication, else of the session, else months that are printed."""
    question = (
        select(Report, Session)
        .outerjoin(
            SessionReading,
            (col(SessionReading.report_id) == Report.id)
            & at(SessionReading)
            & (col(SessionReading.review_state) != ReviewState.rejected),
        )
        .outerjoin(Session, (col(Session.id) == SessionReading.session_id) & at(Session))
        .where(col(Report.id).in_(report_ids), at(Report))
    )
    found = {}
    for report, session in db.exec(question):
        day = report.published
        if day is None and session is not None:
            day = session.date or session.date_inferred
        found[report.id] = Told(
            when=When(day, day) if day else _months(db, report),
            origin=report.origin_id or report.id,
            sitting=session.id if session else None,
            faction=session.faction if session else None,
            chamber=session.chamber if session else None,
        )
    return found


def _months(db: DbSession, report: Report) -> When:
    """The latest month that an undated report names."""
    text: Any = db.exec(select(Text.body).where(Text.row == report.text_row)).one()
    months = named_months(text, report.lang)
    if not months:
        return When(None, None)
    year, month = max(months)
    first = dt.date(year, month, 1)
    following = dt.date(year + month // 12, month % 12 + 1, 1)
    return When(first, following - dt.timedelta(days=1))


def chunks(items: Sequence[str]) -> Iterable[Sequence[str]]:
    """The items in portions that fit into one question."""
    for start in range(0, len(items), CHUNK):
        yield items[start : start + CHUNK]
