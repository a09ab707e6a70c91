"""How far something long has come is shown on a terminal; and it can be interrupted without damage.

All of this is seen on a real terminal, with real processes.
"""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.generator import batches
from dealtracker.tracker import Tracker
from dealtracker.tracker.log import Log
from tests.cli.conftest import Run
from tests.cli.terminal import EAGER, GONE, PATIENT, on_terminal

pytestmark = pytest.mark.xdist_group("terminal")

_MANY, _SOME = 30_000, 5_000
"""Events of which it takes long to read them, and to answer from them."""

_REPORTS = 200
_REPORT = """\
report: {{id: wire-{0}, outlet: wire, published: 2024-03-05}}
outlets:
  wire: {{name: Wire}}
companies:
  halm-{0}: {{name: Halm {0}}}
deals:
  round-{0}: {{}}
facts:
  - deal-reported: {{deal: round-{0}, company: halm-{0}, type: series-a}}
"""


@pytest.fixture(scope="session")
def long_log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A log for which whatever goes through all of it takes its time."""
    return _made(tmp_path_factory.mktemp("long") / "deals.db", _MANY)


@pytest.fixture(scope="session")
def some_log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A log for which an answer about all companies takes its time."""
    return _made(tmp_path_factory.mktemp("some") / "deals.db", _SOME)


@pytest.fixture(scope="session")
def long_export(long_log: Path) -> Path:
    """The same log as a file."""
    path = long_log.with_name("deals.jsonl")
    with Tracker.open(long_log) as tracker:
        tracker.export(path)
    return path


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with many report files."""
    path = tmp_path_factory.mktemp("reports")
    for number in range(_REPORTS):
        (path / f"wire-{number}.yaml").write_text(_REPORT.format(number), "utf-8")
    return path


@pytest.fixture
def desk(folder: Path, long_log: Path, some_log: Path, long_export: Path, reports: Path) -> Path:
    """A folder with all of that; only into the smaller log anything is ever recorded."""
    (folder / "deals.db").hardlink_to(long_log)
    (folder / "old.jsonl").hardlink_to(long_export)
    (folder / "reports").symlink_to(reports)
    shutil.copy(some_log, folder / "some.db")
    return folder


def _reports() -> tuple[str, ...]:
    return tuple(f"reports/wire-{number}.yaml" for number in range(_REPORTS))


_OF_SOME = ("--log", "some.db")

LONG = {
    "verify": (("verify",), "events"),
    "verify --chain": (("verify", "--chain"), "events"),
    "verify FILE": (("verify", "old.jsonl"), "events"),
    "export": (("export", "new.jsonl"), "events"),
    "backup": (("backup", "new.db"), "events"),
    "copy": (("copy", "deals.db", "new.db"), "events"),
    "import of a log": (("import", "old.jsonl", "--log", "new.db"), "events"),
    "import of reports": (("import", *_reports(), *_OF_SOME), "files"),
    "list": (("list", *_OF_SOME), "companies"),
    "list --where": (("list", "--where", "amount >= 1m USD", *_OF_SOME), "companies"),
    "check": (("check",), "claims"),
    "stale": (("stale", *_OF_SOME), "companies"),
    "conflicts": (("conflicts", *_OF_SOME), "companies"),
    "news": (("news", "--since", "2024-01-01", *_OF_SOME), "companies"),
    "candidates": (("candidates", "--type", "company"), "claims"),
    "redact": (("redact", "about:company-2", "--reason", "An order.", "--dry-run"), "events"),
}
"""What takes long, and what it counts in the end."""

ENDED = (
    "verify",
    "verify FILE",
    "export",
    "backup",
    "copy",
    "import of a log",
    "import of reports",
    "list",
    "redact",
)
"""What is ended in the middle: what writes, and one of what reads a log, an export, or folds."""

each_long = pytest.mark.parametrize(("args", "counted"), LONG.values(), ids=LONG)


@each_long
def test_on_a_terminal(args: tuple[str, ...], counted: str, desk: Path) -> None:
    """It shows what it counts, and is gone in the end; the answer on stdout is what it is without."""
    shown = on_terminal(desk, *args)
    assert shown.code == 0, shown.text
    assert re.search(rf"\d % [\d,]+ {counted} · [\d,]+ a second left", shown.text)
    assert GONE in shown.raw
    assert "\x1b" not in shown.out


@pytest.mark.parametrize(("args", "counted"), [LONG[name] for name in ENDED], ids=ENDED)
def test_interrupted(args: tuple[str, ...], counted: str, desk: Path, run: Run) -> None:
    """Ctrl-C ends it with 130 and a word; the terminal is as it was, the log whole, no file half there."""
    before, there = _heads(desk), _files(desk)
    shown = on_terminal(desk, *args, until=counted)
    assert shown.code == 130, shown.text
    assert shown.out == ""
    assert shown.left.split() == ["Interrupted."]
    assert _heads(desk) == before
    assert _files(desk) - there <= {"new.db"}
    if (desk / "new.db").exists():
        assert "0 events" in run("verify --log new.db").stdout


@pytest.mark.parametrize("args", [("export", "new.jsonl"), ("backup", "new.db")])
def test_asked_to_end(args: tuple[str, ...], desk: Path) -> None:
    """A request to end, as a machine that goes down sends it, is the same as Ctrl-C."""
    there = _files(desk)
    shown = on_terminal(desk, *args, until="events", send=signal.SIGTERM)
    assert (shown.code, shown.left.split()) == (130, ["Interrupted."])
    assert _files(desk) == there


def test_at_once_again(desk: Path) -> None:
    """What was interrupted goes well when it is asked for again."""
    assert on_terminal(desk, "copy", "deals.db", "new.db", until="events").code == 130
    assert on_terminal(desk, "copy", "deals.db", "new.db").code == 0
    assert on_terminal(desk, "verify", "--log", "new.db").code == 0


def test_after_a_second(desk: Path) -> None:
    """It is not there before a second, and is there after one."""
    assert "a second left" in on_terminal(desk, "candidates", until="a second left", code=PATIENT).text
    assert on_terminal(desk, "head", code=PATIENT).raw == ""


def test_how_far(desk: Path) -> None:
    """The part that is done, how many that are, how many in a second, and the time that is left."""
    text = on_terminal(desk, "verify").text
    told = re.findall(r"(\d+) % ([\d,]+) events · [\d,]+ a second left \d:\d\d:\d\d", text)
    parts = [int(part) for part, _ in told]
    assert parts == sorted(parts)
    for part, count in told:
        assert abs(int(part) - int(count.replace(",", "")) * 100 / _MANY) <= 1


@pytest.mark.parametrize(
    ("args", "env"), [(("-q",), {}), ((), {"TERM": "dumb"})], ids=["quiet", "no steering"]
)
def test_where_it_would_disturb(args: tuple[str, ...], env: dict[str, str], desk: Path) -> None:
    """None is shown to one who wants quiet, nor on a terminal that can't move back."""
    shown = on_terminal(desk, "verify", *args, env=env)
    assert (shown.code, shown.raw) == (0, "")


