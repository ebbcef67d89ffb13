"""Who speaks in each sentence of a report, also where a sentence only goes on with his words."""

import pytest

from tracker.ingest.voices import Said, voices
from tracker.models import Sentence


def heard(lang, *paragraphs, said=()):
    """The side that speaks in each sentence of paragraphs given as lists of sentences."""
    sentences, start = [], 0
    for number, paragraph in enumerate(paragraphs):
        for words in paragraph:
            end = start + len(words)
            sentences.append(
                Sentence(
                    text_row=1,
                    position=len(sentences),
                    paragraph=number,
                    start=start,
                    end=end,
                    words=words,
                    lang=lang,
                )
            )
            start = end + 1
    return [voice and voice.side for voice in voices(sentences, said)]


@pytest.mark.parametrize(
    ("lang", "account", "on"),
    [
        ("ru", "По словам министра, готовы 65 мостов.", "Остальные 35 закрыты."),
        ("ru", "Министр ответил на запрос.", "В ответе сказано, что мост открыт."),
        ("ru", "Министр отчитался о мостах.", "По его словам, готовы 65."),
        ("kk", "Министр көпірлер туралы есеп берді.", "Көпірдің 65-і салынды."),
        ("kk", "Министрлік сауалға жауап берді.", "Жауапта көпір салынғаны айтылған."),
        ("kk", "Әкім баяндады.", "Оның айтуынша, көпір салынды."),
        ("en", "The minister reported to deputies.", "Some 65 bridges have opened."),
        ("en", "The ministry replied, the akimat said.", "The reply said the bridge is open."),
        ("en", "The akim said the work is over.", "The bridge has opened, he added."),
    ],
)
def test_an_account_goes_on_in_the_next_sentence(lang, account, on):
    assert heard(lang, [account, on]) == ["executive", "executive"]


@pytest.mark.parametrize(
    ("lang", "account", "seen"),
    [
        ("ru", "По словам министра, мосты готовы.", "Проверка показала: мост закрыт."),
        ("ru", "По словам министра, мосты готовы.", "Жители ходят вброд."),
        ("ru", "Министр обещал открыть мост.", "Мост закрыт."),
        ("kk", "Министр есеп берді.", "Тұрғындар көпірдің жабық екенін көрсетті."),
        ("kk", "Министр уәде берді.", "Көпір жабық."),
        ("en", "The minister said the bridges are ready.", "Journalists found the bridge closed."),
        ("en", "The minister promised a bridge.", "The bridge is closed."),
    ],
)
def test_what_somebody_saw_and_what_came_of_a_promise_is_no_account(lang, account, seen):
    assert heard(lang, [account, seen]) == ["executive", None]


def test_another_speaker_takes_over():
    account = ["Министр сообщил о мостах.", "Депутат заявил о дырах.", "Мост закрыт."]

    assert heard("ru", account) == ["executive", "party", "party"]


def test_an_account_ends_a_paragraph_later():
    said, on, later = ["Министр сообщил о мостах."], ["Готовы 65."], ["Осталось 35."]

    assert heard("ru", said, on, later) == ["executive", "executive", None]


def test_a_speaker_is_known_by_the_office_that_was_read():
    words = "Мост открыт, сказал Ильяс Выдумаев."
    said = [Said(0, len(words), None, "министр мостов")]

    assert heard("ru", [words, "Осталось 35."], said=said) == ["executive", "executive"]
