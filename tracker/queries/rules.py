"""Questions about rules: what each has found here, and what people made of it."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from sqlalchemy import func, select

from tracker.db import DbSession, at
from tracker.lang.confidence import confidence_of, rules
from tracker.models import ReviewState
from tracker.queries.tables import SessionReading, Speech, Task
from tracker.queries.told_by import told_in
from tracker.queries.when import When


@dataclass(frozen=True)
class RuleRow:
    """A rule: the share of right findings on annotated reports, and its findings here."""

    name: str
    confidence: float
    measured: bool
    """False where no annotated report has tried the rule; the share is a guess then."""
    found: int
    accepted: int
    edited: int
    rejected: int


def rule_counts(db: DbSession, when: When | None = None) -> list[RuleRow]:
    """Every rule that was measured or has found something here, by name."""
    when = when or When.now()
    counts: dict[str, Counter[ReviewState]] = defaultdict(Counter)
    for fact in (SessionReading, Speech, Task):
        question = (
            select(fact.rule, fact.review_state, func.count())
            .where(at(fact, when.known_at), *told_in(fact.report_id, when))
            .group_by(fact.rule, fact.review_state)
        )
        for rule, state, count in db.execute(question):
            counts[rule][state] += count
    shares = rules()
    return [
        RuleRow(
            name=name,
            confidence=confidence_of(name),
            measured=name in shares,
            found=counts[name].total(),
            accepted=counts[name][ReviewState.accepted],
            edited=counts[name][ReviewState.edited],
            rejected=counts[name][ReviewState.rejected],
        )
        for name in sorted(shares.keys() | counts.keys())
        if name
    ]
