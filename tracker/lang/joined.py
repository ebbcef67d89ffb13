"""Russian words that a site joined («Президентсообщил», «законаи порядка») to two words again.

A site that loses the blank between paragraphs loses those around its links, too. Without a capital
letter or a stop between them only a dictionary tells such words; it is asked only in a text where
other blanks were lost, about words that it does not know. Names and compounds look like joined
words («Утемуратова», «спортшкола»), so two nouns are never parted, and nothing is where two ways
are open.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from tracker.lang import morph
from tracker.lang.names import SURNAME

WORD = re.compile(r"(?<![\w-])[А-ЯЁа-яё][а-яё]{5,}(?![\w-])")
BEHIND = frozenset("в с и по на от из до за при для со не что как".split())
"""Short words that lost the blank before them («переговорыс»)."""
BEFORE = frozenset("о в с к от из об на".split())
"""Prepositions that lost the blank behind them («одиктатуре»); a noun in a case follows."""
OPENING = frozenset("В О Из Об".split())
BEING = frozenset("был была было были есть".split())
ANY = frozenset("и что как или".split())
WHOLE = 5
"""Letters of a longer piece; a verb behind it may have one less."""


def parted(line: str) -> str:
    """The line with a blank in every word that is two."""
    return WORD.sub(lambda match: _parted(match[0]), line)


@lru_cache(maxsize=50_000)
def _parted(word: str) -> str:
    if _reading(word):
        return word
    found = list(_cuts(word))
    if len(found) != 1:
        return word
    return f"{word[: found[0]]} {word[found[0] :]}"


def _cuts(word: str) -> Iterator[int]:
    for cut in range(1, len(word)):
        if _are_words(word[:cut], word[cut:]):
            yield cut


def _are_words(left: str, right: str) -> bool:
    after = _reading(right)
    if left in ANY:
        return len(right) >= WHOLE and after is not None
    if left in BEFORE or left in OPENING:
        return len(right) >= WHOLE and after is not None and _is_declined(after, left in OPENING)
    before = _reading(left)
    if right in BEHIND:
        return len(left) > 3 and left[0].islower() and before is not None
    if after is None or len(left) < WHOLE - after.finite or right.startswith(("ск", "или")):
        return False
    if after.finite:
        named = left[0].isupper() and bool(SURNAME.search(left))
        return (before is not None or named) and (len(right) >= WHOLE or right in BEING)
    return len(right) >= WHOLE and before is not None and _go_together(left, before, after)


def _go_together(left: str, before: morph.Reading, after: morph.Reading) -> bool:
    """Whether two words that are no verb can be neighbours, rather than a compound or a name."""
    if left[0].isupper() or left[-1] in "оеё" or before.pos in ("PROPN", "ADP"):
        return False  # «легкорельсовый», «Кызылординской», «внутриказахстанский»
    if before.pos == "NOUN":
        return after.pos == "VERB" or (after.pos == "ADJ" and before.case != "nom")
    return before.pos in ("ADV", "VERB") or len(left) > WHOLE


def _is_declined(noun: morph.Reading, any_word: bool) -> bool:
    return (noun.pos == "NOUN" or (any_word and noun.pos == "ADJ")) and noun.case != "nom"


def _reading(word: str) -> morph.Reading | None:
    """What the dictionary says of the word; None for one that it does not know."""
    return next((r for r in morph.word(word)[:1] if r.known), None)
