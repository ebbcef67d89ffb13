"""Prints of one text are one origin, in one language and across languages, in any order."""

import datetime as dt
import random
from itertools import permutations

import pytest
from sqlmodel import select

from tests.factories import (
    a_faction_mention,
    a_mention,
    a_report,
    a_session,
    a_speech,
)
from tracker.db import at, change, now, writing
from tracker.ingest.copies import SAME_WORDS, copied, shingles
from tracker.ingest.origins import refresh
from tracker.ingest.translations import TRANSLATED, Anchors, translated
from tracker.lang.press import RULES, origin_label
from tracker.models import Report
from tracker.queries.origins import origin_of, origins
from tracker.queries.session_merges import suggest_session_merges

RELEASE = (
    "Фракция партии «Мост» обсудила дороги области и порядок их ремонта в сельских районах. "
    "Руководитель фракции Айдар Кумтобеев сообщил, что за год депутаты объехали 14 районов и "
    "собрали 230 обращений от жителей, которые просят восстановить переправы и мосты. "
    "По его словам, из 65 мостов отремонтированы 40, остальные ждут своей очереди до весны. "
    "Депутаты попросили Министерство мостов ускорить работу и отчитаться перед палатой. "
    "Об этом сообщает пресс-служба партии «Мост»."
)
OTHER = (
    "Сенат принял закон о пастбищах и вернул его в нижнюю палату вместе с поправками комитета. "
    "Сенаторы долго спорили о том, кому отдавать землю возле аулов и кто будет следить за нею. "
    "Докладчик напомнил, что скот негде пасти, а свободные участки заняты и стоят без дела. "
    "Решили, что акиматы каждый год станут показывать карты и называть новых хозяев земли."
)
DAY = dt.date(2024, 5, 1)
SAID_TWICE = "люди не должны мёрзнуть из-за того, что никто не закупил уголь"


def printed(db, text=RELEASE, days=0, name="a", **values):
    """A print of the text by an outlet."""
    db.rollback()  # an older look at the database must not write to it
    return a_report(
        db,
        text,
        url=f"https://{name}.kz/{name}",
        outlet=f"{name}.kz",
        published=DAY + dt.timedelta(days=days),
        **values,
    )


def run(engine, *reports):
    with writing(engine) as db:
        return refresh(db, [r if isinstance(r, str) else r.id for r in reports] or None)


def by_id(db):
    """Each report's id and its origin, as they hold now."""
    db.rollback()
    return {r.id: r.origin_id for r in db.exec(select(Report).where(at(Report)))}


# Two texts ----------------------------------------------------------------------------------


def test_a_print_with_another_head_and_tail_is_a_copy():
    other = "Как пишет газета, " + RELEASE + " Фото из архива редакции."

    assert copied(RELEASE, other, "ru")


def test_a_retelling_is_no_copy():
    retold = (
        "В области осмотрели мосты. За год депутаты побывали в 14 районах, и люди подали им 230 "
        "обращений. Готовы 40 переправ из 65, рассказал Айдар Кумтобеев на собрании фракции."
    )

    assert not copied(RELEASE, retold, "ru")
    assert not copied(RELEASE, OTHER, "ru")


def test_a_print_that_lost_its_end_is_a_copy_and_a_piece_of_a_digest_is_not():
    half = RELEASE[: int(len(RELEASE) * 0.6)]

    assert copied(RELEASE, half, "ru")
    assert not copied(RELEASE, RELEASE + " " + OTHER + " " + OTHER.replace("Сенат", "Дума"), "ru")


def test_the_same_frame_with_other_figures_or_days_is_other_news():
    frame = "Сегодня, {day} мая, в области работают {a} машин, {b} бригад и {c} постов. " + OTHER

    today = frame.format(day=3, a=41, b=52, c=63)

    assert copied(today, today.replace("Сегодня", "Днём"), "ru")
    assert not copied(today, frame.format(day=3, a=71, b=82, c=93), "ru")
    assert not copied(today, frame.format(day=4, a=41, b=52, c=63), "ru")


def test_texts_too_short_to_tell_are_not_joined():
    assert not copied("Депутаты собрались в палате.", "Депутаты собрались в палате.", "ru")


