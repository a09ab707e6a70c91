"""What the commands that put the record right share: their flags, and how they tell what was done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from .failure import Misuse
from .kind_option import NEW_REPORT, Option

if TYPE_CHECKING:
    from rich.console import RenderableType

    from ...events.statement import Statement
    from ..amending import Booked
    from ..bookkeeping import Where
    from ..tracker import Tracker
    from .session import Session

REASON: Option = click.option("--reason", required=True, metavar="TEXT", help="How it is known.")
SORT: Option = click.option(
    "--type",
    "sort",
    type=click.Choice(("company", "person", "product", "deal", "outlet")),
    help="What both are, where that is not plain.",
)
REPORT: Sequence[Option] = (
    click.option(
        "--report",
        metavar="ID",
        help="The report that says so. [default: a note of our own, of today]",
    ),
    *NEW_REPORT,
)


def fault(*, default: str | None) -> Option:
    """The flag that says whose error it was."""
    given: dict[str, Any] = {"required": True} if default is None else {"default": default}
    return click.option(
        "--fault",
        type=click.Choice(("ours", "theirs")),
        show_default=default is not None,
        help="Whose error it was: a slip of ours was never believed; theirs was, until --report came out.",
        **given,
    )


def options(*several: Option) -> Option:
    """Several flags at once, in their order."""

    def decorate(command: Any) -> Any:
        for option in reversed(several):
            command = option(command)
        return command

    return decorate


def where(session: Session, tracker: Tracker, given: Mapping[str, Any]) -> Where:
    """The report in which it is written down, as the flags say."""
    from .kind_value import Reader

    if given["report"] is None:
        if given["outlet"] or given["published"]:
            raise Misuse(
                "--outlet and --published describe a report.",
                "Give its id with --report.",
                ctx=click.get_current_context(silent=True),
            )
        return {"dry_run": session.dry_run}
    reader = Reader(tracker, given)
    report = reader.report()
    for warning in reader.warnings:
        session.tell(warning)
    return {"report": report, "beside": reader.beside, "dry_run": session.dry_run}


def tell(session: Session, tracker: Tracker, done: Booked) -> None:
    """Say what was written down, and what is in force before and after."""
    from .output import Reply

    labels = tracker.labels(as_of=date.max)
    data = {
        "id": done.event.id,
        "kind": done.event.kind,
        "report": done.event.report,
        "new": done.new,
        "position": done.event.position,
        "dry_run": session.dry_run,
        "sentence": _said(done.event.statement, labels),
        "about": done.about.id if done.about else None,
        "before": [_said(each, labels) for each in done.before],
        "after": [_said(each, labels) for each in done.after],
    }

    def page() -> RenderableType:
        from .page.booked import booked_page

        return booked_page(data)

    if not (session.quiet and session.output == "table"):
        caption = f"{data['kind']} {done.event.id}"
        session.reply(
            Reply(page=page, data=lambda: data, columns=tuple(data), rows=lambda: [data], caption=caption)
        )


def _said(statement: Statement[Any], labels: Mapping[str, str]) -> str:
    """All that a statement says: a correction may be of any of it."""
    from ...events.date_wording import describe
    from ...projections.sentence import said_in

    beside = (
        f"happened {describe(statement.happened)}" if statement.happened else "",
        f"paragraph {statement.para}" if statement.para else "",
        f"item {statement.item}" if statement.item else "",
        f"by {' < '.join(statement.attribution)}" if statement.attribution else "",
        f"“{statement.quote}”" if statement.quote else "",
    )
    said = said_in(statement, lambda slug: labels.get(slug, slug))
    return " · ".join(filter(None, (said, *beside)))
