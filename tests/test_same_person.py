"""One man in two languages is no contradiction; two men are."""

import pytest

from tests.factories import a_report, a_session
from tracker.queries.same_person import same_name, same_person
from tracker.queries.sessions import session


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ерлан Кошанов", "Ерлан Қошанов"),
        ("Ерлан Кошанов", "Erlan Koshanov"),
        ("Ерлан Кошанов", "Е. Кошанов"),
        ("Е.Ж. Кошанов", "Ерлан Жаканович Кошанов"),
        ("Кошанов", "Ерлан Кошанов"),
    ],
)
def test_spellings_of_one_name_are_one(a, b):
    assert same_name(a, b)
    assert same_name(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ерлан Кошанов", "Ерлан Саиров"),
        ("Ерлан Кошанов", "Дана Кошанова"),
        ("А. Нурланов", "Б. Нурланов"),
    ],
)
def test_other_names_are_other_people(a, b):
    assert not same_name(a, b)


def test_two_known_people_of_one_name_are_two():
    assert not same_person(("first", "Ерлан Саиров"), ("second", "Ерлан Саиров"))
    assert same_person(("first", "Ерлан Саиров"), ("first", "Саиров"))


@pytest.mark.parametrize(
    ("chairs", "differ"),
    [
        ((("Айдар Кумтобеев", "aidar-qumtobe"), ("Айдар Құмтөбеев", None)), ()),
        ((("Айдар Кумтобеев", None), ("Айдар Құмтөбеев", None)), ()),
        ((("Айдар Кумтобеев", None), ("Салима Тасбулакова", None)), ("chair_name",)),
    ],
)
def test_reports_differ_where_they_name_another_chair(db, chairs, differ):
    for n, (name, person) in enumerate(chairs):
        report = a_report(db, f"Заседание прошло. {n}")
        a_session(db, report, id="one", chair_name=name, chair_id=person)

    assert session(db, "one").contradictions == differ
