"""Pages of tasks: what was ordered, asked, decided or undertaken, and how it stands."""

from dataclasses import asdict
from typing import Any, cast

from flask import Blueprint, Response, g, render_template
from werkzeug.wrappers import Response as Redirect

from tracker.models import Basis, ReviewState, TaskState, TaskType
from tracker.queries.course import LATE, STAGES, Late, Stage
from tracker.queries.inquiries import ASKED_FOR, AskedFor, Inquiry
from tracker.queries.news import changes, news
from tracker.queries.origins import origins
from tracker.queries.prints import tellings
from tracker.queries.tables import Task
from tracker.queries.tasks import TaskFilter, UpdateRow, count_tasks, task, tasks, updates
from tracker.queries.when import CLOCKS, Clock
from tracker.web import downloads, told
from tracker.web.addresses import language
from tracker.web.arguments import choice, day, one_of, words, yes_or_no
from tracker.web.fates import tell_fate
from tracker.web.feeds import NEWEST, atom, entry
from tracker.web.fields import faction_field, kind_field, published_fields, review_field
from tracker.web.labels import KINDS, label, options
from tracker.web.listing import Field, listing
from tracker.web.pins import pins
from tracker.web.printed import counts_instead, to_main
from tracker.web.shown import ask_candidates, may_quote
from tracker.web.tallies import tally
from tracker.web.texts import gettext
from tracker.web.topic_names import topic_name, topic_options

bp = Blueprint("tasks", __name__)

_SET = ("order", "request", "decision", "undertaking")
"""Types of tasks; progress is told by updates."""


def asked_for() -> TaskFilter:
    """The filters of the address, the same for page, files and feed."""
    return TaskFilter(
        words=words("q"),
        clock=cast(Clock | None, one_of("clock", CLOCKS)),
        stage=cast(Stage | None, one_of("stage", STAGES)),
        late=cast(Late | None, one_of("late", LATE)),
        topic=one_of("topic", [slug for slug, _ in topic_options()]),
        inquiry=cast(AskedFor | None, one_of("inquiry", ASKED_FOR)),
        state=choice("state", TaskState),
        basis=choice("basis", Basis),
        type=choice("type", TaskType),
        review=choice("review", ReviewState),
        reviewed=yes_or_no("reviewed"),
        faction=words("faction"),
        kind=one_of("kind", list(KINDS)),
        since=day("since"),
        until=day("until"),
        person=words("person"),
        set_by=words("set_by"),
        responsible=words("responsible"),
        body=words("body"),
        session=words("session"),
        report=words("report"),
        prints=one_of("prints", ("all",)) == "all",
    )


def _fields() -> list[Field]:
    return [
        Field("q", gettext("Words"), "words"),
        Field("clock", gettext("Clock"), options=options("clock", *CLOCKS)),
        Field("state", gettext("State"), options=options("state")),
        Field("basis", gettext("The state rests on"), options=options("basis")),
        Field("type", gettext("Type"), options=options("type", *_SET)),
        Field("topic", gettext("Topic"), options=topic_options()),
        Field("inquiry", gettext("Inquiries"), options=options("inquiry", *ASKED_FOR)),
        faction_field(),
        kind_field(),
        review_field(),
        *published_fields(),
    ]


@bp.app_template_global()
def inquiry_word(inquiry: Inquiry) -> str:
    """Whether a deputy's inquiry was answered, as far as it is known here."""
    if not inquiry.answered:
        return gettext("inquiry, no answer known here")
    if inquiry.substantive:
        return gettext("inquiry, answered in substance")
    return gettext("inquiry, answered, not in substance")


@bp.get("/tasks/")
def index() -> str:
    keep = asked_for()
    found = listing(
        _fields(),
        lambda: tally(count_tasks, keep),
        lambda limit, offset: tasks(g.db, keep, g.when, limit=limit, offset=offset),
    )
    ask_candidates(found.rows)
    linked = ("person", "set_by", "responsible", "body", "session", "report", "reviewed", "prints")
    chosen = pins(*linked, "stage", "late")
    return render_template("tasks/index.html", listing=found, pins=chosen)


@bp.get(f"/tasks.<{downloads.FORMATS}:format>")
def files(format: str) -> Response:
    return downloads.all_rows("tasks", format, asked_for())


@bp.get("/tasks.atom")
def feed() -> Response:
    rows = tasks(g.db, asked_for(), g.when, limit=NEWEST)
    entries = []
    for row in rows:
        kind = label("type", row.type)
        title = f"{kind}: {row.words}" if may_quote(row.evidence.own_words) else kind
        entries.append(entry("tasks.record", {"task_id": row.id}, title, row.evidence))
    return atom(gettext("Tasks"), "tasks.index", entries)


@bp.get("/tasks/updates.atom")
def updates_feed() -> Response:
    """Accepted changes of state of the tasks that the filters keep."""
    found = changes(g.db, asked_for(), g.when, limit=NEWEST)
    return atom(gettext("News of tasks"), "tasks.index", told.entries(found))


@bp.get("/tasks/<task_id>")
def record(task_id: str) -> str | Redirect:
    row = task(g.db, task_id, g.when)
    if main := counts_instead(row, task_id):
        return to_main("tasks.record", task_id, task_id=main)
    row = row or tell_fate("task", task_id)
    history = updates(g.db, task_id, g.when)
    told = tellings(g.db, Task, task_id, g.when)
    return render_template(
        "tasks/record.html",
        row=row,
        prints=told,
        origins=origins(g.db, [t.evidence.report_id for t in told], g.when, language()),
        topics=[topic_name(slug) for slug in row.topics],
        known=[u for u in history if u.review_state != ReviewState.unreviewed],
        suggested=[u for u in history if u.review_state == ReviewState.unreviewed],
    )


@bp.get("/tasks/<task_id>.atom")
def record_feed(task_id: str) -> Response:
    """The task and what is accepted about it."""
    found = news(g.db, "task", task_id, g.when) or tell_fate("task", task_id)
    title = told.task_title(task_id)
    return atom(title, "tasks.record", told.entries(found), task_id=task_id)


@bp.get("/tasks/<task_id>.json")
def record_file(task_id: str) -> Response:
    if task(g.db, task_id, g.when) is None:
        tell_fate("task", task_id)
    return downloads.one_row("tasks", TaskFilter(ids=(task_id,)), updates=history(task_id))


def history(task_id: str) -> list[dict[str, Any]]:
    """How a task stood and stands, and what is suggested, as rows; oldest first."""
    return [as_told(update) for update in updates(g.db, task_id, g.when)]


def as_told(update: UpdateRow) -> dict[str, Any]:
    """One of them; without others' words where only links to them are allowed."""
    return asdict(update) | ({} if may_quote(update.own_words) else {"words": None})
