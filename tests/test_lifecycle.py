"""A commitment's history: only what is shown changes its state, and nothing of it goes away."""

import datetime as dt

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import select

from tests.factories import (
    LONG_AGO,
    a_body,
    a_membership,
    a_mention,
    a_report,
    a_session,
    a_speech,
    a_task,
    an_update,
    reviewed,
)
from tracker.db import at
from tracker.errors import EvidenceMissing, ReviewError
from tracker.models import Basis, ReasonCode, ReviewState, TaskState, Text, Update
from tracker.queries.tasks import task, updates
from tracker.queries.when import When
from tracker.review.evidence import Evidence
from tracker.review.facts import reject
from tracker.review.updates import Standing, accept_update, give_update

DAY = dt.date(2024, 6, 3)
ADDRESS = Evidence(url="https://example.kz/bridge")


def standing(state=TaskState.done, **values):
    known = {
        "basis": Basis.confirmed_elsewhere,
        "date": DAY,
        "evidence": ADDRESS,
        "reason": "the bridge carries traffic",
    }
    return Standing(state, **(known | values))


def state_of(db, row, **when):
    return task(db, row.id, When(**({"as_of": DAY} | when))).state


def test_a_task_is_given_until_an_update_says_otherwise(db):
    row = a_task(db)

    assert state_of(db, row) == TaskState.given

    give_update(db, row.id, standing(), "Dana")

    assert state_of(db, row) == TaskState.done


def test_the_old_state_stays_visible_beside_the_new_one(db):
    row = a_task(db)
    give_update(db, row.id, standing(TaskState.in_progress, date=dt.date(2024, 5, 10)), "Dana")
    give_update(db, row.id, standing(), "Erlan")

    told = [(u.state, u.reviewed_by) for u in updates(db, row.id)]
    assert told == [(TaskState.in_progress, "Dana"), (TaskState.done, "Erlan")]
    assert state_of(db, row, as_of=dt.date(2024, 5, 20)) == TaskState.in_progress


@pytest.mark.parametrize("state", [s for s in TaskState if s != TaskState.given])
def test_no_state_but_given_stands_without_evidence(db, state):
    row = a_task(db)

    with pytest.raises(EvidenceMissing, match="Evidence is missing"):
        give_update(
            db,
            row.id,
            standing(state, evidence=None, reason_code=ReasonCode.other),
            "Dana",
        )


@pytest.mark.parametrize("reason", ["", "  ", "one line\nand another"])
def test_the_reason_is_one_line(db, reason):
    row = a_task(db)

    with pytest.raises(EvidenceMissing, match="reason is missing"):
        give_update(db, row.id, standing(reason=reason), "Dana")


@pytest.mark.parametrize("state", ["not_done", "withdrawn", "cannot_be_checked"])
def test_a_bad_end_needs_its_kind_of_reason(db, state):
    row = a_task(db)
    bad = standing(TaskState(state))

    with pytest.raises(EvidenceMissing, match="kind of reason"):
        give_update(db, row.id, bad, "Dana")

    give_update(db, row.id, standing(TaskState(state), reason_code=ReasonCode.no_money), "Dana")

    assert state_of(db, row) == TaskState(state)


def test_a_row_written_past_the_review_is_refused_too(db):
    row = a_task(db)

    with pytest.raises(EvidenceMissing):
        an_update(db, row, words="", review_state=ReviewState.accepted)
    db.rollback()
    with pytest.raises(IntegrityError, match="counted_has_evidence"):
        db.execute(
            Update.__table__.insert().values(
                id="u",
                task_id=row.id,
                known_from=LONG_AGO,
                changed_by="script",
                change_reason="",
                ended_because="",
                state=TaskState.done,
                basis=Basis.confirmed_elsewhere,
                reason="because",
                words="",
                rule="",
                extractor="",
                confidence=1,
                candidates=[],
                review_state=ReviewState.accepted,
            )
        )


def test_a_sentence_of_a_report_is_evidence_where_it_stands_in_it(db):
    row = a_task(db)
    later = a_report(db, "Сегодня открыли движение. Мост построен за год.")

    given = give_update(
        db,
        row.id,
        standing(evidence=Evidence(report_id=later.id, words="Мост построен за год")),
        "Dana",
    )

    assert (given.start, given.end) == (26, 46)
    with pytest.raises(EvidenceMissing, match="not in that report"):
        give_update(
            db,
            row.id,
            standing(evidence=Evidence(report_id=later.id, words="Мост сдан")),
            "Dana",
        )


