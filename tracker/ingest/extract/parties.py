"""Party names found in a document to the parties and factions that it names as such."""

import re
from collections.abc import Sequence

from tracker.ingest.records import Document, FactionMention
from tracker.lang.en_parties import ABROAD, ANOTHERS, GENERIC, NAMED, OTHER, UNLISTED
from tracker.lang.gazetteer import Found, plain

FOREIGN = re.compile(
    r"\b(?:сша|америк\w*|росси\w*|рф|украин\w*|германи\w*|франци\w*|итали\w*|великобритани\w*|британ\w*|"
    r"канад\w*|япони\w*|китая|китае|кнр|турци\w*|узбекистан\w*|кыргызстан\w*|киргизи\w*|таджикистан\w*|"
    r"туркменистан\w*|беларус\w*|белорус\w*|польш\w*|чехи\w*|грузи\w*|армени\w*|азербайджан\w*|молдав\w*|"
    r"молдов\w*|румыни\w*|испани\w*|нидерланд\w*|австрали\w*|австри\w*|израил\w*|иран\w*|инди[ияюе]\w*|корее|кореи|"
    r"финлянди\w*|швеци\w*|литв\w*|латви\w*|эстони\w*|монголи\w*|европейск\w*|ирландск\w*|штата|техаса|"
    r"флориды|калифорнии|ақш|ресей\w*|өзбекстан\w*|қырғыз\w*|түркия\w*|қытай\w*|германия\w*|украина\w*|"
    r"u\.?s\.?|american|russian?|ukrain\w*|german\w*|french|france|italian|british|uk|uzbek\w*|kyrgyz\w*|"
    r"turkish|polish|georgian|european|israeli|canadian|australian|romanian|mongolian|finnish|czech)\b",
    re.IGNORECASE,
)
"""Another country's: its chambers and parties are not ours."""

_BEFORE = re.compile(
    r"(?:фрак[цс]и\w*|парти[июяей]\w*|партиясы\w*|\bдпк|party|faction)[\s«\"“„]*\Z", re.IGNORECASE
)
_AFTER = re.compile(
    r"[»\"”“]?\s*(?:демократиялық |халық |қазақстан |патриоттық |democratic |people['’]s "
    r"|patriotic |green )*"
    r"(?:дем)?(?:парти|фрак[цс]и|party|parties|faction)",
    re.IGNORECASE,
)
# «А. Тасбай («Ақ жол»)»: the party of who is named before.
_OPENED = re.compile(r"\(\s*[«\"“„]?\Z")
_CLOSED = re.compile(r"[»\"”“]?\s*\)")
_ABBREVIATION = re.compile(r"(?:нпк|осдп|жсдп|кхп|қхп|c?ppk|npk|qk?hp|[njo]sdp)\Z")
_SURE = re.compile(r"(?:a[kq][ -](?:zhol|jol)|nur-?otan|respublica)\Z")
"""Names that are no word and nobody's own."""
# «collide with Amanat»: a capital letter inside a sentence, and no other beside it.
_INSIDE = re.compile(r"[a-z,;]\s+(?:[Tt]he\s+)?[«\"“„‘]?¤(?![»\"”’]?\s+[A-Z]|-)")
_OTHER_NAMES = re.compile(
    r"[»\"”]?\s*(?:[–—-]\s*ел|\(?\s*ел бес|министрліг|министерств|болсын)", re.IGNORECASE
)
_QUOTED = re.compile(r"[«\"“](?P<name>[^«»\"“”]+)[»\"”]")
_JOINT = re.compile(
    r"[»\"”“’']?(?:\s+(?:party|faction))?"
    r"(?:,|\s+и|\s+және|\s+мен|,?\s+(?:and|or|as\s+well\s+as))\s*(?:the\s+)?[«\"“„‘']?"
)
_OURS = re.compile(r"казахстан|қазақстан|\bРК\b|\bҚР\b|мажилис|мәжіліс|kazakh", re.IGNORECASE)
_UNLISTED = re.compile(
    r"(?:парти[июяей]|фракци[июяей])\w*\s+[«\"“](?P<name>[A-ZА-ЯЁӘҒҚҢӨҰҮІ][^«»\"“”\n]{2,40})[»\"”]",
    re.IGNORECASE,
)


