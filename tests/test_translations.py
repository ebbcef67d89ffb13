"""Every string of the site stands in Russian and Kazakh, with the same placeholders."""

import re
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from tests.conftest import TRANSLATIONS
from tracker.settings import shipped
from tracker.web.labels import ALL

ROOT = Path(__file__).parent.parent
LANGUAGES = ("ru", "kk")
PLACEHOLDER = re.compile(r"%\(\w+\)[^a-z]*[a-z]")


def _catalog(language):
    with (TRANSLATIONS / language / "LC_MESSAGES" / "messages.po").open("rb") as po:
        return read_po(po)


@pytest.fixture(scope="module")
def strings():
    """Every string of code and templates with its context, as `pybabel extract` finds them."""
    with (ROOT / "babel.cfg").open() as cfg:
        methods, options = parse_mapping_cfg(cfg, "babel.cfg")
    found = {
        (context, message)
        for _, _, message, _, context in extract_from_dir(ROOT, methods, options)
        if message
    }
    assert shipped("templates") == ROOT / "templates"
    assert len(found) > 300
    return found


def _first(message):
    return message if isinstance(message, str) else message[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_string_is_missing_or_fuzzy(strings, language):
    catalog = _catalog(language)

    missing = []
    for context, message in strings:
        entry = catalog.get(_first(message), context)
        forms = entry.string if entry else ""
        if not entry or entry.fuzzy or not all([forms] if isinstance(forms, str) else forms):
            missing.append(_first(message))

    assert sorted(missing) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_outlives_its_string(strings, language):
    wanted = {(context, _first(message)) for context, message in strings}

    idle = [m.id for m in _catalog(language) if m.id and (m.context, _first(m.id)) not in wanted]

    assert idle == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_are_those_of_the_english_string(language):
    for message in _catalog(language):
        if not message.id:
            continue
        ids = [message.id] if isinstance(message.id, str) else message.id
        forms = [message.string] if isinstance(message.string, str) else message.string
        for form in forms:
            assert sorted(PLACEHOLDER.findall(form)) == sorted(PLACEHOLDER.findall(ids[-1]))


@pytest.mark.parametrize(("language", "forms"), [("ru", 3), ("kk", 2)])
def test_counted_things_have_all_forms_of_the_language(language, forms):
    plural = [m for m in _catalog(language) if not isinstance(m.id, str)]

    assert plural
    assert {len(m.string) for m in plural} == {forms}


def test_russian_counts_follow_the_number(client):
    with (TRANSLATIONS / "ru" / "LC_MESSAGES" / "messages.mo").open("rb") as mo:
        catalog = read_mo(mo)

    assert catalog.get("%(num)s task").string[1] == "%(num)s задачи"
    assert catalog.num_plurals == 3


def test_every_value_of_the_tables_has_its_word(app):
    from flask_babel import force_locale

    with app.test_request_context(), force_locale("kk"):
        for labels in ALL.values():
            for value, word in labels.items():
                assert str(word), value
