"""A report and its cast to speeches: who said what, in his own words, in the reporter's, or at all."""

import re
from collections.abc import Iterator
from dataclasses import replace

from tracker.ingest.extract.chair import chair_of
from tracker.ingest.extract.quotations import Quotations, find_quotations
from tracker.ingest.extract.reading import SUBJECT_CASES, Found, Reading, Who
from tracker.ingest.extract.subject import carried_gender, person_in, subject_of, subject_words
from tracker.ingest.records import Cast, Document, Member, Sentence, Span, SpeechFact
from tracker.lang.confidence import confidence_of
from tracker.lang.pack import SpeechRules

SAME_TALK = 1500
"""Characters over which a pronoun can go on with a speaker."""


def find_speeches(document: Document, cast: Cast, who: Who) -> list[SpeechFact]:
    """Every speech of a person of the cast, in order of the text.

    ``who`` tells whom a role or a pronoun means; where it does not know, there is no speech.
    """
    reading = Reading(document, cast, who)
    reading.chair = chair_of(reading)
    quotations = find_quotations(reading)
    facts = [*_direct(reading, quotations), *_reported(reading, quotations)]
    facts.sort(key=lambda f: f.span)
    facts = _carried_on(reading, facts)
    facts = _leads_without_words(_mentions_without_words(facts, document))
    return sorted(facts, key=lambda f: (f.span, f.speaker))


def _carried_on(reading: Reading, facts: list[SpeechFact]) -> list[SpeechFact]:
    """Words of «он» that `who` could not tell go on with the speaker right before them."""
    told: list[SpeechFact] = []
    for fact in facts:
        if fact.speaker:
            told.append(fact)
            continue
        gender = fact.why or None
        spoken = [f for f in told if f.span[1] <= fact.span[0] and f.quotation != "mention"]
        last = max(spoken, key=lambda f: f.span[1], default=None)
        if last and _same_talk(reading, last, fact.span[0], gender):
            why = f"«{fact.attribution}», after words of {last.speaker}"
            told.append(replace(fact, speaker=last.speaker, why=why))
    return told


def _same_talk(reading: Reading, last: SpeechFact, at: int, gender: str | None) -> bool:
    """Nobody else whom the pronoun could mean was named since that speaker."""
    if at - last.span[1] > SAME_TALK:
        return False
    speaker = next(m for m in reading.cast.members if m.name == last.speaker)
    if gender and speaker.gender not in (gender, None):
        return False
    between = reading.cast.mentions_in(last.span[1], at)
    return not any(
        member is not speaker and member.gender in (gender or member.gender, None)
        for _, member in between
    )


def _mentions_without_words(facts: list[SpeechFact], document: Document) -> list[SpeechFact]:
    """«С докладом выступил X. По его данным, …»: the words in the next sentence tell more."""

    def goes_on(fact: SpeechFact) -> bool:
        here = document.sentence_at(fact.span[1] - 1).index
        return any(
            f.speaker == fact.speaker
            and f.quotation != "mention"
            and document.sentence_at(f.span[0]).index == here + 1
            for f in facts
        )

    return [f for f in facts if f.quotation != "mention" or not goes_on(f)]


def _direct(reading: Reading, quotations: Quotations) -> Iterator[SpeechFact]:
    text = reading.document.text
    for d in quotations.found:
        if not re.search(r"\w", text[d.start : d.end]):
            continue
        if d.member is None and d.carried is None:
            continue
        attribution = text[slice(*d.attribution)].strip() if d.attribution else None
        yield SpeechFact(
            speaker=d.member.name if d.member else "",
            quotation="direct",
            text=text[d.start : d.end],
            span=(d.start, d.end),
            rule=f"{reading.pack(d.start).lang}.{d.rule}",
            confidence=confidence_of(f"{reading.pack(d.start).lang}.{d.rule}"),
            attribution=attribution,
            why=f"«{d.verb}» beside the quotation" if d.member else d.carried or "",
        )


def _reported(reading: Reading, quotations: Quotations) -> Iterator[SpeechFact]:
    """Indirect speeches and mentions: the reporter's own sentences."""
    covered = quotations.covered
    previous: Sentence | None = None
    for sentence in reading.document.sentences:
        if _is_covered(sentence, covered):
            previous = None
            continue
        hidden = [n for n in quotations.names if n[0] < sentence.end and sentence.start < n[1]]
        text = reading.masked(sentence.start, sentence.end, hidden)
        text = reading.without_press(sentence, text)
        facts = list(_of_sentence(reading, sentence, text, previous))
        yield from facts
        previous = None if facts else sentence


