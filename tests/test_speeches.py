"""Who said what: quotations in every print, words of the reporter, mentions, and what is none."""

import datetime as dt

import pytest

from tracker.ingest.pipeline import Reader
from tracker.ingest.records import Extraction, Source
from tracker.ingest.roster import Roster
from tracker.settings import shipped

LEAD = "Депутат Мажилиса Ильяс Выдумаев приехал в район. "


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(Roster.read(shipped("data/kazakhstan")), weights=False)


def read(reader: Reader, text: str) -> Extraction:
    return reader.read(Source(name="test", id="test", raw=text, published=dt.date(2024, 5, 2)))


def speeches(reader: Reader, text: str) -> list[tuple[str, str, str]]:
    """Kind, speaker and words of every speech."""
    return [(s.quotation, s.speaker, s.text) for s in read(reader, text).speeches]


SAID = "Мост закрыт. Объезда нет"


@pytest.mark.parametrize(
    "text",
    [
        "«Мост закрыт. Объезда нет», – сказал депутат Ильяс Выдумаев.",
        '"Мост закрыт. Объезда нет", - заявил депутат Ильяс Выдумаев.',
        "“Мост закрыт. Объезда нет”, — подчеркнул депутат Ильяс Выдумаев.",
        "„Мост закрыт. Объезда нет“, – отметил депутат Ильяс Выдумаев.",
        "– Мост закрыт. Объезда нет, – рассказал депутат Ильяс Выдумаев.",
        "— Мост закрыт. Объезда нет, — вздохнул депутат Ильяс Выдумаев.",
        "Мост закрыт. Объезда нет, - сказал депутат Ильяс Выдумаев.",
        '"Мост закрыт. Объезда нет, - сказал депутат Ильяс Выдумаев.\n"Спасибо" нет.',
        "Депутат Ильяс Выдумаев сказал: «Мост закрыт. Объезда нет».",
        "Депутат Ильяс Выдумаев был краток: «Мост закрыт. Объезда нет».",
        "ИЛЬЯС ВЫДУМАЕВ, ДЕПУТАТ МАЖИЛИСА:\n– Мост закрыт. Объезда нет.",
        "Ильяс Выдумаев, депутат Мажилиса: Мост закрыт. Объезда нет.",
        "Депутат Ильяс Выдумаев прокомментировал закрытие моста.\n«Мост закрыт. Объезда нет».",
        "«Мост закрыт. Объезда нет». Об этом заявил депутат Ильяс Выдумаев.",
        'Депутаты спорили.Мажилисмен взял слово."Мост закрыт. Объезда нет", - '
        "заявил Ильяс Выдумаев.Зал молчал.",
    ],
)
def test_a_quotation_in_any_print_is_its_speakers_own_words(reader: Reader, text: str) -> None:
    found = [s for s in speeches(reader, text) if s[0] == "direct"]

    assert [(who, words.rstrip(".")) for _, who, words in found] == [("Ильяс Выдумаев", SAID)]


def test_a_quotation_broken_by_its_attribution_is_two(reader: Reader) -> None:
    text = "«Мост закрыт, – сказал депутат Ильяс Выдумаев. – Объезда нет»."

    assert speeches(reader, text) == [
        ("direct", "Ильяс Выдумаев", "Мост закрыт"),
        ("direct", "Ильяс Выдумаев", "Объезда нет"),
    ]


def test_a_quotation_over_paragraphs_is_one(reader: Reader) -> None:
    text = "«Мост закрыт.\n\nОбъезда нет», – сказал депутат Ильяс Выдумаев."

    [(_, who, words)] = speeches(reader, text)

    assert who == "Ильяс Выдумаев"
    assert words.split() == ["Мост", "закрыт.", "Объезда", "нет"]


def test_a_turn_is_not_given_to_whom_the_next_quotation_is_of(reader: Reader) -> None:
    text = (
        "ТИЛЕК ВЫМЫСЛОВ:\n– Мост закрыт. Объезда нет.\n\n"
        "«Мост нужен всем», – сказала депутат Мажилиса Ева Выдумаева.\n\nТилек Вымыслов ушёл."
    )

    assert ("direct", "Ева Выдумаева", "Мост закрыт. Объезда нет.") not in speeches(reader, text)
    assert [who for _, who, words in speeches(reader, text) if "закрыт" in words] in (
        [],
        ["Тилек Вымыслов"],
    )


