"""Facts of prints of one text to the one that counts for all of them.

Two prints in one language tell the same fact where it is the same person's and the words overlap
by half. A translation has other words: there the person, the kind and the place in the text must
agree and no figure or day may differ, and each fact of it repeats one other at most. Where no
person is named, who must do it and every figure must agree. What only may be the same counts twice.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlmodel import col, select

from tracker.db import DbSession, at, change, close, now
from tracker.ingest.identity import overlap
from tracker.ingest.prints import chunks, left_behind, of_one_origin
from tracker.ingest.told_facts import Told, told_facts
from tracker.models import Reprint, ReviewState, Speech, Task, Update

BY = "machine reprints"
SAME_WORDS = 0.5
"""Words shared over all words of both, from which two facts in one language are one."""
NEAR = 0.12
"""How far apart, in parts of a text, a fact and its translation may stand."""
NEAR_WITH_FIGURES = 0.3
"""The same where both give the same figure or day."""

Group = list[Told]


def refresh(
    db: DbSession,
    report_ids: Iterable[str] | None = None,
    *,
    tables: Sequence[Any] = (Task, Speech, Update),
) -> int:
    """Brings up to date which facts of these reports (None: of all) repeat those of other prints.

    Answers how many rows changed. Origins must be up to date; ``db`` must be inside a writing
    transaction.
    """
    wanted = None if report_ids is None else set(report_ids)
    if wanted is not None and not wanted:
        return 0
    if wanted is not None:
        wanted |= left_behind(db, wanted)
    reports = of_one_origin(db, wanted)
    compared = None if wanted is None else wanted | {report.id for report in reports}
    changed = 0
    for table in tables:
        desired = {
            fact.id: (fact, main)
            for fact, main in repeated(told_facts(db, table, reports))
            if fact.review != ReviewState.rejected
        }
        changed += _write(db, _known(db, table, compared), desired)
    db.flush()
    return changed


def _known(db: DbSession, table: Any, compared: set[str] | None) -> list[Reprint]:
    """What is stored of the facts of a table in these reports (None: in all)."""
    ids = select(table.id).where(table.id == Reprint.id)
    question = select(Reprint).where(at(Reprint), ids.exists())
    if compared is None:
        return list(db.exec(question))
    return [
        row
        for some in chunks(sorted(compared))
        for row in db.exec(question.where(col(Reprint.report_id).in_(some)))
    ]


def _write(db: DbSession, known: Sequence[Reprint], desired: dict[str, tuple[Told, Told]]) -> int:
    moment, changed = now(), 0
    rows = {row.id: row for row in known}
    for fact_id in rows.keys() - desired.keys():
        close(db, rows[fact_id], moment, BY, "told by no other print")
        changed += 1
    for fact_id, (fact, main) in sorted(desired.items()):
        values: dict[str, Any] = {
            "same_as": main.id,
            "report_id": fact.report_id,
            "origin_id": fact.origin_id,
        }
        row = rows.get(fact_id)
        if row is None:
            db.add(Reprint(id=fact_id, known_from=moment, changed_by=BY, **values))
        elif any(getattr(row, name) != value for name, value in values.items()):
            change(db, row, moment, BY, "prints of one text", **values)
        else:
            continue
        changed += 1
    return changed


# Which of them are the same ----------------------------------------------------------------------


def repeated(facts: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Each fact that repeats another, and the one that counts for both."""
    by_origin: dict[str, list[Told]] = defaultdict(list)
    for fact in facts:
        by_origin[fact.origin_id].append(fact)
    for told in by_origin.values():
        for group in _groups(told):
            main = min(group, key=lambda fact: fact.counts_first)
            yield from ((fact, main) for fact in group if fact.report_id != main.report_id)


def _groups(facts: Sequence[Told]) -> list[Group]:
    """The facts of one origin, those of later reports put to those of earlier ones."""
    by_report: dict[str, list[Told]] = defaultdict(list)
    for fact in sorted(facts, key=lambda fact: fact.rank):
        by_report[fact.report_id].append(fact)
    groups: list[Group] = []
    for own in by_report.values():
        before = list(groups)
        alone = [fact for fact in own if not _joins_copy(fact, before)]
        for fact in _without_translations(alone, before):
            groups.append([fact])
    return groups


def _joins_copy(fact: Told, groups: Sequence[Group]) -> bool:
    """Puts a fact to the group whose words in its language are likest, if half of them are."""
    likest: tuple[float, Group] | None = None
    for group in groups:
        for other in group:
            if fact.report_id == other.report_id or fact.lang != other.lang:
                continue
            alike = overlap(fact.words, other.words) if _is_his(fact, other) else 0.0
            if alike >= SAME_WORDS and (likest is None or alike > likest[0]):
                likest = alike, group
    if likest:
        likest[1].append(fact)
    return likest is not None


def _without_translations(facts: Sequence[Told], groups: Sequence[Group]) -> list[Told]:
    """Puts each translation to the group it stands nearest to; answers the other facts."""
    pairs = [
        (*near, number, nth)
        for number, fact in enumerate(facts)
        for nth, group in enumerate(groups)
        if (near := min(filter(None, (_translated(fact, g) for g in group)), default=None))
    ]
    taken: set[int] = set()
    told: set[int] = set()
    for *_, number, nth in sorted(pairs):
        if number not in told and nth not in taken:
            told.add(number)
            taken.add(nth)
            groups[nth].append(facts[number])
    return [fact for number, fact in enumerate(facts) if number not in told]


def _translated(a: Told, b: Told) -> tuple[int, float] | None:
    """How far two facts in two languages are from each other; None where they are not one."""
    if a.lang == b.lang or a.report_id == b.report_id or a.what != b.what:
        return None
    if not _is_his(a, b) and not _is_nobodys(a, b):
        return None
    if a.due != b.due and a.due and b.due:
        return None
    apart = abs(a.place - b.place)
    same_day = a.due is not None and a.due == b.due
    if a.figures and b.figures:
        if not a.figures & b.figures:
            return None
        same_day = True
    return (0 if same_day else 1, apart) if apart <= _reach(same_day) else None


def _reach(sure: bool) -> float:
    return NEAR_WITH_FIGURES if sure else NEAR


def _is_his(a: Told, b: Told) -> bool:
    """Whether both are the same person's, or of the same task; a name may be missing from both."""
    if a.person and b.person:
        return a.person == b.person
    return a.name == b.name


def _is_nobodys(a: Told, b: Told) -> bool:
    """Whether two tasks that no person sets are one: «Фракция поручила» is told in the other
    language without a word for who orders. Then the same must do it, and all figures be the same.
    """
    if a.names_a_person or b.names_a_person or (a.person and b.person):
        return False
    same_day = a.due is not None and a.due == b.due
    return (
        bool(a.doers)
        and a.doers == b.doers
        and a.figures == b.figures
        and (same_day or bool(a.figures))
    )
