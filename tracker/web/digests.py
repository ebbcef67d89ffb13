"""What people follow to mails: what was recorded since the last one, a link for each item."""

import datetime as dt
import smtplib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import formatdate, make_msgid
from typing import cast
from urllib.parse import unquote, urlsplit

from flask import Flask, g
from flask_babel import force_locale
from sqlalchemy import Engine

from tracker.db import DbSession, now, writing
from tracker.errors import SettingsError
from tracker.models import Subscription
from tracker.queries.alerts import due_soon
from tracker.queries.news import News, Subject, news, since
from tracker.queries.when import When
from tracker.review.subscriptions import subscriptions, told_until
from tracker.settings import Settings
from tracker.web import told
from tracker.web.addresses import permalink_of
from tracker.web.texts import gettext

MOST_ITEMS = 40
TIMEOUT = 30


@dataclass(frozen=True)
class Item:
    """One thing that is new: a line and where it stands."""

    line: str
    address: str


def send_digests(app: Flask, engine: Engine, settings: Settings, *, dry: bool = False) -> list[str]:
    """Sends a mail for everything followed that has something new; answers who got one.

    With ``dry`` nothing is sent and nothing counts as told. Raises SettingsError where mail is
    switched off. An address whose mail is refused is told again next time.
    """
    if not (settings.smtp_url and settings.mail_from) and not dry:
        raise SettingsError(
            "mail is off; set TRACKER_SMTP_URL and TRACKER_MAIL_FROM to switch it on"
        )
    until = now()
    with DbSession(engine) as db:
        followed = subscriptions(db)
    mails = [
        (row, mail)
        for row in followed
        if (mail := _mail(app, engine, settings, row, until)) is not None
    ]
    if dry:
        return [f"{row.address}: {mail['Subject']}" for row, mail in mails]
    return list(_sent(engine, settings, mails, until))


def _sent(
    engine: Engine,
    settings: Settings,
    mails: Iterable[tuple[Subscription, EmailMessage]],
    until: dt.datetime,
) -> Iterator[str]:
    mails = list(mails)
    if not mails:
        return
    with _server(settings.smtp_url) as server:
        for row, mail in mails:
            try:
                server.send_message(mail)
            except smtplib.SMTPRecipientsRefused:
                yield f"{row.address}: refused"
                continue
            with writing(engine) as db:
                told_until(db, row, until)
            yield f"{row.address}: {mail['Subject']}"


def _server(url: str) -> smtplib.SMTP:
    """The mail server of ``smtp://`` (with STARTTLS where it offers it) or ``smtps://``."""
    parts = urlsplit(url)
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        raise SettingsError("TRACKER_SMTP_URL must be like smtp://user:password@host:port")
    try:
        if parts.scheme == "smtps":
            server: smtplib.SMTP = smtplib.SMTP_SSL(
                parts.hostname, parts.port or 465, timeout=TIMEOUT
            )
        else:
            server = smtplib.SMTP(parts.hostname, parts.port or 25, timeout=TIMEOUT)
            server.ehlo()
            if server.has_extn("starttls"):
                server.starttls()
                server.ehlo()
        if parts.username:
            server.login(unquote(parts.username), unquote(parts.password or ""))
    except (OSError, smtplib.SMTPException) as error:
        raise SettingsError(f"the mail server {parts.hostname} cannot be used: {error}") from None
    return server


def _mail(
    app: Flask, engine: Engine, settings: Settings, row: Subscription, until: dt.datetime
) -> EmailMessage | None:
    """The mail for one thing followed; None where nothing is new."""
    with app.test_request_context(base_url=settings.site_url), force_locale(row.lang):
        g.db, g.when = DbSession(engine), When.now()  # closed with the context
        items = list(_items(g.db, row, until))
        if not items:
            return None
        mail = EmailMessage()
        mail["Subject"] = _subject(row, len(items))
        mail["From"] = settings.mail_from or "tracker@localhost"
        mail["To"] = row.address
        mail["Date"] = formatdate(until.timestamp())
        mail["Message-ID"] = make_msgid(domain=urlsplit(settings.site_url).hostname)
        stop = permalink_of("follow.stop", token=row.token)
        mail["List-Unsubscribe"] = f"<{stop}>"
        mail["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"  # RFC 8058
        lines = [f"{item.line}\n{item.address}" for item in items[:MOST_ITEMS]]
        if len(items) > MOST_ITEMS:
            lines.append(gettext("and %(count)s more on the site", count=len(items) - MOST_ITEMS))
        lines.append(gettext("No more of these mails: %(address)s", address=stop))
        mail.set_content("\n\n".join(lines) + "\n")
        return mail


def _subject(row: Subscription, count: int) -> str:
    """What is followed, by its own name, and how much of it is new."""
    if row.kind == "due":
        what = gettext("tasks due within 14 days")
    elif row.kind == "search":
        what = gettext("“%(words)s”", words=row.target)
    else:
        what = told.followed(cast(Subject, row.kind), row.target).name
    return gettext("%(what)s: %(count)s new", what=what, count=count)


def _items(db: DbSession, row: Subscription, until: dt.datetime) -> Iterator[Item]:
    if row.kind == "due":
        # what was known then, else a task that came in since, due at once, would never be told
        last_time = When(row.sent_until.date(), row.sent_until)
        known = {task.id for task in due_soon(db, last_time)}
        found = [News(t.evidence.recorded, task=t) for t in due_soon(db) if t.id not in known]
    else:
        told_of = news(db, cast(Subject, row.kind), row.target)
        found = since(db, told_of, row.sent_until, until)
    for one in found:
        yield Item(told.line(one), told.address(one))
