"""A document to the people it names: every person once, with all the places he is named at.

Names of the roster are known by their forms, others by how names are built; only a Russian sentence
that neither explains is shown to the network (`lang.ner`). A role alone never makes a person.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import DamerauLevenshtein

from tracker.ingest.extract.spots import (
    LIKELY,
    SURE,
    WEAK,
    Spot,
    Word,
    is_blocked,
    is_byline,
    runs,
    spots_of,
)
from tracker.ingest.records import Document, Member, Mention, MentionKind, Sentence, Span
from tracker.lang import morph, names_kk, ner
from tracker.lang.inflect import CASES
from tracker.lang.name_index import Form, NameIndex, key
from tracker.lang.names import Token, declined, nominatives, tokens, votes
from tracker.lang.roles import cases_of_head, has_verb, role_after, role_before
from tracker.lang.word_class import Classifier


@dataclass
class Option:
    """One way to read a spot: its words in the nominative, and how they stood."""

    words: tuple[str, ...]
    case: str | None
    gender: str | None
    score: float


@dataclass
class Figure:
    """A person in the making: the spots that name him."""

    spots: list[Spot] = field(default_factory=list)
    options: list[list[Option]] = field(default_factory=list)
    slugs: set[str] = field(default_factory=set)
    families: set[str] = field(default_factory=set)
    givens: set[str] = field(default_factory=set)
    initials: set[str] = field(default_factory=set)
    alone: bool = False
    """True for one who is never named by more than one word."""


class PeopleFinder:
    """Finds people with the help of the names on a roster; made once, used for every document."""

    def __init__(self, index: NameIndex, reader: ner.Reader | None = None) -> None:
        self._index = index
        self._classify = Classifier(index)
        self._reader = reader

    def find(self, document: Document, taken: Sequence[Span] = ()) -> list[Member]:
        """The people of the document in order of their first mention.

        ``taken`` are spans that name something else (bodies, parties). ``Member.candidates`` holds
        everybody on the roster whose name fits; ``id`` is left for the resolver.
        """
        spots, singles = self._spots(document, taken)
        figures: list[Figure] = []
        for spot in sorted((s for s in spots if s.strength > WEAK), key=_fullness):
            self._place(document, spot, figures)
        weak = [s for s in spots if s.strength == WEAK]
        loose = [s for s in singles if not self._explained(document, s, figures)]
        seen = self._read(document, weak, loose)
        strong = [s for s in spots if s.strength > WEAK]
        accepted = self._accepted(document, strong, weak, loose, seen)
        for spot in sorted(accepted, key=_fullness):
            self._place(document, spot, figures)
        self._place_singles(document, singles, figures, seen)
        members = [self._member(document, f) for f in figures]
        members.sort(key=lambda m: m.mentions[0].start)
        _add_roles(document, members)
        return members

    # Spots -----------------------------------------------------------------------------------

    def _spots(self, document: Document, taken: Sequence[Span]) -> tuple[list[Spot], list[Spot]]:
        spots: list[Spot] = []
        singles: list[Spot] = []
        for sentence in document.sentences:
            found: list[Spot] = []
            left: list[Spot] = []
            for run in runs(document, sentence, self._classify, taken):
                named, rest = spots_of(run, sentence, self._index, document.text)
                found += named
                left += [Spot((word,), sentence, WEAK, 0) for word in rest]
            if (found or left) and is_byline(
                document, sentence, [(s.start, s.end) for s in found + left]
            ):
                continue
            spots += found
            singles += left
        return spots, singles

    def _read(
        self, document: Document, weak: Sequence[Spot], loose: Sequence[Spot]
    ) -> dict[int, list[ner.Named]]:
        """What the network sees in the Russian sentences that hold unexplained names."""
        if self._reader is None:
            return {}
        wanted: dict[int, Sentence] = {
            s.sentence.index: s.sentence for s in (*weak, *loose) if s.sentence.lang == "ru"
        }
        texts = [" ".join(s.text.split("\n")) for s in wanted.values()]
        return dict(zip(wanted, self._reader.read(texts), strict=True))

    def _accepted(
        self,
        document: Document,
        strong: Sequence[Spot],
        weak: Sequence[Spot],
        loose: Sequence[Spot],
        seen: dict[int, list[ner.Named]],
    ) -> list[Spot]:
        accepted = [
            s for s in weak if self._second_sign(document, s, seen) and not _inside_longer(s, seen)
        ]
        accepted += self._listed(document, [*strong, *accepted], weak)
        held = [(s.start, s.end) for s in (*strong, *accepted)]
        singles = {s.start: s for s in loose}
        for index, named in seen.items():
            sentence = document.sentences[index]
            for name in named:
                span = (sentence.start + name.start, sentence.start + name.end)
                if name.kind == "PER" and not any(s < span[1] and span[0] < e for s, e in held):
                    accepted += self._from_network(document, sentence, span, singles)
        return accepted

    @staticmethod
    def _listed(document: Document, sure: Sequence[Spot], weak: Sequence[Spot]) -> list[Spot]:
        """Weak spots that go on a list of people: «депутаты Айгуль Ким, Ораз Тасбай»."""
        ends = {s.end for s in sure}
        taken = {s.start for s in sure}
        found: list[Spot] = []
        for spot in sorted(weak, key=lambda s: s.start):
            before = document.text[max(0, spot.start - 8) : spot.start]
            between = next((spot.start - e for e in ends if 0 < spot.start - e <= 8), None)
            if spot.start in taken or between is None or before[-between:].strip() not in _LIST:
                continue
            found.append(spot)
            ends.add(spot.end)
        return found

    def _second_sign(
        self, document: Document, spot: Spot, seen: dict[int, list[ner.Named]]
    ) -> bool:
        """Whether a weak spot is a person: the network says so, or a word of office before it."""
        named = seen.get(spot.sentence.index)
        role = role_before(document.text, spot.sentence.start, spot.start, spot.sentence.lang)
        if named is not None:
            kinds = {
                n.kind
                for n in named
                if spot.sentence.start + n.start < spot.end
                and spot.start < spot.sentence.start + n.end
            }
            return "PER" in kinds or (role is not None and not kinds)
        if role is not None or role_after(
            document.text, spot.end, spot.sentence.end, spot.sentence.lang
        ):
            return True
        if spot.sentence.lang == "en":
            return _FAMILY_EN.search(spot.words[-1].text) is not None
        return any(w.code in "GBF" for w in spot.words)

    def _from_network(
        self, document: Document, sentence: Sentence, span: Span, singles: dict[int, Spot]
    ) -> list[Spot]:
        """A spot of what only the network takes for a person, without words that are no name."""
        words: list[Word] = []
        for token in tokens(document.text, *span):
            if not token.capital:
                continue
            code = self._classify.code(token.text, sentence.lang, False)
            if code == "S" and token.start not in singles:
                words = []
                continue
            words.append(Word(token, code))
        if len(words) < 2 or is_blocked(document.text, words[0].token.start, span[1], sentence):
            return []
        if len(words) > 4 or all(w.code in "CS" for w in words):
            return []
        return [Spot(tuple(words), sentence, LIKELY, len(words) - 1)]

    # Figures ---------------------------------------------------------------------------------

    def _place(self, document: Document, spot: Spot, figures: list[Figure]) -> None:
        """Adds a spot of several words to the person it names, or makes that person."""
        new = self._figure(document, spot)
        same = [f for f in figures if not f.alone and _same(f, new)]
        if spot.family is None and not same and not new.slugs:
            # «Ерлан Жаканович»: the one of that given name, if the report has a single one
            same = [f for f in figures if f.givens & new.givens and not f.slugs]
        if len(same) == 1:
            _join(same[0], new)
        else:
            figures.append(new)

    def _figure(self, document: Document, spot: Spot) -> Figure:
        fitting = self._fitting(document, spot)
        options = self._options(document, spot, fitting)
        figure = Figure([spot], [options], set(fitting))
        for i, word in enumerate(spot.words):
            if word.token.initial:
                figure.initials.add(key(word.text.rstrip(".")))
                continue
            bases = {key(o.words[i]) for o in options if o.score > 0.02} | self._bases(fitting, i)
            if i == spot.family:
                figure.families |= bases
            elif word.code != "P" or spot.family is None:
                figure.givens |= bases
        return figure

    def _fitting(self, document: Document, spot: Spot) -> dict[str, tuple[Form | None, ...]]:
        """Who on the roster the words can be, in the case that the word of office demands."""
        found = self._index.fitting(spot.texts, spot.sentence.lang, _role_cases(document, spot))
        if not found or sum(not word.token.initial for word in spot.words) > 1:
            return found
        return self._by_verb(found, _verb_gender(document, spot))

    def _by_verb(
        self, found: dict[str, tuple[Form | None, ...]], gender: str | None
    ) -> dict[str, tuple[Form | None, ...]]:
        """Without those whom the verb beside a surname excludes.

        «сказала Ким» is a woman; «заявил депутат Ким» can be one, too, but is no sign of her.
        """
        subjects = {s for s, forms in found.items() if any(f and f.case == "nom" for f in forms)}
        others = {s for s in subjects if self._index.people[s].gender not in (None, gender)}
        if gender is None or not others or (gender == "m" and others != subjects):
            return found
        return {slug: forms for slug, forms in found.items() if slug not in others}

    @staticmethod
    def _bases(fitting: dict[str, tuple[Form | None, ...]], i: int) -> set[str]:
        return {key(form.base) for forms in fitting.values() if (form := forms[i]) is not None}

    def _options(
        self, document: Document, spot: Spot, fitting: dict[str, tuple[Form | None, ...]]
    ) -> list[Option]:
        found: dict[tuple[str, ...], Option] = {}
        for slug, forms in fitting.items():
            words = tuple(
                self._shown(document, word.token, form)
                for word, form in zip(spot.words, forms, strict=True)
            )
            case = next((f.case for f in forms if f), None)
            gender = self._index.people[slug].gender
            found.setdefault(words, Option(words, case, gender, 1.0))
        if found:
            return list(found.values())
        if spot.sentence.lang == "ru":
            return self._russian(document, spot)
        return self._by_suffix(document, spot)

    @staticmethod
    def _shown(document: Document, token: Token, form: Form | None) -> str:
        """A word of a known name in the nominative, in the letters of the print."""
        if form is None or form.case == "nom":
            return _printed(document, token.start, token.end, drop_possessive=True)
        if key(token.text[: len(form.base)]) == key(form.base) and form.base[-1:] not in "аяй":
            return _printed(document, token.start, token.start + len(form.base))
        return form.base

    def _russian(self, document: Document, spot: Spot) -> list[Option]:
        sentence = spot.sentence
        around = list(tokens(sentence.text, 0, len(sentence.text)))
        readings = morph.analyze([t.text for t in around])
        starts = {w.token.start - sentence.start for w in spot.words}
        said = votes(r for t, r in zip(around, readings, strict=True) if t.start in starts)
        if role_cases := _role_cases(document, spot):
            for case in CASES:
                said[case] = said.get(case, 1.0) * (4.0 if case in role_cases else 0.25)
        gender = _verb_gender(document, spot)
        if gender and spot.sentence.start == spot.start:
            # «Салтанат Тасбаева пять лет работала»: who opens the sentence is the subject
            said["nom"] = said.get("nom", 1.0) * 4.0
            said[gender] = said.get(gender, 1.0) * 4.0
        found = nominatives(spot.texts, said, self._index.known_given)[:6]
        total = sum(n.score for n in found) or 1.0
        return [Option(tuple(n.name.split()), n.case, n.gender, n.score / total) for n in found]

    @staticmethod
    def _by_suffix(document: Document, spot: Spot) -> list[Option]:
        """A Kazakh name may carry an ending on its last word, an English one 's."""
        heads = tuple(_printed(document, w.token.start, w.token.end) for w in spot.words[:-1])
        last = spot.words[-1].token
        whole = _printed(document, last.start, last.end, drop_possessive=True)
        if spot.sentence.lang != "kk":
            return [Option((*heads, whole), "nom", None, 1.0)]
        return [
            Option((*heads, _printed(document, last.start, last.start + len(base))), case, None, p)
            for base, case, p in names_kk.likely_bases(last.text)
        ]

    # Single words ----------------------------------------------------------------------------

    def _explained(self, document: Document, spot: Spot, figures: Sequence[Figure]) -> bool:
        return bool(self._bearers(spot.words[0], spot, figures)[0])

    def _bearers(
        self, word: Word, spot: Spot, figures: Sequence[Figure]
    ) -> tuple[list[Figure], MentionKind]:
        """Whom of the report a single word can name, by surname first, else by given name."""
        bases = self._single_bases(word, spot.sentence.lang)
        by_family = [f for f in figures if f.families & bases]
        if not by_family and word.code in "FX":
            by_family = [f for f in figures if not f.alone and _misprint_of(f.families, bases)]
        if by_family:
            return by_family, "surname"
        return [f for f in figures if f.givens & bases], "given"

    def _single_bases(self, word: Word, lang: str) -> set[str]:
        bases = {key(form.base) for form in self._index.forms(word.text, lang)}
        if lang == "ru":
            bases |= {key(d.base) for d in declined(word.text) if d.weight > 0.1}
        elif lang == "kk":
            bases |= {key(base) for base, _ in names_kk.bases(word.text)}
        text = word.text.removesuffix("'s").removesuffix("’s")
        return bases | {key(text)}

    def _place_singles(
        self,
        document: Document,
        singles: Sequence[Spot],
        figures: list[Figure],
        seen: dict[int, list[ner.Named]],
    ) -> None:
        held = [(s.start, s.end) for f in figures for s in f.spots]
        for spot in singles:
            if any(start <= spot.start < end for start, end in held):
                continue
            if is_blocked(document.text, spot.start, spot.end, spot.sentence):
                continue
            bearers, kind = self._bearers(spot.words[0], spot, figures)
            options = self._single_options(document, spot)
            own = set(self._fitting(document, spot))
            bearers = [b for b in bearers if not b.slugs or not own or b.slugs & own]
            if len(bearers) > 1:
                bearers = self._by_gender(bearers, options)
            if len(bearers) == 1:
                family = 0 if kind == "surname" else None
                bearers[0].spots.append(Spot(spot.words, spot.sentence, WEAK, family))
                bearers[0].options.append(options)
            elif not bearers and self._stands_alone(document, spot, seen):
                figures.append(
                    Figure(
                        [spot], [options], own,
                        {key(o.words[0]) for o in options if o.score > 0.05}, alone=True,
                    )
                )  # fmt: skip

    @staticmethod
    def _by_gender(bearers: list[Figure], options: list[Option]) -> list[Figure]:
        """Of two people with one surname the one whose gender the form tells; else nobody."""
        fitting = []
        for figure in bearers:
            for option in options[:1]:
                if key(option.words[0]) in figure.families and (
                    option.gender is None or option.gender in _genders(figure)
                ):
                    fitting.append(figure)
        return fitting if len(fitting) == 1 else []

    def _single_options(self, document: Document, spot: Spot) -> list[Option]:
        if spot.sentence.lang == "ru":
            return self._russian(document, spot)
        return self._by_suffix(document, spot)

    def _stands_alone(
        self, document: Document, spot: Spot, seen: dict[int, list[ner.Named]]
    ) -> bool:
        """Whether a surname that no full name goes before is a person of its own."""
        sentence = spot.sentence
        role = role_before(document.text, sentence.start, spot.start, sentence.lang)
        near = role is not None and document.text[role[0] : spot.start].count(" ") <= 3
        if spot.words[0].code == "G" and sentence.lang != "ru":
            return False
        announced = near and spot.words[0].code in "FB"
        if not near and spot.words[0].code == "X" and spot.start == sentence.start:
            return False
        kinds = [
            n.kind
            for n in seen.get(sentence.index, ())
            if sentence.start + n.start <= spot.start < sentence.start + n.end
        ]
        if (
            not announced
            and _verb_gender(document, spot) is None
            and not _is_saying(document, spot)
        ):
            return False
        if not kinds or announced and self._index.forms(spot.words[0].text, sentence.lang):
            return announced
        return "PER" in kinds

    # Members ---------------------------------------------------------------------------------

    def _member(self, document: Document, figure: Figure) -> Member:
        name, gender = _best_name(figure)
        spots = sorted(
            zip(figure.spots, figure.options, strict=True), key=lambda pair: pair[0].start
        )
        mentions = [_mention(document, spot, options, name) for spot, options in spots]
        genders = {self._index.people[slug].gender for slug in figure.slugs}
        known = genders.pop() if len(genders) == 1 else None
        chosen = known or gender
        return Member(
            name=name,
            mentions=mentions,
            gender="m" if chosen == "m" else "f" if chosen == "f" else None,
            candidates=tuple(sorted(figure.slugs)),
        )


