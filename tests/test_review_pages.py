"""What editors decide and readers report, through the pages."""

import datetime as dt
import io
import re
from urllib.parse import unquote

import pytest
from argon2 import PasswordHasher
from sqlmodel import select
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from tests.factories import (
    a_body,
    a_mention,
    a_person,
    a_report,
    a_seat,
    a_session,
    a_speech,
    a_task,
    an_update,
)
from tracker.db import at, writing
from tracker.models import (
    Attachment,
    Basis,
    Feedback,
    Mention,
    Person,
    Quotation,
    Responsible,
    ReviewState,
    Session,
    SessionReading,
    Speech,
    Task,
    TaskState,
    TaskType,
    Update,
)
from tracker.queries.tasks import task
from tracker.review.accounts import add_account
from tracker.review.facts import reject
from tracker.review.whose import stands_in

HERE = {"Sec-Fetch-Site": "same-origin"}
PASSWORD = "correct horse battery"


@pytest.fixture
def desk(client, engine, monkeypatch):
    """An editor's client: ``desk(address, **form)`` sends a form with its token."""
    quick = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr("tracker.review.accounts._hasher", lambda: quick)
    with writing(engine) as db:
        add_account(db, "Dana", PASSWORD)
    client.post("/login", data={"name": "Dana", "password": PASSWORD}, headers=HERE)
    page = client.get("/review/names").get_data(as_text=True)
    held = re.search(r'name="csrf_token" value="([^"]+)"', page)[1]

    def send(address, *, headers=None, **form):
        return client.post(
            address, data={"csrf_token": held, **form}, headers=HERE | (headers or {})
        )

    send.get = lambda address: client.get(address).get_data(as_text=True)
    return send


def current(db, table, record_id):
    db.rollback()
    return db.exec(select(table).where(table.id == record_id, at(table))).one()


# The queue ---------------------------------------------------------------------------------------


def test_the_queue_shows_each_fact_with_its_paragraph_and_buttons(desk, db):
    row = a_speech(db)
    page = desk.get("/review/")

    assert "<mark>Мост нужен людям</mark>" in page
    for action in ("accept", "reject", "undo"):
        assert f'action="/review/speech/{row.id}/{action}"' in page
    assert f'href="/review/speech/{row.id}?next=/review/"' in page
    assert "weight × (1.05 − confidence)" in page


@pytest.mark.parametrize(
    ("action", "state"), [("accept", ReviewState.accepted), ("reject", ReviewState.rejected)]
)
def test_a_button_decides_without_any_script_and_leads_on(desk, db, action, state):
    row = a_speech(db)

    answer = desk(f"/review/speech/{row.id}/{action}", next="/review/?page=1#f-x")

    assert (answer.status_code, answer.headers["Location"]) == (303, "/review/?page=1#f-x")
    seen = current(db, Speech, row.id)
    assert (seen.review_state, seen.reviewed_by) == (state, "Dana")


def test_a_script_gets_the_new_state(desk, db):
    row = a_speech(db)
    wants = {"Accept": "application/json"}

    accepted = desk(f"/review/speech/{row.id}/accept", headers=wants)
    again = desk(f"/review/speech/{row.id}/accept", headers=wants)
    undone = desk(f"/review/speech/{row.id}/undo", headers=wants)

    assert accepted.json == {
        "kind": "speech",
        "id": row.id,
        "state": "accepted",
        "badge": "accepted by Dana",
        "said": "Accepted.",
    }
    assert (again.status_code, again.get_data(as_text=True)) == (
        400,
        "This was reviewed already; undo that decision first.",
    )
    assert undone.json["state"] == "unreviewed"
    assert current(db, Speech, row.id).review_state == ReviewState.unreviewed


def test_a_form_never_leads_to_another_site(desk, db):
    row = a_speech(db)

    answer = desk(f"/review/speech/{row.id}/accept", next="https://evil.example/")

    assert answer.headers["Location"] == "/review/"


