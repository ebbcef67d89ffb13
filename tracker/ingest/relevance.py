"""A report to whether it is about this country's parliament, before anything slow reads it."""

import re
from dataclasses import dataclass

from tracker.ingest.records import Cleaned, Document
from tracker.lang.scripts import script_of, to_cyrillic

ENOUGH = 3.0
"""Weight of evidence from which a report is about parliament, more than by the way."""
LEAD = 600
"""Characters of the text that count as its lead."""

_WORDS = {
    # name of the cue: (pattern, weight of one sentence that holds it)
    "Mazhilis": (
        r"мажилис\w*|мәжілісмен\w*|М[әÄä]ж[іi]л[іi]с\w*|mazhilis\w*|majilis\w*|mäjilis\w*"
        r"|парламент\w* мәжіліс\w*|мәжіліс\w* депутат\w*",
        2.0,
    ),
    "deputies": (r"депутат(?!ств)\w*|сенатор\w*|парламентари\w*|deput(?:y|ies)(?! \w+ minister)"
                 r"|халық қалаулы\w*|народн\w+ избранник\w*|lawmakers?|senators?|MPs?\b", 1.0),
    "parliament": (r"парламент(?!ари)\w*|parliament\w*", 1.0),
    "Senate": (r"\bсенат(?!ор)\w*|senate\b", 1.0),
    "Quryltai": (r"(?<!национальный )(?<!национального )(?<!национальном )(?<!национальному )"
                 r"(?<!ұлттық )(?<!national )\b(?:курултай|құрылтай|quryltai|kurultai)\w*", 1.0),
    "chamber": (r"(?:нижн|верхн)\w+ палат\w+|палат\w+ парламента", 1.5),
    "faction": (r"фракци\w*|parliamentary faction|фракция\w*", 1.5),
    "party": (
        r"(?<![\w«])[«\"]?(?:amanat|нур отан\w*|нұр отан\w*|nur otan|ақ жол|ак жол|aq ?jol|ak zhol"
        r"|ауыл|auyl|respublica|respublika|байтақ|байтак|baytaq|әділет|əдилет|adilet)[»\"]?"
        r"(?=[^\w]+(?:парти|фракци|party|faction))"
        r"|(?:парти\w*|фракци\w*|party|faction) [«\"]?(?:amanat|аманат|нур отан|нұр отан|nur otan"
        r"|ақ ?жол|ак ?жол|ауыл|auyl|respublica|respublika|байтақ|байтак|әділет|адилет)\w*"
        r"|\bamanat\b|\bнур отан\w*|\bнұр отан\w*|\bnur otan\b|\bосдп\b|\bжсдп\b"
        r"|народн\w+ парти\w+ казахстана|халық партиясы|демпарти\w* [«\"]?ак жол",
        1.5,
    ),
    "inquiry": (r"депутатск\w+ запрос\w*|депутаттық сауал\w*|deputy inquir\w+", 2.0),
    "bill": (r"законопроект\w*|проект\w* (?:нового )?(?:закона|кодекса)\b|заң жоба\w*"
             r"|заңнама жоба\w*|\bbills?\b|draft (?:law|code)", 1.0),
    "reading": (r"(?:перв|втор)\w+ чтени\w+|(?:бірінші|екінші) оқылым\w*|(?:first|second) reading"
                r"|пленарн\w+ заседани\w+|жалпы отырыс\w*|правительственн\w+ час\w*", 1.5),
}  # fmt: skip
CUES = re.compile(
    "|".join(f"(?P<{name}>{pattern})" for name, (pattern, _) in _WORDS.items()), re.IGNORECASE
)
CERTAIN = frozenset({"Mazhilis", "party", "inquiry"})
"""Cues that no parliament of another country shares."""

