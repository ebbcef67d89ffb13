"""A report and its cast to speeches: who said what, in his own words, in the reporter's, or at all."""

import re
from collections.abc import Iterator

from tracker.ingest.extract.quotations import Quotations, find_quotations
from tracker.ingest.extract.reading import SUBJECT_CASES, Found, Reading, Who
from tracker.ingest.extract.subject import person_in, subject_of
from tracker.ingest.records import Cast, Document, Member, Sentence, Span, SpeechFact
from tracker.lang.confidence import confidence_of
from tracker.lang.pack import SpeechRules


def find_speeches(document: Document, cast: Cast, who: Who) -> list[SpeechFact]:
    """Every speech of a person of the cast, in order of the text.

    ``who`` tells whom a role or a pronoun means; where it does not know, there is no speech.
    """
    reading = Reading(document, cast, who)
    quotations = find_quotations(reading)
    facts = [*_direct(reading, quotations), *_reported(reading, quotations)]
    facts = _leads_without_words(facts)
    return sorted(facts, key=lambda f: (f.span, f.speaker))


def _direct(reading: Reading, quotations: Quotations) -> Iterator[SpeechFact]:
    text = reading.document.text
    for d in quotations.found:
        if d.member is None or not re.search(r"\w", text[d.start : d.end]):
            continue
        attribution = text[slice(*d.attribution)].strip() if d.attribution else None
        yield SpeechFact(
            speaker=d.member.name,
            quotation="direct",
            text=text[d.start : d.end],
            span=(d.start, d.end),
            rule=f"{reading.pack(d.start).lang}.{d.rule}",
            confidence=confidence_of(f"{reading.pack(d.start).lang}.{d.rule}"),
            attribution=attribution,
            why=f"«{d.verb}» beside the quotation" if d.verb else "taken up again",
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


def _at(sentence: Sentence, text: str) -> tuple[int, str]:
    return sentence.start, text


def _is_covered(sentence: Sentence, covered: list[Span]) -> bool:
    return any(a < sentence.end and sentence.start < b for a, b in covered)
