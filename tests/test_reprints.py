"""What several prints of one text tell is counted once everywhere, and every print is named."""

import datetime as dt
import re

import pytest
from sqlmodel import select

from tests.factories import a_person, a_session, a_speech, a_task, an_update, reviewed
from tests.test_origins import DAY, KK_TEXT, RELEASE, RU_TEXT, printed, run, the_release_in
from tracker import network
from tracker.db import at, change, close, now, writing
from tracker.exports import rows
from tracker.ingest import reprints
from tracker.ingest.followups import suggest
from tracker.models import Basis, Quotation, Report, Reprint, ReviewState, Task, TaskState, TaskType
from tracker.queries.charts import speeches_by_month, tasks_by_state
from tracker.queries.home import totals
from tracker.queries.months import over_time
from tracker.queries.news import news
from tracker.queries.organizations import bodies
from tracker.queries.participation import ParticipationFilter, participations
from tracker.queries.people import person
from tracker.queries.prints import main_fact, tellings
from tracker.queries.review import queue, waiting
from tracker.queries.sessions import session
from tracker.queries.speeches import SpeechFilter, count_speeches, speeches
from tracker.queries.status import status
from tracker.queries.tasks import TaskFilter, count_tasks, task, tasks, updates
from tracker.queries.told import told_of
from tracker.queries.when import When

SAID = "из 65 мостов отремонтированы 40, остальные ждут своей очереди до весны"
BEFORE_JUNE = (dt.date(2024, 5, 30) - DAY).days
ASKED = "Депутаты попросили Министерство мостов ускорить работу и отчитаться перед палатой."


def several(db, engine, number=3, days=0, begin=0):
    """So many prints of a release, each with its speech, its task and its session."""
    reports = []
    for n in range(number):
        report = printed(db, f"Газета {n}. {RELEASE}", name=f"o{n}", days=begin + n * days)
        a_session(db, report, kind="faction", faction="amanat", id="the-meeting")
        a_speech(db, SAID, report=report)
        a_task(
            db,
            ASKED,
            report=report,
            set_by_person="aidar-qumtobe",
            set_by_name="Айдар Кумтобеев",
            responsible=(("Министерство мостов", None, "ministry-of-bridges"),),
        )
        reports.append(report)
    found_out(db, engine)
    return reports


def found_out(db, engine):
    """Works out origins and reprints."""
    db.rollback()
    run(engine)
    with writing(engine) as writer:
        reprints.refresh(writer)
    db.rollback()


def test_a_fact_of_three_prints_counts_once_everywhere(db, engine):
    several(db, engine)

    whole, row = totals(db), session(db, "the-meeting")
    assert (whole.reports, whole.origins, whole.speeches, whole.tasks) == (3, 1, 1, 1)
    assert (whole.unreviewed_speeches, whole.unreviewed_tasks) == (1, 1)
    assert (row.reports, row.origins, row.speeches, row.tasks) == (3, 1, 1, 1)
    assert (count_tasks(db, TaskFilter()), count_speeches(db, SpeechFilter())) == (1, 1)
    assert sum(count.number for count in tasks_by_state(db)) == 1
    assert sum(count.number for count in speeches_by_month(db)) == 1
    assert (status(db)["speeches"], status(db)["tasks"]) == (1, 1)
    known = person(db, "aidar-qumtobe")
    assert (known.speeches, known.tasks_set) == (1, 1)
    assert [body.tasks for body in bodies(db, with_tasks=True)] == [1]


def test_the_earliest_print_counts_and_says_in_how_many_it_is_told(db, engine):
    first, *_ = several(db, engine, days=1)

    (row,) = tasks(db)

    assert (row.evidence.report_id, row.printed.reports) == (first.id, 3)
    (said,) = speeches(db)
    assert (said.evidence.report_id, said.printed.reports) == (first.id, 3)


def test_every_print_is_named_with_its_own_sentence(db, engine):
    reports = several(db, engine, days=1)

    told = tellings(db, Task, tasks(db)[0].id)

    assert [t.evidence.report_id for t in told] == [r.id for r in reports]
    assert [t.evidence.outlet for t in told] == ["o0.kz", "o1.kz", "o2.kz"]


