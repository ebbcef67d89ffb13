"""The name of a rule to the share of its findings that proved right on the annotated reports."""

import json
from functools import cache
from importlib.resources import files

UNMEASURED = 0.5


@cache
def _shares() -> dict[str, float]:
    shares: dict[str, float] = json.loads(
        files("tracker.lang").joinpath("confidence.json").read_text("utf-8")
    )
    return shares


def confidence_of(rule: str) -> float:
    """How often the rule is right; 0.5 for one that no annotated report has tried."""
    return _shares().get(rule, UNMEASURED)
