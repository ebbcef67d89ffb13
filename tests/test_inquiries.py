"""The answer to an inquiry is due by the rules of the chamber on that day, if any is known."""

import dataclasses
import datetime as dt

import pytest
from sqlmodel import select

from tests.factories import LONG_AGO, REFERENCE, kept
from tests.test_store import a_reading
from tracker.db import writing
from tracker.ingest.inquiries import chamber_of, tells_of_inquiry
from tracker.ingest.reference import read_folder, sync
from tracker.ingest.store import save
from tracker.models import InquiryRule, Task
from tracker.settings import Settings


def a_rule(db, days=30, **values):
    known = {"chamber": "mazhilis", "what": "inquiry", "known_from": LONG_AGO}
    row_id = f"rule-{days}"
    return kept(db, InquiryRule(id=row_id, days=days, **(REFERENCE | known | values)))


def due_of(engine, **session):
    read = a_reading()
    task = dataclasses.replace(read.tasks[0], due=None, due_text=None, type="request")
    event = dataclasses.replace(
        read.session, **({"kind": "inquiry", "date": dt.date(2024, 5, 2)} | session)
    )
    with writing(engine) as db:
        save(db, dataclasses.replace(read, tasks=(task,), session=event), extractor="1")
        row = db.exec(select(Task)).one()
        return row.due, row.due_rule


def test_an_inquiry_is_due_by_the_rule_of_its_day(engine, db):
    a_rule(db, 30, end=dt.date(2024, 4, 30))
    a_rule(db, 20, start=dt.date(2024, 5, 1))

    assert due_of(engine) == (dt.date(2024, 5, 22), "inquiry.term")


@pytest.mark.parametrize(
    "session",
    [{"chamber": "senate"}, {"chamber": None}, {"kind": "plenary"}, {"date": dt.date(2023, 1, 1)}],
)
def test_without_a_rule_for_chamber_kind_or_day_nothing_is_due(engine, db, session):
    a_rule(db, start=dt.date(2024, 1, 1))

    assert due_of(engine, **session) == (None, None)


def test_with_no_rule_known_nothing_is_due(engine):
    assert due_of(engine) == (None, None)


def test_the_shipped_rules_are_read_with_the_reference_data(engine, db, tmp_path):
    folder = tmp_path / "country"
    folder.mkdir()
    for path in Settings().country.glob("*.csv"):
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / "inquiry_rules.csv").write_text(
        "chamber,what,days,start,end,source\nsenate,inquiry,15,2020-01-01,,law\n", "utf-8"
    )

    assert read_folder(folder)["inquiry_rules"]
    with writing(engine) as handle:
        sync(handle, folder)
        rule = handle.exec(select(InquiryRule)).one()
        assert (rule.chamber, rule.days, rule.source) == ("senate", 15, "law")


def due_of_request(engine, said, **session):
    """The due date of a request that a report of such a session tells."""
    read = a_reading(said=said)
    request = dataclasses.replace(
        read.tasks[0], due=None, due_text=None, type="request", state="set"
    )
    event = dataclasses.replace(read.session, **session)
    with writing(engine) as db:
        save(db, dataclasses.replace(read, tasks=(request,), session=event), extractor="1")
        return db.exec(select(Task)).one().due


SENT = "Айдар Кумтобеев направил депутатский запрос министру и попросил построить мост."


def test_a_request_of_an_inquiry_in_a_plenary_is_due_by_the_rule_too(engine, db):
    a_rule(db, 30)
    plenary = {"kind": "plenary", "chamber": "mazhilis", "date": dt.date(2024, 5, 2)}

    assert due_of_request(engine, SENT, **plenary) == dt.date(2024, 6, 1)


def test_a_request_that_is_no_inquiry_is_not(engine, db):
    a_rule(db, 30)
    plenary = {"kind": "plenary", "chamber": "mazhilis", "date": dt.date(2024, 5, 2)}

    said = "Айдар Кумтобеев попросил министра построить мост."
    assert due_of_request(engine, said, **plenary) is None


def test_where_no_session_is_told_the_deputys_own_chamber_rules(engine, db):
    a_rule(db, 30)

    assert chamber_of(db, "aidar-qumtobe", dt.date(2024, 5, 2)) == "mazhilis"
    assert chamber_of(db, "aidar-qumtobe", dt.date(2020, 5, 2)) is None
    assert chamber_of(db, "nobody", dt.date(2024, 5, 2)) is None


def test_an_inquiry_told_in_the_sentence_before_is_one_and_in_another_paragraph_is_none():
    text = "Депутат направил депутатский запрос. Он попросил построить мост."
    start = text.index("Он")

    assert tells_of_inquiry(text, (start, len(text)), "ru")
    apart = text.replace(". Он", ".\nОн")
    assert not tells_of_inquiry(apart, (start, len(apart)), "ru")