def test_scripts_of_kazakh_do_not_matter():
    cyrillic = "Мәжіліс депутаттары облыстағы көпірлерді аралап, тұрғындардың сұрағын тыңдады"
    latin = "Májilis depýtattary oblystaǵy kópirlerdi aralap, turǵyndardyń suraǵyn tyńdady"
    ours, theirs = shingles(cyrillic), shingles(latin)

    assert len(ours & theirs) / len(ours | theirs) >= SAME_WORDS


def anchors(lang, order, **values):
    known = {"day": DAY, "chamber": "mazhilis", "kind": "faction"}
    return Anchors(lang=lang, order=tuple(order.split()), **(known | values))


SAID = "p:aidar f:most n:14 n:230 p:salima n:65 n:40 p:elnur"


def test_a_translation_keeps_names_and_numbers_in_their_order():
    assert translated(anchors("ru", SAID), anchors("kk", SAID)) == 1.0
    assert translated(anchors("ru", SAID), anchors("en", SAID + " n:9")) >= TRANSLATED


def test_a_visit_is_of_the_same_release_as_one_that_names_the_chamber_of_who_came():
    ours, theirs = anchors("ru", SAID, chamber="other"), anchors("kk", SAID, chamber="senate")

    assert translated(ours, theirs) == 1.0


@pytest.mark.parametrize(
    "other",
    [
        anchors("ru", SAID),
        anchors("kk", SAID, day=None),
        anchors("kk", SAID, day=DAY + dt.timedelta(days=9)),
        anchors("kk", SAID, kind="plenary"),
        anchors("kk", SAID, chamber="senate"),
        anchors("kk", "p:aidar p:salima p:elnur f:most p:a p:b p:c"),
        anchors("kk", "p:aidar f:most n:14 n:230 n:65 n:40"),
        anchors("kk", " ".join(reversed(SAID.split()))),
    ],
    ids=[
        "same language",
        "no day",
        "days apart",
        "kind",
        "chamber",
        "no numbers",
        "one person",
        "order",
    ],
)
def test_doubtful_translations_are_two_reports(other):
    assert translated(anchors("ru", SAID), other) < TRANSLATED


# What a text names as its source ------------------------------------------------------------


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_of_sources_finds_and_skips_its_examples(rule):
    for text, value in rule.finds.items():
        assert rule.values(text) == [value]
    assert rule.skips
    assert [text for text in rule.skips if rule.values(text)] == []


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (RELEASE, "пресс-служба партии «Мост»"),
        ("Как сообщили в пресс-службе акимата, мост открыт.", "пресс-служба акимата"),
        ("Пресс-служба Сената опубликовала видео.", "пресс-служба Сената"),
        ("Передаёт агентство со ссылкой на Акорду.", "Акорда"),
        ("Ақорданың баспасөз қызметі хабарлады.", "Ақорданың баспасөз қызметі"),
        (
            "Бұл туралы «Ақ жол» партиясының баспасөз қызметі хабарлады.",
            "«Ақ жол» партиясының баспасөз қызметі",
        ),
        ("Kazinform quotes the Akorda press service.", "Akorda press service"),
        ("It was reported by the press service of the Senate.", "press service of Senate"),
        ("Депутаты собрались на заседание.", None),
    ],
)
def test_the_source_a_text_prints_is_named(text, label):
    assert origin_label(text) == label


# In the database ----------------------------------------------------------------------------


def test_copies_share_the_id_of_the_earliest_and_others_stay_alone(db, engine):
    late = printed(db, days=1, name="late")
    early = printed(db, "Как пишет газета, " + RELEASE, name="early")
    alone = printed(db, OTHER, name="alone")

    assert run(engine) == 2
    assert by_id(db) == {late.id: early.id, early.id: early.id, alone.id: None}
    assert run(engine) == 0