def _inside_longer(spot: Spot, seen: dict[int, list[ner.Named]]) -> bool:
    """Whether the network sees a longer name around the words («Ким Чен Ын»)."""
    offset = spot.sentence.start
    return any(
        n.kind == "PER"
        and offset + n.start <= spot.start
        and spot.end <= offset + n.end
        and (n.end - n.start) > (spot.end - spot.start) + 1
        for n in seen.get(spot.sentence.index, ())
    )


def _role_cases(document: Document, spot: Spot) -> frozenset[morph.Case]:
    """The cases that a Russian word of office before the name leaves open; empty for any."""
    if spot.sentence.lang != "ru":
        return frozenset()
    role = role_before(document.text, spot.sentence.start, spot.start, "ru")
    return cases_of_head(document.text[slice(*role)]) if role else frozenset()


def _verb_gender(document: Document, spot: Spot) -> str | None:
    """m or f if a verb in the past right beside the name tells it («X заявил», «сказала … X»)."""
    if spot.sentence.lang != "ru":
        return None
    role = role_before(document.text, spot.sentence.start, spot.start, "ru")
    before = document.text[spot.sentence.start : role[0] if role else spot.start]
    after = document.text[spot.end : spot.sentence.end]
    for words in (_NEXT_WORDS.match(after), _LAST_WORD.search(before)):
        for word in re.findall(r"[а-яё]+", words[0]) if words else ():
            reading = morph.word(word)[0]
            if reading.finite and reading.known and word.endswith(("л", "ла")):
                return "f" if word.endswith("ла") else "m"
    return None


