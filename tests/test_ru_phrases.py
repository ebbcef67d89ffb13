"""An addressee that no list knows is named in words of the print, put into the nominative."""

import pytest

from tests.test_tasks import reader, tasks  # noqa: F401  fixture
from tracker.ingest.pipeline import Reader
from tracker.lang.ru_phrases import first_phrase


@pytest.mark.parametrize(
    ("printed", "named"),
    [
        ("соответствующим органам помочь", "соответствующие органы"),
        ("уполномоченному органу проверить", "уполномоченный орган"),
        ("соответствующему министерству доложить", "соответствующее министерство"),
        ("ответственным министерствам", "ответственные министерства"),
        ("подведомственным предприятиям", "подведомственные предприятия"),
        ("местным исполнительным органам", "местные исполнительные органы"),
    ],
)
def test_a_phrase_is_put_into_the_nominative_in_its_own_words(printed: str, named: str) -> None:
    found = first_phrase(printed, ("dat",))

    assert found is not None and found[2] == named


def test_the_addressee_of_an_order_is_no_verb(reader: Reader) -> None:  # noqa: F811
    [task] = tasks(reader, "Спикер Мажилиса поручил соответствующим органам помочь семьям.")

    assert task.assigned_to == ("соответствующие органы",)
