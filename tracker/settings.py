"""The one reader of the environment, and where the files that ship with the program lie."""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, get_args

from tracker.errors import SettingsError

ShowText = Literal["whole", "sentences", "link"]

_PACKAGE = Path(__file__).parent


def shipped(*parts: str) -> Path:
    """A folder or file that ships with the program: of the checkout, else of the installed wheel.

    ``shipped("templates")``, ``shipped("data", "kazakhstan")``.
    """
    in_checkout = _PACKAGE.parent.joinpath(*parts)
    if (_PACKAGE.parent / "pyproject.toml").is_file() and in_checkout.exists():
        return in_checkout
    return _PACKAGE.joinpath("_shipped", *parts)


@dataclass(frozen=True)
class Settings:
    """Everything that can be set from outside. Names in the environment are in `from_env`."""

    database_url: str = "sqlite:///tracker.sqlite"
    secret_key: str = field(default="", repr=False)
    """Signs the editors' sessions; empty means a random one, which ends them at every restart."""
    site_url: str = "http://127.0.0.1:8000"
    """Begins every permalink, without a slash at the end."""
    show_text: ShowText = "sentences"
    """What a public page shows of somebody else's text; our own samples are always shown whole."""
    country: Path = field(default_factory=lambda: shipped("data", "kazakhstan"))
    """Folder of the reference data."""
    reader: str = "auto"
    """``auto`` uses the neural weights where they are installed; ``rules`` never does."""
    smtp_url: str = ""
    """``smtp://user:password@host:port`` for alerts by mail; empty switches mail off."""
    mail_from: str = ""

    @property
    def has_own_secret(self) -> bool:
        return bool(self.secret_key)

    def secret(self) -> str:
        """The signing key, made up where none is set."""
        return self.secret_key or secrets.token_urlsafe(32)

    @classmethod
    def from_env(cls, env: Mapping[str, str] | None = None) -> "Settings":
        """Settings from ``TRACKER_*`` variables; an empty variable counts as not set.

        Raises SettingsError for a value that cannot be used.
        """
        env = os.environ if env is None else env
        given = {
            name: env[f"TRACKER_{name.upper()}"]
            for name in cls.__dataclass_fields__
            if env.get(f"TRACKER_{name.upper()}")
        }
        show_text = given.get("show_text", cls.show_text)
        if show_text not in get_args(ShowText):
            raise SettingsError(
                f"TRACKER_SHOW_TEXT is {show_text!r}; set it to one of "
                + ", ".join(get_args(ShowText))
            )
        if given.get("reader", "auto") not in ("auto", "rules"):
            raise SettingsError(
                f"TRACKER_READER is {given['reader']!r}; set it to auto or to rules"
            )
        values: dict[str, object] = dict(given)
        if "country" in given:
            values["country"] = Path(given["country"])
        if "site_url" in given:
            values["site_url"] = given["site_url"].rstrip("/")
        return cls(**values)  # type: ignore[arg-type]
