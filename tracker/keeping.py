"""What is done with the whole log at the front door: it is checked, signed, exported, taken in, copied."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from ..events.event import Event
from ..events.progress import Told
from ..projections.policy import Policy
from ..projections.report import is_own
from ..projections.view import Day, View
from .log import Export, Head, Log, SignedHead, TakenIn, Verification
from .log.engine import utc_now
from .log.file import new_file

if TYPE_CHECKING:
    from .columns import Every, Manifest


class Keeping:
    """The part of the front door through which all of the log goes."""

    log: Log
    recorder: str
    told: Told
    _today: Callable[[], date]

    def verify(self, *, known: Head | None = None, chain_only: bool = False) -> Verification:
        """Whether the log is whole and unchanged, from the first event to the last.

        That its end was cut off or rewritten shows against a `known` head that was written down elsewhere.
        With `chain_only` the hashes alone are checked: faster, and without what payloads and index say.
        """
        return self.log.verify(known=known, chain_only=chain_only, told=self.told)

    @property
    def head(self) -> Head:
        """The last position of the log, and the hash over everything up to it."""
        return self.log.head

    def sign(self, key: Path | str) -> SignedHead:
        """The head, signed with the private key in a file, for others to check a log or an export against.

        Raises:
            KeyUnusableError: There is no such key.
            SigningUnavailableError: The library that signs is not installed.
        """
        return SignedHead.of(self.head, Path(key), utc_now)

    def export(self, to: Path | str | BinaryIO) -> Head:
        """Write all of the log into a new file of JSON Lines, or into one that is open.

        Raises:
            FileThereError: There is such a file already.
            LogBrokenError: The log is not what was recorded.
        """
        if not isinstance(to, str | Path):
            return self.log.export(to, told=self.told)
        with new_file(Path(to)) as part, part.open("wb") as file:
            return self.log.export(file, told=self.told)

    def export_parquet(
        self,
        to: Path | str,
        *,
        as_of: Day | None = None,
        policy: Policy | str | None = None,
        partitions: int = 16,
        every: Every | str = "day",
    ) -> Manifest:
        """Write the log as columns into a new folder: Parquet files, cut by company.

        Args:
            to: The folder, which is not there yet.
            as_of: By which day what is claimed had been reported; today by default.
            policy: How one of several stated values is chosen; 'weighed' by default.
            partitions: Into how many files each table is cut.
            every: For which days the figures are made: 'day', or the last of each 'month' or 'year'.

        Raises:
            FileThereError: There is something of that name already.
            FastUnavailableError: The library for columns is not installed.
        """
        from .columns import Every, Wanted, export_columns

        view = View.of(self._today() if as_of is None else as_of, policy=policy)
        wanted = Wanted(view=view, partitions=partitions, every=Every(every), told=self.told)
        return export_columns(self.log, Path(to), wanted)

    def import_log(self, export: Export | Path | str, *, dry_run: bool = False) -> TakenIn:
        """Take in an exported log, all of it or nothing: the same log again where this one is empty.

        Where something is recorded here, its events are recorded behind that, with new stamps.

        Raises:
            LogBrokenError: It is not what was exported.
            ReportDiffersError: A report says something else of itself than it does here.
        """
        if not isinstance(export, Export):
            with Path(export).open("rb") as file:
                return self.import_log(Export(file, str(export)), dry_run=dry_run)
        return self.log.import_log(
            export, recorder=self.recorder, dry_run=dry_run, check=self._refuse_others, told=self.told
        )

    def copy(self, to: Path | str) -> Head:
        """Make the log at another place, where nothing is yet, the same log as this one.

        Raises:
            LogNotEmptyError: Something is recorded there.
            LogBrokenError: This log is not what was recorded.
        """
        with Log.open(to) as other:
            return self.log.copy(other, told=self.told)

    def backup(self, to: Path | str) -> Head:
        """Keep the log as it is now in a new file, a log in SQLite, also while others record.

        Raises:
            FileThereError: There is such a file already.
            LogBrokenError: The log is not what was recorded.
        """
        return self.log.backup(Path(to), told=self.told)

    def upgrade(self, *, dry_run: bool = False) -> int:
        """Bring the layout of an old log up to what this version makes; the number that it had.

        No event is touched. With `dry_run` nothing is done.
        """
        if not dry_run:
            self.told("the layout is brought up", 0, 0)
        return self.log.upgrade(dry_run=dry_run)

    def _refuse_others(self, events: list[Event[Any]]) -> None:
        """Refuse reports that say something else of themselves than was recorded of them."""
        own = [event for event in events if is_own(event)]
        if own:
            from .recording import refuse_other_report

            refuse_other_report(own, self.log.of_reports({event.report for event in own}))
