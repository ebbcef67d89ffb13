"""Letters and documents that an editor holds in his hands to stored evidence, reports and tasks."""

import datetime as dt
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from sqlmodel import col, select

from tracker.db import DbSession, at
from tracker.errors import N_, ReviewError
from tracker.ingest.identity import body_key, normal_url, public_id
from tracker.lang.topics import Topic, topics_of
from tracker.models import (
    BY_HAND,
    Attachment,
    Report,
    Responsible,
    ReviewState,
    Sentence,
    Task,
    TaskType,
    Text,
)
from tracker.review.acts import Act, deciding
from tracker.review.facts import Doer, existing_person, place, stamped

LARGEST_FILE = 5_000_000
_MEDIA = {
    b"%PDF-": "application/pdf",
    b"\x89PNG": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"PK\x03\x04": "application/zip",
}


@dataclass(frozen=True)
class Letter:
    """A document an editor enters: its words as they stand in it, and where it comes from.

    Either ``sha256`` (a stored file) or ``url`` says where it is.
    """

    words: str
    title: str
    sender: str
    date: dt.date | None = None
    lang: str = "ru"
    sha256: str | None = None
    url: str | None = None


@dataclass(frozen=True)
class NewTask:
    """A commitment as an editor reads it; ``words`` stand in the letter or report."""

    words: str
    type: TaskType
    set_by: Doer | None = None
    responsible: tuple[Doer, ...] = ()
    due: dt.date | None = None
    due_text: str | None = None
    place: str | None = None
    topics: tuple[str, ...] = field(default=())


def attach(db: DbSession, filename: str, content: bytes, by: str) -> str:
    """Keeps a file as evidence; answers its SHA-256. The same bytes are kept once.

    Raises ReviewError for an empty file and for one above LARGEST_FILE.
    """
    if not content:
        raise ReviewError(N_("The file is empty; choose another."), field="file")
    if len(content) > LARGEST_FILE:
        raise ReviewError(
            N_("The file is larger than 5 MB; enter the pages that matter."), field="file"
        )
    digest = sha256(content).hexdigest()
    if db.get(Attachment, digest) is None:
        kind = next((m for start, m in _MEDIA.items() if content.startswith(start)), None)
        db.add(
            Attachment(
                sha256=digest,
                filename=_plain(filename) or digest[:10],
                media=kind or "application/octet-stream",
                content=content,
                added_by=by,
                added_at=dt.datetime.now(dt.UTC),
            )
        )
        db.flush()
    return digest


def _plain(filename: str) -> str:
    """The name without folders and without signs that nobody sees."""
    name = filename.replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(letter for letter in name if letter.isprintable()).strip()[:120]


def enter_task(
    db: DbSession,
    new: NewTask,
    by: str,
    *,
    letter: Letter | None = None,
    report_id: str = "",
    topics: tuple[Topic, ...] = (),
) -> Task:
    """A task out of a letter, or one that the machine has overlooked in a stored report.

    ``topics`` are those that a task can be about: where the editor names none, its words do, as
    for tasks that are read. Raises ReviewError where its words do not stand there.
    """
    if (letter is None) == (not report_id):
        raise ReviewError(
            N_("Say where the task stands: in a letter or in a stored report."), field="report"
        )
    with deciding(db, by, "enter", ("task", ""), letter.title if letter else "") as act:
        report = _as_report(act, letter) if letter else _report(db, report_id)
        body = db.exec(select(Text).where(Text.row == report.text_row)).one().body
        start = body.find(new.words.strip()) if new.words.strip() else -1
        if start < 0:
            raise ReviewError(
                N_("The words are not in that text; copy them letter by letter."), field="words"
            )
        where = place(db, report.text_row, start, start + len(new.words.strip()))
        task_id = public_id(report.key, "task", where["words"])
        if db.exec(select(Task).where(Task.id == task_id, at(Task))).first():
            raise ReviewError(N_("This task is known already: %(id)s."), id=task_id, field="words")
        act.decision.target = task_id
        task = act.add(
            Task(
                id=task_id,
                report_id=report.id,
                text_row=report.text_row,
                rule=BY_HAND,
                extractor=BY_HAND,
                confidence=1.0,
                known_from=act.moment,
                type=new.type,
                set_by_name=new.set_by.name if new.set_by else None,
                set_by_person=_person(db, new.set_by),
                set_by_body=new.set_by.body_id if new.set_by else None,
                due=new.due,
                due_text=new.due_text,
                due_rule=BY_HAND if new.due or new.due_text else None,
                place=new.place,
                topics=list(new.topics) or _topics_of(db, where, topics),
                **where,
                **stamped(act, ReviewState.accepted),
            )
        )
        _add_doers(act, task_id, new.responsible)
    return task


