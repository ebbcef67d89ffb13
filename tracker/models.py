"""The tables: columns and what they mean, no questions.

Nothing is ever overwritten. A table that can change is `Versioned`: each row is one version of a
record, valid in this database's knowledge from ``known_from`` until ``known_to``; a change closes
the row and adds another with the same public ``id``. The version that holds now has no
``known_to``. Tables therefore point at each other by public id, and `tracker.db.at` filters
versions. Texts and sentences never change and are pointed at by row.

The field's standard for most of them is Popolo: see docs/data.md.
"""

import datetime as dt
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    JSON,
    CheckConstraint,
    DateTime,
    Dialect,
    Index,
    TypeDecorator,
    event,
    text,
)
from sqlalchemy import Enum as EnumType
from sqlmodel import Field, SQLModel

from tracker.errors import N_, EvidenceMissing


class Utc(TypeDecorator[dt.datetime]):
    """A moment: aware in Python, naive UTC in the database (SQLite knows no zones)."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> Any:
        return None if value is None else value.astimezone(dt.UTC).replace(tzinfo=None)

    def process_result_value(self, value: Any, dialect: Dialect) -> dt.datetime | None:
        return None if value is None else value.replace(tzinfo=dt.UTC)


def choice(of: type[StrEnum]) -> EnumType:
    """A text column that stores the member's value and refuses anything else, on every engine."""
    return EnumType(
        of,
        name=of.__name__.lower(),
        native_enum=False,
        create_constraint=True,
        length=32,
        values_callable=lambda members: [m.value for m in members],
    )


class ReviewState(StrEnum):
    unreviewed = "unreviewed"
    accepted = "accepted"
    edited = "edited"
    rejected = "rejected"


class RecordOrigin(StrEnum):
    """Where a row comes from: the shipped files, an editor, or a report that was read."""

    shipped = "shipped"
    editor = "editor"
    reading = "reading"


class Quotation(StrEnum):
    direct = "direct"
    indirect = "indirect"
    mention = "mention"


class TaskType(StrEnum):
    order = "order"
    request = "request"
    decision = "decision"
    undertaking = "undertaking"
    progress = "progress"


class TaskState(StrEnum):
    """What is known to have become of a task; other than given only by an `Update`."""

    given = "given"
    in_progress = "in_progress"
    done = "done"
    partly_done = "partly_done"
    not_done = "not_done"
    withdrawn = "withdrawn"
    cannot_be_checked = "cannot_be_checked"


class Basis(StrEnum):
    """What a state rests on; the responsible side's own word is never more than that."""

    nothing_found = "nothing_found"
    said_by_responsible = "said_by_responsible"
    confirmed_elsewhere = "confirmed_elsewhere"


class ReasonCode(StrEnum):
    no_money = "no_money"
    law_not_passed = "law_not_passed"
    priority_changed = "priority_changed"
    duty_holder_left = "duty_holder_left"
    body_dissolved = "body_dissolved"
    not_specific = "not_specific"
    other = "other"


class Versioned(SQLModel):
    """One version of a record that can change; see the module's first words."""

    row: int | None = Field(default=None, primary_key=True)
    id: str = Field(max_length=80)
    """Public id, the same for all versions, in addresses and exports."""
    known_from: dt.datetime = Field(sa_type=Utc)
    known_to: dt.datetime | None = Field(default=None, sa_type=Utc)
    changed_by: str = Field(default="machine", max_length=120)
    """``machine``, ``shipped`` or the name of the editor's account."""
    change_reason: str = Field(default="")
    ended_because: str = Field(default="")
    """Who ended this version and why, where no other version follows."""


def _current(table: str, *columns: str, unique: bool = True) -> tuple[Index, ...]:
    """One current version an id, and an index for each column that questions filter by."""
    now = text("known_to IS NULL")
    return (
        Index(f"uq_{table}_id", "id", unique=unique, sqlite_where=now, postgresql_where=now),
        Index(f"ix_{table}_id", "id", "known_from"),
        *(Index(f"ix_{table}_{column}", column) for column in columns),
    )


# Reference data: the world as editors and the shipped files know it ---------------------------


