"""What a news site prints round a report: lines to leave out, told by their words and shape."""

import datetime as dt
import re

from tracker.ingest.mend import ITEM
from tracker.lang.scripts import fold

_FLAGS = re.IGNORECASE | re.VERBOSE

# Pieces that stand inside a line because the site lost the line ends round them.
EMBEDDED = re.compile(
    r"""Продолжение\s*■.{0,1000}?\d\d:\d\d(?!\s*■)
    | (?:Посмотреть\ эту\ публикацию\ в|View\ this\ post\ on)\ Instagram\s*
      (?:Публикация\ от\ (?:[^\n@]{0,90}?\(@[\w.]+\)|@[a-z0-9_.]+))?
    | (?:pic\.twitter\.com|https://t\.co)/\w+
    | \[\[[^\]\n]{0,120}\]\]
    | (?<=[.!?…"»:])\s*(?:Фото|Сурет|Видео|Скриншот|Эскиз|©)[:\s©️](?:[^\n"«.!?]|\.(?=[a-z])){0,90}?
      (?:(?<=МЧС)|(?<=КНБ)|(?<=МВД)|(?<=КГД)|(?<=МИД)|(?<=[а-яё])|(?<=\.kz))(?=["«\d]
        |[А-ЯЁ][а-яё\s])
    """,
    re.VERBOSE,
)
READ_ALSO = re.compile(r"(?<=[.!?…\"»”)\w])\s*(?=Читайте также\s*:|Читайте последние новости)")

EMBEDDED_HINT = re.compile(
    r"Читайте|■|Instagram|twitter|t\.co/|\[\[|Фото|Сурет|Видео|Скрин|Эскиз|©"
)

# Whole lines, in any of the languages.
LINES = re.compile(
    r"""[\W_]*(?:
    # menus and buttons
      (?:все|главная|новости|архив|поделиться|комментарии|комментировать|распечатать|наверх|меню
        |поиск
        |войти|регистрация|реклама|контакты|о\ нас|rss|загрузка|ещё|еще|далее|назад|print|home|menu
        |search|login|share|comments?|advertisement|бөлісу|пікірлер?|басты\ бет|жаңалықтар|іздеу
        |bólisý|pikirler|basty\ bet|нравится|follow|subscribe|подписаться|жазылу|jazylý
        |лента\ новостей|редакция|facebook|twitter|telegram|whatsapp|instagram|vk|вконтакте|youtube
        |\(?\d+\)?\s*комментари\w*|комментари\w*\s*\(?\d+\)?|\d+\s*пікір)
    | (?:главная|home|басты\ бет)\s*[/>»›→|].*
    # counters
    | (?:просмотр\w*|прочитано|прочтений|қаралды|оқылды|оқылым|views?|qaraldy|👁)\s*:?\s*[\d\s]*
    | \d[\d\s]{0,9}(?:просмотр\w*|прочтений|қаралым|рет\ оқылды|views?)
    # sharing and subscribing
    | (?:(?:больше|самые|все|еще|ещё|другие)\ .{0,40}новост\w+|новости)\ .{0,60}
        (?:telegram|телеграм|whatsapp|instagram|канал\w*).{0,80}
    | (?:подпи(?:шитесь|сывайтесь|шись|сывайся)|следите\ за\ (?:нами|новост|наш|обновл|событ)\w*
    |присоединяйтесь|читайте\ нас|будьте\ в\ курсе
        |оставайтесь\ с\ нами|поделитесь|жазылыңыз|бізді\ .{0,30}оқыңыз|бізге\ жазыл|jazylyńyz
        |subscribe|follow\ us|share\ this|sign\ up|join\ our|stay\ up\ to\ date)\b.{0,160}
    | .{0,80}(?:telegram|телеграм|whatsapp|instagram)\W{0,3}(?:-?канал\w*|арна\w*|каналымыз\w*
    |channel|kanal\w*)?
        .{0,40}(?:подпи(?:шитесь|сывайтесь|сывайся|сывайсь)|жазылыңыз|jazylyńyz|subscribe)\w*.{0,30}
    # mistakes, comments, rights
    | (?:нашли|заметили|увидели)\ (?:ошибку|опечатку).{0,160}
    | (?:қате\ таптыңыз|қатені\ байқа|мәтіннен\ қате|qate\ taptyńyz).{0,160}
    | .{0,60}ctrl\s*\+\s*enter.{0,60}
    | (?:правила\ комментирования|комментарии\ проходят|комментарии\ с\ нецензур
    |оставить\ комментарий
        |добавить\ комментарий|пікір\ қалдыру|leave\ a\ (?:comment|reply)|войдите,\ чтобы).{0,300}
    | (?:при\ (?:использовании|копировании|перепечатке)\ материал|все\ права\ защищены
    |перепечатка\ материал
        |барлық\ құқық|материалды\ пайдалан|all\ rights\ reserved|copyright|©).{0,300}
    # captions, tags, sources
    | (?:иллюстративное\ фото|фото\ иллюстративное|фото(?:коллаж)?|сурет(?:тер)?|коллаж
    |кадр\ из\ видео
        |скриншот|инфографика|photo(?:\ credit)?|image|illustration|foto
        |sýret)\b(?!\w)(?:[^.!?]|\.(?=[a-z])){0,140}\.?
    | (?:теги?|метки|ключевые\ слова|tags?|тегтер|tegter)\s*:.{0,200}
    | (?:\#[\w-]+[\s,]*)+
    | (?:источник|дереккөз|source)\s*:\s*\S.{0,60}
    | (?:материал\ предоставлен
        |партн[её]рский\ материал|рекламный\ материал|на\ правах\ рекламы)\b.{0,100}
    | (?:жарнама|sponsored(?:\ (?:by|content|post)\b.{0,60})?)
    # rates and weather
    | (?:[$€₽¥]|usd|eur|rub|cny|kzt|курс\ валют)[\s:/kzt₸-]*[\d.,+\s-]*₸?
    | (?:алматы|астана|almaty|astana)\s*[+-]?\d{1,2}\s*°.*
    | [■].*
    )[\W_]*""",
    _FLAGS,
)

