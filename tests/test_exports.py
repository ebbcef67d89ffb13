"""What leaves the program opens in a spreadsheet and says where it comes from."""

import csv
import datetime as dt
import io
import json
import re
import time
from pathlib import Path

import pytest
from sqlmodel import select

from tests.test_differences import quoted
from tests.test_store import SAID, a_reading, keep
from tracker.db import at, now, reading, writing
from tracker.errors import ExportError
from tracker.exports import KINDS, csv_chunks, json_text, rows, write
from tracker.exports.datapackage import write_datapackage
from tracker.exports.popolo import popolo
from tracker.models import Speech
from tracker.network import LINK_COLUMNS, PAIR_COLUMNS
from tracker.queries.when import When
from tracker.review.facts import accept

SCHEMAS = Path(__file__).parents[2] / "shared" / "popolo"
DOCS = Path(__file__).parent.parent / "docs" / "data.md"


def exported(engine, kind):
    with reading(engine) as db:
        return list(rows(kind, db, When(dt.date(2024, 6, 1)), "https://tracker.example"))


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_every_column_is_told_in_the_documentation(kind):
    section = DOCS.read_text("utf-8").split(f"\n## {kind.name}\n")[1].split("\n## ")[0]

    told = [line.split("`")[1] for line in section.splitlines() if line.startswith("| `")]
    assert told == [column.name for column in kind.columns]


def test_a_task_leaves_with_its_sentence_source_and_review_state(engine):
    keep(engine, a_reading())

    [task] = exported(engine, "tasks")
    assert task["sentence"] == task["text"] == SAID
    assert task["source_url"] == "https://example.kz/a"
    assert (task["state"], task["basis"], task["clock"]) == ("given", "nothing_found", "no_date")
    assert task["review_state"] == "unreviewed"
    assert task["permalink"] == f"https://tracker.example/tasks/{task['id']}"


def test_csv_begins_with_a_byte_order_mark_unless_asked_not_to():
    assert "".join(csv_chunks(["a"], [])) == "\ufeffa\r\n"
    assert "".join(csv_chunks(["a"], [], bom=False)) == "a\r\n"


@pytest.mark.parametrize("text", ["=1+1", "+7 701", "-да", "@cmd", "\tx"])
def test_a_cell_that_would_be_a_formula_is_disarmed_in_csv_and_whole_in_json(text):
    [_, row] = csv.reader(io.StringIO("".join(csv_chunks(["a"], [{"a": text}], bom=False))))

    assert row == [f"'{text}"]
    assert json.loads(json_text([{"a": text}])) == [{"a": text}]


def test_several_values_share_a_csv_cell_and_are_a_list_in_json():
    row = {"a": ("один", "два")}

    assert "один; два" in "".join(csv_chunks(["a"], [row]))
    assert json.loads(json_text([row])) == [{"a": ["один", "два"]}]


def test_a_workbook_opens_and_holds_text_as_text(tmp_path):
    import zipfile

    target = tmp_path / "t.xlsx"
    write("xlsx", ["a"], [{"a": "=1+1"}], target)

    assert b"=1+1" in zipfile.ZipFile(target).read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in zipfile.ZipFile(target).read("xl/worksheets/sheet1.xml")


def test_a_workbook_of_the_same_rows_is_the_same_file_whenever_it_is_made(tmp_path):
    files = [tmp_path / name for name in ("first.xlsx", "second.xlsx")]
    for file in files:
        write("xlsx", ["a"], [{"a": "мост"}], file)
        time.sleep(1.1)  # a workbook tells seconds

    assert files[0].read_bytes() == files[1].read_bytes()


def test_a_place_that_cannot_be_written_is_one_sentence_and_leaves_no_half_file(tmp_path):
    with pytest.raises(ExportError, match="choose another place"):
        write("csv", ["a"], [], tmp_path / "missing" / "t.csv")
    assert list(tmp_path.iterdir()) == []


