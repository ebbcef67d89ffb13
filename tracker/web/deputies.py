"""Pages of deputies: who holds or held a seat, found by any spelling of the name."""

from dataclasses import replace

from flask import Blueprint, Response, g, redirect, render_template, url_for
from werkzeug.wrappers import Response as AnyResponse

from tracker.queries.names import Found, look_up
from tracker.queries.organizations import chambers, convocations
from tracker.queries.people import PersonFilter, PersonRow, people
from tracker.web import downloads
from tracker.web.addresses import language, permalink_of
from tracker.web.arguments import one_of, words, yes_or_no
from tracker.web.feeds import Entry, atom, newest
from tracker.web.fields import chamber_field, faction_field
from tracker.web.listing import Field, listing_of
from tracker.web.people import known_person, page, person_feed, person_file
from tracker.web.shown import chamber_name
from tracker.web.texts import gettext

bp = Blueprint("deputies", __name__)


def asked_for() -> tuple[PersonFilter, dict[str, Found]]:
    """The filters of the address, and for each person the name asked for may mean, why."""
    keep = PersonFilter(
        chamber=one_of("chamber", [c.id for c in chambers(g.db, g.when)]),
        convocation=words("convocation"),
        faction=words("faction"),
        in_office=yes_or_no("in_office"),
        named=yes_or_no("named"),
    )
    asked = words("q")
    if asked is None:
        return keep, {}
    found = {f.id: f for f in look_up(g.db, asked, g.when, ["person"])}
    return replace(keep, among=tuple(found)), found


def _fields() -> list[Field]:
    numbers = dict.fromkeys(c.number for c in convocations(g.db, g.when) if c.number)
    return [
        Field("q", gettext("Name in any spelling"), "words"),
        chamber_field(),
        Field("convocation", gettext("Convocation"), options=[(n, n) for n in numbers]),
        faction_field(),
        Field(
            "in_office",
            gettext("Holds a seat on the day"),
            options=[("yes", gettext("yes")), ("no", gettext("no, or not known"))],
        ),
        Field("as_of", gettext("Day"), "date"),
        Field(
            "named",
            gettext("Named in reports"),
            options=[("yes", gettext("yes")), ("no", gettext("never"))],
        ),
    ]


@bp.get("/deputies/")
def index() -> str:
    keep, found = asked_for()
    order = list(found)
    rows = people(g.db, keep, g.when)
    if found:
        rows.sort(key=lambda p: order.index(p.id))
    return render_template("deputies/index.html", listing=listing_of(_fields(), rows), found=found)


@bp.get(f"/deputies.<{downloads.FORMATS}:format>")
def files(format: str) -> Response:
    return downloads.all_rows("deputies", format, asked_for()[0])


@bp.get("/deputies.atom")
def feed() -> Response:
    """People of the list whose record, seats or offices changed lately."""
    rows = people(g.db, asked_for()[0], g.when)
    found = [
        Entry(
            permalink_of("deputies.record", slug=row.id),
            row.name(language()),
            row.recorded,
            summary=held(row),
        )
        for row in newest(rows)
    ]
    return atom(gettext("Deputies"), "deputies.index", found)


def held(row: PersonRow) -> str:
    """Seats in a line."""
    return "; ".join(
        f"{chamber_name(s.chamber)} {s.convocation}".strip()
        + f" ({s.start or '?'} – {s.end or ''})".replace(" – )", " –)")
        for s in row.seats
    )


@bp.get("/deputies/<slug>")
def record(slug: str) -> str | AnyResponse:
    who = known_person(slug)
    if not who.seats:
        return redirect(url_for("people.record", slug=slug), 302)
    return page(who)


@bp.get("/deputies/<slug>.atom")
def record_feed(slug: str) -> Response:
    return person_feed(known_person(slug))


@bp.get("/deputies/<slug>.json")
def record_file(slug: str) -> Response:
    return person_file(known_person(slug))