# A line that opens a block of other news; what may follow it on the same line goes with it.
BLOCK = re.compile(
    r"""[\W_]*(?:
      (?:популярное|самое\ (?:читаемое|популярное)|читаемое|архив|последние\ новости|лента\ новостей
        |новости\ (?:партн[её]ров|по\ теме)|главные\ новости|топ(?:\ новост\w+)?|выбор\ редакции
        |похожие\ (?:новости|материалы|статьи)|рекомендуем|интересное|другие\ новости
        |ещ[её]\ по\ теме
        |танымал|көп\ оқыл\w+|ең\ көп\ оқыл\w+|соңғы\ жаңалықтар|ұқсас\ (?:жаңалықтар|материалдар)
        |popular|most\ (?:read|popular)|latest\ news|related(?:\ (?:news|articles|stories))?
        |trending
        |sońǵy\ jańalyqtar|eń\ kóp\ oqylǵan\w*)
    | (?:(?:читайте|смотрите|смотри|узнайте)\ (?:также|ещ[её]|на\ эту\ тему|по\ теме
    |последние\ новости)
        |по\ теме|материалы\ по\ теме|ранее\ по\ теме|тағы\ (?:да\ )?(?:оқыңыз|қараңыз|оқы\w*)
        |(?:осыған\ )?(?:орай|қатысты)\ оқыңыз|(?:осы|бұл)\ тақырыпта?|оқи\ отырыңыз
        |сондай-ақ\ оқыңыз
        |taǵy\ oqyńyz|oqı\ otyryńyz|read\ (?:also|more|next)|see\ also|also\ read|more\ on\ this)
      \s*(?::.*|[\W_]*)
    )[\W_]*""",
    _FLAGS,
)

# The page's own date: «12:24, 27 Ноябрь 2025 | GMT +5», «03.04.2014ж. 20:00», «Вчера 16:14».
DATE_LINE = re.compile(
    r"""[\W_]*(?:(?P<clock>\d{1,2}:\d{2})[\s,|]*)?
    (?:(?P<day>\d{1,2})\s+(?P<month>[^\W\d_]{3,10})\.?,?\s+(?P<year>(?:19|20)\d\d)
      |(?P<d>\d{1,2})[./](?P<m>\d{1,2})[./](?P<y>(?:19|20)\d\d)
      |(?P<iso>(?:19|20)\d\d-\d\d-\d\d)
      |(?P<first>[^\W\d_]{3,9})\s+(?P<number>\d{1,2}),\s+(?P<year2>(?:19|20)\d\d)
      |(?:сегодня|вчера|бүгін|кеше|today|yesterday))
    (?:\s*(?:г|ж|года|жыл)\b\.?)?
    (?:[\s,|в-]*\d{1,2}:\d{2}(?::\d\d)?)?(?:[\s|,]*GMT\s*[+-]?\s*\d{1,2})?[\W_]*""",
    _FLAGS,
)
DATELINE = re.compile(
    r"[А-ЯЁӘҒҚҢӨҰҮІA-Z][\w-]+(?:\s(?:қ|г)\.)?,\s(?=.{0,40}\d)[^.!?]{4,60}$", re.IGNORECASE
)
"""«Астана қ., 2026 жылғы 18 ақпан» opens a text; it is no headline."""
MONTHS = {
    stem: number
    for number, stems in enumerate(
        (
            "ианв кант жану", "февр акпа фебр", "март наур марч", "апре сауи апри", "маи маиа мами",
            "иун маус жуне", "иул шилд жули", "авгу тами аугу", "сент кирк септ", "окти каза окто",
            "ноиа кара нове", "дека желт деке",
        ),
        start=1,
    )
    for stem in stems.split()
}  # fmt: skip

