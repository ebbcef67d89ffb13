"""When a name gets its person, prints in two languages are one text at once, and count once."""

import pytest

from tests.factories import a_mention, a_person, a_task
from tests.test_origins import KK_TEXT, RELEASE, RU_TEXT, by_id, printed, run, the_release_in
from tracker.db import writing
from tracker.ingest.retold import names_changed
from tracker.queries.tasks import TaskFilter, count_tasks
from tracker.review.facts import edit
from tracker.review.merges import merge_people
from tracker.review.names import resolve_here
from tracker.review.undoing import undo


@pytest.fixture
def release(db, engine):
    """A release in two languages, of whose three people the Kazakh print leaves one unresolved."""
    a_person(db, "elnur", family_ru="Вымыслов", given_ru="Елнур", family_kk="", given_kk="")
    russian = the_release_in(db, "ru", RU_TEXT, "ru")
    kazakh = the_release_in(db, "kk", KK_TEXT, "kk", people=("aidar", "salima"))
    a_mention(db, kazakh, "|Елнұр|", name="Елнұр", folded="елнур")
    common = {"set_by_person": "aidar", "set_by_name": "Айдар"}
    a_task(db, "65 мостов", report=russian, **common)
    a_task(db, "65 көпірді", report=kazakh, **common)
    assert run(engine) == 0
    return russian, kazakh


def are_one(db, reports):
    found = by_id(db)
    origins = {found[report.id] for report in reports}
    return len(origins) == 1 and None not in origins


def test_a_resolved_name_makes_two_prints_one_and_its_undoing_two(db, engine, release):
    _, kazakh = release
    assert count_tasks(db, TaskFilter()) == 2
    db.rollback()

    with writing(engine) as handle:
        decision = resolve_here(handle, kazakh.id, "Елнұр", "elnur", "Dana")

    assert are_one(db, release)
    assert count_tasks(db, TaskFilter()) == 1
    db.rollback()
    assert run(engine) == 0  # a whole refresh has nothing to add

    with writing(engine) as handle:
        undo(handle, decision.id, "Dana", "another man")

    assert not are_one(db, release)
    assert count_tasks(db, TaskFilter()) == 2


def test_so_does_a_mention_that_is_edited(db, engine, release):
    _, kazakh = release
    mention = a_mention(db, kazakh, "Елнұр", id="of-his-own")
    db.rollback()

    with writing(engine) as handle:
        edit(handle, "mention", mention.id, {"person_id": "elnur"}, "Dana", "it is he")

    assert are_one(db, release)


def test_two_records_of_one_person_that_are_merged_make_two_prints_one(db, engine, release):
    _, kazakh = release
    a_person(db, "elnur-second", family_ru="Вымыслов", given_ru="Елнұр")
    with writing(engine) as handle:
        resolve_here(handle, kazakh.id, "Елнұр", "elnur-second", "Dana")
    assert not are_one(db, release)
    db.rollback()

    with writing(engine) as handle:
        merge_people(handle, "elnur-second", "elnur", "Dana", "one man")

    assert are_one(db, release)


def test_prints_in_one_language_stay_one_whatever_names_mean(db, engine):
    prints = [printed(db, f"Газета {n}. {RELEASE}", name=f"o{n}") for n in range(3)]
    assert run(engine) == 3
    db.rollback()

    with writing(engine) as handle:
        names_changed(handle, [prints[1].id])

    assert are_one(db, prints)
