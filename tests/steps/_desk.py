"""A desk that keeps a log: it writes tables of facts down as report files, and hands them in."""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime, time
from pathlib import Path
from shutil import copy
from typing import Any

from attrs import define, field

from dealtracker.events import DealsError
from dealtracker.tracker import Tracker
from dealtracker.tracker.log import Log

from ._sentence import read

SECTIONS = {
    "company": "companies",
    "person": "people",
    "product": "products",
    "outlet": "outlets",
    "deal": "deals",
}
MEDIA = {"press release": "press-release", "filing": "filing", "aggregator": "aggregator"}
VOICES = {
    "people familiar": "people-familiar",
    "one unnamed person": "single-anonymous",
    "a filing": "filing",
    "the company": "company",
    "a document": "document",
    "nobody": "none",
}
REPORT, CORRECTION = "the report by ", "the correction by "
BESIDE = ("happened", "due", "certainty", "reality", "item")

Row = dict[str, str]


def rows_of(table: list[list[str]]) -> list[Row]:
    """The rows of a table, each by its columns."""
    header, *rows = table
    return [dict(zip(header, row, strict=True)) for row in rows]


def slug_of(name: str) -> str:
    """The slug that a name gets when it is first met."""
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")


def voice_of(words: str) -> str:
    """One voice of a chain, as report files write it."""
    if words.startswith("named "):
        return "named:" + words.removeprefix("named ")
    if words.startswith("the company "):
        return "company:" + slug_of(words.removeprefix("the company "))
    return VOICES.get(words) or "outlet:" + slug_of(words)


@define
class Desk:
    """Those who record reports, with the log that they keep.

    Attributes:
        place: Where the log is kept: the path of a file, or the URL of a database.
        day: The day of their calendar, on which they record.
        people: The names that are known to be those of people.
        labels: Facts that a table gives a letter, with their ids.
        refused: Why something was refused, the last time that it was.
        imported: What became of the report files that were last handed in.
    """

    place: Path | str
    day: str = "2030-01-01"
    people: set[str] = field(factory=set)
    labels: dict[str, str] = field(factory=dict)
    refused: DealsError | None = None
    imported: list[Any] = field(factory=list)
    tracker: Tracker = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.tracker = self.open()

    def open(self) -> Tracker:
        """The tracker over the log; its clock shows noon of the day of the desk."""
        log = Log.open(
            self.place, clock=lambda: datetime.combine(date.fromisoformat(self.day), time(12), UTC)
        )
        return Tracker(log, recorder="desk", today=lambda: date.fromisoformat(self.day))

    def take_over(self, log: Path, reports: list[Path]) -> None:
        """Go on with a copy of another log; where a log is no file, with the reports that are in it."""
        if not isinstance(self.place, Path):
            self.imported = self.tracker.import_reports(reports)
            return
        self.tracker.close()
        copy(log, self.place)
        self.tracker = self.open()

    def record(self, rows: list[Row]) -> None:
        """Record facts, report by report, in the order in which their reports first come in the table."""
        reports: dict[tuple[str, str], list[Row]] = {}
        for row in rows:
            reports.setdefault((row["source"], row["reported"]), []).append(row)
        for (source, reported), facts in reports.items():
            document = self.document(source, reported, facts)
            name = document["report"]["id"]
            self.imported = self.tracker.import_reports([(f"{name}.json", json.dumps(document))])
            for number, row in enumerate(facts, 1):
                if label := row.get("label"):
                    self.labels[label] = self._id(name, number)

    def document(self, source: str, reported: str, facts: list[Row]) -> dict[str, Any]:
        """A report file: one paragraph for each row."""
        outlet, _, more = source.partition(", ")
        names: dict[str, str] = {outlet: "outlet"}
        report = {"id": slug_of(f"{outlet} {reported}"), "outlet": slug_of(outlet), "published": reported}
        if more.startswith("relaying "):
            relayed = more.removeprefix("relaying ")
            if relayed.startswith(REPORT):
                report["relays"] = self._report(relayed)
            else:
                names.setdefault(relayed, "outlet")
                report["relays"] = slug_of(relayed)
        elif more:
            report["kind"] = MEDIA[more]
        said = [self._fact(row, number, names) for number, row in enumerate(facts, 1)]
        return {"report": report, **self._declared(names), "facts": said}

    def slug(self, name: str, sort: str = "") -> str:
        """The slug of a name, as the log knows it; a new name gets its own."""
        try:
            return self.tracker.resolve(name)
        except DealsError:
            return slug_of(name)

    def _fact(self, row: Row, number: int, names: dict[str, str]) -> dict[str, Any]:
        """A row as a fact in a file."""

        def slug(name: str, sort: str) -> str:
            if name in self.labels:
                return self.labels[name]
            if name.startswith((REPORT, CORRECTION)):
                return self._report(name)
            names.setdefault(name, "person" if name in self.people else sort)
            self.people |= {name} if sort == "person" else set()
            return self.slug(name)

        fact = {**read(row["fact"], slug), "para": int(row.get("paragraph") or number)}
        fact |= {name: row[name] for name in BESIDE if row.get(name)}
        if chain := row.get("voice"):
            fact["attribution"] = [voice_of(words) for words in chain.split(", ")]
            for words, voice in zip(chain.split(", "), fact["attribution"], strict=True):
                if voice.startswith(("outlet:", "company:")):
                    names.setdefault(words.removeprefix("the company "), voice.partition(":")[0])
        return fact

    def _report(self, words: str) -> str:
        """The report that is meant by 'the report by OUTLET of DAY', or 'the correction by ...'."""
        outlet, _, day = words.removeprefix(REPORT).removeprefix(CORRECTION).rpartition(" of ")
        more = " correction" if words.startswith(CORRECTION) else ""
        return f"report:{slug_of(f'{outlet} {day}{more}')}"

    def _declared(self, names: dict[str, str]) -> dict[str, dict[str, Any]]:
        """The slugs of a file under their headings; a name is told with the slug that it gave."""
        sections: dict[str, dict[str, Any]] = {}
        for name, sort in names.items():
            slug = self.slug(name)
            if slug == slug_of(name):
                sections.setdefault(SECTIONS[sort], {})[slug] = {"name": name}
        return sections

    def _id(self, report: str, number: int) -> str:
        found = (
            event
            for event in self.tracker.events()
            if event.report == report and event.statement.para == number
        )
        return next(found).id
