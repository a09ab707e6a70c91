"""Counting what goes by."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealtracker.events.progress import counted, nobody


@given(st.lists(st.integers()), st.integers(1, 7))
def test_counted(items: list[int], every: int) -> None:
    """The items are what they were; what is told begins with nothing, grows, and ends with all of them."""
    told: list[tuple[str, int, int]] = []
    ours = counted(items, "numbers", len(items), lambda *each: told.append(each), every=every)
    assert list(ours) == items
    done = [count for _, count, _ in told]
    assert done == sorted(set(done))
    assert (done[0], done[-1]) == (0, len(items))
    assert all(later - earlier <= every for earlier, later in pairwise(done))
    assert {(what, total) for what, _, total in told} == {("numbers", len(items))}


def test_one_by_one() -> None:
    """None is taken before it is wanted: where the third can't be had, two were."""

    def broken() -> Iterator[int]:
        yield from (1, 2)
        raise ValueError

    had: list[int] = []
    with pytest.raises(ValueError):  # noqa: PT011  # ours, two lines above
        had.extend(counted(broken(), "numbers", 3, lambda *_: None))
    assert had == [1, 2]


def test_nobody() -> None:
    """Where nobody wants to know, nothing stands in between."""
    items = iter([1, 2])
    assert counted(items, "numbers", 2, nobody) is items
