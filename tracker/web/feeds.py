"""Lists to Atom feeds: what is new, for readers that follow a page."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar
from xml.etree import ElementTree as ET

from flask import Response

from tracker.models import ReviewState
from tracker.queries.evidence import Evidence
from tracker.web.addresses import language, permalink, permalink_of
from tracker.web.labels import label
from tracker.web.shown import may_quote

NEWEST = 50
"""How many entries a feed holds."""
_ATOM = "http://www.w3.org/2005/Atom"
ET.register_namespace("", _ATOM)
_CONTROL = dict.fromkeys((*range(9), 11, 12, *range(14, 32)))
"""Characters that XML cannot hold."""


@dataclass(frozen=True)
class Entry:
    id: str
    """Its permalink: permanent and without a language."""
    title: str
    updated: dt.datetime
    published: dt.date | None = None
    summary: str = ""
    author: str = ""
    review: ReviewState | None = None
    """Whether anybody has looked at it; None for what is no fact read by the program."""


class Recorded(Protocol):
    """Any row that says when it came in."""

    @property
    def recorded(self) -> dt.datetime: ...


R = TypeVar("R", bound=Recorded)


def newest(rows: Iterable[R]) -> list[R]:
    """Those that a feed holds, the last recorded first."""
    return sorted(rows, key=lambda row: row.recorded, reverse=True)[:NEWEST]


def entry(endpoint: str, row_id: dict[str, str], title: str, evidence: Evidence) -> Entry:
    """The entry of a fact: its sentence as the summary, where it may be shown."""
    return Entry(
        permalink_of(endpoint, **row_id),
        title,
        evidence.recorded,
        evidence.published,
        evidence.sentence if may_quote(evidence.own_words) else "",
        evidence.outlet or "",
        evidence.review_state,
    )


def atom(title: str, index: str, entries: Sequence[Entry], **values: str) -> Response:
    """The feed of a list or a record; ``index`` is the endpoint of its page, with its values."""
    feed = ET.Element(
        f"{{{_ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": language()}
    )
    _add(feed, "id", permalink())
    _add(feed, "title", title)
    newest = max((e.updated for e in entries), default=dt.datetime(1970, 1, 1, tzinfo=dt.UTC))
    _add(feed, "updated", newest.isoformat(timespec="seconds"))
    _add(feed, "link", rel="self", href=permalink(), type="application/atom+xml")
    page = permalink_of(index, **values)
    _add(feed, "link", rel="alternate", href=page, type="text/html")
    _add(_add(feed, "author"), "name", page)
    for item in entries:
        node = _add(feed, "entry")
        _add(node, "id", item.id)
        _add(node, "title", _marked(item))
        if item.review:
            _add(
                node,
                "category",
                term=item.review.value,
                scheme="urn:parliament-tracker:review",
                label=label("review", item.review),
            )
        _add(node, "updated", item.updated.isoformat(timespec="seconds"))
        if item.published:
            _add(node, "published", f"{item.published.isoformat()}T00:00:00Z")
        _add(node, "link", rel="alternate", href=item.id, type="text/html")
        if item.author:
            _add(_add(node, "author"), "name", item.author)
        if item.summary:
            _add(node, "summary", item.summary)
    body = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return Response(body, content_type="application/atom+xml; charset=utf-8")


def _marked(item: Entry) -> str:
    """The title, marked where nobody has looked at what it tells."""
    if item.review != ReviewState.unreviewed:
        return item.title
    return f"{item.title} [{label('review', item.review)}]"


def _add(parent: ET.Element, tag: str, text: str | None = None, **attributes: str) -> ET.Element:
    node = ET.SubElement(parent, f"{{{_ATOM}}}{tag}", attributes)
    node.text = text.translate(_CONTROL) if text else None
    return node
