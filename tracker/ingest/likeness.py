"""A task and a later statement to how likely the statement tells what became of the task.

Nothing here decides: the score orders suggestions for a person, and its reasons are shown to him.
"""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field, replace

from tracker.lang.concepts import ACTS, meanings
from tracker.lang.sides import Side
from tracker.lang.stems import Stems, skeleton
from tracker.lang.steps import Step
from tracker.models import Basis

Rarity = Callable[[str], float]
"""How much a word tells, 0 to 1: 1 for one that few tasks have."""

WORDS = 0.62
"""What the sentence is about: stems shared by both, see `_likeness_of_words`."""
NAMES = 0.20
"""A proper name (a place, a road, a plant) that both print."""
OTHER_NAMES = -0.25
"""Both print proper names and share none: «мост через Кенсу» is not «мост через Сарысай»."""
NAME_MISSING = -0.05
"""The task prints a proper name, the statement none."""
NUMBER = 0.14
"""The task's number stands in the statement («65 школ», «40 из 65»)."""
PARTY = 0.12
"""Who must do it is named or speaks; half for the first word of the name («в министерстве»)."""
SETTER = 0.05
"""Who set it is named."""
SET_THEN = 0.08
"""The statement names the month in which the task was set («в декабре 2024 года поручили»)."""
CONTINUES = 0.05
"""Same faction, or failing one the same chamber."""
ORDER_UNKNOWN = -0.04
"""One of the two has no date."""
ABROAD = "@"
"""Begins what a word means, where texts of two languages are compared."""
OTHER_LANGUAGE = -0.12
"""The statement is in another language than the task: less of it can be compared."""
OWN_FIRST = 0.03
"""Of two tasks as likely as this the one in the statement's own language goes first."""
ONE_WORD = 0.5
"""How much who, when and where count if all that both share is one word and no name or number."""

SAME_NEWS = dt.timedelta(days=7)
"""How long after an order other reports still tell of its sitting."""

THRESHOLD = 0.40
"""Below it nothing is suggested."""
SENTENCE_THRESHOLD = 0.55
"""For sentences that the reader did not take for a statement about a task."""


@dataclass(frozen=True)
class Party:
    """A person, body or group: its id where it is known, each of its names as stems."""

    id: str | None
    names: tuple[tuple[str, ...], ...] = ()
    side: Side = "other"


@dataclass(frozen=True)
class TaskView:
    """What the score sees of a task."""

    id: str
    words: Stems
    lang: str = ""
    origin: str = ""
    """What its report and all copies of it have in common."""
    sitting: str | None = None
    """Id of the session at which it was set."""
    told: dt.date | None = None
    """The day its report speaks of."""
    responsible: tuple[Party, ...] = ()
    setter: Party | None = None
    number: float | None = None
    asks: frozenset[Step] = frozenset()
    """Sittings, checks, money, papers, answers that the task itself asks for."""
    faction: str | None = None
    chamber: str | None = None

    def names(self, stem: str, lang: str) -> bool:
        """Whether a stem of a language stands in it, or a word of its own that means the same."""
        if lang == self.lang:
            return any(alike(stem, word) for word in self.words.order)
        return bool(_meant([stem], lang) & _meant(self.words.order, self.lang))

    @property
    def parties(self) -> tuple[Party, ...]:
        """Everybody who set it or must do it."""
        return (*self.responsible, *((self.setter,) if self.setter else ()))


@dataclass(frozen=True)
class StatementView:
    """What the score sees of a sentence that tells of progress."""

    words: Stems
    lang: str = ""
    before: Stems | None = None
    """The sentence before it, where this one leans on it («Этот срок сорван»)."""
    origin: str = ""
    sitting: str | None = None
    told: dt.date | None = None
    people: frozenset[str] = frozenset()
    """Ids of the people whom the sentence names or lets speak."""
    speaker: str | None = None
    """Id of the person whose words they are, where he is known."""
    sides: frozenset[Side] = frozenset()
    """Who speaks, and whose press service the report passes on; none for what the reporter saw."""
    months: frozenset[tuple[int, int]] = frozenset()
    """Year and month of the dates it prints."""
    faction: str | None = None
    chamber: str | None = None
    start: int = 0


@dataclass(frozen=True)
class Score:
    """From 0 to 1, and the signs it rests on in words."""

    value: float
    why: str


@dataclass
class _Sum:
    value: float = 0.0
    signs: list[str] = field(default_factory=list)

    def add(self, weight: float, sign: str) -> None:
        self.value += weight
        self.signs.append(sign)


def _even(_: str) -> float:
    return 1.0


