"""Annotated reports and what is read of them to precision, recall and F1.

``python -m tests.scoring [FOLDER] [--missed]`` prints the figures of a folder of annotated reports,
all together and by language.

A found text matches an annotated one when the words they share are at least half of the words of
both together; each item is used once, best pairs first. A speech counts only with its speaker.
Names match when the words of the shorter one all stand in the longer one, tolerant of inflection
and of one misprint. Items marked ``disputed`` count neither way.
"""

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from tracker.ingest.pipeline import Reader
from tracker.ingest.records import Source
from tracker.ingest.roster import Roster
from tracker.lang.scripts import fold
from tracker.settings import shipped

OPEN = Path(__file__).parent / "gold" / "open"
KINDS = ("people", "factions", "speeches", "tasks")
FIELDS = ("chamber", "kind", "date", "chair")
Item = dict[str, Any]
Likeness = Callable[[Item, Item], float]
_WORD = re.compile(r"[^\W_]+")


def overlap(left: str, right: str) -> float:
    """Share of the words of both texts that they have in common; 0 below a half."""
    a, b = (Counter(_WORD.findall(text.casefold().replace("ё", "е"))) for text in (left, right))
    union = (a | b).total()
    share = (a & b).total() / union if union else 0.0
    return share if share >= 0.5 else 0.0


def same_name(left: str | None, right: str | None) -> bool:
    """Whether two printed names can be one person's or body's."""
    if not left or not right:
        return not left and not right
    short, long = sorted((_name_words(left), _name_words(right)), key=len)
    rest = list(long)
    for word in short:
        found = next((w for w in rest if _same_word(word, w)), None)
        if found is None:
            return False
        rest.remove(found)
    return any(len(word) > 2 for word in short)


def _name_words(name: str) -> list[str]:
    return [word for part in _WORD.findall(name) if (word := fold(part))]


def _same_word(a: str, b: str) -> bool:
    if a == b or min(len(a), len(b)) == 1:
        return a[0] == b[0]
    if min(len(a), len(b)) < 4:
        return False
    return SequenceMatcher(None, a, b, autojunk=False).ratio() >= 0.82


@dataclass
class Tally:
    """Counts of one kind of item over many reports."""

    gold: int = 0
    found: int = 0
    hit: int = 0
    fields: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))

    @property
    def precision(self) -> float:
        return self.hit / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.hit / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass
class Score:
    """The figures of a set of reports."""

    reports: int = 0
    tallies: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    named: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))
    """Of each field of the session: right or not, where the annotation names a value."""
    invented: Counter[str] = field(default_factory=Counter)
    """Fields that got a value where the annotation says that the text names none."""
    rules: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))
    """Of each rule: which of its findings proved right."""
    misses: list[str] = field(default_factory=list)

    def add(self, case: Item, read: Item) -> None:
        """Compares what was read of one report with its annotation."""
        self.reports += 1
        gold = case["gold"]
        self._session(gold["session"], read["session"] or {})
        self._items(case["id"], "people", gold["persons"], read["people"], _same_person)
        factions = [{"name": name} for name in gold["factions"]]
        factions = [f for f in gold["factions"] if isinstance(f, dict)] or factions
        self._items(case["id"], "factions", factions, read["factions"], _same_faction)
        self._items(case["id"], "speeches", gold["speeches"], read["speeches"], _same_speech)
        pairs = self._items(case["id"], "tasks", gold["tasks"], read["tasks"], _same_task)
        for wanted, got in pairs:
            for ours, theirs in (
                ("type", "type"), ("state", "status"), ("set_by", "setter"),
                ("assigned_to", "assignee"),
            ):  # fmt: skip
                agree = _agree(wanted[theirs], got[ours])
                self.tallies["tasks"].fields[ours].append(agree)

    def _session(self, gold: Item, read: Item) -> None:
        for name in FIELDS:
            if name in gold.get("disputed", ()):
                continue
            wanted, got = gold.get(name), read.get(name)
            if wanted is None:
                self.invented[name] += got is not None
            else:
                right = same_name(wanted, got) if name == "chair" else wanted == got
                self.named[name].append(right)
                if name == "kind" and read.get("rule"):
                    self.rules[read["rule"]].append(right)

    def _items(
        self, report: str, kind: str, gold: Sequence[Item], found: Sequence[Item], like: Likeness
    ) -> list[tuple[Item, Item]]:
        firm = [g for g in gold if not g.get("disputed")]
        pairs = list(_pairs(firm, found, like))
        taken = {id(f) for _, f in pairs}
        left = [f for f in found if id(f) not in taken]
        moot = {id(f) for _, f in _pairs([g for g in gold if g.get("disputed")], left, _words)}
        counted = [f for f in found if id(f) not in moot]
        tally = self.tallies[kind]
        tally.gold += len(firm)
        tally.found += len(counted)
        tally.hit += len(pairs)
        for f in counted:
            if "rule" in f:
                self.rules[f["rule"]].append(id(f) in taken)
            if id(f) not in taken:
                self.misses.append(f"{report} wrong  {kind}: {_shown(f)}")
        hit = {id(g) for g, _ in pairs}
        self.misses += [f"{report} missed {kind}: {_shown(g)}" for g in firm if id(g) not in hit]
        return pairs