FOREIGN = re.compile(
    r"госдум|государственн\w+ дум|совет\w* федераци|верховн\w+ рад|рада украин|конгресс\w* сша"
    r"|палат\w+ (?:представителей|общин|лордов)|сенат\w* сша|сша\b|америк|жогорку|жоғорку|олий мажлис"
    r"|олий мәжіліс|өкілдер палатасы|европарламент|еуропарламент|бундест|кнессет|сейм|меджлис|конгрессмен"
    r"|росси|ресей|украин|грузи|армени|кыргызст|қырғыз|киргиз|узбекист|өзбек|таджик|тәжік|туркмен|түрікмен"
    r"|азербайджан|әзербайжан|беларус|молдов|молдав|латви|литв|эстони|польш|германи|франци|британи"
    r"|великобритан|итали|испани|евросоюз|еуро|турци|түркия|иран|израил|ирак|китай|қытай|япони|жапон"
    r"|коре[йяи]|инди[ияею]|үндістан|пакистан|пәкістан|сирии|финлянд|швеци|норвеги|дани[ияею]\b|венгри"
    r"|болгари|румыни|серби|греци|грек|канад|австрали|бразили|аргентин|мексик|трамп|байден|путин"
    r"|u\.s\.|congress|duma|russia|ukrain|kyrgyz|uzbek|georgia|armenia|european parliament",
    re.IGNORECASE,
)
HOME = re.compile(
    r"казахстан|қазақстан|kazakh|\bрк\b|\bқр\b|астан|нур-султан|мажилис|мәжіліс|токаев|тоқаев|акорд|ақорда",
    re.IGNORECASE,
)
LOCAL = re.compile(r"м[аә]слихат\w*|maslikhat", re.IGNORECASE)
RECALL = re.compile(
    r"\s*[«\"–—-]*\s*(?:напомним|ранее|как (?:ранее )?сообщалось|к слову|бұған дейін|еске сал|осыған дейін"
    r"|айта кет|earlier|previously)",
    re.IGNORECASE,
)
FORMER = re.compile(r"(?:экс-|бывш\w+ |бұрынғы |former )$", re.IGNORECASE)
SAID = re.compile(
    r"сказал|заявил|отметил|сообщил|считает|предлож|рассказал|подчеркнул|напомнил|спросил|призвал|поднял"
    r"|обратил|раскритиковал|выступил|добавил|по словам|предлага|деді|дейді|айтты|мәлімде|атап өтті|пікірінше"
    r"|айтуынша|ұсын|сауал|көтерді|\bsaid|stressed|noted|according to|told",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"[.!?…]+[»”\")]*\s|\n")


@dataclass(frozen=True)
class _Part:
    """A sentence with cues."""

    words: str
    start: int
    cues: frozenset[str]


def relevant(report: Cleaned | Document) -> tuple[bool, str]:
    """Whether a chamber, faction, party, deputy, inquiry or bill is more than a by-the-way here.

    The second value says why or why not, in a few words. Maslikhats, the National Kurultai and
    foreign parliaments do not count.
    """
    cleaned = report.cleaned if isinstance(report, Document) else report
    title, text = cleaned.title or "", cleaned.text
    whole = f"{title}\n{text}"
    if not CUES.search(whole) and script_of(whole) == "cyrillic":
        return False, "names no parliament"
    whole, shift = _readable(whole), len(title)
    abroad = len(FOREIGN.findall(whole)) > 3 * len(HOME.findall(whole)) + 2
    weights: dict[str, float] = {}
    for part in _parts(whole):
        weight = _weight(part, in_title=part.start <= shift, lead=part.start < shift + LEAD,
                         abroad=abroad)  # fmt: skip
        for cue in part.cues if weight else ():
            weights[cue] = weights.get(cue, 0.0) + weight / len(part.cues)
    total = sum(weights.values())
    best = sorted(weights, key=lambda cue: -weights[cue])
    if total >= ENOUGH:
        return True, f"about {' and '.join(best[:2])}"
    if not weights:
        return False, "names no parliament of this country"
    return False, f"names {best[0]} by the way"


def _readable(text: str) -> str:
    return to_cyrillic(text)[0] if script_of(text) in ("latin", "arabic") else text


def _parts(text: str) -> list[_Part]:
    """The sentences that hold cues, roughly cut."""
    found: dict[tuple[int, int], set[str]] = {}
    start = end = 0
    for match in CUES.finditer(text):
        if match.start() >= end:
            start = max(start, end)
            for stop in SENTENCE_END.finditer(text, start, match.start()):
                start = stop.end()
            stop_after = SENTENCE_END.search(text, match.end())
            end = stop_after.end() if stop_after else len(text)
        if not FORMER.search(text, max(0, match.start() - 8), match.start()):
            found.setdefault((start, end), set()).add(match.lastgroup or "")
    return [_Part(text[a:b], a, frozenset(cues)) for (a, b), cues in found.items()]


def _weight(part: _Part, *, in_title: bool, lead: bool, abroad: bool) -> float:
    """What a sentence adds to the evidence; nothing where it speaks of another body."""
    certain = bool(part.cues & CERTAIN)
    if not certain:
        if LOCAL.search(part.words):
            return 0.0
        foreign = FOREIGN.search(part.words)
        if (foreign or abroad) and not HOME.search(part.words):
            return 0.0
        if foreign and abroad:
            return 0.0
    weight = sum(_WORDS[cue][1] for cue in part.cues)
    if {"deputies", "Mazhilis", "Senate"} & part.cues and SAID.search(part.words):
        weight += 1.0
    if in_title:
        weight *= 2
    elif lead:
        weight *= 1.5
    return weight * (0.3 if RECALL.match(part.words) else 1.0)
