"""Questions: names, screens, figures, and whole command lines on a log of any facts."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Sequence
from contextlib import chdir
from functools import cache
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from click.testing import CliRunner

from dealtracker.events.attribute import attributes
from dealtracker.events.kinds import KINDS
from dealtracker.events.statement import Statement
from dealtracker.projections.company import CompanyState
from dealtracker.projections.path import figures, matching
from dealtracker.projections.screen import Screen
from dealtracker.tracker import Tracker
from dealtracker.tracker.cli.group import deals
from dealtracker.tracker.cli.kind_option import flag_of
from dealtracker.tracker.error import FigureUnknownError

from .bench import examples
from .choice import Choice
from .oracle import LONGEST, examine_shown, examine_text, hold, refusing
from .report import made

FORMS = ("table", "json", "jsonl", "csv", "markdown")
_ANSWERS = (
    "show acme --views", "show acme-a", "show ann", "list", "timeline acme", "why acme", "check", "log",
    "news --since 2020", "portfolio bolt", "compare acme bolt", "conflicts", "stale", "candidates",
    "show r", "show gadget",
)  # fmt: skip
_DAY, _LATE = "2024-06-30", "2030-01-01"


def read_screen(data: bytes) -> None:
    """A screen is refused or read; each company then gets an answer."""
    text = data.decode("utf-8", "replace")
    with refusing():
        screen = Screen.parse(text, resolve=examples().tracker.resolve)
        for state in _states():
            screen.judge(state)


@cache
def _states() -> Sequence[CompanyState]:
    tracker = examples().tracker
    return [tracker.company(name, as_of=_DAY) for name in ("moonshot-ai", "minimax", "alibaba")]


def find_name(data: bytes) -> None:
    """A name is found, or refused; so is the path of a figure."""
    text = data.decode("utf-8", "replace")
    tracker = examples().tracker
    with refusing():
        tracker.resolve(text)
    state = _states()[0]
    with refusing():
        if not matching(state, text):  # asked of the log it would be as slow as if there were one
            raise FigureUnknownError(state.company, text, [path for path, _ in figures(state)])
        tracker.why_figure(state.company, text, as_of=_DAY)
        tracker.history(state.company, text, as_of=_DAY)


def ask(data: bytes) -> None:
    """Whatever facts were recorded, every answer comes, in every form, and steers no terminal."""
    choice = Choice(data)
    line, form = choice.one(_ANSWERS).split(), choice.one(FORMS)
    file = json.dumps(made(choice), ensure_ascii=False).encode("utf-8", "replace")
    with TemporaryDirectory(prefix="deals-") as folder, refusing():
        path = Path(folder, "deals.db")
        with Tracker.open(path, recorder="=desk") as tracker:
            tracker.import_reports([("made.json", file)])
        clock = [] if line[0] == "log" else ["--as-of", _LATE]
        _examine_answer(_run([*line, *clock, "-o", form, f"--log={path}"], folder), form)


def _examine_answer(printed: str, form: str) -> None:
    if form == "csv":
        for row in csv.reader(StringIO(printed)):
            for cell in row:
                hold(not cell.lstrip().startswith(("=", "+", "-", "@")), f"a formula: {cell!r}")
    if form == "jsonl":
        for line in printed.splitlines():
            json.loads(line)


_QUESTIONS = (
    "show|{}", "list|--where={}", "list|--as-of={}", "list|--on={}", "list|--recorded-by={}", "why|{}",
    "why|moonshot-ai|{}", "history|alibaba|{}", "timeline|{}", "portfolio|{}", "compare|{}|minimax",
    "log|--kind={}", "log|--report={}", "log|--after={}", "log|--limit={}", "news|--since={}",
    "diff|alibaba|{}|2024-05", "stale|{}", "conflicts|{}", "candidates|--type={}", "{}", "record|{}",
    "verify|--against={}", "retract|{}|--reason=x", "dispute|{}|--reason=x", "merge|{}|kimi|--reason=x",
    "distinct|{}|kimi|--reason=x", "show|kimi|--policy={}", "list|-o{}", "correct|{}|--reason=x",
)  # fmt: skip


def type_line(data: bytes) -> None:
    """Whatever is typed as one of the words of a question, there is an answer or a message, and no trace."""
    choice = Choice(data)
    line = choice.one(_QUESTIONS)
    text = choice.rest().decode("utf-8", "replace").replace("\0", "")
    if text.startswith("-") and "={}" not in line:
        text = f" {text}"  # it would be another flag
    _run([*(each.replace("{}", text) for each in line.split("|")), "--quiet"])


def record_line(data: bytes) -> None:
    """Whatever is given as the attributes of a fact, it is recorded or refused, and no trace is shown."""
    choice = Choice(data)
    kind = choice.one(list(KINDS))
    given = {"report": "nix-solutions-2024-05"}
    for each in (*attributes(KINDS[kind]), *attributes(Statement)):
        if each.name != "fact" and (each.required or not choice.often(5)):
            text = choice.one(each.known) if each.known and choice.often() else choice.one(_GOOD)
            given[flag_of(each)[2:]] = text if choice.often(4) else choice.text().replace("\0", "")
    flags = [f"--{flag}={text}" for flag, text in given.items() if flag != "negative"]
    _run(["record", kind, *flags, "--recorder=x", *(["--dry-run"] if choice.often() else [])])


_GOOD = (
    "moonshot-ai", "Alibaba", "minimax-2024", "Eddie Wu", "Kimi", "unnamed:others", "600m USD", "8 %",
    "2024-02", "company", "filing", "7c0712ad", "amount=ten",
    '{"round-led": {"deal": "minimax-2024", "by": "alibaba"}}',
)  # fmt: skip


def _run(args: Sequence[str], folder: str | Path = "") -> str:
    """What is printed on stdout."""
    bench = examples()
    given = (
        args
        if any(each.startswith("--log=") for each in args)
        else [*args, f"--log={bench.tracker.log._engine.url.database}"]
    )
    before = bench.tracker.head
    with chdir(folder or bench.folder):
        done = CliRunner().invoke(deals, given, env={"XDG_CONFIG_HOME": os.devnull, "COLUMNS": "100"})
    hold(done.exit_code in (0, 1, 2), f"exit code {done.exit_code}: {args}")
    hold("This should not have happened" not in done.output, f"{args}: {done.output}")
    examine_shown(done.output)
    if done.exit_code:
        examine_text(done.stderr[: LONGEST * 2])
        hold(bench.tracker.head == before, f"refused, and recorded: {args}")
    return done.stdout