def score(task: TaskView, statement: StatementView, rarity: Rarity = _even) -> Score:
    """How likely the statement speaks of the task; 0 where it cannot.

    It cannot where it was told before the task was set, or by the report that sets it, a copy of it
    or another report of that sitting: they tell why it is needed, not what became of it. Nor where
    both share neither a word nor a name with a number. In two languages words are shared by what
    they mean and names by their consonants; there one sign alone is never enough.
    """
    barred = _barred(task, statement)
    if barred:
        return Score(0.0, barred)
    total = _Sum()
    likeness, shared = _likeness_of_words(task, statement, rarity)
    of_parties = {stem for party in task.parties for name in party.names for stem in name}
    names = _shared_names(task, statement, of_parties)
    same_number = _same_number(task, statement)
    if not shared and not (names and same_number):
        return Score(0.0, "no words in common")
    missing = not names and bool(_names(task.words, of_parties))
    if _is_abroad(task, statement) and not _agree(task, statement, shared, bool(names), missing):
        return Score(0.0, "too little in common in two languages")
    total.add(WORDS * likeness, _listed("words", _in_words(shared, task), task.words))
    if names:
        total.add(NAMES, _listed("names", names, task.words))
    elif _names(task.words, of_parties):
        other = bool(statement.words.names)
        total.add(OTHER_NAMES if other else NAME_MISSING, "other names" if other else "no name")
    if same_number:
        total.add(NUMBER, f"number {same_number:g}")
    if _is_abroad(task, statement):
        total.add(OTHER_LANGUAGE, "another language")
    slight = len(shared) < 2 and not names and not same_number
    _circumstances(total, task, statement, ONE_WORD if slight else 1.0)
    return Score(round(min(1.0, max(0.0, total.value)), 3), "; ".join(total.signs))


def _barred(task: TaskView, statement: StatementView) -> str:
    if task.told and statement.told and statement.told < task.told:
        return "told before the task was set"
    return "told by those who set the task" if _is_own(task, statement) else ""


def _is_own(task: TaskView, statement: StatementView) -> bool:
    """Whether the report of the task, a copy of it or another report of that sitting tells it."""
    if task.origin and task.origin == statement.origin:
        return True
    return bool(task.sitting) and task.sitting == statement.sitting


def _is_abroad(task: TaskView, statement: StatementView) -> bool:
    """Whether both speak two languages."""
    return bool(task.lang and statement.lang) and task.lang != statement.lang


def _agree(
    task: TaskView, statement: StatementView, shared: set[str], names: bool, missing: bool
) -> bool:
    """Whether two signs at least say that a statement in another language tells of the task.

    ``missing``: the task prints a proper name that the statement does not; then its number must.
    """
    if missing and _same_number(task, statement) is None:
        return False
    things = len(shared - _ACTS)
    number = _same_number(task, statement) is not None
    heard = whole(statement)
    party = any(_is_named(party, statement, heard) for party in task.responsible)
    return things + names + number + party + bool(shared & _ACTS) >= 2 and bool(
        things or (names and number)
    )


def _listed(kind: str, keys: Iterable[str], words: Stems) -> str:
    """Words as the task prints them; a name that opens its sentence stands there as a word."""
    shown = {words.printed.get(key) or _by_start(key, words) for key in keys}
    return f"{kind}: {', '.join(sorted(shown))}"


def _in_words(shared: set[str], task: TaskView) -> set[str]:
    """The words of the task behind the meanings that both share."""
    if not any(key.startswith(ABROAD) for key in shared):
        return shared
    return {word for word in task.words.words if _meant([word], task.lang) & shared}


def _by_start(start: str, words: Stems) -> str:
    return next((word for key, word in words.printed.items() if key.startswith(start)), start)


def _circumstances(total: _Sum, task: TaskView, statement: StatementView, share: float) -> None:
    """Who, when and where it was told: what confirms a likeness and makes none alone."""
    heard = whole(statement)
    if any(_is_named(party, statement, heard) for party in task.responsible):
        total.add(PARTY * share, "who must do it")
    elif any(n[0] in heard.order for party in task.responsible for n in party.names if n):
        total.add(PARTY / 2 * share, "such a body")
    if task.setter and _is_named(task.setter, statement, heard):
        total.add(SETTER * share, "who set it")
    if task.told and (task.told.year, task.told.month) in statement.months:
        total.add(SET_THEN * share, "the month it was set")
    if task.faction and task.faction == statement.faction:
        total.add(CONTINUES * share, "same faction")
    elif task.chamber and task.chamber == statement.chamber:
        total.add(CONTINUES / 2 * share, "same chamber")
    if task.told is None or statement.told is None:
        total.add(ORDER_UNKNOWN, "order in time unknown")


def whole(statement: StatementView) -> Stems:
    """The sentence together with the one it leans on."""
    if statement.before is None:
        return statement.words
    return statement.words + statement.before


def _without_parties(words: Stems, parties: Iterable[Party]) -> set[str]:
    """What a text is about: its words less those of the names of who set the task or must do it.

    A word that stands there apart from the name as well stays («Министерство мостов … мост»).
    """
    names = {max(map(words.named, party.names), key=len, default=()) for party in parties}
    left = Counter(words.words)
    for name in names:
        left.subtract(name)
    return {word for word, count in left.items() if count > 0}


