"""A desk with a folder and a log of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from .case import Desk, opened


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    folder = tmp_path / "desk"
    folder.mkdir()
    found = opened(folder, tmp_path / "deals.db")
    with found.tracker:
        yield found
