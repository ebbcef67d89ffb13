"""What people changed is told in public; what must not be forgotten is listed."""

import datetime as dt

import pytest

from tests.factories import (
    LONG_AGO,
    REFERENCE,
    a_body,
    a_report,
    a_session,
    a_speech,
    a_task,
    an_update,
    kept,
)
from tracker.errors import EvidenceMissing, ReviewError
from tracker.models import (
    INQUIRY_CRITERIA,
    Basis,
    Faction,
    Quotation,
    ReasonCode,
    TaskState,
    TaskType,
)
from tracker.queries.alerts import due_soon, silent, with_due_date
from tracker.queries.beside import beside
from tracker.queries.corrections import corrections, count_corrections
from tracker.queries.decisions import feedback
from tracker.queries.orphans import orphaned
from tracker.queries.review import QueueFilter, queue, unresolved_names, waiting
from tracker.queries.when import When
from tracker.review.entered import (
    GivenAnswer,
    add_reply,
    answer_inquiry,
    log_answer,
    log_question,
    name_successor,
    report_error,
    settle_feedback,
)
from tracker.review.evidence import Evidence
from tracker.review.facts import accept, edit, reject
from tracker.review.undoing import undo
from tracker.review.updates import Standing, give_update

TODAY = When(dt.date(2024, 12, 1))
LETTER = Evidence(url="https://bridges.example.kz/letter")


# Corrections -------------------------------------------------------------------------------------


def test_a_correction_tells_what_it_said_what_it_says_who_and_why(db):
    row = a_speech(db)

    edit(db, "speech", row.id, {"quotation": Quotation.indirect}, "Dana", "no quotation marks")

    told = corrections(db)[0]
    assert (told.by, told.reason, told.action) == ("Dana", "no quotation marks", "edit")
    record = told.records[0]
    assert (record.table, record.id, record.what) == ("speech", row.id, "changed")
    assert [(c.field, c.before, c.after) for c in record.changes] == [
        ("quotation", "direct", "indirect")
    ]


def test_a_plain_acceptance_is_no_correction_and_a_new_state_is_one(db):
    speech, task = a_speech(db), a_task(db)
    accept(db, "speech", speech.id, "Dana")

    assert corrections(db) == []

    give_update(
        db,
        task.id,
        Standing(TaskState.done, Basis.confirmed_elsewhere, evidence=LETTER, reason="it stands"),
        "Dana",
    )

    told = corrections(db, record=("task", task.id))[0].records[0]
    assert (told.what, told.task_id) == ("added", task.id)
    said = [(c.field, c.before, c.after) for c in told.changes]
    assert said[:2] == [
        ("task_state", "given", "done"),
        ("task_basis", "nothing_found", "confirmed_elsewhere"),
    ]
    assert told.about.words == task.words


def test_rejecting_and_undoing_are_both_told(db):
    row = a_speech(db)
    decision = reject(db, "speech", row.id, "Dana")
    undo(db, decision.id, "Erlan", "it is there")

    assert [r.records[0].what for r in corrections(db)] == ["restored", "rejected"]
    assert corrections(db)[0].undoes == decision.id
    assert count_corrections(db) == 2


def test_the_corrections_of_one_record_are_its_own(db):
    first, second = a_speech(db), a_speech(db, "Паром нужен")
    reject(db, "speech", first.id, "Dana")
    reject(db, "speech", second.id, "Dana")

    assert [c.target for c in corrections(db, record=("speech", second.id))] == [second.id]


def test_what_readers_write_to_editors_is_not_public(db):
    row = report_error(db, "speeches", "abc", "this is not my name")
    settle_feedback(db, row.id, "set right", "Dana")

    assert corrections(db) == []


# The queue ---------------------------------------------------------------------------------------


def test_words_in_a_persons_mouth_of_low_confidence_come_first(db):
    sure = a_speech(db, "Первое слово", confidence=0.99)
    nobody = a_speech(db, "Второе слово", person=None, confidence=0.3)
    doubtful = a_speech(db, "Третье слово", confidence=0.4)
    told = a_speech(db, "Четвёртое слово", quotation=Quotation.mention, confidence=0.4)

    rows = queue(db)

    assert [row.id for row in rows] == [doubtful.id, told.id, nobody.id, sure.id]
    assert rows[0].harm == pytest.approx(4 * (1.05 - 0.4))


def test_the_queue_shows_the_paragraph_around_the_words(db):
    report = a_report(db, "Прошлый абзац.\nДо слов. «Мост нужен», — сказал он. После слов.")
    a_speech(db, "Мост нужен", report=report)

    row = queue(db)[0]

    assert (row.before, row.words, row.after) == (
        "До слов. «",
        "Мост нужен",
        "», — сказал он. После слов.",
    )


