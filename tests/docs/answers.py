"""What the commands answer to programs, asked of the five example reports: for docs/machine-format.md."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from contextlib import chdir, contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from attrs import frozen
from click.testing import CliRunner, Result

from dealtracker.projections.asked import Cell
from dealtracker.projections.company import CompanyState
from dealtracker.projections.conflict import Conflict
from dealtracker.projections.entity import EntityState
from dealtracker.projections.history import Belief
from dealtracker.projections.listing import CompanyLine
from dealtracker.projections.name import NameLine
from dealtracker.projections.news import Difference
from dealtracker.projections.report import Report
from dealtracker.projections.screen import Screened
from dealtracker.projections.stale import Stale
from dealtracker.projections.suggestion import Suggestion
from dealtracker.projections.timeline import Entry
from dealtracker.tracker import Tracker
from dealtracker.tracker.cli.group import deals
from dealtracker.tracker.log import Log
from dealtracker.tracker.log.key import new_key
from tests.docs.region import block, table
from tests.docs.shape import HEADS, below, described, link, rows

ROOT = Path(__file__).parents[2]
REPORTS = sorted((ROOT / "examples").glob("*.yaml"))
SHAPES = (
    CompanyState,
    EntityState,
    Entry,
    Belief,
    Difference,
    Stale,
    Conflict,
    CompanyLine,
    Screened,
    Suggestion,
    Report,
    Cell,
)
_ROUND = ("record", "round-led", "--deal", "moonshot-2024", "--by", "alibaba")
_VIEW = ("--as-of", "2024-06-30")
_NOTE = ("--report", "desk-1", "--published", "2024-07-01", "--dry-run")

COMMANDS: dict[str, tuple[str, ...]] = {
    "show COMPANY": ("show", "Moonshot AI", *_VIEW),
    "show NAME": ("show", "Kimi", *_VIEW),
    "list": ("list", *_VIEW),
    "list --parquet --figure": ("list", "--parquet", "{columns}", "--figure", "valuations", *_VIEW),
    "list --where": ("list", "--where", "amount > 700m USD", *_VIEW),
    "timeline": ("timeline", "Moonshot AI", *_VIEW),
    "history": ("history", "Moonshot AI", "valuation", *_VIEW),
    "backtest": ("backtest", "--from", "2024", "--to", "2024-06"),
    "diff": ("diff", "Moonshot AI", "2024-02", "2024-06"),
    "news": ("news", "--since", "2024-06", *_VIEW),
    "stale": ("stale", "--as-of", "2025-06"),
    "why NAME FIGURE": ("why", "Moonshot AI", "valuation", *_VIEW),
    "why NAME": ("why", "Moonshot AI", *_VIEW),
    "why ID": ("why", "7c0712ad", *_VIEW),
    "portfolio": ("portfolio", "Alibaba", *_VIEW),
    "compare": ("compare", "MiniMax", "Moonshot AI", *_VIEW),
    "conflicts": ("conflicts", "Moonshot AI", *_VIEW),
    "candidates": ("candidates", *_VIEW),
    "log": ("log",),
    "check": ("check", *_VIEW),
    "verify": ("verify",),
    "head": ("head",),
    "head --sign": ("head", "--sign", "{key}"),
    "head --new-key": ("head", "--new-key", "desk.key"),
    "export": ("export", "deals.jsonl"),
    "export --parquet": ("export", "--parquet", "columns", *_VIEW),
    "import EXPORT": ("import", "{export}", "--dry-run"),
    "import --map": ("import", "--map", str(ROOT / "examples" / "maps" / "nigeria.yaml"), "{rounds}", "-n"),
    "backup": ("backup", "backup.db"),
    "copy": ("copy", "{log}", "copy.db"),
    "rebuild": ("rebuild",),
    "rebuild --check": ("rebuild", "--check"),
    "rebuild --drop": ("rebuild", "--drop"),
    "upgrade": ("upgrade", "--dry-run"),
    "init": ("init",),
    "import": ("import", str(REPORTS[0])),
    "record": (*_ROUND, *_NOTE),
    "correct": ("correct", "7c0712ad", "--set", "para=2", "--fault", "ours", "--reason", "Misread.", *_NOTE),
    "retract": ("retract", "7c0712ad", "--reason", "Misread.", *_NOTE),
    "dispute": ("dispute", "7c0712ad", "--reason", "Too round.", *_NOTE),
    "merge": ("merge", "zhipu", "MiniMax", "--reason", "One address.", *_NOTE),
    "distinct": ("distinct", "zhipu", "MiniMax", "--reason", "Two addresses.", *_NOTE),
    "redact": ("redact", "7c0712ad", "--reason", "Court order 7.", "--dry-run"),
}
"""Every command that answers in a machine form, with an example of it; `{...}` is a file that is there."""


_THERE = ("key", "export", "rounds", "columns")


@frozen
class Answers:
    """A log with the example reports, and what the commands say of it.

    Attributes:
        log: The path of the log.
    """

    log: Path

    def text(self, command: str, form: str) -> str:
        """What a command prints in a form."""
        there = {name: self.log.with_name(name) for name in ("key", "export", "rounds", "columns")} | {
            "log": self.log
        }
        line = [each.format(**there) if each.startswith("{") else each for each in COMMANDS[command]]
        with TemporaryDirectory() as folder, chdir(folder):
            done = self._run([*line, "-o", form])
        if done.exit_code:
            raise ValueError(f"{command}: {done.output}")
        return done.stdout

    def _run(self, line: list[str]) -> Result:
        env = {"DEALS_LOG": str(self.log), "DEALS_QUIET": "1"}
        return CliRunner(env=env).invoke(deals, line, prog_name="deals")

    def data(self, command: str) -> Any:
        """What a command prints as JSON."""
        return json.loads(self.text(command, "json"))

    def columns(self, command: str) -> list[str]:
        """The columns of its rows."""
        return next(csv.reader([self.text(command, "csv").split("\n", 1)[0]]))

    def lines(self, command: str) -> list[Any]:
        """What it prints as lines of JSON."""
        return [json.loads(line) for line in self.text(command, "jsonl").splitlines()]


@contextmanager
def answers() -> Iterator[Answers]:
    """A log that holds the example reports, recorded at the same instants every time."""
    seconds = count()
    begin = datetime(2026, 1, 2, 3, 4, tzinfo=UTC)
    with TemporaryDirectory() as folder:
        where = Path(folder, "deals.db")
        with Log.open(where, clock=lambda: begin + timedelta(seconds=next(seconds))) as log:
            tracker = Tracker(log, recorder="ana")
            tracker.import_reports(REPORTS)
            tracker.export(Path(folder, "export"))
            tracker.export_parquet(Path(folder, "columns"), partitions=2)
        new_key(Path(folder, "key"))
        Path(folder, "rounds").write_text("Company,Round_Type,Amount_USD,Date,Investors,Source_URLs,Notes\n")
        yield Answers(where)


@cache
def _made() -> dict[str, str]:
    with answers() as known:
        return {name: maker(known) for name, maker in _PARTS.items()}


def part(name: str) -> Callable[[], str]:
    """The maker of one part of the document."""
    return lambda: _made()[name]


def _keys(known: Answers) -> str:
    """The keys of each command's JSON."""
    return table(
        ("command", "keys of `-o json`"), ((f"`{name}`", _listed(known.data(name))) for name in COMMANDS)
    )


