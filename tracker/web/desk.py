"""What an editor can do with the record that a page shows; readers see nothing of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import Flask, g, get_flashed_messages, request, url_for

from tracker.queries.beside import file_name
from tracker.queries.decisions import DecisionFilter, decisions
from tracker.queries.review import QueueFilter, queue
from tracker.queries.sessions import session
from tracker.web.accounts import editor_here
from tracker.web.addresses import TIMES
from tracker.web.editing import decision_word, decision_words
from tracker.web.texts import gettext

DECIDED = "decision"
"""Under this name the id of a decision waits in the editor's cookie for the next page."""


@dataclass(frozen=True)
class Tool:
    """A link, or with ``presses`` a button that decides at once."""

    text: str
    address: str
    presses: bool = False


def _now(endpoint: str, **values: Any) -> str:
    """An address at no time: decisions are made on what holds now."""
    return url_for(endpoint, **(dict.fromkeys(TIMES) | values))


def _fact(kind: str, fact_id: str) -> list[Tool]:
    """To decide on what was read, where nobody has, and to set it right."""
    found = queue(g.db, QueueFilter(kind=kind, ids=(fact_id,)), limit=1)
    values: dict[str, Any] = {"kind": kind, "fact_id": fact_id}
    tools = []
    if found:
        tools = [
            Tool(gettext("Accept"), _now("review.accept", **values), presses=True),
            Tool(gettext("Reject"), _now("review.reject", **values), presses=True),
        ]
    edit = _now("review_facts.record", next=_here(), **values)
    return [*tools, Tool(gettext("Edit what was read"), edit)]


def _task(task_id: str) -> list[Tool]:
    follow = _now("review_tasks.record", task_id=task_id)
    words = gettext("State, reply, question, answer, successor")
    return [*_fact("task", task_id), Tool(words, follow)]


def _speech(speech_id: str) -> list[Tool]:
    return _fact("speech", speech_id)


def _session(session_id: str) -> list[Tool]:
    row = session(g.db, session_id)
    edits = [
        Tool(
            gettext("Edit what %(outlet)s says", outlet=r.evidence.outlet or gettext("a report")),
            _now("review_facts.record", kind="session", fact_id=r.id, next=_here()),
        )
        for r in (row.readings if row else ())
    ]
    merge = _now("review_names.one_session", session_id=session_id)
    return [*edits, Tool(gettext("Merge or split"), merge)]


def _person(slug: str) -> list[Tool]:
    return [
        Tool(gettext("Merge or split"), _now("review_names.people", slug=slug)),
        Tool(gettext("What waits about this person"), _now("review.index", person=slug)),
    ]


def _report(report_id: str) -> list[Tool]:
    return [
        Tool(gettext("What waits in this report"), _now("review.index", report=report_id)),
        Tool(gettext("Enter a task from it"), _now("review_tasks.new", report=report_id)),
    ]


_ROOMS: dict[str, Callable[..., list[Tool]]] = {
    "tasks.record": _task,
    "speeches.record": _speech,
    "sessions.record": _session,
    "deputies.record": _person,
    "people.record": _person,
    "reports.record": _report,
}


def _here() -> str:
    return request.script_root + request.path


def tools() -> list[Tool]:
    """For the record of this page; none for readers, other pages and a record that is gone."""
    found = _ROOMS.get(request.endpoint or "")
    if found is None or editor_here() is None:
        return []
    return found(**(request.view_args or {}))


def decided_before() -> list[str]:
    """What was decided on the page before this one, each in a line; told once."""
    ids = [str(waiting) for waiting in get_flashed_messages(category_filter=[DECIDED])]
    rows = decisions(g.db, DecisionFilter(ids=tuple(ids))) if ids else []
    return [f"{decision_word(row)}: {decision_words(row)}" for row in rows]


def copy_of(sha256: str | None) -> str | None:
    """Address of the stored copy of a letter, for editors alone."""
    if not sha256 or editor_here() is None or file_name(g.db, sha256) is None:
        return None
    return _now("review_tasks.file", sha256=sha256)


def init_app(app: Flask) -> None:
    """What the templates of all rooms may ask."""
    app.jinja_env.globals.update(
        tools=tools, copy_of=copy_of, editor_here=editor_here, decided_before=decided_before
    )
