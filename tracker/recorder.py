"""Who records: the name that stands beside everything that is written to a log."""

from __future__ import annotations

import getpass

from ..events.visible import visible
from ..events.word import to_text


def to_recorder(name: str) -> str:
    """The name that is given, or where none is, the one by which the machine knows its user.

    Raises:
        WordingError: It holds control characters, or is no name by its length.
    """
    return to_text(name) or _user()


def _user() -> str:
    try:
        return visible(getpass.getuser())
    except (OSError, KeyError, ImportError):
        return "unknown"
