"""Where reports of one session tell different things: whose words, which figures, by when."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Literal

from sqlalchemy import func, select

from tracker.db import DbSession, at
from tracker.lang.stems import numbers, stem, stems
from tracker.models import Quotation, ReviewState
from tracker.queries.evidence import Evidence
from tracker.queries.same_person import Named, same_person
from tracker.queries.speeches import SpeechFilter, SpeechRow, speeches
from tracker.queries.tables import Report, SessionReading, Text, answers
from tracker.queries.tasks import TaskFilter, TaskRow, tasks
from tracker.queries.told_alike import AT_ONCE, LEAST_WORDS, SAME_WORDS, likeness
from tracker.queries.told_by import told_in
from tracker.queries.when import When

Noun = Literal["speech", "task"]
What = Literal["attribution", "figures", "due"]
SAME_SAVE_FIGURES = 0.6
"""Words shared over all words, digits left out, from which two sentences tell of one thing."""
FACTOR = 2.0
"""Figures that are further apart than this are hardly of the same thing."""
_DIGITS = re.compile(r"\d[\d\s.,]*")
_MEASURE = re.compile(r"(\d[\d\u00a0 ]*(?:[.,]\d+)?)[\u00a0 ]+([^\W\d]+)(?:[\u00a0 ]+([^\W\d]+))?")


@dataclass(frozen=True)
class Version:
    """What one report tells."""

    noun: Noun
    id: str
    same_as: str | None
    """The fact of another print that counts instead, where one does."""
    who: str | None
    person: str | None
    words: str
    evidence: Evidence
    due: str | None = None

    @property
    def named(self) -> Named:
        return self.person, self.who


@dataclass(frozen=True)
class Difference:
    """Versions that cannot all be right, in the order of publication."""

    what: What
    versions: tuple[Version, ...]


def differences(db: DbSession, session_id: str, when: When | None = None) -> tuple[Difference, ...]:
    """The same quotation given to two people, and the same statement with other figures or days.

    Only what different reports tell in one language is compared, prints of one text too. A figure
    differs only where neither report gives that of the other anywhere.
    """
    return differences_in(db, (session_id,), when).get(session_id, ())


def differences_in(
    db: DbSession,
    session_ids: Sequence[str],
    when: When | None = None,
    *,
    nouns: Collection[Noun] = ("speech", "task"),
) -> dict[str, tuple[Difference, ...]]:
    """The same for many sessions, of speeches, tasks or both; sessions without any are left out."""
    when = when or When.now()
    found: dict[str, tuple[Difference, ...]] = {}
    for start in range(0, len(session_ids), AT_ONCE):
        some = tuple(session_ids[start : start + AT_ONCE])
        said = SpeechFilter(sessions=some, prints=True)
        told = TaskFilter(sessions=some, prints=True)
        of_session: dict[str, tuple[list[SpeechRow], list[TaskRow]]] = {}
        for row in speeches(db, said, when) if "speech" in nouns else ():
            of_session.setdefault(row.evidence.session_id or "", ([], []))[0].append(row)
        for task in tasks(db, told, when) if "task" in nouns else ():
            of_session.setdefault(task.evidence.session_id or "", ([], []))[1].append(task)
        for session_id, rows in of_session.items():
            if differing := _differing(db, *rows, when):
                found[session_id] = differing
    return found


def told_by_several(db: DbSession, session_ids: Sequence[str], when: When) -> list[str]:
    """Those of the sessions of which more than one report tells."""
    found: list[str] = []
    for start in range(0, len(session_ids), AT_ONCE):
        question = (
            select(SessionReading.session_id)
            .where(
                SessionReading.session_id.in_(session_ids[start : start + AT_ONCE]),
                at(SessionReading, when.known_at),
                SessionReading.review_state != ReviewState.rejected,
                *told_in(SessionReading.report_id, when),
            )
            .group_by(SessionReading.session_id)
            .having(func.count(SessionReading.report_id.distinct()) > 1)
        )
        found += db.execute(question).scalars()
    return found


def _differing(
    db: DbSession, said: Sequence[SpeechRow], told: Sequence[TaskRow], when: When
) -> tuple[Difference, ...]:
    """What the speeches and tasks of one session differ in."""
    quotations = [_speech(row) for row in said if row.quotation == Quotation.direct]
    statements = [*map(_speech, said), *map(_task, told)]
    bodies = _bodies(db, {v.evidence.report_id for v in statements}, when)
    found = [
        *_grouped("attribution", quotations, _is_anothers),
        *_grouped("due", list(map(_task, told)), _has_other_day),
        *_grouped("figures", statements, lambda a, b: _has_other_figures(a, b, bodies)),
    ]
    return tuple(found)


def _speech(row: SpeechRow) -> Version:
    same = row.printed.same_as
    return Version("speech", row.id, same, row.speaker, row.person, row.words, row.evidence)


def _task(row: TaskRow) -> Version:
    setter = row.set_by
    return Version(
        "task",
        row.id,
        row.printed.same_as,
        setter.name if setter else None,
        (setter.person or setter.body) if setter else None,
        row.words,
        row.evidence,
        row.due.isoformat() if row.due else None,
    )


def _bodies(db: DbSession, report_ids: set[str], when: When) -> dict[str, str]:
    question = (
        select(Report.id, Text.body)
        .join(Text, Text.row == Report.text_row)
        .where(Report.id.in_(report_ids), at(Report, when.known_at))
    )
    return dict(answers(db, question))


def _grouped(
    what: What, versions: Sequence[Version], differ: Callable[[Version, Version], bool]
) -> Iterator[Difference]:
    """Versions that differ from one another; of each other version the earliest report's."""
    ordered = sorted(versions, key=lambda v: (str(v.evidence.published), v.evidence.report_id))
    groups: list[list[Version]] = []
    for a, b in combinations(ordered, 2):
        apart = a.evidence.report_id != b.evidence.report_id
        if not apart or a.noun != b.noun or a.evidence.lang != b.evidence.lang or not differ(a, b):
            continue
        group = next((g for g in groups if a in g or b in g), None)
        if group is None:
            groups.append([a, b])
            continue
        for each in (a, b):
            if all(differ(each, other) for other in group):
                group.append(each)
    yield from (Difference(what, tuple(group)) for group in groups)


