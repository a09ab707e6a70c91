"""Kinds of values that a screen compares: sums, numbers, dates, words, parties, texts.

Each kind reads what is written in a screen, and makes of it a test that answers yes, maybe or no of one
value. An imprecise value is compared as all that it may be: at least 600m may be more than 700m.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Protocol

from attrs import field, frozen

from ...events.amount import Bound, to_amount
from ...events.answer import Answer
from ...events.date_wording import parse_date
from ...events.edtf import Edtf
from ...events.error import WordingError
from ...events.interval import Interval
from ...events.party import Unnamed
from ...events.quantity import Quantity
from ...events.stated import Stated
from ...events.word import to_word
from ..placing import Span
from .error import meant
from .finding import Test

Resolve = Callable[[str, str], str]
"""Gives the slug of a name; the second text is the sort of thing, where only one is meant."""

ORDER = ("<", "<=", ">", ">=")
_SHOWN = 13
_RANGE = re.compile(r"([^\[\s]+)\s*\.\.\s*([^\]\s]+)")


@frozen
class Written:
    """A value as it is written in a screen.

    Attributes:
        text: The value.
        quoted: Whether it stands in quotes.
    """

    text: str
    quoted: bool = False


class Kind(Protocol):
    """What a field holds, and what can be asked of it."""

    @property
    def says(self) -> str:
        """What stands behind the operator, for the documents and for errors."""
        ...

    @property
    def operators(self) -> tuple[str, ...]:
        """The comparisons that it takes."""
        ...

    def test(self, operator: str, values: Sequence[Written], resolve: Resolve, /) -> Test:
        """The test that a comparison makes; a WordingError says what can't be read."""
        ...


def compared(operator: str, one: Interval, other: Interval) -> Answer:
    """Whether all, some or none of what a value may be stands so to what is asked.

    >>> compared(">", Interval(Decimal(600)), Interval(Decimal(700), Decimal(700)))
    <Answer.MAYBE: 'maybe'>
    """
    low, high = Interval(other.low, other.low), Interval(other.high, other.high)
    below = low.exceeds(one)
    up_to = high.exceeds(one) if other.high_open else ~one.exceeds(high)
    answers = {"<": below, ">=": ~below, "<=": up_to, ">": ~up_to}
    return answers.get(operator, ~below & up_to)


@frozen
class Number:
    """A number, or a sum of money.

    Attributes:
        money: Whether only sums of money are meant.
    """

    money: bool = False

    @property
    def says(self) -> str:
        """What stands behind the operator."""
        return "a sum, such as 100m USD" if self.money else "a number or a sum, such as 200 or 5m EUR"

    @property
    def operators(self) -> tuple[str, ...]:
        """The comparisons that it takes."""
        return ("=", "!=", *ORDER, "in")

    def test(self, operator: str, values: Sequence[Written], _resolve: Resolve, /) -> Test:
        """Compares all that a stated number may be; one in another currency or unit may be anything."""
        wanted = self._read(only(values).text)
        if wanted.bound is not (Bound.BETWEEN if operator == "in" else Bound.EXACT):
            wished = (
                "from one to another, such as 100m–200m USD" if operator == "in" else "plain, as 100m USD"
            )
            raise WordingError(f"{only(values).text!r} can't stand here.", remedy=f"Write a number {wished}.")
        asked = wanted.interval if operator == "=" else Interval(wanted.low, wanted.high)

        def answer(value: Any) -> Answer:
            span = _span(value, wanted, rounded=operator == "=")
            return Answer.MAYBE if span is None else compared(operator, span, asked)

        return Test(answer)

    def _read(self, written: str) -> Stated:
        try:
            return to_amount(written)
        except WordingError:
            if self.money:
                raise
        return Quantity.parse(written)


def _span(value: Any, wanted: Stated, *, rounded: bool) -> Interval | None:
    """All that a value may be, None where it can't be compared; an exact number is taken at its word."""
    if isinstance(value, int):
        return Interval(Decimal(value), Decimal(value))
    units = {each.measured_in for each in (value, wanted) if isinstance(each, Stated)} - {""}
    if type(value) is not type(wanted) or len(units) > 1:
        return None
    if value.bound is Bound.EXACT and not rounded:
        return Interval(value.low, value.low)
    return value.interval


