"""What was read while two records were one, once the merge is undone: to whom it belongs.

What the merge itself moved goes back by the undoing. A report that came in meanwhile found one
record for both; now its names decide, and what they leave open means nobody until an editor says.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from sqlmodel import select

from tracker.db import DbSession, at
from tracker.ingest.identity import public_id
from tracker.ingest.reference import current_tables
from tracker.ingest.roster import Roster
from tracker.ingest.terms import verdict
from tracker.lang.morph import Case
from tracker.models import (
    BY_HAND,
    Alias,
    Decision,
    Mention,
    Person,
    Report,
    Responsible,
    ReviewState,
    Session,
    SessionReading,
    Speech,
    Task,
)
from tracker.review.acts import Act, current

POINTING: tuple[tuple[Any, str, str], ...] = (
    (Mention, "person_id", "name"),
    (Speech, "person_id", "speaker_name"),
    (Task, "set_by_person", "set_by_name"),
    (Responsible, "person_id", "name"),
    (SessionReading, "chair_id", "chair_name"),
)
"""Facts that point at a person, and the name as printed."""
_AS_NAMED: tuple[Case, ...] = ("nom",)
_WHY = "read while two records were one, and the name does not tell them apart"


def part_again(act: Act, merge: Decision) -> None:
    """Gives what was read since a merge to the record it speaks of; the merge is undone already."""
    if merge.action == "merge" and merge.kind == "person":
        _part_people(act, merge)
    elif merge.action == "merge" and merge.kind == "session":
        _part_sessions(act, merge)


def _part_people(act: Act, merge: Decision) -> None:
    """Facts that were linked while the merge held, to him whose name is printed.

    They all point at the record that was left. Where the name, with the office beside it, fits
    the other alone they are his; where it tells nothing they are nobody's, and an editor is shown
    both. What he has edited stays as he set it.
    """
    into = act.db.exec(
        select(Person.merged_into).where(
            Person.id == merge.target, Person.known_from == merge.moment
        )
    ).first()
    if not into:
        return
    pair = _Pair(act.db, merge, into)
    for alias in pair.aliases:
        owner = pair.owner(alias.alias)
        if owner is None:
            act.close(alias)
        elif owner != into:
            act.change(alias, slug=owner)
    for table, column, name in POINTING:
        for fact in linked_since(act.db, merge, into, table, column):
            owner = pair.owner(getattr(fact, name) or "", report_of(act.db, fact))
            if owner != into:
                give(act, fact, column, owner, **_told(fact, owner, (merge.target, into)))


def give(act: Act, fact: Any, column: str, owner: str | None, **told: Any) -> None:
    """Gives a fact to another, or to nobody; who must do a task is part of that task."""
    act.change(fact, **{column: owner}, **told, **looked_at_anew(fact))
    if isinstance(fact, Responsible):
        look_anew_at_task(act, fact)


def look_anew_at_task(act: Act, doer: Responsible, since: dt.datetime | None = None) -> None:
    """If somebody accepted the task, in all or since a moment, it waits for a look again."""
    task = act.db.exec(select(Task).where(Task.id == doer.task_id, at(Task))).first()
    if task is None or (since and task.reviewed_at and task.reviewed_at < since):
        return
    if again := looked_at_anew(task):
        act.change(task, **again)


def looked_at_anew(fact: Any) -> dict[str, Any]:
    """The columns of a fact that is given to another: if somebody accepted it, it waits again."""
    if getattr(fact, "review_state", None) != ReviewState.accepted:
        return {}
    return {"review_state": ReviewState.unreviewed, "reviewed_by": None, "reviewed_at": None}


def _told(fact: Any, owner: str | None, both: tuple[str, str]) -> dict[str, Any]:
    """What a mention says beside whom it means."""
    if not isinstance(fact, Mention) or owner:
        return {}
    return {"candidates": sorted(both), "why": _WHY}


def touched(decision: Decision, table: Any) -> set[str]:
    """Ids of the rows of a table that a decision changed."""
    return {i for name, i in decision.touched if name == table.__tablename__}


def linked_since(
    db: DbSession, decision: Decision, slug: str, table: Any, column: str
) -> Iterator[Any]:
    """Facts of a person that were not his before a decision, nor handed to him by it or by edit."""
    points = getattr(table, column) == slug
    before = decision.moment - dt.timedelta(microseconds=1)
    own = set(db.exec(select(table.id).where(points, at(table, before))))
    for fact in db.exec(select(table).where(points, at(table)).order_by(table.row)).all():
        task = current(db, Task, fact.task_id) if table is Responsible else fact
        edited = task.review_state == ReviewState.edited
        if not edited and fact.id not in own | touched(decision, table):
            yield fact


def report_of(db: DbSession, fact: Any) -> str | None:
    """Id of the report in which a fact stands."""
    if isinstance(fact, Responsible):
        task = select(Task.report_id).where(Task.id == fact.task_id, at(Task))
        return db.exec(task).first()
    report: str = fact.report_id
    return report


def bears(roster: Roster, slug: str, name: str) -> bool:
    """Whether a printed name can be his: the whole of it or a part that tells."""
    return slug in roster.names.fitting(name.split(), "ru", _AS_NAMED)


def may_be(db: DbSession, roster: Roster, slug: str, name: str, report_id: str) -> bool:
    """Whether a report's words let a name mean him: an office of his, or an editor's word."""
    named = db.exec(
        select(Mention).where(Mention.report_id == report_id, Mention.name == name, at(Mention))
    ).all()
    if not named or any(mention.why == BY_HAND for mention in named):
        return True
    report = db.exec(select(Report).where(Report.id == report_id, at(Report))).first()
    day = report.published if report else None
    said = verdict(slug, [m.role for m in named if m.role], roster, day)
    sat = day is None or roster.seat_on(slug, day) is not None
    return said == "yes" or (said == "open" and sat)


@dataclass
class _Pair:
    """The person who was merged, and the one he was merged ``into``."""

    db: DbSession
    merge: Decision
    into: str
    _owners: dict[tuple[str, str | None], str | None] = field(default_factory=dict)

    @cached_property
    def aliases(self) -> list[Alias]:
        """Spellings that were given to the one record meanwhile; they may be either's."""
        given = select(Alias).where(
            Alias.kind == "person",
            Alias.slug == self.into,
            Alias.known_from > self.merge.moment,
            at(Alias),
        )
        return [
            alias for alias in self.db.exec(given) if alias.id not in touched(self.merge, Alias)
        ]

    @cached_property
    def _roster(self) -> Roster:
        """Everybody as known now, without what was said of both as of one."""
        tables = current_tables(self.db)
        meanwhile = {(alias.slug, alias.alias) for alias in self.aliases}
        kept = [r for r in tables["aliases"] if (r["slug"], r["alias"]) not in meanwhile]
        return Roster(tables | {"aliases": kept})

    def owner(self, name: str, report_id: str | None = None) -> str | None:
        """Whom of the two a printed name means; None where it tells of neither or of both."""
        if (name, report_id) not in self._owners:
            found = [s for s in (self.merge.target, self.into) if bears(self._roster, s, name)]
            if report_id:
                found = [s for s in found if may_be(self.db, self._roster, s, name, report_id)]
            self._owners[name, report_id] = found[0] if len(found) == 1 else None
        return self._owners[name, report_id]


def _part_sessions(act: Act, merge: Decision) -> None:
    """A sitting of a day has one id wherever it is told: by it the readings are told apart."""
    other = act.db.exec(
        select(Session.merged_into).where(
            Session.id == merge.target, Session.known_from == merge.moment
        )
    ).one()
    points = SessionReading.session_id == other
    before = merge.moment - dt.timedelta(microseconds=1)
    own = set(act.db.exec(select(SessionReading.id).where(points, at(SessionReading, before))))
    machines = select(SessionReading).where(
        points, at(SessionReading), SessionReading.review_state != ReviewState.edited
    )
    for reading in act.db.exec(machines).all():
        if reading.id in own | touched(merge, SessionReading):
            continue
        faction = (reading.faction or "") if reading.kind == "faction" else ""
        said = (reading.chamber or "", reading.kind or "", str(reading.date), faction)
        if public_id("", "session", *said) == merge.target:
            act.change(reading, session_id=merge.target)
