"""What can be followed: feeds, pages and mails of one deputy, one task, one search."""

import datetime as dt
import re
from xml.etree import ElementTree as ET

import pytest

from tests.factories import (
    LONG_AGO,
    a_body,
    a_mention,
    a_report,
    a_session,
    a_speech,
    a_task,
    an_update,
    kept,
    reviewed,
)
from tests.test_public_log import LETTER
from tracker.db import now
from tracker.models import (
    INQUIRY_CRITERIA,
    Basis,
    Faction,
    RecordOrigin,
    TaskState,
    TaskType,
)
from tracker.queries.alerts import undated
from tracker.queries.news import changes, news
from tracker.queries.tasks import TaskFilter, tasks
from tracker.queries.when import When
from tracker.review.entered import GivenAnswer, answer_inquiry
from tracker.review.updates import Standing, give_update
from tracker.web.questions import ready_question

ATOM = "{http://www.w3.org/2005/Atom}"
AIDAR = "aidar-qumtobe"


def entries(client, address):
    answer = client.get(address)
    assert (answer.status_code, answer.mimetype) == (200, "application/atom+xml")
    return ET.fromstring(answer.data).findall(f"{ATOM}entry")


def titles(client, address):
    return [entry.findtext(f"{ATOM}title") for entry in entries(client, address)]


def done(db, task, reason="it stands"):
    standing = Standing(TaskState.done, Basis.confirmed_elsewhere, None, LETTER, reason)
    give_update(db, task.id, standing, "Dana")
    db.commit()


# news --------------------------------------------------------------------------------------------


def test_news_of_a_person_are_his_tasks_words_and_what_became_of_his_tasks(db):
    task = a_task(db, set_by_person=AIDAR)
    a_speech(db, known_from=now())
    a_speech(db, "Чужое слово", person="elnur-beisenbaev")
    an_update(db, task, reason="only suggested")
    done(db, task)

    found = news(db, "person", AIDAR)

    assert [bool(n.update) for n in found] == [True, False, False]
    assert found[0].recorded == max(n.recorded for n in found)
    assert [n.speech.words for n in found if n.speech] == ["Мост нужен людям"]


def test_changes_keep_the_filter_of_their_tasks(db):
    for words in ("построить мост", "вырыть колодец"):
        done(db, a_task(db, words))

    assert [n.task.words for n in changes(db, TaskFilter(words="мост"))] == ["построить мост"]


@pytest.fixture
def followed(db):
    """A task of a deputy that was done, and a speech."""
    report = a_report(db)
    a_session(db, report)
    task = a_task(db, report=report, set_by_person=AIDAR, responsible=(("министр", None, None),))
    a_speech(db)
    a_mention(db, report, "Айдар Кумтобеев", person=AIDAR)
    done(db, task)
    return task


def test_every_subject_has_a_feed_a_page_and_a_way_to_be_told(client, followed):
    said = "done (confirmed elsewhere): it stands"
    for feed, page, kind in (
        (f"/tasks/{followed.id}.atom", f"/follow/task/{followed.id}", "task"),
        (f"/deputies/{AIDAR}.atom", f"/follow/deputy/{AIDAR}", "person"),
        ("/find.atom?q=мост", "/follow/search?q=мост", "search"),
    ):
        assert said in titles(client, f"/en{feed}")
        shown = client.get(f"/en{page}").text
        assert "it stands" in shown
        assert f"tracker alerts add ADDRESS {kind} " in shown
    for language in ("ru", "kk"):
        assert client.get(f"/{language}/follow/task/{followed.id}").status_code == 200


def test_pages_lead_to_their_feeds_and_calendars(client, followed):
    for page, links in {
        f"/tasks/{followed.id}": (f"/tasks/{followed.id}.atom", f"/follow/task/{followed.id}"),
        f"/deputies/{AIDAR}": (f"/people/{AIDAR}.atom", f"/follow/deputy/{AIDAR}"),
        "/find?q=мост": ("/find.atom?q=", "/follow/search?q="),
        "/tasks/?q=мост": ("/tasks.atom?q=", "/tasks/updates.atom?q=", "/tasks.ics?q="),
        "/factions/amanat": ("/tasks.atom?faction=amanat", "/tasks.ics?faction=amanat"),
        "/bodies/ministry-of-bridges": ("/tasks.atom?body=", "/tasks/updates.atom?body="),
        "/deputies/?faction=amanat": ("/deputies.atom?faction=amanat",),
        "/network/?deputy=" + AIDAR: ("/network.atom?deputy=",),
        "/follow/": ("/tasks/updates.atom",),
    }.items():
        text = client.get(f"/en{page}").text
        for link in links:
            assert f'href="/en{link}' in text, (page, link)


@pytest.mark.parametrize("room", ["deputies", "factions", "bodies", "network", "reports"])
def test_every_list_has_a_feed_of_its_newest(client, followed, room):
    found = entries(client, f"/en/{room}.atom")

    assert found
    for entry in found:
        link = entry.find(f"{ATOM}link").get("href")
        assert link.startswith("http://127.0.0.1:8000/")
        assert client.get(link.removeprefix("http://127.0.0.1:8000")).status_code == 200


