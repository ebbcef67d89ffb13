"""Questions about names: how a record is called, and whom a spelling may mean."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from rapidfuzz.distance import DamerauLevenshtein
from sqlalchemy import select

from tracker.db import DbSession, at
from tracker.lang.scripts import fold
from tracker.models import ReviewState
from tracker.queries.tables import (
    Alias,
    Body,
    Chamber,
    Faction,
    FactionName,
    Mention,
    Person,
    Seat,
    answers,
)
from tracker.queries.when import When

RecordKind = Literal["person", "faction", "body"]
Likeness = Literal["exact", "beginning", "form", "typo"]
"""How a word asked for fits a name, best first: the same, its beginning, the name with an ending
of a case, at most two letters off."""

_LIKENESSES: tuple[Likeness, ...] = ("exact", "beginning", "form", "typo")
_LONGEST_ENDING = 3
_MOST_TYPOS = 2


@dataclass(frozen=True)
class PersonName:
    """What a page needs to name somebody and to link to him."""

    id: str
    ru: str
    kk: str
    en: str
    held_seat: bool
    merged_into: str | None

    def name(self, lang: str) -> str:
        """Given name and surname in a language of the site, as far as known."""
        own = {"kk": self.kk, "en": self.en}.get(lang, self.ru)
        return own or self.ru or self.kk or self.id


@dataclass(frozen=True)
class Directory:
    """The names of everybody and everything that has a page, and of chambers."""

    people: dict[str, PersonName]
    factions: dict[str, list[tuple[str, str, dt.date | None]]]
    """Language, name and first day, oldest first."""
    organizations: dict[str, dict[str, str]]
    """Bodies and chambers: names by language."""
    bodies: frozenset[str]

    def person(self, person_id: str, lang: str) -> str:
        known = self.people.get(person_id)
        return known.name(lang) if known else person_id

    def organization(self, slug: str, lang: str) -> str:
        """The newest name of a faction, else that of a body or chamber, else the slug."""
        names = self.factions.get(slug)
        if names:
            own = [name for language, name, _ in names if language == lang]
            return own[-1] if own else names[-1][1]
        known = self.organizations.get(slug, {})
        return known.get(lang) or known.get("ru") or slug


def directory(db: DbSession, when: When | None = None) -> Directory:
    """Everybody's and everything's name as it was known at the moment asked for."""
    known_at = (when or When.now()).known_at
    seated = set(db.execute(select(Seat.person).where(at(Seat, known_at))).scalars())
    people = {
        row[0]: PersonName(
            row[0],
            f"{row[1]} {row[2]}".strip(),
            f"{row[3]} {row[4]}".strip(),
            row[5],
            row[0] in seated,
            row[6],
        )
        for row in answers(
            db,
            select(
                Person.id,
                Person.given_ru,
                Person.family_ru,
                Person.given_kk,
                Person.family_kk,
                Person.name_en,
                Person.merged_into,
            ).where(at(Person, known_at)),
        )
    }
    factions: dict[str, list[tuple[str, str, dt.date | None]]] = {
        slug: [("", party, None)]
        for slug, party in db.execute(
            select(Faction.id, Faction.party).where(at(Faction, known_at))
        )
    }
    question = select(
        FactionName.faction, FactionName.lang, FactionName.name, FactionName.start
    ).where(at(FactionName, known_at))
    for slug, lang, name, start in db.execute(question.order_by(FactionName.start.nulls_first())):
        factions.setdefault(slug, []).append((lang, name, start))
    organizations: dict[str, dict[str, str]] = {}
    bodies: set[str] = set()
    for table in (Chamber, Body):
        for slug, ru, kk, en in db.execute(
            select(table.id, table.name_ru, table.name_kk, table.name_en).where(at(table, known_at))
        ):
            organizations[slug] = {"ru": ru, "kk": kk, "en": en}
            if table is Body:
                bodies.add(slug)
    return Directory(people, factions, organizations, frozenset(bodies))


# Whom a spelling may mean ---------------------------------------------------------------------


@dataclass(frozen=True)
class Found:
    """A record that a spelling may mean, and why."""

    kind: RecordKind
    id: str
    likeness: Likeness
    matched: str
    """The name or alias that fits, as it is known."""
    note: str = ""
    """What kind of alias it is: spelling, misprint, short, former; empty for a proper name."""


@dataclass
class _Spellings:
    """All names of one record, each with its note."""

    kind: RecordKind
    id: str
    names: list[tuple[str, str]] = field(default_factory=list)


def look_up(
    db: DbSession,
    asked: str,
    when: When | None = None,
    kinds: Collection[RecordKind] = ("person", "faction", "body"),
) -> list[Found]:
    """Records one of whose names the words may be, in any script, case or with small typos.

    Every word asked for must fit another word of one name. Letters that are off count only
    where nothing fits without them. An answer says why; it never says that it is he.
    """
    wanted = fold(asked).split()
    if not wanted:
        return []
    found = []
    for record in _spellings(db, when or When.now(), kinds):
        fits = [
            (_LIKENESSES.index(likeness), bool(note), place, name, note)
            for place, (name, note) in enumerate(record.names)
            if (likeness := _fits(wanted, fold(name).split())) is not None
        ]
        if fits:
            rank, _, _, name, note = min(fits)
            found.append(Found(record.kind, record.id, _LIKENESSES[rank], name, note))
    if any(f.likeness != "typo" for f in found):
        found = [f for f in found if f.likeness != "typo"]
    found.sort(key=lambda f: (_LIKENESSES.index(f.likeness), f.kind != "person", f.matched, f.id))
    return found


def _fits(wanted: list[str], words: list[str]) -> Likeness | None:
    """How the words asked for fit a name, told by the worst of them; None if they do not."""
    left = list(words)
    worst = 0
    for word in wanted:
        ranked = [
            (_LIKENESSES.index(likeness), place)
            for place, known in enumerate(left)
            if (likeness := _likeness(word, known)) is not None
        ]
        if not ranked:
            return None
        rank, place = min(ranked)
        worst = max(worst, rank)
        del left[place]
    return _LIKENESSES[worst]


@lru_cache(maxsize=65536)
def _likeness(asked: str, known: str) -> Likeness | None:
    if asked == known:
        return "exact"
    if known.startswith(asked):
        return "beginning"
    if len(known) > 3 and asked.startswith(known) and len(asked) - len(known) <= _LONGEST_ENDING:
        return "form"
    shorter = min(len(asked), len(known))
    allowed = _MOST_TYPOS if shorter >= 6 else 1 if shorter >= 4 else 0
    off = DamerauLevenshtein.distance(asked, known, score_cutoff=allowed)
    return "typo" if allowed and off <= allowed else None


def _spellings(db: DbSession, when: When, kinds: Collection[RecordKind]) -> Iterable[_Spellings]:
    found: dict[tuple[RecordKind, str], _Spellings] = {}
    if "person" in kinds:
        found |= _people(db, when)
    if "faction" in kinds:
        names = select(FactionName.faction, FactionName.name).where(at(FactionName, when.known_at))
        for slug, name in db.execute(names):
            found.setdefault(("faction", slug), _Spellings("faction", slug)).names.append(
                (name, "")
            )
    if "body" in kinds:
        bodies = select(Body.id, Body.name_ru, Body.name_kk, Body.name_en)
        for slug, *by_language in db.execute(bodies.where(at(Body, when.known_at))):
            found["body", slug] = _Spellings("body", slug, [(n, "") for n in by_language if n])
    aliases = select(Alias.kind, Alias.slug, Alias.alias, Alias.note)
    for kind, slug, alias, note in db.execute(aliases.where(at(Alias, when.known_at))):
        if record := found.get((kind, slug)):
            record.names.append((alias, note or "spelling"))
    return found.values()


def _people(db: DbSession, when: When) -> dict[tuple[RecordKind, str], _Spellings]:
    question = select(
        Person.id,
        Person.given_ru,
        Person.patronymic_ru,
        Person.family_ru,
        Person.given_kk,
        Person.patronymic_kk,
        Person.family_kk,
        Person.name_en,
    ).where(at(Person, when.known_at), Person.merged_into.is_(None))
    found: dict[tuple[RecordKind, str], _Spellings] = {}
    for slug, *parts, english in db.execute(question):
        full = [" ".join(filter(None, parts[:3])), " ".join(filter(None, parts[3:])), english]
        found["person", slug] = _Spellings("person", slug, [(n, "") for n in full if n])
    return found


def candidates(
    db: DbSession, reports: Collection[str], when: When | None = None
) -> dict[tuple[str, str], tuple[str, ...]]:
    """For each report and each name in it that nobody is known to bear: the people it may mean."""
    question = select(Mention.report_id, Mention.name, Mention.candidates).where(
        at(Mention, (when or When.now()).known_at),
        Mention.report_id.in_(list(reports)),
        Mention.person_id.is_(None),
        Mention.review_state != ReviewState.rejected,
    )
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for report, name, people in db.execute(question):
        found[report, name].update(people or ())
    return {key: tuple(sorted(value)) for key, value in found.items()}
