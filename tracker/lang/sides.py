"""Words for who speaks or must act to the side he stands on."""

import re
from typing import Literal

Side = Literal["executive", "party", "other"]
"""Who speaks or must act: the Government, a ministry, an akimat; parliament and its parties;
anybody else (auditors, prosecutors, experts, residents)."""

_SAYS = {
    "ru": re.compile(
        r"\b(?:сообщ|сказал|заяви|заверил|призна[лею]|долож|рассказа|по\s+словам|ответил"
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
_EXECUTIVE = {
    "ru": re.compile(r"министр|министерств|правительств|\bведомств|\bаким|госорган|агентств"),
    "kk": re.compile(r"министр|үкімет|ведомство|әкім|агентті"),
    "en": re.compile(r"\bminist|government|\bakim|\bagency|cabinet"),
}
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


def side_of_name(name: str, lang: str) -> Side:
    """The side that a name, an office or a body stands on, as its words tell."""
    low, key = name.lower(), lang if lang in _EXECUTIVE else "en"
    if _EXECUTIVE[key].search(low):
        return "executive"
    return "party" if _PARTY[key].search(low) else "other"
