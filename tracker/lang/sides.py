"""Words for who speaks or must act to the side he stands on."""

import re
from typing import Literal

Side = Literal["executive", "party", "other"]
"""Who speaks or must act: the Government, a ministry, an akimat; parliament and its parties;
anybody else (auditors, prosecutors, experts, residents)."""

_SAYS = {
    "ru": re.compile(
        r"\b(?:сообщ|сказал|сказано|заяви|заверил|призна[лею]|долож|рассказа|по\s+словам|ответил"
        r"|по\s+(?:его|е[её]|их)\s+словам"
        r"|в\s+ответе|отчита"
        r"|отметил|уточнил|говорит|обеща|отказал|пояснил|добавил|информиру)"
    ),
    "kk": re.compile(
        r"\b(?:деді|дейді|айт|хабарла|мәлімде|жеткізді|есеп\s+берді|жауап|мойында|баянда|уәде)"
        r"|сөзінше\b"
    ),
    "en": re.compile(
        r"\b(?:said|says|report|accord|announc|admit|told|stated|added|promis|pledg|refus)"
    ),
}
_SAYS_ON = {
    "ru": re.compile(
        r"\bпо\s+(?:его|е[её]|их)\s+словам|\bон[аи]?\s+(?:\w+\s+)?(?:сообщ|сказал|заяви|долож"
        r"|рассказа|отметил|уточнил|говор|пояснил|добавил|призна)|(?:сообщ|сказал|заяви|рассказа"
        r"|отметил|уточнил|говор|пояснил|добавил)\w*\s+он[аи]?\b"
        r"|\bв\s+(?:(?:этом|своем|своём)\s+)?(?:ответе|отч[её]те|письме|сообщении|документе)\b"
    ),
    "kk": re.compile(
        r"\b(?:оның|олардың)\s+(?:айтуынша|сөзінше|мәліметінше|пікірінше)|\b(?:деді|дейді|айтты"
        r"|жеткізді|хабарлады|мәлімдеді)\s+ол\b|\bол\b.*\b(?:деді|айтты|хабарлады|мәлімдеді"
        r"|жеткізді)\b|\b(?:жауапта|хатта|есепте|құжатта)\b"
    ),
    "en": re.compile(
        r"\b(?:he|she|they|the\s+(?:reply|answer|response|letter|report|statement))\s+(?:also\s+)?"
        r"(?:said|says|reported|added|stated|told|noted|announced)|\baccording\s+to\s+(?:him|her"
        r"|them|the\s+(?:reply|answer|response|letter|statement))\b|\bin\s+(?:the|its|his|her)\s+"
        r"(?:reply|answer|response|letter)\b"
    ),
}
"""Somebody speaks who was named before."""
_PROMISES = re.compile(r"обеща\w*|уәде\w*|promis\w*|pledg\w*")
_LOOKED = {
    "ru": re.compile(
        r"\bубеди|\bувиде|\bпровери|\bпобыва|\bпосети|\bосмотре|\bвыясни|\bоказал[оаи]сь"
        r"|\bобнаруж|\bзафиксир|\bпроверк|\bна\s+(?:самом\s+)?деле\b|\bкорреспондент|\bредакци"
        r"|\bжурналист|\bжител[ия]\b|\bаудит|\bпрокур|\bпо\s+данным\b"
    ),
    "kk": re.compile(
        r"көз\s+жеткіз|\bтексер|\bаралап|\bбарып|\bанықта|\bтұрғындар|\bаудит|\bпрокур"
        r"|\bжурналист|\bтілші|\bредакция|мәліметі(?:нше|\s+бойынша)"
    ),
    "en": re.compile(
        r"\b(?:found|saw|seen|visit|inspect|check|verif|resident|auditor|prosecutor|reporter"
        r"|journalist|correspondent)"
    ),
}
"""Somebody has looked for himself: what follows is not the word of who spoke before."""
_EXECUTIVE = {
    "ru": re.compile(r"министр|министерств|правительств|\bведомств|\bаким|госорган|агентств"),
    "kk": re.compile(r"министр|үкімет|ведомство|әкім|агентті"),
    "en": re.compile(r"\bminist|government|\bakim|\bagency|cabinet"),
}
_AUDIT = {
    "ru": re.compile(r"аудит|сч[её]тн\w+ (?:комитет|палат)|прокур|\bсуд(?:а|у|ом|е|ь\w+)?\b"),
    "kk": re.compile(r"аудит|есеп комитет|прокур|\bсот(?:ы|тың|та|тан)?\b"),
    "en": re.compile(r"audit|accounts committee|prosecut|\bcourt"),
}
"""Whose names may have a word of parliament's («Высшая аудиторская палата») and who stand apart."""
_PARTY = {
    "ru": re.compile(
        r"фракци|парти[ияейю]|спикер|мажилис|сенат|палат|президиум|комитет|депутат|аппарат"
    ),
    "kk": re.compile(
        r"фракция|партия|спикер|мәжіліс|сенат|палата|президиум|комитет|депутат|аппарат"
    ),
    "en": re.compile(
        r"faction|party|speaker|ma[jz]h?ilis|senat|chamber|presidium|committee"
        "|deput"
    ),
}


def side_of(sentence: str, lang: str) -> Side | None:
    """Which side the sentence lets speak; None where it tells in the reporter's own words."""
    low = sentence.lower()
    says = _SAYS.get(lang, _SAYS["en"])
    return side_of_name(low, lang) if says.search(low) else None


def speaks_on(sentence: str, lang: str) -> bool:
    """Whether the sentence goes on with the words of somebody whom it does not name («по его
    словам», «в ответе сказано»)."""
    return bool(_SAYS_ON.get(lang, _SAYS_ON["en"]).search(sentence.lower()))


def only_promises(sentence: str, lang: str) -> bool:
    """Whether somebody speaks there only to promise: what follows is no account of his."""
    low = sentence.lower()
    if not _PROMISES.search(low):
        return False
    return not _SAYS.get(lang, _SAYS["en"]).search(_PROMISES.sub("", low))


def tells_what_was_seen(sentence: str, lang: str) -> bool:
    """Whether somebody has looked for himself («проверка показала», «жители»)."""
    return bool(_LOOKED.get(lang, _LOOKED["en"]).search(sentence.lower()))


def side_of_name(name: str, lang: str) -> Side:
    """The side that a name, an office or a body stands on, as its words tell."""
    low, key = name.lower(), lang if lang in _EXECUTIVE else "en"
    if _EXECUTIVE[key].search(low):
        return "executive"
    if _AUDIT[key].search(low):
        return "other"
    return "party" if _PARTY[key].search(low) else "other"
