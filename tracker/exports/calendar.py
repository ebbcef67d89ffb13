"""Tasks with a due date to an iCalendar file (RFC 5545), for any calendar program."""

import datetime as dt
from collections.abc import Callable, Iterable
from urllib.parse import urlsplit

from tracker.models import ReviewState
from tracker.queries.tasks import TaskRow

_CONTROL = dict.fromkeys([*range(10), 11, 12, *range(14, 32), 127])


Said = Callable[[TaskRow], str]


def calendar(
    rows: Iterable[TaskRow],
    site_url: str,
    name: str,
    *,
    title: Said = lambda row: row.words,
    review: Said = lambda row: row.evidence.review_state.value,
) -> str:
    """One all-day entry a task; lines end with CR LF and are folded at 75 bytes.

    ``title`` is what may be shown of a task and ``review`` the word for whether anybody has looked
    at it: it stands in the title of one that nobody has, and in every description.
    """
    host = urlsplit(site_url).hostname or "localhost"
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//parliament-tracker//tasks//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_escaped(name)}",
    ]
    for row in rows:
        if row.due is not None:
            lines += _entry(row, row.due, (site_url, host), (title(row), review(row)))
    return "".join(f"{folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"])


def _entry(row: TaskRow, due: dt.date, place: tuple[str, str], said: tuple[str, str]) -> list[str]:
    (site_url, host), (title, review) = place, said
    recorded = row.evidence.recorded.astimezone(dt.UTC)
    state = row.evidence.review_state
    who = "; ".join(party.name for party in row.responsible)
    told = "\n".join(filter(None, (who, review)))
    mark = f" [{review}]" if state == ReviewState.unreviewed else ""
    return [
        "BEGIN:VEVENT",
        f"UID:{row.id}@{host}",
        f"DTSTAMP:{recorded:%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{due:%Y%m%d}",
        f"DTEND;VALUE=DATE:{due + dt.timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_escaped(title + mark)}",
        f"DESCRIPTION:{_escaped(told)}",
        f"CATEGORIES:{state.value}",
        f"URL:{site_url}/tasks/{row.id}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _escaped(text: str) -> str:
    text = text.translate(_CONTROL).replace("\\", "\\\\")
    text = text.replace(";", "\\;").replace(",", "\\,")
    return text.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "")


def folded(line: str) -> str:
    """The line in pieces of at most 75 bytes, cut between letters; all but the first indented."""
    pieces: list[str] = []
    piece, size = "", 0
    for letter in line:
        width = len(letter.encode())
        if size + width > 75:
            pieces.append(piece)
            piece, size = " ", 1
        piece += letter
        size += width
    return "\r\n".join([*pieces, piece])
