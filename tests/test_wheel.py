"""The built wheel carries templates, reference data and samples, and works on its own."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel, built by the backend of pyproject.toml from a copy of the checkout."""
    target = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", str(target)]
    subprocess.run([*command, str(ROOT)], check=True, capture_output=True)
    [built] = target.glob("*.whl")
    return built


def test_it_carries_what_the_program_needs_and_nothing_of_the_workshop(wheel):
    names = zipfile.ZipFile(wheel).namelist()

    for needed in (
        "tracker/_shipped/templates/base.html",
        "tracker/_shipped/data/kazakhstan/people.csv",
        "tracker/web/translations/kk/LC_MESSAGES/messages.mo",
        "tracker/migrations/versions/0001_tables.py",
    ):
        assert needed in names
    assert any(n.startswith("tracker/_shipped/data/samples/") for n in names)
    assert not [n for n in names if n.startswith("tests/") or n.endswith(".sqlite")]


def test_installed_alone_it_reads_the_samples_and_serves_them(wheel, tmp_path):
    """An empty venv that borrows the libraries of this one, but not the checkout."""
    home = tmp_path / "venv"
    venv.create(home, with_pip=False)
    python = home / "bin" / "python"
    site = next(home.glob("lib/python*/site-packages"))
    zipfile.ZipFile(wheel).extractall(site)
    libraries = Path(next(p for p in sys.path if p.endswith("site-packages")))
    (site / "borrowed.pth").write_text(f"import sys; sys.path.append({str(libraries)!r})\n")
    env = {
        **{k: v for k, v in os.environ.items() if not k.startswith(("TRACKER_", "PYTHON"))},
        "TRACKER_DATABASE_URL": f"sqlite:///{tmp_path / 't.sqlite'}",
        "TRACKER_READER": "rules",
    }
    script = (
        "import tracker; from tracker.settings import Settings, shipped\n"
        "from tracker.db import connect; from tracker.web import create_app\n"
        "assert 'venv' in tracker.__file__, tracker.__file__\n"
        "settings = Settings.from_env(); engine = connect(settings.database_url)\n"
        "page = create_app(settings, engine).test_client().get('/en/tasks/')\n"
        "assert page.status_code == 200, page.status\n"
        "engine.dispose()\n"
    )
    samples = site / "tracker" / "_shipped" / "data" / "samples"

    def run(*command):
        return subprocess.run(
            [python, *command], cwd=tmp_path, env=env, capture_output=True, text=True, check=False
        )

    read = run("-m", "tracker", "ingest", str(samples))
    served = run("-c", script)
    assert (read.returncode, served.returncode) == (0, 0), read.stderr + served.stderr
