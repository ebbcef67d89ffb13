"""What the user names (files, folders, -, addresses, feeds) to sources, one news item each."""

import hashlib
import json
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

from tracker.errors import SourceError
from tracker.ingest.addresses import Answer, Entry, Web, entries
from tracker.ingest.decode import decode
from tracker.ingest.json_items import BadRecord, outlet, record
from tracker.ingest.records import Source

LARGEST = 20_000_000
"""Bytes of one file, or of one line of a .jsonl; a .jsonl itself may be of any size."""
PAGES = (".html", ".htm")
ENDINGS = (".txt", *PAGES, ".json", ".jsonl")
NO_REPORTS = ("readme", "license", "licence", "notice", "changes", "changelog")
STDIN = "-"


@dataclass(frozen=True)
class Failure:
    """A news item that cannot be read, and why, in one sentence that says what to do."""

    source: str
    id: str | None
    reason: str


@dataclass(frozen=True)
class Ignored:
    """A file of a folder that is no report by its name; counted, never read."""

    source: str


Found = Source | Failure | Ignored


def sources(arguments: Iterable[str], stdin: IO[bytes], web: Web | None = None) -> Iterator[Found]:
    """Every news item that the arguments lead to, in their order, one at a time.

    An argument is a file (.txt .html .htm .json .jsonl), a folder of such, ``-`` for standard
    input, or an http(s) address of a page or a feed. What cannot be read comes as a Failure in
    its place, and the rest goes on. A .jsonl is read a line at a time.
    """
    with closing(web or Web()) as asked:
        for argument in arguments:
            try:
                if argument == STDIN:
                    yield from _from_stdin(stdin)
                elif re.match(r"https?://", argument, re.IGNORECASE):
                    yield from _from_address(argument, asked)
                elif "://" in argument:
                    raise SourceError("Only http:// and https:// addresses are fetched.")
                else:
                    yield from _from_path(argument)
            except SourceError as error:
                yield _failure(argument, None, error)
            except OSError as error:
                yield Failure(argument, None, _cannot_open(error))


def _failure(source: str, id_: str | None, error: SourceError) -> Failure:
    return Failure(source, error.id if isinstance(error, BadRecord) else id_, str(error))