def test_the_responsible_persons_own_words_are_never_a_confirmation(db):
    row = a_task(db, responsible=(("Айдар Кумтобеев", "aidar-qumtobe", None),))
    report = a_report(db, "«Мы построили мост», — сказал Айдар Кумтобеев.")
    a_speech(db, "Мы построили мост", report=report)
    own = Evidence(report_id=report.id, words="Мы построили мост")

    with pytest.raises(ReviewError, match="own word"):
        give_update(db, row.id, standing(evidence=own), "Dana")

    given = give_update(db, row.id, standing(evidence=own, basis=Basis.said_by_responsible), "Dana")
    assert given.basis == Basis.said_by_responsible


def test_a_minister_speaks_for_the_body_above_his_own(db):
    a_body(db, "government", kind="government", name_ru="Правительство")
    a_body(db, "ministry-of-ferries", parent="government", name_ru="Министерство паромов")
    a_membership(db, "salima-tasbulaq", "ministry-of-ferries", role="minister")
    row = a_task(db, responsible=(("Правительство", None, "government"),))
    report = a_report(db, "«Мост готов», — сказала Салима Тасбулакова.")
    a_speech(db, "Мост готов", report=report, person="salima-tasbulaq", speaker="С. Тасбулакова")

    with pytest.raises(ReviewError, match="own word"):
        give_update(
            db,
            row.id,
            standing(evidence=Evidence(report_id=report.id, words="Мост готов")),
            "Dana",
        )


def test_somebody_elses_words_may_confirm(db):
    row = a_task(db, responsible=(("Министерство мостов", None, "ministry-of-bridges"),))
    report = a_report(db, "«Мост готов», — сказал Айдар Кумтобеев.")
    a_speech(db, "Мост готов", report=report)

    given = give_update(
        db, row.id, standing(evidence=Evidence(report_id=report.id, words="Мост готов")), "Dana"
    )

    assert given.basis == Basis.confirmed_elsewhere


BRIDGES = (("Министерство мостов", None, "ministry-of-bridges"),)


def confirm(db, row, text, words="Мост построен", **values):
    """Gives a report's words as what confirms that the task is done."""
    report = a_report(db, text, published=DAY, **values)
    shown = Evidence(report_id=report.id, words=words)
    return give_update(db, row.id, standing(evidence=shown), "Dana")


@pytest.mark.parametrize(
    "text",
    [
        "По словам министра, Мост построен в срок.",
        "Мост построен, сообщили в Министерстве мостов.",
        "Мост построен, заявил заместитель премьер-министра.",
        "Мост построен. Об этом сообщает пресс-служба министерства.",
    ],
)
def test_nor_does_a_minister_or_ministry_told_by_office_alone(db, text):
    row = a_task(db, responsible=BRIDGES)

    with pytest.raises(ReviewError, match="own word"):
        confirm(db, row, text)


def test_nor_does_a_minister_whom_the_lists_do_not_know(db):
    row = a_task(db, responsible=BRIDGES)
    report = a_report(db, "«Мост построен», — доложил министр Ильяс Выдумов.")
    a_mention(db, report, "Ильяс Выдумов", role="министр")
    a_speech(db, "Мост построен", report=report, person=None, speaker="Ильяс Выдумов")

    with pytest.raises(ReviewError, match="own word"):
        give_update(
            db,
            row.id,
            standing(evidence=Evidence(report_id=report.id, words="Мост построен")),
            "Dana",
        )


def test_nor_does_a_ministry_for_the_minister_who_must_do_it(db):
    report = a_report(db, "Министр Ильяс Выдумов должен построить мост.")
    a_mention(db, report, "Ильяс Выдумов", role="Министр")
    row = a_task(db, report=report, responsible=(("Ильяс Выдумов", None, None),))

    with pytest.raises(ReviewError, match="own word"):
        confirm(db, row, "Мост построен, сообщили в министерстве.")


@pytest.mark.parametrize("doers", [(("Фракция «Аманат»", None, None),), ()])
def test_nor_does_a_party_for_what_it_must_do_or_what_nobody_is_named_for(db, doers):
    row = a_task(db, responsible=doers)

    with pytest.raises(ReviewError, match="own word"):
        confirm(db, row, "Мост построен, рассказали во фракции.")