def _likeness_of_words(
    task: TaskView, statement: StatementView, rarity: Rarity
) -> tuple[float, set[str]]:
    """How far both are about the same words, 0 to 1, and which words of the task are shared.

    Words that only one has count against it: most those that would be missing from both sides,
    for a long sentence may tell of more than the task.
    """
    ours = _without_parties(task.words, task.parties)
    theirs = _without_parties(whole(statement), task.parties)
    if _is_abroad(task, statement):
        ours, theirs = _meant(ours, task.lang), _meant(theirs, statement.lang)
        shared = met = ours & theirs
    else:
        shared = {a for a in ours for b in theirs if alike(a, b)}
        met = {b for b in theirs for a in shared if alike(a, b)}
    common = sum(map(rarity, shared))
    if not common:
        return 0.0, shared
    only_ours = sum(map(rarity, ours - shared))
    only_theirs = sum(map(rarity, theirs - met))
    low, high = sorted((only_ours, only_theirs))
    return common / (common + 0.5 * low + 0.15 * high + 0.35), shared


def _meant(words: Iterable[str], lang: str) -> set[str]:
    return {ABROAD + meaning for word in words for meaning in meanings(word, lang)}


_ACTS = {ABROAD + act for act in ACTS}


def alike(a: str, b: str) -> bool:
    """The same stem, or one that begins with the other («пересмотр», «пересмотреть»)."""
    if a == b:
        return True
    return min(len(a), len(b)) >= 5 and (a.startswith(b) or b.startswith(a))


def _names(words: Stems, of_parties: Collection[str]) -> set[str]:
    return {n for n in words.names if not any(p.startswith(n) for p in of_parties)}


def _shared_names(
    task: TaskView, statement: StatementView, of_parties: Collection[str]
) -> set[str]:
    """Names of either that stand in the other, also at its start, where a capital says nothing."""
    a, b = task.words, whole(statement)
    ours, theirs = _names(a, of_parties), _names(b, of_parties)
    shared = (ours & b.starts) | (theirs & a.starts)
    if _is_abroad(task, statement):
        shared |= {name for name in ours if skeleton(name) in _bones(b)}
        shared |= {name for name in theirs if skeleton(name) in _bones(a)}
    return shared


def _bones(words: Stems) -> set[str]:
    """Skeletons of what may be a name: words with a capital, and others as their stems are."""
    return {*words.bones, *(skeleton(start) for start in words.starts)} - {""}


def _same_number(task: TaskView, statement: StatementView) -> float | None:
    wanted = {task.number} if task.number is not None else task.words.numbers
    return next(iter(sorted(wanted & whole(statement).numbers, reverse=True)), None)


def _is_named(party: Party, statement: StatementView, heard: Stems) -> bool:
    if party.id and party.id in statement.people:
        return True
    return any(heard.named(name) for name in party.names)


def ranked(
    tasks: Iterable[TaskView], statement: StatementView, rarity: Rarity = _even
) -> list[tuple[TaskView, Score]]:
    """The tasks it may speak of, best first; none below `THRESHOLD`.

    What tells rather of a task that its own report sets is no news of another task of those days:
    that is the same order in the words of another report.
    """
    tasks = list(tasks)
    found = [(task, score(task, statement, rarity)) for task in tasks]
    own = max((_as_if_later(task, statement, rarity) for task in tasks), default=0.0)
    kept = [
        (task, each)
        for task, each in found
        if each.value >= THRESHOLD and not (own >= each.value and _of_those_days(task, statement))
    ]

    def rank(pair: tuple[TaskView, Score]) -> tuple[float, str]:
        behind = OWN_FIRST if _is_abroad(pair[0], statement) else 0.0
        return behind - pair[1].value, pair[0].id

    return sorted(kept, key=rank)


def _as_if_later(task: TaskView, statement: StatementView, rarity: Rarity) -> float:
    """How well it fits a task that its own report or sitting sets; 0 for other tasks."""
    if not _is_own(task, statement):
        return 0.0
    return score(replace(task, origin="", sitting=None), statement, rarity).value


def _of_those_days(task: TaskView, statement: StatementView) -> bool:
    if task.told is None or statement.told is None:
        return True
    return statement.told - task.told <= SAME_NEWS


def basis(task: TaskView, statement: StatementView) -> Basis:
    """What the statement rests on: the word of whoever must do the task, or somebody else's.

    A task that names nobody may be anybody's in Government or parliament: their words confirm
    nothing.
    """
    own = {party.side for party in task.responsible} - {"other"}
    if not task.responsible:
        own = {"executive", "party"}
    people = {party.id for party in task.responsible if party.id}
    if statement.sides & own or statement.speaker in people:
        return Basis.said_by_responsible
    return Basis.confirmed_elsewhere
