"""Editors log in and out; a cookie that was ended opens nothing, readers get none."""

import re

import pytest

from tracker.db import writing
from tracker.errors import ReviewError
from tracker.review.accounts import (
    account_of,
    add_account,
    close_account,
    cookie_of,
    find,
    log_out,
    who_logs_in,
)

PASSWORD = "correct horse battery"
HERE = {"Sec-Fetch-Site": "same-origin"}


@pytest.fixture
def dana(engine):
    with writing(engine) as db:
        return add_account(db, "Dana", PASSWORD).name


def log_in(client, password=PASSWORD, **headers):
    return client.post(
        "/login", data={"name": "Dana", "password": password}, headers=headers or HERE
    )


def token(client, address="/review/"):
    page = client.get(address).get_data(as_text=True)
    return re.search(r'name="csrf_token" value="([^"]+)"', page)[1]


def test_the_right_password_opens_the_queue_and_the_wrong_one_does_not(client, dana):
    assert client.get("/review/").status_code == 302
    assert log_in(client, "wrong horse battery").status_code == 401
    assert client.get("/review/").status_code == 302

    assert log_in(client).headers["Location"] == "/review/"

    assert client.get("/review/").status_code == 200


def test_a_password_is_stored_as_argon2id_only(db):
    account = add_account(db, "Dana", PASSWORD)

    assert account.password_hash.startswith("$argon2id$")
    assert PASSWORD not in account.password_hash


def test_passwords_are_long_and_names_are_not_those_of_the_machine(db):
    with pytest.raises(ReviewError, match="12 characters"):
        add_account(db, "Dana", "short")
    for name in ("machine", "Machine 1.0", "shipped", "reader", "", "<b>"):
        with pytest.raises(ReviewError, match="another name"):
            add_account(db, name, PASSWORD)


def test_a_log_out_ends_every_cookie_also_a_stolen_one(app, client, dana):
    log_in(client)
    stolen = client.get_cookie("session").value
    thief = app.test_client()
    thief.set_cookie("session", stolen)
    assert thief.get("/review/").status_code == 200

    client.post("/logout", data={"csrf_token": token(client)}, headers=HERE)

    assert client.get("/review/").status_code == 302
    assert thief.get("/review/").status_code == 302


def test_a_new_password_or_a_closed_account_ends_the_cookies(db):
    account = add_account(db, "Dana", PASSWORD)
    cookie = cookie_of(account)
    assert account_of(db, cookie).name == "Dana"

    add_account(db, "Dana", PASSWORD + "!", replace=True)

    assert account_of(db, cookie) is None
    cookie = cookie_of(find(db, "Dana"))
    close_account(db, "Dana")
    assert account_of(db, cookie) is None
    assert who_logs_in(db, "Dana", PASSWORD + "!") is None


@pytest.mark.parametrize("cookie", ["", ".", "1", "1.x", "x.1", "١.1", "99.1", "1.2.3"])
def test_a_made_up_cookie_is_nobodys(db, cookie):
    add_account(db, "Dana", PASSWORD)

    assert account_of(db, cookie) is None


def test_logging_out_elsewhere_needs_a_new_login(db):
    account = add_account(db, "Dana", PASSWORD)
    log_out(db, account)

    assert account_of(db, "1.1") is None
    assert account_of(db, cookie_of(find(db, "Dana"))) is not None


def test_guessing_passwords_is_stopped(client, dana):
    answers = [log_in(client, "wrong horse battery").status_code for _ in range(12)]

    assert answers[:10] == [401] * 10
    assert answers[10:] == [429, 429]
    assert log_in(client).status_code == 429


def test_the_cookie_is_kept_from_scripts_and_other_sites(client, dana):
    cookie = log_in(client).headers["Set-Cookie"]

    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


def test_behind_https_the_cookie_is_sent_by_https_alone(settings, engine, dana):
    import dataclasses

    from tracker.web import create_app

    secure = dataclasses.replace(settings, site_url="https://tracker.example.kz")
    client = create_app(secure, engine).test_client()

    assert "Secure" in log_in(client).headers["Set-Cookie"]


def test_pages_of_readers_set_no_cookie_and_may_be_cached(client, dana):
    for address in ("/", "/tasks/", "/corrections/", "/follow/", "/login"):
        answer = client.get(address)
        assert "Set-Cookie" not in answer.headers, address
        assert address == "/login" or "Cookie" not in answer.headers.get("Vary", ""), address


