"""What can be done wrongly on the command line: how to do it, and what it is called.

What is then said stands in `catalogue.txt`, which the tests compare and `python -m tests.cli.catalogue`
writes anew. Every command is run in a folder of its own, with the log of the example reports in it.
"""

from __future__ import annotations

import os
import shlex
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import chdir, closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from attrs import frozen
from click.testing import CliRunner

from dealtracker.tracker import Tracker
from dealtracker.tracker.cli.demo import example_reports
from dealtracker.tracker.cli.group import deals
from tests.cli.columns import COLUMNS
from tests.cli.maps import MAPS
from tests.cli.mistake import Mistake
from tests.cli.putting_right import PUTTING_RIGHT
from tests.cli.whole_log import WHOLE_LOG

GOLDEN = Path(__file__).with_suffix(".txt")


@frozen
class Said:
    """What is said of a mistake.

    Attributes:
        mistake: The mistake.
        code: The exit code.
        output: What stands on the terminal.
        before: How far the log had come.
        position: How far it has come afterwards.
    """

    mistake: Mistake
    code: int
    output: str
    before: int
    position: int

    def __str__(self) -> str:
        heading = f"## {self.mistake.family}: {self.mistake.title}"
        return f"{heading}\n\n$ deals {self.mistake.line}\n{self.output}[{self.code}]\n"


def _file(name: str, content: str | bytes) -> Callable[[], object]:
    written = content.encode() if isinstance(content, str) else content
    return lambda: Path(name).write_bytes(written)


def _newer() -> None:
    """A log that a later version has laid out."""
    with closing(sqlite3.connect("deals.db")) as connection:
        connection.execute("PRAGMA user_version = 99")


def _unguarded() -> None:
    """A log of which the guards were taken away."""
    with closing(sqlite3.connect("deals.db")) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.commit()


def _edited() -> None:
    """A log that was edited by hand by somebody who took its guards away."""
    _unguarded()
    with closing(sqlite3.connect("deals.db")) as connection:
        connection.execute("UPDATE payload SET text = replace(text, '600', '900') WHERE position = 400")
        connection.execute("UPDATE payload SET text = text || ' ' WHERE position = 400")
        connection.commit()


def _other_program() -> None:
    with closing(sqlite3.connect("other.db")) as connection:
        connection.execute("CREATE TABLE notes (text)")


_SUM = "record amount-reported --report wire-1 --outlet Wire --published 2024-03-05 --deal minimax-2024"
_RANDOM = bytes(range(255, 0, -1)) * 8