def test_what_was_decided_leaves_the_queue(db):
    row = a_speech(db)
    assert waiting(db)["speech"] == 1

    accept(db, "speech", row.id, "Dana")

    assert queue(db) == []
    assert waiting(db)["speech"] == 0
    assert [r.id for r in queue(db, QueueFilter(state=None))] == [row.id]


def test_names_that_mean_nobody_are_counted_with_those_they_may_mean(db):
    from tests.factories import a_mention

    for text in ("Выступил Елнур Бисембаев.", "Елнур Бисембаев выступил снова."):
        a_mention(db, a_report(db, text), "Елнур Бисембаев")
    a_mention(db, a_report(db, "Пришёл Кумтобеев."), "Кумтобеев", candidates=["aidar-qumtobe"])

    first, second = unresolved_names(db)

    assert (first.name, first.mentions, first.is_one_word) == ("Елнур Бисембаев", 2, False)
    assert [(c.person, c.why) for c in first.candidates] == [("elnur-beisenbaev", "like")]
    assert [(c.person, c.why) for c in second.candidates] == [("aidar-qumtobe", "fits")]
    assert second.is_one_word


# Soon and silent ---------------------------------------------------------------------------------


def test_due_in_fourteen_days_is_soon_and_later_is_not(db):
    near, on_the_edge, far, past = (
        a_task(db, f"дело {n}", due=TODAY.as_of + dt.timedelta(days=days))
        for n, days in enumerate((3, 14, 15, -1))
    )

    assert [row.id for row in due_soon(db, TODAY)] == [near.id, on_the_edge.id]
    assert [row.id for row in with_due_date(db, when=TODAY)] == [
        past.id,
        near.id,
        on_the_edge.id,
        far.id,
    ]


def done(db, task, **values):
    return give_update(
        db,
        task.id,
        Standing(
            TaskState.done,
            Basis.confirmed_elsewhere,
            dt.date(2024, 6, 1),
            LETTER,
            "it stands",
            **values,
        ),
        "Dana",
    )


def test_a_task_nobody_has_mentioned_is_silent_longest_first(db):
    old, older, fresh, finished = (
        a_task(
            db,
            words,
            report=a_report(db, f"Поручено {words}.", published=dt.date(2024, month, 1)),
        )
        for words, month in (("одно", 3), ("другое", 1), ("третье", 11), ("четвёртое", 2))
    )
    done(db, finished)

    found = silent(db, 90, TODAY)

    assert [row.task.id for row in found] == [older.id, old.id]
    assert found[0].days == (TODAY.as_of - dt.date(2024, 1, 1)).days
    assert fresh.id not in {row.task.id for row in found}


def test_an_update_breaks_the_silence_even_before_it_is_accepted(db):
    task = a_task(db, report=a_report(db, published=dt.date(2024, 1, 1)))
    assert len(silent(db, 90, TODAY)) == 1

    an_update(db, task, date=dt.date(2024, 11, 1))

    assert silent(db, 90, TODAY) == []


# Orphans -----------------------------------------------------------------------------------------


def ended_body(db, **values):
    return a_body(db, "ministry-of-ferries", end=dt.date(2024, 9, 1), **values)


def test_open_tasks_of_a_body_that_ended_are_orphaned_until_a_successor_is_named(db):
    ended_body(db)
    task = a_task(db, responsible=(("Министерство паромов", None, "ministry-of-ferries"),))
    finished = a_task(
        db, "другое", responsible=(("Министерство паромов", None, "ministry-of-ferries"),)
    )
    done(db, finished)

    assert [row.task.id for row in orphaned(db, TODAY)] == [task.id]
    assert orphaned(db, When(dt.date(2024, 9, 1))) == []

    with pytest.raises(EvidenceMissing):
        name_successor(db, "ministry-of-ferries", "ministry-of-bridges", " ", "Dana")
    name_successor(db, "ministry-of-ferries", "ministry-of-bridges", "decree 1", "Dana")

    assert orphaned(db, TODAY) == []
    loss = beside(db, task.id, TODAY).losses[0]
    assert (loss.successor, loss.source) == ("ministry-of-bridges", "decree 1")


def test_a_successor_of_one_task_leaves_the_others_orphaned(db):
    ended_body(db)
    first, second = (
        a_task(db, words, responsible=(("паромы", None, "ministry-of-ferries"),))
        for words in ("одно", "другое")
    )

    name_successor(
        db, "ministry-of-ferries", "ministry-of-bridges", "decree", "Dana", task_id=first.id
    )

    assert [row.task.id for row in orphaned(db, TODAY)] == [second.id]


def test_a_body_whose_heir_ended_too_has_no_heir(db):
    ended_body(db, successor="ministry-of-rafts")
    a_body(db, "ministry-of-rafts", end=dt.date(2024, 10, 1), source="decree 2")
    task = a_task(db, responsible=(("паромы", None, "ministry-of-ferries"),))

    assert orphaned(db, When(dt.date(2024, 9, 15))) == []
    assert [row.task.id for row in orphaned(db, TODAY)] == [task.id]


