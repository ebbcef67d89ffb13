"""Engines and transactions; the only file that knows SQLite from PostgreSQL."""

import datetime as dt
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, TypeVar

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import ColumnElement, Connection, Engine, and_, event, or_
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, OperationalError
from sqlmodel import Session as DbSession
from sqlmodel import create_engine

from tracker.errors import StorageError
from tracker.models import Versioned

V = TypeVar("V", bound=Versioned)
_OF_ONE_VERSION = {"row", "known_from", "known_to", "changed_by", "change_reason", "ended_because"}

__all__ = [
    "DbSession",
    "at",
    "change",
    "close",
    "connect",
    "copy_sqlite",
    "migrate",
    "now",
    "reading",
    "restore_sqlite",
    "writing",
]


def now() -> dt.datetime:
    """This moment, aware, in UTC."""
    return dt.datetime.now(dt.UTC)


def connect(url: str) -> Engine:
    """An engine for the address; raises StorageError for one that cannot be used."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise StorageError(
            f"{url!r} is no database address; set TRACKER_DATABASE_URL to one like "
            "sqlite:///tracker.sqlite"
        ) from None
    if parsed.get_backend_name() != "sqlite":
        return create_engine(parsed, pool_pre_ping=True)
    if parsed.database and parsed.database != ":memory:":
        folder = Path(parsed.database).parent
        if not folder.is_dir():
            raise StorageError(f"the folder {folder} of the database is missing; create it first")
    engine = create_engine(parsed, connect_args={"timeout": 30})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves, see _begin_sqlite
    for pragma in (
        "journal_mode=WAL",
        "synchronous=NORMAL",
        "foreign_keys=ON",
        "busy_timeout=30000",
        "cache_size=-16000",  # 16 MB; a mapped file looks like a leak in a container
        "mmap_size=0",
    ):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin_sqlite(connection: Connection) -> None:
    """Writers take the lock at once: a reader that turns writer fails in spite of the timeout."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def reading(engine: Engine) -> Iterator[DbSession]:
    """A handle for questions; sees one consistent state until it is closed."""
    with DbSession(engine) as db:
        yield db


@contextmanager
def writing(engine: Engine) -> Iterator[DbSession]:
    """A handle for one transaction: all of it is kept, or after an error nothing."""
    with (
        engine.connect().execution_options(writes=True) as connection,
        connection.begin(),
        DbSession(connection) as db,
    ):
        yield db
        db.flush()


def at(model: Any, known_at: dt.datetime | None = None) -> ColumnElement[bool]:
    """Keeps of a versioned table the versions that hold now, or that this database knew then."""
    if known_at is None:
        return model.known_to.is_(None)  # type: ignore[no-any-return]
    return and_(
        model.known_from <= known_at, or_(model.known_to.is_(None), model.known_to > known_at)
    )


def close(db: DbSession, old: Versioned, moment: dt.datetime, by: str, reason: str = "") -> None:
    """Ends a version without a next one: the record no longer holds, its history stays."""
    old.known_to = moment
    old.ended_because = f"{by}: {reason}" if reason else by
    db.add(old)
    db.flush()


def change(
    db: DbSession, old: V, moment: dt.datetime, by: str, because: str = "", /, **values: Any
) -> V:
    """Closes a version and adds the next one with the values given; the public id stays."""
    old.known_to = moment
    db.add(old)
    db.flush()
    kept = old.model_dump(exclude=_OF_ONE_VERSION)
    new = type(old)(**(kept | values), known_from=moment, changed_by=by, change_reason=because)
    db.add(new)
    db.flush()
    return new


def _alembic() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return config


def is_current(engine: Engine) -> bool:
    """Whether the database stands at the newest migration."""
    head = ScriptDirectory.from_config(_alembic()).get_current_head()
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision() == head


def migrate(engine: Engine) -> None:
    """Brings the tables to the newest version; a no-op where they are.

    SQLite's foreign keys are off meanwhile (a rebuilt table would take its children with it) and
    the number of rows of every table is compared before and after. Raises StorageError.
    """
    try:
        if is_current(engine):
            return
        with engine.connect() as connection:
            is_sqlite = connection.dialect.name == "sqlite"
            if is_sqlite:
                connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
                connection.commit()
            connection.execution_options(writes=True)
            with connection.begin():
                before = _row_counts(connection)
                config = _alembic()
                config.attributes["connection"] = connection
                command.upgrade(config, "head")
                after = _row_counts(connection)
                lost = [t for t, n in before.items() if t in after and after[t] < n]
                if lost:
                    raise StorageError(
                        f"the migration would lose rows of {', '.join(lost)}; nothing was changed"
                    )
            if is_sqlite:
                connection.exec_driver_sql("PRAGMA foreign_keys=ON")
                connection.commit()
    except OperationalError as error:
        raise StorageError(f"the database cannot be opened: {error.orig}") from None


def _row_counts(connection: Connection) -> dict[str, int]:
    from sqlalchemy import func, inspect, select, table

    names = inspect(connection).get_table_names()
    return {
        name: connection.execute(select(func.count()).select_from(table(name))).scalar_one()
        for name in names
    }


def copy_sqlite(source: Engine, target: Path) -> None:
    """A consistent copy of a running SQLite database; raises StorageError for other engines."""
    import sqlite3

    if source.dialect.name != "sqlite":
        raise StorageError("backup copies SQLite files; use pg_dump for a PostgreSQL database")
    raw = source.raw_connection()
    try:
        with sqlite3.connect(target) as copy:
            raw.driver_connection.backup(copy)  # type: ignore[union-attr]
        copy.close()
    finally:
        raw.close()


def restore_sqlite(target: Engine, source: Path) -> Path | None:
    """Brings a SQLite database to what a copy of `copy_sqlite` holds, in one step.

    Answers where what was there before is kept, None where there was nothing. Raises StorageError
    for a file that is no such copy, and then nothing is changed.
    """
    import sqlite3

    if target.dialect.name != "sqlite" or not target.url.database:
        raise StorageError("restore fills SQLite files; use pg_restore for a PostgreSQL database")
    try:
        with closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as copy:
            whole = copy.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            copy.execute("SELECT count(*) FROM report, alembic_version").fetchone()
            if not whole:
                raise StorageError(f"{source} is damaged; take another backup")
            kept = _kept_aside(target)
            raw = target.raw_connection()
            try:
                copy.backup(raw.driver_connection)  # type: ignore[arg-type]
            finally:
                raw.close()
    except sqlite3.DatabaseError:
        raise StorageError(f"{source} is no backup of this program; name one made by it") from None
    return kept


def _kept_aside(engine: Engine) -> Path | None:
    """A copy of the database beside it, where there is one."""
    path = Path(str(engine.url.database))
    if not path.exists():
        return None
    aside = path.with_name(f"{path.name}.before-{now():%Y%m%dT%H%M%S}")
    copy_sqlite(engine, aside)
    return aside
