"""Pages of sessions: who presided, what was said, what was ordered and how it stands."""

from flask import Blueprint, Response, g, render_template

from tracker.models import ReviewState
from tracker.queries.differences import differences
from tracker.queries.evidence import ACCEPTED
from tracker.queries.origins import origins
from tracker.queries.people import mentions
from tracker.queries.reports import ReportFilter, reports
from tracker.queries.sessions import (
    SessionFilter,
    SessionRow,
    count_sessions,
    session,
    sessions,
)
from tracker.queries.speeches import SpeechFilter, speeches
from tracker.queries.tally import tally_of
from tracker.queries.tasks import TaskFilter, tasks
from tracker.web import downloads
from tracker.web.addresses import language, permalink_of
from tracker.web.arguments import day, one_of, words, yes_or_no
from tracker.web.fates import tell_fate
from tracker.web.feeds import NEWEST, Entry, atom
from tracker.web.fields import chamber_field, faction_field, kind_field
from tracker.web.labels import CHAMBERS, KINDS, label
from tracker.web.listing import Field, listing
from tracker.web.pins import pins
from tracker.web.shown import ask_candidates, chamber_name, may_quote
from tracker.web.tallies import tally
from tracker.web.texts import gettext

bp = Blueprint("sessions", __name__)


def asked_for() -> SessionFilter:
    """The filters of the address; sittings only, unless all meetings or a kind is asked for."""
    kind = one_of("kind", list(KINDS))
    return SessionFilter(
        sittings=one_of("meetings", ("sittings", "all")) != "all" and kind is None,
        chamber=one_of("chamber", list(CHAMBERS)),
        kind=kind,
        faction=words("faction"),
        person=words("person"),
        reviewed=yes_or_no("reviewed"),
        since=day("since"),
        until=day("until"),
    )


def _fields() -> list[Field]:
    return [
        Field(
            "meetings",
            gettext("Meetings"),
            options=[
                ("sittings", gettext("sittings only")),
                ("all", gettext("all, with interviews and briefings")),
            ],
        ),
        chamber_field("party", "other"),
        kind_field(),
        faction_field(),
        Field("since", gettext("Held since"), "date"),
        Field("until", gettext("Held until"), "date"),
    ]


@bp.get("/sessions/")
def index() -> str:
    keep = asked_for()
    found = listing(
        _fields(),
        lambda: tally(count_sessions, keep),
        lambda limit, offset: sessions(g.db, keep, g.when, limit=limit, offset=offset),
    )
    return render_template("sessions/index.html", listing=found, pins=pins("person", "reviewed"))


@bp.get(f"/sessions.<{downloads.FORMATS}:format>")
def files(format: str) -> Response:
    return downloads.all_rows("sessions", format, asked_for())


@bp.get("/sessions.atom")
def feed() -> Response:
    rows = sessions(g.db, asked_for(), g.when, limit=NEWEST)
    return atom(gettext("Sessions"), "sessions.index", [_entry(row) for row in rows])


def _entry(row: SessionRow) -> Entry:
    first = row.readings[0].evidence if row.readings else None
    what = [label("kind", row.kind), chamber_name(row.chamber), str(row.day or "")]
    return Entry(
        permalink_of("sessions.record", session_id=row.id),
        ", ".join(filter(None, what)) or gettext("session of an unknown kind"),
        max(r.evidence.recorded for r in row.readings),
        row.day,
        first.sentence if first and may_quote(first.own_words) else "",
        review=next(
            (r.evidence.review_state for r in row.readings if r.evidence.review_state in ACCEPTED),
            ReviewState.unreviewed,
        ),
    )


@bp.get("/sessions/<session_id>")
def record(session_id: str) -> str:
    row = session(g.db, session_id, g.when)
    if row is None or row.merged_into or not row.readings:
        tell_fate("session", session_id)
    said = speeches(g.db, SpeechFilter(session=session_id), g.when)
    told = tasks(g.db, TaskFilter(session=session_id), g.when)
    ask_candidates(said, told)
    acting = {s.person for s in said} | {t.set_by.person for t in told if t.set_by}
    named = mentions(g.db, session=session_id, when=g.when)
    return render_template(
        "sessions/record.html",
        row=row,
        differences=differences(g.db, session_id, g.when) if row.reports > 1 else (),
        origins=origins(g.db, [r.evidence.report_id for r in row.readings], g.when, language()),
        speeches=said,
        tasks=told,
        speech_tally=tally_of(s.evidence for s in said),
        task_tally=tally_of(t.evidence for t in told),
        reports=reports(g.db, ReportFilter(session=session_id), g.when),
        only_named=sorted({m.person for m in named if m.person} - acting),
    )


@bp.get("/sessions/<session_id>.json")
def record_file(session_id: str) -> Response:
    row = session(g.db, session_id, g.when)
    if row is None or row.merged_into or not row.readings:
        tell_fate("session", session_id)
    return downloads.one_row("sessions", SessionFilter(sittings=False, ids=(session_id,)))
