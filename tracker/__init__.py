"""How the log is kept and used: the front door, and what stands behind it."""

from __future__ import annotations

from .tracker import Clocks, Tracker

__all__ = ["Clocks", "Tracker"]
