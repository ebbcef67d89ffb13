"""Text to the outermost spans between quotation marks, whatever marks were used and lost."""

import re
from dataclasses import dataclass

from tracker.ingest.records import Span

OPENING = "«„“"
CLOSING = "»”"
EITHER = '"“'
"""Straight marks, and the one that opens in English and closes in German and Russian."""
LONGEST = 8000
LOST_CLOSE = re.compile(
    r"[,!?…]\s+[–—-]\s+(?=[a-zа-яёәғқңөұүһі][^.!?«»\"“”]{3,160}\.?$)", re.MULTILINE
)
MOST_PARAGRAPHS = 30
"""A quotation is not longer than this; a mark that stays open is taken as lost."""


@dataclass(frozen=True)
class Quoted:
    """What stands between two marks."""

    start: int
    end: int
    """Of the words, without the marks."""

    @property
    def outer(self) -> Span:
        """With the marks."""
        return self.start - 1, self.end + 1


def quoted_spans(text: str, paragraphs: list[Span]) -> list[Quoted]:
    """The outermost quotations, in order.

    A quotation may run over paragraphs when its mark is not closed in its own; inner marks (names
    of parties and laws) are part of it. A mark that nothing closes is passed over.
    """
    found: list[Quoted] = []
    number = 0
    while number < len(paragraphs):
        start, end = paragraphs[number]
        number += 1
        spans, pending = _in_paragraph(text, start, end)
        found += spans
        if pending is None:
            continue
        lost = LOST_CLOSE.search(text, pending, end)
        if lost:  # «"Спасибо вам, - сказал X.»: the attribution ends the words and the paragraph
            found.append(Quoted(pending + 1, lost.start()))
            continue
        closed = _closed_later(text, pending, paragraphs[number : number + MOST_PARAGRAPHS])
        if closed is None:
            found += _in_paragraph(text, pending + 1, end)[0]
        else:
            last, skipped = closed
            found.append(Quoted(pending + 1, last))
            if skipped:
                stop = paragraphs[number + skipped - 1][1]
                number += skipped
                found += _in_paragraph(text, last + 1, stop)[0]
    return found


def _in_paragraph(text: str, start: int, end: int) -> tuple[list[Quoted], int | None]:
    """Outermost quotations of one paragraph, and the mark that it leaves open."""
    found: list[Quoted] = []
    open_at: list[int] = []
    last_close = -1
    for at in range(start, end):
        char = text[at]
        if char not in '«»„“”"':
            continue
        if _opens(text, at, open_at, end):
            open_at.append(at)
        elif open_at:
            outer = open_at.pop()
            last_close = at
            if not open_at:
                found.append(Quoted(outer + 1, at))
    if not open_at:
        return found, None
    if last_close > open_at[0]:  # two opened, one closed: the inner mark was the outer one's too
        return [*found, Quoted(open_at[0] + 1, last_close)], None
    return found, open_at[0]


def _opens(text: str, at: int, open_at: list[int], end: int) -> bool:
    char = text[at]
    if char in "«„":
        return True
    if char in CLOSING:
        return False
    if char == "“" and open_at and text[open_at[-1]] == "„":
        return False
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < end else " "
    if after.isspace() or after in ",.;:!?)…»”":
        return False
    if before.isspace() or before in "([{–—-«„/":
        return True
    return not open_at  # glued on both sides: «…страны."Напомню» opens, «…что?"Дальше» closes


def _closed_later(text: str, opened: int, rest: list[Span]) -> tuple[int, int] | None:
    """Where a quotation over paragraphs is closed, and how many paragraphs later.

    Each paragraph of it may begin with a mark again.
    """
    for skipped, (start, end) in enumerate(rest, start=1):
        if end - opened > LONGEST:
            return None
        depth = 1
        for at in range(start, end):
            if text[at] not in '«»„“”"':
                continue
            if at == start:
                continue
            if _opens(text, at, [opened] * depth, end):
                depth += 1
            else:
                depth -= 1
                if depth == 0:
                    return at, skipped
        if text[start] in "–—-":
            return None
    return None
