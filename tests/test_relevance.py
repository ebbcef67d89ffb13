"""A report counts when it is about this country's parliament, not when it only names one."""

from dataclasses import replace

import pytest

from tracker.ingest.records import Cleaned, Source
from tracker.ingest.relevance import relevant
from tracker.ingest.segment import segment

FILLER = "Строители завершили работу раньше срока, жители довольны. " * 12


def report(text: str, title: str | None = None) -> Cleaned:
    return Cleaned(Source("report.txt", "report", text), text, title, None)


ABOUT = {
    "a sitting": "Депутаты Мажилиса на пленарном заседании приняли закон о мостах.",
    "the Senate": "Сенат Казахстана одобрил закон о мостах, сообщает пресс-служба палаты.",
    "a faction": "На заседании фракции партии «AMANAT» обсудили строительство мостов.",
    "a party": "Партия «Ак жол» представила программу строительства мостов.",
    "an inquiry": "В депутатском запросе Талгат Выдуманов спросил министра о мостах.",
    "an answer to an inquiry": "Министерство мостов ответило на запрос депутата Выдуманова.",
    "an answer to an inquiry in Kazakh": (
        "Көпірлер министрлігі депутат Асан Ойдановтың депутаттық сауалына жауап берді."
    ),
    "an answer to a deputy in Kazakh": "Министрлік депутат Асан Ойдановтың сауалына жауап берді.",
    "an answer to an inquiry in English": "The ministry replied to an inquiry by deputy Oidanov.",
    "a bill": "Законопроект о мостах, заявил депутат, рассмотрят до конца года.",
    "deputies who speak": f"{FILLER}\nМосты нужны, считает депутат Мажилиса Талгат Выдуманов.",
    "Kazakh": "Мәжіліс депутаттары жалпы отырыста көпірлер туралы заң жобасын мақұлдады.",
    "a Kazakh senator": "Сенатор Асан Ойданов депутаттық сауалында көпірлер мәселесін көтерді.",
    "Kazakh in Latin": "Senator Asan Oıdanov depýtattyq saýalynda kópirler týraly aıtty.",
    "Kazakh in the Latin of 2021": "Mäjılıs deputaty köpırler turaly zañ jobasyn ūsyndy.",
    "Kazakh in Arabic letters": "پارلامەنت ماجىلىسىنىڭ دەپۋتاتى زاڭ جوباسىن ۇسىندى، دەدى ول.",
    "English": "Deputies of the Mazhilis adopted the bill on bridges in the first reading.",
    "the one chamber": "Құрылтай депутаттары Қазақстанда жаңа заң жобасын қабылдады, деді спикер.",
    "its own deputies beside a foreign parliament": (
        "Спикер Мажилиса встретился с председателем парламента Грузии и обсудил мосты."
    ),
}


@pytest.mark.parametrize("text", ABOUT.values(), ids=ABOUT.keys())
def test_a_report_about_parliament_counts(text):
    assert relevant(report(text))[0]


BESIDE = {
    "nothing": "Мост через реку открыли утром.",
    "a maslikhat": "Депутаты маслихата Ойданского района приняли бюджет, сообщил депутат.",
    "the National Kurultai": "Президент выступил на заседании Национального курултая о мостах.",
    "the National Kurultai in Kazakh": "Президент Ұлттық құрылтайда көпірлер туралы айтты.",
    "founders": "Кеңеске құрылтайшы мемлекеттер қатысты, құрылтайшылар саны он болды.",
    "an inquiry of a maslikhat": "Акимат ответил на запрос депутата маслихата о мостах.",
    "an inquiry of the Duma": "Министр ответил на запрос депутата Госдумы о мостах в России.",
    "a request of a newspaper": "Министерство ответило на запрос редакции о мостах.",
    "deputies of a maslikhat who request": (
        "The deputies requested more bridges, the maslikhat of Oidan said."
    ),
    "the Duma": "Депутат Госдумы Иван Выдуманов заявил о законопроекте про мосты в России.",
    "the Rada": "Верховная рада Украины приняла законопроект о мостах, сообщил депутат.",
    "Congress": "Сенат США отклонил законопроект о мостах, сообщили в конгрессе.",
    "the Jogorku Kenesh": "Депутаты Жогорку Кенеша обсудили парламентские выборы в Кыргызстане.",
    "the European Parliament": "Еуропарламент депутаттары көпірлер туралы заң жобасын қарады.",
    "a foreign parliament": "Парламент Эстонии принял закон. Депутаты спорили о законопроекте.",
    "its foreign guest": "Президент Казахстана принял председателя парламента Грузии.",
    "a party of goods": "Казахстан получил вторую партию помощи, а партия в теннис затянулась.",
    "a foreign party": "Демократическая партия США и правящая партия Грузии выиграли выборы.",
    "a former deputy": "Бывший депутат открыл ресторан у моста.",
    "a village": "Ауыл тұрғындары көпір салды, ауыл шаруашылығы дамыды.",
}


@pytest.mark.parametrize("text", BESIDE.values(), ids=BESIDE.keys())
def test_a_report_about_something_else_does_not_count(text):
    assert not relevant(report(f"{text}\n{FILLER}"))[0]


def test_a_recollection_at_the_end_is_by_the_way():
    verdict, why = relevant(report(f"{FILLER}\nНапомним, ранее депутаты приняли закон о мостах."))

    assert not verdict
    assert why == "names deputies by the way"


def test_one_word_in_the_middle_is_by_the_way_and_the_same_word_in_the_title_is_not():
    text = f"{FILLER}\nНа открытие моста приехали жители и депутат.\n{FILLER}"

    assert not relevant(report(text))[0]
    assert relevant(report(text, title="Депутат Мажилиса открыл мост"))[0]


def test_the_reason_names_what_the_report_is_about():
    assert relevant(report(ABOUT["an inquiry"]))[1].startswith("about ")
    assert relevant(report(BESIDE["nothing"])) == (False, "names no parliament")
    assert relevant(report(BESIDE["the Rada"]))[1] == "names no parliament of this country"


@pytest.mark.parametrize("text", [*ABOUT.values(), *BESIDE.values()])
def test_a_segmented_report_is_judged_like_a_cleaned_one(text):
    cleaned = report(text)

    assert relevant(segment(cleaned)) == relevant(cleaned)


def test_nothing_irrelevant_is_kept_of_many():
    many = [report(f"{n}. {FILLER * 4}", title="Мост открыт") for n in range(300)]
    many += [replace(item, text=f"{item.text}\n{BESIDE['a maslikhat']}") for item in many[:50]]

    assert not [item.title for item in many if relevant(item)[0]]
