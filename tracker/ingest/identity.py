"""Public ids: derived from content, so that two databases that read the same reports agree."""

import base64
import hashlib
import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

_WORD = re.compile(r"[^\W_]+")
_TRACKING = re.compile(r"^(utm_\w+|fbclid|gclid|yclid|from|ref|amp)$", re.IGNORECASE)


def folded_words(text: str) -> list[str]:
    """The words of a text without case, ё as е: what makes two prints of it the same."""
    return _WORD.findall(text.casefold().replace("ё", "е"))


def normal_url(url: str) -> str:
    """One form for an address: https, no www., no fragment, no tracking, no slash at the end."""
    parts = urlsplit(url.strip())
    host = (parts.hostname or "").removeprefix("www.")
    if parts.port and parts.port not in (80, 443):
        host = f"{host}:{parts.port}"
    query = sorted((k, v) for k, v in parse_qsl(parts.query) if not _TRACKING.match(k))
    return urlunsplit(("https", host, parts.path.rstrip("/"), urlencode(query), ""))


def report_key(url: str | None, text: str) -> str:
    """The normalised address, else a hash of the cleaned, folded body."""
    if url and urlsplit(url).hostname:
        return normal_url(url)
    return body_key(text)


def body_key(text: str) -> str:
    """The hash of the body's folded words."""
    return "sha256:" + hashlib.sha256(" ".join(folded_words(text)).encode()).hexdigest()


def public_id(key: str, kind: str, *words: str) -> str:
    """Ten characters of base32 of a SHA-256 over the report's key, the kind and folded words."""
    return exact_id(key, kind, *(" ".join(folded_words(w)) for w in words))


def exact_id(*parts: str) -> str:
    """Like `public_id`, of the parts letter by letter."""
    digest = hashlib.sha256("\x1f".join(parts).encode()).digest()
    return base64.b32encode(digest).decode().lower()[:10]


def overlap(left: str, right: str) -> float:
    """Shared words over the words of both together (Jaccard over bags of folded words)."""
    from collections import Counter

    a, b = Counter(folded_words(left)), Counter(folded_words(right))
    union = (a | b).total()
    return (a & b).total() / union if union else 0.0
