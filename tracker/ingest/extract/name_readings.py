"""A spot to its readings: who on the roster it can be, and its words in the nominative."""

import re
from dataclasses import dataclass, field

from tracker.ingest.extract.spots import Spot
from tracker.ingest.records import Document, Sentence, Span
from tracker.lang import morph, names_kk
from tracker.lang.inflect import CASES
from tracker.lang.name_index import Form, NameIndex, key
from tracker.lang.names import Nominative, declined, nominatives, tokens, votes
from tracker.lang.roles import agrees, cases_of_head, role_after, role_before

CLEAR = 8.0
"""By how much the first reading of a name must lead for the sentence not to be asked."""


AROUND = 120
"""How many characters beside a name are looked at for a verb."""


@dataclass(frozen=True)
class Option:
    """One way to read a spot: its words in the nominative, and how they stood."""

    words: tuple[str, ...]
    case: str | None
    gender: str | None
    score: float


@dataclass
class Page:
    """A document with what has been worked out of it, so that nothing is worked out twice."""

    document: Document
    _roles: dict[int, Span | None] = field(default_factory=dict)
    _readings: dict[int, dict[int, list[morph.Reading]]] = field(default_factory=dict)

    def printed(self, start: int, end: int) -> str:
        """The characters as printed, in their own script."""
        return self.document.printed[slice(*self.document.printed_span(start, end))]

    def role_of(self, spot: Spot) -> Span | None:
        """The words of office before the spot, whoever stands between."""
        if spot.start not in self._roles:
            text, sentence = self.document.text, spot.sentence
            role = role_before(text, sentence.start, spot.start, sentence.lang)
            if role and sentence.lang == "ru":
                name = text[spot.start : spot.end]
                role = role if agrees(text[slice(*role)], name) else None
            self._roles[spot.start] = role
        return self._roles[spot.start]

    def role_cases(self, spot: Spot) -> frozenset[morph.Case]:
        """The cases that a Russian word of office before the name leaves open; empty for any."""
        if spot.sentence.lang != "ru":
            return frozenset()
        role = self.role_of(spot) or self._apposition(spot)
        return cases_of_head(self.document.text[slice(*role)]) if role else frozenset()

    def _apposition(self, spot: Spot) -> Span | None:
        """The words of office behind the name, in its case («слова Асана Тасова, депутата …»)."""
        text, sentence = self.document.text, spot.sentence
        if text[spot.end : spot.end + 2] != ", ":
            return None
        return role_after(text, spot.end, sentence.end, sentence.lang)

    def before(self, spot: Spot) -> str:
        """What stands in the sentence right before the words of office and the name."""
        role = self.role_of(spot)
        end = role[0] if role else spot.start
        return self.document.text[max(spot.sentence.start, end - AROUND) : end]

    def after(self, spot: Spot) -> str:
        """What stands in the sentence right after the name."""
        return self.document.text[spot.end : min(spot.sentence.end, spot.end + AROUND)]

    def readings(self, sentence: Sentence) -> dict[int, list[morph.Reading]]:
        """Readings in context of the capitalised words of a sentence, by place in the text."""
        if sentence.index not in self._readings:
            around = list(tokens(sentence.text, 0, len(sentence.text)))
            wanted = [i for i, token in enumerate(around) if token.capital]
            found = morph.analyze([token.text for token in around], wanted)
            self._readings[sentence.index] = {
                sentence.start + around[i].start: r for i, r in zip(wanted, found, strict=True)
            }
        return self._readings[sentence.index]


Fitting = dict[str, tuple[Form | None, ...]]


def fitting(page: Page, spot: Spot, index: NameIndex) -> Fitting:
    """Who on the roster the words can be, in the case that the word of office demands."""
    found = index.fitting(spot.texts, spot.sentence.lang, page.role_cases(spot))
    if not found or spot.whole > 1:
        return found
    gender = verb_gender(page, spot)
    # «сказала Ким» is a woman; «заявил депутат Ким» can be one, too, but is no sign of her.
    subjects = {s for s, forms in found.items() if any(f and f.case == "nom" for f in forms)}
    others = {s for s in subjects if index.people[s].gender not in (None, gender)}
    if gender is None or not others or (gender == "m" and others != subjects):
        return found
    return {slug: forms for slug, forms in found.items() if slug not in others}