def test_pages_of_editors_are_nobodys_to_cache(client, dana):
    log_in(client)
    answer = client.get("/review/")

    assert answer.headers["Cache-Control"] == "no-store"
    assert "Cookie" in answer.headers["Vary"]


def test_every_form_refuses_another_site_and_what_no_page_has_sent(app, client, dana):
    log_in(client)
    held = token(client)
    unsafe = {"POST", "PUT", "PATCH", "DELETE"}
    tried = 0
    for rule in app.url_map.iter_rules():
        for method in rule.methods & unsafe:
            values = {name: "speech" if name == "kind" else "x" for name in rule.arguments}
            address = rule.build(values)[1]
            for headers in (
                {},
                {"Sec-Fetch-Site": "cross-site"},
                {"Sec-Fetch-Site": "same-site"},
                {"Origin": "https://evil.example"},
                {"Origin": "null"},
            ):
                answer = client.open(
                    address, method=method, headers=headers, data={"csrf_token": held}
                )
                # the API looks at no cookie: without a token it knows nobody
                wanted = 401 if address.startswith("/api/") else 403
                if rule.endpoint == "follow.stop" and not headers:
                    wanted = 200  # a mail program ends the mails; the address is the secret
                assert answer.status_code == wanted, (method, address, headers)
                tried += 1
    assert tried > 50


def test_every_form_behind_the_login_needs_its_token(app, client, dana):
    log_in(client)
    tried = 0
    for rule in app.url_map.iter_rules():
        if "POST" in rule.methods and rule.endpoint.startswith(("review", "accounts.logout")):
            values = {name: "speech" if name == "kind" else "x" for name in rule.arguments}
            answer = client.post(rule.build(values)[1], headers=HERE, data={"csrf_token": "x"})
            assert answer.status_code == 400, rule
            assert "form was open too long" in answer.get_data(as_text=True)
            tried += 1
    assert tried > 15


def test_every_page_of_editors_asks_for_a_login(app, client):
    tried = 0
    for rule in app.url_map.iter_rules():
        if rule.rule.startswith("/review"):
            values = {name: "speech" if name == "kind" else "x" for name in rule.arguments}
            for method in rule.methods & {"GET", "POST"}:
                answer = client.open(rule.build(values)[1], method=method, headers=HERE)
                if method == "GET":
                    assert answer.headers["Location"].startswith("/login"), rule
                else:
                    assert answer.status_code == 401, rule
                    assert 'name="password"' in answer.get_data(as_text=True), rule
                tried += 1
    assert tried > 20


@pytest.mark.parametrize(
    "wanted",
    [
        *("https://evil.example", "//evil.example", "/\\evil.example", "/\t/evil.example"),
        *("/kk//evil.example", "/kk/\\evil.example", "kk//evil.example"),
    ],
)
def test_a_login_leads_on_within_the_site_only(client, dana, wanted):
    answer = client.post(
        "/login",
        query_string={"next": wanted},
        data={"name": "Dana", "password": PASSWORD},
        headers=HERE,
    )

    assert answer.headers["Location"] == "/review/"


def test_a_login_leads_back_to_the_page_that_asked_for_it(client, dana):
    asked = client.get("/review/names?page=1").headers["Location"]

    answer = client.post(asked, data={"name": "Dana", "password": PASSWORD}, headers=HERE)

    assert answer.headers["Location"] == "/review/names?page=1"


@pytest.mark.parametrize(
    ("asked", "shown", "then"),
    [
        ("/kk/review/names?page=1", "kk", "/kk/review/names?page=1"),
        ("/login?next=/kk/review/names", "kk", "/kk/review/names"),
        ("/kk/login?next=/kk/review/names", "kk", "/kk/review/names"),
        ("/ru/login?next=/kk/review/names", "ru", "/ru/review/names"),  # chosen on the log-in page
        ("/login?next=/kk", "kk", "/kk/"),
        ("/kk/login", "kk", "/kk/review/"),
    ],
)
def test_a_login_keeps_the_language_of_the_address(client, dana, asked, shown, then):
    page = client.get(asked, follow_redirects=True)
    assert page.headers["Content-Language"] == shown

    address = page.request.full_path.rstrip("?")
    root = page.request.script_root
    answer = client.post(root + address, data={"name": "Dana", "password": PASSWORD}, headers=HERE)

    assert answer.headers["Location"] == then


def test_a_log_out_leads_to_the_login_of_the_same_language(client, dana):
    log_in(client)
    held = token(client, "/kk/review/")

    answer = client.post("/kk/logout", data={"csrf_token": held}, headers=HERE)

    assert answer.headers["Location"] == "/kk/login"
