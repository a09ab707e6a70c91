"""Facts about business: products, numbers, and ties that are not ownership."""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen
from attrs.converters import optional

from ..amount import Amount, to_amount
from ..edtf import Edtf, to_edtf
from ..error import WordingError
from ..fact import Fact, Time
from ..party import Parties, to_parties, to_some_parties
from ..quantity import Quantity, to_quantity
from ..value import Direction, Metric, ProductAspect, ProductSlug, ProductStep, Relation
from ..word import to_count, to_required_text, to_required_word, to_slug, to_text, to_word


@frozen(kw_only=True)
class ProductLaunched(Fact):
    """A product was announced, launched, opened, updated, integrated or withdrawn.

    Attributes:
        product: The product.
        company: Whose it is.
        step: What was done.
        territory: Where.
    """

    product: ProductSlug = field(converter=to_slug)
    company: Parties = field(default=(), converter=to_parties)
    step: ProductStep = field(default="launched", converter=to_required_word)
    territory: str = field(default="", converter=to_text)


@frozen(kw_only=True)
class ProductDescribed(Fact):
    """What a product is.

    Attributes:
        product: The product.
        aspect: What is described.
        value: The description.
        company: Whose it is.
    """

    TIME: ClassVar[Time] = Time.STATE

    product: ProductSlug = field(converter=to_slug)
    aspect: ProductAspect = field(converter=to_required_word)
    value: str = field(converter=to_required_text)
    company: Parties = field(default=(), converter=to_parties)


@frozen(kw_only=True)
class MetricReported(Fact):
    """Any other number about somebody, or the direction in which it moves.

    Attributes:
        subject: Of whom it is said.
        metric: Which number.
        quantity: The number.
        amount: The sum, where it is money.
        about: What is measured, where the metric alone does not say.
        period: The span that it covers.
        base: What it is a part of, or is counted among.
        rank: Its place in a ranking.
        direction: Which way it moves, or whether it is above or below `versus`.
        versus: What it is compared with.
    """

    TIME: ClassVar[Time] = Time.MEASURE

    subject: Parties = field(converter=to_some_parties)
    metric: Metric = field(converter=to_required_word)
    quantity: Quantity | None = field(default=None, converter=optional(to_quantity))
    amount: Amount | None = field(default=None, converter=optional(to_amount))
    about: str = field(default="", converter=to_text)
    period: Edtf | None = field(default=None, converter=optional(to_edtf))
    base: str = field(default="", converter=to_text)
    rank: int | None = field(default=None, converter=optional(to_count))
    direction: Direction = field(default="", converter=to_word)
    versus: str = field(default="", converter=to_text)

    def __attrs_post_init__(self) -> None:
        if self.quantity is None and self.amount is None and self.rank is None and not self.direction:
            raise WordingError(
                "The metric has no value.", remedy="Give 'quantity', 'amount', 'rank' or 'direction'."
            )


@frozen(kw_only=True)
class RelationReported(Fact):
    """A tie that is not ownership.

    Attributes:
        parties: Between whom.
        relation: What ties them.
        value: What it is about, in the recorder's words.
    """

    TIME: ClassVar[Time] = Time.STATE

    parties: Parties = field(converter=to_some_parties)
    relation: Relation = field(converter=to_required_word)
    value: str = field(default="", converter=to_text)