def options(page: Page, spot: Spot, found: Fitting, index: NameIndex) -> list[Option]:
    """How the words can be read, the likeliest first; never empty."""
    known: dict[tuple[str, ...], Option] = {}
    for slug, forms in found.items():
        words = tuple(_shown(page, spot, i, form) for i, form in enumerate(forms))
        case = next((f.case for f in reversed(forms) if f), None)
        known.setdefault(words, Option(words, case, index.people[slug].gender, 1.0))
    if known:
        return list(known.values())
    return russian(page, spot, index) if spot.sentence.lang == "ru" else by_suffix(page, spot)


def _shown(page: Page, spot: Spot, i: int, form: Form | None) -> str:
    """A word of a known name in the nominative, in the letters of the print."""
    token = spot.words[i].token
    if form is None or form.case == "nom":
        return _without_possessive(page.printed(token.start, token.end))
    begins = key(token.text[: len(form.base)]) == key(form.base)
    if begins and (spot.sentence.lang == "kk" or form.base[-1:] not in "аяй"):
        return page.printed(token.start, token.start + len(form.base))
    return form.base


def russian(page: Page, spot: Spot, index: NameIndex) -> list[Option]:
    """Readings of a Russian name that no list knows; the sentence is asked where it must be."""
    said: dict[str, float] = {}
    if role_cases := page.role_cases(spot):
        said = {case: 4.0 if case in role_cases else 0.25 for case in CASES}
    gender = verb_gender(page, spot)
    if gender:
        # «Салтанат Тасбаева пять лет работала»: who stands beside the verb is its subject
        sure = 4.0 if spot.sentence.start == spot.start else 2.5
        said["nom"] = said.get("nom", 1.0) * sure
        said[gender] = said.get(gender, 1.0) * sure
    elif spot.sentence.start == spot.start and spot.whole > 1 and _is_before_verb(page, spot):
        said["nom"] = said.get("nom", 1.0) * 4.0
    found = nominatives(spot.texts, said, index.known_given)
    if not _is_clear(found):
        readings = page.readings(spot.sentence)
        context = votes(readings.get(w.token.start, []) for w in spot.words)
        said = {k: said.get(k, 1.0) * context.get(k, 1.0) for k in {*said, *context}}
        found = nominatives(spot.texts, said, index.known_given)
    found = found[:8]
    total = sum(n.score for n in found) or 1.0
    return [Option(tuple(n.name.split()), n.case, n.gender, n.score / total) for n in found]


def _is_clear(found: list[Nominative]) -> bool:
    rival = next((n.score for n in found if n.name != found[0].name), 0.0)
    return not found or found[0].score > CLEAR * rival


def by_suffix(page: Page, spot: Spot) -> list[Option]:
    """A Kazakh name may carry an ending on its last word, an English one 's."""
    heads = tuple(page.printed(w.token.start, w.token.end) for w in spot.words[:-1])
    last = spot.words[-1].token
    if spot.sentence.lang != "kk":
        whole = _without_possessive(page.printed(last.start, last.end))
        return [Option((*heads, whole), "nom", None, 1.0)]
    return [
        Option((*heads, page.printed(last.start, last.start + len(base))), case, None, p)
        for base, case, p in names_kk.likely_bases(last.text)
    ]


def bases_of(word: str, lang: str, index: NameIndex) -> set[str]:
    """Keys of everything in the nominative that one word of a name can be a form of."""
    bases = {key(form.base) for form in index.forms(word, lang)}
    if lang == "ru":
        bases |= {key(d.base) for d in declined(word) if d.weight > 0.1}
    elif lang == "kk":
        bases |= {key(base) for base, _ in names_kk.bases(word)}
    return bases | {key(_without_possessive(word))}


