"""Words of a date, as a rule took them out of a sentence, to a day.

A limit is always read as late as its words allow, so that nothing is called overdue too early:
a limit that names a period («к июлю 2023 года», «до 2027 года», «2025 жылдың наурызына дейін»,
"by 2030") runs to the last day of that period, a term («в течение месяца») runs from the day of
publication, and words that name no day («до осени», «в кратчайшие сроки») have none.
"""

import calendar as month_lengths
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from tracker.lang.base import Rule

COMING = dt.timedelta(days=240)
"""How far ahead a day without a year may lie and still be meant (in November: «до 1 марта»)."""
YEARS = range(1990, 2100)

Groups = Mapping[str, str | None]
"""What a match took out, by the name of the group; a missing group and None are one."""
Value = TypeVar("Value")


@dataclass(frozen=True, eq=False)
class DueRule(Rule):
    """A rule of deadlines; ``loose`` words («в этом году») limit only what is not yet past."""

    loose: bool = False


@dataclass(frozen=True)
class Calendar:
    """How one language tells time: beginnings of words to values, and the rules that use them.

    The rules speak through the names of their groups: ``day month year`` and ``which`` (this,
    next), ``quarter``, ``half``, ``season``, ``unit`` with ``count`` (a term) or ``edge`` (its
    start, middle, end), ``weekday``, ``ago``.
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    units: Mapping[str, str]
    """To day, week, month, quarter, half, year; what has no fixed length is left out."""
    numbers: Mapping[str, int]
    """Numbers in words, ordinals and Roman ones among them."""
    which: Mapping[str, int]
    """Words for this (0), next (1) and last (-1)."""
    edges: Mapping[str, str]
    """Words for the start, mid and end of a period."""
    seasons: Mapping[str, int]
    """To the last month of the season."""
    ago: Mapping[str, int]
    """Days back from the day of publication."""
    due: tuple[DueRule, ...]
    not_due: tuple[Rule, ...]
    """Words with dates that limit nothing («с 2020 до 2023 года», names of programmes)."""
    past: Rule
    """What tells that a sentence speaks of things done."""
    forward: Rule
    """What tells that it speaks of things to do, whatever else is in it."""
    printed: tuple[Rule, ...]
    relative: tuple[Rule, ...]
    other_week: Rule
    """What tells that a weekday is not the latest one («в следующую среду», «состоится»)."""

    @property
    def rules(self) -> list[Rule]:
        """Every rule, for the test that runs their examples."""
        told = [self.past, self.forward, self.other_week]
        return [*self.due, *self.not_due, *told, *self.printed, *self.relative]

    def number(self, word: str | None) -> int | None:
        """A number in figures or words; None where there is none."""
        digits = "".join(c for c in word or "" if c.isdecimal())
        return int(digits) if digits else valued(self.numbers, word)


def valued(table: Mapping[str, Value], word: str | None) -> Value | None:
    """The value of the longest key the word begins with; None where no key fits."""
    folded = (word or "").casefold().replace("ё", "е")
    keys = [key for key in table if folded.startswith(key)]
    return table[max(keys, key=len)] if keys else None


def printed_day(words: Groups, lang: Calendar, published: dt.date | None) -> dt.date | None:
    """The day that day, month and maybe year name; a missing year is that nearest to published."""
    day, month, year = _day_month_year(words, lang, published)
    if not day or not month:
        return None
    if year:
        return _date(year, month, day)
    if not published:
        return None
    around = [_date(published.year + step, month, day) for step in (-1, 0, 1)]
    return min((d for d in around if d), key=lambda d: abs(d - published), default=None)


def past_day(words: Groups, lang: Calendar, published: dt.date) -> dt.date | None:
    """The day «вчера» or «в среду» means: the latest such day that is not after published."""
    ago = valued(lang.ago, words.get("ago"))
    if ago is None:
        weekday = valued(lang.weekdays, words.get("weekday"))
        if weekday is None:
            return None
        ago = (published.weekday() - weekday) % 7
    return published - dt.timedelta(days=ago)


def limit(words: Groups, lang: Calendar, published: dt.date | None) -> dt.date | None:
    """The last day on which what is due may still be in time; None where no day is named."""
    unit = valued(lang.units, words.get("unit"))
    edge = valued(lang.edges, words.get("edge"))
    if edge == "mid" or (words.get("unit") and not unit):
        return None
    if unit and not edge and not words.get("which") and not words.get("year"):
        return _term(lang.number(words.get("count")) or 1, unit, published)
    day, month, year = _day_month_year(words, lang, published)
    if not any(words.get(group) for group in ("month", "quarter", "half", "season")):
        if edge == "start" and unit in {None, "year"}:
            return _date(year or (published.year + 1 if published else 0), 1, None)
        return _period_end(unit, valued(lang.which, words.get("which")), year, published)
    last = month or _last_month(words, lang)
    if not last:
        return None
    return _date(year, last, day) if year else _coming(last, day, published)


def plus(day: dt.date, count: int, unit: str) -> dt.date:
    """The day that many units later; the last day of a month stays inside the month."""
    if unit in {"day", "week"}:
        return day + dt.timedelta(days=count * (7 if unit == "week" else 1))
    months = count * {"month": 1, "quarter": 3, "half": 6, "year": 12}[unit]
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, month_lengths.monthrange(year, month + 1)[1]))


def _term(count: int, unit: str, published: dt.date | None) -> dt.date | None:
    most = {"day": 3660, "week": 520, "month": 120, "quarter": 40, "half": 20, "year": 30}
    if not published or count > most[unit]:
        return None
    return plus(published, count, unit)


def _last_month(words: Groups, lang: Calendar) -> int | None:
    """The month that closes the quarter, half or season named; 13 and more is no month."""
    for group, length in (("quarter", 3), ("half", 6)):
        if words.get(group):
            month = (lang.number(words[group]) or 0) * length
            return month if 0 < month <= 12 else None
    return valued(lang.seasons, words.get("season"))


def _day_month_year(
    words: Groups, lang: Calendar, published: dt.date | None
) -> tuple[int | None, int | None, int | None]:
    month = words.get("month")
    year = int(words["year"] or 0) if words.get("year") else None
    step = valued(lang.which, words.get("which"))
    if year is None and step is not None and published:
        year = published.year + step
    figures = month.isdecimal() if month else False
    return (
        lang.number(words.get("day")),
        int(month or 0) if figures else valued(lang.months, month),
        year if year in YEARS else None,
    )


def _date(year: int, month: int, day: int | None) -> dt.date | None:
    """The day, or the last one of the month where none is given; None where there is none such."""
    if year not in YEARS or not 1 <= month <= 12:
        return None
    length = month_lengths.monthrange(year, month)[1]
    return dt.date(year, month, day or length) if 1 <= (day or length) <= length else None


def _coming(month: int, day: int | None, published: dt.date | None) -> dt.date | None:
    """The next such day: surely of this year if still ahead, of the next one only if near."""
    if not published:
        return None
    this_year = _date(published.year, month, day)
    if this_year and this_year >= published:
        return this_year
    next_year = _date(published.year + 1, month, day)
    return next_year if next_year and next_year - published <= COMING else None


def _period_end(
    unit: str | None, step: int | None, year: int | None, published: dt.date | None
) -> dt.date | None:
    """The last day of the year named, or of this (or the next) week, month, quarter, half, year."""
    if year and unit in {None, "year"}:
        return dt.date(year, 12, 31)
    if not published or not unit:
        return None
    if unit == "day":
        return published
    within = plus(published, step or 0, unit)
    if unit == "week":
        return within + dt.timedelta(days=6 - within.weekday())
    length = {"month": 1, "quarter": 3, "half": 6, "year": 12}[unit]
    return _date(within.year, -(-within.month // length) * length, None)
