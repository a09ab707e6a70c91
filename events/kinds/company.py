"""Facts about a company itself: its founding, what it is, its end."""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen
from attrs.converters import optional

from ..fact import Fact, Time
from ..party import Parties, to_parties, to_some_parties
from ..quantity import Quantity, to_quantity
from ..value import Aspect, FoundingStep, WindingStep
from ..word import to_required_text, to_required_word, to_text


@frozen(kw_only=True)
class CompanyFounded(Fact):
    """A company was founded, registered or started work; or its age is stated.

    Attributes:
        company: The company.
        step: Which beginning is meant.
        age: Its age on the day of the report, where that is what is stated.
        by: The founders.
        founders_from: The organisations that the founders come from.
    """

    company: Parties = field(converter=to_some_parties)
    step: FoundingStep = field(default="founded", converter=to_required_word)
    age: Quantity | None = field(default=None, converter=optional(to_quantity))
    by: Parties = field(default=(), converter=to_parties)
    founders_from: Parties = field(default=(), converter=to_parties)


@frozen(kw_only=True)
class CompanyDescribed(Fact):
    """What a company is: its business, seat, parent, strategy and the like.

    Attributes:
        company: The company.
        aspect: What is described.
        value: The description.
        party: The organisation that the description points to, such as the parent.
    """

    TIME: ClassVar[Time] = Time.STATE

    company: Parties = field(converter=to_some_parties)
    aspect: Aspect = field(converter=to_required_word)
    value: str = field(converter=to_required_text)
    party: Parties = field(default=(), converter=to_parties)


@frozen(kw_only=True)
class CompanyWoundUp(Fact):
    """A company became insolvent, went into administration or shut down.

    Attributes:
        company: The company.
        step: How far it went.
        reason: Why.
    """

    TIME: ClassVar[Time] = Time.TRANSITION

    company: Parties = field(converter=to_some_parties)
    step: WindingStep = field(converter=to_required_word)
    reason: str = field(default="", converter=to_text)
