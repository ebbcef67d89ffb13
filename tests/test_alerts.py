"""Digests by mail: off until switched on, only what is new, and ended by a link."""

import dataclasses
import datetime as dt
import re
import smtplib

import pytest
from sqlmodel import select

from tests.factories import a_speech, a_task, an_update
from tests.test_accounts import HERE
from tests.test_public_log import LETTER
from tracker.db import now, writing
from tracker.errors import ReviewError, SettingsError
from tracker.models import Basis, Subscription, TaskState
from tracker.review.facts import accept
from tracker.review.merges import merge_people
from tracker.review.subscriptions import subscribe
from tracker.review.undoing import undo
from tracker.review.updates import Standing, give_update
from tracker.web import create_app
from tracker.web.digests import send_digests


class Server:
    """Stands for a mail server; keeps what it was given."""

    def __init__(self):
        self.mails, self.refuses, self.logins, self.secured = [], set(), [], False

    def __call__(self, host, port, timeout):
        self.place = (host, port)
        return self

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def ehlo(self):
        pass

    def has_extn(self, name):
        return name == "starttls"

    def starttls(self):
        self.secured = True

    def login(self, name, password):
        self.logins.append((name, password))

    def send_message(self, mail):
        if mail["To"] in self.refuses:
            raise smtplib.SMTPRecipientsRefused({mail["To"]: (550, b"no such user")})
        self.mails.append(mail)


@pytest.fixture
def server(monkeypatch):
    server = Server()
    monkeypatch.setattr(smtplib, "SMTP", server)
    return server


@pytest.fixture
def post(settings, engine, server):
    """Sends the digests with mail switched on."""
    on = dataclasses.replace(
        settings, smtp_url="smtp://me:p%40ss@mail.example:587", mail_from="tracker@example.kz"
    )
    app = create_app(on, engine)
    return lambda **options: send_digests(app, engine, on, **options)


def follow(engine, *what, address="reader@example.kz", lang="en"):
    with writing(engine) as db:
        subscribe(db, address, *what, lang=lang)


def text(mail):
    return mail.get_content()


def test_mail_is_off_until_it_is_switched_on(app, engine, settings):
    with pytest.raises(SettingsError, match="TRACKER_SMTP_URL"):
        send_digests(app, engine, settings)


def test_a_person_who_is_followed_is_told_of_once(engine, db, post, server):
    a_speech(db, "Старое слово")
    db.commit()
    follow(engine, "person", "aidar-qumtobe")
    a_speech(db, "Новое слово", known_from=now())
    a_task(db, "новое дело", set_by_person="aidar-qumtobe", known_from=now())
    db.commit()

    assert len(post()) == 1
    assert post() == []

    (mail,) = server.mails
    assert "Новое слово [unreviewed]" in text(mail)
    assert "новое дело" in text(mail)
    assert "Старое" not in text(mail)
    assert re.search(r"http://127\.0\.0\.1:8000/speeches/\w+", text(mail))
    assert mail["Subject"] == "Айдар Кумтобеев: 2 new"
    assert (server.place, server.logins, server.secured) == (
        ("mail.example", 587),
        [("me", "p@ss")],
        True,
    )


def test_a_merge_and_its_undoing_make_nothing_new(engine, db, post, server):
    a_speech(db, "Старое слово")
    a_task(db, "построить мост")
    db.commit()
    follow(engine, "person", "aidar-qumtobe")
    assert post() == []

    with writing(engine) as editors:
        merge = merge_people(editors, "aidar-qumtobe", "elnur-beisenbaev", "Dana", "one man").id
    assert post() == []
    a_speech(db, "Новое слово", person="elnur-beisenbaev", known_from=now())
    accepted = a_speech(db, "Ещё слово", known_from=now())
    db.commit()
    with writing(engine) as editors:
        undo(editors, merge, "Dana", "they are two")
        accept(editors, "speech", accepted.id, "Dana")
    post()

    (mail,) = server.mails
    assert mail["Subject"] == "Айдар Кумтобеев: 2 new"
    assert "Старое слово" not in text(mail)


def test_a_task_tells_what_was_accepted_and_no_suggestion(engine, db, post, server):
    task = a_task(db)
    followed = task.id
    db.rollback()
    follow(engine, "task", followed)
    an_update(db, task, known_from=now(), reason="only suggested")
    db.commit()
    assert post() == []

    standing = Standing(TaskState.done, Basis.confirmed_elsewhere, None, LETTER, "it stands")
    give_update(db, task.id, standing, "Dana")
    db.commit()

    assert len(post()) == 1
    assert "done (confirmed elsewhere): it stands" in text(server.mails[0])
    assert "only suggested" not in text(server.mails[0])


