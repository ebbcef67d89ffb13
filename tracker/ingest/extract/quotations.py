"""Punctuation and words of attribution to the direct quotations of a report.

Punctuation decides the span, words of attribution the speaker. Four prints are known: marks,
paragraphs that begin with a dash, bare paragraphs that end in «, - сказала X.», and captions
(«ИМЯ ФАМИЛИЯ, ДОЛЖНОСТЬ:» with the words after it).
"""

import re
from dataclasses import dataclass, field

from tracker.ingest.extract.interview import find_interview
from tracker.ingest.extract.marks import Quoted, quoted_spans
from tracker.ingest.extract.reading import SUBJECT_CASES, Found, Reading
from tracker.ingest.extract.subject import (
    is_pronoun,
    omitted_gender,
    subject_of,
    subject_words,
    verb_gender,
)
from tracker.ingest.records import Member, Span
from tracker.lang.roles import has_verb

DASH = "–—-"
TURN = re.compile(r"[,?!….;\"»”]\s*[–—-]{1,2}\s*(?=\w)")
"""Where words of attribution may begin after the words quoted: «…, – сказал»."""
END = re.compile(r"[.!?…]+(?=\s|$|[«\"“–—]|[А-ЯЁӘҒҚҢӨҰҮІҺA-Z])|[,;:]?\s+[–—-]\s|:(?=\s|$)")
NOT_END = re.compile(
    r"(?:\b[А-ЯЁӘҒҚҢӨҰҮІҺA-Z]|\b(?:г|гг|т|д|е|к|п|им|др|тыс|млн|млрд|руб|ж|қ|Mr|Dr))$"
)
NEAR_START = 48
"""The verb of an attribution stands this near its beginning."""
NAME_FIRST = 90
"""… and this near where whoever speaks stands before it («,” the Speaker remarked»)."""
WORD = re.compile(r"\w+")


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


def find_quotations(reading: Reading) -> Quotations:
    """Every direct quotation, in order; those of nobody in particular have no member."""
    text = reading.plain
    out = Quotations()
    paragraphs = _whole(text, reading.document.paragraphs())
    talk = find_interview(reading, paragraphs)
    if talk:
        out.questions += talk.questions
        out.found += [Direct(a, b, "speech.answer", talk.member) for a, b in talk.answers]
        until = max(b for _, b in talk.answers)
        paragraphs = [p for p in paragraphs if p[1] <= talk.questions[0][0] or p[0] >= until]
    quoted = quoted_spans(text, paragraphs)
    for start, end in paragraphs:
        inside = [q for q in quoted if start <= q.outer[0] < end]
        if any(q.start < start < q.end for q in quoted):
            continue  # goes on with a quotation that an earlier paragraph opened
        if text[start] in DASH and _dash_paragraph(reading, out, (start, end)):
            out.names += [q.outer for q in inside]
            continue
        for q in inside:
            _marked(reading, out, q, end)
        _bare(reading, out, (start, end))
    _captions(reading, out, paragraphs)
    _join(out, text)
    return out


def _whole(text: str, paragraphs: list[Span]) -> list[Span]:
    """Paragraphs, with an attribution that was broken off onto a line of its own put back."""
    whole: list[Span] = []
    for start, end in paragraphs:
        if whole and re.compile(r"[–—-]\s*[^\W\d_]").match(text, start, end):
            first = re.compile(r"[–—-]\s*").sub("", text[start : start + 8])[:1]
            if first.islower() and text[whole[-1][1] - 1] in ',!?…»"”':
                whole[-1] = (whole[-1][0], end)
                continue
        whole.append((start, end))
    return whole