COUNTER = re.compile(r"[\W_]*\d[\d\s]{0,9}[\W_]*")
"""A bare number: under a headline it counts the readers."""
_NAME = r"[А-ЯЁӘҒҚҢӨҰҮІA-ZÁŃǴÚÓÝ][^\W\d_]+(?:-[^\W\d_]+)?"
NAME_LINE = re.compile(rf"{_NAME}(?: {_NAME}){{1,2}}")
AUTHOR = re.compile(
    r"(?:автор\w*|текст|корреспондент|by|author|avtor)\s*:?\s+(?P<name>[^\d:;!?]{4,60})",
    re.IGNORECASE,
)
RULES = "•·*-–—_=|/\\~ "
SHORT = 110
"""Headlines of other news are shorter than this; prose is rarely."""
LONGEST = 400
"""No line of furniture is longer; it also keeps the patterns from long lines."""


def without_embedded(line: str) -> str:
    """The line without what the site embedded in it, cut where something stood."""
    if not EMBEDDED_HINT.search(line):
        return line
    return READ_ALSO.sub("\n", EMBEDDED.sub("\n", line))


def page_date(line: str) -> dt.date | None:
    """The day that a date line prints; None where it has none («Вчера 16:14») or a wrong one."""
    match = DATE_LINE.fullmatch(line) if len(line) < SHORT else None
    if not match:
        return None
    day, month, year = (
        match["day"] or match["d"] or match["number"],
        match["m"] or _month(match["month"] or match["first"]),
        match["year"] or match["y"] or match["year2"],
    )
    try:
        if match["iso"]:
            return dt.date.fromisoformat(match["iso"])
        return dt.date(int(year), int(month), int(day)) if day and month else None
    except ValueError:
        return None


def _month(word: str | None) -> int | None:
    key = fold(word) if word else ""
    return MONTHS.get(key[:4]) or MONTHS.get(key[:3])


def is_date(line: str) -> bool:
    return len(line) < SHORT and bool(DATE_LINE.fullmatch(line))


def is_furniture(line: str) -> bool:
    """True for a line that no newsroom wrote: a button, a counter, a caption, a rule, a call."""
    if line and not line.strip(RULES):
        return True
    return 0 < len(line) < LONGEST and bool(LINES.fullmatch(line))


def opens_block(line: str) -> bool:
    """True for «Популярное», «Читайте также», «Тағы оқыңыз» and the like."""
    return 0 < len(line) < LONGEST and bool(BLOCK.fullmatch(line))


def is_prose(line: str) -> bool:
    """True for a line that a newsroom writes as a paragraph, not as a headline or a button."""
    return len(line) >= 2 * SHORT or (
        len(line) >= SHORT / 2 and bool(re.search(r"[.…;:][»”\")\]]*$", line))
    )


def is_headline(line: str) -> bool:
    """True for a short line without a stop that is no list item, caption of a speaker or number."""
    return (
        0 < len(line) < SHORT
        and not re.search(r"[.:;,…][»”\")\]]*$", line)
        and not ITEM.match(line)
        and not line[0].islower()
        and bool(re.search(r"[^\W\d_]", line))
    )


def are_headlines(lines: list[str]) -> bool:
    """True for short lines that read like headlines, not like a table or a list of names."""
    wordy = sum(len(line.split()) >= 3 for line in lines)
    listed = sum(bool(re.search(r"[,:;—]|\d\d", line)) for line in lines)
    return wordy * 4 >= len(lines) * 3 and listed * 3 <= len(lines)


def author_of(line: str) -> str | None:
    """The name on a by-line («Автор: Имя Фамилия», «Имя Фамилия»), None for any other line."""
    if len(line) > 80:
        return None
    if match := AUTHOR.fullmatch(line):
        return match["name"].strip(" .,")
    return line if len(line) <= 40 and NAME_LINE.fullmatch(line) else None
