"""Damaged text to the lines that the newsroom wrote: blanks, paragraphs and wrapped lines restored.

Nothing is added but blanks and line ends, nothing is taken but invisible characters.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from itertools import pairwise

INVISIBLE = re.compile(
    "[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5"
    "\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff"
    "\ud800-\udfff]"
)
LINE_ENDS = re.compile("\r\n|[\r\u000b\u000c\u0085\u2028\u2029]")
BLANKS = re.compile(r"[^\S\n]+")
WIDE_GAP = re.compile(r"(?<=[.!?…»\"”])[ \t\u00a0]{2,}(?=[«\"“–—-]?\s?[A-ZА-ЯЁӘҒҚҢӨҰҮІ])")

UPPER = "A-ZÁǴŃÝÓÚÄÖÜĞŞА-ЯЁӘҒҚҢӨҰҮІҺ"
LOWER = "a-záǵńýóúıäöüğşа-яёәғқңөұүіһ"

# A full stop glued to the next sentence: «…в Казахстане.Сегодня депутаты».
GLUED_STOP = re.compile(
    rf"(?<=[{LOWER}{UPPER}\d%°»”\"’)\]])(?P<stop>[.!?…]+)"
    rf"(?=[«“„]?[{UPPER}][{LOWER}\s«\"-]|[–—-]\s)"
)
STRAIGHT = re.compile(
    r"(?P<opens>(?:(?<=[\s(])|(?<=[.!?…])|^)\"(?=\w))|(?P<closes>(?<=\S)\"(?!\w))"
)
"""A straight mark that opens a quotation, or closes one."""
LONGEST_QUOTE = 3000
LAST_WORD = re.compile(r"[^\W_]*$")
# …or to a quotation: «…дестабилизации."Напомню, что».
GLUED_QUOTE = re.compile(rf"(?P<stop>[.!?…])(?=\"[{UPPER}\d])|(?P<after>[.!?…]\")(?=[{UPPER}])")
SHORTENED = frozenset(
    (
        *("г", "гг", "ж", "жж", "им", "ул", "пр", "просп", "мкр", "мкрн", "пер", "с", "п", "пос"),
        *("д", "дер", "обл", "р", "рн", "т", "тов", "др", "проф", "акад", "ген", "полк", "руб"),
        *("тг", "стр", "см", "ст", "ч", "гл", "рис", "тел", "св", "атын", "көш", "қ", "ауд", "кв"),
        *("корп", "оф", "mr", "mrs", "ms", "dr", "st", "prof", "gen", "gov", "sen", "no", "vs"),
        *("co", "inc", "ltd", "jr", "www"),
        *("sh", "ch", "zh", "kh", "yu", "ya", "ıa", "ıý", "dj", "дж"),  # initials of two letters
    )
)
DOMAIN = re.compile(r"(?:kz|com|ru|org|net|info|uz|kg|media|news)\b", re.IGNORECASE)

CYRILLIC = "А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүІіҺһ"
# «корреспондентTengrinews.kz», «Tengrinews.kzсо ссылкой», «Euronewsсообщает».
GLUED_ALPHABETS = (
    re.compile(r"(?<=[а-яёәғқңөұүі]{2})(?=[A-Z][A-Za-z])|(?<=\b[вкс])(?=[A-Z][a-z]{2})"),
    re.compile(r"(?<=\.kz|\.ru)(?=[а-яёәғқңөұүі])|(?<=\.com|\.org|\.net)(?=[а-яёәғқңөұүі])"),
    re.compile(r"(?<=[a-z]{2}[bdfgijlnqrstuvwz])(?=[а-яё]{4})|(?<=\b[A-Z]{2})(?=[а-яё]{4})"),
)
GLUED_NEWLINE = re.compile(rf"(?<=[a-z]{{2}})(?=[А-ЯЁ][{LOWER}\s])|(?<=\b20\d\d)(?=[А-ЯЁ][а-яё])")
# «…вечером 13 апреляИран запустил» lost a blank, «…после паводкаРанее мы» a line end. A name of
# parts («КазТрансОйл») has shorter ones.
GLUED_WORDS = re.compile(
    r"(?<![\w«\"])(?P<left>(?:[а-яё]+-)*[а-яё]{3,}|[А-ЯЁ][а-яё]{5,}"
    r"|[А-ЯЁ][а-яё]{3,}(?=(?:В|На|По|Напомним|Ранее|Также|Отметим|Позже|Кроме)\s))"
    r"(?=(?P<right>[А-ЯЁ][а-яё]*)[\s,.-])"
)
LAST_STOP = re.compile(r".*[.!?…\n]", re.DOTALL)
HEADLINE = 110
"""Characters; what stands glued before «Ранее» and is longer is no headline but a sentence."""
OPENERS = frozenset(
    (
        *("В", "Во", "На", "По", "Но", "Об", "О", "К", "Из", "За", "При", "Для", "С", "Со", "У"),
        *("Как", "Что", "Это", "Если", "Также", "Ранее", "Напомним", "Отметим", "Позже", "Позднее"),
        *("Согласно", "Кроме", "Между", "Впрочем", "Сегодня", "Вчера", "Читайте", "Подробнее"),
        *("Еще", "Ещё", "Теперь", "Так", "Однако", "Глава", "Депутаты", "Сенаторы", "Уважаемые"),
        *("Продолжение", "Посмотреть"),
    )
)
"""Words that begin a paragraph where the site lost the line end before them."""
GLUE_HINT = re.compile(rf"[{LOWER}][{UPPER}]|[.!?…»”\"’)][^\s.,!?…»”\"’)\];:]|[a-z][а-яё]")
"""Without any of these nothing in a line is glued."""

STOPPED = re.compile(r"[.!?…:;]['»”\")\]]*$")
ITEM = re.compile(r"(?:[•·■▪●*–—-]|\d{1,2}[.)]|[а-яa-z]\))\s")


def tidy(text: str) -> str:
    """NFC with plain blanks and line ends; without soft hyphens, zero widths, NULs, marks."""
    text = LINE_ENDS.sub("\n", INVISIBLE.sub("", text))
    text = WIDE_GAP.sub("\n", unicodedata.normalize("NFC", text))
    lines = (line.strip() for line in BLANKS.sub(" ", text).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")


def unglued(line: str) -> str:
    """One line with the blanks and line ends restored that the site lost between its pieces."""
    if not GLUE_HINT.search(line):
        return line
    for boundary in GLUED_ALPHABETS:
        line = boundary.sub(" ", line)
    line = GLUED_NEWLINE.sub("\n", line)
    line = GLUED_WORDS.sub(_parted, line)
    spoken = _spoken(line)
    line = GLUED_STOP.sub(lambda match: _stopped(match, spoken), line)
    return "\n".join(_quotes_parted(piece) for piece in line.split("\n"))


def _spoken(line: str) -> Callable[[int], bool]:
    """What tells whether a place of the line stands between straight marks that are closed."""
    spans: list[tuple[int, int]] = []
    opened = -1
    for mark in STRAIGHT.finditer(line):
        if mark.lastgroup == "opens":
            opened = mark.start()
        elif opened >= 0 and mark.start() - opened <= LONGEST_QUOTE:
            spans.append((opened, mark.start()))
            opened = -1
    starts = [start for start, _ in spans]

    def inside(place: int) -> bool:
        before = bisect_right(starts, place) - 1
        return before >= 0 and place < spans[before][1]

    return inside


def _parted(match: re.Match[str]) -> str:
    """A line end where a headline ends and a paragraph begins, a blank inside a sentence."""
    before = match.string[max(0, match.start() - HEADLINE) : match.start()]
    stop = LAST_STOP.match(before)
    headline = bool(stop) or match.start() < HEADLINE
    return match["left"] + ("\n" if headline and match["right"] in OPENERS else " ")


def _stopped(match: re.Match[str], spoken: Callable[[int], bool]) -> str:
    """A line end after the stop, unless it belongs to an abbreviation, address or number.

    Inside a quotation it is a blank: what somebody says stays together.
    """
    end = " " if spoken(match.start()) else "\n"
    if match["stop"] != ".":
        return match[0] + end
    before = match.string[max(0, match.start() - 24) : match.start()]
    word = LAST_WORD.findall(before)[0].casefold()
    ahead = match.string[match.end() : match.end() + 12]
    if word in SHORTENED or (len(word) == 1 and word.isalpha()) or DOMAIN.match(ahead):
        return match[0]
    if word.isdigit() and len(word) < 3 and before[: -len(word)][-1:] in ("", " ", "\n"):
        return match[0]  # «1.Построить школу»
    return match[0] + end


def _quotes_parted(line: str) -> str:
    """Line ends before a quotation that opens glued to a stop, and after one that closes so."""
    if '"' not in line:
        return line
    pieces: list[str] = []
    start = 0
    for match in GLUED_QUOTE.finditer(line):
        if match.start() < start:
            continue
        quote = line.index('"', match.start())
        closes = _opened(line, start, quote)
        cut = quote + 1 if closes else quote
        if cut > start:
            pieces.append(line[start:cut])
            start = cut
    return "\n".join([*pieces, line[start:]])


def _opened(line: str, start: int, place: int) -> bool:
    """True when the last quotation mark before the place, on this line, opens a quotation."""
    last = line.rfind('"', start, place)
    if last < 0:
        return False
    before = line[last - 1] if last > start else " "
    after = line[last + 1] if last + 1 < len(line) else " "
    return (before.isspace() or before in "([«–—-") and not after.isspace()


def unwrapped(lines: list[str]) -> list[str]:
    """Lines of paragraphs that were broken in the middle of a sentence, whole again.

    In a text that is broken throughout, a line that ends without a stop goes on in the next one;
    in any other text only where the next one begins in lower case. Lists keep their lines.
    """
    broken = is_wrapped(lines)
    out: list[str] = []
    last = ""  # the line before this one as it stood on the page
    in_list = False
    for line in lines:
        if last and line and not in_list and _goes_on(last, line, broken, last == out[-1]):
            out[-1] = f"{out[-1]} {line}"
        else:
            out.append(line)
        last = line
        in_list = not broken and (line.endswith(":") or (in_list and line[:1].islower()))
    return out


def is_wrapped(lines: list[str]) -> bool:
    """True for a text whose lines are cut at a width, not at paragraphs."""
    pairs = [(a, b) for a, b in pairwise(lines) if a and b]
    cut = sum(1 for a, b in pairs if len(a) > 40 and b[0].islower() and not STOPPED.search(a))
    return cut >= 2 and cut >= 0.25 * len(pairs) and max(map(len, lines)) < 220


def _goes_on(line: str, following: str, broken: bool, opens: bool) -> bool:
    """True when the line, the first of its paragraph if it ``opens`` one, goes on in the next."""
    if STOPPED.search(line) or ITEM.match(following):
        return False
    if following[0].islower():
        return True
    return broken and (len(line) > 45 or (opens and len(line.split()) <= 3))
