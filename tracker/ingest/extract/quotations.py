"""Punctuation and words of attribution to the direct quotations of a report.

Punctuation decides the span, words of attribution the speaker. Four prints are known: marks,
paragraphs that begin with a dash, bare paragraphs that end in «, - сказала X.», and captions
(«ИМЯ ФАМИЛИЯ, ДОЛЖНОСТЬ:» with the words after it).
"""

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from tracker.ingest.extract.attribution import (
    Attribution,
    Direct,
    attribution_at,
    clause_before,
    is_release,
    speaks_in,
    told_after,
)
from tracker.ingest.extract.captions import bare_words, captions
from tracker.ingest.extract.interview import find_interview
from tracker.ingest.extract.marks import Quoted, quoted_spans
from tracker.ingest.extract.reading import Reading
from tracker.ingest.records import Span

NEAR_START = 48
"""The verb of an attribution stands this near its beginning."""
NAME_FIRST = 90
"""… and this near where whoever speaks stands before it («,” the Speaker remarked»)."""
LONGEST_TURN = 12
"""Paragraphs of one turn of speech."""
DASH = "–—-"
TURN = re.compile(r"[,?!….;\"»”]\s*[–—-]{1,2}\s*(?=\w)")
"""Where words of attribution may begin after the words quoted: «…, – сказал»."""
WORD = re.compile(r"\w+")


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


def find_quotations(reading: Reading) -> Quotations:
    """Every direct quotation, in order; those of nobody in particular have no member."""
    text = reading.plain
    out = Quotations()
    paragraphs = _whole(text, reading.paragraphs)
    talk = find_interview(reading, paragraphs)
    if talk:
        out.questions += talk.questions
        out.found += [Direct(a, b, "speech.answer", talk.member) for a, b in talk.answers]
        until = max(b for _, b in talk.answers)
        paragraphs = [p for p in paragraphs if p[1] <= talk.questions[0][0] or p[0] >= until]
    quoted = quoted_spans(text, paragraphs)
    openings, ends = [q.outer[0] for q in quoted], [end for _, end in paragraphs]
    spoken_to = 0
    for number, (start, end) in enumerate(paragraphs):
        if start < spoken_to:
            continue
        since = len(out.found)
        inside = quoted[bisect_left(openings, start) : bisect_left(openings, end)]
        earlier = bisect_left(openings, start) - 1
        if earlier >= 0 and quoted[earlier].end > start:
            continue  # goes on with a quotation that an earlier paragraph opened
        if text[start] in DASH:
            turn = paragraphs[number : number + LONGEST_TURN]
            spoken_to = _dash_paragraph(reading, out, turn)
            if spoken_to:
                out.names += [q.outer for q in inside]
                continue
        for q in inside:
            _marked(reading, out, q, ends[bisect_left(ends, q.end)])
        _bare(reading, out, (start, end), since)
    covered = out.covered
    for d in captions(reading, paragraphs):
        if not _overlapping(covered, (d.start, d.end)):
            out.found.append(d)
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


def _dash_paragraph(reading: Reading, out: Quotations, paragraphs: list[Span]) -> int:
    """Reads a paragraph that begins with a dash; where the words end, 0 if nobody speaks them."""
    text = reading.plain
    span = paragraphs[0]
    start = _after_dash(text, span)
    parts = _split(reading, start, span[1], "speech.dash")
    if parts:
        out.found += parts
        return span[1]
    if start == span[1] or text[start].islower() or _is_list(reading, span):
        return 0
    parts = _long_turn(reading, paragraphs)
    if parts:
        out.found += parts
        return parts[-1].attribution[1] if parts[-1].attribution else parts[-1].end
    found = _announced(reading, out, span[0])
    if found and found.member:
        out.found.append(
            Direct(start, span[1], "speech.dash_announced", found.member, None, found.verb)
        )
        return span[1]
    return 0


def _long_turn(reading: Reading, paragraphs: list[Span]) -> list[Direct]:
    """A turn that begins with a dash and is attributed only some paragraphs later.

    None of those in between may be the reporter's: no dash, no words of attribution.
    """
    text = reading.plain
    start = _after_dash(text, paragraphs[0])
    for first, last in paragraphs[1:]:
        if text[first] in DASH:
            return []  # another turn
        parts = _split(reading, first, last, "speech.dash")
        if parts and (parts[0].member or parts[0].pronoun):
            parts[0].start = start
            return parts
        if speaks_in(reading, first, last) is not None:
            return []
    return []


def _after_dash(text: str, span: Span) -> int:
    start = span[0]
    while start < span[1] and (text[start] in DASH or text[start].isspace()):
        start += 1
    return start


def _is_list(reading: Reading, span: Span) -> bool:
    """Whether a line with a dash is one of a list: of tasks, of an agenda."""
    text = reading.plain
    if text[span[0] : span[1]].rstrip().endswith(";"):
        return True
    end = len(text[: span[0]].rstrip())
    start = _sentence_start(reading, max(0, end - 1))
    tasks = reading.pack(start).tasks
    opening = tuple(r.rule for r in tasks.rules if r.opens_list)
    return text[end - 1 : end] == ":" and bool(reading.find(opening, start, text[start:end]))


