"""What is typed to do harm, or stands in a log to do harm, is refused or shown, and does none."""

from __future__ import annotations

import csv
import io
import os
import shlex
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest
from attrs import evolve
from click.testing import CliRunner, Result
from sqlalchemy import make_url

from dealtracker.events.attribute import attributes
from dealtracker.events.error import WordingError
from dealtracker.events.fact import Fact
from dealtracker.events.kinds import KINDS, EntityNamed, ReportPublished
from dealtracker.events.statement import Statement
from dealtracker.events.visible import INVISIBLE
from dealtracker.tracker import Tracker
from dealtracker.tracker.cli.group import deals
from dealtracker.tracker.cli.option import OUTPUTS
from dealtracker.tracker.cli.output import to_csv
from tests.fuzz.oracle import LONGEST
from tests.postgres import Databases
from tests.projections.any_fact import stated
from tests.projections.anything import declarations
from tests.report_file.made import HEAD

_ABOUT = "record amount-reported --report nix-solutions-2024-05 --deal minimax-2024 --amount '5m USD'"
PLACES = (
    *(
        "{}",
        "list --{}",
        "record {}",
        "show {}",
        "why {}",
        "why minimax {}",
        "history minimax {}",
        "completion {}",
    ),
    *("timeline {}", "portfolio {}", "compare {} minimax", "stale {}", "stale --rumours {}", "conflicts {}"),
    *("list --where {}", "list --as-of {}", "list --on {}", "list --recorded-by {}", "list --policy {}"),
    *("list -o {}", "list --log {}", "log --kind {}", "log --report {}", "log --about {}", "log --after {}"),
    *(
        "log --limit {}",
        "news --since {}",
        "diff minimax {} 2024",
        "candidates --type {}",
        "candidates --least {}",
    ),
    *("import {}", "import no.yaml --reason {}", "verify {}", "verify --against {}", "head --sign {}"),
    *(
        "init --grant {}",
        "backup nowhere/{}",
        "export nowhere/{}",
        "copy deals.db nowhere/{}",
        "demo --log nowhere/{}",
    ),
    *(
        "retract {} --fault ours --reason x",
        "dispute {} --reason x",
        "merge {} minimax --reason x",
        "distinct minimax {} --reason x",
    ),
    *(
        "correct {} --fault ours --set para=1 --reason x",
        "correct 7c0712ad --fault {} --reason x",
        "retract 7c0712ad --fault {} --reason x",
    ),
    *(
        f"{_ABOUT} --happened {{}}",
        f"{_ABOUT} --attribution {{}}",
        f"{_ABOUT} --para {{}}",
        f"{_ABOUT} --certainty {{}}",
    ),
    *(
        f"{_ABOUT} --as-stated {{}}",
        f"{_ABOUT} --as-stated amount={{}}",
        "record round-led --report {} --deal d --by b",
    ),
    *("record round-led --report nix-solutions-2024-05 --deal minimax-2024 --by {}", "record {} --report x"),
    "record round-led --report nix-solutions-2024-05 --deal minimax-2024 --by unnamed:{}",
    "record amount-reported --report nix-solutions-2024-05 --deal minimax-2024 --amount {}",
    "record fact-corrected --report nix-solutions-2024-05 --event 7c0712ad --fault ours --statement {}",
)
"""Wherever something can be typed that can't be taken as it is."""

TAKEN = tuple(
    place for place in PLACES if place.startswith((f"{_ABOUT} --as", f"{_ABOUT} --at")) or "unnamed:" in place
)
"""Where any text may be taken."""

LONG = "x" * 100_000
NESTED = '{"unnamed":' * 6_000
STEERING = "a\x1b[2J\x07b\x9b31m\u202ec\u2028d\u200be"
DAY = date(2024, 3, 5)
SQL = "x'; DROP TABLE log; --\" OR 1=1"
WRITING = (
    "record entity-named --report nix-solutions-2024-05 --entity minimax --name Max",
    "retract 7c0712ad --fault ours --reason x",
    "dispute 7c0712ad --reason x",
    "distinct minimax moonshot-ai --reason x",
    "merge minimax moonshot-ai --reason x",
    "correct 7c0712ad --set amount='3bn USD' --fault ours --reason x",
    "record entity-named --report nix-solutions-2024-05 --entity minimax --name Max --dry-run",
)


