"""What has to be known while the facts of one file are read."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

from ...events.edtf import Edtf
from ...events.kinds.report import ReportPublished
from ...events.reported import reported_interval
from .near import did_you_mean
from .problem import Problems
from .slug import Slugs
from .yaml import Scalar


class Reading:
    """What one file has said so far: its slugs, its day, and the ids of its facts.

    Attributes:
        problems: What is wrong with it.
        slugs: What its slugs stand for.
        day: When the report came out; None where that is not known (yet).
        names: Every `ref` of the file.
        ids: `ref` to the id of the event, for the facts that were read without fault.
    """

    def __init__(self, problems: Problems) -> None:
        self.problems = problems
        self.slugs = Slugs(problems)
        self.day: Edtf | None = None
        self.names: frozenset[str] = frozenset()
        self.ids: dict[str, str] = {}

    def came_out(self, report: ReportPublished) -> None:
        """Take note of the report's day, against which relative wording is read."""
        earliest, latest = reported_interval(report)
        if latest != date.max:
            start = "" if earliest == date.min else earliest.isoformat()
            self.day = Edtf.day(latest) if earliest == latest else Edtf.parse(f"[{start}..{latest}]")

    def id_of(self, at: Scalar, name: str) -> str:
        """The id of the event that a `ref` names; a stand-in where that fact has a fault of its own."""
        if name not in self.names:
            hint = did_you_mean(name, self.names) or f"Give that fact 'ref: {name}'."
            self.problems.add(at, f"No fact of this file has the ref '{name}'.", hint)
        return self.ids.get(name) or sha256(name.encode()).hexdigest()
