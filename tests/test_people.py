"""Who is found in a text, under which name, with which words of office."""

import json
import re
import time
from pathlib import Path

import pytest

from tests.patience import GUARD
from tests.people_of import a_document, a_roster, cast_of, members_of, names_in
from tracker.ingest.cast import find_cast

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Депутат Мажилиса Ораз Керейбай выступил с запросом.", ["Ораз Керейбай"]),
        ("Мажилисмену Оразу Керейбаю ответил О. Тасмурзин.", ["Ораз Керейбай", "О. Тасмурзин"]),
        ("Слово дали П.О.Шатунову из фракции.", ["П.О. Шатунов"]),
        ("По словам министра Гульсум Шокпаровой, деньги есть.", ["Гульсум Шокпарова"]),
        ("Айгуль Тасбулат сказала, что закон готов.", ["Айгуль Тасбулат"]),
        ("ОРАЗ КЕРЕЙБАЙ, ДЕПУТАТ МАЖИЛИСА:\n– Дорогу обещали сдать.", ["Ораз Керейбай"]),
        ("Мәжіліс депутаты Дана Тұяқоваға жауап келді.", ["Дана Тұяқова"]),
        ("Қаржы вице-министрі Дархан Ондасбекке сауал қойылды.", ["Дархан Ондасбек"]),
        ("Mazhilis deputy Oraz Kereibai asked a question.", ["Oraz Kereibai"]),
        ("According to RustemKabzhanov, the code is ready.", ["RustemKabzhanov"]),
        ("The Ambassador of Finland, Aino Lehtovaara, came.", ["Aino Lehtovaara"]),
        ("Minister of Water Resources Orazgeldy Tasbulat came.", ["Orazgeldy Tasbulat"]),
        ("A deputy from Ghana Ama Kwofie came.", ["Ama Kwofie"]),
        ("Chair of the Committee on Rural Reform Oraz Kereibai came.", ["Oraz Kereibai"]),
        ("The Secretary of the Committee on Ecology, Oraz Kereibai, came.", ["Oraz Kereibai"]),
        ("ORAZ KEREIBAI, OWNER OF A MILL (TARAZ):\nBread is dear.", ["Oraz Kereibai"]),
        (
            "Delegates Dana Kenesary (Oral), Oraz Kulyas (Semey) and Ama Tasbulat came.",
            ["Dana Kenesary", "Oraz Kulyas", "Ama Tasbulat"],
        ),
    ],
)
def test_people_are_named_in_the_nominative_in_the_letters_of_the_print(text, names):
    roster = a_roster(
        candidates=[{"given_ru": "Рустем"}, {"given_ru": "Айгуль"}, {"given_ru": "Дархан"}]
    )

    assert [n.title() if n.isupper() else n for n in names_in(text, roster)] == names


@pytest.mark.parametrize(
    "text",
    [
        "Мост закрыт, передаёт наш корреспондент Асан Тасмурзин.",
        "Мост закрыт.\nАвтор текста: Асан Тасмурзин",
        "Мост закрыт.\nАсан Тасмурзин, специально для «Газеты»",
        "Мост закрыт.\nНаш собкор Асан Тасмурзин, Уральск",
        "Движение по улице Ораза Керейбая перекрыли.",
        "Выпускники университета имени Ораза Керейбая получили дипломы.",
        "Керейбай университетінің студенттері келді.",
        "Ораз Керейбай атындағы мектеп ашылды.",
        "Students of Kereibai University came to the chamber.",
        "Депутаты Мажилиса обсудили закон в Нур-Султане.",
        "Глава государства подписал закон о Рухани жангыру.",
        "Фото: Ораз Керейбай",
        "Дина Тасмурзина",
        "Закон принят.\n\nТатьяна Звонарева, Астана",
        "Редактор: Инесса Дробот",
        "БАҚ үшін байланыс: Авенов Тимур Кайратович, тел.: 12-34-56",
    ],
)
def test_streets_by_lines_and_places_are_nobody(text):
    assert names_in(text) == []


def test_the_headline_gives_nobody():
    title = "Ораз Керейбай раскритиковал министра"

    assert names_in(f"{title}\nДепутаты обсудили бюджет.", title=title) == []


def test_later_forms_of_the_name_are_mentions_of_the_same_person():
    text = (
        "Депутат Мажилиса Ораз Керейбай выступил. О. Керейбай спросил о дорогах. "
        "Керейбаю ответили. «Да», – сказал Ораз Талгатович."
    )

    (member,) = members_of(text)

    assert [m.kind for m in member.mentions] == ["full", "initials", "surname", "given"]
    assert [m.surface for m in member.mentions][2] == "Керейбаю"


def test_a_surname_that_lost_a_letter_stays_with_its_person():
    text = "Сенатор Ботагоз Аманкелдина выступила. Депутатам ответила Аманклдина."

    assert names_in(text) == ["Ботагоз Аманкелдина"]


def test_a_surname_borne_by_two_of_the_report_is_nobodys():
    text = "Депутаты Мажилиса Ораз Тасбаев и Куат Тасбаев спорили. Слово дали Тасбаеву."

    assert [len(m.mentions) for m in members_of(text)] == [1, 1]


def test_a_word_before_a_surname_is_no_given_name():
    text = "Депутат Мажилиса Ораз Тасбаев выступил. В Послании Тасбаева об этом нет ни слова."

    (member,) = members_of(text)

    assert [m.surface for m in member.mentions] == ["Ораз Тасбаев", "Тасбаева"]


