"""An extraction to rows, in one transaction a report.

A second reading of the same report adds nothing. A fact found again (same kind and person, at
least half of the words) keeps its id and its review; what the machine no longer finds is closed;
what a person has reviewed the machine never touches.
"""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, TypeVar

from sqlmodel import col, select

from tracker.db import DbSession, at, change, now
from tracker.errors import StorageError
from tracker.ingest.identity import body_key, overlap, public_id, report_key
from tracker.ingest.records import Extraction, SessionFact, Span, TaskFact
from tracker.ingest.versions import Stamp, settle
from tracker.lang.scripts import fold
from tracker.models import (
    Basis,
    FactionMention,
    Mention,
    Quotation,
    Report,
    Responsible,
    ReviewState,
    Sentence,
    Session,
    SessionReading,
    Speech,
    Task,
    TaskState,
    TaskType,
    Text,
    Update,
    Versioned,
)

Outcome = Literal["stored", "unchanged"]
F = TypeVar("F", bound=Versioned)

SITTINGS = frozenset(
    {"plenary", "joint", "faction", "committee", "bureau", "government_hour", "congress"}
)
_ONE_A_DAY = frozenset({"plenary", "joint", "faction", "bureau", "government_hour", "congress"})
"""Kinds of which a chamber (or a faction) holds one a day: told twice, it is the same session."""

_SAID_STATE = {
    "set": TaskState.given,
    "in_progress": TaskState.in_progress,
    "done": TaskState.done,
    "failed": TaskState.not_done,
}


def save(
    db: DbSession,
    read: Extraction,
    *,
    extractor: str,
    again: bool = False,
    own_words: bool = False,
) -> tuple[Outcome, str]:
    """Stores what was read of one report; answers what happened and the report's id.

    ``again`` reads on where this extractor has read the same text before. ``own_words`` marks texts
    of this project, which may be shown whole. ``db`` must be inside a writing transaction. Raises
    StorageError where a fact does not stand in the text; then nothing of the report is stored.
    """
    shelf = _Shelf(db, now(), f"machine {extractor}", read, extractor, again, own_words)
    report, to_read = shelf.report()
    if not to_read:
        return "unchanged", report.id
    shelf.session()
    shelf.factions()
    shelf.mentions()
    shelf.speeches()
    shelf.tasks()
    return "stored", report.id


