"""Words between quotation marks to direct quotations, names and half-quotations."""

import re
from dataclasses import replace

from tracker.ingest.extract.attribution import (
    NEAR_START,
    Attribution,
    Direct,
    Quotations,
    announced,
    attribution_at,
    clause_before,
    is_release,
    said_inside,
    told_after,
)
from tracker.ingest.extract.marks import Quoted
from tracker.ingest.extract.reading import Reading
from tracker.ingest.extract.turns import WORD, spoken_parts

NAME_FIRST = 90
"""… and this near where whoever speaks stands before it («,” the Speaker remarked»)."""


def marked(reading: Reading, out: Quotations, q: Quoted, limit: int) -> None:
    """Puts the words between two marks into ``out``: as a quotation, or as a name.

    ``limit`` is the end of their paragraph.
    """
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
        elif found := said_inside(reading, q):
            out.found.append(found.of(q.start, q.end, "speech.marks_inside", beside=False))
        else:
            out.names.append(q.outer)
        return
    inner = spoken_parts(reading, q.start, q.end, "speech.marks")
    if inner and any(d.member for d in inner):
        out.found += inner
        return
    if after is not None and after.member is None and is_release(reading, after):
        out.names.append((q.outer[1] - 1, after.end))  # its sentences are read as the reporter's
        return
    if after is not None:
        if after.member is None:  # «X: «…», – деді.»
            told = announced(reading, out, q.outer[0])
            if told and text[told.end - 1] == ":":
                verb = after.verb if told.member else ":"
                after = replace(after, member=told.member, pronoun=False, verb=verb)
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
    behind = text[q.outer[1] : q.outer[1] + 9]
    outside = reading.pack(q.start).speech.subject_first and re.match(r",\s+\w", behind)
    if outside or (text[q.end - 1] == "," and re.match(r"\s*\w", behind)):
        out.found.append(Direct(q.start, q.end, "speech.marks"))  # words that tell who, not known
        return
    found = announced(reading, out, q.outer[0])
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
    if reading.pack(m.end()).speech.subject_first and (text[q.end - 1] in ",?!" or "," in m[1]):
        near, new_sentence = NAME_FIRST, False  # “…,” Smith said
    if new_sentence:
        return None
    found = attribution_at(reading, m.end(), limit, near)
    if found and text[q.end - 1] in "?!" and text[found.end : found.end + 1] == ":":
        return None  # “How many?” Smith replied: “Two.”
    return found


def _opens_sentence(reading: Reading, at: int) -> bool:
    """Whether a mark opens a sentence; one glued to the word before it has lost its blank."""
    before = reading.document.text[max(0, at - 40) : at]
    if at < 40 and not re.search(r"[a-zа-яёәғқңөұүһі]", before):
        return True  # «ASTANA. KAZINFORM «…»»
    if not before.strip() or before[-1].isalpha() or "\n" in before[len(before.rstrip()) :]:
        return True
    return before.rstrip()[-1] in '.!?…:»”"'


def _several_sentences(text: str, q: Quoted) -> bool:
    return bool(re.search(r"\w{3,}[.!?…]\s+[^\W\d_]", text[q.start : q.end]))


def _is_sentence(text: str, q: Quoted) -> bool:
    words = WORD.findall(text, q.start, q.end)
    ended = text[q.end - 1] in ".!?…" or text[q.end + 1 : q.end + 2] in (".", "!", "?")
    return ended and len(words) >= 4
