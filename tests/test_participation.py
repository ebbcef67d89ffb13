"""Who took part in what: read from facts, never guessed, at any moment."""

import datetime as dt

import pytest

from tests.factories import (
    a_membership,
    a_mention,
    a_person,
    a_report,
    a_session,
    a_speech,
    a_task,
    reviewed,
    withdrawn,
)
from tracker import network
from tracker.db import change, now
from tracker.models import ReviewState
from tracker.queries.participation import (
    EVERYTHING,
    ParticipationFilter,
    appears_with,
    extent,
    factions_of,
    participations,
    shared_sessions,
)
from tracker.queries.participation_source import is_fresh
from tracker.queries.told import told_of
from tracker.queries.when import When

AIDAR, SALIMA, ELNUR = "aidar-qumtobe", "salima-tasbulaq", "elnur-beisenbaev"
LONG_AFTER = When(dt.date(2030, 1, 1))


def a_sitting(db, *people, n=1, text="", **values):
    """A plenary sitting of which one report tells, that names the people."""
    names = ", ".join(f"Лицо{person}" for person in people)
    report = a_report(
        db, f"Состоялось заседание {n}. Выступили {names}. {text}", url=f"https://a.kz/{n}"
    )
    session = a_session(db, report, **values)
    for person in people:
        a_mention(db, report, f"Лицо{person}", person=person)
    return session, report


def parts(db, keep=EVERYTHING, when=LONG_AFTER):
    return {(row.person, row.session): row.roles for row in participations(db, keep, when)}


def test_each_part_in_a_session_is_read_from_its_own_kind_of_fact(db):
    session, report = a_sitting(
        db, AIDAR, SALIMA, ELNUR, text="Мост нужен. Доложить в срок.", chair_id=ELNUR
    )
    a_speech(db, "Мост нужен", report=report, person=AIDAR)
    a_task(db, "Доложить в срок", report=report, responsible=(("Салима", SALIMA, None),))

    assert parts(db) == {
        (AIDAR, session.id): ("spoke",),
        (SALIMA, session.id): ("tasked",),
        (ELNUR, session.id): ("presided",),
    }


def test_a_link_weighs_as_many_sentences_as_show_it(db):
    _, report = a_sitting(db, AIDAR, text="Мост нужен. Школа нужна.")
    a_speech(db, "Мост нужен", report=report)
    a_speech(db, "Школа нужна", report=report)

    (row,) = participations(db, when=LONG_AFTER)

    assert (row.sentences, row.spoke, row.mentioned) == (3, 2, 1)


def test_who_never_held_a_seat_is_no_deputy_of_the_network(db):
    a_person(db, "a-minister", family_ru="Министров")
    session, _ = a_sitting(db, AIDAR, "a-minister")

    assert {person for person, _ in parts(db)} == {AIDAR}
    assert ("a-minister", session.id) in parts(db, ParticipationFilter(deputies=False))


def test_an_interview_is_no_sitting_unless_asked_for(db):
    session, _ = a_sitting(db, AIDAR, kind="interview", is_sitting=False)

    assert parts(db) == {}
    assert (AIDAR, session.id) in parts(db, ParticipationFilter(sittings=False))


def test_a_rejected_fact_takes_part_in_nothing(db):
    _, report = a_sitting(db, text="Мост нужен.")
    a_speech(db, "Мост нужен", report=report, person=AIDAR, **reviewed(ReviewState.rejected))

    assert parts(db) == {}


def test_a_merged_person_and_a_merged_session_count_as_the_others(db):
    session, _ = a_sitting(db, SALIMA, n=1)
    a_person(db, "s-tasbulaq", merged_into=SALIMA)
    a_sitting(db, "s-tasbulaq", n=2, merged_into=session.id)

    (row,) = participations(db, when=LONG_AFTER)

    assert (row.person, row.session, row.sentences) == (SALIMA, session.id, 2)
    assert len(told_of(db, SALIMA, session.id)) == 2


@pytest.mark.parametrize(
    ("keep", "kept"),
    [
        (ParticipationFilter(person=SALIMA), {SALIMA}),
        (ParticipationFilter(faction="amanat"), {AIDAR}),
        (ParticipationFilter(chamber="senate"), {SALIMA}),
        (ParticipationFilter(kind="plenary"), {AIDAR}),
        (ParticipationFilter(role="presided"), {AIDAR}),
        (ParticipationFilter(role="mentioned"), {SALIMA}),
        (ParticipationFilter(since=dt.date(2024, 6, 1)), {SALIMA}),
        (ParticipationFilter(until=dt.date(2024, 6, 1)), {AIDAR}),
    ],
    ids=["person", "faction", "chamber", "kind", "role", "only named", "since", "until"],
)
def test_a_filter_keeps_only_its_links(db, keep, kept):
    a_sitting(db, AIDAR, n=1, date=dt.date(2024, 5, 1), chair_id=AIDAR)
    a_sitting(db, SALIMA, n=2, date=dt.date(2024, 7, 1), chamber="senate", kind="joint")

    assert {row.person for row in participations(db, keep, LONG_AFTER)} == kept
    assert extent(db, keep, LONG_AFTER).people == len(kept)


