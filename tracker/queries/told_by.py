"""What reports had told of by the day a question asks for: nothing of a later report held then.

A report counts from the day it was published. One without a date counts from the date that it
prints of its session, else from the day it came in here: it cannot be younger than that. A session
counts from its own day too, however early it was announced. Questions about today leave nothing
out, so that a report of a newsroom whose day has begun already is not hidden.
"""

import datetime as dt
from typing import Any

from sqlalchemy import Date, func, or_, select
from sqlalchemy.orm import aliased

from tracker.db import at
from tracker.models import ReviewState
from tracker.queries.tables import Report, Session, SessionReading, Update
from tracker.queries.when import When

_Version: Any = aliased(Report, name="any_version")
_Printed: Any = aliased(SessionReading, name="printed_in")
_UpdateVersion: Any = aliased(Update, name="any_version_of_update")


def _came_in(versions: Any, record: Any) -> Any:
    """The day on which the first version of a record came in, in UTC."""
    first = (
        select(func.min(versions.known_from))
        .where(versions.id == record.id)
        .correlate(record)
        .scalar_subquery()
    )
    return func.date(first, type_=Date)


def report_day(when: When) -> Any:
    """The day from which a report counts, for questions over `Report`."""
    printed = (
        select(func.min(_Printed.date))
        .where(
            _Printed.report_id == Report.id,
            at(_Printed, when.known_at),
            _Printed.review_state != ReviewState.rejected,
        )
        .correlate(Report)
        .scalar_subquery()
    )
    return func.coalesce(Report.published, printed, _came_in(_Version, Report))


def told_by(when: When) -> list[Any]:
    """Conditions that keep reports of the day asked for or earlier, for questions over `Report`."""
    return [report_day(when) <= when.as_of] if when.looks_back else []


def told_in(report_id: Any, when: When) -> list[Any]:
    """The same for a column of ids of reports, in questions that do not read `Report`."""
    if not when.looks_back:
        return []
    early = select(Report.id).where(at(Report, when.known_at), *told_by(when))
    return [report_id.in_(early)]


def held_by(when: When) -> list[Any]:
    """Conditions that keep sessions which were not still to come, for questions over `Session`."""
    if not when.looks_back:
        return []
    day = func.coalesce(Session.date, Session.date_inferred)
    return [or_(day.is_(None), day <= when.as_of)]


def update_day() -> Any:
    """The day from which an update holds: its own, else that of its report, else when it came in.

    For questions over `Update` that join its `Report`.
    """
    return func.coalesce(Update.date, Report.published, _came_in(_UpdateVersion, Update))


def update_order(date: dt.date | None, published: dt.date | None) -> dt.date:
    """Among the updates of a task the later counts; one of an unknown day before all others."""
    return date or published or dt.date.min
