"""The printed words of an office to what they say: a seat, a chamber, another office."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from tracker.lang import en_words
from tracker.lang.base import one_of

Chamber = Literal["mazhilis", "senate", "quryltai"]


@dataclass(frozen=True)
class Sense:
    """What a printed role says."""

    deputy: bool | None
    """True for a seat in a chamber of the country's parliament, False for another office or none,
    None where the words leave it open («депутат», «спикер», «председатель»)."""
    chamber: Chamber | None = None
    word: str = ""
    """The kind of office: deputy, speaker, minister, president, akim, other; empty for a word that
    says nothing («коллега», «председатель партии», «господин»)."""
    former: bool = False
    abroad: bool = False
    """Of another country's parliament, or of a maslikhat."""
    vice: bool = False
    convocation: str = ""
    """The convocation that the words name, in Roman figures («депутат седьмого созыва»: VII)."""
    faction: bool = False
    """Leads, or is a member of, a faction."""
    title: bool = False
    """A title that a deputy may bear, too: профессор, доктор наук, лидер партии."""

    @property
    def seat_claimed(self) -> bool:
        """Whether the words say that the person sits, or sat, in a parliament."""
        return self.word in ("deputy", "speaker")


_FORMER = re.compile(
    r"\b(?:экс|бывш|бұрынғы|former|ex\b|(?:прошл|предыдущ|прежн)\w+ созыв|был[аи]?\b)",
    re.IGNORECASE,
)
_CONVOCATION = re.compile(
    r"\b(?:(?P<roman>[IVX]+|[ІVХ]+)|(?P<ru>перв|втор|треть|четв[её]рт|пят|шест|седьм|восьм|девят|десят)\w*)"
    r"[\s-]+(?:созыв|сайлан|шақыры|convocation)",
    re.IGNORECASE,
)
_ROMAN = dict(
    zip(
        "перв втор треть четверт пят шест седьм восьм девят десят".split(),
        "I II III IV V VI VII VIII IX X".split(),
        strict=True,
    )
)
_ELSEWHERE = re.compile(
    r"маслихат|мәслихат|maslikhat|госдум|дум[аыеу]\b|рада|рады|бундестаг|конгресс|сейм|кнессет|"
    r"росси|сша|украин|узбек|кыргыз|киргиз|белорус|беларус|герман|немецк|европарламент|ресей|ақш|турци|турецк|түрк(?!іст)|түрік|өзбек|қырғыз"
    r"|таджик|тәжік|туркмен(?!ист)|түрікмен|азербайджан|әзербайжан|армени|армянск|грузи|китай|қытай|монгол|моңғол|япони|японск|жапон"
    r"|коре[ийя]|корейск|\bинди[ияй]|индийск|үндіст|пакистан|пәкістан|афган|ауған|\bиран|израил|франц|италь|италия|испан|британ|ұлыбритания|польш|польск|чешск|чехи[ияй]"
    r"|венг[ре]|мажар|австри|швейцар|шве[дц]|норве|финлянд|\bдани[ияй]|дания|нидерланд|бельги|латви|литв[ыаеу]|литовск|эстон|молд|румын|болгар|серб|греци|греческ"
    r"|канад|хорват|словак|словен|алжир|марокк|малайз|оман\b|кувейт|сири[ияй]|ирак|ливан|йемен|бангладеш|непал|шри-ланк|филиппин|аргентин|бразил|мексик|чили\b|куб[аыеу]\b|австрал|египет|мысыр|катар|саудов|сингапур|вьетнам|малайзи|индонези|turkish|chinese|french|hungarian|polish|czech"
    r"|italian|british|japanese|korean|ukrainian|croatian|slovak|brazilian|canadian|indian|pakistani|iranian|israeli|spanish|dutch|tajik|turkmen parl|azerbaijani|armenian|georgian|mongolian|"
    r"жогорку|кенеш|олий мажлис|милли|\bштат|city council|state duma|russian|u\.s\.|american|german|"
    r"uzbek|kyrgyz|european|ohio|texas",
    re.IGNORECASE,
)
_CHAMBERS: tuple[tuple[Chamber, re.Pattern[str]], ...] = (
    (
        "mazhilis",
        re.compile(r"м[аә]ж[иі]л[иі]с|ma(?:zh|j)ilis|mäjilis|нижн\w+ палат", re.IGNORECASE),
    ),
    ("senate", re.compile(r"сенат|senat|верхн\w+ палат", re.IGNORECASE)),
    (
        "quryltai",
        re.compile(r"(?<!национальн...)(?<!ұлттық )(?:курулта|құрылта|quryltai)", re.IGNORECASE),
    ),
)
_DEPUTY = re.compile(
    r"депутат|парламентари|избранник|қалаулы|сауал автор|\bdeput(?:y|ies)\b"
    r"(?!\s+(?:(?!and\b|of\b|from\b|speaker)[\w-]+\s+){0,3}?(?:prime|minister|head|chair|akim|director|general|governor|mayor"
    r"|prosecutor|secretary|premier|rector)|-(?:minister|akim))|"
    r"\bMPs?\b|lawmaker|parliamentarian|legislator|member of (?:the )?(?:parliament|ma[jz]|senate)",
    re.IGNORECASE,
)
_SEAT = re.compile(r"мажилисм|мажилисвум|мәжілісмен|сенатор|senator", re.IGNORECASE)
_SPEAKER = re.compile(
    r"спикер|speaker|председател|зампред|төраға|төрайым|chair|(?:палата|мәжіліс|сенат) басшысы"
    r"|\bглав\w+ (?:мажилис|сенат|палат|парламент|курулта)",
    re.IGNORECASE,
)
_VICE = re.compile(r"вице|заместител|замести|зампред|орынбасар|vice|deputy", re.IGNORECASE)
_FACTION = re.compile(r"фракци|faction", re.IGNORECASE)
_OFFICES = (
    (
        "first_president",
        re.compile(r"перв\w+ президент|елбас|тұңғыш|first president|elbasy", re.IGNORECASE),
    ),
    (
        "president",
        re.compile(
            r"президент|глав\w* государств|мемлекет басшы|head of state"
            r"|(?<!to the )(?<!of the )(?<!by the )(?<!under the )president(?!ial|[’']s)",
            re.IGNORECASE,
        ),
    ),
    ("minister", re.compile(r"министр|премь?ер|minister|premier", re.IGNORECASE)),
    ("akim", re.compile(r"\bаким|\bәкім|akim|governor|mayor", re.IGNORECASE)),
)


