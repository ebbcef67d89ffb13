"""What editors find on public pages and in their forms; readers find nothing of it."""

import datetime as dt
import io

import pytest
from sqlmodel import select
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from tests.factories import (
    a_body,
    a_mention,
    a_report,
    a_session,
    a_speech,
    a_task,
    an_update,
    reviewed,
)
from tests.test_review_pages import HERE, PASSWORD, current, desk  # noqa: F401  a fixture
from tracker.db import writing
from tracker.models import (
    Attachment,
    Person,
    Responsible,
    ReviewState,
    SessionReading,
    Task,
    TaskState,
    Update,
)
from tracker.queries.tasks import task, updates
from tracker.review.accounts import give_token
from tracker.review.entries import attach

JSON = {"Accept": "application/json"}


# On public pages ---------------------------------------------------------------------------------


def addresses(db):
    report = a_report(db, "Пленарное заседание открыл Айдар Кумтобеев.")
    session = a_session(db, report)
    speech, order = a_speech(db), a_task(db)
    return {
        f"/tasks/{order.id}": (f"/review/tasks/{order.id}", f"/review/task/{order.id}?next="),
        f"/speeches/{speech.id}": (f"/review/speech/{speech.id}?next=",),
        f"/sessions/{session.id}": (f"/review/sessions/{session.id}", "/review/session/"),
        "/deputies/aidar-qumtobe": ("/review/people/aidar-qumtobe",),
        f"/reports/{report.id}": (f"/review/tasks/new?report={report.id}",),
        "/tasks/": (f"/review/tasks/{order.id}",),
    }


def test_an_editor_sees_on_every_record_what_can_be_done_with_it(desk, db):  # noqa: F811
    for address, links in addresses(db).items():
        page = desk.get(address)
        for link in links:
            assert f'href="{link}' in page, (address, link)
        assert "Log out Dana" in page


def test_the_address_of_a_merged_record_leads_an_editor_to_its_undo(app, desk, db):  # noqa: F811
    kept = a_session(db, a_report(db, "Заседание прошло."), id="kept")
    other = a_session(db, a_report(db, "Мажилис собрался."), id="other")
    desk("/review/people/elnur-beisenbaev", action="merge", into="aidar-qumtobe", reason="one")
    desk(f"/review/sessions/{other.id}", action="merge", into=kept.id, reason="one")

    for address, undo in (
        ("/deputies/elnur-beisenbaev", "/review/people/elnur-beisenbaev"),
        (f"/sessions/{other.id}", f"/review/sessions/{other.id}"),
    ):
        assert f'href="{undo}"' in desk.get(address)
        assert "Undo the merge" in desk.get(undo)
        assert undo not in app.test_client().get(f"/en{address}").text


def test_a_reader_sees_no_tool_and_gets_no_cookie(app, db):
    reader = app.test_client()
    for address in addresses(db):
        answer = reader.get(f"/en{address}")
        tools = answer.text.replace('href="/en/review/"', "")  # the footer leads to the login
        assert "/review/" not in tools, address
        assert "Log out" not in answer.text
        assert "Set-Cookie" not in answer.headers
        assert "Cookie" not in answer.headers.get("Vary", "")
        assert answer.headers["Cache-Control"] == "public, no-cache"


def test_a_page_with_an_editors_tools_is_kept_by_nobody(app, desk, client, db):  # noqa: F811
    row = a_task(db)
    reader = app.test_client()

    mine = client.get(f"/en/tasks/{row.id}")
    theirs = reader.get(f"/en/tasks/{row.id}", headers={"If-None-Match": mine.headers["ETag"]})

    assert mine.headers["Cache-Control"] == "no-store"
    assert "Cookie" in mine.headers["Vary"]
    assert theirs.status_code == 200
    assert "Dana" not in theirs.text


def test_a_cookie_that_was_ended_shows_a_readers_page(app, db):
    reader = app.test_client()
    reader.set_cookie("session", "made up")

    assert "Log out" not in reader.get("/en/tasks/").text