def typed(line: str, given: str = "") -> Result:
    """What comes of a line in which a text stands for '{}'."""
    return CliRunner().invoke(deals, [part.replace("{}", given) for part in shlex.split(line)])


def assert_harmless(printed: str) -> None:
    """Nothing in it steers a terminal."""
    assert INVISIBLE.sub("", printed.replace("\n", "")) == printed.replace("\n", "")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("given", [LONG, STEERING, NESTED], ids=["long", "steering", "nested"])
def test_what_is_said_of_it(place: str, given: str, filled: Path) -> None:
    """Whatever is typed wrongly, what is said of it fills no terminal and steers none."""
    done = typed(place, given)
    assert done.exit_code in (1, 2)
    assert "should not have happened" not in done.output
    assert len(done.output) <= LONGEST
    assert_harmless(done.output)


@pytest.mark.parametrize(
    "line", ["log --after {}", "log --limit {}", "stale --rumours {}", "log --recorded-by {}"]
)
def test_giant_numbers(line: str, filled: Path) -> None:
    """A number beyond all that a log can hold is refused like any other wrong value."""
    done = typed(line, "9" * 30)
    assert done.exit_code == 2, done.output
    assert done.output.endswith(f"deals {line.partition(' ')[0]} --help\n")


@pytest.mark.parametrize("place", PLACES)
def test_sql_in_every_option(place: str, filled: Path) -> None:
    """SQL is a text like any other: it is a wrong value, and the log stays as it was."""
    before = Path("deals.db").read_bytes()
    done = typed(place, SQL)
    assert done.exit_code in ((0, 1, 2) if place in TAKEN else (1, 2)), done.output
    assert "should not have happened" not in done.output
    assert place in TAKEN or Path("deals.db").read_bytes() == before
    assert typed("verify --quiet").exit_code == 0


@pytest.mark.parametrize("kind", KINDS)
def test_sql_in_every_attribute(kind: str, filled: Path) -> None:
    """What is recorded with SQL in it reads back, and the log is otherwise as it was."""
    facts = list(_with_texts(KINDS[kind]))
    with Tracker.open("deals.db") as tracker:
        tracker.log.append(declarations(), reported={"desk": (DAY, DAY)}, recorder=SQL)
        report = ReportPublished(report="r", title=SQL, published="2024-03-05")
        said = [Statement(fact=fact, item=SQL, quote=SQL, as_stated={"x": SQL}) for fact in facts]
        done = tracker.record(report, said)
        kept = [event.fact for event in tracker.log.get(each.id for each in done.events)]
        assert all(fact in kept for fact in facts)
        assert tracker.verify().ok


def _with_texts(kind: type) -> Iterator[Fact]:
    """Facts of a kind, each with SQL in one of the attributes that take any text."""
    plain: Any = stated(kind, Random(0), [])  # noqa: S311  # made-up facts need no strong randomness
    for each in attributes(kind):
        if each.type is str and not each.closed and not each.refers and each.name != "attribution":
            with suppress(WordingError):
                yield evolve(plain, **{each.name: SQL})
    yield plain


def test_names_that_steer(folder: Path) -> None:
    """The name of a file reaches no terminal raw: not in messages, warnings, answers or lines of progress."""
    name = f"{STEERING}\n.yaml"
    told = [CliRunner().invoke(deals, ["import", name, "-o", form]).output for form in OUTPUTS]
    Path(name).write_text(HEAD + "facts:\n- amount-reported: {deal: minimax-2024, amount: $5m}\n", "utf-8")
    for form in OUTPUTS:
        done = CliRunner().invoke(deals, ["import", name, "-o", form])
        assert done.exit_code == 0, done.output
        told.append(done.output)
    for printed in told:
        assert_harmless(printed)


@pytest.mark.parametrize("form", OUTPUTS)
@pytest.mark.parametrize("line", WRITING)
def test_what_is_said_of_what_was_done(line: str, form: str, filled: Path) -> None:
    """What stands in a log to do harm does none in what is said when more is written to it."""
    with Tracker.open("deals.db") as tracker:
        named = EntityNamed(entity="minimax", name="x")
        object.__setattr__(named, "name", f"=1+1{STEERING}|[bold]")  # what reads texts would not let it in
        tracker.record("nix-solutions-2024-05", [named])
    done = CliRunner().invoke(deals, [*shlex.split(line), "-o", form])
    assert "should not have happened" not in done.output
    assert_harmless(done.output)


