"""Commands for the operator of a site: editors, backups that come back, alerts."""

import sqlite3

import pytest

from tests.test_cli import report, tracker  # noqa: F401  fixtures
from tracker.cli import main
from tracker.db import DbSession, connect
from tracker.review.accounts import bearer_of, who_logs_in
from tracker.settings import Settings

PASSWORD = "correct horse battery"


def may_log_in(tmp_path, password=PASSWORD):
    engine = connect(f"sqlite:///{tmp_path / 'test.sqlite'}")
    with DbSession(engine) as db:
        found = who_logs_in(db, "Dana", password)
    engine.dispose()
    return found is not None


def bearer_name(tmp_path, token):
    engine = connect(f"sqlite:///{tmp_path / 'test.sqlite'}")
    with DbSession(engine) as db:
        found = bearer_of(db, token)
    engine.dispose()
    return found.name if found else None


def test_an_editor_is_added_with_a_password_from_stdin_and_closed(tracker, tmp_path):  # noqa: F811
    added = tracker("user", "add", "Dana", "--password-stdin", input=PASSWORD + "\n")

    assert (added.exit_code, may_log_in(tmp_path)) == (0, True)
    assert PASSWORD not in added.output
    assert tracker("user", "close", "Dana").exit_code == 0
    assert not may_log_in(tmp_path)


def test_a_name_that_is_taken_is_replaced_only_on_request(tracker, tmp_path):  # noqa: F811
    tracker("user", "add", "Dana", "--password-stdin", input=PASSWORD + "\n")
    again = PASSWORD + "!"

    refused = tracker("user", "add", "Dana", "--password-stdin", input=again + "\n")
    assert (refused.exit_code, may_log_in(tmp_path)) == (1, True)
    assert "--replace" in refused.stderr

    replaced = tracker("user", "add", "Dana", "--replace", "--password-stdin", input=again + "\n")
    assert (replaced.exit_code, may_log_in(tmp_path), may_log_in(tmp_path, again)) == (
        0,
        False,
        True,
    )


def test_accounts_are_listed_with_their_state(tracker):  # noqa: F811
    for name in ("Timur", "Dana"):
        tracker("user", "add", name, "--password-stdin", input=PASSWORD + "\n")
    tracker("user", "token", "Dana")
    tracker("user", "close", "Timur")

    rows = [line.split("\t") for line in tracker("user", "list").stdout.splitlines()]

    assert [(row[0], row[1], row[3]) for row in rows] == [
        ("Dana", "open", "token"),
        ("Timur", "closed", "-"),
    ]


def test_a_password_is_asked_for_twice_and_not_shown(tracker, tmp_path):  # noqa: F811
    result = tracker("user", "add", "Dana", input=f"{PASSWORD}\n{PASSWORD}\n")

    assert (result.exit_code, may_log_in(tmp_path)) == (0, True)
    assert PASSWORD not in result.output


def test_a_short_password_is_one_sentence(tracker):  # noqa: F811
    result = tracker("user", "add", "Dana", "--password-stdin", input="short\n")

    assert result.exit_code == 1
    assert "at least 12 characters" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_backup_comes_back_and_what_was_there_is_kept(tracker, report, tmp_path):  # noqa: F811
    tracker("ingest", str(report))
    copy = tmp_path / "copy.sqlite"
    tracker("backup", str(copy))
    other = tmp_path / "other.txt"
    other.write_text(report.read_text("utf-8").replace("три посёлка", "пять посёлков"), "utf-8")
    tracker("ingest", str(other))
    assert "reports: 2" in tracker("status").stdout

    result = tracker("restore", str(copy), "--yes")

    assert result.exit_code == 0
    assert "reports: 1" in tracker("status").stdout
    (kept,) = tmp_path.glob("test.sqlite.before-*")
    assert str(kept) in result.stderr
    with sqlite3.connect(kept) as aside:
        assert aside.execute("SELECT count(*) FROM report").fetchone() == (2,)
    aside.close()


