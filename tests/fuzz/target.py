"""One way in from outside: what is done with the bytes that come, and with which bytes to begin."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from attrs import frozen


@frozen(kw_only=True)
class Target:
    """One way in.

    Attributes:
        name: What it is called.
        check: Takes bytes in and raises where something is so that should never be.
        seeds: Gives inputs to begin with.
        longest: The most bytes of an input.
        guide: The packages whose code guides the search.
        few: How many inputs are tried whenever the tests run.
    """

    name: str
    check: Callable[[bytes], None]
    seeds: Callable[[], Iterable[bytes]]
    longest: int = 2_000
    guide: tuple[str, ...] = ("dealtracker",)
    few: int = 50
