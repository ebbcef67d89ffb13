"""Words of office to whom of a report they can mean: «глава ведомства», «спикер Сената»."""

import re
from dataclasses import dataclass

from tracker.ingest.records import Member
from tracker.lang.role_sense import Sense, land_of, sense
from tracker.lang.roles import EN_HEAD, KK_HEAD, RU_HEAD

_HEAD_OF_OFFICE = re.compile(
    r"(?:глав\w+|руководител\w+|шеф\w*)\s+(?:ведомств|министерств|мин[а-яё]+|(?-i:М[А-ЯЁ]{2,})|"
    r"(?:нац|центр)?банк|национальн\w+\s+банк|агентств|комитет|департамент|управлени|фонд|холдинг|палат\w+\s+предприн)|"
    r"(?:ведомство|министрлік|сала|мекеме) (?:басшысы|жетекшісі)|"
    r"head of the (?:ministry|agency|department)",
    re.IGNORECASE,
)
_HEAD_OF_BODY = re.compile(r"\b(?P<body>\w{4,})\s+(?:басшысы|жетекшісі)\Z", re.IGNORECASE)
"""«кітапхана басшысы»: the director of the library that his role names."""
_PREMIER = re.compile(
    r"премь?ер|глав\w+ (?:правительств|кабмин|кабинет)|үкімет басшысы|prime minister|premier|"
    r"head of (?:the )?(?:kazakh )?government|\bpm\b",
    re.IGNORECASE,
)
_VICE_PREMIER = re.compile(
    r"вице-премьер|заместител\w+ премьер|премь?ер-министрдің (?:бірінші )?орынбасар"
    r"|deputy prime minister",
    re.IGNORECASE,
)
_AKIM = re.compile(r"^(?!.*(?:замест|орынбасар)).*(?:\bаким(?:а|у|ом|е)?\b|\bәкім)", re.IGNORECASE)
_HEAD_OF_PLACE = re.compile(
    r"глав\w+ (?:региона|области|города|района|столицы|мегаполиса)|градоначальник",
    re.IGNORECASE,
)
_KK_HEAD_OF_PLACE = re.compile(
    r"\b(?P<level>өңір|аймақ|облыс|шаһар|қала|аудан|ауыл|елорда)\w{0,7} басшысы", re.IGNORECASE
)
_KK_LEVELS = {
    "өңір": "облыс",
    "аймақ": "облыс",
    "облыс": "облыс",
    "шаһар": "қала",
    "елорда": "астана",
    "қала": "қала",
    "аудан": "аудан",
    "ауыл": "ауыл",
}
"""«өңір басшысы» is the akim of a region, «қала басшысы» that of a city."""
_SYNONYMS = ((_VICE_PREMIER, _VICE_PREMIER), (_HEAD_OF_PLACE, _AKIM))
"""How an office is called, and how it is printed beside the name."""
_STATE = re.compile(
    r"глав\w+ государств|президент|мемлекет басшысы|head of state|president"
    r"|\bleader of (?:kazakhstan|the (?:country|nation|state))|\bkazakh(?:stan[’']s)? leader",
    re.IGNORECASE,
)
_CHAMBER_HEAD = re.compile(
    r"\bhead of (?:the )?(?:(?:upper|lower) (?:house|chamber)|senate|m[aä][jz]h?ilis|chamber"
    r"|parliament)\b",
    re.IGNORECASE,
)
_FACTION_HEAD = re.compile(
    r"(?:руководител|лидер|глав\w)\w*\s+(?:фракци|парти)|"
    r"(?:фракция|партия)(?:сы|сының|ның)?\s+(?:жетекшісі|басшысы|төрағасы|төрайымы)|"
    r"(?:faction|party) (?:leader|head|chair)|"
    r"\b(?:head|leader) of the (?:[\w’'-]+ ){0,3}(?:faction|party)\b",
    re.IGNORECASE,
)
_BARE_LEADER = re.compile(
    r"(?:партийн\w+\s+)?лидер\w*|(?:the\s+)?(?:party\s+)?leader|көшбасшы", re.IGNORECASE
)
"""«сказал лидер»: of a party or a faction, where the report names one of one."""
_OF_NO_OFFICE = re.compile(
    r"фракци|парти|мажилис|мәжіліс|сенат|палат|парламент|faction|party|ma[jz]h?ilis|senate",
    re.IGNORECASE,
)
"""Who leads a faction or a chamber is no «глава ведомства»."""
_ASSISTANT = re.compile(
    r"(?:оның|его|е[её])?\s*(?:бірінші\s+|первый\s+)?(?:орынбасары?|заместител\w*)|(?:his|her)\s+deputy",
    re.IGNORECASE,
)
"""«Оның орынбасары X»: whose, the words before him tell."""
_OURS = re.compile(r"\bРК\b|\bҚР\b|казахстан|қазақстан|kazakh", re.IGNORECASE)
_CHAIRS_A_PARTY = re.compile(r"председател\w*\s+парти|партия\w*\s+т[өе]ра(?:ға|йым)", re.IGNORECASE)
_HEADS_A_PARTY = re.compile(
    r"\b(?:amanat|nur otan|auyl|ak zhol|aq jol|respubli[ck]a|ba[iy]taq|adilet|nsdp|party|adal)\b"
    r".*\b(?:chair\w*|leader|head)\b|\b(?:chair\w*|leader|head)\b.*\bparty\b",
    re.IGNORECASE,
)
"""English leaves «party» out before the office: «AMANAT Chairman»."""
_DEPUTY_HEAD = re.compile(
    r"заместител|замминистр|зампред|вице|орынбасар|vice|"
    r"deputy (?:prime|head|chair|minister|akim|governor|mayor|director|secretary|speaker)",
    re.IGNORECASE,
)
_SAME = (
    {"дипло", "посол", "посла", "елші", "елшіс", "diplo", "ambas"},
    {"учены", "учёны", "докто", "профе", "акаде", "ғалым", "profe", "schol", "scien"},
    {"врач", "докто", "хирур", "медик", "дәріг", "docto", "surge"},
    {"юрист", "адвок", "заңге", "lawye"},
)
"""Words of office, by their first letters, that one person is called by in turn."""
_SHORT = ("әкім", "мүше", "өкіл", "елші", "ақын")
"""Words of four letters, that an ending follows («әкімі»)."""


