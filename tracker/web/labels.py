"""Values of the tables to words of the reader's language; one place for all of them."""

from collections.abc import Mapping
from enum import StrEnum

from tracker.models import Basis, Quotation, ReasonCode, ReviewState, TaskState, TaskType
from tracker.web.texts import Lazy
from tracker.web.texts import lazy_gettext as _
from tracker.web.texts import lazy_pgettext as pgettext

Labels = Mapping[str, Lazy]

STATES: Labels = {
    TaskState.given: pgettext("state of a task", "given"),
    TaskState.in_progress: pgettext("state of a task", "in progress"),
    TaskState.done: pgettext("state of a task", "done"),
    TaskState.partly_done: pgettext("state of a task", "partly done"),
    TaskState.not_done: pgettext("state of a task", "not done"),
    TaskState.withdrawn: pgettext("state of a task", "withdrawn"),
    TaskState.cannot_be_checked: pgettext("state of a task", "cannot be checked"),
}
BASES: Labels = {
    Basis.nothing_found: _("nothing found"),
    Basis.said_by_responsible: _("said by the responsible side"),
    Basis.confirmed_elsewhere: _("confirmed elsewhere"),
}
CLOCKS: Labels = {
    "overdue": pgettext("clock of a task", "overdue"),
    "due_soon": pgettext("clock of a task", "due soon"),
    "ahead": pgettext("clock of a task", "still ahead"),
    "late_but_done": pgettext("clock of a task", "late but done"),
    "closed": pgettext("clock of a task", "closed"),
    "no_date": pgettext("clock of a task", "no date"),
}
STAGES: Labels = {
    "given": pgettext("stage of a task", "given"),
    "shown_done": pgettext("stage of a task", "said or shown to be done"),
    "confirmed": pgettext("stage of a task", "confirmed elsewhere"),
}
LATE: Labels = {
    "under_month": _("overdue under 1 month"),
    "under_quarter": _("overdue 1 to 3 months"),
    "under_year": _("overdue 3 to 12 months"),
    "over_year": _("overdue a year or more"),
}
REVIEW: Labels = {
    ReviewState.unreviewed: pgettext("review", "unreviewed"),
    ReviewState.accepted: pgettext("review", "accepted"),
    ReviewState.edited: pgettext("review", "edited"),
    ReviewState.rejected: pgettext("review", "rejected"),
}
TYPES: Labels = {
    TaskType.order: pgettext("type of a task", "order"),
    TaskType.request: pgettext("type of a task", "request"),
    TaskType.decision: pgettext("type of a task", "decision"),
    TaskType.undertaking: pgettext("type of a task", "undertaking"),
    TaskType.progress: pgettext("type of a task", "progress"),
}
QUOTATIONS: Labels = {
    Quotation.direct: pgettext("quotation", "direct words"),
    Quotation.indirect: pgettext("quotation", "retold"),
    Quotation.mention: pgettext("quotation", "only mentioned"),
}
REASONS: Labels = {
    ReasonCode.no_money: _("no money"),
    ReasonCode.law_not_passed: _("the law was not passed"),
    ReasonCode.priority_changed: _("priorities changed"),
    ReasonCode.duty_holder_left: _("the one responsible left"),
    ReasonCode.body_dissolved: _("the body was dissolved"),
    ReasonCode.not_specific: _("not specific enough"),
    ReasonCode.other: pgettext("reason", "other"),
}
KINDS: Labels = {
    "plenary": pgettext("session", "plenary sitting"),
    "joint": pgettext("session", "joint sitting"),
    "faction": pgettext("session", "faction meeting"),
    "committee": pgettext("session", "committee meeting"),
    "bureau": pgettext("session", "bureau meeting"),
    "government_hour": pgettext("session", "government hour"),
    "congress": pgettext("session", "party congress"),
    "inquiry": pgettext("session", "deputy's inquiry"),
    "lobby": pgettext("session", "words in the corridors"),
    "briefing": pgettext("session", "briefing"),
    "interview": pgettext("session", "interview"),
    "meeting": pgettext("session", "meeting"),
    "round_table": pgettext("session", "round table"),
    "conference": pgettext("session", "conference"),
    "presentation": pgettext("session", "presentation"),
    "visit": pgettext("session", "visit"),
}
CHAMBERS: Labels = {
    "mazhilis": _("Mazhilis"),
    "senate": _("Senate"),
    "quryltai": _("Quryltai"),
    "parliament": _("Parliament"),
    "party": pgettext("chamber", "party"),
    "other": pgettext("chamber", "outside parliament"),
}
"""Where the words were said; the names of chambers that the database has win over these."""
ROLES: Labels = {
    "deputy": pgettext("role", "deputy"),
    "member": pgettext("role", "member"),
    "chair": pgettext("role", "chair"),
    "deputy_chair": pgettext("role", "deputy chair"),
    "first_deputy_chair": pgettext("role", "first deputy chair"),
    "leader": pgettext("role", "leader"),
    "deputy_leader": pgettext("role", "deputy leader"),
    "secretary": pgettext("role", "secretary"),
    "speaker": pgettext("role", "speaker"),
    "deputy_speaker": pgettext("role", "deputy speaker"),
    "minister": pgettext("role", "minister"),
    "prime_minister": pgettext("role", "prime minister"),
    "acting_prime_minister": pgettext("role", "acting prime minister"),
    "deputy_prime_minister": pgettext("role", "deputy prime minister"),
    "first_deputy_prime_minister": pgettext("role", "first deputy prime minister"),
    "president": pgettext("role", "president"),
    "akim": pgettext("role", "akim"),
}
BODY_KINDS: Labels = {
    "government": pgettext("kind of a body", "government"),
    "ministry": pgettext("kind of a body", "ministry"),
    "akimat": pgettext("kind of a body", "akimat"),
    "committee": pgettext("kind of a body", "committee"),
    "commission": pgettext("kind of a body", "commission"),
    "agency": pgettext("kind of a body", "agency"),
    "office": pgettext("kind of a body", "office"),
    "court": pgettext("kind of a body", "court"),
    "presidium": pgettext("kind of a body", "presidium"),
    "assembly": pgettext("kind of a body", "assembly"),
    "national_company": pgettext("kind of a body", "national company"),
    "party_body": pgettext("kind of a body", "body of a party"),
}
LANGS: Labels = {"ru": _("Russian"), "kk": _("Kazakh"), "en": _("English")}
SCRIPTS: Labels = {
    "cyrillic": _("Cyrillic script"),
    "latin": _("Latin script"),
    "arabic": _("Arabic script"),
}
MARKS: Labels = {
    "session": pgettext("mark", "session"),
    "faction": pgettext("mark", "faction"),
    "mention": pgettext("mark", "name"),
    "speech": pgettext("mark", "speech"),
    "task": pgettext("mark", "task"),
    "update": pgettext("mark", "progress"),
}
FIELDS: Labels = {
    "chamber": pgettext("field", "chamber"),
    "kind": pgettext("field", "kind of session"),
    "date": pgettext("field", "date"),
    "faction": pgettext("field", "faction"),
    "chair_name": pgettext("field", "who presided"),
}
DIFFERENCES: Labels = {
    "attribution": _("the same words, given to different people"),
    "figures": _("other figures of the same thing"),
    "due": _("another day on which the same task is due"),
}
MERGES: Labels = {
    "one_origin": _("their reports print one text"),
    "chamber_kind_day": _("same chamber, kind and day"),
    "chamber_day": _("same chamber and day, a report does not say the kind"),
    "chamber_kind": _("same chamber and kind, a day is not known"),
    "same_month": _("same month"),
    "same_words": _("their reports tell the same words"),
    "other_day": _("but their reports give different days"),
}
"""Why two sessions may be one."""
GENDERS: Labels = {
    "f": pgettext("gender", "woman"),
    "m": pgettext("gender", "man"),
}
CRITERIA: Labels = {
    "every_point": pgettext("criterion", "it takes up every point that was asked"),
    "measure_or_figure": pgettext("criterion", "it names a measure, an amount or a figure"),
    "date_or_reason": pgettext("criterion", "it says by when, or why not"),
}
"""What makes the answer to an inquiry substantive."""
ALIAS_NOTES: Labels = {
    "spelling": pgettext("spelling of a name", "another spelling"),
    "misprint": pgettext("spelling of a name", "misprint"),
    "short": pgettext("spelling of a name", "short form"),
    "former": pgettext("spelling of a name", "former name"),
}
INQUIRIES: Labels = {
    "yes": pgettext("inquiry", "all inquiries of deputies"),
    "answered": pgettext("inquiry", "answered"),
    "unanswered": pgettext("inquiry", "without an answer known here"),
    "substantive": pgettext("inquiry", "answered in substance"),
    "not_substantive": pgettext("inquiry", "answered, not in substance"),
}
MACHINE_REASONS: Labels = {"read from the sentence": _("read from the sentence")}
"""Why the program suggests a state; what editors write stands as it is."""
FOUND: Labels = {
    "person": pgettext("found", "person"),
    "faction": pgettext("found", "faction"),
    "body": pgettext("found", "body"),
}
ALL: Mapping[str, Labels] = {
    "state": STATES,
    "basis": BASES,
    "clock": CLOCKS,
    "stage": STAGES,
    "late": LATE,
    "review": REVIEW,
    "type": TYPES,
    "quotation": QUOTATIONS,
    "reason": REASONS,
    "kind": KINDS,
    "chamber": CHAMBERS,
    "role": ROLES,
    "body_kind": BODY_KINDS,
    "lang": LANGS,
    "script": SCRIPTS,
    "mark": MARKS,
    "field": FIELDS,
    "difference": DIFFERENCES,
    "merge": MERGES,
    "found": FOUND,
    "machine_reason": MACHINE_REASONS,
    "inquiry": INQUIRIES,
    "criterion": CRITERIA,
    "alias_note": ALIAS_NOTES,
    "gender": GENDERS,
}


def label(of: str, value: str | None) -> str:
    """The word for a value; a value that nobody has named shows as it is, None as nothing."""
    if value is None:
        return ""
    plain = value.value if isinstance(value, StrEnum) else value
    return str(ALL[of].get(plain, plain))


def options(of: str, *values: str) -> list[tuple[str, str]]:
    """Pairs of value and word to choose from: the values given, else all that have a word."""
    chosen = values or tuple(str(value) for value in ALL[of])
    return [(value, label(of, value)) for value in chosen]
