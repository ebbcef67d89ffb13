"""How well statements of progress find the tasks they speak of, on pairs that people wrote."""

import datetime as dt
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tracker.ingest.likeness import Party, StatementView, TaskView, ranked
from tracker.lang.became import became_of
from tracker.lang.concepts import LANGS
from tracker.lang.outcome import without_orders
from tracker.lang.sides import side_of, side_of_name
from tracker.lang.stems import stems
from tracker.lang.steps import steps_asked

GOLD = Path(__file__).parent / "gold" / "followups.jsonl"
Item = dict[str, Any]
POOLS: list[Item] = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]


def task_view(task: Item, lang: str) -> TaskView:
    def party(names: str | list[str]) -> Party:
        """A name as printed, or all that a known body bears."""
        if isinstance(names, str):
            return Party(None, (stems(names, lang).order,), side_of_name(names, lang))
        printed = tuple(stems(name, each).order for name in names for each in LANGS)
        return Party(None, printed, side_of_name(names[0], lang))

    return TaskView(
        id=task["id"],
        words=stems(task["words"], lang),
        lang=lang,
        origin=f"task {task['id']}",
        told=dt.date.fromisoformat(task["published"]),
        responsible=tuple(party(name) for name in task["to"]),
        setter=party(task["by"]) if task.get("by") else None,
        number=task.get("number"),
        asks=steps_asked(task["words"], lang),
    )


def statement_view(statement: Item, lang: str) -> StatementView:
    return StatementView(
        words=stems(without_orders(statement["words"], lang), lang),
        lang=lang,
        before=stems(statement["before"], lang) if "before" in statement else None,
        origin="statement",
        told=dt.date.fromisoformat(statement["published"]),
        sides=frozenset(filter(None, [side_of(statement["words"], lang)])),
    )


def outcome(words: str, lang: str, task: TaskView) -> str | None:
    """What the words say became of the task."""
    return became_of(words, lang, task.asks, lambda stem: task.names(stem, lang))


def cases(half: str) -> Iterator[tuple[Item, Item, str]]:
    """Each statement with the tasks it is tried on: those of its pool, or of every pool."""
    for pool in POOLS:
        if pool["half"] == half:
            for statement in pool["statements"]:
                yield pool, statement, statement.get("lang", pool["lang"])


def measured(half: str, *, everything: bool) -> dict[str, float]:
    """Precision of the first suggestion, and recall; with tasks of all pools where asked."""
    every = [
        task_view(task | {"id": pool["pool"] + task["id"]}, pool["lang"])
        for pool in POOLS
        if pool["half"] == half
        for task in pool["tasks"]
    ]
    count: Counter[str] = Counter()
    for pool, statement, lang in cases(half):
        own = [t for t in every if t.id.startswith(pool["pool"])]
        wanted = pool["pool"] + statement["fits"] if statement["fits"] else None
        tasks = every if everything else own
        found = [
            (task, each)
            for task, each in ranked(tasks, statement_view(statement, lang))
            if outcome(statement["words"], lang, task)
        ]
        first = found[0][0].id if found else None
        count["statements"] += 1
        count["fits"] += wanted is not None
        count["suggested"] += first is not None
        count["right"] += first is not None and first == wanted
    return {
        "statements": count["statements"],
        "fits": count["fits"],
        "precision": count["right"] / count["suggested"],
        "recall": count["right"] / count["fits"],
    }
