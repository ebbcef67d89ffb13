"""The ``tracker`` command as a user meets it: data on stdout, one clear line for each mistake."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from tracker.cli import main

REPORT = """Депутаты обсудили дороги

В Мажилисе под председательством спикера Мажилиса Айдара Кумтобеева состоялось пленарное заседание.

Депутат Мажилиса Айдар Кумтобеев попросил Министерство транспорта отремонтировать дорогу до конца \
года.

– Дорогу ждут три посёлка. Мы вернёмся к этому вопросу осенью, – сказал Айдар Кумтобеев.
"""
FOOTBALL = "Сборная выиграла матч со счётом два ноль. Тренер похвалил вратаря и защитников команды."


@pytest.fixture
def tracker(tmp_path, monkeypatch):
    """Runs the command in an empty folder; answers its result."""
    monkeypatch.chdir(tmp_path)
    for name, value in {
        "TRACKER_DATABASE_URL": f"sqlite:///{tmp_path / 'test.sqlite'}",
        "TRACKER_READER": "rules",
    }.items():
        monkeypatch.setenv(name, value)
    runner = CliRunner()
    return lambda *arguments, **options: runner.invoke(main, list(arguments), **options)


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "roads.txt"
    path.write_text(REPORT, "utf-8")
    return path


def happened(result):
    return json.loads(result.stdout)


def test_a_report_becomes_rows_and_a_second_time_nothing_new(tracker, report):
    first, second = (tracker("ingest", "--json", str(report)) for _ in range(2))

    assert [len(happened(first)[k]) for k in ("stored", "failed")] == [1, 0]
    assert [len(happened(second)[k]) for k in ("stored", "unchanged")] == [0, 1]
    assert happened(first)["stored"][0]["id"] == happened(second)["unchanged"][0]["id"]


def test_extract_needs_no_database_and_keeps_the_contract(tracker, report, tmp_path):
    result = tracker("extract", str(report))

    [found] = [json.loads(line) for line in result.stdout.splitlines()]
    assert not (tmp_path / "test.sqlite").exists()
    assert found["id"] == "roads"
    assert (found["session"]["chamber"], found["session"]["kind"]) == ("mazhilis", "plenary")
    for item in [*found["speeches"], *found["tasks"]]:
        start, end = item["span"]
        assert found["text"][start:end] == item["text"]


def test_what_is_not_about_parliament_is_skipped_with_the_reason(tracker, tmp_path):
    path = tmp_path / "match.txt"
    path.write_text(FOOTBALL, "utf-8")
    result = tracker("ingest", "--json", str(path))

    [skipped] = happened(result)["skipped"]
    assert skipped["reason"] and result.exit_code == 0


BAD = {
    "empty.txt": b"",
    "binary.txt": bytes(range(256)) * 8,
    "broken.json": b'{"text": ',
    "undated.json": json.dumps({"text": REPORT, "published": "soon"}).encode(),
    "textless.json": b'{"title": "x"}',
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_one_line_and_the_rest_goes_on(tracker, report, tmp_path, name):
    (tmp_path / name).write_bytes(BAD[name])
    result = tracker("ingest", "--json", str(tmp_path / name), str(report))

    assert result.exit_code == 1
    assert len(happened(result)["stored"]) == 1
    [failed] = happened(result)["failed"]
    assert failed["source"].endswith(name)
    [line] = [line for line in result.stderr.splitlines() if line.startswith("failed:")]
    assert name in line


def test_a_missing_file_is_one_line_and_the_rest_goes_on(tracker, report):
    result = tracker("extract", "nowhere.txt", str(report))

    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 1
    assert "nowhere.txt" in result.stderr


def test_a_broken_line_of_a_jsonl_is_named_by_its_number(tracker, tmp_path):
    good = json.dumps({"id": "1", "text": REPORT}, ensure_ascii=False)
    path = tmp_path / "many.jsonl"
    path.write_text(f"{good}\n{{broken\n", "utf-8")
    result = tracker("ingest", "--json", str(path))

    assert [item["source"] for item in happened(result)["failed"]] == [f"{path}:2"]
    assert len(happened(result)["stored"]) == 1


def test_a_report_without_a_date_is_stored_with_a_warning(tracker, report):
    result = tracker("ingest", str(report))

    assert "warning" in result.stderr and "date" in result.stderr
    assert result.exit_code == 0


def test_stdin_is_a_source(tracker):
    result = tracker("extract", "-", input=REPORT)

    assert json.loads(result.stdout)["session"]["chamber"] == "mazhilis"


@pytest.mark.parametrize("ending", ["csv", "json", "jsonl", "xlsx"])
def test_the_format_follows_the_ending(tracker, report, tmp_path, ending):
    tracker("ingest", str(report))
    target = tmp_path / f"tasks.{ending}"
    result = tracker("export", "tasks", "-o", str(target))

    assert result.exit_code == 0, result.output
    start = {"csv": b"\xef\xbb\xbfid,", "json": b"[", "jsonl": b"{", "xlsx": b"PK"}[ending]
    assert target.read_bytes().startswith(start)


def test_an_export_to_stdout_has_no_byte_order_mark(tracker):
    result = tracker("export", "deputies")

    assert result.stdout.startswith("id,permalink,")
    assert "erlan-koshanov" in result.stdout


def test_reference_data_comes_back_out_as_it_went_in(tracker, tmp_path):
    from tracker.settings import shipped

    tracker("export", "reference", "-o", str(tmp_path / "out"))

    for name in ("people", "factions", "bodies"):
        given = (shipped("data", "kazakhstan") / f"{name}.csv").read_text("utf-8").splitlines()
        written = (tmp_path / "out" / f"{name}.csv").read_text("utf-8").splitlines()
        assert sorted(given) == sorted(written)


def test_a_database_address_that_is_none_is_one_sentence(tracker, monkeypatch):
    monkeypatch.setenv("TRACKER_DATABASE_URL", "nonsense")
    result = tracker("status")

    assert result.exit_code == 1
    assert "TRACKER_DATABASE_URL" in result.stderr and "Traceback" not in result.stderr


def test_a_backup_is_a_whole_database(tracker, report, tmp_path, monkeypatch):
    tracker("ingest", str(report))
    assert tracker("backup", str(tmp_path / "copy.sqlite")).exit_code == 0

    monkeypatch.setenv("TRACKER_DATABASE_URL", f"sqlite:///{tmp_path / 'copy.sqlite'}")
    assert "reports: 1" in tracker("status").stdout


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_has_help_and_stands_in_the_readme(tracker, command):
    result = tracker(command, "--help")

    assert result.exit_code == 0 and "Usage:" in result.stdout
    assert f"tracker {command}" in Path(__file__).parents[1].joinpath("README.md").read_text()