@dataclass(frozen=True)
class Known:
    """A member with what his roles say."""

    member: Member
    roles: tuple[str, ...]
    senses: tuple[Sense, ...]


def known(member: Member) -> Known:
    """The person with the senses of his roles."""
    roles = tuple(member.roles_read or member.roles)
    return Known(member, roles, tuple(sense(role) for role in roles))


def fits(phrase: str, known: Known) -> bool:
    """Whether the words of office can mean this person."""
    if sense(phrase).abroad and not any(s.abroad for s in known.senses):
        return False
    if _OURS.search(phrase) and any(s.abroad for s in known.senses):
        return False
    for ask in (_called, _leads_party, _heads_place, _heads_body):
        called = ask(phrase, known)
        if called is not None:
            return called
    if _DEPUTY_HEAD.search(phrase) and any(_ASSISTANT.fullmatch(r) for r in known.roles):
        return True
    asked = sense(phrase)
    if asked.word == "deputy":
        return _is_member(known, asked) and not _of_another_party(phrase, known)
    if asked.word == "speaker":
        return any(_same_speaker(asked, s) for s in known.senses)
    return shares_head(phrase, known)


_PARTY = re.compile(
    r"\b(?:amanat|nur otan|auyl|ak zhol|aq jol|respubli[ck]a|ba[iy]taq|adilet|nsdp"
    r"|people[’']s party)\b",
    re.IGNORECASE,
)


