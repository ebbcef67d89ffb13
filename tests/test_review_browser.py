"""An editor works through the queue in headless Chromium, by keyboard alone."""

import threading

import pytest
from sqlmodel import select

from tests.factories import a_mention, a_report, a_speech, a_task, an_update
from tests.test_browser import browser, page, pytestmark  # noqa: F401  fixtures and the mark
from tests.test_differences import quoted
from tests.test_review_pages import PASSWORD
from tracker.db import at, writing
from tracker.models import Decision, Quotation, Speech, Update
from tracker.review.accounts import add_account
from tracker.review.facts import accept, reject
from tracker.review.undoing import last_decision, undo


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


def place_in(db, text):
    """The columns of an update that is the first sentence of a report of its own."""
    report = a_report(db, text)
    return {
        "report_id": report.id,
        "text_row": report.text_row,
        "first_sentence": 1,
        "last_sentence": 1,
        "start": 0,
        "end": len(text),
        "words": text,
    }


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


def test_what_another_editor_decided_meanwhile_is_told_at_the_card(db, desk, engine):
    row = a_speech(db)
    db.rollback()
    desk.reload()
    with writing(engine) as other:
        reject(other, "speech", row.id, "Timur")
        undo(other, last_decision(other, "speech", row.id).id, "Timur")
        accept(other, "speech", row.id, "Timur")
    desk.keyboard.press("a")

    desk.wait_for_selector(".failed [data-told]")

    assert "reviewed already" in desk.inner_text(f"#f-{row.id} [data-told]")


@pytest.mark.parametrize(
    ("letter", "code"), [("ф", "KeyA"), ("ф", ""), ("a", "KeyQ"), ("ә", "KeyA"), ("A", "KeyA")]
)
def test_the_key_counts_whatever_the_keyboard_is_set_to(db, desk, letter, code):
    a_speech(db)
    db.rollback()
    desk.reload()

    desk.evaluate(
        "([key, code]) => document.activeElement.dispatchEvent("
        "new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }))",
        [letter, code],
    )

    decided(desk, 1)


def test_a_figure_chooses_the_task_of_a_suggestion(db, desk):
    tasks = [a_task(db, words) for words in ("построить мост", "починить паром")]
    candidates = [{"task": t.id, "score": 0.9 - n / 10, "why": ""} for n, t in enumerate(tasks)]
    row = an_update(db, None, candidates=candidates, **place_in(db, "Паром починен."))
    db.rollback()
    desk.goto(f"{desk.url}?kind=update")

    desk.keyboard.press("a")
    desk.wait_for_selector(".failed [data-told]")
    assert "Choose the task" in desk.inner_text(f"#f-{row.id} [data-told]")
    desk.evaluate(
        "() => document.activeElement.dispatchEvent(new KeyboardEvent("
        "'keydown', { key: 'ә', code: 'Digit2', bubbles: true, cancelable: true }))"
    )

    decided(desk, 1)
    db.rollback()
    linked = db.exec(select(Update.task_id).where(Update.id == row.id, at(Update))).one()
    assert linked == tasks[1].id


def test_a_card_says_what_was_decided_on_it(db, desk):
    from playwright.sync_api import expect

    first, second = a_speech(db, "Первое", confidence=0.4), a_speech(db, "Второе", confidence=0.6)
    db.rollback()
    desk.reload()
    desk.keyboard.press("a")
    decided(desk, 1)
    desk.keyboard.press("r")
    decided(desk, 2)

    for row, badge, said in (
        (first, "accepted by Dana", "Accepted."),
        (second, "rejected by Dana", "Rejected."),
    ):
        expect(desk.locator(f"#f-{row.id} [data-review]")).to_have_text(badge)
        expect(desk.locator(f"#f-{row.id} [data-told]")).to_have_text(said)
        expect(desk.locator(f"#f-{row.id} form[data-key=u]")).to_be_visible()
        expect(desk.locator(f"#f-{row.id} form[data-key=a]")).to_be_hidden()


def test_a_key_pressed_twice_decides_once_and_marks_nothing_as_failed(db, desk):
    rows = [a_speech(db, f"Слово {n}", confidence=0.4 + n / 10) for n in range(3)]
    db.rollback()
    desk.reload()
    press = """(times) => times.forEach((repeat) => document.activeElement.dispatchEvent(
        new KeyboardEvent("keydown", { key: "a", repeat, bubbles: true })))"""

    desk.evaluate(press, [False, False])
    decided(desk, 1)
    desk.evaluate(press, [True])  # the key is held down
    desk.wait_for_timeout(300)

    decided(desk, 1)
    assert desk.locator(".failed").count() == 0
    assert desk.evaluate("document.activeElement.id") == f"f-{rows[1].id}"


