"""A report to the person who presided over its event, where the text says so."""

from tracker.ingest.extract.reading import Reading, Who
from tracker.ingest.extract.subject import person_in
from tracker.ingest.records import Cast, Document, Member


def begin(document: Document, cast: Cast, who: Who) -> Reading:
    """What all engines read: the document with its cast, and who presides.

    ``who`` tells whom a role or a pronoun means; where it does not know, it is nobody.
    """
    reading = Reading(document, cast, who)
    reading.chair = chair_of(reading)
    return reading


def chair_of(reading: Reading) -> Member | None:
    """Who presided: «под председательством X», «X провёл заседание»; None where nobody is named."""
    for sentence in reading.document.sentences:
        text = reading.of_this_event(sentence)
        rules = reading.pack(sentence.start).session.chair
        for found in reading.find(rules, sentence.start, text):
            group = found.group("chair")
            if group is None:
                continue
            inner = text[group[0] - sentence.start : group[1] - sentence.start]
            member = person_in(reading, group, inner)
            if member:
                return member
    return None
