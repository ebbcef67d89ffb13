"""Sentences to the places where a person's name may stand, with what each word of it can be."""

import bisect
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tracker.ingest.extract.decoys import is_blocked
from tracker.ingest.records import Document, Sentence, Span
from tracker.lang.name_index import Form, NameIndex
from tracker.lang.names import SURNAME, Token, capital_tokens, tokens
from tracker.lang.word_class import Classifier, Code, unglued

SURE, LIKELY, WEAK = 3, 2, 1


@dataclass(frozen=True)
class Word:
    """A capitalised word and its class."""

    token: Token
    code: Code

    @property
    def text(self) -> str:
        """The word as names are looked up: a word all in capitals with only its first one."""
        text = self.token.text
        if len(text) > 2 and text.isupper():
            return "-".join(part.capitalize() for part in text.split("-"))
        return text


@dataclass(frozen=True)
class Spot:
    """Words that stand together and may name one person."""

    words: tuple[Word, ...]
    sentence: Sentence
    strength: int
    """SURE: fits somebody on the roster; LIKELY: built as names are; WEAK: needs a second sign."""
    family: int | None
    """Which word is the surname; None for a given name with patronymic."""

    @property
    def start(self) -> int:
        return self.words[0].token.start

    @property
    def end(self) -> int:
        return self.words[-1].token.end

    @property
    def texts(self) -> list[str]:
        return [word.text for word in self.words]

    @property
    def whole(self) -> int:
        """How many of the words are no initials."""
        return sum(not word.token.initial for word in self.words)


# A given name needs one known sign, a surname may be any word; longest first.
_PATTERNS: tuple[tuple[re.Pattern[str], int], ...] = (
    (re.compile(r"[FBX]PP?(?![GFBXP])|[GFBXC][GFBX]P|[GBX]P[FBXC]|[GBX]P"), LIKELY),
    (re.compile(r"II?[FBXCP]|II?G(?![GFBXP])|[FBX]II?"), LIKELY),
    # «супруга Тасбаева Айгуль Ким»: a given name takes the surname after it, not the one before
    (re.compile(r"[GB][FB]|[FB][GB](?![FBX])"), LIKELY),
    (re.compile(r"GG|GX|XG(?![FBX])|XF|BX|XB(?![FBX])|GC|FX|FF|XP"), WEAK),
    (re.compile(r"XX|CF"), WEAK),
)
_OPENING = {"«", '"', "“", "„", "–", "—", "-", "•", "–«", "-«"}


_LETTER = re.compile(r"[^\W\d_]")


def runs(
    document: Document, sentence: Sentence, classify: Classifier, taken: Sequence[Span]
) -> Iterator[list[Word]]:
    """Stretches of capitalised words with nothing but blanks between them.

    ``taken``, in order: spans that name something else.
    """
    text = document.text
    run: list[Word] = []
    starts = [start for start, _ in taken]
    for token in _candidates(document, sentence, classify):
        before = bisect.bisect_right(starts, token.start) - 1
        if before >= 0 and token.start < taken[before][1]:
            continue
        if run and text[run[-1].token.end : token.start].strip():
            yield run
            run = []
        opens = _is_first(text, sentence, token) or (
            text[max(0, token.start - 2) : token.start].strip(" ") in _OPENING
        )
        run.append(Word(token, classify.code(token.text, sentence.lang, opens)))
    if run:
        yield run


def _is_first(text: str, sentence: Sentence, token: Token) -> bool:
    """Whether nothing but marks stands between the start of the sentence and the word."""
    if token.start - sentence.start > 20:
        return False
    return _LETTER.search(text, sentence.start, token.start) is None


def _candidates(document: Document, sentence: Sentence, classify: Classifier) -> Iterator[Token]:
    if document.script == "arabic":
        # No capitals: only words of known names can be told from the others.
        for token in tokens(document.text, sentence.start, sentence.end):
            if classify.is_known(token.text.capitalize(), sentence.lang):
                yield Token(token.start, token.end, token.text.capitalize())
        return
    for token in capital_tokens(document.text, sentence.start, sentence.end):
        if sentence.lang == "ru" and (length := unglued(token.text)):
            yield Token(token.start, token.start + length, token.text[:length])
        else:
            yield token


