"""The site as a reader sees it."""

import csv
import datetime as dt
import io
import json
import re
from dataclasses import replace
from html import unescape
from types import SimpleNamespace
from urllib.parse import quote
from xml.etree import ElementTree as ET

import pytest

from tests.factories import (
    LONG_AGO,
    a_faction_mention,
    a_mention,
    a_person,
    a_report,
    a_seat,
    a_session,
    a_speech,
    a_task,
    an_alias,
    an_update,
    reviewed,
    withdrawn,
)
from tracker.db import change, now
from tracker.models import Basis, ReviewState, TaskState
from tracker.web import create_app

LISTS = (
    "/",
    "/find",
    "/deputies/",
    "/sessions/",
    "/tasks/",
    "/speeches/",
    "/reports/",
    "/factions/",
    "/bodies/",
    "/methods/",
    "/data/",
)
TEXT = (
    "Состоялось пленарное заседание Мажилиса. "
    "Айдар Кумтобеев поручил министерству построить мост до 1 июня.\n"
    "Фракция «Аманат» согласилась. О погоде никто не говорил. "
    "«Мост нужен людям», — сказал Айдар Кумтобеев."
)


@pytest.fixture
def world(db):
    """One report with a fact of every kind, and the addresses of its records."""
    report = a_report(db, TEXT, title="Мажилис решил построить мост")
    session = a_session(
        db,
        report,
        words="Состоялось пленарное заседание Мажилиса",
        chair_name="Айдар Кумтобеев",
        chair_id="aidar-qumtobe",
    )
    task = a_task(
        db,
        "построить мост до 1 июня",
        report=report,
        set_by_name="Айдар Кумтобеев",
        set_by_person="aidar-qumtobe",
        responsible=(("министерство", None, "ministry-of-bridges"),),
        due=dt.date(2024, 6, 1),
        due_text="до 1 июня",
        due_rule="ru.due.day",
    )
    an_update(db, task)
    speech = a_speech(db, "Мост нужен людям", report=report)
    a_mention(db, report, "Айдар Кумтобеев", person="aidar-qumtobe")
    a_faction_mention(db, report, "Аманат", "amanat")
    return SimpleNamespace(
        report=f"/reports/{report.id}",
        session=f"/sessions/{session.id}",
        task=f"/tasks/{task.id}",
        speech=f"/speeches/{speech.id}",
        person="/deputies/aidar-qumtobe",
        faction="/factions/amanat",
        body="/bodies/ministry-of-bridges",
    )


def words_of(page):
    """The words a reader sees, blanks made one."""
    return unescape(" ".join(re.sub(r"<[^>]+>", " ", page.text).split()))


def plain(page):
    """The page's own text without tags, so that marked words stand in their sentence."""
    return unescape(" ".join(re.sub(r"<[^>]+>", "", page.text).split()))


# Every room ------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["", "/ru", "/kk", "/en"])
def test_every_room_opens_with_nothing_read(client, language):
    assert {a: client.get(language + a).status_code for a in LISTS} == dict.fromkeys(LISTS, 200)


@pytest.mark.parametrize("language", ["/ru", "/kk", "/en"])
def test_every_record_opens_in_every_language(client, world, language):
    for address in (*LISTS, *vars(world).values()):
        page = client.get(language + address)

        assert page.status_code == 200, address
        assert f'<html lang="{language[1:]}">' in page.text


def test_pages_hold_no_inline_script_style_or_cookie_and_close_the_door(client, world):
    addresses = (*LISTS, *vars(world).values(), "/nowhere", "/static/site.css", "/tasks.csv")
    for address in addresses:
        page = client.get(address)
        page.get_data()
        page.close()

        policy = page.headers["Content-Security-Policy"]
        assert "default-src 'self'" in policy and "unsafe" not in policy
        assert page.headers["X-Content-Type-Options"] == "nosniff"
        assert "Set-Cookie" not in page.headers
        if page.mimetype == "text/html":
            assert not re.search(r"<script|<style|\sstyle=|\son\w+=", page.text), address