def test_the_last_decision_is_undone_from_the_queue_also_an_edit(desk, db):
    first, second, other = (a_speech(db, f"Слово {n}", confidence=n / 4) for n in range(3))
    desk(f"/review/speech/{other.id}/accept")
    edited = {"speaker_name": "", "quotation": "indirect", "words": second.words}
    desk(f"/review/speech/{second.id}", **edited, reason="the report names nobody")

    led = desk("/review/undo")

    assert f"undone={second.id}" in led.location
    assert current(db, Speech, second.id).review_state == ReviewState.unreviewed
    assert current(db, Speech, second.id).speaker_name == second.speaker_name
    page = desk.get(led.location.partition("#")[0])
    assert "Taken back: it waits again." in page
    assert f'id="f-{first.id}"' not in page  # it begins with the fact in question

    desk("/review/undo")
    assert current(db, Speech, other.id).review_state == ReviewState.unreviewed
    assert "There is nothing to undo here." in desk("/review/undo").get_data(as_text=True)


def test_undoing_the_last_decision_keeps_the_filters_that_show_the_fact(desk, db):
    row = a_speech(db)
    desk(f"/review/speech/{row.id}/reject")
    assert "kind=speech" in desk("/review/undo?kind=speech").location
    desk(f"/review/speech/{row.id}/reject")
    assert "kind=" not in desk("/review/undo?kind=task").location


def test_nobody_undoes_what_another_decided_or_a_merge_without_seeing_it(desk, db, engine):
    row, kept = a_speech(db), a_session(db, a_report(db, "Заседание прошло."))
    other = a_session(db, a_report(db, "Мажилис собрался."))
    with writing(engine) as theirs:
        reject(theirs, "speech", row.id, "Timur")
    desk(f"/review/sessions/{other.id}", action="merge", into=kept.id, reason="one sitting")

    assert "There is nothing to undo here." in desk("/review/undo").get_data(as_text=True)
    assert current(db, Session, other.id).merged_into == kept.id


def test_bulk_takes_what_is_ticked_but_no_direct_quotation(desk, db):
    direct, told = a_speech(db), a_speech(db, "Мост нужен", quotation=Quotation.indirect)
    order = a_task(db)
    page = desk.get("/review/")
    assert f'value="speech {direct.id}"' not in page
    assert f'value="speech {told.id}"' in page

    answer = desk(
        "/review/bulk", fact=[f"speech {direct.id}", f"speech {told.id}", f"task {order.id}"]
    )

    assert "2 accepted. 1 must be looked at" in answer.get_data(as_text=True)
    assert current(db, Speech, direct.id).review_state == ReviewState.unreviewed
    assert current(db, Speech, told.id).review_state == ReviewState.accepted


def test_filters_keep_kind_person_rule_and_confidence(desk, db):
    a_speech(db, "Первое слово", confidence=0.4)
    a_speech(db, "Второе слово", person="salima-tasbulaq", rule="other.rule")
    a_task(db, "третье слово")

    for question, kept in (
        ("kind=task", {"третье"}),
        ("person=salima-tasbulaq", {"Второе"}),
        ("rule=other.rule", {"Второе"}),
        ("below=0.5", {"Первое"}),
    ):
        page = desk.get(f"/review/?{question}")
        assert {w for w in ("Первое", "Второе", "третье") if f"<mark>{w} слово" in page} == kept
    assert "is no number" in desk.get("/review/?below=x")


def test_the_words_of_a_speech_are_edited_within_its_report(desk, db):
    row = a_speech(db)
    address = f"/review/speech/{row.id}"
    assert "Мост нужен людям</textarea>" in desk.get(address)

    refused = desk(address, words="Паром", speaker_name="X", person_id="", quotation="direct")
    assert "copy them letter by letter" in refused.get_data(as_text=True)
    desk(
        address,
        words="Мост нужен",
        speaker_name="Айдар К.",
        person_id="",
        quotation="indirect",
        reason="not him for sure",
    )

    seen = current(db, Speech, row.id)
    assert (seen.words, seen.speaker_name, seen.person_id, seen.quotation) == (
        "Мост нужен",
        "Айдар К.",
        None,
        Quotation.indirect,
    )


def test_words_go_to_another_only_with_a_reason_and_a_name_that_the_report_prints(desk, db):
    row = a_speech(db)
    form = {"quotation": "direct", "words": row.words, "person_id": ""}

    for edited, why in (
        ({"speaker_name": "Болат Жарменов", "reason": "x"}, "does not stand in the report"),
        ({"speaker_name": "А. Кумтобеев"}, "this changes whom the report is said to speak of"),
    ):
        refused = desk(f"/review/speech/{row.id}", **form, **edited)
        assert (refused.status_code, why in refused.text) == (400, True)
    db.rollback()
    assert current(db, Speech, row.id).person_id == "aidar-qumtobe"

    same = form | {"person_id": "aidar-qumtobe", "speaker_name": "Айдар Кумтобеев"}
    assert desk(f"/review/speech/{row.id}", **same | {"quotation": "indirect"}).status_code == 303