def _pairs(
    gold: Sequence[Item], found: Sequence[Item], like: Likeness
) -> Iterator[tuple[Item, Item]]:
    """Best pairs first; each item is used once."""
    scored = [(like(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)]
    used: set[tuple[str, int]] = set()
    for value, i, j in sorted(scored, key=lambda s: -s[0]):
        if value > 0 and not used & {("gold", i), ("found", j)}:
            used |= {("gold", i), ("found", j)}
            yield gold[i], found[j]


def _text(item: Item) -> str:
    return str(item.get("text") or item.get("quote_span") or item.get("span") or item["name"])


def _words(gold: Item, found: Item) -> float:
    return overlap(_text(gold), _text(found))


def _same_person(gold: Item, found: Item) -> float:
    return float(same_name(gold["name"], found["name"]))


def _same_faction(gold: Item, found: Item) -> float:
    left, right = ("".join(_name_words(str(i["name"]))) for i in (gold, found))
    return float(SequenceMatcher(None, left, right, autojunk=False).ratio() >= 0.8)


def _same_speech(gold: Item, found: Item) -> float:
    return _words(gold, found) if same_name(gold["speaker"], found["speaker"]) else 0.0


def _same_task(gold: Item, found: Item) -> float:
    return _words(gold, found)


def _agree(wanted: str | None, got: str | None) -> bool:
    return same_name(wanted, got) or bool(wanted and got and overlap(wanted, got))


def _shown(item: Item) -> str:
    who = item.get("speaker") or item.get("set_by") or item.get("setter") or ""
    return f"{item.get('rule', '')} {who}: {' '.join(_text(item).split())[:160]}"


def cases(folder: Path) -> list[Item]:
    """The annotated reports of a folder, by name."""
    return [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))]


def measure(folder: Path = OPEN, *, weights: bool = True) -> dict[str, Score]:
    """The figures of a folder of annotated reports: «all», and one for each language."""
    reader = Reader(Roster.read(shipped("data", "kazakhstan")), weights=weights)
    lines = (folder / "reports.jsonl").read_text("utf-8").splitlines()
    inputs = {report["id"]: report for report in map(json.loads, lines)}
    scores: dict[str, Score] = defaultdict(Score)
    for case in cases(folder):
        read = reader.read(_source(inputs[case["id"]])).as_json()
        for name in ("all", case["lang"][:2]):
            scores[name].add(case, read)
    return dict(scores)


def _source(report: Item) -> Source:
    import datetime as dt

    published = report.get("published")
    return Source(
        name=report["id"],
        id=report["id"],
        raw=report["text"],
        title=report.get("title"),
        published=dt.date.fromisoformat(published) if published else None,
    )


def table(scores: dict[str, Score]) -> str:
    """The figures as lines of text."""
    lines = []
    for name, score in scores.items():
        lines.append(f"{name}: {score.reports} reports")
        for kind in KINDS:
            t = score.tallies[kind]
            rest = " ".join(f"{f} {sum(v) / len(v):.2f}" for f, v in t.fields.items())
            lines.append(
                f"  {kind:9} P {t.precision:.3f} R {t.recall:.3f} F1 {t.f1:.3f} "
                f"({t.found} found, {t.gold} annotated) {rest}"
            )
        for key in FIELDS:
            right = score.named[key]
            share = f"{sum(right) / len(right):.3f}" if right else "-"
            lines.append(f"  {key:9} right {share} of {len(right)}, invented {score.invented[key]}")
    return "\n".join(lines)


def main(arguments: Iterable[str]) -> None:
    """Prints the figures of a folder; with --missed also every miss."""
    words = list(arguments)
    folders = [Path(word) for word in words if not word.startswith("-")]
    scores = measure(folders[0] if folders else OPEN)
    print(table(scores))
    if "--missed" in words:
        print("\n".join(scores["all"].misses))


if __name__ == "__main__":
    main(sys.argv[1:])