_NEXT_WORDS = re.compile(r"(?:\s+[а-яё\d]+){1,4}")
_LAST_WORD = re.compile(r"[а-яё]+\s+\Z")


def _is_saying(document: Document, spot: Spot) -> bool:
    """Whether a verb stands right beside the name, in any tense («считает Тасбай»)."""
    before = document.text[spot.sentence.start : spot.start]
    after = document.text[spot.end : spot.sentence.end]
    for words in (re.match(r"\s+([а-яё]+)", after), re.search(r"([а-яё]+)\s+\Z", before)):
        if words and any(r.finite and r.known for r in morph.word(words[1])[:1]):
            return True
    return False


def _fullness(spot: Spot) -> tuple[int, int]:
    """Full names first: what is shorter is then read as one of them."""
    whole = sum(not w.token.initial for w in spot.words)
    return -whole, spot.start


def _printed(document: Document, start: int, end: int, drop_possessive: bool = False) -> str:
    if document.offsets is None:
        text = document.text[start:end]
    else:
        a, b = document.printed_span(start, end)
        text = document.printed[a:b]
    if drop_possessive:
        text = text.removesuffix("'s").removesuffix("’s").removesuffix("’")
    return text


def _same(a: Figure, b: Figure) -> bool:
    if not a.families & b.families:
        return _first_names_meet(a, b) and (not a.families or not b.families)
    if bool(a.slugs) != bool(b.slugs) or (a.slugs and not a.slugs & b.slugs):
        return False  # a full name that the roster knows, and one that differs from it
    if a.givens and b.givens:
        return bool(a.givens & b.givens)
    if not (a.givens or b.givens or a.initials or b.initials):
        return True
    return _initials_fit(a, b) or _initials_fit(b, a) or bool(a.initials & b.initials)


