"""Two reports to whether they are prints of one text, in one language or in two.

Within a language the words decide, across languages what a translation keeps: people, factions,
numbers and days, and the order in which they come. In doubt two reports are two.
"""

import datetime as dt
import re
from collections.abc import Set
from dataclasses import dataclass
from itertools import islice
from typing import Any
from zlib import crc32

from datasketch import MinHash
from rapidfuzz.distance import LCSseq

from tracker.lang.dates import CALENDARS, printed_dates
from tracker.lang.scripts import fold
from tracker.lang.stems import numbers

SHINGLE = 4
"""Words in a row that are compared."""
SAME_WORDS = 0.75
"""Shared shingles over all of both. In 858 real reports copies had 0.89 and more, reports of one
speech by two reporters 0.50 and less, the same frame filled on another day 0.27 to 0.83 (`_OTHER`
keeps the latter apart)."""
CUT_SHORT = 0.9
"""Shared shingles over those of the shorter print, where it is at least half as long: a print that
lost its end. A shorter piece that stands in a digest is not joined with it."""
LEAST = 20
"""Shingles a text must have; shorter ones are alike by chance."""
_OTHER = 0.5
"""Numbers, or days, shared over all of both, below which the same words tell other news."""
DAYS = 7
"""How far apart two prints in one language can be published."""
PERMUTATIONS = 64

TRANSLATED = 0.75
"""See `translated`."""
SHARED_ANCHORS = 6
SHARED_PEOPLE = 3
DAYS_ACROSS = 3
"""How far apart two prints in two languages can be published."""


def shingles(text: str) -> frozenset[int]:
    """Hashes of all runs of words, folded, so that scripts and cases do not matter."""
    words = [word for token in re.findall(r"\w+", text) if (word := fold(token) or token)]
    runs = zip(*(islice(words, skipped, None) for skipped in range(SHINGLE)), strict=False)
    return frozenset(crc32(" ".join(run).encode()) for run in runs)


def sketch(shingled: frozenset[int]) -> MinHash:
    """What finds candidates for a set of shingles."""
    made = MinHash(num_perm=PERMUTATIONS, hashfunc=_as_it_is)
    made.update_batch(sorted(shingled))
    return made


def _as_it_is(value: int) -> int:
    return value


def copied(a: str, b: str, lang: str) -> bool:
    """Whether two texts of one language are prints of one text; see the thresholds."""
    ours, theirs = shingles(a), shingles(b)
    short, long = sorted((len(ours), len(theirs)))
    if short < LEAST:
        return False
    common = len(ours & theirs)
    alike = common / (short + long - common) >= SAME_WORDS
    cut = common / short >= CUT_SHORT and short >= long / 2
    return (alike or cut) and not _tells_other_news(a, b, lang)


def _tells_other_news(a: str, b: str, lang: str) -> bool:
    """The same words with other figures or other days: rates, forecasts, broadcasts."""
    figures_a, figures_b = numbers(a), numbers(b)
    if min(len(figures_a), len(figures_b)) >= 3 and _share(figures_a, figures_b) < _OTHER:
        return True
    days_a, days_b = _days(a, lang), _days(b, lang)
    return bool(days_a and days_b) and _share(days_a, days_b) < _OTHER


def _days(text: str, lang: str) -> set[tuple[int, int]]:
    """Month and day of each date that is printed, with a year or without."""
    found = printed_dates(text, lang if lang in CALENDARS else "en", dt.date(2000, 7, 1))
    return {(each.date.month, each.date.day) for each in found if each.date}


def _share(a: Set[Any], b: Set[Any]) -> float:
    return len(a & b) / len(a | b)


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

    def of_kind(self, mark: str) -> frozenset[str]:
        return frozenset(anchor for anchor in self.order if anchor.startswith(mark))


def translated(a: Anchors, b: Anchors) -> float:
    """How surely one report is a translation of the other, 0 to 1; joined from `TRANSLATED` on.

    0.6 of it is how far both print the same anchors in the same order, 0.2 each the share of
    people and of numbers and days that both print. 0 where the languages are the same, the days
    unknown or further apart than `DAYS_ACROSS`, the sessions differ, or fewer than
    `SHARED_ANCHORS` anchors, `SHARED_PEOPLE` people or any number or day are shared: two reporters
    in one room print the same names.
    """
    if a.lang == b.lang or a.day is None or b.day is None:
        return 0.0
    if abs((a.day - b.day).days) > DAYS_ACROSS:
        return 0.0
    if _differ(a.chamber, b.chamber) or _differ(a.kind, b.kind):
        return 0.0
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


def _differ(a: str | None, b: str | None) -> bool:
    return a is not None and b is not None and a != b
