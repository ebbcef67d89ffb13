"""Tasks of short passages are read in every way of saying them; one half of the passages is pinned.

The rules may learn from the passages of even number; those of odd number only measure.
"""

import datetime as dt
import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from tests.scoring import Score
from tracker.ingest.pipeline import Reader
from tracker.ingest.records import Source
from tracker.ingest.roster import Roster
from tracker.settings import shipped

PASSAGES = [
    json.loads(line)
    for line in (Path(__file__).parent / "gold" / "tasks.jsonl").read_text("utf-8").splitlines()
]
FLOORS = {"ru": (0.9, 0.85), "kk": (0.8, 0.65), "en": (0.8, 0.8)}
"""Precision and recall in the half that only measures."""


def half_of(passage: dict[str, Any]) -> str:
    return "check" if int(passage["id"].split("-")[1]) % 2 else "tune"


def score_passages() -> dict[tuple[str, str], Score]:
    reader = Reader(Roster.read(shipped("data", "kazakhstan")), weights=False)
    scores: dict[tuple[str, str], Score] = defaultdict(Score)
    for passage in PASSAGES:
        source = Source(
            name=passage["id"],
            id=passage["id"],
            raw=passage["text"],
            published=dt.date.fromisoformat(passage["published"]),
        )
        gold = {"session": {}, "persons": [], "factions": [], "speeches": []}
        case = {"id": passage["id"], "gold": {**gold, "tasks": passage["tasks"]}}
        scores[passage["lang"], half_of(passage)].add(case, reader.read(source).as_json())
    return dict(scores)


@pytest.fixture(scope="module")
def scores() -> dict[tuple[str, str], Score]:
    measured = score_passages()
    for key, score in sorted(measured.items()):
        t = score.tallies["tasks"]
        print(*key, f"P {t.precision:.3f} R {t.recall:.3f} F1 {t.f1:.3f}")
    return measured


@pytest.mark.parametrize("lang", sorted(FLOORS))
def test_tasks_are_read_in_passages_no_rule_learnt_from(
    scores: dict[tuple[str, str], Score], lang: str
) -> None:
    precision, recall = FLOORS[lang]
    tally = scores[lang, "check"].tallies["tasks"]

    assert tally.precision >= precision
    assert tally.recall >= recall


@pytest.mark.parametrize("lang", sorted(FLOORS))
def test_both_halves_hold_passages_with_and_without_a_task(lang: str) -> None:
    for half in ("tune", "check"):
        held = [bool(p["tasks"]) for p in PASSAGES if p["lang"] == lang and half_of(p) == half]

        assert 0.4 <= sum(held) / len(held) <= 0.6