def _misprint_of(families: set[str], bases: set[str]) -> bool:
    """Whether a surname lacks or has too much one letter of one of the report («Аманклдина»)."""
    return any(
        len(a) > 6
        and a[0] == b[0]
        and a[-2:] == b[-2:]
        and len(a) != len(b)
        and DamerauLevenshtein.distance(a, b, score_cutoff=1) == 1
        for a in families
        for b in bases
    )


def _first_names_meet(a: Figure, b: Figure) -> bool:
    """«Ерлан Жаканович» is the Ерлан of the report whose patronymic the roster knows."""
    return bool(a.givens & b.givens) and bool(a.slugs & b.slugs)


def _initials_fit(a: Figure, b: Figure) -> bool:
    return any(given.startswith(first) for given in a.givens for first in b.initials)


def _join(figure: Figure, new: Figure) -> None:
    figure.spots += new.spots
    figure.options += new.options
    if figure.slugs and new.slugs:
        figure.slugs &= new.slugs
    else:
        figure.slugs |= new.slugs
    figure.families &= new.families or figure.families
    figure.families = figure.families or new.families
    figure.givens = (figure.givens & new.givens) or figure.givens or new.givens
    figure.initials |= new.initials


def _genders(figure: Figure) -> set[str]:
    _, gender = _best_name(figure)
    return {gender} if gender else {"m", "f"}


