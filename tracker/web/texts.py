"""Strings of the site to the reader's language; flask-babel with types.

Where a string is only marked (the tables of labels), it is translated when it is shown.
"""

from typing import Any

import flask_babel

Lazy = Any
"""A string that is translated when it is shown."""


def gettext(message: str, **values: Any) -> str:
    """The message in the reader's language, its placeholders filled."""
    return str(flask_babel.gettext(message, **values))


def ngettext(one: str, many: str, num: int, **values: Any) -> str:
    """The message in the form that the number needs in the reader's language."""
    return str(flask_babel.ngettext(one, many, num, **values))


def lazy_gettext(message: str) -> Lazy:
    """The message, translated when it is shown."""
    return flask_babel.lazy_gettext(message)


def lazy_pgettext(context: str, message: str) -> Lazy:
    """The message in the meaning that the context names, translated when it is shown."""
    return flask_babel.lazy_pgettext(context, message)
