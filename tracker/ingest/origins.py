"""Reports to origins: prints of one text by several outlets, in one language or in two, are one.

Whether two reports belong together depends on the two alone (`copies`, `translations`), and an
origin is all that hang together by such pairs; so the order of reading changes nothing. Reports
that stand alone have no ``origin_id``.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from datasketch import MinHashLSH
from sqlmodel import col, select

from tracker.db import DbSession, at, change, now
from tracker.ingest.copies import DAYS, PERMUTATIONS, copied, shingles, sketch
from tracker.ingest.prints import Print, around, chunks, names, spans, texts
from tracker.ingest.prints import anchors as anchors_of
from tracker.ingest.translations import DAYS_ACROSS, TRANSLATED, Anchors, translated
from tracker.lang.press import origin_label
from tracker.models import Mention, Report

__all__ = ["origin_label", "refresh"]

BY = "machine origins"
CANDIDATES = 0.3
"""Likeness of sketches from which two texts are compared in full; well below `copies.SAME_WORDS`,
because a sketch is rough and a print that was cut short shares less."""


def refresh(
    db: DbSession, report_ids: Iterable[str] | None = None, *, same_texts: bool = False
) -> int:
    """Brings ``origin_id`` of these reports, and of those they hang together with, up to date.

    None: all reports. ``same_texts``: no text is new, only names mean other people; then reports
    in one language are compared only where they hang together already. Answers how many reports
    changed. A report's history keeps what held before. ``db`` must be inside a writing transaction.
    """
    wanted = None if report_ids is None else set(report_ids)
    if wanted is not None and not wanted:
        return 0
    prints = around(db, wanted, DAYS)
    asked = set(prints) if wanted is None else wanted & prints.keys()
    old_origins = {prints[i].origin for i in asked} - {None}
    # a report that changed may have held others together: all of its origin are looked at again
    asked |= {i for i, each in prints.items() if each.origin in old_origins}
    groups = _Groups(prints, asked)
    for a, b in _pairs(db, prints, asked, same_texts):
        groups.join(a, b)
    moment = now()
    changed = 0
    for members in groups.found():
        first = min((prints[i] for i in members), key=lambda each: each.rank)
        origin = first.id if len(members) > 1 else None
        changed += _write(db, [prints[i] for i in members], origin, moment)
    return changed


def _write(db: DbSession, members: Sequence[Print], origin: str | None, moment: dt.datetime) -> int:
    wrong = [each.id for each in members if each.origin != origin]
    for some in chunks(wrong):
        for report in db.exec(select(Report).where(col(Report.id).in_(some), at(Report))).all():
            reason = "prints of one text" if origin else "stands alone"
            change(db, report, moment, BY, reason, origin_id=origin)
    return len(wrong)


class _Groups:
    """Which reports hang together; what was joined before and is not asked about stays so."""

    def __init__(self, prints: Mapping[str, Print], asked: set[str]) -> None:
        self._parent = {i: i for i in prints}
        self._asked = asked
        by_origin: dict[str, str] = {}
        for i, each in prints.items():
            if each.origin and i not in asked:
                self.join(by_origin.setdefault(each.origin, i), i)

    def join(self, a: str, b: str) -> None:
        self._parent[self._root(a)] = self._root(b)

    def _root(self, i: str) -> str:
        while self._parent[i] != i:
            self._parent[i] = self._parent[self._parent[i]]
            i = self._parent[i]
        return i

    def found(self) -> Iterator[list[str]]:
        """The groups that hold a report that was asked about."""
        groups: dict[str, list[str]] = defaultdict(list)
        for i in self._parent:
            groups[self._root(i)].append(i)
        return (group for group in groups.values() if not self._asked.isdisjoint(group))


# Which of them belong together -------------------------------------------------------------------


def _pairs(
    db: DbSession, prints: Mapping[str, Print], asked: set[str], same_texts: bool
) -> Iterator[tuple[str, str]]:
    """Pairs of prints of one text, of which at least one is asked about."""
    by_lang: dict[str, list[Print]] = defaultdict(list)
    for each in prints.values():
        by_lang[each.lang].append(each)
    for same in by_lang.values():
        if not asked.isdisjoint(each.id for each in same):
            yield from _known_copies(db, same, asked) if same_texts else _copies(db, same, asked)
    if len(by_lang) > 1:
        yield from _translations(db, prints, asked)


def _copies(db: DbSession, prints: Sequence[Print], asked: set[str]) -> Iterator[tuple[str, str]]:
    """Pairs in one language: candidates by sketch, then word by word."""
    index = MinHashLSH(threshold=CANDIDATES, num_perm=PERMUTATIONS)
    sketches = {}
    for some in chunks(prints):
        bodies = texts(db, [each.text_row for each in some])
        for each in some:
            made = sketch(shingles(bodies[each.text_row]))
            index.insert(each.id, made)
            if each.id in asked:
                sketches[each.id] = made
    by_id = {each.id: each for each in prints}
    for i, made in sketches.items():
        ours = by_id[i]
        near = [by_id[j] for j in sorted(index.query(made)) if j != i]
        near = [each for each in near if _may_be_one(ours, each, i < each.id, asked)]
        if not near:
            continue
        bodies = texts(db, [ours.text_row, *(each.text_row for each in near)])
        for each in near:
            if copied(bodies[ours.text_row], bodies[each.text_row], ours.lang):
                yield i, each.id


def _known_copies(
    db: DbSession, prints: Sequence[Print], asked: set[str]
) -> Iterator[tuple[str, str]]:
    """Pairs in one language that are of one origin already, word by word."""
    by_origin: dict[str, list[Print]] = defaultdict(list)
    for each in prints:
        if each.origin and each.id in asked:
            by_origin[each.origin].append(each)
    for same in by_origin.values():
        bodies = texts(db, [each.text_row for each in same])
        for a, b in combinations(same, 2):
            if _may_be_one(a, b, True, asked) and copied(
                bodies[a.text_row], bodies[b.text_row], a.lang
            ):
                yield a.id, b.id


def _may_be_one(ours: Print, other: Print, first: bool, asked: set[str]) -> bool:
    """Near enough in time, and not compared already from the other side."""
    if other.id in asked and not first:
        return False
    if ours.day is None or other.day is None:
        return ours.day is other.day
    return abs((ours.day - other.day).days) <= DAYS


def _translations(
    db: DbSession, prints: Mapping[str, Print], asked: set[str]
) -> Iterator[tuple[str, str]]:
    """Pairs in two languages, among reports that name the same person, or nobody."""
    people = spans(db, Mention, "person_id", prints)
    unknown = names(db, prints)
    bearing: dict[str, set[str]] = defaultdict(set)
    for named in (people, unknown):
        for i, placed in named.items():
            for _, person in placed:
                bearing[person].add(i)
    for i, each in prints.items():
        if each.day and i not in people and i not in unknown:
            for days in range(-DAYS_ACROSS, DAYS_ACROSS + 1):
                bearing[_nobody(each.day + dt.timedelta(days))].add(i)
    made: dict[str, Anchors] = {}

    def anchors(i: str) -> Anchors:
        if i not in made:
            made[i] = anchors_of(db, prints[i], people.get(i, []), unknown.get(i, []))
        return made[i]

    for i in sorted(asked):
        ours = prints[i]
        bears = {person for _, person in (*people.get(i, []), *unknown.get(i, []))}
        if not bears and ours.day:
            bears = {_nobody(ours.day)}
        near = {j for person in bears for j in bearing[person]}
        for j in sorted(near):
            other = prints[j]
            if other.lang == ours.lang or (j in asked and j < i) or not ours.day or not other.day:
                continue
            if abs((ours.day - other.day).days) > DAYS:
                continue
            if translated(anchors(i), anchors(j)) >= TRANSLATED:
                yield i, j


def _nobody(day: dt.date) -> str:
    """What reports near a day bear in common that name nobody."""
    return f"nobody {day}"
