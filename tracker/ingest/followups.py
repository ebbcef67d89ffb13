"""Statements of progress to the earlier tasks they may speak of: suggestions, never facts.

A suggestion names the likeliest task and says why; its state and basis count for nothing until a
person accepts it. What a person has touched is never changed here.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from sqlmodel import col, select

from tracker.db import DbSession, at, change, close, now
from tracker.ingest.identity import public_id
from tracker.ingest.likeness import (
    SENTENCE_THRESHOLD,
    Score,
    StatementView,
    TaskView,
    basis,
    ranked,
    score,
    whole,
)
from tracker.ingest.statements import Page
from tracker.ingest.task_index import TaskIndex, chunks, keys_abroad, keys_of
from tracker.lang.became import became_of
from tracker.lang.concepts import meanings
from tracker.lang.doubted import is_doubted
from tracker.lang.outcome import Outcome, outcome_of
from tracker.models import Report, ReviewState, Sentence, Task, TaskState, Update

__all__ = ["Score", "StatementView", "TaskView", "score", "suggest"]

BY = "machine follow-ups"
RULE = "followups.sentence"
"""Rule of the updates made here, of sentences that the reader did not take for progress."""
SHOWN = 5
"""Candidates kept for the editor."""
LONGEST = 700
"""Characters; what is longer is no sentence but a lost list."""

Found = list[tuple[TaskView, Score]]
Tells = Callable[[TaskView], bool]


def suggest(db: DbSession, report_ids: Iterable[str] | None = None) -> int:
    """Matches statements of progress to earlier tasks; answers how many suggestions changed.

    ``report_ids``: the reports read since the last call, of which also the plain sentences are
    looked through, and whose tasks are offered to the statements stored before; None: all. ``db``
    must be inside a writing transaction. One call for many reports is far cheaper than one each.
    """
    wanted = None if report_ids is None else sorted(set(report_ids))
    if wanted == []:
        return 0
    matching = _Matching(db)
    changed = sum(matching.report(report) for report in _reports(db, wanted))
    if wanted is not None:
        changed += matching.earlier_statements(wanted)
    db.flush()
    return changed


def _reports(db: DbSession, wanted: Sequence[str] | None) -> list[Report]:
    question = select(Report).where(at(Report)).order_by(col(Report.id))
    if wanted is None:
        return list(db.exec(question))
    return [
        report
        for some in chunks(wanted)
        for report in db.exec(question.where(col(Report.id).in_(some)))
    ]


class _Matching:
    """One call of `suggest`: the index of tasks and the moment of its changes."""

    def __init__(self, db: DbSession) -> None:
        self._db = db
        self._index = TaskIndex(db)
        self._moment = now()

    def report(self, report: Report) -> int:
        """The report's stored statements, then its other sentences that tell of an outcome."""
        page = self._page(report)
        stored = self._db.exec(
            select(Update).where(Update.report_id == report.id, at(Update))
        ).all()
        changed = sum(self._settle(update, page) for update in self._open(stored))
        taken = [(u.start or 0, u.end or 0) for u in stored]
        tasks = select(Task.start, Task.end).where(Task.report_id == report.id, at(Task))
        taken += self._db.exec(tasks).all()
        for sentence in page.sentences:
            if not any(s < sentence.end and sentence.start < e for s, e in taken):
                changed += self._sentence(sentence, page)
        return changed

    def earlier_statements(self, new: Sequence[str]) -> int:
        """Statements of other reports, matched again where a new task shares words with them."""
        keys = {key for report in new for key in self._index.keys_of_report.get(report, ())}
        if not keys:
            return 0
        question = select(Update).where(at(Update), Update.review_state == ReviewState.unreviewed)
        by_report: dict[str, list[Update]] = defaultdict(list)
        for update in self._open(self._db.exec(question.order_by(col(Update.id))).all()):
            by_report[update.report_id or ""].append(update)
        changed = 0
        for report in _reports(self._db, sorted(by_report.keys() - set(new))):
            page = self._page(report)
            for update in by_report[report.id]:
                view = _view(update, page)
                words = whole(view)
                if keys & (keys_of(words) | keys_abroad(words, view.lang)):
                    changed += self._settle(update, page)
        return changed

    def _page(self, report: Report) -> Page:
        return Page(self._db, report, self._index.told([report.id])[report.id])

    def _open(self, updates: Iterable[Update]) -> Iterator[Update]:
        """The machine's own that nobody has touched; a link that the reader made stays his."""
        own = {
            u.id: u
            for u in updates
            if u.rule
            and u.start is not None
            and u.review_state == ReviewState.unreviewed
            and (u.task_id is None or u.candidates)
        }
        for some in chunks(sorted(own)):
            touched = select(Update.id).where(
                col(Update.id).in_(some), col(Update.changed_by).not_like("machine%")
            )
            for update_id in self._db.exec(touched):
                own.pop(update_id, None)
        return iter(own.values())

    def _near(self, statement: StatementView, tells: Tells) -> Found:
        """The likeliest tasks of which the statement tells what became of them."""
        near = ranked(self._index.near(statement), statement, self._index.rarity)
        return [(task, each) for task, each in near if tells(task)][:SHOWN]

    def _settle(self, update: Update, page: Page) -> bool:
        """Brings a stored statement up to its best candidates; tells whether that changed it."""
        statement = _view(update, page)
        lang = page.lang_at(statement.start)
        # the reader may know of progress by words that tell no outcome here; a sitting is none
        known = update.rule != RULE and outcome_of(update.words, lang) is None
        found = self._near(
            statement, lambda task: known or _outcome(update.words, lang, task) is not None
        )
        if update.rule == RULE and not _is_sure(found):
            close(self._db, update, self._moment, BY, "fits no task any more")
            return True
        values: dict[str, Any] = {"task_id": None, "candidates": []}
        if found:
            values = self._values(found, statement)
            outcome = _outcome(update.words, lang, found[0][0])
            values["state"] = _state(outcome, found[0][0]) if outcome else update.state
        if _is_same(update, values):
            return False
        change(self._db, update, self._moment, BY, "matched to earlier tasks", **values)
        return True

    def _sentence(self, sentence: Sentence, page: Page) -> bool:
        """A new suggestion of a plain sentence, where it surely tells of an outcome of a task."""
        words, lang = sentence.words, sentence.lang
        if len(words) > LONGEST or outcome_of(words, lang) is None or is_doubted(words, lang):
            return False
        statement = page.statement(sentence.start, sentence.end, words)
        found = self._near(statement, lambda task: _outcome(words, lang, task) is not None)
        if not _is_sure(found):
            return False
        outcome = _outcome(words, lang, found[0][0])
        assert outcome is not None
        report = page.report
        update_id = public_id(report.key, "update", sentence.words)
        if self._db.exec(select(Update.row).where(Update.id == update_id, at(Update))).first():
            return False  # the same words twice in a report
        self._db.add(
            Update(
                id=update_id,
                state=_state(outcome, found[0][0]),
                date=report.published,
                reason="read from the sentence",
                report_id=report.id,
                text_row=sentence.text_row,
                first_sentence=sentence.row,
                last_sentence=sentence.row,
                start=sentence.start,
                end=sentence.end,
                words=sentence.words,
                rule=RULE,
                extractor=report.extractor,
                confidence=found[0][1].value,
                known_from=self._moment,
                changed_by=BY,
                **self._values(found, statement),
            )
        )
        self._db.flush()
        return True

    def _values(self, found: Found, statement: StatementView) -> dict[str, Any]:
        """The columns that a match fills."""
        best = found[0][0]
        return {
            "task_id": best.id,
            "candidates": [{"task": t.id, "score": s.value, "why": s.why} for t, s in found],
            "basis": basis(best, statement),
        }


def _view(update: Update, page: Page) -> StatementView:
    return page.statement(update.start or 0, update.end or 0, update.words)


def _outcome(words: str, lang: str, task: TaskView) -> Outcome | None:
    return became_of(words, lang, task.asks, lambda stem: task.names(stem, lang))


def _state(outcome: Outcome, task: TaskView) -> TaskState:
    """What an outcome says of the task: a ban that was to be lifted and is lifted is no task
    withdrawn."""
    asked = {meaning for word in task.words.words for meaning in meanings(word, task.lang)}
    if outcome == "withdrawn" and "lift" in asked:
        return TaskState.done
    return TaskState(outcome)


def _is_sure(found: Found) -> bool:
    return bool(found) and found[0][1].value >= SENTENCE_THRESHOLD


def _is_same(update: Update, values: dict[str, Any]) -> bool:
    """Whether the suggestion stays; scores that drift with the number of tasks change nothing."""
    before = [c["task"] for c in update.candidates]
    after = [c["task"] for c in values["candidates"]]
    return before == after and all(
        getattr(update, name) == value for name, value in values.items() if name != "candidates"
    )