@pytest.mark.parametrize(
    "text",
    [
        "Мост построен, убедился наш корреспондент.",
        "Мост построен, сообщили жители села.",
        "Мост построен, сообщила Высшая аудиторская палата.",
    ],
)
def test_reporters_residents_and_auditors_may_confirm(db, text):
    assert confirm(db, a_task(db), text).basis == Basis.confirmed_elsewhere


def test_what_an_address_says_in_a_ministers_name_does_not_confirm(db):
    row = a_task(db, responsible=BRIDGES)
    told = Evidence(url="https://bridges.example.kz/1", words="Министр сообщил: мост построен")

    with pytest.raises(ReviewError, match="own word"):
        give_update(db, row.id, standing(evidence=told), "Dana")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("По словам министра, готовы все. Реализовано 65 мостов из 65.", "Реализовано 65 мостов"),
        ("Мост построен. Об этом сообщает пресс-служба министерства.", "мост\nпостроен"),
        ("Дорога готова.\nМост построен, сообщили в Министерстве мостов.", "Мост построен"),
    ],
)
def test_words_at_the_address_of_a_stored_report_are_whose_they_are_there(db, text, words):
    row = a_task(db, responsible=BRIDGES)
    report = a_report(db, text, published=DAY)
    told = Evidence(url=f"{report.url}/?utm_source=x", words=words)

    with pytest.raises(ReviewError, match="own word"):
        give_update(db, row.id, standing(evidence=told), "Dana")


def test_another_voice_at_the_address_of_a_stored_report_may_confirm(db):
    row = a_task(db, responsible=BRIDGES)
    report = a_report(db, "Министр молчит. Мост построен, сообщили жители села.", published=DAY)

    for words in ("Мост построен", "Мост стоит"):
        told = Evidence(url=report.url, words=words)
        assert give_update(db, row.id, standing(evidence=told), "Dana")


def test_a_suggestion_in_a_ministers_name_is_not_accepted_as_confirmed(db):
    row = a_task(db, responsible=BRIDGES)
    report = a_report(db, "По словам министра, мост построен.", published=DAY)
    start = report_place(db, report, "мост построен")
    suggestion = an_update(db, row, report_id=report.id, **start)

    with pytest.raises(ReviewError, match="own word"):
        accept_update(db, suggestion.id, "Dana", basis=Basis.confirmed_elsewhere)

    accept_update(db, suggestion.id, "Dana")
    assert task(db, row.id, When(DAY)).basis == Basis.said_by_responsible


def report_place(db, report, words):
    body = db.exec(select(Text.body).where(Text.row == report.text_row)).one()
    start = body.index(words)
    return {
        "text_row": report.text_row,
        "start": start,
        "end": start + len(words),
        "words": words,
    }


def test_no_print_of_the_text_that_gives_a_task_confirms_it(db):
    told = a_report(db, "Депутаты поручили построить мост. Мост построен.", origin_id="one")
    row = a_task(db, report=told)
    again = {"origin_id": "one", "url": "https://example.kz/kk", "lang": "kk"}

    with pytest.raises(ReviewError, match="prints the text that gives the task"):
        confirm(db, row, "Көпір салынды.", "Көпір салынды", **again)
    by_address = Evidence(url="http://www.example.kz/kk/", words="Көпір салынды")
    with pytest.raises(ReviewError, match="prints the text that gives the task"):
        give_update(db, row.id, standing(evidence=by_address), "Dana")
    own = Evidence(report_id=told.id, words="Мост построен")
    with pytest.raises(ReviewError, match="prints the text that gives the task"):
        give_update(db, row.id, standing(evidence=own), "Dana")

    assert confirm(db, row, "Мост построен в срок.").basis == Basis.confirmed_elsewhere


def test_a_source_marked_as_the_responsible_side_never_confirms(db):
    row = a_task(db)
    letter = Evidence(url="https://bridges.example.kz/news", by_responsible=True)

    with pytest.raises(ReviewError, match="own word"):
        give_update(db, row.id, standing(evidence=letter), "Dana")


