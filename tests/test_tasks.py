"""What is told to whom: orders, requests, decisions, undertakings, progress, and what is none."""

import datetime as dt

import pytest

from tracker.ingest.pipeline import Reader
from tracker.ingest.records import Source, TaskFact
from tracker.ingest.roster import Roster
from tracker.settings import shipped


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(Roster.read(shipped("data/kazakhstan")), weights=False)


def tasks(reader: Reader, text: str) -> list[TaskFact]:
    source = Source(name="test", id="test", raw=text, published=dt.date(2024, 5, 2))
    return list(reader.read(source).tasks)


@pytest.mark.parametrize(
    ("text", "kind", "set_by", "assigned_to"),
    [
        (
            "Спикер Мажилиса Ильяс Выдумаев поручил комитетам палаты проверить мосты.",
            "order", "Ильяс Выдумаев", "комитеты палаты",
        ),
        (
            "Министерству транспорта поручено открыть мост.",
            "order", None, "Министерство транспорта",
        ),
        (
            "Депутат Ильяс Выдумаев попросил Министерство транспорта открыть мост.",
            "request", "Ильяс Выдумаев", "Министерство транспорта",
        ),
        (
            "Сенатор Асель Придуманова потребовала от акимата отремонтировать мост.",
            "request", "Асель Придуманова", "акимат",
        ),
        ("Было решено создать рабочую группу по мостам.", "decision", None, ""),
        ("Фракция решила вынести вопрос о мостах на слушания.", "decision", "Фракция", ""),
        (
            "Министр Марат Небылицын пообещал прислать депутатам список мостов.",
            "undertaking", "Марат Небылицын", "Марат Небылицын",
        ),
        ("Из 46 пунктов дорожной карты исполнен 31.", "progress", None, ""),
    ],
)  # fmt: skip
def test_a_task_tells_who_set_it_and_who_must_do_it(
    reader: Reader, text: str, kind: str, set_by: str | None, assigned_to: str
) -> None:
    [task] = tasks(reader, text)

    assert (task.type, task.set_by, "; ".join(task.assigned_to)) == (kind, set_by, assigned_to)
    assert task.text == text


@pytest.mark.parametrize(
    "text",
    [
        "Необходимо усилить работу по ремонту мостов.",
        "Депутат Ильяс Выдумаев предложил награждать строителей.",
        "Депутат Ильяс Выдумаев призвал казахстанцев беречь мосты.",
        "Законопроект предусматривает штрафы и обязывает владельцев платить.",
        "Мажилис принял закон о мостах во втором чтении.",
        "Правительство Германии приняло решение о ремонте мостов.",
        "Депутат Асель Придуманова попросила председателя дать ей слово.",
        "Ремонт мостов идёт по графику.",
        "В повестку вошли вопросы о мостах.",
        "Аким дал ряд поручений.",
    ],
)
def test_what_nobody_is_told_to_do_is_no_task(reader: Reader, text: str) -> None:
    assert tasks(reader, text) == []


def test_items_of_a_list_are_tasks_of_their_own(reader: Reader) -> None:
    text = (
        "Спикер Мажилиса Ильяс Выдумаев поручил:\n"
        "– комитету по транспорту до 15 октября проверить мосты;\n"
        "– Аппарату палаты подготовить отчёт."
    )

    first, second = tasks(reader, text)

    assert (first.set_by, second.set_by) == ("Ильяс Выдумаев", "Ильяс Выдумаев")
    assert first.assigned_to == ("комитет по транспорту",)
    assert (first.due_text, first.due) == ("до 15 октября", dt.date(2024, 10, 15))
    assert second.text == "– Аппарату палаты подготовить отчёт."


def test_items_under_a_decision_are_decisions_and_no_later_sentence_is(reader: Reader) -> None:
    text = (
        "По итогам заседания Бюро партии в Мажилисе постановило:\n"
        "– перенести отчёт на март;\n"
        "– провести слушания до 15 октября.\n"
        "Шире использовать опыт регионов."
    )

    assert [(t.type, t.text) for t in tasks(reader, text)] == [
        ("decision", "– перенести отчёт на март;"),
        ("decision", "– провести слушания до 15 октября."),
    ]


@pytest.mark.parametrize(
    ("text", "giver"),
    [
        (
            "Премьер-министр Ильяс Выдумаев поручил акимам Мажилиса проверить мосты. "
            "Министерству труда поручено внести правила.",
            "Ильяс Выдумаев",
        ),
        (
            "Депутат Мажилиса Ильяс Выдумаев похвалил мосты. Министерству труда поручено "
            "внести правила.",
            None,
        ),
    ],
)
def test_a_passive_order_is_of_who_gave_the_one_before_and_of_no_mere_speaker(
    reader: Reader, text: str, giver: str | None
) -> None:
    assert tasks(reader, text)[-1].set_by == giver


@pytest.mark.parametrize(
    "text",
    [
        "В 2008 году Правительство поручило акимам Мажилиса построить мосты.",
        "Когда министерство построит мост, спросил депутат Мажилиса Ильяс Выдумаев?",
        "Водный кодекс, напомнил депутат Мажилиса, требует от акиматов вести учёт.",
        "Депутат Мажилиса Ильяс Выдумаев предложил свой взгляд, который двадцать лет хвалил.",
    ],
)
def test_history_questions_and_laws_are_no_tasks(reader: Reader, text: str) -> None:
    assert tasks(reader, text) == []


def test_infinitive_sentences_go_on_with_the_order_before(reader: Reader) -> None:
    text = (
        "Депутат Ильяс Выдумаев призвал коллег чаще бывать в сёлах. Шире использовать приёмные. "
        "Погода была ясной."
    )

    found = tasks(reader, text)

    assert [task.text for task in found] == [
        "Депутат Ильяс Выдумаев призвал коллег чаще бывать в сёлах.",
        "Шире использовать приёмные.",
    ]
    assert {(task.type, task.set_by, task.assigned_to) for task in found} == {
        ("request", "Ильяс Выдумаев", ("коллеги",))
    }


