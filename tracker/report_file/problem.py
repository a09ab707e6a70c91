"""What is wrong with a report file: each problem with its place, its line and its remedy."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NoReturn

from attrs import frozen

from ...events.error import DealsError
from ...events.visible import shortened, visible
from .limit import SHOWN, TOLD

_WIDTH = 100


@frozen
class Place:
    """Where something stands in a file.

    Attributes:
        line: Counted from 1.
        column: Counted from 1.
        path: The way to it from the top of the file; lists count from 0, as in jq.
    """

    line: int
    column: int
    path: str


TOP = Place(1, 1, "")
"""The file as a whole."""


@frozen(kw_only=True)
class Problem:
    """One thing in a report file that is wrong, or worth a warning.

    Attributes:
        file: The name of the file.
        line: Counted from 1.
        column: Counted from 1.
        field: The way to it from the top of the file; empty for the file as a whole.
        what: What is wrong, one sentence.
        excerpt: The line as it stands in the file, shortened where it is long.
        remedy: What to do about it.
    """

    file: str
    line: int
    column: int
    field: str
    what: str
    excerpt: str = ""
    remedy: str = ""

    def __str__(self) -> str:
        field = f"{self.field}: " if self.field else ""
        lines = [f"{self.file}:{self.line}: {field}{self.what}"]
        lines += [f"    {self.excerpt}"] * bool(self.excerpt)
        lines += [f"  {self.remedy}"] * bool(self.remedy)
        return "\n".join(map(visible, lines))


class ReportFileError(DealsError):
    """A report file that can't be taken in, with all that is wrong with it.

    Attributes:
        problems: In the order of the file.
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


class Problems:
    """Gathers what is wrong with one file, so that all of it is said at once.

    Attributes:
        file: The name of the file.
        found: What has to be put right.
        warnings: What is only worth a look.
    """

    def __init__(self, file: str, text: str = "") -> None:
        self.file = file
        self.found: list[Problem] = []
        self.warnings: list[Problem] = []
        self._lines = re.split(r"\r\n|[\r\n]", text)

    def add(self, at: Place, what: str, remedy: str = "") -> None:
        """Something that has to be put right; of very many things the first are told."""
        self.found.append(self._problem(at, what, remedy))
        if len(self.found) == TOLD:
            self.give_up(at, f"{TOLD} things are wrong; more are not looked for.", "Put these right first.")

    def add_error(self, at: Place, error: DealsError) -> None:
        """What an attribute said of its value."""
        self.add(at, error.what, error.remedy)

    def warn(self, at: Place, what: str, remedy: str = "") -> None:
        """Something that is only worth a look."""
        self.warnings.append(self._problem(at, what, remedy))

    def give_up(self, at: Place, what: str, remedy: str = "") -> NoReturn:
        """Something after which nothing more can be read."""
        self.add(at, what, remedy)
        raise ReportFileError(self.in_order())

    def in_order(self) -> tuple[Problem, ...]:
        """What was found, in the order of the file."""
        return tuple(sorted(self.found, key=_position))

    def warned(self) -> tuple[Problem, ...]:
        """What is only worth a look, in the order of the file."""
        return tuple(sorted(self.warnings, key=_position))

    def _problem(self, at: Place, what: str, remedy: str) -> Problem:
        return Problem(
            file=self.file,
            line=at.line,
            column=at.column,
            field=shortened(at.path, SHOWN),
            what=shortened(what, SHOWN),
            excerpt=self._excerpt(at),
            remedy=shortened(remedy, SHOWN),
        )

    def _excerpt(self, at: Place) -> str:
        """The line, or of a long one the part that matters."""
        line = (self._lines[at.line - 1] if at.line <= len(self._lines) else "").rstrip()
        start = max(0, min(at.column - _WIDTH // 2, len(line) - _WIDTH))
        part = visible(line[start : start + _WIDTH].replace("\t", " "))
        return "…" * bool(start) + (part if start else part.lstrip()) + "…" * (len(line) > start + _WIDTH)


def _position(problem: Problem) -> tuple[int, int]:
    return problem.line, problem.column