def test_words_after_a_dash_inside_a_paragraph_do_not_take_in_the_reporters(
    reader: Reader,
) -> None:
    text = (
        "Депутат Мажилиса Ильяс Выдумаев приехал. Депутат пояснил, что мост закроют. "
        "– Решать не я буду, – сказал он."
    )

    assert ("direct", "Ильяс Выдумаев", "Решать не я буду") in speeches(reader, text)


def test_a_leader_is_whoever_heads_a_party(reader: Reader) -> None:
    text = (
        "Председатель партии «Ауыл» Ильяс Выдумаев открыл съезд. «Мост закрыт», – сказал лидер. "
        "Депутаты Мажилиса слушали."
    )

    assert ("direct", "Ильяс Выдумаев", "Мост закрыт") in speeches(reader, text)


def test_a_double_surname_tells_a_woman(reader: Reader) -> None:
    text = "Депутат Мажилиса Кульпаш Выдумаева-Ли против. «Мост закрыт», – добавила она."

    assert ("direct", "Кульпаш Выдумаева-Ли", "Мост закрыт") in speeches(reader, text)


def test_a_turn_with_a_list_goes_on_to_its_attribution(reader: Reader) -> None:
    text = (
        f"{LEAD}\n– Мы просим о трёх вещах:\n\n1. Открыть мост.\n\n"
        "2. Дать объезд, – перечислил Ильяс Выдумаев."
    )

    [(_, who, words)] = [s for s in speeches(reader, text) if s[0] == "direct"]

    assert who == "Ильяс Выдумаев"
    assert words.startswith("Мы просим")
    assert words.endswith("Дать объезд")


def test_only_the_answers_of_an_interview_are_speeches(reader: Reader) -> None:
    text = (
        "Мы поговорили с сенатором Асель Придумановой. Асель Придуманова живёт в ауле.\n"
        "– Вы довольны?\n– Нет, мост закрыт.\n– А что дальше?\n– Будем ждать весны."
    )

    found = [s for s in speeches(reader, text) if s[0] == "direct"]

    assert [words for _, _, words in found] == ["Нет, мост закрыт.", "Будем ждать весны."]
    assert {who for _, who, _ in found} == {"Асель Придуманова"}


@pytest.mark.parametrize(
    "text",
    [
        "Депутат Ильяс Выдумаев заявил, что мост закрыт.",
        "Мост закрыт, считает депутат Ильяс Выдумаев.",
        "Как отметил депутат Ильяс Выдумаев, мост закрыт.",
        "По словам депутата Ильяса Выдумаева, мост закрыт.",
        "Мост, по мнению Ильяса Выдумаева, закрыт надолго.",
        "Депутат Мажилиса, член фракции «Ауыл» Ильяс Выдумаев не исключил новых закрытий.",
        "Депутат Ильяс Выдумаев, выступая в районе, подчеркнул важность моста.",
        "Депутат Ильяс Выдумаев назвал мост «позором района».",
        "Депутат Ильяс Выдумаев предложил министру открыть мост.",
    ],
)
def test_a_sentence_of_the_reporter_with_an_attribution_is_an_indirect_speech(
    reader: Reader, text: str
) -> None:
    assert speeches(reader, text) == [("indirect", "Ильяс Выдумаев", text)]


def test_content_and_attribution_in_two_sentences_are_one_speech(reader: Reader) -> None:
    text = "Мост закроют на год. Об этом сообщил депутат Ильяс Выдумаев."

    assert speeches(reader, text) == [("indirect", "Ильяс Выдумаев", text)]


def test_everyone_who_took_the_floor_is_mentioned_once(reader: Reader) -> None:
    text = "Также выступили депутаты Ильяс Выдумаев, Асель Придуманова и министр Марат Небылицын."

    assert speeches(reader, text) == [
        ("mention", "Асель Придуманова", text),
        ("mention", "Ильяс Выдумаев", text),
        ("mention", "Марат Небылицын", text),
    ]


def test_a_lead_gives_way_to_the_words_it_announces(reader: Reader) -> None:
    text = "Депутат Ильяс Выдумаев рассказал о мосте. «Мост закрыт. Ждём весны», – сказал он."

    assert [kind for kind, _, _ in speeches(reader, text)] == ["direct"]


