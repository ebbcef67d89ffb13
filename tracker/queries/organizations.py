"""Questions about chambers, factions and bodies: their names in time, what they owe."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import and_, func, select

from tracker.db import DbSession, at
from tracker.models import ReviewState
from tracker.queries.evidence import Evidence, evidence_of, with_evidence
from tracker.queries.prints import origin_column, told_once
from tracker.queries.tables import (
    Body,
    Chamber,
    Convocation,
    Faction,
    FactionMention,
    FactionName,
    Membership,
    Report,
    Responsible,
    Task,
    answers,
    filled,
)
from tracker.queries.tally import NONE, tallied, tallies
from tracker.queries.told_by import told_in
from tracker.queries.when import When


@dataclass(frozen=True)
class NameRow:
    lang: str
    name: str
    start: dt.date | None
    end: dt.date | None


@dataclass(frozen=True)
class FactionRow:
    id: str
    party: str
    chamber: str | None
    start: dt.date | None
    end: dt.date | None
    color: str | None
    source: str
    names: tuple[NameRow, ...]
    members: int
    """People with a membership, at any time."""
    reports: int
    """Reports that name it."""
    reports_unreviewed: int
    """Those of them in which nobody has looked at a place that does."""
    recorded: dt.datetime
    """When its data or its names came in or were changed."""

    def name(self, lang: str, on: dt.date | None = None) -> str:
        """Its name in a language of the site on a day, else the newest known."""
        own = [n for n in self.names if n.lang == lang] or list(self.names)
        if on:
            holding = [
                n for n in own if (not n.start or n.start <= on) and (not n.end or on <= n.end)
            ]
            own = holding or own
        own.sort(key=lambda n: n.start or dt.date.min)
        return own[-1].name if own else self.party


def factions(db: DbSession, when: When | None = None) -> list[FactionRow]:
    """Party groups with all their names, in the order of their ids."""
    when = when or When.now()
    names: dict[str, list[NameRow]] = defaultdict(list)
    named_at: dict[str, dt.datetime] = {}
    for faction, *rest, recorded in answers(
        db,
        select(
            FactionName.faction,
            FactionName.lang,
            FactionName.name,
            FactionName.start,
            FactionName.end,
            FactionName.known_from,
        )
        .where(at(FactionName, when.known_at))
        .order_by(FactionName.lang, FactionName.name),
    ):
        names[faction].append(NameRow(*rest))
        named_at[faction] = max(recorded, named_at.get(faction, recorded))
    members = dict(
        db.execute(
            select(Membership.organization, func.count(func.distinct(Membership.person)))
            .where(at(Membership, when.known_at))
            .group_by(Membership.organization)
        ).all()
    )
    named = tallies(
        db.execute(
            select(FactionMention.faction_id, *tallied(FactionMention, origin_column()))
            .join(Report, and_(Report.id == FactionMention.report_id, at(Report, when.known_at)))
            .where(
                at(FactionMention, when.known_at),
                FactionMention.review_state != ReviewState.rejected,
                *told_in(FactionMention.report_id, when),
            )
            .group_by(FactionMention.faction_id)
        ).all()
    )
    rows = answers(
        db,
        select(
            Faction.id,
            Faction.party,
            Faction.chamber,
            Faction.start,
            Faction.end,
            Faction.color,
            Faction.source,
            Faction.known_from,
        )
        .where(at(Faction, when.known_at))
        .order_by(Faction.id),
    )
    return [
        FactionRow(
            *filled(
                row[:7],
                tuple(names.get(row[0], ())),
                members.get(row[0], 0),
                named.get(row[0], NONE).total,
                named.get(row[0], NONE).unreviewed,
                max(row[7], named_at.get(row[0], row[7])),
            )
        )
        for row in rows
    ]


def faction(db: DbSession, faction_id: str, when: When | None = None) -> FactionRow | None:
    """One faction, None where there is none of that slug."""
    return next((f for f in factions(db, when) if f.id == faction_id), None)


@dataclass(frozen=True)
class FactionMentionRow:
    """A place where a report names a faction; ``faction`` is None for one nobody knows."""

    id: str
    words: str
    name: str
    faction: str | None
    evidence: Evidence


def faction_mentions(
    db: DbSession, report: str, when: When | None = None
) -> list[FactionMentionRow]:
    """Where a report names factions, in the order of the text."""
    question = with_evidence(
        FactionMention,
        when or When.now(),
        FactionMention.id,
        FactionMention.words,
        FactionMention.name,
        FactionMention.faction_id,
    ).where(FactionMention.report_id == report)
    rows = answers(db, question.order_by(FactionMention.start, FactionMention.id))
    return [FactionMentionRow(*filled(row[:4], evidence_of(row))) for row in rows]


@dataclass(frozen=True)
class BodyRow:
    id: str
    kind: str
    parent: str | None
    name_ru: str
    name_kk: str
    name_en: str
    start: dt.date | None
    end: dt.date | None
    successor: str | None
    source: str
    tasks: int
    """Tasks it is responsible for."""
    tasks_unreviewed: int
    recorded: dt.datetime
    """When its data came in or were changed."""

    def name(self, lang: str) -> str:
        """Its name in a language of the site, as far as known."""
        own = {"kk": self.name_kk, "en": self.name_en}.get(lang, self.name_ru)
        return own or self.name_ru


def bodies(db: DbSession, when: When | None = None, *, with_tasks: bool = False) -> list[BodyRow]:
    """Bodies in the order of their Russian names; ``with_tasks`` keeps those that owe any."""
    when = when or When.now()
    owed = tallies(
        db.execute(
            select(Responsible.body_id, *tallied(Task, Responsible.task_id))
            .join(Task, Task.id == Responsible.task_id)
            .where(
                at(Responsible, when.known_at),
                at(Task, when.known_at),
                Task.review_state != ReviewState.rejected,
                *told_in(Task.report_id, when),
                Task.merged_into.is_(None),
                told_once(Task, when),
            )
            .group_by(Responsible.body_id)
        ).all()
    )
    rows = answers(
        db,
        select(
            Body.id,
            Body.kind,
            Body.parent,
            Body.name_ru,
            Body.name_kk,
            Body.name_en,
            Body.start,
            Body.end,
            Body.successor,
            Body.source,
            Body.known_from,
        )
        .where(at(Body, when.known_at))
        .order_by(Body.name_ru, Body.id),
    )
    owing = ((row, owed.get(row[0], NONE)) for row in rows)
    found = [
        BodyRow(*filled(row[:10], tally.total, tally.unreviewed, row[10])) for row, tally in owing
    ]
    return [b for b in found if b.tasks or not with_tasks]


def body(db: DbSession, body_id: str, when: When | None = None) -> BodyRow | None:
    """One body, None where there is none of that slug."""
    return next((b for b in bodies(db, when) if b.id == body_id), None)


@dataclass(frozen=True)
class ChamberRow:
    id: str
    name_ru: str
    name_kk: str
    name_en: str
    start: dt.date | None
    end: dt.date | None
    successor: str | None
    source: str

    def name(self, lang: str) -> str:
        return {"kk": self.name_kk, "en": self.name_en}.get(lang, self.name_ru)


def chambers(db: DbSession, when: When | None = None) -> list[ChamberRow]:
    """Chambers with their dates, in the order of their ids."""
    when = when or When.now()
    return [
        ChamberRow(*row)
        for row in answers(
            db,
            select(
                Chamber.id,
                Chamber.name_ru,
                Chamber.name_kk,
                Chamber.name_en,
                Chamber.start,
                Chamber.end,
                Chamber.successor,
                Chamber.source,
            )
            .where(at(Chamber, when.known_at))
            .order_by(Chamber.id),
        )
    ]


@dataclass(frozen=True)
class ConvocationRow:
    chamber: str
    number: str
    start: dt.date | None
    end: dt.date | None


def convocations(db: DbSession, when: When | None = None) -> list[ConvocationRow]:
    """Terms of the chambers, the newest first."""
    when = when or When.now()
    question = select(
        Convocation.chamber, Convocation.number, Convocation.start, Convocation.end
    ).where(at(Convocation, when.known_at))
    rows = answers(db, question.order_by(Convocation.start.desc().nulls_last(), Convocation.id))
    return [ConvocationRow(*row) for row in rows]
