"""A capitalised word to what it can be in a name: given name, surname, patronymic or no name."""

import re
from functools import lru_cache
from typing import Literal

from tracker.lang import en_words, morph
from tracker.lang.name_index import NameIndex
from tracker.lang.names import PATRONYMIC, SURNAME
from tracker.lang.roles import EN_HEAD, KK_HEAD, RU_HEAD

Code = Literal["I", "G", "F", "B", "P", "X", "C", "S"]
"""Initial, given name, family name, both, patronymic, unknown, common word (a surname only beside a
given name: «Игорь Лепеха»), stop (no part of a name)."""

_STOP_KK_WORDS = """
қазақстан астана алматы шымкент республика мемлекет парламент мәжіліс сенат үкімет президент
қр ақш ресей бұл осы сол ол біз мен сіз сондай сондықтан бүгін кеше еске айта алайда сонымен қазір
өз конституция заң кодекс ұлттық жаңа енді егер бірақ оның олар осыған жалпы мұндай сөйтіп
облыс аудан қала ауыл министрлік әкімдік комитет агенттік комиссия кеңес палата фракция партия
жоба бағдарлама жолдау қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша
желтоқсан дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі ата аналар халық еуропа азия
түркия қытай өзбекстан қырғызстан тәжікстан украина германия франция мұнда ал бас орталық
банк қор институт университет академия орталығы ассамблея құрылтай жоғарғы жоғары қорғаныс кенеш
жогорку олимпиада халықаралық мемлекеттік әкімшілік өйткені себебі доктрина қазақ орыс қырғыз өзбек
құрметті біріккен еуразия азаматтық қауіпсіздік сыртқы ішкі әділет қаржы көлік білім ғылым
денсаулық мәдениет спорт экономика энергетика экология туризм сауда премьер ақорда
америка штаттар құрама иран ирак израйл израиль сирия газа венесуела венесуэла канада бразилия мексика
аргентина үндістан пәкістан ауғанстан жапония корея моңғолия әзербайжан армения грузия беларусь молдова
латвия литва эстония полша польша венгрия чехия италия испания португалия швеция швейцария норвегия
финляндия нидерланд бельгия австрия греция румыния болгария сербия мысыр катар вьетнам тайланд индонезия
малайзия сингапур австралия каролина калифорния вашингтон ню-йорк лондон париж брюссел мәскеу бейжің
ташкент бішкек душанбе анкара стамбул алатау жоңғар каспий сырдария әлеуметтік еңбек төтенше сайлау
салық бюджет цифрлық стратегиялық төрағалық бірінші екінші үшінші төртінші бесінші соңғы қарт
"""
_STOP_KK = frozenset(_STOP_KK_WORDS.split())
_STOP_RU_WORDS = """
мажлис меджлис маджлис милли олий жогорку кенеш хурал кнессет бундестаг сейм рада университет
институт академия колледж лицей гимназия школа банк холдинг фонд центр агентство комитет
министерство департамент управление ассамблея конференция форум съезд фракция партия палата
правительство погранслужба полиция прокуратура наурыз рамадан курбан великий
"""
_STOP_RU = tuple(_STOP_RU_WORDS.split())
_STOP_EN_WORDS = """
the a an in on at of for and or but if as by to from with this that these those it its he she
they we i you his her their our there here according today yesterday also however meanwhile
kazakhstan kazakhstani kazakh kazakhs astana almaty shymkent nursultan republic parliament mazhilis
majilis senate government ministry minister president prime deputy speaker chairman chairperson
committee commission national assembly constitution constitutional law code bill draft state head
first second third new party faction council court supreme bank agency department bureau
monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august september october november december russia russian china chinese europe european asia asian
central united states nations turkey uzbekistan kyrgyzstan tajikistan azerbaijan usa eu un
region district city village street avenue university institute school academy center centre fund
foundation company association union organization office press service news agency international
economic social development affairs foreign internal finance justice health education science
culture sports information energy industry trade labor labour agriculture transport ecology water
digital emergency situations defense defence security interior kazinform tengrinews zakon inform
astanatimes times photo all no not what when where how why who some many more most such under
during after before since while both each other one two member members mp mps lawmakers people
peoples nur otan amanat auyl respublica zhol baitaq adilet ak aq general vice acting mr mrs ms dr
surgeon singer coach cyclist police mazhilisman moscow beijing brussels london paris washington
ankara tashkent bishkek geneva vienna berlin tokyo delhi tehran baku minsk kyiv rome
nobody everybody somebody anybody nothing everything something let yes because although though despite
instead perhaps maybe whether whose once later still even only just never always thus hence moreover
furthermore therefore nevertheless earlier asked speaking source sources question answer editor credit
mall plaza tower arena travel motors express hub expo meiramy foods resort cosmodrome stadium invest
holding cinema club cup league trophy festival channel pavilion mausoleum mosque hotel eagle steppe
otan zhas world south north west east great grand silk road times news
"""
_STOP_EN = frozenset(_STOP_EN_WORDS.split()) | en_words.FOREIGN_WORDS
_KK_NO_NAME = re.compile(
    r"(?:[дт][ае]ғы|[дт]егі|(?<=\w{4})(?<!ха)(?<!жақсы)[лдт][ыі]қ|шыл[ыі]қ|лары|лері)\Z"  # but Садық, Әбдіхалық
)
_KK_NAMED_AFTER = re.compile(r"(?:б[ае][йке]|хан|жан|гүл|ғали|әлі|[ое]в|ұлы|қызы)")
"""How a name goes on that begins with a word: Қаңтарбай, Наурызбаев."""
_PLACE_STEMS = """
нур-султан нұр-сұлтан nur-sultan астан алмат шымкент караганд қарағанд костана қостана кокшета көкшета
павлодар петропавл усть-камен өскемен семе актобе ақтөбе актау ақтау атыра уральск орал кызылорд
қызылорд тараз туркестан түркістан талдыкорган талдықорған жезказган жезқазған экибастуз екібастұз
темирта рудн балхаш балқаш конаев қонаев жетыс жетіс улыта ұлыта мангиста маңғыста акмол ақмол
жамбыл акорд ақорд байконур байқоңыр москв мәскеу ташкент бишкек вашингтон брюссел пекин
"""
_PLACES = tuple(_PLACE_STEMS.split())
_PLACE_ENDINGS = frozenset(
    """а ы е у о и ю я й ь ой ом ем ью ня не ню ни го ға ге да де та те ның нің дың дің тың тің ды ді
    ты ті ны ні дан ден тан тен нан нен дағы дегі тағы тегі қа ке на нд ндағы у уды уда""".split()
) | {""}
_COMPOUND = re.compile(r"-[а-яёәғқңөұүһі]")  # YouTube-канал
_ABBREVIATED = re.compile(r"[A-ZА-ЯЁӘҒҚҢӨҰҮІ]{3}[^\W\d_]*[a-zа-яё]")  # МИДТурции
_GLUED = ("мажилис", "сенат", "правительств", "казахстан", "парламент", "министерств", "президент")
"""A word that goes on after one of these has lost a blank («Мажилисаинициировали»)."""
_LOWER_KK = re.compile(r"[әғқңөұүһі]", re.IGNORECASE)


