"""One thing that can be done wrongly on the command line."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen


@frozen
class Mistake:
    """One thing done wrongly.

    Attributes:
        family: What it is a mistake in.
        title: What is wrong, in words.
        line: What is typed, without the `deals` in front.
        prepare: What has to be so in the folder before.
    """

    family: str
    title: str
    line: str
    prepare: Callable[[], object] = lambda: None