def test_a_feed_keeps_the_filters_of_its_list(client, followed):
    assert titles(client, "/en/bodies.atom?q=никого") == []
    assert len(titles(client, "/en/network.atom?deputy=" + AIDAR)) == 1
    assert set(titles(client, "/en/deputies.atom?faction=amanat")) == {"Айдар Кумтобеев"}


def test_feeds_mark_what_nobody_has_reviewed(db, client):
    report = a_report(db)
    a_session(db, report)
    a_task(db, report=report)
    a_task(db, "вырыть колодец", **reviewed())

    assert sorted(titles(client, "/ru/tasks.atom")) == [
        "поручение: вырыть колодец",
        "поручение: построить мост [не проверено]",
    ]
    assert titles(client, "/en/sessions.atom")[0].endswith("[unreviewed]")
    marks = [e.find(f"{ATOM}category").get("term") for e in entries(client, "/en/tasks.atom")]
    assert sorted(marks) == ["accepted", "unreviewed"]


def test_a_feed_of_nobody_is_not_found_and_one_of_no_words_is_refused(client):
    for address in ("/tasks/nothing000.atom", "/deputies/nobody.atom", "/follow/task/nothing000"):
        assert client.get(address).status_code == 404
    for address in ("/find.atom", "/follow/search"):
        assert client.get(address).status_code == 400


def test_a_network_file_says_what_of_a_link_was_reviewed(db, client):
    report = a_report(db)
    a_session(db, report)
    a_mention(db, report, "Айдар Кумтобеев", person=AIDAR)
    a_speech(db, "построить мост", report=report, **reviewed())

    lines = client.get("/network.csv?bom=0").text.splitlines()

    row = dict(zip(lines[0].split(","), lines[1].split(","), strict=True))
    assert (row["reviewed_facts"], row["review_state"]) == ("1", "partly_reviewed")
    assert "partly_reviewed" in client.get("/network.graphml").text
    assert lines[0].split(",")[-3:-1] == ["reviewed_facts", "review_state"]
    assert client.get("/network/pairs.csv?bom=0").text.strip().endswith("review_state")


# silence, orphans --------------------------------------------------------------------------------


def test_a_question_says_to_whom_and_ends_its_sentences_once(db, app):
    task = a_task(
        db,
        due=dt.date(2024, 12, 31),
        responsible=(("министерству", None, "ministry-of-bridges"),),
    )
    row = tasks(db, TaskFilter(ids=(task.id,)))[0]

    with app.test_request_context("/ru/"):
        from flask import g

        g.db, g.when = db, When.now()
        asked = ready_question(row, "ru")

    assert asked.startswith("Кому: Министерство мостов. ")
    assert "Срок: 31 декабря 2024\u202fг. " in asked
    assert ".." not in asked


def test_open_tasks_of_an_unknown_day_are_counted_and_can_be_reached(db, client):
    unknown = a_report(db, "Велели ждать.", published=None)
    row = a_task(db, "ждать", report=unknown)
    told = a_task(db, "Велели", report=unknown)
    an_update(db, told)
    a_task(db)

    assert [task.id for task in undated(db)] == [row.id]
    assert "1 open task of an unknown day is not here" in client.get("/en/follow/silent").text
    assert row.id in client.get("/en/follow/undated").text


def test_a_task_of_a_living_ministry_is_not_said_to_have_nobody(db, client):
    kept(
        db,
        Faction(
            id="old-party",
            party="Old",
            chamber="mazhilis",
            end=dt.date(2024, 9, 1),
            known_from=LONG_AGO,
            source="test",
            origin=RecordOrigin.shipped,
        ),
    )
    a_body(db, "ministry-of-ferries", end=dt.date(2024, 9, 1), name_en="Ministry of Ferries")
    report = a_report(db)
    a_session(db, report, kind="faction", faction="old-party")
    living = a_task(db, report=report, responsible=(("Министерство", None, "ministry-of-bridges"),))
    gone = a_task(db, "другое", responsible=(("паромы", None, "ministry-of-ferries"),))

    page = " ".join(re.sub(r"<[^>]+>", "", client.get("/en/follow/orphaned").text).split())

    assert "Tasks of organizations that have ended" in page
    assert "This was set at a meeting of Old, which ended on September 1, 2024" in page
    assert "Ministry of Ferries had to do this and ended on" in page
    assert page.count("nobody is known to have taken it over") == 1
    beside = client.get(f"/en/tasks/{living.id}").text
    assert "taken it over" not in beside and "nobody is named who follows it up" in beside
    assert "taken it over" in client.get(f"/en/tasks/{gone.id}").text


def test_what_was_not_read_is_not_said_to_be_missing_in_the_report(db, client):
    page = client.get(f"/en/tasks/{a_task(db).id}").text

    assert page.count("not read from the report") == 2
    assert "the report does not say" not in page


