"""Questions about what people must do: each person with the tasks, by name and never by number."""

from dataclasses import dataclass, replace

from sqlalchemy import select

from tracker.db import DbSession, at
from tracker.queries.tables import Person, answers
from tracker.queries.tasks import TaskFilter, TaskRow, tasks
from tracker.queries.when import When


@dataclass(frozen=True)
class Duties:
    """A person and the tasks that he must do, the newest report first."""

    person: str
    tasks: tuple[TaskRow, ...]


def duties(db: DbSession, keep: TaskFilter | None = None, when: When | None = None) -> list[Duties]:
    """Everybody known who must do a task, in the order of Russian surnames."""
    when = when or When.now()
    found: dict[str, list[TaskRow]] = {}
    for row in tasks(db, replace(keep or TaskFilter(), of_people=True), when):
        for person in dict.fromkeys(party.person for party in row.responsible):
            if person:
                found.setdefault(person, []).append(row)
    by_name = answers(
        db,
        select(Person.id)
        .where(at(Person, when.known_at))
        .order_by(Person.family_ru, Person.given_ru, Person.id),
    )
    return [Duties(person, tuple(found[person])) for (person,) in by_name if person in found]
