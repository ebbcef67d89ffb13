"""The ``tracker`` command: read reports, answer questions, serve the site.

Data goes to stdout, progress and warnings to stderr; a mistake is told in one line.
"""

import datetime as dt
import json
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

import click
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

import tracker
from tracker.db import (
    DbSession,
    connect,
    copy_sqlite,
    is_current,
    migrate,
    reading,
    restore_sqlite,
    writing,
)
from tracker.errors import TrackerError
from tracker.exports import FORMATS, KINDS, rows, write
from tracker.ingest.reference import export_folder, shipped_changed, sync
from tracker.queries.when import When, day_of, moment_of
from tracker.settings import Settings

T = TypeVar("T")


class _Group(click.Group):
    """Turns our own errors, wherever they come from, into one line on stderr and exit 1."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except TrackerError as error:
            raise click.ClickException(str(error)) from None
        except DBAPIError as error:
            raise click.ClickException(
                f"the database refused: {error.orig}; check TRACKER_DATABASE_URL and try again"
            ) from None
        except BrokenPipeError:  # `tracker … | head` is no mistake
            sys.stderr.close()
            raise SystemExit(0) from None


@click.group(cls=_Group)
@click.version_option(tracker.__version__, prog_name="tracker")
def main() -> None:
    """Reads news reports about a parliament and follows what was promised in them."""
    warnings.showwarning = _warn


def _warn(message: Warning | str, *_: Any, **__: Any) -> None:
    click.echo(f"warning: {message}", err=True)


@contextmanager
def _database() -> Iterator[Engine]:
    """The database of the settings, made and filled with the reference data on first use."""
    settings = Settings.from_env()
    engine = connect(settings.database_url)
    try:
        prepare(engine, settings)
        yield engine
    finally:
        engine.dispose()


def prepare(engine: Engine, settings: Settings) -> dict[str, int]:
    """Migrations and reference data; answers how many rows of each file are new."""
    migrate(engine)
    with reading(engine) as db:
        if not shipped_changed(db, settings.country):
            return {}
    with writing(engine) as db:
        return sync(db, settings.country)


def _bar(items: Iterable[T], label: str) -> Iterator[T]:
    """The items, with a progress bar where stderr is a terminal."""
    if not sys.stderr.isatty():
        yield from items
        return
    with click.progressbar(items, label=label, file=sys.stderr, show_pos=True) as bar:
        yield from bar


@main.command()
def init() -> None:
    """Create or update the database and its reference data."""
    settings = Settings.from_env()
    engine = connect(settings.database_url)
    fresh = not is_current(engine)
    changed = prepare(engine, settings)
    engine.dispose()
    click.echo(f"{settings.database_url}: {'created' if fresh else 'up to date'}", err=True)
    for name, count in changed.items():
        click.echo(f"  {name}: {count} rows new or changed", err=True)


@main.command()
@click.argument("source", nargs=-1, required=True)
@click.option("--workers", default=1, show_default=True, help="Processes that read.")
@click.option("--again", is_flag=True, help="Read again what this version has read before.")
@click.option("--json", "as_json", is_flag=True, help="Print what happened as JSON on stdout.")
def ingest(source: tuple[str, ...], workers: int, again: bool, as_json: bool) -> None:
    """Read reports into the database.

    SOURCE is a file (.txt .html .json .jsonl), a folder, an address of a page or feed, or - for
    stdin. A bad source is told in one line; the rest goes on.
    """
    from tracker.ingest.pipeline import Item, ingest_sources

    settings = Settings.from_env()
    outcome: dict[str, list[Item]] = {"stored": [], "unchanged": [], "skipped": [], "failed": []}
    with _database() as engine:
        run = ingest_sources(engine, settings, source, workers=workers, again=again)
        for item in _bar(run, "reading"):
            outcome[item.outcome].append(item)
            if item.warnings or item.outcome in ("skipped", "failed"):
                _tell(item)
        if outcome["stored"]:
            _work_out(engine, [item.id for item in outcome["stored"] if item.id])
    if as_json:
        click.echo(
            json.dumps(
                {key: [i.as_json() for i in items] for key, items in outcome.items()},
                ensure_ascii=False,
            )
        )
    click.echo(", ".join(f"{len(items)} {key}" for key, items in outcome.items()), err=True)
    if outcome["failed"]:
        raise SystemExit(1)


def _work_out(engine: Engine, reports: list[str] | None = None) -> None:
    """What follows from reports together: origins, follow-ups, the network; None: of all."""
    from tracker import network
    from tracker.ingest import followups, origins, reprints, session_prints
    from tracker.models import Speech, Task, Update

    with writing(engine) as db:
        origins.refresh(db, reports)
        session_prints.refresh(db, reports)
        reprints.refresh(db, reports, tables=(Task, Speech))
        followups.suggest(db, reports)
        reprints.refresh(db, reports, tables=(Update,))
        network.refresh(db)


@main.command()
def refresh() -> None:
    """Work out anew what follows from all reports: origins, follow-ups, the network's layout.

    `ingest` does it for the reports it stores; this is for after a run that was cut off.
    """
    with _database() as engine:
        _work_out(engine)
    click.echo("origins, follow-ups and the network are up to date", err=True)


def _tell(item: Any) -> None:
    for warning in item.warnings:
        click.echo(f"warning: {item.source}: {warning}", err=True)
    if item.outcome in ("skipped", "failed"):
        click.echo(f"{item.outcome}: {item.source}: {item.reason}", err=True)


@main.command()
@click.argument("source", nargs=-1, required=True)
@click.option("--workers", default=1, show_default=True, help="Processes that read.")
@click.option("--explain", is_flag=True, help="Tell on stderr which rule found what, and why.")
def extract(source: tuple[str, ...], workers: int, explain: bool) -> None:
    """Print what is read from reports as one JSON object a line; needs no database.

    SOURCE is a file (.txt .html .json .jsonl), a folder, an address, or - for stdin.
    """
    from tracker.ingest.fetch import Failure
    from tracker.ingest.pipeline import explained, extract_sources

    failed = False
    for result in _bar(extract_sources(Settings.from_env(), source, workers=workers), "reading"):
        if isinstance(result, Failure):
            failed = True
            click.echo(f"failed: {result.source}: {result.reason}", err=True)
            continue
        click.echo(json.dumps(result.as_json(), ensure_ascii=False))
        if explain:
            click.echo(explained(result), err=True)
    if failed:
        raise SystemExit(1)


def _times(read: Callable[[str], T]) -> Callable[[Any, Any, str | None], T | None]:
    """Reads the value of an option; what cannot be read is told in one sentence."""

    def callback(_ctx: Any, _option: Any, given: str | None) -> T | None:
        try:
            return read(given) if given else None
        except ValueError as error:
            raise click.BadParameter(str(error)) from None

    return callback


@main.command()
@click.argument(
    "kind", type=click.Choice([*KINDS, "reference", "datapackage", "popolo", "graphml"])
)
@click.option("--format", "form", type=click.Choice(FORMATS), help="Default: as -o ends, or csv.")
@click.option("-o", "output", type=click.Path(path_type=Path), help="File or folder to write.")
@click.option(
    "--as-of", metavar="DATE", callback=_times(day_of), help="What held on that day: 2024-05-31."
)
@click.option(
    "--known-at",
    metavar="TIME",
    callback=_times(moment_of),
    help="What this database knew then: 2024-05-31 or 2024-05-31T12:00:00Z.",
)
def export(
    kind: str,
    form: str | None,
    output: Path | None,
    as_of: dt.date | None,
    known_at: dt.datetime | None,
) -> None:
    """Write sessions, deputies, factions, speeches, tasks or reports to a file or stdout.

    ``reference`` and ``datapackage`` write a folder, ``popolo`` and ``graphml`` a file: name it
    with -o. The times are those of the site, ?as_of= and ?known_at=.
    """
    settings = Settings.from_env()
    when = When.asked(as_of, known_at)
    with _database() as engine, reading(engine) as db:
        if kind in KINDS:
            _export_rows(db, kind, form, output, when)
            return
        if output is None:
            raise click.ClickException(f"{kind} needs a place: name it with -o")
        if kind == "reference":
            if as_of:
                raise click.ClickException(
                    "the rows of reference data bear their own dates; leave --as-of out"
                )
            for path in export_folder(db, output, settings.country, known_at):
                click.echo(str(path), err=True)
        elif kind == "graphml":
            from tracker.network import write_graphml

            write_graphml(db, output, when)
        elif kind == "popolo":
            from tracker.exports.popolo import write_popolo

            write_popolo(db, output, settings.site_url, when)
        else:
            from tracker.exports.datapackage import write_datapackage

            write_datapackage(db, output, settings.site_url, when)


def _export_rows(
    db: DbSession, kind: str, form: str | None, output: Path | None, when: When
) -> None:
    """The rows of one kind to a file or stdout, in the format of its ending or the one named."""
    ending = output.suffix.removeprefix(".") if output else ""
    form = ending if ending in FORMATS else form or "csv"
    if form == "xlsx" and output is None and sys.stdout.isatty():
        raise click.ClickException("a workbook is no text: name a file with -o")
    columns = [c.name for c in KINDS[kind].columns]
    found = rows(kind, db, when, Settings.from_env().site_url)
    target: Path | BinaryIO = output or sys.stdout.buffer
    write(form, columns, found, target, bom=output is not None)


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True)
@click.option("--threads", default=4, show_default=True)
def serve(host: str, port: int, threads: int) -> None:
    """Serve the site until Ctrl+C."""
    import waitress

    from tracker.web import create_app

    settings = Settings.from_env()
    if not settings.has_own_secret:
        click.echo(
            "warning: TRACKER_SECRET_KEY is not set; a random one ends logins at every restart",
            err=True,
        )
    with _database() as engine:
        app = create_app(settings, engine)
        try:
            server = waitress.create_server(app, host=host, port=port, threads=threads)
        except OSError as error:
            raise click.ClickException(
                f"{host}:{port} cannot be used ({error.strerror}); choose another --port"
            ) from None
        click.echo(f"serving on http://{host}:{port}/ (Ctrl+C ends it)", err=True)
        server.run()


@main.command()
def status() -> None:
    """Tell what the database holds and what waits."""
    from tracker.queries.status import status as ask

    settings = Settings.from_env()
    with _database() as engine, reading(engine) as db:
        click.echo(f"database: {settings.database_url}")
        for name, value in ask(db).items():
            click.echo(f"{name}: {value}")


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
def backup(file: Path) -> None:
    """Copy the running SQLite database to FILE."""
    if file.exists():
        raise click.ClickException(f"{file} is there already; name another file")
    with _database() as engine:
        copy_sqlite(engine, file)
    click.echo(f"{file}: {file.stat().st_size} bytes", err=True)


@main.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--yes", is_flag=True, help="Do not ask.")
def restore(file: Path, yes: bool) -> None:
    """Bring the SQLite database back to what FILE, made by backup, holds.

    What the database holds now is kept in a copy beside it.
    """
    settings = Settings.from_env()
    if not yes:
        click.confirm(f"replace {settings.database_url} by {file}?", abort=True, err=True)
    engine = connect(settings.database_url)
    try:
        kept = restore_sqlite(engine, file)
    finally:
        engine.dispose()
    if kept:
        click.echo(f"what was there before: {kept}", err=True)
    with _database() as engine:  # migrated where the copy is of an older version
        click.echo(f"{settings.database_url}: {file} restored", err=True)


@main.group()
def user() -> None:
    """Editors who may log in and decide."""


@user.command("add")
@click.argument("name")
@click.option("--password-stdin", is_flag=True, help="Read the password from stdin.")
@click.option("--replace", is_flag=True, help="Give an account that is there a new password.")
def add_user(name: str, password_stdin: bool, replace: bool) -> None:
    """Let NAME log in.

    A name that is taken is refused; with --replace its password changes, its logins and its token
    end, and a closed account is open again.
    """
    from tracker.review.accounts import add_account, find

    with _database() as engine:
        with reading(engine) as db:
            known = find(db, " ".join(name.split()))
        if known and not replace:
            state = "can log in already" if known.active else "has an account that was closed"
            raise click.ClickException(
                f"{name} {state}; with --replace the account gets a new password"
            )
        if password_stdin:
            password = sys.stdin.readline().rstrip("\n")
        else:
            password = click.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
        with writing(engine) as db:
            add_account(db, name, password, replace=replace)
    click.echo(f"{name} has a new password" if known else f"{name} can log in", err=True)


@user.command("list")
def list_users() -> None:
    """Print every account: name, open or closed, day it was added, whether it has a token."""
    from tracker.review.accounts import accounts

    with _database() as engine, reading(engine) as db:
        for row in accounts(db):
            state = "open" if row.active else "closed"
            token = "token" if row.token_hash else "-"
            click.echo("\t".join((row.name, state, row.created.date().isoformat(), token)))


@user.command("close")
@click.argument("name")
def close_user(name: str) -> None:
    """Let NAME log in no more; the decisions stay."""
    from tracker.review.accounts import close_account

    with _database() as engine, writing(engine) as db:
        close_account(db, name)
    click.echo(f"{name} cannot log in any more", err=True)


@user.command("token")
@click.argument("name")
@click.option("--revoke", is_flag=True, help="End the token and print none.")
def user_token(name: str, revoke: bool) -> None:
    """Print a token with which programs of NAME send updates; the one before it ends."""
    from tracker.review.accounts import give_token, revoke_token

    with _database() as engine, writing(engine) as db:
        token = None if revoke else give_token(db, name)
        if revoke:
            revoke_token(db, name)
    if token:
        click.echo(token)
        click.echo("Keep it safe: it is not shown again.", err=True)
    else:
        click.echo(f"{name} has no token any more", err=True)


@main.group()
def alerts() -> None:
    """Digests by mail of what is new; off until TRACKER_SMTP_URL and TRACKER_MAIL_FROM are set."""


@alerts.command("add")
@click.argument("address")
@click.argument("kind", type=click.Choice(["person", "task", "search", "due"]))
@click.argument("target", default="")
@click.option("--lang", type=click.Choice(["ru", "kk", "en"]), default="ru", show_default=True)
def add_alert(address: str, kind: str, target: str, lang: str) -> None:
    """Let ADDRESS follow a person or task (TARGET: its id), words, or what is due."""
    from tracker.review.subscriptions import subscribe

    with _database() as engine, writing(engine) as db:
        subscribe(db, address, kind, target, lang)
    click.echo(f"{address} follows {kind} {target}".rstrip(), err=True)


@alerts.command("list")
def list_alerts() -> None:
    """Print who follows what."""
    from tracker.review.subscriptions import subscriptions

    with _database() as engine, reading(engine) as db:
        for row in subscriptions(db):
            click.echo("\t".join((row.address, row.kind, row.target, row.lang)))


@alerts.command("remove")
@click.argument("address")
@click.argument("kind", required=False, type=click.Choice(["person", "task", "search", "due"]))
@click.argument("target", required=False)
def remove_alert(address: str, kind: str | None, target: str | None) -> None:
    """Take ADDRESS off the list: of all it follows, or of one KIND and TARGET."""
    from tracker.review.subscriptions import unsubscribe_address

    with _database() as engine, writing(engine) as db:
        rows = unsubscribe_address(db, address, kind, target)
        removed = [f"{row.address} no longer follows {row.kind} {row.target}" for row in rows]
    for line in removed:
        click.echo(line.rstrip(), err=True)


@alerts.command("send")
@click.option("--dry-run", is_flag=True, help="Print who would get what; send nothing.")
def send_alerts(dry_run: bool) -> None:
    """Send what is new since the last time; run it once a day."""
    from tracker.web import create_app
    from tracker.web.digests import send_digests

    settings = Settings.from_env()
    with _database() as engine:
        app = create_app(settings, engine)
        for line in send_digests(app, engine, settings, dry=dry_run):
            click.echo(line)
