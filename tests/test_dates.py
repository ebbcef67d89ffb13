import datetime as dt
import time

import pytest

from tests.patience import GUARD
from tracker.lang.base import Rule
from tracker.lang.dates import CALENDARS, due_dates, printed_dates, relative_dates

WEDNESDAY = dt.date(2023, 3, 29)
RULES = [rule for words in CALENDARS.values() for rule in words.rules]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_finds_and_skips_what_its_examples_say(rule: Rule) -> None:
    assert rule.finds and rule.skips
    for text, value in rule.finds.items():
        assert value in rule.values(text), text
    for text in rule.skips:
        assert rule.values(text) == [], text


def test_rules_have_names_of_their_own() -> None:
    names = [rule.name for rule in RULES]

    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("Школу построят до конца года.", "до конца года", dt.date(2023, 12, 31)),
        ("Дать ответ в двухнедельный срок.", "в двухнедельный срок", dt.date(2023, 4, 12)),
        ("Дать ответ в течение месяца.", "в течение месяца", dt.date(2023, 4, 29)),
        ("Доложить через неделю.", "через неделю", dt.date(2023, 4, 5)),
        ("Внести план к 1 июля.", "к 1 июля", dt.date(2023, 7, 1)),
        ("Внести до 1 июля 2024 года.", "до 1 июля 2024 года", dt.date(2024, 7, 1)),
        ("Внести не позднее 15 мая.", "не позднее 15 мая", dt.date(2023, 5, 15)),
        (
            "Внести в первом квартале 2024 года.",
            "в первом квартале 2024 года",
            dt.date(2024, 3, 31),
        ),
        (
            "Сдать к концу первого полугодия.",
            "к концу первого полугодия",
            dt.date(2023, 6, 30),
        ),
        ("Запустить к июлю 2023 года.", "к июлю 2023 года", dt.date(2023, 7, 31)),
        ("Построить до 2027 года.", "до 2027 года", dt.date(2027, 12, 31)),
        ("Снизить к 2025 году.", "к 2025 году", dt.date(2025, 12, 31)),
        ("Построить в этом году.", "в этом году", dt.date(2023, 12, 31)),
        ("Построить в следующем году.", "в следующем году", dt.date(2024, 12, 31)),
        ("Ответить до конца месяца.", "до конца месяца", dt.date(2023, 3, 31)),
        ("Ответить до конца квартала.", "до конца квартала", dt.date(2023, 3, 31)),
        ("Ответить до конца недели.", "до конца недели", dt.date(2023, 4, 2)),
        ("Внести к началу 2025 года.", "к началу 2025 года", dt.date(2025, 1, 31)),
        ("Внести до конца лета.", "до конца лета", dt.date(2023, 8, 31)),
        ("Закупить к новому году.", "к новому году", dt.date(2023, 12, 31)),
        ("Вынести на слушания осенью.", "осенью", dt.date(2023, 11, 30)),
        ("Подготовить ко второму чтению.", "ко второму чтению", None),
        ("Внести в течение месяца со дня принятия.", "в течение месяца со дня", None),
        ("Внести до 1 марта.", "до 1 марта", None),
        ("Внести до 31 июня.", "до 31 июня", None),
        ("Принять к середине года.", "к середине года", None),
        ("Открыть до осени.", "до осени", None),
        ("Принять до конца сессии.", "до конца сессии", None),
        ("Докладывать ежеквартально.", "ежеквартально", None),
        ("Решить в кратчайшие сроки.", "в кратчайшие сроки", None),
        ("Решить незамедлительно.", "незамедлительно", None),
        ("Ответить в течение 10 рабочих дней.", "в течение 10 рабочих дней", None),
    ],
)
def test_a_russian_deadline_is_its_last_possible_day(
    text: str, words: str, day: dt.date | None
) -> None:
    [due] = due_dates(text, "ru", WEDNESDAY)

    assert (due.text, due.due) == (words, day)
    assert text[due.start : due.end] == words


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        (
            "2025 жылдың наурызына дейін салынады.",
            "2025 жылдың наурызына дейін",
            dt.date(2025, 3, 31),
        ),
        ("Жыл соңына дейін салынады.", "Жыл соңына дейін", dt.date(2023, 12, 31)),
        ("1 маусымға дейін жөнделеді.", "1 маусымға дейін", dt.date(2023, 6, 1)),
        ("Екі апта ішінде жауап берілсін.", "Екі апта ішінде", dt.date(2023, 4, 12)),
        ("Бір ай мерзімде жауап берілсін.", "Бір ай мерзімде", dt.date(2023, 4, 29)),
        (
            "Биылғы жылдың соңына дейін бітеді.",
            "Биылғы жылдың соңына дейін",
            dt.date(2023, 12, 31),
        ),
        ("2030 жылға қарай артады.", "2030 жылға қарай", dt.date(2030, 12, 31)),
        ("Мектеп келесі жылы салынады.", "келесі жылы", dt.date(2024, 12, 31)),
        ("Мектеп биыл салынады.", "биыл", dt.date(2023, 12, 31)),
        (
            "Жоба 2024 жылдың бірінші тоқсанында енгізіледі.",
            "2024 жылдың бірінші тоқсанында",
            dt.date(2024, 3, 31),
        ),
        ("Мәселе күзде қаралады.", "күзде", dt.date(2023, 11, 30)),
        ("Келесі отырысқа дейін дайындалсын.", "Келесі отырысқа дейін", None),
        ("Ақпанның соңына дейін бітеді.", "Ақпанның соңына дейін", None),
        ("Жылыту маусымына дейін жөнделеді.", "Жылыту маусымына дейін", None),
        ("Тоқсан сайын есеп берілсін.", "Тоқсан сайын", None),
        ("Тез арада шешу керек.", "Тез арада", None),
    ],
)
def test_a_kazakh_deadline_is_its_last_possible_day(
    text: str, words: str, day: dt.date | None
) -> None:
    [due] = due_dates(text, "kk", WEDNESDAY)

    assert (due.text, due.due) == (words, day)


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("Open it by the end of the year.", "by the end of the year", dt.date(2023, 12, 31)),
        ("Send it by July 1.", "by July 1", dt.date(2023, 7, 1)),
        ("Reply within two weeks.", "within two weeks", dt.date(2023, 4, 12)),
        ("Reply within a month.", "within a month", dt.date(2023, 4, 29)),
        (
            "It will come in the first quarter of 2024.",
            "in the first quarter of 2024",
            dt.date(2024, 3, 31),
        ),
        ("Build it by 2027.", "by 2027", dt.date(2027, 12, 31)),
        ("It will be heard in the autumn.", "in the autumn", dt.date(2023, 11, 30)),
        ("The deadline, December 2025, was missed.", "December 2025", dt.date(2025, 12, 31)),
        ("Explain it by the next meeting.", "by the next meeting", None),
        ("Build it by mid-2025.", "by mid-2025", None),
        ("It will open next year.", "next year", dt.date(2024, 12, 31)),
        (
            "Fix it before the start of the heating season.",
            "before the start of the heating season",
            None,
        ),
        ("Solve it as soon as possible.", "as soon as possible", None),
    ],
)
def test_an_english_deadline_is_its_last_possible_day(
    text: str, words: str, day: dt.date | None
) -> None:
    [due] = due_dates(text, "en", WEDNESDAY)

    assert (due.text, due.due) == (words, day)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Закон от 1 июня 2024 года вступил в силу."),
        ("ru", "Норма действует с 1 июля."),
        ("ru", "В 2022 году построили двадцать школ."),
        ("ru", "В этом году построено пять школ."),
        ("ru", "С 2020 до 2023 года тарифы росли."),
        ("ru", "Концепция развития спорта до 2029 года принята."),
        ("ru", "В марте прошло пять заседаний."),
        ("ru", "Принята программа «Сёла до 2029 года»."),
        ("ru", "Еще в октябре депутат потребовал закупить машины."),
        ("ru", "Через год после пуска завод встал."),
        ("ru", "Осуждён на срок до 2 лет."),
        ("kk", "2024 жылғы 1 маусымнан бастап күшіне енеді."),
        ("kk", "2 жылға дейін бас бостандығынан айырылады."),
        ("kk", "Бұған дейін жолдар жөнделген."),
        ("kk", "Биыл бес мектеп салынды."),
        ("kk", "Соңғы екі жыл ішінде тарифтер өсті."),
        ("en", "The rule has been in force since 2023."),
        ("en", "Five schools were built this year."),
        ("en", "The strategy of the party until 2029 was read."),
        ("en", "In the past two weeks prices grew."),
    ],
)
def test_a_date_that_limits_nothing_is_no_deadline(lang: str, text: str) -> None:
    assert due_dates(text, lang, WEDNESDAY) == []


