"""An editor is shown which sessions may be one, why, and merges them where he sees them."""

import datetime as dt

from tests.factories import a_report, a_session, a_speech
from tests.test_review_pages import current, desk  # noqa: F401  a fixture
from tracker.models import Session
from tracker.queries.sessions import session

SAID = "люди не должны мёрзнуть из-за того, что никто вовремя не закупил уголь"


def two_days(db):
    """Reports of one meeting that give it two days."""
    found = []
    for n, day in enumerate((16, 17)):
        report = a_report(db, f"Мажилис заседал, {n}. «{SAID}».", outlet=f"o{n}.kz")
        found.append(a_session(db, report, date=dt.date(2024, 9, day)).id)
        a_speech(db, SAID, report=report)
    return found


def test_sessions_that_may_be_one_stand_side_by_side_with_why(db, desk):  # noqa: F811
    ids = two_days(db)

    page = " ".join(desk.get("/review/sessions").split())

    assert "their reports tell the same words, but their reports give different days" in page
    assert all(f"/sessions/{i}" in page for i in ids)
    assert "/review/sessions" in desk.get("/review/")
    for one in ids:
        assert "their reports tell the same words" in desk.get(f"/review/sessions/{one}")


def test_one_press_merges_them_and_the_days_are_shown_as_a_contradiction(db, desk):  # noqa: F811
    first, second = two_days(db)
    page = desk.get("/review/sessions")
    merged, kept = (first, second) if f'value="{second}"' in page else (second, first)

    desk(
        f"/review/sessions/{merged}",
        action="merge",
        into=kept,
        reason="same words",
        next="/review/sessions",
    )

    assert current(db, Session, merged).merged_into == kept
    assert session(db, kept).contradictions == ("date",)
    assert "No two sessions look like one" in desk.get("/review/sessions")
