"""Many rules and one text to the few rules that can match in it at all.

Most rules hold nothing in most sentences. From the parse tree of a pattern follow letters without
which it cannot match (for «(?:поручил|обязал)\\w* …» these are «поручил» and «обязал»); one
Aho-Corasick automaton a language looks for those of all rules in one pass, and only the rules
whose letters are there are tried. The method is that of Russ Cox, "Regular Expression Matching
with a Trigram Index" (2012), and of RE2's FilteredRE2. What a rule finds is not changed by it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from re import _casefix, _constants, _parser  # type: ignore[attr-defined]  # the tree of a pattern
from typing import Any, Generic, NamedTuple, TypeVar

import ahocorasick

Literals = frozenset[str]
Key = TypeVar("Key")

MANY = 256
"""More literals than this are not kept for one pattern."""
JOINED = 32
"""Neighbours are joined while they make no more literals than this."""
LETTERS = 12
"""A class of more letters than this counts as any letter."""

_SAME = {
    ord(chr(other)): min(letter, *others)
    for letter, others in _casefix._EXTRA_CASES.items()
    for other in (letter, *others)
}
"""Letters that a pattern without regard to case takes for one another, beyond capital and small."""
_ODD = re.compile("[" + "".join(re.escape(chr(a)) for a, b in _SAME.items() if a != b) + "İ]")


def folded(text: str) -> str:
    """The text in small letters, with those as one that a pattern without case takes for one."""
    if _ODD.search(text):
        text = text.replace("İ", "i").lower().translate(_SAME)
    return text.lower()


class _Part(NamedTuple):
    """What is known of a part of a pattern."""

    exact: Literals | None
    """All the texts that it can match; None where they are too many to name."""
    needed: Literals | None
    """Texts of which each match holds one at least; None where none are known."""


_EMPTY = _Part(frozenset({""}), None)
_ANY = _Part(None, None)


def necessary(pattern: str) -> Literals | None:
    """Folded texts of which one stands in every text that the pattern matches in.

    None where the pattern has none that are worth looking for.
    """
    part = _sequence(_parser.parse(pattern, re.IGNORECASE))
    literals = _better(part.needed, part.exact)
    return literals if literals and _worth(literals) > (0, 0) else None


def _worth(literals: Literals | None) -> tuple[int, int]:
    """The longer the shortest literal and the fewer they are, the better they tell."""
    if not literals or "" in literals:
        return (0, 0)
    return min(4, *map(len, literals)), -len(literals)


def _better(left: Literals | None, right: Literals | None) -> Literals | None:
    return max(left, right, key=_worth)


def _sequence(nodes: Iterable[tuple[Any, Any]]) -> _Part:
    whole = True
    exact: Literals = frozenset({""})
    needed: Literals | None = None
    for op, value in nodes:
        part = _part(op, value)
        needed = _better(needed, part.needed)
        if part.exact is not None and len(exact) * len(part.exact) <= JOINED:
            exact = frozenset(a + b for a in exact for b in part.exact)
            continue
        whole = False
        needed = _better(_better(needed, exact), part.exact)
        exact = frozenset({""}) if part.exact is None else part.exact
    return _Part(exact if whole else None, _better(needed, exact))


def _part(op: Any, value: Any) -> _Part:
    match op:
        case _constants.LITERAL:
            return _Part(frozenset({folded(chr(value))}), None)
        case _constants.AT | _constants.ASSERT_NOT:
            return _EMPTY
        case _constants.ASSERT:
            return _Part(_EMPTY.exact, _needed(_sequence(value[1])))
        case _constants.IN:
            return _letters(value)
        case _constants.SUBPATTERN | _constants.ATOMIC_GROUP:
            return _sequence(value[3] if op is _constants.SUBPATTERN else value)
        case _constants.BRANCH:
            return _branch([_sequence(nodes) for nodes in value[1]])
        case _constants.MAX_REPEAT | _constants.MIN_REPEAT | _constants.POSSESSIVE_REPEAT:
            return _repeated(*value)
    return _ANY


def _needed(part: _Part) -> Literals | None:
    return _better(part.needed, part.exact)


def _letters(items: Sequence[tuple[Any, Any]]) -> _Part:
    letters: set[str] = set()
    for op, value in items:
        if op is _constants.LITERAL:
            letters.add(folded(chr(value)))
        elif op is _constants.RANGE and value[1] - value[0] < LETTERS:
            letters.update(folded(chr(letter)) for letter in range(value[0], value[1] + 1))
        else:
            return _ANY
    return _Part(frozenset(letters), None) if len(letters) <= LETTERS else _ANY


def _branch(parts: list[_Part]) -> _Part:
    exact: Literals | None = None
    if all(part.exact is not None for part in parts):
        exact = frozenset().union(*(part.exact or () for part in parts))
        exact = exact if len(exact) <= MANY else None
    each = [_needed(part) for part in parts]
    if any(_worth(literals) == (0, 0) for literals in each):
        return _Part(exact, None)
    needed = frozenset[str]().union(*(literals or () for literals in each))
    return _Part(exact, needed if len(needed) <= MANY else None)


def _repeated(least: int, most: int, nodes: Any) -> _Part:
    part = _sequence(nodes)
    if (least, most) == (1, 1):
        return part
    if (least, most) == (0, 1) and part.exact is not None:
        return _Part(part.exact | {""}, None)
    return _Part(None, _needed(part) if least else None)


class Prefilter(Generic[Key]):
    """Patterns by a key to a question: which of them can match in a text?"""

    def __init__(self, patterns: Iterable[tuple[Key, str]]) -> None:
        holders: dict[str, list[Key]] = defaultdict(list)
        always: list[Key] = []
        for key, pattern in patterns:
            literals = necessary(pattern)
            if literals is None:
                always.append(key)
            for literal in literals or ():
                holders[literal].append(key)
        self._always = frozenset(always)
        self._automaton = ahocorasick.Automaton()
        for literal, keys in holders.items():
            self._automaton.add_word(literal, tuple(keys))
        if holders:
            self._automaton.make_automaton()

    def possible(self, text: str) -> frozenset[Key]:
        """The keys of the patterns that may match in the text; the others cannot."""
        if not len(self._automaton):
            return self._always
        hits = {keys for _, keys in self._automaton.iter(folded(text))}
        return self._always.union(*hits)