def test_without_the_day_of_publication_relative_words_keep_no_day() -> None:
    found = due_dates("Ответить в течение месяца и до конца года, но к 1 июля.", "ru", None)

    assert [(due.text, due.due) for due in found] == [
        ("в течение месяца", None),
        ("до конца года", None),
        ("к 1 июля", None),
    ]


def test_without_the_day_of_publication_a_printed_year_is_enough() -> None:
    [due] = due_dates("Внести до 1 июля 2024 года.", "ru", None)

    assert due.due == dt.date(2024, 7, 1)


def test_a_day_that_has_just_gone_by_is_not_moved_to_the_next_year() -> None:
    [late] = due_dates("Отчёт внести до 1 июля.", "ru", dt.date(2023, 7, 5))
    [coming] = due_dates("Отчёт внести до 1 марта.", "ru", dt.date(2023, 11, 20))

    assert late.due is None
    assert coming.due == dt.date(2024, 3, 1)


def test_a_month_added_to_its_last_day_stays_in_the_month() -> None:
    [due] = due_dates("Ответить в течение месяца.", "ru", dt.date(2024, 1, 31))

    assert due.due == dt.date(2024, 2, 29)


@pytest.mark.parametrize(
    ("lang", "text", "words", "day"),
    [
        ("ru", "29 марта прошло заседание.", "29 марта", dt.date(2023, 3, 29)),
        ("ru", "Сбой случился 30 декабря.", "30 декабря", dt.date(2022, 12, 30)),
        ("ru", "29.03.2021 подписан закон.", "29.03.2021", dt.date(2021, 3, 29)),
        ("ru", "15 апреляДепутаты спорили.", "15 апреля", dt.date(2023, 4, 15)),
        ("kk", "2026 жылғы 18 ақпан", "2026 жылғы 18 ақпан", dt.date(2026, 2, 18)),
        ("kk", "1 наурызда жиын өтті.", "1 наурызда", dt.date(2023, 3, 1)),
        ("kk", "12:24, 27 қараша 2025 жыл", "27 қараша 2025 жыл", dt.date(2025, 11, 27)),
        ("en", "March 29, 2021 it met.", "March 29, 2021", dt.date(2021, 3, 29)),
        ("en", "It met on 29 March.", "29 March", dt.date(2023, 3, 29)),
        ("ru", "31 февраля не бывает.", "31 февраля", None),
    ],
)
def test_a_printed_day_keeps_its_year_or_takes_the_nearest(
    lang: str, text: str, words: str, day: dt.date | None
) -> None:
    [found] = printed_dates(text, lang, WEDNESDAY)

    assert (found.text, found.date) == (words, day)


