"""Pages of speeches: who said what, and where it stands."""

from flask import Blueprint, Response, g, render_template
from werkzeug.wrappers import Response as Redirect

from tracker.models import Quotation, ReviewState
from tracker.queries.origins import origins
from tracker.queries.prints import tellings
from tracker.queries.speeches import SpeechFilter, count_speeches, speech, speeches
from tracker.queries.tables import Speech
from tracker.web import downloads
from tracker.web.addresses import language
from tracker.web.arguments import choice, day, one_of, words, yes_or_no
from tracker.web.fates import tell_fate
from tracker.web.feeds import NEWEST, atom, entry
from tracker.web.fields import faction_field, kind_field, published_fields, review_field
from tracker.web.labels import KINDS, label, options
from tracker.web.listing import Field, listing
from tracker.web.pins import pins
from tracker.web.printed import counts_instead, to_main
from tracker.web.shown import ask_candidates
from tracker.web.tallies import tally
from tracker.web.texts import gettext

bp = Blueprint("speeches", __name__)


def asked_for() -> SpeechFilter:
    """The filters of the address, the same for page, files and feed."""
    return SpeechFilter(
        words=words("q"),
        quotation=choice("quotation", Quotation),
        faction=words("faction"),
        kind=one_of("kind", list(KINDS)),
        review=choice("review", ReviewState),
        reviewed=yes_or_no("reviewed"),
        since=day("since"),
        until=day("until"),
        person=words("person"),
        session=words("session"),
        report=words("report"),
        prints=one_of("prints", ("all",)) == "all",
    )


def _fields() -> list[Field]:
    return [
        Field("q", gettext("Words"), "words"),
        Field("quotation", gettext("How it is quoted"), options=options("quotation")),
        faction_field(),
        kind_field(),
        review_field(),
        *published_fields(),
    ]


@bp.get("/speeches/")
def index() -> str:
    keep = asked_for()
    found = listing(
        _fields(),
        lambda: tally(count_speeches, keep),
        lambda limit, offset: speeches(g.db, keep, g.when, limit=limit, offset=offset),
    )
    ask_candidates(found.rows)
    chosen = pins("person", "session", "report", "reviewed", "prints")
    return render_template("speeches/index.html", listing=found, pins=chosen)


@bp.get(f"/speeches.<{downloads.FORMATS}:format>")
def files(format: str) -> Response:
    return downloads.all_rows("speeches", format, asked_for())


@bp.get("/speeches.atom")
def feed() -> Response:
    rows = speeches(g.db, asked_for(), g.when, limit=NEWEST)
    entries = [
        entry(
            "speeches.record",
            {"speech_id": row.id},
            f"{row.speaker} ({label('quotation', row.quotation)})",
            row.evidence,
        )
        for row in rows
    ]
    return atom(gettext("Speeches"), "speeches.index", entries)


@bp.get("/speeches/<speech_id>")
def record(speech_id: str) -> str | Redirect:
    row = speech(g.db, speech_id, g.when)
    if main := counts_instead(row, speech_id):
        return to_main("speeches.record", speech_id, speech_id=main)
    row = row or tell_fate("speech", speech_id)
    told = tellings(g.db, Speech, speech_id, g.when)
    found = origins(g.db, [t.evidence.report_id for t in told], g.when, language())
    return render_template("speeches/record.html", row=row, prints=told, origins=found)


@bp.get("/speeches/<speech_id>.json")
def record_file(speech_id: str) -> Response:
    if speech(g.db, speech_id, g.when) is None:
        tell_fate("speech", speech_id)
    return downloads.one_row("speeches", SpeechFilter(ids=(speech_id,)))
