"""The reference data of Kazakhstan as people edit it, read with the csv module alone."""

import csv
import datetime as dt
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent.parent / "data" / "kazakhstan"

COLUMNS = {
    "chambers": "slug name_ru name_kk name_en start end successor source",
    "convocations": "chamber number start end seats source",
    "factions": "slug party chamber start end color source",
    "faction_names": "faction lang name start end source",
    "people": "slug family_ru given_ru patronymic_ru family_kk given_kk patronymic_kk name_en "
    "gender wikidata source",
    "deputies": "person chamber convocation start end source",
    "memberships": "person organization role start end source",
    "bodies": "slug kind parent name_ru name_kk name_en start end successor source",
    "aliases": "kind slug alias lang note source",
    "inquiry_rules": "chamber what days start end source",
    "topics": "slug name_ru name_kk name_en words_ru words_kk words_en",
    "candidates": "party order family_ru given_ru patronymic_ru position_ru position_kk place "
    "source",
}
KINDS = {
    "government", "ministry", "akimat", "committee", "presidium", "agency", "office", "court",
    "party_body", "national_company", "commission", "assembly",
}  # fmt: skip
ROLES = {
    "member", "chair", "deputy_chair", "first_deputy_chair", "secretary", "leader",
    "deputy_leader", "speaker", "deputy_speaker", "minister", "prime_minister",
    "acting_prime_minister", "deputy_prime_minister", "first_deputy_prime_minister", "president",
    "akim",
}  # fmt: skip
NOTES = {"spelling", "misprint", "short", "former"}

Row = dict[str, str]
Days = tuple[str, str]
EVERY_FILE = pytest.mark.parametrize("name", COLUMNS)


@cache
def rows(name: str) -> list[Row]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def slugs(*names: str) -> set[str]:
    return {row["slug"] for name in names for row in rows(name)}


def days(row: Row) -> Days:
    """First and last day as text that sorts; a blank is open on its side."""
    return row["start"] or "0001-01-01", row["end"] or "9999-12-31"


def overlap(a: Days, b: Days) -> bool:
    """Two spells share more than the day one hands over to the other."""
    return a[0] < b[1] and b[0] < a[1]


def seat_days(seat: Row) -> Days:
    """Days of a seat; a blank one is the convocation's."""
    terms = {(row["chamber"], row["number"]): row for row in rows("convocations")}
    term = terms.get((seat["chamber"], seat["convocation"]), {"start": "", "end": ""})
    return days({key: seat[key] or term[key] for key in ("start", "end")})


def clashes(found: list[Row]) -> Iterator[tuple[Row, Row]]:
    for a, b in combinations(found, 2):
        if overlap(days(a), days(b)):
            yield a, b


def scripts(word: str) -> set[str]:
    return {unicodedata.name(letter).split()[0] for letter in word}


@EVERY_FILE
def test_a_file_has_its_columns_in_order(name: str) -> None:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        header = next(csv.reader(lines))

    assert header == COLUMNS[name].split()


@EVERY_FILE
def test_a_file_is_plain_utf8_with_unix_lines_and_no_byte_order_mark(name: str) -> None:
    data = (FOLDER / f"{name}.csv").read_bytes()

    assert not data.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in data
    assert data.endswith(b"\n")
    assert unicodedata.is_normalized("NFC", data.decode("utf-8"))


@EVERY_FILE
def test_rows_have_as_many_cells_as_the_header_and_no_stray_blanks(name: str) -> None:
    for row in rows(name):
        assert None not in row and None not in row.values(), row
        assert all(cell == " ".join(cell.split()) for cell in row.values()), row


@EVERY_FILE
def test_rows_are_sorted_and_none_stands_twice(name: str) -> None:
    def place(row: Row) -> tuple[str, ...]:
        return tuple(c.zfill(4) if k == "order" else c for k, c in row.items())

    found = [place(row) for row in rows(name)]

    assert found == sorted(found)
    assert len(found) == len(set(found))


