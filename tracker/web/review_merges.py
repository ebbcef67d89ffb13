"""Sessions that may be one, side by side for an editor, with why."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import g, render_template

from tracker.queries.session_merges import SessionMerge, suggest_session_merges
from tracker.queries.sessions import SessionFilter, SessionRow, sessions
from tracker.web.accounts import room
from tracker.web.listing import listing_of

bp = room("review_merges")


@dataclass(frozen=True)
class Suggested:
    """Two sessions that may be one."""

    keep: SessionRow
    merge: SessionRow
    why: SessionMerge


@bp.get("/review/sessions")
def index() -> str:
    found = listing_of([], suggest_session_merges(g.db))
    return render_template("review/merges.html", listing=found, rows=suggested(found.rows))


def suggested(found: Sequence[SessionMerge]) -> list[Suggested]:
    """The pairs with what is known of both sessions."""
    ids = tuple({i for merge in found for i in (merge.keep, merge.merge)})
    keep = SessionFilter(sittings=False, ids=ids)
    known = {row.id: row for row in sessions(g.db, keep)} if ids else {}
    return [Suggested(known[m.keep], known[m.merge], m) for m in found]
