"""The sentences of a report to who speaks in each, also where one only goes on with his words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.lang.sides import (
    Side,
    only_promises,
    side_of,
    side_of_name,
    speaks_on,
    tells_what_was_seen,
)
from tracker.models import Sentence

ON = 1
"""Paragraphs after his own in which a sentence that lets nobody speak still tells his words."""


@dataclass(frozen=True)
class Said:
    """A stretch of the text that is somebody's words."""

    start: int
    end: int
    person: str | None
    office: str
    """His office as printed, else the words that tell who speaks."""


@dataclass(frozen=True)
class Voice:
    """Who speaks: his side, and his id where he is known."""

    side: Side
    person: str | None = None


def voices(sentences: Sequence[Sentence], said: Sequence[Said]) -> list[Voice | None]:
    """For each sentence who speaks; None where the reporter tells what he or others saw.

    «По словам министра, готово 65. Осталось 35»: the second sentence is the minister's too, until
    another speaks, somebody has looked for himself, or a paragraph has passed.
    """
    return list(_voices(sentences, said))


def _voices(sentences: Sequence[Sentence], said: Sequence[Said]) -> Iterator[Voice | None]:
    last: Voice | None = None
    paragraph = 0
    for sentence in sentences:
        words = next((s for s in said if s.start < sentence.end and sentence.start < s.end), None)
        lang = sentence.lang
        own = voice_of(words, sentence.words, lang, last)
        if own is not None:
            last, paragraph = own, sentence.paragraph
        elif sentence.paragraph - paragraph > ON or tells_what_was_seen(sentence.words, lang):
            last = None
        yield last
        if own is not None and only_promises(sentence.words, lang):
            last = None


def voice_of(said: Said | None, words: str, lang: str, before: Voice | None) -> Voice | None:
    """Who is let speak by the words, or by the speech that was read there; None for nobody.

    ``before``: who spoke before, whose words these are where they name nobody else.
    """
    side = side_of_name(said.office, lang) if said else side_of(words, lang)
    if side is None:
        return before if speaks_on(words, lang) else None
    person = said.person if said else None
    goes_on = speaks_on(said.office if said else words, lang)
    if before and side == "other" and person in (None, before.person) and goes_on:
        return before
    return Voice(side, person)