@pytest.mark.parametrize("name", sorted(COLUMNS.keys() - {"topics"}))  # topics are our own words
def test_every_row_names_its_source(name: str) -> None:
    assert [row for row in rows(name) if not row["source"]] == []


@pytest.mark.parametrize("name", ["chambers", "factions", "people", "bodies", "topics"])
def test_slugs_are_unique_plain_english_letters(name: str) -> None:
    found = [row["slug"] for row in rows(name)]

    assert [slug for slug, times in Counter(found).items() if times > 1] == []
    assert [slug for slug in found if not re.fullmatch(r"[a-z]+(-[a-z]+)*", slug)] == []


def test_chambers_factions_and_bodies_share_no_slug() -> None:
    found = [row["slug"] for name in ("chambers", "factions", "bodies") for row in rows(name)]

    assert len(found) == len(set(found))


@EVERY_FILE
def test_dates_are_whole_days_and_in_order(name: str) -> None:
    for row in rows(name):
        for key in {"start", "end"} & set(row):
            assert row[key] == "" or dt.date.fromisoformat(row[key]).isoformat() == row[key], row
        if row.get("start") and row.get("end"):
            assert row["start"] <= row["end"], row


@pytest.mark.parametrize(
    ("name", "column", "targets"),
    [
        ("chambers", "successor", ("chambers",)),
        ("convocations", "chamber", ("chambers",)),
        ("factions", "chamber", ("chambers",)),
        ("faction_names", "faction", ("factions",)),
        ("deputies", "person", ("people",)),
        ("deputies", "chamber", ("chambers",)),
        ("memberships", "person", ("people",)),
        ("memberships", "organization", ("chambers", "factions", "bodies")),
        ("bodies", "parent", ("chambers", "factions", "bodies")),
        ("bodies", "successor", ("bodies",)),
        ("inquiry_rules", "chamber", ("chambers",)),
        ("candidates", "party", ("factions",)),
    ],
)
def test_references_lead_somewhere(name: str, column: str, targets: tuple[str, ...]) -> None:
    known = slugs(*targets) | {""}

    assert [row for row in rows(name) if row[column] not in known] == []


def test_a_seat_names_a_convocation_that_is_listed() -> None:
    known = {(row["chamber"], row["number"]) for row in rows("convocations")}

    for seat in rows("deputies"):
        assert seat["convocation"] == "" or (seat["chamber"], seat["convocation"]) in known, seat
        assert seat["convocation"] or (seat["start"] and seat["end"]), seat


def test_an_alias_leads_to_one_thing_of_its_kind() -> None:
    files = {"person": "people", "faction": "factions", "body": "bodies", "chamber": "chambers"}
    seen: dict[tuple[str, str], Row] = {}

    for row in rows("aliases"):
        assert row["slug"] in slugs(files[row["kind"]]), row
        assert seen.setdefault((row["kind"], row["alias"]), row) is row, row


def test_words_that_must_come_from_a_list_do() -> None:
    assert {row["kind"] for row in rows("bodies")} <= KINDS
    assert {row["role"] for row in rows("memberships")} <= ROLES
    assert {row["note"] for row in rows("aliases")} <= NOTES
    assert {row["gender"] for row in rows("people")} <= {"m", "f", ""}
    assert {row["lang"] for row in rows("faction_names")} <= {"ru", "kk", "en"}
    assert {row["lang"] for row in rows("aliases")} <= {"ru", "kk", "en", ""}
    assert all(re.fullmatch(r"[IVX]+", row["number"]) for row in rows("convocations"))
    assert all(re.fullmatch(r"(Q[1-9]\d*)?", row["wikidata"]) for row in rows("people"))
    assert all(re.fullmatch(r"#[0-9a-f]{6}", row["color"]) for row in rows("factions"))


