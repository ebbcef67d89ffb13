"""A text to the months it names together with their year («в декабре 2024 года»)."""

import re
from functools import cache

from tracker.lang.calendar import valued
from tracker.lang.dates import CALENDARS, due_dates

Month = tuple[int, int]
"""Year and month."""


@cache
def _pattern(lang: str) -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, CALENDARS[lang].months), key=len, reverse=True))
    name = rf"(?P<name>(?:{names})[^\W\d_]*)"
    year = r"(?P<year>(?:19|20)\d\d)"
    if lang == "kk":  # 2024 жылғы 11 желтоқсанда
        return re.compile(rf"\b{year}\s+жыл\w*\s+(?:\d{{1,2}}\s+)?{name}", re.IGNORECASE)
    return re.compile(rf"\b{name}(?:\s+\d{{1,2}},)?\s+{year}\b", re.IGNORECASE)


def named_months(text: str, lang: str) -> list[Month]:
    """Every month named with its year, in order of the text; those of deadlines are left out."""
    known = lang if lang in CALENDARS else "en"
    read = text
    for due in due_dates(text, known, None):
        read = read[: due.start] + " " * (due.end - due.start) + read[due.end :]
    found = []
    for match in _pattern(known).finditer(read):
        month = valued(CALENDARS[known].months, match["name"])
        if month:
            found.append((int(match["year"]), month))
    return found
