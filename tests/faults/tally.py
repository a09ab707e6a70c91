"""What was done to logs, and what was found afterwards: the counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from attrs import Factory, define, frozen

from .job import COMMITTING, INSIDE


@define
class Tally:
    """The counts of one sort of fault on one database.

    Attributes:
        fault: What was done.
        database: To which.
        done: How often.
        moments: What processes were doing when it struck: inside a transaction, in its commit, at the lock.
        acknowledged: Batches of which a process was told that they are recorded.
        whole: Batches that were not acknowledged and are there, whole.
        absent: Batches that were given, not acknowledged, and are not there.
        told: Errors with words, by class.
        found: What else was found, by name.
        breaches: What should never be, each in a sentence.
    """

    fault: str
    database: str
    done: int = 0
    moments: Counter[str] = Factory(Counter)
    acknowledged: int = 0
    whole: int = 0
    absent: int = 0
    told: Counter[str] = Factory(Counter)
    found: Counter[str] = Factory(Counter)
    breaches: list[Breach] = Factory(list)

    def breach(self, sort: str, said: object) -> None:
        """Put down what should never be."""
        self.breaches.append(Breach(sort, f"{self.fault} ({self.database}), after {self.done}: {said}"))

    def expect(self, held: object, sort: str, said: object) -> None:
        """Put down a breach unless something held."""
        if not held:
            self.breach(sort, said)

    def count(self, sort: str) -> int:
        """How many breaches there are of a sort."""
        return sum(each.sort == sort for each in self.breaches)


@frozen
class Breach:
    """What should never be.

    Attributes:
        sort: lost, torn, twice, unsound or other.
        said: In a sentence.
    """

    sort: str
    said: str


LOST, TORN, TWICE, UNSOUND, OTHER = _SORTS = ("lost", "torn", "twice", "unsound", "other")
_COUNTS = (
    "Fault", "Database", "Times", "In a transaction", "In its commit", "Acknowledged",
    "Not acknowledged: whole", "Not there", "Lost", "Torn", "Twice", "Unsound", "Otherwise wrong",
)  # fmt: skip


def table(tallies: Iterable[Tally]) -> str:
    """The counts as a table."""
    rows = [
        (
            each.fault, each.database, each.done, each.moments[INSIDE], each.moments[COMMITTING],
            each.acknowledged, each.whole, each.absent, *(each.count(sort) for sort in _SORTS),
        )
        for each in tallies
    ]  # fmt: skip
    return _lined(_COUNTS, rows)


def outcomes(tallies: Iterable[Tally]) -> str:
    """What else came of it, and the errors that were told, as a table; nothing where there is none."""
    rows = [
        (each.fault, each.database, what, many)
        for each in tallies
        for what, many in sorted((each.found + each.told).items())
    ]
    return _lined(("Fault", "Database", "What came of it", "Times"), rows) if rows else ""


def _lined(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Lines of a table in Markdown; numbers stand on the right."""
    rows = list(rows)
    rules = [
        "---:" if all(isinstance(row[place], int) for row in rows) else "---"
        for place in range(len(headings))
    ]
    return "\n".join(f"| {' | '.join(map(str, row))} |" for row in (headings, rules, *rows))