def test_printed_words_cannot_become_markup(db, client):
    evil = '<script>alert(1)</script> поручил "построить" мост'
    task = a_task(db, evil, set_by_name="<b>Кто</b>")
    a_report(db, title="<img src=x onerror=alert(1)>")

    for address in ("/", "/tasks/", f"/tasks/{task.id}", "/reports/", f"/find?q={evil}"):
        page = client.get(address).text
        assert "<script>alert" not in page and "<img src=x" not in page and "<b>Кто" not in page


def test_a_file_of_the_design_has_one_address_in_all_languages(client):
    assert 'href="/static/site.css"' in client.get("/kk/").text
    with client.get("/static/site.css") as file:
        assert file.status_code == 200


# Languages and times ---------------------------------------------------------------------------


def test_without_a_prefix_the_browser_chooses_then_russian(app):
    def heading(accept):
        headers = {"Accept-Language": accept} if accept else {}
        return app.test_client().get("/tasks/", headers=headers)

    assert '<html lang="kk">' in heading("kk-KZ,ru;q=0.5").text
    assert '<html lang="en">' in heading("en-GB").text
    assert '<html lang="ru">' in heading("de").text
    assert '<html lang="ru">' in heading("").text
    assert "Accept-Language" in heading("kk").headers["Vary"]


def test_links_keep_the_language_and_the_switch_keeps_the_page(client, world):
    page = client.get(f"/kk{world.task}?as_of=2024-05-10").text

    assert 'href="/kk/deputies/aidar-qumtobe?as_of=2024-05-10"' in page
    assert f'href="/ru{world.task}?as_of=2024-05-10"' in page
    assert f'hreflang="x-default" href="http://127.0.0.1:8000{world.task}?as_of=2024-05-10"' in page


def test_the_page_of_a_day_says_so_and_carries_the_day_on(client, world):
    page = client.get("/en/tasks/?as_of=2024-05-25")

    assert "How things stood on May 25, 2024." in plain(page)
    assert "due soon" in words_of(page)
    assert f'{world.task}?as_of=2024-05-25"' in page.text
    assert '<input type="hidden" name="as_of" value="2024-05-25">' in page.text
    assert 'href="/en/tasks.csv?as_of=2024-05-25"' in unescape(page.text)


def test_what_was_known_then_is_shown_as_it_was(db, client, world):
    then = now().isoformat()
    later = a_task(db, "починить дорогу", known_from=now())

    assert "починить дорогу" in client.get("/en/tasks/").text
    assert "починить дорогу" not in client.get("/en/tasks/", query_string={"known_at": then}).text
    early = client.get(f"/en/tasks/{later.id}", query_string={"known_at": then})
    assert early.status_code == 404
    assert "did not know it then" in words_of(early)


def test_known_at_a_moment_tells_the_clock_of_that_day(client, world):
    assert "still ahead" in words_of(client.get(f"/en{world.task}?known_at=2024-05-02T10:00:00Z"))
    assert "overdue" in words_of(client.get(f"/en{world.task}?known_at=2024-07-02"))


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("since=вчера", "“вчера” is no date (since); write it like 2024-05-31."),
        ("as_of=2024-02-31", "“2024-02-31” is no date (as_of)"),
        ("known_at=once", "“once” is no moment (known_at)"),
        ("state=forgotten", "“forgotten” cannot be chosen as state; choose one of: given"),
        ("as_of=9999-12-31", "“9999-12-31” is no date (as_of)"),
        ("known_at=9999-12-31T23:59:59", "is no moment (known_at)"),
        ("page=0", "“0” is no page; pages are numbered from 1."),
    ],
)
def test_a_question_that_cannot_be_asked_gets_one_sentence(client, question, sentence):
    page = client.get(f"/en/tasks/?{question}")

    assert page.status_code == 400
    assert sentence in words_of(page)


