"""A document to the chambers, factions and bodies it names.

Known names come from a gazetteer, unknown bodies from the grammar of such names («Министерство X»,
«X министрлігі», «Ministry of X»). A party counts only where it is named as one.
"""

import re
from collections.abc import Sequence

from tracker.ingest.records import BodyMention, Document, FactionMention, Sentence
from tracker.lang import morph
from tracker.lang.gazetteer import Found, Gazetteer, plain
from tracker.lang.morph import Case

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
    bodies = _merged(bodies, _by_grammar(document), taken)
    return chambers, bodies, factions


def _body(document: Document, found: Found) -> BodyMention:
    surface = document.text[found.start : found.end]
    entry = found.entry
    return BodyMention(
        found.start,
        found.end,
        surface,
        _as_printed(surface, entry.name, found.case),
        entry.slug,
        entry.kind,
        found.case,
    )


def _as_printed(surface: str, name: str, case: Case | None) -> str:
    """The nominative with the capital letters of the print."""
    if case == "nom":
        return " ".join(surface.split())
    if surface[:1].islower():
        return name[:1].lower() + name[1:]
    return name


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
_QUOTED = re.compile(r"[«\"“„]\s*\Z")
_ABBREVIATIONS = {"нпк", "осдп", "жсдп", "кхп", "қхп", "ppk", "nsdp"}
_OTHER_NAMES = re.compile(
    r"\s*(?:[–—-]\s*ел|\(?\s*ел бес|министрліг|министерств|bolsyn|болсын)", re.IGNORECASE
)


def _factions(document: Document, found: Sequence[Found]) -> list[FactionMention]:
    """Parties named as such; a name that is also a word needs «party» or «faction» beside it once."""
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
    low = plain(surface)
    if low in _ABBREVIATIONS and surface.isupper():
        return True
    if low.startswith(("нур отан", "нұр отан", "nur otan")):
        return True
    return (surface.isupper() and len(surface) > 4) or (low == "ak zhol" or low == "aq jol")


# Bodies that no list knows --------------------------------------------------------------------

_RU_BODY = re.compile(
    r"(?<![\w-])(?P<head>министерств|минист?ерств|акимат|агентств|комитет|департамент|управлени|"
    r"комисси|генпрокуратур|прокуратур|маслихат|антикор|нацбанк)(?P<end>[а-яё]*)(?![\w-])",
    re.IGNORECASE,
)
_KINDS = {
    "министерств": "ministry", "акимат": "akimat", "агентств": "agency", "комитет": "committee",
    "департамент": "department", "управлени": "department", "комисси": "commission",
    "прокуратур": "prosecutor", "генпрокуратур": "prosecutor", "маслихат": "maslikhat",
    "антикор": "agency", "нацбанк": "bank",
}  # fmt: skip
_RU_ENDINGS: dict[str, dict[str, Case]] = {
    "о": {"о": "nom", "а": "gen", "у": "dat", "ом": "ins", "е": "loc", "": "gen"},
    "": {"": "nom", "а": "gen", "у": "dat", "ом": "ins", "е": "loc"},
    "е": {"е": "nom", "я": "gen", "ю": "dat", "ем": "ins", "и": "loc"},
    "я": {"я": "nom", "и": "gen", "ю": "acc", "ей": "ins"},
    "а": {"а": "nom", "ы": "gen", "у": "acc", "ой": "ins", "е": "loc"},
}
_BASE_END = {"министерств": "о", "агентств": "о", "управлени": "е", "комисси": "я",
             "прокуратур": "а", "генпрокуратур": "а"}  # fmt: skip
_KK_BODY = re.compile(
    r"(?P<of>(?:[\w«»-]+(?:,)?\s+){0,7}?[\w«»-]+\s+)?(?P<head>министрлі[гк]|әкімді[гк]|агентті[гк]|комитет|департамент|"
    r"басқарма)(?P<end>[а-яәғқңөұүһі]*)",
    re.IGNORECASE,
)
_EN_BODY = re.compile(
    r"\b(?:Ministry|Agency|Committee|Department|Commission|Akimat|Bureau)\s+(?:of|for|on)\s+"
    r"(?:the\s+)?[A-Z][\w-]+(?:(?:,\s+|\s+and\s+|\s+of\s+|\s+)(?:the\s+)?[A-Z][\w-]+)*|"
    r"\b(?:[A-Z][\w-]+\s+){1,4}(?:Ministry|Agency|Committee|Akimat|Commission)\b"
)


