"""Facts about deals: that there is one, how far it is, its sums, terms and sides."""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen
from attrs.converters import optional

from ..amount import Amount, to_amount
from ..error import WordingError
from ..fact import Fact, Time
from ..party import Parties, to_parties, to_some_parties
from ..quantity import Quantity, to_quantity
from ..value import (
    AmountBasis,
    AmountForm,
    Capacity,
    Close,
    DealSlug,
    DealStatus,
    DealTerm,
    DealType,
    Existing,
    Given,
    Side,
    ValuationBasis,
    to_existing,
)
from ..word import to_optional_slug, to_required_word, to_slug, to_text, to_word


@frozen(kw_only=True)
class DealReported(Fact):
    """A deal exists, of a type.

    Attributes:
        deal: The deal.
        company: The issuer or target, never the buyer.
        type: The sort of deal; empty where the report does not say.
        label: What the report calls it, such as 'Series B'.
        previous: The deal before it in the same line.
    """

    deal: DealSlug = field(converter=to_slug)
    company: Parties = field(converter=to_some_parties)
    type: DealType = field(default="", converter=to_word)
    label: str = field(default="", converter=to_text)
    previous: DealSlug = field(default="", converter=to_optional_slug)


@frozen(kw_only=True)
class StatusReported(Fact):
    """How far a deal is on a day.

    Attributes:
        deal: The deal.
        status: How far it is.
        close: Which closing, where there are several.
        reason: Why, where it stopped.
    """

    TIME: ClassVar[Time] = Time.TRANSITION

    deal: DealSlug = field(converter=to_slug)
    status: DealStatus = field(converter=to_required_word)
    close: Close = field(default="", converter=to_word)
    reason: str = field(default="", converter=to_text)


@frozen(kw_only=True)
class AmountReported(Fact):
    """A sum in a deal, on one basis and in one form; never added to sums on another.

    Attributes:
        deal: The deal; empty where the sum is a company's over several deals.
        company: The company, where no single deal is meant.
        amount: The sum; absent where only a share of it is stated.
        also: The same sum in another currency, as the report states it.
        basis: Which sum it is.
        form: In what it is paid.
        given: What was given, where it is in kind.
        share: The part of the whole, where a part and no sum is stated.
        party: Whose sum it is, for a cheque or a tranche.
        tranche: Which tranche.
    """

    TIME: ClassVar[Time] = Time.MEASURE

    deal: DealSlug = field(default="", converter=to_optional_slug)
    company: Parties = field(default=(), converter=to_parties)
    amount: Amount | None = field(default=None, converter=optional(to_amount))
    also: Amount | None = field(default=None, converter=optional(to_amount))
    basis: AmountBasis = field(default="unstated", converter=to_required_word)
    form: AmountForm = field(default="", converter=to_word)
    given: Given = field(default="", converter=to_word)
    share: Quantity | None = field(default=None, converter=optional(to_quantity))
    party: Parties = field(default=(), converter=to_parties)
    tranche: str = field(default="", converter=to_text)

    def __attrs_post_init__(self) -> None:
        if not (self.deal or self.company):
            raise WordingError("An amount needs a deal or a company.", remedy="Give one of the two.")
        if self.amount is None and self.share is None:
            raise WordingError(
                "Neither an amount nor a share is stated.", remedy="Give 'amount', or 'share' for a part."
            )


@frozen(kw_only=True)
class TermReported(Fact):
    """Any other term of a deal.

    Attributes:
        deal: The deal.
        term: Which term.
        value: What it says.
        amount: Its sum, where it has one.
        quantity: Its number, where it has one.
        depends_on: What it depends on.
    """

    TIME: ClassVar[Time] = Time.MEASURE

    deal: DealSlug = field(converter=to_slug)
    term: DealTerm = field(converter=to_required_word)
    value: str = field(default="", converter=to_text)
    amount: Amount | None = field(default=None, converter=optional(to_amount))
    quantity: Quantity | None = field(default=None, converter=optional(to_quantity))
    depends_on: str = field(default="", converter=to_text)


@frozen(kw_only=True)
class RoundLed(Fact):
    """Who led a round: set its terms, usually with the largest cheque.

    Attributes:
        deal: The round.
        by: Who led it.
    """

    deal: DealSlug = field(converter=to_slug)
    by: Parties = field(converter=to_some_parties)


@frozen(kw_only=True)
class RoundJoined(Fact):
    """Who puts new money into a round, or does not.

    Attributes:
        deal: The round.
        by: Who takes part.
        capacity: As what.
        existing: Whether they held a part already.
        through: The fund or vehicle used.
    """

    deal: DealSlug = field(converter=to_slug)
    by: Parties = field(converter=to_some_parties)
    capacity: Capacity = field(default="investor", converter=to_required_word)
    existing: Existing = field(default="unstated", converter=to_existing)
    through: Parties = field(default=(), converter=to_parties)


@frozen(kw_only=True)
class PartyNamed(Fact):
    """Any other side of a deal.

    Attributes:
        deal: The deal.
        party: Who.
        role: On which side.
    """

    deal: DealSlug = field(converter=to_slug)
    party: Parties = field(converter=to_some_parties)
    role: Side = field(converter=to_required_word)


@frozen(kw_only=True)
class ValuationReported(Fact):
    """What a company is worth, on one basis.

    Attributes:
        company: The company.
        amount: The value.
        basis: Before or after the new money, or as the report leaves it: 'unstated'.
        deal: The deal that it comes from.
    """

    TIME: ClassVar[Time] = Time.MEASURE

    company: Parties = field(converter=to_some_parties)
    amount: Amount = field(converter=to_amount)
    basis: ValuationBasis = field(default="unstated", converter=to_required_word)
    deal: DealSlug = field(default="", converter=to_optional_slug)


@frozen(kw_only=True)
class ValuationChanged(Fact):
    """A change of valuation as the report states it.

    Attributes:
        company: The company.
        before: The valuation before.
        after: The valuation after.
        multiple: By how much: times ('eightfold') or percent.
        deal: The deal that it comes from.
    """

    company: Parties = field(converter=to_some_parties)
    before: Amount | None = field(default=None, converter=optional(to_amount))
    after: Amount | None = field(default=None, converter=optional(to_amount))
    multiple: Quantity | None = field(default=None, converter=optional(to_quantity))
    deal: DealSlug = field(default="", converter=to_optional_slug)