NASTY = (
    "%",
    "_",
    "\\",
    "'",
    '"; DROP TABLE task',
    "\0",
    "\ud800",
    "١",
    "-1",
    "1e9",
    "и" * 5000,
    "[]",
)


@pytest.mark.parametrize("room", ["tasks", "speeches", "sessions", "reports", "deputies", "bodies"])
def test_no_question_breaks_a_list(client, world, room):
    names = ("q", "page", "since", "as_of", "known_at", "faction", "kind", "person", "outlet")
    for name in (*names, "state", "convocation", "session", "report", "origin", "body"):
        for value in NASTY:
            asked = quote(value.encode("utf-8", "surrogatepass"))
            assert client.get(f"/{room}/?{name}={asked}").status_code in (200, 400, 404), asked


@pytest.mark.parametrize("record_id", ["%00", "%20", "..%2f", "'", "и" * 300, "a.b.c", "\\"])
def test_no_address_breaks_the_site(client, record_id):
    for room in ("tasks", "speeches", "sessions", "reports", "deputies", "people", "bodies"):
        assert client.get(f"/{room}/{record_id}").status_code == 404


def test_a_percent_sign_is_looked_for_as_it_is(db, client):
    a_task(db, "выплатить 50% долга")
    a_task(db, "построить мост")

    page = client.get("/en/tasks/", query_string={"q": "%"}).text

    assert "50%" in page
    assert "построить мост" not in page


# What went wrong -------------------------------------------------------------------------------


def test_an_unknown_address_is_told_in_the_readers_language(client):
    page = client.get("/kk/tasks/nosuchtask")

    assert page.status_code == 404
    assert "Мұндай бет жоқ" in page.text


def test_a_failure_is_told_in_the_readers_language_and_shows_nothing_inside(app, monkeypatch):
    def broken(*_args, **_more):
        raise RuntimeError("secret detail")

    monkeypatch.setattr("tracker.web.factions.factions", broken)
    page = app.test_client().get("/ru/factions/")

    assert page.status_code == 500
    assert "Что-то пошло не так" in page.text
    assert "secret detail" not in page.text


def test_a_site_whose_database_was_never_made_says_that_it_is_not_ready(settings, tmp_path):
    from tracker.db import connect

    engine = connect(f"sqlite:///{tmp_path / 'empty.sqlite'}")
    page = create_app(settings, engine).test_client().get("/en/tasks/")
    engine.dispose()

    assert page.status_code == 503
    assert "The site is not ready" in page.text


def test_a_merged_session_answers_with_the_one_it_became(db, client, world):
    old = a_session(db, a_report(db, "Депутаты собрались утром."), kind="meeting")
    into = world.session.rsplit("/", 1)[1]
    change(db, old, now(), "editor", "told twice", merged_into=into)
    db.commit()

    page = client.get(f"/en/sessions/{old.id}")

    assert page.status_code == 410
    assert f'href="/en/sessions/{into}"' in page.text
    assert "told twice" in page.text


def test_a_merged_person_answers_with_who_he_is(db, client):
    double = a_person(db, "aidar-kumtobeev", family_ru="Кумтобеев")
    change(db, double, now(), "editor", "the same man", merged_into="aidar-qumtobe")
    db.commit()

    page = client.get("/en/people/aidar-kumtobeev")

    assert page.status_code == 410
    assert 'href="/en/deputies/aidar-qumtobe"' in page.text


def test_a_rejected_or_withdrawn_record_says_so_and_is_in_no_list(db, client):
    wrong = a_task(db, "снести мост", **reviewed(ReviewState.rejected))
    gone = a_speech(db, "Моста не будет")
    withdrawn(db, gone, "misread")

    assert "rejected it" in words_of(client.get(f"/en/tasks/{wrong.id}"))
    assert client.get(f"/en/tasks/{wrong.id}").status_code == 410
    assert "снести мост" not in client.get("/en/tasks/").text
    page = client.get(f"/en/speeches/{gone.id}")
    assert page.status_code == 410
    assert "misread" in page.text


