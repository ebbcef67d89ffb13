"""Sources to extractions to rows: the steps of reading put together, in one or many processes."""

import datetime as dt
import gc
import multiprocessing
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Literal, TypeVar

from sqlalchemy import Engine
from sqlmodel import col, select

import tracker
from tracker.db import at, reading, writing
from tracker.errors import ReadingError, TrackerError
from tracker.ingest.cast import find_cast
from tracker.ingest.clean import clean
from tracker.ingest.extract.chair import begin
from tracker.ingest.extract.session import find_session
from tracker.ingest.extract.speeches import find_speeches
from tracker.ingest.extract.tasks import find_tasks
from tracker.ingest.extract.who import who
from tracker.ingest.fetch import Failure, Ignored, sources
from tracker.ingest.records import (
    Cast,
    Document,
    Extraction,
    FactionFact,
    Member,
    PersonFact,
    Source,
)
from tracker.ingest.reference import current_tables
from tracker.ingest.relevance import relevant
from tracker.ingest.roster import Roster
from tracker.ingest.segment import segment, unread
from tracker.ingest.store import save
from tracker.lang.base import forget
from tracker.lang.dates import printed_dates
from tracker.lang.topics import Topic, read_topics
from tracker.models import Report
from tracker.settings import Settings, shipped

EXTRACTOR = tracker.__version__
"""Facts of an older extractor are read again when their report comes in again."""

T = TypeVar("T")


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keeps the collector of cycles still: what one report allocates is little, and walking through
    all rules and names each time takes a tenth of the time of reading."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


class Reader:
    """Everything that reading a report needs; built once a process, in about a second."""

    def __init__(self, roster: Roster, *, weights: bool = True) -> None:
        self._roster = roster
        self._weights = weights

    def read(self, source: Source, *, only_relevant: bool = False) -> Extraction:
        """All facts of one report; with ``only_relevant`` none of one that is not.

        Raises ReadingError where cleaning leaves nothing to read.
        """
        with _no_collection():
            try:
                return self._read(source, only_relevant)
            finally:
                forget()

    def _read(self, source: Source, only_relevant: bool) -> Extraction:
        cleaned = clean(source)
        if not cleaned.text.strip():
            raise ReadingError("nothing is left of it without the site's furniture: give the text")
        is_relevant, why = relevant(cleaned)
        if only_relevant and not is_relevant:
            return Extraction(unread(cleaned), is_relevant, why)
        document = segment(cleaned)
        cast = find_cast(document, self._roster, _latest_date(document), weights=self._weights)
        reading = begin(document, cast, who)
        speeches = find_speeches(reading)
        return Extraction(
            document=document,
            relevant=is_relevant,
            relevance=why,
            session=find_session(reading),
            factions=_factions(cast),
            people=tuple(_person(member) for member in cast.members),
            bodies=tuple(cast.bodies),
            speeches=tuple(speeches),
            tasks=tuple(find_tasks(reading, speeches)),
        )


def _latest_date(document: Document) -> dt.date | None:
    """The latest day printed in the report, for one that came without a date."""
    printed = printed_dates(document.text, document.lang, document.published)
    return max((p.date for p in printed if p.date), default=None)


def _factions(cast: Cast) -> tuple[FactionFact, ...]:
    """One fact a faction, in order of first mention; one the lists do not know counts by name."""
    grouped: dict[str, list[Any]] = {}
    for mention in cast.factions:
        grouped.setdefault(mention.slug or mention.name, []).append(mention)
    return tuple(
        FactionFact(m[0].name, m[0].slug, tuple((x.start, x.end) for x in m))
        for m in grouped.values()
    )


def _person(member: Member) -> PersonFact:
    return PersonFact(
        name=member.name,
        id=member.id,
        is_deputy=member.is_deputy,
        role=member.roles[0] if member.roles else None,
        spans=tuple((m.start, m.end) for m in member.mentions),
        candidates=member.candidates,
        why=member.why,
    )


# Many reports, in this process or in several ---------------------------------------------------

_reader: Reader | None = None
"""The reader of a worker process."""


def _start_worker(rows: dict[str, list[Any]], weights: bool) -> None:
    global _reader  # noqa: PLW0603  a worker has one reader for its whole life
    _reader = Reader(Roster(rows), weights=weights)


def _read_one(only_relevant: bool, source: Source) -> Extraction | Failure:
    assert _reader is not None
    try:
        return _reader.read(source, only_relevant=only_relevant)
    except TrackerError as error:
        return Failure(source.name, source.id, str(error))
    except RecursionError:
        return Failure(source.name, source.id, "it is nested too deeply to be read: shorten it")


