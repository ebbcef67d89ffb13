"""Names of known people to an index that tells, for a printed word, whose name it can be.

One key serves all scripts (`scripts.fold`): «Қошановқа», «Кошановым» and «Koshanov's» all lead to
the same person. A key never decides alone: `NameIndex.fitting` asks that every word of a printed
name fit the same person.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from tracker.lang import names_kk
from tracker.lang.inflect import Part, cases_of
from tracker.lang.morph import Case
from tracker.lang.names import PATRONYMIC
from tracker.lang.scripts import fold

key = lru_cache(maxsize=50_000)(fold)


@dataclass(frozen=True)
class KnownName:
    """The spellings of one person's name; each tuple holds nominatives of one part."""

    slug: str
    family: tuple[str, ...]
    given: tuple[str, ...]
    patronymic: tuple[str, ...] = ()
    gender: str | None = None
    aliases: tuple[str, ...] = ()
    """Whole names in the nominative as they were also printed, misprints too («Елнур Бисембаев»)."""


class Form(NamedTuple):
    """One way to read a printed word as part of a known name."""

    slug: str
    part: Part
    base: str
    case: Case | None


class NameIndex:
    """Finds people by any word of their names, in any case and script."""

    def __init__(
        self, people: Iterable[KnownName], given: Iterable[tuple[str, str | None]] = ()
    ) -> None:
        """``given``: given names, in the nominative, of people who are not on the list; gender."""
        given = list(given)
        self._forms: dict[str, list[tuple[str, Form]]] = defaultdict(list)
        self.people: dict[str, KnownName] = {}
        for person in people:
            self.people[person.slug] = person
            for part, bases in _parts(person):
                for base in bases:
                    self._add(person, part, base)
        self._cache: dict[tuple[str, str], tuple[Form, ...]] = {}
        self._given = {key(name) for name, _ in given}
        self._given_forms = {
            key(form) for name, sex in set(given) for _, form in cases_of(name, "given", sex)
        }
        genders: dict[str, set[str]] = defaultdict(set)
        borne = [(name, p.gender) for p in self.people.values() for name in p.given]
        for name, sex in (*given, *borne):
            if sex:
                genders[key(name)].add(sex)
        self._genders = {name: sexes.pop() for name, sexes in genders.items() if len(sexes) == 1}

    def _add(self, person: KnownName, part: Part, base: str) -> None:
        forms: list[tuple[Case | None, str]] = [("nom", base)]
        if "а" <= base[-1:].lower() <= "ё":
            forms += cases_of(base, part, person.gender)
        for case, form in dict.fromkeys(forms):
            entry = (_plain(form), Form(person.slug, part, base, case))
            entries = self._forms[key(form)]
            if entry not in entries:
                entries.append(entry)

    def forms(self, word: str, lang: str = "ru") -> tuple[Form, ...]:
        """Every known name that the word can be a form of: Russian cases, Kazakh endings, 's.

        Only Russian sentences decline in Russian. A surname that somebody bears exactly as
        printed is not taken for one that only sounds like it (Жетыбалин, Жетибалин).
        """
        found = self._cache.get((word, lang))
        if found is None:
            if len(self._cache) > 50_000:
                self._cache.clear()
            found = self._cache[word, lang] = tuple(self._look_up(word, lang))
        return found

    def _look_up(self, word: str, lang: str) -> list[Form]:
        for tail in ("'s", "’s", "'", "’"):
            word = word.removesuffix(tail)
        direct = self._at(word, lang)
        if direct or lang == "en":
            return direct
        for base, case in names_kk.bases(word.lower())[1:]:
            if entries := self._at(base, "kk"):
                return [Form(f.slug, f.part, word[: len(base)], case) for f in entries]
        return []

    def _at(self, word: str, lang: str) -> list[Form]:
        entries = [
            (printed, form)
            for printed, form in self._forms.get(key(word), ())
            if lang == "ru" or form.case == "nom"
        ]
        plain = _plain(word)
        exact = {form for printed, form in entries if printed == plain and form.part == "family"}
        return list(
            dict.fromkeys(
                form for _, form in entries if not exact or form.part != "family" or form in exact
            )
        )

    def parts(self, word: str, lang: str = "ru") -> set[Part]:
        """What the word can be in a known name."""
        return {form.part for form in self.forms(word, lang)}

    def gender_of(self, given: str) -> str | None:
        """m or f if all who bear the given name, in the nominative, are of one gender."""
        return self._genders.get(key(given))

    def is_given(self, word: str, lang: str = "ru") -> bool:
        """True for a form of a given name, whoever bears it."""
        if key(word) in (self._given_forms if lang == "ru" else self._given):
            return True
        return lang == "kk" and any(key(b) in self._given for b, _ in names_kk.bases(word)[1:])

    def known_given(self, base: str) -> bool:
        """True for a given name that somebody bears, in the nominative."""
        return key(base) in self._given or any(
            f.part == "given" and f.case == "nom" for _, f in self._forms.get(key(base), ())
        )

    def fitting(
        self, words: Sequence[str], lang: str = "ru", cases: Collection[Case] | None = None
    ) -> dict[str, tuple[Form | None, ...]]:
        """People whose name the words can be, with what each word is (None for an initial).

        Every word must be another part of the name; a surname, or a given name with the
        patronymic, must be among them. An initial fits the first letter of the given name, a
        second one that of the patronymic. ``cases`` = the only cases that the name can stand in.
        """
        whole = [word for word in words if not word.endswith(".")]
        telling = [word for word in whole if not PATRONYMIC.search(word)] or whole
        borne = [{form.slug for form in self.forms(word, lang)} for word in telling]
        slugs = set.intersection(*borne) if borne else set()
        found: dict[str, tuple[Form | None, ...]] = {}
        for slug in slugs:
            reading = self._read(slug, words, lang, cases)
            if reading is not None:
                found[slug] = reading
        return found

    def _read(
        self, slug: str, words: Sequence[str], lang: str, cases: Collection[Case] | None
    ) -> tuple[Form | None, ...] | None:
        person = self.people[slug]
        readings: list[tuple[frozenset[str], tuple[Form | None, ...]]] = [(frozenset(), ())]
        for word in words:
            longer: list[tuple[frozenset[str], tuple[Form | None, ...]]] = []
            for used, forms in readings:
                if word.endswith("."):
                    part = "patronymic" if "given" in used else "given"
                    if _initial_fits(getattr(person, part), word, part):
                        longer.append((used | {part}, (*forms, None)))
                    continue
                if not person.patronymic and "patronymic" not in used and PATRONYMIC.search(word):
                    longer.append((used | {"patronymic"}, (*forms, None)))
                longer += [
                    (used | {form.part}, (*forms, form))
                    for form in self.forms(word, lang)
                    if form.slug == slug
                    and form.part not in used
                    and (not cases or form.case is None or form.case in cases or lang != "ru")
                ]
            readings = longer
        whole = [
            r
            for r in readings
            if "family" in r[0] or ({"given", "patronymic"} <= r[0] and None not in r[1])
        ]
        return max(whole, key=lambda r: _agreement(r[1]), default=(None, None))[1]


