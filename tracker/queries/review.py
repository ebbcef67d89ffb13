"""Questions of editors: what waits, worst first; which names nobody is known to bear."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz, process
from sqlalchemy import Select, and_, case, func, literal, or_, select

from tracker.db import DbSession, at
from tracker.lang.scripts import fold
from tracker.models import Quotation, ReviewState, TaskState
from tracker.queries.evidence import Evidence, evidence_of, with_evidence
from tracker.queries.live import live_person
from tracker.queries.prints import told_once
from tracker.queries.tables import (
    FactionMention,
    Mention,
    Person,
    Report,
    Responsible,
    Sentence,
    SessionReading,
    Speech,
    Task,
    Text,
    Update,
    answers,
)
from tracker.queries.told_by import told_in
from tracker.queries.when import When

KINDS = ("speech", "task", "update", "session", "mention", "faction")
"""Kinds of facts in the queue. Names that mean nobody wait apart, see `unresolved_names`."""
_TABLES: dict[str, Any] = {
    "speech": Speech,
    "task": Task,
    "update": Update,
    "session": SessionReading,
    "mention": Mention,
    "faction": FactionMention,
}
_SURE = 1.05
"""Even a rule that was always right may be wrong once: nothing has a harm of nought."""


@dataclass(frozen=True)
class QueueFilter:
    """What to keep; None keeps all."""

    kind: str | None = None
    state: ReviewState | None = ReviewState.unreviewed
    report: str | None = None
    person: str | None = None
    rule: str | None = None
    below: float | None = None
    """Only facts of less confidence."""
    ids: tuple[str, ...] = ()


Place = tuple[float, str]
"""Where a fact stands in the queue: its harm and its id."""


@dataclass(frozen=True)
class QueueRow:
    """A fact that waits for a look, with the paragraph it stands in."""

    kind: str
    id: str
    words: str
    name: str | None
    """Whom it is about, as printed: speaker, setter, chair, the person or faction named."""
    person: str | None
    note: str
    """Kind of quotation, type of task, suggested state, kind of session."""
    task: str | None
    """Of an update: the task it is linked to."""
    candidates: tuple[dict[str, Any], ...]
    harm: float
    before: str
    """The rest of the paragraph that stands before the words, and after them."""
    after: str
    evidence: Evidence


def harm(kind: str) -> Any:
    """How much a wrong fact would hurt: weight × (1.05 - confidence).

    Weight 4: words in a person's mouth, or that something was not done. 3: a person's words
    retold, a task that a person set or must do. 2: that a person spoke, presided or is meant by
    a name; other news of a task. 1: all that is about no person.
    """
    table = _TABLES[kind]
    return _weight(kind) * (literal(_SURE) - table.confidence)


def _weight(kind: str) -> Any:
    if kind == "speech":
        return case(
            (Speech.person_id.is_(None), 1),
            (Speech.quotation == Quotation.direct, 4),
            (Speech.quotation == Quotation.indirect, 3),
            else_=2,
        )
    if kind == "task":
        doer = (
            select(Responsible.row)
            .where(
                Responsible.task_id == Task.id, Responsible.person_id.is_not(None), at(Responsible)
            )
            .correlate(Task)
            .exists()
        )
        return case((or_(Task.set_by_person.is_not(None), doer), 3), else_=1)
    if kind == "update":
        return case((Update.state == TaskState.not_done, 4), else_=2)
    if kind == "session":
        return case((SessionReading.chair_id.is_not(None), 2), else_=1)
    return literal(2 if kind == "mention" else 1)


_SHOWN: dict[str, tuple[Any, ...]] = {
    # whom it is about as printed, the person, what is said of him
    "speech": (Speech.speaker_name, Speech.person_id, Speech.quotation),
    "task": (Task.set_by_name, Task.set_by_person, Task.type),
    "update": (literal(None), literal(None), Update.state),
    "session": (SessionReading.chair_name, SessionReading.chair_id, SessionReading.kind),
    "mention": (Mention.name, Mention.person_id, Mention.role),
    "faction": (FactionMention.name, literal(None), FactionMention.faction_id),
}


def _question(kind: str, ids: Sequence[str], when: When) -> Select[Any]:
    table = _TABLES[kind]
    return with_evidence(
        table,
        when,
        table.id,
        table.words,
        *_SHOWN[kind],
        Update.task_id if kind == "update" else literal(None),
        Update.candidates if kind == "update" else literal(None),
        own_session=kind == "session",
    ).where(table.id.in_(ids))


def _conditions(kind: str, table: Any, keep: QueueFilter, when: When) -> list[Any]:
    person = _SHOWN[kind][1]
    found = []
    if keep.state is not None:
        found.append(table.review_state == keep.state)
    if keep.report:
        found.append(table.report_id == keep.report)
    if keep.person:
        found.append(person == live_person(keep.person, when))
    if keep.rule:
        found.append(table.rule == keep.rule)
    if keep.below is not None:
        found.append(table.confidence < keep.below)
    if keep.ids:
        found.append(table.id.in_(keep.ids))
    if table in (Speech, Task, Update) and not (keep.ids or keep.report):
        found.append(told_once(table, when))
    if kind == "mention" and not keep.ids:
        found.append(Mention.person_id.is_not(None))
    return found


_NEAR = 1e-9
"""Two harms this near are one: sums of fractions are not exact."""


def _behind(kind: str, after: Place | None) -> list[Any]:
    """Keeps the facts that come after a place in the order."""
    if after is None:
        return []
    score, fact_id = after
    same = and_(harm(kind) <= score + _NEAR, _TABLES[kind].id > fact_id)
    return [or_(harm(kind) < score - _NEAR, same)]


def queue(
    db: DbSession,
    keep: QueueFilter = QueueFilter(),
    when: When | None = None,
    *,
    limit: int = 50,
    after: Place | None = None,
) -> list[QueueRow]:
    """Facts that wait, those that would hurt most if wrong first (see `harm`).

    What several prints of one text tell waits once.
    ``after`` goes on behind a fact. It is a place in the order and no count of rows: what was
    decided meanwhile is gone from the queue, and nothing may be passed over for that.
    """
    when = when or When.now()
    ranked: list[tuple[float, str, str]] = []
    for kind in (keep.kind,) if keep.kind else KINDS:
        table = _TABLES[kind]
        # ranked without their texts: a long queue is sorted by numbers alone
        question = select(harm(kind).label("harm"), table.id).where(at(table, when.known_at))
        question = question.where(*_conditions(kind, table, keep, when), *_behind(kind, after))
        question = question.order_by(harm(kind).desc(), table.id).limit(limit)
        ranked += [(float(score), kind, fact_id) for score, fact_id in answers(db, question)]
    ranked.sort(key=lambda entry: (-entry[0], entry[2]))
    chosen = ranked[:limit]
    rows: dict[tuple[str, str], Any] = {}
    for kind in {kind for _, kind, _ in chosen}:
        ids = [fact_id for _, its_kind, fact_id in chosen if its_kind == kind]
        for row in answers(db, _question(kind, ids, when)):
            rows[kind, row[0]] = row
    found = [(score, kind, rows[kind, i]) for score, kind, i in chosen if (kind, i) in rows]
    around = _paragraphs(db, [(kind, row[0], evidence_of(row)) for _, kind, row in found])
    return [_row(score, kind, row, around.get((kind, row[0]))) for score, kind, row in found]


def _row(score: float, kind: str, row: Any, around: tuple[str, str] | None) -> QueueRow:
    before, after = around or ("", "")
    return QueueRow(
        kind=kind,
        id=row[0],
        words=row[1],
        name=row[2],
        person=row[3],
        note=str(getattr(row[4], "value", row[4]) or ""),
        task=row[5],
        candidates=tuple(row[6] or ()),
        harm=score,
        before=before,
        after=after,
        evidence=evidence_of(row),
    )


def waiting(
    db: DbSession, keep: QueueFilter = QueueFilter(), when: When | None = None
) -> dict[str, int]:
    """How many facts of each kind `queue` would answer without a limit."""
    when = when or When.now()
    counts = {}
    for kind in (keep.kind,) if keep.kind else KINDS:
        table = _TABLES[kind]
        question = select(func.count()).select_from(table).where(at(table, when.known_at))
        for condition in _conditions(kind, table, keep, when):
            question = question.where(condition)
        counts[kind] = int(db.execute(question).scalar_one())
    return counts


def _paragraphs(
    db: DbSession, facts: Sequence[tuple[str, str, Evidence]]
) -> dict[tuple[str, str], tuple[str, str]]:
    """For kind and id of each fact what stands in its paragraph before and after the words."""
    found: dict[tuple[str, str], tuple[str, str]] = {}
    bodies: dict[str, str] = {}
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    question = (
        select(Report.id, Text.body, func.min(Sentence.start), func.max(Sentence.end))
        .join(Text, Text.row == Report.text_row)
        .join(Sentence, Sentence.text_row == Text.row)
        .where(at(Report), Report.id.in_({place.report_id for _, _, place in facts}))
        .group_by(Report.id, Text.row, Sentence.paragraph)
    )
    for report, body, start, end in db.execute(question):
        bodies[report] = body
        spans[report].append((start, end))
    for kind, fact_id, place in facts:
        for start, end in spans[place.report_id]:
            if start <= place.start < end:
                body = bodies[place.report_id]
                found[kind, fact_id] = body[start : place.start], body[place.end : end]
    return found


# Names -----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Candidate:
    """Somebody a name may mean; ``why`` says what speaks for him, which never is enough."""

    person: str
    why: str
    """``fits`` where the reader found that he fits, ``like`` where only the letters are alike."""


@dataclass(frozen=True)
class UnresolvedName:
    """A name as it is printed, that means nobody we know."""

    name: str
    folded: str
    mentions: int
    reports: int
    roles: tuple[str, ...]
    candidates: tuple[Candidate, ...]
    report_ids: tuple[str, ...]
    """Some reports that print it, newest first."""

    @property
    def is_one_word(self) -> bool:
        """Whether it may mean many, and must be resolved report by report."""
        return len(self.folded.split()) < 2


_LIKE = 85
"""How alike letters must be to be worth a look; such a score never links by itself."""


def unresolved_names(
    db: DbSession, when: When | None = None, *, limit: int = 50, offset: int = 0
) -> list[UnresolvedName]:
    """Names without a person, most mentioned first, with those they may mean."""
    when = when or When.now()
    count = func.count()
    open_mentions = and_(
        at(Mention, when.known_at),
        Mention.person_id.is_(None),
        Mention.review_state.in_((ReviewState.unreviewed, ReviewState.accepted)),
    )
    question = (
        select(
            Mention.folded, func.min(Mention.name), count, func.count(Mention.report_id.distinct())
        )
        .where(open_mentions)
        .group_by(Mention.folded)
        .order_by(count.desc(), Mention.folded)
        .limit(limit)
        .offset(offset)
    )
    rows = answers(db, question)
    known = _folded_people(db, when)
    found = []
    for folded, name, mentions, reports in rows:
        seen = answers(
            db,
            select(Mention.report_id, Mention.role, Mention.candidates)
            .join(Report, and_(Report.id == Mention.report_id, at(Report, when.known_at)))
            .where(open_mentions, Mention.folded == folded)
            .order_by(Report.published.desc().nulls_last(), Mention.row)
            .limit(200),
        )
        fitting = dict.fromkeys(person for row in seen for person in row[2] or ())
        alike = process.extract(
            folded, known, scorer=fuzz.token_sort_ratio, score_cutoff=_LIKE, limit=5
        )
        likely = [Candidate(p, "fits") for p in fitting]
        likely += [Candidate(slug, "like") for _, _, (slug, _) in alike if slug not in fitting]
        found.append(
            UnresolvedName(
                name,
                folded,
                mentions,
                reports,
                tuple(dict.fromkeys(row[1] for row in seen if row[1]))[:3],
                tuple(dict.fromkeys(likely))[:8],
                tuple(dict.fromkeys(row[0] for row in seen))[:5],
            )
        )
    return found


def count_unresolved(db: DbSession, when: When | None = None) -> int:
    """How many names `unresolved_names` would answer without a limit."""
    when = when or When.now()
    return int(
        db.execute(
            select(func.count(Mention.folded.distinct())).where(
                at(Mention, when.known_at),
                *told_in(Mention.report_id, when),
                Mention.person_id.is_(None),
                Mention.review_state.in_((ReviewState.unreviewed, ReviewState.accepted)),
            )
        ).scalar_one()
    )


def _folded_people(db: DbSession, when: When) -> dict[tuple[str, str], str]:
    """Folded full names of everybody by (slug, language)."""
    question = select(
        Person.id,
        Person.given_ru,
        Person.family_ru,
        Person.given_kk,
        Person.family_kk,
        Person.name_en,
    ).where(at(Person, when.known_at), Person.merged_into.is_(None))
    found = {}
    for slug, given, family, given_kk, family_kk, english in db.execute(question):
        for lang, name in (
            ("ru", f"{given} {family}"),
            ("kk", f"{given_kk} {family_kk}"),
            ("en", english),
        ):
            if len(name.split()) > 1:
                found[slug, lang] = fold(name)
    return found
