"""A document to the people it names: every person once, with all the places he is named at.

Names of the roster are known by their forms, others by how names are built; only a sentence that
neither explains is shown to a reader (`lang.ner`, `lang.kk_ner`). A role alone makes no person.
"""

import re
from collections.abc import Mapping, Sequence

from tracker.ingest.extract.decoys import AGED, is_blocked, is_byline
from tracker.ingest.extract.figures import Figure, member_of, of_gender, place
from tracker.ingest.extract.name_readings import (
    Page,
    bases_of,
    begins_turn,
    by_suffix,
    fitting,
    is_human,
    is_saying,
    is_speaking,
    options,
    russian,
    stands_free,
    verb_gender,
)
from tracker.ingest.extract.offices import BRACKETS, LIST, add_roles
from tracker.ingest.extract.seen import (
    Seen,
    by_sentence,
    inside_longer,
    kinds,
    without_institution,
)
from tracker.ingest.extract.spots import LIKELY, WEAK, Spot, Word, runs, spots_of
from tracker.ingest.records import Document, Member, MentionKind, Sentence, Span
from tracker.lang import ner
from tracker.lang.name_index import NameIndex, key
from tracker.lang.names import capital_tokens
from tracker.lang.roles import role_after
from tracker.lang.word_class import Classifier, is_place

_SIR = re.compile(r"\b(?:г-н|г-ж|господин|госпож|мырза|mr|mrs|ms)", re.IGNORECASE)
_FAMILY_EN = re.compile(r"(?:[eo]v|[eo]va|uly|kyzy|qyzy)\Z")


