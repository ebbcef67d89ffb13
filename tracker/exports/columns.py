"""Frozen rows to the columns of an export; names and order are fixed and told in docs/data.md."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from tracker.db import DbSession
from tracker.queries.evidence import Evidence
from tracker.queries.organizations import FactionRow, factions
from tracker.queries.people import PersonFilter, PersonRow, people
from tracker.queries.reports import ReportFilter, reports
from tracker.queries.sessions import SessionFilter, SessionRow, sessions
from tracker.queries.speeches import SpeechFilter, speeches
from tracker.queries.tasks import Party, TaskFilter, tasks
from tracker.queries.when import When

R = TypeVar("R")
Value = str | int | float | bool | dt.date | dt.datetime | tuple[str, ...] | None


@dataclass(frozen=True)
class Column:
    name: str
    of: Callable[[Any], Value]
    means: str


@dataclass(frozen=True)
class Kind:
    """One export: its address, its columns and the question that answers its rows."""

    name: str
    columns: tuple[Column, ...]
    ask: Callable[..., Iterable[Any]]
    """Takes the database, a filter, the times, and perhaps limit and offset."""
    everything: Any
    """The filter that keeps all rows."""


def rows(
    kind: str, db: DbSession, when: When, site_url: str, keep: Any = None, **part: int
) -> Iterator[dict[str, Value]]:
    """The rows of an export as dictionaries, in the order of the pages.

    ``keep`` is the filter of the kind's question; None keeps all. ``site_url`` begins permalinks.
    ``part`` is the limit and offset of those wanted; all of them without.
    """
    chosen = KINDS[kind]
    for row in chosen.ask(db, keep or chosen.everything, when, **part):
        values: dict[str, Value] = {}
        for column in chosen.columns:
            value = column.of(row)
            values[column.name] = value.value if isinstance(value, StrEnum) else value
        values["permalink"] = f"{site_url}/{kind}/{values['id']}"
        yield values


_ID = (
    Column("id", lambda r: r.id, "public id, never changes"),
    Column("permalink", lambda _: "", "address of its page"),
)


def _of_evidence(name: str, means: str, field: str | None = None) -> Column:
    attribute = field or name
    return Column(name, lambda r: getattr(r.evidence, attribute), means)


_SESSION = (
    _of_evidence("session_id", "session in which it was said"),
    _of_evidence("session_kind", "plenary, faction, committee, …; blank where the text is silent"),
    _of_evidence(
        "chamber", "mazhilis, senate, quryltai, parliament, party, other", "session_chamber"
    ),
    _of_evidence("session_faction", "faction that met"),
    _of_evidence("session_date", "date of the session as printed"),
)
_EVIDENCE = (
    _of_evidence("sentence", "the sentence it was read from, whole"),
    _of_evidence("lang", "language of that sentence: ru, kk, en"),
    _of_evidence("start", "first character in the cleaned text of the report"),
    _of_evidence("end", "character after the last"),
    _of_evidence("report_id", "report it was read from"),
    _of_evidence("source_url", "address of the report"),
    _of_evidence("outlet", "who published the report"),
    _of_evidence("published", "day of publication"),
    _of_evidence("rule", "rule that found it"),
    _of_evidence("extractor", "version of the reader"),
    _of_evidence("confidence", "share of right findings of the rule on annotated reports, 0 to 1"),
    _of_evidence("review_state", "unreviewed, accepted, edited; rejected facts are left out"),
    _of_evidence("reviewed_by", "editor who decided"),
    _of_evidence("recorded", "when this version entered the database, UTC"),
)


def _names(parties: Iterable[Party]) -> tuple[str, ...]:
    return tuple(p.name for p in parties)


def _ids(parties: Iterable[Party]) -> tuple[str, ...]:
    return tuple(p.person or p.body or "" for p in parties)


def _shown_by(name: str, part: str, means: str) -> Column:
    return Column(name, lambda r: getattr(r.proof, part, None), means)


_TASKS = (
    *_ID,
    Column("type", lambda r: r.type, "order, request, decision, undertaking"),
    Column("text", lambda r: r.words, "the words that state it, as printed"),
    Column("set_by", lambda r: r.set_by.name if r.set_by else None, "who set it, as printed"),
    Column(
        "set_by_id",
        lambda r: (r.set_by.person or r.set_by.body) if r.set_by else None,
        "person or body it resolves to",
    ),
    Column("responsible", lambda r: _names(r.responsible), "who must do it; several by «; »"),
    Column("responsible_ids", lambda r: _ids(r.responsible), "persons or bodies, same order"),
    Column("due", lambda r: r.due, "date due, worked out from the words or set by an editor"),
    Column("due_text", lambda r: r.due_text, "the words of the term, as printed"),
    Column(
        "due_rule", lambda r: r.due_rule, "rule that worked the date out; editor: a person set it"
    ),
    Column("number", lambda r: r.number, "numeric target"),
    Column("unit", lambda r: r.unit, "what is counted"),
    Column("place", lambda r: r.place, "where it is to be done, as stated"),
    Column("topics", lambda r: r.topics, "topics"),
    Column("state", lambda r: r.state, "given, in_progress, done, partly_done, not_done, …"),
    Column("basis", lambda r: r.basis, "nothing_found, said_by_responsible, confirmed_elsewhere"),
    Column("held_since", lambda r: r.held_since, "date of the update that gave the state"),
    _shown_by("state_report_id", "report_id", "report whose sentence shows the state"),
    _shown_by("state_url", "url", "address that shows the state"),
    _shown_by("state_file", "file", "name of the file that shows the state"),
    _shown_by("state_sha256", "sha256", "SHA-256 of that file"),
    Column("clock", lambda r: r.clock, "no_date, ahead, due_soon, overdue, late_but_done, closed"),
    Column("suggestions", lambda r: r.suggestions, "updates suggested and not decided on"),
    *_SESSION,
    *_EVIDENCE,
)

_SPEECHES = (
    *_ID,
    Column("speaker", lambda r: r.speaker, "name as printed, nominative"),
    Column("person_id", lambda r: r.person, "person it resolves to; blank: unresolved"),
    Column("quotation", lambda r: r.quotation, "direct, indirect, or only a mention"),
    Column("text", lambda r: r.words, "the words, as printed"),
    Column("attribution", lambda r: r.attribution, "words that tell who speaks, as printed"),
    *_SESSION,
    *_EVIDENCE,
)


def _first(row: SessionRow) -> Evidence | None:
    return row.readings[0].evidence if row.readings else None


def _of_first(name: str, means: str) -> Column:
    return Column(name, lambda r: getattr(_first(r), name, None), means)


_SESSIONS = (
    *_ID,
    Column("chamber", lambda r: r.chamber, "mazhilis, senate, quryltai, parliament, party, other"),
    Column("kind", lambda r: r.kind, "plenary, faction, committee, …; blank: the text is silent"),
    Column("is_sitting", lambda r: r.is_sitting, "false for interviews, briefings, corridor words"),
    Column("date", lambda r: r.date, "as printed"),
    Column("date_inferred", lambda r: r.date_inferred, "worked out from words like «today»"),
    Column("faction", lambda r: r.faction, "faction that met"),
    Column("convocation", lambda r: r.convocation, "convocation as printed"),
    Column("session_number", lambda r: r.session_number, "session of the convocation as printed"),
    Column("chair", lambda r: r.chair.chair_name if r.chair else None, "who presided, as printed"),
    Column("chair_id", lambda r: r.chair.chair_id if r.chair else None, "person who presided"),
    Column("reports", lambda r: r.reports, "reports that tell of it"),
    Column("speeches", lambda r: r.speeches, "speeches read"),
    Column("tasks", lambda r: r.tasks, "tasks read"),
    Column("contradictions", lambda r: r.contradictions, "fields in which its reports differ"),
    _of_first("sentence", "the sentence its first report names it in"),
    _of_first("source_url", "address of its first report"),
    _of_first("outlet", "who published its first report"),
    _of_first("published", "day of publication of its first report"),
    _of_first("confidence", "confidence of that reading, 0 to 1"),
    _of_first("review_state", "review state of that reading"),
    Column("reports_unreviewed", lambda r: r.reports_unreviewed, "of the reports, unreviewed"),
    Column("speeches_unreviewed", lambda r: r.speeches_unreviewed, "of the speeches, unreviewed"),
    Column("tasks_unreviewed", lambda r: r.tasks_unreviewed, "of the tasks, unreviewed"),
)


def _seats(row: PersonRow) -> tuple[str, ...]:
    return tuple(f"{s.chamber} {s.convocation} {s.start or ''}/{s.end or ''}" for s in row.seats)


def _deputies(
    db: DbSession, keep: PersonFilter, when: When, limit: int | None = None, offset: int = 0
) -> Iterator[tuple[PersonRow, When]]:
    return ((row, when) for row in _cut(people(db, keep, when), limit, offset))


def _all_factions(
    db: DbSession, _keep: None, when: When, limit: int | None = None, offset: int = 0
) -> Sequence[FactionRow]:
    return _cut(factions(db, when), limit, offset)


def _cut(found: Sequence[R], limit: int | None, offset: int) -> Sequence[R]:
    return found[offset : None if limit is None else offset + limit]


def _person(name: str, of: Callable[[PersonRow], Value], means: str) -> Column:
    return Column(name, lambda pair: of(pair[0]), means)


_DEPUTIES = (
    _person("id", lambda p: p.id, "slug, never changes"),
    Column("permalink", lambda _: "", "address of the page"),
    _person("name_ru", lambda p: p.name_ru, "given name and surname in Russian"),
    _person("name_kk", lambda p: p.name_kk, "in Kazakh"),
    _person("name_en", lambda p: p.name_en, "in English, where seen in print"),
    _person("family_ru", lambda p: p.family_ru, "surname in Russian"),
    _person("given_ru", lambda p: p.given_ru, "given name in Russian"),
    _person("patronymic_ru", lambda p: p.patronymic_ru, "patronymic in Russian"),
    Column("in_office", lambda pair: pair[0].in_office(pair[1].as_of), "holds a seat on the day"),
    _person("seats", _seats, "chamber convocation from/to, one seat each"),
    _person(
        "roles",
        lambda p: tuple(
            f"{r.organization} {r.role} {r.start or ''}/{r.end or ''}" for r in p.roles
        ),
        "organization role from/to",
    ),
    _person("mentions", lambda p: p.mentions, "reports that name the person"),
    _person("speeches", lambda p: p.speeches, "speeches read"),
    _person("tasks_set", lambda p: p.tasks_set, "tasks set"),
    _person("wikidata", lambda p: p.wikidata, "Wikidata item"),
    _person("source", lambda p: p.source, "where the person's data comes from"),
    _person("mentions_unreviewed", lambda p: p.mentions_unreviewed, "of those reports, unreviewed"),
    _person("speeches_unreviewed", lambda p: p.speeches_unreviewed, "of the speeches, unreviewed"),
    _person(
        "tasks_set_unreviewed", lambda p: p.tasks_set_unreviewed, "of the tasks set, unreviewed"
    ),
)


def _names_of(row: FactionRow) -> tuple[str, ...]:
    return tuple(f"{n.lang}: {n.name} {n.start or ''}/{n.end or ''}" for n in row.names)


_FACTIONS = (
    *_ID,
    Column("party", lambda r: r.party, "party"),
    Column("chamber", lambda r: r.chamber, "chamber it is a group of; blank: a party without one"),
    Column("start", lambda r: r.start, "from"),
    Column("end", lambda r: r.end, "to"),
    Column("names", _names_of, "language: name from/to"),
    Column("members", lambda r: r.members, "people with a membership at any time"),
    Column("reports", lambda r: r.reports, "reports that name it"),
    Column("source", lambda r: r.source, "where its data comes from"),
    Column("reports_unreviewed", lambda r: r.reports_unreviewed, "of the reports, unreviewed"),
)


def _report(name: str, means: str) -> Column:
    return Column(name, lambda r: getattr(r, name), means)


_REPORTS = (
    *_ID,
    Column("source_url", lambda r: r.url, "address of the report"),
    _report("outlet", "who published it"),
    _report("title", "headline"),
    _report("published", "day of publication"),
    _report("lang", "language most of it is in"),
    _report("script", "script of Kazakh: cyrillic, latin, arabic"),
    _report("retrieved_at", "when it was fetched, UTC"),
    _report("sha256_bytes", "SHA-256 of the bytes that came in"),
    _report("sha256_text", "SHA-256 of the folded, cleaned text"),
    _report("session_id", "session it tells of"),
    _report("people", "people named"),
    _report("speeches", "speeches read"),
    _report("tasks", "tasks read"),
    _report("extractor", "version of the reader"),
    _report("warnings", "what was odd about it"),
    _report("origin_id", "reports of one origin share it"),
    _report("recorded", "when this version entered the database, UTC"),
    _report("speeches_unreviewed", "of the speeches, unreviewed"),
    _report("tasks_unreviewed", "of the tasks, unreviewed"),
)

KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("sessions", _SESSIONS, sessions, SessionFilter(sittings=False)),
        Kind("deputies", _DEPUTIES, _deputies, PersonFilter()),
        Kind("factions", _FACTIONS, _all_factions, None),
        Kind("speeches", _SPEECHES, speeches, SpeechFilter()),
        Kind("tasks", _TASKS, tasks, TaskFilter()),
        Kind("reports", _REPORTS, reports, ReportFilter()),
    )
}
