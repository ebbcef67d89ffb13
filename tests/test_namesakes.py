"""People who bear the same name: a link is made only where it is certain. None may be wrong."""

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.people_of import person
from tracker.ingest.cast import find_cast
from tracker.ingest.records import Cleaned, Document, Member, Source
from tracker.ingest.roster import Roster
from tracker.ingest.segment import segment
from tracker.lang import ner

FILE = Path(__file__).parent / "gold" / "namesakes.jsonl"
CASES = [json.loads(line) for line in FILE.read_text("utf-8").split("\n") if line.strip()]
MOST = 0.95
"""How many of the names with a certain bearer must be linked to him."""


@pytest.mark.parametrize("weights", [False, True], ids=["rules alone", "with the network"])
def test_no_namesake_is_taken_for_another(weights):
    if weights and ner.reader() is None:
        pytest.skip("the weights of the network are not installed")
    rosters: dict[str, Roster] = {}
    wrong, certain, linked = [], 0, 0
    for case in CASES:
        key = json.dumps(case["roster"])
        roster = rosters.setdefault(key, Roster(_rows(case["roster"])))
        for name, found in _links(case, roster, weights):
            certain += name["person"] is not None
            linked += found is not None and found == name["person"]
            if found is not None and found != name["person"]:
                wrong.append((case["id"], case["text"], name, found))

    assert wrong == []
    assert linked / certain >= MOST, f"{linked} of {certain} linked"


def _links(
    case: dict[str, Any], roster: Roster, weights: bool
) -> Iterator[tuple[dict[str, Any], str | None]]:
    """Each name of a case with the slug that it was linked to."""
    text = case["text"]
    published = dt.date.fromisoformat(case["published"]) if case.get("published") else None
    document = segment(Cleaned(Source("case", case["id"], text), text, None, published))
    members = find_cast(document, roster, weights=weights).members
    position = 0
    for name in case["names"]:
        start = text.index(name["surface"], position)
        position = start + 1
        yield name, _id_at(members, document, start, start + len(name["surface"]))


def _id_at(members: list[Member], document: Document, start: int, end: int) -> str | None:
    for member in members:
        for mention in member.mentions:
            a, b = document.printed_span(mention.start, mention.end)
            if a < end and start < b:
                return member.id
    return None


def _rows(people: list[dict[str, Any]]) -> dict[str, list[dict[str, str]]]:
    known = {p["slug"]: person(p["slug"], p["name_ru"], p.get("name_kk") or "") for p in people}
    seats = [
        {
            "person": p["slug"],
            "chamber": p["chamber"],
            "convocation": p["convocation"] or "",
            "start": p["from"] or "",
            "end": p["to"] or "",
        }
        for p in people
    ]
    return {"people": list(known.values()), "deputies": seats}
