"""A number of records and how many of them nobody has looked at: no total is told without."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import case, func

from tracker.models import ReviewState
from tracker.queries.evidence import ACCEPTED, Evidence


@dataclass(frozen=True)
class Tally:
    total: int = 0
    unreviewed: int = 0


NONE = Tally()


def tallied(fact: Any, what: Any = None) -> tuple[Any, Any]:
    """The two columns of a tally over one table of facts.

    ``what`` counts its different values instead of rows, as the reports that name a person; one
    is unreviewed where somebody has looked at none of its facts.
    """
    if what is None:
        unreviewed = case((fact.review_state == ReviewState.unreviewed, 1), else_=0)
        return func.count(), func.coalesce(func.sum(unreviewed), 0)
    reviewed = func.count(case((fact.review_state.in_(ACCEPTED), what)).distinct())
    every = func.count(what.distinct())
    return every, every - reviewed


def tallies(rows: Iterable[Any]) -> dict[Any, Tally]:
    """The answers of a question grouped by its first column."""
    return {key: Tally(total, int(unreviewed)) for key, total, unreviewed in rows}


def tally_of(evidence: Iterable[Evidence]) -> Tally:
    """Of facts that are known already."""
    states = [e.review_state for e in evidence]
    return Tally(len(states), states.count(ReviewState.unreviewed))