def attribution_at(reading: Reading, start: int, limit: int, near: int) -> Attribution | None:
    """The attribution clause that begins at ``start``; None if no word of attribution is near."""
    text = reading.plain
    end = _clause_end(text, start, limit)
    clause = reading.masked(start, end, _names_in(reading, start, end))
    speech = reading.pack(start).speech
    verbs = reading.find((*speech.said, *speech.quoting, *speech.lead), start, clause)
    verbs = [v for v in verbs if v.start - start <= near]
    if not verbs:
        return _acting(reading, start, end, clause)
    within = (start, end)
    first = verbs[0]
    gender = verb_gender(reading, first)
    if is_pronoun(reading, first, within, clause):
        member = subject_of(reading, first, within, clause)
        return Attribution(start, end, member, first.match[0], True, gender)
    for verb in verbs:
        member = subject_of(reading, verb, within, clause) or _anyone(reading, verb, within, clause)
        if member:
            return Attribution(start, end, member, verb.match[0])
    omitted = omitted_gender(reading, first, within, clause)
    return Attribution(start, end, None, first.match[0], omitted is not None, omitted)


def _acting(reading: Reading, start: int, end: int, clause: str) -> Attribution | None:
    """«…», – вздохнула она: a verb that does not say of itself that somebody speaks."""
    for verb in reading.find(reading.pack(start).speech.acting, start, clause):
        subject = subject_words(reading, verb, (start, end), clause)
        if verb.start != start or subject is None or subject.start - verb.end > 1:
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


def _split(reading: Reading, start: int, end: int, rule: str) -> list[Direct]:
    """The words of one speaker from ``start``, cut where attributions interrupt them.

    Empty if no attribution is there.
    """
    text = reading.plain
    out: list[Direct] = []
    at = start
    last: Attribution | None = None
    for turn in TURN.finditer(text, start, end):
        if turn.start() < at:
            continue
        found = attribution_at(reading, turn.end(), end, NEAR_START)
        if found is None:
            continue
        stop = turn.start() + (0 if turn[0][0] in ",;" else 1)
        out.append(found.of(at, stop, rule))
        last = found
        goes_on = re.compile(r"[.,!?…:;]*\s*[–—-]\s*").match(text, found.end)
        if not goes_on:
            return out
        at = goes_on.end()
    if last and at < end and WORD.search(text, at, end):
        out.append(last.of(at, end, rule))
    return out


def _dash_paragraph(reading: Reading, out: Quotations, span: Span) -> bool:
    text = reading.plain
    start = span[0]
    while start < span[1] and (text[start] in DASH or text[start].isspace()):
        start += 1
    parts = _split(reading, start, span[1], "speech.dash")
    if parts:
        out.found += parts
        return True
    if start < span[1] and not text[start].islower():
        found = _announced(reading, out, span[0])
        if found and found.member:
            out.found.append(
                Direct(start, span[1], "speech.dash_announced", found.member, None, found.verb)
            )
            return True
    return False


def _marked(reading: Reading, out: Quotations, q: Quoted, limit: int) -> None:
    text = reading.plain
    if q.start >= q.end:
        return
    limit = max(limit, q.end + 1)
    after = _attribution_after(reading, q, limit)
    previous = out.found[-1] if out.found else None
    opens = _opens_sentence(text, q.outer[0]) or text[q.outer[0] - 1 : q.outer[0]].isalpha()
    taken_up = (
        previous is not None
        and previous.attribution is not None
        and 0 <= q.outer[0] - previous.attribution[1] <= 6
        and not WORD.search(text, previous.attribution[1], q.outer[0])
    )
    if not (opens or taken_up):
        if _several_sentences(text, q) and (found := _clause_before(reading, q)):
            out.found.append(found.of(q.start, q.end, "speech.marks_clause"))
        else:
            out.names.append(q.outer)
        return
    inner = _split(reading, q.start, q.end, "speech.marks")
    if inner and any(d.member for d in inner):
        out.found += inner
        return
    if after is not None and after.member is None and _is_release(reading, after):
        out.names.append((q.outer[1] - 1, after.end))  # its sentences are read as the reporter's
        return
    if after is not None:
        out.found.append(after.of(q.start, q.end, "speech.marks"))
        return
    if taken_up and previous is not None:
        out.found.append(
            Direct(q.start, q.end, "speech.marks", previous.member, None, previous.verb)
        )
        return
    _unattributed(reading, out, q, limit)


