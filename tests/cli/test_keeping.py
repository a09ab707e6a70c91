"""The commands about the log as a whole: its head, exports, backups, copies."""

from __future__ import annotations

import json
import re
import shlex
import stat
import subprocess
import sys
from pathlib import Path

from dealtracker.tracker.cli import backup, copy, export, head, verify
from dealtracker.tracker.cli.demo import example_reports
from tests.cli.conftest import Run
from tests.log.layouts import old_log
from tests.log.sample import shell, tampering

COUNT = 581
HEX = r"[0-9a-f]{64}"
DEALS = [sys.executable, "-c", "from dealtracker.tracker.cli import main; main()"]


def edited(sql: str) -> None:
    """The log, edited by hand by somebody who puts the guards back."""
    with tampering(Path("deals.db")) as connection:
        connection.execute(sql)


def test_head_is_one_line(filled: Path, run: Run) -> None:
    """The head is printed as one line, which `verify` takes back from the line, a file or stdin."""
    line = run("head").stdout
    assert re.fullmatch(rf"{COUNT} {HEX}\n", line)
    Path("head.txt").write_text(line, "utf-8")
    for given in (f"'{line.strip()}'", "head.txt", line.strip().replace(" ", ":")):
        assert f"It extends the head at position {COUNT}." in run(f"verify --against {given}").stdout
    assert "It extends the head" in run("verify --against -", given=line).stdout


def test_head_on_a_narrow_terminal(filled: Path, run: Run) -> None:
    """What is to be kept is never broken into lines."""
    run("head --new-key desk.key")
    assert len(run("head", COLUMNS="40").stdout.splitlines()) == 1
    assert len(run("head --sign desk.key", COLUMNS="40").stdout.splitlines()) == 6


def test_head_for_programs(filled: Path, run: Run) -> None:
    """The head and its parts are there for programs, in every form."""
    found = json.loads(run("head -o json").stdout)
    assert (found["position"], len(found["chain"])) == (COUNT, 64)
    assert run("head -o csv").stdout == f"position,chain\n{COUNT},{found['chain']}\n"
    run("head --new-key desk.key")
    signed = json.loads(run("head --sign desk.key -o json").stdout)
    assert list(signed) == ["position", "chain", "signed", "key", "signature"]


def test_extended(filled: Path, run: Run) -> None:
    """A log that goes on still extends an earlier head; one that was cut or written anew does not."""
    kept = run("head").stdout.strip()
    run("record entity-declared --report nix-solutions-2024-05 --type deal --slug new-1")
    assert run("head").stdout.strip() != kept
    assert f"head at position {COUNT}." in run(f"verify --against '{kept}'").stdout
    for table in ("log", "payload", "mention"):
        edited(f"DELETE FROM {table} WHERE position >= {COUNT}")  # noqa: S608  # our own words
    assert run("verify").exit_code == 0
    said = run(f"verify --against '{kept}'", code=1)
    assert f"does not extend the head at position {COUNT}: it is missing" in said.stderr
    other = f"{COUNT - 10} {'0' * 63}1"
    assert (
        f"the head at position {COUNT - 10}: the chain" in run(f"verify --against '{other}'", code=1).stderr
    )
    beyond = f"{COUNT + 9} {'0' * 63}1"
    assert f"{COUNT + 9}; at position {COUNT}: it" in run(f"verify --against '{beyond}'", code=1).stderr


def test_an_old_layout_is_told(folder: Path, run: Run) -> None:
    """Whoever looks at an old log is told how old it is, and what brings it up; then no more."""
    old_log(1, folder / "deals.db")
    assert "It has layout 1; 'deals upgrade' brings it to" in run("init").stdout
    assert "It has layout 1; 'deals upgrade' brings it to" in run("verify").stderr
    before = run("head").stdout
    tried, done = (json.loads(run(f"upgrade {flag} -o json").stdout) for flag in ("--dry-run", ""))
    assert (tried["before"], tried["dry_run"]) == (done["before"], True) == (1, True)
    assert run("head").stdout == before == f"{done['head']}\n"
    assert "layout" not in run("verify").stderr


def test_upgrade_of_nothing(folder: Path, run: Run) -> None:
    """Where no log is, none is made."""
    assert "There is no log" in run("upgrade", code=1).stderr
    assert list(folder.iterdir()) == []


def test_many_are_taken_out(filled: Path, run: Run) -> None:
    """People are told of the first events, programs of all of them."""
    line = 'redact report:nix-solutions-2024-05 --reason "Court order 7." --dry-run'
    assert "and 65 more" in run(line).stdout.replace("\n", " ")
    assert len(json.loads(run(f"{line} -o json").stdout)["redacted"]) == 77


