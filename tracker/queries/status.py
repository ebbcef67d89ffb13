"""What the database holds and what waits, in numbers."""

import datetime as dt

from sqlalchemy import func, select
from sqlmodel import SQLModel

from tracker.db import DbSession, at
from tracker.models import ReviewState
from tracker.queries.prints import origin_column, told_once
from tracker.queries.review import count_unresolved
from tracker.queries.tables import (
    Person,
    Report,
    Session,
    Speech,
    Task,
    Update,
)
from tracker.queries.when import When


def last_recorded(db: DbSession, when: When) -> dt.datetime | None:
    """When what was known at a moment last changed; None where nothing was."""
    moments = []
    versioned = [table.c for table in SQLModel.metadata.tables.values() if "known_from" in table.c]
    for columns in versioned:
        for column in (columns.known_from, columns.known_to):
            question = select(func.max(column))
            if when.known_at:
                question = question.where(column <= when.known_at)
            moments.append(db.execute(question).scalar())
    return max((moment for moment in moments if moment), default=None)


def status(db: DbSession) -> dict[str, int | str]:
    """Counts of current records by name, in reading order."""

    def count(table: object, *where: object) -> int:
        question = select(func.count()).select_from(table).where(at(table), *where)  # type: ignore[arg-type]
        return int(db.execute(question).scalar_one())

    unreviewed, when = ReviewState.unreviewed, When.now()
    newest = db.execute(select(func.max(Report.known_from)).where(at(Report))).scalar()
    return {
        "reports": count(Report),
        "newest reading": newest.isoformat(timespec="seconds") if newest else "none",
        "origins, prints of one text counted once": int(
            db.execute(
                select(func.count(origin_column().distinct())).where(at(Report))
            ).scalar_one()
        ),
        "people known": count(Person),
        "sessions": count(Session, Session.merged_into.is_(None)),
        "speeches": count(Speech, told_once(Speech, when)),
        "tasks": count(Task, told_once(Task, when)),
        "facts nobody has reviewed": sum(
            count(table, table.review_state == unreviewed, told_once(table, when))
            for table in (Speech, Task)
        ),
        "updates that wait for a decision": count(
            Update, Update.review_state == unreviewed, told_once(Update, when)
        ),
        "names not resolved": count_unresolved(db),
    }
