"""A document to the bodies that no list knows: «Министерство X», «X министрлігі»."""

import re

from tracker.ingest.records import BodyMention, Document, Sentence
from tracker.lang import en_words, morph
from tracker.lang.base import one_of
from tracker.lang.gazetteer import KAZAKH_TAIL, kazakh_case
from tracker.lang.morph import Case

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
    r"(?<!\w)(?P<head>министрліг?і|министрлік|әкімдігі|әкімдік|агенттігі|агенттік|комитеті?|департаменті?|"
    r"басқармасы|басқарма)(?P<end>[а-яәғқңөұүһі]*)",
    re.IGNORECASE,
)
_KK_WORD = re.compile(r"[\w«»\"-]+,?")
_EN_BODY = re.compile(
    r"\b(?:Ministry|Ministries|Agency|Committee|Department|Commission|Akimat|Bureau)\s+(?:of|for|on)\s+"
    r"(?:the\s+)?[A-Z][\w-]+(?:(?:,\s+|\s+and\s+|\s+of\s+|\s+)(?:the\s+)?[A-Z][\w-]+)*|"
    r"\b(?:Administration|Office|Chancellery)\s+of\s+the\s+(?:President|Prime\s+Minister|Government|Mazhilis|Senate)\b|"
    r"\bPresidential\s+(?:Administration|Office)\b|\bProsecutor\s+General[’']s\s+Office\b|"
    r"\b(?!The\b)(?:[A-Z][\w-]+\s+){1,4}(?:Ministry|Agency|Committee|Akimat|Commission)\b"
    r"(?!\s+(?:of|for|on)\s+(?:the\s+)?[A-Z])"
)


def bodies_by_grammar(document: Document) -> list[BodyMention]:
    """Bodies named in the way such names are built, in order of the sentences."""
    found: list[BodyMention] = []
    for sentence in document.sentences:
        if sentence.lang == "en":
            found += [
                BodyMention(sentence.start + m.start(), sentence.start + m.start() + len(name),
                            name, name, None, _english_kind(name), None)
                for m in _EN_BODY.finditer(sentence.text)
                if (name := _without_bearer(m[0])) and not _is_abroad(sentence.text, m)
            ]  # fmt: skip
        elif sentence.lang == "kk":
            found += _kazakh(document, sentence)
        else:
            found += _russian(sentence)
    return found


_OTHER_LAND = re.compile(rf"\s+of\s+(?:the\s+)?{one_of(en_words.LANDS)}\b", re.IGNORECASE)


def _is_abroad(text: str, name: re.Match[str]) -> bool:
    """«Russian Ministry of Education», «the Ministry of Education of Finland»: not ours."""
    first = name[0].split()[0]
    before = text[: name.start()].split()[-1:]
    return (
        any(en_words.is_foreign(word) for word in (first, *before))
        or _OTHER_LAND.search(name[0]) is not None
        or _OTHER_LAND.match(text, name.end()) is not None
    )


_BEARER = re.compile(r",?(?:\s+[A-Z][\w-]+){2,4}\Z")


def _without_bearer(name: str) -> str:
    """The name without that of the person who holds an office in it, where they are run together.

    >>> _without_bearer("Committee on Economic Reform Kanat Tasbayev")
    'Committee on Economic Reform'
    """
    words = name.split()
    last = len(words)
    while last > 3 and words[last - 1][0].isupper() and not _of_field(words[last - 1]):
        last -= 1
        if words[last - 1].endswith(","):
            break
    bearer = _BEARER.search(name)
    if bearer is None or len(words) - last < 2 or words[last - 1].lower() in ("and", "of", "the"):
        return name
    return " ".join(words[:last]).rstrip(",") if len(words) - last <= 4 else name


def _of_field(word: str) -> bool:
    return en_words.is_field(word.rstrip(",")) or en_words.is_place(word.rstrip(","))


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


_STEP = re.compile(r"(\s+и\s+|,\s+|\s+)(по\s+)?([А-ЯЁа-яё-]+|«[^«»]{2,60}»)(?![\w])")


def _phrase_end(text: str, end: int) -> int:
    """The end of what the head governs: «финансов», «труда и социальной защиты», «по водным …»."""
    last, wanted = end, "gen"
    while match := _STEP.match(text, last):
        joint, preposition, word = match[1].strip(), match[2], match[3]
        if not word.startswith("«"):
            wanted = "dat" if preposition else wanted
            if (joint and last == end) or not _governed(word, wanted, bool(joint)):
                break
            if any(r.pos == "NOUN" and r.case == wanted for r in morph.word(word)[:4]):
                wanted = "gen"  # «по вопросам экологии»
        last = match.end()
    return last


def _governed(word: str, case: str, joined: bool) -> bool:
    """Whether a word can stand in the chain after the head, in that case."""
    if word.isupper() and 1 < len(word) < 6:
        return not joined
    readings = morph.word(word)[:6]
    if not readings or (readings[0].pos == "VERB" and readings[0].known):
        return False
    if word[0].isupper() and (joined or readings[0].name in ("family", "given")):
        return False
    return any(
        r.case == case
        and r.pos in ("NOUN", "ADJ", "PROPN")
        and r.name not in ("given", "patronymic")
        for r in readings
    )


_KK_BEFORE = re.compile(
    r"(?:байланысты|қатысты|сәйкес|бойынша|туралы|орай|қатар|қоса|бірге|кейін|бұрын|\w{2,}(?:[дт][ае]н|нан|нен"
    r"|ында|інде|(?<!и)[ғгқк][ае]))$",
    re.IGNORECASE,
)
"""What no name of a body holds: the body stands after it («осыған орай облыс әкімдігі»)."""
_KK_HEADS = {
    "министрлі": "ministry",
    "әкімді": "akimat",
    "агентті": "agency",
    "комитет": "committee",
    "департамент": "department",
    "басқарма": "department",
}


def _kazakh(document: Document, sentence: Sentence) -> list[BodyMention]:
    found = []
    for match in _KK_BODY.finditer(sentence.text):
        start: int | None = match.start()
        if match["head"][-1].lower() in "іы":  # the ending of a ministry *of* something
            start = _kk_start(sentence.text, match.start())
        elif not match["head"][0].isupper():
            continue
        if start is None or not KAZAKH_TAIL.match(match["end"]):
            continue
        a, b = sentence.start + start, sentence.start + match.end()
        kind = next(k for head, k in _KK_HEADS.items() if match["head"].lower().startswith(head))
        c, d = document.printed_span(a, sentence.start + match.end("head"))
        found.append(
            BodyMention(
                start=a,
                end=b,
                surface=document.text[a:b],
                name=" ".join(document.printed[c:d].split()),
                slug=None,
                kind=kind,
                case=kazakh_case(match["end"]),
            )
        )
    return found


def _kk_start(text: str, head: int) -> int | None:
    """Where the name begins: at its own capital letter; what stands before is somebody else."""
    floor = max(0, head - 120)
    start, edge = None, head
    for word in reversed(list(_KK_WORD.finditer(text, floor, head))[-8:]):
        if text[word.end() : edge].strip():
            break
        if _KK_BEFORE.search(word[0].rstrip(",")):
            return edge if edge < head else None
        edge = word.start()
        if word[0].lstrip('«"')[:1].isupper():
            return word.start()
    return head if text[head].isupper() else start
