"""How the read model writes lines and values: as JSON, a value with a letter for its sort before it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from hashlib import sha256
from typing import Any, TypeVar

import msgspec
from attrs import evolve

from ...events.amount import Amount
from ...events.codec import from_text
from ...events.content import text_of
from ...events.edtf import Edtf
from ...events.party import Unnamed
from ...events.quantity import Quantity
from ...projections.age import age
from ...projections.figure import Figure
from ...projections.listing import CompanyLine
from ...projections.screen.sieve import Topic
from ...projections.view import View

V = TypeVar("V")

LONGEST = 500
"""Letters of what is looked up: PostgreSQL finds no longer ones."""

_SORTS: dict[str, type] = {
    "a": Amount, "q": Quantity, "u": Unnamed, "e": Edtf, "d": date, "i": int, "s": str,
}  # fmt: skip
_OPEN = ""
_encode = msgspec.json.Encoder(enc_hook=text_of).encode
_read_line = msgspec.json.Decoder(CompanyLine, dec_hook=from_text).decode
_readers: dict[str, Callable[[str], Any]] = {
    letter: msgspec.json.Decoder(sort, dec_hook=from_text).decode for letter, sort in _SORTS.items()
}


def name_of(asked: Topic) -> str:
    """A topic as text; one that is too long to be looked up, by its hash."""
    name = ".".join(filter(None, asked))
    return name if len(name) <= LONGEST else sha256(name.encode()).hexdigest()


def value_text(value: Any) -> str:
    """A value of a figure as text, without the wording."""
    if value is None:
        return _OPEN
    plain = evolve(value, as_stated="") if isinstance(value, Amount | Quantity) else value
    return _letter(value) + _encode(plain).decode()


def value_of(text: str) -> Any:
    """The value in a text."""
    return _readers[text[0]](text[1:]) if text else None


def tagged(value: Any) -> tuple[str, Any] | None:
    """A value of a figure with the letter of its sort."""
    return None if value is None else (_letter(value), value)


def plain_of(said: tuple[str, Any] | None) -> Any:
    """The value that was tagged."""
    if said is None or said[0] in "is":
        return said and said[1]
    return msgspec.convert(said[1], _SORTS[said[0]], dec_hook=from_text)


def _letter(value: Any) -> str:
    return next(letter for letter, sort in _SORTS.items() if isinstance(value, sort))


def line_text(line: CompanyLine) -> str:
    """A line of a list as text."""
    return _encode(line).decode()


def line_of(text: str, view: View) -> CompanyLine:
    """The line in a text, its figures as old as they are on the day of a view."""
    line = _read_line(text)
    return evolve(
        line,
        latest_status=_aged(line.latest_status, view),
        latest_amount=_aged(line.latest_amount and _with_values(line.latest_amount), view),
        valuation=_aged(line.valuation, view),
    )


def _with_values(figure: Figure[Any]) -> Figure[Any]:
    """A figure of sums, which are read as plain values."""
    others, possibly = (
        tuple(evolve(each, value=_sum(each.value)) for each in rivals)
        for rivals in (figure.others, figure.possibly)
    )
    return evolve(figure, value=_sum(figure.value), others=others, possibly=possibly)


def _sum(value: Any) -> Any:
    if value is None:
        return None
    return msgspec.convert(value, Amount if "currency" in value else Quantity, dec_hook=from_text)


def _aged(figure: Figure[V] | None, view: View) -> Figure[V] | None:
    return figure and evolve(figure, age=age(figure.happened, figure.known_since, view))
