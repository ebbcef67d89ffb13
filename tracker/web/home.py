"""The first page: what is new, what is due, what is late, what nobody has looked at."""

from flask import Blueprint, g, render_template

from tracker.queries.home import coverage, totals
from tracker.queries.reports import reports
from tracker.queries.sessions import SessionFilter, count_sessions, sessions
from tracker.queries.tasks import TaskFilter, count_tasks, tasks
from tracker.web.shown import ask_candidates
from tracker.web.tallies import tally

bp = Blueprint("home", __name__)

FEW = 5
"""How many entries of each list stand on the first page."""
OUTLETS = 12
"""How many outlets the table of coverage names, those with most reports."""


@bp.get("/")
def index() -> str:
    soon, late = TaskFilter(clock="due_soon"), TaskFilter(clock="overdue")
    due, overdue = (tasks(g.db, keep, g.when, limit=FEW) for keep in (soon, late))
    ask_candidates(due, overdue)
    return render_template(
        "home/index.html",
        totals=totals(g.db, g.when),
        session_tally=tally(count_sessions, SessionFilter(sittings=False)),
        reports=reports(g.db, when=g.when, limit=FEW),
        sessions=sessions(g.db, when=g.when, limit=FEW),
        due_soon=due,
        due_soon_tally=tally(count_tasks, soon),
        overdue=overdue,
        overdue_tally=tally(count_tasks, late),
        coverage=coverage(g.db, g.when),
        outlets_shown=OUTLETS,
    )
