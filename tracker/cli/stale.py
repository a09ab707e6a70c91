"""`deals stale`: what was told once, and of which no word has come for long."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

import click

from .option import Count, Settled, asking

if TYPE_CHECKING:
    from ...projections.stale import Stale
    from ...projections.view import View
    from .output import Row
    from .page.paper import Page
    from .session import Session

EXAMPLES = (
    "deals stale --as-of 2025-06",
    'deals stale "Moonshot AI" --as-of 2024-12 --rumours 30 -o csv',
)
_BESIDE = ("certainty", "reality", "because")


Command = TypeVar("Command", bound=Callable[..., Any])


def _days(name: str, default: int, what: str) -> Callable[[Command], Command]:
    """A flag for a number of days."""
    return click.option(
        f"--{name}", type=Count(), metavar="DAYS", default=default, show_default=True, help=what
    )


@click.command(cls=Settled, examples=EXAMPLES)
@click.argument("name", required=False)
@_days("rumours", 90, "After how many days without a word a rumour is stale.")
@_days("rounds", 180, "After how many days without a word an open deal is.")
@_days("figures", 365, "After how many days unseen a valuation, a number, a holding or an office is.")
@asking
def stale(session: Session, name: str | None, rumours: int, rounds: int, figures: int) -> None:
    """List what was told once, and of which no word has come for long.

    Rumours that nobody took up again, open deals without news, plans whose day has passed in silence,
    figures that were last seen long ago; the longest silent first, of NAME or of all companies. Nothing
    of a deal that is done, ended or shelved is waited for. Days are counted up to --on.
    """
    from ...projections import machine
    from ...projections.stale import Limits
    from .output import Reply
    from .row import VIEW_COLUMNS

    with session.reading() as tracker:
        view = tracker.view(**session.clocks)
        limits = Limits(rumours=rumours, rounds=rounds, figures=figures)
        found = tracker.stale(name, limits=limits, **session.clocks)
        labels = tracker.labels(**session.clocks)

    def page() -> Page:
        from .page.stale import stale_page

        return stale_page(found, view, labels)

    session.reply(
        Reply(
            page=page,
            data=lambda: {
                "view": machine.view(view),
                "limits": machine.plain(limits),
                "stale": machine.plain(found),
            },
            columns=("company", "name", *VIEW_COLUMNS, "path", "sort", "value", "since", "days", *_BESIDE),
            rows=lambda: _rows(found, view),
            caption=f"Stale, {view}, log at position {view.position}",
        )
    )


def _rows(found: Iterable[Stale], view: View) -> Iterator[Row]:
    from ...projections import machine
    from ...projections.sentence import text
    from .row import figure_row

    for each in found:
        plain = machine.plain(each)
        figure = figure_row(each.figure)
        lead = each.figure.lead if each.figure else None
        said = {"value": figure["value"] or (text(lead.value) if lead else None)}
        yield {**machine.view(view), **plain, **{name: figure[name] for name in _BESIDE}, **said}
