"""A document to the chambers, factions and bodies it names.

Known names come from a gazetteer, unknown bodies from the grammar of such names («Министерство X»,
«X министрлігі», «Ministry of X»). A party counts only where it is named as one.
"""

import re

from tracker.ingest.extract.body_grammar import bodies_by_grammar
from tracker.ingest.extract.parties import FOREIGN, find_parties
from tracker.ingest.records import BodyMention, Document, FactionMention
from tracker.lang.gazetteer import Found, Gazetteer, plain

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
    factions = find_parties(document, [f for f in found if f.entry.kind == "faction"])
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
