"""Punctuation and words of attribution to the direct quotations of a report.

Punctuation decides the span, words of attribution the speaker. Four prints are known: marks,
paragraphs that begin with a dash, bare paragraphs that end in «, - сказала X.», and captions
(«ИМЯ ФАМИЛИЯ, ДОЛЖНОСТЬ:» with the words after it).
"""

from bisect import bisect_left

from tracker.ingest.extract.attribution import Direct, Quotations
from tracker.ingest.extract.captions import bare_words, captions
from tracker.ingest.extract.interview import find_interview
from tracker.ingest.extract.marked import marked
from tracker.ingest.extract.marks import quoted_spans
from tracker.ingest.extract.reading import Reading
from tracker.ingest.extract.turns import (
    DASH,
    LONGEST_TURN,
    WORD,
    bare_paragraph,
    dash_paragraph,
    whole_paragraphs,
)
from tracker.ingest.records import Span


def find_quotations(reading: Reading) -> Quotations:
    """Every direct quotation, in order; those of nobody in particular have no member."""
    text = reading.plain
    out = Quotations()
    paragraphs = whole_paragraphs(text, reading.paragraphs)
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
            spoken_to = dash_paragraph(reading, out, turn)
            if spoken_to:
                out.names += [q.outer for q in inside]
                continue
        for q in inside:
            marked(reading, out, q, ends[bisect_left(ends, q.end)])
        bare_paragraph(reading, out, (start, end), since)
    covered = out.covered
    for d in captions(reading, paragraphs):
        within = [f for f in out.found if d.start < f.start and f.end <= d.end]
        if within and all(f.member in (None, d.member) for f in within):
            out.found = [f for f in out.found if f not in within]  # whom he quotes in his turn
            covered = out.covered
        if not _overlapping(covered, (d.start, d.end)):
            out.found.append(d)
    _join(out, text)
    return out


def _overlapping(covered: list[Span], span: Span) -> bool:
    return any(a < span[1] and span[0] < b for a, b in covered)


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
