"""Columns of corrected records and their values to words of the reader's language."""

import datetime as dt
from collections.abc import Callable

from tracker.queries.corrections import Change, RecordChange
from tracker.web.labels import Labels, label
from tracker.web.shown import (
    chamber_name,
    day,
    may_quote,
    number,
    organization_name,
    person_name,
)
from tracker.web.texts import gettext
from tracker.web.texts import lazy_gettext as N_
from tracker.web.texts import lazy_pgettext as pgettext
from tracker.web.topic_names import topic_name

NOBODY = N_("blank")
COLUMNS: Labels = {
    "task_state": pgettext("column", "state of the task"),
    "task_basis": pgettext("column", "the state of the task rests on"),
    "state": pgettext("column", "state"),
    "basis": pgettext("column", "the state rests on"),
    "reason": pgettext("column", "reason"),
    "reason_code": pgettext("column", "kind of reason"),
    "words": pgettext("column", "words"),
    "evidence_url": pgettext("column", "address of the evidence"),
    "evidence_sha256": pgettext("column", "file of the evidence (SHA-256)"),
    "date": pgettext("column", "date"),
    "speaker_name": pgettext("column", "who speaks, as printed"),
    "person_id": pgettext("column", "who it is"),
    "quotation": pgettext("column", "how it is quoted"),
    "attribution_text": pgettext("column", "words that tell who speaks"),
    "type": pgettext("column", "type"),
    "set_by_name": pgettext("column", "who set it, as printed"),
    "set_by_person": pgettext("column", "person who set it"),
    "set_by_body": pgettext("column", "body that set it"),
    "due_text": pgettext("column", "words of the term"),
    "due": pgettext("column", "due"),
    "due_rule": pgettext("column", "rule that worked the term out"),
    "number": pgettext("column", "amount"),
    "unit": pgettext("column", "what is counted"),
    "place": pgettext("column", "place"),
    "topics": pgettext("column", "topics"),
    "merged_into": pgettext("column", "same as"),
    "chamber": pgettext("column", "chamber"),
    "kind": pgettext("column", "kind"),
    "is_sitting": pgettext("column", "is a sitting"),
    "date_inferred": pgettext("column", "date worked out"),
    "date_rule": pgettext("column", "rule that worked the date out"),
    "faction": pgettext("column", "faction"),
    "convocation": pgettext("column", "convocation"),
    "session_number": pgettext("column", "number of the session"),
    "session_id": pgettext("column", "session"),
    "chair_name": pgettext("column", "who presided, as printed"),
    "chair_id": pgettext("column", "who presided"),
    "name": pgettext("column", "name as printed"),
    "role": pgettext("column", "role"),
    "is_deputy": pgettext("column", "is a deputy"),
    "faction_id": pgettext("column", "which faction it is"),
    "family_ru": pgettext("field of a person", "surname in Russian"),
    "given_ru": pgettext("field of a person", "given name in Russian"),
    "patronymic_ru": pgettext("field of a person", "patronymic in Russian"),
    "family_kk": pgettext("field of a person", "surname in Kazakh"),
    "given_kk": pgettext("field of a person", "given name in Kazakh"),
    "patronymic_kk": pgettext("field of a person", "patronymic in Kazakh"),
    "name_en": pgettext("field of a person", "name in English"),
    "gender": pgettext("column", "gender"),
    "wikidata": pgettext("field of a person", "Wikidata identifier"),
    "source": pgettext("column", "source"),
    "person": pgettext("column", "person"),
    "start": pgettext("column", "first day"),
    "end": pgettext("column", "last day"),
    "organization": pgettext("column", "body, faction or chamber"),
    "slug": pgettext("column", "whose name it is"),
    "alias": pgettext("column", "spelling"),
    "lang": pgettext("column", "language"),
    "note": pgettext("column", "what kind of spelling"),
    "body_id": pgettext("column", "which body it is"),
    "url": pgettext("column", "address"),
    "outlet": pgettext("column", "outlet"),
    "title": pgettext("column", "headline"),
    "published": pgettext("column", "published"),
    "script": pgettext("column", "script"),
    "own_words": pgettext("column", "in our own words"),
    "origin_id": pgettext("column", "origin"),
    "side": pgettext("column", "who replies"),
    "addressee": pgettext("column", "to whom"),
    "answered": pgettext("column", "answered"),
    "answer": pgettext("column", "answer"),
    "answered_by": pgettext("column", "who answered"),
    "criteria": pgettext("column", "criteria met"),
    "successor": pgettext("column", "successor"),
}
"""Every column that a correction may show; of two tables with one name the word suits both."""
PRINTED = ("words", "attribution_text")
"""Columns that may hold the words of an outlet."""
MERGED_FROM = "merged from "
"""How the source of a name begins that another record of the person bore."""