def test_the_order_of_reading_changes_nothing(db, engine):
    reports = [
        printed(db, RELEASE, days=3, name="a"),
        printed(db, "Утром. " + RELEASE, days=1, name="b"),
        printed(db, RELEASE + " Фото редакции.", days=1, name="c"),
        printed(db, OTHER, name="d"),
        printed(db, "Вчера. " + OTHER, days=2, name="e"),
    ]
    run(engine)
    wanted = by_id(db)
    first = min(reports[1:3], key=lambda r: r.id).id
    assert [wanted[r.id] for r in reports] == [first] * 3 + [reports[3].id] * 2

    for order in random.Random(7).sample(list(permutations(reports)), 6):
        with writing(engine) as writer:
            for report in writer.exec(select(Report).where(at(Report))).all():
                change(writer, report, now(), "machine", origin_id=None)
        for report in order:
            run(engine, report)

        assert by_id(db) == wanted


def test_prints_weeks_apart_are_not_joined(db, engine):
    printed(db, name="a")
    printed(db, "Снова. " + RELEASE, days=30, name="b")

    assert run(engine) == 0


def test_a_print_joined_to_a_chain_gets_the_origin_of_its_far_end(db, engine):
    far = printed(db, name="far")
    middle = printed(db, "Утром. " + RELEASE, days=6, name="middle")
    run(engine)
    last = printed(db, "Вечером. " + RELEASE, days=12, name="last")

    run(engine, last)

    assert by_id(db) == {far.id: far.id, middle.id: far.id, last.id: far.id}


def test_a_report_whose_text_changed_leaves_its_origin_and_history_stays(db, engine):
    one = printed(db, name="one")
    two = printed(db, "Утром. " + RELEASE, days=1, name="two")
    run(engine)
    other = printed(db, OTHER, name="other")
    with writing(engine) as writer:
        stored = writer.exec(select(Report).where(Report.id == two.id, at(Report))).one()
        change(writer, stored, now(), "machine", text_row=other.text_row)

    run(engine, two)

    found = by_id(db)
    assert found[one.id] is None
    assert found[two.id] == found[other.id] == other.id
    before = db.exec(select(Report).where(Report.id == one.id, Report.origin_id == one.id)).one()
    assert before.known_to is not None


def the_release_in(db, lang, text, name, people=("aidar", "salima", "elnur")):
    """A print with its people and faction resolved, at a meeting of the faction."""
    report = printed(db, text, name=name, lang=lang)
    for words, person in zip(text.replace(".", " ").split("|")[1::2], people, strict=False):
        a_mention(db, report, words, person=person)
    a_faction_mention(db, report, "AMANAT", "amanat")
    a_session(db, report, kind="faction", faction="amanat", date=DAY, id="the-meeting")
    return report


RU_TEXT = (
    "|Айдар| на собрании AMANAT назвал 14 районов и 230 обращений. |Салима| назвала 65 мостов, "
    "из них готовы 40. |Елнур| поддержал коллег."
)
KK_TEXT = (
    "AMANAT жиынында |Айдар| 14 аудан мен 230 өтінішті атады. |Сәлима| 65 көпірді атап, 40-ы "
    "дайын деді. |Елнұр| әріптестерін қолдады."
)


def test_a_translation_is_of_the_same_origin(db, engine):
    russian = the_release_in(db, "ru", RU_TEXT, "ru")
    kazakh = the_release_in(db, "kk", KK_TEXT, "kk")

    assert run(engine) == 2

    assert len(set(by_id(db).values())) == 1
    assert by_id(db)[russian.id] in (russian.id, kazakh.id)


def test_two_reporters_in_one_room_are_two_origins(db, engine):
    the_release_in(db, "ru", RU_TEXT, "ru")
    the_release_in(db, "kk", "|Елнұр| пен |Сәлима| AMANAT жиынында болды, |Айдар| сөйледі.", "kk")

    assert run(engine) == 0


RU_ONE = (
    "Фракция собралась 1 мая 2024 года. |Болат Жарменов| назвал 41 село и 2300 семей без воды, на "
    "трубы нужно 17 миллиардов тенге. Он попросил до 1 сентября 2024 года провести воду в 12 сёл."
)
KK_ONE = (
    "Фракция 2024 жылғы 1 мамырда жиналды. |Болат Жарменов| сусыз отырған 41 ауыл мен 2300 "
    "отбасын атап, құбырларға 17 миллиард теңге керек деді. Ол 2024 жылғы 1 қыркүйекке дейін 12 "
    "ауылға су жеткізуді сұрады."
)
EN_ONE = (
    "The faction met on May 1, 2024. |Bolat Zharmenov| named 41 villages and 2,300 families "
    "without water, pipes take 17 billion tenge. He asked to bring water to 12 villages by "
    "September 1, 2024."
)