def _of_another_party(phrase: str, known: Known) -> bool:
    """Whether the words name one party («the Ak Zhol faction member») and his roles another."""
    asked = {m[0].lower() for m in _PARTY.finditer(phrase)}
    own = {m[0].lower() for role in known.roles for m in _PARTY.finditer(role)}
    return bool(asked and own) and not asked & own


def _called(phrase: str, known: Known) -> bool | None:
    """Whether an office that goes by several names is his; None for the others."""
    if _PREMIER.search(phrase) and not _DEPUTY_HEAD.search(phrase):
        return any(_PREMIER.search(r) and not _DEPUTY_HEAD.search(r) for r in known.roles)
    for name, held in _SYNONYMS:
        if name.search(phrase):
            return any(held.search(r) for r in known.roles)
    if _STATE.search(phrase):
        land = land_of(phrase)
        if land:
            return any(_STATE.search(r) and land_of(r) == land for r in known.roles)
        return is_president(known)
    if _CHAMBER_HEAD.search(phrase):
        asked = sense(phrase)
        return any(_presides(asked, s) for s in known.senses)
    if _HEAD_OF_OFFICE.search(phrase):
        return any(_heads_office(r, s) for r, s in zip(known.roles, known.senses, strict=True))
    return None


def _leads_party(phrase: str, known: Known) -> bool | None:
    """Whether he leads the party or faction that the words speak of; None for other words."""
    leads = [r for r in known.roles if not _DEPUTY_HEAD.match(r)]
    if _BARE_LEADER.fullmatch(phrase):
        return any(
            p.search(r) for r in leads for p in (_FACTION_HEAD, _CHAIRS_A_PARTY, _HEADS_A_PARTY)
        )
    if _FACTION_HEAD.search(phrase) and not _DEPUTY_HEAD.search(phrase):
        return any(_FACTION_HEAD.search(r) or _HEADS_A_PARTY.search(r) for r in leads)
    return None


def _heads_place(phrase: str, known: Known) -> bool | None:
    place = _KK_HEAD_OF_PLACE.search(phrase)
    if place is None:
        return None
    level = _KK_LEVELS[place["level"].lower()]
    held = [r.lower() for r in known.roles if _AKIM.search(r) or _KK_HEAD_OF_PLACE.search(r)]
    return any(level in r or not any(x in r for x in _KK_LEVELS.values()) for r in held)


def _heads_body(phrase: str, known: Known) -> bool | None:
    body = _HEAD_OF_BODY.search(phrase)
    if body is None:
        return None
    stem = body["body"].lower()[:5]
    own = [(r, s) for r, s in zip(known.roles, known.senses, strict=True) if stem in r.lower()]
    return any(_heads_office(r, s) for r, s in own) if own else None


def _presides(asked: Sense, held: Sense) -> bool:
    own = asked.chamber is None or held.chamber in (None, asked.chamber)
    return held.word == "speaker" and not held.vice and own


def is_president(known: Known) -> bool:
    """Whether a role says so, or the roster."""
    return known.member.heads_state or any(
        s.word == "president" and not land_of(role)
        for role, s in zip(known.roles, known.senses, strict=True)
    )


def _is_member(known: Known, asked: Sense) -> bool:
    if any(s.word == "speaker" and not s.vice for s in known.senses):
        return False  # the speaker is called by that office
    seats = [s for s in known.senses if s.word in ("deputy", "speaker") and not s.former]
    chambers = {s.chamber for s in seats if s.chamber}
    if asked.chamber == "senate" and not chambers and any(s.faction for s in seats):
        return False  # only the lower chamber has factions
    if asked.chamber and chambers and asked.chamber not in chambers:
        return False
    return bool(seats) or (known.member.is_deputy is True and not known.senses)


