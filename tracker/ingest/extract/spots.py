"""Sentences to the places where a person's name may stand, with what each word of it can be."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tracker.ingest.records import Document, Sentence, Span
from tracker.lang.name_index import Form, NameIndex
from tracker.lang.names import SURNAME, Token, tokens
from tracker.lang.roles import role_before
from tracker.lang.word_class import Classifier, Code, unglued

SURE, LIKELY, WEAK = 3, 2, 1


@dataclass(frozen=True)
class Word:
    """A capitalised word and its class."""

    token: Token
    code: Code

    @property
    def text(self) -> str:
        """The word as names are looked up: a word all in capitals with only its first one."""
        text = self.token.text
        if len(text) > 2 and text.isupper():
            return "-".join(part.capitalize() for part in text.split("-"))
        return text


@dataclass(frozen=True)
class Spot:
    """Words that stand together and may name one person."""

    words: tuple[Word, ...]
    sentence: Sentence
    strength: int
    """SURE: fits somebody on the roster; LIKELY: built as names are; WEAK: needs a second sign."""
    family: int | None
    """Which word is the surname; None for a given name with patronymic."""

    @property
    def start(self) -> int:
        return self.words[0].token.start

    @property
    def end(self) -> int:
        return self.words[-1].token.end

    @property
    def texts(self) -> list[str]:
        return [word.text for word in self.words]


# A given name needs one known sign, a surname may be any word; longest first.
_PATTERNS: tuple[tuple[re.Pattern[str], int], ...] = (
    (re.compile(r"[FBX]PP?(?![GFBXP])|[GFBXC][GBX]P|[GBX]P[FBXC]|[GBX]P"), LIKELY),
    (re.compile(r"II?[FBXC]|[FBX]II?"), LIKELY),
    # «супруга Тасбаева Айгуль Ким»: a given name takes the surname after it, not the one before
    (re.compile(r"[GB][FB]|[FB][GB](?![FBX])"), LIKELY),
    (re.compile(r"GG|GX|XG(?![FBX])|XF|BX|XB|GC|FX|FF|XP"), WEAK),
    (re.compile(r"XX"), WEAK),
)
_BLOCKED_BEFORE = re.compile(
    r"(?:улиц\w*|ул\.|проспект\w*|пр\.|пр-т\w*|имени|им\.|площад\w+|бульвар\w*|аэропорт\w*|стадион\w*|"
    r"орден\w*|медал\w+|преми[яиюей]+|куб(?:ок|ка|ке)|музе\w+|театр\w*|микрорайон\w*|мкр\.?|"
    r"пос[её]л\w+|сел[оаеу]|аул\w*|деревн\w+|станци\w+|завод\w*|мавзоле\w+|канал\w*|"
    r"стипенди\w+|област[ьию]|район\w*|город\w*|"
    r"street|avenue|airport|prize|medal|photo)\s*:?\s*[«\"“]?\s*\Z",
    re.IGNORECASE,
)
_BLOCKED_AFTER = re.compile(
    r"\s*[»\"”]?\s*(?:университет|institute|university|street|avenue|airport|international|region|"
    r"district|prize|award|foundation|center|centre|holding|group|bank|library|"
    r"атындағы|атынд|көшесі|даңғыл|облыс|аудан|ауыл|қалас|сыйлығ|кент|ауданы|мектеб|қор[ыдн]|әуежай|"
    r"облас|район|проспект|арен[аеуы]|холдинг|тауэр|плаза|,\s*\d+[а-я]?\b(?!\s*(?:лет|год|жас|жыл)))",
    re.IGNORECASE,
)
_IN_HONOUR = re.compile(r"\b(?:имени|им\.)\s*\Z", re.IGNORECASE)
_IN_HONOUR_KK = re.compile(r"\s*атын", re.IGNORECASE)
_CONTACT = re.compile(
    r"\s*(?:контакт\w*|байланыс\w*|бақ үшін|для сми|по вопросам|contact|фото\b|сурет\w*|photo\b|"
    r"автор\w*\s*:|author\b|источник|корреспондент:|редактор\w*\s*:|(?:беседовал|подготовил|"
    r"записал|перев[её]л)[аи]?\b|интервью (?:вз|в[её])|дайындаған|әңгімелескен|редактор\w*\s*:|"
    r"(?:by|reported by|edited by|interviewed by)\s)",
    re.IGNORECASE,
)


def runs(
    document: Document, sentence: Sentence, classify: Classifier, taken: Sequence[Span]
) -> Iterator[list[Word]]:
    """Stretches of capitalised words with nothing but blanks between them."""
    text = document.text
    run: list[Word] = []
    last_end = -1
    first = True
    for found in tokens(text, sentence.start, sentence.end):
        token = found
        adjoining = run and not text[last_end : token.start].strip() and token.start >= last_end
        if run and not (adjoining and token.capital):
            yield run
            run = []
        if token.capital and sentence.lang == "ru" and (length := unglued(token.text)):
            token = Token(token.start, token.start + length, token.text[:length])
        if token.capital and not _inside(token, taken):
            opens = first or text[max(0, token.start - 2) : token.start].strip(" ") in _OPENING
            run.append(Word(token, classify.code(token.text, sentence.lang, opens)))
        elif run:
            yield run
            run = []
        last_end = token.end
        first = False
    if run:
        yield run


_OPENING = {"«", '"', "“", "„", "–", "—", "-", "•", "–«", "-«"}


def _inside(token: Token, taken: Sequence[Span]) -> bool:
    return any(start <= token.start < end for start, end in taken)


def spots_of(
    run: Sequence[Word], sentence: Sentence, index: NameIndex, text: str
) -> tuple[list[Spot], list[Word]]:
    """Names of two words and more in the run, and the words that are left over."""
    found: list[Spot] = []
    left: list[Word] = []
    i = 0
    while i < len(run):
        spot = _at(run, i, sentence, index)
        if spot is None:
            if run[i].code in "FBXG":
                left.append(run[i])
            i += 1
            continue
        i += len(spot.words)
        if not is_blocked(text, spot.start, spot.end, sentence):
            found.append(spot)
    return found, left


def _at(run: Sequence[Word], i: int, sentence: Sentence, index: NameIndex) -> Spot | None:
    if run[i].code != "S" and glued(run[i], index, sentence.lang):
        return Spot((run[i],), sentence, LIKELY, 0)
    for length in (4, 3, 2):
        words = tuple(run[i : i + length])
        if len(words) < length or any(w.code == "S" for w in words):
            continue
        if all(w.token.initial for w in words):
            continue
        fitting = index.fitting([w.text for w in words], sentence.lang)
        if fitting and not _longer_name(run, i, length):
            family = _family_of(fitting)
            return Spot(words, sentence, SURE, family)
    codes = "".join(w.code for w in run)
    for pattern, strength in _PATTERNS:
        if match := pattern.match(codes, i):
            words = tuple(run[i : match.end()])
            return Spot(words, sentence, strength, _family_in(match[0], words))
    return None


_KAZAKH_SON = re.compile(r"(?:ұлы|улы|қызы|кызы|uly|kyzy|qyzy)", re.IGNORECASE)


def _longer_name(run: Sequence[Word], i: int, length: int) -> bool:
    """Whether a patronymic or surname follows that the person on the roster does not bear."""
    return i + length < len(run) and run[i + length].code in "FP"


_GLUED = re.compile(r"(?P<given>[A-ZА-ЯЁ][a-zа-яё]{2,})(?P<family>[A-ZА-ЯЁ][a-zа-яё]{3,})\Z")


def glued(word: Word, index: NameIndex, lang: str) -> bool:
    """True for a given name and a surname that lost the blank between them («RustemKabzhanov»)."""
    match = _GLUED.match(word.token.text)
    return bool(
        match
        and (index.is_given(match["given"], lang) or "given" in index.parts(match["given"], lang))
        and SURNAME.search(match["family"])
    )


def _family_of(fitting: Mapping[str, tuple[Form | None, ...]]) -> int | None:
    forms = next(iter(fitting.values()))
    return next((i for i, form in enumerate(forms) if form and form.part == "family"), None)


def _family_in(codes: str, words: Sequence[Word]) -> int | None:
    if len(codes) == 2 and codes[1] == "P":
        # «Ерлан Жаканович» has no surname; in «Ораз Тасбайулы» the second word serves as one.
        return 0 if codes[0] == "F" else 1 if _KAZAKH_SON.search(words[1].text) else None
    if codes.endswith("P") or codes.endswith("I"):
        return 0
    if codes in ("FG", "FB", "XG") or (codes == "BG"):
        return 0
    return len(codes) - 1


def is_blocked(text: str, start: int, end: int, sentence: Sentence) -> bool:
    """True where the name is that of a street, a prize, a university.

    After a word of office it is a person all the same: «аким района Ораз Тасбай».
    """
    before = text[max(sentence.start, start - 40) : start]
    if not (_BLOCKED_BEFORE.search(before) or _BLOCKED_AFTER.match(text, end)):
        return False
    if _IN_HONOUR.search(before) or _IN_HONOUR_KK.match(text, end) or sentence.lang == "en":
        return True
    return role_before(text, sentence.start, start, sentence.lang) is None


def is_byline(document: Document, sentence: Sentence, names: Sequence[Span]) -> bool:
    """True for a line that holds names and nothing else, a contact line, or the headline again.

    «СЕРЖАН АБЫЛГАЗИН, МИНИСТР:» with a colon is no by-line: the words that follow are his.
    """
    if _CONTACT.match(sentence.text):
        return True
    title = document.cleaned.title
    if title and " ".join(sentence.text.split()) == " ".join(title.split()):
        return True
    rest = list(sentence.text)
    for start, end in names:
        rest[start - sentence.start : end - sentence.start] = " " * (end - start)
    left = re.sub(r"\b[A-ZА-ЯЁӘҒҚҢӨҰҮІ][\w-]*", " ", "".join(rest))
    alone = _alone(document, sentence)
    return (
        alone
        and not re.search(r"[a-zа-яёәғқңөұүһі]{3}", left)
        and not sentence.text.rstrip().endswith((".", "!", "?", ":"))
    )


def _alone(document: Document, sentence: Sentence) -> bool:
    neighbours = document.sentences[max(0, sentence.index - 1) : sentence.index + 2]
    return sum(s.paragraph == sentence.paragraph for s in neighbours) == 1
