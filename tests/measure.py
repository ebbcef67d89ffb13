"""Annotated reports to ``tracker/lang/confidence.json``: how often each rule proved right.

``python -m tests.measure``, or ``make confidence``. The share is smoothed (one right and one wrong
finding are added), so that a rule seen once is not certain.
"""

import json
from pathlib import Path

from tests.scoring import OPEN, measure, table

TARGET = Path(__file__).parent.parent / "tracker" / "lang" / "confidence.json"


def shares(rules: dict[str, list[bool]]) -> dict[str, float]:
    """The smoothed share of right findings of each rule."""
    return {
        rule: round((sum(right) + 1) / (len(right) + 2), 2) for rule, right in sorted(rules.items())
    }


def main() -> None:
    scores = measure(OPEN)
    print(table(scores))
    measured = shares(scores["all"].rules)
    TARGET.write_text(json.dumps(measured, ensure_ascii=False, indent=1) + "\n", "utf-8")
    print(f"{len(measured)} rules measured: {TARGET.name} written")


if __name__ == "__main__":
    main()
