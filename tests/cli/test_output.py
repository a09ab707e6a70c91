"""The forms of an answer: each a contract for other programs, none a way into somebody's terminal."""

import csv
import io
import json
from pathlib import Path

import pytest

from dealtracker.events.fact import Fact
from dealtracker.events.kinds import (
    EntityDeclared,
    EntityNamed,
    ReportPublished,
    StatementMade,
    ValuationReported,
)
from dealtracker.events.visible import INVISIBLE
from dealtracker.tracker import Tracker
from dealtracker.tracker.cli.output import cell, to_json
from tests.cli.conftest import Run

COMMANDS = (
    *("show moonshot-ai", "show kimi", "list", "timeline moonshot-ai", "history moonshot-ai valuation"),
    *("why moonshot-ai", "why moonshot-ai valuation", "portfolio alibaba", "check", "log", "verify"),
    "compare minimax moonshot-ai",
)

ANSWERS = (
    *(
        "show acme --views",
        "list",
        "list --where 'name has hyper'",
        "log",
        "timeline acme",
        "why acme",
        "check",
    ),
    *("history acme names", "portfolio acme", "compare acme bolt", "diff acme 2024-03-04 2024-03-06"),
    *("news --since 2024-03-01", "stale", "conflicts", "candidates --least 0 --all", "verify", "head"),
)
"""Every command that answers, asked of a log of a company and one like it."""


@pytest.fixture
def hostile(folder: Path) -> Path:
    """A log with a name and a sentence that mean harm; what reads texts would not have let them in."""
    steering = "\x1b]0;owned\x07\x9b31m\u202egnp"
    named = [EntityNamed(entity=slug, name="Acme") for slug in ("acme", "bolt")]
    said = StatementMade(speaker="acme", gist="x")
    for each in named:
        object.__setattr__(each, "name", f"=HYPERLINK({steering})")
    object.__setattr__(said, "gist", f"@sum|{steering}\nnext | line [bold]x[/bold]")
    with Tracker.open("deals.db") as tracker:
        tracker.recorder = f"+desk{steering}"
        report = ReportPublished(report="r", published="2024-03-05")
        facts: list[Fact] = [EntityDeclared(type="company", slug=slug) for slug in ("acme", "bolt")]
        facts += [ValuationReported(company="acme", amount=f"{sum_}m USD") for sum_ in (5, 8)]
        tracker.record(report, [*facts, *named, said])
    return folder


@pytest.mark.parametrize("line", COMMANDS)
def test_every_answer_has_every_form(line: str, filled: Path, run: Run) -> None:
    """Each answer comes as a page, JSON, JSON lines, CSV and Markdown, and all can be read back."""
    view = "" if line in ("log", "verify") else " --as-of 2024-06-30"
    assert run(f"{line}{view}").stdout.strip()
    json.loads(run(f"{line}{view} -o json").stdout)
    lines = [json.loads(each) for each in run(f"{line}{view} -o jsonl").stdout.splitlines()]
    rows = list(csv.DictReader(io.StringIO(run(f"{line}{view} -o csv").stdout)))
    table = [each for each in run(f"{line}{view} -o markdown").stdout.splitlines() if each.startswith("|")]
    assert lines
    assert rows
    assert len(rows) == len(table) - 2
    assert all(None not in row and None not in row.values() for row in rows)


@pytest.mark.parametrize("line", [line for line in COMMANDS if line not in ("log", "verify")])
def test_every_row_has_its_view(line: str, filled: Path, run: Run) -> None:
    """Each row of CSV says as of when, on which day, and on how much of the log it rests."""
    for row in csv.DictReader(io.StringIO(run(f"{line} --as-of 2024-06-30 --on 2024-05-01 -o csv").stdout)):
        if line != "why moonshot-ai valuation":
            assert (row["as_of"], row["on"], row["position"]) == ("2024-06-30", "2024-05-01", "581")


def test_row_of_the_log(filled: Path, run: Run) -> None:
    """A row of the log has the documented keys, and amounts in decimal strings."""
    row = json.loads(run("log --kind valuation-reported --limit 1 -o jsonl").stdout)
    assert list(row)[:13] == [
        *(
            "position",
            "id",
            "kind",
            "fact",
            "report",
            "para",
            "happened",
            "attribution",
            "certainty",
            "reality",
        ),
        *("recorded", "recorder", "chain"),
    ]
    assert row["fact"]["amount"]["low"] == "2500000000"