def _of_sentence(
    reading: Reading, sentence: Sentence, text: str, previous: Sentence | None
) -> Iterator[SpeechFact]:
    speech = reading.pack(sentence.start).speech
    if reading.find(speech.not_that, sentence.start, text):
        return
    span = (sentence.start, sentence.end)
    for back in reading.find(speech.back, *_at(sentence, text)):
        member = subject_of(reading, back, span, text)
        if member is None:
            return
        start = previous.start if previous else sentence.start
        yield _fact(reading, member, "indirect", (start, sentence.end), back)
        return
    spoken = _mentioned(reading, speech, sentence, text)
    if spoken is not None:
        yield from spoken
        return
    for found, member, quotation in _attributed(reading, speech, span, text):
        yield _fact(reading, member, quotation, span, found)
        return
    for found in reading.find(speech.said, sentence.start, text)[:1]:
        gender = carried_gender(reading, found, span, text)
        if gender is not None and subject_words(reading, found, span, text):
            yield _pending(reading, span, found, gender)


def _attributed(
    reading: Reading, speech: SpeechRules, span: Span, text: str
) -> Iterator[tuple[Found, Member, str]]:
    """Who the sentence makes speak: «по словам X» first, then verbs from left to right."""
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
    for found in said:
        member = subject_of(reading, found, span, text)
        if member:
            yield found, member, "indirect"
    for found in leads:
        member = subject_of(reading, found, span, text)
        if member:
            yield found, member, "lead"


def _mentioned(
    reading: Reading, speech: SpeechRules, sentence: Sentence, text: str
) -> list[SpeechFact] | None:
    """«Выступили A, B, C»: one item a person; None if the sentence has no such word."""
    span = (sentence.start, sentence.end)
    verbs = reading.find(speech.mention, sentence.start, text)
    if not verbs:
        return None
    said = reading.find((*speech.said, *speech.source), sentence.start, text)
    said = [f for f in said if not any(v.start <= f.start < v.end for v in verbs)]
    if any(subject_of(reading, f, span, text) for f in said):
        return None
    verb = verbs[0]
    subject = subject_of(reading, verb, span, text)
    named = [
        s.member
        for s in reading.subjects(*span, text)
        if s.kind == "name" and s.case in SUBJECT_CASES and s.member
    ]
    members: list[Member] = []
    for member in [*([subject] if subject else []), *named]:
        if not any(member is m for m in members):
            members.append(member)
    if subject is None and len(members) < 2:
        return None
    return [_fact(reading, member, "mention", span, verb) for member in members]


def _leads_without_words(facts: list[SpeechFact]) -> list[SpeechFact]:
    """A lead is a mention where the report never gives words of that person, else nothing."""
    worded = {f.speaker for f in facts if f.quotation in ("direct", "indirect")}
    kept: list[SpeechFact] = []
    for fact in facts:
        if fact.why.startswith("lead"):
            if fact.speaker in worded:
                continue
            worded.add(fact.speaker)
        kept.append(fact)
    return kept


def _fact(
    reading: Reading, member: Member, quotation: str, span: Span, found: Found
) -> SpeechFact:
    lead = quotation == "lead"
    return SpeechFact(
        speaker=member.name,
        quotation="direct" if quotation == "direct" else "indirect" if quotation == "indirect" else "mention",
        text=reading.document.text[slice(*span)],
        span=span,
        rule=found.rule.name,
        confidence=confidence_of(found.rule.name),
        attribution=reading.document.text[found.start : found.end],
        why=f"{'lead ' if lead else ''}«{found.match[0].strip()}», its subject is {member.name}",
    )


def _pending(reading: Reading, span: Span, found: Found, gender: str) -> SpeechFact:
    """An indirect speech of a pronoun that `who` could not tell; `_carried_on` may."""
    return SpeechFact(
        speaker="",
        quotation="indirect",
        text=reading.document.text[slice(*span)],
        span=span,
        rule=found.rule.name,
        confidence=confidence_of(found.rule.name),
        attribution=reading.document.text[found.start : found.end],
        why=gender,
    )


def _at(sentence: Sentence, text: str) -> tuple[int, str]:
    return sentence.start, text


def _is_covered(sentence: Sentence, covered: list[Span]) -> bool:
    return any(a < sentence.end and sentence.start < b for a, b in covered)
