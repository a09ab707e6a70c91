"""What the model answers to one view: which companies are shown, with their lines, and what screens find."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from attrs import evolve
from sqlalchemy import Connection, Select, func, select

from ...events.answer import Answer
from ...projections.listing import CompanyLine
from ...projections.screen import Judgement, Screen, Screened, through
from ...projections.screen.sieve import Topic
from ...projections.view import View
from ..log import Log
from ..log import schema as logged
from ..log.derived import figures, standing, told, topic, value
from ..log.dialect import batched, dialect_of
from ..reading import display_names_of
from .generation import Made, declared_in
from .keeping import DEALING, EMPTY, covering
from .subject import Held
from .text import line_of, name_of, value_of


class Answers:
    """The answers of a model to one view, all of one moment; an index for the sieve of a screen.

    Slugs that were merged into one that is declared as no company each hold it: it is told once.

    Attributes:
        everyone: The keys of the companies that are shown.
        dealing: Those of which a deal is known.
    """

    def __init__(self, connection: Connection, made: Made, view: View, *, everything: bool = False) -> None:
        self._connection = connection
        self._made = made
        self._view = view
        shown = straight(connection, select(standing.c.key, standing.c.shown).where(covering(made, view)))
        least = EMPTY if everything else EMPTY + 1
        self.everyone = frozenset([key for key, how in shown if how >= least])
        self.dealing = frozenset([key for key, how in shown if how == DEALING])

    def lines(self) -> list[CompanyLine]:
        """The line of each company that is shown, in the order of their slugs."""
        found = {line.company: line for line in self._lines(self.everyone).values()}
        return [found[company] for company in sorted(found)]

    def screened(self, screen: Screen, log: Log) -> Screened:
        """The companies that a screen lets through, in the names that are in the log."""
        subjects = self._subjects(screen, screen.sieve(self))
        hits = {key: each for key, each in subjects.items() if screen.answer(each) is not Answer.NO}
        spoken = set[str]().union(*(subject.spoken() for subject in hits.values()))
        labels = display_names_of(log, spoken, self._view)
        said = {key: screen.weigh(subject.in_names(labels)) for key, subject in hits.items()}
        ids = self._ids({place for each in said.values() for place in each.because})
        lines = self._lines(hits)
        judged = {lines[key].company: (lines[key], _with_ids(each, ids)) for key, each in said.items()}
        return through(screen, judged.values(), self._view)

    def told(self, asked: Topic) -> list[tuple[Any, Sequence[int]]]:
        """Each value that is known for a topic, with the companies of which it is."""
        number = self._topics.get(name_of(asked))
        if number is None:
            return []
        rows = straight(self._connection, select(told.c.value, told.c.standing).where(told.c.topic == number))
        found: dict[int, list[int]] = {}
        for text, key in rows:
            found.setdefault(text, []).append(key)
        texts = dialect_of(self._connection).look_up(
            self._connection, [value.c.key, value.c.text], value.c.key, list(found)
        )
        return [(value_of(text), found[key]) for key, text in texts]

    def _subjects(self, screen: Screen, keys: Iterable[int]) -> dict[int, Held]:
        """The companies with what a screen asks of them."""
        names = {self._topics[name]: name for name in map(name_of, screen.topics) if name in self._topics}
        texts: dict[int, dict[str, str]] = {key: {} for key in keys}
        for some in batched(list(texts)):
            rows = select(figures).where(figures.c.standing.in_(some), figures.c.topic.in_(list(names)))
            for row in self._connection.execute(rows):
                texts[row.standing][names[row.topic]] = row.text
        return {key: Held(deals, texts[key]) for key, (_, deals) in self._rows(texts)}

    def _lines(self, keys: Iterable[int]) -> dict[int, CompanyLine]:
        return {key: line_of(line, self._view) for key, (line, _) in self._rows(keys)}

    def _rows(self, keys: Iterable[int]) -> Iterator[tuple[int, tuple[str, str]]]:
        """Line and deals of companies, as texts."""
        for some in batched(list(keys)):
            rows = select(standing.c.key, standing.c.line, standing.c.deals).where(standing.c.key.in_(some))
            yield from ((row.key, (row.line, row.deals)) for row in self._connection.execute(rows))

    def _ids(self, places: Iterable[str]) -> Mapping[str, str]:
        """The ids of events by their places."""
        known = dialect_of(self._connection).look_up(
            self._connection,
            [logged.log.c.position, logged.log.c.id],
            logged.log.c.position,
            list(map(int, places)),
        )
        return {str(place): bytes(id_).hex() for place, id_ in known}

    @cached_property
    def _topics(self) -> dict[str, int]:
        return {row.text: row.key for row in self._connection.execute(select(topic))}


def missing(connection: Connection, made: Made, view: View) -> list[str]:
    """The companies of which nothing is kept for a view."""
    held = select(standing.c.company).where(covering(made, view))
    kept, wanted = (
        connection.execute(select(func.count()).select_from(each.subquery())).scalar_one()
        for each in (held, declared_in(made))
    )
    if kept == wanted:
        return []
    return sorted(set(connection.scalars(declared_in(made))).difference(connection.scalars(held)))


def straight(connection: Connection, query: Select[Any]) -> list[tuple[Any, ...]]:
    """The rows of a query as the driver gives them: of tens of thousands, in a third of the time."""
    text = query.compile(dialect=connection.dialect, compile_kwargs={"literal_binds": True})
    return dialect_of(connection).ask(connection, str(text))


def _with_ids(said: Judgement, ids: Mapping[str, str]) -> Judgement:
    return evolve(said, because=tuple(ids[place] for place in said.because))
