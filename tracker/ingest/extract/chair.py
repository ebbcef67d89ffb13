"""A report to the person who presided over its event, where the text says so."""

from tracker.ingest.extract.reading import MASK, Reading
from tracker.ingest.extract.subject import person_in
from tracker.ingest.records import Member, Sentence


def of_this_event(reading: Reading, sentence: Sentence) -> str:
    """The text of a sentence without what it says about other events."""
    text = reading.plain[sentence.start : sentence.end]
    if recalled(reading, sentence):
        return MASK * len(text)
    for rule in reading.pack(sentence.start).session.elsewhere:
        text = rule.masked(text, MASK)
    return text


def recalled(reading: Reading, sentence: Sentence) -> bool:
    """Whether it, or a sentence before it in its paragraph, goes back to the past."""
    first = reading.recalls.get(sentence.paragraph)
    return first is not None and first <= sentence.index


def chair_of(reading: Reading) -> Member | None:
    """Who presided: «под председательством X», «X провёл заседание»; None where nobody is named."""
    for sentence in reading.document.sentences:
        text = of_this_event(reading, sentence)
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