def test_everybody_has_a_name_in_russian() -> None:
    assert [r for r in rows("people") if not (r["family_ru"] and r["given_ru"])] == []


def test_nobody_sits_in_two_factions_at_once() -> None:
    factions = slugs("factions")
    found: dict[str, list[Row]] = {}
    for row in rows("memberships"):
        if row["organization"] in factions:
            found.setdefault(row["person"], []).append(row)

    for own in found.values():
        assert [(a, b) for a, b in clashes(own) if a["organization"] != b["organization"]] == []


def test_nobody_holds_one_office_twice_at_once() -> None:
    found: dict[tuple[str, str, str], list[Row]] = {}
    for row in rows("memberships"):
        found.setdefault((row["person"], row["organization"], row["role"]), []).append(row)

    assert [pair for own in found.values() for pair in clashes(own)] == []


def test_nobody_holds_two_seats_of_a_chamber_at_once() -> None:
    found: dict[tuple[str, str], list[Days]] = {}
    for seat in rows("deputies"):
        found.setdefault((seat["person"], seat["chamber"]), []).append(seat_days(seat))

    for key, own in found.items():
        assert not any(overlap(a, b) for a, b in combinations(own, 2)), key


def test_a_seat_lies_within_its_convocation() -> None:
    for seat in rows("deputies"):
        whole = seat_days({**seat, "start": "", "end": ""})
        start, end = seat_days(seat)
        assert whole[0] <= start <= end <= whole[1], seat


def test_one_speaker_presides_over_a_chamber_at_a_time() -> None:
    for chamber in slugs("chambers"):
        speakers = [
            row
            for row in rows("memberships")
            if row["organization"] == chamber and row["role"] == "speaker"
        ]
        assert list(clashes(speakers)) == []


def test_a_faction_has_one_name_a_language_at_a_time() -> None:
    found: dict[tuple[str, str], list[Row]] = {}
    for row in rows("faction_names"):
        found.setdefault((row["faction"], row["lang"]), []).append(row)

    assert set(found) == {(f, lang) for f in slugs("factions") for lang in ("ru", "kk", "en")}
    assert [pair for own in found.values() for pair in clashes(own)] == []


def test_a_convocation_has_no_more_deputies_than_seats_and_replacements_allow() -> None:
    seats = Counter((row["chamber"], row["convocation"]) for row in rows("deputies"))

    for row in rows("convocations"):
        known = seats[row["chamber"], row["number"]]
        print(f"{row['chamber']} {row['number']}: {known} of {row['seats'] or '?'}")
        assert not row["seats"] or known <= int(row["seats"]) * 1.3
    assert seats["mazhilis", "VI"] == 107


@EVERY_FILE
def test_no_word_mixes_look_alike_letters_of_two_alphabets(name: str) -> None:
    for row in rows(name):
        if row.get("note") == "misprint":
            continue
        for column in set(row) - {"source"}:
            for word in re.findall(r"[^\W\d_]+", row[column]):
                assert len(scripts(word)) == 1, (row, word)


def test_the_faction_that_met_in_march_2022_is_known_with_its_nine_people() -> None:
    at = "2022-03-02"
    sitting = {
        seat["person"]
        for seat in rows("deputies")
        if seat["chamber"] == "mazhilis" and seat_days(seat)[0] <= at <= seat_days(seat)[1]
    }
    amanat = {
        row["person"]
        for row in rows("memberships")
        if row["organization"] == "amanat" and days(row)[0] <= at <= days(row)[1]
    }
    deputies = {
        "erlan-koshanov", "pavel-kazantsev", "sayasat-nurbek", "edil-zhanbyrshin",
        "ekaterina-smyshlyaeva", "yuliya-kuchinskaya", "elnur-beisenbaev", "erlan-sairov",
    }  # fmt: skip

    assert deputies <= sitting & amanat
    assert "kasym-zhomart-tokaev" in slugs("people") - sitting - amanat
