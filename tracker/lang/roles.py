"""Words of office beside a name to the phrase as printed.

«депутат Мажилиса, член фракции партии Amanat» before a name, «, директор института» after it;
Kazakh puts the word of office last («Мәжіліс депутаты»), English first («Deputy Speaker»).
"""

import re
from functools import lru_cache

from tracker.lang import morph
from tracker.lang.names import WORD, declined

Span = tuple[int, int]

_RU_STEMS = r"""
депутат депутатк мажилисм[её]н мажилисвум[её]н сенатор парламентари[ийюяе] спикер вице-спикер
председател зампред заместител замминистр министр вице-министр премьер-министр вице-премьер премьер
президент руководител лидер аким(?!ат) член секретар директор гендиректор советник эксперт
экономист юрист политолог адвокат журналист посол\b посл(?:а|у|ом|ы|ов)\b генерал уполномоченн
омбудсмен ректор проректор профессор доктор врач главврач санврач завуч собеседник собеседниц избранни[кц] прокурор судь[яиюе] начальник полковник
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
сотрудник работник специалист консультант декан магистр лауреат участник волонт[её]р
дипломат спасател полицейск рабоч(?:ий|его|ему) сантехник переводчик т[её]зк однофамил имам рэпер
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
ақсақал қария құтқарушы дипломат футболшы жүргізуші аудармашы қатысушы меңгеруші кандидат студент оқушы суретші мердігер инженер баспагер кітапханашы режиссер
"""
KK_HEAD = re.compile(
    r"(?<![\w-])(?:[а-яәғқңөұүһі]+-)?(?:" + "|".join(_KK_STEMS.split()) + r")"
    r"(?![лдт][ыі][қкғг]|б[ае][йке]|хан|жан|гүл|ғали|[ое]в|ұлы|қызы)"
    r"[а-яёәғқңөұүһі]*",  # «министрлік» is a body, «Мырзабаева» and «Әкімжан» are names
    re.IGNORECASE,
)
EN_HEAD = re.compile(
    r"\b(?:(?:ex|vice|deputy|co)[- ])*(?:deput(?:y|ies)|MPs?|senators?|speakers?|(?:chair|spokes)(?:man|woman|person|men)|"
    r"chair|ministers?|prime[- ]minister|presidents?|vice[- ]speaker|heads?|leaders?|akims?|governors?|mayors?|"
    r"members?|secretar(?:y|ies)|directors?|CEO|adviser|advisor|aide|experts?|economists?|lawyers?|analysts?|"
    r"ambassadors?|general|commissioner|ombuds(?:man|person)|(?:vice-)?rectors?|professors?|dr|mr|mrs|ms|mme|"
    r"judges?|prosecutors?|colonel|major-general|lieutenant|captain|representatives?|activists?|entrepreneurs?|"
    r"business(?:man|woman|men)|journalists?|academicians?|founder|owners?|delegates?|rapporteur|manager|"
    r"counsell?or|inspector|envoy|consul|auditor|engineer|teacher|principal|[a-z]+ologist|historian|"
    r"politician|political\s+scientist|banker|editor|writer|poet|volunteer|veteran|researcher|lawmakers?|parliamentarians?|"
    r"legislators?|congress(?:man|woman)|ma[jz]h?ilism[ae]n|elbasy|diplomats?|scholar|scientists?|surgeon|farmers?|coach|boxer|singer|doctors?|chancellor|king|premier|"
    r"(?:programme\s+|program\s+|police\s+)?officers?|officials?|spokesperson|co-founder|coordinator|commander|specialists?|blogger|author|consultant|miner|"
    r"colleagues?|counterpart|nurse|physician|residents?|pensioner|shopkeeper|driver|participants?)\b\.?",
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


@lru_cache(maxsize=5_000)
def agrees(role: str, name: str) -> bool:
    """Whether a Russian name can stand in the case of the words of office before it.

    «сообщила журналистам в кулуарах Снежанна Тасбаева»: the journalists are somebody else.
    """
    cases = cases_of_head(role)
    for match in WORD.finditer(name):
        own = {d.case for d in declined(match[0]) if d.weight > 0.1} if len(match[0]) > 1 else set()
        if cases and own and not cases & own:
            return False
    return True


_QUALIFIER = re.compile(
    r"(?:(?:первый|первого|первому|первым|первая|первой|бывший|бывшего|бывшему|бывшим|бывшая|"
    r"бывшей|бывшую|ныне|тогдашний|нынешний|нынешнего|главный|главного|главному|главным|генеральный|"
    r"генерального|народный|народного|финансовый|независимый|казахстанский|известный|врио|и\.о\.|the|"
    r"former|first|acting|chief|general|бұрынғы|бірінші|бас)\s+)+\Z",
    re.IGNORECASE,
)
_EN_BEFORE = re.compile(
    r"(?:(?:the\s+)?(?:former|first|acting|chief|general|city|national|faction|party|committee|"
    r"U\.S\.|[A-Z][\w’'-]+|of|and)\s+)+\Z"
)


_BREAK = re.compile(r"(?<!\bU\.S)[.!?;:()…]\s|[!?;()…]|[,.][”»\"]\s")
_LEADING = re.compile(
    r"(?:(?:and|of|the|The|As|In|At|By|For|After|To|When|While|But|Then|Also|Earlier|However|And|Today|With|Reports?|Speech|KAZINFORM)\s+)+"
)


@lru_cache(maxsize=2_000)
def role_before(text: str, floor: int, start: int, lang: str) -> Span | None:
    """The words of office that end where the name begins; ``floor`` = how far left to look."""
    floor = max(floor, start - 220)
    left = text[floor:start]
    if lang == "kk":
        return _kk_before(left, floor)
    head = EN_HEAD if lang == "en" else RU_HEAD
    breaks = [m.end() for m in _BREAK.finditer(left)]
    cut = breaks[-1] if breaks else 0
    begin: int | None = None
    edge, after = len(left), ""
    for match in reversed(list(head.finditer(left, cut))):
        gap = left[match.end() : edge]
        other = lang == "en" and _apposed(left[cut : match.start()], text, start)
        if not _joins(gap, match[0], after, lang, other):
            break
        begin, edge, after = match.start(), match.start(), match[0]
    if begin is None:
        return None
    before = _EN_BEFORE if lang == "en" else _QUALIFIER
    if qualifier := before.search(left[cut:begin]):
        lead = _LEADING.match(left, cut + qualifier.start(), begin)
        begin = lead.end() if lead else cut + qualifier.start()
    return floor + begin, floor + len(_TRAILING.sub("", left))


_TRAILING = re.compile(r"[\s,«\"“–—-]+\Z")
_JOINT = re.compile(r"\s*[–—,-]\s*\Z")
_QUOTES = re.compile(r"[«»“”\"]+")
_NO_GAP_EN = re.compile(
    r"\bto\s+(?:the\s+)?[a-z]|\b(?:due|regarding|concerning|about)\b|\b(?:of|for|from|in|on|at|under)\s*\Z"
)
"""«mayors to draft reports regarding X», «due to the appointment of X»: the office is not his."""
_TWO_NAMES = re.compile(r"[А-ЯЁ][а-яё-]+\s+(?!Казахстан)[А-ЯЁ][а-яё-]+")
_NO_GAP = re.compile(
    r"[–—:;?!.]|\s(?:что|и|а|но|как|когда|если|and|that|said|to|by|with|including|who"
    r"|which|when|while|after|before|among|as|than|like|against|about|between)\s*\Z"
)


_OWNED_EN = re.compile(r"[’']s?\b[^,]*,")
"""«the President’s Address, Minister X»: what somebody owns, then somebody else."""
_PRESIDENT_EN = re.compile(r"\b(?:president|head)\Z", re.IGNORECASE)
_OF_LAND_EN = re.compile(
    r"\s+of\s+(?:the\s+)?(?:state|country|republic|nation|kazakhstan|republic\s+of\s+kazakhstan),\s",
    re.IGNORECASE,
)
"""«signed by the President of the country, Speaker X said»: X is another."""
_OTHER_EN = re.compile(
    r"\b(?:another|other|fellow|one\s+more)\s+(?:(?!the\b)[\w-]+\s+){0,2}\Z", re.IGNORECASE
)


_FIRST_EN = re.compile(r"(?:\A|,\s)\W*the\s+(?:(?!of\b)[\w’'-]+\s+){0,5}\Z", re.IGNORECASE)
_NAMED_EN = re.compile(r"[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,2},\s")


def _apposed(before: str, text: str, start: int) -> bool:
    """Whether an English name behind a comma is of the office before it.

    «Another deputy, X, sided with them», «The Senate Chairman, X, said»; not «Asked by the
    minister, X, a deputy, said».
    """
    if _OTHER_EN.search(before):
        return True
    return bool(_FIRST_EN.search(before) and _NAMED_EN.match(text, start))


def _parts_en(gap: str, before: str, after: str) -> bool:
    """Whether the English words between two offices tell that they are of two people."""
    if _NO_GAP_EN.search(gap) or _OWNED_EN.match(gap):
        return True
    return bool(after and _OF_LAND_EN.match(gap) and _PRESIDENT_EN.search(before))


def _joins(gap: str, before: str, after: str, lang: str, other: bool = False) -> bool:
    """Whether the word of office before the gap belongs to what stands after it."""
    nearest = not after
    if not nearest and _TWO_NAMES.search(gap) and lang == "ru":
        return False
    inner = gap if nearest else _JOINT.sub("", gap)
    if lang == "en" and _parts_en(gap, before, after):
        return False
    if len(gap) > 120 or _NO_GAP.search(inner) or has_verb(gap, lang):
        return False
    if nearest:
        if lang == "en" and gap == ", " and other:
            return True  # «Another deputy, X, sided with them»
        if lang == "en" and re.fullmatch(r"\s+(?:of|from)\s[^,]+,\s*", gap):
            return True  # «the Ambassador of Finland, Aino Lehto»
        return not gap.rstrip().endswith(",") and gap.count(",") <= 1
    if inner != gap:  # «вице-спикер, заместитель», «Президент – Председатель»
        return lang == "en" or bool(cases_of_head(before) & cases_of_head(after))
    # «заместитель министра» is one office, «по словам министра депутат» are two people.
    return lang == "en" or any(r.case == "gen" for r in morph.word(after))


_EN_VERB = re.compile(
    r"\b(?:said|says|told|is|are|was|were|has|had|have|will|would|can|could|must|should|met|gave|made|took|held"
    r"|came|went|heard|sent|wrote|spoke|left|led|let|put|set|got|saw|thought|brought|became|began|chose|knew"
    r"|(?!united|elected|limited|advanced|integrated|authori[sz]ed|related|appointed|unified|combined|armed|joined\b)"
    r"[a-z]+ed|(?!family|assembly|supply|monopoly|anti-monopoly)[a-z]+ly)\b(?!-)"
)
"""A finite verb, or an adverb: words of office have neither («head of the United Party»)."""


@lru_cache(maxsize=20_000)
def has_verb(words: str, lang: str) -> bool:
    """True if a Russian or English stretch holds a verb that carries a sentence, or a gerund."""
    if lang == "en":
        return bool(_EN_VERB.search(words))
    for token in re.findall(r"[а-яё-]+", words):
        first = morph.word(token)[:1]
        if first and first[0].pos == "VERB" and first[0].case is None and first[0].known:
            return True
    return False


_KK_STOP = re.compile(
    r"(?:[дт][ае]|н[дт][ае]|[гғқк][ае]н|[ыі]п|ып|еді|ды|ді|ты|ті|дан|ден|тан|тен|нан|нен|мен|бен|пен|ша|ше)\Z"
)


_KK_OWNED = re.compile(
    r"(?:министр(?:лігі|і)|әкім(?:дігі|і)|агенттігі|комитеті|басқармасы|палатасы)\Z", re.IGNORECASE
)
"""A body or its head as somebody's: «министрлігі депутат Х-тің» is a ministry and a deputy."""


def _kk_before(left: str, floor: int) -> Span | None:
    tail = left.rstrip()
    heads = [m for m in KK_HEAD.finditer(tail) if m.end() == len(tail)]
    if not heads:
        return None
    begin = heads[0].start()
    words = list(re.finditer(r"[\w«»“”\"-]+", tail[:begin]))
    for word in reversed(words[-12:]):
        between = tail[word.end() : begin]
        plain = _QUOTES.sub("", word[0])
        if re.search(r"[.!?:;–—]", between) or (
            _KK_STOP.search(plain) and not KK_HEAD.match(plain)
        ):
            break
        if "," in between and not KK_HEAD.match(plain):
            break
        if between.isspace() and _KK_OWNED.search(plain) and tail[begin:].lower() == "депутат":
            break
        begin = word.start()
    return floor + begin, floor + len(tail)


_AFTER = {
    "ru": re.compile(
        r"\s*(?:,|\(|\s[–—-])\s*(?:[а-яё-]+(?:ый|ий|ой|ого|ему|ая|ое)\s+){0,3}", re.IGNORECASE
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
_STOP = re.compile(r"[.,;:()…!?\n]|\s[–—-]\s")
_END = re.compile(_STOP.pattern + r"|\Z")


_END_EN = re.compile(_END.pattern.removesuffix(r"|\Z") + r"|\s(?=(?:who|whom|whose|which)\b)|\Z")
_KK_MANY = re.compile(r"[лдт][ае]р(?:\w{0,5})\Z")


def role_after(text: str, end: int, ceiling: int, lang: str) -> Span | None:
    """The words of office that follow the name as an apposition («Саиров, депутат Мажилиса, …»)."""
    if lang == "ru":
        for pattern in (_PREDICATE, _OF_FACTION):
            if match := pattern.match(text, end, ceiling):
                return match.span("role")
    opening = _OPENING.match(text, end, ceiling)
    begin = opening.end() if opening else end
    head = _head_after(text, end, begin, ceiling, lang)
    if not head or (lang != "en" and _STOP.search(text, begin, head.start())):
        return None
    if lang != "en" and has_verb(text[begin : head.start()], "ru"):
        return None
    stop = (_END_EN if lang == "en" else _END).search(text, head.end(), ceiling)
    close = stop.start() if stop else ceiling
    # «X, аудармашылар мен ғалымдар қатысты»: a list of those who came
    list_of_many = lang == "kk" and (_KK_MANY.search(head[0]) or text[head.end() : close].strip())
    if list_of_many or has_verb(text[head.end() : close], lang) or close - begin > 120:
        return None
    return begin, close


_EN_AFTER = re.compile(
    r"\s*(?:,|\(|\s[–—-])\s*(?:(?:an?|one\s+of\s+the)\s+(?:[a-z-]+\s+){0,2}?|(?:the|its|his|her|their)\s+)?"
    r"(?:(?:[A-Z][\w'’-]+|of|the|and|for|former|first|vice|deputy|chief|executive|general|national|"
    r"regional|press|faction|party|committee|independent|local|senior|acting)\s+){0,6}?"
    rf"(?P<head>(?i:{EN_HEAD.pattern}))"
)
_OPENING = re.compile(r"[\s,(–—-]*")


def _head_after(text: str, end: int, begin: int, ceiling: int, lang: str) -> re.Match[str] | None:
    """The word of office after a name: at once in Russian and English, Kazakh puts it last."""
    if lang == "en":
        return _EN_AFTER.match(text, end, ceiling)
    lead = _AFTER[lang].match(text, end, ceiling)
    if not lead:
        return None
    if lang == "kk":
        return KK_HEAD.search(text, begin, min(ceiling, begin + 80))
    return RU_HEAD.match(text, lead.end(), ceiling)
