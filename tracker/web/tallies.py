"""Numbers of a page with the share of them that nobody has reviewed."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from flask import g

from tracker.db import DbSession
from tracker.queries.tally import Tally
from tracker.queries.when import When


def tally(count: Callable[[DbSession, Any, When], int], keep: Any) -> Tally:
    """What a filter keeps, by a question that counts; asked twice, however much there is."""
    if keep.reviewed is not None:
        total = count(g.db, keep, g.when)
        return Tally(total, 0 if keep.reviewed else total)
    unreviewed = count(g.db, replace(keep, reviewed=False), g.when)
    return Tally(count(g.db, keep, g.when), unreviewed)
