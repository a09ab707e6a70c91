"""What can't be done with columns.

DealsError
├── FastUnavailableError   the library for columns is not installed
├── NotColumnsError        a folder that holds no columns
├── ColumnsTooNewError     columns of a later version
├── ColumnsDamagedError    columns that are not what was written
└── ColumnsCantTellError   a question that only the log can answer
"""

from __future__ import annotations

from pathlib import Path

from ...events.error import DealsError


class FastUnavailableError(DealsError):
    """The library for columns is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "Columns need the package 'duckdb', which is not installed.",
            remedy="It comes with the extra 'fast'.",
            command="pip install 'dealtracker[fast]'",
        )


class NotColumnsError(DealsError):
    """A folder that holds no columns, or none that are whole."""

    def __init__(self, folder: Path, why: str) -> None:
        super().__init__(
            f"{folder} holds no columns: {why}.",
            remedy="Name a folder that 'deals export --parquet' has written.",
            command="deals export --parquet DIR",
        )


class ColumnsTooNewError(DealsError):
    """Columns that a later version has written."""

    def __init__(self, folder: Path, version: int, known: int) -> None:
        super().__init__(
            f"{folder} was written by a newer dealtracker: its form is number {version},"
            f" and this version knows up to {known}.",
            remedy="Install a newer version.",
            command="pip install --upgrade dealtracker",
        )


class ColumnsDamagedError(DealsError):
    """Columns that are not what was written."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            f"{path} is not what was written: {why}.",
            remedy="Write the columns anew from the log.",
            command="deals export --parquet DIR",
        )


class ColumnsCantTellError(DealsError):
    """A question that only the log can answer."""

    def __init__(self, why: str, remedy: str = "Ask the log itself.", command: str = "deals list") -> None:
        super().__init__(f"Columns can't answer that: {why}.", remedy=remedy, command=command)