def _parts(person: KnownName) -> list[tuple[Part, tuple[str, ...]]]:
    family, given, patronymic = list(person.family), list(person.given), list(person.patronymic)
    for alias in person.aliases:
        words = alias.split()
        if len(words) == 3 and PATRONYMIC.search(words[2]):
            family.append(words[0])
            given.append(words[1])
            patronymic.append(words[2])
        elif len(words) == 2:
            swapped = key(words[0]) in {key(f) for f in person.family}
            family.append(words[0] if swapped else words[1])
            given.append(words[1] if swapped else words[0])
    # In Kazakh the Russian ending of a surname is often dropped: Сейтжапаров is Сейтжапар.
    short = [f[: -len(m[0])] for f in family if (m := _ENDING.search(f)) and len(f) - len(m[0]) > 3]
    return [
        ("family", tuple(dict.fromkeys(family + short))),
        ("given", tuple(dict.fromkeys(given))),
        ("patronymic", tuple(dict.fromkeys(p for name in patronymic for p in _both(name)))),
    ]


_SON = re.compile(r"(?:ович|евич|ұлы|улы)\Z")
_DAUGHTER = re.compile(r"(?:овна|евна|қызы|кызы)\Z")


def _both(patronymic: str) -> list[str]:
    """A patronymic as Russian and as Kazakh builds it: Маратович is Маратулы."""
    for pattern, endings in (
        (_SON, ("ович", "евич", "улы")),
        (_DAUGHTER, ("овна", "евна", "кызы")),
    ):
        if match := pattern.search(patronymic):
            stem = patronymic[: match.start()]
            return [patronymic, *(stem + ending for ending in endings)]
    return [patronymic]


_ENDING = re.compile(r"(?:ов|ев)а?\Z")


def _plain(word: str) -> str:
    return word.lower().replace("ё", "е")


def _initial_fits(names: Sequence[str], initial: str, part: str) -> bool:
    """Whether one of the names begins so; a patronymic that is not known says nothing against."""
    if not names:
        return part == "patronymic"
    first = key(initial.rstrip("."))
    return bool(first) and any(key(name).startswith(first) for name in names)


def _agreement(forms: Sequence[Form | None]) -> int:
    """How well the words stand in one case: the pairs of words whose cases agree."""
    cases = [form.case for form in forms if form]
    return sum(a == b for a, b in pairwise(cases))
