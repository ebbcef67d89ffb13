"""The answer to an inquiry is due by the rules of the chamber on that day, if any is known."""

import dataclasses
import datetime as dt

import pytest
from sqlmodel import select

from tests.factories import LONG_AGO, REFERENCE, kept
from tests.test_store import a_reading
from tracker.db import writing
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
