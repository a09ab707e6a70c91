"""The questions beside `show`: lists, times, reasons, portfolios, comparisons, the log."""

import csv
import io
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.test_page import squeezed


def rows(printed: str) -> list[dict[str, str]]:
    """The rows of an answer in CSV."""
    return list(csv.DictReader(io.StringIO(printed)))


def test_list(filled: Path, run: Run) -> None:
    """The list has each company of which something was known by the day, and on request the others."""
    early, late = (rows(run(f"list --as-of {day} -o csv").stdout) for day in ("2024-02-28", "2024-06-30"))
    assert {row["company"] for row in early} < {row["company"] for row in late}
    every = rows(run("list --as-of 2024-02-28 --all -o csv").stdout)
    assert {row["company"] for row in late} <= {row["company"] for row in every}
    moonshot = next(row for row in late if row["company"] == "moonshot-ai")
    assert (moonshot["valuation"], moonshot["latest_amount"], moonshot["disputed"]) == (
        "about 2.5bn USD",
        "1bn USD",
        "1",
    )
    page = run("list --as-of 2024-06-30").stdout
    assert any(line.startswith("Moonshot AI") and "≠ 1" in line for line in page.splitlines())


def test_list_of_nothing(filled: Path, run: Run) -> None:
    """Before the first report the list is empty, which is an answer."""
    assert run("list --as-of 2020 -q").stdout == "Nothing was reported about any company by 2020-12-31.\n"


def test_timeline(filled: Path, run: Run) -> None:
    """The timeline goes by the world's order: the founding first, though it was reported later."""
    lines = [line for line in run("timeline 'Moonshot AI' --as-of 2024-03-06").stdout.splitlines() if line]
    assert lines[2].split()[:5] == ["March", "2023", "Moonshot", "AI", "founded"]
    dated = rows(run("timeline moonshot-ai --as-of 2024-03-06 -o csv").stdout)
    assert [row["latest"] for row in dated] == sorted(row["latest"] for row in dated)
    empty = run("timeline 'Moonshot AI' --as-of 2024-02-18 -q").stdout
    assert empty == "Nothing was reported about Moonshot AI by 2024-02-18.\n"


def test_history(filled: Path, run: Run) -> None:
    """The history of a figure has one line for each day on which it changed."""
    told = rows(run("history moonshot-ai valuations.unstated.moonshot-2024 --as-of 2024-03-31 -o csv").stdout)
    assert [(row["from_day"], row["value"], row["origins"]) for row in told][:2] == [
        ("2024-02-28", "2.5bn USD", "0"),
        ("2024-03-05", "about 2.5bn USD", "1"),
    ]
    page = squeezed(run("history moonshot-ai valuations.unstated.moonshot-2024 --as-of 2024-03-06").stdout)
    assert "from 2024-02-28 2.5bn USD origin unknown · stated 1 time" in page


def test_history_of_what_was_denied(filled: Path, run: Run) -> None:
    """What was denied is told once, with the origin that it has."""
    run("record report-published --report wire-1 --outlet bloomberg --published 2024-04-01")
    run("record fact-denied --report wire-1 --speaker moonshot-ai --about report:bloomberg-rewrite-2024-02")
    page = squeezed(run("history moonshot-ai valuations.unstated.moonshot-first-funding").stdout)
    assert "from 2024-04-01 ✗ denied: 300m USD 1 origin" in page
    assert "also said: 300m USD" not in page


def test_why_a_figure(filled: Path, run: Run) -> None:
    """A figure shows its evidence, with voices, origin and wording, and the values that stand back."""
    page = squeezed(run("why 'Moonshot AI' valuations.unstated.moonshot-2024 --as-of 2024-03-06").stdout)
    assert "about 2.5bn USD · 1 origin · chosen by: stronger attribution" in page
    assert "7c0712ad bloomberg-rewrite-2024-02," in page
    assert "also said 2.5bn USD" in page
    evidence = json.loads(run("why moonshot-ai valuations.unstated.moonshot-2024 -o json").stdout)
    ids = {id_ for figure in evidence["figures"] for id_ in figure["because"]}
    assert ids <= set(evidence["evidence"])


def test_why_an_event(filled: Path, run: Run) -> None:
    """An event is found by the beginning of its id, and shows what is stated where, and its stamps."""
    page = squeezed(run("why 7c0712ad --as-of 2024-03-06").stdout)
    assert "says Moonshot AI valued at about 2.5bn USD (basis unstated) in Moonshot AI round of 2024" in page
    assert "voices Bloomberg < people familiar · origin Bloomberg" in page
    assert "by the desk, position" in page
    early = squeezed(run("why 7c0712ad --as-of 2024-02-28").stdout)
    assert "It can't be seen through this view: its report was not out by then." in early
    assert json.loads(run("why 7c0712ad -o json").stdout)["event"]["id"].startswith("7c0712ad")


def test_why_a_company(filled: Path, run: Run) -> None:
    """Without a figure, the paths that can be asked for are listed; each of them can be."""
    paths = [row["path"] for row in rows(run("why moonshot-ai --as-of 2024-03-06 -o csv").stdout)]
    assert "valuations.unstated.moonshot-2024" in paths
    for path in paths[:5]:
        asked = rows(run(f"why moonshot-ai {path} --as-of 2024-03-06 -o csv").stdout)
        assert path in {row["path"] for row in asked}


