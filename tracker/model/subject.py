"""Subjects of a screen out of the read model: the figures of a company by topic, without a fold.

They are kept lean: what a screen asks of a figure and nothing else, and events by their positions.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from typing import Any

import msgspec

from ...events.content import text_of
from ...projections.agreement import Agreement
from ...projections.figure import Figure, Rival
from ...projections.screen.field import Field
from .text import name_of, plain_of, tagged

Answering = tuple[str, Sequence[Figure[Any]]]
"""The slug of a deal, empty for the company itself, and the figures by which it answers for a topic."""


class _Side(msgspec.Struct, array_like=True):
    """A value of a figure; `why` is empty for the figure itself."""

    value: tuple[str, Any] | None
    because: list[int]
    why: str
    certainty: str
    reality: str
    negative: bool


class _Figure(msgspec.Struct, array_like=True):
    chosen: _Side
    agreement: str
    others: list[_Side]
    possibly: list[_Side]


_encode = msgspec.json.Encoder(enc_hook=text_of).encode
_figures = msgspec.json.Decoder(list[tuple[str, list[_Figure]]]).decode
_deals = msgspec.json.Decoder(list[str]).decode


def deals_text(deals: Sequence[str]) -> str:
    """The slugs of deals as text."""
    return _encode(deals).decode()


def figures_text(answering: Iterable[Answering], places: Mapping[str, int]) -> str:
    """Figures as text, with the places of their events."""
    said = [(deal, [_lean(figure, places) for figure in found]) for deal, found in answering if found]
    return _encode(said).decode()


def _lean(figure: Figure[Any], places: Mapping[str, int]) -> _Figure:
    def side(each: Figure[Any] | Rival[Any]) -> _Side:
        because = [places[event] for event in each.because]
        why = each.why if isinstance(each, Rival) else ""
        return _Side(tagged(each.value), because, why, each.certainty, each.reality, each.negative)

    others, possibly = (list(map(side, rivals)) for rivals in (figure.others, figure.possibly))
    return _Figure(side(figure), figure.agreement.value, others, possibly)


def _whole(lean: _Figure) -> Figure[Any]:
    chosen = lean.chosen
    return Figure(
        value=plain_of(chosen.value),
        because=_called(chosen),
        agreement=Agreement(lean.agreement),
        others=tuple(map(_rival, lean.others)),
        possibly=tuple(map(_rival, lean.possibly)),
        certainty=chosen.certainty,
        reality=chosen.reality,
        negative=chosen.negative,
    )


def _rival(side: _Side) -> Rival[Any]:
    return Rival(
        value=plain_of(side.value),
        because=_called(side),
        origins=0,
        why=side.why,
        negative=side.negative,
        certainty=side.certainty,
        reality=side.reality,
    )


def _called(side: _Side) -> tuple[str, ...]:
    """Events, called by their places until their ids are wanted."""
    return tuple(map(str, side.because))


class Held:
    """A subject whose figures are held by the model; a `projections.screen.field.Subject`.

    Attributes:
        deal: The slug of the deal that is spoken of; empty where it is the company.
        labels: The names to show for slugs.
    """

    def __init__(self, deals: str, texts: Mapping[str, str]) -> None:
        self.deal = ""
        self._deals = deals
        self._texts = texts
        self.labels: Mapping[str, str] = {}
        self._read: dict[str, dict[str, list[Figure[Any]]]] = {}

    def in_names(self, labels: Mapping[str, str]) -> Held:
        """The same, with names for slugs."""
        named = copy(self)
        named.labels = labels
        return named

    def deals(self) -> Sequence[Held]:
        """The company with each deal of it that is known."""
        return [self._of(deal) for deal in _deals(self._deals)]

    def _of(self, deal: str) -> Held:
        other = copy(self)  # what was read once is read for all of its deals
        other.deal = deal
        return other

    def figures(self, field: Field, part: str) -> Iterable[Figure[Any]]:
        """The figures that answer for a part of a field."""
        return self._told(name_of((field.name, part))).get(self.deal if field.of_deal else "", ())

    def _told(self, topic: str) -> dict[str, list[Figure[Any]]]:
        """The figures for a topic, by deal."""
        if topic not in self._read:
            said = _figures(self._texts.get(topic, "[]"))
            self._read[topic] = {deal: list(map(_whole, found)) for deal, found in said}
        return self._read[topic]

    def label(self, slug: str) -> str:
        """The name to show for a slug."""
        return self.labels.get(slug, slug)

    def spoken(self) -> set[str]:
        """What may be slugs among the values that are asked for."""
        told = map(self._told, self._texts)
        found = (figure for by_deal in told for each in by_deal.values() for figure in each)
        sides: list[Figure[Any] | Rival[Any]] = []
        for figure in found:
            sides += (figure, *figure.others, *figure.possibly)
        return {side.value for side in sides if isinstance(side.value, str)}