def test_undo_takes_the_last_decision_back_from_wherever_one_is(db, desk):
    rows = [a_speech(db, f"Слово {n}", confidence=0.4 + n / 10) for n in range(3)]
    db.rollback()
    desk.reload()
    desk.keyboard.press("a")
    decided(desk, 1)

    desk.keyboard.press("u")

    decided(desk, 0)
    assert desk.evaluate("document.activeElement.id") == f"f-{rows[0].id}"


def test_undo_reaches_an_edit_and_what_was_decided_before_the_page_was_loaded(db, desk):
    from playwright.sync_api import expect

    first, second = a_speech(db, "Первое", confidence=0.4), a_speech(db, "Второе", confidence=0.6)
    db.rollback()
    desk.reload()
    desk.keyboard.press("a")
    decided(desk, 1)
    desk.keyboard.press("e")
    desk.wait_for_url(f"**/review/speech/{second.id}**")
    desk.locator("form:has([name=quotation]) button[type=submit]").click()
    desk.wait_for_selector("text=Nothing waits")

    for row in (second, first):
        desk.keyboard.press("u")
        expect(desk.locator(f"#f-{row.id}")).to_be_focused()
        expect(desk.locator(f"#f-{row.id} [data-told]")).to_have_text("Taken back: it waits again.")
    db.rollback()
    states = set(db.exec(select(Speech.review_state).where(at(Speech))))
    assert {state.value for state in states} == {"unreviewed"}
    desk.keyboard.press("u")
    expect(desk.locator(f"#f-{first.id} [data-told]")).to_have_text(
        "There is nothing to undo here."
    )


def test_the_next_facts_come_by_key_and_the_place_is_kept(db, desk, monkeypatch):
    from playwright.sync_api import expect

    monkeypatch.setattr("tracker.web.review.PER_PAGE", 8)
    rows = [a_speech(db, f"Слово номер {n}", confidence=n / 30) for n in range(18)]
    db.rollback()
    desk.reload()
    cards = desk.locator("[data-fact]")
    expect(cards).to_have_count(8)
    desk.keyboard.press("a")
    decided(desk, 1)

    desk.keyboard.press("n")
    expect(desk.locator(f"#f-{rows[8].id}")).to_be_focused()
    decided(desk, 1)  # what was decided on stays in its place
    for n in range(7):
        desk.keyboard.press("r")
        decided(desk, n + 2)
    expect(cards).to_have_count(18)  # the last ones came before they were asked for
    desk.keyboard.press("a")
    expect(desk.locator(f"#f-{rows[16].id}")).to_be_focused()
    expect(desk.locator("#beside article.now .in-hand")).to_have_text("Слово номер 16")
    desk.keyboard.press("j")
    desk.keyboard.press("j")
    expect(desk.locator("#end")).to_be_visible()
    assert desk.mistakes == []


def test_editing_begins_in_the_first_field_and_leads_back_to_the_next_fact(db, desk):
    from playwright.sync_api import expect

    first, second = a_speech(db, "Первое", confidence=0.4), a_speech(db, "Второе", confidence=0.6)
    db.rollback()
    desk.reload()
    desk.keyboard.press("e")
    desk.wait_for_url(f"**/review/speech/{first.id}**")
    expect(desk.locator("[name=speaker_name]")).to_be_focused()

    desk.keyboard.press("Control+a")
    desk.keyboard.type("Кумтобеев")
    desk.keyboard.press("Enter")
    expect(desk.locator("[name=reason]")).to_be_focused()  # it asks why somebody else is meant
    desk.keyboard.type("the surname alone")
    desk.keyboard.press("Enter")

    desk.wait_for_url(f"**/review/#f-{second.id}")
    expect(desk.locator(f"#f-{second.id}")).to_be_focused()


