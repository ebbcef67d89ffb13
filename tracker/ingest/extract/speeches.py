"""A report and its cast to speeches: who said what, in his own words or in the reporter's."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from tracker.ingest.extract.attribution import Quotations
from tracker.ingest.extract.follow import Heard, follow
from tracker.ingest.extract.quotations import find_quotations
from tracker.ingest.extract.reading import LONGEST, MASK, SUBJECT_CASES, Found, Reading
from tracker.ingest.extract.subject import (
    in_brackets_of_commas,
    is_pronoun,
    person_in,
    subject_of,
    subject_words,
    told_gender,
)
from tracker.ingest.records import Document, Member, Quotation, Sentence, Span, SpeechFact
from tracker.lang.confidence import confidence_of
from tracker.lang.pack import SpeechRules

WORDED = ("direct", "indirect")
ANNOUNCED = 700
"""Characters within which words follow their lead."""
WORD = re.compile(r"\w+")
FEWEST = 3
"""A sentence of fewer words («АСТАНА.») is nothing that «об этом сообщил X» speaks of."""


def find_speeches(reading: Reading) -> list[SpeechFact]:
    """Every speech of a person of the cast, in order of the text; none where nobody is certain."""
    quotations = find_quotations(reading)
    heard = [*_direct(reading, quotations), *_reported(reading, quotations)]
    told = _telling(reading.document, follow(reading, heard))
    facts = [_fact(reading, h) for h in told if h.member]
    return sorted(facts, key=lambda f: (f.span, f.speaker))


def _direct(reading: Reading, quotations: Quotations) -> Iterator[Heard]:
    text = reading.document.text
    for d in quotations.found:
        if not re.search(r"\w", text[d.start : d.end]):
            continue
        lang = reading.pack(d.start).lang
        yield Heard(
            "direct",
            (d.start, d.end),
            f"{lang}.{d.rule}",
            d.member,
            d.attribution,
            d.verb,
            d.pronoun,
            d.gender,
            unknown=d.member is None and d.verb == ":",
        )


def _reported(reading: Reading, quotations: Quotations) -> Iterator[Heard]:
    """Indirect speeches and mentions: the reporter's own sentences."""
    covered = _covered(reading, quotations)
    names: dict[int, list[Span]] = defaultdict(list)
    for span in quotations.names:
        for index in reading.touched(span):
            names[index].append(span)
    previous: Sentence | None = None
    for sentence in reading.document.sentences:
        if sentence.index in covered or sentence.end - sentence.start > LONGEST:
            previous = None
            continue
        text = reading.masked(sentence.start, sentence.end, names.get(sentence.index, ()))
        text = reading.without_press(sentence, text)
        heard = list(_of_sentence(reading, sentence, text, previous))
        yield from heard
        previous = None if heard or len(WORD.findall(text)) < FEWEST else sentence


def _covered(reading: Reading, quotations: Quotations) -> set[int]:
    """The sentences that are somebody's own words, or attribute them."""
    return {index for span in quotations.covered for index in reading.touched(span)}


def _of_sentence(
    reading: Reading, sentence: Sentence, text: str, previous: Sentence | None
) -> Iterator[Heard]:
    speech = reading.pack(sentence.start).speech
    span = (sentence.start, sentence.end)
    if reading.find(speech.not_that, sentence.start, text):
        return
    for back in reading.find(speech.back, sentence.start, text):
        member = subject_of(reading, back, span, text)
        if member and previous:
            whole = (previous.start, sentence.end)
            yield _heard(reading, "indirect", whole, back, member, (span, text))
        if member is None or previous or not _says_more(reading, back, text):
            return
    spoken = _mentioned(reading, speech, span, text)
    if spoken is not None:
        yield from spoken
        return
    for words in (_without_asides(reading, speech, span, text), text):
        for found, member, quotation in _attributed(reading, speech, span, words):
            for one in (*_joined_to(reading, speech, span, words, found, member), member):
                yield _heard(reading, quotation, span, found, one, (span, words))
            return
    yield from _together(reading, speech, span, text)
    yield from _unnamed(reading, speech, span, text)