def test_health_is_told_without_a_page(client):
    assert client.get("/healthz").json == {"status": "ok"}


def test_health_says_when_the_database_does_not_answer(settings):
    from tracker.db import connect

    engine = connect("sqlite://")
    answer = create_app(settings, engine).test_client().get("/healthz")
    engine.dispose()

    assert answer.status_code == 503


# Facts -----------------------------------------------------------------------------------------


def test_a_task_shows_its_sentence_its_source_and_that_nobody_checked_it(client, world):
    page = client.get(f"/en{world.task}")

    assert "поручил министерству построить мост до 1 июня." in plain(page)
    assert "<mark>построить мост до 1 июня</mark>" in page.text
    assert 'href="https://example.kz/' in page.text
    assert "unreviewed" in words_of(page)
    assert 'href="/en/bodies/ministry-of-bridges"' in page.text
    assert "ru.due.day" in page.text


def test_what_the_machine_reads_of_a_task_stays_a_suggestion(client, world):
    page = words_of(client.get(f"/en{world.task}"))

    assert "Suggested, not decided" in page
    assert "State given" in page
    assert "Nothing about this task has been accepted yet." in page


def test_the_word_of_the_responsible_side_is_never_shown_as_a_fact(db, client):
    task = a_task(db)
    an_update(db, task, basis=Basis.said_by_responsible, **reviewed())

    for address in ("/en/tasks/", f"/en/tasks/{task.id}"):
        page = client.get(address).text
        assert "responsible side says: done" in page
        assert 'tag-state-done">' not in page


def test_a_state_confirmed_elsewhere_is_shown_as_that_state(db, client):
    task = a_task(db)
    an_update(
        db, task, state=TaskState.done, basis=Basis.confirmed_elsewhere, evidence_url=None,
        **reviewed(),
    )  # fmt: skip

    assert 'tag-state-done">done<' in client.get("/en/tasks/").text


def test_a_name_that_fits_two_people_stays_unresolved_and_they_are_counted(db, client):
    report = a_report(db, "«Мост нужен», — сказал Кумтобеев.")
    a_speech(db, "Мост нужен", report=report, speaker="Кумтобеев", person=None)
    a_mention(db, report, "Кумтобеев", candidates=["aidar-qumtobe", "salima-tasbulaq"])

    page = client.get("/en/speeches/")

    assert "Кумтобеев (unresolved: 2 people fit)" in words_of(page)
    assert 'href="/en/deputies/aidar-qumtobe"' not in page.text


def test_the_printed_name_leads_to_the_person_and_says_who_it_is(db, client):
    a_speech(db, speaker="Кумтобеев")

    assert (
        '<a href="/en/deputies/aidar-qumtobe">Кумтобеев</a> '
        '<span class="aside">(Айдар Кумтобеев)</span>'
    ) in client.get("/en/speeches/").text


def test_a_worked_out_date_of_a_session_is_shown_as_such(db, client):
    session = a_session(
        db, date=None, date_inferred=dt.date(2024, 5, 2), kind="briefing", is_sitting=False
    )

    assert "date worked out" in words_of(client.get(f"/en/sessions/{session.id}"))


def test_reports_that_differ_stand_side_by_side(db, client):
    one = a_report(db, "Заседание 1 мая вёл Кумтобеев.", outlet="first.kz")
    other = a_report(db, "Заседание 2 мая вела Тасбулакова.", outlet="second.kz")
    session = a_session(db, one, chair_name="Кумтобеев")
    a_session(db, other, id=session.id, date=dt.date(2024, 5, 2), chair_name="Тасбулакова")

    page = words_of(client.get(f"/en/sessions/{session.id}"))

    assert "Where the reports differ" in page
    assert "first.kz, May 1, 2024 May 1, 2024 Кумтобеев" in page
    assert "second.kz, May 1, 2024 May 2, 2024 Тасбулакова" in page


