"""A report to whether it is about this country's parliament, before anything slow reads it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import ahocorasick

from tracker.ingest.records import Cleaned, Document
from tracker.lang.scripts import script_of, to_cyrillic

ENOUGH = 3.0
"""Weight of evidence from which a report is about parliament, more than by the way."""
LEAD = 600
"""Characters of the text that count as its lead."""
BESIDE = 0.5
"""What a second cue adds to a sentence, measured by the first."""

STEMS = (
    *("мажилис", "мәжіліс", "парламент", "депутат", "сенат", "палат", "фракци", "избранник"),
    *("amanat", "аманат", "нур отан", "нұр отан", "nur otan", "партия", "партии", "партию"),
    *("осдп", "жсдп", "қалаулы", "законопроект", "проект закон", "проект кодекс", "проекта закон"),
    *("заң жоба", "чтени", "оқылым", "пленарн", "құрылтай", "курултай", "правительственный час"),
    *("mazhilis", "majilis", "mäjilis", "májilis", "parliament", "parlament", "deput", "depýtat"),
    *("depwtat", "senat", "lawmaker", "fraktsı", "fraktsi", "frakcï", "faction", "partııa"),
    *("partiya", "partia", "party", "quryltaı", "quryltai", "kurultai", "draft law", "draft code"),
    *("bill", "mps ", "mp ", "zań joba", "zañ joba", "qalaýly", "qalauly", "سەنات", "دەپۋتات"),
    *("پارلامەنت", "ماجىلىس", "فراكتسيا", "قۇرىلتاي", "проекта кодекс", "проекте закон", "кодекса"),
)
"""A text without any of these holds no cue; looked for in lower case, in every script."""

PARTY = (
    r"amanat|аманат|нур отан|нұр отан|nur otan|ақ ?жол|ак ?жол|aq ?jol|ak ?zhol|respublica"
    r"|respublika|республика|байтақ|байтак|baytaq|әділет|адилет|adilet|ауыл|auyl"
)
CUES: dict[str, tuple[str, float]] = {
    # before the deputies, whose word begins them
    "inquiry": (
        r"депутатск\w+ запрос\w*|депутаттық сауал\w*"
        r"|deput(?:y|ies)(?:['’]s?)? (?:inquir(?:y|ies)|requests?)\b",
        2.0,
    ),
    "inquiries": (
        r"запрос\w* (?:депутат(?!ств|ск)|сенатор)\w*"
        r"|(?:депутат(?!ств|тық)|сенатор)\w* (?:\w+ ){0,2}сауал\w*"
        r"|(?:inquir(?:y|ies)|requests?) (?:by|of|from) (?:an? |the )?"
        r"(?:deput(?:y|ies)\b(?! \w*-?(?:minister|prime|akim))|senators?\b|mps?\b)",
        2.0,
    ),
    "Mazhilis": (
        r"мажилис\w*|мәжілісмен\w*|(?-i:(?:Мә|Mä|Má)(?:ж|j)[іi]л?l?[іi]с?s?\w*)|mazhilis\w*"
        r"|majilis\w*|мәжіліс депутат\w*|мәжілісінің депутат\w*",
        2.0,
    ),
    "deputies": (
        r"депутат(?!ств|ск)\w*|сенатор\w*|парламентарий\w*|парламентари[еяю]\w*|mps?\b|senators?\b"
        r"|халық қалаулы\w*|народн\w+ избранник\w*|lawmakers?\b"
        r"|deput(?:y|ies)\b(?! \w*-?(?:minister|prime|akim|chair|head|director|governor))",
        1.0,
    ),
    "parliament": (r"(?<![-\w])парламент(?!ари|ск)\w*|\bparliament(?!ary)\w*", 1.0),
    "Senate": (r"(?<!\w)сенат(?!ор)\w*|\bsenate\b", 1.0),
    "Quryltai": (r"(?:курултай|құрылтай(?!ш)|quryltai|kurultai)\w*", 1.0),
    "chamber": (r"(?:нижн|верхн)\w+ палат\w+|палат\w+ парламента", 1.5),
    "faction": (r"фракци\w*|\bfactions?\b", 1.5),
    "party": (
        rf"(?:парти\w*|фракци\w*|party|faction) (?:[«\"“](?:{PARTY})\b|(?-i:Amanat|AMANAT|Нур Отан"
        r"|Нұр Отан|Ақ жол|Ак жол|Ауыл|Respublica|Байтақ|Әділет))"
        rf"|[«\"“](?:{PARTY})[»\"”]\s*(?:парти|фракци|party|faction)\w*"
        r"|(?-i:\bAMANAT\b|\bAmanat\b)(?! банк)|\bнур отан\w*|\bнұр отан\w*|\bnur otan\b"
        r"|(?-i:ОСДП|ЖСДП)|народн\w+ парти\w+ казахстана|қазақстан халық партиясы"
        r"|people's party of kazakhstan",
        1.5,
    ),
    "bill": (
        r"законопроект\w*|проект\w* (?:нового )?(?:закона|кодекса)\b|заң жоба\w*|\bbills?\b"
        r"|\bdraft (?:law|code)\b",
        1.0,
    ),
    "reading": (
        r"(?:перв|втор)\w+ чтени\w+|(?:бірінші|екінші) оқылым\w*|(?:first|second) reading"
        r"|пленарн\w+ заседани\w+|палата\w* жалпы отырыс\w*|правительственн\w+ час\w*"
        r"|үкімет сағат\w*|plenary (?:session|meeting|sitting)",
        1.5,
    ),
}
CERTAIN = frozenset({"Mazhilis", "party", "inquiry"})
"""Cues that no parliament of another country shares."""
BODIES = frozenset({"Mazhilis", "Senate", "parliament", "Quryltai", "chamber"})
CUE = re.compile(
    "|".join(f"(?P<{name}>{pattern})" for name, (pattern, _) in CUES.items()), re.IGNORECASE
)
HOME_BODY = re.compile(
    r"(?:парламент|сенат)\w* (?:республики казахстан|казахстан|рк\b)|(?:қазақстан\w*|қр"
    r"|республикасы\w*"
    r"|республикасының) (?:парламент|сенат)\w*|(?:parliament|senate) of kazakhstan"
    r"|kazakh\w* parliament",
    re.IGNORECASE,
)
COUNTRY = (
    r"естон|сша\b|ақш\b|америк|росси|ресей|рф\b|украин|грузи|армени|кыргыз|қырғыз|киргиз|узбек"
    r"|өзбек|таджик"
    r"|тәжік|туркмен|түрікмен|азербайджан|әзербайжан|беларус|молд[ао]в|латви|литв|эстон|польш"
    r"|польск"
    r"|германи|немецк|франци|француз|британ|итал|испан|евросоюз|еуропа|европ|турци|турецк|түркия"
    r"|иран"
    r"|израил|ирак|китай|қытай|япон|жапон|коре[йяи]|инди[ияею]\b|үндістан|пакистан|пәкістан|сири"
    r"|финлянд"
    r"|швеци|норвег|дани[ияею]\b|венгр|мажарстан|болгар|румын|серб|греци|канад|австрал|бразил"
    r"|мексик"
    r"|вьетнам|монгол|украин|ukrain|russia|kyrgyz|uzbek|georgia|armenia|europe|\bu\.s|\bus\b"
    r"|american"
    r"|british|turk|iran"
)
FOREIGN_BODY = re.compile(
    r"госдум|государственн\w+ дум|совет\w* федераци|верховн\w+ рад|палат\w+ (?:представителей|общин"
    r"|лордов)|жогорку|жоғорку|олий ма|олий мә|маджлиси|меджлис|мажлиси|өкілдер палатасы"
    r"|европарламент"
    r"|еуропарламент|бундест|кнессет|(?<!\w)сейм|конгресс\w* (?:сша|ақш)|ақш конгресс|конгрессмен"
    r"|ұлттық жиналыс|парламенттік ассамблея|парламентск\w+ ассамбле\w+|congress\b|state duma"
    rf"|european parliament|(?:парламент|сенат|депутат|спикер|фракци)\w* (?:\w+ )?(?:{COUNTRY})"
    rf"|(?<!\w)(?:{COUNTRY})\w* (?:\w+ )?(?:парламент|сенат|депутат|спикер)"
    rf"|(?:parliament|senate) of (?:{COUNTRY})"
    rf"|(?<!\w)(?:{COUNTRY})\w* (?:parliament|senate|lawmaker)",
    re.IGNORECASE,
)
ABROAD = re.compile(rf"(?<!\w)(?:{COUNTRY})", re.IGNORECASE)
HOME = re.compile(
    r"казахстан|қазақстан|kazakh|\bрк\b|\bқр\b|токаев|тоқаев|tokayev|тенге|теңге|tenge|акорд|ақорд",
    re.IGNORECASE,
)
NATIONAL = re.compile(
    r"(?:национальн\w+ курулта\w*|ұлттық құрылтай\w*|national (?:kurultai|quryltai))", re.IGNORECASE
)
ONE_CHAMBER = re.compile("палат|парламент|сайла|выбор|депутат|elect|chamber", re.IGNORECASE)
LOCAL = re.compile(r"м[аә]слихат|maslikhat", re.IGNORECASE)
RECALL = re.compile(
    r"[\s«\"–—-]*(?:напомним|ранее|как (?:ранее )?сообщалось|к слову|бұған дейін|еске сал"
    r"|осыған дейін|айта кет|earlier|previously)",
    re.IGNORECASE,
)
FORMER = re.compile(r"(?:экс-|бывш\w{2,3} |бұрынғы |former )$", re.IGNORECASE)
SAID = re.compile(
    r"сказал|заявил|отметил|сообщил|считает|(?:по)?просил|сұра(?:ды|ған)|предл(?:ожил|агае)"
    r"|рассказал|подчеркнул|напомнил|спросил"
    r"|призвал|поднял|обратил|раскритиковал|выступил|добавил|по словам|деді|дейді|айтты|мәлімде"
    r"|атап өтті|пікірінше|айтуынша|ұсын(?:ды|ады|ып)|көтерді|\bsaid|stressed|noted|according to"
    r"|told",
    re.IGNORECASE,
)
ACTED = re.compile(
    r"принял|одобрил|рассмотре|отклонил|ратифиц|мақұлда|қабылда(?:ды|п)|қарады|adopt|approv|reject",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"[.!?…]+[»”\")]*\s|\n")


@dataclass(frozen=True)
class _Part:
    """A sentence that holds cues."""

    words: str
    start: int
    cues: frozenset[str]
    recalls: bool
    """True where the paragraph only recalls earlier news."""


def relevant(report: Cleaned | Document) -> tuple[bool, str]:
    """Whether a chamber, faction, party, deputy, inquiry or bill is more than a by-the-way here.

    The second value says why or why not, in a few words. Maslikhats, the National Kurultai and
    foreign parliaments do not count.
    """
    cleaned = report.cleaned if isinstance(report, Document) else report
    title, text = cleaned.title or "", cleaned.text
    if next(_stems().iter(f"{title}\n{text}".lower()), None) is None:
        return False, "names no parliament"
    if script_of(text) in ("latin", "arabic"):
        title, text = to_cyrillic(title, like=text)[0], to_cyrillic(text)[0]
    whole = f"{title}\n{text}"
    parts = _parts(whole)
    weights = _weights(parts, whole, whole.index("\n"))
    if not weights:
        return False, "names no parliament of this country"
    best = sorted(weights, key=lambda cue: (-round(weights[cue], 6), cue))
    if sum(weights.values()) >= ENOUGH:
        return True, f"about {' and '.join(best[:2])}"
    return False, f"names {best[0]} by the way"


@cache
def _stems() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for stem in STEMS:
        automaton.add_word(stem, stem)
    automaton.make_automaton()
    return automaton


def _cues(text: str) -> Iterator[re.Match[str]]:
    """Every cue of the text, in order; only lines that hold a stem of one are searched."""
    low = text.lower()
    if len(low) != len(text):  # «İ» becomes two letters: places would not be those of the text
        yield from CUE.finditer(text)
        return
    end = 0
    for place, _ in _stems().iter(low):
        if place >= end:
            start = text.rfind("\n", end, place) + 1
            end = text.find("\n", place)
            end = len(text) if end < 0 else end
            yield from CUE.finditer(text, start, end)


def _parts(text: str) -> list[_Part]:
    """The sentences that hold cues, roughly cut."""
    found: dict[tuple[int, int], set[str]] = {}
    start = end = 0
    for match in _cues(text):
        if match.start() >= end:
            start = max(start, end)
            for stop in SENTENCE_END.finditer(text, start, match.start()):
                start = stop.end()
            stopped = SENTENCE_END.search(text, match.end())
            end = stopped.end() if stopped else len(text)
        if not FORMER.search(text, max(0, match.start() - 8), match.start()):
            found.setdefault((start, end), set()).add(match.lastgroup or "")
    return [
        _Part(
            words=text[start:end],
            start=start,
            cues=frozenset(cues),
            recalls=bool(RECALL.match(text, text.rfind("\n", 0, start) + 1)),
        )
        for (start, end), cues in found.items()
    ]


def _weights(parts: list[_Part], text: str, title: int) -> dict[str, float]:
    """What each cue weighs in the whole report."""
    certain = any(part.cues & CERTAIN for part in parts) or bool(HOME_BODY.search(text))
    abroad = not certain and len(ABROAD.findall(text)) > max(1, len(HOME.findall(text)))
    national = bool(NATIONAL.search(text))
    weights: dict[str, float] = {}
    for part in parts:
        cues = _own(part, abroad=abroad, national=national)
        if not cues:
            continue
        heavy, *others = sorted(cues, key=lambda cue: (-CUES[cue][1], cue))
        weight = CUES[heavy][1] + BESIDE * len(others)
        if {"deputies", "inquiries", "Mazhilis", "Senate"} & cues and SAID.search(part.words):
            weight += 1.0
        if BODIES & cues and (ACTED.search(part.words) or HOME_BODY.search(part.words)):
            weight += 1.0
        if part.recalls:
            weight *= 0.3
        elif part.start <= title + 1:
            weight *= 2.0
        elif part.start < title + LEAD:
            weight *= 1.5
        for cue in cues:
            weights[cue] = weights.get(cue, 0.0) + weight / len(cues)
    return weights


def _own(part: _Part, *, abroad: bool, national: bool) -> frozenset[str]:
    """The cues of a sentence that mean this country's parliament."""
    cues = part.cues
    if "Quryltai" in cues and (
        NATIONAL.search(part.words) or (national and not ONE_CHAMBER.search(part.words))
    ):
        cues -= {"Quryltai"}
    if cues & CERTAIN:
        return cues
    if abroad or LOCAL.search(part.words) or FOREIGN_BODY.search(part.words):
        return frozenset()
    if ABROAD.search(part.words) and not HOME.search(part.words):
        return cues & {"bill"} if HOME_BODY.search(part.words) else frozenset()
    return cues