def find_parties(document: Document, found: Sequence[Found]) -> list[FactionMention]:
    """Parties named as such: a name that is also a word needs «party» or «faction» beside it.

    ``found``: places of names of the lists, in order. Parties that no list knows have no slug.
    """
    text = document.text
    sure = _sure(text, found)
    names: dict[str, str] = {}
    mentions: list[FactionMention] = []
    for f in found:
        surface = text[f.start : f.end]
        if f.entry.slug not in sure or not surface[:1].isupper() or _is_other(text, f):
            continue
        name = names.setdefault(f.entry.slug, _name(document, f))
        mentions.append(FactionMention(f.start, f.end, surface, name, f.entry.slug))
    mentions += _unlisted(document, found)
    return sorted(mentions, key=lambda m: m.start)


def _sure(text: str, found: Sequence[Found]) -> set[str]:
    """Slugs of those named as a party somewhere, or on a list with one that is."""
    named = [_is_named(text, f) for f in found]
    for i in (*range(1, len(found)), *range(len(found) - 1, 0, -1)):
        gap = text[found[i - 1].end : found[i].start]
        if len(gap) < 24 and _JOINT.fullmatch(gap):
            named[i - 1] = named[i] = named[i - 1] or named[i]
    if any(named):
        named = [yes or _is_inside(text, f) for f, yes in zip(found, named, strict=True)]
    return {f.entry.slug for f, yes in zip(found, named, strict=True) if yes}


def _is_inside(text: str, found: Found) -> bool:
    """Where a report speaks of parties, an English one's name needs no further word."""
    surface = text[found.start : found.end]
    if not surface.isascii() or not surface[:1].isupper() or _is_other(text, found):
        return False
    return _INSIDE.search(_around(text, found)) is not None


def _is_other(text: str, found: Found) -> bool:
    """Whether something else bears the name here: a street, a programme, another land's party."""
    if _OTHER_NAMES.match(text, found.end):
        return True
    around = _around(text, found)
    if any(OTHER.matches(around)):
        return True
    if not GENERIC.match(plain(text[found.start : found.end])):
        return False
    return any(ANOTHERS.matches(around)) or _abroad(around)


def _abroad(text: str) -> bool:
    return FOREIGN.search(text) is not None or ABROAD.search(text) is not None


def _around(text: str, found: Found) -> str:
    """What stands around the name in its line, the name itself as a sign."""
    before = text[max(0, found.start - 70) : found.start].rpartition("\n")[2]
    after = text[found.end : found.end + 70].partition("\n")[0]
    return f"{before}¤{after}"


def _is_named(text: str, found: Found) -> bool:
    surface = text[found.start : found.end]
    if not surface[:1].isupper() or _is_other(text, found):
        return False
    low = plain(surface)
    if "парти" in low or "party" in low or low.startswith("дпк"):
        return True
    before = text[max(0, found.start - 40) : found.start]
    if _BEFORE.search(before) or _AFTER.match(text, found.end):
        return True
    if _OPENED.search(before) and _CLOSED.match(text, found.end):
        return True
    if _ABBREVIATION.match(low) and surface.isupper():
        return True
    if low.startswith(("нур отан", "нұр отан", "nur otan")):
        return True
    if surface.isupper() and len(surface) > 4:
        return True
    return _SURE.match(low) is not None or any(NAMED.matches(_around(text, found)))


def _name(document: Document, found: Found) -> str:
    """The name as printed, without an ending of a case; of «ДПК «Ак жол»» what is quoted."""
    if quoted := _QUOTED.search(document.text, found.start, found.end + 1):
        start, end = document.printed_span(*quoted.span("name"))
        return " ".join(document.printed[start:end].split())
    if found.case != "nom" and not found.entry.prefix:
        return found.entry.name
    end = found.end if found.case == "nom" else found.start + len(found.entry.name)
    start, end = document.printed_span(found.start, end)
    return " ".join(document.printed[start:end].split())


def _unlisted(document: Document, found: Sequence[Found]) -> list[FactionMention]:
    """«партия «Алга»»: a party in so many words that no list knows, unless it is another land's."""
    mentions: list[FactionMention] = []
    text = document.text
    if not _OURS.search(text):
        return mentions
    spans = [m.span("name") for m in _UNLISTED.finditer(text)]
    for start, end in spans + [m.span(m.lastgroup or 0) for m in UNLISTED.matches(text)]:
        known = any(f.start < end and start < f.end for f in found)
        if known or _abroad(text[max(0, start - 300) : end + 300]):
            continue
        mentions.append(FactionMention(start, end, text[start:end], text[start:end], None))
    return mentions
