"""Putting the record right on the command line."""

import csv
import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from dealtracker.tracker import Tracker
from tests.cli.conftest import Run

WORTH = "7c0712ad"
FIGURE = "valuations.unstated.moonshot-2024"
OURS = "--fault ours --reason Misread."
EVERY_FORM = ("table", "json", "jsonl", "csv", "markdown")


def right(run: Run, given: str, line: str = OURS) -> dict[str, Any]:
    """What a correction of the valuation puts in place."""
    run(f"correct {WORTH} {given} {line}")
    with Tracker.open("deals.db", create=False) as tracker:
        *_, event = tracker.events()
        whole: dict[str, Any] = event.fact.statement
        return whole


def test_only_what_is_set_changes(filled: Path, run: Run) -> None:
    """The whole right statement is recorded: what is set, and the rest as it was."""
    said = right(run, "--set amount='about 2.4bn USD'")
    assert said["valuation-reported"]["amount"]["low"] == "2.4E+9"
    assert said["valuation-reported"]["deal"] == "moonshot-2024"
    assert (said["para"], said["attribution"]) == (3, ["outlet:bloomberg", "people-familiar"])
    assert "as_stated" not in said


def test_values_are_read_as_when_recording(filled: Path, run: Run) -> None:
    """Names stand for slugs, dates in words count from the day of the report that is corrected."""
    said = right(
        run,
        "--set company=MiniMax --set happened='last month' --set para=4 --set negative=yes"
        " --set attribution=outlet:Fortune --set certainty=hedged --set reality=planned --clear deal",
    )
    assert said["valuation-reported"]["company"] == ["minimax"]
    assert "deal" not in said["valuation-reported"]
    assert (said["happened"], said["as_stated"]["happened"]) == ("[2024-01..2024-02]", "last month")
    assert (said["para"], said["negative"], said["attribution"]) == (4, True, ["outlet:fortune"])
    assert (said["certainty"], said["reality"]) == ("hedged", "planned")


def test_several_values(filled: Path, run: Run) -> None:
    """An attribute that holds several values is set once for each; the old wording goes."""
    run(
        "record round-led --report nix-solutions-2024-05 --deal moonshot-2024 --by Alibaba"
        " --as-stated by=giant"
    )
    led = json.loads(run("log --kind round-led -o jsonl").stdout.splitlines()[-1])["id"]
    run(f"correct {led[:10]} --set by=Tencent --set by='IDG Capital' {OURS}")
    whole = json.loads(run("log --kind fact-corrected -o jsonl").stdout)["fact"]["statement"]
    assert whole == {"round-led": {"deal": "moonshot-2024", "by": ["idg-capital", "tencent"]}}


def test_another_kind(filled: Path, run: Run) -> None:
    """A fact that was taken for another kind keeps what both have."""
    said = right(run, "--kind amount-reported --set basis=round")
    assert said["amount-reported"]["deal"] == "moonshot-2024"
    assert said["amount-reported"]["company"] == ["moonshot-ai"]


@pytest.mark.parametrize("form", EVERY_FORM)
def test_before_and_after_in_every_form(filled: Path, run: Run, form: str) -> None:
    """What was in force and what is now stands in every form of the answer."""
    shown = " ".join(run(f"correct {WORTH} --set amount='2bn USD' {OURS} -n -o {form}").stdout.split())
    assert "valued at about 2.5bn USD" in shown
    assert "valued at 2bn USD" in shown


@pytest.mark.parametrize(
    "line",
    [
        f"correct {WORTH} --set amount='2bn USD' {OURS}",
        f"retract {WORTH} --reason x",
        "retract report:zephyrnet-2024-03 --reason x",
        f"dispute {WORTH} --reason x",
        "merge zhipu MiniMax --reason x",
        "distinct MiniMax Zhipu --reason x",
    ],
)
def test_each_tells_what_was_done(filled: Path, run: Run, line: str) -> None:
    """A dry run writes nothing and says so; then it is recorded; with -q nothing is said."""
    tried, done = json.loads(run(f"{line} -n -o json").stdout), json.loads(run(f"{line} -o json").stdout)
    assert (tried["dry_run"], tried["position"], tried["id"]) == (True, None, done["id"])
    assert (done["new"], done["report"][:5]) == (True, "desk-")
    if not line.startswith("correct"):  # what is corrected already says what is right
        assert run(f"{line} -q").output == ""
        assert "nothing was changed" in run(line).stdout


def test_nothing_is_made_where_no_log_is(folder: Path, run: Run) -> None:
    """There is nothing to put right in a log that there is not."""
    run("retract 7c0712ad --reason x", code=1)
    assert not list(folder.iterdir())


def test_a_report_that_says_so(filled: Path, run: Run) -> None:
    """A report that corrects is recorded with its new outlet; the error was believed until then."""
    report = "--report wire-9 --outlet 'The Wire' --published 2024-05-01"
    done = run(f"correct {WORTH} --set amount='3bn USD' --fault theirs --reason x {report}")
    assert "A new outlet, the-wire, is declared" in done.stderr
    assert value(run, "2024-04-30") == "about 2.5bn USD"
    assert value(run, "2024-05-01") == "3bn USD"
    assert "describe a report" in run(f"dispute {WORTH} --reason x --outlet Wire", code=2).stderr


