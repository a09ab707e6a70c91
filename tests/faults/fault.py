"""Every fault that is made, and how often for each hundred of rounds."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from .bench import POSTGRES, SQLITE, Bench
from .clocks import clocks_apart
from .crowd import beside_readers, crowded, stalled
from .damage import cut, flipped, overwritten, wal_harmed
from .disk import full_disk, full_disk_of_server, quota
from .kill import killed_importing, killed_making, killed_recording, killed_without_wal
from .pages import flipped_pages
from .power import power_cut, power_cut_of_server
from .rights import read_only
from .server import cut_off, killed_server, terminated
from .tally import Tally
from .upgrading import killed_upgrading


@frozen
class Fault:
    """One sort of fault on one database.

    Attributes:
        name: Unique, as it is chosen by.
        share: How often it is made for each hundred of rounds.
        few: How often it is made among the tests.
        make: Makes it so often on a bench, and tells what came of it.
    """

    name: str
    share: int
    few: int
    make: Callable[[Bench, int], Tally]


def _on(database: str, make: Callable[[Bench, str, int], Tally]) -> Callable[[Bench, int], Tally]:
    return lambda bench, rounds: make(bench, database, rounds)


_BOTH = (
    ("killed-importing", 100, 4, killed_importing),
    ("killed-making", 40, 3, killed_making),
    ("killed-recording", 40, 3, killed_recording),
    ("killed-upgrading", 40, 3, killed_upgrading),
    ("crowded", 4, 1, crowded),
    ("stalled", 4, 1, stalled),
    ("beside-readers", 4, 1, beside_readers),
    ("clocks-apart", 10, 1, clocks_apart),
)
FAULTS = (
    *(Fault(f"{name}-sqlite", share, few, _on(SQLITE, make)) for name, share, few, make in _BOTH),
    Fault("killed-without-wal-sqlite", 30, 2, killed_without_wal),
    Fault("power-cut-sqlite", 30, 1, power_cut),
    Fault("full-disk-sqlite", 10, 1, full_disk),
    Fault("quota-sqlite", 10, 1, quota),
    Fault("read-only-sqlite", 8, 4, read_only),
    Fault("flipped-sqlite", 300, 12, flipped),
    Fault("overwritten-sqlite", 100, 8, overwritten),
    Fault("cut-sqlite", 100, 20, cut),
    Fault("wal-harmed-sqlite", 100, 8, wal_harmed),
    *(Fault(f"{name}-postgres", share, few, _on(POSTGRES, make)) for name, share, few, make in _BOTH),
    Fault("killed-server-postgres", 100, 2, killed_server),
    Fault("power-cut-postgres", 15, 1, power_cut_of_server),
    Fault("terminated-postgres", 15, 1, terminated),
    Fault("cut-off-postgres", 15, 2, cut_off),
    Fault("full-disk-postgres", 8, 1, full_disk_of_server),
    Fault("flipped-pages-postgres", 15, 1, flipped_pages),
)
