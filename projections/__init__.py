"""What follows from the facts: pure folds from events to past states. No I/O.

`view` and `placing` own time, `claim` gathers what a view lets us see, `choice` chooses between
rivals, and each other module is one part of an answer.
"""

from __future__ import annotations

from .agreement import Agreement
from .book import Book
from .candidate import candidates
from .change import Change
from .company import CompanyState, company_state
from .conflict import Conflict, conflicts
from .entity import EntityState, entity_state
from .figure import Figure, Rival
from .history import Belief, history
from .listing import CompanyLine, listing
from .news import Difference
from .policy import FIRST, LATEST, MOST_ORIGINS, POLICIES, WEIGHED, Policy
from .screen import Match, Screen, Screened, ScreenError, screened
from .stale import Limits, Stale
from .suggestion import Suggestion
from .timeline import Entry, timeline
from .view import View

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
