"""A source to the words of the newsroom: title, by-line and date apart, site furniture left out."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from tracker.ingest import furniture, mend
from tracker.ingest.furniture import is_headline, is_prose
from tracker.ingest.page import Page, read_page
from tracker.ingest.records import Cleaned, Source
from tracker.lang.joined import parted
from tracker.lang.scripts import fold

RUN = 4
"""This many short lines without stops, one after another, are headlines of other news."""
PASSES = 8
"""A pass leaves nothing for the next one but in odd texts; this bounds them."""


@dataclass
class Head:
    """What stood above the text and is not part of it."""

    title: str | None = None
    byline: str | None = None
    published: dt.date | None = None
    lines: list[str] = field(default_factory=list)


def clean(source: Source) -> Cleaned:
    """The report's own text, one paragraph a line, NFC; cleaning it again changes nothing.

    The title leaves the text, and so do by-line, counters, the page's own date (it is taken for
    the day of publication where the source names none), menus, captions, tags, calls to
    subscribe and headlines of other news. Words, misprints included, stay as printed. Raises
    ReadingError for a page that cannot be read.
    """
    page = read_page(source.raw, source.url) if source.media == "html" else Page(text=source.raw)
    title = mend.tidy(source.title or page.title or "").replace("\n", " ") or None
    head = Head(title=title, published=source.published or page.published)
    text = page.text
    for _ in range(PASSES):
        before, text = text, _cleaned_once(text, head)
        if text == before:
            break
    if page.url and not source.url:
        source = replace(source, url=page.url)
    warnings = () if head.published else ("no date of publication: it is stored without one",)
    return Cleaned(
        source=source,
        text=text,
        title=head.title,
        published=head.published,
        byline=head.byline,
        warnings=(*source.warnings, *warnings),
    )


def _cleaned_once(text: str, head: Head) -> str:
    lines = mend.unwrapped(mend.tidy(text).split("\n"))
    pieces = [piece for line in lines for piece in _pieces(line)]
    # a site that loses blanks between paragraphs loses them around its links, too
    lines = [parted(piece) for piece in pieces] if len(pieces) > len(lines) else pieces
    _take_head(lines, head)
    lines = _without_blocks(head.lines)
    lines = [line for line in lines if not furniture.is_furniture(line)]
    lines = _without_runs(lines)
    lines = _take_byline_below(lines, head)
    return mend.tidy("\n".join(_once(lines)))


def _pieces(line: str) -> list[str]:
    """A line cut where the site glued its pieces together, without what it embedded."""
    line = furniture.without_embedded(line)
    pieces: list[str] = []
    for part in line.split("\n"):
        cut = mend.unglued(part).split("\n")
        pieces.extend(_without_links(cut) if len(cut) > 1 else cut)
    return pieces


def _without_links(pieces: list[str]) -> list[str]:
    """Headlines of other news fall where they stand glued before «Напомним», «Ранее», «Читайте»."""
    recalls = ("Напомним", "Ранее", "Отметим", "Позже", "Читайте", "К слову")
    return [
        piece
        for piece, following in zip(pieces, [*pieces[1:], ""], strict=True)
        if not (is_headline(piece) and len(piece) > 25 and following.startswith(recalls))
    ]


def _take_head(lines: list[str], head: Head) -> None:
    """Fill the head from the lines above the first paragraph; ``head.lines`` are the others."""
    above = len(list(takewhile(lambda line: not is_prose(line), lines)))
    if above == len(lines):  # no paragraph at all: nothing can be told to stand above it
        above = 0
    if head.title is None:
        head.title = _title_of(lines)
    title = fold(head.title or "")
    kept: list[str] = []
    for place, line in enumerate(lines):
        near = place <= above + 1
        if near and title and 0 < len(line) < 2 * len(title) and fold(line) == title:
            continue
        if near and furniture.is_date(line):
            head.published = head.published or furniture.page_date(line)
            continue
        if place < above and furniture.COUNTER.fullmatch(line):
            continue
        name = furniture.author_of(line) if place < above else None
        if name:
            head.byline = head.byline or name
            continue
        kept.append(line)
    head.lines = kept


def _title_of(lines: Sequence[str]) -> str | None:
    """The first line where it looks like a headline and a text follows it."""
    filled = [line for line in lines if line and not furniture.is_date(line)]
    if len(filled) < 2 or not is_headline(filled[0]) or furniture.is_furniture(filled[0]):
        return None
    if furniture.DATELINE.match(filled[0]) or len(filled[0].split()) < 2:
        return None
    return filled[0] if any(map(is_prose, filled[1:4])) else None


def _without_blocks(lines: list[str]) -> list[str]:
    """Lines without «Популярное», «Читайте также» and the short lines under them."""
    out: list[str] = []
    skipping = False
    for line in lines:
        if furniture.opens_block(line):
            skipping = True
        elif not skipping or (is_prose(line) and not is_headline(line)):
            skipping = False
            out.append(line)
    return out


def _without_runs(lines: list[str]) -> list[str]:
    """Lines without long runs of headlines, but for lists that a paragraph announces."""
    out: list[str] = []
    run: list[str] = []
    for line in [*lines, None]:
        if line is not None and (is_headline(line) or (run and not line)):
            run.append(line)
            continue
        filled = [short for short in run if short]
        if len(filled) < RUN or _announced(out) or not furniture.are_headlines(filled):
            out.extend(run)
        run = []
        if line is not None:
            out.append(line)
    return out


def _announced(lines: list[str]) -> bool:
    last = next((line for line in reversed(lines) if line), "")
    return last.endswith((":", ";", ","))


def _take_byline_below(lines: list[str], head: Head) -> list[str]:
    """Lines without a name that stands alone under the last paragraph."""
    filled = [line for line in lines if line]
    if len(filled) < 2 or not is_prose(filled[-2]) or _announced(filled[:-1]):
        return lines
    name = furniture.author_of(filled[-1])
    if name is None:
        return lines
    head.byline = head.byline or name
    last = max(place for place, line in enumerate(lines) if line)
    return lines[:last]


def _once(lines: list[str]) -> list[str]:
    """Lines without paragraphs that repeat an earlier one, and leads that the text repeats."""
    seen: set[str] = set()
    out: list[str] = []
    for place, line in enumerate(lines):
        key = line.casefold().rstrip(" .…") if len(line) >= 60 else ""
        if key and key in seen:
            continue
        seen.add(key)
        following = next((later for later in lines[place + 1 : place + 3] if later), "")
        if key and len(following) > len(line) and following.casefold().startswith(key):
            continue
        out.append(line)
    return out