def _topics_of(db: DbSession, where: dict[str, Any], topics: tuple[Topic, ...]) -> list[str]:
    lang = db.exec(select(Sentence.lang).where(Sentence.row == where["first_sentence"])).one()
    return topics_of(where["words"], lang, topics)


def _add_doers(act: Act, task_id: str, doers: tuple[Doer, ...]) -> None:
    for position, doer in enumerate(doers):
        act.add(
            Responsible(
                id=f"{task_id}-{position}",
                task_id=task_id,
                position=position,
                name=doer.name,
                person_id=_person(act.db, doer),
                body_id=doer.body_id,
                known_from=act.moment,
            )
        )


def _person(db: DbSession, doer: Doer | None) -> str | None:
    return existing_person(db, doer.person_id) if doer and doer.person_id else None


def _report(db: DbSession, report_id: str) -> Report:
    report = db.exec(select(Report).where(Report.id == report_id, at(Report))).first()
    if report is None:
        raise ReviewError(
            N_("There is no such record any more: %(id)s."), id=report_id, field="report"
        )
    return report


def _as_report(act: Act, letter: Letter) -> Report:
    """The letter as a report, so that its task opens its sentence like every other."""
    words = "\n".join(" ".join(line.split()) for line in letter.words.splitlines() if line.strip())
    parts = {"letter": words, "title": letter.title, "sender": letter.sender}
    if blank := next((name for name, part in parts.items() if not part.strip()), ""):
        raise ReviewError(N_("A letter needs its words, a title and who sent it."), field=blank)
    if not (letter.sha256 or letter.url):
        raise ReviewError(
            N_("Say where the letter is: add the file or its address."), field="evidence"
        )
    if letter.sha256 and act.db.get(Attachment, letter.sha256) is None:
        raise ReviewError(N_("The file of the evidence is not stored here; add it first."))
    digest = body_key(words).removeprefix("sha256:")
    origin = f"file:{letter.sha256}" if letter.sha256 else normal_url(letter.url or "")
    key = f"letter:{origin}#{digest}"  # one letter may be entered passage by passage
    known = act.db.exec(select(Report).where(Report.key == key, at(Report))).first()
    if known:
        return known
    return act.add(
        Report(
            id=public_id(key, "report"),
            key=key,
            url=letter.url,
            outlet=letter.sender.strip(),
            title=letter.title.strip(),
            published=letter.date,
            lang=letter.lang,
            text_row=_text(act.db, words, letter.lang),
            sha256_bytes=letter.sha256 or "",
            sha256_text=digest,
            retrieved_at=act.moment,
            extractor=BY_HAND,
            known_from=act.moment,
        )
    )


def _text(db: DbSession, words: str, lang: str) -> int:
    """The row of the text and its sentences, a line each; added where it is new."""
    digest = sha256(words.encode()).hexdigest()
    text = db.exec(select(Text).where(Text.sha256 == digest)).first()
    if text is None:
        text = Text(sha256=digest, body=words)
        db.add(text)
        db.flush()
        start = 0
        for position, line in enumerate(words.split("\n")):
            db.add(
                Sentence(
                    text_row=text.row or 0,
                    position=position,
                    start=start,
                    end=start + len(line),
                    words=line,
                    lang=lang,
                    paragraph=position,
                )
            )
            start += len(line) + 1
        db.flush()
    assert text.row is not None
    return text.row


def attachment(db: DbSession, digest: str) -> Attachment | None:
    """A stored file by its SHA-256."""
    return db.exec(select(Attachment).where(col(Attachment.sha256) == digest)).first()