def test_a_printed_day_without_any_year_has_no_date() -> None:
    [found] = printed_dates("29 марта прошло заседание.", "ru", None)

    assert found.date is None and not found.has_year


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("ru", "Сегодня прошло заседание.", WEDNESDAY),
        ("ru", "Вчера прошло заседание.", dt.date(2023, 3, 28)),
        ("ru", "В среду прошло заседание.", WEDNESDAY),
        ("ru", "В четверг прошло заседание.", dt.date(2023, 3, 23)),
        ("kk", "Бүгін отырыс өтті.", WEDNESDAY),
        ("kk", "Кеше отырыс өтті.", dt.date(2023, 3, 28)),
        ("kk", "Сәрсенбіде отырыс өтті.", WEDNESDAY),
        ("en", "The chamber met today.", WEDNESDAY),
        ("en", "The chamber met on Thursday.", dt.date(2023, 3, 23)),
    ],
)
def test_a_relative_day_is_the_latest_one_before_publication(
    lang: str, text: str, day: dt.date
) -> None:
    assert [found.date for found in relative_dates(text, lang, WEDNESDAY)] == [day]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "В следующую среду прошу всех быть."),
        ("ru", "В четверг состоится заседание."),
        ("ru", "Завтра заседание."),
        ("kk", "Бүгінде елде жиырма зауыт бар."),
        ("kk", "Бейсенбіде отырыс өтеді."),
        ("en", "The chamber will meet on Thursday."),
    ],
)
def test_a_day_to_come_is_no_relative_day(lang: str, text: str) -> None:
    assert relative_dates(text, lang, WEDNESDAY) == []


def test_without_the_day_of_publication_there_is_no_relative_day() -> None:
    assert relative_dates("Сегодня прошло заседание.", "ru", None) == []


@pytest.mark.parametrize("lang", sorted(CALENDARS))
@pytest.mark.parametrize(
    "piece",
    [
        "до ",
        "в течение ",
        "1 ",
        "2024 ",
        "12-",
        "концепция ",
        "жыл ",
        "айдың ",
        "by the ",
        "а",
        " ",
        "в среду ",
        "сәрсенбіде ",
        "on Monday ",
        "в мае 2025 года ",
        "с 2020 до 2023 года ",
        "2025 жылы ",
        "in May 2025 ",
    ],
)
def test_a_hundred_thousand_characters_are_read_in_time(lang: str, piece: str) -> None:
    text = piece * (100_000 // len(piece))
    began = time.process_time()

    due_dates(text, lang, WEDNESDAY)
    printed_dates(text, lang, WEDNESDAY)
    relative_dates(text, lang, WEDNESDAY)

    assert time.process_time() - began < GUARD
