"""Recording facts and reports on the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from dealtracker.tracker import Tracker
from dealtracker.tracker.cli.demo import example_reports
from tests.cli.conftest import Run

NEW = "--report wire-1 --outlet 'Example Wire' --published 2024-03-05"
LATER = "--report wire-2 --published 2024-05-02"
LED = "record round-led --report wire-1"


@pytest.fixture
def reported(filled: Path, run: Run) -> Path:
    """A report of the 5 March 2024 in the log of the examples, and nothing from it."""
    run(f"record report-published {NEW} --language en")
    return filled


def last() -> dict[str, Any]:
    """The last row of the log."""
    with Tracker.open("deals.db", create=False) as tracker:
        *_, event = tracker.events()
        said = event.statement
        return {"event": event, "fact": event.fact, "said": said}


def test_report_first_then_facts(folder: Path, run: Run) -> None:
    """A report with a new outlet goes in with one line, and then what it states."""
    done = run(f"record report-published {NEW} --title 'A deal'")
    assert "A new outlet, example-wire, is declared along with the report." in done.stderr
    assert run("log -o jsonl").stdout.count("\n") == 3
    assert json.loads(run("log --kind report-published -o jsonl").stdout)["fact"]["title"] == "A deal"


def test_names_stand_for_slugs(reported: Path, run: Run) -> None:
    """Names are taken wherever slugs are, one or several, repeated or with commas between them."""
    run(f"{LED} --deal 'Moonshot AI round of 2024' --by 'Alibaba Group, 月之暗面X'", code=1)
    run(f"{LED} --deal 'moonshot ai round of 2024' --by 'tencent, IDG Capital' --by \"Alibaba Group\"")
    assert last()["fact"].by == ("alibaba", "idg-capital", "tencent")


def test_name_with_a_comma(reported: Path, run: Run) -> None:
    """A name that has a comma in it is one name."""
    run("record entity-declared --report wire-1 --type company --slug acme")
    run("record entity-named --report wire-1 --entity acme --name 'Acme, Inc.'")
    run(f"{LED} --deal moonshot-2024 --by 'Acme, Inc.'")
    assert last()["fact"].by == ("acme",)


def test_unnamed_parties(reported: Path, run: Run) -> None:
    """Who has no name in the report is given by its wording, or whole as JSON."""
    given = '{"unnamed": "former executives", "count": 2, "kind": "person", "of": "Alibaba"}'
    run(f"{LED} --deal moonshot-2024 --by 'unnamed:two friends, and others' --by '{given}'")
    former, friends = last()["fact"].by
    assert friends.unnamed == "two friends, and others"
    assert (former.count, former.kind, former.of) == (2, "person", "alibaba")


def test_what_stands_beside_a_fact(reported: Path, run: Run) -> None:
    """Paragraph, item, days, voices, certainty, reality, denial, quote and wording go in with the fact."""
    run(
        f"{LED} --deal moonshot-2024 --by Alibaba --para 3 --item a --happened 2024-02 --due 2024-05"
        " --attribution outlet:Bloomberg --attribution people-familiar:Alibaba --certainty hedged"
        " --reality planned --negative --quote 'It leads.' --as-stated by='the e-commerce giant'"
    )
    said = last()["said"]
    assert (said.para, said.item, said.happened.text, said.due.text) == (3, "a", "2024-02", "2024-05")
    assert said.attribution == ("outlet:bloomberg", "people-familiar:alibaba")
    assert (said.certainty.value, said.reality.value, said.negative) == ("hedged", "planned", True)
    assert (said.quote, said.as_stated) == ("It leads.", {"by": "the e-commerce giant"})


def test_relative_dates_are_read_against_the_report(reported: Path, run: Run) -> None:
    """Last month is the month before the report's day, and the wording is kept."""
    run(f"{LED} --deal moonshot-2024 --by Alibaba --happened 'last month'")
    assert last()["said"].happened.text == "2024-02"
    assert last()["said"].as_stated == {"happened": "last month"}
    run(f"record round-led {LATER} --deal moonshot-2024 --by Alibaba --happened 'last month'")
    assert last()["said"].happened.text == "2024-04"