def test_a_lead_without_words_is_a_mention(reader: Reader) -> None:
    text = "Депутат Ильяс Выдумаев рассказал о мосте. Погода была ясной."

    assert [kind for kind, _, _ in speeches(reader, text)] == ["mention"]


@pytest.mark.parametrize(
    "text",
    [
        "Депутаты считают, что мост закрыт.",
        "Мост закрыт, сообщает zakon.kz со ссылкой на пресс-службу Ильяса Выдумаева.",
        "Как сообщили в полиции, Ильяс Выдумаев мост не закрывал.",
        "«Мост закрыт. Почему?» – спросили журналисты у депутата Ильяса Выдумаева.",
        "Партия «Ауыл» и закон «О мостах» известны депутату Ильясу Выдумаеву.",
        "«Мост строят пять лет. Срок назван», – говорится в статье закона.",
        "Депутат Ильяс Выдумаев на вопросы о мосте не ответил.",
        "«Мост закрыт. Объезда нет», – гласила надпись. Мимо шёл депутат Ильяс Выдумаев.",
    ],
)
def test_nobodys_words_are_no_speech(reader: Reader, text: str) -> None:
    assert speeches(reader, text) == []


def test_a_pronoun_goes_on_with_who_spoke_before(reader: Reader) -> None:
    text = (
        "Депутат Ильяс Выдумаев заявил, что мост закрыт. Он добавил, что объезда нет. "
        "По его словам, ждать до весны."
    )

    assert [who for _, who, _ in speeches(reader, text)] == ["Ильяс Выдумаев"] * 3


def test_a_pronoun_means_the_subject_of_the_sentence_before(reader: Reader) -> None:
    text = (
        "Сенатор Марат Небылицын заявил, что мост закрыт. Министр Ильяс Выдумаев доложил "
        "сенатору о ремонте. По его словам, объезд готов."
    )

    assert speeches(reader, text)[-1][:2] == ("indirect", "Ильяс Выдумаев")


def test_a_pronoun_of_the_other_gender_is_left_open(reader: Reader) -> None:
    text = "Депутат Ильяс Выдумаев заявил, что мост закрыт. Она добавила, что объезда нет."

    assert [who for _, who, _ in speeches(reader, text)] == ["Ильяс Выдумаев"]


def test_the_form_of_the_verb_tells_which_deputy_spoke(reader: Reader) -> None:
    text = (
        "Депутат Асель Придуманова и депутат Ильяс Выдумаев осмотрели мост. "
        "«Мост закрыт. Объезда нет», – сказала депутат."
    )

    assert speeches(reader, text) == [("direct", "Асель Придуманова", SAID)]


@pytest.mark.parametrize(
    "text",
    [
        "Министр Марат Небылицын обещал мост, напомнил депутат Ильяс Выдумаев.",
        "Депутат Ильяс Выдумаев, которого поддержал министр Марат Небылицын, заявил, что ждёт.",
        "Депутат Ильяс Выдумаев заявил, что министр Марат Небылицын обещал мост.",
        "По словам Ильяса Выдумаева, министр Марат Небылицын обещал мост.",
        "Критику министра Марата Небылицына депутат Ильяс Выдумаев назвал странной.",
    ],
)
def test_of_two_people_in_a_sentence_the_one_who_is_made_to_speak_counts(
    reader: Reader, text: str
) -> None:
    assert speeches(reader, text) == [("indirect", "Ильяс Выдумаев", text)]


def test_what_two_say_together_is_said_by_each(reader: Reader) -> None:
    text = "Депутаты Ильяс Выдумаев и Асель Придуманова заявили, что мост закрыт."

    assert speeches(reader, text) == [
        ("indirect", "Асель Придуманова", text),
        ("indirect", "Ильяс Выдумаев", text),
    ]


def test_a_deputys_aide_is_not_the_deputy(reader: Reader) -> None:
    assert speeches(reader, "Помощник депутата Ильяса Выдумаева заявил, что мост закрыт.") == []