def test_in_a_file(desk: Path) -> None:
    """What goes into a file or a pipe gets none."""
    done = subprocess.run(
        [sys.executable, "-c", EAGER, "verify"], capture_output=True, text=True, cwd=desk, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_narrow_terminal(desk: Path) -> None:
    """Where there is no room for a bar, the figures stand alone, in one line."""
    shown = on_terminal(desk, "verify", width=40)
    lines = [line for line in shown.text.replace("\r", "\n").splitlines() if "events" in line]
    assert lines
    assert all(len(line.rstrip()) <= 40 and "…" not in line and "━" not in line for line in lines)


def test_export_on_stdout(desk: Path) -> None:
    """What is written on stdout is the same beside a bar."""
    assert on_terminal(desk, "export", "-").out == (desk / "old.jsonl").read_text("utf-8")


def test_error_after_a_bar(desk: Path) -> None:
    """An error is told below a line that is clean again."""
    lines = (desk / "old.jsonl").read_bytes().splitlines(keepends=True)
    (desk / "cut.jsonl").write_bytes(b"".join(lines[:-1000]))
    shown = on_terminal(desk, "verify", "cut.jsonl")
    assert (shown.code, GONE in shown.raw) == (1, True)
    assert "it is missing" in shown.left


def _made(path: Path, count: int) -> Path:
    reports = list(batches(count))
    with Log.open(path) as log:
        log.append(
            [event for each in reports for event in each.events],
            reported={each.report: each.days for each in reports},
            recorder="the desk",
        )
    return path


def _heads(desk: Path) -> list[str]:
    """The ends of both logs, which are whole."""
    found = []
    for name in ("deals.db", "some.db"):
        with Tracker.open(desk / name) as tracker:
            assert tracker.verify(chain_only=True).ok
            found.append(str(tracker.head))
    return found


def _files(desk: Path) -> set[str]:
    """What is in the folder, but for what SQLite keeps beside a log."""
    return {each.name for each in desk.iterdir() if not each.name.endswith(("-wal", "-shm"))}
