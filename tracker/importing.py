"""What is taken in from files, at the front door: report files, and files of data through a map.

What does the work is loaded when it is asked for, here and at the other parts of the front door.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Unpack, cast

if TYPE_CHECKING:
    from .mapping import How, Map, MappedImport
    from .recording import Imported, Source
    from .tracker import Tracker


class Importing:
    """The part of the front door through which files come in."""

    def import_reports(
        self, sources: Iterable[Source], *, revise: bool = False, reason: str = "", dry_run: bool = False
    ) -> list[Imported]:
        """Record report files, paths or (name, text) pairs; all is checked before anything is written.

        With `revise` a recorded report is brought to what its file says now, by corrections and retractions
        of our own slips, for a `reason`.

        Raises:
            ReportFileError: Something is wrong with a file; it has every problem of all files.
            ReportDiffersError: A recorded report says something else in its file now; not with `revise`.
        """
        from .recording import import_reports

        return import_reports(_tracker(self), sources, dry_run=dry_run, revise=revise, reason=reason)

    def import_mapped(
        self,
        source: Map | Path | str,
        files: Iterable[Path | str],
        *,
        dry_run: bool = False,
        **how: Unpack[How],
    ) -> MappedImport:
        """Record what files of data state, as a map says: each record as a report file about it would.

        A record that can't be taken in is rejected, with the reason, and the others are recorded, in batches
        of which each is whole or not there. So an import that is cut short goes on where it was, when it is
        run again. With `revise` recorded reports are brought to what their records say now, for a `reason`;
        `listeners` are told of what was rejected, of what is worth a look, and how far it has come.

        Raises:
            MapFileError: Something is wrong with the map.
            DataFileError: A file can't be read, or the map has no use for it.
        """
        from .mapping import import_mapped

        return import_mapped(_tracker(self), source, files, dry_run=dry_run, **how)


def _tracker(front: Importing) -> Tracker:
    return cast("Tracker", front)
