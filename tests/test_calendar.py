"""Days on which tasks are due, as any calendar program reads them."""

import datetime as dt
from dataclasses import replace

from tests.factories import a_task, reviewed
from tests.test_public_log import done
from tracker.exports.calendar import calendar, folded
from tracker.queries.alerts import with_due_date
from tracker.web import create_app

SITE = "https://tracker.example.kz"


def unfolded(text):
    """As RFC 5545, 3.1 says: a line break before a blank belongs to the line."""
    return text.replace("\r\n ", "").split("\r\n")


def test_each_open_task_with_a_day_is_an_all_day_entry(db):
    task = a_task(
        db, due=dt.date(2024, 6, 1), responsible=(("министр", None, None), ("акимат", None, None))
    )
    a_task(db, "без срока")
    done(db, a_task(db, "уже готово", due=dt.date(2024, 6, 2)))

    lines = unfolded(calendar(with_due_date(db), SITE, "Tasks"))

    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == 1
    for line in (
        f"UID:{task.id}@tracker.example.kz",
        "DTSTART;VALUE=DATE:20240601",
        "DTEND;VALUE=DATE:20240602",
        "DTSTAMP:20200101T000000Z",
        "SUMMARY:построить мост [unreviewed]",
        "DESCRIPTION:министр\\; акимат\\nunreviewed",
        "CATEGORIES:unreviewed",
        f"URL:{SITE}/tasks/{task.id}",
    ):
        assert line in lines
    assert (lines[0], lines[1], lines[-2], lines[-1]) == (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "END:VCALENDAR",
        "",
    )


def test_signs_that_mean_something_to_a_calendar_are_escaped(db):
    a_task(db, "мост; дорога, c:\\путь", due=dt.date(2024, 6, 1))

    text = calendar(with_due_date(db), SITE, "a\nb\x07")

    assert "SUMMARY:мост\\; дорога\\, c:\\\\путь [unreviewed]" in unfolded(text)
    assert "X-WR-CALNAME:a\\nb" in unfolded(text)


def test_long_lines_are_folded_at_75_bytes_between_letters():
    line = "SUMMARY:" + "ұзақ сөйлем " * 30

    pieces = folded(line).split("\r\n")

    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert all(piece.startswith(" ") for piece in pieces[1:])
    assert pieces[0] + "".join(piece[1:] for piece in pieces[1:]) == line


def test_the_calendar_keeps_the_filters_of_the_list(db, client):
    a_task(db, "построить мост", due=dt.date(2024, 6, 1))
    a_task(db, "вырыть колодец", due=dt.date(2024, 6, 1))

    answer = client.get("/tasks.ics?q=мост")

    assert answer.mimetype == "text/calendar"
    assert "мост" in answer.text
    assert "колодец" not in answer.text


def test_a_calendar_says_what_nobody_has_reviewed_and_what_somebody_has(db, client):
    a_task(db, "построить мост", due=dt.date(2024, 6, 1))
    a_task(db, "вырыть колодец", due=dt.date(2024, 6, 1), **reviewed())

    lines = unfolded(client.get("/ru/tasks.ics").text)

    assert "SUMMARY:построить мост [не проверено]" in lines
    assert "SUMMARY:вырыть колодец" in lines
    assert {"CATEGORIES:unreviewed", "CATEGORIES:accepted"} <= set(lines)


def test_a_calendar_holds_no_words_of_others_where_only_links_are_allowed(db, settings, engine):
    task = a_task(db, "построить мост", due=dt.date(2024, 6, 1))
    app = create_app(replace(settings, show_text="link"), engine)

    text = app.test_client().get("/en/tasks.ics").text

    assert "построить" not in text
    assert f"SUMMARY:order {task.id}" in text