def test_name_that_looks_like_an_id(folder: Path, run: Run) -> None:
    """A company whose slug could be the beginning of an id is a company."""
    run("record entity-declared --report r --published 2024-03-05 --type company --slug cafe")
    run("record company-described --report r --company cafe --aspect sector --value coffee")
    assert run("why cafe --as-of 2024-03-06").stdout.startswith("cafe\n")


def test_portfolio(filled: Path, run: Run) -> None:
    """A portfolio has each tie with the investor's own sums, and adds nothing up."""
    told = rows(run("portfolio Alibaba --as-of 2024-06-30 -o csv").stdout)
    own = [row for row in told if row["deal"] == "moonshot-2024" and row["amount"]]
    assert {(row["basis"], row["amount"]) for row in own} >= {("cheque", "800m USD")}
    assert not [row for row in own if row["basis"] == "round"]
    page = squeezed(run("portfolio Alibaba --as-of 2024-06-30").stdout)
    assert "800m USD (of Alibaba) ≠ disputed" in page
    assert "1.8bn" not in page
    nobody = run("portfolio OpenAI --as-of 2024-06-30 -q").stdout
    assert nobody == "No holding of OpenAI was reported by 2024-06-30.\n"


def test_compare_can_be_undecidable(filled: Path, run: Run) -> None:
    """More than and about the same number can't be ranked, and the page shows why."""
    page = run("compare MiniMax 'Moonshot AI' --as-of 2024-03-06").stdout
    assert (
        "Not decidable: whether MiniMax is worth more than Moonshot AI can't be told from the figures."
        in page
    )
    assert "MiniMax: it may be more than 2.5bn USD" in page
    assert "Moonshot AI: it may be 2.25bn–2.75bn USD" in page


@pytest.mark.parametrize(
    ("line", "answer"),
    [("one two", "yes"), ("two one", "no"), ("one three", "not decidable"), ("one other", "not decidable")],
)
def test_compare_decides_where_it_can(line: str, answer: str, folder: Path, run: Run) -> None:
    """Yes and no where the figures allow it; not over currencies, and not where nothing is known."""
    worth = {"one": "2bn USD", "two": "at most 1bn USD", "other": "1bn EUR", "three": ""}
    for slug, amount in worth.items():
        published = "--published 2024-03-05" if slug == "one" else ""
        run(f"record entity-declared --report r {published} --type company --slug {slug}")
        if amount:
            run(f"record valuation-reported --report r --company {slug} --amount '{amount}'")
    said = json.loads(run(f"compare {line} -o json").stdout)
    assert said["answer"] == answer
    assert said["sentence"] in run(f"compare {line}").stdout


def test_log_filters(filled: Path, run: Run) -> None:
    """The log is filtered by kind, report, subject and position, and cut at a number."""

    def picked(flags: str) -> list[dict[str, object]]:
        return [json.loads(line) for line in run(f"log {flags} -o jsonl").stdout.splitlines()]

    assert {row["kind"] for row in picked("--kind round-led --kind round-joined")} == {
        "round-led",
        "round-joined",
    }
    assert {row["report"] for row in picked("--report nix-solutions-2024-05")} == {"nix-solutions-2024-05"}
    assert all("minimax" in json.dumps(row["fact"]) for row in picked("--about MiniMax"))
    assert [row["position"] for row in picked("--after 500 --limit 2")] == [501, 502]
    assert [row["position"] for row in picked("--recorded-by 3")] == [1, 2, 3]
    assert picked("--recorded-by 2020-01-01") == []
    assert len(picked("")) == 581


def test_log_page(filled: Path, run: Run) -> None:
    """On a page each event is one sentence, with its position, its id and its report."""
    line = squeezed(run("log --kind round-led --report allaboutai-2024-02-28").stdout)
    assert "Alibaba led Moonshot AI round of 2024" in line
    assert "allaboutai-2024-02-28, para" in line


def test_check(filled: Path, run: Run) -> None:
    """Oddities are listed and are no errors; a log without any says so."""
    assert "zephyrnet-2024-03" in run("check --as-of 2024-06-30").stdout
    codes = {row["code"] for row in rows(run("check --as-of 2024-06-30 -o csv").stdout)}
    assert codes == {"may-have-been-known-earlier"}
    assert run("check --as-of 2020 -q").stdout == "Nothing is odd.\n"


def test_verify(filled: Path, run: Run) -> None:
    """A whole log is told with its head, which can be held against it later."""
    said = run("verify").stdout.splitlines()
    assert said[0] == "Whole and unchanged: 581 events."
    head = said[1].removeprefix("head ")
    assert json.loads(run(f"verify --against '{head}' -o json").stdout)["ok"] is True
    other = f"581 {'7' * 64}"
    broken = run(f"verify --against '{other}' -o json", code=1)
    assert json.loads(broken.stdout)["position"] == 581
    assert "does not extend the head at position 581" in broken.stderr


def test_verify_finds_what_was_changed(filled: Path, run: Run) -> None:
    """A byte changed behind the back of the log is found, and the position named."""
    with closing(sqlite3.connect("deals.db")) as connection:
        connection.execute("DROP TRIGGER payload_never_changed")
        connection.execute("UPDATE payload SET text = replace(text, 'report', 'rumour') WHERE position = 84")
        connection.commit()
    assert "broken at position 84" in run("verify", code=1).stderr