def test_a_data_person_can_have_every_print(db, engine):
    several(db, engine)
    when = When(dt.date(2024, 6, 1))

    (row,) = rows("tasks", db, when, "")
    every = list(rows("tasks", db, when, "", TaskFilter(prints=True)))

    assert (row["prints"], row["same_as"], row["origin_id"]) == (3, None, every[0]["origin_id"])
    assert len(every) == 3
    assert {other["same_as"] for other in every} == {None, row["id"]}
    assert len(speeches(db, SpeechFilter(prints=True))) == 3


def test_what_one_report_tells_is_all_there_on_its_own_page(db, engine):
    for report in several(db, engine):
        assert len(tasks(db, TaskFilter(report=report.id))) == 1
        assert len(speeches(db, SpeechFilter(report=report.id))) == 1


def test_what_was_known_before_is_answered_as_it_was(db, engine):
    several(db, engine, number=0)
    for n in range(3):
        a_task(db, ASKED, report=printed(db, f"Газета {n}. {RELEASE}", name=f"o{n}"))
    before = now()
    found_out(db, engine)

    assert len(tasks(db, when=When(dt.date(2024, 6, 1)))) == 1
    then = When(dt.date(2024, 6, 1), before)
    assert [row.printed.reports for row in tasks(db, when=then)] == [1, 1, 1]


def test_another_mans_speech_of_the_same_words_counts_apart(db, engine):
    a_person(db, "erden")
    first, second = (printed(db, f"Газета {n}. {RELEASE}", name=f"o{n}") for n in (1, 2))
    a_speech(db, SAID, report=first)
    a_speech(db, SAID, report=second, person="erden", speaker="Ерден Вымыслов")

    found_out(db, engine)

    assert count_speeches(db, SpeechFilter()) == 2


def test_what_only_one_of_the_prints_tells_stays(db, engine):
    *_, last = several(db, engine)
    a_speech(db, "за год депутаты объехали 14 районов", report=last)

    found_out(db, engine)

    assert sorted(row.words.split()[0] for row in speeches(db)) == ["за", "из"]


def test_a_task_and_its_translation_count_once(db, engine):
    russian = the_release_in(db, "ru", RU_TEXT, "ru")
    kazakh = the_release_in(db, "kk", KK_TEXT, "kk")
    common = {"set_by_person": "aidar", "set_by_name": "Айдар"}
    a_task(db, "65 мостов", report=russian, **common)
    a_task(db, "65 көпірді", report=kazakh, **common)
    a_task(db, "230 өтінішті", report=kazakh, **common)

    found_out(db, engine)

    assert sorted(row.printed.reports for row in tasks(db)) == [1, 2]


def an_order_of_nobody(db, lang, words, **values):
    """An order that a print tells without a person: who must do it is known, who gave it is not."""
    text = {"ru": RU_TEXT, "kk": KK_TEXT}[lang]
    report = the_release_in(db, lang, f"{text} {words}.", lang)
    known = {"due": dt.date(2025, 12, 31), "doer": ("Министерство мостов", None, BRIDGES)} | values
    doer = known.pop("doer")
    return a_task(db, words, report=report, responsible=(doer,), **known)


BRIDGES = "ministry-of-bridges"
RU_ORDER = "Фракция поручила министерству закончить 65 объектов"
KK_ORDER = "Фракция министрлікке 65 нысанды аяқтауды тапсырды"


def test_an_order_without_a_person_and_its_translation_count_once(db, engine):
    an_order_of_nobody(db, "ru", RU_ORDER, set_by_name="Фракция")
    an_order_of_nobody(db, "kk", KK_ORDER)

    found_out(db, engine)

    (row,) = tasks(db)
    assert row.printed.reports == 2


