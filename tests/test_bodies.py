"""Which chambers, bodies and parties a text names, under which name."""

import pytest

from tests.people_of import a_roster, cast_of
from tracker.lang.gazetteer import Gazetteer, phrase_cases


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("В мажилисе прошло заседание.", ["mazhilis"]),
        ("Мажилис Парламента РК одобрил закон.", ["mazhilis"]),
        ("Нижняя палата приняла поправки, Сенат их вернул.", ["mazhilis", "senate"]),
        ("Мәжілісте жалпы отырыс өтті, Сенатқа жіберілді.", ["mazhilis", "senate"]),
        ("The Mazhilis passed the bill to the Senate.", ["mazhilis", "senate"]),
        ("Курултай собрался на первое заседание.", ["quryltai"]),
        ("Сенат США одобрил закон.", []),
        ("Сенатор выступил в сенате штата Огайо.", []),
        ("Парламент Германии рассмотрел вопрос.", []),
        ("Национальный курултай обсудил реформы.", []),
        ("Ұлттық құрылтайдың отырысы өтті.", []),
    ],
)
def test_chambers_of_the_country_are_found_in_any_case(text, slugs):
    assert [chamber.slug for chamber in cast_of(text).chambers] == slugs


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Член фракции партии «AMANAT» выступил.", ["AMANAT"]),
        ("Фракция «АМАNАТ» собралась.", ["АМАNАТ"]),
        ("Об этом сообщили в партии «Аманат».", ["Аманат"]),
        ("Депутат фракции Аманата спросил.", ["Аманат"]),
        ("Вопрос поднял член Народной партии Казахстана.", ["Народная партия Казахстана"]),
        ("Съезд партии «Ауыл» прошёл в столице.", ["Ауыл"]),
        ("«Ақ жол» партиясының фракциясы жиналды.", ["Ақ жол"]),
        ("A new program of the Nur Otan Party was adopted.", ["Nur Otan"]),
        ("Депутаты фракций «Amanat», «Ауыл» и «Ак жол» поддержали.", ["Amanat", "Ауыл", "Ак жол"]),
        ("Об этом сказал О. Тасбай («Ауыл»).", ["Ауыл"]),
        ("В Казахстане партии «Таза жол» отказали в регистрации.", ["Таза жол"]),
        ("Правящая партия «Новая волна» победила на выборах в Германии.", []),
        ("Auyl MP Adam Inventov asked, and Nur Otan’s leader agreed.", ["Auyl", "Nur Otan"]),
        (
            "A deputy from Auyl and Eva Madeupova (Nur Otan, Abai region) spoke.",
            ["Auyl", "Nur Otan"],
        ),
        ("Auyl (8 seats), and others", ["Auyl"]),
        ("The Auyl and Nur Otan factions met.", ["Auyl", "Nur Otan"]),
        ("In Kazakhstan the Adal party merged with it.", ["Adal"]),
        ("The Ak Zhol and NurOtan parties met.", ["Ak Zhol", "NurOtan"]),
        ("He lives in Auyl Street.", []),
        ("The Auyl Amanaty programme lends to Kazakhstan’s villages.", []),
        ("Партия определила приоритеты.", []),
        ("«Ауыл – ел бесігі» бағдарламасы іске асты.", []),
        ("Ауыл тұрғындары жол күтіп отыр.", []),
        ("Ақ жол тілейміз, ағайын!", []),
        ("Аманат – это завет предков.", []),
    ],
)
def test_a_party_counts_only_where_it_is_named_as_one(text, names):
    found = [faction.name for faction in cast_of(text).factions]

    assert list(dict.fromkeys(found)) == names


def test_a_name_that_parties_of_many_lands_bear_is_ours_only_where_no_other_land_is_named():
    name = {"faction": "npk", "lang": "en", "name": "People's Party"}
    roster = a_roster(faction_names=[name])
    text = "The Auyl party and the People’s Party asked."
    assert [f.slug for f in cast_of(text, roster).factions] == ["auyl", "npk"]
    for text in (
        "The Austrian People's Party won.",
        "The People’s Party of Spain sent deputies.",
        "In Spain the People’s Party won.",
    ):
        assert cast_of(text, roster).factions == []


def test_a_party_named_once_as_one_is_found_wherever_it_stands():
    text = "Собралась фракция партии «AMANAT». Доверие к «AMANAT» растёт."

    assert [f.surface for f in cast_of(text).factions] == ["AMANAT", "AMANAT"]


@pytest.mark.parametrize(
    ("text", "name", "slug", "case"),
    [
        ("Поручено Правительству.", "Правительство", "government", "dat"),
        ("Это обсудили с министерством финансов.", "министерство финансов", "ministry-of-finance",
         "ins"),
        ("Үкіметке тапсырылды.", "Үкімет", "government", None),
        ("Министерству труда и социальной защиты поручено разобраться.",
         "Министерство труда и социальной защиты", None, "dat"),
        ("Запрос направили в акимат Караойского района.", "акимат Караойского района", None, None),
        ("Решено Комитетом по водным ресурсам.", "Комитет по водным ресурсам", None, "ins"),
        ("Қарағанды облысының әкімдігіне сауал жолданды.", None, None, None),
        ("The Ministry of Water Resources and Irrigation will report.",
         "Ministry of Water Resources and Irrigation", None, None),
    ],
)  # fmt: skip
def test_bodies_are_brought_to_the_nominative(text, name, slug, case):
    (body,) = cast_of(text).bodies

    assert body.slug == slug
    if name:
        assert body.name == name
    if case:
        assert body.case == case


def test_every_body_quotes_the_text_word_for_word():
    text = "Министерство финансов и Правительство отчитались перед Мажилисом."
    cast = cast_of(text)

    for body in (*cast.bodies, *cast.chambers):
        assert text[body.start : body.end] == body.surface


def test_the_head_of_a_phrase_is_inflected_and_what_it_governs_is_not():
    cases = dict(phrase_cases("Генеральная прокуратура Республики Казахстан"))

    assert cases["acc"] == "Генеральную прокуратуру Республики Казахстан"
    assert cases["dat"] == "Генеральной прокуратуре Республики Казахстан"


def test_the_longest_name_wins_and_parts_of_words_are_no_names():
    gazetteer = Gazetteer(
        [("bank", "agency", "ru", "Банк"), ("national-bank", "agency", "ru", "Национальный Банк")]
    )
    text = "Национальному банку ответили банкиры."

    assert [f.entry.slug for f in gazetteer.find(text)] == ["national-bank"]
