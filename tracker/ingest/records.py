"""What travels between the steps of reading: sources, documents, the cast, facts, extractions.

Offsets are characters. A `Document` has two texts of one meaning: ``printed`` is the cleaned text
that is stored and cited; ``text`` is what the rules read. They differ only where Kazakh in a
Latin or Arabic script was brought to Cyrillic, and ``Document.printed_span`` leads back.
"""

import bisect
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal

Span = tuple[int, int]
"""Start and end, end exclusive."""

Quotation = Literal["direct", "indirect", "mention"]
TaskType = Literal["order", "request", "decision", "undertaking", "progress"]
TaskState = Literal["set", "in_progress", "done", "failed"]
Chamber = Literal["mazhilis", "senate", "quryltai", "parliament", "party", "other"]
SessionKind = Literal[
    "plenary",
    "joint",
    "faction",
    "committee",
    "bureau",
    "government_hour",
    "congress",
    "inquiry",
    "lobby",
    "briefing",
    "interview",
    "meeting",
    "round_table",
    "conference",
    "presentation",
    "visit",
]


@dataclass(frozen=True)
class Source:
    """One news item as it came in, decoded but not cleaned.

    ``name`` is how the user would find it again (a path, ``file.jsonl:12``, an address); ``raw``
    is text or HTML, told apart by ``media``; ``sha256`` is of the bytes that came in.
    """

    name: str
    id: str
    raw: str
    media: Literal["text", "html"] = "text"
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: dt.date | None = None
    sha256: str = ""
    retrieved_at: dt.datetime | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Cleaned:
    """A report without site furniture: what the newsroom wrote, NFC, paragraphs on own lines."""

    source: Source
    text: str
    title: str | None
    published: dt.date | None
    byline: str | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sentence:
    """A sentence of ``Document.text``: ``document.text[start:end] == text``."""

    index: int
    start: int
    end: int
    text: str
    lang: str
    """ru, kk or en."""
    paragraph: int
    """Number of the paragraph it stands in, from 0."""


@dataclass(frozen=True)
class Document:
    """A cleaned report cut into sentences, ready to be read."""

    cleaned: Cleaned
    text: str
    sentences: Sequence[Sentence]
    lang: str
    """The language most of it is in: ru, kk or en; ``script`` tells how Kazakh was printed."""
    script: Literal["cyrillic", "latin", "arabic"] = "cyrillic"
    offsets: Sequence[int] | None = None
    """For each character of ``text`` (and one past the end) its place in ``printed``."""

    @property
    def printed(self) -> str:
        return self.cleaned.text

    @property
    def published(self) -> dt.date | None:
        return self.cleaned.published

    def printed_span(self, start: int, end: int) -> Span:
        """Where in ``printed`` the characters ``text[start:end]`` stand."""
        if self.offsets is None:
            return start, end
        return self.offsets[start], self.offsets[end]

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds the character, or the nearest one before it."""
        return self.sentences[max(0, bisect.bisect_right(self._starts, offset) - 1)]

    @cached_property
    def _starts(self) -> list[int]:
        return [s.start for s in self.sentences]

    def paragraphs(self) -> list[Span]:
        """Spans of the paragraphs in ``text``, in order, from the first sentence to the last."""
        spans: dict[int, Span] = {}
        for s in self.sentences:
            start, _ = spans.get(s.paragraph, (s.start, 0))
            spans[s.paragraph] = (start, s.end)
        return [spans[key] for key in sorted(spans)]


MentionKind = Literal["full", "initials", "surname", "given", "role"]


@dataclass(frozen=True)
class Mention:
    """A place in ``Document.text`` where a person is named (or meant by a role alone)."""

    start: int
    end: int
    surface: str
    kind: MentionKind
    role: str | None = None
    """The words of office printed right before or after the name, as printed."""
    case: str | None = None
    """nom, gen, dat, acc, ins, loc where the form tells it; None where it does not."""


@dataclass
class Member:
    """One person of a report, with every place he is named at.

    ``name`` is the fullest form printed, in its script, in the nominative; ``id`` the slug of the
    person it resolves to, None where nobody or more than one fits.
    """

    name: str
    mentions: list[Mention] = field(default_factory=list)
    id: str | None = None
    is_deputy: bool | None = None
    gender: Literal["m", "f"] | None = None
    roles: list[str] = field(default_factory=list)
    """The words of office beside the name, as printed."""
    roles_read: list[str] = field(default_factory=list)
    """The same words in the letters of ``Document.text``, in which rules read them."""
    candidates: tuple[str, ...] = ()
    """Slugs that fit when no single one does; kept for the editor."""
    why: str = ""
    """How it was resolved or why not, in a few words."""
    heads_state: bool = False
    """Whether the roster knows the person as the country's head of state then."""

    @property
    def surname(self) -> str:
        return self.name.split()[-1] if self.name else ""


@dataclass(frozen=True)
class BodyMention:
    """A named body: the Government, a ministry, an akimat, a committee, a presidium, a chamber."""

    start: int
    end: int
    surface: str
    name: str
    """In the nominative, as printed."""
    slug: str | None
    """Of bodies.csv or chambers.csv; None for a body that the lists do not know."""
    kind: str
    """government, ministry, akimat, committee, chamber, … as in bodies.csv; ``group`` else."""
    case: str | None = None


@dataclass(frozen=True)
class FactionMention:
    """A party or faction, named as such."""

    start: int
    end: int
    surface: str
    name: str
    """In the nominative, without quotation marks, as this report prints it."""
    slug: str | None