def _is_release(reading: Reading, after: Attribution) -> bool:
    """«…», – говорится в сообщении пресс-службы: not the words of one person."""
    clause = reading.plain[after.start : after.end]
    return bool(reading.find(reading.pack(after.start).speech.release, after.start, clause))


def _unattributed(reading: Reading, out: Quotations, q: Quoted, limit: int) -> None:
    """Marks without an attribution beside them: announced by a colon, before, or told after."""
    text = reading.plain
    if text[q.end - 1] == "," and re.match(r"\s*\w", text[q.outer[1] : q.outer[1] + 9]):
        out.found.append(Direct(q.start, q.end, "speech.marks"))  # words that tell who, not known
        return
    found = _announced(reading, out, q.outer[0])
    if found:
        rule = (
            "speech.colon"
            if found.end > found.start and text[found.end - 1] == ":"
            else "speech.announced"
        )
        out.found.append(found.of(q.start, q.end, rule, beside=rule == "speech.colon"))
    elif _several_sentences(text, q) or _is_sentence(text, q):
        told = _told_after(reading, q)
        rule = "speech.told_after"
        out.found.append(told.of(q.start, q.end, rule) if told else Direct(q.start, q.end, rule))
    else:
        out.names.append(q.outer)


def _attribution_after(reading: Reading, q: Quoted, limit: int) -> Attribution | None:
    text = reading.plain
    m = re.compile(r"([\s,.;]*)([–—-]{0,2})(\s*)").match(text, q.outer[1], limit)
    if m is None or m.end() >= limit or not text[m.end()].isalpha():
        return None
    ended = text[q.end - 1] in ".!?…" or "." in m[1]
    if not m[2] and (text[m.end()].isupper() and (ended or "," not in m[1])):
        # English puts the name first: “…,” Smith said
        if not (reading.pack(m.end()).lang == "en" and text[q.end - 1] in ",?!"):
            return None
    near = NEAR_START if m[2] else NEAR_START // 2
    if reading.pack(m.end()).speech.subject_first and text[q.end - 1] in ",?!":
        near = NAME_FIRST
    return attribution_at(reading, m.end(), limit, near)


def _opens_sentence(text: str, at: int) -> bool:
    before = text[:at][-40:].rstrip()
    return not before or before[-1] in '.!?…:»”"\n' or "\n" in text[:at][len(text[:at].rstrip()) :]


def _several_sentences(text: str, q: Quoted) -> bool:
    return bool(re.search(r"\w{3,}[.!?…]\s+[^\W\d_]", text[q.start : q.end]))


def _is_sentence(text: str, q: Quoted) -> bool:
    words = WORD.findall(text, q.start, q.end)
    ended = text[q.end - 1] in ".!?…" or text[q.end + 1 : q.end + 2] in (".", "!", "?")
    return ended and len(words) >= 4


def _clause_before(reading: Reading, q: Quoted) -> Attribution | None:
    """«Как отметил X, «… . …»»: the clause before words of several sentences."""
    start = _sentence_start(reading, q.outer[0])
    found = _speaks_in(reading, start, q.outer[0])
    return found if found and found.member else None


def _announced(reading: Reading, out: Quotations, at: int) -> Attribution | None:
    """Who is said to speak right before: in a clause with a colon, or in the sentence before."""
    text = reading.plain
    end = len(text[:at].rstrip())
    if end == 0:
        return None
    start = _sentence_start(reading, end - 1)
    last = out.found[-1] if out.found else None
    if last and last.attribution and start < last.attribution[1] <= end:
        start = last.attribution[1]
    elif last and start < last.end <= end:
        start = last.end + 1
    if text[end - 1] == ":":
        return _speaks_in(reading, start, end, needs_verb=False)
    found = _speaks_in(reading, start, end)
    return found if found and found.member else None


