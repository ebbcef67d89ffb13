"""Annotated reports to ``confidence.json`` (how sure each rule is) and ``measured.json``, pairs of
tasks and later statements to ``followups.json``.

``python -m tests.measure``, or ``make confidence``; ``--followups`` measures the pairs alone. The
share of a rule is smoothed (one right and one wrong finding are added), so that one seen once is
not certain.
"""

import datetime as dt
import json
import sys
from pathlib import Path
from typing import Any

from tests import followups
from tests.scoring import KINDS, OPEN, Score, measure, table

LANG = Path(__file__).parent.parent / "tracker" / "lang"
TARGET = LANG / "confidence.json"
FIGURES = LANG / "measured.json"
FOLLOWUPS = LANG / "followups.json"
HELD_OUT = OPEN.parent / "heldout"


def shares(rules: dict[str, list[bool]]) -> dict[str, float]:
    """The smoothed share of right findings of each rule."""
    return {
        rule: round((sum(right) + 1) / (len(right) + 2), 2) for rule, right in sorted(rules.items())
    }


def figures(scores: dict[str, Score]) -> dict[str, dict[str, Any]]:
    """Of every language the figures that the page about methods prints."""
    return {
        lang: {
            "reports": score.reports,
            **{
                kind: {
                    "precision": round(score.tallies[kind].precision, 3),
                    "recall": round(score.tallies[kind].recall, 3),
                    "f1": round(score.tallies[kind].f1, 3),
                    "annotated": score.tallies[kind].gold,
                }
                for kind in KINDS
            },
        }
        for lang, score in scores.items()
    }


def measure_followups() -> None:
    """The figures of the half of the pairs on which no weight was chosen."""
    kept = {"date": dt.datetime.now(dt.UTC).date().isoformat()} | {
        name: {
            figure: round(value, 3)
            for figure, value in followups.measured("held", everything=everything).items()
        }
        for name, everything in (("own_pool", False), ("all_pools", True))
    }
    FOLLOWUPS.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", "utf-8")
    print(f"follow-ups measured: {FOLLOWUPS.name} written")


def main() -> None:
    measure_followups()
    if "--followups" in sys.argv:
        return
    scores = measure(OPEN)
    print(table(scores))
    measured = shares(scores["all"].rules)
    TARGET.write_text(json.dumps(measured, ensure_ascii=False, indent=1) + "\n", "utf-8")
    # of the half that no rule was learnt from only totals are ever read
    kept = {
        "date": dt.datetime.now(dt.UTC).date().isoformat(),
        "open": figures(scores),
        "held_out": figures(measure(HELD_OUT)),
    }
    FIGURES.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", "utf-8")
    print(f"{len(measured)} rules measured: {TARGET.name} and {FIGURES.name} written")


if __name__ == "__main__":
    main()