def _listed(data: Any) -> str:
    """The keys of an object; of a list, those of what stands in it."""
    if isinstance(data, list):
        every = dict.fromkeys(key for each in data for key in each)
        return f"list of objects: {_ticked(every)}"
    return _ticked(data)


def _ticked(names: Any) -> str:
    return ", ".join(f"`{each}`" for each in names)


def _columns(known: Answers) -> str:
    """The columns of each command's rows."""
    return table(("command", "columns"), ((f"`{name}`", _ticked(known.columns(name))) for name in COMMANDS))


def _company(known: Answers) -> str:
    """The keys of a company, in the order in which they are printed."""
    told = {key.strip("`"): (value, says) for key, value, says in rows(CompanyState)}
    told["format"] = ("number", "Counts changes that break what this page says.")
    told["company"] = ("object with `slug` and `name`", "Its slug, and the name to show on the day.")
    told["names"] = (f"list of {link(NameLine)}", "All its names.")
    return table(HEADS, ((f"`{key}`", *told[key]) for key in known.data("show COMPANY")))


def _shapes(known: Answers) -> str:
    """Every shape in the answers, each described once."""
    found = dict.fromkeys(shape for each in SHAPES for shape in below(each))
    return "\n\n".join(described(shape) for shape in found if shape is not CompanyState)


def _figure(known: Answers) -> str:
    """A figure that somebody disputes."""
    (line,) = (each for each in known.data("show COMPANY")["valuations"] if each["deal"] == "moonshot-2024")
    return block(json.dumps(line, ensure_ascii=False, indent=2), "json")


def _event(known: Answers) -> str:
    """An event of the log."""
    line = next(each for each in known.lines("log") if each["id"].startswith("7c0712ad"))
    return block(json.dumps(line, ensure_ascii=False, indent=2), "json")


_PARTS = {
    "keys": _keys,
    "columns": _columns,
    "company": _company,
    "shapes": _shapes,
    "figure": _figure,
    "event": _event,
}
