"""What is new to lines of a page or a mail and to entries of a feed, each with its address."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import g, url_for

from tracker.models import ReviewState
from tracker.queries.evidence import Evidence
from tracker.queries.news import News, Subject, news
from tracker.queries.tasks import TaskRow
from tracker.web.addresses import permalink_of
from tracker.web.feeds import NEWEST, Entry
from tracker.web.labels import label
from tracker.web.shown import may_quote, names, person_name
from tracker.web.texts import gettext

LONGEST_TITLE = 80


@dataclass(frozen=True)
class Followed:
    """What can be followed: how it is called, and the page that is about it."""

    subject: Subject
    target: str
    name: str
    address: str
    """Its page on this site."""


def followed(subject: Subject, target: str) -> Followed:
    """A person, a task or a search; the record must be there."""
    if subject == "person":
        known = names().people.get(target)
        who = (known and known.merged_into) or target  # a mail may still follow by the old slug
        return Followed(subject, who, person_name(who), url_for("people.record", slug=who))
    if subject == "task":
        return Followed(
            subject, target, task_title(target), url_for("tasks.record", task_id=target)
        )
    address = url_for("find.index", q=target)
    return Followed(subject, target, gettext("search for “%(words)s”", words=target), address)


def task_title(task_id: str) -> str:
    """What kind of task it is and how its words begin, where they may be shown."""
    row = next((one.task for one in news(g.db, "task", task_id, g.when) if one.task), None)
    if row is None:
        return task_id
    kind = label("type", row.type)
    if not may_quote(row.evidence.own_words):
        return f"{kind} {task_id}"
    return gettext("%(kind)s “%(words)s”", kind=kind, words=_short(row.words))


def _short(words: str) -> str:
    """The first words, cut between two of them."""
    if len(words) <= LONGEST_TITLE:
        return words
    return words[:LONGEST_TITLE].rsplit(" ", 1)[0] + " …"


def due_title(row: TaskRow) -> str:
    """What stands in a calendar on the day a task is due."""
    return row.words if may_quote(row.evidence.own_words) else f"{label('type', row.type)} {row.id}"


def line(one: News) -> str:
    """What is new in one line, marked where nobody has looked at it."""
    if one.update:
        state, basis = label("state", one.update.state), label("basis", one.update.basis)
        return f"{state} ({basis}): {label('machine_reason', one.update.reason)}"
    if one.task:
        return _fact(label("type", one.task.type), one.task.words, one.task.evidence)
    if one.speech:
        kind = f"{one.speech.speaker} ({label('quotation', one.speech.quotation)})"
        return _fact(kind, one.speech.words, one.speech.evidence)
    return ""


def _fact(kind: str, words: str, evidence: Evidence) -> str:
    told = f"{kind}: {words}" if may_quote(evidence.own_words) else kind
    if evidence.review_state != ReviewState.unreviewed:
        return told
    return f"{told} [{label('review', evidence.review_state)}]"


def address(one: News) -> str:
    """Where it stands, from outside."""
    if one.speech:
        return permalink_of("speeches.record", speech_id=one.speech.id)
    return permalink_of("tasks.record", task_id=one.task.id if one.task else "")


def entries(found: Sequence[News]) -> list[Entry]:
    """The entries of a feed of what is new."""
    return [_entry(one) for one in found[:NEWEST]]


def _entry(one: News) -> Entry:
    row = one.task or one.speech
    evidence = row.evidence if row else None
    where = address(one)
    if one.update:
        quoted = f"«{one.task.words}»" if one.task and _may(evidence) else ""
        told = one.update.words if may_quote(one.update.own_words) else ""
        return Entry(
            f"{where}#update-{one.update.id}",
            line(one),
            one.recorded,
            one.update.date,
            "\n".join(filter(None, (quoted, told))),
            one.update.outlet or one.update.reviewed_by or "",
        )
    title = line(one).removesuffix(f" [{label('review', ReviewState.unreviewed)}]")
    return Entry(
        where,
        title,
        one.recorded,
        evidence.published if evidence else None,
        evidence.sentence if evidence and _may(evidence) else "",
        (evidence.outlet if evidence else None) or "",
        one.review,
    )


def _may(evidence: Evidence | None) -> bool:
    return evidence is not None and may_quote(evidence.own_words)
