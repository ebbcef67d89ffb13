"""Pages of factions: their names in time, who belongs to them, what they met about."""

from flask import Blueprint, Response, abort, g, render_template

from tracker.queries.organizations import faction, factions
from tracker.queries.people import PersonFilter, people
from tracker.queries.sessions import SessionFilter, count_sessions, sessions
from tracker.queries.tasks import TaskFilter, count_tasks, tasks
from tracker.web import downloads
from tracker.web.addresses import language, permalink_of
from tracker.web.feeds import Entry, atom, newest
from tracker.web.people import SHOWN
from tracker.web.shown import ask_candidates
from tracker.web.tallies import tally
from tracker.web.texts import gettext

bp = Blueprint("factions", __name__)


@bp.get("/factions/")
def index() -> str:
    return render_template("factions/index.html", rows=factions(g.db, g.when))


@bp.get(f"/factions.<{downloads.FORMATS}:format>")
def files(format: str) -> Response:
    return downloads.all_rows("factions", format, None)


@bp.get("/factions.atom")
def feed() -> Response:
    """Factions whose data changed lately."""
    entries = [
        Entry(
            permalink_of("factions.record", slug=row.id),
            row.name(language(), g.when.as_of),
            row.recorded,
            summary="; ".join(n.name for n in row.names),
        )
        for row in newest(factions(g.db, g.when))
    ]
    return atom(gettext("Factions"), "factions.index", entries)


@bp.get("/factions/<slug>")
def record(slug: str) -> str:
    row = faction(g.db, slug, g.when) or abort(404)
    met, told = SessionFilter(sittings=False, faction=slug), TaskFilter(faction=slug)
    due = tasks(g.db, told, g.when, limit=SHOWN)
    ask_candidates(due)
    return render_template(
        "factions/record.html",
        row=row,
        members=people(g.db, PersonFilter(deputies=False, faction=slug), g.when),
        sessions=sessions(g.db, met, g.when, limit=SHOWN),
        session_tally=tally(count_sessions, met),
        tasks=due,
        task_tally=tally(count_tasks, told),
        shown=SHOWN,
    )


@bp.get("/factions/<slug>.json")
def record_file(slug: str) -> Response:
    if faction(g.db, slug, g.when) is None:
        abort(404)
    wanted = [row for row in downloads.allowed("factions", None) if row["id"] == slug]
    return downloads.as_object(wanted[0])