@frozen
class Date:
    """A day, or a time that is known less exactly."""

    says: str = "a date, such as 2024-02-07, 2024-02, Q1 2024 or 2024-02-01..2024-02-07"
    operators: tuple[str, ...] = ("in", "=", "!=", *ORDER)

    def test(self, operator: str, values: Sequence[Written], _resolve: Resolve, /) -> Test:
        """Compares all days on which it may have been with all days that are asked for."""
        written = only(values).text
        ends = _RANGE.fullmatch(written)
        asked = _days(parse_date(f"[{ends[1]}..{ends[2]}]" if ends else written))
        return Test(lambda value: compared(operator, _days(value), asked))


def _days(value: Edtf | Span | date) -> Interval:
    first, last = (value, value) if isinstance(value, date) else (value.earliest, value.latest)
    return Interval(Decimal(first.toordinal()), Decimal(last.toordinal()))


@frozen
class Word:
    """One word of a list, which may be ordered.

    Attributes:
        listed: The words that are listed.
        rungs: The words that are ordered, with their places.
        vague: Words that leave open which of some others is meant.
    """

    listed: tuple[str, ...]
    rungs: Mapping[str, int] = field(factory=dict, hash=False)
    vague: Mapping[str, tuple[str, ...]] = field(factory=dict, hash=False)

    @property
    def says(self) -> str:
        """What stands behind the operator."""
        return f"a word, such as {self.listed[4]}, or one of several: (a, b)"

    @property
    def operators(self) -> tuple[str, ...]:
        """The comparisons that it takes."""
        return ("=", "!=", "in", *(ORDER if self.rungs else ()))

    def test(self, operator: str, values: Sequence[Written], _resolve: Resolve, /) -> Test:
        """Compares words, or their places in their order; a word that has no place stands nowhere."""
        if operator not in ORDER:
            words = [self._read(each) for each in values]
            return Test(lambda value: self._is(str(value), words), exact=True)
        word = to_word(only(values).text)
        if word not in self.rungs:
            near = meant(word, self.rungs) or f"The order is {', '.join(self.rungs)}."
            raise WordingError(f"{word!r} has no place in the order.", remedy=near)
        asked = Interval(Decimal(self.rungs[word]), Decimal(self.rungs[word]))
        return Test(lambda value: self._ranked(operator, str(value), asked))

    def _is(self, value: str, words: Sequence[str]) -> Answer:
        if value in words:
            return Answer.YES
        return Answer.NO if set(words).isdisjoint(self.vague.get(value, ())) else Answer.MAYBE

    def _ranked(self, operator: str, value: str, asked: Interval) -> Answer:
        places = [Decimal(self.rungs[each]) for each in self.vague.get(value, (value,)) if each in self.rungs]
        if not places:
            return Answer.NO
        return compared(operator, Interval(min(places), max(places)), asked)

    def _read(self, written: Written) -> str:
        word = to_word(written.text)
        if word not in (*self.listed, *self.vague) and not written.quoted:
            some = ", ".join((*self.listed[:_SHOWN], *["..."] * (len(self.listed) > _SHOWN)))
            remedy = meant(word, self.listed) or f"There are {some}."
            raise WordingError(
                f"{written.text!r} is not a word that is listed.",
                remedy=f"{remedy} One that is not is looked for in quotes.",
            )
        return word


@frozen
class Party:
    """Somebody, by any name.

    Attributes:
        sort: What they have to be; empty for a company or a person.
    """

    sort: str = ""
    says: str = "a name or a slug, such as Alibaba, or one of several: (a, b)"
    operators: tuple[str, ...] = ("=", "!=", "in")

    def test(self, _operator: str, values: Sequence[Written], resolve: Resolve, /) -> Test:
        """Compares parties; one whom the report does not name may be anybody."""
        slugs = {resolve(each.text, self.sort) for each in values}

        def answer(value: Any) -> Answer:
            if isinstance(value, Unnamed):
                return Answer.MAYBE
            return Answer.YES if value in slugs else Answer.NO

        return Test(answer, exact=True)


@frozen
class Text:
    """Words as a report has them."""

    says: str = "a text; `has` looks for it anywhere, `=` for the whole"
    operators: tuple[str, ...] = ("has", "=", "!=", "in")

    def test(self, operator: str, values: Sequence[Written], _resolve: Resolve, /) -> Test:
        """Compares texts; case and width do not matter."""
        wanted = [_folded(each.text) for each in values]

        def answer(value: Any) -> Answer:
            said = _folded(str(value))
            found = any(each in said for each in wanted) if operator == "has" else said in wanted
            return Answer.YES if found else Answer.NO

        return Test(answer, exact=True)


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def only(values: Sequence[Written]) -> Written:
    """The one value; a list has no place here."""
    if len(values) != 1:
        raise WordingError("A list can't stand here.", remedy="Give one value.")
    return values[0]
