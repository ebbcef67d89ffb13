"""The event at which the words of a report were said: kind, chamber, day, chair, faction."""

import datetime as dt
from typing import get_args

import pytest

from tracker.ingest.pipeline import Reader
from tracker.ingest.records import Chamber, SessionFact, SessionKind, Source
from tracker.ingest.roster import Roster
from tracker.lang.packs import PACKS
from tracker.settings import shipped

THURSDAY = dt.date(2024, 5, 2)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(Roster.read(shipped("data/kazakhstan")), weights=False)


def session(reader: Reader, text: str, published: dt.date | None = THURSDAY) -> SessionFact | None:
    return reader.read(Source(name="test", id="test", raw=text, published=published)).session


def event(reader: Reader, text: str) -> tuple[str | None, str | None]:
    found = session(reader, text)
    return (found.kind, found.chamber) if found else (None, None)


@pytest.mark.parametrize(
    ("text", "kind", "chamber"),
    [
        ("На пленарном заседании Мажилиса выступил министр.", "plenary", "mazhilis"),
        ("Сегодня сенаторы в первом чтении рассмотрели закон.", "plenary", "senate"),
        ("Состоялось совместное заседание палат Парламента.", "joint", "parliament"),
        ("В Мажилисе прошло собрание фракции «Ауыл».", "faction", "mazhilis"),
        ("На заседании комитета Сената обсудили мост.", "committee", "senate"),
        ("Спикер провёл заседание Бюро Мажилиса.", "bureau", "mazhilis"),
        ("В Мажилисе прошёл правительственный час о мостах.", "government_hour", "mazhilis"),
        ("Вчера прошёл внеочередной съезд партии «Ауыл».", "congress", "party"),
        ("Сенатор направил депутатский запрос министру.", "inquiry", "senate"),
        ("В кулуарах Мажилиса министр ответил журналистам.", "lobby", "mazhilis"),
        ("Министр рассказал о мосте на брифинге.", "briefing", "other"),
        ("Депутат рассказал о мосте на брифинге в Мажилисе.", "briefing", "mazhilis"),
        ("Депутат Мажилиса заявил это в интервью каналу.", "interview", "mazhilis"),
        ("За круглым столом собрались экологи и депутаты Мажилиса.", "round_table", "other"),
        ("Депутаты Мажилиса побывали в районе.", "visit", "other"),
        ("На заседании комиссии с участием спикера Мажилиса подвели итоги.", "meeting", "other"),
        ("В Комитете Курултая по труду рассмотрели поправки.", "committee", "quryltai"),
        ("Представляя в Мажилисе проект закона, министр был краток.", None, "mazhilis"),
        ("Мост построили в срок.", None, None),
    ],
)
def test_the_words_for_an_event_tell_its_kind_and_chamber(
    reader: Reader, text: str, kind: str | None, chamber: str | None
) -> None:
    assert event(reader, text) == (kind, chamber)


@pytest.mark.parametrize(
    "text",
    [
        "Документ вынесут на пленарное заседание Мажилиса.",
        "Напомним, на пленарном заседании Мажилиса приняли закон.",
        "За сессию Мажилис провёл 38 пленарных заседаний.",
        "«Я был на пленарном заседании Мажилиса и всё слышал», – сказал депутат Ильяс Выдумаев.",
        "Мост закрыт. " * 30 + "Он вспомнил, как на пленарном заседании Мажилиса приняли закон.",
    ],
)
def test_another_event_is_not_the_reports(reader: Reader, text: str) -> None:
    assert event(reader, text)[0] is None


def test_corridor_words_are_no_sitting_though_the_law_was_passed_there(reader: Reader) -> None:
    text = "Сегодня Мажилис принял закон. Министр ответил журналистам в кулуарах Мажилиса."

    assert event(reader, text) == ("lobby", "mazhilis")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("30 апреля спикер провёл заседание Бюро Мажилиса.", dt.date(2024, 4, 30)),
        (
            "The Mazhilis backed on April 30 a bill on labels, though deputies had spent the best"
            " of the plenary session on who should answer for them.",
            dt.date(2024, 4, 30),
        ),
        ("Сегодня, 2 мая, состоялось совместное заседание палат.", THURSDAY),
        ("Сегодня состоялось совместное заседание палат.", None),
        ("Прошло заседание Бюро Мажилиса. Срок – до 10 мая.", None),
        ("Прошло заседание Бюро Мажилиса. Итоги съезда 1 марта 2022 года обсудили.", None),
    ],
)
def test_only_a_day_printed_for_the_event_is_its_date(
    reader: Reader, text: str, day: dt.date | None
) -> None:
    found = session(reader, text)

    assert found is not None
    assert found.date == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Сегодня состоялось совместное заседание палат.", THURSDAY),
        ("Вчера состоялось совместное заседание палат.", dt.date(2024, 5, 1)),
        ("В среду состоялось совместное заседание палат.", dt.date(2024, 5, 1)),
        ("Состоялось совместное заседание палат.", None),
    ],
)
def test_a_day_worked_out_is_kept_apart_with_its_rule(
    reader: Reader, text: str, day: dt.date | None
) -> None:
    found = session(reader, text)

    assert found is not None
    assert (found.date, found.date_inferred) == (None, day)
    assert (found.date_rule is None) == (day is None)


def test_without_a_day_of_publication_none_is_worked_out(reader: Reader) -> None:
    found = session(reader, "Вчера состоялось совместное заседание палат.", published=None)

    assert found is not None
    assert found.date_inferred is None


@pytest.mark.parametrize(
    "text",
    [
        "Под председательством Ильяса Выдумаева прошло заседание Бюро Мажилиса.",
        "Спикер Ильяс Выдумаев провел пленарное заседание Мажилиса.",
        "Прошло пленарное заседание Мажилиса. Вел заседание вице-спикер Ильяс Выдумаев.",
        "Прошло пленарное заседание Мажилиса. Закрывая заседание, Ильяс Выдумаев пожелал успехов.",
        "Депутат на пленарном заседании Мажилиса попросила председателя Ильяса Выдумаева "
        "дать ей слово.",
    ],
)
def test_the_chair_is_whom_the_text_says_presided(reader: Reader, text: str) -> None:
    found = session(reader, text)

    assert found is not None
    assert found.chair == "Ильяс Выдумаев"


def test_who_only_spoke_is_no_chair(reader: Reader) -> None:
    text = "На пленарном заседании Мажилиса выступил спикер Сената Ильяс Выдумаев."

    found = session(reader, text)

    assert found is not None
    assert found.chair is None


def test_a_faction_that_met_is_named(reader: Reader) -> None:
    found = session(reader, "В Мажилисе прошло собрание фракции «Ауыл».")

    assert found is not None
    assert found.faction == "Ауыл"


def test_convocation_and_session_are_read_as_printed(reader: Reader) -> None:
    found = session(reader, "На пленарном заседании Мажилиса VIII созыва открылась II сессия.")

    assert found is not None
    assert (found.convocation, found.number) == ("VIII", "II")


def test_every_kind_and_chamber_of_a_pack_is_one_that_is_stored() -> None:
    for pack in PACKS.values():
        kinds = {rule.kind for rule in pack.session.kinds}
        chambers = {rule.chamber for rule in (*pack.session.kinds, *pack.session.chambers)}

        assert kinds <= set(get_args(SessionKind))
        assert chambers - {None} <= set(get_args(Chamber))
