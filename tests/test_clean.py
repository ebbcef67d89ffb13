"""What a site prints round a report falls, what the newsroom wrote stays as it was printed."""

import datetime as dt
import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.patience import GUARD
from tracker.errors import ReadingError
from tracker.ingest import page as page_module
from tracker.ingest.clean import clean
from tracker.ingest.records import Cleaned, Source

FIRST = "Депутаты фракции обсудили с министром строительство мостов и дорог в сельских районах."
SECOND = "По словам Талгата Выдуманова, мост через реку откроют до конца этого года."


def cleaned(raw: str, **fields: object) -> Cleaned:
    return clean(replace(Source("report.txt", "report", raw), **fields))


def lines(raw: str, **fields: object) -> list[str]:
    return [line for line in cleaned(raw, **fields).text.split("\n") if line]


def test_headline_counter_and_byline_stand_apart_from_the_text():
    report = cleaned(f"Мосты откроют в срок\n\n330\nТалгат Выдуманов\n\n{FIRST}\n\n{SECOND}")

    assert report.title == "Мосты откроют в срок"
    assert report.byline == "Талгат Выдуманов"
    assert report.text == f"{FIRST}\n\n{SECOND}"


def test_a_given_title_leaves_the_text_in_any_case():
    report = cleaned(f"МОСТЫ ОТКРОЮТ В СРОК\n{FIRST}\n{SECOND}", title="Мосты откроют в срок")

    assert report.title == "Мосты откроют в срок"
    assert report.text == f"{FIRST}\n{SECOND}"


@pytest.mark.parametrize("line", ["Астана қ., 2026 жылғы 18 ақпан", "Астана, 29 наурыз"])
def test_a_dateline_is_no_headline_and_stays(line):
    report = cleaned(f"{line}\n{FIRST}\n{SECOND}")

    assert report.title is None
    assert report.text.startswith(line)


def test_a_first_paragraph_is_no_headline():
    assert cleaned(f"{FIRST}\n\n{SECOND}").title is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("12:24, 27 Ноябрь 2025 | GMT +5", dt.date(2025, 11, 27)),
        ("11:17, 30 Qańtar 2026 | GMT +5", dt.date(2026, 1, 30)),
        ("03.04.2014ж. 20:00", dt.date(2014, 4, 3)),
        ("13 апреля 2024, 18:20", dt.date(2024, 4, 13)),
        ("5 шілде 2023", dt.date(2023, 7, 5)),
        ("April 13, 2024", dt.date(2024, 4, 13)),
        ("2024-04-13", dt.date(2024, 4, 13)),
        ("Вчера 16:14", None),
        ("31.02.2024", None),
    ],
)
def test_the_date_line_of_the_page_falls_and_dates_the_report(line, day):
    report = cleaned(f"{line}\nМосты откроют в срок\n{FIRST}\n{SECOND}")

    assert report.published == day
    assert line not in report.text


def test_a_date_in_the_text_dates_nothing():
    report = cleaned(f"{FIRST}\n27 ноября 2025 года мост открыли. {SECOND}\n5 июля 2023")

    assert report.published is None
    assert [w for w in report.warnings if w.startswith("no date of publication")]
    assert "5 июля 2023" in report.text


def test_the_given_date_beats_the_date_line():
    day = dt.date(2025, 1, 1)

    assert cleaned(f"27 ноября 2025\n{FIRST}\n{SECOND}", published=day).published == day