def test_company_as_json(filled: Path, run: Run) -> None:
    """A company has its parts in the documented order, on one line or on several."""
    line = "show moonshot-ai --as-of 2024-03-06"
    state = json.loads(run(f"{line} -o json").stdout)
    assert list(state)[:6] == ["format", "company", "view", "names", "founded", "status"]
    assert [json.loads(run(f"{line} -o jsonl").stdout)] == [state]


def test_figure_as_a_row(filled: Path, run: Run) -> None:
    """The row of a figure has its value, its agreement, its origins, and every event that it rests on."""
    rows = csv.DictReader(io.StringIO(run("show moonshot-ai --as-of 2024-03-06 -o csv").stdout))
    row = next(row for row in rows if row["path"] == "valuations.unstated.moonshot-2024")
    told = {name: row[name] for name in ("company", "value", "agreement", "origins", "known_since", "others")}
    assert told == {
        "company": "moonshot-ai",
        "value": "about 2.5bn USD",
        "agreement": "sole",
        "origins": "1",
        "known_since": "2024-03-05",
        "others": "2.5bn USD",
    }
    assert [len(id_) for id_ in row["because"].split("; ")] == [64, 64]
    assert row["sources"].split("; ") == [
        "bloomberg-rewrite-2024-02 2024-03-05",
        "fortune-copy-2024-03-05 2024-03-05",
    ]


def test_empty_answers_have_every_form(filled: Path, run: Run) -> None:
    """Where nothing was known, the machine forms say so too, with their columns and their view."""
    line = "show 'Moonshot AI' --as-of 2024-02-18"
    assert json.loads(run(f"{line} -o json").stdout)["empty"] is True
    assert run(f"{line} -o csv").stdout.startswith("company,as_of")
    assert len(run("list --as-of 2024-02-18 -o csv").stdout.splitlines()) == 1
    assert run("list --as-of 2024-02-18 -o jsonl").stdout == ""


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv", "markdown"])
@pytest.mark.parametrize("line", ANSWERS)
def test_nothing_steers_the_terminal(line: str, form: str, hostile: Path, run: Run) -> None:
    """Control characters and turned text in a log reach no terminal, in any form."""
    printed = run(f"{line} -o {form}").stdout
    assert INVISIBLE.sub("", printed.replace("\n", "")) == printed.replace("\n", "")


def test_no_cell_is_a_formula(hostile: Path, run: Run) -> None:
    """No cell of CSV begins as a formula of a spreadsheet does."""
    for line in ANSWERS:
        for row in csv.reader(io.StringIO(run(f"{line} -o csv").stdout)):
            assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@"))]
    assert "'=HYPERLINK" in run("list -o csv").stdout


def test_words_are_no_markup(hostile: Path, run: Run) -> None:
    """Brackets in a text are shown, not obeyed; in Markdown nothing breaks its table."""
    assert "[bold]x[/bold]" in run("log --kind statement-made").stdout.replace("\n", " ")
    rows = [each for each in run("log -o markdown").stdout.splitlines() if each.startswith("|")]
    assert len({each.replace("\\|", "").count("|") for each in rows}) == 1


def test_json_keeps_letters_and_loses_nothing() -> None:
    """JSON shows letters of all languages as they are, escapes what steers, and reads back the same."""
    value = {"名": "月之暗面 é", "b": ["\x1b[31m\u202e\x85", None, 1, True]}
    text = to_json(value)
    assert "月之暗面" in text
    assert not INVISIBLE.search(text)
    assert json.loads(text) == value
    assert json.loads(to_json(value, indent=2)) == value


def test_cells() -> None:
    """Every plain value has one cell."""
    values = (None, True, False, 3, "a", ["a", "b"], {"a": 1}, [{"a": 1}])
    assert [cell(each) for each in values] == ["", "yes", "no", "3", "a", "a; b", '{"a": 1}', '[{"a": 1}]']