@pytest.mark.parametrize(
    ("name", "stands"),
    [
        *(("Ерлан Кошанов", True), ("Кошанов", True), ("Е. Кошанов", True)),
        *(("Ерлан Қошанов", True), ("Yerlan Koshanov", True), ("спикер", True)),
        *(("Болат Жарменов", False), ("Болат Кошанов", False)),
    ],
)
def test_a_name_stands_in_a_report_in_any_case_and_script(name, stands):
    assert stands_in(name, "Слова спикера Ерлана Кошанова передали журналисты.") is stands


def test_who_must_do_a_task_is_edited_one_a_line(desk, db):
    row = a_task(db, responsible=(("коллеги", None, None),))
    assert "коллеги</textarea>" in desk.get(f"/review/task/{row.id}")

    desk(
        f"/review/task/{row.id}",
        type="order",
        words=row.words,
        responsible="Министерство мостов | ministry-of-bridges\nАйдар | aidar-qumtobe\nвсе",
        due="2024-06-01",
        reason="so the report says",
    )

    db.rollback()
    seen = task(db, row.id)
    assert [(p.name, p.person, p.body) for p in seen.responsible] == [
        ("Министерство мостов", None, "ministry-of-bridges"),
        ("Айдар", "aidar-qumtobe", None),
        ("все", None, None),
    ]
    assert seen.due == dt.date(2024, 6, 1)
    wrong = desk(f"/review/task/{row.id}", type="order", responsible="X | nobody-here")
    assert wrong.status_code == 400


def test_session_mention_and_faction_have_their_forms(desk, db):
    report = a_report(db, "Заседание фракции Аманат. Выступил Айдар Кумтобеев.")
    a_session(db, report)
    named = a_mention(db, report, "Айдар Кумтобеев", person="aidar-qumtobe")
    reading = db.exec(select(SessionReading)).one()

    desk(f"/review/session/{reading.id}", kind="interview", chamber="", date="2024-05-02")
    desk(f"/review/mention/{named.id}", name="Айдар Кумтобеев", person_id="", reason="another")

    seen = current(db, SessionReading, reading.id)
    assert (seen.kind, seen.chamber, seen.date) == ("interview", None, dt.date(2024, 5, 2))
    assert current(db, Mention, named.id).person_id is None
    assert 'name="chair_name"' in desk.get(f"/review/session/{reading.id}")


def suggestion(db, row, **values):
    report = a_report(db, "Мост построен. Движение открыто.")
    return an_update(
        db,
        row,
        report_id=report.id,
        text_row=report.text_row,
        first_sentence=1,
        last_sentence=1,
        start=0,
        end=13,
        words="Мост построен",
        **values,
    )


def test_a_suggestion_is_linked_to_the_task_that_an_editor_chooses(desk, db):
    row = a_task(db)
    update = suggestion(db, None, candidates=[{"task": row.id, "score": 0.8, "why": "bridge"}])
    page = desk.get("/review/")
    assert "It is about this task" in page

    desk(f"/review/update/{update.id}/accept", task=row.id)

    db.rollback()
    assert task(db, row.id).state == TaskState.done
    assert "построить мост" in page


def test_a_suggested_failure_is_accepted_with_its_kind_of_reason(desk, db):
    row = a_task(db)
    update = suggestion(db, row, state=TaskState.not_done)
    form = {
        "task": row.id,
        "state": "not_done",
        "basis": "said_by_responsible",
        "reason": "the minister says so",
    }

    refused = desk(f"/review/update/{update.id}", **form)
    assert "kind of reason" in refused.get_data(as_text=True)
    desk(f"/review/update/{update.id}", reason_code="no_money", **form)

    db.rollback()
    assert task(db, row.id).state == TaskState.not_done


