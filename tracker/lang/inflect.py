"""A Russian name in the nominative to all its cases: how people of the roster are found in text."""

from functools import cache
from typing import Any, Literal

from tracker.lang.morph import Case

Part = Literal["family", "given", "patronymic"]
CASES: tuple[Case, ...] = ("nom", "gen", "dat", "acc", "ins", "loc")
_UNDECLINED = ("улы", "ұлы", "кызы", "қызы", "гызы", "оглы", "ых", "их", "ко")


@cache
def _library() -> tuple[Any, Any, Any, dict[Case, Any]]:
    from pytrovich.enums import Case as C
    from pytrovich.enums import Gender, NamePart
    from pytrovich.maker import PetrovichDeclinationMaker

    cases: dict[Case, Any] = {
        "gen": C.GENITIVE,
        "dat": C.DATIVE,
        "acc": C.ACCUSATIVE,
        "ins": C.INSTRUMENTAL,
        "loc": C.PREPOSITIONAL,
    }
    return PetrovichDeclinationMaker(), NamePart, Gender, cases


def cases_of(word: str, part: Part, gender: str | None) -> list[tuple[Case, str]]:
    """All cases of one word of a name; a form that serves several cases comes several times.

    Only the last part of a hyphened word is inflected («Касым-Жомарта»); where the gender is not
    known both declensions come out.
    """
    if gender is None:
        return list(dict.fromkeys(cases_of(word, part, "m") + cases_of(word, part, "f")))
    head, hyphen, tail = word.rpartition("-")
    forms: list[tuple[Case, str]] = [("nom", word)]
    forms += [(c, head + hyphen + f) for c, f in _tail(tail, part, gender)]
    return list(dict.fromkeys(forms))


def _tail(word: str, part: Part, gender: str) -> list[tuple[Case, str]]:
    lower = word.lower()
    if not lower or lower.endswith(_UNDECLINED):
        return [(case, word) for case in CASES[1:]]
    if part != "patronymic" and lower.endswith("ия"):
        stem = word[:-1]
        return [(c, stem + e) for c, e in zip(CASES[1:], ("и", "и", "ю", "ей", "и"), strict=True)]
    maker, parts, genders, cases = _library()
    kind = {"family": parts.LASTNAME, "given": parts.FIRSTNAME, "patronymic": parts.MIDDLENAME}
    sex = genders.FEMALE if gender == "f" else genders.MALE
    forms: list[tuple[Case, str]] = [
        (case, maker.make(kind[part], sex, cases[case], word)) for case in CASES[1:]
    ]
    if gender == "f" and part == "given" and lower.endswith("ь"):
        # Both are printed: «Айгуль Куспан попросили» and «речь Айгули Куспан».
        forms += [("gen", word[:-1] + "и"), ("dat", word[:-1] + "и"), ("loc", word[:-1] + "и")]
    return forms
