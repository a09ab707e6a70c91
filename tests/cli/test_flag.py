"""The flags that commands share: where their values come from, and which of them counts."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dealtracker.tracker.cli.option import colored
from tests.cli.conftest import Run

EMPTY = "Nothing was reported about Moonshot AI by 2024-02-18."


def settings(folder: Path, **values: str) -> None:
    """A file of settings."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = [f'{key.replace("_", "-")} = "{value}"' for key, value in values.items()]
    (folder / "deals.toml").write_text("\n".join(lines))


def as_of(run: Run, line: str = "list", **env: str) -> str:
    """The day that an answer was asked as of."""
    view: dict[str, str] = json.loads(run(f"{line} -o json", **env).stdout)["view"]
    return view["as_of"]


def test_nearest_setting_counts(filled: Path, run: Run, tmp_path: Path) -> None:
    """A flag goes before its variable, that before the file here, that before the one of the user."""
    settings(tmp_path / "xdg" / "deals", as_of="2024-03-01")
    assert as_of(run) == "2024-03-01"
    settings(filled, as_of="2024-03-02")
    assert as_of(run) == "2024-03-02"
    assert as_of(run, DEALS_AS_OF="2024-03-03") == "2024-03-03"
    assert as_of(run, "list --as-of 2024-03-04", DEALS_AS_OF="2024-03-03") == "2024-03-04"


def test_verbose_tells_which_one_counted(filled: Path, run: Run, tmp_path: Path) -> None:
    """With -v each shared flag is told with its value and where that comes from, on stderr."""
    settings(tmp_path / "xdg" / "deals", as_of="2024-03-01", output="csv")
    settings(filled, as_of="2024-03-02")
    told = run("list -v --log deals.db", DEALS_COLOR="never").stderr.splitlines()
    assert f"--as-of 2024-03-02: from {filled / 'deals.toml'}" in told
    assert f"--output csv: from {tmp_path / 'xdg' / 'deals' / 'deals.toml'}" in told
    assert "--color never: from DEALS_COLOR" in told
    assert "--log deals.db: from the command line" in told
    assert "--on: by default" in told


def test_settings_are_found_upwards(filled: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of settings holds for all folders below it, and names the log beside itself."""
    settings(filled, log="deals.db")
    below = filled / "a" / "b"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    assert run("show 'Moonshot AI' --as-of 2024-02-18 -q").stdout.strip() == EMPTY
    assert not list(below.iterdir())


def test_nearer_file_hides_the_one_above_only(
    filled: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the files above each other the nearest counts; what it leaves out is not looked for further up."""
    settings(filled, as_of="2024-03-01")
    settings(filled / "a", log="../deals.db")
    monkeypatch.chdir(filled / "a")
    assert as_of(run) != "2024-03-01"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('outpt = "csv"', "there is no setting 'outpt'"),
        ("output =", "it is not TOML"),
        ("quiet = 'yes'", "'quiet' is 'yes'"),
        ("output = true", "'output' is True"),
        ("[log]\npath = 'x'", "'log' is {'path': 'x'}"),
    ],
)
def test_wrong_settings_are_told(text: str, what: str, filled: Path, run: Run) -> None:
    """A file of settings that says something else is an error that names the file and the key."""
    (filled / "deals.toml").write_text(text)
    said = run("list", code=1).stderr
    assert said.startswith(f"{filled / 'deals.toml'}: ")
    assert what in said


def test_help_needs_no_settings(filled: Path, run: Run) -> None:
    """A wrong file of settings keeps nobody from reading the help."""
    (filled / "deals.toml").write_text("nonsense")
    assert run("list --help").stdout.startswith("Usage")


@pytest.mark.parametrize("origin", ["deals.toml", "DEALS_OUTPUT"])
def test_bad_values_are_traced(origin: str, filled: Path, run: Run) -> None:
    """A value that is refused is traced to the file or the variable that it comes from."""
    env = {"DEALS_OUTPUT": "xml"} if origin == "DEALS_OUTPUT" else {}
    if not env:
        settings(filled, output="xml")
    assert origin in run("list", code=2, **env).stderr


