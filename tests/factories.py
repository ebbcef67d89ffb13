"""Rows for tests: every argument has a default, a test names only what it is about.

The people here are invented: no deputy bears these surnames.
"""

import datetime as dt
import re
from typing import Any

from sqlmodel import select

from tracker.db import DbSession, at, close, now
from tracker.ingest.identity import public_id, report_key
from tracker.lang.scripts import fold
from tracker.models import (
    Alias,
    Basis,
    Body,
    Chamber,
    Convocation,
    Faction,
    FactionMention,
    FactionName,
    Membership,
    Mention,
    Person,
    Quotation,
    RecordOrigin,
    Report,
    Responsible,
    ReviewState,
    Seat,
    Sentence,
    Session,
    SessionReading,
    Speech,
    Task,
    TaskState,
    TaskType,
    Text,
    Update,
)

LONG_AGO = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
REFERENCE: dict[str, Any] = {"source": "test", "origin": RecordOrigin.shipped}


def kept(db: DbSession, row: Any) -> Any:
    """The row, stored."""
    db.add(row)
    db.commit()
    db.refresh(row)
    return row


def a_person(db: DbSession, slug: str = "aidar-qumtobe", **values: Any) -> Person:
    known = {
        "family_ru": "Кумтобеев",
        "given_ru": "Айдар",
        "family_kk": "Құмтөбеев",
        "given_kk": "Айдар",
        "known_from": LONG_AGO,
    }
    return kept(db, Person(id=slug, **(REFERENCE | known | values)))


def a_seat(db: DbSession, person: str, **values: Any) -> Seat:
    known = {
        "chamber": "mazhilis",
        "convocation": "VIII",
        "start": dt.date(2023, 3, 29),
        "known_from": LONG_AGO,
    }
    row_id = public_id("test", "seat", person, str(values))
    return kept(db, Seat(id=row_id, person=person, **(REFERENCE | known | values)))


def a_membership(db: DbSession, person: str, organization: str, **values: Any) -> Membership:
    known = {"role": "member", "known_from": LONG_AGO}
    row_id = public_id("test", "membership", person, organization, str(values))
    return kept(
        db,
        Membership(
            id=row_id, person=person, organization=organization, **(REFERENCE | known | values)
        ),
    )


def an_alias(db: DbSession, slug: str, alias: str, kind: str = "person", note: str = "") -> Alias:
    return kept(
        db,
        Alias(
            id=public_id("test", "alias", kind, slug, alias),
            kind=kind,
            slug=slug,
            alias=alias,
            folded=fold(alias),
            note=note,
            known_from=LONG_AGO,
            **REFERENCE,
        ),
    )


def a_body(db: DbSession, slug: str = "ministry-of-bridges", **values: Any) -> Body:
    known = {
        "kind": "ministry",
        "name_ru": "Министерство мостов",
        "name_kk": "Көпірлер министрлігі",
        "name_en": "Ministry of Bridges",
        "known_from": LONG_AGO,
    }
    return kept(db, Body(id=slug, **(REFERENCE | known | values)))