def _marked(reading: Reading, out: Quotations, q: Quoted, limit: int) -> None:
    text = reading.plain
    if q.start >= q.end:
        return
    limit = max(limit, q.end + 1)
    after = _attribution_after(reading, q, limit)
    previous = out.found[-1] if out.found else None
    opens = _opens_sentence(reading, q.outer[0])
    taken_up = (
        previous is not None
        and previous.attribution is not None
        and 0 <= q.outer[0] - previous.attribution[1] <= 6
        and not WORD.search(text, previous.attribution[1], q.outer[0])
        and (_several_sentences(text, q) or not text[q.outer[1] + 1 : q.outer[1] + 2].islower())
    )
    if not (opens or taken_up):
        if _several_sentences(text, q) and (found := clause_before(reading, q)):
            out.found.append(found.of(q.start, q.end, "speech.marks_clause"))
        else:
            out.names.append(q.outer)
        return
    inner = _split(reading, q.start, q.end, "speech.marks")
    if inner and any(d.member for d in inner):
        out.found += inner
        return
    if after is not None and after.member is None and is_release(reading, after):
        out.names.append((q.outer[1] - 1, after.end))  # its sentences are read as the reporter's
        return
    if after is not None:
        out.found.append(after.of(q.start, q.end, "speech.marks"))
        return
    if after is None and re.compile(r"[\s,.]*[–—-]\s*\w").match(text, q.outer[1], limit):
        out.found.append(Direct(q.start, q.end, "speech.marks"))  # of whom, is not understood
        return
    if taken_up and previous is not None:
        out.found.append(
            Direct(q.start, q.end, "speech.marks", previous.member, None, previous.verb)
        )
        return
    _unattributed(reading, out, q, limit)


def _unattributed(reading: Reading, out: Quotations, q: Quoted, limit: int) -> None:
    """Marks without an attribution beside them: announced by a colon, before, or told after."""
    text = reading.plain
    if text[q.end - 1] == "," and re.match(r"\s*\w", text[q.outer[1] : q.outer[1] + 9]):
        out.found.append(Direct(q.start, q.end, "speech.marks"))  # words that tell who, not known
        return
    found = _announced(reading, out, q.outer[0])
    colon = found is not None and found.end > found.start and text[found.end - 1] == ":"
    worded = _several_sentences(text, q) or _is_sentence(text, q)
    if found and (colon or worded):
        rule = "speech.colon" if colon else "speech.announced"
        out.found.append(found.of(q.start, q.end, rule, beside=colon))
    elif worded:
        told = told_after(reading, q)
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
    new_sentence = not m[2] and text[m.end()].isupper() and (ended or "," not in m[1])
    near = NEAR_START if m[2] else NEAR_START // 2
    if reading.pack(m.end()).speech.subject_first and text[q.end - 1] in ",?!":
        near, new_sentence = NAME_FIRST, False  # “…,” Smith said
    if new_sentence:
        return None
    return attribution_at(reading, m.end(), limit, near)


def _opens_sentence(reading: Reading, at: int) -> bool:
    """Whether a mark opens a sentence; one glued to the word before it has lost its blank."""
    before = reading.document.text[max(0, at - 40) : at]
    if not before.strip() or before[-1].isalpha() or "\n" in before[len(before.rstrip()) :]:
        return True
    return before.rstrip()[-1] in '.!?…:»”"'


def _several_sentences(text: str, q: Quoted) -> bool:
    return bool(re.search(r"\w{3,}[.!?…]\s+[^\W\d_]", text[q.start : q.end]))


def _is_sentence(text: str, q: Quoted) -> bool:
    words = WORD.findall(text, q.start, q.end)
    ended = text[q.end - 1] in ".!?…" or text[q.end + 1 : q.end + 2] in (".", "!", "?")
    return ended and len(words) >= 4


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
        return speaks_in(reading, start, end, needs_verb=False)
    found = speaks_in(reading, start, end)
    return found if found and found.member else None


def _sentence_start(reading: Reading, at: int) -> int:
    return reading.document.sentence_at(at).start


def _bare(reading: Reading, out: Quotations, span: Span, since: int) -> None:
    """A paragraph without marks in which words end in an attribution after a dash.

    What was found ``since`` is of this paragraph.
    """
    start, end = span
    for d in out.found[since:]:
        for a, b in ((d.start, d.end + 1), d.attribution or (0, 0)):
            if start <= a and b <= end + 1:
                start = max(start, b)
    while start < end:
        parts = _split(reading, start, end, "speech.bare")
        if not parts:
            return
        parts[0].start = _after_reporter(reading, parts[0])
        last = parts[-1]
        start = max(last.end, last.attribution[1] if last.attribution else 0) + 1
        if parts[0].member is not None and parts[0].start < parts[0].end:
            out.found += parts


def _overlapping(covered: list[Span], span: Span) -> bool:
    return any(a < span[1] and span[0] < b for a, b in covered)


def _after_reporter(reading: Reading, part: Direct) -> int:
    """Bare words begin after the first sentences, if the reporter himself attributes in them."""
    text = reading.plain
    start = part.start
    for index in reading.touched((part.start, part.end)):
        s = reading.document.sentences[index]
        if s.end > part.end:
            break
        begin = max(s.start, part.start)
        if (
            not re.search(r"\w", text[begin : s.end])
            or speaks_in(reading, begin, s.end) is not None
        ):
            start = s.end
        else:
            break
    while start < part.end and not text[start].isalnum():
        start += 1
    return start


def _join(out: Quotations, text: str) -> None:
    """Quotations with only marks and blanks between them are one unbroken quotation."""
    joined: list[Direct] = []
    for d in sorted(out.found, key=lambda d: d.start):
        d.start, d.end = bare_words(text, (d.start, d.end))
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
