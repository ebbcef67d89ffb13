"""A text and the facts read from it to pieces that each know which facts stand there.

Facts nest and overlap: a name stands in a speech, a speech holds two tasks, a task begins inside
one quotation and ends behind it. Marked-up text cannot overlap, so the text is cut wherever a
fact begins or ends.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

Span = tuple[int, int]


@dataclass(frozen=True)
class Mark:
    """A fact in a text: ``body[start:end]``."""

    start: int
    end: int
    kind: str
    title: str
    """Its kind and rule in words, for who asks what this is."""
    href: str
    number: int = 0
    """Tells apart facts of one place."""
    who: str = ""
    """Whose fact it is, as printed."""


@dataclass(frozen=True)
class Piece:
    """A stretch of one paragraph with the same facts throughout; a gap where text is withheld."""

    text: str
    marks: tuple[Mark, ...] = ()
    """Innermost first."""
    ends: tuple[Mark, ...] = ()
    """Facts of which this is the last piece."""
    gap: bool = False


@dataclass
class _Draft:
    start: int
    end: int
    marks: list[Mark] = field(default_factory=list)
    ends: list[Mark] = field(default_factory=list)


def annotate(
    body: str, marks: Sequence[Mark], shown: Sequence[Span] | None = None
) -> list[list[Piece]]:
    """Paragraphs of pieces. With ``shown``, only what these spans hold; the rest becomes gaps.

    Put together, the texts of all pieces are the body without its line breaks, or, with
    ``shown``, what was allowed of it. Marks that do not lie in the body are left out.
    """
    inside = [m for m in marks if 0 <= m.start < m.end <= len(body)]
    drafts = list(_cut(body, inside, shown))
    last: dict[Mark, _Draft] = {}
    for draft in drafts:
        last.update((mark, draft) for mark in draft.marks)
    for mark in sorted(last, key=lambda m: (m.end - m.start, m.number)):
        last[mark].ends.append(mark)
    return _paragraphs(body, drafts, shown)


def _cut(body: str, marks: Sequence[Mark], shown: Sequence[Span] | None) -> Iterator[_Draft]:
    """Stretches of the body between all places where something begins or ends."""
    opening: dict[int, list[Mark]] = defaultdict(list)
    closing: dict[int, list[Mark]] = defaultdict(list)
    cuts = {0, len(body)}
    for mark in marks:
        opening[mark.start].append(mark)
        closing[mark.end].append(mark)
        cuts |= {mark.start, mark.end}
    for place, letter in enumerate(body):
        if letter == "\n":
            cuts |= {place, place + 1}
    for start, end in shown or ():
        cuts |= {max(0, start), min(len(body), end)}
    here: set[Mark] = set()
    ordered = sorted(cuts)
    for start, end in pairwise(ordered):
        here -= set(closing[start])
        here |= set(opening[start])
        if body[start] != "\n" and _is_shown(start, end, shown):
            innermost_first = sorted(here, key=lambda m: (m.end - m.start, -m.start, m.number))
            yield _Draft(start, end, innermost_first)


def _is_shown(start: int, end: int, shown: Sequence[Span] | None) -> bool:
    return shown is None or any(s <= start and end <= e for s, e in shown)


def _paragraphs(
    body: str, drafts: Sequence[_Draft], shown: Sequence[Span] | None
) -> list[list[Piece]]:
    """The drafts by paragraph, a gap wherever words between two of them were withheld."""
    found: list[list[Piece]] = []
    paragraph: list[Piece] = []
    at = 0
    for draft in [*drafts, _Draft(len(body), len(body))]:
        between = body[at : draft.start]
        if shown is not None and between.strip():
            paragraph.append(Piece("", gap=True))
        elif shown is not None and between and "\n" not in between:
            paragraph.append(Piece(between))
        if "\n" in between and paragraph:
            found.append(paragraph)
            paragraph = []
        if draft.end > draft.start:
            text = body[draft.start : draft.end]
            paragraph.append(Piece(text, tuple(draft.marks), tuple(draft.ends)))
        at = draft.end
    return [*found, paragraph] if paragraph else found