def small_reference(db: DbSession) -> None:
    """Chambers, convocations, two factions, a ministry and three deputies, one of them former."""
    for slug, ru, kk, en in (
        ("mazhilis", "Мажилис", "Мәжіліс", "Mazhilis"),
        ("senate", "Сенат", "Сенат", "Senate"),
    ):
        kept(
            db,
            Chamber(id=slug, name_ru=ru, name_kk=kk, name_en=en, known_from=LONG_AGO, **REFERENCE),
        )
    for number, start, end in (
        ("VII", dt.date(2021, 1, 15), dt.date(2023, 1, 19)),
        ("VIII", dt.date(2023, 3, 29), None),
    ):
        kept(
            db,
            Convocation(
                id=f"mazhilis-{number}",
                chamber="mazhilis",
                number=number,
                start=start,
                end=end,
                known_from=LONG_AGO,
                **REFERENCE,
            ),
        )
    for slug, ru, kk in (("amanat", "Аманат", "Аманат"), ("aq-jol", "Ак жол", "Ақ жол")):
        kept(
            db,
            Faction(id=slug, party=kk, chamber="mazhilis", known_from=LONG_AGO, **REFERENCE),
        )
        for lang, name in (("ru", ru), ("kk", kk)):
            kept(
                db,
                FactionName(
                    id=public_id("test", "faction name", slug, lang),
                    faction=slug,
                    lang=lang,
                    name=name,
                    known_from=LONG_AGO,
                    **REFERENCE,
                ),
            )
    a_body(db)
    a_person(db)
    a_seat(db, "aidar-qumtobe")
    a_membership(db, "aidar-qumtobe", "amanat")
    a_person(
        db,
        "salima-tasbulaq",
        family_ru="Тасбулакова",
        given_ru="Салима",
        family_kk="Тасбұлақова",
        given_kk="Сәлима",
    )
    a_seat(
        db,
        "salima-tasbulaq",
        convocation="VII",
        start=dt.date(2021, 1, 15),
        end=dt.date(2023, 1, 19),
    )
    a_membership(db, "salima-tasbulaq", "aq-jol")
    a_person(
        db,
        "elnur-beisenbaev",
        family_ru="Бейсенбаев",
        given_ru="Елнур",
        family_kk="Бейсенбаев",
        given_kk="Елнұр",
    )
    a_seat(db, "elnur-beisenbaev")


# Reports and facts --------------------------------------------------------------------------


def a_report(
    db: DbSession,
    text: str = "Депутаты собрались. Айдар Кумтобеев поручил построить мост до 1 июня 2024 года.",
    *,
    url: str | None = "",
    published: dt.date | None = dt.date(2024, 5, 1),
    **values: Any,
) -> Report:
    """A report, its text and its sentences (cut at full stops and line breaks).

    Its address is made of the text unless one is given; None stands for a text without one.
    """
    if url == "":
        url = f"https://example.kz/{public_id('address', text)}"
    key = report_key(url, text)
    body = db.exec(select(Text).where(Text.sha256 == public_id("text", text))).first()
    if body is None:
        body = kept(db, Text(sha256=public_id("text", text), body=text))
        paragraph = 0
        for position, match in enumerate(re.finditer(r"[^\n]+?(?:[.!?](?=\s|$)|$)", text, re.M)):
            words = match[0].strip()
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            paragraph = text.count("\n", 0, start)
            db.add(
                Sentence(
                    text_row=body.row,
                    position=position,
                    start=start,
                    end=start + len(words),
                    words=words,
                    lang=values.get("lang", "ru"),
                    paragraph=paragraph,
                )
            )
        db.commit()
    known = {
        "outlet": "example.kz",
        "title": "Заголовок",
        "lang": "ru",
        "sha256_bytes": "0" * 64,
        "sha256_text": public_id("text", text),
        "extractor": "test",
        "known_from": LONG_AGO,
    }
    return kept(
        db,
        Report(
            id=public_id(key, "report"),
            key=key,
            url=url,
            published=published,
            text_row=body.row,
            **(known | values),
        ),
    )


def _place(db: DbSession, report: Report, words: str) -> dict[str, Any]:
    """Where the words stand in the report; they must be there."""
    text = db.exec(select(Text).where(Text.row == report.text_row)).one()
    start = text.body.index(words)
    holding = [
        s
        for s in db.exec(select(Sentence).where(Sentence.text_row == text.row))
        if s.start < start + len(words) and start < s.end
    ]
    return {
        "report_id": report.id,
        "text_row": text.row,
        "first_sentence": holding[0].row,
        "last_sentence": holding[-1].row,
        "start": start,
        "end": start + len(words),
        "words": words,
        "rule": "test.rule",
        "extractor": "test",
        "confidence": 0.9,
        "known_from": LONG_AGO,
    }


