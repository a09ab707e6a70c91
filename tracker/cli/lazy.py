"""Groups of commands whose help is shown without loading one of them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from importlib import import_module
from typing import Any, NamedTuple

import click
from click.shell_completion import CompletionItem

from .example import Exampled
from .failure import Misuse

Sections = Mapping[str, Mapping[str, str]]
"""Heading to the commands below it, each with its short help."""


def meant(name: str, known: Iterable[str]) -> str:
    """What may have been meant by a name that is not known; empty where nothing is like it."""
    near = get_close_matches(name, list(known), n=3)
    return f"Did you mean {' or '.join(map(repr, near))}?" if near else ""


class SectionedGroup(Exampled, click.Group, ABC):
    """A group that lists its commands below headings, from what `sections` says alone."""

    noun = "command"

    @abstractmethod
    def sections(self) -> Sections:
        """The headings with their commands."""

    def helps(self) -> dict[str, str]:
        """Each command with its short help."""
        return {name: text for commands in self.sections().values() for name, text in commands.items()}

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # as click calls it
        """The names of the commands, in the order in which they are listed."""
        return list(self.helps())

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  # as click calls it
        """The list of commands in the help."""
        widest = max(map(len, self.helps()))
        for heading, commands in self.sections().items():
            with formatter.section(heading):
                formatter.write_dl([(name.ljust(widest), text) for name, text in commands.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is asked for; of an unknown one, those like it are named."""
        name = args[0]
        if name not in self.helps() and not name.startswith("-") and not ctx.resilient_parsing:
            raise Misuse(f"No {self.noun} {name!r}.", meant(name, self.helps()), ctx=ctx)
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """The commands that begin like that, and the group's own flags."""
        own = [
            CompletionItem(name, help=text)
            for name, text in self.helps().items()
            if name.startswith(incomplete)
        ]
        return own + click.Command.shell_complete(self, ctx, incomplete)


class Lazy(NamedTuple):
    """A command that is loaded when it is run.

    Attributes:
        target: Its module in this package, and its name there: 'show:show'.
        help: The first sentence of its help.
    """

    target: str
    help: str


class LazyGroup(SectionedGroup):
    """A group made from a table of commands that are not loaded yet."""

    def __init__(self, *args: Any, table: Mapping[str, Mapping[str, Lazy]], **extra: Any) -> None:
        super().__init__(*args, **extra)
        self.table = table

    def sections(self) -> Sections:
        """The headings with their commands, from the table."""
        return {
            heading: {name: lazy.help for name, lazy in commands.items()}
            for heading, commands in self.table.items()
        }

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # as click calls it
        """The command of a name, loaded now."""
        for commands in self.table.values():
            if cmd_name in commands:
                module, _, name = commands[cmd_name].target.partition(":")
                found: click.Command = getattr(import_module(f".{module}", __package__), name)
                return found
        return None
