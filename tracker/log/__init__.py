"""The append-only log that everything else is rebuilt from."""

from __future__ import annotations

from .log import Log
from .result import Appended, Head, Verification

__all__ = ["Appended", "Head", "Log", "Verification"]