class Classifier:
    """Tells the class of words with the help of the names on a roster."""

    def __init__(self, index: NameIndex) -> None:
        self._index = index
        self._cache: dict[tuple[str, str, bool], Code] = {}

    def code(self, word: str, lang: str, first: bool) -> Code:
        """The class of a capitalised word; ``first`` = it opens a sentence, where any is."""
        cached = self._cache.get((word, lang, first))
        if cached is None:
            if len(self._cache) > 50_000:
                self._cache.clear()
            cached = self._cache[word, lang, first] = self._code(word, lang, first)
        return cached

    def is_known(self, word: str, lang: str) -> bool:
        """True for a word of a name on the roster, or a given name."""
        return bool(self._index.parts(word, lang)) or self._index.is_given(word, lang)

    def _code(self, word: str, lang: str, first: bool) -> Code:
        if word.endswith("."):
            return "I"
        shout = word.isupper() and len(word) > 1
        plain = "-".join(part.capitalize() for part in word.split("-")) if shout else word
        parts = self._index.parts(plain, lang)
        if PATRONYMIC.search(plain) and len(plain) > 5 and not _looks_like_son(plain, lang):
            return "P" if "family" not in parts else "B"
        if self._index.is_given(plain, lang):
            parts = parts | {"given"}
        if plain in _NAMES_TOO and not first:
            parts = parts | {"given"}
        if len(plain) < 2 or (_is_head(plain, lang) and not parts):
            return "S"
        library = _library(plain, lang)
        if not parts and _is_stop(plain, lang, shout):
            return "S"
        if parts <= {"patronymic"} and library.stop and not (first and library.name):
            return "S" if first or library.place else "C"
        if first and not parts and not library.name and library.known:
            return "S"
        return _combined(
            given="given" in parts or library.given,
            family="family" in parts or library.family or bool(SURNAME.search(plain)),
        )


