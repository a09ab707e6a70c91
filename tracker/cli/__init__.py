"""The command line `deals`: asks the front door, and shows what it answers.

`group` holds the table of commands, each of which is loaded when it is run; `option` the flags that
they share; `session` opens the log and writes replies; `failure` is the one place where errors become
messages and exit codes; `page` holds what is shown on a terminal.
"""

from __future__ import annotations

from .group import deals


def main() -> None:
    """Run the command line and end the process with its exit code."""
    deals()