def test_a_fact_is_decided_on_from_its_public_page(desk, db):  # noqa: F811
    row = a_task(db)
    page = desk.get(f"/tasks/{row.id}")
    assert f'action="/review/task/{row.id}/accept"' in page

    desk(f"/review/task/{row.id}/accept", next=f"/tasks/{row.id}")

    assert current(db, Task, row.id).review_state == ReviewState.accepted
    assert f'action="/review/task/{row.id}/accept"' not in desk.get(f"/tasks/{row.id}")


# The queue ---------------------------------------------------------------------------------------


def test_the_report_stands_beside_the_queue_with_its_evidence_marked(desk, db):  # noqa: F811
    report = a_report(db, "Сначала было тихо.\nМост нужен людям, сказал депутат.\nПотом разошлись.")
    row = a_speech(db, "Мост нужен людям", report=report)

    for page in (desk.get("/review/"), desk.get(f"/review/speech/{row.id}")):
        beside = page.split('class="beside')[1]
        assert "Сначала было тихо." in beside
        assert f'data-facts="{row.id}"' in beside
        assert ">Мост нужен людям</a>" in beside
        assert f'href="#m-{row.id}"' in page.split('class="beside')[0]


def test_the_next_facts_are_those_behind_whatever_was_decided(desk, db, monkeypatch):  # noqa: F811
    monkeypatch.setattr("tracker.web.review.PER_PAGE", 2)
    rows = [a_speech(db, f"Слово {n}", confidence=0.1 + n / 10) for n in range(5)]
    page = desk.get("/review/")
    link = page.split('id="more" href="')[1].split('"')[0].replace("&amp;", "&")
    desk(f"/review/speech/{rows[0].id}/accept")
    desk(f"/review/speech/{rows[1].id}/accept")

    second = desk.get(link)

    assert [n for n in range(5) if f"<mark>Слово {n}" in second] == [2, 3]
    assert "To the beginning of the queue" in second
    assert "is no place in the queue" in desk.get("/review/?after=x-y")


def test_behind_the_last_fact_the_queue_says_that_others_wait(desk, db):  # noqa: F811
    a_speech(db)

    page = desk.get("/review/?after=0.0-zzzzzzzzzz")

    assert "Nothing waits behind this place." in page
    assert "Nothing waits.<" not in page


def test_counts_of_other_kinds_stay_when_one_is_chosen(desk, db):  # noqa: F811
    a_speech(db)
    a_task(db)

    page = desk.get("/review/?kind=task")

    assert ">speech</a> 1</span>" in page
    assert ">task</a> 1</span>" in page
    assert 'Queue <span class="count">1</span>' in page


def test_undo_is_offered_only_where_something_was_decided(desk, db):  # noqa: F811
    row = a_speech(db)

    [form] = [f for f in desk.get("/review/").split("<form")[1:] if f"{row.id}/undo" in f]

    assert " hidden>" in form.split(">")[0] + ">"


# Forms that come back -----------------------------------------------------------------------------


def test_a_refused_form_keeps_what_was_typed_and_says_why_at_the_field(desk, db, client):  # noqa: F811
    row = a_task(db)
    answer = desk(
        f"/review/tasks/{row.id}/update",
        form="update",
        state="not_done",
        basis="said_by_responsible",
        date="2024-06-03",
        reason="there was no money for it",
        url="https://a.kz/news",
        file=(io.BytesIO(b"%PDF-"), "письмо.pdf"),
    )

    assert answer.status_code == 400
    form = answer.text.split(f'action="/review/tasks/{row.id}/update"')[1].split("</form>")[0]
    for kept in ('value="not_done" selected', 'value="2024-06-03"', 'value="https://a.kz/news"'):
        assert kept in form
    assert 'value="there was no money for it"' in form
    why = 'id="w-i-update-reason_code">The kind of reason is missing'
    assert why in form
    assert 'href="#i-update-reason_code"' in answer.text
    assert "Choose the file “письмо.pdf” again" in answer.text
    reply = answer.text.split(f'action="/review/tasks/{row.id}/reply"')[1].split("</form>")[0]
    assert "https://a.kz/news" not in reply
    again = client.get(f"/review/tasks/{row.id}/update")  # by the switch of languages
    assert again.headers["Location"] == f"/review/tasks/{row.id}"
    db.rollback()
    assert db.exec(select(Attachment)).all() == []


