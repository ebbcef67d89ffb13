"""Pages of reports: the text with every fact marked where it stands."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from flask import Blueprint, Response, current_app, g, render_template, url_for

from tracker.queries.evidence import Evidence
from tracker.queries.home import outlets
from tracker.queries.organizations import faction_mentions
from tracker.queries.origins import origins
from tracker.queries.people import mentions
from tracker.queries.reports import (
    ReportFilter,
    ReportRow,
    body,
    count_reports,
    report,
    reports,
    sentences,
)
from tracker.queries.sessions import session
from tracker.queries.speeches import SpeechFilter, speeches
from tracker.queries.tasks import TaskFilter, UpdateRow, tasks, updates
from tracker.settings import Settings
from tracker.web import downloads
from tracker.web.addresses import language, permalink_of
from tracker.web.annotate import Mark, Piece, Span, annotate
from tracker.web.arguments import day, one_of, words
from tracker.web.fates import tell_fate
from tracker.web.feeds import NEWEST, Entry, atom
from tracker.web.fields import published_fields
from tracker.web.labels import LANGS, label, options
from tracker.web.listing import Field, listing
from tracker.web.pins import pins
from tracker.web.shown import ask_candidates, organization_address, person_address
from tracker.web.texts import gettext

bp = Blueprint("reports", __name__)


def asked_for() -> ReportFilter:
    """The filters of the address, the same for page, files and feed."""
    return ReportFilter(
        outlet=words("outlet"),
        lang=one_of("lang", list(LANGS)),
        session=words("session"),
        origin=words("origin"),
        since=day("since"),
        until=day("until"),
    )


def _fields() -> list[Field]:
    return [
        Field("outlet", gettext("Outlet"), options=[(o, o) for o in outlets(g.db, g.when)]),
        Field("lang", gettext("Language"), options=options("lang")),
        *published_fields(),
    ]


@bp.get("/reports/")
def index() -> str:
    keep = asked_for()
    found = listing(
        _fields(),
        lambda: count_reports(g.db, keep, g.when),
        lambda limit, offset: reports(g.db, keep, g.when, limit=limit, offset=offset),
    )
    return render_template("reports/index.html", listing=found, pins=pins("session", "origin"))


@bp.get(f"/reports.<{downloads.FORMATS}:format>")
def files(format: str) -> Response:
    return downloads.all_rows("reports", format, asked_for())


@bp.get("/reports.atom")
def feed() -> Response:
    rows = reports(g.db, asked_for(), g.when, limit=NEWEST)
    entries = [
        Entry(
            permalink_of("reports.record", report_id=row.id),
            row.title or gettext("report without a headline"),
            row.recorded,
            row.published,
            author=row.outlet or "",
        )
        for row in rows
    ]
    return atom(gettext("Reports"), "reports.index", entries)


@bp.get("/reports/<report_id>")
def record(report_id: str) -> str:
    row = report(g.db, report_id, g.when) or tell_fate("report", report_id)
    text = body(g.db, report_id, g.when)
    facts = _facts(row)
    standing = [f for f in facts if text[f.start : f.end] == f.words]
    beside = ReportFilter(origin=row.origin_id)
    others = [r for r in (reports(g.db, beside, g.when) if row.origin_id else []) if r.id != row.id]
    return render_template(
        "reports/record.html",
        row=row,
        paragraphs=_shown_text(row, text, standing),
        facts=facts,
        earlier=[f for f in facts if f not in standing],
        siblings=others,
        origin=origins(g.db, [row.id, *(r.id for r in others)], g.when, language()),
    )


@bp.get("/reports/<report_id>.json")
def record_file(report_id: str) -> Response:
    if report(g.db, report_id, g.when) is None:
        tell_fate("report", report_id)
    return downloads.one_row("reports", ReportFilter(ids=(report_id,)))


class Fact(NamedTuple):
    """Anything read from a report, as its page needs it."""

    kind: str
    id: str
    who: str
    """Speaker, setter, name: as printed."""
    words: str
    start: int
    end: int
    rule: str
    confidence: float
    review_state: str
    href: str

    @property
    def title(self) -> str:
        """Kind, rule and review state in words."""
        return gettext(
            "%(kind)s %(who)s, rule %(rule)s, confidence %(confidence).2f, %(review)s",
            kind=label("mark", self.kind),
            who=f"({self.who})" if self.who else "",
            rule=self.rule,
            confidence=self.confidence,
            review=label("review", self.review_state),
        ).replace(" ,", ",")


def _fact(kind: str, row_id: str, who: str, words: str, e: Evidence, href: str | None) -> Fact:
    return Fact(
        kind, row_id, who, words, e.start, e.end, e.rule, e.confidence, e.review_state, href or ""
    )


def _facts(row: ReportRow) -> list[Fact]:
    """Everything read from the report, in the order of the text."""
    found = [*_session_facts(row), *_name_facts(row), *_update_facts(row)]
    for speech in speeches(g.db, SpeechFilter(report=row.id), g.when):
        href = url_for("speeches.record", speech_id=speech.id)
        found.append(
            _fact("speech", speech.id, speech.speaker, speech.words, speech.evidence, href)
        )
    for task in tasks(g.db, TaskFilter(report=row.id), g.when):
        href = url_for("tasks.record", task_id=task.id)
        who = task.set_by.name if task.set_by else ""
        found.append(_fact("task", task.id, who, task.words, task.evidence, href))
    return sorted(found, key=lambda f: (f.start, -f.end, f.kind, f.id))


def _session_facts(row: ReportRow) -> Iterable[Fact]:
    known = session(g.db, row.session_id, g.when) if row.session_id else None
    for reading in known.readings if known else ():
        if reading.evidence.report_id == row.id:
            href = url_for("sessions.record", session_id=reading.session_id)
            yield _fact("session", reading.id, "", reading.words, reading.evidence, href)


def _name_facts(row: ReportRow) -> Iterable[Fact]:
    named = mentions(g.db, report=row.id, when=g.when)
    ask_candidates(named)
    for m in named:
        href = person_address(m.person) if m.person else url_for("find.index", q=m.name)
        yield _fact("mention", m.id, m.name, m.words, m.evidence, href)
    for f in faction_mentions(g.db, row.id, g.when):
        address = organization_address(f.faction) if f.faction else url_for("find.index", q=f.name)
        yield _fact("faction", f.id, f.name, f.words, f.evidence, address)


def _update_facts(row: ReportRow) -> Iterable[Fact]:
    for u in updates(g.db, report=row.id, when=g.when):
        if u.start is not None and u.end is not None:
            yield _update_fact(u, u.start, u.end)


def _update_fact(u: UpdateRow, start: int, end: int) -> Fact:
    href = url_for("tasks.record", task_id=u.task_id) if u.task_id else f"#update-{u.id}"
    state = label("state", u.state)
    return Fact(
        "update", u.id, state, u.words, start, end, u.rule, u.confidence, u.review_state, href
    )


def _shown_text(row: ReportRow, text: str, facts: Sequence[Fact]) -> list[list[Piece]]:
    """The text with its facts marked, as much of it as the settings let be shown."""
    settings: Settings = current_app.config["TRACKER"]
    marks = [Mark(f.start, f.end, f.kind, f.title, f.href, n, f.who) for n, f in enumerate(facts)]
    if row.own_words or settings.show_text == "whole":
        return annotate(text, marks)
    if settings.show_text == "link":
        return []
    spans = [(f.start, f.end) for f in facts]
    holding: list[Span] = [
        (s.start, s.end)
        for s in sentences(g.db, row.id, g.when)
        if any(start < s.end and s.start < end for start, end in spans)
    ]
    return annotate(text, marks, holding)
