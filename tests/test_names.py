"""Words of names: cases undone, endings taken off, one person found by any spelling."""

import pytest

from tracker.lang import morph, names_kk
from tracker.lang.inflect import cases_of
from tracker.lang.name_index import KnownName, NameIndex
from tracker.lang.names import capital_tokens, nominatives


@pytest.fixture(scope="module")
def index() -> NameIndex:
    return NameIndex(
        [
            KnownName("oraz", ("Керейбай",), ("Ораз",), ("Талгатович", "Талғатұлы"), "m"),
            KnownName("dana", ("Туякова", "Тұяқова"), ("Дана",), ("Сериковна",), "f"),
            KnownName("olzhas", ("Жетибалин", "Жетібалин"), ("Олжас",), (), "m"),
            KnownName("erik", ("Жетыбалин",), ("Ерик",), (), "m"),
            KnownName("daniyar", ("Сейтжапаров",), ("Данияр",), (), "m"),
            KnownName("jomart", ("Сыздыков",), ("Касым-Жомарт", "Қасым-Жомарт"), (), "m"),
        ],
        given=[("Айжан", "f")],
    )


@pytest.mark.parametrize(
    ("printed", "nominative"),
    [
        ("Ораза Керейбаева", "Ораз Керейбаев"),
        ("Касым-Жомартом Сыздыковым", "Касым-Жомарт Сыздыков"),
        ("Юлии Звонаревской", "Юлия Звонаревская"),
        ("Никитой Шатуновым", "Никита Шатунов"),
        ("К. Мейргазиным", "К. Мейргазин"),
        ("Жанибека Тасбайулы", "Жанибек Тасбайулы"),
        ("Надежда Стадниченко", "Надежда Стадниченко"),
        ("Анны Подгорной", "Анна Подгорная"),
        ("Маргариты Чернопольской", "Маргарита Чернопольская"),
    ],
)
def test_a_russian_name_is_brought_to_the_nominative(printed, nominative):
    assert nominatives(printed.split())[0].name == nominative


def test_a_known_given_name_is_preferred_to_one_made_up():
    found = nominatives(["Сауле", "Отегалиевой"], known=lambda base: base == "Сауле")

    assert found[0].name == "Сауле Отегалиева"


def test_what_the_sentence_says_of_the_case_decides_between_a_man_and_a_woman():
    man = nominatives(["Канату", "Мусину"], {"dat": 4.0, "acc": 0.25})[0]
    woman = nominatives(["Канату", "Мусину"], {"dat": 0.25, "acc": 4.0})[0]

    assert (man.name, man.gender) == ("Канат Мусин", "m")
    assert (woman.name, woman.gender) == ("Каната Мусина", "f")


def test_only_the_last_part_of_a_hyphened_name_is_inflected():
    assert ("gen", "Касым-Жомарта") in cases_of("Касым-Жомарт", "given", "m")


def test_a_womans_name_in_a_consonant_stays_as_it_is():
    assert {form for _, form in cases_of("Куспан", "family", "f")} == {"Куспан"}


@pytest.mark.parametrize("form", ["Дании", "Данию", "Данией"])
def test_a_given_name_in_iya_has_its_own_cases(form):
    assert form in {f for _, f in cases_of("Дания", "given", "f")}


@pytest.mark.parametrize(
    ("printed", "base"),
    [
        ("Мұхтасырға", "Мұхтасыр"),
        ("Досжігіттің", "Досжігіт"),
        ("Берікболсынның", "Берікболсын"),
        ("Саировтан", "Саиров"),
        ("Атамбаевты", "Атамбаев"),
        ("Аманкелді", "Аманкелді"),
        ("Ерден", "Ерден"),
    ],
)
def test_a_kazakh_ending_is_taken_off_and_a_name_that_looks_like_one_is_kept(printed, base):
    assert names_kk.likely_bases(printed)[0][0] == base


@pytest.mark.parametrize(
    ("words", "lang"),
    [
        ("Оразу Керейбаю", "ru"),
        ("Керейбай Ораз Талгатович", "ru"),
        ("Ораз Керейбайдың", "kk"),
        ("Oraz Kereibai", "en"),
        ("О. Керейбай", "ru"),
        ("О.Т. Керейбай", "ru"),
    ],
)
def test_one_person_is_found_by_every_spelling(index, words, lang):
    tokens = [token.text for token in capital_tokens(words, 0, len(words))]

    assert set(index.fitting(tokens, lang)) == {"oraz"}


@pytest.mark.parametrize(
    "words",
    ["Марат Керейбай", "Ораз Маратович Керейбай", "М. Керейбай", "О.С. Керейбай", "Ораз"],
)
def test_a_name_of_which_one_word_differs_is_somebody_else(index, words):
    tokens = [token.text for token in capital_tokens(words, 0, len(words))]

    assert index.fitting(tokens) == {}


def test_a_surname_printed_exactly_is_not_taken_for_one_that_sounds_like_it(index):
    assert set(index.fitting(["Жетыбалин"])) == {"erik"}
    assert set(index.fitting(["Жетибалин"])) == {"olzhas"}


def test_a_kazakh_surname_without_its_russian_ending_is_found(index):
    assert set(index.fitting(["Данияр", "Сейтжапардың"], "kk")) == {"daniyar"}


def test_kazakh_and_english_do_not_decline_in_russian(index):
    assert index.forms("Сейтжапарова", "ru")
    assert not index.forms("Сейтжапарова", "kk")


def test_the_case_that_an_office_demands_tells_a_man_from_a_woman(index):
    assert set(index.fitting(["Туякову"], cases={"acc"})) == {"dana"}
    assert index.fitting(["Туякову"], cases={"dat"}) == {}


def test_given_names_of_others_are_known_as_given_names(index):
    assert index.is_given("Айжан")
    assert index.fitting(["Айжан"]) == {}


def test_words_with_a_capital_are_found_with_their_initials_and_after_a_lost_blank():
    text = "корреспондентДана видела О.Т. Керейбая"

    assert [t.text for t in capital_tokens(text, 0, len(text))] == ["Дана", "О.", "Т.", "Керейбая"]


def test_the_other_dictionary_answers_the_same_questions():
    pytest.importorskip("pymorphy3")
    words = ["депутата", "Мажилиса", "Иванова", "сказала"]

    for library in (morph.Rumorph(), morph.Pymorphy()):
        readings = library.analyze(words, range(len(words)))
        assert {"gen", "acc"} & {r.case for r in readings[0]}
        assert any(r.name == "family" for r in readings[2])
        assert readings[3][0].finite
        assert library.inflect("министерство", "dat", "министерство") == "министерству"
        assert library.inflect("верховный", "ins", "суд") == "верховным"
