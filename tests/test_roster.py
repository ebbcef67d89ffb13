"""Reference rows to answers about who held what when."""

import datetime as dt
from pathlib import Path

import pytest

from tests.people_of import a_roster, person, seat
from tracker.errors import ReferenceDataError
from tracker.ingest.roster import Roster

DATA = Path(__file__).parent.parent / "data" / "kazakhstan"


def test_a_blank_seat_lasts_as_long_as_the_convocation():
    roster = a_roster()

    assert roster.seat_on("oraz-kereibai", dt.date(2023, 3, 29))
    assert not roster.seat_on("oraz-kereibai", dt.date(2023, 3, 28))
    assert not roster.seat_on("oraz-kereibai", dt.date(2024, 1, 1), "senate")


def test_a_seat_with_days_of_its_own_ends_with_them():
    roster = Roster(
        {
            "people": [person("x", "Тасбай Икс")],
            "convocations": [
                {"chamber": "mazhilis", "number": "VIII", "start": "2023-03-29", "end": ""}
            ],
            "deputies": [seat("x", end="2024-02-01")],
        }
    )

    assert roster.seat_on("x", dt.date(2024, 2, 1))
    assert not roster.seat_on("x", dt.date(2024, 2, 2))


def test_a_seat_whose_days_nobody_knows_counts_on_no_day():
    roster = Roster({"people": [person("x", "Тасбай Икс")], "deputies": [seat("x", "senate")]})

    assert roster.seats("x")
    assert not roster.seat_on("x", dt.date(2024, 2, 2))


def test_a_date_that_is_none_names_the_row():
    with pytest.raises(ReferenceDataError, match="1 марта 2022"):
        a_roster(memberships=[{"person": "x", "organization": "y", "role": "chair",
                               "start": "1 марта 2022", "end": ""}])  # fmt: skip


def test_a_file_that_is_no_utf8_is_named(tmp_path):
    (tmp_path / "people.csv").write_bytes("slug\nимя".encode("cp1251"))

    with pytest.raises(ReferenceDataError, match=r"people\.csv"):
        Roster.read(tmp_path)


def test_a_folder_without_files_is_an_empty_roster(tmp_path):
    roster = Roster.read(tmp_path)

    assert roster.people == {}
    assert roster.gazetteer.find("В Мажилисе тихо.")


def test_gender_is_read_from_the_patronymic_where_it_is_blank():
    names = a_roster().names

    assert names.people["dana-tuiakova"].gender == "f"
    assert names.people["oraz-kereibai"].gender == "m"


@pytest.mark.parametrize(
    ("alias", "printed"),
    [("Керейбаев Ораз", "Ораза Керейбаева"), ("Kereıbaı Oraz Talǵatuly", "Ораз Керейбай")],
)
def test_an_alias_finds_the_person_in_either_order_of_names(alias, printed):
    roster = a_roster(
        aliases=[{"kind": "person", "slug": "oraz-kereibai", "alias": alias, "lang": "kk"}]
    )

    assert set(roster.names.fitting(printed.split())) == {"oraz-kereibai"}


def test_the_shipped_roster_knows_a_speaker_at_his_time():
    roster = Roster.read(DATA)

    assert roster.seat_on("erlan-koshanov", dt.date(2024, 5, 2), "mazhilis")
    assert set(roster.names.fitting(["Ерлану", "Кошанову"])) == {"erlan-koshanov"}
    assert set(roster.names.fitting(["Елнур", "Бисембаев"])) == {"elnur-beisenbaev"}
