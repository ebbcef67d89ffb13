"""A sentence to the days it speaks of: deadlines, dates as printed, days told by «вчера»."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

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
NEAR = 200
"""Characters on either side that are still the same sentence."""
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
        read = barred.compiled.sub(lambda match: BLANK * len(match[0]), read)
    found = []
    for rule, match in _longest(words.due, read):
        due = limit(match.groupdict(), words, published)
        if isinstance(rule, DueRule) and rule.loose:
            behind = due is None or published is None or due < published
            if behind or not _ahead(_sentence(text, match), words):
                continue
        found.append(Due(match[0], *match.span(), due, rule.name))
    return found


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
    for rule, match in _longest(words.relative, text):
        day = past_day(match.groupdict(), words, published)
        weekday = match.groupdict().get("weekday")
        if day and not (weekday and words.other_week.compiled.search(_sentence(text, match))):
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
    return bool(words.forward.compiled.search(sentence)) or not words.past.compiled.search(sentence)


def _sentence(text: str, match: re.Match[str]) -> str:
    """The words around the match, up to the next ends of sentences and never far."""
    before, after = (
        text[max(0, match.start() - NEAR) : match.start()],
        text[match.end() : match.end() + NEAR],
    )
    return SENTENCE_END.split(before)[-1] + match[0] + SENTENCE_END.split(after)[0]
