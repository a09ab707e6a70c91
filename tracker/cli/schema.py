"""`deals schema`: the JSON Schema of report files."""

from __future__ import annotations

import click

from .example import Exampled

EXAMPLES = ("deals schema > report.schema.json",)


@click.command(cls=Exampled, examples=EXAMPLES)
def schema() -> None:
    """Print the JSON Schema of report files.

    An editor that knows it completes and checks as one types.
    """
    from ..report_file.schema import json_schema
    from .output import to_json

    click.echo(to_json(json_schema(), indent=2))
