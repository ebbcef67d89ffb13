"""An editor works through the queue in headless Chromium, by keyboard alone."""

import threading

import pytest
from sqlmodel import select

from tests.factories import a_mention, a_report, a_speech, a_task
from tests.test_browser import browser, page, pytestmark  # noqa: F401  fixtures and the mark
from tests.test_review_pages import PASSWORD
from tracker.db import at, writing
from tracker.models import Decision, Quotation, Speech
from tracker.review.accounts import add_account


@pytest.fixture
def address(app, engine):
    """Address of the running site; the editor Dana can log in."""
    import waitress

    with writing(engine) as db:
        add_account(db, "Dana", PASSWORD)
    server = waitress.create_server(app, host="127.0.0.1", port=0)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}/en"
    server.close()
    thread.join(timeout=1)


@pytest.fixture
def desk(page, address):  # noqa: F811
    page.goto(f"{address}/login")
    page.fill("#name", "Dana")
    page.fill("#password", PASSWORD)
    page.press("#password", "Enter")
    page.wait_for_url("**/review/")
    return page


def decided(page, count):  # noqa: F811
    from playwright.sync_api import expect

    cards = page.locator("[data-state=accepted], [data-state=rejected]")
    expect(cards).to_have_count(count, timeout=30_000)


def test_keys_accept_reject_undo_and_walk(db, desk):
    for n, words in enumerate(("Первое слово", "Второе слово", "Третье слово")):
        a_speech(db, words, confidence=0.4 + n / 10)
    db.rollback()
    desk.reload()

    desk.keyboard.press("a")
    decided(desk, 1)
    desk.keyboard.press("r")
    decided(desk, 2)
    desk.keyboard.press("k")
    desk.keyboard.press("u")
    decided(desk, 1)

    states = {
        row.words: row.review_state.value for row in db.exec(select(Speech).where(at(Speech)))
    }
    assert states == {
        "Первое слово": "accepted",
        "Второе слово": "unreviewed",
        "Третье слово": "unreviewed",
    }
    desk.keyboard.press("e")
    desk.wait_for_url("**/review/speech/**")
    assert desk.mistakes == []


def test_a_refusal_is_told_at_the_card(db, desk):
    row = a_speech(db)
    db.rollback()
    desk.reload()
    desk.keyboard.press("u")

    desk.wait_for_selector(".failed [data-told]")

    assert "There is nothing to undo here." in desk.inner_text(f"#f-{row.id} [data-told]")


def test_a_hundred_facts_are_decided_within_ten_minutes(db, desk):
    for n in range(100):
        a_speech(db, f"Слово номер {n} сказано", quotation=Quotation.indirect)
    db.rollback()
    for _ in range(2):
        desk.reload()
        for n in range(50):
            desk.keyboard.press("a")
            decided(desk, n + 1)

    db.rollback()
    moments = [d.moment for d in db.exec(select(Decision).order_by(Decision.moment))]
    assert len(moments) == 100
    assert (moments[-1] - moments[0]).total_seconds() < 600


def test_pages_of_editors_have_no_accessibility_violation(db, desk, address):
    from axe_playwright_python.sync_playwright import Axe

    speech, task = a_speech(db).id, a_task(db).id
    report = a_report(db, "Выступил Елнур Бисембаев, за ним Бисембаев.")
    a_mention(db, report, "Елнур Бисембаев")
    a_mention(db, report, "Бисембаев", candidates=["elnur-beisenbaev"])
    db.rollback()
    found = []
    for place in (
        "",
        f"speech/{speech}",
        f"task/{task}",
        "names",
        "people/new",
        "people/aidar-qumtobe",
        f"tasks/{task}",
        "tasks/new",
        "feedback",
        "decisions",
    ):
        assert desk.goto(f"{address}/review/{place}").status == 200, place
        for violation in Axe().run(desk).response["violations"]:
            nodes = [node["html"][:120] for node in violation["nodes"][:3]]
            found.append((place, violation["id"], nodes))
    assert found == []
