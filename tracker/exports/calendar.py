"""Tasks with a due date to an iCalendar file (RFC 5545), for any calendar program."""

import datetime as dt
from collections.abc import Iterable
from urllib.parse import urlsplit

from tracker.queries.tasks import TaskRow

_CONTROL = dict.fromkeys([*range(10), 11, 12, *range(14, 32), 127])


def calendar(rows: Iterable[TaskRow], site_url: str, name: str) -> str:
    """One all-day entry a task; lines end with CR LF and are folded at 75 bytes."""
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
            lines += _entry(row, row.due, site_url, host)
    return "".join(f"{folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"])


def _entry(row: TaskRow, due: dt.date, site_url: str, host: str) -> list[str]:
    recorded = row.evidence.recorded.astimezone(dt.UTC)
    who = "; ".join(party.name for party in row.responsible)
    return [
        "BEGIN:VEVENT",
        f"UID:{row.id}@{host}",
        f"DTSTAMP:{recorded:%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{due:%Y%m%d}",
        f"DTEND;VALUE=DATE:{due + dt.timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_escaped(row.words)}",
        *([f"DESCRIPTION:{_escaped(who)}"] if who else []),
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
