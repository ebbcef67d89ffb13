"""Paragraphs without marks to the turns of speech in them: dashes, and bare words."""

import re

from tracker.ingest.extract.attribution import (
    NEAR_START,
    Attribution,
    Direct,
    Quotations,
    announced,
    attribution_at,
    sentence_start,
    speaks_in,
)
from tracker.ingest.extract.reading import Reading
from tracker.ingest.records import Span

LONGEST_TURN = 12
"""Paragraphs of one turn of speech."""
DASH = "–—-"
TURN = re.compile(r"[,?!….;\"»”]\s*[–—-]{1,2}\s*(?=\w)")
"""Where words of attribution may begin after the words quoted: «…, – сказал»."""
OPENED = re.compile(r"[.!?…]\s+[–—-]\s+(?=[^\W\d_a-zа-яёәғқңөұүһі])")
"""«Депутат пояснил это. – Я не вправе, – сказал он.»: where words begin inside a paragraph."""
WORD = re.compile(r"\w+")


def whole_paragraphs(text: str, paragraphs: list[Span]) -> list[Span]:
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


def spoken_parts(reading: Reading, start: int, end: int, rule: str) -> list[Direct]:
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


def dash_paragraph(reading: Reading, out: Quotations, paragraphs: list[Span]) -> int:
    """Reads a paragraph that begins with a dash; where the words end, 0 if nobody speaks them."""
    text = reading.plain
    span = paragraphs[0]
    start = _after_dash(text, span)
    parts = spoken_parts(reading, start, span[1], "speech.dash")
    if parts:
        out.found += parts
        return span[1]
    if start == span[1] or text[start].islower() or _is_list(reading, span):
        return 0
    parts = _long_turn(reading, paragraphs)
    if parts:
        out.found += parts
        return parts[-1].attribution[1] if parts[-1].attribution else parts[-1].end
    found = announced(reading, out, span[0])
    if found and found.member:
        out.found.append(
            Direct(start, span[1], "speech.dash_announced", found.member, None, found.verb)
        )
        return span[1]
    return 0


def _long_turn(reading: Reading, paragraphs: list[Span]) -> list[Direct]:
    """A turn that begins with a dash and is attributed only some paragraphs later.

    None of those in between may be the reporter's, nor another quotation: no dash, no mark, no
    words of attribution.
    """
    text = reading.plain
    start = _after_dash(text, paragraphs[0])
    for first, last in paragraphs[1:]:
        if text[first] in DASH or text[first] in '«"“„':
            return []  # another turn, or somebody's words with an attribution of their own
        parts = spoken_parts(reading, first, last, "speech.dash")
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
    start = sentence_start(reading, max(0, end - 1))
    tasks = reading.pack(start).tasks
    opening = tuple(r.rule for r in tasks.rules if r.opens_list)
    return text[end - 1 : end] == ":" and bool(reading.find(opening, start, text[start:end]))


def bare_paragraph(reading: Reading, out: Quotations, span: Span, since: int) -> None:
    """A paragraph without marks in which words end in an attribution after a dash.

    What was found ``since`` is of this paragraph.
    """
    start, end = span
    for d in out.found[since:]:
        for a, b in ((d.start, d.end + 1), d.attribution or (0, 0)):
            if start <= a and b <= end + 1:
                start = max(start, b)
    while start < end:
        parts = spoken_parts(reading, start, end, "speech.bare")
        if not parts:
            return
        parts[0].start = _after_reporter(reading, parts[0])
        last = parts[-1]
        start = max(last.end, last.attribution[1] if last.attribution else 0) + 1
        if parts[0].member is not None and parts[0].start < parts[0].end:
            out.found += parts


def _after_reporter(reading: Reading, part: Direct) -> int:
    """Bare words begin behind the reporter's sentences: at a dash that opens them, else after the
    last sentence in which he lets somebody speak by name or that stands first with a speaker."""
    text = reading.plain
    if opened := OPENED.search(text, part.start, part.end):
        return opened.end()
    start = part.start
    first = True
    for index in reading.touched((part.start, part.end)):
        s = reading.document.sentences[index]
        if s.end > part.end:
            break
        begin = max(s.start, part.start)
        blank = not re.search(r"\w", text[begin : s.end])
        told = None if blank else speaks_in(reading, begin, s.end)
        by_name = told is not None and told.member is not None and _is_named(reading, begin, s.end)
        if blank or by_name or (first and told is not None):
            start = s.end
        else:
            first = False
    while start < part.end and not text[start].isalnum():
        start += 1
    return start


def _is_named(reading: Reading, start: int, end: int) -> bool:
    return any(m.kind == "full" for m, _ in reading.cast.mentions_in(start, end))
