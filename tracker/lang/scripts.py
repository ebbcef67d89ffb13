"""Kazakh in any script to the Cyrillic that the rules read, and names to one key for finding."""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Literal

from tracker.lang import alphabets

Script = Literal["cyrillic", "latin", "arabic", "english"]
Spelling = Literal["acute", "umlaut", "dotted", "qazaqparat"]

CYRILLIC = re.compile(r"[Ѐ-ӿ]+")
LATIN = re.compile(r"[A-Za-zÀ-ɏ]+")
ARABIC = re.compile(r"[ء-ۓ]+")
KAZAKH_LATIN = re.compile(r"[ǵńýúóáıäöüğşñūïǴŃÝÚÓÁÄÖÜĞŞÑŪÏİ]|[qQ](?![uU][aeio])")
KAZAKH_WORDS = re.compile(
    r"\b(?:men|ben|dep|bul|ol|bir|osy|dedi|atap|jyl\w*|zań\w*|týraly|jáne|jäne|úshin|turaly)\b",
    re.IGNORECASE,
)
ENGLISH_WORDS = re.compile(
    r"\b(?:the|of|and|to|in|is|for|that|with|on|was|by|an|are|as|from|at|be|has|will|said)\b",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|(?<!\S)[^\s@]{1,80}@\S{1,200}"
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:kz|ru|com|org|net|gov|info|media|me|tv)\b(?:/\S*)?",
    re.IGNORECASE,
)
FOREIGN = re.compile(r"c(?!h)|w|x|th|(?:tion|ing|ness)s?$", re.IGNORECASE)
ROMAN = re.compile(r"[IVXLCDM]+")
INITIAL = re.compile(r"\.\s?[^\W\d_a-zа-я]")
"""What follows an initial («D.Saǵyntaıuly»), and no Roman figure."""


def letters(script: re.Pattern[str], text: str) -> int:
    """How many letters of a script the text has."""
    return sum(map(len, script.findall(text)))


@lru_cache(maxsize=16)
def script_of(text: str) -> Script:
    """The script most of the text is in; Latin is ``latin`` when it spells Kazakh, else English.

    A text without letters is Cyrillic.
    """
    cyrillic, latin, arabic = (letters(kind, text) for kind in (CYRILLIC, LATIN, ARABIC))
    if arabic > max(cyrillic, latin):
        return "arabic"
    if latin <= cyrillic:
        return "cyrillic"
    kazakh = _kazakh_signs(text)
    english = 3 * len(ENGLISH_WORDS.findall(text))
    return "latin" if kazakh > english and kazakh >= 0.03 * latin else "english"


def spelling_of(text: str) -> Spelling:
    """Which Latin spelling of Kazakh a text uses, told by the letters only one of them has."""
    low = text.lower()
    acute = len(re.findall("[ǵńýáóú]", low))
    marked = len(re.findall("[äöüğşñū]", low))
    if acute >= marked:
        return "acute"
    old = len(re.findall(r"[ïw]|(?<=[aeäöüouı])y", low))
    new = len(re.findall(r"ū|(?<=[^\Waeäöüouıi])y", low))
    return "qazaqparat" if old > new else "umlaut"


@lru_cache(maxsize=4)
def to_cyrillic(text: str, like: str | None = None) -> tuple[str, list[int]]:
    """Kazakh in Latin or Arabic letters, in Cyrillic, with the way back.

    The list holds, for each character that comes out and one past the end, where in ``text`` it
    was printed; it never falls and is not to be changed, for the last answers are kept. Addresses,
    English words and whatever is Cyrillic stay as they are. Which alphabet it is, is decided once
    for the whole text: by itself, or by the text it is a part of (``like``).
    """
    whole = text if like is None else like
    script = script_of(whole)
    if script == "arabic":
        return _from_arabic(text)
    if script != "latin":
        return text, list(range(len(text) + 1))
    spelling = spelling_of(whole)
    if spelling == "umlaut" and "ı" not in whole:
        spelling = "dotted"
    return _from_latin(text, spelling)


