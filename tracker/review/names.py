"""A name nobody is known to bear to a person, by an editor's word, in every report at once."""

import re
from typing import Any

from sqlmodel import col, select

from tracker.db import DbSession, at
from tracker.errors import N_, ReviewError
from tracker.ingest.identity import exact_id
from tracker.lang.scripts import fold
from tracker.models import (
    BY_HAND,
    Alias,
    Decision,
    Mention,
    Person,
    RecordOrigin,
    Responsible,
    ReviewState,
    SessionReading,
    Speech,
    Task,
)
from tracker.review.acts import Act, deciding
from tracker.review.facts import existing_person
from tracker.review.retold import tell_anew

GENDERS = ("m", "f")
_SLUG = re.compile(r"[a-z]+(-[a-z0-9]+)+")
_OPEN = (ReviewState.unreviewed, ReviewState.accepted)
"""What somebody edited or rejected says whom it means; an alias changes nothing there."""

NAMED: tuple[tuple[Any, str, str], ...] = (
    (Speech, "speaker_name", "person_id"),
    (Task, "set_by_name", "set_by_person"),
    (SessionReading, "chair_name", "chair_id"),
)
"""Facts that carry a name as printed, and the person it was resolved to."""


def add_alias(
    db: DbSession, slug: str, name: str, by: str, reason: str = "", note: str = "spelling"
) -> Decision:
    """From now on the name means the person; so do all earlier mentions nobody was found for.

    Raises ReviewError for a single word (a surname alone means many) and for a name that
    somebody else bears.
    """
    slug = existing_person(db, slug, "person")
    name = " ".join(name.split())
    folded = fold(name)
    if len(folded.split()) < 2:
        raise ReviewError(
            N_("“%(name)s” is one word and may mean many; resolve it in each report."),
            name=name,
            field="name",
        )
    _refuse_anothers(db, slug, name, folded)
    with deciding(db, by, "alias", ("person", slug), reason) as act:
        if not _has(db, slug, folded):
            act.add(
                Alias(
                    id=exact_id("reference", "alias", "person", slug, name, ""),
                    kind="person",
                    slug=slug,
                    alias=name,
                    folded=folded,
                    note=note,
                    source=f"editor {by}",
                    origin=RecordOrigin.editor,
                    known_from=act.moment,
                )
            )
        _resolve(act, folded, slug, None)
    tell_anew(db, act.decision)
    return act.decision


def resolve_here(
    db: DbSession, report_id: str, name: str, slug: str, by: str, reason: str = ""
) -> Decision:
    """In this one report the name means the person."""
    slug = existing_person(db, slug, "person")
    with deciding(db, by, "resolve", ("report", report_id), reason) as act:
        if not _resolve(act, fold(name), slug, report_id):
            raise ReviewError(N_("The report has no unresolved “%(name)s”."), name=name)
    tell_anew(db, act.decision)
    return act.decision


def create_person(db: DbSession, slug: str, by: str, source: str, **names: str | None) -> Decision:
    """A person the lists did not know; ``names`` are columns of people.csv.

    Raises ReviewError where the slug is taken or no plain one, or the source is missing.
    """
    allowed = set(Person.model_fields) & {
        *("family_ru", "given_ru", "patronymic_ru", "family_kk", "given_kk", "patronymic_kk"),
        *("name_en", "gender", "wikidata"),
    }
    if not _SLUG.fullmatch(slug):
        raise ReviewError(
            N_("Write the short name as given-surname in plain Latin letters."), field="slug"
        )
    if set(names) - allowed or not any(names.get(n) for n in ("family_ru", "family_kk")):
        raise ReviewError(N_("A person needs a surname."), field="family_ru")
    if names.get("gender") not in (None, "", *GENDERS):
        raise ReviewError(N_("The gender is m or f, or left blank."), field="gender")
    if not source.strip():
        raise ReviewError(
            N_("Say where this is known from: an address or a document."), field="source"
        )
    if db.exec(select(Person).where(Person.id == slug)).first():
        raise ReviewError(
            N_("The short name “%(slug)s” is taken; choose another."), slug=slug, field="slug"
        )
    with deciding(db, by, "create", ("person", slug), source) as act:
        act.add(
            Person(
                id=slug,
                source=source.strip(),
                origin=RecordOrigin.editor,
                known_from=act.moment,
                **{name: value for name, value in names.items() if value},  # type: ignore[arg-type]
            )
        )
    return act.decision


