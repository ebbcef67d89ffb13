"""Words beside a quotation to who speaks it: the clause that attributes it."""

import re
from dataclasses import dataclass, field

from tracker.ingest.extract.marks import Quoted, quoted_spans
from tracker.ingest.extract.reading import SUBJECT_CASES, Found, Reading
from tracker.ingest.extract.subject import (
    is_pronoun,
    omitted_gender,
    subject_of,
    subject_words,
    told_gender,
    verb_gender,
)
from tracker.ingest.records import Member, Span

END = re.compile(r"[.!?…]+(?=\s|$|[«\"“–—]|[А-ЯЁӘҒҚҢӨҰҮІҺA-Z])|[,;:]?\s+[–—-]\s|:(?=\s|$)")
NOT_END = re.compile(
    r"(?:\b[А-ЯЁӘҒҚҢӨҰҮІҺA-Z]|\b(?:г|гг|т|д|е|к|п|им|др|тыс|млн|млрд|руб|ж|қ|Mr|Dr))$"
)
TAKEN_UP = re.compile(r",(?=\s*[“«„\"](?:\w|…))")
"""“It is late,” X said, “but not too late.”"""
NEAR_START = 48
"""The verb of an attribution stands this near its beginning."""
RIGHT_BEHIND = 20
"""«… – вторила ей коллега X»: between a verb that is not of speech and its subject."""
CLAUSE = 800
"""The words that announce a quotation stand at most this far before it."""


@dataclass
class Direct:
    """A quotation and who said it, as far as the report tells."""

    start: int
    end: int
    rule: str
    member: Member | None = None
    attribution: Span | None = None
    verb: str = ""
    pronoun: bool = False
    """Only a pronoun attributes it, or a verb without a subject."""
    gender: str | None = None


@dataclass
class Quotations:
    """The direct quotations of a report, and what else is not the reporter's own sentences."""

    found: list[Direct] = field(default_factory=list)
    names: list[Span] = field(default_factory=list)
    """Marks around names and half-quotations, inside a sentence of the reporter."""
    questions: list[Span] = field(default_factory=list)
    """What an interviewer asks."""

    @property
    def covered(self) -> list[Span]:
        """Quoted words and their attributions."""
        spans = [(d.start, d.end) for d in self.found]
        spans += [d.attribution for d in self.found if d.attribution]
        return sorted(spans + self.questions)


@dataclass(frozen=True)
class Attribution:
    """A clause that says who speaks, right beside the words quoted."""

    start: int
    end: int
    member: Member | None
    verb: str
    pronoun: bool = False
    gender: str | None = None

    def of(self, start: int, end: int, rule: str, beside: bool = True) -> Direct:
        """The quotation that it attributes."""
        span = (self.start, self.end) if beside else None
        return Direct(start, end, rule, self.member, span, self.verb, self.pronoun, self.gender)


def attribution_at(reading: Reading, start: int, limit: int, near: int) -> Attribution | None:
    """The attribution clause that begins at ``start``; None if no word of attribution is near."""
    text = reading.plain
    end = _clause_end(text, start, limit)
    speech = reading.pack(start).speech
    if speech.subject_first and (goes_on := TAKEN_UP.search(text, start, end)):
        end = goes_on.start()
    clause = reading.masked(start, end, _names_in(reading, start, end))
    verbs = reading.find((*speech.said, *speech.quoting, *speech.lead), start, clause)
    verbs = [v for v in verbs if v.start - start <= near]
    if not verbs:
        return _acting(reading, start, end, clause)
    within = (start, end)
    first = verbs[0]
    gender = told_gender(reading, first, within, clause)
    if is_pronoun(reading, first, within, clause):
        member = subject_of(reading, first, within, clause)
        return Attribution(start, end, member, first.match[0], True, gender)
    for verb in verbs:
        member = subject_of(reading, verb, within, clause) or _anyone(reading, verb, within, clause)
        if member:
            return Attribution(start, end, member, verb.match[0])
    omitted = omitted_gender(reading, first, within, clause)
    alone = speech.verb_last and clause.strip(" ,.") == first.match[0].strip()  # «– деді.»
    return Attribution(start, end, None, first.match[0], omitted is not None or alone, omitted)


def _acting(reading: Reading, start: int, end: int, clause: str) -> Attribution | None:
    """«…», – вздохнула она, – …»: a verb that does not say of itself that somebody speaks.

    Between two pieces of one quotation its subject may stand first («– депутат кивнул на ведро –»).
    """
    between = re.match(r"[,.]?\s+[–—-]\s", reading.plain[end : end + 4]) is not None
    for verb in reading.find(reading.pack(start).speech.acting, start, clause):
        subject = subject_words(reading, verb, (start, end), clause)
        if subject is None:
            continue
        first = clause[: verb.start - start].strip() in ("", "не")
        right_behind = first and 0 <= subject.start - verb.end <= RIGHT_BEHIND
        before = between and subject.start == start and verb.start - subject.end <= RIGHT_BEHIND
        if not (right_behind or before):
            continue
        member = subject_of(reading, verb, (start, end), clause)
        pronoun = is_pronoun(reading, verb, (start, end), clause)
        if member or pronoun:
            gender = verb_gender(reading, verb)
            return Attribution(start, end, member, verb.match[0], pronoun, gender)
    return None


