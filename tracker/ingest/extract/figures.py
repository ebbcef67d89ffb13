"""Spots that name one person to that person: who is who in a report, and his fullest name."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from rapidfuzz.distance import DamerauLevenshtein

from tracker.ingest.extract.name_readings import Fitting, Option
from tracker.ingest.extract.spots import Spot
from tracker.ingest.records import Document, Member, Mention, MentionKind
from tracker.lang.name_index import NameIndex, key

ENOUGH = 40
"""How many places of a name decide on its nominative; full names stand first."""


LEAD = 1.1
"""By how much (of a logarithm: three times as likely) one gender must lead for it to be told."""


@dataclass
class Figure:
    """A person in the making: the spots that name him, and what his names can be."""

    spots: list[Spot] = field(default_factory=list)
    options: list[list[Option]] = field(default_factory=list)
    slugs: set[str] = field(default_factory=set)
    families: set[str] = field(default_factory=set)
    givens: set[str] = field(default_factory=set)
    patronymics: set[str] = field(default_factory=set)
    initials: set[str] = field(default_factory=set)
    alone: bool = False
    """True for one who is never named by more than one word."""

    @cached_property
    def likely_gender(self) -> str | None:
        """m or f as the fullest name tells; asked for when the full names are all known."""
        return best_name(self)[1]

    @classmethod
    def of(cls, spot: Spot, found: Fitting, options: list[Option]) -> "Figure":
        """The person that a spot of several words names."""
        figure = cls([spot], [options], set(found))
        for i, word in enumerate(spot.words):
            if word.token.initial:
                figure.initials.add(key(word.text.rstrip(".")))
                continue
            bases = {key(o.words[i]) for o in options if o.score > 0.02}
            bases |= {key(form.base) for forms in found.values() if (form := forms[i])}
            if i == spot.family:
                figure.families |= bases
            elif word.code == "P":
                figure.patronymics |= bases
            else:
                figure.givens |= bases
        return figure

    def is_same(self, other: "Figure") -> bool:
        """Whether both are one person: surnames meet, first names do not differ."""
        first_names_meet = (
            self.givens & other.givens
            or _begin(self.givens, other.initials)
            or _begin(other.givens, self.initials)
        )
        if first_names_meet and (
            self.families & other.patronymics or other.families & self.patronymics
        ):
            return True  # «Ерик Магзумулы Асанбаев» and «Ерик Магзумулы»
        if not self.families & other.families:
            one_lacks_it = not self.families or not other.families
            return one_lacks_it and bool(self.givens & other.givens and self.slugs & other.slugs)
        if bool(self.slugs) != bool(other.slugs) or (self.slugs and not self.slugs & other.slugs):
            return False  # a full name that the roster knows, and one that differs from it
        if self.givens and other.givens:
            return bool(self.givens & other.givens)
        if not (self.givens or other.givens or self.initials or other.initials):
            return True
        return (
            _begin(self.givens, other.initials)
            or _begin(other.givens, self.initials)
            or bool(self.initials & other.initials)
        )

    def join(self, other: "Figure") -> None:
        """Takes over the spots of the same person; what both can be is what remains."""
        self.spots += other.spots
        self.options += other.options
        both = self.slugs and other.slugs
        self.slugs = self.slugs & other.slugs if both else self.slugs | other.slugs
        self.families = (self.families & other.families) or self.families or other.families
        self.givens = (self.givens & other.givens) or self.givens or other.givens
        self.initials |= other.initials
        self.patronymics |= other.patronymics

    def has_misprint(self, bases: set[str]) -> bool:
        """Whether a surname lacks or doubles one letter of this person's («Аманклдина»)."""
        return not self.alone and any(
            len(a) > 6
            and len(a) != len(b)
            and a[0] == b[0]
            and a[-2:] == b[-2:]
            and DamerauLevenshtein.distance(a, b, score_cutoff=1) == 1
            for a in self.families
            for b in bases
        )


def place(figures: list[Figure], new: Figure) -> None:
    """Adds a figure to the report: to the one that it is, or as a person of its own."""
    same = [f for f in figures if not f.alone and f.is_same(new)]
    if not same and not new.slugs and new.spots[0].family is None:
        # «Ерлан Жаканович»: the one of that given name, if the report has a single one
        same = [f for f in figures if f.givens & new.givens and not f.slugs]
    if len(same) == 1:
        same[0].join(new)
    else:
        figures.append(new)


def _begin(givens: set[str], initials: set[str]) -> bool:
    return any(given.startswith(first) for given in givens for first in initials)


