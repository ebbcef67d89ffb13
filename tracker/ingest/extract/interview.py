"""Questions and answers on lines of their own to the answers and who gave them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.ingest.extract.attribution import speaks_in
from tracker.ingest.extract.reading import Reading
from tracker.ingest.records import Member, Span

DASHES = "–—-"
FEWEST = 4
"""Turns that make an interview of lines with dashes."""


@dataclass(frozen=True)
class Interview:
    """The turns of a talk; ``member`` is None where the report does not tell who answers."""

    questions: tuple[Span, ...]
    answers: tuple[Span, ...]
    member: Member | None


def find_interview(reading: Reading, paragraphs: Sequence[Span]) -> Interview | None:
    """The interview of the report; None if its lines with a dash are no questions and answers."""
    text = reading.plain
    turns: list[list[int]] = []
    for start, end in paragraphs:
        if text[start] in DASHES:
            turns.append([start, end])
        elif turns and len(turns) % 2 == 0 and not _closes(text, start, end):
            if not _tells_of(reading, start, end, _interviewee(reading, turns[0][0])):
                turns[-1][1] = end  # the answer goes on in a further paragraph
        elif turns:
            break
    questions, answers = turns[::2], turns[1::2]
    asked = sum(text[start:end].rstrip().endswith("?") for start, end in questions)
    answered = sum(text[start:end].rstrip().endswith("?") for start, end in answers)
    if (
        len(turns) < FEWEST
        or asked * 2 < len(questions)
        or asked < 2
        or answered > len(answers) // 3
    ):
        return None
    return Interview(
        tuple((a, b) for a, b in questions),
        tuple((_after_dash(text, a), b) for a, b in answers),
        _interviewee(reading, turns[0][0]),
    )


def _tells_of(reading: Reading, start: int, end: int, member: Member | None) -> bool:
    """«According to the senator, …» between two turns: words of the reporter, not of an answer."""
    told = speaks_in(reading, start, end)
    return told is not None and told.member is not None and told.member is member


def _closes(text: str, start: int, end: int) -> bool:
    """A short line after the talk: who asked, whose photo it is."""
    return end - start < 60


def _after_dash(text: str, start: int) -> int:
    while text[start] in DASHES or text[start].isspace():
        start += 1
    return start


def _interviewee(reading: Reading, before: int) -> Member | None:
    """The one whom the lines before the first question name most; None if two are equal."""
    counts = Counter(
        {
            i: sum(m.start < before for m in member.mentions)
            for i, member in enumerate(reading.cast.members)
        }
    )
    best = [pair for pair in counts.most_common(2) if pair[1]]
    if not best or (len(best) == 2 and best[0][1] == best[1][1]):
        return None
    return reading.cast.members[best[0][0]]
