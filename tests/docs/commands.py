"""The command line as it tells of itself, for docs/commands.md."""

from __future__ import annotations

from collections.abc import Iterable

import click
from click.testing import CliRunner

from dealtracker.tracker.cli.group import TABLE, deals
from dealtracker.tracker.cli.setting import KEYS
from tests.docs.region import block, table

WIDTH = 100


def overview() -> str:
    """The help of the whole."""
    return block(_help(), "text")


def helps() -> str:
    """Every command with its help, below the headings of `deals --help`."""
    return "\n\n".join(f"## {heading}\n\n{_commands(names)}" for heading, names in TABLE.items())


def one_kind() -> str:
    """The help of one kind of fact, as an example."""
    return block(_help("record", "round-led"), "text")


def settings() -> str:
    """Every flag that can be set elsewhere, with its variable and its key in a file."""
    flags = {each.opts[-1]: each for name in ("show", "import") for each in _options(name) if each.envvar}
    rows = (
        (f"`{flag}`", f"`{each.envvar}`", f"`{_key(flag)}`", each.help or "") for flag, each in flags.items()
    )
    return table(("flag", "variable", "key in `deals.toml`", ""), rows)


def _commands(names: Iterable[str]) -> str:
    return "\n\n".join(f"### deals {name}\n\n{block(_help(name), 'text')}" for name in names)


def _help(*names: str) -> str:
    said = CliRunner().invoke(deals, [*names, "--help"], prog_name="deals", terminal_width=WIDTH)
    if said.exit_code:
        raise ValueError(said.output)
    return said.output


def _options(name: str) -> list[click.Option]:
    with click.Context(deals) as ctx:
        command = deals.get_command(ctx, name)
    return [each for each in (command.params if command else ()) if isinstance(each, click.Option)]


def _key(flag: str) -> str:
    """The key of a flag in a file; there is one for each flag that has a variable."""
    return KEYS[KEYS.index(flag.lstrip("-"))]
