"""A document and its cast to what every engine reads: masked sentences and possible subjects."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice, takewhile
from typing import Literal

from tracker.ingest.extract.called import is_president, known
from tracker.ingest.extract.marks import quoted_spans
from tracker.ingest.records import BodyMention, Cast, Document, Member, Mention, Sentence, Span
from tracker.lang.base import Rule, matches_of
from tracker.lang.pack import Pack
from tracker.lang.packs import pack_of
from tracker.lang.role_sense import sense

Who = Callable[[Document, Cast, int, int], Member | None]
"""Whom a role or a pronoun at this place means; None where that is not certain."""

MASK = "\u00a4"
"""Stands for each character of a quoted name or a half-quotation: no rule has it in a pattern."""

QUOTED_WORDS = 6
"""Marks around fewer words may hold a name or a half-quotation of the reporter's own sentence."""
LONGEST = 3000
"""No sentence is longer; what is has lost its stops, and is not asked who speaks in it."""
LEAD = 2
"""A role may come this many sentences before the name of the one it means."""
SUBJECT_CASES = ("nom", None)


_PLAIN = str.maketrans("\n\r\t\u00a0\u2212\u2012\u2015", "    ———")
"""Line breaks as blanks, and what some sites print for a dash (the minus sign) as one."""


@dataclass(frozen=True)
class Found:
    """A match of a rule at its place in the document."""

    rule: Rule
    match: re.Match[str]
    offset: int

    @property
    def start(self) -> int:
        """Where the verb of the match begins in the document, else the match."""
        return self.offset + self.match.start(self._verb)

    @property
    def end(self) -> int:
        """Where the verb of the match ends in the document, else the match."""
        return self.offset + self.match.end(self._verb)

    @property
    def _verb(self) -> str | int:
        """The group ``verb``, where a pattern takes in more than the verb."""
        named = "verb" in self.rule.compiled.groupindex and self.match.start("verb") >= 0
        return "verb" if named else 0

    def group(self, name: str) -> Span | None:
        """Where the named group stands in the document; None where it has none or it is empty."""
        if name not in self.rule.compiled.groupindex or self.match.start(name) < 0:
            return None
        return self.offset + self.match.start(name), self.offset + self.match.end(name)


@dataclass(frozen=True)
class Subject:
    """What can be the subject of a verb: a named person, a word for one, or nobody who speaks."""

    start: int
    end: int
    kind: Literal["name", "role", "nobody"]
    member: Member | None = None
    case: str | None = None


