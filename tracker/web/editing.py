"""Words and lists that the forms of editors show."""

from typing import Any

from flask import g, request, url_for

from tracker.queries.decisions import DecisionRow
from tracker.queries.review import QueueRow
from tracker.queries.tasks import TaskRow
from tracker.review.offices import ROLES
from tracker.web.addresses import language
from tracker.web.corrections import ACTIONS, NOUNS, word
from tracker.web.feedback import ROOMS, item_address
from tracker.web.labels import Labels, label, options
from tracker.web.refusals import reason_at, refusal, ticked, typed
from tracker.web.shown import names, organization_name, person_address, person_name
from tracker.web.texts import Lazy, gettext
from tracker.web.texts import lazy_pgettext as pgettext

PERSON_FIELDS: Labels = {
    "family_ru": pgettext("field of a person", "surname in Russian"),
    "given_ru": pgettext("field of a person", "given name in Russian"),
    "patronymic_ru": pgettext("field of a person", "patronymic in Russian"),
    "family_kk": pgettext("field of a person", "surname in Kazakh"),
    "given_kk": pgettext("field of a person", "given name in Kazakh"),
    "patronymic_kk": pgettext("field of a person", "patronymic in Kazakh"),
    "name_en": pgettext("field of a person", "name in English"),
    "gender": pgettext("field of a person", "gender"),
    "wikidata": pgettext("field of a person", "Wikidata identifier"),
}
ACCEPTED: Lazy = pgettext("decision", "Accepted")
"""A fact that was read; `ACTIONS` has another word for a suggestion that was accepted."""
LETTERS = {"a": "ф", "r": "к", "e": "у", "u": "г", "j": "о", "k": "л", "n": "т"}
"""What stands on the keys of the queue where a keyboard is set to Russian or Kazakh."""
_PLACES = {
    "speech": ("speeches.record", "speech_id", ""),
    "task": ("tasks.record", "task_id", ""),
    "update": ("tasks.record", "task_id", "update-"),
    "session": ("sessions.record", "session_id", ""),
    "mention": ("reports.record", "report_id", "mention-"),
    "faction": ("reports.record", "report_id", "faction-"),
    "report": ("reports.record", "report_id", ""),
}
"""On which page the record of a decision stands, and where on it."""
_NOUNS = {
    "speech": ("mark", "speech"),
    "task": ("mark", "task"),
    "update": ("mark", "update"),
    "session": ("mark", "session"),
    "mention": ("mark", "mention"),
    "faction": ("mark", "faction"),
    "person": ("found", "person"),
    "speeches": ("mark", "speech"),
    "tasks": ("mark", "task"),
    "sessions": ("mark", "session"),
    "deputies": ("found", "person"),
    "people": ("found", "person"),
    "factions": ("found", "faction"),
    "bodies": ("found", "body"),
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


def noun(kind: str) -> str:
    """One thing of a kind of decisions or of readers' words, in the reader's language."""
    if kind in _NOUNS:
        return label(*_NOUNS[kind])
    if kind == "feedback":
        return gettext("reader's word")
    if kind == "organization":
        return gettext("faction, body or chamber")
    return word(NOUNS, kind.removesuffix("s"))


def item_words(kind: str, target: str) -> str:
    """What an item says that a reader writes about: its words, its name or its headline."""
    if kind in ("people", "deputies"):
        return person_name(target)
    if kind not in ROOMS or kind in ("factions", "bodies"):
        return organization_name(target)
    row = ROOMS[kind][0](g.db, target, g.when)
    if kind == "sessions" and row:
        return ", ".join(filter(None, [label("kind", row.kind), str(row.day or "")]))
    return str(getattr(row, "words", None) or getattr(row, "title", None) or "")


def decision_word(row: DecisionRow) -> str:
    """What was done, in the reader's language."""
    if row.action == "accept" and row.kind != "update":
        return str(ACCEPTED)
    return word(ACTIONS, row.action)


def decision_words(row: DecisionRow) -> str:
    """About what: the words of the fact, or the name of the person or organization."""
    if row.kind == "person":
        return person_name(row.target)
    return organization_name(row.target) if row.kind == "organization" else row.words


def decision_address(row: DecisionRow) -> str | None:
    """The page on which the record stands."""
    if row.kind == "person":
        return person_address(row.target)
    if row.kind not in _PLACES or not row.page:
        return None
    endpoint, name, mark = _PLACES[row.kind]
    values: dict[str, Any] = {name: row.page}
    return url_for(endpoint, _anchor=f"{mark}{row.target}" if mark else None, **values)


def key_letters(key: str) -> str:
    """What to press: the letter, and the one that the same key has on a Cyrillic keyboard."""
    return key if language() == "en" or key not in LETTERS else f"{key} {LETTERS[key]}"


def amount_text(value: float | None) -> str:
    """A number as a field takes it back."""
    if value is None:
        return ""
    return str(int(value)) if value.is_integer() else str(value)


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
        "roles_of_offices": lambda: ROLES,
        "noun": noun,
        "item_words": item_words,
        "decision_word": decision_word,
        "decision_words": decision_words,
        "decision_address": decision_address,
        "key_letters": key_letters,
        "amount_text": amount_text,
        "typed": typed,
        "ticked": ticked,
        "reason_at": reason_at,
        "refusal": refusal,
        "person_field": lambda name: word(PERSON_FIELDS, name),
        "item_address": item_address,
    }
