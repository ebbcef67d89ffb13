"""Names that are nobody's here: streets and prizes, by-lines, contact lines, the headline again."""

import re
from collections.abc import Sequence

from tracker.ingest.records import Document, Sentence, Span
from tracker.lang.roles import role_before

_BLOCKED_BEFORE = re.compile(
    r"(?:улиц\w*|ул\.|проспект\w*|пр\.|пр-т\w*|(?<!по )имени|им\.|площад\w+|бульвар\w*|аэропорт\w*|"
    r"стадион\w*|орден\w*|медал\w+|преми[яиюей]+|куб(?:ок|ка|ке)|музе\w+|театр\w*|микрорайон\w*|"
    r"мкр\.?|пос[её]л\w+|с[её]л(?:о|а|е|у|ам|ах)?|аул\w*|деревн\w+|станци\w+|завод\w*|мавзоле\w+|"
    r"фонд\w*|центр\w*|институт\w*|университет\w*|лице[йяе]\w*|гимнази\w+|больниц\w+|академи\w+|"
    r"канал\w*|стипенди\w+|област[ьию]|район\w*|город\w*|street|avenue|airport|prize|medal)"
    r"\s*:?\s*[«\"“]?\s*\Z"
    r"|\b(?:group|movement|project|program(?:me)?|initiative|campaign|fund|company|channel)\s*[«\"“‘']\s*\Z",
    re.IGNORECASE,
)
_BLOCKED_AFTER = re.compile(
    # a Kazakh name of something ends in a possessive: «Абай ауылы», but «Асан Ойдан ауыл мектебін»
    r"\s*[»\"”]?\s*(?:университет(?!т[еі]|ке)|institute|university|street|avenue|airport|international|region|"
    r"district|prize|award|foundation|center|centre|holding|group|bank|library|"
    r"атындағы|атынд|көшесі|даңғыл|облысы|ауданы|ауылы|ауылдық\s+округ|қалас|сыйлығ|кенті|мектеб"
    r"|қор(?:ы|ын|ына|ында|ынан|ының)\b|әуежай|"
    r"облас|район|проспект|арен[аеуы]|холдинг|тауэр|плаза|"
    r",\s*\d+[а-я]?\b(?=\s*(?:[;)/\n]|[,.](?!\d)|\Z)))",
    re.IGNORECASE,
)
AGED = re.compile(
    r",\s+(?:aged\s+)?\d\d,\s+(?!office|apartment|apt|room|building|block|floor)[a-z]+\s"
)
"""«It came from Aliya, 26, a resident of the shelter»: no number of a house."""
_REGION = re.compile(r"\s+(?:сельск|городск|поселков|район|област|округ|губерн)", re.IGNORECASE)
_OF_A_PLACE = re.compile(r"ск(?:ий|ого|ому|им|ом|ая|ой|ую)\Z")
_IN_HONOUR = re.compile(r"(?<!по )\b(?:имени|им\.)\s*\Z", re.IGNORECASE)
_IN_HONOUR_KK = re.compile(r"\s*атын", re.IGNORECASE)
_CONTACT = re.compile(
    r"\s*(?:контакт\w*|байланыс\w*|бақ үшін|для сми|по вопросам|contact|фото\b|сурет\w*|photo\b|"
    r"автор\w*(?:\s+(?:текста|материала|статьи|сюжета))?\s*:|authors?\s*:|источник|репортаж\b|"
    r"корреспондент\w*\s*:|(?:оператор|режисс[её]р)\w*\s*[:—–-]|монтаж\b|съ[её]мочная группа|"
    r"(?:наш\w*\s+)?(?:соб|спец)?корр?\b\.?|подготовлено\b|"
    r"(?:материал|текст|сюжет)\s+(?:подготов|собра)\w+|редактор\w*\s*:|(?:беседовал|подготовил|"
    r"записал|перев[её]л)[аи]?\b|интервью (?:вз|в[её])|дайындаған|әңгімелескен|"
    r"(?:by|reported by|edited by|interviewed by)\s+(?-i:[A-Z])[^.,:;!?]{2,60}\Z)",
    re.IGNORECASE,
)
_REPORTER = re.compile(
    r"(?:переда[её]т|сообща[её]т|пишет|информирует)\s+(?:\w+\s+){0,3}?"
    r"(?:корреспондент|(?:соб|спец)корр?|корр)\b[^.!?;:]{0,60}\Z",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"\s*,\s*(?:специально для|(?:собственный |специальный |наш )?(?:корреспондент|собкор|спецкор"
    r"|обозреватель)|меншікті тілші|арнайы|special to)|\s*,\s*[«\"“][^«»\"“”]{2,40}[»\"”]\.?\Z",
    re.IGNORECASE,
)
SIGNED = 10
"""A signature has no more words than this."""
_CREDIT = re.compile(r"\b(?:фото|видео|автора?|сурет\w*|photo|video)\b", re.IGNORECASE)
_CAPITAL = re.compile(r"\b[A-ZА-ЯЁӘҒҚҢӨҰҮІ][\w-]*")
_SMALL = re.compile(r"[a-zа-яёәғқңөұүһі]{3}")


def is_blocked(text: str, start: int, end: int, sentence: Sentence) -> bool:
    """True where the name is that of a street, a prize, a university.

    After a word of office it is a person all the same: «аким района Ораз Тасбай».
    """
    if _REGION.match(text, end) and _OF_A_PLACE.search(text[start:end]):
        return True
    if _REPORTER.search(text[max(sentence.start, start - 120) : start]):
        return True
    before = text[max(sentence.start, start - 40) : start]
    if before.endswith("/") and text[end : end + 1] == "/":
        return True  # «KAZINFORM /Ivan Ivanov/»: the author
    if sentence.lang == "en" and AGED.match(text, end, sentence.end):
        return False
    if not (_BLOCKED_BEFORE.search(before) or _BLOCKED_AFTER.match(text, end)):
        return False
    if _IN_HONOUR.search(before) or _IN_HONOUR_KK.match(text, end) or sentence.lang == "en":
        return True
    return role_before(text, sentence.start, start, sentence.lang) is None


def is_byline(document: Document, sentence: Sentence, names: Sequence[Span]) -> bool:
    """True for a line that holds names and nothing else, a contact line, or the headline again.

    «СЕРЖАН АБЫЛГАЗИН, МИНИСТР:» with a colon is no by-line: the words that follow are his.
    """
    if _CONTACT.match(sentence.text) or _is_headline(document, sentence):
        return True
    last = max(end for _, end in names) - sentence.start
    if _SIGNED.match(sentence.text, last) and _alone(document, sentence):
        return len(sentence.text.split()) <= SIGNED
    if sentence.text.rstrip().endswith((".", "!", "?", ":", "»")):
        return False
    rest = list(sentence.text)
    for start, end in names:
        rest[start - sentence.start : end - sentence.start] = " " * (end - start)
    left = _CAPITAL.sub(" ", _CREDIT.sub(" ", "".join(rest)))
    last = sentence.index == len(document.sentences) - 1
    return not _SMALL.search(left) and (last or _alone(document, sentence))


def _is_headline(document: Document, sentence: Sentence) -> bool:
    title = document.cleaned.title
    if not title or sentence.index > 1:
        return False
    printed = document.printed[slice(*document.printed_span(sentence.start, sentence.end))]
    return " ".join(printed.split()) == " ".join(title.split())


def _alone(document: Document, sentence: Sentence) -> bool:
    neighbours = document.sentences[max(0, sentence.index - 1) : sentence.index + 2]
    return sum(s.paragraph == sentence.paragraph for s in neighbours) == 1
