"""The name of a rule to the share of its findings that proved right on the annotated reports."""

import json
from functools import cache
from importlib.resources import files
from typing import Any

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


@cache
def measured() -> dict[str, Any]:
    """The figures of the last measuring: ``date``, and of ``open`` and ``held_out`` by language
    the number of reports and of each kind precision, recall, F1 and how many were annotated."""
    figures: dict[str, Any] = json.loads(
        files("tracker.lang").joinpath("measured.json").read_text("utf-8")
    )
    return figures


@cache
def measured_followups() -> dict[str, Any]:
    """How well statements of progress find their tasks: ``date``, and ``own_pool`` and
    ``all_pools`` with the number of statements, of those that fit a task, precision, recall."""
    figures: dict[str, Any] = json.loads(
        files("tracker.lang").joinpath("followups.json").read_text("utf-8")
    )
    return figures


def rules() -> dict[str, float]:
    """Every rule that was measured, with its share of right findings."""
    return dict(_shares())