def _read_all(
    found: Iterable[Source | Failure | T],
    roster: Roster,
    settings: Settings,
    *,
    workers: int,
    only_relevant: bool,
) -> Iterator[tuple[Source | None, Extraction | Failure | T]]:
    """Each source with what was read of it, in order; what is no source goes through as it is."""
    weights = settings.reader != "rules"
    read = partial(_read_one, only_relevant)
    if workers <= 1:
        _start_worker(roster.rows, weights)
        for item in found:
            yield (item, read(item)) if isinstance(item, Source) else (None, item)
        return
    # a fresh process, not a fork: threads of numerical libraries do not survive one
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(
        workers, context, initializer=_start_worker, initargs=(roster.rows, weights)
    ) as pool:
        waiting: deque[tuple[Source | None, Any]] = deque()
        for item in found:
            waiting.append(
                (item, pool.submit(read, item)) if isinstance(item, Source) else (None, item)
            )
            if len(waiting) > workers * 8:
                yield _done(waiting.popleft())
        while waiting:
            yield _done(waiting.popleft())


def _done(pair: tuple[Source | None, Any]) -> tuple[Source | None, Any]:
    source, result = pair
    if not isinstance(result, Future):
        return pair
    try:
        return source, result.result()
    except BrokenProcessPool:
        assert source is not None
        reason = "the process that read it died: try again with fewer --workers"
        return source, Failure(source.name, source.id, reason)


def extract_sources(
    settings: Settings, arguments: Iterable[str], *, workers: int = 1
) -> Iterator[Extraction | Failure]:
    """What is read of every source, in their order, without a database."""
    found = (i for i in sources(arguments, sys.stdin.buffer) if not isinstance(i, Ignored))
    results = _read_all(
        found, Roster.read(settings.country), settings, workers=workers, only_relevant=False
    )
    for _, result in results:
        yield result


Outcome = Literal["stored", "unchanged", "skipped", "failed"]


@dataclass(frozen=True)
class Item:
    """What became of one source."""

    source: str
    outcome: Outcome
    id: str | None = None
    """Public id of the report where there is one, else the id the source came with."""
    reason: str = ""
    warnings: tuple[str, ...] = field(default=())

    def as_json(self) -> dict[str, str | None]:
        return {"source": self.source, "id": self.id, "reason": self.reason}


def ingest_sources(
    engine: Engine,
    settings: Settings,
    arguments: Iterable[str],
    *,
    workers: int = 1,
    again: bool = False,
) -> Iterator[Item]:
    """Stores what is read of every source, one transaction a report, and tells what became of it.

    ``again`` reads also what this version of the reader has read before. A failure, also of the
    database, is an Item; the rest goes on.
    """
    with reading(engine) as db:
        rows = Roster.read(settings.country).rows | current_tables(db)
    known = partial(_known, engine) if not again else lambda _: None
    topics = read_topics(settings.country)
    found = (_unless_known(i, known) for i in sources(arguments, sys.stdin.buffer))
    results = _read_all(found, Roster(rows), settings, workers=workers, only_relevant=True)
    for source, result in results:
        match result:
            case Item():
                yield result
            case Ignored():
                continue
            case Failure():
                yield Item(result.source, "failed", result.id, result.reason)
            case Extraction(relevant=False):
                assert source is not None
                yield Item(source.name, "skipped", source.id, result.relevance)
            case Extraction():
                assert source is not None
                yield _store(engine, source, result, topics, again=again)


def _known(engine: Engine, source: Source) -> str | None:
    """Id of the report that was read from the very same bytes by this version."""
    question = select(Report.id).where(
        col(Report.sha256_bytes) == source.sha256, col(Report.extractor) == EXTRACTOR, at(Report)
    )
    with reading(engine) as db:
        return db.exec(question).first()


def _unless_known(item: T, known: Callable[[Source], str | None]) -> T | Item:
    if isinstance(item, Source) and (report_id := known(item)):
        return Item(item.name, "unchanged", report_id)
    return item


def _store(
    engine: Engine, source: Source, read: Extraction, topics: tuple[Topic, ...], *, again: bool
) -> Item:
    own = shipped("data", "samples").resolve()

    try:
        with writing(engine) as db:
            outcome, report_id = save(
                db,
                read,
                extractor=EXTRACTOR,
                again=again,
                own_words=own in Path(source.name).resolve().parents,
                topics=topics,
            )
    except TrackerError as error:
        return Item(source.name, "failed", source.id, str(error))
    return Item(source.name, outcome, report_id, "", read.document.cleaned.warnings)


def explained(read: Extraction) -> str:
    """For each fact of a report the rule that found it and why, a line each."""
    lines = [f"# {read.document.cleaned.source.id}: relevant: {read.relevant} ({read.relevance})"]
    if read.session:
        s = read.session
        lines.append(f"session  {s.chamber}/{s.kind}, chair {s.chair}  [{s.rule}]")
    lines += [f"person   {p.name} -> {p.id or '?'}  [{p.why}]" for p in read.people]
    lines += [
        f"speech   {s.quotation} {s.speaker}: {s.text[:60]!r}  [{s.rule} {s.confidence}] {s.why}"
        for s in read.speeches
    ]
    lines += [
        f"task     {t.type} {t.set_by} -> {'; '.join(t.assigned_to) or '?'}: {t.text[:60]!r}  "
        f"[{t.rule} {t.confidence:.2f}] {t.why}"
        for t in read.tasks
    ]
    return "\n".join(lines)
