"""Where reports of one session tell different things, for files: what differs, by row.

The page of a session shows the sentences side by side; whoever reads a file learns that there are
any, and at which facts.
"""

from collections.abc import Sequence

from tracker.db import DbSession
from tracker.queries.differences import Noun, differences_in, told_by_several
from tracker.queries.sessions import SessionRow
from tracker.queries.speeches import SpeechRow
from tracker.queries.tasks import TaskRow
from tracker.queries.when import When

Apart = dict[str, tuple[str, ...]]


def of_sessions(db: DbSession, rows: Sequence[SessionRow], when: When) -> Apart:
    """What the reports of each session tell differently of its speeches and tasks."""
    several = [row.id for row in rows if row.reports > 1]
    found = differences_in(db, several, when)
    return {
        session: tuple(dict.fromkeys(one.what for one in told)) for session, told in found.items()
    }


def of_speeches(db: DbSession, rows: Sequence[SpeechRow], when: When) -> Apart:
    """What another report of its session tells differently from each speech."""
    return _of_facts(db, rows, when, "speech")


def of_tasks(db: DbSession, rows: Sequence[TaskRow], when: When) -> Apart:
    """What another report of its session tells differently from each task."""
    return _of_facts(db, rows, when, "task")


def _of_facts(
    db: DbSession, rows: Sequence[SpeechRow] | Sequence[TaskRow], when: When, noun: Noun
) -> Apart:
    """Where several prints tell a fact, what differs of one is said at the one that counts too."""
    sessions = sorted({row.evidence.session_id for row in rows if row.evidence.session_id})
    several = told_by_several(db, sessions, when)
    found: dict[str, dict[str, None]] = {}
    for told in differences_in(db, several, when, nouns=(noun,)).values():
        for one in told:
            for version in one.versions:
                for fact in filter(None, (version.id, version.same_as)):
                    found.setdefault(fact, {})[one.what] = None
    return {fact: tuple(what) for fact, what in found.items()}