@pytest.mark.parametrize(
    "junk",
    [
        "Больше новостей в Telegram-канале «site.kz». Подписывайся!",
        "Подписывайтесь на наш канал в WhatsApp",
        "Біздің Telegram арнамызға жазылыңыз",
        "Нашли ошибку? Выделите её и нажмите Ctrl+Enter",
        "Комментарии проходят модерацию. Запрещены оскорбления.",
        "Фото: пресс-служба палаты",
        "Сурет: Мәжіліс баспасөз қызметі",
        "© Site.kz / Талгат Выдуманов",
        "Теги: мосты, дороги",
        "Жарнама",
        "#мосты #дороги",
        "USD 450,15",
        "Просмотров: 1 204",
        "Главная / Политика / Парламент",
        "Поделиться",
        "[[year]]",
        "  • [[month.label]]",
        "* * *",
        "Материал предоставлен пресс-службой палаты",
        "Read also: Bridges open next week",
        "Читайте также: Мост в Ойдане закрыли на ремонт",
        "Тағы оқыңыз: Көпір жабылды",
        "Посмотреть эту публикацию в Instagram",
    ],
)
def test_a_line_of_site_furniture_falls(junk):
    assert lines(f"{FIRST}\n{junk}\n{SECOND}") == [FIRST, SECOND]


@pytest.mark.parametrize(
    "line",
    [
        "АЛИЯ НИГДЕЕВА, ДЕПУТАТ МАЖИЛИСА:",
        "Следите за паводком и звоните спасателям.",
        "Фотографии мостов депутаты передали министру вместе с запросом.",
        "Депутаты предложили подписаться под обращением к правительству.",
        "Новости о мостах министр обещал сообщать каждую неделю.",
        "«Мост нужен».",
        "– Жарнама туралы заң шықты емес пе?",
        "– построить пять мостов;",
        "Всё.",
    ],
)
def test_a_line_of_the_report_stays(line):
    assert lines(f"{FIRST}\n{line}\n{SECOND}") == [FIRST, line, SECOND]


def test_headlines_under_a_marker_fall_to_the_end():
    junk = [
        "Популярное",
        "Все",
        "В Ойдане открыли школу",
        "За каждое слово в ответе!",
        "Какие изменения ждут город?",
        "Министр – соседям: «Мы это запомним»",
        "Закон о внесении изменений и дополнений в некоторые законодательные акты о мостах и реках",
        "Архив",
    ]

    assert lines("\n".join([FIRST, SECOND, "", *junk])) == [FIRST, SECOND]


def test_text_after_read_also_goes_on():
    text = f"{FIRST}\nЧитайте также\nВ Ойдане открыли школу\nМост закрыли\n{SECOND}"

    assert lines(text) == [FIRST, SECOND]


def test_four_headlines_in_a_row_fall_without_a_marker():
    junk = ["В Ойдане открыли школу", "Мост закрыли на ремонт", "Село ждёт воду", "Зима близко"]

    assert lines("\n".join([FIRST, SECOND, *junk])) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "items",
    [
        ["построить пять мостов", "починить три дороги", "открыть школу", "провести воду"],
        ["1) построить пять мостов", "2) починить дороги", "3) открыть школу", "4) дать воду"],
        ["– построить пять мостов", "– починить дороги", "– открыть школу", "– дать воду"],
        ["Построить пять мостов", "Починить три дороги", "Открыть школу", "Провести воду"],
    ],
)
def test_a_list_that_a_paragraph_announces_stays_line_by_line(items):
    text = [f"{FIRST[:-1]}, министру поручили:", *items]

    assert lines("\n".join(text)) == text


def test_a_list_of_names_is_no_list_of_headlines():
    names = [
        "Алия Нигдеева — депутат Мажилиса",
        "Талгат Выдуманов — депутат Мажилиса",
        "Асан Ойданов — писатель, Астана",
        "Ержан Жоков — врач, Алматы",
    ]

    assert lines("\n".join([FIRST, *names, SECOND])) == [FIRST, *names, SECOND]


def test_a_lead_that_the_text_repeats_is_kept_once():
    assert lines(f"{FIRST}\n\n{FIRST}\n{SECOND}") == [FIRST, SECOND]
    assert lines(f"{FIRST}\n{FIRST[:-1]}, сообщает site.kz.\n{SECOND}") == [
        f"{FIRST[:-1]}, сообщает site.kz.",
        SECOND,
    ]


