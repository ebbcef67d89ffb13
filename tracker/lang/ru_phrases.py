"""Some Russian words to their first noun phrase in a wanted case, in the nominative."""

import re

from tracker.lang import morph

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
NOT_ADDRESSEES = frozenset(
    "год месяц неделя день срок квартал час очередь адрес страна республика время слово отношение "
    "тема вопрос работа мера ход ряд часть цель основа образ порядок казахстан казахстанец гражданин население житель общество народ "
    "водитель родитель пользователь потребитель".split()
)
TAIL = 5
"""Words in the genitive or after «по» that may belong to the noun («группе по бюджету»)."""


def first_phrase(text: str, cases: tuple[str, ...]) -> tuple[int, int, str] | None:
    """Where the first noun phrase in one of the cases stands, and its nominative; None if none."""
    words = list(WORD.finditer(text))[:14]
    if not words:
        return None
    readings = [r[0] if r else None for r in morph.analyze([w[0] for w in words])]
    for i, reading in enumerate(readings):
        if reading is None or reading.pos not in ("NOUN", "PROPN") or reading.case not in cases:
            continue
        if (
            reading.name == "place"
            or reading.lemma in NOT_ADDRESSEES
            or _after_preposition(text, words, readings, i)
        ):
            continue
        first = i
        while (
            first
            and (left := readings[first - 1])
            and left.pos == "ADJ"
            and left.case == reading.case
        ):
            first -= 1
        last = _tail(text, words, readings, i)
        start, end = words[first].start(), words[last].end()
        return start, end, _nominative(text, words, readings, first, i, last)
    return None


def _after_preposition(
    text: str, words: list[re.Match[str]], readings: list[morph.Reading | None], at: int
) -> bool:
    """A noun after «к», «по» is no addressee; one after «от» is («потребовал от ведомства»)."""
    while at and (left := readings[at - 1]) and left.pos in ("ADJ", "DET", "NUM"):
        at -= 1
    left = readings[at - 1] if at else None
    return bool(left and left.pos == "ADP" and words[at - 1][0].lower() != "от")


def _tail(
    text: str, words: list[re.Match[str]], readings: list[morph.Reading | None], head: int
) -> int:
    last = head
    for j in range(head + 1, min(len(words), head + 1 + TAIL)):
        gap = text[words[j - 1].end() : words[j].start()]
        reading = readings[j]
        if gap.strip() or reading is None:
            break
        if (
            reading.pos in ("NOUN", "PROPN", "ADJ")
            and (
                reading.case == "gen" or words[last][0].lower() == "по" or _under_po(words, head, j)
            )
        ) or (words[j][0].lower() == "по" and j + 1 < len(words)):
            last = j
        elif words[j][0].lower() != "и" or not _goes_on(readings, j):
            break
    return last if words[last][0].lower() != "по" else last - 1


def _goes_on(readings: list[morph.Reading | None], at: int) -> bool:
    """«министру науки и высшего образования»: after «и» the genitive goes on."""
    following = readings[at + 1] if at + 1 < len(readings) else None
    return following is not None and following.case == "gen" and at > 0


def _under_po(words: list[re.Match[str]], head: int, at: int) -> bool:
    return any(w[0].lower() == "по" for w in words[head + 1 : at])


def _nominative(
    text: str,
    words: list[re.Match[str]],
    readings: list[morph.Reading | None],
    first: int,
    head: int,
    last: int,
) -> str:
    noun = readings[head]
    assert noun is not None
    parts = [_to_nominative(words[k][0], noun, k == head) for k in range(first, head + 1)]
    rest = text[words[head].end() : words[last].end()]
    return " ".join(parts) + rest


def _to_nominative(word: str, noun: morph.Reading, is_head: bool) -> str:
    reading = morph.word(word)
    if is_head and not noun.plural:
        lemma = noun.lemma
        return lemma.capitalize() if word[:1].isupper() else lemma
    if is_head:
        return _plural(word, noun.gender)
    lemma = reading[0].lemma if reading else word
    if lemma.endswith(("ть", "ти", "чь", "ться", "тись", "чься")):
        return _participle(word, noun)
    return _agreeing(lemma, noun)


VOWELS_SOFT = "гкхжчшщ"


def _plural(word: str, gender: morph.Gender | None) -> str:
    """«филиалам» → «филиалы», «предприятиям» → «предприятия»; from the dative plural."""
    for ending, soft in (("ям", True), ("ам", False), ("ями", True), ("ами", False)):
        if word.lower().endswith(ending):
            stem = word[: -len(ending)]
            if gender == "n":
                return stem + ("я" if soft else "а")
            return stem + ("и" if soft or stem[-1:] in VOWELS_SOFT else "ы")
    return word


PARTICIPLE = re.compile(
    r"(?P<stem>\w+?)(?:[ыи]й|ая|[ое]е|[ыи]е|[ое]го|[ое]му|[ыи]ми?|[ое]м|[ое]й|ую|[ыи]х)"
)


def _participle(word: str, noun: morph.Reading) -> str:
    """«соответствующим» (органам) → «соответствующие»: its dictionary form is a verb, which
    nobody printed."""
    parts = PARTICIPLE.fullmatch(word)
    if parts is None:
        return word
    stem = parts["stem"]
    return _agreeing(stem + ("ий" if stem[-1] in "шщ" else "ый"), noun)


def _agreeing(lemma: str, noun: morph.Reading) -> str:
    """An adjective in the gender and number of its noun: «рабочий» → «рабочая» (группа)."""
    soft = lemma.endswith("ний")
    stem = lemma[:-2]
    if not lemma.endswith(("ый", "ий", "ой")):
        return lemma
    if noun.plural:
        return stem + ("ие" if soft or stem[-1:] in VOWELS_SOFT else "ые")
    if noun.gender == "f":
        return stem + ("яя" if soft else "ая")
    if noun.gender == "n":
        return stem + ("ее" if soft or stem[-1:] in "жчшщ" else "ое")
    return lemma