@pytest.mark.parametrize(
    ("address", "form", "kept"),
    [
        (
            "/review/tasks/new",
            {"words": "нет такого", "type": "order", "title": "Письмо"},
            "Письмо",
        ),
        (
            "/review/people/new",
            {"slug": "Bad Slug", "family_ru": "Жанаев", "source": "the list"},
            "Жанаев",
        ),
        (
            "/review/people/aidar-qumtobe",
            {"form": "merge", "action": "merge", "into": "nobody-here", "reason": "a misprint"},
            "a misprint",
        ),
    ],
)
def test_other_forms_come_back_too(desk, db, address, form, kept):  # noqa: F811
    answer = desk(address, **form)

    assert answer.status_code == 400
    assert f'value="{kept}"' in answer.text
    assert 'aria-invalid="true"' in answer.text


def test_an_edit_that_is_refused_keeps_its_words(desk, db):  # noqa: F811
    row = a_speech(db)

    answer = desk(
        f"/review/speech/{row.id}",
        words="Паром",
        speaker_name="Кто-то",
        person_id="",
        quotation="indirect",
        next="/review/#f-x",
    )

    assert ">Паром</textarea>" in answer.text
    assert 'value="Кто-то"' in answer.text
    assert 'name="next" value="/review/#f-x"' in answer.text


def test_the_page_of_a_letter_leads_editors_to_its_copy(desk, db, app):  # noqa: F811
    desk(
        "/review/tasks/new",
        words="построит мост до осени",
        type="undertaking",
        letter="Министерство построит мост до осени.",
        title="Ответ министерства",
        sender="Министерство мостов",
        lang="ru",
        file=(io.BytesIO(b"%PDF- letter"), "письмо.pdf"),
    )
    db.rollback()
    row = db.exec(select(Task)).one()
    copy = f"/review/files/{db.exec(select(Attachment.sha256)).one()}"

    assert copy in desk.get(f"/reports/{row.report_id}")
    assert copy not in app.test_client().get(f"/reports/{row.report_id}").text


def test_what_is_too_large_says_how_large_it_may_be(desk, db, client):  # noqa: F811
    row = a_task(db)

    boundary, body = encode_multipart(
        {"file": FileStorage(io.BytesIO(b"x" * 6_000_000), "letter.pdf")}
    )
    answer = client.post(
        f"/review/tasks/{row.id}/update",
        input_stream=io.BytesIO(body),
        content_length=len(body),
        content_type=f"multipart/form-data; boundary={boundary}",
        headers=HERE,
    )

    assert answer.status_code == 413
    assert "larger than 5 MB" in answer.text


def test_all_fields_of_a_task_can_be_set_right(desk, db, client):  # noqa: F811
    row = a_task(db, due=dt.date(2024, 6, 1), due_text="до 1 июня", due_rule="ru.due.day")

    desk(
        f"/review/task/{row.id}",
        type="order",
        words=row.words,
        due="2024-06-01",
        due_text="до 1 июня",
        place="Курчатов",
        number="4,5",
        unit="км",
        topics=["", "digital"],
    )

    db.rollback()
    seen = task(db, row.id)
    assert (seen.place, seen.number, seen.unit, seen.topics) == (
        "Курчатов",
        4.5,
        "км",
        ("digital",),
    )
    assert seen.due_rule == "ru.due.day"  # nobody has touched the day
    assert "Курчатов" in client.get(f"/tasks/{row.id}").text
    assert 'value="4.5"' in desk.get(f"/review/task/{row.id}")
    desk(f"/review/task/{row.id}", type="order", topics=[""])
    db.rollback()
    assert task(db, row.id).topics == ()
    refused = desk(f"/review/task/{row.id}", type="order", number="много", topics=["nonsense"])
    assert refused.status_code == 400