def a_print_of(db, lang, text, name, **values):
    """A print that names people who are not in the roster."""
    words = text.split("|")
    report = printed(db, "".join(words), name=name, lang=lang, **values)
    for person in words[1::2]:
        a_mention(db, report, person)
    return report


@pytest.mark.parametrize(("lang", "text"), [("kk", KK_ONE), ("en", EN_ONE)])
def test_a_release_that_names_one_stranger_is_one_origin_in_two_languages(db, engine, lang, text):
    a_print_of(db, "ru", RU_ONE, "first")
    a_print_of(db, lang, text, "second")

    assert run(engine) == 2
    assert len(set(by_id(db).values())) == 1


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        (RU_ONE, KK_ONE + " Бұл туралы «Көпір» партиясының баспасөз қызметі хабарлады."),
        ("Вода в сёлах снова в центре внимания, передаёт корреспондент. " + RU_ONE, KK_ONE),
        (
            "Вода в сёлах снова в центре внимания. " + RU_ONE + " Напомним, в прошлом году на воду "
            "потратили 12 миллиардов тенге.",
            KK_ONE + " Бұл туралы «Көпір» партиясының баспасөз қызметі хабарлады.",
        ),
    ],
    ids=["end cut in one", "line before it in one", "both"],
)
def test_what_newsrooms_put_around_a_release_makes_no_other_of_it(db, engine, russian, kazakh):
    a_print_of(db, "ru", russian, "first")
    a_print_of(db, "kk", kazakh, "second")

    assert run(engine) == 2


def nobody(text):
    """The same told of the faction, with nobody's name in it."""
    return text.replace("|Болат Жарменов|", "Amanat")


@pytest.mark.parametrize("added", ["", " Напомним, в прошлом году вода пришла в 30 сёл."])
def test_a_release_that_names_nobody_is_one_origin_in_two_languages(db, engine, added):
    a_print_of(db, "ru", nobody(RU_ONE) + added, "first")
    a_print_of(db, "kk", nobody(KK_ONE), "second")

    assert run(engine) == 2


@pytest.mark.parametrize(
    "other",
    [
        nobody(KK_ONE).replace("41", "45"),
        nobody(KK_ONE).replace("2024 жылғы 1 мамырда", "кеше"),
        KK_ONE,
    ],
    ids=["figure", "no day", "somebody"],
)
def test_a_release_that_names_nobody_is_one_with_nothing_that_says_other_things(db, engine, other):
    a_print_of(db, "ru", nobody(RU_ONE), "first")
    a_print_of(db, "kk", other, "second")

    assert run(engine) == 0


def test_two_factions_that_name_nobody_are_two_origins(db, engine):
    for lang, text, faction in (("ru", RU_ONE, "amanat"), ("kk", KK_ONE, "aq-jol")):
        report = a_print_of(db, lang, nobody(text), lang)
        a_faction_mention(db, report, "Amanat", faction)

    assert run(engine) == 0


@pytest.mark.parametrize(
    "other",
    [
        KK_ONE.replace("Болат Жарменов", "Сәуле Берікова"),
        KK_ONE.replace("41", "45"),
        KK_ONE.replace("41 ауыл", "ауыл").replace("17 миллиард", "миллиард"),
        KK_ONE.replace("1 мамырда", "2 мамырда"),
        KK_ONE + " Содан кейін депутаттар басқа мәселелерге көшті." * 9,
        KK_ONE.replace("жиналды.", "жиналды. Алдымен басқа мәселелер туралы ұзақ сөз болды."),
        "Фракция 2024 жылғы 1 мамырда жиналды. |Болат Жарменов| 2024 жылғы 1 қыркүйекке дейін 12 "
        "ауылға су жеткізуді сұрады, 17 миллиард теңге керек деді. 2300 отбасы, 41 ауыл сусыз.",
        KK_ONE.replace("|Болат Жарменов|", "Депутат"),
    ],
    ids=["person", "figure", "fewer", "day", "length", "place", "order", "nobody"],
)
def test_what_differs_from_the_release_is_another_report(db, engine, other):
    a_print_of(db, "ru", RU_ONE, "first")
    a_print_of(db, "kk", other, "second")

    assert run(engine) == 0