def test_known_facts_change_nothing(reported: Path, run: Run) -> None:
    """The same fact of the same report is one event, and that is told."""
    line = f"{LED} --deal moonshot-2024 --by Alibaba -o json"
    first, again = (json.loads(run(line).stdout) for _ in range(2))
    assert (first["new"], again["new"]) == (True, False)
    assert (first["id"], first["position"]) == (again["id"], again["position"])
    assert "known since position" in run(line.replace(" -o json", "")).stdout


def test_dry_run_tells_and_writes_nothing(reported: Path, run: Run) -> None:
    """With -n it is told what would be recorded, and nothing is."""
    before = last()["event"].position
    said = run(f"{LED} --deal moonshot-2024 --by Alibaba -n").stdout
    assert "Alibaba led Moonshot AI round of 2024" in said
    assert "would be recorded" in said
    assert last()["event"].position == before


def test_references_to_events(reported: Path, run: Run) -> None:
    """The beginning of an id is enough on the command line; the whole one goes into the log."""
    run("record fact-disputed --report wire-1 --event 7c0712ad --reason 'too round'")
    assert last()["fact"].event.startswith("7c0712ad")
    assert len(last()["fact"].event) == 64
    run(
        "record fact-denied --report wire-1 --speaker Alibaba --about 7c0712ad --about 'Moonshot AI'"
        " --about report:wire-1"
    )
    about = last()["fact"].about
    assert (len(about[0]), about[1:]) == (64, ("moonshot-ai", "report:wire-1"))


def test_other_documents(reported: Path, run: Run) -> None:
    """A report can tell of another one; of which one it speaks is a flag of its own."""
    run("record report-published --report wire-1 --about-report wire-0 --outlet Bloomberg --para 2")
    assert (last()["event"].report, last()["fact"].report, last()["said"].para) == ("wire-1", "wire-0", 2)
    run("record report-retracted --report wire-1 --about-report zephyrnet-2024-03 --online no")
    assert (last()["fact"].report, last()["fact"].online) == ("zephyrnet-2024-03", False)


def test_unlisted_values_are_kept_with_a_warning(reported: Path, run: Run) -> None:
    """A value that is not listed is taken as given, and those like it are named."""
    done = run(
        "record deal-reported --report wire-1 --deal moonshot-2024 --company moonshot-ai --type series-aa"
    )
    assert "'series-aa' is not a listed type; it is kept as given. Did you mean 'series-a'" in done.stderr
    assert last()["fact"].type == "series-aa"


def test_bare_dollars_are_told(reported: Path, run: Run) -> None:
    """A bare dollar sign is taken for US dollars, and that is said."""
    done = run("record valuation-reported --report wire-1 --company moonshot-ai --amount '$3bn'")
    assert "a bare '$' is taken for US dollars" in done.stderr
    assert str(last()["fact"].amount) == "3bn USD"


def test_recorder(reported: Path, run: Run) -> None:
    """Who records is the user, or who is named."""
    run(f"{LED} --deal moonshot-2024 --by Alibaba", DEALS_RECORDER="Ada")
    assert last()["event"].recorder == "Ada"
    run(f"{LED} --deal moonshot-2024 --by Tencent --recorder Grace")
    assert last()["event"].recorder == "Grace"


def test_report_is_described_once(reported: Path, run: Run) -> None:
    """A report that is recorded can't be described again along with a fact."""
    said = run(f"record round-led {NEW} --deal moonshot-2024 --by Alibaba", code=2).stderr
    assert said.startswith("The report 'wire-1' is recorded.")


