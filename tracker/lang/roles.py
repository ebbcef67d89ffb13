"""Words of office beside a name to the phrase as printed, and what such a phrase says of a person.

«депутат Мажилиса, член фракции партии Amanat» before a name, «, директор института» after it;
Kazakh puts the word of office last («Мәжіліс депутаты»), English first («Deputy Speaker»).
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from tracker.lang import morph

Span = tuple[int, int]

_RU_STEMS = r"""
депутат депутатк мажилисм[её]н мажилисвум[её]н сенатор парламентари[ийюяе] спикер вице-спикер
председател зампред заместител замминистр министр вице-министр премьер-министр вице-премьер премьер
президент руководител лидер аким(?!ат) член секретар директор гендиректор советник эксперт
экономист юрист политолог адвокат журналист посол\b посл(?:а|у|ом|ы|ов)\b генерал уполномоченн
омбудсмен ректор проректор профессор доктор врач прокурор судь[яиюе] начальник полковник
подполковник майор капитан лейтенант основател представител общественник активист елбасы господин
господ госпож г-н г-ж академик предпринимател бизнесмен аналитик психолог психиатр тренер бокс[её]р
футболист спортсмен нападающ(?:ий|его|ему|им) вратар велогонщик акт[её]р актрис пев(?:ец|ц|иц)
режисс[её]р писател поэт(?!ому) художник уч[её]н(?:ый|ого|ому|ым) историк социолог блогер блогерш инженер
учител педагог воспитател фермер пенсионер студент школьни[кц] аксакал подозреваем обвиняем
осужд[её]нн подсудим задержанн потерпевш погибш жител казахстан(?:ец|ц|к) гражданин гражданк граждани
девушк мужчин женщин модератор ведущ(?:ий|его|ему|им|ая|ей|ую) корреспондент обозревател редактор
главред менеджер управляющ(?:ий|его|ему|им|ая|ей|ую) владел(?:ец|ьц) учредител соучредител
глав(?:а|ы|е|у|ой|к\w+)\b завед зав\b госсекретар комиссар инспектор следовател оператор
архитектор хирург медик водител чемпион(?!ат) телеведущ сын дочь дочери жена жены муж брат сестр мать матери отец
отца солист дириж[её]р избранник коллег координатор кандидат продав(?:ец|ц) л[её]тчик космонавт
спасател полицейск рабоч(?:ий|его|ему) сантехник переводчик т[её]зк однофамил имам рэпер
"""
RU_HEAD = re.compile(
    r"(?<![^\W\d_])(?<!-)(?:[а-яё]{2,12}-)?(?![а-яё-]*(?:ств|тельн|ск(?!ого|ому|им\b)))"
    r"(?:" + "|".join(_RU_STEMS.split()) + r")[а-яё]*(?:-[а-яё]+)*",
    re.IGNORECASE,
)
_KK_STEMS = """
депутат сенатор спикер төраға төрайым вице-спикер министр вице-министр премьер-министр президент
басшы жетекші директор әкім орынбасар кеңесші хатшы мүше парламентарий мәжілісмен сарапшы заңгер
экономист кәсіпкер профессор доктор академик елші генерал өкіл ректор ғалым журналист тілші адвокат
судья прокурор бастық елбасы мырза ханым саясаттанушы азамат тұрғын дәрігер жазушы ақын спортшы
боксшы жаттықтырушы әнші қалаулы полковник майор омбудсмен уәкіл фермер мұғалім әріптес зейнеткер
ақсақал құтқарушы футболшы жүргізуші аудармашы қатысушы меңгеруші кандидат студент оқушы суретші
"""
KK_HEAD = re.compile(
    r"(?<![\w-])(?:" + "|".join(_KK_STEMS.split()) + r")[а-яёәғқңөұүһі]*", re.IGNORECASE
)
EN_HEAD = re.compile(
    r"\b(?:(?:ex|vice|deputy)[- ])*(?:deput(?:y|ies)|MPs?|senators?|speakers?|chair(?:man|woman|person|men)?|"
    r"ministers?|prime[- ]minister|president|vice[- ]speaker|head|leader|akims?|governor|mayor|members?|"
    r"secretary|director|CEO|adviser|advisor|experts?|economist|lawyer|analyst|ambassador|general|"
    r"commissioner|ombuds(?:man|person)|rector|professor|dr|mr|mrs|ms|judge|prosecutor|colonel|"
    r"representative|activist|entrepreneur|journalist|academician|founder|lawmakers?|parliamentarians?|"
    r"legislators?|elbasy|coach|boxer|singer|doctor|chancellor|king|premier)\b\.?",
    re.IGNORECASE,
)


_ENDING_CASES: dict[str, frozenset[morph.Case]] = {
    "": frozenset({"nom"}),
    "а": frozenset({"gen", "acc"}),
    "у": frozenset({"dat"}),
    "ом": frozenset({"ins"}),
    "е": frozenset({"loc"}),
    "ы": frozenset({"nom"}),
    "ов": frozenset({"gen", "acc"}),
    "ам": frozenset({"dat"}),
    "ами": frozenset({"ins"}),
    "ах": frozenset({"loc"}),
}


@lru_cache(maxsize=5_000)
def cases_of_head(role: str) -> frozenset[morph.Case]:
    """The cases that a Russian word of office can stand in; empty where it tells none.

    >>> sorted(cases_of_head("депутата Мажилиса"))
    ['acc', 'gen']
    """
    head = RU_HEAD.search(role)
    if not head:
        return frozenset()
    if head[0].lower() in ("г-н", "г-жа"):
        return frozenset({"nom"})
    word = head[0].rsplit("-", 1)[-1]
    for stem in ("мажилисмен", "аким"):  # no dictionary has them as words of office
        if word.lower().startswith(stem):
            return _ENDING_CASES.get(word.lower().removeprefix(stem), frozenset())
    readings = [
        r for r in morph.word(word) if r.pos in ("NOUN", "PROPN", "ADJ") and r.case and r.prob > 0.1
    ]
    known = [r for r in readings if r.known] or readings
    return frozenset(r.case for r in known if r.case)


_QUALIFIER = re.compile(
    r"(?:(?:первый|первого|первому|первым|первая|первой|бывший|бывшего|бывшему|бывшим|бывшая|"
    r"бывшей|бывшую|ныне|тогдашний|нынешний|нынешнего|главный|главного|главному|главным|генеральный|"
    r"генерального|народный|народного|финансовый|независимый|казахстанский|известный|врио|и\.о\.|the|"
    r"former|first|acting|chief|general|бұрынғы|бірінші|бас)\s+)+\Z",
    re.IGNORECASE,
)
_EN_BEFORE = re.compile(
    r"(?:(?:the\s+)?(?:former|first|acting|chief|general|city|national|faction|party|committee|[A-Z][\w’'-]+|of|and)\s+)+\Z"
)
_BREAK = re.compile(r"[.!?;:()…\n]\s|[!?;:()…]|[–—]\s|[“”\"»«](?=\s*[,.–—-])")


@lru_cache(maxsize=2_000)
def role_before(text: str, floor: int, start: int, lang: str) -> Span | None:
    """The words of office that end where the name begins; ``floor`` = how far left to look."""
    floor = max(floor, start - 220)
    left = text[floor:start]
    if lang == "kk":
        return _kk_before(left, floor)
    head = EN_HEAD if lang == "en" else RU_HEAD
    breaks = [m.end() for m in re.finditer(r"[.!?;:()…]\s|[!?;()…]", left)]
    cut = breaks[-1] if breaks else 0
    begin: int | None = None
    edge, after = len(left), ""
    for match in reversed(list(head.finditer(left, cut))):
        gap = left[match.end() : edge]
        if not _joins(gap, match[0], after, lang):
            break
        begin, edge, after = match.start(), match.start(), match[0]
    if begin is None:
        return None
    before = _EN_BEFORE if lang == "en" else _QUALIFIER
    if qualifier := before.search(left[cut:begin]):
        begin = cut + qualifier.start()
    return floor + begin, floor + len(left.rstrip(' \t\n ,«"“–—-'))


_TWO_NAMES = re.compile(r"[А-ЯЁ][а-яё-]+\s+(?!Казахстан)[А-ЯЁ][а-яё-]+")
_NO_GAP = re.compile(r"[–—:;?!.]|\s(?:что|и|а|но|как|когда|если|and|that|said|to|by|with)\s*\Z")


def _joins(gap: str, before: str, after: str, lang: str) -> bool:
    """Whether the word of office before the gap belongs to what stands after it."""
    nearest = not after
    if not nearest and _TWO_NAMES.search(gap) and lang == "ru":
        return False
    inner = gap if nearest else gap.rstrip(" \t\n\u00a0").rstrip("–—-,")
    if len(gap) > 120 or _NO_GAP.search(inner) or has_verb(gap, lang):
        return False
    if nearest:
        if lang == "en" and re.fullmatch(r"\s+of [^,]+,\s*", gap):
            return True  # «the Ambassador of Finland, Aino Lehto»
        return not gap.rstrip().endswith(",") and gap.count(",") <= 1
    if len(inner.rstrip()) < len(
        gap.rstrip()
    ):  # «вице-спикер, заместитель», «Президент – Председатель»
        return lang == "en" or bool(cases_of_head(before) & cases_of_head(after))
    # «заместитель министра» is one office, «по словам министра депутат» are two people.
    return lang == "en" or any(r.case == "gen" for r in morph.word(after))


@lru_cache(maxsize=20_000)
def has_verb(words: str, lang: str) -> bool:
    """True if a Russian or English stretch holds a verb that carries a sentence, or a gerund."""
    if lang == "en":
        return bool(
            re.search(r"\b(?:said|says|told|noted|stated|is|are|was|were|has|had)\b", words)
        )
    for token in re.findall(r"[а-яё-]+", words):
        first = morph.word(token)[:1]
        if first and first[0].pos == "VERB" and first[0].case is None and first[0].known:
            return True
    return False


_KK_STOP = re.compile(
    r"(?:[дт][ае]|н[дт][ае]|[гғқк][ае]н|[ыі]п|ып|еді|ды|ді|ты|ті|дан|ден|тан|тен|нан|нен|мен|бен|пен|ша|ше)\Z"
)


def _kk_before(left: str, floor: int) -> Span | None:
    tail = left.rstrip(" \t\n ")
    heads = [m for m in KK_HEAD.finditer(tail) if m.end() == len(tail)]
    if not heads:
        return None
    begin = heads[0].start()
    words = list(re.finditer(r"[\w«»“”\"-]+", tail[:begin]))
    for word in reversed(words[-12:]):
        between = tail[word.end() : begin]
        plain = word[0].strip('«»“”"')
        if re.search(r"[.!?:;–—]", between) or (
            _KK_STOP.search(plain) and not KK_HEAD.match(plain)
        ):
            break
        if "," in between and not KK_HEAD.match(plain):
            break
        begin = word.start()
    return floor + begin, floor + len(tail)


_AFTER = {
    "ru": re.compile(
        r"\s*(?:,|\(|\s[–—-])\s*(?:[а-яё-]+(?:ый|ий|ой|ого|ему|ая|ое)\s+){0,3}", re.IGNORECASE
    ),
    "en": re.compile(
        r"\s*(?:,|\(|\s[–—-])\s*(?:(?:the|a|an)\s+)?(?:[\w'’-]+\s+){0,5}?", re.IGNORECASE
    ),
    "kk": re.compile(r"\s*(?:,|\(|\s[–—-])\s*(?:[\w«»\"-]+\s+){0,7}?", re.IGNORECASE),
}
_OF_FACTION = re.compile(
    r"\s+\(?(?P<role>из\s+(?:парламентской\s+)?фракци[а-яё]+(?:\s+партии)?(?:\s+[«\"“][^»\"”]{2,40}[»\"”]|\s+[A-ZА-ЯЁ][\w-]+)?)"
)
_PREDICATE = re.compile(
    r"\s+(?:тоже\s+|также\s+|ранее\s+)?(?P<role>(?:был[аи]?|является)\s+(?:депутат|мажилисмен|сенатор|спикер|"
    r"министр|аким)[а-яё]*(?:\s+(?:Мажилиса|Сената|Парламента|РК))*)"
)
_HEADS = {"ru": RU_HEAD, "en": EN_HEAD, "kk": KK_HEAD}
_STOP = re.compile(r"[.,;:()…!?\n]|\s[–—-]\s")
_END = re.compile(_STOP.pattern + r"|\Z")


def role_after(text: str, end: int, ceiling: int, lang: str) -> Span | None:
    """The words of office that follow the name as an apposition («Саиров, депутат Мажилиса, …»)."""
    if lang == "ru" and (predicate := _PREDICATE.match(text, end, ceiling)):
        return predicate.span("role")
    if lang == "ru" and (of_faction := _OF_FACTION.match(text, end, ceiling)):
        return of_faction.span("role")
    lead = _AFTER[lang].match(text, end, ceiling)
    if not lead:
        return None
    opening = re.compile(r"[\s,(–—-]*").match(text, end, ceiling)
    begin = opening.end() if opening else end
    if lang == "ru":
        head = RU_HEAD.match(text, lead.end(), ceiling)
    else:
        head = _HEADS[lang].search(text, begin, min(ceiling, begin + 80))
    if not head or _STOP.search(text, begin, head.start()):
        return None
    if lang != "en" and has_verb(text[begin : head.start()], "ru"):
        return None
    stop = _END.search(text, head.end(), ceiling)
    close = stop.start() if stop else ceiling
    if has_verb(text[head.end() : close], lang) or close - begin > 120:
        return None
    return begin, close


@dataclass(frozen=True)
class Sense:
    """What a printed role says."""

    deputy: bool | None
    """True for a seat in a chamber of the country's parliament, False for another office or none,
    None where the words leave it open («депутат», «спикер», «председатель»)."""
    chamber: Literal["mazhilis", "senate", "quryltai"] | None = None
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
    r"росси|сша|украин|узбекистан|кыргызстан|киргиз|белорус|герман|европарламент|ресей|ақш|"
    r"жогорку|кенеш|олий мажлис|милли|\bштат|city council|state duma|russian|u\.s\.|american|german|"
    r"uzbek|kyrgyz|european|ohio|texas",
    re.IGNORECASE,
)
_CHAMBERS: tuple[tuple[Literal["mazhilis", "senate", "quryltai"], re.Pattern[str]], ...] = (
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
    r"депутат|парламентари|избранник|қалаулы|\bdeput(?:y|ies)\b(?!\s+(?:prime|minister|head|chair|akim|director|general))|"
    r"\bMPs?\b|lawmaker|parliamentarian|legislator|member of (?:the )?(?:parliament|ma[jz]|senate)",
    re.IGNORECASE,
)
_SEAT = re.compile(r"мажилисм|мажилисвум|мәжілісмен|сенатор|senator", re.IGNORECASE)
_SPEAKER = re.compile(r"спикер|speaker|(?:председател|зампред|төраға|төрайым|chair)", re.IGNORECASE)
_VICE = re.compile(r"вице|заместител|замести|зампред|орынбасар|vice|deputy", re.IGNORECASE)
_FACTION = re.compile(r"фракци|faction", re.IGNORECASE)
_OFFICES = (
    (
        "president",
        re.compile(
            r"президент|елбас|глав\w* государств|мемлекет басшы|president|head of state|elbasy",
            re.IGNORECASE,
        ),
    ),
    ("minister", re.compile(r"министр|премьер|minister|premier", re.IGNORECASE)),
    ("akim", re.compile(r"\bаким|\bәкім|akim|governor|mayor", re.IGNORECASE)),
)


_LAWMAKER = re.compile(r"мажилисм|мажилисвум|мәжілісмен", re.IGNORECASE)
_MEMBER = re.compile(r"\bчлен|мүше|\bmember", re.IGNORECASE)
_NEUTRAL = re.compile(
    r"председател|төраға|төрайым|chair|\bчлен|мүше|member|лидер|leader|секретар|хатшы|г-н|г-ж|"
    r"господ|госпож|мырза|ханым|\bmr|\bms|коллег|әріптес|colleague|координатор|аксакал|ақсақал|"
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


_HOME = re.compile(
    r"РК\b|ҚР\b|Республик|Казахстан|Қазақстан|Kazakhstan|Kazakh|Парламент|Parliament|Palat|Палат|"
    r"Астан|Алмат|Шымкент|област|облыс|город|қала|парти|party|народн",
    re.IGNORECASE,
)


def _of_elsewhere(role: str) -> bool:
    """True if a seat is said to be of something that is no part of this country's parliament."""
    rest = re.sub(r"[«\"“].*?[»\"”]", " ", role)
    names = re.findall(r"(?<!^)\b[A-ZА-ЯЁӘҒҚҢӨҰҮІ][\w-]+", rest)
    return any(
        not _HOME.search(name)
        and not _DEPUTY.search(name)
        and not _SPEAKER.search(name)
        and not _SEAT.search(name)
        and not re.search(r"ск(?:ой|ого|ий|ая)\Z", name)
        for name in names
    ) and not _HOME.search(rest)