def test_two_reporters_of_one_account_with_the_same_figures_are_two_origins(db, engine):
    a_print_of(db, "ru", RU_ONE, "first")
    told = (
        "Су мәселесі тағы көтерілді. Тұрғындар көптен бері шағымданып жүр, құбырлар ескірген, "
        "жолдар нашар. |Болат Жарменов| 1 мамырда 2024 жылғы 1 қыркүйекті мерзім деп атады. Ол "
        "41 ауыл, 2300 отбасы, 17 миллиард теңге, 12 ауыл деген сандарды келтірді."
    )
    a_print_of(db, "kk", told, "second")

    assert run(engine) == 0


def test_a_sitting_that_one_print_calls_only_a_meeting_denies_no_other(db, engine):
    first, second = a_print_of(db, "ru", RU_ONE, "first"), a_print_of(db, "kk", KK_ONE, "second")
    a_session(db, first, kind="meeting", date=DAY, id="one")
    a_session(db, second, kind="faction", date=DAY, id="other")

    assert run(engine) == 2


# Questions ----------------------------------------------------------------------------------


def test_articles_are_counted_once_per_origin_with_its_name(db, engine):
    ids = [printed(db, f"Газета {n}. {RELEASE}", name=f"o{n}").id for n in range(4)]
    run(engine)
    db.rollback()

    found = origins(db, ids)

    assert found.articles == 4
    (origin,) = found.origins
    assert origin.label == "пресс-служба партии «Мост»"
    assert [report.id for report in origin.reports] == sorted(ids)


@pytest.mark.parametrize(
    ("lang", "label"),
    [
        ("ru", "пресс-служба партии «Мост»"),
        ("kk", "«Көпір» партиясының баспасөз қызметі"),
        ("en", "«Көпір» партиясының баспасөз қызметі"),
    ],
)
def test_an_origin_is_named_in_the_language_of_the_page_where_a_print_does(db, engine, lang, label):
    ending = " Об этом сообщает пресс-служба партии «Мост»."
    kazakh = " Бұл туралы «Көпір» партиясының баспасөз қызметі хабарлады."
    one = a_print_of(db, "ru", RU_ONE + ending, "first")
    other = a_print_of(db, "kk", KK_ONE + kazakh, "second")
    run(engine)
    db.rollback()

    assert origins(db, [one.id, other.id], lang=lang).labels == (label,)


def test_where_nobody_says_who_wrote_it_the_first_print_is_named(db, engine):
    text = RELEASE.replace(" Об этом сообщает пресс-служба партии «Мост».", "")
    ids = [printed(db, f"Газета {n}. {text}", n, name=f"o{n}").id for n in range(3)]
    run(engine)
    db.rollback()

    found = origins(db, ids)

    assert (found.labels, found.first_printed) == ((), "o0.kz")


def test_a_press_service_is_not_named_for_a_text_that_is_not_its(db, engine):
    ids = [printed(db, RELEASE, name="release").id, printed(db, OTHER, name="other").id]
    run(engine)
    db.rollback()

    assert origins(db, ids).labels == ("пресс-служба партии «Мост»", "other.kz")


def test_a_report_that_stands_alone_is_its_own_origin(db):
    alone = printed(db, OTHER)

    (origin,) = origins(db, [alone.id]).origins

    assert (origin.id, origin.label) == (alone.id, None)
    assert origin_of(db, [alone.id]) == {alone.id: alone.id}


# Sessions told by several outlets -----------------------------------------------------------


