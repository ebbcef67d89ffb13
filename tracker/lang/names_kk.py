"""A Kazakh name with its case endings to the name alone, and the look of Kazakh names."""

import re
from functools import lru_cache

from tracker.lang.morph import Case

# Both harmonies; after -ұлы and -қызы (a possessive) the endings are those of the third person.
_ENDINGS: dict[Case, str] = {
    "gen": "ның нің дың дің тың тің",
    "dat": "ға ге қа ке на не",
    "acc": "ды ді ты ті ны ні н",
    "loc": "да де та те нда нде",
    "ins": "мен бен пен",
}
_MORE = "дан ден тан тен нан нен ндан нден"  # ablative: the Russian cases have no name for it
_OTHER = (
    "ндай ндей дай дей тай тей дағы дегі тағы тегі ндағы ндегі дікі тікі нікі лар лер дар дер тар тер "
    "лық лік дық дік тық тік ша ше"
)
_PLURAL = ("лар", "лер", "дар", "дер", "тар", "тер")
_TABLE: list[tuple[str, Case | None]] = sorted(
    [(ending, case) for case, all_of in _ENDINGS.items() for ending in all_of.split()]
    + [(ending, None) for ending in (_MORE + " " + _OTHER).split()],
    key=lambda pair: -len(pair[0]),
)

FAMILY = re.compile(
    r"(?:[оеё]в|[оеё]ва|ин|ина|[сц]кий|[сц]кая|ұлы|улы|бай|бек|хан|жан|тай|ғали|қали|мұрат|әлі)$"
)
PATRONYMIC = re.compile(r"(?:ұлы|улы|қызы|кызы)$")


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
