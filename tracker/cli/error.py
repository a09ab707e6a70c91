"""What can't be done on the command line alone.

DealsError
├── SettingError      a file of settings that can't be used
└── LogInUseError     the demonstration would write into a log of somebody's own
"""

from __future__ import annotations

from pathlib import Path

from ...events.error import DealsError


class SettingError(DealsError):
    """A file of settings can't be used."""

    def __init__(self, path: Path, why: str, remedy: str = "") -> None:
        super().__init__(f"{path}: {why}.", remedy=remedy)


class LogInUseError(DealsError):
    """The demonstration would write its examples into a log that holds something else."""

    def __init__(self, where: str) -> None:
        super().__init__(
            f"{where} holds reports of its own.",
            remedy="Nothing was written to it. Name a log that is not there yet.",
        )
