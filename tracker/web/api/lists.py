"""The lists of the site to pages of JSON rows, and each record to an object."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from flask import Response, abort, current_app, g, request

from tracker.db import DbSession
from tracker.queries.organizations import factions as all_factions
from tracker.queries.people import people
from tracker.queries.reports import count_reports
from tracker.queries.sessions import count_sessions
from tracker.queries.speeches import count_speeches
from tracker.queries.tasks import count_tasks
from tracker.queries.when import When
from tracker.settings import Settings
from tracker.web import deputies, factions, reports, sessions, speeches, tasks
from tracker.web.api.document import answers
from tracker.web.api.parameters import FILTERS, PAGING, TIMES, refuse_others, rows_a_page
from tracker.web.api.room import bp
from tracker.web.arguments import page_number
from tracker.web.downloads import allowed, as_object


@dataclass(frozen=True)
class _Source:
    """Where the rows of a kind come from: the same as those of its page."""

    keep: Callable[[], Any]
    count: Callable[[DbSession, Any, When], int]
    record: Callable[[str], Response]


_SOURCES = {
    "sessions": _Source(sessions.asked_for, count_sessions, sessions.record_file),
    "deputies": _Source(
        lambda: deputies.asked_for()[0],
        lambda db, keep, when: len(people(db, keep, when)),
        deputies.record_file,
    ),
    "factions": _Source(
        lambda: None, lambda db, _, when: len(all_factions(db, when)), factions.record_file
    ),
    "speeches": _Source(speeches.asked_for, count_speeches, speeches.record_file),
    "tasks": _Source(tasks.asked_for, count_tasks, tasks.record_file),
    "reports": _Source(reports.asked_for, count_reports, reports.record_file),
}


def _page(kind: str) -> Response:
    """The rows of one page, how many there are in all, and where the next page is."""
    refuse_others((*FILTERS[kind], *PAGING, *TIMES))
    source, page, per_page = _SOURCES[kind], page_number(), rows_a_page()
    keep = source.keep()
    total, offset = source.count(g.db, keep, g.when), (page - 1) * per_page
    if page > 1 and offset >= total:
        abort(404)
    found = list(allowed(kind, keep, limit=per_page, offset=offset))
    after = _address(kind, page + 1) if offset + per_page < total else None
    head = {"total": total, "page": page, "per_page": per_page, "next": after}
    return as_object(head, rows=found)


def _address(kind: str, page: int) -> str:
    """Where another page of the same question is, from outside."""
    settings: Settings = current_app.config["TRACKER"]
    question = urlencode(request.args.to_dict() | {"page": str(page)})
    return f"{settings.site_url}/api/v1/{kind}?{question}"


def _record(kind: str, id: str) -> Response:
    refuse_others(TIMES)
    return _SOURCES[kind].record(id)


def _add(kind: str) -> None:
    """The two addresses of a kind."""

    @bp.get(f"/api/v1/{kind}", endpoint=kind)
    @bp.doc(summary=f"{kind.capitalize()}, page by page", responses=answers(f"{kind}_page"))
    def page() -> Response:
        return _page(kind)

    @bp.get(f"/api/v1/{kind}/<id>", endpoint=f"{kind}_record")
    @bp.doc(summary=f"One of the {kind}", responses=answers(f"{kind}_record"))
    def record(id: str) -> Response:
        return _record(kind, id)


for _kind in _SOURCES:
    _add(_kind)
