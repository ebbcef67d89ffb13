"""A login that ends while a form is open loses nothing that was typed."""

import io
import json

import pytest
from argon2 import PasswordHasher
from lxml import html
from sqlmodel import select
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from tests.factories import a_speech, a_task
from tracker.db import at, writing
from tracker.models import Attachment, ReviewState, Speech, Update
from tracker.review.accounts import add_account

HERE = {"Sec-Fetch-Site": "same-origin"}
PASSWORD = "correct horse battery"
TYPED = {"form": "update", "state": "done", "reason": "<b>Мост</b> открыт\nвчера", "words": "мост"}


@pytest.fixture
def dana(engine, monkeypatch):
    quick = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr("tracker.review.accounts._hasher", lambda: quick)
    with writing(engine) as db:
        return add_account(db, "Dana", PASSWORD).name


def parsed(answer):
    return html.fromstring(answer.get_data(as_text=True))


def press(client, answer, **typed):
    """Fills the one form of the main part of a page and sends it, as a browser does."""
    form = parsed(answer).xpath("//main//form")[0]
    hidden = [(field.name, field.value) for field in form.xpath(".//input[@type='hidden']")]
    address = form.get("action") or answer.request.full_path
    return client.post(address, data=dict(hidden) | typed, headers=HERE)


def log_in_with_what_was_sent(client, answer):
    return press(client, answer, name="Dana", password=PASSWORD)


def test_what_was_typed_comes_back_after_a_login_and_nothing_is_saved_before(client, dana, db):
    row = a_task(db)
    address = f"/kk/review/tasks/{row.id}/update"

    asked = client.post(address, data=TYPED | {"url": "https://example.org/a"}, headers=HERE)
    assert (asked.status_code, asked.headers["Cache-Control"]) == (401, "no-store")
    led = log_in_with_what_was_sent(client, asked)
    assert led.status_code == 200
    back = press(client, led)

    page = parsed(back)
    assert back.status_code == 200
    assert back.request.path == address
    assert back.headers["Content-Language"] == "kk"
    assert page.get_element_by_id("i-update-reason").value == TYPED["reason"]
    assert page.get_element_by_id("i-update-words").value == "мост"
    assert page.get_element_by_id("i-update-state").value == "done"
    assert page.get_element_by_id("i-update-url").value == "https://example.org/a"
    assert "Кіру мерзімі бітіп қалған еді" in back.get_data(as_text=True)
    db.rollback()
    assert not db.exec(select(Update).where(at(Update))).all()


def test_each_page_on_the_way_back_begins_where_one_must_act(client, dana, db):
    row = a_task(db)
    asked = client.post(f"/kk/review/tasks/{row.id}/update", data=TYPED, headers=HERE)
    led = log_in_with_what_was_sent(client, asked)
    back = press(client, led)

    name, button, told = (parsed(page).xpath("//*[@autofocus]") for page in (asked, led, back))
    assert [field.get("name") for field in name] == ["name"]
    assert [field.get("type") for field in button] == ["submit"]
    assert [field.get("class") for field in told] == ["wrong"]
    assert "Dana. Нысаннан" in parsed(led).xpath("//main")[0].text_content()


@pytest.mark.parametrize(("language", "label"), [("ru", "Имя"), ("kk", "Аты")])
def test_an_editor_is_asked_for_his_own_name(client, language, label):
    page = parsed(client.get(f"/{language}/login"))

    assert page.xpath("//label[@for='name']")[0].text_content() == label


def test_the_form_that_came_back_can_be_sent(client, dana, db):
    row = a_speech(db, speaker="Ерлан Кошанов", person=None)
    sent = {
        "speaker_name": "Кошанов",
        "reason": "the surname alone",
        "quotation": "direct",
        "words": "Мост нужен людям",
    }
    asked = client.post(f"/review/speech/{row.id}", data=sent, headers=HERE)
    back = press(client, log_in_with_what_was_sent(client, asked))

    answer = press(client, back, **sent)

    assert answer.status_code == 303
    db.rollback()
    seen = db.exec(select(Speech).where(Speech.id == row.id, at(Speech))).one()
    assert (seen.speaker_name, seen.reviewed_by) == ("Кошанов", "Dana")


