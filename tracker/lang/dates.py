"""A sentence to the days it speaks of: deadlines, dates as printed, days told by «вчера»."""

import bisect
import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from tracker.lang import dates_en, dates_kk, dates_ru
from tracker.lang.base import Rule
from tracker.lang.calendar import Calendar, DueRule, limit, past_day, printed_day

CALENDARS = {
    "ru": dates_ru.CALENDAR,
    "kk": dates_kk.CALENDAR,
    "en": dates_en.CALENDAR,
}

BLANK = "\0"
"""Stands for words that no rule may read; one for each character, so that offsets stay."""
SENTENCE_END = re.compile(r"[.!?\n]")


@dataclass(frozen=True)
class Due:
    """A deadline: its words, where they stand, the last day they allow (None: they name none)."""

    text: str
    start: int
    end: int
    due: dt.date | None
    rule: str


@dataclass(frozen=True)
class PrintedDate:
    """A day and month as printed; ``date`` is None where the year cannot be known."""

    text: str
    start: int
    end: int
    date: dt.date | None
    rule: str
    has_year: bool
    """True where the year itself is printed."""


@dataclass(frozen=True)
class RelativeDate:
    """A day worked out from the day of publication, and the rule that did it."""

    text: str
    start: int
    end: int
    date: dt.date
    rule: str


def due_dates(text: str, lang: str, published: dt.date | None) -> list[Due]:
    """Every deadline the text states, in its order.

    Without the day of publication, words that count from it («до конца года») keep no day.
    """
    words = CALENDARS[lang]
    read = text
    for barred in words.not_due:
        read = barred.masked(read, BLANK)
    found = []
    sentence_at = _sentences(read)
    for rule, match in _longest(words.due, read):
        due = limit(match.groupdict(), words, published)
        if isinstance(rule, DueRule) and rule.loose:
            behind = due is None or published is None or due < published
            if behind or not _ahead(sentence_at(match.start()), words):
                continue
        group = "value" if "value" in match.groupdict() else 0
        found.append(Due(match[group], *match.span(group), due, rule.name))
    return found


def term_of(text: str, lang: str, published: dt.date | None) -> Due | None:
    """By when the words of a task want it done: the first deadline that does not come back."""
    dues = due_dates(text, lang, published)
    once = next((due for due in dues if not due.rule.endswith(".recurring")), None)
    return once or _coming_day(text, lang, published)


def _coming_day(text: str, lang: str, published: dt.date | None) -> Due | None:
    """A day ahead, printed without «до» («дорогу сдадим 1 октября»), limits as well."""
    if published is None:
        return None
    for printed in printed_dates(text, lang, published):
        before, after = text[: printed.start][-8:], text[printed.end :][:10]
        begins = re.search(r"\b(?:from|since|со?)\s+$", before) or re.match(r"\s*бастап", after)
        if printed.date and printed.date > published and not begins:
            return Due(printed.text, printed.start, printed.end, printed.date, printed.rule)
    return None


def printed_dates(text: str, lang: str, published: dt.date | None) -> list[PrintedDate]:
    """Every day and month printed in the text; a missing year is the one nearest to published."""
    words = CALENDARS[lang]
    return [
        PrintedDate(
            match[0],
            *match.span(),
            printed_day(match.groupdict(), words, published),
            rule.name,
            bool(match.groupdict().get("year")),
        )
        for rule, match in _longest(words.printed, text)
    ]


def relative_dates(text: str, lang: str, published: dt.date | None) -> list[RelativeDate]:
    """«Сегодня», «вчера», «в среду» as days; nothing without published, nothing in the future."""
    if published is None:
        return []
    words = CALENDARS[lang]
    found = []
    sentence_at = _sentences(text)
    for rule, match in _longest(words.relative, text):
        day = past_day(match.groupdict(), words, published)
        weekday = match.groupdict().get("weekday")
        if day and not (weekday and _tells(words.other_week.compiled, sentence_at(match.start()))):
            found.append(RelativeDate(match[0], *match.span(), day, rule.name))
    return found


def _longest(rules: Iterable[Rule], text: str) -> Iterator[tuple[Rule, re.Match[str]]]:
    """Matches of all rules from left to right; of two over one place the longer one."""
    found = [(rule, match) for rule in rules for match in rule.matches(text)]
    found.sort(key=lambda pair: (pair[1].start(), -pair[1].end()))
    reached = 0
    for rule, match in found:
        if match.start() >= reached:
            reached = match.end()
            yield rule, match


def _ahead(sentence: str, words: Calendar) -> bool:
    """False where the sentence only tells of things done («в этом году построено …»)."""
    return _tells(words.forward.compiled, sentence) or not _tells(words.past.compiled, sentence)


@lru_cache(maxsize=64)
def _tells(pattern: re.Pattern[str], sentence: str) -> bool:
    """Whether the sentence has such words; kept, as one sentence may hold many dates."""
    return bool(pattern.search(sentence))


def _sentences(text: str) -> Callable[[int], str]:
    """What answers with the sentence that holds a character."""
    starts = [0, *(mark.end() for mark in SENTENCE_END.finditer(text))]
    sentences = SENTENCE_END.split(text)
    return lambda place: sentences[bisect.bisect_right(starts, place) - 1]