class PeopleFinder:
    """Finds people with the help of the names on a roster; made once, used for every document."""

    def __init__(self, index: NameIndex, readers: Mapping[str, ner.Reader] | None = None) -> None:
        """``readers`` see names in sentences of their language (ru, kk) that no rule explains."""
        self._index = index
        self._classify = Classifier(index)
        self._readers = readers or {}

    def find(self, document: Document, taken: Sequence[Span] = ()) -> list[Member]:
        """The people of the document in order of their first mention.

        ``taken`` are spans that name something else (bodies, parties). ``Member.candidates`` holds
        everybody on the roster whose name fits; ``id`` is left for the resolver.
        """
        page = Page(document)
        spots, singles = self._spots(document, taken)
        strong = [s for s in spots if s.strength > WEAK]
        weak = [s for s in spots if s.strength == WEAK]
        figures: list[Figure] = []
        self._place(page, strong, figures)
        loose = [s for s in singles if _telling(s) and not self._bearers(s, figures)[0]]
        seen = self._read([*weak, *loose])
        accepted = self._accepted(page, strong, weak, seen)
        self._place(page, accepted, figures)
        singles += _surnames_of(weak, accepted)
        self._place_singles(page, singles, figures, seen)
        members = [member_of(document, figure, self._index) for figure in figures]
        members.sort(key=lambda member: member.mentions[0].start)
        add_roles(document, members)
        return members

    def _spots(self, document: Document, taken: Sequence[Span]) -> tuple[list[Spot], list[Spot]]:
        """Names of several words, and single words that may be names."""
        spots: list[Spot] = []
        singles: list[Spot] = []
        spans_of = by_sentence(document, taken)
        for sentence in document.sentences:
            here = spans_of[sentence.index]
            found: list[Spot] = []
            left: list[Spot] = []
            for run in runs(document, sentence, self._classify, here):
                named, rest = spots_of(run, sentence, self._index, document.text)
                found += named
                left += [Spot((word,), sentence, WEAK, 0) for word in rest]
            spans = [(s.start, s.end) for s in (*found, *left)]
            if spans and not is_byline(document, sentence, spans):
                spots += found
                singles += left
        return spots, singles

    def _read(self, unexplained: Sequence[Spot]) -> Seen:
        """Shows the readers the sentences that hold unexplained names."""
        seen: dict[int, list[ner.Named]] = {}
        for lang, reader in self._readers.items():
            wanted = {s.sentence.index: s.sentence for s in unexplained if s.sentence.lang == lang}
            texts = [" ".join(s.text.split("\n")) for s in wanted.values()]
            if texts:
                read = zip(texts, reader.read(texts), strict=True)
                named = [[without_institution(text, n) for n in names] for text, names in read]
                seen |= zip(wanted, named, strict=True)
        return seen

    def _place(self, page: Page, spots: Sequence[Spot], figures: list[Figure]) -> None:
        """Puts names of several words to people, full names first: the shorter go to them.

        A given name with patronymic goes to whoever bears it with a surname, before or after.
        """
        for spot in sorted(spots, key=lambda s: (-s.whole, s.family is None, s.start)):
            found = fitting(page, spot, self._index)
            place(figures, Figure.of(spot, found, options(page, spot, found, self._index)))

    # Weak spots ------------------------------------------------------------------------------

    def _accepted(
        self, page: Page, strong: Sequence[Spot], weak: Sequence[Spot], seen: Seen
    ) -> list[Spot]:
        """The weak spots that name a person, and what only the network has seen."""
        accepted = [
            s for s in weak if self._second_sign(page, s, seen) and not inside_longer(s, seen)
        ]
        accepted += _listed(page.document, [*strong, *accepted], weak)
        accepted += self._repeated([*strong, *accepted], weak)
        held = by_sentence(page.document, [(s.start, s.end) for s in (*strong, *accepted)])
        for index, named in seen.items():
            sentence = page.document.sentences[index]
            for name in named:
                span = (sentence.start + name.start, sentence.start + name.end)
                free = not any(a < span[1] and span[0] < b for a, b in held[index])
                if name.kind == "PER" and free:
                    accepted += self._from_network(page.document, sentence, span)
        return accepted

    def _second_sign(self, page: Page, spot: Spot, seen: Seen) -> bool:
        """Whether a weak spot is a person: the network says so, or a word of office beside it."""
        sentence = spot.sentence
        role = page.role_of(spot)
        if sentence.lang == "kk" and spot.words[0].code in "GBX" and _is_told_of(page, spot):
            return True
        if sentence.index in seen:
            found = kinds(spot, seen)
            named = not found or (
                sentence.lang == "kk" and any(w.code in "GBF" for w in spot.words)
            )
            return "PER" in found or (role is not None and named)
        if role or role_after(page.document.text, spot.end, sentence.end, sentence.lang):
            return True
        if sentence.lang == "en":
            codes = "".join(word.code for word in spot.words)
            known = codes[0] in "GB" and is_speaking(page, spot)
            named = codes == "GX" and stands_free(page, spot)
            named = named or begins_turn(page, spot)
            return (
                known
                or named
                or is_human(page, spot)
                or _FAMILY_EN.search(spot.words[-1].text) is not None
            )
        return spot.words[0].code != "C" and any(word.code in "GBF" for word in spot.words)

    def _repeated(self, sure: Sequence[Spot], weak: Sequence[Spot]) -> list[Spot]:
        """Weak spots with the words of a sure one: the report tells once who it is."""
        taken = {s.start for s in sure}
        known = [self._bases(s) for s in {tuple(s.texts): s for s in sure}.values()]
        return [
            spot
            for spot in weak
            if spot.start not in taken
            and any(
                len(words) == len(spot.words)
                and all(a & b for a, b in zip(words, self._bases(spot), strict=True))
                for words in known
            )
        ]

    def _bases(self, spot: Spot) -> list[set[str]]:
        return [bases_of(word.text, spot.sentence.lang, self._index) for word in spot.words]

    def _from_network(self, document: Document, sentence: Sentence, span: Span) -> list[Spot]:
        """A spot of what only the network takes for a person, without words that are no name."""
        words: list[Word] = []
        for token in capital_tokens(document.text, *span):
            code = self._classify.code(token.text, sentence.lang, False)
            if code == "S" and not words and is_place(token.text, sentence.lang):
                code = "X"  # «Милана Тасова»: a given name that is the form of a city, too
            if code == "S" and len(words) > 1:
                break
            words = [] if code == "S" else [*words, Word(token, code)]
        if not 2 <= len(words) <= 4 or all(word.code == "C" for word in words):
            return []
        if is_blocked(document.text, words[0].token.start, words[-1].token.end, sentence):
            return []
        return [Spot(tuple(words), sentence, LIKELY, len(words) - 1)]

    # Single words ----------------------------------------------------------------------------

    def _bearers(self, spot: Spot, figures: Sequence[Figure]) -> tuple[list[Figure], MentionKind]:
        """Whom of the report a single word can name, by surname first, else by given name."""
        word = spot.words[0]
        bases = bases_of(word.text, spot.sentence.lang, self._index)
        by_family = [f for f in figures if f.families & bases]
        if not by_family and word.code in "FX":
            by_family = [f for f in figures if f.has_misprint(bases)]
        if by_family:
            return by_family, "surname"
        return [f for f in figures if f.givens & bases], "given"

    def _place_singles(
        self, page: Page, singles: Sequence[Spot], figures: list[Figure], seen: Seen
    ) -> None:
        """Puts single words to the people they name; a few stand for a person of their own."""
        held = {word.token.start for f in figures for s in f.spots for word in s.words}
        free = [
            spot
            for spot in singles
            if spot.start not in held
            and not is_blocked(page.document.text, spot.start, spot.end, spot.sentence)
        ]
        before = len(figures)
        left = self._place_each(page, free, figures, seen)
        if len(figures) > before:  # a headline or lead may call by surname whom the text introduces
            self._place_each(page, left, figures[before:], seen, adding=False)

    def _place_each(
        self,
        page: Page,
        singles: Sequence[Spot],
        figures: list[Figure],
        seen: Seen,
        *,
        adding: bool = True,
    ) -> list[Spot]:
        """Puts each word to the one it names; the words that name nobody come back."""
        left: list[Spot] = []
        for spot in singles:
            readings = (
                russian(page, spot, self._index)
                if spot.sentence.lang == "ru"
                else by_suffix(page, spot)
            )
            own = set(fitting(page, spot, self._index))
            bearers, kind = self._bearers(spot, figures)
            bearers = [b for b in bearers if not b.slugs or not own or b.slugs & own]
            if len(bearers) > 1:
                bearers = of_gender(bearers, readings)
            elif adding and not bearers and self._stands_alone(page, spot, seen):
                families = {key(o.words[0]) for o in readings if o.score > 0.05}
                figures.append(Figure([spot], [readings], own, families, alone=True))
            elif not bearers:
                left.append(spot)
            if len(bearers) == 1:
                family = 0 if kind == "surname" else None
                bearers[0].spots.append(Spot(spot.words, spot.sentence, WEAK, family))
                bearers[0].options.append(readings)
        return left

    def _is_subject(self, page: Page, spot: Spot) -> bool:
        """Whether a verb stands beside the word, and it is in the nominative or may be."""
        if not (verb_gender(page, spot) or is_saying(page, spot)):
            return False
        readings = russian(page, spot, self._index)
        return any(o.case == "nom" for o in readings[:1])

    def _stands_alone(self, page: Page, spot: Spot, seen: Seen) -> bool:
        """Whether a surname that no full name goes before is a person of its own."""
        word, sentence = spot.words[0], spot.sentence
        if sentence.lang == "en" and AGED.match(page.document.text, spot.end, sentence.end):
            return True
        if _FULL_NAME.match(page.document.text, spot.end):
            return False  # «глава Продкорпорации Асан Тасмурзин»: what he is the head of
        role = page.role_of(spot)
        near = role is not None and page.document.text[role[0] : spot.start].count(" ") <= 3
        sir = role is not None and _SIR.search(page.document.text[slice(*role)])
        announced = near and (word.code in "FB" or bool(sir))
        if not announced and not self._is_subject(page, spot):
            return False
        if not near and word.code == "X" and spot.start == sentence.start:
            return False
        found = kinds(spot, seen)
        if not found or (announced and self._index.forms(word.text, sentence.lang)):
            return announced
        return "PER" in found