def test_the_data_package_describes_every_column_of_its_files(engine, tmp_path):
    keep(engine, a_reading())
    with reading(engine) as db:
        write_datapackage(db, tmp_path, "https://tracker.example")

    described = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))
    for resource in described["resources"]:
        header = (tmp_path / resource["path"]).read_text("utf-8").splitlines()[0]
        assert header.split(",") == [f["name"] for f in resource["schema"]["fields"]]


def test_the_data_package_of_a_moment_is_the_same_bytes_whenever_it_is_asked_for(
    engine, tmp_path, monkeypatch
):
    keep(engine, a_reading())
    moment = now()
    with reading(engine) as db:
        write_datapackage(db, tmp_path / "then", "https://tracker.example")
    monkeypatch.setattr("tracker.exports.datapackage.now", lambda: moment + dt.timedelta(days=3))
    with writing(engine) as db:
        accept(db, "speech", db.exec(select(Speech.id).where(at(Speech))).first(), "Dana")

    with reading(engine) as db:
        when = When.asked(None, moment)
        write_datapackage(db, tmp_path / "later", "https://tracker.example", when)

    names = sorted(path.name for path in (tmp_path / "then").iterdir())
    for name in names:
        assert (tmp_path / "then" / name).read_bytes() == (tmp_path / "later" / name).read_bytes()


def test_popolo_refers_only_to_what_it_holds(engine):
    keep(engine, a_reading())
    with reading(engine) as db:
        found = popolo(db, When(dt.date(2024, 6, 1)), "https://tracker.example")

    people = {p["id"] for p in found["persons"]}
    organizations = {o["id"] for o in found["organizations"]}
    assert people and organizations and found["events"]
    for membership in found["memberships"]:
        assert membership["person_id"] in people
        assert membership["organization_id"] in organizations


def test_popolo_says_what_nobody_has_reviewed_and_where_reports_differ(engine, db):
    quoted(db, [("Айдар Кумтобеев", "aidar-qumtobe"), ("Салима Тасбулакова", "salima-tasbulaq")])
    db.commit()

    found = popolo(db, When.now(), "https://tracker.example")

    (event,) = found["events"]
    assert (event["review_state"], event["differences"]) == ("unreviewed", ["attribution"])
    assert [source["note"] for source in event["sources"]] == ["unreviewed"] * 2
    assert {speech["review_state"] for speech in found["speeches"]} == {"unreviewed"}


@pytest.mark.skipif(not SCHEMAS.is_dir(), reason="the Popolo schemas are not beside the project")
def test_popolo_keeps_the_schemas_of_the_specification(engine):
    import jsonschema
    from referencing import Registry, Resource
    from referencing.jsonschema import DRAFT3

    keep(engine, a_reading())
    schemas = {p.stem: json.loads(p.read_text("utf-8")) for p in SCHEMAS.glob("*.json")}
    registry = Registry().with_resources(
        (f"http://www.popoloproject.com/schemas/{name}.json", Resource(schema, DRAFT3))
        for name, schema in schemas.items()
    )
    with reading(engine) as db:
        found = popolo(db, When(dt.date(2024, 6, 1)), "https://tracker.example")

    for collection, name in {
        "persons": "person",
        "organizations": "organization",
        "memberships": "membership",
        "events": "event",
        "speeches": "speech",
    }.items():
        check = jsonschema.Draft3Validator(schemas[name], registry=registry)
        for item in found[collection]:
            assert not list(check.iter_errors(item))


@pytest.mark.parametrize(("heading", "columns"), [("Links", LINK_COLUMNS), ("Pairs", PAIR_COLUMNS)])
def test_every_column_of_the_network_is_told_in_the_documentation(heading, columns):
    section = DOCS.read_text("utf-8").split(f"\n### {heading}\n")[1].split("\n##")[0]

    assert tuple(re.findall(r"^\| `(\w+)`", section, re.M)) == columns
