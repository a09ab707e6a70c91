"""`deals demo`: what this is good for, in one screen."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from .option import COLOR, QUIET, VERBOSE, Settled, sharing

if TYPE_CHECKING:
    from ..tracker import Tracker
    from .session import Session

KEPT = click.option(
    "kept", "--log", metavar="PATH|URL", help="Keep the log there. [default: it is thrown away]"
)
"""Not the shared flag: no variable and no file may lead the examples into a log of somebody's own."""

EXAMPLES = (
    "deals demo",
    "deals demo --log example.db",
    'deals show "Moonshot AI" --as-of 2024-03-06 --log example.db',
)


@click.command(cls=Settled, examples=EXAMPLES)
@KEPT
@sharing((COLOR, QUIET, VERBOSE))
def demo(session: Session, kept: str | None) -> None:
    """Show in one screen what this is good for, on five real reports.

    They are loaded into a log that is thrown away afterwards, or kept with --log to look around in.
    """
    from .page.demo import demo_page
    from .page.paper import show
    from .session import address

    with _log(kept) as where, _loaded(where) as tracker:
        show(demo_page(tracker), color=session.color)
    further = (
        f"deals list --log {shlex.quote(address(kept))}"
        if kept
        else "deals demo --log example.db keeps the log"
    )
    session.tell(f"\nTo look around: {further}")


def example_reports() -> list[tuple[str, bytes]]:
    """The five reports, as names and contents."""
    with as_file(files("dealtracker.tracker") / "examples") as folder:
        return [(path.name, path.read_bytes()) for path in sorted(Path(folder).glob("*.yaml"))]


@contextmanager
def _log(kept: str | None) -> Iterator[str]:
    with TemporaryDirectory(prefix="deals-demo-") as folder:
        yield kept or str(Path(folder, "demo.db"))


@contextmanager
def _loaded(where: str) -> Iterator[Tracker]:
    from ..tracker import Tracker
    from .error import LogInUseError

    with Tracker.open(where) as tracker:
        reports = example_reports()
        own = {Path(name).stem for name, _ in reports}
        if any(event.report not in own for event in tracker.events()):
            raise LogInUseError(where)
        tracker.import_reports(reports)
        yield tracker
