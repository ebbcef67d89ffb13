"""Names of organizations to a searcher that finds them in running text, in any case of ru, kk, en."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from math import prod

import ahocorasick

from tracker.lang import morph
from tracker.lang.inflect import CASES
from tracker.lang.morph import Case
from tracker.lang.scripts import fold

KAZAKH_TAIL = re.compile(
    r"(?:[сs]?[ыіiı])?(?:н?[ыіiı]ң|[ндт][ыі]ң|[нғгқк][аеәa]|[ндт][ыі]|н|н?[дт][ае]|[ндт][ае]н|нан|нен|"
    r"[мбп]ен|н?[дт][ае]ғ[ыі]|н?[дт][ае]г[ыі]|л[аеы]р[а-яі]{0,4}|[дт][ае]р[а-яі]{0,4}|л[ыі]қ|лік)?\Z"
)


_MIXED = re.compile(r"[A-Za-z][Ѐ-ӿ]|[Ѐ-ӿ][A-Za-z]")
_LETTERS = re.compile(r"[^\W\d_]+")
_KAZAKH_CASES: tuple[tuple[Case, re.Pattern[str]], ...] = (
    ("nom", re.compile(r"(?:[сs]?[ыі])?\Z")),
    ("gen", re.compile(r"(?:[сs]?[ыі])?(?:н|д|т)[ыі]ң\Z")),
    ("dat", re.compile(r"(?:(?:[сs]?[ыі])?н[ае]|[ғқ]а|[гк]е)\Z")),
    ("acc", re.compile(r"(?:(?:[сs]?[ыі])н|[дтн][ыі])\Z")),
    ("loc", re.compile(r"(?:[сs]?[ыі])?н?[дт][ае]\Z")),
    ("ins", re.compile(r"(?:[сs]?[ыі])?[мбп]ен\Z")),
)


def kazakh_case(tail: str) -> Case | None:
    """The case that the endings after a Kazakh name tell; None for one that Russian lacks.

    >>> kazakh_case("нің"), kazakh_case("не"), kazakh_case("")
    ('gen', 'dat', 'nom')
    """
    low = tail.lower()
    return next((case for case, pattern in _KAZAKH_CASES if pattern.match(low)), None)


# Known without any roster: whether a report is about this country's parliament hangs on them.
CHAMBERS = tuple(
    (slug, "chamber", lang, name)
    for slug, lang, names in (
        ("mazhilis", "ru", ("Мажилис", "Мажилис Парламента", "нижняя палата", "нижняя палата Парламента")),
        ("mazhilis", "kk", ("Мәжіліс",)),
        ("mazhilis", "en", ("Mazhilis", "Majilis", "Mäjilis", "lower chamber", "lower house")),
        ("senate", "ru", ("Сенат", "Сенат Парламента", "верхняя палата", "верхняя палата Парламента")),
        ("senate", "kk", ("Сенат",)),
        ("senate", "en", ("Senate", "upper chamber", "upper house")),
        ("parliament", "ru", ("Парламент",)),
        ("parliament", "kk", ("Парламент",)),
        ("parliament", "en", ("Parliament",)),
        ("quryltai", "ru", ("Курултай", "Құрылтай")),
        ("quryltai", "kk", ("Құрылтай",)),
        ("quryltai", "en", ("Quryltai", "Kurultai")),
    )
    for name in names
)  # fmt: skip


@dataclass(frozen=True)
class Entry:
    """One printed form of a name."""

    slug: str
    kind: str
    name: str
    """The nominative, as the lists spell it."""
    lang: str
    case: Case | None
    prefix: bool = False
    """True where Kazakh endings may follow the form."""


@dataclass(frozen=True)
class Found:
    start: int
    end: int
    entry: Entry
    case: Case | None


class Gazetteer:
    """Finds the given names; one pass over the text, whatever their number."""

    def __init__(self, names: Iterable[tuple[str, str, str, str]]) -> None:
        """``names``: slug, kind, language (ru, kk, en or empty) and name in the nominative."""
        self._automaton = ahocorasick.Automaton()
        self._empty = True
        entries: dict[str, list[Entry]] = {}
        self._parties: dict[str, Entry] = {}
        for slug, kind, lang, name in dict.fromkeys((*CHAMBERS, *names)):
            for entry, form in _forms(slug, kind, lang, name):
                held = entries.setdefault(plain(form), [])
                if entry not in held:
                    held.append(entry)
        for held in entries.values():
            for entry in held:
                if entry.kind == "faction" and entry.case == "nom" and " " not in entry.name:
                    self._parties.setdefault(fold(entry.name), entry)
        for form, held in entries.items():
            self._automaton.add_word(form, (len(form), held))
            self._empty = False
        if not self._empty:
            self._automaton.make_automaton()

    def find(self, text: str) -> list[Found]:
        """The longest names at each place, in order of the text; none overlaps another."""
        if self._empty:
            return []
        low = plain(text)
        hits: list[Found] = []
        for last, (length, entries) in self._automaton.iter(low):
            start, end = last + 1 - length, last + 1
            if start and low[start - 1].isalnum():
                continue
            hits += self._whole(low, start, end, entries)
        hits += self._mixed(text)
        hits.sort(key=lambda f: (f.start, -f.end))
        kept: list[Found] = []
        for found in hits:
            if not kept or found.start >= kept[-1].end:
                kept.append(found)
        return kept

    def _mixed(self, text: str) -> Iterator[Found]:
        """Party names of which some letters are of another alphabet («АМАNАТ»)."""
        end = 0
        for match in _MIXED.finditer(text):
            if match.start() < end:
                continue
            start = match.start()
            while start and text[start - 1].isalpha():
                start -= 1
            word = _LETTERS.match(text, start)
            end = word.end() if word else match.end()
            entry = self._parties.get(fold(text[start:end]))
            if entry is not None:
                yield Found(start, end, entry, "nom")

    @staticmethod
    def _whole(low: str, start: int, end: int, entries: list[Entry]) -> Iterator[Found]:
        stop = end
        while stop < len(low) and (low[stop].isalpha() or low[stop] == "-") and stop - end < 12:
            stop += 1
        tail = low[end:stop]
        for entry in entries:
            if not tail or tail.startswith("-"):
                yield Found(start, end, entry, entry.case)
                return
        for entry in entries:
            if entry.prefix and KAZAKH_TAIL.match(tail):
                yield Found(start, stop, entry, kazakh_case(tail))
                return


@lru_cache(maxsize=64)
def plain(text: str) -> str:
    """Lower case, one character for one: ё as е, odd blanks, hyphens and letters as plain ones."""
    return "".join(map(_plain_char, text)) if not text.isascii() else text.lower()


@lru_cache(maxsize=4096)
def _plain_char(char: str) -> str:
    if char in "ёЁ":
        return "е"
    if char in "‑‐":
        return "-"
    if char in "’ʼ":
        return "'"
    if char.isspace():
        return " "
    low = char.lower()
    return low if len(low) == 1 else unicodedata.normalize("NFKD", low)[0]


_LATIN = {
    **dict(zip("абвгдезиклмнопрстуфыіәөүңұ", "abvgdeziklmnoprstufyiaounu", strict=True)),
    "ия": ("iya", "ia"),
    "қ": "qk",
    "ж": ("zh", "j"),
    "х": ("h", "kh"),
    "я": ("ya", "ia"),
    "й": "iy",
    "ғ": ("g", "gh"),
    "ш": ("sh",),
    "ц": ("ts",),
}
"""How English spells the letters of a Kazakh name; where it has several ways, all of them."""
_MANY_WAYS = 64
_SPELLED = (
    ("Social Democratic", "Social-Democratic"),
    ("People's", "Peoples'"),
    ("People's", "Peoples"),
)


def spellings(name: str) -> list[str]:
    """Other ways in which English prints a party's name.

    >>> spellings("Ak Zhol"), spellings("Ақ жол")
    (['Ak-Zhol', 'AkZhol'], ['aq zhol', 'aq jol', 'ak zhol', 'ak jol'])
    """
    if name.isascii():
        forms = [name.replace(a, b) for a, b in _SPELLED if a in name]
        if name.count(" ") == 1 and "Party" not in name:
            forms += [name.replace(" ", "-"), name.replace(" ", "")]
        return forms
    letters = [_LATIN.get(c, c) for c in re.findall("ия|.", name.lower())]
    if name.isupper() or prod(len(ways) for ways in letters) > _MANY_WAYS:
        return []
    return [form for ways in product(*letters) if (form := "".join(ways)).isascii()]


def _forms(slug: str, kind: str, lang: str, name: str) -> Iterator[tuple[Entry, str]]:
    name = name.strip().strip('«»“”"')
    if not name:
        return
    cyrillic = any("а" <= c <= "я" for c in name.lower())
    if kind == "faction" and (lang == "kk" or name.isascii()):
        for form in spellings(name):
            yield Entry(slug, kind, form, "en", "nom"), form
    if lang == "kk" or (not lang and cyrillic):
        for form in (name, name.replace("Қазақстан ", "Қазақстанның ", 1)):
            yield Entry(slug, kind, form, lang or "kk", "nom", prefix=True), form
        return
    yield Entry(slug, kind, name, lang, "nom"), name
    if kind == "faction" and name.isascii() and " " not in name:
        # «Respublica» is printed «Республика» too; whether the party is meant is seen later.
        twin = fold(name).capitalize()
        yield Entry(slug, kind, twin, "kk", "nom", prefix=True), twin
        for case, form in phrase_cases(twin):
            yield Entry(slug, kind, twin, "ru", case), form
    if lang == "ru" and cyrillic:
        for case, form in phrase_cases(name):
            yield Entry(slug, kind, name, lang, case), form


def phrase_cases(name: str) -> list[tuple[Case, str]]:
    """A Russian name of several words in the oblique cases: adjectives and head noun inflected.

    What follows the head («Министерство **финансов Республики Казахстан**») stays as it is.
    """
    words = name.split()
    head = next((i for i, word in enumerate(words) if _is_head(word)), None)
    if head is None or head > 3:
        return []
    found: list[tuple[Case, str]] = []
    for case in CASES[1:]:
        options = [_inflected(word, case, words[head]) for word in words[: head + 1]]
        for combination in product(*options):
            found.append((case, " ".join([*combination, *words[head + 1 :]])))
    return list(dict.fromkeys(found))


def _is_head(word: str) -> bool:
    if word.isupper() and len(word) > 1:
        return False
    return any(r.pos in ("NOUN", "PROPN") and r.case == "nom" for r in morph.word(word)[:3])


@lru_cache(maxsize=5000)
def _inflected(word: str, case: Case, head: str) -> tuple[str, ...]:
    form = morph.inflect(word, case, head)
    if form is None:
        return (word,)
    return (word[:1] + form[1:],) if word[:1].isupper() else (form,)