def test_a_session_shows_who_presided_what_was_said_and_ordered(client, world):
    page = words_of(client.get(f"/en{world.session}"))

    assert "Plenary sitting, Mazhilis, May 1, 2024" in page
    assert "Presided Айдар Кумтобеев" in page
    assert "What was ordered, asked or decided 1" in page
    assert "What was said 1" in page


def test_only_sittings_are_listed_unless_all_meetings_are_asked_for(db, client, world):
    a_session(
        db,
        a_report(db, "Депутат дал интервью. Он доволен."),
        kind="interview",
        is_sitting=False,
    )

    assert "Interview" not in words_of(client.get("/en/sessions/"))
    assert "Interview, Mazhilis" in words_of(client.get("/en/sessions/?meetings=all"))
    assert "Interview, Mazhilis" in words_of(client.get("/en/sessions/?kind=interview"))


# Reports and what may be shown of them ----------------------------------------------------------


def shown_with(settings, engine, show_text):
    app = create_app(replace(settings, show_text=show_text), engine)
    client = app.test_client()
    client.environ_base["HTTP_ACCEPT_LANGUAGE"] = "en"
    return client


def test_a_report_marks_every_fact_in_place_with_kind_and_rule(settings, engine, world):
    page = shown_with(settings, engine, "whole").get(world.report)

    assert TEXT.replace("\n", "") in plain(page).replace("session.", ".").replace("task.", ".") or (
        "О погоде никто не говорил." in plain(page)
    )
    marked = re.findall(
        r'<a class="seen ([^"]+)" href="([^"]+)" title="([^"]+)">([^<]+)</a>', page.text
    )
    kinds = {words: (classes, title) for classes, _, title, words in marked}
    assert "seen-task" in kinds["построить мост до 1 июня"][0]
    assert "rule test.rule" in kinds["построить мост до 1 июня"][1]
    assert "seen-speech" in kinds["Мост нужен людям"][0]
    assert "seen-mention" in kinds["Айдар Кумтобеев"][0]
    assert "seen-faction" in kinds["Аманат"][0]
    for kind in ("session", "task", "speech"):
        assert re.search(rf'<a class="chip"[^>]*>{kind}</a>', page.text)


def test_by_default_only_sentences_with_facts_are_shown(client, world):
    page = plain(client.get(f"/en{world.report}"))

    assert "О погоде никто не говорил" not in page
    assert "[…]" in page
    assert "поручил министерству построить мост" in page


def test_a_site_that_may_only_link_shows_no_words_of_others(settings, engine, world):
    client = shown_with(settings, engine, "link")
    addresses = [world.report, world.task, world.speech, world.session, world.person, world.body]
    addresses += ["/", "/tasks/", "/speeches/", "/sessions/", "/find?q=мост", "/tasks.atom"]
    addresses += ["/tasks.csv", "/speeches.json", "/sessions.jsonl", f"{world.task}.json"]

    for address in addresses:
        page = plain(client.get(address))
        assert "построить мост до 1 июня" not in page, address
        assert "Мост нужен людям" not in page, address
        assert "Состоялось" not in page, address


def test_our_own_words_are_always_shown_whole(db, settings, engine):
    report = a_report(db, "Пересказ нашими словами. В нём нет фактов.", own_words=True)
    a_mention(db, report, "нашими")

    for mode in ("sentences", "link"):
        page = plain(shown_with(settings, engine, mode).get(f"/reports/{report.id}"))
        assert "Пересказ нашими словами. В нём нет фактов." in page


def test_a_fact_of_an_earlier_text_is_listed_but_not_marked(db, client):
    report = a_report(db, "Мост построят. Кумтобеев доволен.")
    a_mention(db, report, "Кумтобеев")
    newer = a_report(db, "Моста не будет. Никто не доволен.", url="https://example.kz/other")
    change(db, report, now(), "machine", "read again", text_row=newer.text_row)
    db.commit()

    page = client.get(f"/en/reports/{report.id}")

    assert "1 of them stands in an earlier version of the text" in words_of(page)
    assert "seen-mention" not in page.text.split("</section>")[0].split('class="text"')[-1]


