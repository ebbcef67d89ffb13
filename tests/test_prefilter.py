"""Which rules can match in a text is told without trying them, and never too strictly."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.lang.base import Rule
from tracker.lang.packs import PACKS
from tracker.lang.prefilter import Prefilter, necessary

RULES = [rule for pack in PACKS.values() for rule in pack.rules()]
EXAMPLES = {text for rule in RULES for text in (*rule.finds, *rule.skips)}


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        (r"(?:поручил|обязал)\w* правительство", {" правительство"}),
        (r"\b(?:сказал|заявил)[аи]?\b", {"сказал", "заявил"}),
        (r"(?:до|к) (?P<value>конца)\s+года", {"конца"}),
        (r"\w+\s+\d{4}", None),
        (r"(?:отчёт)? готов", {" готов", "отчёт готов"}),
        (r"(?=.*срок)\w+", {"срок"}),
        (r"(?!.*срок)\w+", None),
        (r"(?:а|\d+)", None),
    ],
)  # fmt: skip
def test_the_letters_a_pattern_cannot_do_without(pattern: str, literals: set[str] | None) -> None:
    assert necessary(pattern) == literals


@pytest.mark.parametrize(
    "printed", ["МӘЖІЛІС", "мәжіліс", "Mazhilis", "MAZHILİS", "mazhılıs", "mazhiliſ"]
)
def test_letters_are_taken_for_one_another_as_patterns_do(printed: str) -> None:
    pattern = "mazhilis|мәжіліс"
    assert re.search(pattern, printed, re.IGNORECASE)

    assert Prefilter([("it", pattern)]).possible(f"«{printed}»") == {"it"}


def test_a_pattern_without_letters_is_always_tried() -> None:
    assert Prefilter([("number", r"\d+"), ("word", "слово")]).possible("ничего") == {"number"}


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_no_rule_is_passed_over_where_it_matches(rule: Rule) -> None:
    missed = [text for text in EXAMPLES if rule.compiled.search(text) and not rule.may_match(text)]

    assert missed == []


@given(st.sampled_from(sorted(EXAMPLES)), st.integers(0, 200), st.integers(0, 200))
def test_a_piece_of_a_sentence_in_capitals_is_read_as_without_the_filter(
    text: str, start: int, length: int
) -> None:
    piece = text[start : start + length].upper()

    for rule in RULES:
        assert rule.may_match(piece) or not rule.compiled.search(piece)