def test_a_successor_must_be_there_still(db):
    ended_body(db)
    for successor in ("ministry-of-ferries", "nobody"):
        with pytest.raises(ReviewError):
            name_successor(db, "ministry-of-ferries", successor, "decree", "Dana")


def test_tasks_set_in_a_faction_are_orphaned_when_it_ends(db):
    kept(
        db,
        Faction(
            id="old-party",
            party="Old",
            chamber="mazhilis",
            end=dt.date(2024, 9, 1),
            known_from=LONG_AGO,
            **REFERENCE,
        ),
    )
    report = a_report(db)
    a_session(db, report, kind="faction", faction="old-party")
    task = a_task(db, report=report)

    found = orphaned(db, TODAY)

    assert [(row.task.id, row.losses[0].role) for row in found] == [(task.id, "session")]


# Replies, questions, answers ---------------------------------------------------------------------


def test_a_reply_stands_beside_its_task_with_its_source(db):
    task = a_task(db)

    with pytest.raises(EvidenceMissing):
        add_reply(db, task.id, "Ministry of Bridges", "We did it.", Evidence(), "Dana")
    add_reply(db, task.id, "Ministry of Bridges", "We did it.", LETTER, "Dana")

    reply = beside(db, task.id).replies[0]
    assert (reply.side, reply.words, reply.evidence_url) == (
        "Ministry of Bridges",
        "We did it.",
        LETTER.url,
    )


def test_a_question_stays_as_it_was_sent_when_the_answer_comes(db):
    task = a_task(db)
    sent = dt.date(2024, 6, 1)
    question = log_question(db, task.id, "Ministry", "What was done?", sent, "Dana")
    with pytest.raises(ReviewError, match="older"):
        log_answer(db, question.id, "It stands.", dt.date(2024, 5, 1), LETTER, "Dana")

    log_answer(db, question.id, "It stands.", dt.date(2024, 6, 20), LETTER, "Dana")

    asked = beside(db, task.id).questions
    assert [(q.words, q.sent, q.answered, q.answer) for q in asked] == [
        ("What was done?", sent, dt.date(2024, 6, 20), "It stands.")
    ]


@pytest.mark.parametrize("left_out", [None, *INQUIRY_CRITERIA])
def test_an_answer_is_substantive_only_by_every_criterion(db, left_out):
    task = a_task(db, type=TaskType.request)
    met = tuple(c for c in INQUIRY_CRITERIA if c != left_out)

    answer_inquiry(db, task.id, GivenAnswer("Done.", "Minister", criteria=met), LETTER, "Dana")

    assert beside(db, task.id).answers[0].substantive == (left_out is None)


def test_only_a_request_has_an_answer_and_only_known_criteria_count(db):
    order, request = a_task(db), a_task(db, "другое", type=TaskType.request)

    for task, criteria in ((order, ()), (request, ("polite",))):
        with pytest.raises(ReviewError):
            answer_inquiry(db, task.id, GivenAnswer("Done.", "M", None, criteria), LETTER, "Dana")


def test_nobody_asks_about_a_task_or_answers_it_before_it_is_given(db):
    report = a_report(db, "Мост нужен.", published=dt.date(2024, 5, 1))
    task = a_task(db, "Мост нужен", report=report, type=TaskType.request)
    early = dt.date(2024, 4, 30)

    with pytest.raises(ReviewError, match="older"):
        answer_inquiry(db, task.id, GivenAnswer("Done.", "M", early), LETTER, "Dana")
    with pytest.raises(ReviewError, match="older"):
        log_question(db, task.id, "Ministry", "What was done?", early, "Dana")
    answer_inquiry(db, task.id, GivenAnswer("Done.", "M", dt.date(2024, 5, 1)), LETTER, "Dana")


def test_a_readers_word_waits_in_the_queue_until_it_is_settled(db):
    row = report_error(db, "speeches", "abc", " this is not my name ")
    assert [(f.target, f.words) for f in feedback(db)] == [("abc", "this is not my name")]

    settle_feedback(db, row.id, "set right", "Dana")

    assert feedback(db) == []
    assert feedback(db, settled=True)[0].outcome == "set right"
    for words in ("", "x" * 2001):
        with pytest.raises(ReviewError):
            report_error(db, "speeches", "abc", words)


def test_a_failure_that_was_given_stays_a_correction_with_its_kind_of_reason(db):
    task = a_task(db)
    give_update(
        db,
        task.id,
        Standing(
            TaskState.not_done,
            Basis.confirmed_elsewhere,
            evidence=LETTER,
            reason="no budget line",
            reason_code=ReasonCode.no_money,
        ),
        "Dana",
    )

    changes = {c.field: c.after for c in corrections(db)[0].records[0].changes}
    assert changes["reason_code"] == "no_money"
    assert changes["reason"] == "no budget line"
