"""Frozen rows to the columns of an export; names and order are fixed and told in docs/data.md."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from tracker.db import DbSession
from tracker.errors import N_
from tracker.exports import differing
from tracker.exports.differing import Apart
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
    differing: Callable[[DbSession, Sequence[Any], When], Apart] | None = None
    """Fills the last column, by id: what reports of one session tell differently."""


def rows(
    kind: str, db: DbSession, when: When, site_url: str, keep: Any = None, **part: int
) -> Iterator[dict[str, Value]]:
    """The rows of an export as dictionaries, in the order of the pages.

    ``keep`` is the filter of the kind's question; None keeps all. ``site_url`` begins permalinks.
    ``part`` is the limit and offset of those wanted; all of them without.
    """
    chosen = KINDS[kind]
    asked = chosen.ask(db, keep or chosen.everything, when, **part)
    apart: Apart = {}
    if chosen.differing:
        asked = list(asked)
        apart = chosen.differing(db, asked, when)
    for row in asked:
        values: dict[str, Value] = {}
        for column in chosen.columns:
            value = column.of(row)
            values[column.name] = value.value if isinstance(value, StrEnum) else value
        if chosen.differing:
            values[chosen.columns[-1].name] = apart.get(row.id, ())
        values["permalink"] = f"{site_url}/{kind}/{values['id']}"
        yield values


_ID = (
    Column("id", lambda r: r.id, N_("public id, never changes")),
    Column("permalink", lambda _: "", N_("address of its page")),
)


def _of_evidence(name: str, means: str, field: str | None = None) -> Column:
    attribute = field or name
    return Column(name, lambda r: getattr(r.evidence, attribute), means)


_SESSION = (
    _of_evidence("session_id", N_("session in which it was said")),
    _of_evidence(
        "session_kind", N_("plenary, faction, committee, …; blank where the text is silent")
    ),
    _of_evidence(
        "chamber", N_("mazhilis, senate, quryltai, parliament, party, other"), "session_chamber"
    ),
    _of_evidence("session_faction", N_("faction that met")),
    _of_evidence("session_date", N_("date of the session as printed")),
)
_EVIDENCE = (
    _of_evidence("sentence", N_("the sentence it was read from, whole")),
    _of_evidence("lang", N_("language of that sentence: ru, kk, en")),
    _of_evidence("start", N_("first character in the cleaned text of the report")),
    _of_evidence("end", N_("character after the last")),
    _of_evidence("report_id", N_("report it was read from")),
    _of_evidence("source_url", N_("address of the report")),
    _of_evidence("outlet", N_("who published the report")),
    _of_evidence("published", N_("day of publication")),
    _of_evidence("rule", N_("rule that found it")),
    _of_evidence("extractor", N_("version of the reader")),
    _of_evidence(
        "confidence", N_("share of right findings of the rule on annotated reports, 0 to 1")
    ),
    _of_evidence("review_state", N_("unreviewed, accepted, edited; rejected facts are left out")),
    _of_evidence("reviewed_by", N_("editor who decided")),
    _of_evidence("recorded", N_("when this version entered the database, UTC")),
)

_PRINTS = (
    _of_evidence("origin_id", N_("reports that print one text share it")),
    Column("prints", lambda r: r.printed.reports, N_("reports of that origin that tell it")),
    Column(
        "same_as",
        lambda r: r.printed.same_as,
        N_("with prints=all: the row of another print that counts instead of this one"),
    ),
)


_DIFFERS = Column(
    "differs",
    lambda _: (),
    N_("what another report of the session tells differently: attribution, figures, due"),
)


def _names(parties: Iterable[Party]) -> tuple[str, ...]:
    return tuple(p.name for p in parties)


def _ids(parties: Iterable[Party]) -> tuple[str, ...]:
    return tuple(p.person or p.body or "" for p in parties)


def _shown_by(name: str, part: str, means: str) -> Column:
    return Column(name, lambda r: getattr(r.proof, part, None), means)


_TASKS = (
    *_ID,
    Column("type", lambda r: r.type, N_("order, request, decision, undertaking")),
    Column("text", lambda r: r.words, N_("the words that state it, as printed")),
    Column("set_by", lambda r: r.set_by.name if r.set_by else None, N_("who set it, as printed")),
    Column(
        "set_by_id",
        lambda r: (r.set_by.person or r.set_by.body) if r.set_by else None,
        N_("person or body it resolves to"),
    ),
    Column("responsible", lambda r: _names(r.responsible), N_("who must do it; several by «; »")),
    Column("responsible_ids", lambda r: _ids(r.responsible), N_("persons or bodies, same order")),
    Column("due", lambda r: r.due, N_("date due, worked out from the words or set by an editor")),
    Column("due_text", lambda r: r.due_text, N_("the words of the term, as printed")),
    Column(
        "due_rule",
        lambda r: r.due_rule,
        N_("rule that worked the date out; editor: a person set it"),
    ),
    Column("number", lambda r: r.number, N_("numeric target")),
    Column("unit", lambda r: r.unit, N_("what is counted")),
    Column("place", lambda r: r.place, N_("where it is to be done, as stated")),
    Column("topics", lambda r: r.topics, N_("topics")),
    Column("state", lambda r: r.state, N_("given, in_progress, done, partly_done, not_done, …")),
    Column(
        "basis", lambda r: r.basis, N_("nothing_found, said_by_responsible, confirmed_elsewhere")
    ),
    Column("held_since", lambda r: r.held_since, N_("date of the update that gave the state")),
    _shown_by("state_report_id", "report_id", N_("report whose sentence shows the state")),
    _shown_by("state_url", "url", N_("address that shows the state")),
    _shown_by("state_file", "file", N_("name of the file that shows the state")),
    _shown_by("state_sha256", "sha256", N_("SHA-256 of that file")),
    Column(
        "clock", lambda r: r.clock, N_("no_date, ahead, due_soon, overdue, late_but_done, closed")
    ),
    Column("suggestions", lambda r: r.suggestions, N_("updates suggested and not decided on")),
    *_SESSION,
    *_EVIDENCE,
    Column("inquiry", lambda r: r.inquiry is not None, N_("whether it is a deputy's inquiry")),
    Column(
        "answered",
        lambda r: r.inquiry.answered if r.inquiry else None,
        N_("whether an answer to the inquiry is known here; blank: no inquiry"),
    ),
    Column(
        "substantive",
        lambda r: r.inquiry.substantive if r.inquiry else None,
        N_("whether an answer meets every criterion of substance; blank: none is known"),
    ),
    *_PRINTS,
    _DIFFERS,
)

_SPEECHES = (
    *_ID,
    Column("speaker", lambda r: r.speaker, N_("name as printed, nominative")),
    Column("person_id", lambda r: r.person, N_("person it resolves to; blank: unresolved")),
    Column("quotation", lambda r: r.quotation, N_("direct, indirect, or only a mention")),
    Column("text", lambda r: r.words, N_("the words, as printed")),
    Column("attribution", lambda r: r.attribution, N_("words that tell who speaks, as printed")),
    *_SESSION,
    *_EVIDENCE,
    *_PRINTS,
    _DIFFERS,
)


def _first(row: SessionRow) -> Evidence | None:
    return row.readings[0].evidence if row.readings else None


def _of_first(name: str, means: str) -> Column:
    return Column(name, lambda r: getattr(_first(r), name, None), means)


_SESSIONS = (
    *_ID,
    Column(
        "chamber", lambda r: r.chamber, N_("mazhilis, senate, quryltai, parliament, party, other")
    ),
    Column(
        "kind", lambda r: r.kind, N_("plenary, faction, committee, …; blank: the text is silent")
    ),
    Column(
        "is_sitting", lambda r: r.is_sitting, N_("false for interviews, briefings, corridor words")
    ),
    Column("date", lambda r: r.date, N_("as printed")),
    Column("date_inferred", lambda r: r.date_inferred, N_("worked out from words like «today»")),
    Column("faction", lambda r: r.faction, N_("faction that met")),
    Column("convocation", lambda r: r.convocation, N_("convocation as printed")),
    Column(
        "session_number", lambda r: r.session_number, N_("session of the convocation as printed")
    ),
    Column(
        "chair", lambda r: r.chair.chair_name if r.chair else None, N_("who presided, as printed")
    ),
    Column("chair_id", lambda r: r.chair.chair_id if r.chair else None, N_("person who presided")),
    Column("reports", lambda r: r.reports, N_("reports that tell of it")),
    Column("speeches", lambda r: r.speeches, N_("speeches read")),
    Column("tasks", lambda r: r.tasks, N_("tasks read")),
    Column("contradictions", lambda r: r.contradictions, N_("fields in which its reports differ")),
    _of_first("sentence", N_("the sentence its first report names it in")),
    _of_first("source_url", N_("address of its first report")),
    _of_first("outlet", N_("who published its first report")),
    _of_first("published", N_("day of publication of its first report")),
    _of_first("confidence", N_("confidence of that reading, 0 to 1")),
    _of_first("review_state", N_("review state of that reading")),
    Column("reports_unreviewed", lambda r: r.reports_unreviewed, N_("of the reports, unreviewed")),
    Column(
        "speeches_unreviewed", lambda r: r.speeches_unreviewed, N_("of the speeches, unreviewed")
    ),
    Column("tasks_unreviewed", lambda r: r.tasks_unreviewed, N_("of the tasks, unreviewed")),
    Column("origins", lambda r: r.origins, N_("texts behind its reports; prints of one are one")),
    Column(
        "differences",
        lambda _: (),
        N_("what its reports tell differently in speeches and tasks: attribution, figures, due"),
    ),
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
    _person("id", lambda p: p.id, N_("slug, never changes")),
    Column("permalink", lambda _: "", N_("address of the page")),
    _person("name_ru", lambda p: p.name_ru, N_("given name and surname in Russian")),
    _person("name_kk", lambda p: p.name_kk, N_("in Kazakh")),
    _person("name_en", lambda p: p.name_en, N_("in English, where seen in print")),
    _person("family_ru", lambda p: p.family_ru, N_("surname in Russian")),
    _person("given_ru", lambda p: p.given_ru, N_("given name in Russian")),
    _person("patronymic_ru", lambda p: p.patronymic_ru, N_("patronymic in Russian")),
    Column(
        "in_office", lambda pair: pair[0].in_office(pair[1].as_of), N_("holds a seat on the day")
    ),
    _person("seats", _seats, N_("chamber convocation from/to, one seat each")),
    _person(
        "roles",
        lambda p: tuple(
            f"{r.organization} {r.role} {r.start or ''}/{r.end or ''}" for r in p.roles
        ),
        N_("organization role from/to"),
    ),
    _person(
        "mentions",
        lambda p: p.mentions,
        N_("texts that name the person; prints of one text count once"),
    ),
    _person("speeches", lambda p: p.speeches, N_("speeches read")),
    _person("tasks_set", lambda p: p.tasks_set, N_("tasks set")),
    _person("wikidata", lambda p: p.wikidata, N_("Wikidata item")),
    _person("source", lambda p: p.source, N_("where the person's data comes from")),
    _person(
        "mentions_unreviewed", lambda p: p.mentions_unreviewed, N_("of those reports, unreviewed")
    ),
    _person(
        "speeches_unreviewed", lambda p: p.speeches_unreviewed, N_("of the speeches, unreviewed")
    ),
    _person(
        "tasks_set_unreviewed", lambda p: p.tasks_set_unreviewed, N_("of the tasks set, unreviewed")
    ),
)


def _names_of(row: FactionRow) -> tuple[str, ...]:
    return tuple(f"{n.lang}: {n.name} {n.start or ''}/{n.end or ''}" for n in row.names)


_FACTIONS = (
    *_ID,
    Column("party", lambda r: r.party, N_("party")),
    Column(
        "chamber", lambda r: r.chamber, N_("chamber it is a group of; blank: a party without one")
    ),
    Column("start", lambda r: r.start, N_("from")),
    Column("end", lambda r: r.end, N_("to")),
    Column("names", _names_of, N_("language: name from/to")),
    Column("members", lambda r: r.members, N_("people with a membership at any time")),
    Column("reports", lambda r: r.reports, N_("texts that name it; prints of one text count once")),
    Column("source", lambda r: r.source, N_("where its data comes from")),
    Column("reports_unreviewed", lambda r: r.reports_unreviewed, N_("of the reports, unreviewed")),
)


def _report(name: str, means: str) -> Column:
    return Column(name, lambda r: getattr(r, name), means)


_REPORTS = (
    *_ID,
    Column("source_url", lambda r: r.url, N_("address of the report")),
    _report("outlet", N_("who published it")),
    _report("title", N_("headline")),
    _report("published", N_("day of publication")),
    _report("lang", N_("language most of it is in")),
    _report("script", N_("script of Kazakh: cyrillic, latin, arabic")),
    _report("retrieved_at", N_("when it was fetched, UTC")),
    _report("sha256_bytes", N_("SHA-256 of the bytes that came in")),
    _report("sha256_text", N_("SHA-256 of the folded, cleaned text")),
    _report("session_id", N_("session it tells of")),
    _report("people", N_("people named")),
    _report("speeches", N_("speeches read")),
    _report("tasks", N_("tasks read")),
    _report("extractor", N_("version of the reader")),
    _report("warnings", N_("what was odd about it")),
    _report("origin_id", N_("reports of one origin share it")),
    _report("recorded", N_("when this version entered the database, UTC")),
    _report("speeches_unreviewed", N_("of the speeches, unreviewed")),
    _report("tasks_unreviewed", N_("of the tasks, unreviewed")),
)

KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind(
            "sessions",
            _SESSIONS,
            sessions,
            SessionFilter(sittings=False),
            differing.of_sessions,
        ),
        Kind("deputies", _DEPUTIES, _deputies, PersonFilter()),
        Kind("factions", _FACTIONS, _all_factions, None),
        Kind("speeches", _SPEECHES, speeches, SpeechFilter(), differing.of_speeches),
        Kind("tasks", _TASKS, tasks, TaskFilter(), differing.of_tasks),
        Kind("reports", _REPORTS, reports, ReportFilter()),
    )
}
