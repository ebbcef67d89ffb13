"""The look-up: a name in any spelling, words of a speech or a task, an id."""

from flask import Blueprint, Response, g, redirect, render_template, url_for
from werkzeug.wrappers import Response as AnyResponse

from tracker.queries.names import look_up
from tracker.queries.news import news
from tracker.queries.speeches import SpeechFilter, count_speeches, speech, speeches
from tracker.queries.tasks import TaskFilter, count_tasks, task, tasks
from tracker.web import told
from tracker.web.arguments import refuse, words
from tracker.web.feeds import NEWEST, atom
from tracker.web.shown import ask_candidates
from tracker.web.texts import gettext

bp = Blueprint("find", __name__)

FEW = 5
"""How many speeches and tasks are shown before the reader goes to their list."""
MANY = 50
"""How many names are shown."""


@bp.get("/find")
def index() -> str | AnyResponse:
    asked = words("q")
    if asked is None:
        return render_template("find/index.html", asked="")
    if elsewhere := _record_of(asked):
        return redirect(elsewhere)
    names = look_up(g.db, asked, g.when)
    said, told = SpeechFilter(words=asked), TaskFilter(words=asked)
    spoken = speeches(g.db, said, g.when, limit=FEW)
    ordered = tasks(g.db, told, g.when, limit=FEW)
    ask_candidates(spoken, ordered)
    return render_template(
        "find/index.html",
        asked=asked,
        names=names[:MANY],
        more_names=max(0, len(names) - MANY),
        speeches=spoken,
        speech_count=count_speeches(g.db, said, g.when),
        tasks=ordered,
        task_count=count_tasks(g.db, told, g.when),
    )


@bp.get("/find.atom")
def feed() -> Response:
    """What is new with these words: tasks, speeches, accepted changes of state."""
    asked = words("q") or refuse(gettext("Say which words to look for."))
    found = news(g.db, "search", asked, g.when, limit=NEWEST)
    title = gettext("Search: %(asked)s", asked=asked)
    return atom(title, "find.index", told.entries(found), q=asked)


def _record_of(asked: str) -> str | None:
    """Address of the task or speech whose public id was asked for."""
    if len(asked) != 10 or not asked.isalnum():
        return None
    if task(g.db, asked, g.when):
        return url_for("tasks.record", task_id=asked)
    return url_for("speeches.record", speech_id=asked) if speech(g.db, asked, g.when) else None
