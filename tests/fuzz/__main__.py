"""`python -m tests.fuzz [--seconds N] [--only WORDS] [--seed S]`: try every way in, print what is found."""

from __future__ import annotations

import argparse
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec

from .run import ROOT, WITHOUT, findings, run, table
from .targets import TARGETS


def main() -> int:
    """Try each target for some seconds in a process of its own; 1 where something is found."""
    chosen = _chosen()
    if find_spec("atheris") is None:
        sys.stderr.write(f"{WITHOUT}\n")
        alone = [sys.executable, "-m", "pytest", "-q", "tests/fuzz"]
        return subprocess.run(alone, cwd=ROOT, check=False).returncode
    tallies = []
    with ThreadPoolExecutor(chosen.jobs) as pool:
        targets = [each for each in TARGETS if chosen.only in each.name]
        for tally in pool.map(lambda each: run(each, seconds=chosen.seconds, seed=chosen.seed), targets):
            tallies.append(tally)
            sys.stderr.write(f"{tally}\n")
    sys.stdout.write("\n".join([table(tallies), *filter(None, map(findings, tallies))]) + "\n")
    return 1 if any(tally.found for tally in tallies) else 0


def _chosen() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--seconds", type=int, default=60, metavar="N", help="how long each target is tried")
    parser.add_argument("--only", default="", metavar="WORDS", help="only targets with these in their names")
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="from which all chance follows")
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="how many are tried at a time")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