@pytest.mark.parametrize(
    ("printed", "paragraphs"),
    [
        (
            "Мосты строят в Казахстане.Сегодня депутаты спросили о них министра.",
            ["Мосты строят в Казахстане.", "Сегодня депутаты спросили о них министра."],
        ),
        (
            'Мост нужен селу."Мы его построим", - сказал министр."Спасибо", - ответили ему.',
            [
                "Мост нужен селу.",
                '"Мы его построим", - сказал министр.',
                '"Спасибо", - ответили ему.',
            ],
        ),
        (
            'Слова министра: "Мост нужен. Мы его построим!"Депутаты согласились с ним.',
            ['Слова министра: "Мост нужен. Мы его построим!"', "Депутаты согласились с ним."],
        ),
        (
            "Мост открыт.«Мы рады», – сказал аким.– Спасибо всем, – добавил он.",
            ["Мост открыт.", "«Мы рады», – сказал аким.", "– Спасибо всем, – добавил он."],
        ),
        (
            "О мосте сообщает корреспондентTengrinews.kzсо ссылкой наEuronews.Мост закрыт.",
            [
                "О мосте сообщает корреспондент Tengrinews.kz со ссылкой на Euronews.",
                "Мост закрыт.",
            ],
        ),
        (
            "Напомним, вечером 13 апреляИран закрыл мост.",
            ["Напомним, вечером 13 апреля Иран закрыл мост."],
        ),
        (
            "Мост закрыл канцлер ГерманииОлаф Шольц вместе с экс-министромНикем Нигдеевым.",
            ["Мост закрыл канцлер Германии Олаф Шольц вместе с экс-министром Никем Нигдеевым."],
        ),
        (
            "Мост закрыт.Что происходит в селе ОйданВ селе ждут министра.",
            ["Мост закрыт.", "Что происходит в селе Ойдан", "В селе ждут министра."],
        ),
        ("Мост строит вертолет МИ-8.Он летит.", ["Мост строит вертолет МИ-8.", "Он летит."]),
        (
            'Мост нужен селу."Мы его построим.Деньги есть", - сказал министр.Зал молчал.',
            [
                "Мост нужен селу.",
                '"Мы его построим. Деньги есть", - сказал министр.',
                "Зал молчал.",
            ],
        ),
    ],
)
def test_paragraphs_and_words_that_the_site_glued_come_apart(printed, paragraphs):
    assert lines(printed) == paragraphs


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("Президентсообщил о мосте.", "Президент сообщил о мосте."),
        ("Выдумаеврассказал, что рад.", "Выдумаев рассказал, что рад."),
        ("Он провел переговорыс аулом.", "Он провел переговоры с аулом."),
        ("Речь шла одиктатуре законаи порядка.", "Речь шла о диктатуре закона и порядка."),
        ("Даны поручениясформировать штаб.", "Даны поручения сформировать штаб."),
        ("Пришли легкорельсовый трамвай и нейросети.", None),
        ("Выступил Бактыбаев из Кызылординской области.", None),
        ("Спортшколу и сельхозугодья осмотрели.", None),
    ],
)
def test_words_that_a_site_joined_come_apart_where_it_lost_other_blanks_too(printed, read):
    damaged = f"Мосты строят давно.Сегодня о них спросили.{printed}"

    assert lines(damaged)[2:] == [read or printed]
    assert lines(printed) == [printed]


@pytest.mark.parametrize(
    "printed",
    [
        "Выступил П.О.Выдуманов из г.Астана, ул.Абая, сайт Tengrinews.kz и Polisia.Kz.",
        "Курс составил 3.5 тенге, прирост — 12.04 процента за 2023 год.",
        "Партия «АМАNАТ» и КазМунайГаз обсудили с Cаировым проект ЖасКурылыс и КоАП.",
        "Заседание в 10.30 ч.В зале было 107 депутатов.",
        "Премьер сказал: «Мост открыт. Дорога построена». Все согласились.",
    ],
)
def test_abbreviations_addresses_initials_and_misprints_stay_as_printed(printed):
    assert cleaned(printed).text == printed


