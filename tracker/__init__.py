"""How the log is kept and used: the front door, and what stands behind it.

The front door is loaded when it is first asked for, so that the command line can show its help
without loading a database library.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .clocks import Clocks
    from .tracker import Tracker

__all__ = ["Clocks", "Tracker"]


def __getattr__(name: str) -> object:
    if name in __all__:
        from . import tracker

        return getattr(tracker, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
