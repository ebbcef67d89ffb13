"""Whoever asks by the id of a record that was merged gets what answers for it."""

import pytest

from tests.factories import a_mention, a_person, a_report, a_session, a_speech, a_task
from tests.test_alerts import follow, post, server  # noqa: F401
from tracker.db import now, writing
from tracker.review.merges import merge_people, merge_sessions

OLD, NEW = "aidar-vymyslov", "aidar-qumtobe"


@pytest.fixture
def merged(db):
    """A man of two records with a speech, an order and a duty under the one that was merged."""
    a_person(db, OLD, family_ru="Вымыслов", given_ru="Айдар", family_kk="", given_kk="")
    report = a_report(db, "Пленарное заседание. «Мост нужен людям», — сказал он. Постройте мост.")
    a_session(db, report, id="the-sitting")
    a_mention(db, report, "он", person=OLD)
    a_speech(db, "Мост нужен людям", report=report, person=OLD)
    a_task(
        db,
        "Постройте мост",
        report=report,
        set_by_name="Айдар Вымыслов",
        set_by_person=OLD,
        responsible=(("Айдар Вымыслов", OLD, None),),
    )
    merge_people(db, OLD, NEW, "Dana", "one man")
    db.commit()


@pytest.mark.parametrize(
    "address",
    [
        *("/speeches.json?person={}", "/tasks.json?person={}", "/tasks.json?set_by={}"),
        *("/tasks.json?responsible={}", "/sessions.json?person={}&meetings=all"),
        "/api/v1/speeches?person={}",
    ],
)
def test_filters_by_an_old_slug_find_the_same(client, merged, address):
    old, new = (client.get(address.format(slug)) for slug in (OLD, NEW))

    assert "the-sitting" in new.text
    assert old.json == new.json


def test_feeds_by_an_old_slug_are_not_empty(client, merged):
    for address in ("/tasks.atom?person={}", "/speeches.atom?person={}"):
        assert client.get(address.format(OLD)).text.count("<entry>") == 1


def test_mails_about_an_old_slug_go_on(engine, db, post, server):  # noqa: F811
    a_person(db, OLD, family_ru="Вымыслов", given_ru="Айдар", family_kk="", given_kk="")
    follow(engine, "person", OLD)
    with writing(engine) as writer:
        merge_people(writer, OLD, NEW, "Dana", "one man")
    db.rollback()
    a_speech(db, "Новое слово", person=NEW, known_from=now())

    assert len(post()) == 1

    assert server.mails[0]["Subject"] == "Айдар Кумтобеев: 1 new"


def test_a_merged_session_is_found_by_its_old_id(db, client):
    for n in (1, 2):
        report = a_report(db, f"Заседание {n}. «Мост нужен», — сказал он.")
        a_session(db, report, id=f"sitting-{n}")
        a_speech(db, "Мост нужен", report=report)
    merge_sessions(db, "sitting-1", "sitting-2", "Dana", "one sitting")
    db.commit()

    assert len(client.get("/speeches.json?session=sitting-1").json) == 2
