"""What must not be forgotten: due soon, overdue, silent, orphaned; feeds and a calendar of it."""

from typing import Any

from flask import Blueprint, Response, current_app, g, render_template, request, url_for

from tracker.db import writing
from tracker.exports.calendar import calendar
from tracker.models import INQUIRY_CRITERIA
from tracker.queries.alerts import SILENT_DAYS, due_soon, silent, undated, with_due_date
from tracker.queries.beside import beside
from tracker.queries.news import Subject, news
from tracker.queries.orphans import orphaned
from tracker.queries.tasks import TaskFilter, TaskRow, count_tasks, task
from tracker.review.subscriptions import by_token, unsubscribe
from tracker.settings import Settings
from tracker.web import told
from tracker.web.arguments import refuse, words
from tracker.web.fates import tell_fate
from tracker.web.feeds import NEWEST
from tracker.web.labels import label
from tracker.web.listing import listing_of
from tracker.web.people import known_person
from tracker.web.questions import ready_question
from tracker.web.shown import ask_candidates
from tracker.web.tasks import asked_for
from tracker.web.texts import gettext

bp = Blueprint("follow", __name__)


@bp.app_context_processor
def _beside_tasks() -> dict[str, Any]:
    """What the page of a task shows beside its history."""
    return {
        "beside_task": lambda task_id: beside(g.db, task_id, g.when),
        "inquiry_criteria": INQUIRY_CRITERIA,
        "criterion": lambda name: label("criterion", name),
    }


@bp.get("/follow/")
def index() -> str:
    """What there is to follow, and how: feeds, calendar, mail where it is switched on."""
    settings: Settings = current_app.config["TRACKER"]
    return render_template(
        "follow/index.html",
        soon=len(due_soon(g.db, g.when)),
        overdue=count_tasks(g.db, TaskFilter(clock="overdue"), g.when),
        orphans=len(orphaned(g.db, g.when)),
        quiet=len(silent(g.db, SILENT_DAYS, g.when, limit=1000)),
        days=SILENT_DAYS,
        mail=bool(settings.smtp_url),
    )


@bp.get("/follow/deputy/<slug>", endpoint="deputy")
def of_deputy(slug: str) -> str:
    """What is new of one person, and how to be told of it."""
    return _alerts("person", known_person(slug).id)


@bp.get("/follow/task/<task_id>", endpoint="task")
def of_task(task_id: str) -> str:
    if task(g.db, task_id, g.when) is None:
        tell_fate("task", task_id)
    return _alerts("task", task_id)


@bp.get("/follow/search", endpoint="search")
def of_search() -> str:
    asked = words("q") or refuse(gettext("Say which words to look for."))
    return _alerts("search", asked)


def _alerts(subject: Subject, target: str) -> str:
    """The page of what can be followed: its news, its feed, its calendar, its mail."""
    settings: Settings = current_app.config["TRACKER"]
    what = told.followed(subject, target)
    found = news(g.db, subject, target, g.when, limit=NEWEST)
    ask_candidates([row for one in found if (row := one.task or one.speech)])
    return render_template(
        "follow/alerts.html",
        what=what,
        found=found,
        feed=_feed_of(subject, target),
        calendar=_calendar_of(subject, target),
        mail=bool(settings.smtp_url),
    )


def _feed_of(subject: Subject, target: str) -> str:
    if subject == "person":
        return url_for("people.record_feed", slug=target)
    if subject == "task":
        return url_for("tasks.record_feed", task_id=target)
    return url_for("find.feed", q=target)


def _calendar_of(subject: Subject, target: str) -> str | None:
    """Days on which its open tasks are due; None for one task, whose page says the day."""
    if subject == "task":
        return None
    name = "person" if subject == "person" else "q"
    values: dict[str, Any] = {name: target}
    return url_for("follow.tasks_calendar", **values)


@bp.get("/follow/soon")
def soon() -> str:
    found = listing_of([], due_soon(g.db, g.when))
    ask_candidates(found.rows)
    return render_template("follow/soon.html", listing=found)


@bp.get("/follow/silent")
def quiet() -> str:
    days = _days()
    found = listing_of([], silent(g.db, days, g.when, limit=1000))
    ask_candidates([row.task for row in found.rows])
    return render_template(
        "follow/silent.html",
        listing=found,
        days=days,
        undated=len(undated(g.db, g.when)),
        ready_question=ready_question,
    )


@bp.get("/follow/undated")
def without_day() -> str:
    """Open tasks of which nobody can say when they were last spoken of."""
    found = listing_of([], undated(g.db, g.when))
    ask_candidates(found.rows)
    return render_template("follow/undated.html", listing=found, ready_question=ready_question)


def _days() -> int:
    given = request.args.get("days", str(SILENT_DAYS))
    if not given.isascii() or not given.isdigit() or not 0 < int(given) <= 10_000:
        refuse(gettext("“%(given)s” is no number of days.", given=given[:40]))
    return int(given)


@bp.get("/follow/orphaned")
def orphans() -> str:
    found = listing_of([], orphaned(g.db, g.when))
    ask_candidates([row.task for row in found.rows])
    return render_template("follow/orphaned.html", listing=found)


@bp.get("/tasks.ics")
def tasks_calendar() -> Response:
    """Days on which open tasks are due, with the filters of the list of tasks."""
    settings: Settings = current_app.config["TRACKER"]
    rows = with_due_date(g.db, asked_for(), g.when)
    body = calendar(
        rows, settings.site_url, gettext("Tasks due"), title=told.due_title, review=_review_word
    )
    response = Response(body, content_type="text/calendar; charset=utf-8")
    response.headers.set("Content-Disposition", "inline", filename="tasks.ics")
    return response


def _review_word(row: TaskRow) -> str:
    return label("review", row.evidence.review_state)


@bp.route("/follow/stop/<token>", methods=["GET", "POST"])
def stop(token: str) -> str:
    """The link in every mail by which whoever gets it ends the mails."""
    row = by_token(g.db, token)
    if row is None:
        return render_template("follow/stop.html", row=None)
    if request.method == "GET":
        return render_template("follow/stop.html", row=row)
    with writing(current_app.config["ENGINE"]) as db:
        unsubscribe(db, row)
    return render_template("follow/stop.html", row=None)