@pytest.mark.parametrize("basis", [Basis.confirmed_elsewhere, Basis.said_by_responsible])
def test_a_suggestion_that_is_only_given_its_reason_keeps_who_said_it_and_its_day(desk, db, basis):
    row = a_task(db)
    state, day = TaskState.not_done, dt.date(2024, 6, 3)
    update = suggestion(db, row, state=state, basis=basis, date=day)
    page = desk.get(f"/review/update/{update.id}")
    as_it_opens = {
        "task": row.id,
        "state": re.search(r'value="(\w+)" selected', page[page.index('name="state"') :])[1],
        "basis": re.search(r'value="(\w+)" selected', page[page.index('name="basis"') :])[1],
        "date": re.search(r'name="date" type="date" value="([^"]*)"', page)[1],
    }

    desk(f"/review/update/{update.id}", **as_it_opens, reason="so it says", reason_code="no_money")

    kept = current(db, Update, update.id)
    assert (kept.state, kept.basis, kept.date) == (state, basis, day)


def test_decisions_are_listed_and_undone(desk, db):
    row = a_speech(db)
    desk(f"/review/speech/{row.id}/reject")
    page = desk.get("/review/decisions")
    address = re.search(r'action="(/review/decisions/\w+/undo)"', page)[1]

    desk(address)

    assert current(db, Speech, row.id).review_state == ReviewState.unreviewed
    assert "undone" in desk.get("/review/decisions")


def test_undoing_leads_back_to_the_decision_in_its_list(desk, db):
    desk(f"/review/speech/{a_speech(db).id}/reject")
    page = desk.get("/review/decisions")
    address = re.search(r'action="(/review/decisions/\w+/undo)"', page)[1]
    following = re.search(r'name="next" value="(/review/decisions[^"]+)"', page)[1]

    led = desk(address, next=following)

    place = led.location.partition("#")[2]
    assert f'id="{place}" tabindex="-1"' in page


def test_decisions_have_pages_and_are_found_by_record(desk, db):
    first, *others = [a_speech(db, f"Слово {n}") for n in range(45)]
    desk(f"/review/speech/{first.id}/reject", reason="his neighbour said it")
    for row in others:
        desk(f"/review/speech/{row.id}/accept")

    assert first.id not in desk.get("/review/decisions")
    assert first.id in desk.get("/review/decisions?page=2")
    page = desk.get(f"/review/decisions?record={first.id}")
    assert page.count("/undo") == 1
    assert "his neighbour said it" in page
    assert desk.get("/review/decisions?action=reject").count("/undo") == 1
    assert desk.get("/review/decisions?by=Dana").count("/undo") == 40
    assert "No decision fits these filters." in desk.get("/review/decisions?record=x")


# Names, people, sessions -------------------------------------------------------------------------


def test_one_click_makes_a_name_a_spelling(desk, db):
    report = a_report(db, "Выступил Елнур Бисембаев.")
    named = a_mention(db, report, "Елнур Бисембаев")
    page = desk.get("/review/names")
    assert "It is Елнур Бейсенбаев" in page
    assert "only the letters are alike" in page

    desk("/review/names", name="Елнур Бисембаев", person="elnur-beisenbaev")

    assert current(db, Mention, named.id).person_id == "elnur-beisenbaev"
    assert "Every name means somebody" in desk.get("/review/names")


def test_the_next_name_is_in_hand_and_what_was_done_is_told(desk, db):
    reports = [a_report(db, f"Газета {n}. Выступил Елнур Бисембаев.") for n in (1, 2)]
    for report in reports:
        a_mention(db, report, "Елнур Бисембаев")
    a_mention(db, a_report(db, "Пришёл Марат Жанаев."), "Марат Жанаев")
    page = desk.get("/review/names")
    following = re.search(r'name="next" value="([^"]+)"', page)[1]
    assert unquote(following) == "/review/names?at=марат+жанаев#i-n-марат-жанаев-name"

    led = desk("/review/names", name="Елнур Бисембаев", person="elnur-beisenbaev", next=following)

    address, mark = led.headers["Location"].split("#")
    assert unquote(mark) == "i-n-марат-жанаев-name"
    page = " ".join(desk.get(address).split())
    assert 'id="i-n-марат-жанаев-name" tabindex="-1"' in page
    told = "“Елнур Бисембаев” is Елнур Бейсенбаев now: 2 mentions, 2 reports."
    assert told in page[page.index('id="i-n-марат-жанаев-name"') :]  # where he goes on
    undo = re.search(r'action="(/review/decisions/\w+/undo)"', page)[1]
    assert desk(undo, next="/review/names").status_code == 303
    assert "Елнур Бисембаев" in desk.get("/review/names?page=99")