_LAWMAKER = re.compile(r"мажилисм|мажилисвум|мәжілісмен", re.IGNORECASE)
_NEUTRAL = re.compile(
    r"председател|төраға|төрайым|chair|\bчлен|мүше|member|лидер|leader|секретар|хатшы|г-н|г-ж|"
    r"господ|госпож|мырза|ханым|\bmr|\bms|коллег|әріптес|colleague|координатор|аксакал|ақсақал|"
    r"представител\w*.*парти|делегат|\A(?!.*министерств)(?:глав\w+|руководител\w+)\s+(?:\w+\s+)?комитета|"
    r"пенсионер|зейнеткер|\bсын\b|дочь|\bжена|отец|мать|брат|сестра|однофамил|т[её]зк|"
    r"\A(?:его |ее |её |their |her |his )?(?:заместител\w*|орынбасар\w*|руководител\w*|глав[аыеуой]+)\Z",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"профессор|доктор\w* .*наук|ғылым\w* докторы|академик|кандидат\w* .*наук|professor|academician",
    re.IGNORECASE,
)
_OTHER_HEAD = re.compile(
    r"суд(?:а|ом|у|е)?\b|банк|агентств|правлени|фонд|ассоциац|обществ|компани|холдинг|предприяти|"
    r"court|bank|agency|fund|foundation|association|company|\bсот|қор|агенттік|басқарма|одағ|қауымдаст",
    re.IGNORECASE,
)
_NOT_SPEAKER = re.compile(
    r"комитет|комисси|парти|правлени|агентств|совет|суд|банк|фонд|ассоциац|союз|обществ|"
    r"committee|commission|party|board|party|council|court|bank|кеңес|сот|қор|одақ|басқарма",
    re.IGNORECASE,
)


_LANDS = re.compile(
    rf"\b(?:of|from|in)\s+(?:the\s+)?(?P<land>{one_of(en_words.LANDS)})\b"
    rf"|\b(?P<people>{one_of(en_words.PEOPLES)})\s+(?:president|deputy|senator|lawmaker|legislator|parliamentarian|MP)\b",
    re.IGNORECASE,
)


def land_of(role: str) -> str | None:
    """The other country that English words give an office to («deputy from Kenya»)."""
    found = _LANDS.search(role)
    return (found["land"] or found["people"]).lower() if found else None


def _first_office(role: str) -> str:
    """«Mazhilis deputy and former banker»: the office that he holds, where that comes first."""
    first = re.split(r"\s+and\s+(?=(?:a\s+)?former\b)", role, maxsplit=1)[0]
    return first if _DEPUTY.search(first) or _SEAT.search(first) else role


_HOME = re.compile(
    r"РК\b|ҚР\b|Республик|Казахстан|Қазақстан|Kazakhstan|Kazakh|Парламент|Parliament|Palat|Палат|"
    r"Астан|Алмат|Шымкент|област|облыс|город|қала|парти|party|народн",
    re.IGNORECASE,
)