@dataclass
class Cast:
    """Everybody and every body a report names; what speeches and tasks are attributed with."""

    members: list[Member] = field(default_factory=list)
    bodies: list[BodyMention] = field(default_factory=list)
    factions: list[FactionMention] = field(default_factory=list)
    chambers: list[BodyMention] = field(default_factory=list)

    def mentions_in(self, start: int, end: int) -> list[tuple[Mention, Member]]:
        """Mentions of people inside the span, in order of the text."""
        found = [
            (mention, member)
            for member in self.members
            for mention in member.mentions
            if start <= mention.start and mention.end <= end
        ]
        return sorted(found, key=lambda pair: (pair[0].start, -pair[0].end))

    def bodies_in(self, start: int, end: int) -> list[BodyMention]:
        """Bodies named inside the span, in order of the text."""
        return [b for b in self.bodies if start <= b.start and b.end <= end]

    def last_before(self, offset: int, gender: str | None = None) -> Member | None:
        """The person named last before the character; with ``gender``, one that it can mean."""
        best: tuple[int, Member] | None = None
        for member in self.members:
            if gender and member.gender and member.gender != gender:
                continue
            for mention in member.mentions:
                if mention.end <= offset and (best is None or mention.start > best[0]):
                    best = (mention.start, member)
        return best[1] if best else None


@dataclass(frozen=True)
class SessionFact:
    """The event at which the words were said; None stands for «the text does not say»."""

    chamber: Chamber | None = None
    kind: SessionKind | None = None
    date: dt.date | None = None
    date_inferred: dt.date | None = None
    date_rule: str | None = None
    chair: str | None = None
    """Name of a member of the cast."""
    faction: str | None = None
    convocation: str | None = None
    number: str | None = None
    span: Span = (0, 0)
    rule: str = ""
    confidence: float = 0.5


@dataclass(frozen=True)
class FactionFact:
    name: str
    id: str | None
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class PersonFact:
    name: str
    id: str | None
    is_deputy: bool | None
    role: str | None
    spans: tuple[Span, ...]
    candidates: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True)
class SpeechFact:
    """What a person said; ``text`` is ``Document.text[span]``."""

    speaker: str
    """Name of a member of the cast."""
    quotation: Quotation
    text: str
    span: Span
    rule: str
    confidence: float
    attribution: str | None = None
    """The words that tell who speaks, as printed («сказала Д. Назарбаева»)."""
    why: str = ""
    """What matched and how the speaker was found; printed by ``extract --explain``."""


@dataclass(frozen=True)
class TaskFact:
    """A commitment; ``text`` is ``Document.text[span]``."""

    text: str
    type: TaskType
    span: Span
    rule: str
    confidence: float
    set_by: str | None = None
    """Name of a member of the cast, or of a body in the nominative."""
    assigned_to: tuple[str, ...] = ()
    """People, bodies or groups, in the nominative as the report prints them."""
    due_text: str | None = None
    due: dt.date | None = None
    due_rule: str | None = None
    state: TaskState = "set"
    number: float | None = None
    """The numeric target, where one is stated, with its ``unit`` as printed."""
    unit: str | None = None
    why: str = ""


@dataclass(frozen=True)
class Extraction:
    """All that was read from one report. Spans are into ``Document.text`` until `as_printed`."""

    document: Document
    relevant: bool
    relevance: str
    """Why it was or was not relevant, in a few words."""
    session: SessionFact | None = None
    factions: tuple[FactionFact, ...] = ()
    people: tuple[PersonFact, ...] = ()
    bodies: tuple[BodyMention, ...] = ()
    speeches: tuple[SpeechFact, ...] = ()
    tasks: tuple[TaskFact, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The public contract of ``tracker extract``: spans and texts are those of the print."""
        doc = self.document
        source = doc.cleaned.source

        def shown(span: Span) -> list[int]:
            return list(doc.printed_span(*span))

        def words(span: Span) -> str:
            start, end = doc.printed_span(*span)
            return doc.printed[start:end]

        session = self.session
        return {
            "id": source.id,
            "url": source.url,
            "outlet": source.outlet,
            "lang": doc.lang,
            "script": doc.script,
            "relevant": self.relevant,
            "title": doc.cleaned.title,
            "published": doc.published.isoformat() if doc.published else None,
            "text": doc.printed,
            "session": None
            if session is None
            else {
                "chamber": session.chamber,
                "kind": session.kind,
                "date": session.date.isoformat() if session.date else None,
                "date_inferred": session.date_inferred.isoformat()
                if session.date_inferred
                else None,
                "chair": session.chair,
                "faction": session.faction,
                "span": shown(session.span),
                "rule": session.rule,
                "confidence": session.confidence,
            },
            "factions": [
                {"name": f.name, "id": f.id, "spans": [shown(s) for s in f.spans]}
                for f in self.factions
            ],
            "people": [
                {
                    "name": p.name,
                    "id": p.id,
                    "is_deputy": p.is_deputy,
                    "role": p.role,
                    "spans": [shown(s) for s in p.spans],
                }
                for p in self.people
            ],
            "speeches": [
                {
                    "speaker": s.speaker,
                    "quotation": s.quotation,
                    "text": words(s.span),
                    "span": shown(s.span),
                    "rule": s.rule,
                    "confidence": s.confidence,
                }
                for s in self.speeches
            ],
            "tasks": [
                {
                    "text": words(t.span),
                    "type": t.type,
                    "set_by": t.set_by,
                    "assigned_to": "; ".join(t.assigned_to) or None,
                    "due_text": t.due_text,
                    "due": t.due.isoformat() if t.due else None,
                    "state": t.state,
                    "number": t.number,
                    "unit": t.unit,
                    "span": shown(t.span),
                    "rule": t.rule,
                    "confidence": t.confidence,
                }
                for t in self.tasks
            ],
        }