class Chamber(Versioned, table=True):
    __tablename__ = "chamber"
    __table_args__ = _current("chamber")
    name_ru: str
    name_kk: str
    name_en: str
    start: dt.date | None = None
    end: dt.date | None = None
    successor: str | None = None
    source: str
    origin: RecordOrigin = Field(sa_type=choice(RecordOrigin))


class Convocation(Versioned, table=True):
    """A term of a chamber; id is ``mazhilis-VIII``."""

    __tablename__ = "convocation"
    __table_args__ = _current("convocation")
    chamber: str
    number: str
    start: dt.date | None = None
    end: dt.date | None = None
    seats: int | None = None
    source: str
    origin: RecordOrigin = Field(sa_type=choice(RecordOrigin))


class Faction(Versioned, table=True):
    """A party group of a chamber, or a party without one (``chamber`` is blank)."""

    __tablename__ = "faction"
    __table_args__ = _current("faction")
    party: str
    chamber: str | None = None
    start: dt.date | None = None
    end: dt.date | None = None
    color: str | None = None
    source: str
    origin: RecordOrigin = Field(sa_type=choice(RecordOrigin))


class FactionName(Versioned, table=True):
    __tablename__ = "faction_name"
    __table_args__ = _current("faction_name", "faction")
    faction: str
    lang: str
    name: str
    start: dt.date | None = None
    end: dt.date | None = None
    source: str
    origin: RecordOrigin = Field(sa_type=choice(RecordOrigin))


class Person(Versioned, table=True):
    """Anyone who is known by name; id is the slug of people.csv."""

    __tablename__ = "person"
    __table_args__ = _current("person", "merged_into")
    family_ru: str = ""
    given_ru: str = ""
    patronymic_ru: str = ""
    family_kk: str = ""
    given_kk: str = ""
    patronymic_kk: str = ""
    name_en: str = ""
    gender: str | None = None
    wikidata: str | None = None
    source: str
    origin: RecordOrigin = Field(sa_type=choice(RecordOrigin))
    merged_into: str | None = None
    """The person whose other record this was; his page answers for it."""


class Seat(Versioned, table=True):
    """A person's seat in one chamber in one convocation: the Deputy of design and exports."""

    __tablename__ = "seat"
    __table_args__ = _current("seat", "person")
    person: str
    chamber: str
    convocation: str
    """Number of the convocation, as in convocations.csv."""
    start: dt.date | None = None
    end: dt.date | None = None
    source: str
    origin: RecordOrigin = Field(sa_type=choice(RecordOrigin))


class Membership(Versioned, table=True):
    """A person in a faction, body or chamber, with a role and its dates."""

    __tablename__ = "membership"
    __table_args__ = _current("membership", "person", "organization")
    person: str
    organization: str
    role: str
    start: dt.date | None = None
    end: dt.date | None = None
    source: str
    origin: RecordOrigin = Field(sa_type=choice(RecordOrigin))


class Body(Versioned, table=True):
    """Who can be given a task: Government, ministry, akimat, committee, presidium."""

    __tablename__ = "body"
    __table_args__ = _current("body")
    kind: str
    parent: str | None = None
    name_ru: str
    name_kk: str = ""
    name_en: str = ""
    start: dt.date | None = None
    end: dt.date | None = None
    successor: str | None = None
    source: str
    origin: RecordOrigin = Field(sa_type=choice(RecordOrigin))


class Alias(Versioned, table=True):
    """Another spelling, a short form or a misprint of a name; ``kind`` says of what."""

    __tablename__ = "alias"
    __table_args__ = _current("alias", "slug", "folded")
    kind: str
    slug: str
    alias: str
    folded: str
    lang: str = ""
    note: str = ""
    source: str
    origin: RecordOrigin = Field(sa_type=choice(RecordOrigin))


# Reports and their sentences ----------------------------------------------------------------


class Text(SQLModel, table=True):
    """A cleaned text, kept once, never changed."""

    __tablename__ = "text"
    row: int | None = Field(default=None, primary_key=True)
    sha256: str = Field(max_length=64, unique=True)
    body: str


