"""What the model answers to one view: which companies are shown, with their lines, and by which values."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from sqlalchemy import Connection, select

from ...projections.listing import CompanyLine
from ...projections.screen import Screen
from ...projections.screen.sieve import Topic
from ...projections.view import View
from ..log.derived import company, standing, told, topic, value
from ..log.dialect import dialect_of
from .generation import Made
from .keeping import DEALING, EMPTY, covering, name_of
from .text import line_of, value_of


class Answers:
    """The answers of a model to one view, all of one moment; an index for the sieve of a screen.

    Attributes:
        everyone: The keys of the companies that are shown.
        dealing: Those of which a deal is known.
    """

    def __init__(self, connection: Connection, made: Made, view: View, *, everything: bool = False) -> None:
        self._connection = connection
        self._made = made
        self._view = view
        rows = connection.execute(
            select(standing.c.key, standing.c.company, standing.c.shown).where(covering(made, view))
        )
        self._shown = {row.key: (row.company, row.shown) for row in rows}
        least = EMPTY if everything else EMPTY + 1
        self.everyone = frozenset(key for key, (_, shown) in self._shown.items() if shown >= least)
        self.dealing = frozenset(key for key in self.everyone if self._shown[key][1] == DEALING)

    def missing(self) -> list[str]:
        """The companies of which nothing is kept for the view."""
        held = {slug for slug, _ in self._shown.values()}
        known = self._connection.scalars(
            select(company.c.slug).where(company.c.generation == self._made.generation)
        )
        return sorted(set(known) - held)

    def lines(self) -> Iterator[CompanyLine]:
        """The line of each company that is shown, in the order of their slugs."""
        rows = self._connection.execute(
            select(standing.c.key, standing.c.line)
            .where(covering(self._made, self._view))
            .order_by(standing.c.company)
        )
        return (line_of(row.line, self._view) for row in rows if row.key in self.everyone)

    def sift(self, screen: Screen) -> list[str]:
        """The companies that a screen may let through."""
        return sorted(self._shown[key][0] for key in screen.sieve(self))

    def told(self, asked: Topic) -> list[tuple[Any, frozenset[int]]]:
        """Each value that is known for a topic, with the companies of which it is."""
        number = self._topics.get(name_of(asked))
        if number is None:
            return []
        found: dict[int, set[int]] = {}
        rows = select(told.c.value, told.c.standing).where(told.c.topic == number)
        for text, key in self._connection.execute(rows):
            found.setdefault(text, set()).add(key)
        texts = dialect_of(self._connection).look_up(
            self._connection, [value.c.key, value.c.text], value.c.key, list(found)
        )
        return [(value_of(text), frozenset(found[key])) for key, text in texts]

    @cached_property
    def _topics(self) -> dict[str, int]:
        return {row.name: row.key for row in self._connection.execute(select(topic))}