def column_word(change: Change) -> str:
    return str(COLUMNS.get(change.field, change.field))


def value_word(record: RecordChange, change: Change, value: str) -> str:
    """A value of a field: names instead of ids, days as people write them, a word for nothing."""
    if not value:
        return str(NOBODY)
    if change.field == "merged_into" and record.table != "person":
        return value
    read = _READ.get(change.field)
    if change.field == "kind":
        read = _of("found" if record.table == "alias" else "kind")
    if change.field == "role" and record.table != "membership":
        return value
    return read(value) if read else value


def _of(name: str) -> Callable[[str], str]:
    return lambda value: label(name, value)


def _each(read: Callable[[str], str]) -> Callable[[str], str]:
    return lambda value: "; ".join(read(one) for one in value.split("; "))


def _day(value: str) -> str:
    return day(dt.date.fromisoformat(value)).striptags()


def _yes_or_no(value: str) -> str:
    return gettext("yes") if value == "True" else gettext("no")


def _rule(value: str) -> str:
    return gettext("an editor") if value == "editor" else value


def _source(value: str) -> str:
    if not value.startswith(MERGED_FROM):
        return value
    who = person_name(value.removeprefix(MERGED_FROM))
    return gettext("another record of the same person: %(who)s", who=who)


_READ: dict[str, Callable[[str], str]] = {
    **dict.fromkeys(("task_state", "state"), _of("state")),
    **dict.fromkeys(("task_basis", "basis"), _of("basis")),
    **dict.fromkeys(
        ("person_id", "set_by_person", "chair_id", "person", "merged_into", "slug"), person_name
    ),
    **dict.fromkeys(
        ("set_by_body", "body_id", "organization", "successor", "faction_id", "faction"),
        organization_name,
    ),
    **dict.fromkeys(
        ("date", "due", "date_inferred", "published", "answered", "start", "end"), _day
    ),
    **dict.fromkeys(("is_sitting", "is_deputy", "own_words"), _yes_or_no),
    **dict.fromkeys(("due_rule", "date_rule"), _rule),
    "reason": lambda value: label("machine_reason", value),
    "reason_code": _of("reason"),
    "quotation": _of("quotation"),
    "type": _of("type"),
    "chamber": chamber_name,
    "topics": _each(topic_name),
    "criteria": _each(_of("criterion")),
    "role": _of("role"),
    "note": _of("alias_note"),
    "gender": _of("gender"),
    "lang": _of("lang"),
    "script": _of("script"),
    "number": lambda value: number(float(value)),
    "source": _source,
}
"""How the values of a column read; those of the others stand as they are."""


def about(record: RecordChange) -> str:
    """What the record is about, as far as it may be shown: its words, a name, a session."""
    told = record.about
    if told.session:
        kind, chamber, held = told.session
        named = label("kind", kind) or gettext("session of an unknown kind")
        when = day(held).striptags()
        return ", ".join(filter(None, (named, chamber_name(chamber), when)))
    if told.organization:
        return organization_name(told.organization)
    if record.table in ("person", "seat", "membership") and told.person:
        return person_name(told.person)
    return f"«{told.words}»" if told.words and may_quote(told.own_words) else ""


def changes_shown(record: RecordChange) -> list[Change]:
    """The changes of a record without others' words where only links to them are allowed."""
    may = may_quote(record.about.own_words)
    return [change for change in record.changes if may or change.field not in PRINTED]