def _best_name(figure: Figure) -> tuple[str, str | None]:
    """The fullest name in the nominative that explains best all the forms it stood in."""
    most = max(_length(spot) for spot in figure.spots)
    totals: dict[tuple[tuple[str, ...], str | None], float] = defaultdict(float)
    pairs = list(zip(figure.spots, figure.options, strict=True))
    for spot, options in pairs:
        if _length(spot) == most:
            for option in options:
                totals.setdefault((option.words, option.gender), 0.0)
    for words, gender in totals:
        for spot, options in pairs:
            fits = [
                o.score
                for o in options
                if _explains(words, spot, o)
                and (gender is None or o.gender is None or o.gender == gender)
            ]
            totals[words, gender] += math.log(max(fits, default=0.0) + 0.01)
    (words, gender), _ = max(
        totals.items(), key=lambda item: (item[1], not item[0][0][0].isupper())
    )
    return " ".join(words), gender


def _length(spot: Spot) -> int:
    whole = sum(1 if word.token.initial else 10 for word in spot.words)
    return whole + (5 if spot.family is not None else 0)


def _explains(words: tuple[str, ...], spot: Spot, option: Option) -> bool:
    """Whether the reading of another spot is a part of this name."""
    whole = [key(w) for w in words]
    return all(
        any(w.startswith(key(part.rstrip("."))) for w in whole)
        if part.endswith(".")
        else key(part) in whole
        for part in option.words
    )


