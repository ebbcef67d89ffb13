"""The words of a task to who set it and who must do it."""

import re
from dataclasses import dataclass

from tracker.ingest.extract.reading import Found, Reading
from tracker.ingest.extract.subject import subject_of, subject_words
from tracker.ingest.records import Span
from tracker.lang.pack import TaskRule

REACH = 220
"""An addressee stands at most this far from the verb."""


@dataclass(frozen=True)
class Addressed:
    """Who is told to do something, in the nominative."""

    names: tuple[str, ...]


@dataclass(frozen=True)
class Party:
    """A person, body or group in a stretch of text."""

    start: int
    end: int
    name: str
    case: str | None


def setter_of(
    reading: Reading, rule: TaskRule, found: Found, span: Span, text: str, speaker: str | None
) -> str | None:
    """Name of the person or body that sets the task; None where the text names none."""
    group = found.group("setter")
    if group is not None:
        inner = text[group[0] - span[0] : group[1] - span[0]]
        parties = parties_in(reading, group, inner)
        return parties[0].name if parties else inner.strip() or None
    if rule.setter == "speaker":
        return speaker
    if rule.setter == "none":
        return None
    return _subject_name(reading, found, span, text) or speaker


def _subject_name(reading: Reading, found: Found, span: Span, text: str) -> str | None:
    member = subject_of(reading, found, span, text)
    if member:
        return member.name
    subject = subject_words(reading, found, span, text)
    if subject is None or subject.kind != "nobody":
        return None
    bodies = [b for b in reading.cast.bodies_in(*span) if b.start <= subject.start < b.end]
    return bodies[0].name if bodies else reading.document.text[subject.start : subject.end]


def addressees(
    reading: Reading,
    rule: TaskRule | None,
    verb: Span,
    span: Span,
    text: str,
    found: Found | None = None,
) -> Addressed:
    """Who must do it. ``verb`` is the place of the words of the order, ``text`` the masked span.

    Without a rule everybody named in the span is an addressee.
    """
    group = found.group("assignee") if found else None
    if rule is None or group is not None:
        area = group or span
        inner = text[area[0] - span[0] : area[1] - span[0]]
        names = [p.name for p in parties_in(reading, area, inner)]
        return Addressed(_once(names))
    cases = set(rule.assignee)
    if not cases or cases == {"nom"}:
        return Addressed(())
    for area in (_after(reading, verb, span, text), _before(verb, span)):
        inner = text[area[0] - span[0] : area[1] - span[0]]
        wanted = cases | ({"nom", None} if "acc" in cases and area[0] >= verb[1] else {None})
        if area[0] < verb[1]:
            wanted = cases & {"dat"}
        names = [p.name for p in parties_in(reading, area, inner) if p.case in wanted]
        if not names and area[0] >= verb[1]:
            names = _phrase(reading, area, inner, rule.assignee)
        if names:
            return Addressed(_once(names))
    return Addressed(())


def _after(reading: Reading, verb: Span, span: Span, text: str) -> Span:
    """From the verb to the words of what is to be done."""
    end = min(span[1], verb[1] + REACH)
    rest = text[verb[1] - span[0] : end - span[0]]
    rules = reading.pack(span[0]).tasks.infinitive
    infinitives = reading.find(rules, verb[1], rest)
    if infinitives:
        end = infinitives[0].start
    return verb[1], end


def _before(verb: Span, span: Span) -> Span:
    return max(span[0], verb[0] - REACH), verb[0]


def _phrase(reading: Reading, area: Span, text: str, cases: tuple[str, ...]) -> list[str]:
    ask = reading.pack(area[0]).tasks.phrase
    found = ask(text, cases) if ask else None
    return [found[2]] if found else []


def parties_in(reading: Reading, span: Span, text: str) -> list[Party]:
    """People by name or role, bodies and groups of a stretch, in order, none inside another."""
    people = [
        Party(m.start, m.end, member.name, m.case)
        for m, member in reading.cast.mentions_in(*span)
    ]
    bodies = [Party(b.start, b.end, _full(reading, b.start, b.name), b.case) for b in reading.cast.bodies_in(*span)]
    groups = [
        Party(span[0] + m.start(), span[0] + m.end(), _same(reading, span[0], name, m.start()), None)
        for pattern, name in reading.pack(span[0]).tasks.groups.items()
        for m in re.finditer(pattern, text, re.IGNORECASE)
    ]
    kept: list[Party] = []
    for party in sorted([*people, *bodies, *groups], key=lambda p: (p.start, -p.end)):
        if not kept or party.start >= kept[-1].end:
            kept.append(party)
    return kept


def _full(reading: Reading, at: int, name: str) -> str:
    """The full name of a body that is here called by its kind alone («министерство»)."""
    return _same(reading, at, name, 0)


def _same(reading: Reading, at: int, name: str, _: int) -> str:
    words = reading.pack(at).tasks.same_body
    for pattern, kind in words.items():
        if re.fullmatch(pattern, name, re.IGNORECASE):
            known = {
                b.name
                for b in reading.cast.bodies
                if b.kind == kind and not re.fullmatch(pattern, b.name, re.IGNORECASE)
            }
            if len(known) == 1:
                return known.pop()
    return name


def _once(names: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