@pytest.mark.parametrize(
    "sign", ["=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "\u00a0=", "\u200b=", "\uff1d", "\uff20"]
)
def test_a_cell_that_would_be_a_formula(sign: str) -> None:
    """No text begins a cell of CSV as a formula does, nor with what a spreadsheet skips."""
    row = next(csv.reader(io.StringIO(to_csv([f"{sign}HYPERLINK(1)"]))))
    assert not row[0].startswith(("=", "+", "-", "@", "\t", "\r", "\n", " ", "\u00a0", "\uff1d", "\uff20"))


@pytest.mark.parametrize(
    "line",
    [
        *(
            "import fifo",
            "import /dev/zero",
            "import /dev/null",
            "import dangling",
            "import .",
            "import deals.db",
        ),
        *("export deals.db", "export dangling", "export .", "export /dev/null", "export fifo", "export no/x"),
        *("backup deals.db", "backup dangling", "backup link", "backup fifo", "backup ../here/deals.db"),
        *("copy deals.db link", "copy deals.db .", "copy deals.db /dev/null", "copy deals.db deals.db"),
        *(
            "head --new-key deals.db",
            "head --new-key dangling",
            "head --new-key link",
            "head --sign /dev/zero",
        ),
        *(
            "verify /dev/zero",
            "verify --against /dev/zero",
            "verify --against deals.db",
            "init --log /dev/null",
        ),
        *(
            "list --log fifo",
            "list --log /dev/zero",
            "list --log 'file:deals.db?mode=rw'",
            "list --log sqlite://",
        ),
        *(
            "list --log 'sqlite:///deals.db?uri=true'",
            "list --log 'sqlite:///file:deals.db?mode=ro&uri=true'",
        ),
        *("list --log 'mysql://x'", "list --log 'x\0.db'", "import 'x\0'", "export 'x\0'", "backup 'x\0'"),
        *(
            "head --new-key 'x\0'",
            "head --sign 'x\0'",
            "verify --against 'x\0'",
            "copy deals.db 'x\0'",
        ),
    ],
)
def test_places_that_are_none(line: str, filled: Path) -> None:
    """A device, a folder, a link or a file that is there is neither read nor written over."""
    os.mkfifo("fifo")
    Path("dangling").symlink_to("nowhere")
    Path("link").symlink_to("deals.db")
    before = Path("deals.db").read_bytes()
    done = typed(line)
    assert done.exit_code in (1, 2), done.output
    assert "should not have happened" not in done.output
    assert sorted(each.name for each in Path.cwd().iterdir()) == ["dangling", "deals.db", "fifo", "link"]
    assert Path("deals.db").read_bytes() == before
    assert_harmless(done.output)


def test_a_command_that_is_advised(folder: Path) -> None:
    """What is advised can be typed as it stands, whatever a log is called."""
    for line in ("list", "show minimax", "why minimax"):
        advised = typed(f"{line} --log 'y; touch owned'").output.splitlines()[-1].strip()
        assert shlex.split(advised)[-1] == "y; touch owned"


def test_a_password_is_not_told(folder: Path) -> None:
    """The address of a database is told without its password."""
    for address in (
        "desk:secret@localhost:1/deals",
        "localhost:1/deals?user=desk&password=secret&x=1",
    ):
        for line in ("show minimax", "list --verbose", "why nobody"):
            done = typed(f"{line} --log 'postgresql+psycopg://{address}'")
            assert "localhost" in done.output
            assert "secret" not in done.output


def test_a_password_is_not_told_of_a_log_that_is_there(server: Databases) -> None:
    """Nor where the command succeeds, to people or to programs."""
    url = make_url(server.place()).set(password="secret")  # noqa: S106  # it is nobody's
    log = url.render_as_string(hide_password=False)
    for line in ("init", "upgrade", "upgrade --dry-run -o json"):
        done = typed(f"{line} --log {{}}", log)
        assert done.exit_code == 0
        assert "search_path" in done.output
        assert "secret" not in done.output
