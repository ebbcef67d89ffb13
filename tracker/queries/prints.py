"""Questions about facts that several prints of one text tell: each counts once, all are named.

The one that an editor has accepted counts, else the earliest. On a day on which it was not printed
yet the earliest of the others stands in for it: what they tell was told already.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import and_, func, or_, select

from tracker.db import DbSession, at
from tracker.queries.evidence import Evidence, evidence_of, with_evidence
from tracker.queries.tables import Report, Reprint, Speech, Task, Update, answers
from tracker.queries.told_by import report_day, told_by, told_in
from tracker.queries.when import When

AT_ONCE = 500
"""Up to so many ids are named in a question; beyond that it is cheaper to ask for all."""


def told_once(fact: Any, when: When) -> Any:
    """Leaves out of a question what another print of the same text tells and counts."""
    again = select(Reprint.row).where(Reprint.id == fact.id, at(Reprint, when.known_at))
    alone = ~again.correlate(fact).exists()
    if not when.looks_back:
        return alone
    return or_(alone, fact.id.in_(select(_stand_ins(when).c.id)))


def counted_as(column: Any, when: When) -> Any:
    """The id under which a fact counts: that of another print that tells it, else its own."""
    other = select(Reprint.same_as).where(Reprint.id == column, at(Reprint, when.known_at))
    main = func.coalesce(other.correlate(column.table).scalar_subquery(), column)
    if not when.looks_back:
        return main
    early = _stand_ins(when)
    instead = select(early.c.id).where(early.c.same_as == main).correlate(column.table)
    return func.coalesce(instead.scalar_subquery(), main)


@lru_cache(maxsize=32)  # one question may ask of it in many places and must name it once
def _stand_ins(when: When) -> Any:
    """The earliest print told by the day asked for of each fact that counts only from later on.

    It stands once before the whole question: inside, SQLite's parser would run out of depth.
    """
    not_yet = and_(
        *(
            ~select(fact.row)
            .where(
                fact.id == Reprint.same_as,
                at(fact, when.known_at),
                *told_in(fact.report_id, when),
            )
            .correlate(Reprint)
            .exists()
            for fact in (Task, Speech, Update)
        )
    )
    rank = func.row_number().over(
        partition_by=Reprint.same_as, order_by=(report_day(when), Reprint.id)
    )
    early = (
        select(Reprint.id, Reprint.same_as, rank.label("rank"))
        .join(Report, and_(Report.id == Reprint.report_id, at(Report, when.known_at)))
        .where(at(Reprint, when.known_at), not_yet, *told_by(when))
        .cte("early_print")
    )
    return select(early.c.id, early.c.same_as).where(early.c.rank == 1).cte("stand_in")


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
    instead = _instead(db, when)
    reports: dict[str, set[str]] = defaultdict(set)
    main_of: dict[str, str] = {}
    for fact_id, main, report in answers(db, same.where(*told_in(Reprint.report_id, when))):
        main_of[fact_id] = instead.get(main, main)
        reports[main_of[fact_id]].add(report)
    counted = {main: len(of) + (main not in main_of) for main, of in reports.items()}
    return {
        fact_id: Printed(counted[main], main if main != fact_id else None)
        for fact_id in ids
        if counted.get(main := main_of.get(fact_id, fact_id), 1) > 1
    }


def _instead(db: DbSession, when: When) -> dict[str, str]:
    """What stands in for the facts that count only after the day asked for."""
    if not when.looks_back:
        return {}
    early = _stand_ins(when)
    return dict(answers(db, select(early.c.same_as, early.c.id)))


def main_fact(db: DbSession, fact_id: str, when: When | None = None) -> str | None:
    """The fact that counts instead of this one; None where this one counts."""
    when = when or When.now()
    question = select(Reprint.same_as).where(Reprint.id == fact_id, at(Reprint, when.known_at))
    main: str = db.execute(question).scalar() or fact_id
    counts = _instead(db, when).get(main, main)
    return counts if counts != fact_id else None


def first_printed(db: DbSession, when: When) -> dict[str, dt.date]:
    """The earliest dated print of each fact that several reports tell, other than the one that
    counts, by the id of that one."""
    question = (
        select(Reprint.same_as, func.min(Report.published))
        .join(Report, and_(Report.id == Reprint.report_id, at(Report, when.known_at)))
        .where(at(Reprint, when.known_at), Report.published.is_not(None), *told_by(when))
        .group_by(Reprint.same_as)
    )
    instead = _instead(db, when)
    return {instead.get(main, main): day for main, day in answers(db, question)}


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
    question = with_evidence(fact, when, fact.id, fact.words).where(
        same_facts(fact.id, (fact_id,), when.known_at)
    )
    rows = [Telling(row[0], row[1], evidence_of(row)) for row in answers(db, question)]
    rows.sort(
        key=lambda t: (t.id != fact_id, t.evidence.published or dt.date.max, t.evidence.report_id)
    )
    return tuple(rows)
