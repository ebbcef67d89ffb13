"""Names, passwords and tokens of editors to accounts; a log-out ends every cookie before it."""

import hashlib
import re
import secrets
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError
from sqlmodel import select

from tracker.db import DbSession, now
from tracker.errors import N_, ReviewError
from tracker.models import Account

SHORTEST_PASSWORD = 12
_NAME = re.compile(r"[\w.-][\w .-]{0,78}[\w.-]")
_RESERVED = ("machine", "shipped", "reader")
"""Words that stand beside changes that no editor made."""


@cache
def _hasher() -> PasswordHasher:
    return PasswordHasher()


@cache
def _nobodys_hash() -> str:
    return _hasher().hash("nobody's password")


def add_account(db: DbSession, name: str, password: str, *, replace: bool = False) -> Account:
    """An editor's account. With ``replace`` one that is there gets the new password: its cookies
    and its token end, and a closed one is open again.

    Raises ReviewError for a name that is taken and for a name or password that cannot be.
    """
    name = " ".join(name.split())
    if not _NAME.fullmatch(name) or name.casefold().startswith(_RESERVED):
        raise ReviewError(N_("Choose another name: letters, digits, blanks, dots and hyphens."))
    if len(password) < SHORTEST_PASSWORD:
        raise ReviewError(N_("The password is too short; take at least 12 characters."))
    account = find(db, name)
    if account and not replace:
        raise ReviewError(
            N_("“%(name)s” has an account already; take another name, or replace its password."),
            name=name,
        )
    if account is None:
        account = Account(name=name, password_hash="", created=now())
    else:
        account.session_version += 1
    account.password_hash = _hasher().hash(password)
    account.token_hash = None
    account.active = True
    db.add(account)
    db.flush()
    return account


def close_account(db: DbSession, name: str) -> None:
    """Nobody can log in with it any more; its name stays beside its decisions."""
    account = _known(db, name)
    account.active = False
    account.token_hash = None
    account.session_version += 1
    db.add(account)
    db.flush()


def give_token(db: DbSession, name: str) -> str:
    """A new token for an editor's programs; only its hash is kept, and the earlier one ends."""
    account = _known(db, name)
    if not account.active:
        raise ReviewError(N_("The account “%(name)s” is closed."), name=name)
    token = secrets.token_urlsafe(32)
    account.token_hash = _token_hash(token)
    db.add(account)
    db.flush()
    return token


def revoke_token(db: DbSession, name: str) -> None:
    """No program can send updates in the editor's name any more."""
    account = _known(db, name)
    account.token_hash = None
    db.add(account)
    db.flush()


def bearer_of(db: DbSession, token: str) -> Account | None:
    """The open account whose token this is."""
    if not token:
        return None
    question = select(Account).where(Account.token_hash == _token_hash(token))
    account = db.exec(question).first()
    return account if account and account.active else None


def _token_hash(token: str) -> str:
    """A token is random and long, so a fast hash keeps it as safe as a slow one."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def _known(db: DbSession, name: str) -> Account:
    account = find(db, " ".join(name.split()))
    if account is None:
        raise ReviewError(N_("There is no account “%(name)s”."), name=name)
    return account


def accounts(db: DbSession) -> list[Account]:
    """Every account, open and closed, by name."""
    return list(db.exec(select(Account).order_by(Account.name)).all())


def find(db: DbSession, name: str) -> Account | None:
    """The account of that name."""
    return db.exec(select(Account).where(Account.name == name)).first()


def who_logs_in(db: DbSession, name: str, password: str) -> Account | None:
    """The account, where the password is its own; takes as long where there is none."""
    account = find(db, " ".join(name.split()))
    known = account.password_hash if account and account.active else _nobodys_hash()
    try:
        _hasher().verify(known, password)
    except (VerifyMismatchError, InvalidHashError):
        return None
    return account if account and account.active else None


def cookie_of(account: Account) -> str:
    """What an editor's cookie holds: it is good for one session version."""
    return f"{account.row}.{account.session_version}"


def account_of(db: DbSession, cookie: str) -> Account | None:
    """The account of a cookie that was not ended by a log-out or a new password."""
    row, _, version = cookie.partition(".")
    if not (row.isascii() and row.isdigit() and version.isascii() and version.isdigit()):
        return None
    account = db.get(Account, int(row))
    if account is None or not account.active or account.session_version != int(version):
        return None
    return account


def log_out(db: DbSession, account: Account) -> None:
    """Ends every cookie of the account, here and elsewhere."""
    account = db.merge(account)
    account.session_version += 1
    db.add(account)
    db.flush()
