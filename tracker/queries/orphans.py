"""Questions about tasks whose body, faction or chamber has ended: who took them over."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import and_, func, or_, select

from tracker import models
from tracker.db import DbSession, at
from tracker.models import ReviewState
from tracker.queries.alerts import chunks
from tracker.queries.prints import told_once
from tracker.queries.tables import (
    Body,
    Chamber,
    Faction,
    Responsible,
    Session,
    SessionReading,
    Task,
)
from tracker.queries.tasks import TaskFilter, TaskRow, tasks
from tracker.queries.when import CLOSED, When

Succession: Any = models.Succession
Role = Literal["responsible", "set_by", "session"]


@dataclass(frozen=True)
class Loss:
    """An organization that had to do with a task and ended, and who took over, where known."""

    organization: str
    role: Role
    ended: dt.date
    successor: str | None
    source: str


@dataclass(frozen=True)
class OrphanRow:
    """An open task that nobody is known to have taken over."""

    task: TaskRow
    losses: tuple[Loss, ...]


@dataclass(frozen=True)
class _Ended:
    day: dt.date
    successor: str | None
    source: str


def orphaned(db: DbSession, when: When | None = None) -> list[OrphanRow]:
    """Open tasks of bodies, factions and chambers that ended without a named successor.

    A task belongs to who must do it, who set it, and the chamber or faction it was set in.
    """
    when = when or When.now()
    ended = _ended(db, when)
    rows = []
    for some in chunks([(task_id,) for task_id in _touched_by(db, when, set(ended))]):
        ids = tuple(task_id for (task_id,) in some)
        lost = losses(db, ids, when)
        for row in tasks(db, TaskFilter(ids=ids), when):
            open_losses = tuple(x for x in lost.get(row.id, ()) if x.successor is None)
            if open_losses and row.state not in CLOSED:
                rows.append(OrphanRow(row, open_losses))
    rows.sort(key=lambda row: (min(loss.ended for loss in row.losses), row.task.id))
    return rows


def losses(
    db: DbSession, task_ids: Iterable[str], when: When | None = None
) -> dict[str, tuple[Loss, ...]]:
    """For each task the organizations of its that ended, with the successor where one is named."""
    when = when or When.now()
    ended = _ended(db, when)
    heirs = _named_heirs(db, when)
    found: dict[str, dict[str, Loss]] = defaultdict(dict)
    for task_id, organization, role in _belongs(db, tuple(task_ids), when):
        if organization in ended:
            end = ended[organization]
            heir, source = _heir(organization, task_id, heirs, ended)
            found[task_id].setdefault(organization, Loss(organization, role, end.day, heir, source))
    return {key: tuple(value.values()) for key, value in found.items()}


def _heir(
    organization: str,
    task_id: str,
    heirs: dict[tuple[str, str | None], tuple[str, str]],
    ended: dict[str, _Ended],
) -> tuple[str | None, str]:
    """Who holds the task now, through as many endings as there were; None where the line breaks."""
    seen = {organization}
    source = ""
    while organization in ended:
        named = heirs.get((organization, task_id)) or heirs.get((organization, None))
        shipped = ended[organization]
        heir, source = named or (shipped.successor or "", shipped.source)
        if not heir or heir in seen:
            return None, ""
        seen.add(heir)
        organization = heir
    return organization, source


def _ended(db: DbSession, when: When) -> dict[str, _Ended]:
    """Organizations whose last day has passed."""
    found: dict[str, _Ended] = {}
    for table in (Body, Faction, Chamber):
        successor = getattr(table, "successor", None)
        columns = [table.id, table.end, table.source]
        question = select(*columns, *([successor] if successor is not None else []))
        for row in db.execute(question.where(at(table, when.known_at), table.end < when.as_of)):
            found[row[0]] = _Ended(row[1], row[3] if len(row) > 3 else None, row[2])
    return found


def _named_heirs(db: DbSession, when: When) -> dict[tuple[str, str | None], tuple[str, str]]:
    question = select(
        Succession.organization, Succession.task_id, Succession.successor, Succession.source
    ).where(at(Succession, when.known_at))
    return {(row[0], row[1]): (row[2], row[3]) for row in db.execute(question)}


def _touched_by(db: DbSession, when: When, organizations: set[str]) -> list[str]:
    """Ids of tasks that belong to one of the organizations."""
    if not organizations:
        return []
    ids: set[str] = set()
    for task_id, _, _ in _belongs(db, None, when, organizations):
        ids.add(task_id)
    return sorted(ids)


def _belongs(
    db: DbSession,
    task_ids: tuple[str, ...] | None,
    when: When,
    organizations: set[str] | None = None,
) -> Iterable[tuple[str, str, Role]]:
    """Pairs of task and organization, and what it has to do with it."""
    live = and_(
        at(Task, when.known_at),
        Task.review_state != ReviewState.rejected,
        Task.merged_into.is_(None),
        told_once(Task, when),
    )
    reading = and_(
        SessionReading.report_id == Task.report_id,
        at(SessionReading, when.known_at),
        SessionReading.review_state != ReviewState.rejected,
    )
    doers = select(Responsible.task_id, Responsible.body_id).join(
        Task, Task.id == Responsible.task_id
    )
    setters = select(Task.id, Task.set_by_body)
    sittings = (
        select(Task.id, func.coalesce(Session.faction, Session.chamber))
        .join(SessionReading, reading)
        .join(Session, and_(Session.id == SessionReading.session_id, at(Session, when.known_at)))
    )
    asked: tuple[tuple[Any, Any, Role], ...] = (
        (
            doers.where(at(Responsible, when.known_at), Responsible.body_id.is_not(None)),
            Responsible.body_id,
            "responsible",
        ),
        (setters.where(Task.set_by_body.is_not(None)), Task.set_by_body, "set_by"),
        (
            sittings.where(or_(Session.faction.is_not(None), Session.chamber.is_not(None))),
            func.coalesce(Session.faction, Session.chamber),
            "session",
        ),
    )
    for every, organization, role in asked:
        conditions = [live]
        if task_ids is not None:
            conditions.append(Task.id.in_(task_ids))
        if organizations is not None:
            conditions.append(organization.in_(organizations))
        for task_id, slug in db.execute(every.where(*conditions)):
            yield task_id, slug, role
