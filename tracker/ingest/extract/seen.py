"""What readers see in sentences: the names around a spot, by number of the sentence."""

import bisect
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import takewhile

from tracker.ingest.extract.spots import Spot
from tracker.ingest.records import Document, Span
from tracker.lang import ner

Seen = Mapping[int, list[ner.Named]]
"""What the readers see in the sentences they were shown, by number of the sentence."""


_INSTITUTION = re.compile(
    r"(?:(?:Мажилис|Сенат|Парламент|Правительств|Палат|Курулта|Комитет|Министерств|Мәжіліс)\w*\s+)+"
    r"(?=[А-ЯЁӘҒҚҢӨҰҮІ][а-яёәғқңөұүһі]+\s+[А-ЯЁӘҒҚҢӨҰҮІ])"
)


def without_institution(text: str, named: ner.Named) -> ner.Named:
    """The name without the chamber that a reader joins to it («Мажилисе Ораз Тасбай»)."""
    match = _INSTITUTION.match(text, named.start, named.end)
    return ner.Named(match.end(), named.end, "PER") if match else named


def by_sentence(document: Document, spans: Sequence[Span]) -> dict[int, list[Span]]:
    """The spans by the number of the sentence that they begin in, in order."""
    found: dict[int, list[Span]] = defaultdict(list)
    for span in sorted(spans):
        found[document.sentence_at(span[0]).index].append(span)
    return found


def _around(spot: Spot, seen: Seen) -> list[ner.Named]:
    """The names that a reader sees at the place of the spot; they do not overlap each other."""
    named = seen.get(spot.sentence.index, [])
    start, end = spot.start - spot.sentence.start, spot.end - spot.sentence.start
    first = bisect.bisect_right(named, start, key=lambda n: n.end)
    return list(takewhile(lambda n: n.start < end, named[first : first + 8]))


def kinds(spot: Spot, seen: Seen) -> set[str]:
    """What the readers take the words for: PER, LOC, ORG."""
    return {n.kind for n in _around(spot, seen)}


def inside_longer(spot: Spot, seen: Seen) -> bool:
    """Whether a reader sees a longer name around the words («Ким Чен Ын»)."""
    offset = spot.sentence.start
    return any(
        n.kind == "PER"
        and offset + n.start <= spot.start
        and spot.end <= offset + n.end
        and n.end - n.start > spot.end - spot.start + 1
        for n in _around(spot, seen)
    )
