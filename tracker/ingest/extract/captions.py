"""Captions of television reports, and of turns of a talk, to the words of those whom they name."""

import re
from collections.abc import Iterator

from tracker.ingest.extract.attribution import Direct
from tracker.ingest.extract.reading import Reading
from tracker.ingest.records import Member, Span
from tracker.lang.roles import has_verb

INITIALS = re.compile(r"([^\W\d_])\.\s?([^\W\d_])\.?:\s")


def captions(reading: Reading, paragraphs: list[Span]) -> Iterator[Direct]:
    """«ИМЯ ФАМИЛИЯ, ДОЛЖНОСТЬ:» and the words after it, in its paragraph or the next one."""
    text = reading.plain
    for number, (start, end) in enumerate(paragraphs):
        colon = text.find(":", start, min(end, start + 160))
        if colon < 0:
            continue
        if member := _by_initials(reading, start, end):
            yield Direct(colon + 2, end, "speech.caption", member, (start, colon), ":")
            continue
        named = reading.cast.mentions_in(start, colon)
        if not named or named[0][0].start > start + 1 or named[0][0].case not in ("nom", None):
            continue
        speech = reading.pack(start).speech
        if reading.find((*speech.said, *speech.quoting), start, text[start:colon]):
            continue
        if has_verb(text[named[-1][0].end : colon], reading.document.sentence_at(start).lang):
            continue  # «X, head of Y, was less optimistic: …»
        span = (colon + 1, end)
        if not text[colon + 1 : end].strip() and number + 1 < len(paragraphs):
            span = paragraphs[number + 1]
        span = bare_words(text, span)
        if span[0] < span[1]:
            yield Direct(*span, "speech.caption", named[0][1], (start, colon), ":")


def _by_initials(reading: Reading, start: int, end: int) -> Member | None:
    """«A. I.: It is late.»: the one person of the report whose name begins so."""
    initials = INITIALS.match(reading.plain, start, end)
    if initials is None:
        return None
    wanted = sorted(initials.groups())
    bearers = [
        m
        for m in reading.cast.members
        if sorted(word[0] for word in m.name.split()[:2]) == wanted and " " in m.name
    ]
    return bearers[0] if len(bearers) == 1 else None


def bare_words(text: str, span: Span) -> Span:
    """The span without the blanks, dashes and marks at its ends."""
    start, end = span
    while start < end and (text[start].isspace() or text[start] in '–—-«"“'):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in '»"”'):
        end -= 1
    return start, end