def test_a_surname_is_resolved_in_one_report(desk, db):
    report = a_report(db, "Выступил Бисембаев.")
    named = a_mention(db, report, "Бисембаев")
    assert 'name="report"' in desk.get("/review/names")

    desk("/review/names", name="Бисембаев", person="elnur-beisenbaev", report=report.id)

    assert current(db, Mention, named.id).person_id == "elnur-beisenbaev"


def test_a_new_person_takes_the_name_that_meant_nobody(desk, db):
    named = a_mention(db, a_report(db, "Пришёл Марат Жанаев."), "Марат Жанаев")

    desk(
        "/review/people/new",
        slug="marat-janaev",
        source="the list",
        family_ru="Жанаев",
        given_ru="Марат",
        name="Марат Жанаев",
    )

    assert current(db, Mention, named.id).person_id == "marat-janaev"


def test_a_merged_person_leads_to_the_other_with_a_word(desk, db, client):
    a_person(db, "elnur-bisembaev", family_ru="Бисембаев", given_ru="Елнур")
    a_seat(db, "elnur-bisembaev")

    desk(
        "/review/people/elnur-bisembaev",
        action="merge",
        into="elnur-beisenbaev",
        reason="a misprint",
    )

    assert current(db, Person, "elnur-bisembaev").merged_into == "elnur-beisenbaev"
    gone = client.get("/deputies/elnur-bisembaev")
    assert "/deputies/elnur-beisenbaev" in gone.get_data(as_text=True)
    assert "a misprint" in gone.get_data(as_text=True)


def test_the_page_after_a_decision_says_once_what_was_decided(desk, db):
    form = {"action": "merge", "into": "aidar-qumtobe", "reason": "one and the same"}
    told = 'tabindex="-1" autofocus>Merged: Елнур Бейсенбаев'

    led = desk("/review/people/elnur-beisenbaev", **form)
    page = desk.get(led.location)

    assert told in page
    assert told not in desk.get(led.location)
    address = re.search(r'action="(/review/decisions/\w+/undo)"', page)[1]
    led = desk(address, next=led.location)
    assert "autofocus>Decision undone: Елнур Бейсенбаев" in desk.get(led.location)
    office = {"organization": "amanat", "role": "member", "office_start": "2023-03-29"}
    desk("/review/people/salima-tasbulaq", action="office", source="parlam.kz", **office)
    assert "autofocus>Seat or office added: Салима" in desk.get("/review/people/salima-tasbulaq")


def test_facts_are_split_from_a_person(desk, db):
    row = a_speech(db)
    assert f'value="speech {row.id}"' in desk.get("/review/people/aidar-qumtobe")

    desk(
        "/review/people/aidar-qumtobe",
        action="split",
        into="salima-tasbulaq",
        fact=f"speech {row.id}",
        reason="two people",
    )

    assert current(db, Speech, row.id).person_id == "salima-tasbulaq"


def test_sessions_are_merged_and_split(desk, db):
    first = a_session(db, a_report(db, "Первое сообщение."))
    second = a_session(db, a_report(db, "Второе сообщение."), date=dt.date(2024, 5, 3))
    reading = db.exec(select(SessionReading).where(SessionReading.session_id == second.id)).one()
    assert f'value="{first.id}"' in desk.get(f"/review/sessions/{second.id}")

    desk(f"/review/sessions/{second.id}", action="merge", into=first.id, reason="the same")

    assert current(db, Session, second.id).merged_into == first.id
    assert "Reports of another session" in desk.get(f"/review/sessions/{first.id}")
    desk(f"/review/sessions/{first.id}", action="split", reading=reading.id, reason="not")
    assert current(db, SessionReading, reading.id).session_id not in (first.id, second.id)


# Tasks -------------------------------------------------------------------------------------------


def test_a_state_is_given_by_form_only_with_what_shows_it(desk, db, client):
    row = a_task(db)
    form = {"state": "done", "basis": "confirmed_elsewhere", "date": "2024-06-01"}

    refused = desk(f"/review/tasks/{row.id}/update", **form, reason="it stands")
    assert (refused.status_code, "Evidence is missing" in refused.get_data(as_text=True)) == (
        400,
        True,
    )
    desk(f"/review/tasks/{row.id}/update", **form, reason="it stands", url="https://example.kz/b")

    page = client.get(f"/tasks/{row.id}").get_data(as_text=True)
    assert "it stands" in page
    assert "https://example.kz/b" in page


