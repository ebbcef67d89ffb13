"""A task as editors follow it: its standing, letters, replies, questions, answers, successors."""

import datetime as dt
import io
from contextlib import closing

from flask import abort, g, redirect, render_template, request, send_file, url_for
from werkzeug.wrappers import Response

from tracker.db import DbSession
from tracker.errors import N_, ReviewError
from tracker.models import INQUIRY_CRITERIA, Basis, ReasonCode, TaskState, TaskType
from tracker.queries.beside import beside
from tracker.queries.tasks import task, updates
from tracker.review import entered, entries
from tracker.review.evidence import Evidence
from tracker.review.terms import ask_about_day
from tracker.review.updates import Standing, give_update
from tracker.web import forms
from tracker.web.accounts import editor, room
from tracker.web.questions import ready_question
from tracker.web.refusals import shown_again
from tracker.web.review import decided
from tracker.web.review_facts import doers
from tracker.web.topic_names import known_topics

bp = room("review_tasks")


@bp.get("/review/tasks/<task_id>")
def record(task_id: str) -> str:
    row = task(g.db, task_id)
    if row is None:
        abort(404)
    return render_template(
        "review/task.html",
        row=row,
        history=updates(g.db, task_id),
        beside=beside(g.db, task_id),
        criteria=INQUIRY_CRITERIA,
        ready=ready_question(row),
    )


def _evidence(db: DbSession) -> Evidence:
    """Where it is shown, as the form says; a file that came along is kept if all of it is."""
    sha256 = forms.maybe("sha256")
    sent = request.files.get("file")
    if sent and sent.filename:
        with closing(sent) as file:
            sha256 = entries.attach(db, sent.filename, file.read(), editor())
    return Evidence(
        report_id=forms.maybe("report"),
        url=forms.maybe("url"),
        sha256=sha256,
        words=forms.text("words"),
        by_responsible=bool(forms.text("by_responsible")),
    )


def _came(missing: str) -> dt.date:
    """The day that the form needs; ``missing`` says so where there is none."""
    day = forms.day("date")
    if day is None:
        raise ReviewError(missing, field="date")
    return day


@bp.post("/review/tasks/<task_id>/update")
@shown_again(record)
def update(task_id: str) -> Response:
    with decided() as db:
        standing = Standing(
            state=forms.one("state", TaskState),
            basis=forms.one("basis", Basis),
            date=forms.day("date"),
            evidence=_evidence(db),
            reason=forms.text("reason"),
            reason_code=forms.maybe_one("reason_code", ReasonCode),
        )
        give_update(db, task_id, standing, editor())
    return _back(task_id)


@bp.post("/review/tasks/<task_id>/reply")
@shown_again(record)
def reply(task_id: str) -> Response:
    side, said = forms.text("side"), forms.text("said")
    with decided() as db:
        entered.add_reply(db, task_id, side, said, _evidence(db), editor())
    return _back(task_id)


@bp.post("/review/tasks/<task_id>/question")
@shown_again(record)
def question(task_id: str) -> Response:
    sent = _came(N_("Say on which day the question was sent."))
    addressee, said = forms.text("addressee"), forms.text("said")
    with decided() as db:
        entered.log_question(db, task_id, addressee, said, sent, editor())
    return _back(task_id)


@bp.post("/review/tasks/<task_id>/answer")
@shown_again(record)
def answer(task_id: str) -> Response:
    came = _came(N_("Say on which day the answer came."))
    asked, said = forms.text("question"), forms.text("said")
    with decided() as db:
        entered.log_answer(db, asked, said, came, _evidence(db), editor())
    return _back(task_id)


@bp.post("/review/tasks/<task_id>/inquiry")
@shown_again(record)
def inquiry(task_id: str) -> Response:
    given = entered.GivenAnswer(
        words=forms.text("said"),
        answered_by=forms.text("answered_by"),
        date=forms.day("date"),
        criteria=tuple(request.form.getlist("criteria")),
    )
    with decided() as db:
        entered.answer_inquiry(db, task_id, given, _evidence(db), editor())
    return _back(task_id)


@bp.post("/review/tasks/<task_id>/successor")
@shown_again(record)
def successor(task_id: str) -> Response:
    only_this = None if forms.text("all") else task_id
    with decided() as db:
        entered.name_successor(
            db,
            forms.text("organization"),
            forms.text("successor"),
            forms.text("source"),
            editor(),
            task_id=only_this,
        )
    return _back(task_id)


@bp.get("/review/tasks/new")
def new() -> str:
    return render_template("review/task_new.html")


@bp.post("/review/tasks/new")
@shown_again(new)
def enter() -> Response:
    setter = doers("set_by")[:1]
    wanted = entries.NewTask(
        words=forms.text("words"),
        type=forms.one("type", TaskType),
        set_by=setter[0] if setter else None,
        responsible=tuple(doers("responsible")),
        due=forms.day("due"),
        due_text=forms.maybe("due_text"),
    )
    report = forms.text("report")
    with decided() as db:
        letter = None if report else _letter(db)
        row = entries.enter_task(
            db, wanted, editor(), letter=letter, report_id=report, topics=known_topics()
        )
        if not forms.text("due_meant"):
            ask_about_day(db, row)
        task_id = row.id
    return redirect(url_for("review_tasks.record", task_id=task_id), 303)


def unsent(task_id: str) -> Response:
    """A form that was refused stands at its own address; asked for again it is blank."""
    return _back(task_id)


for _form in ("update", "reply", "question", "answer", "inquiry", "successor"):
    bp.add_url_rule(f"/review/tasks/<task_id>/{_form}", f"unsent_{_form}", unsent)


def _letter(db: DbSession) -> entries.Letter:
    source = _evidence(db)
    lang = forms.text("lang")
    return entries.Letter(
        words=forms.text("letter"),
        title=forms.text("title"),
        sender=forms.text("sender"),
        date=forms.day("date"),
        lang=lang if lang in ("ru", "kk", "en") else "ru",
        sha256=source.sha256,
        url=source.url,
    )


@bp.get("/review/files/<sha256>")
def file(sha256: str) -> Response:
    """A stored letter, always as a download: what somebody sent is never opened in our name."""
    found = entries.attachment(g.db, sha256)
    if found is None:
        abort(404)
    return send_file(
        io.BytesIO(found.content),
        mimetype="application/octet-stream",
        as_attachment=True,
        download_name="".join(letter for letter in found.filename if letter.isprintable()),
    )


def _back(task_id: str) -> Response:
    return redirect(url_for("review_tasks.record", task_id=task_id), 303)