def _is_anothers(a: Version, b: Version) -> bool:
    """The same words in another's mouth."""
    if min(len(a.words.split()), len(b.words.split())) < LEAST_WORDS:
        return False
    return not same_person(a.named, b.named) and likeness(a.words, b.words) >= SAME_WORDS


def _has_other_day(a: Version, b: Version) -> bool:
    """The same task, due on another day."""
    return bool(a.due and b.due and a.due != b.due) and _is_one_thing(a, b)


def _is_one_thing(a: Version, b: Version) -> bool:
    plain = [_without_figures(v.words) for v in (a, b)]
    long_enough = min(len(words.split()) for words in plain) >= LEAST_WORDS
    return long_enough and likeness(*plain) >= SAME_SAVE_FIGURES


# Each sentence and each report is compared with many others: what is read from it is kept.


@lru_cache(maxsize=10_000)
def _without_figures(words: str) -> str:
    return _DIGITS.sub(" ", words)


@lru_cache(maxsize=2_000)
def _numbers(text: str) -> frozenset[float]:
    return frozenset(numbers(text))


@lru_cache(maxsize=10_000)
def _stems(words: str, lang: str) -> frozenset[str]:
    return frozenset(stems(words, lang).words)


def _has_other_figures(a: Version, b: Version, bodies: dict[str, str]) -> bool:
    """The same statement, or the same person's of the same thing, with another figure."""
    ours, theirs = _numbers(a.words), _numbers(b.words)
    if not ours or not theirs or ours == theirs:
        return False
    places = [bodies.get(v.evidence.report_id, "") for v in (a, b)]
    if not (ours - theirs) or (ours - theirs) & _numbers(places[1]):
        return False
    if not (theirs - ours) or (theirs - ours) & _numbers(places[0]):
        return False
    if len(ours) == len(theirs) and _is_one_thing(a, b):
        return True
    known = a.noun == "speech" and bool(a.who and b.who)
    return known and same_person(a.named, b.named) and _measures_apart(a, b, places)


def _measures_apart(a: Version, b: Version, places: Sequence[str]) -> bool:
    """Whether both give one figure of the same unit, of the same thing, and not the same."""
    lang = a.evidence.lang
    ours, theirs = _measures(a.words, lang), _measures(b.words, lang)
    for unit in ours.keys() & theirs.keys():
        x, y = ours[unit], theirs[unit]
        alone = all(
            len(_measures(text, lang)[unit]) == 1
            for text in places
            if unit in _measures(text, lang)
        )
        about = (_stems(a.words, lang) & _stems(b.words, lang)) - set(unit)
        if alone and about and x.isdisjoint(y) and max(x | y) <= FACTOR * min(x | y):
            return True
    return False


@lru_cache(maxsize=2_000)
def _measures(text: str, lang: str) -> dict[tuple[str, ...], set[float]]:
    """Figures by the stems of the two words after them («4,3 миллиона тонн»)."""
    found: dict[tuple[str, ...], set[float]] = {}
    for figure, *unit in _MEASURE.findall(text):
        value = float(re.sub(r"[\u00a0 ]", "", figure).replace(",", "."))
        key = tuple(stem(word, lang)[0] for word in unit if word)
        if value and len(key) == 2:
            found.setdefault(key, set()).add(value)
    return found