@dataclass
class Reading:
    """One pass over one report; the engines share it so that nothing is searched twice."""

    document: Document
    cast: Cast
    who: Who
    chair: Member | None = None
    """Who presides at the event, once that is known."""
    _casts: dict[str, Cast] = field(default_factory=dict, repr=False)
    _own_words: dict[int, str] = field(default_factory=dict, repr=False)

    @cached_property
    def plain(self) -> str:
        """The text with line breaks as blanks and one sort of dash, which is all patterns know."""
        return self.document.text.translate(_PLAIN)

    @cached_property
    def paragraphs(self) -> list[Span]:
        """`Document.paragraphs`, worked out once."""
        return self.document.paragraphs()

    @cached_property
    def recalls(self) -> dict[int, int]:
        """Of each paragraph that goes back to the past, the first sentence that does."""
        first: dict[int, int] = {}
        for s in self.document.sentences:
            rules = pack_of(s.lang).session.recalls
            if s.paragraph not in first and any(any(r.matches(s.text)) for r in rules):
                first[s.paragraph] = s.index
        return first

    def recalled(self, sentence: Sentence) -> bool:
        """Whether it, or a sentence before it in its paragraph, goes back to the past."""
        first = self.recalls.get(sentence.paragraph)
        return first is not None and first <= sentence.index

    def of_this_event(self, sentence: Sentence) -> str:
        """The text of a sentence with what it says about other events masked."""
        known = self._own_words.get(sentence.index)
        if known is None:
            quoted = self._quoted_words
            first = bisect_right(quoted, sentence.start, key=lambda span: span[1])
            within = takewhile(lambda span: span[0] < sentence.end, islice(quoted, first, None))
            known = self.masked(sentence.start, sentence.end, within)
            if self.recalled(sentence):
                known = MASK * len(known)
            for rule in pack_of(sentence.lang).session.elsewhere:
                known = rule.masked(known, MASK)
            self._own_words[sentence.index] = known
        return known

    def pack(self, offset: int) -> Pack:
        """The pack of the language that stands at the character."""
        return pack_of(self.document.sentence_at(offset).lang)

    def touched(self, span: Span) -> range:
        """Numbers of the sentences that share a character with the span."""
        first = self.document.sentence_at(span[0])
        last = self.document.sentence_at(max(span[0], span[1] - 1))
        return range(first.index + (first.end <= span[0]), last.index + 1)

    def masked(self, start: int, end: int, hidden: Iterable[Span] = ()) -> str:
        """``plain[start:end]`` with the hidden spans masked."""
        text = self.plain[start:end]
        for first, last in hidden:
            a, b = max(first, start), min(last, end)
            if a < b:
                text = text[: a - start] + MASK * (b - a) + text[b - start :]
        return text

    def find(self, rules: Iterable[Rule], start: int, text: str) -> list[Found]:
        """All matches of the rules in a text that begins at ``start``, from left to right."""
        found = [Found(rule, match, start) for rule, match in matches_of(rules, text)]
        if len(found) > 1:
            found.sort(key=lambda f: (f.start, -f.end))
        return found

    def without_press(self, sentence: Sentence, text: str) -> str:
        """The text of a sentence with the press chains masked."""
        for rule in pack_of(sentence.lang).speech.press:
            text = rule.masked(text, MASK)
        return text

    def subjects(self, start: int, end: int, text: str | None = None) -> list[Subject]:
        """Everyone in the span who can be a subject, in order.

        ``text`` is the span masked; a word that is masked in it is no subject.
        """
        text = self.plain[start:end] if text is None else text
        speech = self.pack(start).speech
        found = [
            Subject(self.with_role(m.start, start), m.end, "name", member, _case(m, member))
            for m, member in self.cast.mentions_in(start, end)
            if m.kind != "role" and text[m.start - start] != MASK
        ]
        taken = [(s.start, s.end) for s in found]
        roles = self.find(speech.person, start, text)
        for f in self.find(speech.nobody, start, text):
            inside = any(r.start < f.start < r.end for r in roles)  # «the head of the ministry»
            if not inside and not _overlaps((f.start, f.end), taken):
                found.append(Subject(f.start, f.end, "nobody", None, "nom"))
        for body in self.cast.bodies_in(start, end):
            if any(r.start <= body.start < r.end for r in roles):
                continue  # «Глава государства»: an office that one person holds
            if speech.subject_first and _overlaps((body.start, body.end), taken):
                continue  # «National Bank Governor Timur Tasbay»
            if self._body_case(body) == "nom" and text[body.start - start] != MASK:
                found.append(Subject(body.start, body.end, "nobody", None, "nom"))
        taken = [(s.start, s.end) for s in found]
        for f in roles:
            if not _overlaps((f.start, f.end), taken):
                found.append(Subject(f.start, f.end, "role", None, "nom"))
        found = [s for s in found if s.kind == "name" or not _in_brackets(text, s.start - start)]
        return sorted(found, key=lambda s: s.start)

    def _body_case(self, body: BodyMention) -> str | None:
        """The case of a body; in Kazakh one that bears no ending stands in the nominative."""
        case_of = self.pack(body.start).tasks.case_of
        if body.case is None and case_of is not None:
            return case_of(body.surface) or "nom"
        return body.case

    def with_role(self, start: int, floor: int) -> int:
        """Where the words of office before a name begin, if they stand right before it."""
        for member in self.cast.members:
            for m in member.mentions:
                if m.start == start and m.role:
                    at = self.document.text.rfind(m.role, floor, start)
                    if at >= 0 and start - (at + len(m.role)) <= 2:
                        return at
        return start

    def member(self, subject: Subject, gender: str | None = None) -> Member | None:
        """Who the subject is; asks `who` for a role or a pronoun.

        With the ``gender`` that a verb's form tells, nobody of the other one is asked about.
        """
        if subject.kind == "name":
            return subject.member
        if subject.kind == "nobody":
            return None
        cast, originals = self._unquoted
        meant = self.who(self.document, cast, subject.start, subject.end)
        if gender is not None and (meant is None or meant.gender not in (gender, None)):
            meant = self.who(self.document, self._of_gender(gender), subject.start, subject.end)
        meant = originals.get(id(meant), meant)
        if meant is not None and (
            not self._known_by(meant, subject.end) or self._owns(meant, subject.end)
        ):
            meant = None
        if meant is None and self._presides(subject):
            meant = self.chair
        elif meant is not None and meant is self.chair and self._calls_down(meant, subject):
            meant = None
        return meant

    def _calls_down(self, chair: Member, subject: Subject) -> bool:
        """Whether an office, not a pronoun, is asked about that nobody calls who presides by."""
        if chair.roles or chair.heads_state or self.is_pronoun_at(subject.start, subject.end):
            return False
        return not self._presides(subject)

    def _owns(self, member: Member, at: int) -> bool:
        """The name right behind the role is not in its case: «Президент Смиттің сапары туралы»."""
        return any(
            0 <= m.start - at <= 2
            and not self.plain[at : m.start].strip()
            and _case(m, member) not in SUBJECT_CASES
            for m in member.mentions
        )

    def _known_by(self, member: Member, at: int) -> bool:
        """A role means nobody whom the report names only much later; a lead may come before.

        Of presidents there is one: he is meant wherever his name stands.
        """
        if is_president(known(member)):
            return True
        first = min((m.start for m in member.mentions if m.kind != "role"), default=0)
        if first <= at:
            return True
        sentence = self.document.sentence_at
        return sentence(first).index - sentence(at).index <= LEAD

    def is_pronoun_at(self, start: int, end: int) -> bool:
        """Whether the words are a pronoun for a person."""
        words = self.plain[start:end].strip()
        return any(r.compiled.fullmatch(words) for r in self.pack(start).speech.pronoun)

    def gender_of(self, pronoun: Span) -> str | None:
        """m or f where the pronoun itself tells it («ее»)."""
        words = self.plain[slice(*pronoun)].strip()
        speech = self.pack(pronoun[0]).speech
        for gender, rules in (("f", speech.feminine), ("m", speech.masculine)):
            if any(rule.compiled.fullmatch(words) for rule in rules):
                return gender
        return None

    def _presides(self, subject: Subject) -> bool:
        return self.presides(subject.start, subject.end)

    def presides(self, start: int, end: int) -> bool:
        """Whether the words mean whoever presides; a chamber's only where he sits in one."""
        words = self.plain[start:end].strip()
        rules = self.pack(start).speech.presiding
        if self.chair is None or not any(rule.compiled.fullmatch(words) for rule in rules):
            return False
        office = sense(words).word
        if office == "president":
            return self._may_head_state(self.chair)
        if office != "speaker" or self.chair.is_deputy is True:
            return True
        return not self.chair.roles and self._in_chamber(self.chair)

    def _may_head_state(self, chair: Member) -> bool:
        """Whether who presides, and is given no office and known to no list, is called President.

        Only where nobody else of the report can be, and no chamber met.
        """
        if chair.roles or chair.candidates or chair.is_deputy is not None:
            return False
        others = (m for m in self.cast.members if m is not chair)
        return not self._in_chamber(chair) and not any(is_president(known(m)) for m in others)

    def _in_chamber(self, member: Member) -> bool:
        """Whether the sentence that first names somebody names a chamber, too."""
        sentence = self.document.sentence_at(member.mentions[0].start)
        chambers = pack_of(sentence.lang).session.chambers
        return any(any(c.rule.matches(sentence.text)) for c in chambers)

    @cached_property
    def _quoted_words(self) -> list[Span]:
        """What stands between marks and is more than a name."""
        return [
            (q.start, q.end)
            for q in quoted_spans(self.plain, self.paragraphs)
            if len(self.plain[q.start : q.end].split()) >= QUOTED_WORDS
        ]

    @cached_property
    def _unquoted(self) -> tuple[Cast, dict[int, Member]]:
        """The cast without the names that stand inside quotations, and whom each was made from.

        Whoever somebody quoted speaks of («as Martin Luther King said») is not the reporter's «he».
        """
        spans = self._quoted_words
        originals: dict[int, Member] = {}
        members: list[Member] = []
        for member in self.cast.members:
            outside = [m for m in member.mentions if not _overlaps((m.start, m.end), spans)]
            if not outside:
                continue
            kept = member
            if len(outside) < len(member.mentions):
                kept = replace(member, mentions=outside)
                originals[id(kept)] = member
            members.append(kept)
        return replace(self.cast, members=members), originals

    def _of_gender(self, gender: str) -> Cast:
        if gender not in self._casts:
            cast, _ = self._unquoted
            members = [m for m in cast.members if m.gender in (gender, None)]
            self._casts[gender] = replace(cast, members=members)
        return self._casts[gender]


def _case(mention: Mention, member: Member) -> str | None:
    """The case of a name; one printed just as in the nominative can always be that."""
    words = mention.surface.split()
    return None if words and words[-1] == member.surname else mention.case


def _in_brackets(text: str, at: int) -> bool:
    opened = text.rfind("(", 0, at)
    return opened >= 0 and text.find(")", opened, at) < 0


def _overlaps(span: Span, others: Iterable[Span]) -> bool:
    return any(span[0] < b and a < span[1] for a, b in others)