def spots_of(
    run: Sequence[Word], sentence: Sentence, index: NameIndex, text: str
) -> tuple[list[Spot], list[Word]]:
    """Names of two words and more in the run, and the words that are left over."""
    found: list[Spot] = []
    left: list[Word] = []
    i = 0
    while i < len(run):
        spot = _at(run, i, sentence, index)
        if spot is None:
            son = run[i].code == "P" and sentence.lang == "en"  # «Tasbaikyzy» without her name
            if run[i].code in "FBXG" or son:
                left.append(run[i])
            i += 1
            continue
        i += len(spot.words)
        if sentence.lang == "kk" and _is_addressed(text, spot):
            spot = replace(spot, family=None)
        if not is_blocked(text, spot.start, spot.end, sentence):
            found.append(spot)
    return found, left


_TO_HIM = re.compile(r"[,!]\s{0,2}[Сс]і(?:з|здер)(?:ге|ден|дің|ді|дер)?\b")
_DEAR = re.compile(r"[Ққ]ұрметті\s{1,2}\Z")


def _is_addressed(text: str, spot: Spot) -> bool:
    """«Ораз Тасбайұлы, сізге тапсырамын»: how somebody named before is spoken to."""
    son = len(spot.words) == 2 and _KAZAKH_SON.search(spot.words[1].text) is not None
    return son and bool(
        _TO_HIM.match(text, spot.end) or _DEAR.search(text, max(0, spot.start - 12), spot.start)
    )


def _at(run: Sequence[Word], i: int, sentence: Sentence, index: NameIndex) -> Spot | None:
    if run[i].code == "S":
        return None
    if _glued(run[i], index, sentence.lang):
        return Spot((run[i],), sentence, LIKELY, 0)
    for length in (4, 3, 2):
        words = tuple(run[i : i + length])
        if len(words) < length or any(w.code == "S" for w in words):
            continue
        if all(w.token.initial for w in words):
            continue
        fitting = index.fitting([w.text for w in words], sentence.lang)
        if fitting and not _longer_name(run, i, length):
            return Spot(words, sentence, SURE, _family_of(fitting))
    codes = "".join(w.code for w in run[i : i + 6])
    for pattern, strength in _PATTERNS:
        if match := pattern.match(codes):
            if sentence.lang == "en" and len(match[0]) == 3 and match[0][0] in "XC":
                return None  # no surname goes first in English: «Chamber Kairat Tasbaiuly»
            words = tuple(run[i : i + match.end()])
            return Spot(words, sentence, strength, _family_in(match[0], words))
    return None


def _longer_name(run: Sequence[Word], i: int, length: int) -> bool:
    """Whether a patronymic or surname follows that the person on the roster does not bear."""
    return i + length < len(run) and run[i + length].code in "FP"


_GLUED = re.compile(r"(?P<given>[A-ZА-ЯЁ][a-zа-яё]{2,})(?P<family>[A-ZА-ЯЁ][a-zа-яё]{3,})\Z")


def _glued(word: Word, index: NameIndex, lang: str) -> bool:
    """True for a given name and a surname that lost the blank between them («RustemKabzhanov»)."""
    match = _GLUED.match(word.token.text)
    return bool(
        match
        and (index.is_given(match["given"], lang) or "given" in index.parts(match["given"], lang))
        and SURNAME.search(match["family"])
    )


def _family_of(fitting: Mapping[str, tuple[Form | None, ...]]) -> int | None:
    forms = next(iter(fitting.values()))
    return next((i for i, form in enumerate(forms) if form and form.part == "family"), None)


_KAZAKH_SON = re.compile(r"(?:ұлы|улы|қызы|кызы|uly|kyzy|qyzy)", re.IGNORECASE)


def _family_in(codes: str, words: Sequence[Word]) -> int | None:
    if len(codes) == 2 and codes[1] == "P":
        # «Ерлан Жаканович» has no surname; in «Ораз Тасбайулы» the second word serves as one.
        return 0 if codes[0] == "F" else 1 if _KAZAKH_SON.search(words[1].text) else None
    if codes in ("IP", "IIP"):
        return len(codes) - 1
    if codes.endswith(("P", "I")) or codes in ("FG", "FB", "XG", "BG"):
        return 0
    return len(codes) - 1
