"""Pages of people: seats and roles in time, what they said, set and were told to do."""

import datetime as dt
from dataclasses import dataclass

from flask import Blueprint, Response, g, redirect, render_template, url_for
from werkzeug.wrappers import Response as AnyResponse

from tracker.queries.news import news
from tracker.queries.participation import appears_with
from tracker.queries.people import MentionRow, PersonFilter, PersonRow, mentions, person
from tracker.queries.sessions import SessionFilter, count_sessions, sessions
from tracker.queries.speeches import SpeechFilter, count_speeches, speeches
from tracker.queries.tasks import TaskFilter, count_tasks, tasks
from tracker.web import downloads, told
from tracker.web.addresses import language
from tracker.web.fates import tell_fate
from tracker.web.feeds import NEWEST, atom
from tracker.web.shown import ask_candidates
from tracker.web.tallies import tally

bp = Blueprint("people", __name__)

SHOWN = 20
"""How many of each kind stand on a person's page; the rest is one link away."""
READ = 10 * SHOWN
"""How many places that name a person are read to find that many reports."""


@bp.get("/people/<slug>")
def record(slug: str) -> str | AnyResponse:
    who = known_person(slug)
    if who.seats:
        return redirect(url_for("deputies.record", slug=slug), 301)
    return page(who)


@bp.get("/people/<slug>.json")
def record_file(slug: str) -> Response:
    return person_file(known_person(slug))


@bp.get("/people/<slug>.atom")
def record_feed(slug: str) -> Response:
    return person_feed(known_person(slug))


def person_feed(who: PersonRow) -> Response:
    """What is new of a person: speeches, tasks, accepted changes of their state."""
    found = news(g.db, "person", who.id, g.when, limit=NEWEST)
    room = "deputies.record" if who.seats else "people.record"
    return atom(who.name(language()), room, told.entries(found), slug=who.id)


def known_person(slug: str) -> PersonRow:
    """The person of a slug; else says what became of him."""
    who = person(g.db, slug, g.when)
    if who is None or who.merged_into:
        tell_fate("person", slug)
    return who


def person_file(who: PersonRow) -> Response:
    """The person as JSON."""
    return downloads.one_row("deputies", PersonFilter(ids=(who.id,)))


@dataclass(frozen=True)
class Term:
    """A seat or a role, for the line of a person's time in office."""

    role: str
    organization: str
    convocation: str
    start: dt.date | None
    end: dt.date | None
    source: str
    in_office: bool = False
    """Whether it is a seat that is held on the day asked for."""


def _terms(who: PersonRow) -> list[Term]:
    """Seats and roles together, the oldest first; those of an unknown start before them."""
    day = g.when.as_of
    terms = [
        Term("deputy", s.chamber, s.convocation, s.start, s.end, s.source, s.held_on(day))
        for s in who.seats
    ]
    terms += [Term(r.role, r.organization, "", r.start, r.end, r.source) for r in who.roles]
    return sorted(terms, key=lambda term: term.start or dt.date.min)


def page(who: PersonRow) -> str:
    """Everything known of a person, each fact with its sentence."""
    said, told = SpeechFilter(person=who.id), TaskFilter(responsible=who.id)
    ordered, present = TaskFilter(set_by=who.id), SessionFilter(sittings=False, person=who.id)
    spoken = speeches(g.db, said, g.when, limit=SHOWN)
    received = tasks(g.db, told, g.when, limit=SHOWN)
    given = tasks(g.db, ordered, g.when, limit=SHOWN)
    ask_candidates(spoken, received, given)
    return render_template(
        "people/record.html",
        who=who,
        terms=_terms(who),
        speeches=spoken,
        speech_tally=tally(count_speeches, said),
        received=received,
        received_tally=tally(count_tasks, told),
        given=given,
        given_tally=tally(count_tasks, ordered),
        sessions=sessions(g.db, present, g.when, limit=SHOWN),
        session_tally=tally(count_sessions, present),
        partners=appears_with(g.db, who.id, g.when) if who.seats else [],
        named=_one_a_report(mentions(g.db, person=who.id, when=g.when, limit=READ)),
        shown=SHOWN,
    )


def _one_a_report(found: list[MentionRow]) -> list[MentionRow]:
    """The first place in each report, newest report first."""
    first: dict[str, MentionRow] = {}
    for row in found:
        first.setdefault(row.evidence.report_id, row)
    return list(first.values())