def _by_grammar(document: Document) -> list[BodyMention]:
    found: list[BodyMention] = []
    for sentence in document.sentences:
        if sentence.lang == "en":
            found += [
                BodyMention(sentence.start + m.start(), sentence.start + m.end(), m[0], m[0], None,
                            _english_kind(m[0]), None)
                for m in _EN_BODY.finditer(sentence.text)
            ]  # fmt: skip
        elif sentence.lang == "kk":
            found += _kazakh(sentence)
        else:
            found += _russian(sentence)
    return found


def _english_kind(name: str) -> str:
    low = name.lower()
    for word in ("ministry", "agency", "committee", "department", "commission", "akimat"):
        if word in low:
            return word
    return "group"


def _russian(sentence: Sentence) -> list[BodyMention]:
    found = []
    for match in _RU_BODY.finditer(sentence.text):
        head = match["head"].lower()
        base_end = _BASE_END.get(head, "")
        case = _RU_ENDINGS[base_end].get(match["end"].lower())
        if case is None:
            continue
        end = _phrase_end(sentence.text, match.end())
        start = match.start()
        surface = sentence.text[start:end]
        name = match["head"] + base_end + sentence.text[match.end() : end]
        found.append(
            BodyMention(
                sentence.start + start,
                sentence.start + end,
                surface,
                " ".join(name.split()),
                None,
                _KINDS.get(head, "group"),
                case,
            )
        )
    return found


_STEP = re.compile(r"(\s+|,\s+|\s+и\s+)(по\s+)?([А-ЯЁа-яё-]+|«[^«»]{2,60}»)(?![\w])")


def _phrase_end(text: str, end: int) -> int:
    """The end of the genitive chain after the head: «финансов», «труда и социальной защиты»."""
    last = end
    while match := _STEP.match(text, last):
        joint, preposition, word = match[1].strip(), match[2], match[3]
        if word.startswith("«"):
            last = match.end()
            continue
        wanted = "dat" if preposition else "gen"
        readings = morph.word(word)[:4]
        fits = any(
            r.case in (wanted, "gen", "dat" if preposition else "gen")
            and r.pos in ("NOUN", "ADJ", "PROPN")
            and r.name not in ("given", "patronymic")
            for r in readings
        ) or (word.isupper() and 1 < len(word) < 6)
        sure_verb = bool(readings) and readings[0].pos == "VERB" and readings[0].known
        if not fits or sure_verb or (joint == "," and last == end):
            break
        if word[0].isupper() and any(r.name == "family" for r in readings[:1]):
            break
        if joint and not _goes_on(text, match.end(), word):
            break
        last = match.end()
    return last


def _goes_on(text: str, end: int, word: str) -> bool:
    """After «и» or a comma only an adjective or a noun of the same chain: «труда и социальной …»."""
    return word[0].islower() and any(
        r.case == "gen" and r.pos in ("NOUN", "ADJ") for r in morph.word(word)[:2]
    )


_KK_HEADS = {"министрлі": "ministry", "әкімді": "akimat", "агентті": "agency",
             "комитет": "committee", "департамент": "department", "басқарма": "department"}  # fmt: skip


def _kazakh(sentence: Sentence) -> list[BodyMention]:
    found = []
    for match in _KK_BODY.finditer(sentence.text):
        of = match["of"] or ""
        words = of.split()
        capital = [i for i, w in enumerate(words) if w.lstrip('«"')[:1].isupper()]
        if not capital and not match["head"][0].isupper():
            continue
        # The name begins at its own capital letter; what stands before is somebody else.
        start = match.start("head")
        if capital:
            start = match.start("of") + of.rindex(words[capital[-1]])
        surface = sentence.text[start : match.end()]
        kind = next(k for head, k in _KK_HEADS.items() if match["head"].lower().startswith(head))
        name = re.sub(r"(\w+(?:гі|ғы|еті|енті|асы|есі))\w*\Z", r"\1", surface)
        found.append(
            BodyMention(
                sentence.start + start,
                sentence.start + match.end(),
                surface,
                name,
                None,
                kind,
                None,
            )
        )
    return found


def _merged(
    known: list[BodyMention], grown: list[BodyMention], taken: list[tuple[int, int]]
) -> list[BodyMention]:
    """Bodies of the lists before those of the grammar; a longer name of the grammar keeps the slug."""
    kept: list[BodyMention] = []
    for body in sorted([*known, *grown], key=lambda b: (b.start, -b.end, b.slug is None)):
        inside = next((k for k in kept if k.start <= body.start < k.end), None)
        if inside is None:
            kept.append(body)
        elif inside.slug is None and body.slug and body.start == inside.start:
            kept[kept.index(inside)] = body
    return [b for b in kept if not any(s <= b.start and b.end <= e for s, e in taken)]
