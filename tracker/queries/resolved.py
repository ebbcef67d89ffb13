"""Questions about what one decision on a name did: whom it means now, and where it stood."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from tracker import models
from tracker.db import DbSession, at
from tracker.queries.tables import Mention, answers

Decision: Any = models.Decision


@dataclass(frozen=True)
class Resolved:
    """A name that meant nobody until a decision."""

    decision: str
    name: str
    folded: str
    person: str
    mentions: int
    reports: int


def resolved_by(db: DbSession, decision_id: str) -> Resolved | None:
    """What a decision resolved; None where it resolved nothing or was taken back."""
    question = (
        select(Mention.name, Mention.folded, Mention.person_id, Mention.report_id)
        .join(Decision, Decision.moment == Mention.known_from)
        .where(Decision.id == decision_id, Mention.person_id.is_not(None), at(Mention))
        .where(Decision.action.in_(("alias", "resolve")))
    )
    rows = answers(db, question)
    if not rows:
        return None
    name, folded, person, _ = rows[0]
    return Resolved(decision_id, name, folded, person, len(rows), len({row[3] for row in rows}))
