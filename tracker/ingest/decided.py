"""A reading and what editors said of its names before to a reading in which their word holds."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sqlmodel import col, select

from tracker.db import DbSession, at
from tracker.ingest.records import Extraction, PersonFact, Span
from tracker.lang.scripts import fold
from tracker.models import BY_HAND, Mention, Person, Report, ReviewState

_OF_THE_NAME = (ReviewState.unreviewed, ReviewState.accepted)
"""What somebody edited or rejected is about one mention, not about the name in the report."""


@dataclass(frozen=True)
class _Word:
    """That a name of the report means a person; ``span`` is None where the text has changed."""

    folded: str
    person: str
    span: Span | None


def as_decided(db: DbSession, report: Report, read: Extraction) -> Extraction:
    """The reading with the people whom an editor found for names of this report.

    A name means whom he said, whatever the reader makes of it now. Where the reader takes other
    letters for the name, its place tells it; where it finds somebody else at that place, nobody
    is linked and both are offered to an editor.
    """
    words = _words(db, report)
    if not words:
        return read
    printed = read.document.printed_span
    people = (_person(p, [printed(*span) for span in p.spans], words) for p in read.people)
    return replace(read, people=tuple(people))


def _words(db: DbSession, report: Report) -> list[_Word]:
    """What editors said, also of mentions that a reading in between did not find."""
    versions = db.exec(
        select(Mention).where(Mention.report_id == report.id).order_by(col(Mention.row))
    )
    last = {mention.id: mention for mention in versions}
    said = [
        mention
        for mention in last.values()
        if mention.why == BY_HAND and mention.person_id and mention.review_state in _OF_THE_NAME
    ]
    found = []
    for mention in said:
        if person := _now(db, mention.person_id):
            same_text = mention.text_row == report.text_row
            span = (mention.start, mention.end) if same_text else None
            found.append(_Word(mention.folded, person, span))
    return found


def _now(db: DbSession, slug: str | None) -> str | None:
    """The person, or of whom he was merged into; None where nobody is left of that name."""
    seen: set[str] = set()
    while slug and slug not in seen:
        seen.add(slug)
        person = db.exec(select(Person).where(Person.id == slug, at(Person))).first()
        if person is None:
            return None
        if not person.merged_into:
            return slug
        slug = person.merged_into
    return None


def _person(read: PersonFact, spans: Iterable[Span], words: Iterable[_Word]) -> PersonFact:
    folded = fold(read.name)
    said = {word.person for word in words if word.folded == folded}
    if not said:
        places = list(spans)
        said = {w.person for w in words if w.span and any(_meet(w.span, s) for s in places)}
        if said and read.id:
            said.add(read.id)
    if not said:
        return read
    if len(said) > 1:
        why = "an editor has said that one of its places means somebody else"
        return replace(read, id=None, candidates=tuple(sorted(said)), why=why)
    return replace(read, id=said.pop(), candidates=(), why=BY_HAND)


def _meet(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]