def test_a_day_that_an_editor_set_is_never_said_to_be_worked_out(desk, db, client):  # noqa: F811
    row = a_task(db, due=dt.date(2024, 10, 15), due_text="до 15 октября", due_rule="ru.due.day")
    assert "from the words" in client.get(f"/tasks/{row.id}").text

    edited = {"type": "order", "due": "2024-11-01", "due_text": "до 15 октября"}
    desk(f"/review/task/{row.id}", due_meant="yes", **edited)

    for address in (f"/tasks/{row.id}", "/tasks/"):
        page = client.get(address).text
        assert "set by an editor; the report says: “до 15 октября”" in page
        assert "from the words" not in page
        assert "worked out" not in page


def test_a_day_other_than_the_words_mean_is_asked_about(desk, db, client):  # noqa: F811
    row = a_task(db, due=dt.date(2024, 10, 15), due_text="до 15 октября", due_rule="ru.due.day")
    address = f"/review/task/{row.id}"
    kept = {"type": "order", "due_text": "до 15 октября"}
    question = "The words “до 15 октября” mean 2024-10-15."
    assert "due_meant" not in desk.get(address)

    for due in ("2024-11-01", ""):
        asked = desk(address, due=due, **kept)
        assert (asked.status_code, question in asked.text) == (400, True)
        assert 'name="due_meant"' in asked.text
        assert f'value="{due}"' in asked.text
    db.rollback()
    assert task(db, row.id).due == dt.date(2024, 10, 15)

    assert desk(address, due="2024-11-01", type="order", due_text="").status_code == 303
    assert "set by an editor)" in client.get(f"/tasks/{row.id}").text
    assert desk(address, due="", due_meant="yes", **kept).status_code == 303
    assert "(an editor has set no day for it)" in client.get(f"/tasks/{row.id}").text
    again = desk(address, due="", place="Курчатов", **kept)
    assert again.status_code == 303  # who answered once is not asked again
    assert desk(address, due="2024-10-15", **kept).status_code == 303


def test_a_task_that_is_entered_has_the_topics_of_its_words(desk, db):  # noqa: F811
    report = a_report(db, "Постройте дорогу к мосту.")

    answer = desk(
        "/review/tasks/new",
        words="Постройте дорогу к мосту",
        type="order",
        report=report.id,
    )

    db.rollback()
    assert task(db, answer.headers["Location"].rsplit("/")[-1]).topics == ("roads",)


def test_the_day_of_a_task_that_is_entered_is_asked_about_too(desk, db):  # noqa: F811
    report = a_report(db, "Постройте мост до 15 октября.", published=dt.date(2024, 3, 1))
    form = {
        "words": "Постройте мост до 15 октября",
        "type": "order",
        "report": report.id,
        "due": "2024-11-01",
        "due_text": "до 15 октября",
    }

    asked = desk("/review/tasks/new", **form)

    assert asked.status_code == 400
    assert "mean 2024-10-15" in asked.text
    assert desk("/review/tasks/new", due_meant="yes", **form).status_code == 303


def test_the_form_of_a_state_begins_at_the_present_state(desk, db):  # noqa: F811
    row = a_task(db)
    an_update(db, row, state=TaskState.in_progress, **reviewed())

    page = desk.get(f"/review/tasks/{row.id}")

    assert '<option value="in_progress" selected>' in page
    assert '<option value="said_by_responsible" selected>' in page
    assert "Where it comes from" in page.split("/reply")[1]


# Days and proofs ---------------------------------------------------------------------------------


EARLY = {
    "state": "done",
    "basis": "confirmed_elsewhere",
    "date": "1990-01-01",
    "reason": "it stands",
}


