"""The front door: everything that the command line does, as a library."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, Unpack

from attrs import evolve

from ..events.answer import Answer
from ..events.event import Event
from ..events.fact import Fact
from ..events.kinds import ReportPublished
from ..events.progress import Told, nobody
from ..events.statement import Statement
from ..projections.book import Book
from ..projections.caution import Caution, cautions
from ..projections.company import CompanyState, company_state
from ..projections.gather import gather
from ..projections.holding import PortfolioLine
from ..projections.name import display_names
from ..projections.valuation import worth_more
from ..projections.view import Day, View, day, first_day
from .backtesting import Backtesting
from .bookkeeping import Bookkeeping
from .clocks import Clocks
from .closing import Closing
from .error import EventUnknownError, FigureUnknownError
from .importing import Importing
from .keeping import Keeping
from .listing import Listing
from .log import Appended, Log
from .names import Names
from .reading import around, called_events, naming_events
from .recall import Recall
from .recorder import to_recorder

if TYPE_CHECKING:
    from ..projections.conflict import Conflict
    from ..projections.entity import EntityState
    from ..projections.history import Belief
    from ..projections.news import Difference
    from ..projections.stale import Limits, Stale
    from ..projections.suggestion import Suggestion
    from ..projections.timeline import Entry
    from .evidence import Evidence, FigureEvidence

DEFAULT_LOG = "deals.db"


class Tracker(Closing, Importing, Bookkeeping, Backtesting, Keeping, Listing):
    """A log of deal facts, and the answers that follow from it.

    Every question takes the clocks of its view: `as_of` (what had been reported by that day),
    `on` (as things stood in the world on that day) and `recorded_by` (what the log held by that
    instant or position), and the `policy` by which it chooses between stated values. Names are taken
    wherever slugs are.

    Example:
        with Tracker.open("deals.db") as tracker:
            tracker.company("Moonshot AI", as_of="2024-03-06").valuations
    """

    def __init__(
        self,
        log: Log,
        *,
        recorder: str = "",
        today: Callable[[], date] = date.today,
        told: Told = nobody,
    ) -> None:
        self.log = log
        self.recorder = to_recorder(recorder)
        self.told = told
        self._today = today
        self._names: tuple[int, Names] | None = None
        self._recall = Recall(log)

    @classmethod
    def open(
        cls,
        where: str | Path = DEFAULT_LOG,
        *,
        create: bool = True,
        recorder: str = "",
        told: Told = nobody,
    ) -> Self:
        """The tracker over a log at a path or SQLAlchemy URL, made on first use where `create` is true.

        `told` is told how far has come whatever goes through all of the log.
        """
        return cls(Log.open(where, create=create), recorder=recorder, told=told)

    # What goes in

    def record(
        self, report: ReportPublished | str, facts: Iterable[Statement[Any] | Fact], *, dry_run: bool = False
    ) -> Appended:
        """Record what one report states: all of it or nothing, and each statement once.

        Args:
            report: The report; its id is enough where it is recorded already.
            facts: What it states; a bare fact is asserted as done, with no paragraph.
            dry_run: Check everything and record nothing.

        Raises:
            ReportUnknownError: Only an id is given, and no such report is recorded.
            NameUnknownError: A fact points to a slug that stands for nothing.
        """
        from .recording import record

        return record(self, report, facts, dry_run=dry_run)

    # What can be asked

    def view(self, **clocks: Unpack[Clocks]) -> View:
        """The resolved view: today where no day is given, and the position that the answer rests on."""
        as_of, by = clocks.get("as_of"), clocks.get("recorded_by")
        view = View.of(self._today() if as_of is None else as_of, clocks.get("on"), by, clocks.get("policy"))
        return evolve(view, position=self.log.head.position)

    def resolve(self, name: str, sort: str = "") -> str:
        """The slug of a name or slug; `sort` narrows it to company, person, product, deal or outlet.

        Raises:
            NameUnknownError: Nothing is called that; near matches are given.
            NameAmbiguousError: Several things are called that.
        """
        sorts = self._recall.sorts(name) if self._names is None else ()
        if sort in sorts or (sorts and not sort):
            return name  # a slug, for which not all names have to be read
        return self.names.resolve(name, sort)

    @property
    def names(self) -> Names:
        """Every name ever recorded."""
        position = self.log.head.position
        if self._names is None or self._names[0] != position:
            self._names = (position, Names(called_events(self.log)))
        return self._names[1]

    def labels(self, **clocks: Unpack[Clocks]) -> dict[str, str]:
        """The name to show for each slug, as things were called on the day."""
        return display_names(gather(naming_events(self.log), self.view(**clocks)))

    def company(self, name: str, **clocks: Unpack[Clocks]) -> CompanyState:
        """What was known of a company on a day, who said so, and how sure we may be."""
        slug, view = self.resolve(name, "company"), self.view(**clocks)
        return self._recall.state(slug, view)

    def entity(self, name: str, **clocks: Unpack[Clocks]) -> EntityState:
        """What was known of a person, a product, a deal or an outlet."""
        from ..projections.entity import entity_state

        slug, view = self.resolve(name), self.view(**clocks)
        return entity_state(slug, around(self.log, slug), view)

    def portfolio(self, name: str, **clocks: Unpack[Clocks]) -> tuple[PortfolioLine, ...]:
        """What an investor holds, and the rounds that it led or joined."""
        return self.company(name, **clocks).portfolio

    def timeline(self, name: str, **clocks: Unpack[Clocks]) -> tuple[Entry, ...]:
        """What concerns a company, in the order of the world."""
        from ..projections.timeline import timeline

        slug, view = self.resolve(name, "company"), self.view(**clocks)
        return timeline(slug, around(self.log, slug), view)

    def history(self, name: str, figure: str, **clocks: Unpack[Clocks]) -> tuple[Belief, ...]:
        """How a figure came to be what it is: what was believed from which day.

        Raises:
            FigureUnknownError: The company has no such figure.
        """
        from ..projections.history import history
        from ..projections.path import figures

        slug, view = self.resolve(name, "company"), self.view(**clocks)
        events = around(self.log, slug)
        found = history(slug, figure, events, view)
        if not found:
            known = figures(company_state(slug, events, view))
            raise FigureUnknownError(slug, figure, [path for path, _ in known])
        return found

    def diff(self, name: str, start: Day, end: Day, **clocks: Unpack[Clocks]) -> Difference:
        """What is different about a company between two days, and which events made it so.

        Each day is asked as it was lived, or where `on` is given, both about that day of the world.

        Raises:
            DaysReversedError: The first day lies after the second.
        """
        from ..projections.news import difference

        clocks["as_of"] = end
        slug, view = self.resolve(name, "company"), self.view(**clocks)
        before = view.earlier(day(start), lived=clocks.get("on") is None)
        return difference(slug, Book(around(self.log, slug)), before, view)

    def news(self, since: Day, **clocks: Unpack[Clocks]) -> tuple[Difference, ...]:
        """What was learned of all companies from a day on; of a month or a year, from its first day.

        Raises:
            DaysReversedError: The day lies after that of the view.
        """
        from ..projections.news import news

        return news(self.book(), first_day(since), self.view(**clocks), told=self.told)

    def stale(
        self, name: str | None = None, *, limits: Limits | None = None, **clocks: Unpack[Clocks]
    ) -> tuple[Stale, ...]:
        """What was told once, and of which no word has come for long: of one company, or of all.

        What is long, `limits` says, by default `stale.LIMITS`.
        """
        from ..projections.stale import LIMITS, stale_among

        return stale_among(self._asked(name, **clocks), LIMITS if limits is None else limits)

    def conflicts(self, name: str | None = None, **clocks: Unpack[Clocks]) -> tuple[Conflict, ...]:
        """The open disputes of one company, or of all, each with its sides."""
        from ..projections.conflict import conflicts_of

        return conflicts_of(self._asked(name, **clocks))

    def why(self, event: str, **clocks: Unpack[Clocks]) -> Evidence:
        """Where one event comes from: its report, its voices, its origin; a short unique prefix is enough.

        Raises:
            EventUnknownError: No event has that id.
        """
        from .evidence import evidence

        return evidence(self.log, self.event(event), self.view(**clocks))

    def why_figure(self, name: str, figure: str, **clocks: Unpack[Clocks]) -> list[FigureEvidence]:
        """What figures rest on: each with the evidence for its value, for the others and for what may hold.

        Raises:
            FigureUnknownError: The company has no such figure on the day.
        """
        from ..projections.path import figures, followed, matching
        from .evidence import figure_evidence

        state = self.company(name, **clocks)
        found = matching(state, figure)
        if not found:
            raise FigureUnknownError(state.company, figure, [path for path, _ in figures(state)])
        return [figure_evidence(path, each, self.log, state.view) for path, each in followed(state, found)]

    def worth_more(self, one: str, other: str, **clocks: Unpack[Clocks]) -> Answer:
        """Whether one company is worth more than another; maybe where the figures can't decide it."""
        first, second = (self.company(name, **clocks) for name in (one, other))
        return worth_more(first.valuations, second.valuations)

    def candidates(
        self, sort: str = "", *, least: int | None = None, everything: bool = False, **clocks: Unpack[Clocks]
    ) -> tuple[Suggestion, ...]:
        """What may be one thing under two slugs, and why; `everything` shows what was judged to be two.

        Only what scores at least `least`, by default `candidate.LEAST`.
        """
        from ..projections.candidate import LEAST, candidates

        least = LEAST if least is None else least
        claims = gather(self.every_event(), self.view(**clocks), told=self.told)
        return candidates(claims, sort, least=least, everything=everything, told=self.told)

    # What the log holds

    def events(self, *, after: int = 0, until: int | None = None) -> Iterator[Event[Any]]:
        """The events of the log, in order of position."""
        return self.log.events(after=after, until=until)

    def event(self, prefix: str) -> Event[Any]:
        """The event of an id, or of a unique short beginning of it.

        Raises:
            EventUnknownError: No event has that id.
        """
        ids = self.log.with_prefix(prefix)
        if len(ids) != 1:
            raise EventUnknownError(prefix, ids)
        return self.log.get(ids)[0]

    def check(self, **clocks: Unpack[Clocks]) -> tuple[Caution, ...]:
        """What is odd, though storable, in the whole log."""
        view = self.view(**clocks)
        return cautions(gather(self.every_event(), view, told=self.told))

    def _asked(self, name: str | None, **clocks: Unpack[Clocks]) -> Iterable[CompanyState]:
        """The state of one company, or of all."""
        return self.states(self.view(**clocks)) if name is None else [self.company(name, **clocks)]

    def close(self) -> None:
        """Let go of the log."""
        self.log.close()
