"""Sessions at the command line that a document shows: run, compared, and written anew.

In a block of the language `console` a line that begins with `$ ` is a command, and what follows is what it
prints, up to the next one; `...` in it stands for anything. A block of YAML whose first line is
`# NAME.yaml` is a file of that name. All blocks of a document work in one folder, which is empty at first.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from attrs import field, frozen

from tests.sqlite_shell import sqlite_shell

_BLOCK = re.compile(r"^```(console|yaml)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_NAME = re.compile(r"# ([\w./-]+\.yaml)\n")
_COMMAND = re.compile(r"^\$ (.*(?:\n> .*)*)\n", re.MULTILINE)
_HEAD = re.compile(r"\b(\d+ )[0-9a-f]{64}\b")
"""Of the head of a log, what hangs on when it was recorded."""
_PROMPT = re.compile(r"^\$ ", re.MULTILINE)
"""In what a command prints; such a line is indented, so that it is not taken for a command."""
_TAIL = re.compile(r"[ \t]+$", re.MULTILINE)
_WIDTH = 100
_ANYTHING = "..."


def _absolute(folder: str | Path) -> Path:
    return Path(folder).resolve()


@frozen
class Desk:
    """A folder to work in, and what a command sees of the machine.

    Attributes:
        folder: The folder; it is the home of the session, and is printed as such.
    """

    folder: Path = field(converter=_absolute)

    def run(self, command: str) -> str:
        """What a command prints, on stdout and stderr together."""
        done = subprocess.run(
            ["sh", "-c", command],
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            cwd=self.folder,
            env=self._environment(),
        )
        said = done.stdout.replace(str(self.folder), "~")
        return _TAIL.sub("", _PROMPT.sub("  $ ", said))

    def write(self, name: str, content: str) -> None:
        """Write a file."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")

    def _environment(self) -> dict[str, str]:
        home, commands, shell = str(self.folder), Path(sys.executable).parent, Path(sqlite_shell()).parent
        return {
            "PATH": os.pathsep.join([str(commands), "/usr/local/bin", "/usr/bin", "/bin", str(shell)]),
            "HOME": home,
            "XDG_CONFIG_HOME": home,
            "USER": "ana",
            "LOGNAME": "ana",
            "COLUMNS": str(_WIDTH),
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
        }


def replayed(document: str, desk: Desk) -> str:
    """The document with what each of its commands prints now."""
    return _BLOCK.sub(lambda found: _played(found[1], found[2], desk), document)


def has_sessions(document: str) -> bool:
    """Whether a document shows a session."""
    return any(language == "console" for language, _ in _BLOCK.findall(document))


def _played(language: str, content: str, desk: Desk) -> str:
    if language == "console":
        content = "".join(_said(command, shown, desk) for command, shown in _commands(content))
    elif name := _NAME.match(content):
        desk.write(name[1], content)
    return f"```{language}\n{content}```"


def _commands(content: str) -> Iterator[tuple[str, str]]:
    """Each command of a block as it stands, with what is shown of its output."""
    begin, *parts = _COMMAND.split(content)
    if begin:
        raise ValueError(f"A session begins with '$ ', and not with {begin!r}.")
    return zip(parts[::2], parts[1::2], strict=True)


def _said(command: str, shown: str, desk: Desk) -> str:
    said = desk.run(command.replace("\n> ", "\n"))
    kept = shown if _fits(shown, said) else _HEAD.sub(r"\1...", said)
    return f"$ {command}\n{kept}"


def _fits(shown: str, said: str) -> bool:
    """Whether what is shown is what was said, but for what is left out."""
    pattern = ".*".join(map(re.escape, shown.rstrip("\n").split(_ANYTHING)))
    return bool(re.fullmatch(pattern, said.rstrip("\n"), re.DOTALL))
