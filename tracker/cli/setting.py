"""Settings from files: `deals.toml` here or above, then the one in the XDG folder.

A flag on the command line goes first, then its variable in the environment, then these files, then
its default. The keys are the names of the flags.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

NAME = "deals.toml"

KEYS = (
    *("log", "as-of", "on", "recorded-by", "policy", "output", "color", "recorder"),
    *("quiet", "dry-run", "verbose"),
)
FLAGS = ("quiet", "dry-run", "verbose")
LARGEST = 10_000


class Settings(NamedTuple):
    """What the files say.

    Attributes:
        values: Parameter to value.
        files: Parameter to the file that says so.
    """

    values: dict[str, Any]
    files: dict[str, Path]


def read_settings() -> Settings:
    """What the files say; the nearer file goes first, key by key.

    Raises:
        SettingError: A file can't be read, or says something that is no setting.
    """
    settings = Settings({}, {})
    for path in _files():
        for key, value in _read(path).items():
            parameter = key.replace("-", "_")
            if parameter not in settings.values:
                settings.values[parameter] = _place(path, value) if key == "log" else value
                settings.files[parameter] = path
    return settings


def _files() -> Iterator[Path]:
    try:
        here = Path.cwd()
    except OSError:  # the current folder is gone
        here = Path("/")
    found = (folder / NAME for folder in (here, *here.parents))
    yield from [path for path in found if path.is_file()][:1]
    base = Path(os.environ.get("XDG_CONFIG_HOME") or "~/.config").expanduser()
    if (base / "deals" / NAME).is_file():
        yield base / "deals" / NAME


def _read(path: Path) -> Mapping[str, Any]:
    import tomllib

    from .error import SettingError

    try:
        with path.open("rb") as file:
            said = tomllib.loads(file.read(LARGEST).decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise SettingError(path, f"it is not TOML: {error}") from None
    for key, value in said.items():
        if key not in KEYS:
            raise SettingError(path, f"there is no setting {key!r}", f"The settings are {', '.join(KEYS)}.")
        if isinstance(value, bool) != (key in FLAGS) or isinstance(value, (dict, list, float)):
            wanted = "true or false" if key in FLAGS else "a text in quotes"
            raise SettingError(path, f"{key!r} is {value!r}", f"Write {wanted}.")
    return {key: value if isinstance(value, bool) else str(value) for key, value in said.items()}


def _place(path: Path, log: str) -> str:
    """A log that is named in a file lies beside that file."""
    return log if "://" in log else str(path.parent / Path(log).expanduser())
