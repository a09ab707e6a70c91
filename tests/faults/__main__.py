"""`python -m tests.faults [--rounds N] [--seed S] [--only WORDS]`: make faults, and print what was found."""

from __future__ import annotations

import argparse
import sys
import time

from .bench import bench
from .fault import FAULTS
from .tally import Tally, outcomes, table


def main() -> int:
    """Make all faults; 1 where a log did not keep what it promises."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument(
        "--rounds", type=int, default=100, metavar="N", help="how many imports are killed on each"
    )
    parser.add_argument(
        "--seed", default=f"{time.time_ns()}", metavar="S", help="from which all chance follows"
    )
    parser.add_argument(
        "--only", default="", metavar="WORDS", help="only faults with these words in their names"
    )
    chosen = parser.parse_args()
    tallies: list[Tally] = []
    try:
        with bench(chosen.seed) as place:
            for fault in FAULTS:
                if chosen.only in fault.name:
                    started = time.monotonic()
                    tallies.append(fault.make(place, max(1, fault.share * chosen.rounds // 100)))
                    _tell(f"{fault.name}: {tallies[-1].done} times in {time.monotonic() - started:.0f} s")
    finally:  # what was found is told, also where the bench itself breaks down or is left
        breaches = _told(tallies)
        _tell(f"{breaches} breaches; --seed {chosen.seed}")
    return 1 if breaches else 0


def _told(tallies: list[Tally]) -> int:
    """Print the tables, and every breach; how many there are."""
    breaches = [breach.said for tally in tallies for breach in tally.breaches]
    sys.stdout.write("\n".join([table(tallies), "", outcomes(tallies), "", *breaches]) + "\n")
    return len(breaches)


def _tell(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")


if __name__ == "__main__":
    sys.exit(main())
