"""`deals log`: the log, event by event."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING, Any

import click

from .option import LOOKING, RECORDED_BY, Count, Settled, sharing

if TYPE_CHECKING:
    from rich.console import RenderableType

    from ...events.event import Event
    from ..tracker import Tracker
    from .session import Session

COLUMNS = (
    *("position", "id", "kind", "fact", "report", "para", "happened", "attribution", "certainty", "reality"),
    *("negative", "due", "item", "quote", "as_stated", "recorded", "recorder", "chain"),
)
_PAGE = 200

EXAMPLES = (
    "deals log --kind round-led --kind round-joined",
    'deals log --about "Moonshot AI" --limit 20',
    "deals log --after 500 -o jsonl",
)


@click.command(cls=Settled, examples=EXAMPLES)
@click.option("--kind", "kinds", multiple=True, metavar="KIND", help="Only this kind; may be given again.")
@click.option("--report", metavar="ID", help="Only what this report states.")
@click.option("--about", metavar="NAME", help="Only what speaks of it.")
@click.option("--after", type=Count(), default=0, metavar="POSITION", help="Only what comes after.")
@click.option("--limit", type=Count(), metavar="N", help="At most so many.")
@sharing((RECORDED_BY, *LOOKING))
def log(session: Session, after: int, limit: int | None, **only: Any) -> None:
    """Print the log, event by event."""
    from ...projections import machine
    from .output import Reply

    _check_kinds(only["kinds"])
    with session.reading() as tracker:
        wanted = _wanted(tracker, **only)
        chosen = (event for event in _held(tracker, after, session.recorded_by) if wanted(event))
        events = islice(chosen, limit)
        rows = (machine.event(event) for event in events)
        session.reply(
            Reply(
                page=lambda: _pages(events, tracker),
                data=lambda: list(rows),
                columns=COLUMNS,
                rows=lambda: (dict.fromkeys(COLUMNS) | row for row in rows),
                lines=lambda: rows,
                caption=f"Log up to position {tracker.head.position}",
            )
        )


def _check_kinds(kinds: Iterable[str]) -> None:
    from ...events.kinds import KINDS
    from .failure import Misuse
    from .lazy import meant

    for kind in kinds:
        if kind not in KINDS:
            raise Misuse(f"There is no kind {kind!r}.", meant(kind, KINDS), ctx=click.get_current_context())


def _check_report(tracker: Tracker, report: str) -> None:
    from ..error import ReportUnknownError

    if not tracker.log.about([f"report:{report}"]):
        raise ReportUnknownError(report)


def _held(tracker: Tracker, after: int, by: datetime | int | None) -> Iterator[Event[Any]]:
    for event in tracker.events(after=after, until=by if isinstance(by, int) else None):
        if isinstance(by, datetime) and event.recorded is not None and event.recorded > by:
            return
        yield event


def _wanted(
    tracker: Tracker, kinds: tuple[str, ...], report: str | None, about: str | None
) -> Callable[[Event[Any]], bool]:
    """Whether an event is of these kinds, of this report and about this."""
    from ...events.mention import mentions

    slug = tracker.resolve(about) if about else ""
    if report:
        _check_report(tracker, report)

    def wanted(event: Event[Any]) -> bool:
        fits = (not kinds or event.kind in kinds) and (not report or event.report == report)
        return fits and (not slug or slug in mentions(event.fact))

    return wanted


def _pages(events: Iterator[Event[Any]], tracker: Tracker) -> Iterator[RenderableType]:
    """Some rows at a time, so that a long log begins to show at once."""
    from ...projections.sentence import said_in
    from .page.paper import SHORT, plain, sheet, short

    labels = tracker.labels(as_of=date.max)
    while some := list(islice(events, _PAGE)):
        table = sheet(6, SHORT, -10, -6)
        for event in some:
            para = f", para {event.statement.para}" if event.statement.para else ""
            said = said_in(event.statement, lambda slug: labels.get(slug, slug))
            table.add_row(
                f"{event.position}", short(event.id), plain(said), plain(f"{event.report}{para}", "dim")
            )
        yield table
