"""How a task stood and stands to rows; what an editor's program sends to an entry of that history.

It goes through the same function as the form of editors: no state other than «given» without
evidence and reason.
"""

import datetime as dt
from enum import StrEnum
from typing import Any, TypeVar

from flask import Response, g, request

from tracker.errors import N_, ReviewError
from tracker.models import Basis, ReasonCode, TaskState
from tracker.queries.tasks import task, updates
from tracker.review.evidence import Evidence
from tracker.review.updates import Standing, give_update
from tracker.web.api.document import GIVEN, answers
from tracker.web.api.parameters import TIMES, refuse_others
from tracker.web.api.room import bearer, bp, problem
from tracker.web.downloads import as_object
from tracker.web.fates import tell_fate
from tracker.web.review import decided
from tracker.web.tasks import as_told, history
from tracker.web.texts import gettext

E = TypeVar("E", bound=StrEnum)
_ADDRESS = "/api/v1/tasks/<id>/updates"


@bp.get(_ADDRESS)
@bp.doc(summary="History of a task, oldest first", responses=answers("updates"))
def task_updates(id: str) -> Response:
    refuse_others(TIMES)
    if task(g.db, id, g.when) is None:
        tell_fate("task", id)
    found = history(id)
    return as_object({"total": len(found)}, rows=found)


@bp.post(_ADDRESS)
@bp.doc(
    summary="Say how a task stands, with what shows it; for editors",
    responses=answers("update", 201) | {422: "It cannot stand so; the message says why"},
    security="token",
)
def add_task_update(id: str) -> Response:
    by = bearer()
    if by is None:
        return problem(
            401, gettext("Send an editor's token with it, as Authorization: Bearer TOKEN.")
        )
    refuse_others(())
    if task(g.db, id, g.when) is None:
        tell_fate("task", id)
    standing = _standing(request.get_json(silent=True))
    with decided() as db:
        added = give_update(db, id, standing, by).id
        row = next(update for update in updates(db, id) if update.id == added)
    response = as_object(as_told(row))
    response.status_code = 201
    return response


def _standing(body: Any) -> Standing:
    """What was sent, read; raises ReviewError for what cannot be used."""
    if not isinstance(body, dict):
        raise ReviewError(N_("Send one JSON object as application/json."))
    names = GIVEN["properties"]
    if unknown := next((name for name in body if name not in names), None):
        raise ReviewError(
            N_("“%(given)s” is no field of an update; there are: %(values)s."),
            given=unknown[:40],
            values=", ".join(names),
        )
    by_responsible = body.get("by_responsible", False)
    if not isinstance(by_responsible, bool):
        raise ReviewError(N_("“%(name)s” must be true or false."), name="by_responsible")
    return Standing(
        state=_one(body, "state", TaskState),
        basis=_one(body, "basis", Basis),
        date=_day(body, "date"),
        reason=_text(body, "reason"),
        reason_code=_one(body, "reason_code", ReasonCode) if body.get("reason_code") else None,
        evidence=Evidence(
            report_id=_text(body, "report_id") or None,
            url=_text(body, "evidence_url") or None,
            sha256=_text(body, "evidence_sha256") or None,
            words=_text(body, "words"),
            by_responsible=by_responsible,
        ),
    )


def _text(body: dict[str, Any], name: str) -> str:
    """Text without blanks around it; empty where none was sent."""
    given = body.get(name)
    if given is None:
        return ""
    if not isinstance(given, str):
        raise ReviewError(N_("“%(name)s” must be text in quotation marks."), name=name)
    return given.replace("\0", "").replace("\r\n", "\n").strip()


def _day(body: dict[str, Any], name: str) -> dt.date | None:
    given = _text(body, name)
    try:
        return dt.date.fromisoformat(given) if given else None
    except ValueError:
        raise ReviewError(
            N_("“%(given)s” is no date; write it like 2024-05-31."), given=given[:40]
        ) from None


def _one(body: dict[str, Any], name: str, of: type[E]) -> E:
    given = _text(body, name)
    try:
        return of(given)
    except ValueError:
        raise ReviewError(
            N_("“%(given)s” cannot be chosen as %(name)s; choose one of: %(values)s."),
            given=given[:40],
            name=name,
            values=", ".join(member.value for member in of),
        ) from None
