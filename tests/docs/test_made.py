"""What the documents say of the code is what the code says of itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.generate import MAKERS, REMEDY, documents
from tests.docs.region import filled, named


@pytest.mark.parametrize("path", documents(), ids=[path.name for path in documents()])
def test_made_parts_are_what_the_code_makes(path: Path) -> None:
    """No document tells of code that was there once."""
    text = path.read_text("utf-8")
    assert text == filled(text, MAKERS), REMEDY


def test_each_maker_has_its_place() -> None:
    """What is made from the code stands in a document, and what a document asks for can be made."""
    wanted = [name for path in documents() for name in named(path.read_text("utf-8"))]
    assert sorted(wanted) == sorted(MAKERS)


def test_what_stands_between_the_marks_is_replaced() -> None:
    """A region is made anew as a whole, and nothing around it is touched."""
    text = "before\n<!-- made: x -->\nold\n<!-- end: x -->\nafter\n"
    assert filled(text, {"x": lambda: "new"}) == "before\n<!-- made: x -->\n\nnew\n\n<!-- end: x -->\nafter\n"
