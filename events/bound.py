"""How a stated number bounds the true one."""

from __future__ import annotations

from enum import StrEnum


class Bound(StrEnum):
    """What the words around a number make of it: "at least", "about", "up to"."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at-least"
    MORE_THAN = "more-than"
    UP_TO = "up-to"
    LESS_THAN = "less-than"
    BETWEEN = "between"
    UNDISCLOSED = "undisclosed"
    INDEFINITE = "indefinite"

    @property
    def is_open(self) -> bool:
        """Whether no number is stated at all."""
        return self in (Bound.UNDISCLOSED, Bound.INDEFINITE)
