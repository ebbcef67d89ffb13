"""Words and lists that the forms of editors show."""

from typing import Any

from flask import request

from tracker.queries.review import QueueRow
from tracker.queries.tasks import TaskRow
from tracker.web.corrections import ACTIONS, word
from tracker.web.feedback import item_address
from tracker.web.labels import Labels, label, options
from tracker.web.shown import names, organization_name
from tracker.web.texts import lazy_pgettext as pgettext

PERSON_FIELDS: Labels = {
    "family_ru": pgettext("field of a person", "surname in Russian"),
    "given_ru": pgettext("field of a person", "given name in Russian"),
    "patronymic_ru": pgettext("field of a person", "patronymic in Russian"),
    "family_kk": pgettext("field of a person", "surname in Kazakh"),
    "given_kk": pgettext("field of a person", "given name in Kazakh"),
    "patronymic_kk": pgettext("field of a person", "patronymic in Kazakh"),
    "name_en": pgettext("field of a person", "name in English"),
    "gender": pgettext("field of a person", "gender: m or f"),
    "wikidata": pgettext("field of a person", "Wikidata identifier"),
}
_NOTES = {"speech": "quotation", "task": "type", "update": "state", "session": "kind"}


def note_word(row: QueueRow) -> str:
    """What is said of a fact besides its words, in the reader's language."""
    if row.kind in _NOTES:
        return label(_NOTES[row.kind], row.note)
    return organization_name(row.note) if row.kind == "faction" else row.note


def doer_lines(row: TaskRow) -> str:
    """Who must do a task, one a line, as the form takes it back."""
    return "\n".join(
        f"{who.name} | {slug}" if (slug := who.person or who.body) else who.name
        for who in row.responsible
    )


def here() -> str:
    """The page an editor is on, to come back to."""
    return request.script_root + request.full_path.rstrip("?")


def words_of_forms() -> dict[str, Any]:
    """What templates of editors may call."""
    return {
        "options": options,
        "note_word": note_word,
        "doer_lines": doer_lines,
        "here": here,
        "everybody": lambda: names().people,
        "every_organization": lambda: sorted({*names().factions, *names().organizations}),
        "decision_word": lambda action: word(ACTIONS, action),
        "person_field": lambda name: word(PERSON_FIELDS, name),
        "item_address": item_address,
    }
