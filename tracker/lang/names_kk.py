"""A Kazakh name with its case endings to the name alone, and the look of Kazakh names."""

import re
from functools import lru_cache

from tracker.lang.morph import Case

# Both harmonies; after -ұлы and -қызы (a possessive) the endings are those of the third person.
_ENDINGS: dict[str, Case | None] = {
    "ның нің дың дің тың тің": "gen",
    "ға ге қа ке на не": "dat",
    "ды ді ты ті ны ні н": "acc",
    "да де та те нда нде": "loc",
    "мен бен пен": "ins",
    # the Russian cases have no name for the rest
    "дан ден тан тен нан нен ндан нден": None,
    "ндай ндей дай дей тай тей дағы дегі тағы тегі ндағы ндегі дікі тікі нікі": None,
    "лар лер дар дер тар тер лық лік дық дік тық тік ша ше": None,
}
_PLURAL = ("лар", "лер", "дар", "дер", "тар", "тер")
_TABLE: list[tuple[str, Case | None]] = sorted(
    ((ending, case) for endings, case in _ENDINGS.items() for ending in endings.split()),
    key=lambda pair: -len(pair[0]),
)
_BACK, _FRONT = "аоұыёя", "әөүіеэ"
_DEAF = "кқпстфхцчшщбвгд"
_AFTER_DEAF, _AFTER_VOWEL = "тқкп", "нғгдм"
_VOWELS = _BACK + _FRONT + "иуюй"
# Endings that names also end in of themselves (Ерден, Арыстан, Коста), so weak signs of a case.
_WEAK = frozenset(
    "н дан ден тан тен нан нен да де та те дай дей тай тей ша ше лар лер дар дер тар тер мен бен".split()
)
_NATURAL = re.compile(r"(?:(?:кел|бер|тұр|өс|жүр|тап|сен)[дт]і|з[оа]да|әлі|ғали|халық|жақсылық)\Z")
_RUSSIAN_END = re.compile(r"(?:[оеё]в|ин|[сц]кий)\Z")

FAMILY = re.compile(
    r"(?:[оеё]в|[оеё]ва|ин|ина|[сц]кий|[сц]кая|ұлы|улы|бай|бек|хан|жан|тай|ғали|қали|мұрат|әлі)$"
)
PATRONYMIC = re.compile(r"(?:ұлы|улы|қызы|кызы)$")


def well_formed(stem: str, ending: str) -> bool:
    """Whether the ending can follow the stem: its vowel and its first consonant fit."""
    low = stem.lower()
    vowel = next((c for c in reversed(low) if c in _VOWELS and c != "й"), "")
    own = next((c for c in ending if c in _BACK + _FRONT), "")
    neutral = vowel in "иую" or ending[1:] == "ен" or bool(_RUSSIAN_END.search(low))
    if vowel and own and not neutral and (vowel in _BACK) != (own in _BACK):
        return False
    last = low[-1]
    if last in _VOWELS and last != "й":
        return ending[0] in "нғгдмл"
    if last in _DEAF:
        return ending[0] in "тқкпмб"
    return ending[0] in "дғгнмблз"


@lru_cache(maxsize=20_000)
def likely_bases(word: str) -> tuple[tuple[str, Case | None, float], ...]:
    """How a name that is known nowhere else can be read: base, case, and how likely.

    >>> [base for base, _, _ in likely_bases("Мұхтасырға")][0]
    'Мұхтасыр'
    >>> [base for base, _, _ in likely_bases("Аманкелді")][0]
    'Аманкелді'
    >>> [base for base, _, _ in likely_bases("Төлегенбайдың")][0]
    'Төлегенбай'
    """
    low = word.lower()
    woman = re.search(r"(?:[оеё]ва|ина|[сц]кая)\Z", low)
    found: list[tuple[str, Case | None, float]] = [(word, "nom", 0.95 if woman else 0.5)]
    for ending, case in _TABLE:
        stem = word[: -len(ending)]
        if not low.endswith(ending) or len(stem) < 3 or not well_formed(stem, ending):
            continue
        family = FAMILY.search(stem) or PATRONYMIC.search(stem)
        weak = (ending in _WEAK or bool(_NATURAL.search(low))) and not family
        found.append((stem, case, 0.9 if family else 0.15 if weak else 0.7))
    return tuple(sorted(found, key=lambda reading: -reading[2]))


@lru_cache(maxsize=20_000)
def bases(word: str) -> tuple[tuple[str, Case | None], ...]:
    """Every base that the word can be a form of, the word itself first.

    >>> bases("Саировқа")[1]
    ('Саиров', 'dat')

    The bases are guesses: «Қазақстан» has one, too. Take one only that is known otherwise (on the
    roster, or printed in the same report).
    """
    found: list[tuple[str, Case | None]] = [(word, "nom")]
    for ending, case in _TABLE:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            stem = word[: -len(ending)]
            found.append((stem, case))
            for plural in _PLURAL:
                if stem.endswith(plural) and len(stem) - len(plural) >= 3:
                    found.append((stem[: -len(plural)], case))
    return tuple(dict.fromkeys(found))
