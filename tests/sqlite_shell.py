"""The sqlite3 shell; where the machine has none, Python's own SQLite in its place."""

import shutil
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

_SCRIPT = """\
#!{python}
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
try:
    for row in connection.execute(sys.argv[2]):
        print(*row, sep="|")
except sqlite3.Error as error:
    sys.exit(f"Error: stepping, {{error}}")
"""


@cache
def sqlite_shell() -> str:
    """The path of a shell that takes a file and a statement."""
    return shutil.which("sqlite3") or _made()


def _made() -> str:
    folder = TemporaryDirectory(prefix="sqlite-shell-")
    _KEPT.append(folder)
    script = Path(folder.name, "sqlite3")
    script.write_text(_SCRIPT.format(python=sys.executable), "utf-8")
    script.chmod(0o755)
    return str(script)


_KEPT: list[TemporaryDirectory[str]] = []
"""Folders that go when the tests end."""