def _anyone(reading: Reading, verb: Found, within: Span, clause: str) -> Member | None:
    """In an attribution the only one named is who speaks, wherever he stands."""
    if subject_words(reading, verb, within, clause):
        return None
    subjects = [s for s in reading.subjects(*within, clause) if s.case in ("nom", None)]
    if len(subjects) == 1:
        return reading.member(subjects[0])
    return None


def _names_in(reading: Reading, start: int, end: int) -> list[Span]:
    return [q.outer for q in quoted_spans(reading.plain, [(start, end)])]


def _clause_end(text: str, start: int, limit: int) -> int:
    for m in END.finditer(text, start, limit):
        if m[0][0] == "." and NOT_END.search(text, max(start, m.start() - 6), m.start()):
            continue
        return m.start()
    return limit


def speaks_in(
    reading: Reading, start: int, end: int, needs_verb: bool = True
) -> Attribution | None:
    """Who a stretch of the reporter's makes speak; None if it has no word for speaking.

    With ``needs_verb`` False, before a colon, the only one named in it is enough.
    """
    start = max(start, end - CLAUSE)
    clause = reading.masked(start, end, _names_in(reading, start, end))
    speech = reading.pack(start).speech
    rules = (*speech.lead, *speech.said, *speech.quoting, *speech.mention, *speech.source)
    verbs = reading.find(rules, start, clause)
    for verb in reversed(verbs):
        member = subject_of(reading, verb, (start, end), clause)
        if member:
            return Attribution(start, end, member, verb.match[0])
    if needs_verb:
        return None
    subjects = [s for s in reading.subjects(start, end, clause) if s.case in SUBJECT_CASES]
    members = {id(m): m for s in subjects if (m := reading.member(s))}
    if len(members) == 1 and not any(s.kind == "nobody" for s in subjects):
        return Attribution(start, end, next(iter(members.values())), ":")
    somebody = any(s.kind == "role" and not reading.is_pronoun_at(s.start, s.end) for s in subjects)
    word = verbs[-1].match[0] if verbs else ":" if somebody and not members else ""
    return Attribution(start, end, None, word) if word else None


def told_after(reading: Reading, q: Quoted) -> Attribution | None:
    """«…». Так сказал X."""
    sentences = reading.document.sentences
    following = next((s for s in sentences if s.start >= q.outer[1]), None)
    if following is None:
        return None
    text = reading.masked(following.start, following.end)
    for back in reading.find(reading.pack(following.start).speech.back, following.start, text):
        member = subject_of(reading, back, (following.start, following.end), text)
        if member:
            return Attribution(following.start, following.end, member, back.match[0])
    return None


def clause_before(reading: Reading, q: Quoted) -> Attribution | None:
    """«Как отметил X, «… . …»»: the clause before words of several sentences."""
    start = reading.document.sentence_at(q.outer[0]).start
    found = speaks_in(reading, start, q.outer[0])
    return found if found and found.member else None


FEWEST_SAID = 4
"""Words of a quotation inside a sentence; marks around fewer hold a name or a half-quotation."""


ANYBODY = re.compile(r"(?:спикер|сарапшы|маман|баяндамашы)(?!\w)", re.IGNORECASE)
"""Words for whoever speaks: of several, nobody is certain inside a sentence."""


def said_inside(reading: Reading, q: Quoted) -> Attribution | None:
    """«Министр «бағасы өспейді» деп жауап берді»: a sentence inside that of who says it.

    For languages whose verb stands last; the words must end as a sentence does.
    """
    sentence = reading.document.sentence_at(q.outer[0])
    speech = reading.pack(sentence.start).speech
    words = reading.plain[q.start : q.end]
    if not speech.verb_last or len(words.split()) < FEWEST_SAID or q.outer[1] >= sentence.end:
        return None
    if not reading.find(speech.finite, q.start, words):
        return None
    text = reading.masked(sentence.start, sentence.end, [q.outer])
    rest = text[q.outer[1] - sentence.start :]
    for verb in reading.find((*speech.said, *speech.quoting), q.outer[1], rest):
        if rest[: verb.start - q.outer[1]].strip(" ,–—-"):
            return None
        subject = subject_words(reading, verb, (sentence.start, sentence.end), text)
        if subject and ANYBODY.match(reading.plain, subject.start):
            return None
        member = subject_of(reading, verb, (sentence.start, sentence.end), text)
        if member:
            return Attribution(q.outer[1], verb.end, member, verb.match[0])
    return None


def is_release(reading: Reading, after: Attribution) -> bool:
    """«…», – говорится в сообщении пресс-службы: not the words of one person."""
    clause = reading.plain[after.start : after.end]
    return bool(reading.find(reading.pack(after.start).speech.release, after.start, clause))


def announced(reading: Reading, out: Quotations, at: int) -> Attribution | None:
    """Who is said to speak right before: in a clause with a colon, or in the sentence before."""
    text = reading.plain
    end = len(text[:at].rstrip())
    if end == 0:
        return None
    start = sentence_start(reading, end - 1)
    last = out.found[-1] if out.found else None
    if last and last.attribution and start < last.attribution[1] <= end:
        start = last.attribution[1]
    elif last and start < last.end <= end:
        start = last.end + 1
    if text[end - 1] == ":":
        return speaks_in(reading, start, end, needs_verb=False)
    found = speaks_in(reading, start, end)
    return found if found and found.member else None


def sentence_start(reading: Reading, at: int) -> int:
    """Where the sentence that holds the character begins."""
    return reading.document.sentence_at(at).start