def test_copies_of_one_press_release_are_shown_together(db, client):
    first = a_report(db, "Пресс-релиз о мосте.", outlet="one.kz", origin_id="origin0001")
    a_report(db, "Пресс-релиз о мосте!", outlet="two.kz", origin_id="origin0001")

    page = words_of(client.get(f"/en/reports/{first.id}"))

    assert "The same text elsewhere" in page
    assert "two.kz" in page


# People ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ("Кумтобеев", ""),
        ("құмтөбеев айдар", ""),
        ("Qumtóbeev", ""),
        ("Kumtobeev", ""),
        ("Кумто", ""),
        ("А. Кумтобеев", ""),
        ("Кумтобеевым", "can be a form of"),
        ("Кумтобаев", "at most two letters from"),
    ],
)
def test_a_deputy_is_found_by_any_spelling(client, asked, why):
    page = client.get("/en/deputies/", query_string={"q": asked})

    assert 'href="/en/deputies/aidar-qumtobe"' in page.text
    assert 'href="/en/deputies/salima-tasbulaq"' not in page.text
    assert why in words_of(page)


def test_a_misspelt_deputy_is_found_and_the_page_says_why(client):
    page = client.get("/en/deputies/", query_string={"q": "Бисембаев"})

    assert 'href="/en/deputies/elnur-beisenbaev"' in page.text
    assert "“Бисембаев” is at most two letters from “Елнур Бейсенбаев”" in words_of(page)


def test_a_known_misprint_is_told_as_one(db, client):
    an_alias(db, "elnur-beisenbaev", "Елнур Бисембаев", note="misprint")

    page = client.get("/en/deputies/", query_string={"q": "Бисембаев"})

    assert "known to be misprinted as “Елнур Бисембаев”" in words_of(page)


def test_a_name_that_fits_exactly_hides_names_that_only_look_alike(db, client):
    a_person(db, "aidar-qumtobai", family_ru="Кумтобаев", given_ru="Айдар")
    a_seat(db, "aidar-qumtobai")

    page = client.get("/en/deputies/", query_string={"q": "Кумтобаев"}).text

    assert 'href="/en/deputies/aidar-qumtobai"' in page
    assert 'href="/en/deputies/aidar-qumtobe"' not in page


def test_deputies_are_filtered_by_seat_faction_day_and_mention(db, client, world):
    def names(question):
        return set(re.findall(r'href="/en/deputies/([a-z-]+)[?"]', client.get(question).text))

    everybody = {"aidar-qumtobe", "salima-tasbulaq", "elnur-beisenbaev"}
    assert names("/en/deputies/") == everybody
    assert names("/en/deputies/?convocation=VII") == {"salima-tasbulaq"}
    assert names("/en/deputies/?faction=amanat") == {"aidar-qumtobe"}
    assert names("/en/deputies/?named=yes") == {"aidar-qumtobe"}
    assert names("/en/deputies/?in_office=yes&as_of=2022-05-01") == {"salima-tasbulaq"}
    assert names("/en/deputies/?in_office=no&as_of=2022-05-01") == everybody - {"salima-tasbulaq"}
    assert names("/en/deputies/?q=Бейсенбаев&convocation=VII") == set()


def test_who_never_held_a_seat_lives_among_people(db, client):
    a_person(db, "minister-of-bridges", family_ru="Мостовик", given_ru="Пётр")

    assert client.get("/en/people/minister-of-bridges").status_code == 200
    moved = client.get("/en/deputies/minister-of-bridges")
    assert moved.headers["Location"].endswith("/en/people/minister-of-bridges")
    back = client.get("/en/people/aidar-qumtobe")
    assert back.status_code == 301
    assert back.headers["Location"].endswith("/en/deputies/aidar-qumtobe")


