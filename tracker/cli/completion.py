"""`deals completion`: the script that completes commands in a shell."""

from __future__ import annotations

import click

from .example import Exampled

SHELLS = ("bash", "zsh", "fish")

EXAMPLES = (
    'eval "$(deals completion bash)"      # in ~/.bashrc',
    'eval "$(deals completion zsh)"       # in ~/.zshrc',
    "deals completion fish > ~/.config/fish/completions/deals.fish",
)


@click.command(cls=Exampled, examples=EXAMPLES)
@click.argument("shell", type=click.Choice(SHELLS), metavar="SHELL")
def completion(shell: str) -> None:
    """Print the script that completes commands in a shell.

    SHELL is bash, zsh or fish.
    """
    from click.shell_completion import get_completion_class

    from .group import deals

    made = get_completion_class(shell)
    if made is not None:
        click.echo(made(deals, {}, "deals", "_DEALS_COMPLETE").source())