class Sentence(SQLModel, table=True):
    """A sentence of a text: ``body[start:end]``."""

    __tablename__ = "sentence"
    __table_args__ = (Index("uq_sentence", "text_row", "position", unique=True),)
    row: int | None = Field(default=None, primary_key=True)
    text_row: int = Field(foreign_key="text.row")
    position: int
    start: int
    end: int
    words: str
    lang: str
    paragraph: int


class Report(Versioned, table=True):
    """One news item as published; each silent change of its text is a version."""

    __tablename__ = "report"
    __table_args__ = (*_current("report", "text_row", "origin_id"),)
    key: str
    """The normalised address, else a hash of the folded body; the id is derived from it."""
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: dt.date | None = None
    lang: str
    script: str = "cyrillic"
    text_row: int = Field(foreign_key="text.row")
    sha256_bytes: str
    sha256_text: str
    retrieved_at: dt.datetime | None = Field(default=None, sa_type=Utc)
    extractor: str
    """Version of the reader whose facts are current."""
    warnings: list[str] = Field(default_factory=list, sa_type=JSON)
    own_words: bool = False
    """True for texts of this project (the samples), which may be shown whole."""
    origin_id: str | None = None
    """Reports of one origin share it: the id of the earliest of them."""


# Facts ----------------------------------------------------------------------------------------


class Fact(Versioned):
    """What was read from a report, and where it stands. ``words`` is ``body[start:end]``."""

    report_id: str
    text_row: int = Field(foreign_key="text.row")
    first_sentence: int = Field(foreign_key="sentence.row")
    last_sentence: int = Field(foreign_key="sentence.row")
    start: int
    end: int
    words: str
    rule: str
    extractor: str
    confidence: float
    review_state: ReviewState = Field(default=ReviewState.unreviewed, sa_type=choice(ReviewState))
    reviewed_by: str | None = None
    reviewed_at: dt.datetime | None = Field(default=None, sa_type=Utc)


SITTINGS = frozenset(
    {"plenary", "joint", "faction", "committee", "bureau", "government_hour", "congress"}
)
"""Kinds of session that count as sittings."""


class Session(Versioned, table=True):
    """One sitting or meeting. What each report says of it is a `SessionReading`."""

    __tablename__ = "session"
    __table_args__ = _current("session", "date")
    chamber: str | None = None
    kind: str | None = None
    is_sitting: bool = False
    date: dt.date | None = None
    date_inferred: dt.date | None = None
    faction: str | None = None
    convocation: str | None = None
    session_number: str | None = None
    merged_into: str | None = None


class SessionReading(Fact, table=True):
    """What one report says of a session; readings that differ are shown side by side."""

    __tablename__ = "session_reading"
    __table_args__ = _current("session_reading", "report_id", "session_id")
    session_id: str
    chamber: str | None = None
    kind: str | None = None
    date: dt.date | None = None
    date_inferred: dt.date | None = None
    date_rule: str | None = None
    faction: str | None = None
    convocation: str | None = None
    session_number: str | None = None
    chair_name: str | None = None
    chair_id: str | None = None


class FactionMention(Fact, table=True):
    __tablename__ = "faction_mention"
    __table_args__ = _current("faction_mention", "report_id", "faction_id")
    name: str
    faction_id: str | None = None


class Mention(Fact, table=True):
    """A name seen in a sentence, resolved to a person or not."""

    __tablename__ = "mention"
    __table_args__ = _current("mention", "report_id", "person_id", "folded")
    name: str
    """The fullest form in this report, in the nominative; ``words`` is what stands here."""
    folded: str
    role: str | None = None
    is_deputy: bool | None = None
    person_id: str | None = None
    candidates: list[str] = Field(default_factory=list, sa_type=JSON)
    why: str = ""


class Speech(Fact, table=True):
    __tablename__ = "speech"
    __table_args__ = _current("speech", "report_id", "person_id")
    speaker_name: str
    person_id: str | None = None
    quotation: Quotation = Field(sa_type=choice(Quotation))
    attribution_text: str | None = None


