"""Names, people and sessions as editors set them right: spellings, new people, merge and split."""

from flask import abort, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from tracker.db import DbSession
from tracker.errors import N_, ReviewError
from tracker.models import Decision
from tracker.queries.organizations import convocations
from tracker.queries.people import mentions, person
from tracker.queries.resolved import resolved_by
from tracker.queries.review import count_unresolved, unresolved_names
from tracker.queries.session_merges import suggest_session_merges
from tracker.queries.sessions import SessionFilter, session, sessions
from tracker.queries.speeches import SpeechFilter, speeches
from tracker.queries.tasks import TaskFilter, duties, tasks
from tracker.review import merges
from tracker.review import names as naming
from tracker.review.offices import Office, Term, give_office, give_seat
from tracker.review.undoing import last_decision
from tracker.web import forms
from tracker.web.accounts import editor, room
from tracker.web.arguments import page_number, words
from tracker.web.refusals import shown_again
from tracker.web.review import decided, tell
from tracker.web.review_merges import suggested

bp = room("review_names")
PER_PAGE = 50
_NAMES = (
    *("family_ru", "given_ru", "patronymic_ru", "family_kk", "given_kk", "patronymic_kk"),
    *("name_en", "gender", "wikidata"),
)


@bp.get("/review/names")
def index() -> str:
    total = count_unresolved(g.db)
    pages = max(1, -(-total // PER_PAGE))
    page = min(page_number(), pages)  # the last page ends when its last name is resolved
    return render_template(
        "review/names.html",
        rows=unresolved_names(g.db, limit=PER_PAGE, offset=(page - 1) * PER_PAGE),
        done=resolved_by(g.db, words("told") or ""),
        total=total,
        page=page,
        pages=pages,
    )


@bp.post("/review/names")
@shown_again(index)
def resolve() -> Response:
    """One click: the name means the person, everywhere, or in the report that is named."""
    name, slug, report = forms.text("name"), forms.text("person"), forms.maybe("report")
    with decided() as db:
        if report:
            made = naming.resolve_here(db, report, name, slug, editor(), forms.text("reason"))
        else:
            made = naming.add_alias(db, slug, name, editor(), forms.text("reason"))
        told = made.id
    page, mark, place = forms.next_page(url_for("review_names.index")).partition("#")
    told_there = f"{page}{'&' if '?' in page else '?'}told={told}"
    return redirect(told_there + mark + place, 303)


@bp.get("/review/people/new")
def new() -> str:
    return render_template("review/person_new.html", fields=_NAMES, terms=convocations(g.db))


@bp.post("/review/people/new")
@shown_again(new)
def create() -> Response:
    slug = forms.text("slug")
    with decided() as db:
        given = {name: forms.maybe(name) for name in _NAMES}
        made = naming.create_person(db, slug, editor(), forms.text("source"), **given)
        _give_terms(db, slug, forms.text("source"))
        if name := forms.text("name"):
            naming.add_alias(db, slug, name, editor(), forms.text("source"))
        tell(made)
    return redirect(url_for("review_names.people", slug=slug), 303)


def _give_terms(db: DbSession, slug: str, source: str) -> Decision | None:
    """The seat and the office that the form names; None where it names neither."""
    seat, office = (
        any(forms.text(name) for name in fields)
        for fields in (
            ("convocation", "seat_start", "seat_end"),
            ("organization", "role", "office_start", "office_end"),
        )
    )
    made = None
    if seat:
        term = Term(forms.day("seat_start"), forms.day("seat_end"))
        made = give_seat(db, slug, forms.text("convocation"), term, editor(), source)
    if office:
        term = Term(forms.day("office_start"), forms.day("office_end"))
        what = Office(forms.text("organization"), forms.text("role"))
        made = give_office(db, slug, what, term, editor(), source)
    return made


@bp.get("/review/people/<slug>")
def people(slug: str) -> str:
    row = person(g.db, slug)
    if row is None:
        abort(404)
    chaired = sessions(g.db, SessionFilter(sittings=False, person=slug))
    return render_template(
        "review/person.html",
        row=row,
        merge=_merge("person", slug) if row.merged_into else None,
        terms=convocations(g.db),
        mentions=mentions(g.db, person=slug),
        speeches=speeches(g.db, SpeechFilter(person=slug, prints=True)),
        given=tasks(g.db, TaskFilter(set_by=slug, prints=True)),
        duties=duties(g.db, slug),
        readings=[r for s in chaired for r in s.readings if r.chair_id == slug],
    )


@bp.post("/review/people/<slug>")
@shown_again(people)
def decide_person(slug: str) -> Response:
    into, reason = forms.text("into"), forms.text("reason")
    with decided() as db:
        if forms.text("action") == "merge":
            made = merges.merge_people(db, slug, into, editor(), reason)
        elif forms.text("action") == "office":
            given = _give_terms(db, slug, forms.text("source"))
            if given is None:
                raise ReviewError(N_("Fill in a seat or an office."), field="convocation")
            made = given
        else:
            chosen = [value.partition(" ") for value in request.form.getlist("fact")]
            facts = [(kind, fact_id) for kind, _, fact_id in chosen]
            made = merges.split_person(db, slug, into, facts, editor(), reason)
        tell(made)
    return redirect(url_for("review_names.people", slug=slug), 303)


@bp.get("/review/sessions/<session_id>")
def one_session(session_id: str) -> str:
    row = session(g.db, session_id)
    if row is None:
        abort(404)
    near = SessionFilter(sittings=False, chamber=row.chamber, kind=row.kind)
    alike = [s for s in sessions(g.db, near, limit=20) if s.id != session_id]
    likely = suggested(suggest_session_merges(g.db, session_id))
    return render_template(
        "review/session.html",
        row=row,
        merge=_merge("session", session_id) if row.merged_into else None,
        alike=alike,
        suggested=likely,
    )


def _merge(kind: str, record_id: str) -> Decision | None:
    """An editor's decision that merged a record; None where the program did."""
    last = last_decision(g.db, kind, record_id)
    return last if last and last.action == "merge" else None


@bp.post("/review/sessions/<session_id>")
@shown_again(one_session)
def decide_session(session_id: str) -> Response:
    reason = forms.text("reason")
    with decided() as db:
        if forms.text("action") == "merge":
            made = merges.merge_sessions(db, session_id, _other(), editor(), reason)
        elif forms.text("action") == "split":
            chosen = request.form.getlist("reading")
            made, _ = merges.split_session(db, session_id, chosen, editor(), reason)
        else:
            raise ReviewError(N_("Choose what to do."))
        tell(made)
    here = url_for("review_names.one_session", session_id=session_id)
    return redirect(forms.next_page(here), 303)


def _other() -> str:
    """The session to merge into."""
    chosen = forms.text("into")
    if not chosen:
        raise ReviewError(N_("Choose the session to merge into."), field="into")
    return chosen
