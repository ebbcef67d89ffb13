"""Prints of one text speak of one session, also where they print no day of it."""

import datetime as dt
import re

import pytest
from sqlmodel import select

from tests.factories import a_report, a_session
from tests.test_origins import KK_TEXT, OTHER, RELEASE, RU_TEXT, printed, run, the_release_in
from tests.test_review_pages import desk  # noqa: F401
from tracker.db import at, change, now, writing
from tracker.ingest import session_prints
from tracker.models import Report, Session, SessionReading
from tracker.queries.fates import fate
from tracker.queries.home import totals
from tracker.queries.sessions import SessionFilter as Filter
from tracker.queries.sessions import count_sessions, session, sessions
from tracker.queries.when import When

UNDATED = {"kind": "faction", "faction": "amanat", "date": None, "date_inferred": None}


def prints(db, engine, number=2, **values):
    """Prints of one release, each with a session of its own."""
    reports = [printed(db, f"Газета {n}. {RELEASE}", name=f"o{n}") for n in range(number)]
    told = [a_session(db, report, **(UNDATED | values)) for report in reports]
    found_out(db, engine)
    return reports, [each.id for each in told]


def found_out(db, engine, reports=None):
    db.rollback()
    run(engine)
    with writing(engine) as writer:
        changed = session_prints.refresh(writer, reports)
    db.rollback()
    return changed


def test_undated_sessions_of_prints_of_one_text_are_one(db, engine):
    _, ids = prints(db, engine, 3)

    (row,) = sessions(db)

    assert row.reports == 3
    assert row.id in ids
    assert (count_sessions(db, Filter()), totals(db).sessions) == (1, 1)
    assert found_out(db, engine) == 0


def test_the_other_address_answers_and_says_where_it_is(db, engine, client):
    _, ids = prints(db, engine)
    (row,) = sessions(db)
    other = next(i for i in ids if i != row.id)

    assert fate(db, "session", other).into == row.id
    page = client.get(f"/ru/sessions/{other}")
    assert page.status_code == 410
    assert "тот же текст" in page.text
    assert f"/ru/sessions/{row.id}" in page.text


def test_what_was_known_before_the_merge_is_answered_as_it_was(db, engine):
    for n in range(2):
        a_session(db, printed(db, f"Газета {n}. {RELEASE}", name=f"o{n}"), **UNDATED)
    before = now()
    found_out(db, engine)

    assert len(sessions(db, when=When(dt.date(2024, 6, 1)))) == 1
    assert len(sessions(db, when=When(dt.date(2024, 6, 1), before))) == 2


def test_a_third_print_that_is_published_earlier_joins_the_others(db, engine):
    prints(db, engine)
    early = printed(db, f"Агентство. {RELEASE}", name="agency", days=-1)
    a_session(db, early, **UNDATED)

    found_out(db, engine, [early.id])

    assert [row.reports for row in sessions(db)] == [3]


def test_sessions_that_differ_stay_two(db, engine):
    first, second = (printed(db, f"Газета {n}. {RELEASE}", name=f"o{n}") for n in (1, 2))
    a_session(db, first, **UNDATED)
    a_session(db, second, **(UNDATED | {"faction": "aq-jol"}))

    found_out(db, engine)

    assert count_sessions(db, Filter()) == 2


def test_a_translation_joins_where_its_kind_is_known(db, engine):
    for lang, text in (("ru", RU_TEXT), ("kk", KK_TEXT)):
        report = the_release_in(db, lang, text, lang)
        with writing(engine) as writer:
            reading = writer.exec(
                select(SessionReading).where(SessionReading.report_id == report.id)
            ).one()
            writer.delete(reading)
        db.rollback()
        a_session(db, report, **UNDATED)

    found_out(db, engine)

    assert [row.reports for row in sessions(db)] == [2]


def test_a_report_whose_text_changes_gets_its_own_session_back(db, engine):
    reports, ids = prints(db, engine)
    other = printed(db, OTHER, name="other")
    with writing(engine) as writer:
        stored = writer.exec(select(Report).where(Report.id == reports[1].id, at(Report))).one()
        change(writer, stored, now(), "machine", text_row=other.text_row)

    found_out(db, engine, [reports[1].id])

    assert {row.id for row in sessions(db)} == set(ids)


def test_what_an_editor_decided_on_is_left_alone(db, engine):
    reports = [printed(db, f"Газета {n}. {RELEASE}", name=f"o{n}") for n in range(2)]
    told = [a_session(db, report, **UNDATED) for report in reports]
    with writing(engine) as writer:
        for each in told:
            stored = writer.exec(select(Session).where(Session.id == each.id, at(Session))).one()
            change(writer, stored, now(), "anna", chamber="mazhilis")

    found_out(db, engine)

    assert count_sessions(db, Filter()) == 2
    assert session(db, told[0].id).merged_into is None


@pytest.mark.parametrize("outlet", ["o0.kz", "o1.kz"])
def test_an_editor_is_shown_how_to_part_what_the_program_merged(db, engine, desk, outlet):  # noqa: F811
    _, ids = prints(db, engine)
    (row,) = sessions(db)
    other = next(i for i in ids if i != row.id)

    page = desk.get(f"/kk/review/sessions/{other}")
    assert f'href="/kk/review/sessions/{row.id}#split"' in page
    assert "/undo" not in page

    there = desk.get(f"/review/sessions/{row.id}")
    assert 'id="split"' in there
    own = next(r.id for r in row.readings if r.id in there and r.evidence.outlet == outlet)
    desk(f"/review/sessions/{row.id}", action="split", reading=own, reason="two sittings")
    db.rollback()
    assert [one.reports for one in sessions(db)] == [1, 1]
    assert found_out(db, engine) == 0


def test_what_an_editor_merged_is_undone_on_its_own_page(db, desk):  # noqa: F811
    first, second = (
        a_session(db, a_report(db, f"Заседание номер {n}."), id=f"sitting-{n}") for n in (1, 2)
    )
    address = f"/review/sessions/{first.id}"
    desk(address, action="merge", into=second.id, reason="one sitting")

    page = desk.get(address)
    assert "Dana merged this record into another" in page
    undo = re.search(r'action="(/review/decisions/\w+/undo)"', page)[1]
    answer = desk(undo, next=address)

    assert answer.headers["Location"] == address
    db.rollback()
    assert len(sessions(db)) == 2
