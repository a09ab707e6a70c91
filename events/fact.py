"""What every kind of fact has in common: a name on the wire and a sort of time."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache
from typing import Any, ClassVar

from attrs import field, frozen

from .word import to_required_word


class Time(Enum):
    """How a fact lies in time; it decides whether the fact holds on a day."""

    OCCURRENCE = "occurrence"
    """It happens on a day: a round led, a comment declined."""
    TRANSITION = "transition"
    """It moves one slot from one value to the next: a status, a role taken or left, a rename."""
    STATE = "state"
    """It lasts: a role or a stake held."""
    MEASURE = "measure"
    """It is read off on a day, and the latest reading is the current one: a valuation, a headcount."""


class Fact:
    """One atomic thing that a report states, as a typed value."""

    __slots__ = ()
    TIME: ClassVar[Time] = Time.OCCURRENCE
    SCHEMA: ClassVar[int] = 1


@frozen(kw_only=True)
class UnknownFact(Fact):
    """A fact of a kind, or of a schema number, that this version does not know: kept whole.

    Attributes:
        kind: Its name on the wire.
        schema: Its schema number.
        stated: All that was recorded of it.
    """

    kind: str = field(converter=to_required_word)
    schema: int
    stated: dict[str, Any]


@frozen(kw_only=True)
class RedactedFact(UnknownFact):
    """A fact whose words were taken out of the log by law: that there was one is all that is left of it."""

    stated: dict[str, Any] = field(factory=dict, init=False)


def wire_name(kind: type[Fact]) -> str:
    """A class's name in kebab-case: `RoundLed` is 'round-led' in files and on the command line."""
    return _kebab(kind.__name__)


def kind_of(fact: Fact) -> str:
    """The kind of a fact, as on the wire."""
    return fact.kind if isinstance(fact, UnknownFact) else wire_name(type(fact))


@cache
def _kebab(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name).lower()
