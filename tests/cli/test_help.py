"""What the command line tells of itself."""

import re
import shlex
from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner

from dealtracker.events.attribute import attributes
from dealtracker.events.kinds import KINDS
from dealtracker.tracker.cli.example import Exampled
from dealtracker.tracker.cli.group import TABLE, deals
from dealtracker.tracker.cli.kind_option import flag_of
from tests.cli.conftest import Run

SCREEN = 66


def commands() -> Iterator[tuple[str, click.Command]]:
    """Every command and subcommand, by the words that call it."""
    with click.Context(deals) as ctx:
        for name in deals.list_commands(ctx):
            command = deals.get_command(ctx, name)
            assert command is not None
            yield name, command
            if isinstance(command, click.Group):
                for kind in command.list_commands(ctx):
                    below = command.get_command(ctx, kind)
                    assert below is not None
                    yield f"{name} {kind}", below


ALL = dict(commands())


@pytest.fixture(params=ALL, ids=str)
def command(request: pytest.FixtureRequest) -> click.Command:
    return ALL[str(request.param)]


def test_table_says_what_the_commands_say() -> None:
    """The short help in the table of commands is the first sentence of each command's own help."""
    told = {name: lazy.help for section in TABLE.values() for name, lazy in section.items()}
    own = {name: ALL[name].get_short_help_str(limit=200) for name in told}
    assert told == own


def test_every_command_has_help(command: click.Command) -> None:
    """Each command says what it does, and each of its flags what it is for."""
    assert command.help
    silent = [each.opts for each in command.params if isinstance(each, click.Option) and not each.help]
    assert silent == []


def test_help_is_short_and_long(command: click.Command) -> None:
    """`-h` and `--help` print the same."""
    name = next(name for name, each in ALL.items() if each is command)
    short, long = (CliRunner().invoke(deals, [*name.split(), flag]) for flag in ("-h", "--help"))
    assert (short.exit_code, short.output) == (0, long.output)


def test_first_screen_has_examples(run: Run) -> None:
    """Who asks for help sees, on one screen, examples, one of them as of a day."""
    lines = run("--help").stdout.splitlines()
    assert len(lines) <= SCREEN
    examples = [line for line in lines[:20] if line.startswith("  deals ")]
    assert len(examples) >= 3
    assert any("--as-of" in line for line in examples)


def test_every_command_is_listed(run: Run) -> None:
    """No command is missing in the help of the whole, nor a kind in that of `record`."""
    assert [name for name in ALL if " " not in name and f"\n  {name} " not in run("--help").stdout] == []
    assert [kind for kind in KINDS if f"\n  {kind} " not in run("record --help").stdout] == []


def examples() -> list[str]:
    """The examples of all commands that ask or check something about the example reports."""
    shown = [each for command in ALL.values() if isinstance(command, Exampled) for each in command.examples]
    return [
        re.sub(r" +# .*| > .*", "", each).removeprefix("deals ")
        for each in shown
        if each.startswith("deals ")
    ]


OTHER = re.compile(r"\.\.\.|--log |--against|--parquet")
ASKING = (
    "show",
    "list",
    "timeline",
    "history",
    "diff",
    "news",
    "stale",
    "why",
    "portfolio",
    "compare",
    "conflicts",
    "log",
    "check",
    "verify",
    "schema",
)


@pytest.mark.parametrize(
    "line", [line for line in examples() if line.split()[0] in ASKING and not OTHER.search(line)]
)
def test_examples_work(line: str, filled: object, run: Run) -> None:
    """Each example in a help text can be typed as it stands, over the example reports."""
    assert run(line).stdout


def test_every_command_has_an_example() -> None:
    """Each command shows at least one line to copy, the kinds of `record` aside."""
    bare = [name for name, each in ALL.items() if " " not in name and not getattr(each, "examples", ())]
    assert bare == []


def test_record_examples_work_one_after_the_other(filled: object, run: Run) -> None:
    """The examples of `record` are a beginning: a report, a deal, a fact of it."""
    record = ALL["record"]
    assert isinstance(record, Exampled)
    for line in record.examples:
        assert "recorded at position" in run(line.removeprefix("deals ")).stdout


def test_each_attribute_has_a_flag() -> None:
    """Whatever a kind can say can be said on the command line, with its meaning and its known values."""
    for name, kind in KINDS.items():
        flags = {flag: each for each in ALL[f"record {name}"].params for flag in each.opts}
        for attribute in attributes(kind):
            option = flags[flag_of(attribute)]
            assert isinstance(option, click.Option)
            assert (option.help or "").startswith(attribute.help)
            assert option.multiple is attribute.many
            choices = list(option.type.choices) if isinstance(option.type, click.Choice) else []
            told = [
                each for each in attribute.known if each not in (option.help or "") and each not in choices
            ]
            assert told == []


def test_required_attributes_are_marked(run: Run) -> None:
    """What a kind can't be made without is marked in its help."""
    said = " ".join(run("record round-led --help").stdout.split())
    assert re.search(r"--deal NAME [^-]*\[required\]", said)
    assert re.search(r"--by PARTY [^-]*\[required\]", said)


def test_near_commands_are_named(run: Run) -> None:
    """A mistyped command gets those like it."""
    assert run("shwo x", code=2).stderr.splitlines()[:2] == ["No command 'shwo'.", "Did you mean 'show'?"]
    assert "Did you mean 'round-led'" in run("record round-lead", code=2).stderr


def test_version(run: Run) -> None:
    """The version is that of the distribution."""
    from importlib.metadata import version

    assert run("--version").stdout == f"dealtracker {version('dealtracker')}\n"


def test_words_in_quotes_split_as_in_a_shell() -> None:
    """Examples are written so that a shell reads them as meant."""
    assert all(shlex.split(line) for line in examples())