def _mention(document: Document, spot: Spot, options: list[Option], name: str) -> Mention:
    parts = {key(word) for word in name.split()}
    option = next((o for o in options if {key(w) for w in o.words} & parts), options[0])
    kind: MentionKind = "full"
    if len(spot.words) == 1:
        kind = "surname" if spot.family == 0 else "given"
    elif any(word.token.initial for word in spot.words):
        kind = "initials"
    elif spot.family is None:
        kind = "given"
    return Mention(
        spot.start, spot.end, document.text[spot.start : spot.end], kind, None, option.case
    )


# Roles ----------------------------------------------------------------------------------------


def _add_roles(document: Document, members: Sequence[Member]) -> None:
    """Fills in the words of office beside each name; a list shares those before its first name."""
    places = sorted(
        ((mention, member, i) for member in members for i, mention in enumerate(member.mentions)),
        key=lambda place: place[0].start,
    )
    last_end, last_role = -1, None
    for n, (mention, member, i) in enumerate(places):
        sentence = document.sentence_at(mention.start)
        floor = max(sentence.start, last_end)
        ceiling = min(sentence.end, places[n + 1][0].start if n + 1 < len(places) else sentence.end)
        found = _roles_at(document, sentence, mention, floor, ceiling)
        if not found and last_role:
            found = _shared(last_role, document.text[max(last_end, 0) : mention.start])
        if found:
            member.mentions[i] = Mention(
                mention.start, mention.end, mention.surface, mention.kind, found[0], mention.case
            )
            member.roles += [r for r in found if r not in member.roles]
        last_end, last_role = mention.end, found[0] if found else None


_FAMILY_EN = re.compile(r"(?:[eo]v|[eo]va|uly|kyzy|qyzy|bayev|bekov)\Z")
_LIST = {",", "и", ", и", "және", "мен", "пен", "бен", "and", ", and", "а также", ", а также"}
_OWN_FIELD = re.compile(r",\s*(?P<field>[^.;:!?,]{3,60}?)\s[—–-]\s*\Z")


def _shared(role: str, between: str) -> list[str]:
    """The role that a list gives to its next name, too.

    «министры финансов Р. Даленов, образования и науки — А. Аймагамбетов» gives each his own field.
    """
    if between.strip() in _LIST:
        return [role]
    field = _OWN_FIELD.match(between)
    if field and not has_verb(field["field"], "ru"):
        return [f"{role.split()[0]} {field['field'].strip()}"]
    return []


def _roles_at(
    document: Document, sentence: Sentence, mention: Mention, floor: int, ceiling: int
) -> list[str]:
    text = document.text
    after = role_after(text, mention.end, ceiling, sentence.lang)
    if after and after[1] == ceiling < sentence.end:
        after = None  # the office of the next name on a list
    spans: Iterable[Span | None] = (
        role_before(text, floor, mention.start, sentence.lang),
        after,
    )
    found = []
    for span in spans:
        if span:
            role = " ".join(_printed(document, *span).split())
            if role:
                found.append(role)
    return found


__all__ = ["LIKELY", "SURE", "WEAK", "PeopleFinder"]
