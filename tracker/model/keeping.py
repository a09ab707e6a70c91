"""Putting into the model what stands of companies for a view: folded from the log, part by part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import Factory, frozen
from sqlalchemy import Connection, Table, func, select

from ...events.progress import Told, nobody
from ...projections.book import Book
from ...projections.era import Era
from ...projections.listing import company_line
from ...projections.screen.reading import known_deals
from ...projections.screen.sieve import OPEN as OPEN_VALUE
from ...projections.screen.sieve import figures as figures_of
from ...projections.screen.sieve import values
from ...projections.view import View
from ..log import Log
from ..log.derived import figures, is_there, model, standing, told, topic, value
from ..log.dialect import batched, dialect_of
from ..partition import PART, Part, parts
from .generation import OPEN, Made
from .subject import Answering, deals_text, figures_text
from .text import LONGEST, line_text, name_of, value_text

_BESIDE = 5
"""Columns of a standing before those of the company."""
ELSEWHERE, EMPTY, KNOWN, DEALING = range(4)
"""How a company is shown: under another slug, only with all others, in every list, and with a deal of it."""


@frozen
class Kept:
    """What is kept of a company for the days of one era.

    Attributes:
        company: The slug that was asked for.
        clocks: From and to when it stands, by what was reported and on which days of the world, as ISO days.
        shown: Whether it is shown, and in which lists.
        line: Its line, as text.
        deals: The slugs of its known deals, as text.
        told: Every value that is known of it, with the topic, as texts.
        figures: By topic, the figures by which it answers, as text.
    """

    company: str
    clocks: tuple[str, ...]
    shown: int = ELSEWHERE
    line: str = ""
    deals: str = ""
    told: frozenset[tuple[str, str]] = frozenset()
    figures: Mapping[str, str] = Factory(dict)

    def row(self) -> tuple[Any, ...]:
        """What of it stands in one row."""
        return (self.company, *self.clocks, self.shown, self.line, self.deals)

    def said(self) -> tuple[Any, ...]:
        """All that it says of the company, by which two can be compared."""
        return (*self.row(), dict(self.figures), set(self.told))


def kept(part: Part, view: View) -> Iterator[Kept]:
    """What there is to keep of the companies of a part, as a view sees them."""
    book, places = Book(part.events), {event.id: event.position or 0 for event in part.events}
    for slug in part.companies:
        era = book.era(slug, view)
        if era.state.company != slug and era.state.company in part.companies:
            yield Kept(slug, _clocks(era))  # it is shown there; a slug that is declared as no company, here
        else:
            yield _kept(slug, era, places)


def _clocks(era: Era) -> tuple[str, ...]:
    return tuple(day.isoformat() for day in (*era.as_of, *era.on))


def _kept(slug: str, era: Era, places: Mapping[str, int]) -> Kept:
    state = era.state
    deals = [deal.deal for deal in known_deals(state)]
    told: set[tuple[str, str]] = set()
    answering: dict[str, list[Answering]] = {}
    for each, deal, found in figures_of(state):
        told.update((name_of(each), _short(value_text(said))) for said in values(found))
        answering.setdefault(name_of(each), []).append((deal, found))
    return Kept(
        company=slug,
        clocks=_clocks(era),
        shown=EMPTY if state.empty else DEALING if deals else KNOWN,
        line=line_text(company_line(state)),
        deals=deals_text(deals),
        told=frozenset(told),
        figures={name: figures_text(found, places) for name, found in answering.items()},
    )


def _short(text: str) -> str:
    """A text that is to be looked for; what is too long for that may be anything."""
    return text if len(text) <= LONGEST else value_text(OPEN_VALUE)


def fill(  # noqa: PLR0913  # whom to tell and how much at once are named where it is called
    log: Log,
    made: Made,
    view: View,
    slugs: Sequence[str],
    *,
    told: Told = nobody,
    size: int = PART,
    wait: float | None = None,
) -> bool:
    """Fold some companies as a view sees them and keep that, part by part; whether the model stayed that one.

    Whoever is told hears how many companies are done; fewer at a time take less memory. `wait` is how many
    seconds to wait for other writers each time.
    """
    done = 0
    for part in parts(log, among=slugs, size=size, named=False) if slugs else ():
        found = list(kept(part, view))
        with log.keeping(wait) as connection:
            if not keep(connection, made, view, found):
                return False
        done += len(part.companies)
        told("companies", done, len(slugs))
    return True


def keep(connection: Connection, made: Made, view: View, found: Sequence[Kept]) -> bool:
    """Write down what stands as a view sees it; whether the model is still the one that was asked.

    The connection holds the lock of the one writer. What another process was faster to write stays.
    """
    if not _is_current(connection, made):
        return False
    there = set(_there(connection, made, view, [each.company for each in found]))
    new = [each for each in found if each.company not in there]
    dialect_of(connection).insert(connection, _rows(connection, made, view, new))
    return True


def _there(connection: Connection, made: Made, view: View, slugs: Sequence[str]) -> Iterator[str]:
    """The companies among some of which something is kept for the view."""
    for some in batched(slugs):
        asked = select(standing.c.company).where(covering(made, view), standing.c.company.in_(some))
        yield from connection.scalars(asked)


def _rows(
    connection: Connection, made: Made, view: View, new: Sequence[Kept]
) -> dict[Table, Sequence[tuple[Any, ...]]]:
    """What is to be kept, as rows."""
    topics = _keys(connection, topic, {name for each in new for name, _ in each.told})
    texts = _keys(connection, value, {text for each in new for _, text in each.told})
    numbered = list(enumerate(new, _next(connection, standing)))
    beside = (made.generation, view.policy.name, *span(made, view))
    return {
        standing: [(key, *beside, *each.row()) for key, each in numbered],
        told: [(topics[name], texts[text], key) for key, each in numbered for name, text in each.told],
        figures: [(key, topics[name], text) for key, each in numbered for name, text in each.figures.items()],
    }


def held(
    connection: Connection, made: Made, view: View, slugs: Sequence[str]
) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """What is kept of some companies for a view, as `Kept.said` tells it."""
    columns = list(standing.c)[_BESIDE:]
    for some in batched(slugs):
        asked = select(standing.c.key, *columns).where(covering(made, view), standing.c.company.in_(some))
        rows = {key: tuple(row) for key, *row in connection.execute(asked)}
        answers: dict[int, dict[str, str]] = {key: {} for key in rows}
        named = select(figures.c.standing, topic.c.text, figures.c.text)
        joined = named.join(topic, topic.c.key == figures.c.topic)
        for key, name, text in connection.execute(joined.where(figures.c.standing.in_(list(rows)))):
            answers[key][name] = text
        values: dict[int, set[tuple[str, str]]] = {key: set() for key in rows}
        found = select(told.c.standing, topic.c.text, value.c.text)
        each = found.join(topic, topic.c.key == told.c.topic).join(value, value.c.key == told.c.value)
        for key, name, text in connection.execute(each.where(told.c.standing.in_(list(rows)))):
            values[key].add((name, text))
        yield from ((row[0], (*row, answers[key], values[key])) for key, row in rows.items())


def span(made: Made, view: View) -> tuple[int, int]:
    """The positions of the log for which it stands: from that of the model on, or the one asked for."""
    by = view.recorded_by
    return (by, by) if isinstance(by, int) and by < made.position else (made.position, OPEN)


def covering(made: Made, view: View) -> Any:
    """That something stands as a view sees it."""
    by = view.recorded_by
    position = min(by, made.position) if isinstance(by, int) else made.position
    as_of, on = view.as_of.isoformat(), view.on.isoformat()
    return (
        (standing.c.generation == made.generation)
        & (standing.c.policy == view.policy.name)
        & (standing.c.recorded_latest >= position)
        & (standing.c.recorded_earliest <= position)
        & (standing.c.as_of_latest >= as_of)
        & (standing.c.as_of_earliest <= as_of)
        & (standing.c.on_latest >= on)
        & (standing.c.on_earliest <= on)
    )


def _is_current(connection: Connection, made: Made) -> bool:
    if not is_there(connection):
        return False
    there = select(model.c.position).where(model.c.generation == made.generation)
    return connection.execute(there).scalar() == made.position


def _next(connection: Connection, table: Table) -> int:
    return int(connection.execute(select(func.coalesce(func.max(table.c.key), 0) + 1)).scalar_one())


def _keys(connection: Connection, table: Table, wanted: Iterable[str]) -> dict[str, int]:
    """The key of each text, given to those that have none yet."""
    dialect, texts = dialect_of(connection), sorted(wanted)
    rows = dialect.look_up(connection, [table.c.key, table.c.text], table.c.text, texts)
    known = {name: key for key, name in rows}
    unknown = (each for each in texts if each not in known)
    new = {name: key for key, name in enumerate(unknown, _next(connection, table))}
    dialect.insert(connection, {table: [(key, name) for name, key in new.items()]})
    return known | new