def _unnamed(reading: Reading, speech: SpeechRules, span: Span, text: str) -> Iterator[Heard]:
    """What a pronoun, an office or nobody at all is said to say; `follow` looks for who it is."""
    for source in reading.find(speech.source, span[0], text)[:1]:
        group = source.group("speaker")
        if group and reading.is_pronoun_at(*group):
            yield _heard(reading, "indirect", span, source, None, (span, text))
            return
    leads = reading.find(speech.lead, span[0], text)
    for found in reading.find(speech.said, span[0], text)[:1]:
        if speech.subject_first and any(lead.start <= found.start < lead.end for lead in leads):
            continue  # «To the senator he replied more sharply.»
        if is_pronoun(reading, found, span, text):
            yield _heard(reading, "indirect", span, found, None, (span, text))
        elif _omits_subject(reading, speech, found, span, text):
            heard = _heard(reading, "indirect", span, found, None, (span, text))
            yield replace(heard, pronoun=True, omitted=True)
        elif _by_office(reading, found, span, text):
            heard = _heard(reading, "indirect", span, found, None, (span, text))
            yield replace(heard, unknown=True)


def _omits_subject(
    reading: Reading, speech: SpeechRules, found: Found, span: Span, text: str
) -> bool:
    """«Сондай-ақ жол салынғанын айтты.»: the sentence ends in a verb that names nobody."""
    before, behind = text[: found.start - span[0]], text[found.end - span[0] :]
    return (
        not WORD.search(behind)
        and bool(reading.find(speech.omitted, span[0], before))
        and subject_words(reading, found, span, text) is None
    )


def _by_office(reading: Reading, found: Found, span: Span, text: str) -> bool:
    """«Гость заметил, что …»: one person speaks of whom the report tells only the office."""
    subject = subject_words(reading, found, span, text)
    return subject is not None and subject.kind == "role"


def _together(reading: Reading, speech: SpeechRules, span: Span, text: str) -> Iterator[Heard]:
    """«A и B заявили, что …»: one item for each of two or more who are named."""
    for found in reading.find(speech.many, span[0], text)[:1]:
        members = {
            id(s.member): s.member
            for s in reading.subjects(span[0], found.start, text[: found.start - span[0]])
            if s.member and s.case in SUBJECT_CASES
        }
        if len(members) > 1:
            for member in members.values():
                yield _heard(reading, "indirect", span, found, member, (span, text))


_LISTED = re.compile(r"(?:\s*\([^()]{1,60}\))?(?:\s*,|,?\s+and)\s+")


def _joined_to(
    reading: Reading, speech: SpeechRules, span: Span, text: str, found: Found, member: Member
) -> list[Member]:
    """«A, B and C said»: who is listed before the one who stands beside the verb.

    Only where the verb itself does not tell that it has several subjects.
    """
    if not speech.subject_first or found.group("speaker"):
        return []
    before = reading.subjects(span[0], found.start, text[: found.start - span[0]])
    joined: list[Member] = []
    if len(before) < 2 or before[-1].member is not member:
        return []
    for first, last in zip(reversed(before[:-1]), reversed(before[1:]), strict=True):
        gap = text[first.end - span[0] : last.start - span[0]]
        if first.member is None or not _LISTED.fullmatch(gap) or (not joined and "and" not in gap):
            break
        if reading.find(speech.objects, span[0], text[: first.start - span[0] + 1]):
            return []
        joined.append(first.member)
    return [m for m in joined if m is not member]


def _without_asides(reading: Reading, speech: SpeechRules, span: Span, text: str) -> str:
    """The text of a sentence with its clauses about somebody masked."""
    asides = [
        (f.start - span[0], f.end - span[0]) for f in reading.find(speech.aside, span[0], text)
    ]
    for start, end in asides:
        text = text[:start] + MASK * (end - start) + text[end:]
    return text


def _says_more(reading: Reading, back: Found, text: str) -> bool:
    """«Об этом заявил X, отметив, что …»: content of its own."""
    said = reading.find(reading.pack(back.start).speech.said, back.offset, text)
    return any(f.start > back.end for f in said)