_RANK = re.compile(r"(?:Vice|Deputy|First|Second|Former|Acting|Senior|Chief|Co|Permanent|Standing)")
"""Part of an English office, in capitals though no place is named («the Vice Speaker»)."""


def _of_elsewhere(role: str) -> bool:
    """True if a seat is said to be of something that is no part of this country's parliament."""
    rest = re.sub(r"[«\"“].*?[»\"”]", " ", role)
    names = re.findall(r"(?<!^)\b[A-ZА-ЯЁӘҒҚҢӨҰҮІ][\w-]+", rest)
    return any(
        not _HOME.search(name)
        and not _RANK.fullmatch(name)
        and not _DEPUTY.search(name)
        and not _SPEAKER.search(name)
        and not _SEAT.search(name)
        and not re.search(r"ск(?:ой|ого|ий|ая)\Z", name)
        for name in names
    ) and not _HOME.search(rest)


_BARE_CHAIR = re.compile(
    r"(?:[\w.-]+\s+)?(?:вице-)?(?:председател|зампредседател|спикер|төраға|төрайым|chair|(?:vice[ -]|deputy )?speaker)\w*"
    r"(?:\s+(?:палат|парламент|орынбасар|of the (?:chamber|parliament))\w*)?|палата\s+(?:т[өе]ра(?:ға|йым)\w*(?:\s+орынбасар\w*)?|басшысы\w*)",
    re.IGNORECASE,
)
_OF_A_CHAMBER = re.compile(r"комитет|committee|\bчлен|мүше|\bmember", re.IGNORECASE)
_OPEN_CHAIR = re.compile(r"парти|комитет|комисси|партия|party|committee|commission", re.IGNORECASE)
_CHAIR = re.compile(r"председател|зампред|төраға|төрайым|chair", re.IGNORECASE)
_SECRETARY = re.compile(
    r"(?:пресс-?|гос|баспасөз |press |state )(?:секретар|хатшы|secretary)", re.IGNORECASE
)


@lru_cache(maxsize=5_000)
def sense(role: str) -> Sense:
    """What the words of an office say: a seat, a chamber, another office.

    >>> sense("депутат Мажилиса").deputy, sense("депутат маслихата").deputy, sense("депутат").deputy
    (True, False, None)
    """
    chamber = next((name for name, pattern in _CHAMBERS if pattern.search(role)), None)
    office = next((name for name, pattern in _OFFICES if pattern.search(role)), "")
    vice, faction = bool(_VICE.search(role)), bool(_FACTION.search(role))
    word = _seat_word(role, chamber, office, faction)
    if _ELSEWHERE.search(role) or (word and land_of(role)):
        return Sense(False, None, word or office or "other", abroad=True, vice=vice)
    if word and not chamber and not faction and _of_elsewhere(role):
        return Sense(None, None, word, abroad=True, vice=vice)
    if convocation := _CONVOCATION.search(role):
        number = convocation["roman"] or _ROMAN[convocation["ru"].lower().replace("ё", "е")]
        number = number.upper().replace("І", "I").replace("Х", "X")
        return Sense(True, chamber, word or "deputy", vice=vice, convocation=number)
    if _FORMER.search(_first_office(role) if word else role):
        return Sense(False, chamber, word or office or "other", former=bool(word), vice=vice)
    if word:
        if _LAWMAKER.search(role):
            chamber = "mazhilis"
        sure = bool(chamber or _SEAT.search(role) or faction)
        return Sense(True if sure else None, chamber, word, vice=vice, faction=faction)
    return _other(role, chamber, office, vice)


def _seat_word(role: str, chamber: str | None, office: str, faction: bool) -> str:
    """deputy or speaker where the words claim a seat in some parliament; else empty."""
    if _DEPUTY.search(role) or _SEAT.search(role) or faction:
        return "deputy"
    if chamber and _OF_A_CHAMBER.search(role):
        return "deputy"
    if not _SPEAKER.search(role) or _NOT_SPEAKER.search(role):
        return ""
    named = chamber or (not office and _BARE_CHAIR.fullmatch(role.strip()))
    return "speaker" if named else ""


def _other(role: str, chamber: Chamber | None, office: str, vice: bool) -> Sense:
    """What is no seat: another office, a title, or a word that says nothing."""
    if office:
        return Sense(False, chamber, office, vice=vice)
    if _TITLE.search(role):
        return Sense(False, chamber, "", vice=vice, title=True)
    if _OTHER_HEAD.search(role):
        return Sense(False, chamber, "other", vice=vice)
    if _CHAIR.search(role) and not _OPEN_CHAIR.search(role):
        return Sense(False, chamber, "", vice=vice, title=True)
    if _NEUTRAL.search(role) and not _SECRETARY.search(role):
        return Sense(None, chamber, "", vice=vice, title=True)
    return Sense(False, chamber, "other", vice=vice)
