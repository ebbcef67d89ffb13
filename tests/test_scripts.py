"""Kazakh of any script reads as Cyrillic with a way back, and a name has one key in all of them."""

import time
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.patience import GUARD
from tracker.lang.scripts import fold, script_of, spelling_of, to_cyrillic

SAME_PERSON = [
    ("Кошанов", "Қошанов", "قوشانوۆ", "Koshanov", "Qoşanov", "Qoshanov"),
    ("Ашимбаев", "Әшімбаев", "Ashimbayev", "Äşimbaev", "Áshimbaev", "ٴاشىمباەۆ"),
    ("Нигматулин", "Нығматулин", "NYǴMATÝLIN", "Nigmatulin"),
    ("Саиров", "Saıyrov", "Сайыров", "Sairov"),
    ("Дания Еспаева", "Дәния Еспаева", "Danııa Espaeva", "Daniya Yespayeva", "Dania Yespaeva"),
    ("Касым-Жомарт", "Қасым-Жомарт", "Kassym-Jomart", "Qasym-Jomart", "Kasym-Zhomart"),
    ("Джаксыбеков", "Жақсыбеков", "Dzhaksybekov", "Jaqsybekov", "Zhaksybekov"),
    ("Юлия", "Yuliya", "Yulia", "Iýlııa"),
    ("Семён", "Семен", "Semyon"),
    ("Васильев", "Vasiliev", "Vasilyev"),
    ("Щукин", "Shchukin"),
    ("Нұр Отан", "Нур Отан", "Nur Otan", "NUR OTAN"),
    ("Аманат", "AMANAT", "АМАNАТ", "Аmаnаt"),
    ("Саиров", "Cаиров", "Сaиpов"),
    ("Ильяс", "Ілияс", "Ilyas", "İliyas", "Ilııas"),
    ("Абенова Алия", "АБЕНОВА  АЛИЯ", "абенова алия"),
]


@pytest.mark.parametrize("spellings", SAME_PERSON, ids=lambda spellings: spellings[0])
def test_one_name_has_one_key_in_every_script(spellings):
    assert {fold(name) for name in spellings} == {fold(spellings[0])}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Нурланов", "Нурланова"),
        ("Саиров", "Сауров"),
        ("Ахметов", "Ахметова"),
        ("Касымов", "Касимова"),
        ("Ким", "Цой"),
        ("Бектаев", "Бектасов"),
    ],
)
def test_names_of_two_people_keep_two_keys(one, other):
    assert fold(one) != fold(other)


def test_initials_and_hyphens_fold_to_words():
    assert fold("П.О.Казанцев") == "п о казантсев"
    assert fold("Ак-Жол") == fold("Акжол")


@given(st.text(alphabet="абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіABCdefghijklmqsyшıýǵńŞ-' "))
@example("ддж")
@settings(max_examples=500)
def test_folding_a_key_again_changes_nothing(name):
    assert fold(fold(name)) == fold(name)


@given(st.text())
def test_any_text_has_a_key_of_letters_and_blanks(text):
    assert all(char.isalnum() or char == " " for char in fold(text))


@pytest.mark.parametrize(
    ("printed", "cyrillic"),
    [
        ("Májilis depýtaty zań jobasyn usyndy.", "Мәжіліс депутаты заң жобасын ұсынды."),
        ("Qazaqstan Respýblıkasynyń Konstıtýtsııasy", "Қазақстан Республикасының Конституциясы"),
        ("Bıýdjet, mıllıard, Daıyndyq jáne jahan", "Бюджет, миллиард, Дайындық және жаһан"),
        (
            "Vıtse-mınıstr ekonomıkalyq ósim týraly aıtty",
            "Вице-министр экономикалық өсім туралы айтты",
        ),
        ("TÚRKІSTAN jáne TAShKENT", "ТҮРКІСТАН және ТАШКЕНТ"),
        ("Mäjilis deputaty bılım turaly aitty.", "Мәжіліс депутаты білім туралы айтты."),
        (
            "D.Jalǵanov pen I.Joǵov XIX quryltaı týraly aıtty",
            "Д.Жалғанов пен И.Жоғов XIX құрылтай туралы айтты",
        ),
    ],
)
def test_kazakh_latin_reads_as_cyrillic(printed, cyrillic):
    assert script_of(printed) == "latin"
    assert to_cyrillic(printed)[0] == cyrillic


