"""An HTML page to its article: text, title, date, address, as the page itself declares them."""

import datetime as dt
import json
import re
import subprocess
import sys
from dataclasses import asdict, dataclass
from typing import Any

from tracker.errors import ReadingError

LARGEST = 5_000_000
"""Characters of HTML beyond which a page is no article."""
QUICK = 200_000
"""Pages up to this many characters are read in the same process; larger ones in a child."""
FEW = 200
"""Characters below which a page is hardly an article."""
TIME_LIMIT = 20.0
"""Seconds that a child may take over a page."""


@dataclass(frozen=True)
class Page:
    """The article of a page; what the page does not declare is None."""

    text: str
    title: str | None = None
    published: dt.date | None = None
    url: str | None = None


def read_page(raw: str, url: str | None = None) -> Page:
    """The article of an HTML page.

    Title, date and address come from the page's own metadata; a date is never guessed. Raises
    ReadingError for a page that is too large, takes too long or holds no article.
    """
    if len(raw) > LARGEST:
        raise ReadingError(
            f"The page has {len(raw)} characters, more than {LARGEST}: save the article alone."
        )
    page = _read(raw, url) if len(raw) <= QUICK else _read_in_child(raw, url)
    if not page.text.strip():
        raise ReadingError("No article was found in the page: save its text as a .txt file.")
    return page


def _read_in_child(raw: str, url: str | None) -> Page:
    """Read in a process that can be ended: some pages take the parser minutes."""
    question = json.dumps({"raw": raw, "url": url})
    try:
        answer = subprocess.run(
            [sys.executable, "-m", "tracker.ingest.page"],
            input=question.encode("ascii"),
            capture_output=True,
            timeout=TIME_LIMIT,
            check=True,
        )
    except subprocess.TimeoutExpired as error:
        raise ReadingError(
            f"The page could not be read in {TIME_LIMIT:.0f} seconds: save its text as a .txt file."
        ) from error
    except subprocess.CalledProcessError as error:
        raise ReadingError("The page breaks its reader: save its text as a .txt file.") from error
    found = json.loads(answer.stdout)
    return Page(found["text"], found["title"], _day(found["published"]), found["url"])


def _answer() -> None:
    """What the child does: a page as JSON in, its article as JSON out."""
    question = json.load(sys.stdin.buffer)
    print(json.dumps(asdict(_read(**question)), default=str))


def _read(raw: str, url: str | None) -> Page:
    import trafilatura

    raw = re.sub(r"\A\s*<\?xml[^>]*\?>", "", raw.replace("\0", ""))
    if not re.search(r"<(?:html|body)\b", raw, re.IGNORECASE):
        raw = f"<html><body>{raw}</body></html>"
    tree = trafilatura.load_html(raw)
    if tree is None:
        return Page(text="")
    text = trafilatura.extract(raw, url=url, include_comments=False) or ""
    title, published = _title(tree), _published(tree)
    url = _first(tree, "//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content")
    if len(text) < FEW:  # the library cuts the words of tiny pages apart
        plain = _plain(tree)
        text = plain if not text or _joined(plain, text) else text
    return Page(text, title, published, url)


def _joined(plain: str, text: str) -> bool:
    return "".join(plain.split()) == "".join(text.split())


def _plain(tree: Any) -> str:
    """All the words of a page too small or too odd for an article to be told apart."""
    for aside in tree.xpath("//script | //style | //nav | //aside | //footer | //title"):
        aside.drop_tree()
    for end in tree.xpath("//br | //p | //div | //li | //tr"):
        end.tail = f"\n{end.tail or ''}"
    return str(tree.text_content())


def _first(tree: Any, *paths: str) -> str | None:
    """The first value, of the first path that has one, without blanks round it."""
    for path in paths:
        for value in tree.xpath(path):
            words = value if isinstance(value, str) else value.text_content()
            if words.strip():
                return " ".join(words.split())
    return None


def _title(tree: Any) -> str | None:
    """og:title, else the only h1, else <title> without the name of the site."""
    declared = _first(tree, "//meta[@property='og:title']/@content")
    if declared:
        return declared
    if len(tree.xpath("//h1")) == 1 and (heading := _first(tree, "//h1")):
        return heading
    title = _first(tree, "//title")
    return re.split(r"\s+[|»›–—-]\s+(?=[^|»›–—-]{2,40}$)", title)[0] if title else None


def _published(tree: Any) -> dt.date | None:
    """The day the page's metadata or its only <time> declares; nothing is guessed."""
    declared = _first(
        tree,
        "//meta[@property='article:published_time']/@content",
        "//meta[@itemprop='datePublished']/@content",
        "//*[@itemprop='datePublished']/@datetime",
        "//meta[@name='pubdate' or @name='publish-date' or @name='date']/@content",
    )
    times = {
        value[:10] for value in tree.xpath("//article//time/@datetime | //main//time/@datetime")
    }
    if not declared and len(times) == 1:
        declared = times.pop()
    return _day(declared or _linked_data(tree))


def _linked_data(tree: Any) -> str | None:
    for block in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            found = json.loads(block)
        except ValueError:
            continue
        for item in found if isinstance(found, list) else [found]:
            if isinstance(item, dict) and isinstance(item.get("datePublished"), str):
                return str(item["datePublished"])
    return None


def _day(value: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat((value or "").strip()[:10])
    except ValueError:
        return None


if __name__ == "__main__":
    _answer()
