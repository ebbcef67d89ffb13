"""A cleaned report to sentences, each with its place, paragraph and language."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from razdel import sentenize

from tracker.ingest.records import Cleaned, Document, Sentence, Span
from tracker.lang.scripts import CYRILLIC, LATIN, letters, script_of, to_cyrillic

KAZAKH_LETTERS = re.compile("[әғқңөұүһі]", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+")
RUSSIAN_WORDS = re.compile(
    r"\b(?:[вксоауи](?!\.)|во|на|что|со|по|об|из|для|от|до|при|это|как|так|его|их|за|но|под|или"
    r"|который|которые|также|этом|этого|быть|будет|было|были|уже|если|только"
    r"|(?:Во|На|Что|По|Об|Из|Для|От|До|При|Это|Как|Так|Его|Их|За|Но|Под|Если|Также))\b"
)

# A sentence that ends like this goes on in what razdel took for the next one.
UNFINISHED = re.compile(
    r"(?:\b\d{4}\s*(?:ж|жж)\.(?=\s*\d)"  # 2026 ж. 12 ақпанда
    r"|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|Nos|Art|Sec|para)\.(?=\s*\d)"
    r"|№\.?"
    r"|\b(?:в|из|до|от|под|на|во)\s(?:г|с|п|ул|пос|обл)\."
    r"|(?<![^\W\d_])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Gov|Sen|Rep|St|H\.E|т\.\s?е|т\.\s?н|им|ул|пр|мкр"
    r"|атын|проф|акад|ген|полк|депут|тов|гр|обл|көш|қ|к-сі)\."
    r"|(?<![^\W\d_])[A-ZА-ЯЁӘҒҚҢӨҰҮІ]\.)(?=\s*[^\W_])",
)
TAIL = re.compile(r"[»”\"’)\]]*\s*[–—-]+\s+[a-zа-яёәғқңөұүһі]")
ONLY_MARKS = re.compile(r"[^\w]*")
# «… принят в 2022 г. Депутаты …»: razdel never ends a sentence after «г.».
AFTER_YEAR = re.compile(r"(?<=\b\d{4}\sг\.)\s+(?=[«\"–—-]?\s?[А-ЯЁ])")
SHORT = 4
"""In a sentence of no more words than this a Kazakh name among others is no sign of Kazakh."""
DATE_AT_START = 4
"""A date preceded by fewer words than this opens the sentence that goes on after it."""


def segment(cleaned: Cleaned) -> Document:
    """Sentences in order; ``document.text[s.start:s.end] == s.text``, none crosses a line end.

    Kazakh printed in Latin or Arabic letters is brought to Cyrillic for ``Document.text``;
    ``Document.offsets`` leads back to the print. Any text is taken, an empty one gives no
    sentences; the time is linear in its length.
    """
    printed = cleaned.text
    script = script_of(printed)
    text, offsets = to_cyrillic(printed) if script in ("latin", "arabic") else (printed, None)
    lines = [(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text) if not m[0].isspace()]
    spans = [(span, number) for number, line in enumerate(lines) for span in _cut(text, line)]
    langs = _languages([(text[start:end], number) for (start, end), number in spans])
    sentences = [
        Sentence(index, start, end, text[start:end], langs[index], number)
        for index, ((start, end), number) in enumerate(spans)
    ]
    lang = _most((s.lang, s.end - s.start) for s in sentences) or "ru"
    return Document(
        cleaned=cleaned,
        text=text,
        sentences=sentences,
        lang=lang,
        script="cyrillic" if script == "cyrillic" else "arabic" if script == "arabic" else "latin",
        offsets=offsets,
    )


def unread(cleaned: Cleaned) -> Document:
    """A report that nobody wants read: without sentences, in no language."""
    return Document(cleaned, cleaned.text, sentences=(), lang="")


def _cut(text: str, line: Span) -> Iterator[Span]:
    """Spans of the sentences of one line, without the blanks around them."""
    start, end = line
    cuts: list[int] = []
    before = start
    for piece in sentenize(text[start:end]):
        here = start + piece.start
        if here > start and not _goes_on(text, before, here, end):
            cuts.append(here)
            before = here
        cuts.extend(_after_year(text, here, start + piece.stop))
    bounds = [start, *cuts, end]
    for left, right in pairwise(bounds):
        words = text[left:right]
        if words.strip():
            yield left + len(words) - len(words.lstrip()), left + len(words.rstrip())


def _goes_on(text: str, before: int, here: int, end: int) -> bool:
    """True when the sentence that began at ``before`` does not end before ``here``."""
    ahead = text[here : min(end, here + 24)]
    if ONLY_MARKS.fullmatch(ahead) and here + 24 >= end:
        return True
    if TAIL.match(ahead) and not re.search(r"[–—-]\s*$", text[before:here]):
        return True
    tail = text[max(before, here - 12) : here] + ahead[:4]
    ended = len(tail[: here - max(before, here - 12)].rstrip())
    # «… салды. Т.Байжұманов»: an initial behind the stop begins the next sentence
    return any(m.start() < ended <= m.end() for m in UNFINISHED.finditer(tail))


def _after_year(text: str, start: int, end: int) -> Iterator[int]:
    for match in AFTER_YEAR.finditer(text, start, end):
        if len(WORD.findall(text, start, match.start())) > DATE_AT_START:
            yield match.end()


def _languages(sentences: list[tuple[str, int]]) -> list[str]:
    """The language of each sentence: by its own letters, else its paragraph's, else the text's."""
    own = [_language(text) for text, _ in sentences]
    paragraphs: dict[int, Counter[str]] = {}
    for lang, (text, number) in zip(own, sentences, strict=True):
        if lang:
            paragraphs.setdefault(number, Counter())[lang] += len(text)
    whole = sum(paragraphs.values(), Counter[str]())
    fallback = whole.most_common(1)[0][0] if whole else "ru"
    return [
        lang or (paragraphs[number].most_common(1)[0][0] if number in paragraphs else fallback)
        for lang, (_, number) in zip(own, sentences, strict=True)
    ]


def _small(words: list[str]) -> list[str]:
    return [word for word in words if word[0].islower()]


def _language(sentence: str) -> str | None:
    """ru, kk or en where the words tell it; None where they could be either.

    A Russian sentence may hold a Kazakh name («Нұр Отан») and stays Russian.
    """
    words = WORD.findall(sentence)
    if not words:
        return None
    if letters(LATIN, sentence) > letters(CYRILLIC, sentence):
        return "en" if len(words) > 3 else None
    kazakh = sum(1 for word in words if KAZAKH_LETTERS.search(word))
    if kazakh and len(words) <= SHORT and not KAZAKH_LETTERS.search(" ".join(_small(words))):
        return None  # «Ерғалиев ответил.»: a name alone tells nothing
    if kazakh >= 0.3 * len(words):
        return "kk"
    if RUSSIAN_WORDS.search(sentence) or (not kazakh and len(words) > 6):
        return "ru"
    return None


def _most(weighted: Iterator[tuple[str, int]]) -> str | None:
    total: Counter[str] = Counter()
    for key, weight in weighted:
        total[key] += weight
    return total.most_common(1)[0][0] if total else None