def test_no_state_is_older_than_its_task(desk, db, client, engine):  # noqa: F811
    row = a_task(db)  # its report is of 1 May 2024
    with writing(engine) as writer:
        token = give_token(writer, "Dana")
    sentence = "The task is dated 2024-05-01; no state of it can hold for an earlier day."

    by_form = desk(f"/review/tasks/{row.id}/update", form="update", url="https://a.kz/", **EARLY)
    by_api = client.post(
        f"/api/v1/tasks/{row.id}/updates",
        json=EARLY | {"evidence_url": "https://a.kz/"},
        headers={"Authorization": f"Bearer {token}"},
    )
    db.rollback()
    suggested = an_update(db, row, date=dt.date(2024, 4, 30))
    accepted = desk(f"/review/update/{suggested.id}/accept", headers=JSON)

    assert (by_form.status_code, by_api.status_code, accepted.status_code) == (400, 422, 400)
    assert sentence in by_form.text
    assert by_api.json["message"] == accepted.text == sentence
    db.rollback()
    assert task(db, row.id).state == TaskState.given


def test_a_state_may_hold_from_the_session_on_which_the_report_tells_of_later(desk, db):  # noqa: F811
    report = a_report(db, "Заседание прошло вчера. Поручено построить мост.")
    a_session(db, report, date=dt.date(2024, 4, 30))
    row = a_task(db, "построить мост", report=report)

    answer = desk(
        f"/review/tasks/{row.id}/update", url="https://a.kz/", **(EARLY | {"date": "2024-04-30"})
    )

    assert answer.status_code == 303
    db.rollback()
    assert task(db, row.id).state == TaskState.done


def test_a_file_that_shows_a_state_is_named_with_its_hash_everywhere(desk, db, client):  # noqa: F811
    row = a_task(db)
    desk(
        f"/review/tasks/{row.id}/update",
        state="done",
        basis="confirmed_elsewhere",
        reason="the letter says so",
        file=(io.BytesIO(b"%PDF-1"), "письмо министра.pdf"),
    )
    db.rollback()
    digest = db.exec(select(Attachment.sha256)).one()

    page = client.get(f"/tasks/{row.id}").text
    assert "письмо министра.pdf" in page
    assert digest in page
    assert f'href="/review/files/{digest}"' in page  # for the editor who asks
    for address in (f"/tasks/{row.id}.json", f"/api/v1/tasks/{row.id}/updates"):
        told = client.get(address).json
        [update] = told.get("updates") or told["rows"]
        assert update["evidence_sha256"] == digest
        assert update["evidence_file"] == "письмо министра.pdf"
    [exported] = client.get("/tasks.json").json
    assert (exported["state_sha256"], exported["state_file"]) == (digest, "письмо министра.pdf")
    assert updates(db, row.id)[0].evidence_sha256 == digest


@pytest.mark.parametrize("name", ["письмо.pdf", 'a"b\r\nX: y.pdf', "хат «жауап».pdf"])
def test_a_copy_of_any_name_can_be_opened(desk, db, client, engine, name):  # noqa: F811
    with writing(engine) as writer:
        digest = attach(writer, name, b"%PDF-1", "Dana")

    answer = client.get(f"/review/files/{digest}")

    assert (answer.status_code, answer.data) == (200, b"%PDF-1")
    said = answer.headers["Content-Disposition"]
    assert said.startswith("attachment")
    said.encode("latin-1")
    if name == "письмо.pdf":
        assert "filename*=UTF-8''%D0%BF" in said
    answer.close()


# People and decisions ----------------------------------------------------------------------------