def test_a_list_shares_the_office_before_its_first_name():
    text = (
        "Выступили вице-спикер Куат Мейргазин, депутаты Ораз Керейбай, "
        "Дана Туякова и Илья Звонарев."
    )

    assert [m.roles for m in members_of(text)] == [
        ["вице-спикер"],
        ["депутаты"],
        ["депутаты"],
        ["депутаты"],
    ]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Выступил депутат Мажилиса, член фракции партии «Аманат» Ораз Керейбай.",
            ["депутат Мажилиса, член фракции партии «Аманат»"],
        ),
        ("Ораз Керейбай, депутат Мажилиса, выступил.", ["депутат Мажилиса"]),
        ("Ораз Керейбай из фракции «Аманат» выступил.", ["из фракции «Аманат»"]),
        ("По словам министра депутат Ораз Керейбай неправ.", ["депутат"]),
        ("Сообщил заместитель министра внутренних дел Ораз Керейбай.",
         ["заместитель министра внутренних дел"]),
        ("Комитет төрағасы, сенатор Сәуле Өтеғалиева сөйледі.", ["Комитет төрағасы, сенатор"]),
        ("Former Mazhilis deputy Oraz Kereibai wrote a book.", ["Former Mazhilis deputy"]),
        ("Dana Tuiakova, a member of the Respublica faction, disagreed.",
         ["a member of the Respublica faction"]),
    ],
)  # fmt: skip
def test_words_of_office_are_kept_as_printed(text, roles):
    assert members_of(text)[0].roles == roles


def test_kazakh_in_latin_letters_is_named_in_them():
    text = (
        "Májilis depýtaty Temir Tasbolatov Úkimetke saýal joldady. "
        "Bul týraly mınıstr Aıdarbek Qaratalovtan surady dep habarlaıdy tilshi."
    )

    assert names_in(text) == ["Temir Tasbolatov", "Aıdarbek Qaratalov"]


def test_a_known_name_keeps_its_latin_letters_without_its_ending():
    text = (
        "Májilis depýtaty Dana Tuıaqovanyń aıtýynsha, jol jóndelmegen. "
        "Bul týraly tilshi habarlaıdy dep jazdy."
    )

    (member,) = members_of(text)

    assert (member.name, member.id) == ("Dana Tuıaqova", "dana-tuiakova")


def test_kazakh_in_arabic_letters_finds_those_of_the_roster():
    text = "ءماجىلىس دەپۋتاتى وراز كەرەيباي ۇكىمەتكە ساۋال جولدادى. بۇل تۋرالى ول ايتتى."

    assert [m.id for m in members_of(text)] == ["oraz-kereibai"]


def test_every_mention_quotes_the_text_word_for_word():
    text = "Депутат Мажилиса Ораз Керейбай спросил министра. Керейбаю ответил Б. Жумакан."

    for member in members_of(text):
        for mention in member.mentions:
            assert text[mention.start : mention.end] == mention.surface


def test_bodies_and_people_do_not_share_words():
    cast = cast_of("Министерство финансов и Ораз Керейбай обсудили бюджет с Правительством.")
    spans = [(m.start, m.end) for member in cast.members for m in member.mentions]

    assert all(not (b.start < e and s < b.end) for b in cast.bodies for s, e in spans)


HOSTILE = {
    "one sentence again": "Депутат Мажилиса Ораз Керейбай спросил О. Тасмурзина. ",
    "names without a stop": "Ораз Керейбай ",
    "one name without a stop": "Ораз ",
    "words of office without a stop": "депутат, член, депутат Ораз и министр ",
    "initials": "Е. ",
    "a word without an end": "А",
    "captions": "ОРАЗ КЕРЕЙБАЙ, ДЕПУТАТ МАЖИЛИСА: ",
    "Kazakh names": "Мәжіліс депутаты Ораз Керейбайға ",
    "English names": "Mazhilis deputy Oraz Kereibai said that Deputy Senator X ",
    "bodies": "министерство труда и социальной защиты населения и ",
    "Kazakh bodies": "Қаржы министрлігінің Ауыл шаруашылығы министрлігіне ",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hundred_thousand_characters_are_read_in_proportion(name):
    unit = HOSTILE[name]
    document = a_document(unit * (100_000 // len(unit)))
    roster = a_roster()
    started = time.process_time()

    find_cast(document, roster, weights=False)

    assert time.process_time() - started < GUARD


OPEN_GOLD = sorted((ROOT / "tests" / "gold" / "open").glob("*.json"))


@pytest.mark.skipif(not OPEN_GOLD, reason="tests/gold/open holds no annotated reports")
def test_rules_alone_find_most_people_of_the_annotated_reports():
    from tracker.ingest.roster import Roster

    roster = Roster.read(ROOT / "data" / "kazakhstan")
    gold_names, found_names, right = 0, 0, 0
    for path in OPEN_GOLD:
        case = json.loads(path.read_text("utf-8"))
        names = {p["name"] for p in case["gold"]["persons"]}
        found = set(names_in(case["text"], roster, title=case["title"]))
        gold_names, found_names = gold_names + len(names), found_names + len(found)
        right += len({_plain(n) for n in names} & {_plain(n) for n in found})

    assert right / gold_names > 0.9
    assert right / found_names > 0.9


def _plain(name: str) -> str:
    return re.sub(r"[\s.]+", " ", name).strip().casefold()