def test_a_deputys_page_shows_seats_tasks_speeches_and_sessions(client, world):
    page = words_of(client.get(f"/en{world.person}"))

    assert "Deputy, Mazhilis, convocation VIII from March 29, 2023" in page
    assert "Member, Аманат dates not known" in page
    assert "Tasks set 1" in page
    assert "Speeches 1" in page
    assert "Sessions 1" in page


def test_a_deputys_page_names_whom_the_same_sittings_name_and_leads_to_them(db, client):
    report = a_report(db, "Заседание вёл Кумтобеев. Выступила Тасбулакова.")
    a_session(db, report)
    a_mention(db, report, "Кумтобеев", person="aidar-qumtobe")
    a_mention(db, report, "Тасбулакова", person="salima-tasbulaq")

    page = client.get("/en/deputies/aidar-qumtobe")

    assert "Named in the same sittings 1" in words_of(page)
    assert "no sign of agreement" in page.text
    pair = re.search(r'href="(/en/network/pair[^"]+)">1 session<', page.text)
    assert client.get(unescape(pair[1])).status_code == 200


def test_a_seat_of_unknown_dates_is_never_said_to_be_held(db, client):
    a_person(db, "nobody-knows", family_ru="Безвестнов", given_ru="Иван")
    a_seat(db, "nobody-knows", convocation="", start=None)

    assert "nobody-knows" not in client.get("/en/deputies/?in_office=yes").text
    page = words_of(client.get("/en/deputies/nobody-knows"))
    assert "Deputy, Mazhilis dates not known" in page
    assert "holds it" not in page


def test_nobody_is_ranked(db, client):
    for number in range(3):
        a_speech(db, f"Слово номер {number}", person="salima-tasbulaq", speaker="Тасбулакова")

    page = client.get("/en/deputies/").text

    order = [
        page.index(f">{name}<")
        for name in ("Елнур Бейсенбаев", "Айдар Кумтобеев", "Салима Тасбулакова")
    ]
    assert order == sorted(order)


# Search ----------------------------------------------------------------------------------------


def test_search_finds_people_bodies_factions_and_words(client, world):
    page = client.get("/en/find", query_string={"q": "мостов"})
    assert 'href="/en/bodies/ministry-of-bridges"' in page.text

    page = words_of(client.get("/en/find", query_string={"q": "построить мост"}))
    assert "Tasks with these words 1" in page
    assert 'href="/en/factions/amanat"' in client.get("/en/find?q=аманат").text
    assert 'href="/en/deputies/aidar-qumtobe"' in client.get("/en/find?q=Кумтобеев").text


def test_the_id_of_a_record_leads_to_it(client, world):
    found = client.get("/en/find", query_string={"q": world.task.rsplit("/", 1)[1]})

    assert found.headers["Location"].endswith(world.task)


# Lists, files, feeds ----------------------------------------------------------------------------