def test_inside_a_quotation_the_sentence_that_holds_the_task_is_its_text(reader: Reader) -> None:
    text = (
        "«Мост закрыт. Я уже поручил акимату открыть объезд. Ждём», – "
        "сказал министр Марат Небылицын."
    )

    [task] = tasks(reader, text)

    assert task.text == "Я уже поручил акимату открыть объезд."
    assert (task.type, task.set_by, task.assigned_to) == ("order", "Марат Небылицын", ("акимат",))


def test_what_an_inquiry_asks_is_asked_of_its_addressee(reader: Reader) -> None:
    text = (
        "Депутат Ильяс Выдумаев озвучил запрос на имя министра Марата Небылицына. "
        "Депутат предложил построить новый мост."
    )

    [task] = tasks(reader, text)

    assert (task.type, task.set_by) == ("request", "Ильяс Выдумаев")
    assert task.assigned_to == ("Марат Небылицын",)


def test_a_bare_ministry_is_the_one_the_report_names(reader: Reader) -> None:
    text = (
        "Министерство транспорта ответило депутату. "
        "Депутат Ильяс Выдумаев потребовал от ведомства открыть мост."
    )

    [task] = tasks(reader, text)

    assert task.assigned_to == ("Министерство транспорта",)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("МЧС также поручено в недельный срок проверить дамбы.", "МЧС"),
        ("Премьер-министр поручил МВД проверить дамбы.", "МВД"),
    ],
)
def test_a_body_called_by_its_letters_is_told_in_any_case(
    reader: Reader, text: str, body: str
) -> None:
    [task] = tasks(reader, text)

    assert task.assigned_to == (body,)


def test_a_numeric_target_is_kept_with_its_unit(reader: Reader) -> None:
    [task] = tasks(reader, "Министерству транспорта поручено до конца года построить 300 км дорог.")

    assert (task.number, task.unit) == (300.0, "км")
    assert task.due == dt.date(2024, 12, 31)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Из 40 школ построены 25, сообщил депутат.", 0),
        ("Из 40 обещанных школ построены 25, сообщил депутат.", 1),
        ("Школы должны были открыть к маю. Из 40 школ построены 25.", 1),
        ("Депутат поручил акимату построить мост. Из 40 школ построены 25.", 2),
        ("40 мектептің 25-і салынды, деді депутат.", 0),
        ("Жоспарланған 40 мектептің 25-і салынды, деді депутат.", 1),
        ("Of the 40 schools, 25 have been built, a deputy said.", 0),
        ("Of the 40 schools promised, 25 have been built, a deputy said.", 1),
    ],
)
def test_that_much_was_built_is_progress_only_of_a_task_that_is_told(reader, text, found):
    assert len(tasks(reader, text)) == found


def test_a_report_about_another_countrys_parliament_holds_no_task_until_it_comes_home(reader):
    abroad = (
        "Парламент Грузии выразил недоверие правительству. Оппозиция потребовала от президента "
        "распустить парламент. Глава государства пообещал выступить в пятницу.\n\n"
    )
    home = "Депутат Мажилиса Ильяс Выдумаев попросил Министерство транспорта открыть мост."

    assert tasks(reader, abroad) == []
    assert [task.set_by for task in tasks(reader, abroad + home)] == ["Ильяс Выдумаев"]


@pytest.mark.parametrize(("when", "found"), [("в 1934 году", 0), ("в этом году", 1)])
def test_what_was_ordered_then_is_history_like_the_year_before_it(reader, when, found):
    text = f"Первый проект появился {when}. Тогда акимату было поручено построить мост."

    assert len(tasks(reader, text)) == found


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Все поручения спикера исполнены.", "done"),
        ("Из 46 пунктов дорожной карты исполнен 31.", "in_progress"),
        ("Поручение спикера до сих пор не исполнено.", "failed"),
    ],
)
def test_progress_tells_how_far_a_task_has_come(reader: Reader, text: str, state: str) -> None:
    [task] = tasks(reader, text)

    assert (task.type, task.state) == ("progress", state)


def test_every_task_quotes_its_report_word_for_word(reader: Reader) -> None:
    source = Source(
        name="test",
        id="test",
        raw="Премьер-министр поручил:\n- Минэнерго – запасти уголь;\n- акимам – доложить.",
    )
    found = reader.read(source)

    assert len(found.tasks) == 2
    for task in found.tasks:
        assert found.document.text[slice(*task.span)] == task.text


def test_items_without_any_sign_are_tasks_where_the_list_tells_them(reader: Reader) -> None:
    found = tasks(
        reader,
        "Аким области Ильяс Выдумаев поручил:\nуправлению дорог очистить трассы;\n"
        "департаменту полиции закрыть мост.",
    )

    assert [(t.text, t.assigned_to) for t in found] == [
        ("управлению дорог очистить трассы;", ("управление дорог",)),
        ("департаменту полиции закрыть мост.", ("департамент полиции",)),
    ]
    assert {t.set_by for t in found} == {"Ильяс Выдумаев"}


def test_he_who_asks_is_never_somebody_named_only_later(reader: Reader) -> None:
    found = tasks(
        reader,
        "Депутат Мажилиса Ильяс Выдумаев направил запрос министру Асель Придумановой. Он попросил "
        "Министерство транспорта открыть мост.\nПремьер-министр Ораз Нигдеев молчал.",
    )

    assert [t.set_by for t in found] == ["Ильяс Выдумаев"]
