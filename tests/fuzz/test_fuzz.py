"""Whatever comes in is refused in words, or taken in whole: a share of what `make fuzz` tries for longer."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .choice import Choice
from .oracle import BreachError, hold
from .run import Tally, table
from .seed import words
from .target import Target
from .targets import TARGETS
from .worker import Finder

_PIECES = [
    b"",
    b"\0",
    b"\x1b[2J",
    b"\xff",
    b"\xe2\x80\xae",
    b"'",
    b'"',
    b"[",
    b"{",
    b"9" * 40,
    b"\n",
    b": ",
    b" ",
]


def inputs(seeds: Sequence[bytes]) -> st.SearchStrategy[bytes]:
    """The inputs to begin with, changed at a few places, and any others."""
    piece = st.sampled_from([*_PIECES, *words(seeds)]) | st.binary(max_size=4)
    edits = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 8), piece), max_size=4)
    return st.builds(_edited, st.sampled_from(seeds), edits) | st.binary(max_size=200)


def _edited(text: bytes, edits: list[tuple[float, int, bytes]]) -> bytes:
    for where, gone, piece in edits:
        at = int(where * len(text))
        text = text[:at] + piece + text[at + gone :]
    return text


@pytest.mark.parametrize("target", TARGETS, ids=[each.name for each in TARGETS])
def test_whatever_comes_in(target: Target) -> None:
    """Each way in keeps what it promises for inputs like those that are known, and for any others."""

    @settings(max_examples=target.few)
    @given(inputs(list(target.seeds())))
    def tried(data: bytes) -> None:
        target.check(data)

    tried()


@pytest.mark.parametrize("target", TARGETS, ids=[each.name for each in TARGETS])
def test_seeds(target: Target) -> None:
    """Each way in has inputs to begin with, all of a size that is tried, and none of them is a finding."""
    seeds = list(target.seeds())
    assert seeds
    assert max(map(len, seeds)) <= target.longest
    for data in seeds[: target.few]:
        target.check(data)


def test_finder(tmp_path: Path) -> None:
    """Of what should not be the shortest input is put down for each place, and the search goes on."""

    def check(data: bytes) -> None:
        hold(b"x" not in data, "an x")
        if b"y" in data:
            raise KeyError(data)

    find = Finder(Target(name="it", check=check, seeds=list), tmp_path)
    for data in (b"fine", b"aaax", b"x", b"xxx", b"y", b"yy", b"fine"):
        find(data)
    assert sorted(path.read_bytes() for path in tmp_path.glob("*.input")) == [b"x", b"y"]
    said = sorted(path.read_text("utf-8").partition(" ")[0] for path in tmp_path.glob("*.txt"))
    assert said == [BreachError.__name__, KeyError.__name__]


def test_table() -> None:
    """The counts of each target stand in a line of their own."""
    tallies = [Tally("amount", 12_345, 1_234, 67, ()), Tally("head", 0, 0, 0, (Path("a"), Path("b")))]
    assert table(tallies).splitlines()[2:] == [
        "| amount | 12,345 | 1,234 | 67 | 0 |",
        "| head | 0 | 0 | 0 | 2 |",
    ]


def test_choices_follow_from_bytes() -> None:
    """The same bytes make the same choices; where they have run out, it is always the first."""
    choice = Choice(b"\x05\x03abcdef")
    assert [choice.number(4), choice.text(), choice.rest()] == [1, "abc", b"def"]
    assert choice.over
    assert (choice.one("xyz"), choice.often(), choice.text()) == ("x", False, "")
