"""Speeches in order to speakers that a pronoun leaves open: «он» goes on with who spoke before."""

from dataclasses import dataclass, replace
from typing import Literal

from tracker.ingest.extract.reading import SUBJECT_CASES, Reading
from tracker.ingest.records import Member, Span

NEXT = 2
"""Within so many sentences a pronoun means who spoke last rather than who was named last."""
SAME_TALK = 1500
"""Characters over which a pronoun can go on with a speaker at all."""


@dataclass(frozen=True)
class Heard:
    """A speech as it was found, before it is certain who speaks."""

    quotation: Literal["direct", "indirect", "mention", "lead"]
    span: Span
    rule: str
    member: Member | None
    attribution: Span | None = None
    verb: str = ""
    pronoun: bool = False
    """Only a pronoun, or no word at all, tells who speaks."""
    gender: str | None = None
    """Of the pronoun's verb, where its form tells it."""
    unknown: bool = False
    """One person speaks, and the report does not tell who («гость», «второй министр»)."""
    how: str = ""
    """How the speaker was found, where that was not by his name or office."""
    omitted: bool = False
    """No word at all tells it: only who spoke in the sentence before can be meant."""


def follow(reading: Reading, heard: list[Heard]) -> list[Heard]:
    """All of it in order of the text, pronouns brought to speakers where that is certain."""
    told: list[Heard] = []
    for h in sorted(heard, key=lambda h: h.span):
        if h.pronoun:
            told.append(_resolved(reading, told, h))
        else:
            told.append(h)
    return told


def _resolved(reading: Reading, told: list[Heard], h: Heard) -> Heard:
    """A pronoun goes on with who spoke last, else with the subject of the sentence before."""
    if h.omitted:
        return _unnamed(reading, told, h)
    same = next((t for t in told[-3:] if t.attribution and t.attribution == h.attribution), None)
    if same is not None:
        return replace(h, member=same.member, how=same.how)
    if _unknown_before(told, h):
        return replace(h, member=None)
    last = _last(told, h)
    if last is not None and last.member and _means(reading, last, h):
        return replace(h, member=last.member, how=f"goes on after {last.member.name}")
    topic = _topic(reading, h)
    if topic is not None:
        return replace(h, member=topic, how=f"{topic.name} is the subject before")
    if last is not None and _contradicts(reading, last, h):
        return replace(h, member=None)
    return h


def _unnamed(reading: Reading, told: list[Heard], h: Heard) -> Heard:
    """Goes on with the one person who spoke in the sentence before; else nobody is certain."""
    here = reading.document.sentence_at(h.span[0]).index
    last = _told_in(reading, told, here - 1) or _past_a_fact(reading, told, here - 1)
    speakers = {id(t.member): t.member for t in last if t.member}
    named = [m for m, _ in reading.cast.mentions_in(*h.span) if m.case == "nom"]
    if len(speakers) != 1 or named:
        return replace(h, member=None)
    member = next(iter(speakers.values()))
    return replace(h, member=member, how=f"goes on after {member.name}")


def _told_in(reading: Reading, told: list[Heard], index: int) -> list[Heard]:
    """What was spoken in one sentence."""
    return [t for t in told if reading.document.sentence_at(t.span[1] - 1).index == index]


def _past_a_fact(reading: Reading, told: list[Heard], index: int) -> list[Heard]:
    """What was spoken before a sentence that only goes on with it: of the same paragraph, about
    nobody else."""
    sentences = reading.document.sentences
    if index < 1 or len({s.paragraph for s in sentences[index - 1 : index + 2]}) > 1:
        return []
    own = sentences[index + 1]
    goes_on = reading.pack(own.start).speech.goes_on
    if not reading.find(goes_on, own.start, reading.plain[own.start : own.end]):
        return []
    last = _told_in(reading, told, index - 1)
    speakers = {id(t.member) for t in last}
    fact = sentences[index]
    others = [
        s
        for s in reading.subjects(fact.start, fact.end)
        if s.case in SUBJECT_CASES and id(reading.member(s)) not in speakers
    ]
    return [] if others else last


def _topic(reading: Reading, h: Heard) -> Member | None:
    """The one person in the nominative of the sentence before, if the pronoun's gender fits."""
    index = reading.document.sentence_at(h.span[0]).index - 1
    if index < 0 or reading.cast.mentions_in(h.span[0], _word(h)):
        return None
    before = reading.document.sentences[index]
    members = {
        id(member): member
        for s in reading.subjects(before.start, before.end)
        if s.case in SUBJECT_CASES and s.kind != "nobody"
        if (member := reading.member(s, h.gender))
    }
    fitting = [m for m in members.values() if not h.gender or m.gender in (h.gender, None)]
    return fitting[0] if len(fitting) == 1 else None


def _contradicts(reading: Reading, last: Heard, h: Heard) -> bool:
    """Right after a man's words «она» is somebody named in them or since, else nobody certain."""
    speaker, member = last.member, h.member
    if speaker is None or member is None or speaker is member:
        return False
    sentence = reading.document.sentence_at
    if sentence(h.span[0]).index - sentence(last.span[1] - 1).index > 1:
        return False
    until = _word(h)
    return not any(m.start >= last.span[0] and m.end <= until for m in member.mentions)


def _unknown_before(told: list[Heard], h: Heard) -> bool:
    """Whether somebody spoke last of whom only the office is known: «он» goes on with him."""
    last = next((t for t in reversed(told) if t.span[1] <= h.span[0]), None)
    return last is not None and last.member is None and last.unknown


def _word(h: Heard) -> int:
    """Where the words of attribution stand; names before them in their sentence count."""
    return h.attribution[0] if h.quotation == "indirect" and h.attribution else h.span[0]


def _acting_between(reading: Reading, last: Heard, h: Heard) -> set[int]:
    """Who else is called by his office in the one sentence between: «the senator was angry»."""
    index = reading.document.sentence_at(h.span[0]).index - 1
    fact = reading.document.sentences[index]
    acting = [
        reading.member(s)
        for s in reading.subjects(fact.start, fact.end)
        if s.kind == "role" and not reading.is_pronoun_at(s.start, s.end)
    ]
    return {id(member) for member in acting if member is not last.member}


def _last(told: list[Heard], h: Heard) -> Heard | None:
    spoken = (t for t in reversed(told) if t.member and t.quotation != "mention")
    return next((t for t in spoken if t.span[1] <= h.span[0]), None)


def _means(reading: Reading, last: Heard, h: Heard) -> bool:
    """Whether the pronoun means the last speaker: he spoke just before, or nobody came between."""
    speaker = last.member
    assert speaker is not None
    if h.gender and speaker.gender not in (h.gender, None):
        return False
    sentence = reading.document.sentence_at
    gap = sentence(h.span[0]).index - sentence(last.span[1] - 1).index
    # a name of the pronoun's own sentence stands between, too: «X was careful: it is, she said, …»
    between = {
        id(member)
        for m, member in reading.cast.mentions_in(last.span[1], _word(h))
        if member is not speaker
        and (not h.gender or member.gender in (h.gender, None))
        and not (last.attribution and last.attribution[0] <= m.start < last.attribution[1])
    }
    if not between and gap == NEXT:
        between = _acting_between(reading, last, h)
    if h.member is not None:
        return gap <= NEXT and not between
    return not between and h.span[0] - last.span[1] <= SAME_TALK
