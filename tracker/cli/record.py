"""`deals record KIND`: one command for each kind of fact, made from its class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

from ...events.attribute import summary
from ...events.fact import Fact
from ...events.kinds import FAMILIES, KINDS, ReportPublished
from .kind_option import BESIDE, NEW_REPORT, REPORT, attribute_options
from .lazy import SectionedGroup, Sections
from .option import Settled, writing

if TYPE_CHECKING:
    from ...events.event import Event
    from ..tracker import Tracker
    from .session import Session

EXAMPLES = (
    "deals record report-published --report wire-1 --outlet Bloomberg --published 2024-03-05",
    "deals record entity-declared --report wire-1 --type deal --slug minimax-2025",
    'deals record round-led --report wire-1 --deal minimax-2025 --by Alibaba --happened "in May 2025"',
)
HELP = """Record one fact that a report states.

Names stand wherever slugs do. Who has no name in the report is `unnamed:WORDING`. The same fact of the
same report is recorded once, however often it is given. `deals record KIND --help` lists its attributes.
"""

_HEADINGS = {
    "report": "Reports",
    "identity": "Names",
    "company": "Companies",
    "deal": "Deals",
    "holding": "Holdings",
    "people": "People",
    "business": "Business",
    "authority": "Authorities",
    "voice": "Voices and silences",
    "view": "Views",
    "book": "Bookkeeping",
}


class RecordGroup(SectionedGroup):
    """A group with one command for each kind of fact, each made when it is asked for."""

    noun = "kind"

    def sections(self) -> Sections:
        """The families with their kinds."""
        names = {kind: name for name, kind in KINDS.items()}
        return {
            _HEADINGS.get(family, family): {names[kind]: summary(kind) for kind in kinds}
            for family, kinds in FAMILIES.items()
        }

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # as click calls it
        """The command that records a kind."""
        kind = KINDS.get(cmd_name)
        return None if kind is None else kind_command(cmd_name, kind)


@click.group(cls=RecordGroup, help=HELP, examples=EXAMPLES, subcommand_metavar="KIND ...")
def record() -> None:
    """Stand before every kind."""


def kind_command(name: str, kind: type[Fact]) -> click.Command:
    """The command that records one kind."""

    @writing
    def run(session: Session, **given: Any) -> None:
        with session.writing() as tracker:
            _record(session, tracker, kind, given)

    new_report = [] if kind is ReportPublished else NEW_REPORT
    for option in reversed([*REPORT, *attribute_options(kind), *BESIDE, *new_report]):
        run = option(run)
    return click.command(name, cls=Settled, help=summary(kind), short_help=summary(kind))(run)


def _record(session: Session, tracker: Tracker, kind: type[Fact], given: Mapping[str, Any]) -> None:
    from datetime import date

    from ...events.event import Event
    from ...projections.sentence import said_in
    from .kind_value import Reader

    reader = Reader(tracker, given)
    statement = reader.statement(kind)
    report = reader.report()
    done = tracker.record(report, [*reader.beside, statement], dry_run=session.dry_run)
    for warning in reader.warnings:
        session.tell(warning)
    wanted = Event.of(reader.id, statement).id
    new = [event for event in done.events if event.id == wanted]
    labels = tracker.labels(as_of=date.max)
    said = said_in(statement, lambda slug: labels.get(slug, slug))
    _tell(session, (new or tracker.log.get([wanted]))[0], new=bool(new), said=said)


def _tell(session: Session, event: Event[Any], *, new: bool, said: str) -> None:
    """Say what was recorded, or that it was known."""
    from .output import simple

    happened = "would be recorded" if session.dry_run else f"recorded at position {event.position}"
    known = f"known since position {event.position}; nothing was changed"
    data = {
        "id": event.id,
        "kind": event.kind,
        "report": event.report,
        "new": new,
        "position": event.position,
        "dry_run": session.dry_run,
        "sentence": said,
    }
    if not (session.quiet and session.output == "table"):
        session.reply(simple(data, f"{event.id[:8]}  {said}", f"          {happened if new else known}"))