def _cannot_open(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "There is no such file or folder: check the name."
    if isinstance(error, PermissionError):
        return "It may not be read: check its permissions."
    return f"It cannot be opened ({error.strerror or error}): check the name."


def _from_path(argument: str) -> Iterator[Found]:
    if "\0" in argument:
        raise SourceError("A name cannot hold a NUL: check the name.")
    path = Path(argument)
    if path.is_dir():
        yield from _from_folder(path)
    elif path.suffix.lower() == ".jsonl":
        with path.open("rb") as file:
            yield from _lines(file, argument, path.stem)
    elif path.suffix.lower() in ENDINGS:
        yield _file(path, _read(path))
    elif not path.exists():
        raise FileNotFoundError
    else:
        raise SourceError(
            f"Files ending in {path.suffix or 'nothing'} are not read: save it as "
            ".txt, .html, .json or .jsonl."
        )


def _from_folder(folder: Path) -> Iterator[Found]:
    """Reports of a folder and of all folders in it, by name; links to folders are not followed."""
    reports = 0
    for here, inside, names in os.walk(folder):
        inside.sort()
        for name in sorted(names):
            path = Path(here, name)
            if path.suffix.lower() in ENDINGS and _may_be_report(path):
                reports += 1
                try:
                    yield from _from_path(str(path))
                except SourceError as error:
                    yield _failure(str(path), path.stem, error)
                except OSError as error:
                    yield Failure(str(path), path.stem, _cannot_open(error))
            else:
                yield Ignored(str(path))
    if not reports:
        raise SourceError(f"The folder holds no report: put {', '.join(ENDINGS)} files into it.")


def _may_be_report(path: Path) -> bool:
    return not path.name.startswith(".") and path.stem.lower() not in NO_REPORTS


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return _capped(file.read(LARGEST + 1))


def _capped(data: bytes) -> bytes:
    if len(data) > LARGEST:
        raise SourceError(
            f"It is larger than {LARGEST // 1_000_000} MB: split it, or put the reports into a "
            ".jsonl, one a line."
        )
    return data


def _file(path: Path, data: bytes) -> Source | Failure:
    try:
        if path.suffix.lower() == ".json":
            return record(data, str(path), path.stem)
        return _plain(data, str(path), path.stem, html=path.suffix.lower() in PAGES)
    except SourceError as error:
        return _failure(str(path), path.stem, error)


def _plain(data: bytes, name: str, id_: str, *, html: bool) -> Source:
    """A file that is the report itself."""
    decoded = decode(data)
    guess = f"read as {decoded.encoding}, which nothing declares" if decoded.guessed else None
    return Source(
        name=name,
        id=id_,
        raw=decoded.text,
        media="html" if html else "text",
        sha256=hashlib.sha256(data).hexdigest(),
        warnings=(guess,) if guess else (),
    )


def _lines(file: IO[bytes], name: str, stem: str, first: bytes | None = None) -> Iterator[Found]:
    """The records of a .jsonl; a line ends at a line feed and nowhere else."""
    number = filled = 0
    while line := first if first is not None else file.readline(LARGEST + 1):
        first = None
        number += 1
        if number == 1 and line.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise SourceError("It is in UTF-16, which cannot be read by lines: save it as UTF-8.")
        if not line.strip(b" \t\r\n\xef\xbb\xbf"):
            continue
        filled += 1
        place = f"{name}:{number}"
        if len(line) > LARGEST and not line.endswith(b"\n"):
            _skip_line(file)
            yield Failure(
                place, None, f"The line is larger than {LARGEST // 1_000_000} MB: split the report."
            )
            continue
        try:
            yield record(line.rstrip(b"\r\n"), place, f"{stem}:{number}")
        except SourceError as error:
            yield _failure(place, None, error)
    if not filled:
        raise SourceError("It is empty: nothing to read.")


def _skip_line(file: IO[bytes]) -> None:
    while (rest := file.readline(1 << 20)) and not rest.endswith(b"\n"):
        pass


def _from_stdin(stdin: IO[bytes]) -> Iterator[Found]:
    """A text, a page, one JSON object or lines of them, told by how it begins."""
    first = stdin.readline(LARGEST + 1)
    while first and not first.strip():
        first = stdin.readline(LARGEST + 1)
    start = first.lstrip(b"\xef\xbb\xbf \t")
    if start.startswith(b"{") and _is_object(start):
        yield from _lines(stdin, STDIN, "stdin", first)
        return
    data = _capped(first + stdin.read(LARGEST + 1 - min(len(first), LARGEST)))
    if start.startswith(b"{"):
        yield record(data, STDIN, "stdin")
    else:
        html = bool(re.match(rb"<(?:!doctype html|html|\?xml)", start, re.IGNORECASE))
        yield _plain(data, STDIN, "stdin", html=html)


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _from_address(url: str, web: Web) -> Iterator[Found]:
    answer = web.fetch(url)
    if not answer.is_feed:
        yield _page(answer, url, Entry(url, None, None))
        return
    for entry in entries(answer):
        try:
            found = web.fetch(entry.url)
            if found.is_feed:
                raise SourceError("It is a feed inside a feed: name it by itself.")
            yield _page(found, entry.url, entry)
        except SourceError as error:
            yield Failure(entry.url, entry.url, str(error))


def _page(answer: Answer, name: str, entry: Entry) -> Source:
    decoded = decode(answer.body, answer.charset)
    source = Source(
        name=name,
        id=name,
        raw=decoded.text,
        media="text" if answer.media == "text/plain" else "html",
        url=answer.url,
        outlet=outlet(answer.url),
        published=entry.published,
        sha256=hashlib.sha256(answer.body).hexdigest(),
        retrieved_at=answer.retrieved_at,
    )
    return replace(source, title=entry.title) if entry.title else source