def _has(db: DbSession, slug: str, folded: str) -> bool:
    same = select(Alias.row).where(
        Alias.kind == "person", Alias.slug == slug, Alias.folded == folded, at(Alias)
    )
    return db.exec(same).first() is not None


def _refuse_anothers(db: DbSession, slug: str, name: str, folded: str) -> None:
    """Two people of one name cannot be told apart by it."""
    words = sorted(folded.split())
    for other in db.exec(select(Person).where(at(Person), Person.id != slug)):
        full = {*full_names(other), *full_names(other, patronymic=True)}
        if not other.merged_into and any(sorted(fold(n).split()) == words for n in full):
            raise ReviewError(
                N_("“%(name)s” is the name of %(slug)s too; resolve it in each report."),
                name=name,
                slug=other.id,
                field="name",
            )
    taken = db.exec(
        select(Alias).where(
            Alias.kind == "person", Alias.folded == folded, Alias.slug != slug, at(Alias)
        )
    ).first()
    if taken:
        raise ReviewError(
            N_("“%(name)s” is the name of %(slug)s too; resolve it in each report."),
            name=name,
            slug=taken.slug,
            field="name",
        )


def full_names(person: Person, *, patronymic: bool = False) -> list[str]:
    """Given name and surname in each language they are known in; with the patronymic if asked."""
    names = [
        " ".join(filter(None, (given, middle if patronymic else "", family)))
        for given, middle, family in (
            (person.given_ru, person.patronymic_ru, person.family_ru),
            (person.given_kk, person.patronymic_kk, person.family_kk),
        )
        if given and family
    ]
    return [*names, *([person.name_en] if person.name_en else [])]


def _resolve(act: Act, folded: str, slug: str, report_id: str | None) -> int:
    """Every open mention of the name that means nobody, with what its report attributes to it.

    Answers how many mentions there were.
    """
    question = select(Mention).where(
        at(Mention),
        Mention.folded == folded,
        col(Mention.person_id).is_(None),
        col(Mention.review_state).in_(_OPEN),
    )
    if report_id:
        question = question.where(Mention.report_id == report_id)
    mentions = act.db.exec(question).all()
    for mention in mentions:
        act.change(mention, person_id=slug, candidates=[], why=BY_HAND)
    for report in sorted({m.report_id for m in mentions}):
        _resolve_in(act, report, folded, slug)
    return len(mentions)


def _resolve_in(act: Act, report_id: str, folded: str, slug: str) -> None:
    for table, name, person in NAMED:
        facts = act.db.exec(
            select(table).where(
                table.report_id == report_id,
                at(table),
                getattr(table, person).is_(None),
                table.review_state.in_(_OPEN),
            )
        ).all()
        for fact in facts:
            if getattr(fact, name) and fold(getattr(fact, name)) == folded:
                act.change(fact, **{person: slug})
    tasks = select(Task.id).where(
        Task.report_id == report_id, at(Task), col(Task.review_state).in_(_OPEN)
    )
    doers = act.db.exec(
        select(Responsible).where(
            col(Responsible.task_id).in_(tasks),
            at(Responsible),
            col(Responsible.person_id).is_(None),
            col(Responsible.body_id).is_(None),
        )
    ).all()
    for doer in doers:
        if fold(doer.name) == folded:
            act.change(doer, person_id=slug)