def test_flags_of_facts_are_no_settings(filled: Path, run: Run) -> None:
    """What a fact says never comes from a file or a variable."""
    said = run("record round-led --report r --by Alibaba", code=2, DEALS_DEAL="moonshot-2024").stderr
    assert said.startswith("--deal is missing.")


@pytest.mark.parametrize(
    ("given", "day"),
    [
        ("2024-02", "2024-02-29"),
        ("2023", "2023-12-31"),
        ("February 2024", "2024-02-29"),
        ("2024-03-06", "2024-03-06"),
    ],
)
def test_month_or_year_means_its_last_day(given: str, day: str, filled: Path, run: Run) -> None:
    """A day may be given as a month, a year, or in words."""
    assert as_of(run, f"list --as-of '{given}'") == day


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("84", 84),
        ("2024", 2024),
        ("2024-02", "2024-02-29T23:59:59.999999+00:00"),
        ("2024-03-06", "2024-03-06T23:59:59.999999+00:00"),
        ("2024-03-06T12:00:00Z", "2024-03-06T12:00:00+00:00"),
        ("2024-03-06T12:00", "2024-03-06T12:00:00+00:00"),
        ("2024-03-06T12:00+02:00", "2024-03-06T12:00:00+02:00"),
    ],
)
def test_moments_of_recording(given: str, meant: str | int, filled: Path, run: Run) -> None:
    """What the log held is asked by position, by instant, or by a day in UTC, which includes that day."""
    assert json.loads(run(f"list --recorded-by {given} -o json").stdout)["view"]["recorded_by"] == meant


def test_recorded_by_reaches_the_answer(filled: Path, run: Run) -> None:
    """Asked by the position behind the first report, the answer knows that report alone."""
    held = json.loads(run("list --recorded-by 84 --as-of 2024-06-30 -o json").stdout)
    assert {each["known_until"] for each in held["companies"]} == {"2024-02-28"}
    long_ago = run(f"list --recorded-by {datetime(2020, 1, 1, tzinfo=UTC).isoformat()} -q").stdout
    assert long_ago.startswith("Nothing was reported")


@pytest.mark.parametrize(
    ("wish", "env", "answer"),
    [
        ("always", {"NO_COLOR": "1"}, True),
        ("never", {"FORCE_COLOR": "1"}, False),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        ("auto", {"NO_COLOR": "", "FORCE_COLOR": "1"}, True),
        ("auto", {}, False),
    ],
)
def test_who_decides_on_colour(
    wish: str, env: dict[str, str], answer: bool, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The flag decides, then NO_COLOR, then FORCE_COLOR, then whether it is a terminal."""
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    assert colored(wish) is answer


def test_colour_carries_no_meaning_alone(filled: Path, run: Run) -> None:
    """With and without colour a page says the same."""
    from click import unstyle

    line = "show 'Moonshot AI' --as-of 2024-06-30"
    plain, coloured = run(f"{line} --color never").stdout, run(f"{line} --color always").stdout
    assert "\x1b[" not in plain
    assert "\x1b[" in coloured
    assert [line.rstrip() for line in unstyle(coloured).splitlines()] == plain.splitlines()


def test_quiet_leaves_the_answer_alone(filled: Path, run: Run) -> None:
    """With -q nothing stands around the answer."""
    assert run("show 'Moonshot AI' --as-of 2024-02-18 -q").output == f"{EMPTY}\n"
    assert "Warnings" not in run("show moonshot-ai --as-of 2024-06-30 -q").output


def test_dry_run_writes_nothing(folder: Path, run: Run) -> None:
    """With -n not even the log is made."""
    run("init -n")
    run("record report-published --report r --published 2024-03-05 -n")
    (folder / "r.yaml").write_text("report: {id: r, published: 2024-03-05}")
    assert "1 would be new" in run("import -n r.yaml").stdout
    assert sorted(path.name for path in folder.iterdir()) == ["r.yaml"]