@lru_cache(maxsize=5_000)
def sense(role: str) -> Sense:
    """What the words of an office say: a seat, a chamber, another office.

    >>> sense("депутат Мажилиса").deputy, sense("депутат маслихата").deputy, sense("депутат").deputy
    (True, False, None)
    """
    chamber = next((name for name, pattern in _CHAMBERS if pattern.search(role)), None)
    office = next((name for name, pattern in _OFFICES if pattern.search(role)), "")
    vice, faction = bool(_VICE.search(role)), bool(_FACTION.search(role))
    seat = bool(_DEPUTY.search(role) or _SEAT.search(role) or faction)
    speaker = bool(_SPEAKER.search(role)) and not _NOT_SPEAKER.search(role)
    if chamber and _MEMBER.search(role):
        seat = True
    word = "deputy" if seat else "speaker" if speaker and (chamber or not office) else ""
    if _ELSEWHERE.search(role):
        return Sense(False, None, word or office or "other", abroad=True, vice=vice)
    if word and not chamber and not faction and _of_elsewhere(role):
        return Sense(None, None, word, abroad=True, vice=vice)
    if convocation := _CONVOCATION.search(role):
        number = convocation["roman"] or _ROMAN[convocation["ru"].lower().replace("ё", "е")]
        number = number.upper().replace("І", "I").replace("Х", "X")
        return Sense(True, chamber, word or "deputy", vice=vice, convocation=number)
    if _FORMER.search(role):
        return Sense(False, chamber, word or office or "other", former=bool(word), vice=vice)
    if word:
        if _LAWMAKER.search(role):
            chamber = "mazhilis"
        sure = bool(chamber or _SEAT.search(role) or faction)
        return Sense(True if sure else None, chamber, word, vice=vice, faction=faction)
    if not office and _TITLE.search(role):
        return Sense(False, chamber, "", vice=vice, title=True)
    if not office and _NEUTRAL.search(role) and not _OTHER_HEAD.search(role):
        return Sense(None, chamber, "", vice=vice, title=True)
    return Sense(False, chamber, office or "other", vice=vice)
