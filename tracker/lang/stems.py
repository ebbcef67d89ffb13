"""A text to the stems of its content words, its proper names and its numbers, to compare texts by.

Stems of all languages are spelled in the one alphabet of `scripts.fold`, so that names, and words
that two languages share, meet. A stem is no dictionary form and is never shown.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from tracker.lang import morph
from tracker.lang.scripts import fold

TOKEN = re.compile(r"\d+(?:[ ,\u00a0\u202f]\d{3}(?!\d))*(?:[.,]\d+)?|[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
NAME_LETTERS = 6
"""Proper names are compared by so many first letters: adjectives of them («Кентобинская ТЭЦ») and
endings that cut too little then still meet."""
_VOWELS = frozenset("аеёиоуыэюяйьъ")
LEAST_CONSONANTS = 3

_RU_STOP_WORDS = """
и а но да или не ни же ли бы то что как так это этот тот такой весь свой наш ваш мой его ее их
он она оно они мы вы я себя сам который какой кто чей где когда куда пока еще уже также тоже
только лишь более менее очень можно нужно надо необходимо должный быть стать являться мочь
хотеть иметь в на с к по о об от до за из у при про для без через между под над перед после во
со ко один два три четыре пять шесть семь восемь девять десять сто тысяча миллион миллиард тыс
млн млрд трлн процент тенге год месяц неделя день сегодня вчера завтра сейчас теперь ранее
раньше затем январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
весна лето осень зима понедельник вторник среда четверг пятница суббота воскресенье начало
середина конец срок полугодие квартал время прошлый новый первый второй третий последний другой
каждый многий республика казахстан область район город село край страна регион местный
государственный парламент мажилис сенат палата фракция партия депутат мажилисмен сенатор спикер
председатель правительство министерство министр вице-министр премьер-министр премьер аким акимат
ведомство комитет комиссия агентство управление орган госорган президент глава член группа
рабочий село села селе сел сёл селам селах аул заседание собрание вопрос работа мера задача
пункт план поручение поручить запрос просьба просить попросить потребовать требовать предложить
предлагать предложение рекомендовать рекомендация призвать обещать пообещать обещание обещанный
обязать обязаться обязательство решить решение принять принятый постановить намерен планировать
взяться исполнить исполнение выполнить выполнение реализовать реализация завершить завершение
закончить окончание сделать делать начать начаться продолжать продолжаться приступить провести
проведение обеспечить обеспечение осуществить готовый сорвать затянуться вестись находиться
состояться отложить сказать заявить сообщить отметить рассказать напомнить подчеркнуть добавить
ответить доложить говориться признать подтвердить считать мнение слово человек казахстанец
гражданин
"""
_RU_STOP = frozenset(_RU_STOP_WORDS.split())
_EN_STOP_WORDS = """
the a an and or but not no nor of in on at to for from by with about into over under after
before during until till since between through than then that this these those it its he she
they we you i his her their our is are was were be been being has have had do does did will
would shall should can could may might must also only just still yet already more most less very
all any each every some such other another new first second third last next one two three four
five six seven eight nine ten hundred thousand million billion per cent percent year month week
day today yesterday tomorrow now end beginning half quarter january february march april june
july august september october november december monday tuesday wednesday thursday friday
saturday sunday kazakhstan republic region regions district city village parliament mazhilis
majilis senate chamber faction party deputy deputies senator speaker chairman government
ministry minister vice prime akim akimat body bodies state committee commission agency president
head member members group ask asked urge urged call called instruct instructed order ordered
task tasked tell told propose proposed promise promised pledge pledged commit committed resolve
resolved agree agreed decide decided recommend recommended order said says say told added noted
stressed reported announced complete completed completion finish finished fulfil fulfilled
implement implemented done start started begin began continue continued running track late take
took place make made come came force work works issue question measure plan people
"""
_EN_STOP = frozenset(_EN_STOP_WORDS.split())
_KK_STOP_WORDS = """
және мен бен пен да де та те ма ме ба бе па пе әрі не немесе бірақ ал егер үшін туралы бойынша
дейін кейін бері бастап ретінде арқылы сайын ғана тек әлі енді қазір бүгін кеше ертең бұл ол осы
сол бір екі үш төрт бес алты жеті сегіз тоғыз он жүз мың миллион миллиард пайыз теңге жыл ай күн
апта қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан көктем
жаз күз қыс дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі басы соңы мерзім мерзімі
қайта барлық бәрі біраз көп өз оның олар біз мұнда сондай мұндай жаңа бірінші екінші үшінші
соңғы қазақстан республика облыс аудан қала ауыл өңір ел парламент мәжіліс сенат палата фракция
партия депутат мәжілісмен сенатор спикер төраға үкімет министрлік министр әкім әкімдік комитет
комиссия агенттік мемлекеттік орган президент басшы мүше топ отырыс жиын мәселе жұмыс шара
міндет тармақ жоспар тапсырма тапсыр тапсырыл сауал сұра сұрады өтін ұсын ұсыныл ұсынды ұсыныс
уәде бер берді беріл берілді міндеттен міндеттенді шешім қабылда қабылдады қабылданды орында
орындал орындау орындалды аяқта аяқтал аяқтау аяқталды бітті біт бітір бол болды болып болған
болатын болса емес жоқ бар керек қажет тиіс жат жатыр жүр отыр тұр қал ет етіл етілген етті де
деді дей айт айтты хабарла хабарлады мәлімде мәлімдеді атап өт өтті өткіз жаса басталды баста
жалғас жалғасып халық азамат адам оралатын алды алу алын алынды алуды алуға алынба күш енді
енгіз ашу аш ету еткен
"""
_KK_STOP = frozenset(_KK_STOP_WORDS.split())


@dataclass(frozen=True)
class Stems:
    """What a text is made of."""

    words: Mapping[str, int]
    """How often each stem stands in it, those of names left out."""
    names: frozenset[str]
    """Words with a capital inside the sentence, by their first letters."""
    starts: frozenset[str]
    """The first letters of every word: what a name of another text is looked for in."""
    numbers: frozenset[float]
    order: tuple[str, ...]
    """The stems of all words as they follow each other, stop words among them."""
    printed: Mapping[str, str]
    """For a stem or the first letters of a name the word it was met in, to be shown."""
    bones: frozenset[str] = frozenset()
    """The skeletons of words with a capital, also of those that open a sentence or look like
    common words: what a name of another language is looked for in."""

    def __add__(self, other: "Stems") -> "Stems":
        """Two texts as one."""
        return Stems(
            Counter(self.words) + Counter(other.words),
            self.names | other.names,
            self.starts | other.starts,
            self.numbers | other.numbers,
            (*self.order, "", *other.order),
            {**other.printed, **self.printed},
            self.bones | other.bones,
        )

    def named(self, name: tuple[str, ...]) -> tuple[str, ...]:
        """The longest beginning of a name of several words that stands here, else nothing.

        One word of several is no name: «министерство» is not «Министерство мостов».
        """
        for length in range(len(name), min(len(name), 2) - 1, -1):
            part = name[:length]
            if part and any(
                self.order[at : at + length] == part for at in range(len(self.order) - length + 1)
            ):
                return part
        return ()


def stems(text: str, lang: str) -> Stems:
    """The stems of a sentence or two; dates and years are no numbers.

    ``lang`` is ru, kk or en; another language is read as English.
    """
    words: Counter[str] = Counter()
    names: set[str] = set()
    starts: set[str] = set()
    order: list[str] = []
    printed: dict[str, str] = {}
    bones: set[str] = set()
    for token, opens in _tokens(text):
        if token[0].isupper():
            bones.add(skeleton(_start(fold(token))))
        key, is_stop = stem(token.lower(), lang)
        if not key:
            continue
        order.append(key)
        if is_stop:
            continue
        start = _start(key)
        starts.add(start)
        if not opens and _is_name(token, lang):
            names.add(start)
            printed.setdefault(start, token)
        else:
            words[key] += 1
            printed.setdefault(key, token)
    return Stems(
        words,
        frozenset(names),
        frozenset(starts),
        frozenset(numbers(text)),
        tuple(order),
        printed,
        frozenset(bones - {""}),
    )


def skeleton(name: str, least: int = LEAST_CONSONANTS) -> str:
    """The consonants of a folded name, by which it is the same in languages that spell its vowels
    apart («Тобол», «Тобыл», «Tobol»); empty where they are too few to tell."""
    consonants = "".join(letter for letter in name if letter not in _VOWELS)
    return consonants if len(consonants) >= least else ""


def _tokens(text: str) -> Iterator[tuple[str, bool]]:
    """Words with whether each opens a sentence, where a capital letter says nothing."""
    reached = 0
    for match in TOKEN.finditer(text):
        between = text[reached : match.start()]
        opens = reached == 0 or any(mark in between for mark in '.!?:\n«“"')
        reached = match.end()
        if not match[0][0].isdigit():
            yield match[0], opens


def _is_name(token: str, lang: str) -> bool:
    """A capital letter, but no abbreviation and no word that only goes with names.

    In Russian official titles begin with a capital («Дорожная карта»): a word of the dictionary
    is a name only where it is one there, or an adjective of a place («Алматинская»).
    """
    if not token[0].isupper() or (token.isupper() and len(token) > 1):
        return False
    low = token.lower()
    if lang == "ru":
        return any(
            r.name or not r.known or (r.pos == "ADJ" and r.lemma.endswith("ский"))
            for r in morph.word(low)[:2]
        )
    return not (lang == "en" and low in _EN_NO_NAMES)


def _start(key: str) -> str:
    return key[:NAME_LETTERS]


@lru_cache(maxsize=100_000)
def stem(word: str, lang: str) -> tuple[str, bool]:
    """The stem of a word in small letters and whether the word is a stop word."""
    if lang == "ru":
        return _russian(word)
    if lang == "kk":
        return _kazakh(word)
    return _english(word)


def _russian(word: str) -> tuple[str, bool]:
    reading = next(iter(morph.word(word)), None)
    lemma = (reading.lemma if reading else word).lower().replace("ё", "е")
    stop = lemma in _RU_STOP or word in _RU_STOP
    if reading is not None and reading.pos in ("ADP", "CCONJ", "SCONJ", "PRON", "DET", "PART"):
        stop = True
    return _cut(fold(lemma), _RU_TAIL, 4), stop or len(lemma) < 3


_RU_TAIL = re.compile(
    r"(?:ированний|ировать|ировани[ие]е?|ительство|ительни|ескии?|ски[ий]?"
    r"|енни|анни|нни|ение|ание"
    r"|атс?иа|овать|ость|ить|ать|ет[ьи]|ивать|ни|ок|ка|ие|иа|а|о|и|е|т)$"
)


def _cut(word: str, tail: re.Pattern[str], least: int) -> str:
    """The word without one ending, where at least so many letters stay."""
    match = tail.search(word)
    return word[: match.start()] if match and match.start() >= least else word


_KK_TAIL = re.compile(
    r"(?:"
    r"лар|лер|дар|дер|тар|тер"  # plural
    r"|[дтн](?:ың|ің)|ға|ге|қа|ке|(?<=[ыі])н[ае]|(?<=[сзшж][ыі])на"  # genitive, dative
    r"|(?<=[аәеоөүұыі])н[ыі]|[дт][ыі]|(?<=[аәеоөүұыі])н"  # accusative, past
    r"|н?[дт][ае]|[дтн][ае]н|[мбп]ен|н?[дт][ае][ғг][ыі]|(?<=[лнрмзй])[ғг][ыі]"  # in, from, with
    r"|с?[ыі]|[ыі]?м[ыі]з"  # possessive
    r"|л[ыі][қк]|д[ыі][қк]|т[ыі][қк]"  # -лық
    r"|[ғгқк][ае]н|[мбп][ае]ғ?г?[ае]н|[ае]т[ыі]н|йт[ыі]н|у|[ыі]?п|й"  # forms of verbs
    r"|[ыі]л|[ыі]н|(?<=[ае])л"  # passive
    r")$"
)
_KK_WITH = ("мен", "бен", "пен")
_KK_LAST = str.maketrans("гғб", "кқп")
"""The last letter as it is where no ending follows: көлігі is көлік, мектебі is мектеп."""


def _kazakh(word: str) -> tuple[str, bool]:
    """Endings are cut one after another while three letters stay (two before -мен)."""
    root = word
    for _ in range(6):
        if root in _KK_STOP:
            return fold(root), True
        match = _KK_TAIL.search(root)
        if match is None or match.start() < (2 if match[0] in _KK_WITH else 3):
            break
        root = root[: match.start()]
        root = root[:-1] + root[-1].translate(_KK_LAST)
    return fold(root), root in _KK_STOP or len(root) < 2


_EN_TAIL = re.compile(r"(?:'s|ies|ied|ing|ed|es|s|y|e)$")


_EN_NO_NAMES_WORDS = """
river lake sea street avenue highway road bridge school university hospital clinic airport
station plant law bill code act fund bank company centre center canal dam reservoir tax budget
"""
_EN_NO_NAMES = frozenset(_EN_NO_NAMES_WORDS.split())
"""Printed with a capital beside a name, and no name alone («the Sarysai River»)."""
_EN_IRREGULAR = {"built": "build", "rose": "raise", "paid": "pay", "held": "hold", "spent": "spend"}


def _english(word: str) -> tuple[str, bool]:
    word = word.replace("’", "'").removesuffix("'s")
    root = _EN_IRREGULAR.get(word, word)
    for _ in range(2):
        match = _EN_TAIL.search(root)
        if match is None or match.start() < 3:
            break
        root = root[: match.start()]
    return fold(root), word in _EN_STOP or len(word) < 3


_MONTHS = (
    "январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр|қаңтар|ақпан|наурыз"
    "|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан|january|february|march|april|may"
    "|june|july|august|september|october|november|december"
)
_DATED = re.compile(
    rf"\b\d{{1,2}}(?:-?[а-яёәі]{{1,3}})?\s+(?:{_MONTHS})\w*|\b(?:{_MONTHS})\w*\s+\d{{1,2}}\b"
    r"|\b(?:19|20)\d\d\b|\b\d{1,2}[.:]\d\d(?:\.\d{2,4})?\b",
    re.IGNORECASE,
)


_THOUSANDS = re.compile(r"[\s,](?=\d{3}(?!\d))")


def numbers(text: str) -> set[float]:
    """The numbers in figures, without days, years and times."""
    return {number for _, number in placed_numbers(text)}


def placed_numbers(text: str) -> list[tuple[int, float]]:
    """Where each of them stands, in order of the text."""
    read = _DATED.sub(lambda match: " " * len(match[0]), text)
    return [
        (match.start(), float(_THOUSANDS.sub("", match[0]).replace(",", ".")))
        for match in TOKEN.finditer(read)
        if match[0][0].isdigit()
    ]