def test_a_day_that_has_not_come_and_an_odd_address_are_refused(db):
    row = a_task(db)

    with pytest.raises(ReviewError, match="lies ahead"):
        give_update(db, row.id, standing(date=dt.date(2999, 1, 1)), "Dana")
    with pytest.raises(ReviewError, match="https"):
        give_update(db, row.id, standing(evidence=Evidence(url="javascript:alert(1)")), "Dana")
    with pytest.raises(ReviewError, match="not stored"):
        give_update(db, row.id, standing(evidence=Evidence(sha256="0" * 64)), "Dana")
    with pytest.raises(ReviewError, match="Nothing found"):
        give_update(db, row.id, standing(basis=Basis.nothing_found), "Dana")


def test_a_suggestion_counts_for_nothing_until_it_is_accepted(db):
    row = a_task(db)
    suggestion = an_update(db, row)

    assert state_of(db, row) == TaskState.given

    accept_update(db, suggestion.id, "Dana")

    assert state_of(db, row) == TaskState.done


def test_accepting_a_suggestion_links_it_to_the_candidate_that_was_chosen(db):
    row = a_task(db)
    suggestion = an_update(db, None, candidates=[{"task": row.id, "score": 0.8, "why": "bridge"}])

    with pytest.raises(ReviewError, match="Choose the task"):
        accept_update(db, suggestion.id, "Dana")

    accept_update(db, suggestion.id, "Dana", task_id=row.id)

    assert state_of(db, row) == TaskState.done
    now = db.exec(select(Update).where(Update.id == suggestion.id, at(Update))).one()
    assert now.review_state == ReviewState.edited


def test_a_suggested_failure_needs_its_kind_of_reason_before_it_counts(db):
    row = a_task(db)
    suggestion = an_update(db, row, state=TaskState.not_done)

    with pytest.raises(EvidenceMissing, match="kind of reason"):
        accept_update(db, suggestion.id, "Dana")

    accept_update(db, suggestion.id, "Dana", reason_code=ReasonCode.law_not_passed)

    assert state_of(db, row) == TaskState.not_done


def test_a_rejected_suggestion_changes_nothing(db):
    row = a_task(db)
    suggestion = an_update(db, row)

    reject(db, "update", suggestion.id, "Dana", "it is about another bridge")

    assert state_of(db, row) == TaskState.given
    assert updates(db, row.id) == []


# The day a state holds for --------------------------------------------------------------------


def suggested(db, published, **values):
    """A suggestion without a day of its own, read from a report."""
    row = a_task(db)
    later = a_report(db, "Сегодня открыли движение. Мост построен.", published=published)
    return row, an_update(db, row, date=None, report_id=later.id, **values), later


def test_a_suggestion_without_a_day_holds_for_that_of_its_report(db):
    row, update, _ = suggested(db, dt.date(2024, 5, 20))

    accept_update(db, update.id, "Dana")

    assert task(db, row.id, When(dt.date(2024, 5, 19))).state == TaskState.given
    assert task(db, row.id, When(dt.date(2024, 5, 20))).state == TaskState.done


def test_that_of_an_undated_report_holds_for_the_day_of_its_session(db):
    row, update, later = suggested(db, None)
    a_session(db, later, words="Сегодня открыли движение", date=dt.date(2024, 5, 22))

    accept_update(db, update.id, "Dana")

    assert task(db, row.id).held_since == dt.date(2024, 5, 22)


def test_where_nothing_gives_a_day_it_is_asked_for(db):
    row, update, _ = suggested(db, None)

    with pytest.raises(ReviewError, match="for which day"):
        accept_update(db, update.id, "Dana")
    db.rollback()
    accept_update(db, update.id, "Dana", date=dt.date(2024, 5, 23))

    assert task(db, row.id).held_since == dt.date(2024, 5, 23)


def test_a_state_without_a_day_never_held_before_it_was_recorded(db):
    row = a_task(db)
    recorded = dt.datetime(2024, 6, 10, tzinfo=dt.UTC)
    shown = {"date": None, "evidence_url": "https://a.kz", "known_from": recorded}
    an_update(db, row, **shown, **reviewed())

    assert task(db, row.id, When(dt.date(2024, 6, 9))).state == TaskState.given
    assert task(db, row.id, When(dt.date(2024, 6, 10))).state == TaskState.done
    assert task(db, row.id).state == TaskState.done
