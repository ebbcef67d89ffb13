"""Addresses and what they follow to a list that the operator of a site keeps."""

import datetime as dt
import secrets
from email.errors import HeaderParseError
from email.headerregistry import Address
from typing import Any

from sqlmodel import select

from tracker.db import DbSession, at, now
from tracker.errors import N_, ReviewError
from tracker.models import Person, Subscription, Task

KINDS = ("person", "task", "search", "due")
LANGUAGES = ("ru", "kk", "en")


def subscribe(
    db: DbSession, address: str, kind: str, target: str = "", lang: str = "ru"
) -> Subscription:
    """Puts an address on the list; it is told what is recorded from now on.

    Raises ReviewError for no address, for nothing that can be followed, or twice the same.
    """
    address = address.strip()
    try:
        Address(addr_spec=address)
    except (HeaderParseError, ValueError, IndexError):
        raise ReviewError(N_("“%(address)s” is no mail address."), address=address) from None
    if kind not in KINDS or lang not in LANGUAGES:
        raise ReviewError(N_("Choose what to follow: %(kinds)s."), kinds=", ".join(KINDS))
    known: Any = {"person": Person, "task": Task}.get(kind)
    if known and not db.exec(select(known).where(known.id == target, at(known))).first():
        raise ReviewError(N_("There is no such record any more: %(id)s."), id=target)
    if kind == "search" and not target.strip():
        raise ReviewError(N_("Say which words to look for."))
    same = select(Subscription).where(
        Subscription.address == address, Subscription.kind == kind, Subscription.target == target
    )
    if db.exec(same).first():
        raise ReviewError(N_("%(address)s follows this already."), address=address)
    row = Subscription(
        address=address,
        kind=kind,
        target="" if kind == "due" else target.strip()[:200],
        lang=lang,
        token=secrets.token_urlsafe(24),
        sent_until=now(),
    )
    db.add(row)
    db.flush()
    return row


def subscriptions(db: DbSession) -> list[Subscription]:
    """The list, in the order of addresses."""
    found = db.exec(select(Subscription)).all()
    return sorted(found, key=lambda row: (row.address, row.kind, row.target))


def by_token(db: DbSession, token: str) -> Subscription | None:
    """Whose mails a link ends."""
    return db.exec(select(Subscription).where(Subscription.token == token)).first()


def unsubscribe(db: DbSession, row: Subscription) -> None:
    """Takes it off the list; nothing of it is kept."""
    db.delete(db.merge(row))
    db.flush()


def unsubscribe_address(
    db: DbSession, address: str, kind: str | None = None, target: str | None = None
) -> list[Subscription]:
    """Takes an address off the list, wholly or for one thing followed; answers what it followed.

    Raises ReviewError where it follows nothing of the kind.
    """
    rows = [
        row
        for row in subscriptions(db)
        if row.address == address.strip()
        and kind in (None, row.kind)
        and target in (None, row.target)
    ]
    if not rows:
        raise ReviewError(N_("%(address)s follows nothing of that kind."), address=address)
    for row in rows:
        db.delete(row)
    db.flush()
    return rows


def told_until(db: DbSession, row: Subscription, moment: dt.datetime) -> None:
    """What was recorded up to the moment need not be told again."""
    row = db.merge(row)
    row.sent_until = moment
    db.add(row)
    db.flush()
