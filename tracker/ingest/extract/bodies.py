"""A document to the chambers, factions and bodies it names.

Known names come from a gazetteer, unknown bodies from the grammar of such names («Министерство X»,
«X министрлігі», «Ministry of X»). A party counts only where it is named as one.
"""

import re
from collections.abc import Sequence

from tracker.ingest.extract.body_grammar import bodies_by_grammar
from tracker.ingest.records import BodyMention, Document, FactionMention
from tracker.lang.gazetteer import Found, Gazetteer, plain

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


_NOT_A_CHAMBER = re.compile(
    r"(?:национальн\w+|ұлттық|national|молод[её]жн\w+|жастар|детск\w+)\s+\Z"
)


def find_bodies(
    document: Document, names: Gazetteer
) -> tuple[list[BodyMention], list[BodyMention], list[FactionMention]]:
    """Chambers, other bodies and factions that the document names, each in order of the text."""
    found = names.find(document.text)
    chambers = [
        _body(document, f) for f in found if f.entry.kind == "chamber" and _is_ours(document, f)
    ]
    factions = _factions(document, [f for f in found if f.entry.kind == "faction"])
    taken = [(c.start, c.end) for c in chambers] + [(f.start, f.end) for f in factions]
    bodies = [_body(document, f) for f in found if f.entry.kind not in ("chamber", "faction")]
    bodies = _merged(bodies, bodies_by_grammar(document), taken)
    return chambers, bodies, factions


def _body(document: Document, found: Found) -> BodyMention:
    surface = document.text[found.start : found.end]
    entry = found.entry
    return BodyMention(
        found.start,
        found.end,
        surface,
        _as_printed(document, found),
        entry.slug,
        entry.kind,
        found.case,
    )


def _as_printed(document: Document, found: Found) -> str:
    """The nominative with the letters of the print."""
    surface, name = document.text[found.start : found.end], found.entry.name
    if found.case == "nom" or found.entry.prefix:
        end = found.start + len(name) if found.entry.prefix else found.end
        start, end = document.printed_span(found.start, end)
        return " ".join(document.printed[start:end].split())
    return name[:1].lower() + name[1:] if surface[:1].islower() else name


def _is_ours(document: Document, found: Found) -> bool:
    """False for a chamber of another country, and for bodies that only bear such a name."""
    text = document.text
    before = plain(text[max(0, found.start - 40) : found.start])
    after = text[found.end : found.end + 40]
    near = re.split(r"[.,;:!?()\n]", after)[0]
    if _NOT_A_CHAMBER.search(before):
        return False
    if FOREIGN.search(" ".join(near.split()[:3])):
        return False
    last_words = re.split(r"[.,;:!?()\n«»\"]", before)[-1].split()[-2:]
    return not FOREIGN.search(" ".join(last_words))


# Factions -------------------------------------------------------------------------------------

_PARTY_BEFORE = re.compile(
    r"(?:фрак[цс]и\w*|парти[июяей]\w*|партиясы\w*|фрак[цс]иясы\w*|party|faction|partys?)[\s«\"“„]*\Z",
    re.IGNORECASE,
)
_PARTY_AFTER = re.compile(
    r"[»\"”“]?\s*(?:демократиялық |халық |қазақстан |democratic |people's |people’s )*"
    r"(?:парти|фрак[цс]и|party|faction|партияс)",
    re.IGNORECASE,
)
# «А. Тасбай («Ақ жол»)»: the party of who is named before.
_IN_BRACKETS_BEFORE = re.compile(r"\(\s*[«\"“„]?\Z")
_IN_BRACKETS_AFTER = re.compile(r"[»\"”“]?\s*\)")
_ABBREVIATIONS = {"нпк", "осдп", "жсдп", "кхп", "қхп", "ppk", "nsdp"}
_OTHER_NAMES = re.compile(
    r"\s*(?:[–—-]\s*ел|\(?\s*ел бес|министрліг|министерств|bolsyn|болсын)", re.IGNORECASE
)


def _factions(document: Document, found: Sequence[Found]) -> list[FactionMention]:
    """Parties named as such: a name that is also a word needs «party» or «faction» beside it."""
    text = document.text
    sure = {f.entry.slug for f in found if _named_as_party(text, f)}
    mentions: list[FactionMention] = []
    names: dict[str, str] = {}
    for f in found:
        surface = text[f.start : f.end]
        if f.entry.slug not in sure or not surface[:1].isupper():
            continue
        if _OTHER_NAMES.match(text, f.end + (text[f.end : f.end + 1] in '»"”')):
            continue
        name = names.setdefault(f.entry.slug, _faction_name(document, f))
        mentions.append(FactionMention(f.start, f.end, surface, name, f.entry.slug))
    return mentions


def _faction_name(document: Document, found: Found) -> str:
    """The name as printed, without an ending of a case."""
    length = len(found.entry.name)
    if found.case == "nom" or found.entry.prefix:
        end = found.end if found.case == "nom" else found.start + length
        start, end = document.printed_span(found.start, end)
        return " ".join(document.printed[start:end].split())
    return found.entry.name


def _named_as_party(text: str, found: Found) -> bool:
    surface = text[found.start : found.end]
    if not surface[:1].isupper():
        return False
    if "парти" in surface.lower() or "party" in surface.lower():
        return True
    before = text[max(0, found.start - 40) : found.start]
    if _PARTY_BEFORE.search(before) or _PARTY_AFTER.match(text, found.end):
        return True
    if _IN_BRACKETS_BEFORE.search(before) and _IN_BRACKETS_AFTER.match(text, found.end):
        return True
    low = plain(surface)
    if low in _ABBREVIATIONS and surface.isupper():
        return True
    if low.startswith(("нур отан", "нұр отан", "nur otan")):
        return True
    return (surface.isupper() and len(surface) > 4) or (low in ("ak zhol", "aq jol"))


def _merged(
    known: list[BodyMention], grown: list[BodyMention], taken: list[tuple[int, int]]
) -> list[BodyMention]:
    """Bodies of the lists, and those of the grammar where the lists name nothing."""
    kept: list[BodyMention] = []
    for body in sorted([*known, *grown], key=lambda b: (b.start, -b.end, b.slug is None)):
        inside = next((k for k in kept if k.start <= body.start < k.end), None)
        if inside is None:
            kept.append(body)
        elif inside.slug is None and body.slug and body.start == inside.start:
            kept[kept.index(inside)] = body
    return [b for b in kept if not any(s <= b.start and b.end <= e for s, e in taken)]
