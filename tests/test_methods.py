"""The page about methods prints how well the rules read and what people made of their findings."""

import pytest

from tests.factories import a_task
from tracker.lang.confidence import measured, measured_followups
from tracker.models import ReviewState
from tracker.queries.rules import rule_counts


@pytest.mark.parametrize("half", ["held_out", "open"])
def test_both_halves_of_the_gold_are_printed_apart(client, half):
    page = client.get("/en/methods/").text
    section = page.split(f'id="measured-{half}"')[1].split("</table>")[0]

    for figures in measured()[half].values():
        assert f"{figures['tasks']['f1']:g}" in section


def test_a_rule_counts_what_was_found_and_what_was_rejected(db):
    a_task(db, rule="ru.task.order")
    a_task(db, words="починить мост", rule="ru.task.order", review_state=ReviewState.rejected)

    [row] = [r for r in rule_counts(db) if r.name == "ru.task.order"]
    assert (row.found, row.accepted, row.rejected) == (2, 0, 1)


def test_how_well_news_finds_its_task_is_printed_with_its_day_and_whose_hand_it_was(client):
    page = client.get("/en/methods/").text
    section = page.split('id="measured-followups"')[1].split("</table>")[0]
    kept = measured_followups()

    assert kept["own_pool"]["precision"] >= 0.9 and kept["own_pool"]["recall"] >= 0.7
    for pool in ("own_pool", "all_pools"):
        for figure in ("precision", "recall"):
            assert f'"num">{kept[pool][figure]:g}<' in section
    assert f'datetime="{kept["date"]}"' in section
    assert "The same hand wrote these statements and the rules" in section
