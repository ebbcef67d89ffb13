"""A report and its cast to the event at which its words were said: where, what, when, by whom."""

import datetime as dt
from dataclasses import dataclass
from typing import cast as typed

from tracker.ingest.extract.interview import find_interview
from tracker.ingest.extract.reading import Found, Reading
from tracker.ingest.extract.turns import whole_paragraphs
from tracker.ingest.records import (
    Chamber,
    Document,
    Sentence,
    SessionFact,
    SessionKind,
    Span,
)
from tracker.lang.confidence import confidence_of
from tracker.lang.dates import printed_dates, relative_dates
from tracker.lang.pack import KindRule

HEAD = 3
"""The sentences a report tells its date in; further on only beside the words for the event."""
SURE_HEAD = 20
"""The event of a report is named in its first sentences; what is named later is another one."""
UNSURE_HEAD = 8
"""Words that only hint at an event («приняли в первом чтении») count in the first sentences."""
RIGHT_AFTER = 5
OPENING = 40
BESIDE = 40
SOON = 31
BY_TURNS = "session.interview"
"""The rule that knows an interview by its lines, whatever the language."""
OF_A_CHAMBER = {
    "plenary", "joint", "faction", "committee", "bureau", "government_hour", "inquiry", "lobby",
}  # fmt: skip
"""Events of a chamber, even where the report does not name it."""


@dataclass(frozen=True)
class Event:
    """The words that name the event, and the rule that knew them."""

    found: Found
    rule: KindRule
    sentence: Sentence


def find_session(reading: Reading) -> SessionFact | None:
    """The first event the report is about; None where it names neither an event nor a chamber."""
    event = _event(reading)
    talk = _talk(reading, event)
    if talk:
        event = None
    chamber = _chamber(reading, event) or ("other" if talk else None)
    if event is None and chamber is None:
        return None
    # where only a chamber is named, the whole report is the place
    first = reading.document.sentences[0]
    span = (event.found.start, event.found.end) if event else talk or (first.start, first.end)
    date, inferred, rule = _dates(reading, event)
    kind = typed(SessionKind, event.rule.kind) if event else "interview" if talk else None
    chair = reading.chair if event else None
    named = event.rule.rule.name if event else BY_TURNS if talk else "session.chamber"
    return SessionFact(
        chamber=typed(Chamber, chamber) if chamber else None,
        kind=kind,
        date=date,
        date_inferred=inferred,
        date_rule=rule,
        chair=chair.name if chair else None,
        faction=_faction(reading, event),
        convocation=_value(reading, "convocation"),
        number=_value(reading, "number"),
        span=span,
        rule=named,
        confidence=confidence_of(named),
    )


def _talk(reading: Reading, event: Event | None) -> Span | None:
    """Where a talk of questions and answers begins, if no sure words name an event before it."""
    talk = find_interview(reading, whole_paragraphs(reading.plain, reading.paragraphs))
    if talk is None:
        return None
    first = talk.questions[0]
    named = event is not None and event.rule.sure and event.found.start < first[0]
    return None if named else first


def _event(reading: Reading) -> Event | None:
    """The first sure words for an event; else the first unsure ones."""
    sure: list[Event] = []
    unsure: list[Event] = []
    for sentence in reading.document.sentences:
        text = reading.of_this_event(sentence)
        for rule in reading.pack(sentence.start).session.kinds:
            if rule.anywhere or sentence.index < (SURE_HEAD if rule.sure else UNSURE_HEAD):
                for found in reading.find((rule.rule,), sentence.start, text)[:1]:
                    (sure if rule.sure else unsure).append(Event(found, rule, sentence))
        if sure:
            break  # no later sentence comes first
    for events in (sure, unsure):
        if events:
            return min(events, key=lambda e: (e.sentence.index, _rank(reading, e)))
    return None


def _rank(reading: Reading, event: Event) -> int:
    """Rules that stand first in the pack are more telling than later ones of a sentence."""
    return reading.pack(event.sentence.start).session.kinds.index(event.rule)