class Task(Fact, table=True):
    """A commitment. Its state is that of its latest accepted `Update`, else ``given``."""

    __tablename__ = "task"
    __table_args__ = _current("task", "report_id", "set_by_person", "set_by_body", "due")
    type: TaskType = Field(sa_type=choice(TaskType))
    set_by_name: str | None = None
    set_by_person: str | None = None
    set_by_body: str | None = None
    due_text: str | None = None
    due: dt.date | None = None
    due_rule: str | None = None
    number: float | None = None
    unit: str | None = None
    place: str | None = None
    topics: list[str] = Field(default_factory=list, sa_type=JSON)
    merged_into: str | None = None


class Responsible(Versioned, table=True):
    """Who must do a task: a person, a body, or a group as printed. id is ``task-position``."""

    __tablename__ = "responsible"
    __table_args__ = _current("responsible", "task_id", "person_id", "body_id")
    task_id: str
    position: int
    name: str
    person_id: str | None = None
    body_id: str | None = None


class Update(Versioned, table=True):
    """A fact about a task; ``task_id`` is blank for progress that fits no known task.

    The machine's are suggestions: they count for nothing until somebody accepts them.
    """

    __tablename__ = "task_update"
    __table_args__ = (
        *_current("task_update", "task_id", "report_id"),
        CheckConstraint(
            "review_state NOT IN ('accepted', 'edited') OR state = 'given' OR ("
            "(words <> '' OR evidence_url IS NOT NULL OR evidence_sha256 IS NOT NULL) "
            "AND reason <> '' AND (state NOT IN ('not_done', 'withdrawn', 'cannot_be_checked') "
            "OR reason_code IS NOT NULL))",
            name="counted_has_evidence",
        ),
    )
    task_id: str | None = None
    state: TaskState = Field(sa_type=choice(TaskState))
    basis: Basis = Field(sa_type=choice(Basis))
    date: dt.date | None = None
    """The day it holds for, as far as known."""
    reason: str = ""
    reason_code: ReasonCode | None = Field(default=None, sa_type=choice(ReasonCode))
    report_id: str | None = None
    text_row: int | None = Field(default=None, foreign_key="text.row")
    first_sentence: int | None = Field(default=None, foreign_key="sentence.row")
    last_sentence: int | None = Field(default=None, foreign_key="sentence.row")
    start: int | None = None
    end: int | None = None
    words: str = ""
    """The evidence sentence."""
    evidence_url: str | None = None
    evidence_sha256: str | None = None
    rule: str = ""
    extractor: str = ""
    confidence: float = 0.5
    candidates: list[dict[str, Any]] = Field(default_factory=list, sa_type=JSON)
    """Tasks it may speak of: [{"task", "score", "why"}], best first."""
    review_state: ReviewState = Field(default=ReviewState.unreviewed, sa_type=choice(ReviewState))
    reviewed_by: str | None = None
    reviewed_at: dt.datetime | None = Field(default=None, sa_type=Utc)


class Reprint(Versioned, table=True):
    """That a fact of one print of a text is told by another print too; ``id`` is the fact's.

    It counts once, as the fact ``same_as``; both keep their words, their review and their id.
    """

    __tablename__ = "reprint"
    __table_args__ = _current("reprint", "same_as", "report_id")
    same_as: str
    report_id: str
    origin_id: str
    """The origin that both reports had when they were compared."""


class ShippedFile(SQLModel, table=True):
    """Hash of each reference file last read, so that `init` knows what changed."""

    __tablename__ = "shipped_file"
    name: str = Field(primary_key=True)
    sha256: str


# What people decide, and what they enter -----------------------------------------------------


class Decision(SQLModel, table=True):
    """One act of a person, never changed: every version it made or ended bears its moment."""

    __tablename__ = "decision"
    __table_args__ = (Index("ix_decision_target", "kind", "target"),)
    row: int | None = Field(default=None, primary_key=True)
    id: str = Field(max_length=10, unique=True)
    moment: dt.datetime = Field(sa_type=Utc, unique=True)
    by: str = Field(max_length=120)
    action: str = Field(max_length=32)
    kind: str = Field(max_length=32)
    target: str = Field(max_length=80)
    reason: str = ""
    undoes: str | None = Field(default=None, unique=True, max_length=10)
    touched: list[list[str]] = Field(default_factory=list, sa_type=JSON)
    """Table and public id of every record it changed."""


