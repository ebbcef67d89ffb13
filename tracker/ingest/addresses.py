"""An address on the web to bytes, and a feed to the addresses of its entries."""

import calendar
import datetime as dt
import logging
import time
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urljoin, urlsplit

import feedparser
import requests
from requests_hardened import Config, HTTPSession
from requests_hardened.ip_filter import InvalidIPAddress

from tracker.errors import SourceError

LARGEST = 20_000_000
"""Bytes of one answer, after unpacking."""
CONNECT_SECONDS, READ_SECONDS, ALL_SECONDS = 5.0, 10.0, 20.0
REDIRECTS = 5
ENTRIES = 500
"""Entries of one feed that are looked at, the first ones."""
READABLE = ("text/html", "application/xhtml+xml", "text/plain", "")
FEEDS = ("application/rss+xml", "application/atom+xml", "application/xml", "text/xml")
AGENT = "parliament-tracker/0.1"

# A refused address is told to the user by SourceError; the library would tell it a second time.
logging.getLogger("requests_hardened.ip_filter").setLevel(logging.ERROR)


@dataclass(frozen=True)
class Answer:
    """What an address answered; ``url`` is where it led in the end."""

    url: str
    body: bytes
    media: str
    """Media type without parameters, lower case; empty where none was named."""
    charset: str | None
    retrieved_at: dt.datetime

    @property
    def is_feed(self) -> bool:
        start = self.body[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
        return (
            self.media in FEEDS
            or start.startswith((b"<rss", b"<feed", b"<rdf:rdf"))
            or (start.startswith(b"<?xml") and (b"<rss" in start or b"<feed" in start))
        )


@dataclass(frozen=True)
class Entry:
    """One entry of a feed, as the feed describes it."""

    url: str
    title: str | None
    published: dt.date | None


class Web:
    """Fetches public addresses over http and https; private networks are never asked.

    Every redirect is checked like the first address; proxies of the environment are not used,
    for behind them an address could not be checked.
    """

    def __init__(self, *, allow_loopback: bool = False) -> None:
        self._session = HTTPSession(
            Config(
                ip_filter_enable=True,
                ip_filter_allow_loopback_ips=allow_loopback,
                never_redirect=False,
                default_timeout=(CONNECT_SECONDS, READ_SECONDS),
                user_agent_override=AGENT,
            )
        )
        self._session.trust_env = False
        self._session.max_redirects = REDIRECTS

    def close(self) -> None:
        self._session.close()

    def fetch(self, url: str) -> Answer:
        """The answer of an address.

        Raises SourceError, in one sentence, where it does not answer, answers with an error, is
        private, too large, too slow or no text.
        """
        try:
            with self._session.get(url, stream=True) as response:
                return _answer(response)
        except InvalidIPAddress as error:
            raise SourceError(
                "It leads to a private network, which is never asked: give a public address."
            ) from error
        except requests.TooManyRedirects as error:
            raise SourceError("It redirects in a circle: give the address it ends at.") from error
        except requests.Timeout as error:
            raise SourceError("It does not answer in time: try again later.") from error
        except (requests.exceptions.InvalidURL, requests.exceptions.InvalidSchema) as error:
            raise SourceError("It is no address on the web: begin it with https://.") from error
        except (requests.RequestException, UnicodeError) as error:
            raise SourceError("It does not answer: check the address or try later.") from error


def _answer(response: requests.Response) -> Answer:
    if response.status_code >= 400:
        raise SourceError(f"It answers {response.status_code}: check the address or try later.")
    kind = response.headers.get("content-type", "")
    media = kind.split(";")[0].strip().lower()
    if media not in (*READABLE, *FEEDS):
        raise SourceError(f"It is {media}, not a page: give the address of a page or of a feed.")
    body = bytearray()
    end = time.monotonic() + ALL_SECONDS
    for chunk in response.iter_content(65536):
        body += chunk
        if len(body) > LARGEST:
            raise SourceError(
                f"It is larger than {LARGEST // 1_000_000} MB: save the report alone."
            )
        if time.monotonic() > end:
            raise SourceError("It does not answer in time: try again later.")
    charset = requests.utils.get_encoding_from_headers(response.headers)
    return Answer(
        url=response.url,
        body=bytes(body),
        media=media,
        charset=charset if "charset=" in kind.lower() else None,
        retrieved_at=dt.datetime.now(dt.UTC),
    )


def entries(answer: Answer) -> list[Entry]:
    """The entries of a feed with an address, each address once, in the order of the feed.

    Raises SourceError where the answer is no feed or has no entries.
    """
    headers = (
        {"content-type": f"{answer.media}; charset={answer.charset}"} if answer.charset else {}
    )
    parsed = feedparser.parse(answer.body, response_headers=headers)
    found: dict[str, Entry] = {}
    for item in parsed.entries[:ENTRIES]:
        url = urljoin(answer.url, str(item.get("link") or ""))
        if urlsplit(url).scheme in ("http", "https") and item.get("link"):
            title = str(item.get("title") or "").strip() or None
            found.setdefault(url, Entry(url, title, _day(item)))
    if not found:
        raise SourceError("It is a feed without entries, or none at all: give another address.")
    return list(found.values())


def _day(item: Any) -> dt.date | None:
    """The day of publication in the feed's own time zone."""
    printed = str(item.get("published") or "")
    for parse in (dt.datetime.fromisoformat, parsedate_to_datetime):
        try:
            return parse(printed).date()
        except (ValueError, TypeError, IndexError):
            continue
    parsed = item.get("published_parsed")
    if parsed is None:
        return None
    return dt.datetime.fromtimestamp(calendar.timegm(parsed), dt.UTC).date()