def _attributed(
    reading: Reading, speech: SpeechRules, span: Span, text: str
) -> Iterator[tuple[Found, Member, Literal["indirect", "lead"]]]:
    """Who the sentence makes speak: «по словам X», «, сообщил X», then verbs from the left."""
    for source in reading.find(speech.source, span[0], text):
        group = source.group("speaker") or (source.start, source.end)
        member = person_in(reading, group, text[group[0] - span[0] : group[1] - span[0]])
        if member:
            yield source, member, "indirect"
    leads = reading.find(speech.lead, span[0], text)
    said = [
        f
        for f in reading.find(speech.said, span[0], text)
        if not any(lead.start <= f.start < lead.end for lead in leads)
    ]
    said.sort(key=lambda f: not in_brackets_of_commas(reading, f, span, text))
    for found in said:
        member = subject_of(reading, found, span, text)
        if member:
            yield found, member, "indirect"
    for found in leads:
        member = subject_of(reading, found, span, text)
        if member:
            yield found, member, "lead"


def _mentioned(reading: Reading, speech: SpeechRules, span: Span, text: str) -> list[Heard] | None:
    """«Выступили A, B, C»: one item a person; None if the sentence has no such word."""
    verbs = reading.find(speech.mention, span[0], text)
    if not verbs:
        return None
    said = reading.find((*speech.said, *speech.source), span[0], text)
    said = [f for f in said if not any(v.start <= f.start < v.end for v in verbs)]
    if any(subject_of(reading, f, span, text) for f in said):
        return None
    verb = verbs[0]
    subject = subject_of(reading, verb, span, text)
    members: list[Member] = [subject] if subject else []
    area = verb.group("speaker") or span
    words = text[area[0] - span[0] : area[1] - span[0]]
    for s in reading.subjects(*area, words):
        if reading.find(speech.objects, area[0], words[: s.start - area[0] + 1]):
            continue  # «After the speech of X, Y and Z took the floor»
        if s.member and s.case in SUBJECT_CASES and not any(s.member is m for m in members):
            members.append(s.member)
    if subject is None and len(members) < 2:
        return None
    return [_heard(reading, "mention", span, verb, m, (span, text)) for m in members]


def _heard(
    reading: Reading,
    quotation: Literal["indirect", "mention", "lead"],
    span: Span,
    found: Found,
    member: Member | None,
    within: tuple[Span, str],
) -> Heard:
    """What a rule found; a pronoun as its subject is told, so that `follow` may look again."""
    group = found.group("speaker")
    pronoun = reading.is_pronoun_at(*group) if group else is_pronoun(reading, found, *within)
    return Heard(
        quotation,
        span,
        found.rule.name,
        member,
        (found.start, found.end),
        found.match[0].strip(),
        pronoun,
        reading.gender_of(group) if group else told_gender(reading, found, *within),
    )


def _telling(document: Document, heard: list[Heard]) -> list[Heard]:
    """Without what only announces words that follow.

    A lead counts as a mention where the report never gives words of that person; further on it
    tells by itself («также министр рассказал о школах»). A mention gives way to words in the
    next sentence («С докладом выступил X. По его данным, …»).
    """
    words: dict[int, list[Heard]] = defaultdict(list)
    for h in heard:
        if h.quotation in WORDED:
            words[id(h.member)].append(h)
    kept: list[Heard] = []
    for h in heard:
        worded = words[id(h.member)]
        if h.quotation == "lead":
            if not worded:
                kept.append(replace(h, quotation="mention"))
            elif not any(0 <= o.span[0] - h.span[1] <= ANNOUNCED for o in worded):
                kept.append(replace(h, quotation="indirect"))
        elif h.quotation == "mention":
            here = document.sentence_at(h.span[1] - 1).index
            if not any(document.sentence_at(o.span[0]).index == here + 1 for o in worded):
                kept.append(h)
        else:
            kept.append(h)
    return kept


def _fact(reading: Reading, h: Heard) -> SpeechFact:
    assert h.member is not None
    text = reading.document.text
    quotation: Quotation = "mention" if h.quotation == "lead" else h.quotation
    return SpeechFact(
        speaker=h.member.name,
        quotation=quotation,
        text=text[slice(*h.span)],
        span=h.span,
        rule=h.rule,
        confidence=confidence_of(h.rule),
        attribution=text[slice(*h.attribution)].strip() if h.attribution else None,
        why=f"«{h.verb}»: {h.how or h.member.name}" if h.verb else h.how,
    )
