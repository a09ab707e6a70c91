"""What follows from the facts: pure folds from events to past states. No I/O.

`view` and `placing` own time, `claim` gathers what a view lets us see, `choice` chooses between
rivals, and each other module is one part of an answer. What only some questions need is loaded
when it is first asked for.
"""

from __future__ import annotations

from importlib import import_module as _import_module
from typing import TYPE_CHECKING

from .agreement import Agreement
from .book import Book
from .company import CompanyState, company_state
from .entity import EntityState, entity_state
from .figure import Figure, Rival
from .history import Belief, history
from .listing import CompanyLine, listing
from .policy import FIRST, LATEST, MOST_ORIGINS, POLICIES, WEIGHED, Policy
from .timeline import Entry, timeline
from .view import View

if TYPE_CHECKING:
    from .candidate import candidates
    from .change import Change
    from .conflict import Conflict, conflicts
    from .news import Difference
    from .screen import Match, Screen, Screened, ScreenError, screened
    from .stale import Limits, Stale
    from .suggestion import Suggestion

__all__ = [
    "FIRST",
    "LATEST",
    "MOST_ORIGINS",
    "POLICIES",
    "WEIGHED",
    "Agreement",
    "Belief",
    "Book",
    "Change",
    "CompanyLine",
    "CompanyState",
    "Conflict",
    "Difference",
    "EntityState",
    "Entry",
    "Figure",
    "Limits",
    "Match",
    "Policy",
    "Rival",
    "Screen",
    "ScreenError",
    "Screened",
    "Stale",
    "Suggestion",
    "View",
    "candidates",
    "company_state",
    "conflicts",
    "entity_state",
    "history",
    "listing",
    "screened",
    "timeline",
]

_LATER = {
    "candidates": "candidate",
    "Change": "change",
    **dict.fromkeys(("Conflict", "conflicts"), "conflict"),
    "Difference": "news",
    **dict.fromkeys(("Match", "Screen", "ScreenError", "Screened", "screened"), "screen"),
    **dict.fromkeys(("Limits", "Stale"), "stale"),
    "Suggestion": "suggestion",
}
"""In which module each of those names is."""


def __getattr__(name: str) -> object:
    if name in _LATER:
        return getattr(_import_module(f".{_LATER[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
