"""Somebody else's program: mypy reads it beside the installed wheel, and finds the types there."""

from typing import assert_type

from dealtracker.events.error import DealsError


def advice(error: DealsError) -> str:
    """What to do about it."""
    assert_type(error.remedy, str)
    return f"{error.remedy} ({error.command})"