def _looks_like_son(plain: str, lang: str) -> bool:
    """«Қызылорда», «Ұлттық»: a word of the list or a place that has «ұлы» or «қызы» in it."""
    return lang == "kk" and (plain.lower() in _STOP_KK or _is_known_place(plain.lower()))


_NAMES_TOO = frozenset({"Ғалым"})
"""Given names that are words of office, too; with a capital inside a sentence they are names."""


def _is_stop(plain: str, lang: str, shout: bool) -> bool:
    """True for a word that is no name whatever stands around it."""
    low = plain.lower()
    if (shout and len(plain) <= 4) or _ABBREVIATED.match(plain) or _COMPOUND.search(plain):
        return True
    if lang == "en":
        return low in _STOP_EN or en_words.is_field(low) or en_words.is_place(low)
    if _is_known_place(low):
        return True
    if lang == "kk":
        return _kk_stop(low) or bool(_KK_NO_NAME.search(low))
    return low.startswith(_GLUED) or _ru_stop(low) or is_glued(plain)


def _is_known_place(low: str) -> bool:
    return any(low.startswith(place) and low[len(place) :] in _PLACE_ENDINGS for place in _PLACES)


@lru_cache(maxsize=20_000)
def is_glued(word: str) -> bool:
    """True for two common words that lost the blank between them («Зависимостьприводит»).

    A surname may be made of two words, too («Перепёлкина», «Чернопольский»).
    """
    if not any(_known(word[:i]) and _known(word[i:]) for i in _cuts(word)):
        return False
    return not any(reading.name == "family" for reading in morph.word(word))


@lru_cache(maxsize=20_000)
def unglued(word: str) -> int | None:
    """How long a name is that runs into the next word («Рахменшееврассказал»); None for none."""
    if len(word) < 9 or "-" in word or any(r.known for r in morph.word(word)[:1]):
        return None
    ends = [i for i in range(5, len(word) - 2) if _is_verb(word[i:])]
    surnames = [i for i in ends if SURNAME.search(word[:i])]
    if surnames:
        return surnames[-1]
    return next((i for i in ends if len(word) - i > 5), None)


def _is_verb(word: str) -> bool:
    """True for a verb of the dictionary that carries a sentence («был», «рассказал»)."""
    readings = morph.word(word)[:1]
    return bool(readings) and readings[0].finite and readings[0].known


def _cuts(word: str) -> range:
    return range(5, len(word) - 4) if len(word) > 11 and "-" not in word else range(0)


def _known(word: str) -> bool:
    return any(r.known and r.name is None for r in morph.word(word)[:1])


def _combined(given: bool, family: bool) -> Code:
    if given and family:
        return "B"
    return "G" if given else "F" if family else "X"


def _is_head(word: str, lang: str) -> bool:
    head = {"en": EN_HEAD, "kk": KK_HEAD}.get(lang, RU_HEAD)
    match = head.match(word)
    return bool(match) and match.end() == len(word)  # type: ignore[union-attr]


def _ru_stop(low: str) -> bool:
    """True for a word of the list in any case: its stem and a short ending."""
    return any(low.startswith(w[:-1]) and len(low) - len(w) <= 2 for w in _STOP_RU)


def _kk_stop(low: str) -> bool:
    return low in _STOP_KK or any(
        low.startswith(stop)
        and len(stop) > 4
        and len(low) - len(stop) <= 7
        and not _KK_NAMED_AFTER.match(low, len(stop))
        for stop in _STOP_KK
    )


class _Library:
    """What the Russian dictionary says of a word."""

    __slots__ = ("family", "given", "known", "name", "place", "stop")

    def __init__(self, given: bool, family: bool, known: bool, stop: bool, place: bool) -> None:
        self.given, self.family, self.known, self.stop = given, family, known, stop
        self.name = given or family
        self.place = place


def is_place(word: str, lang: str) -> bool:
    """Whether the dictionary knows the word only as a place («Милана» of «Милан»)."""
    return _library(word, lang).place and not _is_stop(word, lang, shout=False)


@lru_cache(maxsize=50_000)
def _library(word: str, lang: str) -> _Library:
    if lang != "ru" or _LOWER_KK.search(word):
        return _Library(False, False, False, False, False)
    readings = morph.word(word)
    known = [r for r in readings if r.known]
    given = sum(r.prob for r in known if r.name == "given")
    family = sum(r.prob for r in known if r.name == "family")
    place = sum(r.prob for r in known if r.name == "place")
    common = sum(r.prob for r in known if r.name is None)
    named = given + family
    stop = bool(known) and (place > named or common > max(0.5, named * 2)) and named < 0.45
    return _Library(given >= 0.15, family >= 0.15, bool(known), stop, place > common)