def test_chain_alone(filled: Path, run: Run) -> None:
    """A quick check says what it leaves out; the whole one finds what it can't."""
    edited("DELETE FROM mention WHERE position = 400")
    assert "The chain is whole: 581 events. What they say" in run("verify --chain").stdout
    assert "broken at position 400" in run("verify", code=1).stderr
    edited("UPDATE log SET recorder = 'x' WHERE position = 300")
    assert "broken at position 300" in run("verify --chain", code=1).stderr


def test_without_a_guard(filled: Path, run: Run) -> None:
    """A log that is whole, but no longer guarded, is told apart from a broken one, to programs too."""
    shell(Path("deals.db"), "DROP TRIGGER log_never_changed")
    for command in ("verify", "verify --chain"):
        assert "guards of deals.db do not stand" in run(command, code=1).stderr
    told = json.loads(run("verify -o json", code=1).stdout)
    assert (told["ok"], told["position"], told["events"]) == (False, None, COUNT)
    assert told["guards"] == ["log_never_changed is gone"]


def test_signed(filled: Path, run: Run) -> None:
    """A head that was signed is checked with the public key, against the log and against an export."""
    key = run("head --new-key desk.key").stdout
    assert re.fullmatch(rf"{HEX}\n", key)
    assert stat.S_IMODE(Path("desk.key").stat().st_mode) == 0o600
    Path("desk.pub").write_text(key, "utf-8")
    Path("signed.txt").write_text(run("head --sign desk.key").stdout, "utf-8")
    run("export deals.jsonl")
    Path("deals.db").unlink()
    for trusted in ("desk.pub", key.strip()):
        said = run(f"verify deals.jsonl --against signed.txt --key {trusted}").stdout
        assert f"It extends the head at position {COUNT}." in said
        assert f"key {key.strip()}" in said
    found = json.loads(run("verify deals.jsonl --against signed.txt --key desk.pub -o json").stdout)
    assert (found["key"], found["ok"], found["checked"]) == (key.strip(), True, "all")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT.*Z", found["signed"])


def test_signed_by_somebody_else(filled: Path, run: Run) -> None:
    """Another signer, an altered text, a head that is not signed, and no key are each told apart."""
    run("head --new-key other.key")
    mine = run("head --new-key desk.key").stdout.strip()
    text = run("head --sign desk.key").stdout
    theirs = run("head --sign other.key").stdout
    for said, code, why in (
        (theirs, 1, "signed with another key"),
        (text.replace("position 581", "position 580"), 1, "was not made with the key"),
        (text.replace("\n", "\r\n"), 1, "is no head of a log"),
        (run("head").stdout, 1, "is not signed"),
    ):
        assert why in run(f"verify --against - --key {mine}", given=said.encode(), code=code).stderr
    assert "whose signature counts" in run("verify --against -", given=text, code=2).stderr
    forged = text.replace(re.findall(r"chain (\w+)", text)[0], "7" * 64)
    assert "altered, or forged" in run(f"verify --against - --key {mine}", given=forged, code=1).stderr


def test_signed_head_of_another_log(filled: Path, run: Run) -> None:
    """A head that is truly signed, of another log, is not extended by this one; where, is told."""
    mine = run("head --new-key desk.key").stdout.strip()
    run("record report-published --report wire-1 --outlet Wire --published 2024-03-05 --log b.db")
    Path("signed.txt").write_text(run("head --sign desk.key --log b.db").stdout, "utf-8")
    said = run(f"verify --against signed.txt --key {mine}", code=1).stderr
    assert "is not the one that was written down" in said


def test_exported_and_imported(filled: Path, run: Run) -> None:
    """What is exported makes the same log elsewhere; the file is recognised by how it begins."""
    assert "Exported 581 events to all.jsonl." in run("export all.jsonl").stdout
    Path("all.jsonl").rename("all.yaml")
    assert "this is now the same log" in run("import all.yaml --log other.db").stdout
    assert run("head --log other.db").stdout == run("head").stdout
    assert "0 new, with stamps of this log; 581 known" in run("import all.yaml").stdout
    assert run("show 'Moonshot AI' --as-of 2024-06 -o json --log other.db").stdout == (
        run("show 'Moonshot AI' --as-of 2024-06 -o json").stdout
    )


def test_through_a_pipe(filled: Path, run: Run) -> None:
    """An export goes through pipes: out, in, and past a check."""
    done = run("export -")
    assert "Exported 581 events to stdout." in done.stderr
    assert run("import - --log other.db -q", given=done.stdout_bytes).stdout == ""
    assert "Whole and unchanged: 581 events." in run("verify -", given=done.stdout_bytes).stdout
    found = json.loads(run("import - --log third.db -o json", given=done.stdout_bytes).stdout)
    assert (found["file"], found["new"], found["same"]) == ("stdin", COUNT, True)
    assert run("head --log third.db").stdout == run("head --log other.db").stdout == run("head").stdout