def a_task(
    db: DbSession,
    words: str = "построить мост",
    *,
    report: Report | None = None,
    responsible: tuple[tuple[str, str | None, str | None], ...] = (),
    **values: Any,
) -> Task:
    """A task; ``responsible`` is (name as printed, person, body) for each."""
    report = report or a_report(db, f"Депутат сказал: {words}.")
    known = {"type": TaskType.order, "id": public_id(report.key, "task", words)}
    task: Task = kept(db, Task(**(_place(db, report, words) | known | values)))
    for position, (name, person, body) in enumerate(responsible):
        kept(
            db,
            Responsible(
                id=f"{task.id}-{position}",
                task_id=task.id,
                position=position,
                name=name,
                person_id=person,
                body_id=body,
                known_from=LONG_AGO,
            ),
        )
    return task


def an_update(db: DbSession, task: Task | None, **values: Any) -> Update:
    """What is known or suggested about a task; a suggestion unless told otherwise."""
    known = {
        "state": TaskState.done,
        "basis": Basis.said_by_responsible,
        "date": dt.date(2024, 5, 20),
        "reason": "read from the sentence",
        "words": "Мост построен.",
        "rule": "test.progress",
        "known_from": LONG_AGO,
    }
    row_id = public_id("test", "update", task.id if task else "", str(values))
    return kept(db, Update(id=row_id, task_id=task.id if task else None, **(known | values)))


def a_speech(
    db: DbSession,
    words: str = "Мост нужен людям",
    *,
    report: Report | None = None,
    speaker: str = "Айдар Кумтобеев",
    person: str | None = "aidar-qumtobe",
    **values: Any,
) -> Speech:
    report = report or a_report(db, f"«{words}», — сказал {speaker}.")
    known = {
        "quotation": Quotation.direct,
        "id": public_id(report.key, "speech", speaker, words),
        "speaker_name": speaker,
        "person_id": person,
    }
    return kept(db, Speech(**(_place(db, report, words) | known | values)))


def a_mention(
    db: DbSession, report: Report, words: str, *, person: str | None = None, **values: Any
) -> Mention:
    known = {
        "id": public_id(report.key, "mention", words),
        "name": words,
        "folded": fold(words),
        "person_id": person,
    }
    return kept(db, Mention(**(_place(db, report, words) | known | values)))


def a_faction_mention(db: DbSession, report: Report, words: str, faction: str) -> FactionMention:
    return kept(
        db,
        FactionMention(
            id=public_id(report.key, "faction", words),
            name=words,
            faction_id=faction,
            **_place(db, report, words),
        ),
    )


def a_session(
    db: DbSession, report: Report | None = None, *, words: str | None = None, **values: Any
) -> Session:
    """A session and what the report says of it; an existing one gets another reading."""
    report = report or a_report(db, "Состоялось пленарное заседание Мажилиса.")
    text = db.exec(select(Text).where(Text.row == report.text_row)).one()
    words = words or text.body.split(".")[0]
    chair = {name: values.pop(name, None) for name in ("chair_name", "chair_id")}
    session_id = values.pop("id", public_id(report.key, "session"))
    known = {"chamber": "mazhilis", "kind": "plenary", "date": dt.date(2024, 5, 1)} | values
    session = db.exec(select(Session).where(Session.id == session_id, at(Session))).first()
    if session is None:
        session = kept(
            db,
            Session(**{"id": session_id, "is_sitting": True, "known_from": LONG_AGO} | known),
        )
    known.pop("is_sitting", None)
    known.pop("merged_into", None)
    kept(
        db,
        SessionReading(
            id=public_id(report.key, "session-reading"),
            session_id=session_id,
            **_place(db, report, words),
            **known,
            **chair,
        ),
    )
    return session


def reviewed(state: ReviewState = ReviewState.accepted) -> dict[str, Any]:
    """The columns of a fact that somebody has decided on."""
    return {"review_state": state, "reviewed_by": "editor", "reviewed_at": now()}


def withdrawn(db: DbSession, row: Any, reason: str = "the source took it back") -> None:
    """Ends a record without another version."""
    close(db, row, now(), "editor", reason)
    db.commit()
