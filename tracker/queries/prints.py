"""Questions about facts that several prints of one text tell: each counts once, all are named."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, or_, select

from tracker.db import DbSession, at
from tracker.queries.evidence import Evidence, evidence_of, with_evidence
from tracker.queries.tables import Report, Reprint, answers
from tracker.queries.when import When

AT_ONCE = 500
"""Up to so many ids are named in a question; beyond that it is cheaper to ask for all."""


def told_once(fact: Any, known_at: dt.datetime | None) -> Any:
    """Leaves out of a question what another print of the same text tells and counts."""
    again = select(Reprint.row).where(Reprint.id == fact.id, at(Reprint, known_at))
    return ~again.correlate(fact).exists()


def counted_as(column: Any, known_at: dt.datetime | None) -> Any:
    """The id under which a fact counts: that of another print that tells it, else its own."""
    other = select(Reprint.same_as).where(Reprint.id == column, at(Reprint, known_at))
    return func.coalesce(other.correlate(column.table).scalar_subquery(), column)


def same_facts(column: Any, ids: Collection[str], known_at: dt.datetime | None) -> Any:
    """Whether a column holds one of the facts or another print of one."""
    now = at(Reprint, known_at)
    mains = select(Reprint.same_as).where(Reprint.id.in_(ids), now)
    other = or_(Reprint.same_as.in_(ids), Reprint.same_as.in_(mains))
    prints = select(Reprint.id).where(other, now)
    return or_(column.in_(ids), column.in_(mains), column.in_(prints))


def origin_column() -> Any:
    """The origin of a report; one that stands alone is its own."""
    return func.coalesce(Report.origin_id, Report.id)


@dataclass(frozen=True)
class Printed:
    """In how many reports a fact is told, and as what it counts."""

    reports: int = 1
    same_as: str | None = None
    """The fact of another print that counts instead; None where this one does."""


ALONE = Printed()


def printed(db: DbSession, ids: Collection[str], when: When) -> dict[str, Printed]:
    """How often facts are printed; those told by one report alone are left out."""
    few = len(ids) <= AT_ONCE
    same = select(Reprint.id, Reprint.same_as, Reprint.report_id).where(at(Reprint, when.known_at))
    if few:
        mains = select(Reprint.same_as).where(Reprint.id.in_(ids), at(Reprint, when.known_at))
        same = same.where(or_(Reprint.same_as.in_(ids), Reprint.same_as.in_(mains)))
    reports: dict[str, set[str]] = defaultdict(set)
    main_of: dict[str, str] = {}
    for fact_id, main, report in answers(db, same):
        main_of[fact_id] = main
        reports[main].add(report)
    return {
        fact_id: Printed(1 + len(reports[main]), main if main != fact_id else None)
        for fact_id in ids
        if (main := main_of.get(fact_id, fact_id)) in reports
    }


def main_fact(db: DbSession, fact_id: str, when: When | None = None) -> str | None:
    """The fact that counts instead of this one; None where this one counts."""
    known_at = (when or When.now()).known_at
    question = select(Reprint.same_as).where(Reprint.id == fact_id, at(Reprint, known_at))
    found: str | None = db.execute(question).scalar()
    return found


@dataclass(frozen=True)
class Telling:
    """A fact as one report prints it."""

    id: str
    words: str
    evidence: Evidence


def tellings(
    db: DbSession, fact: Any, fact_id: str, when: When | None = None
) -> tuple[Telling, ...]:
    """Every print of a fact, the one that counts first, then in the order of publication."""
    when = when or When.now()
    again = select(Reprint.id).where(Reprint.same_as == fact_id, at(Reprint, when.known_at))
    question = with_evidence(fact, when, fact.id, fact.words).where(
        or_(fact.id == fact_id, fact.id.in_(again))
    )
    rows = [Telling(row[0], row[1], evidence_of(row)) for row in answers(db, question)]
    rows.sort(
        key=lambda t: (t.id != fact_id, t.evidence.published or dt.date.max, t.evidence.report_id)
    )
    return tuple(rows)
