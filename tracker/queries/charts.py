"""Questions that count: how many records fall where; every count names a filter of its rows.

A task, session or speech that nobody has reviewed is counted apart from the others, whatever has
been accepted of it since; so is a task of which nothing has been found.
"""

from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import (
    Integer,
    String,
    and_,
    case,
    cast,
    extract,
    func,
    literal,
    select,
    type_coerce,
)

from tracker.db import DbSession, at
from tracker.models import Basis, ReviewState, TaskState
from tracker.queries.sessions import SessionFilter, is_reviewed
from tracker.queries.sessions import asked as sessions_asked
from tracker.queries.speeches import SpeechFilter
from tracker.queries.speeches import asked as speeches_asked
from tracker.queries.tables import (
    Body,
    Report,
    Responsible,
    Session,
    Speech,
    Task,
    answers,
)
from tracker.queries.tasks import TaskFilter, clock_column
from tracker.queries.tasks import asked as tasks_asked
from tracker.queries.when import When

UNREVIEWED = "unreviewed"
Standing = Literal["unreviewed", "nothing_found", "said_by_responsible", "confirmed_elsewhere"]
STANDINGS: tuple[Standing, ...] = (
    "confirmed_elsewhere",
    "said_by_responsible",
    "nothing_found",
    "unreviewed",
)
"""What the state of a task rests on; ``unreviewed``: nobody has looked at the task itself."""


@dataclass(frozen=True)
class Count:
    """How many records share a key and a part of it."""

    key: str
    part: str
    number: int


def standing(held: Any) -> Any:
    """Nobody has looked at the task itself, else what its state rests on.

    An accepted update says what became of a task, not that the task was read rightly.
    """
    return case(
        (Task.review_state == ReviewState.unreviewed, literal(UNREVIEWED)),
        else_=_text(func.coalesce(held.c.basis, Basis.nothing_found)),
    )


def counted(db: DbSession, question: Any, key: Any, part: Any) -> list[Count]:
    """The rows of a question by key and part; what has no key is left out."""
    found = question.with_only_columns(key.label("key"), part.label("part")).subquery()
    rows = answers(
        db,
        select(found.c.key, found.c.part, func.count())
        .where(found.c.key.is_not(None))
        .group_by(found.c.key, found.c.part)
        .order_by(found.c.key, found.c.part),
    )
    return [Count(_plain(key), _plain(part), number) for key, part, number in rows]


def _plain(value: Any) -> str:
    return str(getattr(value, "value", value))


def tasks_by_state(db: DbSession, when: When | None = None) -> list[Count]:
    """Tasks by state, each part by what that rests on."""
    question, held = tasks_asked(when or When.now(), TaskFilter())
    return counted(db, question, state_of(held), standing(held))


def tasks_by_basis(db: DbSession, when: When | None = None) -> list[Count]:
    """Tasks by what their state rests on; those nobody has reviewed apart."""
    question, held = tasks_asked(when or When.now(), TaskFilter())
    basis = func.coalesce(held.c.basis, Basis.nothing_found)
    return counted(db, question, basis, standing(held))


def tasks_by_clock(db: DbSession, when: When | None = None) -> list[Count]:
    """Tasks by how they stand against their date on the day asked for."""
    when = when or When.now()
    question, held = tasks_asked(when, TaskFilter())
    return counted(db, question, clock_column(when, held, state_of(held)), standing(held))


def tasks_by_body(db: DbSession, when: When | None = None) -> list[Count]:
    """Tasks by the body that must do them; one with two bodies counts for both."""
    when = when or When.now()
    question, held = tasks_asked(when, TaskFilter())
    doer = (
        select(Responsible.task_id, Responsible.body_id)
        .join(Body, and_(Body.id == Responsible.body_id, at(Body, when.known_at)))
        .where(at(Responsible, when.known_at))
        .distinct()
        .subquery("doer")
    )
    question = question.join(doer, doer.c.task_id == Task.id)
    return counted(db, question, doer.c.body_id, standing(held))


def tasks_by_faction(db: DbSession, when: When | None = None) -> list[Count]:
    """Tasks of faction meetings by the faction that met."""
    question, held = tasks_asked(when or When.now(), TaskFilter())
    return counted(db, question, Session.faction, standing(held))


def tasks_by_month(db: DbSession, when: When | None = None) -> list[Count]:
    """Tasks by the month of the report that tells of them, each part by what became of them.

    Parts are states; what is done is told apart by what that rests on (``done:said_by_…``). A task
    that nobody has looked at is ``unreviewed`` in any state.
    """
    question, held = tasks_asked(when or When.now(), TaskFilter())
    fate = case(
        (Task.review_state == ReviewState.unreviewed, literal(UNREVIEWED)),
        (held.c.state == TaskState.done, literal("done:") + _text(held.c.basis)),
        else_=_text(state_of(held)),
    )
    return counted(db, question, _month(Report.published), fate)


def sessions_by_month(db: DbSession, when: When | None = None) -> list[Count]:
    """Sittings by month and kind; ``…:unreviewed`` where nobody has accepted a reading."""
    question = sessions_asked(when or When.now(), SessionFilter())
    held_on = func.coalesce(Session.date, Session.date_inferred, func.max(Report.published))
    part = case((is_reviewed(), Session.kind), else_=Session.kind + ":unreviewed")
    return counted(db, question, _month(held_on), part)


def speeches_by_month(db: DbSession, when: When | None = None) -> list[Count]:
    """Speeches by the month of their report and how they are quoted; the unreviewed apart."""
    question = speeches_asked(when or When.now(), SpeechFilter())
    unreviewed = Speech.review_state == ReviewState.unreviewed
    quoted = _text(Speech.quotation)
    part = case((unreviewed, quoted + ":unreviewed"), else_=quoted)
    return counted(db, question, _month(Report.published), part)


def state_of(held: Any) -> Any:
    """The state that a task is in."""
    return func.coalesce(held.c.state, TaskState.given)


def _text(column: Any) -> Any:
    """A column of an enumeration as the plain text that it stores."""
    return type_coerce(column, String)


def _month(day: Any) -> Any:
    """Year times 100 plus month, a whole number on every engine."""
    return cast(extract("year", day) * 100 + extract("month", day), Integer)