def test_everything_about_the_wrong_person_can_be_moved(desk, db):  # noqa: F811
    report = a_report(db, "Заседание вёл Айдар Кумтобеев. Айдар Кумтобеев поручил построить мост.")
    a_session(db, report, chair_name="Айдар Кумтобеев", chair_id="aidar-qumtobe")
    given = a_task(db, "построить мост", report=report, set_by_person="aidar-qumtobe")
    duty = a_task(db, "починить мост", responsible=(("Айдар", "aidar-qumtobe", None),))
    reading = db.exec(select(SessionReading)).one()
    facts = [f"task {given.id}", f"responsible {duty.id}-0", f"session {reading.id}"]
    page = desk.get("/review/people/aidar-qumtobe")
    assert all(f'value="{fact}"' in page for fact in facts)

    desk(
        "/review/people/aidar-qumtobe",
        action="split",
        fact=facts,
        into="elnur-beisenbaev",
        reason="a namesake",
    )

    assert current(db, Task, given.id).set_by_person == "elnur-beisenbaev"
    assert current(db, Responsible, f"{duty.id}-0").person_id == "elnur-beisenbaev"
    assert current(db, Task, duty.id).review_state == ReviewState.edited
    assert current(db, SessionReading, reading.id).chair_id == "elnur-beisenbaev"


def test_a_gender_is_one_of_two_or_blank(desk, db):  # noqa: F811
    form = {"slug": "marat-janaev", "source": "the list", "family_ru": "Жанаев"}

    refused = desk("/review/people/new", gender="x", **form)
    desk("/review/people/new", gender="m", **form)

    assert "m or f" in refused.text
    assert current(db, Person, "marat-janaev").gender == "m"


def test_decisions_tell_what_they_are_about_in_the_editors_language(desk, db, client):  # noqa: F811
    speech, order = a_speech(db), a_task(db)
    report = a_report(db, "Пленарное заседание. Выступил Елнур Бисембаев.")
    a_session(db, report)
    named = a_mention(db, report, "Елнур Бисембаев")
    reading = db.exec(select(SessionReading)).one()
    update = an_update(db, order)
    a_body(db, "ministry-of-ferries", end=dt.date(2024, 9, 1))
    for kind, row in (("speech", speech), ("mention", named), ("session", reading)):
        desk(f"/review/{kind}/{row.id}/accept")
    desk(f"/review/update/{update.id}/accept")
    desk("/review/names", name="Елнур Бисембаев", person="elnur-beisenbaev")
    desk(
        f"/review/tasks/{order.id}/successor",
        all="yes",
        organization="ministry-of-ferries",
        successor="ministry-of-bridges",
        source="decree 1",
    )

    page = client.get("/ru/review/decisions").text

    assert "Мост нужен людям" in page
    assert f'Принято: <a href="/ru/speeches/{speech.id}">выступление</a>' in page
    assert f'href="/ru/tasks/{order.id}#update-{update.id}"' in page
    assert f'href="/ru/reports/{report.id}#mention-{named.id}"' in page
    assert f'href="/ru/sessions/{reading.session_id}"' in page
    assert "Елнур Бейсенбаев" in page
    for english in (">speech", ">task", ">person", ">update", ">session", "organization "):
        assert english not in page


def test_words_of_readers_are_headed_by_the_item_they_are_about(desk, db, client):  # noqa: F811
    row = a_task(db)
    for kind, target in (("tasks", row.id), ("deputies", "aidar-qumtobe"), ("factions", "amanat")):
        client.post(f"/feedback/{kind}/{target}", data={"words": "x"}, headers=HERE)

    page = client.get("/kk/review/feedback").text

    assert "Тапсырма: построить мост" in page
    assert "Айдар Құмтөбеев" in page
    assert "tasks" not in page.split("<main")[1].replace("/tasks/", "").replace("/feedback/", "")


def test_a_suggestion_is_decided_on_from_the_page_of_its_task(desk, db):  # noqa: F811
    row = a_task(db)
    update = an_update(db, row)
    assert f'href="/review/update/{update.id}?next=/tasks/{row.id}"' in desk.get(f"/tasks/{row.id}")

    answer = desk(f"/review/update/{update.id}/accept", next=f"/tasks/{row.id}")

    assert answer.headers["Location"] == f"/tasks/{row.id}"
    assert current(db, Update, update.id).review_state == ReviewState.accepted
