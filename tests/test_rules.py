"""Every rule of every language finds what its examples say and skips what they say."""

import time

import pytest

from tracker.lang.base import Rule
from tracker.lang.packs import PACKS

RULES: dict[str, Rule] = {rule.name: rule for pack in PACKS.values() for rule in pack.rules()}
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


LONG = {
    "one letter": "а" * 100_000,
    "one word": "депутат " * 12_500,
    "verbs": "заявил что " * 9_000,
    "dashes": "– а, – " * 14_000,
    "quotation marks": "«" * 50_000 + "»" * 50_000,
    "commas": "по словам, " * 9_000,
    "digits": "12 345 " * 14_000,
    "blanks": " " * 100_000,
}


@pytest.mark.parametrize("kind", LONG)
def test_a_rule_reads_a_long_hostile_text_in_less_than_a_second(kind: str) -> None:
    for rule in RULES.values():
        start = time.process_time()
        for _ in rule.matches(LONG[kind]):
            pass

        assert time.process_time() - start < 1, rule.name