@pytest.mark.parametrize(("width", "scripts"), [(1280, True), (375, True), (375, False)])
def test_the_report_is_beside_or_one_link_away(db, browser, desk, width, scripts):  # noqa: F811
    from playwright.sync_api import expect

    a_speech(db, "Первое", confidence=0.4)
    report = a_report(db, "Было тихо.\nМост нужен людям, сказал он.\nПотом разошлись.")
    row = a_speech(db, "Мост нужен людям", report=report, confidence=0.6)
    db.rollback()
    context = browser.new_context(
        viewport={"width": width, "height": 700},
        java_script_enabled=scripts,
        storage_state=desk.context.storage_state(),
    )
    page = context.new_page()  # noqa: F811
    page.goto(desk.url)
    if width < 1000:
        page.click(f"#f-{row.id} [data-report]")
    else:
        page.keyboard.press("j")

    mark = page.locator(f"#beside [data-facts~='{row.id}']")
    expect(mark).to_be_in_viewport()
    expect(page.locator("#beside article:visible")).to_have_count(1)
    expect(page.get_by_text("Потом разошлись.")).to_be_visible()
    if width < 1000:
        mark.click()
        expect(page.locator(f"#f-{row.id}")).to_be_in_viewport()
    context.close()


def test_a_file_that_is_too_large_is_told_before_it_is_sent(db, desk, address):
    from playwright.sync_api import expect

    row = a_task(db)
    db.rollback()
    desk.goto(f"{address}/review/tasks/{row.id}")
    form = desk.locator("form[action$='/update']")
    form.locator("[name=reason]").fill("the letter says so")
    large = {"name": "letter.pdf", "mimeType": "application/pdf", "buffer": b"x" * 5_000_001}
    form.locator("[name=file]").set_input_files(large)

    form.locator("button[type=submit]").click()

    expect(form.get_by_text("This file is larger than 5 MB")).to_be_visible()
    expect(form.locator("[name=reason]")).to_have_value("the letter says so")
    assert desk.url == f"{address}/review/tasks/{row.id}"


def test_a_hundred_facts_are_decided_within_ten_minutes(db, desk):
    for n in range(100):
        a_speech(db, f"Слово номер {n} сказано", quotation=Quotation.indirect)
    db.rollback()
    desk.reload()
    for n in range(100):
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
        f"../tasks/{task}",
        f"../reports/{report.id}",
    ):
        assert desk.goto(f"{address}/review/{place}").status == 200, place
        for violation in Axe().run(desk).response["violations"]:
            nodes = [node["html"][:120] for node in violation["nodes"][:3]]
            found.append((place, violation["id"], nodes))
    assert found == []


def test_what_reports_tell_differently_is_seen_whole(db, page, address):  # noqa: F811
    quoted(db, [("Айдар Кумтобеев", "aidar-qumtobe"), ("Салима Тасбулакова", None)])
    db.rollback()

    page.goto(f"{address}/sessions/one")

    names = page.locator(".versions h4:visible").all_inner_texts()
    assert sorted(names) == ["Айдар Кумтобеев", "Салима Тасбулакова"]


def test_a_form_survives_the_end_of_its_login(db, desk, address):
    from axe_playwright_python.sync_playwright import Axe

    row = a_task(db)
    db.rollback()
    desk.goto(f"{address}/review/tasks/{row.id}")
    desk.fill("#i-update-reason", "the bridge is open")
    desk.context.clear_cookies()

    desk.locator("form:has(#i-update-reason) button[type=submit]").click()
    assert not Axe().run(desk).response["violations"]
    desk.fill("#name", "Dana")
    desk.fill("#password", PASSWORD)
    desk.press("#password", "Enter")
    desk.wait_for_selector("text=Not saved yet")
    assert not Axe().run(desk).response["violations"]
    desk.click("text=Back to the form")

    assert desk.input_value("#i-update-reason") == "the bridge is open"


def test_after_a_name_is_resolved_the_next_one_is_in_hand(db, desk, address):
    from playwright.sync_api import expect

    a_mention(
        db, a_report(db, "Выступил Елнур Бисембаев. И ещё Елнур Бисембаев."), "Елнур Бисембаев"
    )
    a_mention(db, a_report(db, "Пришёл Марат Жанаев."), "Марат Жанаев")
    db.rollback()
    desk.goto(f"{address}/review/names")

    desk.click("text=It is Елнур Бейсенбаев")

    expect(desk.locator("[role=status]")).to_contain_text("is Елнур Бейсенбаев now: 1 mention")
    expect(desk.locator("article", has_text="Марат Жанаев")).to_be_focused()


def test_a_button_in_hand_is_marked_as_clearly_as_a_link(db, desk):
    a_speech(db)
    db.rollback()
    desk.reload()
    desk.keyboard.press("Tab")  # from the card to what stands in it
    lines = {}
    for _ in range(12):
        kind = desk.evaluate("document.activeElement.className.includes('btn') ? 'button' : 'link'")
        lines[kind] = desk.evaluate("getComputedStyle(document.activeElement).outline")
        desk.keyboard.press("Tab")

    assert lines["button"] == lines["link"]
    assert "3px" in lines["button"]