def _speaks_in(
    reading: Reading, start: int, end: int, needs_verb: bool = True
) -> Attribution | None:
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
    return Attribution(start, end, None, verbs[-1].match[0]) if verbs else None


def _told_after(reading: Reading, q: Quoted) -> Attribution | None:
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


def _sentence_start(reading: Reading, at: int) -> int:
    return reading.document.sentence_at(at).start


def _bare(reading: Reading, out: Quotations, span: Span) -> None:
    """A paragraph without marks in which words end in an attribution after a dash."""
    start, end = span
    for d in out.found:
        for a, b in ((d.start, d.end + 1), d.attribution or (0, 0)):
            if start <= a and b <= end + 1:
                start = max(start, b)
    while start < end:
        parts = _split(reading, start, end, "speech.bare")
        if not parts or _overlapping(out, (parts[0].start, parts[-1].end)):
            return
        parts[0].start = _after_reporter(reading, parts[0])
        last = parts[-1]
        start = max(last.end, last.attribution[1] if last.attribution else 0) + 1
        if parts[0].member is not None and parts[0].start < parts[0].end:
            out.found += parts
            out.found.sort(key=lambda d: d.start)


def _overlapping(out: Quotations, span: Span) -> bool:
    return any(a < span[1] and span[0] < b for a, b in out.covered)


def _after_reporter(reading: Reading, part: Direct) -> int:
    """Bare words begin after the first sentences, if the reporter himself attributes in them."""
    text = reading.plain
    start = part.start
    for s in reading.document.sentences:
        if s.end <= part.start or s.end > part.end:
            continue
        begin = max(s.start, part.start)
        if (
            not re.search(r"\w", text[begin : s.end])
            or _speaks_in(reading, begin, s.end) is not None
        ):
            start = s.end
        else:
            break
    while start < part.end and not text[start].isalnum():
        start += 1
    return start


def _captions(reading: Reading, out: Quotations, paragraphs: list[Span]) -> None:
    """«ИМЯ ФАМИЛИЯ, ДОЛЖНОСТЬ:» and the words after it, in its paragraph or the next one."""
    text = reading.plain
    for number, (start, end) in enumerate(paragraphs):
        colon = text.find(":", start, min(end, start + 160))
        if colon < 0:
            continue
        named = reading.cast.mentions_in(start, colon)
        if not named or named[0][0].start > start + 1 or named[0][0].case not in ("nom", None):
            continue
        speech = reading.pack(start).speech
        if reading.find((*speech.said, *speech.quoting), start, text[start:colon]):
            continue
        if has_verb(text[named[-1][0].end : colon], reading.document.sentence_at(start).lang):
            continue  # «X, head of Y, was less optimistic: …»
        span = (colon + 1, end)
        if not text[colon + 1 : end].strip() and number + 1 < len(paragraphs):
            span = paragraphs[number + 1]
        span = _bare_words(text, span)
        if span[0] < span[1] and not _overlapping(out, span):
            out.found.append(Direct(*span, "speech.caption", named[0][1], (start, colon), ":"))
    out.found.sort(key=lambda d: d.start)


def _bare_words(text: str, span: Span) -> Span:
    start, end = span
    while start < end and (text[start].isspace() or text[start] in '–—-«"“'):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in '»"”'):
        end -= 1
    return start, end


def _join(out: Quotations, text: str) -> None:
    """Quotations with only marks and blanks between them are one unbroken quotation."""
    joined: list[Direct] = []
    for d in sorted(out.found, key=lambda d: d.start):
        d.start, d.end = _bare_words(text, (d.start, d.end))
        last = joined[-1] if joined else None
        between = text[last.end : d.start] if last else ""
        if (
            last
            and last.rule.startswith("speech.announced")
            and not WORD.search(between)
            and (last.member is d.member or last.member is None)
        ):
            last.end, last.member, last.attribution = (
                d.end,
                d.member,
                d.attribution or last.attribution,
            )
            last.rule, last.verb = d.rule, d.verb
        else:
            joined.append(d)
    out.found = joined
