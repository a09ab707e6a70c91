"""`deals compare`: which of two companies is worth more, if that can be said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from .option import Settled, asking

if TYPE_CHECKING:
    from ...events.answer import Answer
    from ...projections.company import CompanyState
    from .page.paper import Page
    from .session import Session

EXAMPLES = ('deals compare MiniMax "Moonshot AI" --as-of 2024-03-06',)


@click.command(cls=Settled, examples=EXAMPLES)
@click.argument("one", metavar="NAME")
@click.argument("other", metavar="NAME")
@asking
def compare(session: Session, one: str, other: str) -> None:
    """Say which of two companies is worth more, if that can be said.

    The latest valuation of each that is no target is held against the other's, with all that its words
    leave open: "more than 2.5bn" and "about 2.5bn" can't be ranked.
    """
    from ...events.answer import Answer
    from ...projections import machine
    from .output import Reply

    with session.reading() as tracker:
        states = [tracker.company(name, **session.clocks) for name in (one, other)]
        answer = tracker.worth_more(states[0].company, states[1].company, **session.clocks)
    sentence = verdict(answer, states)
    says = {"answer": "not decidable" if answer is Answer.MAYBE else str(answer), "sentence": sentence}
    rows = [_row(state, says) for state in states]

    def page() -> Page:
        from .page.compare import compare_page

        return compare_page(sentence, states)

    session.reply(
        Reply(
            page=page,
            data=lambda: {"view": machine.view(states[0].view), **says, "companies": rows},
            columns=tuple(rows[0]),
            rows=lambda: rows,
            caption=sentence,
        )
    )


def verdict(answer: Answer, states: Sequence[CompanyState]) -> str:
    """The answer in one sentence."""
    from ...events.answer import Answer
    from ...projections.valuation import latest

    one, other = (state.name for state in states)
    unsure = f"whether {one} is worth more than {other} can't be told from the figures"
    missing = [state.name for state in states if latest(state.valuations) is None]
    if missing:
        return f"Not decidable: nothing certain is known of what {' and '.join(missing)} is worth."
    says = {
        Answer.YES: f"Yes: {one} is worth more than {other}.",
        Answer.NO: f"No: {one} is not worth more than {other}.",
        Answer.MAYBE: f"Not decidable: {unsure}.",
    }
    return says[answer]


def _row(state: CompanyState, says: dict[str, str]) -> dict[str, Any]:
    from ...projections import machine
    from ...projections.sentence import text
    from ...projections.valuation import latest
    from .row import figure_row

    line = next((each for each in state.valuations if each.figure.value is latest(state.valuations)), None)
    value = line.figure.value if line else None
    low, high = (value.interval.low, value.interval.high) if value else (None, None)
    return {
        "company": state.company,
        "name": state.name,
        **machine.view(state.view),
        "answer": says["answer"],
        "basis": line.basis if line else None,
        "deal": line.deal if line else None,
        "valuation": text(value) or None,
        "from": machine.plain(low),
        "to": machine.plain(high),
        "currency": value.currency if value else None,
        **{name: each for name, each in figure_row(line.figure if line else None).items() if name != "value"},
    }
