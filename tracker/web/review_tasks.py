"""A task as editors follow it: its standing, letters, replies, questions, answers, successors."""

from contextlib import closing

from flask import Response as Page
from flask import abort, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from tracker.errors import N_, ReviewError
from tracker.models import INQUIRY_CRITERIA, Basis, ReasonCode, TaskState, TaskType
from tracker.queries.beside import beside
from tracker.queries.tasks import task, updates
from tracker.review import entered, entries
from tracker.review.updates import Evidence, Standing, give_update
from tracker.web import forms
from tracker.web.accounts import editor, room
from tracker.web.questions import ready_question
from tracker.web.review import decided, doers

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


def _evidence() -> Evidence:
    """Where it is shown, as the form says; a file that is sent along is stored first."""
    sha256 = forms.maybe("sha256")
    sent = request.files.get("file")
    if sent and sent.filename:
        with closing(sent) as file, decided() as db:
            sha256 = entries.attach(db, sent.filename, file.read(), editor())
    return Evidence(
        report_id=forms.maybe("report"),
        url=forms.maybe("url"),
        sha256=sha256,
        words=forms.text("words"),
        by_responsible=bool(forms.text("by_responsible")),
    )


@bp.post("/review/tasks/<task_id>/update")
def update(task_id: str) -> Response:
    standing = Standing(
        state=forms.one("state", TaskState),
        basis=forms.one("basis", Basis),
        date=forms.day("date"),
        evidence=_evidence(),
        reason=forms.text("reason"),
        reason_code=forms.maybe_one("reason_code", ReasonCode),
    )
    with decided() as db:
        give_update(db, task_id, standing, editor())
    return _back(task_id)


@bp.post("/review/tasks/<task_id>/reply")
def reply(task_id: str) -> Response:
    source = _evidence()
    with decided() as db:
        entered.add_reply(db, task_id, forms.text("side"), forms.text("said"), source, editor())
    return _back(task_id)


@bp.post("/review/tasks/<task_id>/question")
def question(task_id: str) -> Response:
    sent = forms.day("date")
    if sent is None:
        raise ReviewError(N_("Say on which day the question was sent."))
    with decided() as db:
        entered.log_question(
            db, task_id, forms.text("addressee"), forms.text("said"), sent, editor()
        )
    return _back(task_id)


@bp.post("/review/tasks/<task_id>/answer")
def answer(task_id: str) -> Response:
    came = forms.day("date")
    if came is None:
        raise ReviewError(N_("Say on which day the answer came."))
    source = _evidence()
    with decided() as db:
        entered.log_answer(db, forms.text("question"), forms.text("said"), came, source, editor())
    return _back(task_id)


@bp.post("/review/tasks/<task_id>/inquiry")
def inquiry(task_id: str) -> Response:
    given = entered.GivenAnswer(
        words=forms.text("said"),
        answered_by=forms.text("answered_by"),
        date=forms.day("date"),
        criteria=tuple(request.form.getlist("criteria")),
    )
    source = _evidence()
    with decided() as db:
        entered.answer_inquiry(db, task_id, given, source, editor())
    return _back(task_id)


@bp.post("/review/tasks/<task_id>/successor")
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


@bp.route("/review/tasks/new", methods=["GET", "POST"])
def new() -> str | Response:
    if request.method == "GET":
        return render_template("review/task_new.html")
    setter = doers(forms.text("set_by"))[:1]
    wanted = entries.NewTask(
        words=forms.text("words"),
        type=forms.one("type", TaskType),
        set_by=setter[0] if setter else None,
        responsible=tuple(doers(forms.text("responsible"))),
        due=forms.day("due"),
        due_text=forms.maybe("due_text"),
    )
    report = forms.text("report")
    letter = None if report else _letter()
    with decided() as db:
        row = entries.enter_task(db, wanted, editor(), letter=letter, report_id=report)
        task_id = row.id
    return redirect(url_for("review_tasks.record", task_id=task_id), 303)


def _letter() -> entries.Letter:
    source = _evidence()
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
def file(sha256: str) -> Page:
    """A stored letter, always as a download: what somebody sent is never opened in our name."""
    found = entries.attachment(g.db, sha256)
    if found is None:
        abort(404)
    page = Page(found.content, content_type="application/octet-stream")
    page.headers.set("Content-Disposition", "attachment", filename=found.filename)
    return page


def _back(task_id: str) -> Response:
    return redirect(url_for("review_tasks.record", task_id=task_id), 303)
