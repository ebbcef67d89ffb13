"""A JSON object to a source: fields checked, dates read, nothing guessed."""

import datetime as dt
import hashlib
import json
import re
from typing import Any
from urllib.parse import urlsplit

from tracker.errors import SourceError
from tracker.ingest.decode import decode
from tracker.ingest.records import Source

TAGGED = re.compile(r"</(?:p|div|article|body|html)\s*>", re.IGNORECASE)
"""A text that holds these was taken from a page with its tags."""
SURROGATES = re.compile("[\ud800-\udfff]")


class BadRecord(SourceError):
    """A record that is there but cannot be used; ``id`` tells which it is."""

    def __init__(self, id_: str, reason: str) -> None:
        super().__init__(reason)
        self.id = id_


def record(data: bytes, name: str, fallback_id: str) -> Source:
    """One news item written as a JSON object: id, url, outlet, title, published, text or html.

    Raises SourceError for what is no JSON object, BadRecord for one that cannot be used.
    """
    decoded = decode(data)
    try:
        found = json.loads(decoded.text.lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        where = f" at character {error.pos}" if isinstance(error, json.JSONDecodeError) else ""
        raise SourceError(f"It is no valid JSON{where}: correct it or leave it out.") from error
    if not isinstance(found, dict):
        raise SourceError(
            "It must be one JSON object with a text: write several reports into a .jsonl, one a "
            "line."
        )
    id_ = _word(found, "id") or fallback_id
    try:
        return _source(found, name, id_, hashlib.sha256(data).hexdigest())
    except SourceError as error:
        raise BadRecord(id_, str(error)) from error


def _source(found: dict[str, Any], name: str, id_: str, sha256: str) -> Source:
    text, html = _word(found, "text"), _word(found, "html")
    if not text and not html:
        missing = "has an empty text" if "text" in found or "html" in found else "has no text"
        raise SourceError(f"It {missing}: give the report as text or html.")
    url = _word(found, "url")
    return Source(
        name=name,
        id=id_,
        raw=text or html or "",
        media="html" if not text or TAGGED.search(text) else "text",
        url=url,
        outlet=_word(found, "outlet") or outlet(url),
        title=_word(found, "title"),
        published=_published(found.get("published")),
        sha256=sha256,
    )


def _word(found: dict[str, Any], key: str) -> str | None:
    """A field as text without lone surrogates; None where it is missing or blank."""
    value = found.get(key)
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if value is None:
        return None
    if not isinstance(value, str):
        raise SourceError(f"Its {key} is not text: write it between quotation marks.")
    return SURROGATES.sub("\ufffd", value) if value.strip() else None


def _published(value: object) -> dt.date | None:
    """The day of an ISO date or datetime, in the time zone it is written in."""
    if value is None or value == "":
        return None
    if isinstance(value, str):
        written = value.strip()
        try:
            return dt.date.fromisoformat(written)
        except ValueError:
            pass
        try:
            return dt.datetime.fromisoformat(written).date()
        except ValueError:
            pass
    raise SourceError(
        f"Its date of publication is {str(value)[:40]!r}: write it as 2024-04-13 or leave it out."
    )


def outlet(url: str | None) -> str | None:
    """The host of an address without www."""
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