def test_a_letter_is_kept_as_evidence_and_comes_back_as_a_download(desk, db, client):
    row = a_task(db)

    desk(
        f"/review/tasks/{row.id}/update",
        state="done",
        basis="said_by_responsible",
        reason="the letter says so",
        file=(io.BytesIO(b"<script>alert(1)</script>"), "letter.html"),
    )

    db.rollback()
    stored = db.exec(select(Attachment)).one()
    answer = client.get(f"/review/files/{stored.sha256}")
    assert answer.data == b"<script>alert(1)</script>"
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.mimetype == "application/octet-stream"


@pytest.mark.parametrize(("size", "kept"), [(4_999_999, 1), (5_000_001, 0)])
def test_a_file_of_up_to_five_megabytes_is_taken(desk, db, client, size, kept):
    row = a_task(db)
    page = desk.get(f"/review/tasks/{row.id}")
    form = {
        "csrf_token": re.search(r'name="csrf_token" value="([^"]+)"', page)[1],
        "state": "done",
        "basis": "said_by_responsible",
        "reason": "the letter says so",
        "file": FileStorage(io.BytesIO(b"x" * size), "letter.pdf"),
    }
    boundary, body = encode_multipart(form)

    answer = client.post(
        f"/review/tasks/{row.id}/update",
        input_stream=io.BytesIO(body),
        content_length=len(body),
        content_type=f"multipart/form-data; boundary={boundary}",
        headers=HERE,
    )

    assert ("larger than 5 MB" in answer.text) == (not kept)
    db.rollback()
    assert len(db.exec(select(Attachment)).all()) == kept


def test_reply_question_and_answer_stand_on_the_page_of_the_task(desk, db, client):
    row = a_task(db, responsible=(("Министерство мостов", None, "ministry-of-bridges"),))
    ready = desk.get(f"/review/tasks/{row.id}")
    assert "Please tell us what has been done" in ready
    assert f"http://127.0.0.1:8000/tasks/{row.id}" in ready

    desk(f"/review/tasks/{row.id}/reply", side="Ministry", said="We did it.", url="https://a.kz/")
    desk(f"/review/tasks/{row.id}/question", addressee="Ministry", said="What?", date="2024-06-01")
    asked = re.search(r'name="question" value="(\w+)"', desk.get(f"/review/tasks/{row.id}"))[1]
    desk(
        f"/review/tasks/{row.id}/answer",
        question=asked,
        said="It stands.",
        date="2024-06-09",
        url="https://a.kz/",
    )

    page = client.get(f"/tasks/{row.id}").get_data(as_text=True)
    for words in ("We did it.", "What?", "It stands."):
        assert words in page


def test_the_answer_to_an_inquiry_shows_which_criteria_it_meets(desk, db, client):
    row = a_task(db, type=TaskType.request)

    desk(
        f"/review/tasks/{row.id}/inquiry",
        answered_by="Minister",
        said="Soon.",
        criteria=["every_point"],
        url="https://a.kz/",
    )

    page = client.get(f"/tasks/{row.id}").get_data(as_text=True)
    assert "not substantive" in page
    assert page.count("✗") == 2


def test_a_successor_is_named_on_the_page_of_an_orphaned_task(desk, db, client):
    a_body(db, "ministry-of-ferries", end=dt.date(2024, 9, 1))
    row = a_task(db, responsible=(("паромы", None, "ministry-of-ferries"),))
    assert "no successor named" in client.get(f"/tasks/{row.id}").get_data(as_text=True)
    assert row.id in client.get("/follow/orphaned").get_data(as_text=True)

    desk(
        f"/review/tasks/{row.id}/successor",
        organization="ministry-of-ferries",
        successor="ministry-of-bridges",
        source="decree 1",
    )

    page = client.get(f"/tasks/{row.id}").get_data(as_text=True)
    assert "took over" in page
    assert "decree 1" in page
    assert row.id not in client.get("/follow/orphaned").get_data(as_text=True)


def test_a_task_is_entered_from_a_letter(desk, db, client):
    answer = desk(
        "/review/tasks/new",
        words="построит мост до осени",
        type="undertaking",
        set_by="Министерство мостов | ministry-of-bridges",
        letter="Министерство построит мост до осени.",
        title="Ответ министерства",
        sender="Министерство мостов",
        date="2024-05-01",
        lang="ru",
        file=(io.BytesIO(b"%PDF- letter"), "letter.pdf"),
    )

    row = db.exec(select(Task)).one()
    assert answer.headers["Location"] == f"/review/tasks/{row.id}"
    assert "Министерство мостов" in client.get(f"/tasks/{row.id}").get_data(as_text=True)
    assert db.exec(select(Responsible)).all() == []


