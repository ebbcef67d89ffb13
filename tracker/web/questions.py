"""A task to the text of a question that can be sent to who must do it."""

import datetime as dt

from flask_babel import force_locale, format_date

from tracker.queries.tasks import TaskRow
from tracker.web.addresses import language, permalink_of
from tracker.web.shown import organization_name, person_name
from tracker.web.texts import gettext

_MARKS = '«»“”". '
"""Signs around the words of a task that the question puts itself."""


def ready_question(row: TaskRow, lang: str | None = None) -> str:
    """Words to send: what was ordered, when, where it stands, what is asked."""
    with force_locale(lang or language()):
        parts = [_to(row), _told(row), f"«{row.words.strip(_MARKS)}»."]
        if row.set_by:
            parts.append(gettext("This was set by %(name)s.", name=row.set_by.name))
        if row.due:
            parts.append(gettext("It was due by %(day)s.", day=_day(row.due)))
        parts.append(
            gettext(
                "Please tell us what has been done by now, by which document, and what remains."
            )
        )
        parts.append(gettext("The entry is public; your answer will stand beside it:"))
        parts.append(permalink_of("tasks.record", task_id=row.id))
        return " ".join(parts)


def _to(row: TaskRow) -> str:
    """Whom the question is put to: who must do it, as far as it was read."""
    who = [
        organization_name(party.body)
        if party.body
        else person_name(party.person)
        if party.person
        else party.name
        for party in row.responsible
    ]
    if not who:
        return gettext("To whoever is responsible for this:")
    return gettext("To: %(who)s.", who="; ".join(who).rstrip("."))


def _day(day: dt.date) -> str:
    """A date without the stop of «г.», which the sentence brings itself."""
    return str(format_date(day, "long")).rstrip(".")


def _told(row: TaskRow) -> str:
    outlet = row.evidence.outlet or gettext("a report")
    if row.evidence.published is None:
        return gettext("%(outlet)s reported:", outlet=outlet)
    day = format_date(row.evidence.published, "long")
    return gettext("On %(day)s %(outlet)s reported:", day=day, outlet=outlet)
