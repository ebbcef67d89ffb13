"""Two reports in two languages to whether one is a translation of the other; in doubt it is not.

A translation keeps people, factions, numbers and days, the order in which they come and how far
from each other they stand.
"""

import datetime as dt
from collections.abc import Collection, Mapping, Set
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from tracker.ingest.copies import share

TRANSLATED = 0.75
"""See `translated`."""
SHARED_ANCHORS = 6
SHARED_PEOPLE = 3
DAYS_ACROSS = 3
"""How far apart two prints in two languages can be published."""

# Where fewer than `SHARED_PEOPLE` are known to be the same, everything else must agree; what one
# reporter tells of a sitting shares the figures of another's in part, in another place.
SHARED_FIGURES = 5
"""Numbers and days that both print."""
SHARED_LARGE = 3
"""Those of them that are numbers above `LARGE`; smaller ones meet by chance."""
LARGE = 10
FIGURES_ALIKE = 0.8
FIGURES_CHANGED = 0.9
"""Share of the numbers and days of either that both print; the latter where each prints some that
the other does not, for these may be other figures of other news."""
NAMES_ALIKE = 0.6
"""The same of people, by their names where they are not known."""
IN_ORDER = 0.8
MOVED = 0.08
"""How far what both print may have moved on the average, in parts of the text from the first of it
to the last: a newsroom puts lines of its own before that and cuts others behind it."""
LENGTHS = 0.6
"""The shorter text over the longer, and the same of that part."""
VAGUE = frozenset({None, "meeting"})
"""Kinds of session that deny no other."""
ANYWHERE = frozenset({None, "other"})
"""Chambers that deny no other: whoever visits a district is a deputy of his chamber there too."""


@dataclass(frozen=True)
class Anchors:
    """What of a report survives translation, in the order of its text, each once.

    ``p:`` people, ``f:`` factions, ``n:`` numbers, ``d:`` days that are printed.
    """

    lang: str
    day: dt.date | None
    chamber: str | None
    kind: str | None
    order: tuple[str, ...]
    names: tuple[tuple[str, float], ...] = ()
    """The same with where in the text each first stands, 0 to 1, and ``q:`` people that are not
    known, by the consonants of their names."""
    length: int = 0
    """Characters of the text."""

    def of_kind(self, mark: str) -> frozenset[str]:
        return frozenset(anchor for anchor in self.order if anchor.startswith(mark))


def translated(a: Anchors, b: Anchors) -> float:
    """How surely one report is a translation of the other, 0 to 1; joined from `TRANSLATED` on.

    0.6 of it is how far both print the same anchors in the same order, 0.2 each the share of
    people and of numbers and days that both print. 0 where the languages are the same, the days
    unknown or further apart than `DAYS_ACROSS`, the sessions differ, or fewer than
    `SHARED_ANCHORS` anchors, `SHARED_PEOPLE` people or any number or day are shared: two reporters
    in one room print the same names. Fewer people, or nobody, are enough for `_one_release`.
    """
    if a.lang == b.lang or a.day is None or b.day is None:
        return 0.0
    if abs((a.day - b.day).days) > DAYS_ACROSS:
        return 0.0
    if a.chamber != b.chamber and not {a.chamber, b.chamber} & ANYWHERE:
        return 0.0
    if a.kind != b.kind and not {a.kind, b.kind} & VAGUE:
        return 0.0
    by_people = _by_people(a, b)
    if by_people >= TRANSLATED or not _one_release(a, b):
        return by_people
    return TRANSLATED


def _by_people(a: Anchors, b: Anchors) -> float:
    ours, theirs = set(a.order), set(b.order)
    people = a.of_kind("p:") & b.of_kind("p:")
    figures_a = a.of_kind("n:") | a.of_kind("d:")
    figures_b = b.of_kind("n:") | b.of_kind("d:")
    if len(ours & theirs) < SHARED_ANCHORS or len(people) < SHARED_PEOPLE:
        return 0.0
    if not figures_a & figures_b:
        return 0.0
    in_order = LCSseq.similarity(a.order, b.order) / max(len(a.order), len(b.order))
    return round(
        0.6 * in_order
        + 0.2 * len(people) / len(a.of_kind("p:") | b.of_kind("p:"))
        + 0.2 * len(figures_a & figures_b) / len(figures_a | figures_b),
        3,
    )


