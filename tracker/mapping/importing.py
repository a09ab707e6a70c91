"""Takes in files of data through a map: record by record, in batches that are each recorded whole."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypedDict, Unpack

from ..revising import DEFAULT_REASON
from .column import check_columns
from .join import Aside
from .layout import Map
from .reading import read_map
from .result import MappedImport
from .run import Listeners, Manner, Run
from .source import assigned

if TYPE_CHECKING:
    from ..tracker import Tracker


class How(TypedDict, total=False):
    """How an import through a map is done; each is left out for its default.

    Attributes:
        revise: Bring recorded reports to what their records say now; otherwise such records are rejected.
        reason: Why they are revised.
        listeners: Who is told of rejects, of remarks and of the progress.
    """

    revise: bool
    reason: str
    listeners: Listeners


def import_mapped(
    tracker: Tracker,
    source: Map | Path | str,
    files: Iterable[Path | str],
    *,
    dry_run: bool,
    **how: Unpack[How],
) -> MappedImport:
    """Take in files of data through a map; see `Tracker.import_mapped`."""
    found = source if isinstance(source, Map) else read_map(source)
    paths = assigned(found, [Path(each) for each in files])
    check_columns(found, paths)
    revise = how.get("reason") or DEFAULT_REASON if how.get("revise") else ""
    manner = Manner(dry_run=dry_run, revise=revise, listeners=how.get("listeners") or Listeners())
    with TemporaryDirectory(prefix="deals-") as folder, Aside(Path(folder, "aside.db")) as aside:
        run = Run(tracker, found, paths, aside, manner)
        for form in found.forms:
            run.take(form)
        run.finish()
        return run.done