@pytest.mark.parametrize(
    "other",
    [
        {"due": dt.date(2025, 6, 1)},
        {"doer": ("Үкімет", None, "government")},
        {"doer": ("министрлік", None, None)},
        {"set_by_name": "Айдар", "set_by_person": "aidar"},
        {"type": TaskType.request},
    ],
)
def test_an_order_without_a_person_that_may_be_another_counts_apart(db, engine, other):
    an_order_of_nobody(db, "ru", RU_ORDER, set_by_name="Фракция")
    an_order_of_nobody(db, "kk", KK_ORDER, **other)

    found_out(db, engine)

    assert count_tasks(db, TaskFilter()) == 2


def test_an_order_with_another_figure_counts_apart(db, engine):
    an_order_of_nobody(db, "ru", RU_ORDER)
    an_order_of_nobody(db, "kk", KK_ORDER.replace("65", "70"), due=None)

    found_out(db, engine)

    assert count_tasks(db, TaskFilter()) == 2


def test_a_translation_in_the_same_place_of_the_text_needs_no_figures(db, engine):
    russian = the_release_in(db, "ru", RU_TEXT, "ru")
    kazakh = the_release_in(db, "kk", KK_TEXT, "kk")
    for report, words in ((russian, "поддержал коллег"), (kazakh, "әріптестерін қолдады")):
        a_speech(db, words, report=report, person="elnur", quotation=Quotation.indirect)

    found_out(db, engine)

    (row,) = speeches(db)
    assert row.printed.reports == 2


def test_a_translation_elsewhere_in_the_text_or_with_another_figure_counts_apart(db, engine):
    russian = the_release_in(db, "ru", RU_TEXT, "ru")
    kazakh = the_release_in(db, "kk", KK_TEXT, "kk")
    a_speech(db, "назвал 14 районов", report=russian, person="aidar")
    a_speech(db, "230 өтінішті атады", report=kazakh, person="aidar")
    a_speech(db, "поддержал коллег", report=russian, person="salima")
    a_speech(db, "жиынында", report=kazakh, person="salima")

    found_out(db, engine)

    assert count_speeches(db, SpeechFilter()) == 4


def test_a_name_in_another_script_is_the_same_name(db, engine):
    russian = the_release_in(db, "ru", RU_TEXT, "ru")
    kazakh = the_release_in(db, "kk", KK_TEXT, "kk")
    a_speech(db, "65 мостов", report=russian, person=None, speaker="Ерлан Кошанов")
    a_speech(db, "65 көпірді", report=kazakh, person=None, speaker="Ерлан Қошанов")

    found_out(db, engine)

    assert count_speeches(db, SpeechFilter()) == 1


def test_what_was_accepted_counts_for_all_and_what_was_rejected_stays_out(db, engine):
    several(db, engine)
    rows_ = sorted(tasks(db, TaskFilter(prints=True)), key=lambda row: row.evidence.outlet)
    with writing(engine) as writer:
        stored = writer.exec(select(Task).where(Task.id == rows_[2].id, at(Task))).one()
        change(writer, stored, now(), "anna", **reviewed())

    found_out(db, engine)
    assert [row.id for row in tasks(db)] == [rows_[2].id]

    with writing(engine) as writer:
        stored = writer.exec(select(Task).where(Task.id == rows_[2].id, at(Task))).one()
        change(writer, stored, now(), "anna", **reviewed(ReviewState.rejected))
    found_out(db, engine)
    assert tasks(db) == []


def accepted_late(db, engine, begin=0):
    """Three prints, two days apart; an editor has accepted the last. Answers (first, accepted)."""
    reports = several(db, engine, days=2, begin=begin)
    rows_ = [tasks(db, TaskFilter(report=report.id))[0] for report in reports]
    with writing(engine) as writer:
        stored = writer.exec(select(Task).where(Task.id == rows_[2].id, at(Task))).one()
        change(writer, stored, now(), "anna", **reviewed())
    found_out(db, engine)
    assert [row.id for row in tasks(db)] == [rows_[2].id]
    return rows_[0], rows_[2]


