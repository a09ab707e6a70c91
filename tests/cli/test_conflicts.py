"""Choosing on the command line: `--policy`, `deals conflicts`, and how denials and grades are shown."""

import csv
import json
from collections.abc import Iterable
from io import StringIO
from pathlib import Path

import pytest

from tests.cli.conftest import Run

DAY = "--as-of 2024-12-31"
CHEQUE = "deals.moonshot-2024.amount.cheque.alibaba"


def note(run: Run, *facts: str, day: str = "2024-07-01") -> None:
    """A note of the desk that states these facts, in the form of report files."""
    head = {"id": f"desk-{day}", "outlet": "desk", "published": day}
    said = [json.loads(fact) for fact in facts]
    file = {"report": head, "outlets": {"desk": {"name": "The desk"}}, "facts": said}
    Path("note.json").write_text(json.dumps(file), encoding="utf-8")
    run("import note.json -q")


def squeezed(page: str) -> str:
    return " ".join(page.split())


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text)))


def event(run: Run, path: str, place: int = 0) -> str:
    """An event behind a figure of Moonshot AI."""
    found = json.loads(run(f"why 'Moonshot AI' {path} {DAY} -o json").stdout)
    return str(found["figures"][0]["because"][place])


@pytest.mark.parametrize(("policy", "chosen"), [("weighed", "800m USD"), ("first", "1bn USD")])
def test_policies_choose(policy: str, chosen: str, filled: Path, run: Run) -> None:
    """What Alibaba itself put in depends on the policy, and the rule is told."""
    found = rows(run(f"why 'Moonshot AI' {CHEQUE} {DAY} --policy {policy} -o csv").stdout)
    assert {each["value"] for each in found if each["standing"] == "chosen"} == {chosen}


def test_the_view_tells_the_policy(filled: Path, run: Run) -> None:
    """Programs are always told the policy, people where it is not the usual one."""
    for policy in ("weighed", "latest"):
        line = f"list {DAY} --policy {policy}"
        assert json.loads(run(f"{line} -o json").stdout)["view"]["policy"] == policy
        assert {each["policy"] for each in rows(run(f"{line} -o csv").stdout)} == {policy}
        assert (f"chosen by {policy}" in run(line).stdout) is (policy == "latest")


def test_the_policy_is_a_setting(filled: Path, run: Run) -> None:
    """Like every shared flag it can be set by a variable or a file."""
    assert "chosen by first" in run(f"list {DAY}", DEALS_POLICY="first").stdout
    Path("deals.toml").write_text('policy = "latest"', encoding="utf-8")
    assert "chosen by latest" in run(f"list {DAY}").stdout


def test_an_unknown_policy(filled: Path, run: Run) -> None:
    """A policy that there is not is a wrong use, which names those that there are."""
    assert "most-origins" in run("list --policy best", code=2).stderr


def test_conflicts_in_every_form(filled: Path, run: Run) -> None:
    """Each form of output tells the same sides of the same dispute."""
    line = f"conflicts 'Moonshot AI' {DAY}"
    (found,) = json.loads(run(f"{line} -o json").stdout)["conflicts"]
    assert (found["path"], found["grounds"], found["since"]) == (CHEQUE, ["disputed"], "2024-06-30")
    lines = [json.loads(each) for each in run(f"{line} -o jsonl").stdout.splitlines()]
    table = rows(run(f"{line} -o csv").stdout)
    assert _sides(found["sides"], "because") == _sides(lines, "because")
    assert [each["value"] for each in table] == ["800m USD", "1bn USD"]
    assert [each["chosen"] for each in table] == ["yes", "no"]
    assert "| 800m USD |" in run(f"{line} -o markdown").stdout
    page = squeezed(run(line).stdout)
    assert f"Moonshot AI {CHEQUE} (disputed since 2024-06-30) chosen 800m USD Financial Times" in page
    assert "≠ against 1bn USD origin unknown · 2024-02-28" in page


def _sides(found: Iterable[dict[str, object]], column: str) -> list[object]:
    return [each[column] for each in found]


def test_no_conflict(filled: Path, run: Run) -> None:
    """Where nothing is in dispute the page says so, and the exit code is 0."""
    assert "No dispute is open." in run(f"conflicts minimax {DAY}").stdout
    assert json.loads(run(f"conflicts minimax {DAY} -o json").stdout)["conflicts"] == []


def test_conflicts_of_all_companies(filled: Path, run: Run) -> None:
    """Without a name every company is asked."""
    found = json.loads(run(f"conflicts {DAY} -o json").stdout)["conflicts"]
    assert {each["company"] for each in found} == {"alibaba", "moonshot-ai"}


def test_a_doubt_is_shown_with_its_reason(filled: Path, run: Run) -> None:
    """A doubt that was put on record stands beside the figure that it is about."""
    doubted = event(run, "valuations")
    note(run, json.dumps({"fact-disputed": {"event": doubted, "reason": "Which dollar?"}}))
    page = squeezed(run(f"conflicts 'Moonshot AI' {DAY}").stdout)
    assert "valuations.unstated.moonshot-2024 (doubted since 2024-07-01)" in page
    assert "? doubted about 2.5bn USD The desk · 2024-07-01 · Which dollar?" in page


def test_what_is_denied_is_shown_as_denied(filled: Path, run: Run) -> None:
    """A denied valuation is marked where it stood, is no value in rows, and keeps its path."""
    before = run("list --as-of 2024-06-30 -o csv").stdout
    deals = ["moonshot-2024", "moonshot-first-funding"]
    note(run, json.dumps({"fact-denied": {"speaker": "moonshot-ai", "about": deals}}))
    page = squeezed(run(f"show 'Moonshot AI' {DAY}").stdout)
    assert "valued at ✗ denied: 300m USD" in page
    assert "✗ denied: about 2.5bn USD" in page
    (row,) = [each for each in rows(run(f"list {DAY} -o csv").stdout) if each["company"] == "moonshot-ai"]
    assert row["valuation"] == ""
    evidence = squeezed(run(f"why 'Moonshot AI' valuation {DAY}").stdout)
    assert "it is denied" in evidence
    assert _valuations(run("list --as-of 2024-06-30 -o csv").stdout) == _valuations(before)
    verdict = run(f"compare MiniMax 'Moonshot AI' {DAY}").stdout
    assert "nothing certain is known of what Moonshot AI is worth" in squeezed(verdict)


def _valuations(listed: str) -> dict[str, str]:
    return {each["company"]: each["valuation"] for each in rows(listed)}


def test_grades_stand_beside_their_source(filled: Path, run: Run) -> None:
    """A graded outlet has its grade beside its name, on pages and for programs."""
    graded = {"source": ["nix-solutions"], "reliability": "B", "credibility": "2"}
    note(run, json.dumps({"source-graded": graded}))
    assert "NIX Solutions (B2)" in squeezed(run(f"show 'Moonshot AI' {DAY}").stdout)
    assert "NIX Solutions (B2), 2024-06-30" in squeezed(run(f"why 'Moonshot AI' {CHEQUE} {DAY}").stdout)
    state = json.loads(run(f"show 'Moonshot AI' {DAY} -o json").stdout)
    assert {each["grade"] for each in state["sources"].values() if each["outlet"] == "nix-solutions"} == {
        "B2"
    }
    found = rows(run(f"why 'Moonshot AI' {CHEQUE} {DAY} -o csv").stdout)
    assert {each["outlet"]: each["grade"] for each in found if each["standing"] == "chosen"} == {
        "nix-solutions": "B2"
    }
    assert "grade" in json.loads(run(f"why {event(run, CHEQUE)[:12]} {DAY} -o json").stdout)
