"""Facts about people: who is in office, who came and went, where they come from."""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen

from ..fact import Fact, Time
from ..party import Parties, to_parties, to_some_parties
from ..value import DealSlug, Role
from ..word import to_optional_slug, to_required_word


@frozen(kw_only=True)
class RoleHeld(Fact):
    """Somebody is in office.

    Attributes:
        person: Who.
        company: Where.
        role: In which role.
    """

    TIME: ClassVar[Time] = Time.STATE

    person: Parties = field(converter=to_some_parties)
    company: Parties = field(converter=to_some_parties)
    role: Role = field(converter=to_required_word)


@frozen(kw_only=True)
class RoleTaken(Fact):
    """Somebody came into office.

    Attributes:
        person: Who.
        company: Where.
        role: In which role.
        predecessor: Whom they follow.
        deal: The deal that it comes from.
        coming_from: The organisation that they leave for it.
    """

    TIME: ClassVar[Time] = Time.TRANSITION

    person: Parties = field(converter=to_some_parties)
    company: Parties = field(converter=to_some_parties)
    role: Role = field(converter=to_required_word)
    predecessor: Parties = field(default=(), converter=to_parties)
    deal: DealSlug = field(default="", converter=to_optional_slug)
    coming_from: Parties = field(default=(), converter=to_parties)


@frozen(kw_only=True)
class RoleLeft(Fact):
    """Somebody left office.

    Attributes:
        person: Who.
        company: Where.
        role: From which role.
        predecessor: Whom they had followed.
        deal: The deal that it comes from.
        going_to: The organisation that they go to.
    """

    TIME: ClassVar[Time] = Time.TRANSITION

    person: Parties = field(converter=to_some_parties)
    company: Parties = field(converter=to_some_parties)
    role: Role = field(converter=to_required_word)
    predecessor: Parties = field(default=(), converter=to_parties)
    deal: DealSlug = field(default="", converter=to_optional_slug)
    going_to: Parties = field(default=(), converter=to_parties)


@frozen(kw_only=True)
class BackgroundReported(Fact):
    """Where a person or a company comes from.

    Attributes:
        subject: Of whom it is said.
        background: The organisation or group that they come from.
    """

    subject: Parties = field(converter=to_some_parties)
    background: Parties = field(converter=to_some_parties)