def test_prints_of_one_origin_speak_of_one_session(db, engine):
    first, second = (printed(db, f"Газета {n}. {RELEASE}", name=f"o{n}") for n in (1, 2))
    a_session(db, first, kind="faction", date=None, date_inferred=None, faction="amanat")
    a_session(db, second, kind="faction", date=None, date_inferred=None, faction="amanat")
    run(engine)
    db.rollback()

    (found,) = suggest_session_merges(db)

    assert "one_origin" in found.why
    assert {found.keep, found.merge} == {r.session_id for r in _readings(db)}


def _readings(db):
    from tracker.models import SessionReading

    return db.exec(select(SessionReading).where(at(SessionReading))).all()


def test_sessions_of_one_chamber_kind_and_inferred_day_are_suggested(db):
    dated = a_session(db, printed(db, "Мажилис заседал. Первое."), date=DAY)
    inferred = a_session(
        db, printed(db, "Мажилис заседал. Второе.", name="b"), date=None, date_inferred=DAY
    )
    a_session(db, printed(db, "Сенат заседал.", name="c"), chamber="senate", date=DAY)

    (found,) = suggest_session_merges(db)

    assert (found.keep, found.merge) == (dated.id, inferred.id)
    assert found.why == ("chamber_kind_day",)


def test_two_factions_of_one_day_are_two_sessions(db):
    for name in ("amanat", "aq-jol"):
        a_session(
            db,
            printed(db, f"Собралась фракция {name}.", name=name),
            kind="faction",
            faction=name,
            date=None,
            date_inferred=DAY,
        )

    assert suggest_session_merges(db) == []


def test_committees_of_one_day_are_suggested_only_with_the_same_people(db):
    reports = [
        printed(db, f"Комитет заседал. Говорили Айдар и Салима. {n}", name=f"o{n}")
        for n in (1, 2, 3)
    ]
    for report in reports:
        a_session(db, report, kind="committee", date=None, date_inferred=DAY)
    for report in reports[:2]:
        a_mention(db, report, "Айдар", person="aidar-qumtobe")
        a_mention(db, report, "Салима", person="salima-tasbulaq")

    (found,) = suggest_session_merges(db)

    sessions = {r.report_id: r.session_id for r in _readings(db)}
    assert {found.keep, found.merge} == {sessions[r.id] for r in reports[:2]}


def test_a_session_without_a_day_is_suggested_by_its_people_and_month(db):
    text = "В мае 2024 года заседал Мажилис. Говорили Айдар, Салима и Елнур. {}"
    people = {"Айдар": "aidar-qumtobe", "Салима": "salima-tasbulaq", "Елнур": "elnur-beisenbaev"}
    for n, day in ((1, DAY), (2, None)):
        report = a_report(db, text.format(n), published=None)
        a_session(db, report, date=day)
        for words, person in people.items():
            a_mention(db, report, words, person=person)

    (found,) = suggest_session_merges(db)

    assert (found.why, found.people) == (("chamber_kind", "same_month"), 3)


def test_a_kind_that_one_report_does_not_say_needs_the_same_people(db):
    sessions = {}
    for n, kind in ((1, "congress"), (2, None), (3, None)):
        report = printed(db, f"Говорили Айдар и Салима. {n}", name=f"o{n}")
        sessions[n] = a_session(db, report, kind=kind, date=DAY).id
        if n < 3:
            a_mention(db, report, "Айдар", person="aidar-qumtobe")
            a_mention(db, report, "Салима", person="salima-tasbulaq")

    (found,) = suggest_session_merges(db)

    assert {found.keep, found.merge} == {sessions[1], sessions[2]}
    assert found.why[0] == "chamber_day"


@pytest.mark.parametrize(
    ("days", "words", "wanted"),
    [(1, SAID_TWICE, True), (1, "никто не вспомнил о реке", False), (30, SAID_TWICE, False)],
)
def test_sessions_of_other_days_are_suggested_where_the_same_words_are_told(
    db, days, words, wanted
):
    for n, (day, told) in enumerate(((DAY, SAID_TWICE), (DAY + dt.timedelta(days), words))):
        report = printed(db, f"Мажилис заседал, {n}. Сказано: «{told}».", name=f"o{n}")
        a_session(db, report, date=day)
        a_speech(db, told, report=report)

    found = suggest_session_merges(db)

    assert [m.why for m in found] == ([("same_words", "other_day")] if wanted else [])