def test_a_wrong_password_keeps_what_was_typed(client, dana, db):
    row = a_task(db)
    asked = client.post(f"/review/tasks/{row.id}/update", data=TYPED, headers=HERE)

    wrong = press(client, asked, name="Dana", password="wrong horse battery")
    back = press(client, log_in_with_what_was_sent(client, wrong))

    assert wrong.status_code == 401
    assert parsed(back).get_element_by_id("i-update-words").value == "мост"


def test_a_file_is_said_not_to_come_along(client, dana, db):
    row = a_task(db)
    letter = FileStorage(io.BytesIO(b"%PDF-" + b"x" * 2_000_000), "письмо.pdf")
    boundary, body = encode_multipart(TYPED | {"file": letter})

    asked = client.post(
        f"/review/tasks/{row.id}/update",
        input_stream=io.BytesIO(body),
        content_length=len(body),
        content_type=f"multipart/form-data; boundary={boundary}",
        headers=HERE,
    )
    led = log_in_with_what_was_sent(client, asked)
    back = press(client, led)

    for answer in (asked, led):
        assert "Only the file “письмо.pdf” does not come along" in answer.get_data(as_text=True)
    assert "Choose the file “письмо.pdf” again." in back.get_data(as_text=True)
    assert not db.exec(select(Attachment)).all()


def test_a_button_is_pressed_again_only_by_hand(client, dana, db):
    row = a_speech(db)
    asked = client.post(
        f"/review/speech/{row.id}/reject",
        data={"reason": "сказал другой", "next": "/review/?kind=speech"},
        headers=HERE,
    )
    led = log_in_with_what_was_sent(client, asked)

    assert "What you decided is not saved." in led.get_data(as_text=True)
    assert 'href="/review/?kind=speech"' in led.get_data(as_text=True)
    assert press(client, led).headers["Location"] == "/review/?kind=speech"
    db.rollback()
    seen = db.exec(select(Speech).where(Speech.id == row.id, at(Speech))).one()
    assert (seen.review_state, seen.change_reason) == (ReviewState.rejected, "сказал другой")


def test_a_form_older_than_the_login_comes_back_too(client, dana, db):
    row = a_task(db)
    client.post("/login", data={"name": "Dana", "password": PASSWORD}, headers=HERE)

    stale = client.post(
        f"/review/tasks/{row.id}/update", data=TYPED | {"csrf_token": "old"}, headers=HERE
    )

    assert stale.status_code == 400
    assert "open too long" in stale.get_data(as_text=True)
    back = press(client, stale)
    assert parsed(back).get_element_by_id("i-update-words").value == "мост"


def test_a_script_is_told_in_one_sentence(client, dana, db):
    row = a_speech(db)

    answer = client.post(
        f"/review/speech/{row.id}/accept", headers=HERE | {"Accept": "application/json"}
    )

    assert (answer.status_code, answer.get_data(as_text=True)) == (
        401,
        "Your login has ended. Log in again, then load this page again.",
    )


@pytest.mark.parametrize(
    "address",
    [
        *("https://evil.example/", "//evil.example/review/bulk", "/\\evil.example/review/bulk"),
        *("/logout", "/feedback/tasks/x", "/nowhere", "", "/kk/review/bulk"),
    ],
)
def test_only_a_form_of_editors_is_brought_back(client, dana, address):
    made_up = json.dumps({"address": address, "fields": [["reason", "x"]], "file": ""})

    answer = client.post(
        "/login", data={"name": "Dana", "password": PASSWORD, "unsent": made_up}, headers=HERE
    )

    assert (answer.status_code, answer.headers["Location"]) == (303, "/review/")


@pytest.mark.parametrize("made_up", ["", "x", "[]", "1", "{}", '{"address": 1, "fields": [1]}'])
def test_a_made_up_field_is_passed_over(client, dana, made_up):
    answer = client.post(
        "/login", data={"name": "Dana", "password": PASSWORD, "unsent": made_up}, headers=HERE
    )

    assert answer.status_code == 303
