"""The public log of corrections reads as words: what a fact says, what it said, and why."""

import datetime as dt
import re

import pytest

from tests.factories import a_person, a_report, a_speech, a_task, an_update
from tests.test_public_log import LETTER
from tracker.models import Basis, TaskState, TaskType
from tracker.queries.corrected import NOT_SAID, TABLES
from tracker.queries.corrections import corrections
from tracker.review.entered import GivenAnswer, add_reply, answer_inquiry
from tracker.review.facts import Doer, edit, reject
from tracker.review.merges import merge_people
from tracker.review.undoing import undo
from tracker.review.updates import accept_update
from tracker.web.corrected import COLUMNS
from tracker.web.corrections import NOUNS


def log(client, language="en", question=""):
    page = client.get(f"/{language}/corrections/{question}")
    assert page.status_code == 200
    return " ".join(re.sub(r"<[^>]+>", " ", page.text).split())


def test_every_column_of_every_record_has_its_word():
    columns = {name for table in NOUNS for name in TABLES[table].model_fields} - NOT_SAID

    assert sorted(columns - COLUMNS.keys()) == []


def test_a_rejection_without_a_reason_says_only_who_rejected_it(db, client):
    row = a_speech(db)
    reject(db, "speech", row.id, "Dana")
    db.commit()

    told = log(client)

    assert "speech «Мост нужен людям»: rejected by an editor" in told
    assert "the source does not say so" not in told
    gone = client.get(f"/en/speeches/{row.id}").text
    assert "An editor looked at it" in gone
    assert "does not say so" not in gone and "Reason given" not in gone


def test_an_accepted_suggestion_tells_what_the_task_said_and_says(db, client):
    task = a_task(db)
    suggestion = an_update(db, task)
    accept_update(db, suggestion.id, "Dana")
    db.commit()

    told = log(client)

    assert "state of a task «построить мост»: accepted" in told
    assert "state of the task given → done" in told
    assert "the state of the task rests on nothing found → said by the responsible side" in told
    feed = client.get("/en/corrections.atom").text
    assert "Suggestion accepted: «построить мост»" in feed
    assert "state of the task: given → done" in feed


def test_who_answered_is_told_and_is_no_reason(db, client):
    task = a_task(db, type=TaskType.request)
    answer_inquiry(db, task.id, GivenAnswer("Сделали.", "Министр"), LETTER, "Dana")
    add_reply(db, task.id, "Министерство", "Всё верно.", LETTER, "Dana")
    db.commit()

    assert [row.reason for row in corrections(db)] == ["", ""]
    told = log(client)
    assert "Reason given" not in told
    assert "who answered blank → Министр" in told
    assert "who replies blank → Министерство" in told
    for hidden in ("task id", "position", "task_id"):
        assert hidden not in told


def test_new_doers_are_told_without_their_places(db, client):
    task = a_task(db)
    edit(db, "task", task.id, {"responsible": [Doer("акимат")]}, "Dana", "it is named")
    db.commit()

    told = log(client)
    assert "who must do a task «построить мост»: added" in told
    assert "name as printed blank → акимат" in told
    assert "position" not in told


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_the_log_speaks_the_readers_language(db, client, language):
    a_person(db, "elnur-bisembaev", family_ru="Бисембаев", given_ru="Елнур", name_en="")
    merge_people(db, "elnur-bisembaev", "elnur-beisenbaev", "Dana", "опечатка")
    task = a_task(db, due=dt.date(2024, 6, 1), due_rule="ru.due")
    edit(db, "task", task.id, {"due": dt.date(2024, 7, 1), "topics": ["water"]}, "Dana", "письмо")
    an_update(db, task, state=TaskState.partly_done, basis=Basis.confirmed_elsewhere)
    db.commit()

    told = log(client, language)

    assert set(re.findall(r"[A-Za-z]{3,}", told)) <= {"Dana", "English", "UTC", "due"}
    assert "2024-07-01" not in told


def test_words_of_others_stay_out_where_only_links_are_allowed(db, settings, engine):
    from dataclasses import replace

    from tracker.web import create_app

    row = a_speech(db)
    reject(db, "speech", row.id, "Dana", "misread")
    own = a_speech(db, "Своё слово", report=a_report(db, "«Своё слово».", own_words=True))
    reject(db, "speech", own.id, "Dana", "misread")
    db.commit()

    page = create_app(replace(settings, show_text="link"), engine).test_client()

    told = log(page)
    assert "Мост нужен людям" not in told
    assert "Своё слово" in told


def test_corrections_since_a_day(db, client):
    row = a_speech(db)
    decision = reject(db, "speech", row.id, "Dana")
    undo(db, decision.id, "Dana")
    db.commit()
    today = dt.datetime.now(dt.UTC).date()
    tomorrow = today + dt.timedelta(days=1)

    assert len(corrections(db, since=today)) == 2
    assert "Мост нужен людям" in log(client, question=f"?since={today}")
    assert "No correction fits these filters" in log(client, question=f"?since={tomorrow}")
    assert "<entry>" not in client.get(f"/corrections.atom?since={tomorrow}").text
    assert client.get("/corrections/?since=lately").status_code == 400