def of_gender(bearers: Sequence[Figure], options: Sequence[Option]) -> list[Figure]:
    """Of two people with one surname the one whose gender the form tells; else nobody."""
    best = options[0]
    fitting = [
        figure
        for figure in bearers
        if key(best.words[0]) in figure.families
        and best.gender in (None, figure.likely_gender or best.gender)
    ]
    return fitting if len(fitting) == 1 else []


def best_name(figure: Figure) -> tuple[str, str | None]:
    """The fullest name in the nominative that explains best all the forms it stood in."""
    pairs = list(zip(figure.spots, figure.options, strict=True))[:ENOUGH]
    most = max(_length(spot) for spot, _ in pairs)
    totals = {
        (option.words, option.gender): 0.0
        for spot, options in pairs
        if _length(spot) == most
        for option in options
    }
    for words, gender in totals:
        for _, options in pairs:
            fits = [
                o.score
                for o in options
                if _is_part(o, words) and (gender is None or o.gender is None or o.gender == gender)
            ]
            totals[words, gender] += math.log(max(fits, default=0.0) + 0.01)
    # Of equals the one that is not all in capitals.
    best, score = max(totals.items(), key=lambda item: (item[1], not item[0][0][0].isupper()))
    rivals = [g for (words, g), s in totals.items() if words == best[0] and score - s < LEAD]
    return " ".join(best[0]), best[1] if len(set(rivals)) == 1 else None


def _length(spot: Spot) -> int:
    whole = sum(1 if word.token.initial else 10 for word in spot.words)
    return whole + (5 if spot.family is not None else 0)


def _is_part(option: Option, words: tuple[str, ...]) -> bool:
    """Whether the reading of another spot is a part of this name."""
    whole = [key(word) for word in words]
    return all(
        any(w.startswith(key(part.rstrip("."))) for w in whole)
        if part.endswith(".")
        else key(part) in whole
        for part in option.words
    )


def member_of(document: Document, figure: Figure, index: NameIndex) -> Member:
    """The person with his mentions in order; roles and the link to the roster are still to come."""
    name, gender = best_name(figure)
    genders = {index.people[slug].gender for slug in figure.slugs}
    known = genders.pop() if len(genders) == 1 else None
    chosen = known or _ending_gender(name) or gender or _gender(name, index)
    pairs = zip(figure.spots, figure.options, strict=True)
    return Member(
        name=_joined(name, figure),
        mentions=sorted(
            (_mention(document, spot, options, name) for spot, options in pairs),
            key=lambda mention: mention.start,
        ),
        gender="m" if chosen == "m" else "f" if chosen == "f" else None,
        candidates=tuple(sorted(figure.slugs)),
    )


def _joined(name: str, figure: Figure) -> str:
    """Initials stand together where they were printed so: «Е.Ж. Кошанов»."""
    for spot in figure.spots:
        pairs = pairwise(word.token for word in spot.words)
        if any(a.initial and b.initial and a.end == b.start for a, b in pairs):
            return re.sub(r"(?<=\w\.) (?=\w\.)", "", name)
    return name


_WOMAN = re.compile(r"(?:[оеё]ва|ина|[сц]кая|қызы|кызы|[eo]va|ina|skaya|kyzy|qyzy)\Z")
_MAN = re.compile(r"(?:[оеё]в|ин|[сц]кий|ұлы|улы|[eo]v|skiy|uly)\Z")


def _ending_gender(name: str) -> str | None:
    """m or f by the ending of a Russian surname in the nominative («Толкын Авенова-Ли»)."""
    words = name.lower().split()
    if len(words) < 2:
        return None
    parts = [part for word in words[1:] for part in word.split("-")]
    ends = {g for g, p in (("f", _WOMAN), ("m", _MAN)) if any(p.search(w) for w in parts)}
    return ends.pop() if len(ends) == 1 else None


def _gender(name: str, index: NameIndex) -> str | None:
    """m or f by the given name, else by the ending of the surname; None where neither tells."""
    words = name.split()
    for word in words:
        if known := index.gender_of(word):
            return known
    if any(_WOMAN.search(word.lower()) for word in words[1:]):
        return "f"
    return "m" if any(_MAN.search(word.lower()) for word in words[1:]) else None


def _mention(document: Document, spot: Spot, options: list[Option], name: str) -> Mention:
    parts = {key(word) for word in name.split()}
    option = max(options, key=lambda o: len({key(w) for w in o.words} & parts))
    kind: MentionKind = "full"
    if len(spot.words) == 1 and spot.strength < 2:
        kind = "surname" if spot.family == 0 else "given"
    elif spot.whole < len(spot.words):
        kind = "initials"
    elif spot.family is None:
        kind = "given"
    surface = document.text[spot.start : spot.end]
    return Mention(spot.start, spot.end, surface, kind, None, option.case)
