"""Where reports of one session contradict each other, both stand side by side."""

import csv
import datetime as dt
import io

import pytest

from tests.factories import a_report, a_session, a_speech, a_task
from tracker.models import Quotation
from tracker.queries.differences import differences

QUOTED = "люди не должны мёрзнуть из-за того, что никто вовремя не закупил уголь"


def told(db, *sentences, lang="ru"):
    """Reports of one session, each with its sentence."""
    reports = []
    for n, words in enumerate(sentences):
        text = f"Газета {n}. Заседание прошло. {words}"
        report = a_report(db, text, outlet=f"o{n}.kz", lang=lang)
        a_session(db, report, words="Заседание прошло", id="one")
        reports.append(report)
    return reports


def found(db):
    return [
        (d.what, sorted(v.evidence.outlet or "" for v in d.versions))
        for d in differences(db, "one")
    ]


def quoted(db, speakers, words=(QUOTED, QUOTED)):
    reports = told(db, *(f"«{w}»." for w in words))
    for report, (name, person), said in zip(reports, speakers, words, strict=True):
        a_speech(db, said, report=report, speaker=name, person=person)


def test_one_quotation_of_two_people_is_shown(db):
    quoted(db, [("Айдар Кумтобеев", "aidar-qumtobe"), ("Салима Тасбулакова", None)])

    assert found(db) == [("attribution", ["o0.kz", "o1.kz"])]


@pytest.mark.parametrize(
    "other", [("Айдар Кумтобеев", "aidar-qumtobe"), ("Айдар Құмтөбеев", None), ("Кумтобеев", None)]
)
def test_one_man_in_two_spellings_is_no_difference(db, other):
    quoted(db, [("Айдар Кумтобеев", "aidar-qumtobe"), other])

    assert found(db) == []


def test_short_words_and_other_words_are_no_difference(db):
    people = [("Айдар Кумтобеев", "aidar-qumtobe"), ("Салима Тасбулакова", None)]
    quoted(db, people, ("так нельзя", "так нельзя"))
    quoted(db, people, (QUOTED, "мосты через реку обещали построить ещё в прошлом году весной"))

    assert found(db) == []


STOCK = "накоплено {} миллиона тонн угля"


def figures(db, *sentences, person=("Айдар Кумтобеев", "aidar-qumtobe")):
    for report, words in zip(told(db, *(f"{s}." for s in sentences)), sentences, strict=True):
        a_speech(
            db,
            words,
            report=report,
            speaker=person[0],
            person=person[1],
            quotation=Quotation.indirect,
        )


def test_another_figure_of_the_same_thing_is_shown(db):
    figures(
        db,
        "Он сообщил, что готовы 64 котла, на складах накоплено 4,3 миллиона тонн угля",
        "Министр назвал запасы угля достаточными: 4,1 миллиона тонн",
    )

    assert found(db) == [("figures", ["o0.kz", "o1.kz"])]


def test_the_same_sentence_with_another_figure_is_shown(db):
    frame = "из общего числа мостов области за год отремонтированы {}"
    figures(db, frame.format(40), frame.format(45))

    assert found(db) == [("figures", ["o0.kz", "o1.kz"])]


def test_a_figure_that_the_other_report_gives_too_is_no_difference(db):
    figures(
        db,
        "На складах накоплено 4,3 миллиона тонн угля, год назад было 4,1 миллиона тонн угля",
        "Министр назвал запасы угля прошлого года: 4,1 миллиона тонн",
    )

    assert found(db) == []


def test_figures_of_other_things_or_of_one_report_are_no_difference(db):
    figures(
        db,
        "На складах накоплено 4,3 миллиона тонн угля",
        "Он назвал урожай зерна: 4,1 миллиона тонн",
    )

    assert found(db) == []


def test_one_task_due_on_two_days_is_shown(db):
    words = "Министерству мостов поручено достроить мост через реку у села Косшокы до {}"
    days = ("1 июня", "1 июля")
    reports = told(db, *(words.format(day) + "." for day in days))
    for report, day, due in zip(reports, days, (6, 7), strict=True):
        a_task(db, words.format(day), report=report, due=dt.date(2024, due, 1))

    assert found(db) == [("due", ["o0.kz", "o1.kz"])]


def test_the_page_shows_both_and_decides_nothing(db, client):
    quoted(db, [("Айдар Кумтобеев", "aidar-qumtobe"), ("Салима Тасбулакова", None)])

    page = client.get("/sessions/one").text

    section = page.split('id="differ"')[1].split("</section>")[0]
    assert "The same words, given to different people" in section
    assert "o0.kz" in section
    assert "o1.kz" in section
    assert "does not say which of them is right" in section


# Files ------------------------------------------------------------------------------------------


def test_files_say_where_reports_differ(db, client):
    quoted(db, [("Айдар Кумтобеев", "aidar-qumtobe"), ("Салима Тасбулакова", None)])
    a_speech(db)

    assert [row["differences"] for row in client.get("/sessions.json").json] == [["attribution"]]
    told = {row["speaker"]: row["differs"] for row in client.get("/speeches.json").json}
    assert told["Салима Тасбулакова"] == ["attribution"]
    assert sorted(row["differs"] for row in client.get("/speeches.json").json) == [
        [],
        ["attribution"],
        ["attribution"],
    ]
    (line,) = list(csv.DictReader(io.StringIO(client.get("/sessions.csv?bom=0").text)))
    assert line["differences"] == "attribution"
    assert client.get("/sessions/one.json").json["differences"] == ["attribution"]
    assert client.get("/api/v1/sessions").json["rows"][0]["differences"] == ["attribution"]


def test_files_of_tasks_say_where_another_report_gives_another_day(db, client):
    words = "Министерству мостов поручено достроить мост через реку у села Косшокы до {}"
    days = ("1 июня", "1 июля")
    reports = told(db, *(words.format(day) + "." for day in days))
    for report, day, month in zip(reports, days, (6, 7), strict=True):
        a_task(db, words.format(day), report=report, due=dt.date(2024, month, 1))

    assert [row["differs"] for row in client.get("/tasks.json").json] == [["due"], ["due"]]
    assert client.get("/sessions.json").json[0]["differences"] == ["due"]
    assert client.get("/sessions.json?as_of=2020-01-01").json == []