def shares_head(phrase: str, known: Known) -> bool:
    """Whether the same word of office stands beside the person's name."""
    asked = sense(phrase)
    return any(
        _same_office(phrase, asked, r, s) for r, s in zip(known.roles, known.senses, strict=True)
    )


def _same_speaker(asked: Sense, held: Sense) -> bool:
    return (
        held.word == "speaker"
        and held.vice == asked.vice
        and (asked.chamber is None or held.chamber in (None, asked.chamber))
    )


def _heads_office(role: str, held: Sense) -> bool:
    if _DEPUTY_HEAD.search(role) or _OF_NO_OFFICE.search(role):
        return False
    return held.word == "minister" or bool(
        re.search(
            r"председател|руководител|глава|директор|төраға|төрайым|басшы|жетекші|меңгеруші|chair|head",
            role,
            re.IGNORECASE,
        )
    )


def _same_office(phrase: str, asked: Sense, role: str, held: Sense) -> bool:
    """The same word of office; «министр» is not his deputy, a field that is named must be his."""
    if _of_something_else(phrase, role):
        return False
    heads = _head_words(phrase)
    shared = _with_synonyms(heads) & _head_words(role)
    if not shared or bool(_DEPUTY_HEAD.search(phrase)) != bool(_DEPUTY_HEAD.search(role)):
        return False
    if asked.word not in ("minister", "akim"):
        named, own = _stems(phrase) & _BODIES, _stems(role) & _BODIES
        return not (named and own) or bool(named & own)
    field = {w for w in _stems(phrase) if not w.startswith(_SHORT)} - _stems(" ".join(heads))
    if asked.word == "akim" and field <= _LEVELS:
        return not (field and (other := _stems(role) & _LEVELS) and field != other)
    return field <= _stems(role) or not field


_ANY_OFFICE_STEMS = """
мажил сенат парла палат комит облас город район регио респу казах стран госуд прави минис ведом
вопро первы замес комис агент фракц парти ассоц союз компа орган центр мәжіл комит облыс қалас аудан
қазақ мемле бірін орынб басқа үкіме мәсел жөнін mazhi majil mäjil senat parli house chamb commi
regio city distr repub kazak state gover minis first deput agenc board party coun
"""
_ANY_OFFICE = tuple(_ANY_OFFICE_STEMS.split())


def _of_something_else(phrase: str, role: str) -> bool:
    """«председатель комитета по аграрным вопросам» is not the one «по финансам»: both say of what
    they are, and share no word of it."""
    asked, own = _said_of(phrase), _said_of(role)
    return bool(asked and own) and not asked & own


def _said_of(office: str) -> set[str]:
    heads = _stems(" ".join(m[0] for p in (RU_HEAD, KK_HEAD, EN_HEAD) for m in p.finditer(office)))
    return {w for w in _stems(office) - heads if not w.startswith(_ANY_OFFICE)}


_LEVELS = frozenset(
    {"город", "облас", "район", "регио", "сельс", "столи", "мегап", "қалас", "облыс", "аудан"}
)
"""«аким города» is the one whose office names the city, and no region."""


_BODY_STEMS = """
депар комит мекте школы инсти униве кітап библи музей театр завод зауыт басқа управ
"""
_BODIES = frozenset(_BODY_STEMS.split())
"""«директор департамента» is not the one who heads a library."""


def _head_words(text: str) -> set[str]:
    found = set()
    for pattern in (RU_HEAD, KK_HEAD, EN_HEAD):
        for match in pattern.finditer(text):
            word = match[0].lower().rsplit("-", 1)[-1]
            short = word.startswith(_SHORT)
            found.add(word[:6] if word.startswith("предс") else word[: 4 if short else 5])
    return found


def _with_synonyms(heads: set[str]) -> set[str]:
    return heads.union(*(same for same in _SAME if same & heads))


def _stems(text: str) -> set[str]:
    return {w[:5] for w in re.findall(r"\w{4,}", text.lower())}