class Account(SQLModel, table=True):
    """An editor's login. Its name stands beside every decision; it can be closed, not removed."""

    __tablename__ = "account"
    row: int | None = Field(default=None, primary_key=True)
    name: str = Field(max_length=80, unique=True)
    password_hash: str
    session_version: int = 1
    """Counted up at every log-out and new password: cookies of earlier ones are refused."""
    token_hash: str | None = Field(default=None, max_length=64, index=True, unique=True)
    """SHA-256 of the token that the editor's programs send; None where there is none."""
    active: bool = True
    created: dt.datetime = Field(sa_type=Utc)


class Attachment(SQLModel, table=True):
    """A letter or document that an editor entered as evidence, kept once, never changed."""

    __tablename__ = "attachment"
    sha256: str = Field(primary_key=True, max_length=64)
    filename: str
    media: str
    content: bytes
    added_by: str
    added_at: dt.datetime = Field(sa_type=Utc)


class Entered(Versioned):
    """What an editor entered about a task, with where it comes from."""

    task_id: str
    date: dt.date | None = None
    words: str
    evidence_url: str | None = None
    evidence_sha256: str | None = None


class Reply(Entered, table=True):
    """Right of reply: what the person or body concerned wants said beside a task."""

    __tablename__ = "reply"
    __table_args__ = _current("reply", "task_id")
    side: str
    """Who replies, as it is to be printed."""


class Question(Entered, table=True):
    """A question about a task sent to the responsible body on ``date``; ``answer`` is blank
    until one came, and the evidence is that of the answer."""

    __tablename__ = "question"
    __table_args__ = _current("question", "task_id")
    addressee: str
    answered: dt.date | None = None
    answer: str = ""


INQUIRY_CRITERIA = ("every_point", "measure_or_figure", "date_or_reason")
"""What makes an answer to an inquiry substantive: it takes up every point that was asked; names a
measure, an amount or a figure; and says by when, or why not."""


class InquiryAnswer(Entered, table=True):
    """The answer to a deputy's inquiry. It is substantive when it meets every criterion."""

    __tablename__ = "inquiry_answer"
    __table_args__ = _current("inquiry_answer", "task_id")
    answered_by: str
    criteria: list[str] = Field(default_factory=list, sa_type=JSON)
    """Which of INQUIRY_CRITERIA it meets."""


class InquiryRule(Versioned, table=True):
    """The term for an answer to what deputies send (``what``), by chamber and dates."""

    __tablename__ = "inquiry_rule"
    __table_args__ = _current("inquiry_rule", "chamber")
    chamber: str
    what: str
    days: int
    start: dt.date | None = None
    end: dt.date | None = None
    source: str
    origin: RecordOrigin = Field(sa_type=choice(RecordOrigin))


class Succession(Versioned, table=True):
    """Who took over the open tasks of an organization that ended; one task, or all of them."""

    __tablename__ = "succession"
    __table_args__ = _current("succession", "organization")
    organization: str
    successor: str
    task_id: str | None = None
    start: dt.date | None = None
    source: str


class Feedback(Versioned, table=True):
    """A reader's word that something at an item is wrong; read by editors only."""

    __tablename__ = "feedback"
    __table_args__ = _current("feedback", "target")
    kind: str
    target: str
    words: str
    settled: bool = False
    outcome: str = ""


class Subscription(SQLModel, table=True):
    """Where a digest of what is new goes by mail; put on the list by the operator of a site."""

    __tablename__ = "subscription"
    row: int | None = Field(default=None, primary_key=True)
    address: str = Field(max_length=254)
    kind: str = Field(max_length=32)
    """``person``, ``task``, ``search`` or ``due``."""
    target: str = Field(max_length=200)
    lang: str = Field(max_length=2)
    token: str = Field(max_length=64, unique=True)
    """Is in the link by which whoever gets the mails ends them."""
    sent_until: dt.datetime = Field(sa_type=Utc)
    """Everything recorded up to then has been told or was known before."""


_NEEDS_CODE = (TaskState.not_done, TaskState.withdrawn, TaskState.cannot_be_checked)


