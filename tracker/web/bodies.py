"""Pages of bodies: ministries, akimats, committees, and what they have to do."""

from flask import Blueprint, Response, abort, g, render_template

from tracker.queries.names import look_up
from tracker.queries.organizations import BodyRow, bodies
from tracker.queries.people import PersonFilter, people
from tracker.queries.tasks import TaskFilter, count_tasks, tasks
from tracker.web.addresses import language, permalink_of
from tracker.web.arguments import one_of, words, yes_or_no
from tracker.web.feeds import Entry, atom, newest
from tracker.web.labels import BODY_KINDS, label, options
from tracker.web.listing import Field, listing_of
from tracker.web.people import SHOWN
from tracker.web.shown import ask_candidates
from tracker.web.tallies import tally
from tracker.web.texts import gettext

bp = Blueprint("bodies", __name__)


def _fields() -> list[Field]:
    return [
        Field("q", gettext("Name"), "words"),
        Field("kind", gettext("Kind"), options=options("body_kind")),
        Field(
            "tasks",
            gettext("Has tasks"),
            options=[("yes", gettext("yes")), ("no", gettext("none"))],
        ),
    ]


def _asked_for() -> list[BodyRow]:
    """The bodies that the filters of the address keep, the same for page and feed."""
    kind, has_tasks, asked = one_of("kind", list(BODY_KINDS)), yes_or_no("tasks"), words("q")
    meant = {f.id for f in look_up(g.db, asked, g.when, ["body"])} if asked else None
    return [
        row
        for row in bodies(g.db, g.when)
        if kind in (None, row.kind)
        and has_tasks in (None, row.tasks > 0)
        and (meant is None or row.id in meant)
    ]


@bp.get("/bodies/")
def index() -> str:
    return render_template("bodies/index.html", listing=listing_of(_fields(), _asked_for()))


@bp.get("/bodies.atom")
def feed() -> Response:
    """Bodies whose data changed lately."""
    entries = [
        Entry(
            permalink_of("bodies.record", slug=row.id),
            row.name(language()),
            row.recorded,
            summary=label("body_kind", row.kind),
        )
        for row in newest(_asked_for())
    ]
    return atom(gettext("Bodies"), "bodies.index", entries)


@bp.get("/bodies/<slug>")
def record(slug: str) -> str:
    known = {row.id: row for row in bodies(g.db, g.when)}
    row = known.get(slug) or abort(404)
    owed = TaskFilter(body=slug)
    due = tasks(g.db, owed, g.when, limit=SHOWN)
    ask_candidates(due)
    return render_template(
        "bodies/record.html",
        row=row,
        parts=[other for other in known.values() if other.parent == slug],
        before=[other for other in known.values() if other.successor == slug],
        holders=people(g.db, PersonFilter(deputies=False, faction=slug), g.when),
        tasks=due,
        task_tally=tally(count_tasks, owed),
        shown=SHOWN,
    )
