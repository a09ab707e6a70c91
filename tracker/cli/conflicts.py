"""`deals conflicts`: the open disputes, with their sides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from .option import Settled, asking

if TYPE_CHECKING:
    from ...projections.conflict import Conflict
    from ...projections.view import View
    from .output import Row
    from .page.paper import Page
    from .session import Session

EXAMPLES = (
    'deals conflicts "Moonshot AI" --as-of 2024-06-30',
    "deals conflicts --as-of 2024-06-30 -o csv",
)
_SIDE = (
    *("stance", "value", "chosen", "why", "origins", "stated_by", "first_reported", "last_reported"),
    "because",
)


@click.command(cls=Settled, examples=EXAMPLES)
@click.argument("name", required=False)
@asking
def conflicts(session: Session, name: str | None) -> None:
    """List the open disputes, with their sides.

    Of NAME, or of all companies. A dispute is open where reports state what can't all be true, where a
    voice no stronger than the claim denies it, or where a doubt about it is on record. What a stronger voice
    denied, or what was withdrawn, is settled.
    """
    from ...projections import machine
    from .output import Reply
    from .row import VIEW_COLUMNS

    with session.reading() as tracker:
        view = tracker.view(**session.clocks)
        found = tracker.conflicts(name, **session.clocks)
        labels = tracker.labels(**session.clocks)

    def page() -> Page:
        from .page.conflict import conflicts_page

        return conflicts_page(found, view, labels)

    session.reply(
        Reply(
            page=page,
            data=lambda: {"view": machine.view(view), "conflicts": machine.plain(found)},
            columns=("company", "name", *VIEW_COLUMNS, "path", "grounds", "since", *_SIDE),
            rows=lambda: _rows(found, view),
            caption=f"Open disputes, {view}, log at position {view.position}",
        )
    )


def _rows(found: Iterable[Conflict], view: View) -> Iterator[Row]:
    """One row for each side."""
    from ...projections import machine
    from ...projections.sentence import text

    for conflict in found:
        plain = machine.plain(conflict)
        sides = plain.pop("sides")
        for side, said in zip(conflict.sides, sides, strict=True):
            yield {**machine.view(view), **plain, **said, "value": text(side.value)}