def test_import(folder: Path, run: Run) -> None:
    """Each file gets a line; what was recorded before is known."""
    for name, content in example_reports():
        Path(name).write_bytes(content)
    names = " ".join(sorted(path.name for path in folder.glob("*.yaml")))
    first = run(f"import {names}").stdout.splitlines()
    assert first[0] == "allaboutai-2024-02-28.yaml: 84 new, 0 known"
    again = json.loads(run(f"import {names} -o json").stdout)
    assert (again[0]["new"], again[0]["known"]) == (0, 84)
    assert run(f"import {names} -q").output == ""


def test_import_from_stdin(folder: Path, run: Run) -> None:
    """A dash is stdin, for YAML and for JSON."""
    assert run("import -", given="report: {id: r, published: 2024-03-05}").stdout == "stdin: 1 new, 0 known\n"
    report = json.dumps({"report": {"id": "s", "published": "2024-03-05"}})
    assert run("import -", given=report).stdout == "stdin: 1 new, 0 known\n"


def test_import_warns_and_goes_on(folder: Path, run: Run) -> None:
    """What is only worth a look is told on stderr with its line, and counted."""
    Path("r.yaml").write_text(
        "report: {id: r, published: 2024-03-05}\n"
        "companies: {acme: {name: Acme}}\n"
        "facts: [{valuation-reported: {company: acme, amount: $1bn}}]\n"
    )
    done = run("import r.yaml")
    assert done.stdout == "r.yaml: 4 new, 0 known, 1 warning\n"
    assert done.stderr.startswith("r.yaml:3: ")


def test_import_tells_what_waits_for_another_report(folder: Path, run: Run) -> None:
    """A correction of what is not recorded is taken in and told with its line, as long as it waits."""
    Path("r.yaml").write_text("report: {id: r, published: 2024-03-05}\ncompanies: {acme: {name: Acme}}\n")
    ids = json.loads(run("import -n r.yaml -o json").stdout)[0]["events"]
    Path("desk.yaml").write_text(
        "report: {id: desk-1, published: 2024-03-06}\n"
        f"facts: [{{fact-retracted: {{event: {ids[-1]}, fault: ours, reason: Misread.}}}}]\n"
    )
    done = run("import desk.yaml")
    assert done.stdout == "desk.yaml: 2 new, 0 known, 1 warning\n"
    assert done.stderr.startswith(f"desk.yaml:2: facts[0]: The event '{ids[-1][:8]}' is not recorded; this ")
    assert run("import r.yaml desk.yaml").stderr == ""


def test_import_dry_run_shows_what_would_be_recorded(folder: Path, run: Run) -> None:
    """With -n each fact is shown as a sentence."""
    Path("r.yaml").write_text("report: {id: r, published: 2024-03-05}\ncompanies: {acme: {name: Acme}}\n")
    shown = run("import -n r.yaml").stdout
    assert shown.startswith("r.yaml: 3 would be new, 0 known")
    assert "acme is called Acme" in shown


def test_import_writes_all_or_nothing(folder: Path, run: Run) -> None:
    """One wrong file among several keeps all of them out; no log is made for it."""
    Path("good.yaml").write_text("report: {id: good, published: 2024-03-05}")
    Path("wrong.yaml").write_text("report: {id: wrong}")
    said = run("import good.yaml wrong.yaml", code=1)
    assert said.stdout == ""
    assert "wrong.yaml:1: " in said.stderr
    assert not Path("deals.db").exists()


def test_init_is_idempotent(folder: Path, run: Run) -> None:
    """`init` makes the log once, and tells which of the two it found."""
    assert run("init").stdout == "Made deals.db.\n"
    assert run("init").stdout == "There is already deals.db, with 0 events.\n"
    told = {"log": "deals.db", "made": False, "position": 0, "layout": 2}
    assert json.loads(run("init -o json").stdout) == told
    assert [path.name for path in folder.iterdir()] == ["deals.db"]


def test_reading_makes_no_log(folder: Path, run: Run) -> None:
    """Only what writes makes a log: asking where none is makes none."""
    for line in ("list", "show x", "log", "check", "verify", "timeline x", "portfolio x"):
        assert "There is no log at deals.db." in run(line, code=1).stderr
    assert not list(folder.iterdir())
