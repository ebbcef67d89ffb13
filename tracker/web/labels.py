"""Values of the tables to words of the reader's language; one place for all of them."""

from collections.abc import Mapping
from enum import StrEnum

from tracker.models import Basis, Quotation, ReasonCode, ReviewState, TaskState, TaskType
from tracker.web.texts import Lazy
from tracker.web.texts import lazy_gettext as _
from tracker.web.texts import lazy_pgettext as _p

Labels = Mapping[str, Lazy]

STATES: Labels = {
    TaskState.given: _p("state of a task", "given"),
    TaskState.in_progress: _p("state of a task", "in progress"),
    TaskState.done: _p("state of a task", "done"),
    TaskState.partly_done: _p("state of a task", "partly done"),
    TaskState.not_done: _p("state of a task", "not done"),
    TaskState.withdrawn: _p("state of a task", "withdrawn"),
    TaskState.cannot_be_checked: _p("state of a task", "cannot be checked"),
}
BASES: Labels = {
    Basis.nothing_found: _("nothing found"),
    Basis.said_by_responsible: _("said by the responsible side"),
    Basis.confirmed_elsewhere: _("confirmed elsewhere"),
}
CLOCKS: Labels = {
    "overdue": _p("clock of a task", "overdue"),
    "due_soon": _p("clock of a task", "due soon"),
    "ahead": _p("clock of a task", "still ahead"),
    "late_but_done": _p("clock of a task", "late but done"),
    "closed": _p("clock of a task", "closed"),
    "no_date": _p("clock of a task", "no date"),
}
REVIEW: Labels = {
    ReviewState.unreviewed: _p("review", "unreviewed"),
    ReviewState.accepted: _p("review", "accepted"),
    ReviewState.edited: _p("review", "edited"),
    ReviewState.rejected: _p("review", "rejected"),
}
TYPES: Labels = {
    TaskType.order: _p("type of a task", "order"),
    TaskType.request: _p("type of a task", "request"),
    TaskType.decision: _p("type of a task", "decision"),
    TaskType.undertaking: _p("type of a task", "undertaking"),
    TaskType.progress: _p("type of a task", "progress"),
}
QUOTATIONS: Labels = {
    Quotation.direct: _p("quotation", "direct words"),
    Quotation.indirect: _p("quotation", "retold"),
    Quotation.mention: _p("quotation", "only mentioned"),
}
REASONS: Labels = {
    ReasonCode.no_money: _("no money"),
    ReasonCode.law_not_passed: _("the law was not passed"),
    ReasonCode.priority_changed: _("priorities changed"),
    ReasonCode.duty_holder_left: _("the one responsible left"),
    ReasonCode.body_dissolved: _("the body was dissolved"),
    ReasonCode.not_specific: _("not specific enough"),
    ReasonCode.other: _p("reason", "other"),
}
KINDS: Labels = {
    "plenary": _p("session", "plenary sitting"),
    "joint": _p("session", "joint sitting"),
    "faction": _p("session", "faction meeting"),
    "committee": _p("session", "committee meeting"),
    "bureau": _p("session", "bureau meeting"),
    "government_hour": _p("session", "government hour"),
    "congress": _p("session", "party congress"),
    "inquiry": _p("session", "deputy's inquiry"),
    "lobby": _p("session", "words in the corridors"),
    "briefing": _p("session", "briefing"),
    "interview": _p("session", "interview"),
    "meeting": _p("session", "meeting"),
    "round_table": _p("session", "round table"),
    "conference": _p("session", "conference"),
    "presentation": _p("session", "presentation"),
    "visit": _p("session", "visit"),
}
CHAMBERS: Labels = {
    "mazhilis": _("Mazhilis"),
    "senate": _("Senate"),
    "quryltai": _("Quryltai"),
    "parliament": _("Parliament"),
    "party": _p("chamber", "party"),
    "other": _p("chamber", "outside parliament"),
}
"""Where the words were said; the names of chambers that the database has win over these."""
ROLES: Labels = {
    "deputy": _p("role", "deputy"),
    "member": _p("role", "member"),
    "chair": _p("role", "chair"),
    "deputy_chair": _p("role", "deputy chair"),
    "first_deputy_chair": _p("role", "first deputy chair"),
    "leader": _p("role", "leader"),
    "deputy_leader": _p("role", "deputy leader"),
    "secretary": _p("role", "secretary"),
    "speaker": _p("role", "speaker"),
    "deputy_speaker": _p("role", "deputy speaker"),
    "minister": _p("role", "minister"),
    "prime_minister": _p("role", "prime minister"),
    "acting_prime_minister": _p("role", "acting prime minister"),
    "deputy_prime_minister": _p("role", "deputy prime minister"),
    "first_deputy_prime_minister": _p("role", "first deputy prime minister"),
    "president": _p("role", "president"),
    "akim": _p("role", "akim"),
}
BODY_KINDS: Labels = {
    "government": _p("kind of a body", "government"),
    "ministry": _p("kind of a body", "ministry"),
    "akimat": _p("kind of a body", "akimat"),
    "committee": _p("kind of a body", "committee"),
    "commission": _p("kind of a body", "commission"),
    "agency": _p("kind of a body", "agency"),
    "office": _p("kind of a body", "office"),
    "court": _p("kind of a body", "court"),
    "presidium": _p("kind of a body", "presidium"),
    "assembly": _p("kind of a body", "assembly"),
    "national_company": _p("kind of a body", "national company"),
    "party_body": _p("kind of a body", "body of a party"),
}
LANGS: Labels = {"ru": _("Russian"), "kk": _("Kazakh"), "en": _("English")}
SCRIPTS: Labels = {
    "cyrillic": _("Cyrillic script"),
    "latin": _("Latin script"),
    "arabic": _("Arabic script"),
}
MARKS: Labels = {
    "session": _p("mark", "session"),
    "faction": _p("mark", "faction"),
    "mention": _p("mark", "name"),
    "speech": _p("mark", "speech"),
    "task": _p("mark", "task"),
    "update": _p("mark", "progress"),
}
FIELDS: Labels = {
    "chamber": _p("field", "chamber"),
    "kind": _p("field", "kind of session"),
    "date": _p("field", "date"),
    "faction": _p("field", "faction"),
    "chair_name": _p("field", "who presided"),
}
FOUND: Labels = {
    "person": _p("found", "person"),
    "faction": _p("found", "faction"),
    "body": _p("found", "body"),
}
ALL: Mapping[str, Labels] = {
    "state": STATES,
    "basis": BASES,
    "clock": CLOCKS,
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
    "found": FOUND,
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
