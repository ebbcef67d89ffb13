"""Words for what is done about a task and yet does not fulfil it: sittings, visits, money, papers.

A sitting about a bridge builds no bridge. Such a step is the task itself only where the task asked
for just that: hearings to be held, sites to be checked, money to be allocated, a plan to be drawn.
"""

from collections.abc import Set
from dataclasses import dataclass
from typing import Literal

from tracker.lang.base import Rule
from tracker.lang.outcome import BLANK
from tracker.lang.steps_words import EN, KK, RU, StepWords

Step = Literal["talk", "visit", "money", "paper", "answer"]
STEPS: tuple[Step, ...] = ("talk", "visit", "money", "paper", "answer")


@dataclass(frozen=True)
class StepRules:
    """How a language tells that a step was taken, and that a task asks for it."""

    step: Step
    taken: Rule
    asked: Rule


def _rules(lang: str, words: dict[str, StepWords]) -> tuple[StepRules, ...]:
    return tuple(
        StepRules(
            step,
            Rule(f"{lang}.step.{step}", of.taken, of.finds, of.skips),
            Rule(f"{lang}.step.{step}.asked", of.asked, of.asks, of.asks_not),
        )
        for step in STEPS
        for of in (words[step],)
    )


RULES = {"ru": _rules("ru", RU), "kk": _rules("kk", KK), "en": _rules("en", EN)}


def steps_asked(task: str, lang: str) -> frozenset[Step]:
    """The steps that a task asks for in its words, and that fulfil it when they are taken."""
    return frozenset(each.step for each in _of(lang) if each.asked.values(task))


def without_steps(sentence: str, lang: str, asked: Set[Step] = frozenset()) -> str:
    """The sentence with `BLANK` for the steps it tells of, but not for those that were asked for."""
    for each in _of(lang):
        if each.step not in asked:
            sentence = each.taken.masked(sentence, BLANK)
    return sentence


def _of(lang: str) -> tuple[StepRules, ...]:
    return RULES.get(lang, RULES["en"])
