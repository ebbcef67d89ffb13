"""Words of a name to its parts and its nominative: tokens, initials, Russian declension undone."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from tracker.lang import morph
from tracker.lang.inflect import CASES
from tracker.lang.morph import Case, Reading

WORD = re.compile(r"[^\W\d_]+(?:[-‑'’ʼ][^\W\d_]+)*")
INITIAL = re.compile(r"(?:[^\W\d_]|Дж|Zh|Sh|Ch|Kh|Yu|Ya|Dj)\Z")
PATRONYMIC = re.compile(
    r"(?:(?:ов|ев|ёв|ь)и[чш]|[оеё]вн|ичн|инич|инишн)(?:а|у|ем|е|ы|ой|ою)?\Z|(?<=\w\w)(?:ұлы|улы|қызы|кызы|гызы|оглы)"
    r"(?:(?:мен|н|ны|на|ның|нан|нда|ндағы|дың|ға|а|у|е|ой|ью)?\Z|(?=-))|(?:uly|kyzy|qyzy)(?:['’]s?)?\Z",
    re.IGNORECASE,
)
SURNAME = re.compile(
    r"(?:[оеё]в|[иы]н)(?:а|у|ым|е|ой)?\Z|[сц]к(?:ий|ого|ому|им|ом|ая|ой|ую)\Z|енко\Z|"
    r"(?:ұлы|улы|қызы|кызы)\Z|(?:бай|бек|баев|беков)(?:а|у|ем|ом|е)?\Z|"
    r"(?:[eoy]v|in|yn)a?\Z|sk(?:iy|y|aya|ii)\Z|enko\Z|(?:bai|bay|bek|uly|kyzy|qyzy)\Z",
    re.IGNORECASE,
)


class Token(NamedTuple):
    """A word of the text with its place; an initial carries its full stop."""

    start: int
    end: int
    text: str

    @property
    def initial(self) -> bool:
        return self.text.endswith(".")

    @property
    def capital(self) -> bool:
        return self.text[:1].isupper()


def tokens(text: str, start: int, end: int) -> Iterator[Token]:
    """The words between two characters, in order; «Е.» is one token with its full stop."""
    for match in WORD.finditer(text, start, end):
        here, stop, word = match.start(), match.end(), match[0]
        if INITIAL.match(word) and word[0].isupper() and text[stop : stop + 1] == ".":
            stop += 1
            word += "."
        yield Token(here, stop, word)


LONGEST = 60
"""Letters; what is longer is no name, and would cost more than it can tell."""

_UPPER = "A-ZÀ-ÖØ-ÞĀĞĪİŃŇŠŞŪŽǴЀ-ЯҐҒҚҢҮҰҺӘӨІ"
_CAPITAL = re.compile(rf"(?<![-‑'’ʼ])(?:(?<![^\W\d_])|(?<=[a-zа-яёәғқңөұүһі]))[{_UPPER}]")


def capital_tokens(text: str, start: int, end: int) -> Iterator[Token]:
    """The words that begin with a capital letter, and names glued to a small word before them."""
    position = start
    while match := _CAPITAL.search(text, position, end):
        word = WORD.match(text, match.start(), end)
        if word is None:
            position = match.end()
            continue
        stop, found = word.end(), word[0]
        if stop - word.start() > LONGEST:
            position = stop
            continue
        if INITIAL.match(found) and text[stop : stop + 1] == ".":
            stop += 1
            found += "."
        yield Token(word.start(), stop, found)
        position = stop


class Declined(NamedTuple):
    """One reading of a word as part of a name."""

    base: str
    case: Case
    gender: str
    weight: float


_OV = re.compile(r"(.+(?:[оеё]в|[иы]н))(а|у|ым|е|ой)?\Z", re.IGNORECASE)
_OV_CASES: dict[str, list[tuple[str, Case, str]]] = {
    "": [("", "nom", "m")],
    "а": [("", "gen", "m"), ("", "acc", "m"), ("а", "nom", "f")],
    "у": [("", "dat", "m"), ("а", "acc", "f")],
    "ым": [("", "ins", "m")],
    "е": [("", "loc", "m")],
    "ой": [("а", c, "f") for c in ("gen", "dat", "ins", "loc")],
}
_ADJECTIVE = re.compile(r"(.+[сц]к)(ий|ого|ому|им|ом|ая|ой|ую)\Z", re.IGNORECASE)
_ADJECTIVE_CASES: dict[str, list[tuple[str, Case, str]]] = {
    "ий": [("ий", "nom", "m")],
    "ого": [("ий", "gen", "m"), ("ий", "acc", "m")],
    "ому": [("ий", "dat", "m")],
    "им": [("ий", "ins", "m")],
    "ом": [("ий", "loc", "m")],
    "ая": [("ая", "nom", "f")],
    "ой": [("ая", c, "f") for c in ("gen", "dat", "ins", "loc")],
    "ую": [("ая", "acc", "f")],
}
_PLAIN_ADJECTIVE = re.compile(r"(.+н)(ый|ого|ому|ым|ом|ая|ой|ую)\Z", re.IGNORECASE)
"""«Заречная», «Подгорный»: a word of the dictionary that is a surname, too."""
_HARD = "бвгджзклмнпрстфхцчшщ"
# ending as printed -> (ending of the base, cases, gender); the rest of the word ends in a consonant
_NOUN: list[tuple[str, str, tuple[Case, ...], str]] = [
    ("а", "", ("gen", "acc"), "m"),
    ("а", "а", ("nom",), "f"),
    ("а", "а", ("nom",), "m"),
    ("у", "", ("dat",), "m"),
    ("у", "а", ("acc",), "f"),
    ("у", "а", ("acc",), "m"),
    ("ом", "", ("ins",), "m"),
    ("ем", "", ("ins",), "m"),
    ("е", "", ("loc",), "m"),
    ("е", "а", ("dat", "loc"), "f"),
    ("е", "а", ("dat", "loc"), "m"),
    ("ы", "а", ("gen",), "f"),
    ("ы", "а", ("gen",), "m"),
    ("и", "а", ("gen",), "f"),
    ("и", "а", ("gen",), "m"),
    ("ой", "а", ("ins",), "f"),
    ("ей", "а", ("ins",), "f"),
    ("ой", "а", ("ins",), "m"),
    ("я", "ь", ("gen", "acc"), "m"),
    ("ю", "ь", ("dat",), "m"),
    ("ем", "ь", ("ins",), "m"),
    ("я", "я", ("nom",), "f"),
    ("ю", "я", ("acc",), "f"),
    ("и", "я", ("gen",), "f"),
    ("е", "я", ("dat", "loc"), "f"),
    ("ей", "я", ("ins",), "f"),
    ("и", "ь", ("gen", "dat", "loc"), "f"),
    ("ью", "ь", ("ins",), "f"),
]
# the same after a vowel or a soft sign: Амантай, Юрий, Дания, Наталья
_SOFT: list[tuple[str, str, tuple[Case, ...], str]] = [
    ("я", "й", ("gen", "acc"), "m"),
    ("ю", "й", ("dat",), "m"),
    ("ем", "й", ("ins",), "m"),
    ("е", "й", ("loc",), "m"),
    ("и", "й", ("loc",), "m"),
    ("я", "я", ("nom",), "f"),
    ("и", "я", ("gen", "dat", "loc"), "f"),
    ("ю", "я", ("acc",), "f"),
    ("ей", "я", ("ins",), "f"),
    ("е", "я", ("dat", "loc"), "f"),
]


def _by_ending(word: str) -> Iterator[Declined]:
    if match := _OV.match(word):
        for ending, case, gender in _OV_CASES[(match[2] or "").lower()]:
            yield Declined(match[1] + ending, case, gender, 0.9)
        return
    if match := _ADJECTIVE.match(word):
        for ending, case, gender in _ADJECTIVE_CASES[match[2].lower()]:
            yield Declined(match[1] + ending, case, gender, 0.9)
        return
    match = _PLAIN_ADJECTIVE.match(word)
    if match and any(r.pos == "ADJ" and r.known for r in morph.word(word.lower())):
        ending = match[2].lower().replace("ый", "ий").replace("ым", "им")
        for base, case, gender in _ADJECTIVE_CASES[ending]:
            yield Declined(match[1] + base.replace("ий", "ый"), case, gender, 0.7)
    for table, before in ((_NOUN, _HARD), (_SOFT, "аеёиоуыэюяь")):
        for ending, base_ending, cases, gender in table:
            stem = word[: -len(ending)]
            if len(stem) >= 2 and word.endswith(ending) and stem[-1].lower() in before:
                soft = base_ending in ("я", "ь") and before == _HARD
                weight = 0.12 if soft else 0.2 if ending == "и" else 0.25
                for case in cases:
                    yield Declined(stem + base_ending, case, gender, weight)
    if word[-1].lower() in _HARD + "йь":
        looks_inflected = word.lower().endswith(("ом", "ем", "ым"))
        yield Declined(word, "nom", "m", 0.1 if looks_inflected else 0.3)


_UNDECLINED = ("улы", "ұлы", "кызы", "қызы", "гызы", "оглы")
_LIBRARY_KINDS = {"given": 1.0, "family": 1.0, "patronymic": 1.0}


def _by_library(word: str) -> Iterator[Declined]:
    for r in morph.word(word):
        if r.case is None or r.plural or r.pos not in ("PROPN", "NOUN"):
            continue
        weight = _LIBRARY_KINDS.get(r.name or "", 0.1) * (1.0 if r.known else 0.6)
        for gender in [r.gender] if r.gender in ("m", "f") else ["m", "f"]:
            lemma = r.lemma if "ё" in word.lower() else r.lemma.replace("ё", "е")
            yield Declined(_capital(lemma), r.case, gender or "m", weight * (0.4 + 0.6 * r.prob))


def _capital(lemma: str) -> str:
    return "-".join(part[:1].upper() + part[1:] for part in lemma.split("-"))


def _genders_of(word: str) -> tuple[str, ...]:
    """The genders that the dictionary leaves open: «Нэлли» is a woman's name.

    Of Kazakh names it often takes a woman's for a man's, so that is no sign.
    """
    low = word.lower()
    found = {r.gender for r in morph.word(word) if r.known and r.name == "given" and r.lemma == low}
    return ("f",) if found == {"f"} else ("m", "f")


@lru_cache(maxsize=20_000)
def declined(word: str) -> tuple[Declined, ...]:
    """Every reading of a Russian word as a part of a name, the likeliest first.

    A woman's surname or name in a consonant is not declined («Айгуль Куспан», «с Айгуль Куспан»).
    """
    if word.isupper():
        word = _capital(word.lower())
    if word.lower().endswith(_UNDECLINED):
        gender = "f" if word.lower().endswith("зы") else "m"
        return tuple(Declined(word, case, gender, 0.9) for case in CASES)
    if word.lower().endswith(("енко", "ко", "ых", "их")) and len(word) > 4:
        return tuple(Declined(word, c, g, 0.6) for c, g in product(CASES, ("m", "f")))
    best: dict[tuple[str, Case, str], float] = {}
    for reading in (*_by_ending(word), *_by_library(word)):
        key = reading[:3]
        best[key] = max(best.get(key, 0.0), reading.weight)
    genders = _genders_of(word)
    if word[-1:].lower() in _HARD + "йьоуэиюе" and not _OV.match(word):
        for case, gender in product(CASES, genders):
            if gender == "f" or word[-1].lower() in "оуэиюе":
                best.setdefault((word, case, gender), 0.2 if word[-1].lower() in "оуэию" else 0.12)
    if word[-1:].lower() in "ая" and not _OV.match(word) and not _ADJECTIVE.match(word):
        for case, gender in product(CASES, genders):  # foreign: «с Каримом Бензема»
            best.setdefault((word, case, gender), 0.03)
    head, hyphen, tail = word.rpartition("-")
    if hyphen:
        heads = {(h.case, h.gender): h for h in reversed(declined(head)) if _OV.match(head)}
        for d in declined(tail):
            first = heads.get((d.case, d.gender))  # «Г. Абдрахмановой-Ким»: both parts change
            key = ((first.base if first else head) + hyphen + d.base, d.case, d.gender)
            best[key] = max(best.get(key, 0.0), d.weight)
    found = [Declined(*key, weight) for key, weight in best.items()]
    return tuple(sorted(found, key=lambda d: -d.weight))


class Nominative(NamedTuple):
    """A name brought to the nominative, and how it stood."""

    name: str
    case: Case
    gender: str
    score: float


def votes(readings: Iterable[Iterable[Reading]]) -> dict[str, float]:
    """What the sentence says of a name: a weight for each case and gender, 1 where it is silent."""
    total: dict[str, float] = defaultdict(float)
    count = 0
    for of_word in readings:
        count += 1
        for r in of_word:
            if r.case:
                total[r.case] += r.prob
            if r.gender:
                total[r.gender] += r.prob
    return {key: 1 + 2.5 * value / max(1, count) for key, value in total.items()}


def nominatives(
    words: Sequence[str],
    said: dict[str, float] | None = None,
    known: Callable[[str], bool] = lambda base: False,
) -> list[Nominative]:
    """Readings of a whole Russian name, all its words in one case and gender, the likeliest first.

    One name may come twice, once a gender.

    ``said`` weighs cases and genders (see `votes`); ``known`` tells bases that are names for sure.
    """
    said = said or {}
    best: dict[tuple[str, str], Nominative] = {}
    for case, gender in product(CASES, ("m", "f")):
        score = said.get(case, 1.0) * said.get(gender, 1.0) * (1.1 if case == "nom" else 1.0)
        bases = []
        for word in words:
            base, weight = _in_case(word, case, gender, known)
            score *= weight
            bases.append(base)
        name = " ".join(bases)
        if (name, gender) not in best or best[name, gender].score < score:
            best[name, gender] = Nominative(name, case, gender, score)
    return sorted(best.values(), key=lambda n: -n.score)


def _in_case(word: str, case: Case, gender: str, known: Callable[[str], bool]) -> tuple[str, float]:
    if word.endswith("."):
        return word, 1.0
    options = [
        (d.weight * (3.0 if known(d.base) else 1.0), d.base)
        for d in declined(word)
        if d.case == case and d.gender == gender
    ]
    if not options:
        return word, 0.01
    weight, base = max(options)
    return (base.upper() if word.isupper() and len(word) > 1 else base), weight
