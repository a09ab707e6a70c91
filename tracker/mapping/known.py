"""The slugs that are recorded already, looked up one by one when a report speaks of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...events.kinds import EntityDeclared
from ..log import Log
from ..reading import sorts_of
from ..report_file import ReportFile
from ..report_file.slug import Sorts


class Known(Mapping[str, Sorts]):
    """The sorts of slugs, from the log and from what the reports of a map without a table declare."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._found: dict[str, Sorts] = {}

    def add(self, file: ReportFile) -> None:
        """Know what a report declares, before it is recorded."""
        for event in file.events:
            if isinstance(event.fact, EntityDeclared):
                self._found[event.fact.slug] = event.fact.type

    def __getitem__(self, slug: str) -> Sorts:
        found = self._found.get(slug) or sorts_of(self._log, slug)
        if not found:
            raise KeyError(slug)
        self._found[slug] = found
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)