def value(run: Run, day: str) -> str:
    rows = csv.DictReader(StringIO(run(f"show moonshot-ai --as-of {day} -o csv").stdout))
    return next(row["value"] for row in rows if row["path"] == FIGURE)


def test_record_can_do_it_too(filled: Path, run: Run) -> None:
    """The kinds of bookkeeping can be recorded like any other, and act."""
    line = "record fact-corrected --report desk-1 --outlet desk --published 2024-06-01"
    whole = {"valuation-reported": {"company": "moonshot-ai", "amount": "3bn USD", "deal": "moonshot-2024"}}
    done = run(f"{line} --event {WORTH} --fault ours --reason x --statement '{json.dumps(whole)}'")
    assert "not applied" not in done.output
    assert value(run, "2024-03-06") == "3bn USD"


def test_why_tells_the_reasons(filled: Path, run: Run) -> None:
    """In every form: what was corrected by what, whose fault it was, why, and which report says so."""
    report = "--report wire-9 --outlet Wire --published 2024-05-01"
    run(f"correct {WORTH} --set amount='3bn USD' --fault theirs --reason 'A slip of theirs.' {report}")
    run(f"dispute {WORTH} --reason 'Far too round.'")
    for form in EVERY_FORM:
        for line in (f"why moonshot-ai {FIGURE} --as-of 2024-05-01", f"why {WORTH} --as-of 2024-05-01"):
            shown = run(f"{line} -o {form}").stdout
            assert "A slip of theirs." in shown.replace("\n", " "), (line, form)
            assert "wire-9" in shown
    assert "Far too round." in run(f"why {WORTH}").stdout
    assert "Far too round." not in run(f"why moonshot-ai {FIGURE}").stdout
    assert "A slip" not in run(f"why moonshot-ai {FIGURE} --as-of 2024-04-30").stdout
    assert "It is not in force" in run(f"why {WORTH}").stdout
    evidence = json.loads(run(f"why moonshot-ai {FIGURE} -o json").stdout)["evidence"].values()
    reasons = [each for one in evidence for each in one["bookkeeping"]]
    assert [(each["fault"], each["reported"]) for each in reasons] == [("theirs", "2024-05-01")]


def test_log_shows_the_right_statement(filled: Path, run: Run) -> None:
    """The log tells a correction in words, with its reason."""
    run(f"correct {WORTH} --set amount='3bn USD' {OURS}")
    shown = " ".join(run("log --kind fact-corrected").stdout.split())
    assert "Misread.;" in shown
    assert "now Moonshot AI valued at 3bn USD" in shown


REPORT = """\
report: {id: r, published: 2024-03-05}
companies: {acme: {name: Acme}}
facts: [{valuation-reported: {company: acme, amount: AMOUNT}}]
"""


@pytest.fixture
def edited(folder: Path, run: Run) -> Path:
    """A file that was recorded, and then edited."""
    path = folder / "r.yaml"
    path.write_text(REPORT.replace("AMOUNT", "1bn USD"))
    run("import r.yaml")
    path.write_text(REPORT.replace("AMOUNT", "2bn USD"))
    return path


def test_revise(edited: Path, run: Run) -> None:
    """The difference is shown, and then recorded; the file is known from then on."""
    refused = run("import r.yaml", code=1).stderr
    assert "+amount: 2bn USD" in refused
    assert "deals import --revise r.yaml" in refused
    done = run("import --revise r.yaml --reason 'A zero.'").stdout
    assert "-amount: 1bn USD\n+amount: 2bn USD\n" in done
    assert done.endswith("r.yaml: 0 new, 1 revised, 3 known\n")
    assert run("import r.yaml").stdout == "r.yaml: 0 new, 4 known\n"
    assert "A zero." in run("log --kind fact-corrected").stdout


def test_revise_tried_first(edited: Path, run: Run) -> None:
    """With -n the difference and what would be recorded are shown, and nothing is written."""
    shown = run("import -n --revise r.yaml").stdout
    assert "+amount: 2bn USD" in shown
    assert "fact-corrected" in shown
    assert run("log --kind fact-corrected -q").stdout == ""


def test_revise_is_never_silent(edited: Path, run: Run) -> None:
    """The difference is on stderr where stdout is for a program, and stands in its answer; -q keeps it."""
    done = run("import -n --revise r.yaml -o json")
    (row,) = json.loads(done.stdout)
    assert (row["new"], row["revised"], row["known"]) == (0, 1, 3)
    assert "+amount: 2bn USD" in row["difference"]
    assert "+amount: 2bn USD" in done.stderr
    assert "+amount: 2bn USD" in run("import --revise -q r.yaml").stdout


def test_a_reason_for_nothing(edited: Path, run: Run) -> None:
    """A reason is given for a revision alone."""
    assert "Add --revise." in run("import r.yaml --reason x", code=2).stderr
