"""The append-only log that everything else is rebuilt from."""

from __future__ import annotations

from .export import Export
from .log import Log
from .result import Appended, Head, TakenIn, Verification
from .signature import SignedHead
from .verify import verify_export

__all__ = ["Appended", "Export", "Head", "Log", "SignedHead", "TakenIn", "Verification", "verify_export"]
