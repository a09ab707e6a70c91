"""What writers give, batch by batch: whoever makes a batch up anew from its name gets the same."""

from __future__ import annotations

import json
from functools import lru_cache
from random import Random
from typing import Any

from attrs import frozen

from dealtracker.events.event import Event
from dealtracker.events.kinds import EntityDeclared, ReportPublished
from dealtracker.events.statement import Statement
from dealtracker.tracker import Tracker
from dealtracker.tracker.cli.group import deals
from dealtracker.tracker.report_file import read_reports

PUBLISHED = "2024-03-06"
LONG = 60


def chance(*seed: object) -> Random:
    """Chance that falls the same way for the same seed."""
    return Random("/".join(map(str, seed)))  # noqa: S311  # nothing here is secret


@frozen
class Batch:
    """What is given at once, and stands in the log as a whole or not at all.

    Attributes:
        name: Unique among all batches of a log.
        way: Whether report files are imported, `Tracker.record` is called, or the command `deals record` run.
        size: How many facts the reports state, without what they declare.
    """

    name: str
    way: str
    size: int

    def give(self, tracker: Tracker) -> object:
        """Record it."""
        if self.way == "import":
            return tracker.import_reports(self._files())
        own, *stated = self.events()
        return tracker.record(own.fact, [event.statement for event in stated])

    def command(self, place: str) -> object:
        """Record it by the command line: a report that is new, and one fact of it."""
        stated = ["--published", PUBLISHED, "--type", "company", "--slug", f"{self.name}-0"]
        log = ["--report", self.name, "--log", place, "--recorder", self.name, "--quiet"]
        return deals(["record", "entity-declared", *stated, *log], standalone_mode=False)

    def events(self) -> list[Event[Any]]:
        """Every event of it, in order."""
        return _events(self)

    def _files(self) -> list[tuple[str, str | bytes]]:
        """A few report files; short ones also as YAML."""
        rng = chance(self.name)
        count = min(rng.choice((1, 1, 2, 3)), self.size)
        sizes = [self.size // count + (number < self.size % count) for number in range(count)]
        yaml = self.size < LONG and rng.random() < 0.3
        return [
            (
                f"{each}.{'yaml' if yaml else 'json'}",
                json.dumps(_report(each, size), indent=1 if yaml else None),
            )
            for each, size in ((f"{self.name}-{number}", size) for number, size in enumerate(sizes))
        ]


def batch(writer: str, number: int, *, least: int, most: int, command: bool = False) -> Batch:
    """The batch that a writer gives after so many others."""
    name = f"{writer}-{number}"
    rng = chance(name, least, most)
    way = "command" if command else rng.choice(("import", "import", "record"))
    return Batch(name, way, rng.randint(least, most))


@lru_cache(maxsize=4096)
def _events(given: Batch) -> list[Event[Any]]:
    if given.way == "command":
        own = ReportPublished(report=given.name, published=PUBLISHED)
        declared = EntityDeclared(type="company", slug=f"{given.name}-0")
        return [Event.of(given.name, Statement(fact=fact)) for fact in (own, declared)]
    files = read_reports(given._files() if given.way == "import" else [given._files()[0]])
    return [event for file in files for event in file.events]


def _report(name: str, size: int) -> dict[str, Any]:
    """A report that states so many facts about companies of its own, and about one that all share."""
    return {
        "report": {"id": name, "title": f"What {name} reports", "published": PUBLISHED},
        "companies": {"alibaba": {"name": "Alibaba"}}
        | {f"{name}-{number}": {"name": f"{name} {number}"} for number in range(0, size, 3)},
        "deals": {f"{name}-round": {"name": f"Round of {name}"}},
        "facts": [{**_fact(name, number), "para": number + 1} for number in range(size)],
    }


def _fact(name: str, number: int) -> dict[str, Any]:
    company = f"{name}-{number - number % 3}"
    if number % 3 == 0:
        return {"valuation-reported": {"company": company, "amount": f"about {number + 1}m USD"}}
    if number % 3 == 1:
        return {"round-led": {"deal": f"{name}-round", "by": company}}
    return {"statement-made": {"speaker": "alibaba", "gist": f"{name} is said to be number {number}. " * 8}}