# Readers -----------------------------------------------------------------------------------------


def test_every_item_says_where_its_errors_are_reported(db, client):
    report = a_report(db)
    session = a_session(db, report)
    speech, order = a_speech(db), a_task(db)
    for kind, target in (
        ("reports", report.id),
        ("sessions", session.id),
        ("speeches", speech.id),
        ("tasks", order.id),
        ("deputies", "aidar-qumtobe"),
        ("factions", "amanat"),
        ("bodies", "ministry-of-bridges"),
    ):
        page = client.get(f"/{kind}/{target}").get_data(as_text=True)
        assert f'href="/feedback/{kind}/{target}"' in page, kind
        assert client.get(f"/feedback/{kind}/{target}").status_code == 200


def test_a_readers_word_reaches_the_queue_without_account_or_cookie(desk, db, app):
    row = a_speech(db)
    reader = app.test_client()

    answer = reader.post(
        f"/feedback/speeches/{row.id}", data={"words": "It was <b>his</b> brother"}, headers=HERE
    )

    assert answer.status_code == 200
    assert "Set-Cookie" not in answer.headers
    assert "It was &lt;b&gt;his&lt;/b&gt; brother" in desk.get("/review/feedback")
    db.rollback()
    word = db.exec(select(Feedback)).one()
    desk("/review/feedback", id=word.id, outcome="set right")
    assert current(db, Feedback, word.id).settled


def test_a_readers_word_from_another_site_or_about_nothing_is_refused(db, client):
    row = a_speech(db)
    address = f"/feedback/speeches/{row.id}"

    assert client.post(address, data={"words": "x"}).status_code == 403
    evil = {"Origin": "https://evil.example"}
    assert client.post(address, data={"words": "x"}, headers=evil).status_code == 403
    assert (
        client.post("/feedback/speeches/none", data={"words": "x"}, headers=HERE).status_code == 404
    )
    assert client.post("/feedback/nouns/x", data={"words": "x"}, headers=HERE).status_code == 404
    assert client.post(address, data={"words": " "}, headers=HERE).status_code == 400
    ours = {"Origin": "http://localhost"}
    assert client.post(address, data={"words": "x"}, headers=ours).status_code == 200


def test_one_address_cannot_flood_the_queue(db, client):
    row = a_speech(db)

    answers = [
        client.post(
            f"/feedback/speeches/{row.id}", data={"words": f"no {n}"}, headers=HERE
        ).status_code
        for n in range(7)
    ]

    assert answers == [200] * 5 + [429] * 2


def test_a_correction_is_told_on_its_page_its_item_and_its_feed(desk, db, client):
    report = a_report(db, "Айдар Кумтобеев и Салима Тасбулакова: «Мост нужен людям».")
    row = a_speech(db, report=report)
    assert "Corrections of this record" not in client.get(f"/speeches/{row.id}").text

    desk(
        f"/review/speech/{row.id}",
        speaker_name="Салима Тасбулакова",
        person_id="salima-tasbulaq",
        quotation="direct",
        words=row.words,
        reason="it was she",
    )

    page = client.get("/corrections/").text
    for words in ("Dana", "it was she", "<del>Айдар Кумтобеев</del>", "Салима Тасбулакова"):
        assert words in page
    assert "Corrections of this record" in client.get(f"/speeches/{row.id}").text
    assert row.id in client.get(f"/corrections/?kind=speech&id={row.id}").text
    feed = client.get("/corrections.atom")
    assert feed.mimetype == "application/atom+xml"
    assert "it was she" in feed.text
    own = re.search(r"/corrections/(\w{10})<", feed.text)[1]
    assert "it was she" in client.get(f"/corrections/{own}").text


def test_what_must_not_be_forgotten_has_pages(db, client):
    today = dt.datetime.now(dt.UTC).date()
    soon = a_task(db, "построить мост", due=today + dt.timedelta(days=3))
    old = a_task(db, "другое", report=a_report(db, "Велено другое.", published=dt.date(2020, 1, 1)))

    assert client.get("/follow/").status_code == 200
    assert soon.id in client.get("/follow/soon").text
    silence = client.get("/follow/silent?days=400").text
    assert old.id in silence
    assert "Please tell us what has been done" in silence
    assert client.get("/follow/silent?days=x").status_code == 400
