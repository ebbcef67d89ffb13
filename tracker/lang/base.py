"""What a rule of any language is: a pattern that carries its own examples."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property

from tracker.lang.prefilter import Prefilter


@dataclass(frozen=True, eq=False)
class Rule:
    """A named pattern; `tests/test_rules.py` runs its examples, so a rule cannot drift.

    ``finds`` maps a sentence to the text that the group ``value`` (or the whole match, where the
    pattern has no such group) must take out of it; ``skips`` lists sentences in which the rule
    must find nothing. Both must be given. The pattern is compiled without regard to case.
    Patterns must stay linear: no nested repetition over the same characters.
    """

    name: str
    pattern: str
    finds: Mapping[str, str]
    skips: Sequence[str] = field(default=())
    case: bool = False
    """True where capital letters matter."""

    def __post_init__(self) -> None:
        _RULES[self.lang].append(self)

    @cached_property
    def lang(self) -> str:
        """The language, or the subject, that its name begins with."""
        return self.name.partition(".")[0]

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, re.NOFLAG if self.case else re.IGNORECASE)

    def matches(self, text: str) -> Iterator[re.Match[str]]:
        """Every match in the text, from left to right."""
        return iter(_matches(self, text)) if self.may_match(text) else iter(())

    def may_match(self, text: str) -> bool:
        """False where the text lacks letters without which the rule finds nothing."""
        return self in _possible(self.lang, text)

    def masked(self, text: str, mask: str) -> str:
        """The text with ``mask`` for each character that the rule matches."""
        if not self.may_match(text):
            return text
        return self.compiled.sub(lambda match: mask * len(match[0]), text)

    def values(self, text: str) -> list[str]:
        """What the rule takes out of the text: the group ``value``, else the whole match."""
        named = "value" in self.compiled.groupindex
        return [match["value"] if named else match[0] for match in self.matches(text)]


_RULES: dict[str, list[Rule]] = defaultdict(list)
"""All rules by language: one pass over a text tells which of a language's can match in it."""


@cache
def _prefilter(lang: str, _count: int) -> Prefilter[Rule]:
    return Prefilter((rule, rule.pattern) for rule in _RULES[lang])


@cache
def _possible(lang: str, text: str) -> frozenset[Rule]:
    return _prefilter(lang, len(_RULES[lang])).possible(text)


@cache
def _matches(rule: Rule, text: str) -> tuple[re.Match[str], ...]:
    """Kept, for the extractors ask the same rules about the same sentence again and again."""
    return tuple(rule.compiled.finditer(text))


def possible(lang: str, text: str) -> frozenset[Rule]:
    """The rules of a language that may find something in the text; the others cannot."""
    return _possible(lang, text)


def matches_of(rules: Iterable[Rule], text: str) -> Iterator[tuple[Rule, re.Match[str]]]:
    """Each match of each rule in the text, rule by rule; those that cannot match are not tried."""
    lang: str | None = None
    possible: frozenset[Rule] = frozenset()
    for rule in rules:
        if rule.lang != lang:
            lang = rule.lang
            possible = _possible(lang, text)
        if rule in possible:
            for match in _matches(rule, text):
                yield rule, match


def forget() -> None:
    """Drops the matches that are kept; to be called after each report."""
    _matches.cache_clear()
    _possible.cache_clear()


def one_of(words: Sequence[str]) -> str:
    """A non-capturing alternative of literal words, longest first so that none hides another."""
    return "(?:" + "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True)) + ")"