@dataclass
class _Shelf:
    """One report on its way into the tables."""

    db: DbSession
    moment: dt.datetime
    by: str
    read: Extraction
    extractor: str
    again: bool
    own_words: bool
    _report: Report | None = None
    _sentences: list[Sentence] = field(default_factory=list)
    _text_row: int = 0

    @property
    def _stamp(self) -> Stamp:
        return Stamp(self.moment, self.by, self.extractor)

    # the report and its text ---------------------------------------------------------------

    def report(self) -> tuple[Report, bool]:
        """The report's current version, brought up to date, and whether it must be read.

        The same body in another wrapping (HTML of it, other blanks) is no change.
        """
        cleaned = self.read.document.cleaned
        source = cleaned.source
        body = body_key(cleaned.text)
        key = report_key(source.url, cleaned.text)
        known = self._known(key, body)
        digest = body.removeprefix("sha256:")
        is_read = known and known.sha256_text == digest and known.extractor == self.extractor
        if known and is_read and not self.again:
            self._report = known
            return known, False
        self._text_row, self._sentences = self._text()
        values: dict[str, Any] = {
            "outlet": source.outlet or (known and known.outlet),
            "title": cleaned.title or (known and known.title),
            "published": cleaned.published or (known and known.published),
            "lang": self.read.document.lang,
            "script": self.read.document.script,
            "text_row": self._text_row,
            "sha256_bytes": source.sha256,
            "sha256_text": digest,
            "extractor": self.extractor,
            "warnings": [*cleaned.warnings],
        }
        if known is None:
            self._report = Report(
                id=public_id(key, "report"),
                key=key,
                url=source.url,
                retrieved_at=source.retrieved_at,
                own_words=self.own_words,
                known_from=self.moment,
                changed_by=self.by,
                **values,
            )
            self.db.add(self._report)
            self.db.flush()
        elif any(getattr(known, name) != value for name, value in values.items()):
            self._report = change(self.db, known, self.moment, self.by, "read again", **values)
        else:
            self._report = known
        return self._report, True

    def _known(self, key: str, body: str) -> Report | None:
        """The stored report of this address, or the stored print of the same body."""
        found = self.db.exec(select(Report).where(Report.key == key, at(Report))).first()
        if found is None:
            same_body = select(Report).where(
                Report.sha256_text == body.removeprefix("sha256:"), at(Report)
            )
            for other in self.db.exec(same_body):
                # a copy without an address is the same report; another address is another report
                if other.url is None or key == body:
                    return other
        return found

    def _text(self) -> tuple[int, list[Sentence]]:
        """The row of the text and its sentences, added where they are new."""
        from hashlib import sha256

        doc = self.read.document
        digest = sha256(doc.printed.encode()).hexdigest()
        text = self.db.exec(select(Text).where(Text.sha256 == digest)).first()
        if text is None:
            text = Text(sha256=digest, body=doc.printed)
            self.db.add(text)
            self.db.flush()
            assert text.row is not None
            for s in doc.sentences:
                start, end = doc.printed_span(s.start, s.end)
                self.db.add(
                    Sentence(
                        text_row=text.row,
                        position=s.index,
                        start=start,
                        end=end,
                        words=doc.printed[start:end],
                        lang=s.lang,
                        paragraph=s.paragraph,
                    )
                )
            self.db.flush()
        assert text.row is not None
        rows = self.db.exec(
            select(Sentence).where(Sentence.text_row == text.row).order_by(col(Sentence.position))
        ).all()
        return text.row, list(rows)

    # facts -----------------------------------------------------------------------------------

    def _place(self, span: Span, rule: str, confidence: float) -> dict[str, Any]:
        """The columns every fact has; raises StorageError for a span outside the text."""
        start, end = self.read.document.printed_span(*span)
        words = self.read.document.printed[start:end]
        if not words or not self._sentences:
            raise StorageError(f"{rule} found nothing at {start}:{end}; the report is not stored")
        holding = [s for s in self._sentences if s.start < end and start < s.end]
        first = holding[0] if holding else self._sentences[0]
        last = holding[-1] if holding else first
        assert self._report is not None
        return {
            "report_id": self._report.id,
            "text_row": self._text_row,
            "first_sentence": first.row,
            "last_sentence": last.row,
            "start": start,
            "end": end,
            "words": words,
            "rule": rule,
            "extractor": self.extractor,
            "confidence": confidence,
        }

    def session(self) -> None:
        fact = self.read.session
        if fact is None:
            self._settle(SessionReading, [])
            return
        assert self._report is not None
        session_id = self._session_id(fact)
        values: dict[str, Any] = {
            "chamber": fact.chamber,
            "kind": fact.kind,
            "date": fact.date,
            "date_inferred": fact.date_inferred,
            "faction": self._faction_of(fact),
            "convocation": fact.convocation,
            "session_number": fact.number,
        }
        known = self.db.exec(select(Session).where(Session.id == session_id, at(Session))).first()
        if known is None:
            self.db.add(
                Session(
                    id=session_id,
                    known_from=self.moment,
                    changed_by=self.by,
                    is_sitting=fact.kind in SITTINGS,
                    **values,
                )
            )
            self.db.flush()
        reading = SessionReading(
            id=public_id(self._report.key, "session-reading"),
            session_id=session_id,
            known_from=self.moment,
            changed_by=self.by,
            date_rule=fact.date_rule,
            chair_name=fact.chair,
            chair_id=self._person_of(fact.chair),
            **values,
            **self._place(fact.span, fact.rule, fact.confidence),
        )
        self._settle(SessionReading, [reading])

    def _session_id(self, fact: SessionFact) -> str:
        """One id for a sitting of a day wherever it is told; else the session is its report's."""
        assert self._report is not None
        if fact.date and fact.kind in _ONE_A_DAY and fact.chamber:
            faction = (self._faction_of(fact) or "") if fact.kind == "faction" else ""
            if fact.kind != "faction" or faction:
                return public_id("", "session", fact.chamber, fact.kind, str(fact.date), faction)
        return public_id(self._report.key, "session")

    def _faction_of(self, fact: SessionFact) -> str | None:
        """Slug of the faction that met, where the report's factions have one of that name."""
        named = {f.name: f.id for f in self.read.factions}
        return named.get(fact.faction) if fact.faction else None

    def factions(self) -> None:
        assert self._report is not None
        rows = [
            FactionMention(
                id=public_id(self._report.key, "faction", faction.name, str(nth)),
                name=faction.name,
                faction_id=faction.id,
                known_from=self.moment,
                changed_by=self.by,
                **self._place(span, "faction.name", 1.0 if faction.id else 0.5),
            )
            for faction in self.read.factions
            for nth, span in enumerate(faction.spans)
        ]
        self._settle(FactionMention, rows, lambda f: f.name)

    def mentions(self) -> None:
        assert self._report is not None
        rows = [
            Mention(
                id=public_id(self._report.key, "mention", person.name, str(nth)),
                name=person.name,
                folded=fold(person.name),
                role=person.role,
                is_deputy=person.is_deputy,
                person_id=person.id,
                candidates=list(person.candidates),
                why=person.why,
                known_from=self.moment,
                changed_by=self.by,
                **self._place(span, "person.name", 1.0 if person.id else 0.5),
            )
            for person in self.read.people
            for nth, span in enumerate(person.spans)
        ]
        self._settle(Mention, rows, lambda m: f"{m.name} {m.id}")

    def speeches(self) -> None:
        rows = []
        for speech in self.read.speeches:
            place = self._place(speech.span, speech.rule, speech.confidence)
            rows.append(
                Speech(
                    id="",
                    speaker_name=speech.speaker,
                    person_id=self._person_of(speech.speaker),
                    quotation=Quotation(speech.quotation),
                    attribution_text=speech.attribution,
                    known_from=self.moment,
                    changed_by=self.by,
                    **place,
                )
            )
        self._number(rows, "speech", lambda s: (s.speaker_name, s.words))
        self._settle(Speech, rows, lambda s: s.speaker_name)

    def tasks(self) -> None:
        """Commitments as tasks; what tells how far one has come as suggested updates."""
        tasks: list[Task] = []
        responsible: dict[int, TaskFact] = {}
        updates: list[tuple[TaskFact, Task | None]] = []
        for fact in self.read.tasks:
            if fact.type == "progress":
                updates.append((fact, None))
                continue
            row = Task(
                id="",
                type=TaskType(fact.type),
                set_by_name=fact.set_by,
                set_by_person=self._person_of(fact.set_by),
                set_by_body=self._body_of(fact.set_by),
                due_text=fact.due_text,
                due=fact.due,
                due_rule=fact.due_rule,
                number=fact.number,
                unit=fact.unit,
                known_from=self.moment,
                changed_by=self.by,
                **self._place(fact.span, fact.rule, fact.confidence),
            )
            responsible[id(row)] = fact
            tasks.append(row)
            if fact.state != "set":
                updates.append((fact, row))
        self._number(tasks, "task", lambda t: (t.words,))
        kept = self._settle(Task, tasks)
        for row, stored in zip(tasks, kept, strict=True):
            self._responsible(stored, responsible[id(row)])
        stored_of = {id(row): stored for row, stored in zip(tasks, kept, strict=True)}
        self._updates([(f, stored_of[id(t)] if t else None) for f, t in updates])

    def _responsible(self, task: Task, fact: TaskFact) -> None:
        if task.review_state != ReviewState.unreviewed:
            return
        rows = [
            Responsible(
                id=f"{task.id}-{position}",
                task_id=task.id,
                position=position,
                name=name,
                person_id=self._person_of(name),
                body_id=self._body_of(name),
                known_from=self.moment,
                changed_by=self.by,
            )
            for position, name in enumerate(fact.assigned_to)
        ]
        known = self.db.exec(
            select(Responsible).where(Responsible.task_id == task.id, at(Responsible))
        ).all()
        settle(self.db, self._stamp, list(known), rows, lambda a, b: a.position == b.position)

    def _updates(self, facts: Iterable[tuple[TaskFact, Task | None]]) -> None:
        """The machine's suggestions about tasks of this report; unreviewed, in no total."""
        assert self._report is not None
        rows = []
        for fact, task in facts:
            place = self._place(fact.span, fact.rule, fact.confidence)
            rows.append(
                Update(
                    id="",
                    task_id=task.id if task else None,
                    state=_SAID_STATE[fact.state] if fact.state != "set" else TaskState.in_progress,
                    basis=Basis.said_by_responsible,
                    date=self._report.published,
                    reason="read from the sentence",
                    known_from=self.moment,
                    changed_by=self.by,
                    **place,
                )
            )
        self._number(rows, "update", lambda u: (u.words,))
        known = self.db.exec(
            select(Update).where(Update.report_id == self._report.id, at(Update))
        ).all()
        machines = [u for u in known if u.rule]
        # a link to a task that matching or an editor has made is theirs, not this reading's
        for row in rows:
            for old in machines:
                if row.task_id is None and overlap(row.words, old.words) >= 0.5:
                    row.task_id, row.candidates = old.task_id, old.candidates
        settle(self.db, self._stamp, machines, rows, lambda a, b: overlap(a.words, b.words) >= 0.5)

    # matching of readings --------------------------------------------------------------------

    def _number(
        self, rows: Sequence[Any], kind: str, words: Callable[[Any], tuple[str, ...]]
    ) -> None:
        """Gives each row its id; the same words twice in a report get two."""
        assert self._report is not None
        seen: Counter[tuple[str, ...]] = Counter()
        for row in rows:
            what = words(row)
            nth = seen[what]
            seen[what] += 1
            row.id = public_id(self._report.key, kind, *what, *([str(nth)] if nth else []))

    def _settle(
        self, table: type[F], rows: list[F], person: Callable[[Any], str] = lambda _: ""
    ) -> list[F]:
        """Brings the report's current facts of one table to what was read now."""
        assert self._report is not None
        model: Any = table
        known = self.db.exec(
            select(model).where(model.report_id == self._report.id, at(model))
        ).all()
        return settle(
            self.db,
            self._stamp,
            list(known),
            rows,
            lambda a, b: person(a) == person(b) and overlap(a.words, b.words) >= 0.5,
        )

    # names to records ------------------------------------------------------------------------

    def _person_of(self, name: str | None) -> str | None:
        return next((p.id for p in self.read.people if p.name == name), None)

    def _body_of(self, name: str | None) -> str | None:
        return next((b.slug for b in self.read.bodies if b.name == name and b.slug), None)