def test_what_an_earlier_print_told_was_told_then_though_a_later_one_counts_now(db, engine):
    first, accepted = accepted_late(db, engine)
    published = first.evidence.published
    stored = db.exec(select(Task).where(Task.id == accepted.id, at(Task))).one()
    basis = Basis.confirmed_elsewhere
    day = published + dt.timedelta(days=1)
    an_update(db, stored, basis=basis, date=day, evidence_url="https://a.kz", **reviewed())

    for days, counts, prints in ((1, first, 1), (3, first, 2), (5, accepted, 3)):
        when = When(published + dt.timedelta(days=days))
        (row,) = tasks(db, when=when)
        assert (row.id, row.printed.reports, row.state) == (counts.id, prints, TaskState.done)
        assert count_tasks(db, TaskFilter(), when) == totals(db, when).tasks == 1
        assert person(db, "aidar-qumtobe", when).tasks_set == 1
        assert [body.tasks for body in bodies(db, when, with_tasks=True)] == [1]
        assert session(db, "the-meeting", when).tasks == 1
        assert [update.state for update in updates(db, row.id, when)] == [TaskState.done]
        assert len(tellings(db, Task, row.id, when)) == prints
        assert {main_fact(db, r.id, when) for r in (first, accepted)} == {
            None,
            row.id,
        }
        assert [n.update.state for n in news(db, "task", accepted.id, when) if n.update]
    assert tasks(db, when=When(published - dt.timedelta(days=1))) == []


def test_the_chart_counts_a_task_from_its_earliest_print_on(db, engine):
    first, accepted = accepted_late(db, engine, begin=BEFORE_JUNE)
    assert (first.evidence.published.month, accepted.evidence.published.month) == (5, 6)

    months = {count.key: count.number for count in over_time(db, "state")}

    assert (min(months), months["202405"]) == ("202405", 1)


def test_the_address_of_a_print_answers_on_a_day_before_it_came_out(db, engine, client):
    first, accepted = accepted_late(db, engine)
    day = first.evidence.published + dt.timedelta(days=1)

    page = client.get(f"/en/tasks/{first.id}?as_of={day}")
    led = client.get(f"/en/tasks/{accepted.id}?as_of={day}")

    assert page.status_code == 200
    assert led.headers["Location"].startswith(f"/en/tasks/{first.id}?as_of={day}")
    assert [row["id"] for row in client.get(f"/tasks.json?as_of={day}").json] == [first.id]


def test_what_is_known_of_one_print_of_a_task_is_known_of_all(db, engine):
    first, second, _ = several(db, engine, days=1)
    (other,) = tasks(db, TaskFilter(report=second.id))
    stored = db.exec(select(Task).where(Task.id == other.id, at(Task))).one()
    basis = Basis.confirmed_elsewhere
    an_update(db, stored, basis=basis, evidence_url="https://a.kz", **reviewed())
    an_update(db, stored, state=TaskState.in_progress)

    (row,) = tasks(db)

    assert row.evidence.report_id == first.id
    assert (row.state, row.basis, row.suggestions) == (TaskState.done, basis, 1)
    assert len(updates(db, row.id)) == 2
    (again,) = tasks(db, TaskFilter(ids=(other.id,)))
    assert (again.state, again.printed.same_as) == (TaskState.done, row.id)
    assert main_fact(db, other.id) == row.id
    assert task(db, row.id).printed.same_as is None


def test_three_prints_of_a_follow_up_are_one_suggestion(db, engine):
    (only,) = [a_task(db, "построить мост")]
    for n in range(3):
        report = printed(db, f"Газета {n}. {RELEASE}", name=f"o{n}")
        an_update(
            db,
            only,
            words=SAID,
            report_id=report.id,
            text_row=report.text_row,
            first_sentence=1,
            last_sentence=1,
            start=RELEASE.index(SAID),
            end=RELEASE.index(SAID) + len(SAID),
        )

    found_out(db, engine)

    assert tasks(db)[0].suggestions == 1
    assert len(updates(db, only.id)) == 1
    assert totals(db).suggestions == 1