def test_what_a_site_embeds_in_a_glued_text_falls():
    printed = (
        "Мост закрыли, передает Tengrinews.kz.Продолжение■Мост откроютВчера 06:43Министр приехал."
        "Фото ©️ Tengrinews.kzОн осмотрел опоры.Фото пресс-службы АкордыПрезидент дал поручение."
        "Посмотреть эту публикацию в InstagramПубликация от Мост (@bridge.kz)Аким доложил."
        "Читайте также:Мост сносят. Что будет дальше"
    )

    assert lines(printed) == [
        "Мост закрыли, передает Tengrinews.kz.",
        "Министр приехал.",
        "Он осмотрел опоры.",
        "Президент дал поручение.",
        "Аким доложил.",
    ]


def test_lines_broken_at_a_width_become_paragraphs_again():
    printed = (
        "Министр\nтранспорта Асан Ойданов рассказал, что в ведомстве старались построить все\n"
        "мосты до конца года, передает корреспондент site.kz.\nПо\n"
        "словам министра, опоры моста через реку уже стоят, а дорогу к нему начнут строить\n"
        "в мае.\n \nАлия Нигдеева\n"
    )
    report = cleaned(printed)

    assert [line for line in report.text.split("\n") if line] == [
        "Министр транспорта Асан Ойданов рассказал, что в ведомстве старались построить все мосты"
        " до конца года, передает корреспондент site.kz.",
        "По словам министра, опоры моста через реку уже стоят, а дорогу к нему начнут строить"
        " в мае.",
    ]
    assert report.byline == "Алия Нигдеева"


def test_wide_gaps_that_stand_for_line_ends_part_paragraphs():
    assert lines("Мост закрыт.  — Мы его откроем, — сказал министр.  Аким обещал дорогу.") == [
        "Мост закрыт.",
        "— Мы его откроем, — сказал министр.",
        "Аким обещал дорогу.",
    ]


def test_invisible_characters_and_odd_blanks_fall():
    printed = (
        "\ufeffДе\u00adпутаты\u00a0па\u200bлаты\0 спро\u2060сили\tминистра.\r\n"
        "Можаи\u0306скии\u0306 ответил.\u2028Всё."
    )

    assert lines(printed) == ["Депутаты палаты спросили министра.", "Можайский ответил.", "Всё."]


PIECES = st.sampled_from(
    [
        *(
            "Депутаты ",
            "сказал министр",
            "Популярное\n",
            "Читайте также: ",
            "«",
            "»",
            '"',
            ". ",
            ".",
        ),
        *(
            "\n",
            "\n\n",
            "Все\n",
            "330\n",
            "Талгат Выдуманов\n",
            "Фото: ",
            "Tengrinews.kz",
            "■",
            "-",
        ),
        *(
            ", ",
            ": ",
            "– ",
            "г.",
            "12:24, 27 Ноябрь 2025\n",
            "Напомним",
            "Мост закрыт",
            "мост",
            "  ",
        ),
        *(FIRST, f"{SECOND}\n", "Продолжение", "Вчера 06:43", "А", "!", "?", ";\n", "Iran", "ıý"),
        *("\u00ad", "\u0301", "и\u0306", "…", "(@a)", "Посмотреть эту публикацию в Instagram"),
    ]
)


