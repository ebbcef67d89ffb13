"""The site as a reader sees it."""

import datetime as dt

import pytest

from tests.factories import (
    a_faction_mention,
    a_mention,
    a_report,
    a_session,
    a_speech,
    a_task,
    an_update,
)

LISTS = [
    "/",
    "/deputies/",
    "/sessions/",
    "/tasks/",
    "/speeches/",
    "/reports/",
    "/factions/",
    "/bodies/",
    "/methods/",
    "/data/",
    "/find",
    "/find?q=мост",
]


@pytest.mark.parametrize("language", ["", "/ru", "/kk", "/en"])
@pytest.mark.parametrize("address", LISTS)
def test_every_room_opens_in_every_language_with_nothing_read(client, address, language):
    assert client.get(language + address).status_code == 200


@pytest.fixture
def world(db):
    report = a_report(
        db,
        "Состоялось пленарное заседание. Айдар Кумтобеев поручил построить мост. "
        "Фракция Аманат согласилась. «Мост нужен», сказал Айдар Кумтобеев.",
    )
    session = a_session(db, report, chair_name="Айдар Кумтобеев", chair_id="aidar-qumtobe")
    task = a_task(
        db,
        report=report,
        set_by_name="Айдар Кумтобеев",
        set_by_person="aidar-qumtobe",
        responsible=(("министерство мостов", None, "ministry-of-bridges"),),
        due=dt.date(2024, 6, 1),
        due_text="до 1 июня",
    )
    an_update(db, task)
    speech = a_speech(db, "Мост нужен", report=report)
    a_mention(db, report, "Айдар Кумтобеев", person="aidar-qumtobe")
    a_faction_mention(db, report, "Аманат", "amanat")
    return [
        f"/tasks/{task.id}",
        f"/speeches/{speech.id}",
        f"/sessions/{session.id}",
        f"/reports/{report.id}",
        "/deputies/aidar-qumtobe",
        "/factions/amanat",
        "/bodies/ministry-of-bridges",
    ]


@pytest.mark.parametrize("language", ["/ru", "/kk", "/en"])
def test_all(client, world, language):
    for address in world + LISTS:
        r = client.get(language + address)
        assert r.status_code == 200, address