def test_restore_asks_before_it_replaces(tracker, report, tmp_path):  # noqa: F811
    tracker("ingest", str(report))
    tracker("backup", str(tmp_path / "copy.sqlite"))

    assert tracker("restore", str(tmp_path / "copy.sqlite"), input="n\n").exit_code == 1
    assert list(tmp_path.glob("test.sqlite.before-*")) == []


@pytest.mark.parametrize("content", [b"", b"no database at all" * 100])
def test_what_is_no_backup_changes_nothing(tracker, report, tmp_path, content):  # noqa: F811
    tracker("ingest", str(report))
    wrong = tmp_path / "wrong.sqlite"
    wrong.write_bytes(content)

    result = tracker("restore", str(wrong), "--yes")

    assert result.exit_code == 1
    assert "no backup of this program" in result.stderr
    assert "reports: 1" in tracker("status").stdout


def test_alerts_are_listed_and_off_without_a_mail_server(tracker):  # noqa: F811
    assert tracker("alerts", "add", "a@b.kz", "search", "мост", "--lang", "kk").exit_code == 0

    assert tracker("alerts", "list").stdout == "a@b.kz\tsearch\tмост\tkk\n"
    assert tracker("alerts", "send", "--dry-run").exit_code == 0
    refused = tracker("alerts", "send")
    assert refused.exit_code == 1
    assert "TRACKER_SMTP_URL" in refused.stderr


def test_an_address_is_taken_off_for_one_thing_or_for_all(tracker):  # noqa: F811
    for what in (("search", "мост"), ("search", "дорога"), ("due",)):
        tracker("alerts", "add", "a@b.kz", *what)
    tracker("alerts", "add", "other@b.kz", "due")

    one = tracker("alerts", "remove", "a@b.kz", "search", "мост")
    assert (one.exit_code, one.stderr) == (0, "a@b.kz no longer follows search мост\n")
    assert "дорога" in tracker("alerts", "list").stdout
    assert tracker("alerts", "remove", "a@b.kz").exit_code == 0
    assert tracker("alerts", "list").stdout == "other@b.kz\tdue\t\tru\n"
    nothing = tracker("alerts", "remove", "a@b.kz")
    assert nothing.exit_code == 1
    assert "a@b.kz follows nothing of that kind." in nothing.stderr


def test_a_mail_server_that_cannot_be_reached_is_one_sentence(tracker, monkeypatch):  # noqa: F811
    from tracker.errors import SettingsError
    from tracker.web.digests import _server

    with pytest.raises(SettingsError, match="cannot be used"):
        _server("smtp://127.0.0.1:1")
    with pytest.raises(SettingsError, match="must be like"):
        _server("mail.example.kz")
    assert Settings().smtp_url == ""
    assert {"user", "restore", "alerts"} <= set(main.commands)


def test_a_token_is_printed_once_and_can_be_revoked(tracker, tmp_path):  # noqa: F811
    tracker("user", "add", "Dana", "--password-stdin", input=PASSWORD + "\n")
    given = tracker("user", "token", "Dana")
    token = given.stdout.strip()

    assert (given.exit_code, bearer_name(tmp_path, token)) == (0, "Dana")
    assert token not in given.stderr
    assert tracker("user", "token", "Dana", "--revoke").exit_code == 0
    assert bearer_name(tmp_path, token) is None


def test_nobody_gets_a_token_without_an_open_account(tracker):  # noqa: F811
    nobody = tracker("user", "token", "Dana")
    tracker("user", "add", "Dana", "--password-stdin", input=PASSWORD + "\n")
    tracker("user", "close", "Dana")
    closed = tracker("user", "token", "Dana")

    assert (nobody.exit_code, closed.exit_code, nobody.stdout + closed.stdout) == (1, 1, "")
    assert "There is no account" in nobody.stderr
    assert "is closed" in closed.stderr
