"""One report on its way into the tables: its text, and how a fact is placed, numbered, renewed."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from sqlmodel import col, select

from tracker.db import DbSession, at, change
from tracker.errors import StorageError
from tracker.ingest.identity import body_key, overlap, public_id, report_key
from tracker.ingest.records import Extraction, Span
from tracker.ingest.versions import Stamp, renew
from tracker.models import (
    Report,
    Sentence,
    Text,
    Versioned,
)

F = TypeVar("F", bound=Versioned)


@dataclass
class Shelf:
    """One report on its way into the tables."""

    db: DbSession
    moment: dt.datetime
    by: str
    read: Extraction
    extractor: str
    again: bool
    own_words: bool
    current: Report | None = None
    _sentences: list[Sentence] = field(default_factory=list)
    _text_row: int = 0

    @property
    def stamp(self) -> Stamp:
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
            self.current = known
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
            self.current = Report(
                id=public_id(key, "report"),
                key=key,
                url=source.url,
                retrieved_at=source.retrieved_at,
                own_words=self.own_words,
                known_from=self.moment,
                changed_by=self.by,
                **values,
            )
            self.db.add(self.current)
            self.db.flush()
        elif any(getattr(known, name) != value for name, value in values.items()):
            self.current = change(self.db, known, self.moment, self.by, "read again", **values)
        else:
            self.current = known
        return self.current, True

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

    def place(self, span: Span, rule: str, confidence: float) -> dict[str, Any]:
        """The columns every fact has; raises StorageError for a span outside the text."""
        start, end = self.read.document.printed_span(*span)
        words = self.read.document.printed[start:end]
        if not words or not self._sentences:
            raise StorageError(f"{rule} found nothing at {start}:{end}; the report is not stored")
        holding = [s for s in self._sentences if s.start < end and start < s.end]
        first = holding[0] if holding else self._sentences[0]
        last = holding[-1] if holding else first
        assert self.current is not None
        return {
            "report_id": self.current.id,
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

    # matching of readings --------------------------------------------------------------------

    def number(
        self, rows: Sequence[Any], kind: str, words: Callable[[Any], tuple[str, ...]]
    ) -> None:
        """Gives each row its id; the same words twice in a report get two."""
        assert self.current is not None
        seen: Counter[tuple[str, ...]] = Counter()
        for row in rows:
            what = words(row)
            nth = seen[what]
            seen[what] += 1
            row.id = public_id(self.current.key, kind, *what, *([str(nth)] if nth else []))

    def settle(
        self, table: type[F], rows: list[F], person: Callable[[Any], str] = lambda _: ""
    ) -> list[F]:
        """Brings the report's current facts of one table to what was read now."""
        assert self.current is not None
        model: Any = table
        known = self.db.exec(
            select(model).where(model.report_id == self.current.id, at(model))
        ).all()
        return renew(
            self.db,
            self.stamp,
            list(known),
            rows,
            lambda a, b: person(a) == person(b) and overlap(a.words, b.words) >= 0.5,
        )

    # names to records ------------------------------------------------------------------------

    def person_of(self, name: str | None) -> str | None:
        return next((p.id for p in self.read.people if p.name == name), None)

    def lang_of(self, span: Span) -> str:
        """The language of the sentence in which a span begins."""
        document = self.read.document
        return next((s.lang for s in document.sentences if span[0] < s.end), document.lang)

    def body_of(self, name: str | None) -> str | None:
        return next((b.slug for b in self.read.bodies if b.name == name and b.slug), None)
