"""The Kazakh model: it is there, it reads names, and training takes a file to a model."""

import logging

import pytest

from tracker.lang import kk_ner, kk_ner_train


def test_the_shipped_model_reads_people_and_places():
    text = "Бұл туралы Астанада Марат Сапарбеков айтты."

    (names,) = kk_ner.Crf(kk_ner.MODEL).read([text])

    assert ("Марат Сапарбеков", "PER") in [(text[n.start : n.end], n.kind) for n in names]
    assert "LOC" in {n.kind for n in names}


def test_an_empty_sentence_has_no_names():
    assert kk_ner.Crf(kk_ner.MODEL).read(["", "…"]) == [[], []]


def test_without_the_model_there_is_no_reader_and_one_warning(monkeypatch, caplog, tmp_path):
    monkeypatch.setattr(kk_ner, "MODEL", tmp_path / "missing.crfsuite")
    kk_ner.reader.cache_clear()
    try:
        with caplog.at_level(logging.WARNING):
            assert kk_ner.reader() is None
            assert kk_ner.reader() is None
    finally:
        kk_ner.reader.cache_clear()

    assert len(caplog.records) == 1


SENTENCES = [
    ("Ораз B-PERSON\nТасбаев I-PERSON\nкелді O\n. O", "Ораз Тасбаев келді."),
    ("Кеше O\nҚаратауда B-GPE\nқар O\nжауды O\n. O", "Кеше Қаратауда қар жауды."),
    ("Куат B-PERSON\nЗвонарев I-PERSON\nайтты O\n. O", "Куат Звонарев айтты."),
]


@pytest.fixture
def corpus(tmp_path):
    path = tmp_path / "corpus.iob2"
    blocks = [f"AID{n} O\n{words}" for n in range(1, 41) for words, _ in SENTENCES]
    path.write_text("\n\n".join(blocks) + "\n", "utf-8")
    return path


def test_a_corpus_is_read_with_its_numbers_and_only_the_learnt_classes(corpus):
    number, words, tags = next(kk_ner_train.read(corpus))

    assert number == "AID1"
    assert words == ["Ораз", "Тасбаев", "келді", "."]
    assert tags == ["B-PER", "I-PER", "O", "O"]


def test_training_prints_its_figures_and_leaves_a_model(corpus, monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(kk_ner_train, "MODEL", tmp_path / "model.crfsuite")

    kk_ner_train.main(corpus)

    assert "PER  P 1.000  R 1.000  F1 1.000" in capsys.readouterr().out
    (names,) = kk_ner.Crf(tmp_path / "model.crfsuite").read([SENTENCES[0][1]])
    assert [n.kind for n in names] == ["PER"]
    assert [p.name for p in tmp_path.iterdir() if p.suffix != ".iob2"] == ["model.crfsuite"]
