"""The errors of dealtracker, in one tree.

DealsError
├── WordingError       a text that can't be read as an amount, a date, a party, ...
└── (more below `projections` and `tracker`, each beside what raises it)

Every error takes facts and writes its own text in three short parts: what is wrong,
what to do about it, and (where one helps) a command to run.
"""

from __future__ import annotations


class DealsError(Exception):
    """Something that could not be done, said in words for whoever asked.

    Attributes:
        what: What is wrong, one sentence that names the offending text.
        remedy: What to do about it; empty where nothing can be advised.
        command: A command that helps; empty where none does.
    """

    def __init__(self, what: str, *, remedy: str = "", command: str = "") -> None:
        self.what = what
        self.remedy = remedy
        self.command = command
        super().__init__("\n".join(part for part in (what, remedy, command) if part))


class WordingError(DealsError, ValueError):
    """A wording that says nothing we may take for a value: never guessed at."""