def test_a_late_task_bears_one_word_for_done(db, client):
    task = a_task(db, due=dt.date(2024, 5, 2), **reviewed())
    an_update(db, task, basis=Basis.confirmed_elsewhere, **reviewed())

    shown = re.findall(r'<span class="tag[^"]*">([^<]+)</span>', client.get("/en/tasks/").text)

    assert shown[:2] == ["done", "after its date"]


# inquiries ---------------------------------------------------------------------------------------


@pytest.fixture
def inquiries(db):
    """An inquiry without an answer, one with an empty one, one answered in full, and a request."""
    made = {}
    for name in ("unanswered", "not_substantive", "substantive"):
        told = a_report(db, f"Он направил депутатский запрос: {name} мост.")
        made[name] = a_task(db, f"{name} мост", report=told, type=TaskType.request)
    met = {"not_substantive": (), "substantive": INQUIRY_CRITERIA}
    for name, criteria in met.items():
        given = GivenAnswer("Ответ.", "Министр", dt.date(2024, 6, 1), criteria)
        answer_inquiry(db, made[name].id, given, LETTER, "Dana")
    a_task(db, "прочитать проект", type=TaskType.request)
    a_task(db, "депутатский запрос написать")
    db.commit()
    return made


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("yes", {"unanswered", "not_substantive", "substantive"}),
        ("answered", {"not_substantive", "substantive"}),
        ("unanswered", {"unanswered"}),
        ("substantive", {"substantive"}),
        ("not_substantive", {"not_substantive"}),
    ],
)
def test_inquiries_are_a_filter_of_the_list_and_its_files(client, inquiries, asked, found):
    rows = client.get(f"/tasks.json?inquiry={asked}").get_json()

    assert {row["id"] for row in rows} == {inquiries[name].id for name in found}
    assert client.get(f"/api/v1/tasks?inquiry={asked}").get_json()["total"] == len(found)
    page = client.get(f"/en/tasks/?inquiry={asked}").text
    assert f'<option value="{asked}" selected>' in page


def test_a_file_tells_of_an_inquiry_whether_it_was_answered_and_in_substance(client, inquiries):
    rows = {row["id"]: row for row in client.get("/tasks.json").get_json()}

    def said(row):
        return row["inquiry"], row["answered"], row["substantive"]

    assert said(rows[inquiries["unanswered"].id]) == (True, False, None)
    assert said(rows[inquiries["not_substantive"].id]) == (True, True, False)
    assert said(rows[inquiries["substantive"].id]) == (True, True, True)
    assert [said(row) for row in rows.values()].count((False, None, None)) == 2


def test_before_its_day_an_answer_had_not_come(client, inquiries):
    row = client.get(f"/tasks/{inquiries['substantive'].id}.json?as_of=2024-05-20").get_json()

    assert (row["inquiry"], row["answered"]) == (True, False)


# small things ------------------------------------------------------------------------------------


def test_a_topic_that_is_none_is_refused(client):
    page = client.get("/en/tasks/?topic=zz")

    assert page.status_code == 400
    assert "“zz” cannot be chosen as topic; choose one of:" in page.text


def test_an_unknown_record_and_an_unknown_address_are_told_apart(client):
    unknown = client.get("/en/api/v1/tasks/nothing000")
    nowhere = client.get("/en/api/v1/weather")

    assert unknown.get_json()["message"] == "There is no record “nothing000” of this kind."
    assert "has no such address" in nowhere.get_json()["message"]


@pytest.mark.parametrize("address", ["/people/{}.json", "/deputies/{}.json"])
def test_the_file_of_a_merged_record_says_so_as_json(db, client, address):
    from tests.factories import a_person

    a_person(db, "elnur-bisembaev", merged_into="elnur-beisenbaev")

    answer = client.get(address.format("elnur-bisembaev"))

    assert (answer.status_code, answer.mimetype) == (410, "application/json")
    assert answer.get_json()["into"] == "elnur-beisenbaev"


def test_the_menu_shows_where_the_reader_is(client):
    page = client.get("/en/charts/time-to-fulfilment").text

    assert re.search(r'href="/en/charts/" aria-current="page"', page)


def test_a_share_is_written_as_the_language_writes_it(db, client):
    task = a_task(db, **reviewed())
    an_update(db, task, **reviewed())

    assert "100,0\u00a0%" in client.get("/ru/charts/time-to-fulfilment").text


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_columns_are_told_in_the_readers_language(client, language):
    page = client.get(f"/{language}/data/").text

    told = re.findall(r"<dt><code>\w+</code></dt><dd>([^<]*)</dd>", page)
    assert len(told) > 80
    assert [means for means in told if not re.search("[а-яәі]", means)] == []


def test_a_blank_form_costs_no_attempt_and_a_refusal_says_how_long(db, client):
    from tests.test_accounts import HERE

    row = a_speech(db)
    address = f"/en/feedback/speeches/{row.id}"
    for _ in range(3):
        assert client.post(address, data={"words": ""}, headers=HERE).status_code == 400
    sent = [client.post(address, data={"words": "wrong"}, headers=HERE) for _ in range(6)]

    assert [answer.status_code for answer in sent] == [200] * 5 + [429]
    assert re.search(r"Try again in \d+ minutes\.", sent[-1].text)
