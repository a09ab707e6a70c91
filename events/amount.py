"""Money that keeps its words: "at least 600m USD" is neither 600m nor a guess."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from .bound import Bound
from .currency import currency_of, is_bare_dollar, to_currency
from .error import WordingError
from .stated import Stated, from_machine
from .visible import shortened
from .word import to_text
from .wording.measure import read
from .wording.number import UnreadableError

__all__ = ["Amount", "Bound", "bare_dollar", "to_amount"]

_EXAMPLES = "Write for example 'at least 600m USD', 'about 2.5bn USD', '3.5bn–5bn USD' or 'undisclosed'."


@frozen(kw_only=True)
class Amount(Stated):
    """A sum of money as it was stated.

    Attributes:
        bound: How the numbers bound the true sum.
        low: The lower number stated, with its significant digits; None where that end is open.
        high: The upper number stated; None where that end is open.
        currency: The code of ISO 4217; None where none is stated.
        as_stated: The wording, where the rest says less than it.
    """

    currency: str | None = field(default=None, converter=to_currency)
    as_stated: str = field(default="", eq=False, converter=to_text)

    @classmethod
    def parse(cls, text: str, *, dollar: str = "USD") -> Amount:
        """The amount that the wording states; a sign that says no country's dollar is taken for `dollar`."""
        try:
            said = read(text)
            currency = currency_of(said.words, dollar=dollar)
            loses = said.loses or is_bare_dollar(said.words)
        except UnreadableError as problem:
            raise WordingError(
                f"The amount '{shortened(text, 300)}' {problem.why}.", remedy=problem.remedy or _EXAMPLES
            ) from None
        as_stated = text.strip() if loses else ""
        return cls(bound=said.bound, low=said.low, high=said.high, currency=currency, as_stated=as_stated)

    @property
    def measured_in(self) -> str:
        """The currency."""
        return self.currency or ""

    def __str__(self) -> str:
        return f"{self.numbers()} {self.measured_in}".rstrip()


def bare_dollar(text: str) -> bool:
    """Whether the wording of an amount says dollars, but not whose."""
    try:
        return is_bare_dollar(read(text).words)
    except UnreadableError:
        return False


def to_amount(value: Amount | str | Mapping[str, object], *, dollar: str = "USD") -> Amount:
    """The amount, from a wording or from the machine form; one of no currency is refused."""
    if isinstance(value, Amount):
        amount = value
    elif isinstance(value, str):
        amount = Amount.parse(value, dollar=dollar)
    elif isinstance(value, Mapping):
        amount = from_machine(Amount, value)
    else:
        raise WordingError(
            f"The amount {value!r} is a bare number.", remedy=f"Write for example '{value} USD'."
        )
    if amount.currency is None and not amount.bound.is_open:
        wording = value if isinstance(value, str) else amount
        raise WordingError(
            f"The amount '{wording}' names no currency.", remedy=f"Write for example '{amount} USD'."
        )
    return amount
