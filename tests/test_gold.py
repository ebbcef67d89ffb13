"""What is read of annotated reports is as good as floors.json says; floors only ever rise."""

import json
from pathlib import Path

import pytest

from tests.measure import TARGET, shares
from tests.scoring import KINDS, OPEN, Score, Tally, measure, overlap, same_name, table
from tracker.lang.packs import PACKS

FLOORS = json.loads((Path(__file__).parent / "gold" / "floors.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    measured = measure(OPEN)
    print(table(measured))
    return measured


@pytest.mark.parametrize("lang", sorted(FLOORS))
@pytest.mark.parametrize("kind", KINDS)
def test_reading_is_no_worse_than_its_floor(scores: dict[str, Score], lang: str, kind: str) -> None:
    floor, tally = FLOORS[lang][kind], scores[lang].tallies[kind]

    assert tally.precision >= floor["precision"], scores[lang].misses
    assert tally.recall >= floor["recall"], scores[lang].misses


@pytest.mark.parametrize("lang", sorted(FLOORS))
def test_the_event_is_named_right_as_often_as_its_floor(
    scores: dict[str, Score], lang: str
) -> None:
    named = scores[lang].named

    for field, floor in FLOORS[lang]["session"].items():
        assert sum(named[field]) / len(named[field]) >= floor, field


def test_no_chair_and_no_date_is_invented(scores: dict[str, Score]) -> None:
    assert scores["all"].invented["chair"] == 0
    assert scores["all"].invented["date"] == 0


def test_confidence_is_measured_for_rules_that_exist() -> None:
    known = {rule.name for pack in PACKS.values() for rule in pack.rules()}
    measured = json.loads(TARGET.read_text("utf-8"))

    unknown = {rule for rule in measured if rule not in known}

    assert all(".speech." in rule or rule.startswith("session.") for rule in unknown)
    assert all(0 < share < 1 for share in measured.values())


def test_a_rule_seen_once_is_not_certain() -> None:
    assert shares({"seen once": [True], "often": [True] * 98}) == {"often": 0.99, "seen once": 0.67}


def test_texts_match_when_half_of_their_words_are_shared() -> None:
    assert overlap("мост построен", "мост построен вчера") == pytest.approx(2 / 3)
    assert overlap("мост построен", "дорога закрыта вчера") == 0


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ильяс Вымыслов", "Вымыслов"),
        ("И. Вымыслов", "Ильяс Вымыслов"),
        ("Ильяса Вымыслова", "Ильяс Вымыслов"),
    ],
)
def test_a_name_matches_its_shorter_and_inflected_forms(left: str, right: str) -> None:
    assert same_name(left, right)


def test_two_people_of_one_given_name_do_not_match() -> None:
    assert not same_name("Ильяс Вымыслов", "Ильяс Придуманов")


def test_an_empty_tally_is_no_failure() -> None:
    assert (Tally().precision, Tally().recall) == (1.0, 1.0)