def test_a_report_file_through_a_pipe(folder: Path, run: Run) -> None:
    """Report files come in on stdin as before, whole, however short."""
    _, text = example_reports()[0]
    assert ", 0 known" in run("import -", given=text).stdout
    assert run("import -", given=b"x", code=1).stderr.startswith("stdin:")
    assert run("import -", given=b"", code=1).stderr.startswith("stdin:")


def test_dry_run(filled: Path, run: Run) -> None:
    """What an import would do is told, and nothing is done."""
    run("export all.jsonl")
    assert "581 would be new" in run("import all.jsonl --dry-run --log other.db").stdout
    assert not Path("other.db").exists()


def test_a_bad_line(filled: Path, run: Run) -> None:
    """A line that was changed is named, by position and line, and nothing is recorded of any."""
    run("export all.jsonl")
    lines = Path("all.jsonl").read_bytes().splitlines(keepends=True)
    lines[400] = lines[400].replace(b"2024", b"2023", 1)
    Path("all.jsonl").write_bytes(b"".join(lines))
    for line in ("verify all.jsonl", "import all.jsonl --log other.db"):
        said = run(line, code=1).stderr
        assert "all.jsonl is broken at position 400: " in said
        assert "(line 401)" in said
    assert json.loads(run("head --log other.db -o json").stdout)["position"] == 0
    found = json.loads(run("verify all.jsonl -o json", code=1).stdout)
    assert (found["ok"], found["position"], found["events"]) == (False, 400, 399)


def test_a_report_that_says_something_else(filled: Path, run: Run) -> None:
    """A log is not taken in where a report says something else of itself than it does here."""
    line = "record report-published --report wire-1 --outlet {} --published 2024-03-0{}"
    run(line.format("bloomberg", 5))
    run(line.format("Bloomberg", 6) + " --log b.db")
    run("export b.jsonl --log b.db")
    assert "The report 'wire-1' is recorded with other facts" in run("import b.jsonl", code=1).stderr


def test_backed_up(filled: Path, run: Run) -> None:
    """A backup is a log that any command can ask; a copy brings it back."""
    assert "Backed up 581 events to kept.db, whole and unchanged." in run("backup kept.db").stdout
    assert run("head --log kept.db").stdout == run("head").stdout
    assert "Copied 581 events to back.db." in run("copy kept.db back.db").stdout
    assert run("verify --log back.db").stdout == run("verify").stdout


def test_no_file_is_written_over(filled: Path, run: Run) -> None:
    """No command writes over a file."""
    for name in ("mine.txt", "mine.db"):
        Path(name).write_text("a file")
    for line in ("export mine.txt", "backup mine.db", "head --new-key mine.txt"):
        assert "is there already" in run(line, code=1).stderr
    assert "is not a log of deals" in run("copy deals.db mine.db", code=1).stderr
    assert "is not empty: 581 events" in run("copy deals.db deals.db", code=1).stderr
    assert {Path(name).read_text() for name in ("mine.txt", "mine.db")} == {"a file"}
    assert sorted(each.name for each in filled.iterdir()) == ["deals.db", "mine.db", "mine.txt"]


def test_a_broken_log_is_not_passed_on(filled: Path, run: Run) -> None:
    """What was tampered with is neither exported nor backed up, and leaves no file."""
    edited("UPDATE log SET recorder = 'x' WHERE position = 300")
    for line in ("export out.jsonl", "backup out.db", "copy deals.db out.db", "export -"):
        assert "The log is broken at position 300" in run(line, code=1).stderr
    assert not Path("out.jsonl").exists()


def test_passwords_are_not_printed(filled: Path, run: Run) -> None:
    """Where a copy goes is told without the password in its address."""
    said = run("copy deals.db postgresql+psycopg://desk:secret@localhost:1/deals", code=1)
    assert "secret" not in said.output


def test_the_reader_has_enough(filled: Path) -> None:
    """`deals export - | head` ends quietly."""
    command = f"{shlex.join(DEALS)} export - -q | head -1"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], capture_output=True, cwd=filled, check=False
    )
    assert done.stderr == b""
    assert done.stdout.startswith(b'{"format":"dealtracker-log"')


def test_examples_work_one_after_the_other(filled: Path, run: Run) -> None:
    """The examples of these commands are a way to go, from a head to a check without the log."""
    for command in (head.head, export.export, verify.verify, backup.backup, copy.copy):
        for example in command.examples:
            line, _, to = re.sub(r" +# .*", "", example).removeprefix("deals ").partition(" > ")
            if "://" in line or "|" in line:
                continue
            done = run(line)
            if to:
                Path(to).write_text(done.stdout, "utf-8")
            if line.startswith("backup"):
                Path("deals.db").unlink()
