"""The record that answers for one that was merged: whoever asks by an old id gets what it has."""

from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from tracker.db import at
from tracker.queries.tables import Person, Session
from tracker.queries.when import When

_Person: Any = aliased(Person, name="person_asked_for")
_Session: Any = aliased(Session, name="session_asked_for")


def live_person(slug: str, when: When) -> Any:
    """The slug of whom a person was merged into, else his own, for comparisons in questions."""
    return _live(_Person, slug, when)


def live_session(session_id: str, when: When) -> Any:
    """The same of a session."""
    return _live(_Session, session_id, when)


def _live(table: Any, record_id: str, when: When) -> Any:
    into = select(table.merged_into).where(table.id == record_id, at(table, when.known_at))
    return func.coalesce(into.scalar_subquery(), record_id)