def _chamber(reading: Reading, event: Event | None) -> str | None:
    """The chamber of the event: by its kind, by its sentence, by the first one named."""
    if event:
        named = _chambers_in(reading, event.sentence)
        after = [c for at, c in named if 0 <= at - event.found.end <= RIGHT_AFTER]
        if event.rule.chamber:  # «на брифинге», but «на брифинге в Мажилисе»
            return after[0] if after else event.rule.chamber
        if named:
            return _nearest(named, event.found.start)
        if event.rule.beside:
            return "other"
    sentences = reading.document.sentences
    for sentence in sentences if event else sentences[:UNSURE_HEAD]:
        named = _chambers_in(reading, sentence)
        if named:
            return named[0][1]
    return "other" if event and event.rule.kind not in OF_A_CHAMBER else None


def _chambers_in(reading: Reading, sentence: Sentence) -> list[tuple[int, str]]:
    text = reading.of_this_event(sentence)
    return sorted(
        (found.start, rule.chamber)
        for rule in reading.pack(sentence.start).session.chambers
        for found in reading.find((rule.rule,), sentence.start, text)
    )


def _nearest(named: list[tuple[int, str]], place: int) -> str:
    return min(named, key=lambda pair: abs(pair[0] - place))[1]


def _dates(
    reading: Reading, event: Event | None
) -> tuple[dt.date | None, dt.date | None, str | None]:
    """The date printed for the event, else the one worked out from «сегодня», with its rule."""
    document = reading.document
    sentences = list(document.sentences[:HEAD])
    if event and event.sentence not in sentences:
        sentences.append(event.sentence)
    for sentence in sentences:
        text = reading.of_this_event(sentence)
        told = printed_dates(text, sentence.lang, document.published)
        for printed in told:
            near = _near(event, sentence, printed.start, printed.end)
            near = near or (len(told) == 1 and _opens(document, event, sentence, printed.date))
            if printed.date and near and _soon(document, printed.date, _is_of(event, sentence)):
                return printed.date, None, printed.rule
    for sentence in sentences:
        text = reading.of_this_event(sentence)
        for relative in relative_dates(text, sentence.lang, document.published):
            return None, relative.date, relative.rule
    return None, None, None


def _is_of(event: Event | None, sentence: Sentence) -> bool:
    return event is not None and event.sentence.index == sentence.index


def _opens(
    document: Document, event: Event | None, sentence: Sentence, date: dt.date | None
) -> bool:
    """The one date of the first sentence, already past, is the day of the event it tells."""
    if sentence.index or not _is_of(event, sentence) or date is None:
        return False
    return document.published is not None and date <= document.published


def _near(event: Event | None, sentence: Sentence, start: int, end: int) -> bool:
    """A date opens its sentence («29 мая в Алматы …») or stands beside the words for the event."""
    if start <= OPENING:
        return True
    if event is None or not _is_of(event, sentence):
        return False
    at, to = event.found.start - sentence.start, event.found.end - sentence.start
    return start - to <= BESIDE and at - end <= BESIDE


def _soon(document: Document, date: dt.date, of_event: bool) -> bool:
    """A report comes out soon after its event, or shortly before one that it announces."""
    if document.published is None:
        return True
    days = (document.published - date).days
    return 0 <= days <= SOON or (of_event and -SOON <= days < 0)


def _faction(reading: Reading, event: Event | None) -> str | None:
    """The faction that met: named in the sentence of a faction's sitting."""
    if event is None or event.rule.kind != "faction":
        return None
    spans = [(event.sentence.start, event.sentence.end), (0, len(reading.document.text))]
    for start, end in spans:
        named = sorted((f.start, f.name) for f in reading.cast.factions if start <= f.start < end)
        if named:
            return named[0][1]
    return None


def _value(reading: Reading, field: str) -> str | None:
    for sentence in reading.document.sentences:
        text = reading.of_this_event(sentence)
        rules = getattr(reading.pack(sentence.start).session, field)
        for found in reading.find(rules, sentence.start, text):
            return str(found.match["value"])
    return None