def _without_possessive(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s").removesuffix("’")


# Verbs beside a name --------------------------------------------------------------------------

_NEXT_WORDS = re.compile(r"(?:\s+[а-яё\d]+){1,6}")
_LAST_WORD = re.compile(r"[а-яё]+\s+\Z")
_SMALL = re.compile(r"[а-яё]+")


def verb_gender(page: Page, spot: Spot) -> str | None:
    """m or f if a verb in the past right beside the name tells it («X заявил», «сказала … X»)."""
    if spot.sentence.lang != "ru":
        return None
    for words in (_NEXT_WORDS.match(page.after(spot)), _LAST_WORD.search(page.before(spot))):
        for word in _SMALL.findall(words[0]) if words else ():
            if word.endswith(("л", "ла")):
                reading = morph.word(word)[0]
                if reading.finite and reading.known:
                    return "f" if word.endswith("ла") else "m"
    return None


_SAY_EN = (
    r"(?:said|says|told|noted|stressed|added|recalled|believes|argued|explained|asked|warned|urged"
    r"|proposed|disagreed|agreed|called|emphasi[sz]ed|thinks|replied|reported|argues|argued|countered"
    r"|admitted|insists|insisted|maintained|warns|notes|writes|wrote|responded|observed|remarked|pointed"
    r"|considers|conceded|assured|promised|complained|underlined|underscored|highlighted|reminded|wondered)"
)
_SPEAKS_EN = re.compile(rf"(?:,[^.;:\n]{{2,120}},)?\s+(?:also\s+)?{_SAY_EN}\b")
_SPOKEN_OF_EN = re.compile(
    rf"\b(?:{_SAY_EN}\s+|(?:leader|chair(?:wo)?m?a?n?|head|deputy|senator|minister|speaker|author"
    r"|colleague|member|deputies|senators|ministers|lawmakers|experts|speakers|colleagues|members),\s+)\Z",
    re.IGNORECASE,
)
_PERSON_EN = re.compile(
    r",\s+(?:(?:also\s+)?(?:himself|herself)\b|who\b|\d{2},\s)|\s+\(\d{2}\)"
    r"|\s+(?:also\s+)?(?:chaired|presided|took\s+the\s+floor|smiled|laughed|thanked|wrote\s+on\s+(?:his|her))\b"
)
_FIRM_EN = re.compile(
    r"\s+(?:company|firm|group|plant|mausoleum|stadium|park|pavilion|district|village|hotel|tournament|cup"
    r"|brand|bank|station|airport|field|mine|mosque|museum|theat(?:re|er)|street|school|university|channel)\b"
)
_WITH_SMALL = re.compile(r"\s*[\d\W]*[a-z]|\s*[.,;:!?)”»\"]|\s*\Z")


def is_speaking(page: Page, spot: Spot) -> bool:
    """Whether an English verb of speech stands beside the name, or an office and a comma."""
    return bool(_SPEAKS_EN.match(page.after(spot)) or _SPOKEN_OF_EN.search(page.before(spot)))


def _is_before_verb(page: Page, spot: Spot) -> bool:
    """Whether a finite verb stands right behind the name («Асан Тасов руководит школой»)."""
    word = re.match(r"\s+([а-яё]+)", page.after(spot))
    return word is not None and any(r.finite and r.known for r in morph.word(word[1])[:1])


def is_human(page: Page, spot: Spot) -> bool:
    """Whether what follows an English name is told of people alone («, who», «, 26,»)."""
    return bool(_PERSON_EN.match(page.after(spot)))


def begins_turn(page: Page, spot: Spot) -> bool:
    """Whether the words open a paragraph of their own and a colon follows: a turn of a talk."""
    text = page.document.text
    opens = spot.start == 0 or text[spot.start - 1] == "\n"
    return opens and re.match(r":\s+\w", text[spot.end : spot.end + 4]) is not None


def stands_free(page: Page, spot: Spot) -> bool:
    """Whether no capitalised word follows an English name: it is no headline, no longer name."""
    after, before = page.after(spot), page.before(spot)
    if _FIRM_EN.match(after) or re.search(r"\bthe\s+\Z", before, re.IGNORECASE):
        return False
    return _WITH_SMALL.match(after) is not None


def is_saying(page: Page, spot: Spot) -> bool:
    """Whether a Russian verb stands right beside the name, in any tense («считает Тасбай»)."""
    for words in (
        re.match(r"\s+([а-яё]+)", page.after(spot)),
        re.search(r"([а-яё]+)\s+\Z", page.before(spot)),
    ):
        if words and any(r.finite and r.known for r in morph.word(words[1])[:1]):
            return True
    return False
