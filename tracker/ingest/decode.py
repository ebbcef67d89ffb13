"""Bytes to text: what encoding they are in, told by marks, declarations and how it reads."""

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from tracker.errors import SourceError

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CANDIDATES = ("cp1251", "kz1048", "koi8_r", "cp866", "utf_16_le", "utf_16_be", "iso8859_5")
"""What the press of Kazakhstan and its archives have been kept in, beside UTF-8."""
ISOLATED = ["utf_8", "cp1251", "koi8_r", "cp866", "kz1048", "utf_16"]
META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.I)
XML = re.compile(rb"""\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_:.-]{2,40})""", re.I)
MAGIC = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a Word or zip file",
    b"\xd0\xcf\x11\xe0": "a Word file",
    b"\x1f\x8b": "a gzip file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"SQLite format 3": "a database",
    b"\x7fELF": "a program",
}
COMMON = frozenset('оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёәғқңөұүһі ,.-–—«»"\n')
WELL = 0.75
"""Share of common characters below which nobody would call it a text of these languages."""
TRUST = 0.03
"""A declared encoding is believed while no other reads better by more than this."""
SAMPLE = 20_000


@dataclass(frozen=True)
class Decoded:
    text: str
    encoding: str
    guessed: bool
    """True when nothing in the bytes or beside them named the encoding that was used."""


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of the bytes.

    A mark at the start decides, then UTF-8 where the bytes are valid UTF-8, then what the
    answer (``declared``) or the page itself declares, if it reads like a text, else the encoding
    it reads best in. Raises SourceError for empty, binary and undecipherable bytes.
    """
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise SourceError("It is empty: nothing to read.")
    for magic, what in MAGIC.items():
        if data.startswith(magic):
            raise SourceError(f"It is {what}, not text: save its text as a .txt file.")
    for bom, name in BOMS:
        if data.startswith(bom):
            return _decoded(data, name, guessed=False)
    if _is_utf8(data) and not _is_binary(data[:SAMPLE]):
        return _decoded(data, "utf-8", guessed=False)
    sample = data[: SAMPLE - SAMPLE % 2]
    best, name = _best(sample)
    for told in (declared, _named(META, data), _named(XML, data)):
        common = _common(_try(sample, told) or "")
        if told and common >= max(WELL, best - TRUST):
            return _decoded(data, told, guessed=False)
    if best < WELL:
        if _is_binary(data[:SAMPLE]):
            raise SourceError("It is binary, not text: save its text as a .txt file.")
        raise SourceError("Its encoding is unknown: save it as UTF-8.")
    return _decoded(data, name, guessed=True)


def _best(sample: bytes) -> tuple[float, str]:
    """The encoding in which most characters are common ones, and their share."""
    proposed = from_bytes(sample, cp_isolation=ISOLATED, enable_fallback=False)
    names = dict.fromkeys([*CANDIDATES, *(match.encoding for match in proposed)])
    scored = [(_common(_try(sample, name) or ""), name) for name in names]
    return max(scored, key=lambda pair: pair[0])


def _decoded(data: bytes, name: str, *, guessed: bool) -> Decoded:
    """The whole text; single broken characters become U+FFFD, many are an error."""
    text = data.decode(name, errors="replace")
    if text.count("\ufffd") * 50 > len(text):
        raise SourceError(f"It is broken, not everywhere {name}: save it as UTF-8.")
    if _is_binary(text[:SAMPLE].encode("utf-8", "replace")):
        raise SourceError("It is binary, not text: save its text as a .txt file.")
    return Decoded(text, codecs.lookup(name).name, guessed)


def _is_utf8(data: bytes) -> bool:
    """True for valid UTF-8; a character cut off at the end by a broken transfer is forgiven."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start >= max(1, len(data) - 3)
    return True


def _is_binary(data: bytes) -> bool:
    controls = sum(data.count(bytes([code])) for code in (*range(9), *range(14, 32)))
    return controls * 50 > len(data)


def _named(pattern: re.Pattern[bytes], data: bytes) -> str | None:
    match = pattern.search(data, 0, 4096)
    return match[1].decode("ascii") if match else None


def _try(data: bytes, name: str | None) -> str | None:
    """The text in that encoding; None where the encoding is unknown or does not fit."""
    if not name:
        return None
    try:
        if not codecs.lookup(name)._is_text_encoding:
            return None
        return data.decode(name)
    except UnicodeDecodeError as error:
        text = data.decode(name, errors="replace")
        return (
            text if text.count("\ufffd") * 200 < len(text) or error.start > len(data) - 4 else None
        )
    except (LookupError, UnicodeError, ValueError):
        return None


def _common(text: str) -> float:
    """Share of characters that Russian, Kazakh and English texts are mostly made of."""
    if not text:
        return 0.0
    usual = sum(1 for char in text if char in COMMON or (char.isascii() and char.isprintable()))
    capitals = sum(1 for char in text if "А" <= char <= "Я" or char in "ӘҒҚҢӨҰҮҺІЁ")
    return (usual + min(capitals, len(text) // 8)) / len(text)