def test_the_spelling_of_2021_reads_its_own_letters():
    printed = "Mäjılıs deputaty bılım men ğylym, ūstaz ben oquşy turaly aitty."

    assert spelling_of(printed) == "umlaut"
    assert to_cyrillic(printed)[0] == (
        "Мәжіліс депутаты білім мен ғылым, ұстаз бен оқушы туралы айтты."
    )


def test_the_older_spelling_of_the_agencies_reads_its_own_letters():
    printed = "Mäjilis depwtatı jaña zañ jobasın tanıstırdı, bïılğı bayqaw qorıtındısı."

    assert spelling_of(printed) == "qazaqparat"
    assert to_cyrillic(printed)[0].startswith("Мәжіліс депутаты жаңа заң жобасын таныстырды")


def test_arabic_letters_read_as_cyrillic():
    printed = "پارلامەنت دەپۋتاتى جاڭا زاڭ جوباسىن تانىستىردى، دەدى ول. ٴبىر جىل وتتى."

    assert script_of(printed) == "arabic"
    assert to_cyrillic(printed)[0] == (
        "парламент депутаты жаңа заң жобасын таныстырды, деді ол. бір жыл отты."
    )


def test_english_stays_english_though_it_names_kazakhs():
    printed = "The Mäjilis adopted the bill in the first reading, said Äşimbaev of the Senate."

    assert script_of(printed) == "english"
    assert to_cyrillic(printed)[0] == printed


def test_latin_brands_in_cyrillic_text_stay_latin():
    printed = "Фракция Amanat обсудила законопроект с Air Astana и Tengrinews.kz."

    assert to_cyrillic(printed)[0] == printed


def test_addresses_english_words_and_roman_figures_stay_in_kazakh_latin_text():
    printed = "Bul týraly enpf.kz saıtynda, The Economist jáne Netflix XIX ǵasyr týraly jazdy."
    read = to_cyrillic(printed)[0]

    for kept in ("enpf.kz", "The Economist", "Netflix", "XIX"):
        assert kept in read
    assert read.startswith("Бұл туралы")


def test_an_english_line_inside_kazakh_latin_stays_english():
    line = "The president said that he will meet the leaders of the region in Astana."
    printed = f"Bul týraly Aqorda habarlady.\n{line}\nQazaqstan jáne álem týraly aıtty."

    assert line in to_cyrillic(printed)[0]


@pytest.mark.parametrize(
    "printed",
    [
        "Senator Bıbigúl óziniń depýtattyq saýalynda sotsıaldyq sala týraly aıtty.",
        "ٴبىر جىل بۇرىن، دەدى ول. قازاقستان",
        "Mäjilis deputaty ğylym turaly, İliyas ta aitty",
        "Қазақ тілі Amanat",
    ],
)
def test_every_letter_knows_where_it_was_printed(printed):
    read, places = to_cyrillic(printed)

    assert len(places) == len(read) + 1
    assert places[-1] == len(printed)
    assert all(before <= after for before, after in pairwise(places))
    for word in ("сала", "жыл", "туралы", "Amanat"):
        if word in read:
            start = read.index(word)
            assert " " not in printed[places[start] : places[start + len(word)]].strip()


@pytest.mark.parametrize("piece", ["ıa", "ý ", "й", "А-", "a.kz/", "ٴا", "Q'", "a@"])
def test_long_words_are_read_and_folded_in_time(piece):
    text = piece * (100_000 // len(piece))
    start = time.process_time()
    to_cyrillic(text)
    fold(text)

    assert time.process_time() - start < GUARD


LETTERS = st.text(
    alphabet="abcdefghıijklmnoópqrsštuúvyýzáǵńŞşğñİIWwx .,\n'1ЀقاهٴىۋабІ@/", max_size=80
)


@given(LETTERS)
@settings(max_examples=500)
def test_the_way_back_holds_for_any_text(printed):
    read, places = to_cyrillic(printed)

    assert len(places) == len(read) + 1
    assert places[-1] == len(printed)
    assert all(before <= after for before, after in pairwise(places))
    assert all(0 <= place <= len(printed) for place in places)