def test_an_editor_is_asked_once(db, engine):
    several(db, engine)

    assert waiting(db)["task"] == waiting(db)["speech"] == 1
    assert [row.kind for row in queue(db)].count("task") == 1


def test_the_network_counts_the_sentences_of_one_print(db, engine):
    several(db, engine)

    (made,) = participations(db, ParticipationFilter())
    with writing(engine) as writer:
        network.refresh(writer)
    db.rollback()
    (stored,) = participations(db, ParticipationFilter())

    assert stored == made
    assert (made.spoke, made.sentences) == (1, 1)
    assert len(told_of(db, "aidar-qumtobe", "the-meeting")) == 1


def test_a_print_that_leaves_its_origin_counts_again(db, engine):
    *_, last = several(db, engine)
    with writing(engine) as writer:
        stored = writer.exec(select(Report).where(Report.id == last.id, at(Report))).one()
        change(writer, stored, now(), "machine", origin_id=None)
        reprints.refresh(writer, [last.id])
    db.rollback()

    assert sorted(row.printed.reports for row in tasks(db)) == [1, 2]


def test_a_fact_that_is_read_no_longer_is_no_print(db, engine):
    several(db, engine)
    again = next(row for row in tasks(db, TaskFilter(prints=True)) if row.printed.same_as)
    with writing(engine) as writer:
        stored = writer.exec(select(Task).where(Task.id == again.id, at(Task))).one()
        close(writer, stored, now(), "machine")
        reprints.refresh(writer, [stored.report_id])
        assert reprints.refresh(writer) == 0
    db.rollback()

    assert tasks(db)[0].printed.reports == 2
    assert db.exec(select(Reprint).where(Reprint.id == again.id, at(Reprint))).first() is None


# Pages ----------------------------------------------------------------------------------------


def test_pages_say_how_many_articles_and_origins_and_who_wrote_them(db, engine, client):
    reports = several(db, engine, days=1)
    line = "3 articles, 1 origin: пресс-служба партии «Мост»"
    (ordered,), (said,) = tasks(db), speeches(db)

    for address in (
        f"/reports/{reports[0].id}",
        "/sessions/the-meeting",
        f"/tasks/{ordered.id}",
        f"/speeches/{said.id}",
    ):
        page = " ".join(client.get(address).text.split())
        assert line in page, address
        assert all(f"/reports/{r.id}" in page for r in reports), address
    assert "(1 origin)" in client.get("/sessions/").text
    assert "1 origin" in client.get("/").text


def test_a_page_of_another_print_leads_to_the_one_that_counts(db, engine, client):
    several(db, engine, days=1)
    (row,) = tasks(db)
    again = next(r for r in tasks(db, TaskFilter(prints=True)) if r.printed.same_as)

    answer = client.get(f"/en/tasks/{again.id}")

    assert answer.status_code == 302
    assert answer.headers["Location"] == f"/en/tasks/{row.id}#print-{again.id}"
    assert client.get(f"/tasks/{again.id}.json").json["same_as"] == row.id


def test_lists_and_files_count_once_and_can_show_every_print(db, engine, client):
    several(db, engine)

    assert re.search(r'class="count">1\b', client.get("/tasks/").text)
    assert [row["prints"] for row in client.get("/tasks.json").json] == [3]
    assert len(client.get("/tasks.json?prints=all").json) == 3
    assert len(client.get("/speeches.json?prints=all").json) == 3
    assert "every print of a text apart" in client.get("/tasks/?prints=all").text


def test_a_task_is_no_news_of_itself_in_another_print_either(db, engine):
    several(db, engine, days=1)
    (row,) = tasks(db)
    again = next(r for r in tasks(db, TaskFilter(prints=True)) if r.printed.same_as)
    an_update(
        db,
        None,
        words=ASKED,
        report_id=again.evidence.report_id,
        text_row=1,
        first_sentence=1,
        last_sentence=1,
        start=again.evidence.start,
        end=again.evidence.end,
    )

    with writing(engine) as writer:
        suggest(writer)
    db.rollback()

    assert updates(db, row.id) == []
