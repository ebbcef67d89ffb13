"""What a rule of any language is: a pattern that carries its own examples."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property


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

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, re.NOFLAG if self.case else re.IGNORECASE)

    def matches(self, text: str) -> Iterator[re.Match[str]]:
        """Every match in the text, from left to right."""
        return iter(_matches(self, text))

    def values(self, text: str) -> list[str]:
        """What the rule takes out of the text: the group ``value``, else the whole match."""
        named = "value" in self.compiled.groupindex
        return [match["value"] if named else match[0] for match in self.matches(text)]


@cache
def _matches(rule: Rule, text: str) -> tuple[re.Match[str], ...]:
    """Kept, for the extractors ask the same rules about the same sentence again and again."""
    return tuple(rule.compiled.finditer(text))


def forget() -> None:
    """Drops the matches that are kept; to be called after each report."""
    _matches.cache_clear()


def one_of(words: Sequence[str]) -> str:
    """A non-capturing alternative of literal words, longest first so that none hides another."""
    return "(?:" + "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True)) + ")"
