"""A cleaned report is cut into sentences that know their place, paragraph and language."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.ingest.records import Cleaned, Document, Source
from tracker.ingest.segment import segment


def document(text: str) -> Document:
    return segment(Cleaned(Source("report.txt", "report", text), text, None, None))


def sentences(text: str) -> list[str]:
    return [sentence.text for sentence in document(text).sentences]


@pytest.mark.parametrize(
    "sentence",
    [
        "«Почему мост закрыт?» – спросил депутат Талгат Выдуманов.",
        "«Хватит!» — заявила Алия Нигдеева.",
        "– Мост откроют! – пообещал министр.",
        "Выступил П.О. Выдуманов из фракции.",
        "В г. Астана прошло заседание в 10.30 ч. утра.",
        "Выделено 3,5 млн. тенге, 2 тыс. тонн угля и т.д. по списку.",
        "Приняты поправки в ст. 45, п. 3 и № 12 приложения.",
        "1 марта 2022 г. Президент подписал закон.",
        "2026 ж. 12 ақпанда жалпы отырыс өтті.",
        "Палата 2025 ж. қарашада 5 млн. теңге бөлді.",
        "А.С. Ойдан және Қ.Ж. Жоқов сөз сөйледі.",
        "Mr. Nobody met U.S. officials on Jan. 5 in Astana.",
        "No. 5 of the list was adopted, Dr. Nobody said.",
        "Школу им. Абая построят на ул. Сатпаева.",
    ],
)
def test_a_stop_that_ends_no_sentence_cuts_none(sentence):
    assert sentences(sentence) == [sentence]


@pytest.mark.parametrize(
    "parts",
    [
        ["Закон принят.", "Теперь его рассмотрит Сенат."],
        ["Слово взяла коллега.", "А. Выдуманова спросила о дороге."],
        ["Others took the floor.", "A. Inventova asked about the road."],
        ["Мы начали строить.", "Мы закончим», – сказал министр."],
        ["Программа утверждена депутатами палаты ещё в 2022 г.", "Ответственный – министр."],
        ["Заң қабылданды.", "Енді оны Сенат қарайды."],
        ["Мост закрыт…", "Когда его откроют?", "Никто не знает!"],
        ["The bill was adopted.", "The Senate will read it next."],
        ["«Да».", "Он ушёл."],
    ],
)
def test_a_stop_that_ends_a_sentence_cuts_it(parts):
    assert sentences(" ".join(parts)) == parts


def test_a_line_end_ends_a_sentence_and_a_paragraph():
    cut = document("АЛИЯ НИГДЕЕВА, ДЕПУТАТ:\nМост откроют. Мы проверим\n\nКонец.")

    assert [(s.text, s.paragraph) for s in cut.sentences] == [
        ("АЛИЯ НИГДЕЕВА, ДЕПУТАТ:", 0),
        ("Мост откроют.", 1),
        ("Мы проверим", 1),
        ("Конец.", 2),
    ]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Депутаты палаты на заседании приняли закон.", "ru"),
        ("Депутаттар палата отырысында заң қабылдады.", "kk"),
        ("The deputies adopted the bill on Monday.", "en"),
        ("Партия «Нұр Отан» в 2021 году выдвинула список.", "ru"),
        ("Депутат Қ. Жоқов и министр обсудили бюджет.", "ru"),
    ],
)
def test_the_language_of_a_sentence_is_told_by_its_words(text, lang):
    assert [sentence.lang for sentence in document(text).sentences] == [lang]


def test_a_sentence_without_letters_of_its_own_has_the_language_of_its_paragraph():
    cut = document("Жиында депутаттар бюджет туралы сұрақ қойды. Депутат жауап алды. Рахмет!")

    assert {sentence.lang for sentence in cut.sentences} == {"kk"}


def test_a_report_in_two_languages_knows_both_and_the_greater_one():
    cut = document(
        "Депутаты на заседании палаты обсудили закон о дорогах и предложили поправки.\n"
        "«Бұл заң өте қажет», – деді ол."
    )

    assert [sentence.lang for sentence in cut.sentences] == ["ru", "kk"]
    assert cut.lang == "ru"


def test_kazakh_latin_is_read_in_cyrillic_and_cited_as_printed():
    printed = "Senator óziniń saýalynda jol týraly aıtty. Sotsıaldyq sala da kóterildi."
    cut = document(printed)

    assert (cut.lang, cut.script, cut.printed) == ("kk", "latin", printed)
    assert cut.sentences[0].text == "Сенатор өзінің сауалында жол туралы айтты."
    start, end = cut.printed_span(cut.sentences[1].start, cut.sentences[1].end)
    assert printed[start:end] == "Sotsıaldyq sala da kóterildi."


def test_text_in_cyrillic_needs_no_way_back():
    assert document("Закон принят.").offsets is None


MARKS = st.sampled_from(list("абвАБВәҚ .,!?…:;–—-«»\"'()\n\u00a0№0123гжabcAB.ý"))


@given(st.one_of(st.text(max_size=200), st.lists(MARKS, max_size=120).map("".join)))
@settings(max_examples=600)
def test_sentences_quote_any_text_word_for_word(text):
    cut = document(text)
    last = 0
    for index, sentence in enumerate(cut.sentences):
        assert sentence.index == index
        assert cut.text[sentence.start : sentence.end] == sentence.text
        assert sentence.start >= last
        assert "\n" not in sentence.text
        assert sentence.text == sentence.text.strip() != ""
        start, end = cut.printed_span(sentence.start, sentence.end)
        assert 0 <= start <= end <= len(text)
        last = sentence.end
    covered = "".join(sentence.text for sentence in cut.sentences)
    assert "".join(covered.split()) == "".join(cut.text.split())


@pytest.mark.parametrize(
    "piece",
    ["Депутат сказал. ", "а.", "«", "А. Б. ", "1. ", '"а" ', "слово ", "- ", "г. ", "? – он "],
)
def test_time_grows_no_faster_than_the_text(piece):
    document("Разогрев. Ещё раз.")

    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        start = time.process_time()
        document(text)
        return time.process_time() - start

    assert seconds(100_000) < 12 * seconds(25_000) + 0.5


def test_an_initial_behind_a_stop_begins_the_next_sentence():
    text = "Депутаттар мәселені ортаға салды. Т.Жалғановтың пікірінше, жол керек."

    assert sentences(text) == [
        "Депутаттар мәселені ортаға салды.",
        "Т.Жалғановтың пікірінше, жол керек.",
    ]
