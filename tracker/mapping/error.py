"""What can't be imported through a map.

DealsError
├── ReportFileError
│   └── MapFileError     a map, with all that is wrong with it
├── DataFileError            a file of data that can't be read, or that the map has no use for
└── PrecisionUnknownError    a record states a precision that is none
"""

from __future__ import annotations

from ...events.error import DealsError
from ..report_file import ReportFileError


class MapFileError(ReportFileError):
    """A map that can't be used, with all that is wrong with it."""


class DataFileError(DealsError):
    """A file of data that can't be read, or that the map has no use for."""

    def __init__(self, file: str, why: str, remedy: str, *, line: int = 0) -> None:
        place = f"{file}:{line}" if line else file
        super().__init__(f"{place}: {why}", remedy=remedy)


class PrecisionUnknownError(DealsError):
    """A record states a precision of its date that is none."""

    def __init__(self, precision: str) -> None:
        super().__init__(
            f"'{precision}' is no precision of a date.",
            remedy="It is day, month or year; let the map choose one: {choose: <COLUMN>, from: {...}}.",
        )