def _from_latin(text: str, spelling: Spelling) -> tuple[str, list[int]]:
    out: list[str] = []
    offsets: list[int] = []
    kept = sorted(
        [match.span() for match in re.finditer("[^\n]+", text) if _reads_english(match[0])]
        + [match.span() for match in ADDRESS.finditer(text)]
    )
    at = 0
    for start, end in [*kept, (len(text), len(text))]:
        if end < at:
            continue
        for match in WORD.finditer(text, at, start):
            begin, stop = match.span()
            if at < begin:
                out.append(text[at:begin])
                offsets += range(at, begin)
            initial = stop == begin + 1 and INITIAL.match(text, stop) is not None
            word, places = _latin_word(match[0], spelling, initial)
            out.append(word)
            offsets += range(begin, stop) if places is None else [begin + p for p in places]
            at = stop
        out.append(text[at:end])
        offsets += range(at, end)
        at = end
    return "".join(out), [*offsets, len(text)]


def _reads_english(line: str) -> bool:
    english = 3 * len(ENGLISH_WORDS.findall(line))
    return english >= 9 and english > _kazakh_signs(line)


def _kazakh_signs(text: str) -> int:
    return len(KAZAKH_LATIN.findall(text)) + 3 * len(KAZAKH_WORDS.findall(text))


@lru_cache(maxsize=65536)
def _latin_word(word: str, spelling: Spelling, initial: bool) -> tuple[str, tuple[int, ...] | None]:
    """One word in Cyrillic and where in the word each letter was printed; None: one for one."""
    if not LATIN.search(word) or (not initial and _stays(word, spelling)):
        return word, None
    pattern, table = _compiled(spelling)
    low = _lower(word, spelling)
    out: list[str] = []
    places: list[int] = []
    for match in pattern.finditer(low):
        index = match.lastindex
        letter = table[index - 1] if index else match[0]
        printed = word[match.start() : match.end()]
        if index and printed != printed.lower():
            letter = letter.upper()
        out.append(letter if index else printed)
        places.append(match.start())
    return "".join(out), None if len(places) == len(word) == len(out) else tuple(places)


def _stays(word: str, spelling: Spelling) -> bool:
    """True for a number in Roman figures and for a word that no spelling of Kazakh can hold."""
    if ROMAN.fullmatch(word):
        return True
    if spelling == "qazaqparat" or KAZAKH_LATIN.search(word) or CYRILLIC.search(word):
        return False
    return bool(FOREIGN.search(word))


def _lower(word: str, spelling: Spelling) -> str:
    """Lower case of the same length; a capital I is ı in the acute spelling, İ is i."""
    capital_i = "i" if spelling == "qazaqparat" else "ı"
    low = word.replace("İ", "i").replace("I", capital_i).lower()
    return low if len(low) == len(word) else word


@cache
def _compiled(spelling: Spelling) -> tuple[re.Pattern[str], list[str]]:
    tables = {
        "acute": alphabets.ACUTE,
        "umlaut": alphabets.UMLAUT,
        "dotted": alphabets.DOTTED,
        "qazaqparat": alphabets.QAZAQPARAT,
    }
    table = tables[spelling]
    pattern = "|".join(f"({source})" for source, _ in table) + "|."
    return re.compile(pattern, re.DOTALL), [letter for _, letter in table]


def _from_arabic(text: str) -> tuple[str, list[int]]:
    out: list[str] = []
    offsets: list[int] = []
    at = 0
    for match in re.finditer(r"[\u0600-\u06FF\u0750-\u077F\u200c-\u200f]+", text):
        out.append(text[at : match.start()])
        offsets.extend(range(at, match.start()))
        word, places = _arabic_word(match[0])
        out.append(word)
        offsets.extend(match.start() + place for place in places)
        at = match.end()
    out.append(text[at:])
    offsets.extend(range(at, len(text) + 1))
    return "".join(out), offsets


