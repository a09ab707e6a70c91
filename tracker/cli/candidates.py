"""`deals candidates`: what may be one thing under two slugs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .option import Settled, asking

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...projections.suggestion import Suggestion
    from ...projections.view import View
    from .output import Row
    from .page.paper import Page
    from .session import Session

_SORTS = ("company", "person", "product", "outlet", "deal")
_COLUMNS = (
    "type",
    "a",
    "b",
    "name_a",
    "name_b",
    "score",
    "on_record",
    "reasons",
    "texts",
    "because",
    "decide",
)

EXAMPLES = (
    "deals candidates --as-of 2024-06-30",
    "deals candidates --type deal --least 60",
    "deals candidates -o csv > to-decide.csv",
)


@click.command(cls=Settled, examples=EXAMPLES)
@click.option("--type", "sort", type=click.Choice(_SORTS), default=None, help="Only things of this sort.")
@click.option(
    "--least", type=click.IntRange(0, 100), default=85, show_default=True, help="The lowest score to show."
)
@click.option("--all", "everything", is_flag=True, help="Also what was judged not to be the same.")
@asking
def candidates(session: Session, sort: str | None, least: int, everything: bool) -> None:
    """List what may be one thing under two slugs.

    Companies, people, products and outlets whose names are alike, and deals that two reports may tell of
    under two slugs, each with its reasons. Nothing is ever merged by itself: below each pair stand the
    commands that decide it.
    """
    from ...projections import machine
    from .output import Reply
    from .row import VIEW_COLUMNS

    with session.reading() as tracker:
        view = tracker.view(**session.clocks)
        found = tracker.candidates(sort or "", least=least, everything=everything, **session.clocks)

    def page() -> Page:
        from .page.candidates import candidates_page

        return candidates_page(found, view, commands)

    session.reply(
        Reply(
            page=page,
            data=lambda: {"view": machine.view(view), "candidates": machine.plain(found)},
            columns=(*VIEW_COLUMNS, *_COLUMNS),
            rows=lambda: _rows(found, view),
            caption=f"What may be one thing, {view}, log at position {view.position}",
        )
    )


def commands(suggestion: Suggestion) -> list[str]:
    """The command lines that decide a suggestion; WHY and REPORT are for people to fill in.

    The shorter slug is the one that would stay: turn the two round where the other is the better one.
    """
    if suggestion.on_record == "not the same":
        return [f"deals retract {event} --reason WHY" for each in suggestion.judged for event in each.because]
    stays, given_up = sorted((suggestion.a, suggestion.b), key=lambda slug: (len(slug), slug))
    rest = f"{given_up} {stays} --type {suggestion.type} --reason WHY"
    lines = [f"deals merge {rest}", f"deals distinct {rest}"]
    if suggestion.type == "deal" and not suggestion.on_record:
        both = f"--a {suggestion.a} --b {suggestion.b}"
        lines.append(f"deals record deals-maybe-same {both} --reason WHY --report REPORT")
    return lines


def _rows(found: Sequence[Suggestion], view: View) -> Iterator[Row]:
    from ...projections import machine

    for each in found:
        yield {
            **machine.view(view),
            "type": each.type,
            "a": each.a,
            "b": each.b,
            "name_a": each.names[0],
            "name_b": each.names[1],
            "score": each.score,
            "on_record": each.on_record,
            "reasons": [reason.code for reason in each.reasons],
            "texts": [reason.text for reason in (*each.reasons, *each.judged)],
            "because": list(each.because),
            "decide": commands(each),
        }