_FULL_NAME = re.compile(r"\s[А-ЯЁӘҒҚҢӨҰҮІ][а-яёәғқңөұүһі]+\s[А-ЯЁӘҒҚҢӨҰҮІ][а-яёәғқңөұүһі]+")


_ELDER_KK = re.compile(r"\s+(?:қария|ақсақал|апа|апай|ағай|әже|мырза|ханым)(?!\w)")
_IN_WORDS_KK = re.compile(
    r"\s+(?:(?:айтуы|ойы|пайымдауы|нақтылауы)нша|(?:сөзі|пікірі|мәлімдеуі|түсіндіруі|мәліметі)нше)(?!\w)"
)


def _is_told_of(page: Page, spot: Spot) -> bool:
    """«Сергей Подлесныхтың ойынша», «Күләш Ойдан қария»: only people are spoken of so."""
    known = spot.words[0].code in "GB"
    text = page.document.text
    return bool(_ELDER_KK.match(text, spot.end)) or (
        known and spot.words[-1].text.endswith("ң") and bool(_IN_WORDS_KK.match(text, spot.end))
    )


def _telling(spot: Spot) -> bool:
    """False for the first word of a Kazakh sentence, a capital letter as any: no dictionary."""
    first = spot.start == spot.sentence.start
    return not (first and spot.sentence.lang == "kk" and spot.words[0].code == "X")


def _surnames_of(weak: Sequence[Spot], accepted: Sequence[Spot]) -> list[Spot]:
    """The surnames of spots that are no names of two words: «Послание Тасбаева»."""
    taken = {spot.start for spot in accepted}
    return [
        Spot((spot.words[1],), spot.sentence, WEAK, 0)
        for spot in weak
        if spot.start not in taken and spot.words[0].code == "C"
    ]


_GAP = 60
"""Characters between two names of a list, with what brackets hold («X (Kyzylorda) and Y»)."""


def _listed(document: Document, sure: Sequence[Spot], weak: Sequence[Spot]) -> list[Spot]:
    """Weak spots that go on a list of people: «депутаты Айгуль Ким, Ораз Тасбай»."""
    ends = {s.end for s in sure}
    taken = {s.start for s in sure}
    found: list[Spot] = []
    for spot in sorted(weak, key=lambda s: s.start):
        near = [e for e in range(spot.start - _GAP, spot.start) if e in ends]
        gaps = [BRACKETS.sub("", document.text[e : spot.start]) for e in near]
        if spot.start not in taken and any(gap.strip() in LIST for gap in gaps):
            found.append(spot)
            ends.add(spot.end)
    return found