@lru_cache(maxsize=65536)
def _arabic_word(word: str) -> tuple[str, tuple[int, ...]]:
    """One word in Cyrillic; hamza, е, к and г make its vowels soft."""
    pairs = [
        (alphabets.ARABIC[letter], place)
        for place, letter in enumerate(word)
        if letter in alphabets.ARABIC
    ]
    cyrillic = "".join(letter for letter, _ in pairs)
    soft = any(mark in word for mark in alphabets.HAMZA)
    front = re.search("[екг]", cyrillic) and not re.search("[қғ]", cyrillic)
    if soft or (front and not re.search(alphabets.UNHARMONIC, cyrillic)):
        cyrillic = cyrillic.translate(alphabets.SOFT)
    return _joined_vowels(cyrillic, [place for _, place in pairs])


def _joined_vowels(word: str, places: list[int]) -> tuple[str, tuple[int, ...]]:
    """иа after a vowel is я, иу is ю, и after a vowel is й."""
    out: list[str] = []
    kept: list[int] = []
    for match in re.finditer(r"и(?=и[ау])|и[ау]|(?<=[аәеоөұүыіу])и|.", word, re.DOTALL):
        piece = match[0]
        joined = {"иа": "я", "иу": "ю"}.get(piece, piece)
        if piece == "и" and match.start() and word[match.start() - 1] in "аәеоөұүыіу":
            joined = "й"
        out.append(joined)
        kept.append(places[match.start()])
    return "".join(out), tuple(kept)


def fold(name: str) -> str:
    """One key for a name in any script, spelling or case: what look-ups and indexes compare.

    Cyrillic of both languages, the Latin spellings of Kazakh, English transliteration and Arabic
    letters meet in the letters «абвгдежзиклмнопрстуфхчш»: қ is к, ә is а, ұ and ү are у; й, ы and
    і are и; ё and э are е; ц is тс; я is иа; дж is ж; ъ, ь, hyphens and apostrophes fall; doubled
    letters are one. Look-alike letters of another alphabet count as what the rest of the word is.
    Words stay apart by one blank. The key finds candidates; it never says who somebody is.
    """
    words = re.split(r"[^\w\u0300-\u036f'’ʼ`ʹ\-‐‑\u00ad]+|_", unicodedata.normalize("NFC", name))
    return " ".join(key for key in map(_fold_word, words) if key)


@lru_cache(maxsize=131072)
def _fold_word(word: str) -> str:
    if ARABIC.search(word):
        word = _arabic_word(word)[0]
    if CYRILLIC.search(word) and LATIN.search(word):
        table = alphabets.LOOKS_CYRILLIC if _rather_cyrillic(word) else alphabets.LOOKS_LATIN
        word = word.translate(table)
    low = word.replace("İ", "i").lower()
    low = _LATIN_KEY.sub(lambda match: alphabets.LATIN_KEY[match[0]], low)
    low = "".join(alphabets.KEY.get(letter, letter) for letter in low)
    low = "".join(letter for letter in unicodedata.normalize("NFKD", low) if letter.isalnum())
    before = ""
    while before != low:  # what one step joins may be doubled for the next
        before = low
        low = re.sub("д?ж", "ж", low).replace("шч", "ш")
        low = re.sub("(?<=.)ие", "е", re.sub(r"(\D)\1+", r"\1", low))
    return low


_LATIN_KEY = re.compile(
    "|".join(sorted(map(re.escape, alphabets.LATIN_KEY), key=len, reverse=True))
)


def _rather_cyrillic(word: str) -> bool:
    """Which alphabet a word of two alphabets is meant in, told by the letters only one has."""
    own_cyrillic = letters(CYRILLIC, word.translate(alphabets.LOOKS_LATIN))
    own_latin = letters(LATIN, word.translate(alphabets.LOOKS_CYRILLIC))
    if own_cyrillic == own_latin:
        return letters(CYRILLIC, word) >= letters(LATIN, word)
    return own_cyrillic > own_latin
