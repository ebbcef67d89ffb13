"""Topics: which words speak of them, and what a stored task keeps."""

import pytest
from sqlmodel import select

from tests.test_store import a_reading
from tracker.db import at, reading, writing
from tracker.ingest.store import save
from tracker.lang.topics import Topic, read_topics, topics_of
from tracker.models import Task
from tracker.review.facts import edit
from tracker.settings import shipped

TOPICS = read_topics(shipped("data", "kazakhstan"))


@pytest.mark.parametrize(
    ("words", "lang", "topics"),
    [
        ("построить дорогу и мост", "ru", ["roads"]),
        ("отремонтировать школы", "ru", ["education"]),
        ("запустить ТЭЦ", "ru", ["energy"]),
        ("снизить тарифы на питьевую воду", "ru", ["energy"]),
        ("жаңа мектеп салу", "kk", ["education"]),
        ("мұғалімдердің жалақысын көтеру", "kk", ["education", "social"]),
        ("repair the roads", "en", ["roads"]),
        ("собраться снова", "ru", []),
    ],
)
def test_words_of_a_task_tell_its_topics(words, lang, topics):
    assert topics_of(words, lang, TOPICS) == topics


@pytest.mark.parametrize(
    ("words", "lang", "topic"),
    [
        ("опубликовать в газете", "ru", "energy"),
        ("в связи с этим собраться", "ru", "digital"),
        ("судно", "ru", "security"),
        ("это трудно", "ru", "social"),
        ("сели за стол", "ru", "land"),
        ("лесть", "ru", "ecology"),
        ("мостовая", "ru", "roads"),
        ("сауал жолдады", "kk", "roads"),
        ("жергілікті тұрғындар", "kk", "land"),
        ("help business", "en", "roads"),
        ("spend a billion", "en", "politics"),
        ("pay for the damage", "en", "water"),
        ("talk to the coalition", "en", "energy"),
    ],
)
def test_a_word_that_only_begins_alike_is_no_topic(words, lang, topic):
    assert topic not in topics_of(words, lang, TOPICS)


def a_topic(*stems):
    return Topic("gas", {"ru": "Газ"}, {"ru": stems})


def test_a_stem_is_the_beginning_of_a_word_in_any_letters():
    assert a_topic("газ").is_in("Газопровод", "ru")
    assert not a_topic("газ").is_in("магазин", "ru")


def test_a_short_name_is_a_word_of_its_own():
    assert a_topic("НДС").is_in("снизить НДС.", "ru")
    assert not a_topic("НДС").is_in("НДСК и ндс", "ru")


def test_a_barred_stem_bars_its_own_words_alone():
    topic = a_topic("газ", "!газет")

    assert not topic.is_in("газета", "ru")
    assert topic.is_in("газета о газе", "ru")


def test_stems_of_one_language_are_not_looked_for_in_another():
    assert not a_topic("газ").is_in("газ", "kk")


def test_a_country_without_topics_has_none(tmp_path):
    assert read_topics(tmp_path) == ()


# stored ----------------------------------------------------------------------------------------


def keep(engine, read, extractor="1"):
    with writing(engine) as db:
        save(db, read, extractor=extractor, topics=TOPICS)


def the_task(engine):
    with reading(engine) as db:
        return db.exec(select(Task).where(at(Task))).one()


def test_a_stored_task_knows_its_topics(engine):
    keep(engine, a_reading())

    assert the_task(engine).topics == ["education"]


def test_a_task_that_an_editor_edited_keeps_his_topics(engine):
    read = a_reading()
    keep(engine, read)
    with writing(engine) as db:
        edit(db, "task", the_task_id(db), {"topics": ["housing"]}, "Dana")

    keep(engine, read, extractor="2")

    assert the_task(engine).topics == ["housing"]


def the_task_id(db):
    return db.exec(select(Task.id).where(at(Task))).one()
