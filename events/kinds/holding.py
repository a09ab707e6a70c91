"""Facts about ownership: who holds a part, and who sold one."""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen
from attrs.converters import optional

from ..amount import Amount, to_amount
from ..edtf import Edtf, to_edtf
from ..fact import Fact, Time
from ..party import Parties, to_parties, to_some_parties
from ..quantity import Quantity, to_quantity
from ..value import DealSlug
from ..word import to_optional_slug


@frozen(kw_only=True)
class StakeHeld(Fact):
    """Who owns a part of a company, or is a backer of it.

    Attributes:
        holder: Who holds it.
        company: Of which company.
        quantity: How much: percent, shares or rank; absent for a mere backer.
        worth: What it is worth.
        through: The fund or vehicle that holds it.
        since: From when.
        until: Up to when.
    """

    TIME: ClassVar[Time] = Time.STATE

    holder: Parties = field(converter=to_some_parties)
    company: Parties = field(converter=to_some_parties)
    quantity: Quantity | None = field(default=None, converter=optional(to_quantity))
    worth: Amount | None = field(default=None, converter=optional(to_amount))
    through: Parties = field(default=(), converter=to_parties)
    since: Edtf | None = field(default=None, converter=optional(to_edtf))
    until: Edtf | None = field(default=None, converter=optional(to_edtf))


@frozen(kw_only=True)
class StakeSold(Fact):
    """Existing shares changed hands; the company receives nothing.

    Attributes:
        company: Whose shares.
        seller: Who sold.
        buyer: Who bought.
        deal: The deal that it belongs to.
        quantity: How much: percent or shares.
        amount: For what sum.
    """

    company: Parties = field(converter=to_some_parties)
    seller: Parties = field(default=(), converter=to_parties)
    buyer: Parties = field(default=(), converter=to_parties)
    deal: DealSlug = field(default="", converter=to_optional_slug)
    quantity: Quantity | None = field(default=None, converter=optional(to_quantity))
    amount: Amount | None = field(default=None, converter=optional(to_amount))