def _one_release(a: Anchors, b: Anchors) -> bool:
    """Whether names, figures, days, their order, their distances and the lengths all agree."""
    if _longer(a.length, b.length):
        return False
    ours, theirs = dict(a.names), dict(b.names)
    people_a, people_b = _marked(ours, "p:", "q:"), _marked(theirs, "p:", "q:")
    if people_a or people_b:
        alike = bool(people_a & people_b) and share(people_a, people_b) >= NAMES_ALIKE
    else:
        alike = _say_the_same(a, b)
    if not alike or _differ_in_days(a, b) or _share_few_figures(ours, theirs):
        return False
    common = ours.keys() & theirs.keys()
    here, there = _part(ours, common), _part(theirs, common)
    if _longer(_size(here) * a.length, _size(there) * b.length) or _moved(here, there) > MOVED:
        return False
    in_order = LCSseq.similarity(tuple(ours), tuple(theirs))
    return in_order >= IN_ORDER * max(len(ours), len(theirs))


def _say_the_same(a: Anchors, b: Anchors) -> bool:
    """Whether two texts that name nobody print the same factions and the day of which they tell,
    and one prints no number or day that the other does not."""
    ours, theirs = dict(a.names), dict(b.names)
    figures_a, figures_b = _marked(ours, "n:", "d:"), _marked(theirs, "n:", "d:")
    same = _marked(ours, "f:") == _marked(theirs, "f:") and bool(_near(a) & _near(b))
    return same and (figures_a <= figures_b or figures_b <= figures_a)


def _part(places: Mapping[str, float], common: Set[str]) -> dict[str, float]:
    """Where what both print stands."""
    return {each: places[each] for each in common}


def _size(places: Mapping[str, float]) -> float:
    return max(places.values()) - min(places.values())


def _longer(a: float, b: float) -> bool:
    """Whether one is longer than the other by more than a translation is."""
    return min(a, b) < LENGTHS * max(a, b)


def _moved(here: Mapping[str, float], there: Mapping[str, float]) -> float:
    """How far the places differ on the average; each counts from the first to the last of them."""
    shifts = [abs(_within(here, each) - _within(there, each)) for each in here]
    return sum(shifts) / len(shifts)


def _within(places: Mapping[str, float], each: str) -> float:
    return (places[each] - min(places.values())) / (_size(places) or 1)


def _share_few_figures(ours: Collection[str], theirs: Collection[str]) -> bool:
    figures_a, figures_b = _marked(ours, "n:", "d:"), _marked(theirs, "n:", "d:")
    common = figures_a & figures_b
    large = [each for each in common if each.startswith("n:") and float(each[2:]) > LARGE]
    if len(common) < SHARED_FIGURES or len(large) < SHARED_LARGE:
        return True
    changed = figures_a - common and figures_b - common
    return share(figures_a, figures_b) < (FIGURES_CHANGED if changed else FIGURES_ALIKE)


def _differ_in_days(a: Anchors, b: Anchors) -> bool:
    """Whether each prints a day near its own publication, and none is the same."""
    near_a, near_b = _near(a), _near(b)
    return bool(near_a and near_b) and not near_a & near_b


def _near(each: Anchors) -> set[str]:
    assert each.day is not None
    window = (each.day + dt.timedelta(days) for days in range(-DAYS_ACROSS, DAYS_ACROSS + 1))
    return {f"d:{day}" for day in window} & dict(each.names).keys()


def _marked(anchors: Collection[str], *marks: str) -> set[str]:
    return {anchor for anchor in anchors if anchor.startswith(marks)}