def test_an_office_does_not_mean_somebody_who_is_named_only_later(reader: Reader) -> None:
    text = (
        "Мост закрыли. Эксперт отметил, что это надолго. Шёл снег. Ветер усилился. Дороги замело. "
        "Эксперт Ильяс Выдумаев приехал вечером."
    )

    assert speeches(reader, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Министр финансов Ильяс Выдумаев отметил рост. Министр обороны отметил спад.",
        "Председатель Мажилиса Ильяс Выдумаев отметил рост. Председатель Сената отметил спад.",
        "Председатель Мажилиса Ильяс Выдумаев отметил рост. По словам спикера Сената, это спад.",
        "Депутат Мажилиса Ильяс Выдумаев отметил рост. Депутат бундестага отметил спад.",
        "Аким Абайской области Ильяс Выдумаев отметил рост. "
        "Аким Туркестанской области отметил спад.",
        "Председатель комитета по финансам Ильяс Выдумаев отметил рост. "
        "Председатель комитета по аграрным вопросам отметил спад.",
        "Қаржы министрі Асан Жалғанов бағаның өскенін айтты. Қорғаныс министрі төмендегенін айтты.",
        "Мәжіліс Төрағасы Асан Жалғанов өскенін айтты. Сенат Төрағасы төмендегенін айтты.",
        "Мәжіліс Төрағасы Асан Жалғанов өскенін айтты. "
        "Түрік парламентінің төрағасы төмендегенін айтты.",
        "Mazhilis Speaker Adam Inventov said it rose. The Senate Speaker said it fell.",
        "Finance Minister Adam Inventov said it rose. The Minister of Energy said it fell.",
        "Депутат Мажилиса Ильяс Выдумаев отметил рост. Другой депутат отметил спад.",
        "Мәжіліс депутаты Асан Жалғанов өскенін айтты. Залдан бір депутат төмендегенін айтты.",
        "Спикер Мажилиса Ильяс Выдумаев отметил рост. Турецкий спикер был краток: «Это спад».",
        "Эксперт Ильяс Выдумаев в Мажилисе отметил рост. По мнению экспертов, это спад.",
    ],
)
def test_another_office_of_the_same_kind_is_somebody_else(reader: Reader, text: str) -> None:
    assert len(speeches(reader, text)) == 1


def test_words_of_a_press_release_are_read_like_the_reporters(reader: Reader) -> None:
    text = (
        "«Депутат Ильяс Выдумаев подчеркнул, что мост закрыт. Объезда нет», – "
        "говорится в сообщении пресс-службы палаты."
    )

    [(kind, who, _)] = speeches(reader, text)

    assert (kind, who) == ("indirect", "Ильяс Выдумаев")


def test_a_speech_tells_its_rule_and_why(reader: Reader) -> None:
    [speech] = read(reader, "Депутат Ильяс Выдумаев заявил, что мост закрыт.").speeches

    assert speech.rule == "ru.speech.past"
    assert 0 < speech.confidence < 1
    assert speech.why == "«заявил»: Ильяс Выдумаев"
    assert speech.attribution == "заявил"


def test_every_speech_quotes_its_report_word_for_word(reader: Reader) -> None:
    found = read(reader, f"{LEAD}«Мост закрыт, – сказал он. – Ждём». Он добавил, что идёт снег.")

    assert found.speeches
    for speech in found.speeches:
        assert found.document.text[slice(*speech.span)] == speech.text


@pytest.mark.parametrize("text", ["«" * 4000, "– " * 4000, '"' * 4001, "сказал он. " * 900])
def test_a_hostile_text_ends_without_speeches(reader: Reader, text: str) -> None:
    assert speeches(reader, text + " Конец.") == []


@pytest.mark.parametrize(
    "text",
    [
        LEAD + "Гость заметил, что мост закрыт. Он добавил, что объезда нет.",
        LEAD + "Закон, о котором доложил министр Ораз Нигдеев, предполагает штрафы.",
        "Заседание под председательством Ораза Нигдеева прошло в четверг.\n"
        "– Мост закрыт, – горячился сенатор.",
    ],
)
def test_whom_the_report_leaves_open_is_nobody(reader: Reader, text: str) -> None:
    assert [s for s in speeches(reader, text) if s[0] != "mention"] == []


def test_what_a_speaker_does_between_his_words_attributes_them(reader: Reader) -> None:
    text = LEAD + "\n«За такую картину, – депутат кивнул на ведро, – надо отвечать»."

    assert [s for s in speeches(reader, text) if s[0] == "direct"] == [
        ("direct", "Ильяс Выдумаев", "За такую картину"),
        ("direct", "Ильяс Выдумаев", "надо отвечать"),
    ]