def test_a_neighbourhood_holds_everybody_in_a_deputys_sessions(db):
    a_sitting(db, AIDAR, SALIMA, n=1)
    a_sitting(db, SALIMA, ELNUR, n=2)

    kept = participations(db, ParticipationFilter(around=AIDAR), LONG_AFTER)

    assert {row.person for row in kept} == {AIDAR, SALIMA}


def test_a_deputy_counts_for_the_faction_he_belonged_to_on_the_day(db):
    a_membership(db, ELNUR, "amanat", end=dt.date(2024, 6, 1))
    a_membership(db, ELNUR, "aq-jol", start=dt.date(2024, 6, 2))
    before, _ = a_sitting(db, ELNUR, n=1, date=dt.date(2024, 5, 1))
    after, _ = a_sitting(db, ELNUR, n=2, date=dt.date(2024, 7, 1))

    assert set(parts(db, ParticipationFilter(faction="amanat"))) == {(ELNUR, before.id)}
    assert set(parts(db, ParticipationFilter(faction="aq-jol"))) == {(ELNUR, after.id)}
    assert factions_of(db, When(dt.date(2024, 5, 1)))[ELNUR] == "amanat"
    assert factions_of(db, LONG_AFTER)[ELNUR] == "aq-jol"


def test_links_come_in_the_order_asked_for(db):
    a_sitting(db, AIDAR, SALIMA, n=1, date=dt.date(2024, 5, 1))
    a_sitting(db, AIDAR, n=2, date=dt.date(2024, 7, 1))

    by_date = participations(db, when=LONG_AFTER, order="-date")
    by_name = participations(db, when=LONG_AFTER, order="-person")

    assert by_date[0].day == dt.date(2024, 7, 1)
    assert by_name[0].person == SALIMA  # Тасбулакова stands after Кумтобеев


def test_a_session_after_the_day_asked_for_has_not_happened_yet(db):
    a_sitting(db, AIDAR, date=dt.date(2024, 5, 1))

    assert parts(db, when=When(dt.date(2024, 4, 30))) == {}
    assert len(parts(db, when=When(dt.date(2024, 5, 1)))) == 1


def test_the_stored_links_are_those_of_the_facts(db):
    _, report = a_sitting(db, AIDAR, SALIMA, text="Мост нужен.", chair_id=SALIMA)
    a_speech(db, "Мост нужен", report=report)
    live = participations(db, when=LONG_AFTER)

    network.refresh(db)

    assert is_fresh(db)
    assert participations(db, when=LONG_AFTER) == live != []


@pytest.mark.parametrize("ended", ["rejected", "withdrawn"])
def test_a_fact_that_no_longer_holds_leaves_the_network_at_once(db, ended):
    _, report = a_sitting(db, text="Мост нужен.")
    speech = a_speech(db, "Мост нужен", report=report)
    network.refresh(db)
    db.commit()
    before = now()

    if ended == "rejected":
        change(db, speech, now(), "editor", review_state=ReviewState.rejected)
    else:
        withdrawn(db, speech)

    assert not is_fresh(db)
    assert parts(db) == {}
    assert len(parts(db, when=When(dt.date(2030, 1, 1), before))) == 1


def test_a_link_opens_each_sentence_it_stands_on_once(db):
    session, report = a_sitting(db, AIDAR, text="Мост нужен. Доложить.", chair_id=AIDAR)
    a_speech(db, "Мост нужен", report=report)
    a_task(db, "Доложить", report=report, responsible=(("Айдар", AIDAR, None),))
    a_sitting(db, AIDAR, n=2)

    told = told_of(db, AIDAR, session.id)

    assert [[role for role, _ in t.facts] for t in told] == [
        ["presided"],
        ["mentioned"],
        ["spoke"],
        ["tasked"],
    ]
    (row,) = [r for r in participations(db, when=LONG_AFTER) if r.session == session.id]
    assert len(told) == row.sentences


def test_a_large_session_ties_two_deputies_less_than_a_small_one(db):
    a_sitting(db, AIDAR, SALIMA, ELNUR, n=1)
    a_sitting(db, AIDAR, SALIMA, n=2, date=dt.date(2024, 7, 1))

    salima, elnur = appears_with(db, AIDAR, LONG_AFTER)

    assert (salima.person, salima.sessions, salima.weight) == (SALIMA, 2, 1.5)
    assert salima.last == dt.date(2024, 7, 1)
    assert (elnur.person, elnur.sessions, elnur.weight) == (ELNUR, 1, 0.5)


def test_who_is_no_deputy_appears_with_nobody(db):
    a_person(db, "a-minister")
    a_sitting(db, AIDAR, "a-minister")

    assert appears_with(db, "a-minister", LONG_AFTER) == []


def test_a_pair_opens_the_sessions_that_tie_it(db):
    both, _ = a_sitting(db, AIDAR, SALIMA, ELNUR, n=1)
    a_sitting(db, AIDAR, n=2)

    (shared,) = shared_sessions(db, AIDAR, SALIMA, ParticipationFilter(), LONG_AFTER)

    assert (shared.first.session, shared.deputies, shared.weight) == (both.id, 3, 0.5)