@given(st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=60).map("".join)))
@settings(max_examples=800, deadline=None)
def test_cleaning_a_cleaned_report_changes_nothing(raw):
    once = cleaned(raw)
    twice = clean(replace(once.source, raw=once.text, title=once.title, published=once.published))

    assert twice.text == once.text


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "Продолжение■",
            '"А',
            "Фото ",
            "Читайте также:",
            ".А",
            "—",
            "[[",
            "А б\n",
            "330\n",
            "#a ",
        ),
        *("Посмотреть эту публикацию в InstagramПубликация от а", "Telegram ", "1 ", "www.", "А-"),
    ],
)
def test_hostile_text_is_cleaned_in_time(piece):
    start = time.process_time()
    cleaned(piece * (100_000 // len(piece)))

    assert time.process_time() - start < GUARD


PAGE = f"""<!DOCTYPE html><html><head><title>Мосты откроют в срок | Site.kz</title>{{head}}</head>
<body><nav><a href="/">Главная</a><a href="/p">Политика</a></nav>
<article><h1>Мосты откроют в срок</h1>
<p>{FIRST}</p><p>– Мы всё построим, – сказал министр транспорта, отвечая на вопрос депутата.</p>
<ul><li>построить пять мостов;</li><li>починить три дороги.</li></ul><p>{SECOND}</p></article>
<aside><h3>Популярное</h3><ul><li>В Ойдане открыли школу</li><li>Мост закрыли</li></ul></aside>
<footer>© Site.kz</footer></body></html>"""
DATED = '<meta property="article:published_time" content="2024-04-13T23:30:00+05:00">'
LINKED = '<link rel="canonical" href="https://site.kz/news/1">'


def test_a_page_gives_its_article_title_date_and_address():
    report = cleaned(PAGE.format(head=DATED + LINKED), media="html")

    assert report.title == "Мосты откроют в срок"
    assert report.published == dt.date(2024, 4, 13)
    assert report.source.url == "https://site.kz/news/1"
    assert [line for line in report.text.split("\n") if line] == [
        FIRST,
        "– Мы всё построим, – сказал министр транспорта, отвечая на вопрос депутата.",
        "- построить пять мостов;",
        "- починить три дороги.",
        SECOND,
    ]


def test_the_date_of_a_page_without_one_is_not_invented():
    assert cleaned(PAGE.format(head=""), media="html").published is None


def test_linked_data_dates_a_page():
    script = '<script type="application/ld+json">[{"datePublished": "2024-04-13"}]</script>'

    assert cleaned(PAGE.format(head=script), media="html").published == dt.date(2024, 4, 13)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("<p>Мост открыт.</p>", ["Мост открыт."]),
        ("<div>Мост <b>открыт</b>.<br>Да.</div>", ["Мост открыт.", "Да."]),
        ('<?xml version="1.0" encoding="koi8-r"?><html><p>Мост.</p></html>', ["Мост."]),
    ],
)
def test_a_page_of_few_words_gives_them_all(raw, text):
    assert lines(raw, media="html") == text


@pytest.mark.parametrize("raw", ["<html></html>", "<p> </p>", "<!--", "<script>alert(1)</script>"])
def test_a_page_without_an_article_is_an_error_that_says_so(raw):
    with pytest.raises(ReadingError, match="No article was found"):
        cleaned(raw, media="html")


def test_a_large_page_is_read_in_a_process_of_its_own():
    filler = "".join(f"<p>Абзац {n} о мосте, который строят в селе Ойдан.</p>" for n in range(4000))
    report = cleaned(f"<html><body><article><p>{FIRST}</p>{filler}</article></body></html>",
                     media="html")  # fmt: skip

    assert report.text.startswith(FIRST)
    assert "Абзац 3999 " in report.text


def test_a_page_that_takes_too_long_is_given_up(monkeypatch):
    monkeypatch.setattr(page_module, "TIME_LIMIT", 0.05)

    with pytest.raises(ReadingError, match="could not be read in"):
        cleaned(f"<p>{FIRST}</p>" * 3000, media="html")


def test_a_page_beyond_the_cap_is_refused(monkeypatch):
    monkeypatch.setattr(page_module, "LARGEST", 100)

    with pytest.raises(ReadingError, match="more than 100"):
        cleaned(PAGE, media="html")
