"""`deals demo`: what this is good for, in one screen."""

from __future__ import annotations

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

LOG_KEPT = click.option("--log", metavar="PATH|URL", help="Keep the log there. [default: it is thrown away]")

EXAMPLES = (
    "deals demo",
    "deals demo --log example.db",
    'deals show "Moonshot AI" --as-of 2024-03-06 --log example.db',
)


@click.command(cls=Settled, examples=EXAMPLES)
@sharing((LOG_KEPT, COLOR, QUIET, VERBOSE))
def demo(session: Session) -> None:
    """Show in one screen what this is good for, on five real reports.

    They are loaded into a log that is thrown away afterwards, or kept with --log to look around in.
    """
    from .page.demo import demo_page
    from .page.paper import show

    with _log(session) as where, _loaded(where) as tracker:
        show(demo_page(tracker), color=session.color)
    kept = session.log or ""
    hint = f"--log {kept}" if kept else "deals demo --log example.db keeps the log"
    session.tell(
        f"\nAsk further: deals show Alibaba --as-of 2024-03-06 {hint}"
        if kept
        else f"\nTo look around: {hint}."
    )


def example_reports() -> list[tuple[str, bytes]]:
    """The five reports, as names and contents."""
    with as_file(files("dealtracker.tracker") / "examples") as folder:
        return [(path.name, path.read_bytes()) for path in sorted(Path(folder).glob("*.yaml"))]


@contextmanager
def _log(session: Session) -> Iterator[str]:
    with TemporaryDirectory(prefix="deals-demo-") as folder:
        yield session.log or str(Path(folder, "demo.db"))


@contextmanager
def _loaded(where: str) -> Iterator[Tracker]:
    from ..tracker import Tracker

    with Tracker.open(where) as tracker:
        tracker.import_reports(example_reports())
        yield tracker