MISTAKES = (
    Mistake("Names", "a company that is not known", "show 'Moonshoot AI' --as-of 2024-03-06"),
    Mistake("Names", "a name like none that is known", "show qqqqq"),
    Mistake("Names", "a person where a company is due", "portfolio 'Eddie Wu'"),
    Mistake("Names", "an event that is not there", "why 0000ffff"),
    Mistake("Names", "too little of an id", "why ab"),
    Mistake("Names", "a figure that a company has not", "why moonshot-ai revenue --as-of 2024-03-06"),
    Mistake(
        "Names", "a figure of which nothing was known yet", "why moonshot-ai valuation --as-of 2024-02-18"
    ),
    Mistake("Names", "a report that is not recorded", "log --report wire-9"),
    Mistake("Clocks", "a month that there is not", "show moonshot-ai --as-of 2024-13-01"),
    Mistake("Clocks", "a day that there is not", "list --as-of 2024-02-30"),
    Mistake("Clocks", "a day that can be read in two ways", "list --as-of 03/04/2024"),
    Mistake("Clocks", "a day without an end", "list --as-of 2024-02/.."),
    Mistake("Clocks", "no moment at all", "list --recorded-by soonish"),
    Mistake("Clocks", "an instant that there is not", "list --recorded-by 2024-03-06T25:00"),
    Mistake("Clocks", "the later day first", "diff moonshot-ai 2024-06 2024-02"),
    Mistake("Clocks", "news from after the last day", "news --since 2025 --as-of 2024-02"),
    Mistake("Clocks", "a day without a beginning", "news --since ../2024-02"),
    Mistake("Clocks", "no day where one is due", "diff moonshot-ai 2024-02 soon"),
    Mistake("Clocks", "a backtest from after its end", "backtest --from 2024-06 --to 2024-02"),
    Mistake(
        "Clocks", "a backtest in which nothing ends", "backtest --every year --from 2024-02 --to 2024-06"
    ),
    Mistake("Clocks", "a backtest from no day", "backtest --from soon"),
    Mistake("Clocks", "a policy that there is not", "list --policy newest"),
    Mistake("Use", "a figure that no company can have", "backtest --from 2024 --figure headcount"),
    Mistake(
        "Use",
        "two figures in columns of one name",
        "backtest --from 2024 --to 2024 --figure metrics.a-b --figure metrics.a.b",
    ),
    Mistake("Use", "processes and a cluster", "backtest --from 2024 --jobs 2 --cluster tcp://127.0.0.1:8786"),
    Mistake("Use", "a cluster where nobody listens", "backtest --from 2024 --cluster tcp://127.0.0.1:1"),
    Mistake("Use", "a cluster at no address", "backtest --from 2024 --cluster here"),
    Mistake("Use", "a command that there is not", "shwo moonshot-ai"),
    Mistake("Use", "a flag that there is not", "show moonshot-ai --as-off 2024"),
    Mistake("Use", "an argument too few", "history moonshot-ai"),
    Mistake("Use", "an argument too many", "portfolio moonshot-ai minimax"),
    Mistake("Use", "a form that there is not", "list -o xml"),
    Mistake("Use", "a shell that is not known", "completion powershell"),
    Mistake("Screens", "a field that there is not", "list --where 'amnt > 3m USD'"),
    Mistake("Screens", "a comparison that there is not", "list --where 'amount == 3m USD'"),
    Mistake("Screens", "a comparison that has no place", "list --where 'type > seed'"),
    Mistake("Screens", "a sum without a currency", "list --where 'stage = seed and amount > 3'"),
    Mistake("Screens", "a word that is not listed", "list --where 'type = serie-b'"),
    Mistake("Screens", "a date that can't be read", "list --where 'date in between 2023 and 2024'"),
    Mistake("Screens", "a parenthesis that is not closed", "list --where '(deals > 3 or name has x'"),
    Mistake("Screens", "no value", "list --where 'amount >'"),
    Mistake("Screens", "what may mean two things", "list --where 'deals > 1 and not lead = Alibaba'"),
    Mistake("Screens", "a name that nobody has", "list --where 'lead = Alibabba'"),
    Mistake("Screens", "nothing at all", "list --where ''"),
    Mistake("Recording", "a kind that there is not", "record round-lead --report wire-1"),
    Mistake("Recording", "a kind that can't be looked for", "log --kind round-lead"),
    Mistake("Recording", "an attribute too few", "record round-led --report wire-1 --by Alibaba"),
    Mistake(
        "Recording",
        "a report that is not known",
        "record round-led --report wire-1 --deal minimax-2024 --by Alibaba",
    ),
    Mistake("Recording", "an amount without currency", f"{_SUM} --amount 40m"),
    Mistake("Recording", "an amount that can't be read", f"{_SUM} --amount 'a lot of USD'"),
    Mistake("Recording", "neither amount nor share", _SUM),
    Mistake(
        "Recording",
        "a relative date without a day",
        "record company-founded --report nix-solutions-2024-05 --company minimax --happened yesterdayish",
    ),
    Mistake("Recording", "a voice that there is not", f"{_SUM} --amount '1m USD' --attribution somebody"),
    Mistake(
        "Recording",
        "a value of a closed list",
        "record fact-retracted --report wire-1 --event 7c0712ad --fault mine --reason x",
    ),
    Mistake(
        "Recording",
        "a party that is no object",
        'record round-led --report wire-1 --deal minimax-2024 --by \'{"name": "Alibaba"}\'',
    ),
    Mistake(
        "Recording",
        "a party that is no JSON",
        "record round-led --report wire-1 --deal minimax-2024 --by '{unnamed: x}'",
    ),
    Mistake(
        "Recording",
        "an outlet like one that is known",
        "record report-published --report wire-1 --outlet Bloombergg --published 2024-03-05",
    ),
    Mistake(
        "Recording",
        "a report that never came out",
        "record report-published --report wire-1 --outlet Bloomberg",
    ),
    *PUTTING_RIGHT,
    Mistake("Files", "no such file", "import nothing.yaml"),
    Mistake("Files", "a folder", "import ."),
    Mistake("Files", "an empty file", "import empty.yaml", _file("empty.yaml", "")),
    Mistake("Files", "random bytes", "import random.yaml", _file("random.yaml", _RANDOM)),
    Mistake(
        "Files", "no YAML", "import broken.yaml", _file("broken.yaml", "report: {id: wire-1\nfacts: [}\n")
    ),
    Mistake(
        "Files",
        "several mistakes at once",
        "import wrong.yaml",
        _file(
            "wrong.yaml",
            "report: {id: wire-1, published: 2024-02-30}\n"
            "facts:\n"
            "  - round-led: {deal: minimax-2024}\n"
            "  - amount-reported: {deal: minimax-2024, amount: 600m}\n",
        ),
    ),
    Mistake(
        "Files",
        "a report that says something else than was recorded",
        "import changed.yaml",
        lambda: Path("changed.yaml").write_bytes(
            dict(example_reports())["nix-solutions-2024-05.yaml"].replace(b"800m USD", b"900m USD")
        ),
    ),
    *MAPS,
    Mistake("The log", "none there", "list --log none.db"),
    Mistake("The log", "in a folder that there is not", "init --log nowhere/deals.db"),
    Mistake("The log", "in a folder that can't be written", "init --log /proc/deals.db"),
    Mistake("The log", "a folder", "list --log ."),
    Mistake("The log", "in a database of another make", "list --log mysql://desk@db.example/deals"),
    Mistake("The log", "random bytes", "list --log random.db", _file("random.db", _RANDOM)),
    Mistake("The log", "an empty file", "init --log empty.db", _file("empty.db", "")),
    Mistake(
        "The log", "gone, with what was beside it left", "init --log gone.db", _file("gone.db-wal", "...")
    ),
    Mistake("The log", "the database of another program", "list --log other.db", _other_program),
    Mistake("The log", "written by a newer version", "list", _newer),
    Mistake("The log", "edited by hand", "verify", _edited),
    Mistake("The log", "without its guards", "verify", _unguarded),
    *WHOLE_LOG,
    *COLUMNS,
    Mistake("Settings", "one that there is not", "list", _file("deals.toml", 'outptu = "csv"\n')),
    Mistake("Settings", "a value that there is not", "list", _file("deals.toml", 'output = "xml"\n')),
    Mistake("Settings", "no TOML", "list", _file("deals.toml", "log deals.db\n")),
)


