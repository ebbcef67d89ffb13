"""Every rule of every language finds what its examples say and skips what they say."""

import time

import pytest

from tests.patience import GUARD
from tracker.lang.base import Rule
from tracker.lang.doubted import RULES as DOUBT_RULES
from tracker.lang.en_parties import RULES as PARTY_RULES
from tracker.lang.packs import PACKS

RULES: dict[str, Rule] = {rule.name: rule for pack in PACKS.values() for rule in pack.rules()}
RULES |= {rule.name: rule for rule in (*PARTY_RULES, *DOUBT_RULES.values())}
FINDS = [(rule, text, value) for rule in RULES.values() for text, value in rule.finds.items()]
SKIPS = [(rule, text) for rule in RULES.values() for text in rule.skips]


@pytest.mark.parametrize(
    ("rule", "text", "value"), FINDS, ids=[f"{rule.name}: {text}" for rule, text, _ in FINDS]
)
def test_a_rule_takes_its_words_out_of_its_example(rule: Rule, text: str, value: str) -> None:
    assert rule.values(text)[:1] == [value]


@pytest.mark.parametrize(
    ("rule", "text"), SKIPS, ids=[f"{rule.name}: {text}" for rule, text in SKIPS]
)
def test_a_rule_finds_nothing_in_what_it_skips(rule: Rule, text: str) -> None:
    assert rule.values(text) == []


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_every_rule_shows_what_it_finds_and_what_it_skips(rule: Rule) -> None:
    assert rule.finds
    assert rule.skips


def test_no_two_rules_of_a_language_bear_one_name() -> None:
    for pack in PACKS.values():
        rules = {id(rule): rule.name for rule in pack.rules()}

        assert len(set(rules.values())) == len(rules)


HOSTILE = {
    "one letter": "а",
    "a word": "депутат ",
    "verbs": "заявил что ",
    "dashes": "– а, – ",
    "opening marks": "«",
    "closing marks": "»",
    "commas": "по словам, ",
    "digits": "12 345 ",
    "blanks": " ",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_rule_reads_a_long_hostile_text_in_time(kind: str) -> None:
    piece = HOSTILE[kind]
    for length, limit in (
        (1_000, GUARD / 10),
        (10_000, GUARD / 5),
        (100_000, GUARD),
    ):  # slow ones fail early
        text = piece * (length // len(piece))
        for rule in RULES.values():
            start = time.process_time()
            assert sum(1 for _ in rule.matches(text)) >= 0
            spent = time.process_time() - start

            assert spent < limit, f"{rule.name}: {spent:.2f} s for {length} characters"