def test_a_search_and_what_is_due_are_followed(engine, db, post, server):
    follow(engine, "search", "мост")
    follow(engine, "due")
    a_task(db, "построить мост", known_from=now())
    db.commit()

    assert [line.partition(": ")[2] for line in post()] == ["“мост”: 1 new"]


def test_a_task_that_came_in_since_and_is_due_at_once_is_told(engine, db, post, server):
    soon = now().date() + dt.timedelta(days=5)
    a_task(db, "известное дело", due=soon)
    db.commit()
    follow(engine, "due")
    a_task(db, "новое дело", due=soon, known_from=now())
    db.commit()

    assert [line.partition(": ")[2] for line in post()] == ["tasks due within 14 days: 1 new"]
    assert "новое дело" in text(server.mails[0])
    assert "известное дело" not in text(server.mails[0])
    assert post() == []


def test_the_subject_says_which_task_and_quotes_as_the_language_does(engine, db, post, server):
    task = a_task(db)
    followed = task.id
    db.rollback()
    follow(engine, "task", followed, lang="ru")
    follow(engine, "search", "мост", lang="kk")
    standing = Standing(TaskState.done, Basis.confirmed_elsewhere, None, LETTER, "it stands")
    with writing(engine) as handle:
        give_update(handle, followed, standing, "Dana")

    assert len(post()) == 2
    subjects = sorted(mail["Subject"] for mail in server.mails)
    assert subjects[0].startswith("«мост»: ")
    assert subjects[1].startswith("поручение «построить мост»: ")


def test_mails_speak_the_language_that_was_chosen(engine, db, post, server):
    follow(engine, "search", "мост", lang="ru")
    a_task(db, "построить мост", known_from=now())
    db.commit()

    post()

    assert "new" not in server.mails[0]["Subject"]


def test_a_dry_run_sends_nothing_and_counts_nothing_as_told(engine, db, post, server):
    follow(engine, "search", "мост")
    a_task(db, "построить мост", known_from=now())
    db.commit()

    assert len(post(dry=True)) == 1
    assert server.mails == []
    assert len(post()) == 1


def test_an_address_that_was_refused_is_told_again(engine, db, post, server):
    follow(engine, "search", "мост")
    follow(engine, "search", "мост", address="other@example.kz")
    a_task(db, "построить мост", known_from=now())
    db.commit()
    server.refuses = {"reader@example.kz"}

    assert [line for line in post() if "refused" in line] == ["reader@example.kz: refused"]
    server.refuses = set()
    assert len(post()) == 1
    assert [mail["To"] for mail in server.mails] == ["other@example.kz", "reader@example.kz"]


def test_a_link_in_every_mail_ends_the_mails(engine, db, post, server, client):
    follow(engine, "search", "мост")
    a_task(db, "построить мост", known_from=now())
    db.commit()
    post()
    stop = re.search(r"http://127\.0\.0\.1:8000(/follow/stop/\S+)", text(server.mails[0]))[1]
    assert stop in server.mails[0]["List-Unsubscribe"]

    assert "reader@example.kz" in client.get(stop).text
    db.rollback()
    assert len(db.exec(select(Subscription)).all()) == 1  # a look changes nothing
    client.post(stop, headers=HERE)

    db.rollback()
    assert db.exec(select(Subscription)).all() == []
    assert "No mail is sent" in client.get(stop).text


def test_a_mail_program_ends_the_mails_in_one_click(engine, db, post, server, client):
    """RFC 8058: a POST without a page, so without Origin or Sec-Fetch-Site."""
    follow(engine, "search", "мост")
    a_task(db, "построить мост", known_from=now())
    spoken = a_speech(db)
    db.commit()
    post()
    (mail,) = server.mails
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    address = re.fullmatch(r"<http://127\.0\.0\.1:8000(/\S+)>", mail["List-Unsubscribe"])[1]

    answer = client.post(address, data={"List-Unsubscribe": "One-Click"})

    assert answer.status_code == 200
    assert "Set-Cookie" not in answer.headers
    db.rollback()
    assert db.exec(select(Subscription)).all() == []
    assert client.post("/follow/stop/unknown").status_code == 200  # tells nobody whether it was one
    other = client.post(f"/feedback/speeches/{spoken.id}", data={"words": "wrong"})
    assert other.status_code == 403


@pytest.mark.parametrize(
    "what",
    [
        ("nobody", "due"),
        ("a@b.kz\nBcc: x@y.kz", "due"),
        ("a@b.kz", "person", "nobody-here"),
        ("a@b.kz", "search", " "),
        ("a@b.kz", "weather"),
    ],
)
def test_what_cannot_be_followed_is_refused(db, what):
    with pytest.raises(ReviewError):
        subscribe(db, *what)


def test_nobody_follows_the_same_twice(db):
    subscribe(db, "a@b.kz", "due")

    with pytest.raises(ReviewError, match="already"):
        subscribe(db, "a@b.kz", "due")