def said(mistakes: tuple[Mistake, ...] = MISTAKES) -> Iterator[Said]:
    """Each mistake with what is said of it."""
    with TemporaryDirectory(prefix="deals-") as made:
        example = Path(made, "deals.db")
        with Tracker.open(example, recorder="the desk") as tracker:
            tracker.import_reports(example_reports())
        for mistake in mistakes:
            with _folder(example.read_bytes()) as folder:
                mistake.prepare()
                before = _position()
                done = CliRunner().invoke(deals, shlex.split(mistake.line), prog_name="deals")
                yield Said(
                    mistake, done.exit_code, done.output.replace(f"{folder}/", ""), before, _position()
                )


def _position() -> int:
    with closing(sqlite3.connect("deals.db")) as connection:
        return int(connection.execute("SELECT max(position) FROM log").fetchone()[0])


@contextmanager
def _folder(log: bytes) -> Iterator[Path]:
    """An empty folder with a log in it, on a machine where nothing is set."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("DEALS_")}
    with TemporaryDirectory(prefix="deals-") as made, chdir(made):
        folder = Path.cwd()
        Path("deals.db").write_bytes(log)
        with patch.dict(os.environ, {**clean, "XDG_CONFIG_HOME": made, "HOME": made}, clear=True):
            yield folder


def catalogue() -> str:
    """The whole catalogue as text."""
    return "\n".join(str(each) for each in said())


if __name__ == "__main__":
    GOLDEN.write_text(catalogue(), "utf-8")
