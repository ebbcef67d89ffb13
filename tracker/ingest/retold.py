"""What follows from whom names mean: which reports print one text, and what they tell twice."""

from collections.abc import Iterable

from tracker.db import DbSession
from tracker.ingest import origins, reprints, session_prints


def names_changed(db: DbSession, report_ids: Iterable[str]) -> None:
    """Brings origins, their sessions and the facts they repeat up to date after names of these
    reports were given to other people. ``db`` must be inside a writing transaction."""
    reports = sorted(set(report_ids))
    if reports:
        origins.refresh(db, reports, same_texts=True)
        session_prints.refresh(db, reports)
        reprints.refresh(db, reports)
