"""Facts of the queue to the reports they stand in, whole and with each fact marked in its place.

Only editors see these pages: to judge a sentence they need what stands around it, whatever the
public pages may show of the outlet's text.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flask import g

from tracker.queries.reports import bodies
from tracker.queries.review import QueueRow
from tracker.web.annotate import Mark, Piece, annotate
from tracker.web.labels import label


@dataclass(frozen=True)
class Stretch:
    """A piece of the text and the facts it belongs to."""

    text: str
    kinds: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    """Innermost first."""
    begins: tuple[str, ...] = ()
    """Facts of which this is the first piece."""


@dataclass(frozen=True)
class Beside:
    """One report beside the facts that were read from it."""

    report_id: str
    title: str | None
    outlet: str | None
    url: str | None
    published: dt.date | None
    lang: str
    paragraphs: list[list[Stretch]]
    elsewhere: tuple[str, ...]
    """Facts that stand in an earlier version of the text and are not marked."""


def reports_beside(rows: Sequence[QueueRow]) -> list[Beside]:
    """The reports of the facts, in the order in which the facts come to them."""
    texts = bodies(g.db, [row.evidence.report_id for row in rows], g.when)
    return [
        _beside([row for row in rows if row.evidence.report_id == report_id], texts[report_id])
        for report_id in dict.fromkeys(row.evidence.report_id for row in rows)
        if report_id in texts
    ]


def _beside(rows: Sequence[QueueRow], text: str) -> Beside:
    e = rows[0].evidence
    standing = [r for r in rows if text[r.evidence.start : r.evidence.end] == r.words]
    marks = [
        Mark(r.evidence.start, r.evidence.end, r.kind, label("mark", r.kind), r.id, number)
        for number, r in enumerate(standing)
    ]
    return Beside(
        e.report_id,
        e.report_title,
        e.outlet,
        e.source_url,
        e.published,
        e.lang,
        list(_stretches(annotate(text, marks))),
        tuple(r.id for r in rows if r not in standing),
    )


def _stretches(paragraphs: list[list[Piece]]) -> Iterator[list[Stretch]]:
    begun: set[str] = set()
    for paragraph in paragraphs:
        found = []
        for piece in paragraph:
            facts = tuple(mark.href for mark in piece.marks)
            begins = tuple(fact for fact in facts if fact not in begun)
            begun.update(begins)
            kinds = tuple(dict.fromkeys(mark.kind for mark in piece.marks))
            found.append(Stretch(piece.text, kinds, facts, begins))
        yield found
