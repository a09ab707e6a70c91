"""How far something long has come: whoever wants to know is told from time to time.

>>> def show(what: str, done: int, total: int) -> None:
...     print(f"{done} of {total} {what}")
>>> sum(counted([1, 2, 3, 4], "numbers", 4, show, every=3))
0 of 4 numbers
3 of 4 numbers
4 of 4 numbers
10
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

Told = Callable[[str, int, int], object]
"""Is told what is counted ("events"), how many are done, and of how many; 0 where that is not known."""


def nobody(what: str, done: int, total: int) -> None:
    """The one who is told where nobody wants to know."""


def counted(items: Iterable[T], what: str, total: int, told: Told, *, every: int = 1000) -> Iterator[T]:
    """The items as they come; somebody is told at the start, after every so many, and at the end."""
    return iter(items) if told is nobody else _counted(items, what, total, told, every)


def _counted(items: Iterable[T], what: str, total: int, told: Told, every: int) -> Iterator[T]:
    done = 0
    told(what, done, total)
    for done, item in enumerate(items, 1):
        yield item
        if not done % every:
            told(what, done, total)
    if done % every:
        told(what, done, total)
