"""Annotated reports to ``confidence.json`` (how sure each rule is) and ``measured.json``.

``python -m tests.measure``, or ``make confidence``. The share is smoothed (one right and one wrong
finding are added), so that a rule seen once is not certain.
"""

import datetime as dt
import json
from pathlib import Path
from typing import Any

from tests.scoring import KINDS, OPEN, Score, measure, table

LANG = Path(__file__).parent.parent / "tracker" / "lang"
TARGET = LANG / "confidence.json"
FIGURES = LANG / "measured.json"
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


def main() -> None:
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