def test_a_long_list_is_cut_into_pages_that_keep_its_filters(db, client):
    report = a_report(db, " ".join(f"Пункт {n:02} выполнить." for n in range(45)))
    for n in range(45):
        a_task(db, f"Пункт {n:02} выполнить", report=report)

    first = client.get("/en/tasks/?q=Пункт")
    second = client.get("/en/tasks/?q=Пункт&page=2")

    assert "1–40 of 45" in words_of(first)
    assert "page=2" in first.text
    assert "41–45 of 45" in words_of(second)
    assert "Пункт 44" in plain(second) and "Пункт 10" not in plain(second)
    assert client.get("/en/tasks/?page=3").status_code == 404


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("q=дорогу", {"починить дорогу"}),
        ("body=ministry-of-bridges", {"построить мост"}),
        ("responsible=salima-tasbulaq", {"починить дорогу"}),
        ("clock=overdue&as_of=2024-07-01", {"построить мост"}),
        ("clock=no_date", {"починить дорогу"}),
        ("review=accepted", {"починить дорогу"}),
        ("type=order", {"построить мост", "починить дорогу"}),
        ("since=2024-06-01", set()),
    ],
)
def test_page_and_file_of_a_list_keep_the_same_rows(db, client, question, found):
    a_task(
        db,
        "построить мост",
        due=dt.date(2024, 6, 1),
        responsible=(("министерство", None, "ministry-of-bridges"),),
    )
    a_task(
        db,
        "починить дорогу",
        responsible=(("Тасбулакова", "salima-tasbulaq", None),),
        **reviewed(),
    )

    page = client.get(f"/en/tasks/?{question}").text
    file = client.get(f"/tasks.csv?{question}").text
    answer = client.get(f"/tasks.json?{question}").json

    assert {
        words for words in ("построить мост", "починить дорогу") if f"<mark>{words}</mark>" in page
    } == found
    assert {
        row["text"] for row in csv.DictReader(io.StringIO(file.removeprefix("\ufeff")))
    } == found
    assert {row["text"] for row in answer} == found


@pytest.mark.parametrize(
    "room", ["tasks", "speeches", "sessions", "reports", "deputies", "factions"]
)
def test_every_list_comes_as_files(client, world, room):
    table = client.get(f"/{room}.csv")
    assert table.data.startswith(b"\xef\xbb\xbf")
    assert not client.get(f"/{room}.csv?bom=0").data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(table.data.decode("utf-8-sig"))))

    assert len(client.get(f"/{room}.json").json) == len(rows) > 0
    assert len(client.get(f"/{room}.jsonl").text.splitlines()) == len(rows)
    assert client.get(f"/{room}.xlsx").data.startswith(b"PK")
    record = client.get(f"/{room}/{rows[0]['id']}.json").json
    assert record["id"] == rows[0]["id"]


def test_a_task_file_carries_its_history(client, world):
    record = json.loads(client.get(f"{world.task}.json").text)

    assert [u["state"] for u in record["updates"]] == ["done"]
    assert record["updates"][0]["review_state"] == "unreviewed"


@pytest.mark.parametrize("room", ["tasks", "speeches", "sessions", "reports"])
def test_every_list_has_a_feed_with_permanent_ids(client, world, room):
    feed = ET.fromstring(client.get(f"/kk/{room}.atom").data)
    name = "{http://www.w3.org/2005/Atom}"

    entries = feed.findall(f"{name}entry")
    assert len(entries) == 1
    address = entries[0].findtext(f"{name}id")
    assert address.startswith(f"http://127.0.0.1:8000/{room}/")
    assert client.get(address.removeprefix("http://127.0.0.1:8000")).status_code == 200
    assert f"{room}.atom" in client.get(f"/kk/{room}/").text


def test_an_unchanged_page_costs_nothing_twice(client, world):
    tag = client.get("/en/tasks/").headers["ETag"]

    assert client.get("/en/tasks/", headers={"If-None-Match": tag}).status_code == 304


def test_the_first_page_tells_what_is_new_late_unreviewed_and_covered(client, world):
    page = words_of(client.get("/en/?as_of=2024-07-01"))

    assert "Overdue 1" in page
    assert "Due within 14 days 0" in page
    assert "Мажилис решил построить мост" in page
    assert "1 Suggested updates" in page or "Suggested updates 1" in page
    assert "example.kz 1 1" in page


def test_the_data_page_names_every_column_and_the_licence(client):
    from tracker.exports import KINDS

    page = client.get("/en/data/").text

    assert "creativecommons.org/licenses/by/4.0" in page
    for kind in KINDS.values():
        assert all(f"<code>{column.name}</code>" in page for column in kind.columns)
        assert f'href="/en/{kind.name}.csv"' in page


def test_records_of_long_ago_are_known_since_then(world, client):
    assert LONG_AGO.isoformat(timespec="seconds") in client.get(world.task).text
