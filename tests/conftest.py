"""Fixtures that all tests share: a database of their own, its handle, a reader's client."""

import os
import shutil
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from jinja2 import FileSystemBytecodeCache

from tests.factories import small_reference
from tracker.db import DbSession, connect, migrate
from tracker.settings import Settings

TRANSLATIONS = Path(__file__).parent.parent / "tracker" / "web" / "translations"


@pytest.fixture(scope="session", autouse=True)
def compiled_translations():
    """The .mo files are not in git: brings them up to the .po files, as an installation does."""
    for po in TRANSLATIONS.glob("*/LC_MESSAGES/*.po"):
        mo = po.with_suffix(".mo")
        if not mo.exists() or mo.stat().st_mtime < po.stat().st_mtime:
            beside = mo.with_suffix(f".{os.getpid()}")
            with po.open("rb") as source, beside.open("wb") as target:
                write_mo(target, read_po(source))
            beside.replace(mo)


@pytest.fixture(scope="session")
def prepared(tmp_path_factory):
    """A migrated SQLite file with the small reference set, to be copied for each test."""
    path = tmp_path_factory.mktemp("prepared") / "prepared.sqlite"
    engine = connect(f"sqlite:///{path}")
    migrate(engine)
    with DbSession(engine) as db:
        small_reference(db)
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()
    return path


@pytest.fixture
def settings(tmp_path, prepared):
    """Settings with a database of the test's own."""
    path = tmp_path / "test.sqlite"
    shutil.copy(prepared, path)
    return Settings(database_url=f"sqlite:///{path}", secret_key="test", reader="rules")


@pytest.fixture
def engine(settings):
    engine = connect(settings.database_url)
    yield engine
    engine.dispose()


@pytest.fixture
def db(engine):
    with DbSession(engine) as db:
        yield db


@pytest.fixture(scope="session")
def compiled_templates(tmp_path_factory):
    """Templates compiled once for all apps of a run."""
    return FileSystemBytecodeCache(str(tmp_path_factory.mktemp("templates")))


@pytest.fixture
def app(settings, engine, compiled_templates):
    from tracker.web import create_app

    app = create_app(settings, engine)
    app.jinja_env.bytecode_cache = compiled_templates
    return app


@pytest.fixture
def client(app):
    """A reader who asks in English: pages without a language in the address answer so."""
    client = app.test_client()
    client.environ_base["HTTP_ACCEPT_LANGUAGE"] = "en"
    return client