BY_HAND = "editor"
"""Stands for the rule and the version of the reader where a person entered or edited something."""


def lacks(update: Update) -> str:
    """What a counted update must still be given, as one sentence; empty where it has it all."""
    if update.state == TaskState.given:
        return ""
    if not (update.words.strip() or update.evidence_url or update.evidence_sha256):
        return N_("Evidence is missing: name the sentence of a report, an address or a file.")
    if not update.reason.strip() or "\n" in update.reason.strip():
        return N_("The reason is missing: say in one line why the state changes.")
    if update.state in _NEEDS_CODE and update.reason_code is None:
        return N_("The kind of reason is missing: this state needs one, choose it from the list.")
    return ""


def _refuse_without_evidence(_mapper: object, _connection: object, update: Update) -> None:
    counted = update.review_state in (ReviewState.accepted, ReviewState.edited)
    if counted and update.known_to is None and (sentence := lacks(update)):
        raise EvidenceMissing(sentence)


event.listen(Update, "before_insert", _refuse_without_evidence)
event.listen(Update, "before_update", _refuse_without_evidence)


# The network, worked out from the facts after each reading; may be thrown away and made again ----


class Participation(SQLModel, table=True):
    """What the facts that hold now say of a person in a session; never who was absent.

    Each number counts facts: readings that name the person in the chair, speeches, tasks, names.
    """

    __tablename__ = "participation"
    __table_args__ = (
        Index("ix_participation_session", "session"),
        Index("ix_participation_sentences", "sentences"),
    )
    person: str = Field(primary_key=True, max_length=80)
    session: str = Field(primary_key=True, max_length=80)
    published: dt.date | None = None
    """Latest day on which a report told of it."""
    sentences: int
    presided: int
    spoke: int
    tasked: int
    mentioned: int


class NetworkNode(SQLModel, table=True):
    """Where a deputy or a session stands in the drawing of the whole network."""

    __tablename__ = "network_node"
    kind: str = Field(primary_key=True, max_length=8)
    """``person`` or ``session``."""
    id: str = Field(primary_key=True, max_length=80)
    x: float
    y: float


class NetworkMeasure(SQLModel, table=True):
    """What the whole network says of a deputy's place in it."""

    __tablename__ = "network_measure"
    person: str = Field(primary_key=True, max_length=80)
    sessions: int
    sentences: int
    partners: int
    """Deputies named in the same sessions."""
    together: float
    """Sum of his weights with them."""
    betweenness: float
    """Share of the shortest ways between two others that lead through him."""
    community: int
    """Number of the group he is closest to; groups are numbered from 1, largest first."""


class NetworkPair(SQLModel, table=True):
    """Two deputies of the same sessions; each deputy's strongest pairs are kept."""

    __tablename__ = "network_pair"
    __table_args__ = (Index("ix_network_pair_weight", "weight"),)
    first: str = Field(primary_key=True, max_length=80)
    second: str = Field(primary_key=True, max_length=80)
    sessions: int
    weight: float


class NetworkState(SQLModel, table=True):
    """Of which facts the network was made, so that a page knows whether it still holds."""

    __tablename__ = "network_state"
    row: int = Field(default=1, primary_key=True)
    refreshed_at: dt.datetime = Field(sa_type=Utc)
    known: dict[str, list[Any]] = Field(default_factory=dict, sa_type=JSON)
    """For each table: its newest row and the latest moment at which a version ended."""
    engine: str
    """What measured it: ``networkx`` or ``igraph``."""
    is_estimate: bool = False
    """Whether betweenness was sampled."""


NETWORK_SOURCES: tuple[type[Versioned], ...] = (
    Report, Session, SessionReading, Mention, Speech, Task, Responsible, Person, Seat, Reprint,
)  # fmt: skip
"""The tables that participation is read from."""

for _source in NETWORK_SOURCES:
    _table: Any = getattr(_source, "__table__")  # noqa: B009  SQLModel adds it without a type
    Index(
        f"ix_{_table.name}_known_to",
        _table.c.known_to,
        sqlite_where=_table.c.known_to.is_not(None),
        postgresql_where=_table.c.known_to.is_not(None),
    )
