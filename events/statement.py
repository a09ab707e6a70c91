"""One thing that one report states, with all that the report says about it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, StrEnum
from typing import Generic, TypeVar

from attrs import field, frozen
from attrs.converters import optional

from .attribution import to_attribution
from .edtf import Edtf, to_edtf
from .error import WordingError
from .fact import Fact
from .word import to_count, to_text, to_word

F_co = TypeVar("F_co", bound=Fact, covariant=True)


class Certainty(StrEnum):
    """How sure the report is."""

    ASSERTED = "asserted"
    HEDGED = "hedged"
    SPECULATIVE = "speculative"


class Reality(StrEnum):
    """How far the thing is in the world."""

    DONE = "done"
    IN_PROGRESS = "in-progress"
    COMMITTED = "committed"
    PLANNED = "planned"


def to_certainty(value: str | Certainty) -> Certainty:
    """Asserted, hedged or speculative."""
    return _member(Certainty, value)


def to_reality(value: str | Reality) -> Reality:
    """Done, in-progress, committed or planned."""
    return _member(Reality, value)


def to_wordings(value: Mapping[str, str]) -> dict[str, str]:
    """The report's own wording, by the attribute that it stands for."""
    if not isinstance(value, Mapping):
        raise WordingError(
            f"{value!r} does not say which attribute it words.", remedy="Write {ATTRIBUTE: WORDING}."
        )
    return {to_text(name): to_text(wording) for name, wording in value.items()}


def to_para(value: int | str) -> int:
    """The number of a paragraph, from 1."""
    number = to_count(value)
    if not number:
        raise WordingError("Paragraphs are counted from 1.", remedy="Leave it out where there is none.")
    return number


def to_item(value: str | int) -> str:
    """What tells apart two equal things of one report: a number or a word."""
    return to_text(str(value))


E = TypeVar("E", bound=Enum)


def _member(choices: type[E], value: str | E) -> E:
    if isinstance(value, choices):
        return value
    try:
        return choices(to_word(str(value)))
    except ValueError:
        listed = ", ".join(each.value for each in choices)
        raise WordingError(
            f"{value!r} is not a {choices.__name__.lower()}.", remedy=f"It is one of {listed}."
        ) from None


@frozen(kw_only=True)
class Statement(Generic[F_co]):
    """One fact as one report states it: where, when, on whose word, and how sure.

    Attributes:
        fact: What is stated.
        para: The paragraph that states it, counted from 1.
        item: What tells it apart from an equal fact of the same report.
        happened: When it held in the world; for a plan, when it was one. Absent where the report is silent.
        due: When a plan is to come about.
        attribution: The voices that it came through, nearest first.
        certainty: Asserted, hedged or speculative.
        reality: Done, in-progress, committed or planned.
        negative: Whether the report states that it did not happen.
        quote: Its exact words, where they matter.
        as_stated: The report's wording of an attribute, where reading it loses something.
    """

    fact: F_co
    para: int | None = field(default=None, converter=optional(to_para))
    item: str = field(default="", converter=to_item)
    happened: Edtf | None = field(default=None, converter=optional(to_edtf))
    due: Edtf | None = field(default=None, converter=optional(to_edtf))
    attribution: tuple[str, ...] = field(default=(), converter=to_attribution)
    certainty: Certainty = field(default=Certainty.ASSERTED, converter=to_certainty)
    reality: Reality = field(default=Reality.DONE, converter=to_reality)
    negative: bool = False
    quote: str = field(default="", converter=to_text)
    as_stated: dict[str, str] = field(factory=dict, converter=to_wordings)
