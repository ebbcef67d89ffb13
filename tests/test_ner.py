"""The network: its weights are the right files, its faster arithmetic gives the same names."""

import hashlib
import logging

import pytest

from tests.people_of import members_of
from tracker.lang import ner

SENTENCES = [
    "Депутат Мажилиса Ораз Керейбай встретился с жителями Караганды.",
    "Об этом сообщили в Министерстве финансов Республики Казахстан.",
    "Маргарет Хилл и Ганс Мюллер обсудили с Асаном Тасмурзиным поставки зерна в Германию, Польшу.",
    "Да.",
] * 5


@pytest.fixture
def weights():
    try:
        return ner._weights()
    except OSError as error:
        pytest.skip(f"the weights of the network are not installed: {error}")


def test_faster_arithmetic_gives_the_same_names(weights):
    from navec import Navec
    from slovnet import NER

    vectors, model = ner.WEIGHTS
    stock = NER.load(str(weights[model])).navec(Navec.load(str(weights[vectors])))
    expected = [[(s.start, s.stop, s.type) for s in m.spans] for m in stock.map(SENTENCES)]

    found = [[tuple(name) for name in names] for names in ner.Slovnet(weights).read(SENTENCES)]

    assert any(expected)
    assert found == expected


def test_a_changed_file_is_refused(weights, monkeypatch):
    name = next(iter(ner.WEIGHTS))
    monkeypatch.setitem(ner.WEIGHTS, name, hashlib.sha256(b"other").hexdigest())

    with pytest.raises(ValueError, match=name.split(".", maxsplit=1)[0]):
        ner._weights()


def test_without_weights_there_is_no_reader_and_one_warning(monkeypatch, caplog):
    monkeypatch.setattr(ner, "_PACKAGE", "no-such-package")
    ner.reader.cache_clear()
    try:
        with caplog.at_level(logging.WARNING):
            assert ner.reader() is None
            assert ner.reader() is None
    finally:
        ner.reader.cache_clear()

    assert len(caplog.records) == 1
    assert "make install" in caplog.text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("К трибуне вышла Милана Тасмурзина.", "Милана Тасмурзина"),
        ("Накануне в Мажилисе Толкын Авенова назвала срок.", "Толкын Авенова"),
        ("Слово предоставили главврачу больницы Нуржамал Авеновой.", "Нуржамал Авенова"),
        ("Встреча, по признанию Нургали Авенова, депутата Мажилиса, нужна.", "Нургали Авенов"),
        ("Слово взял глава Продкорпорации Нурлан Авенов.", "Нурлан Авенов"),
    ],
)
def test_a_name_that_no_list_knows_is_read_beside_places_and_institutions(weights, text, name):
    assert [m.name for m in members_of(text, weights=True)] == [name]
