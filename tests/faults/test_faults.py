"""After every fault the log is sound, what was acknowledged is there whole, and nothing is there in part.

A few of each; `make faults` makes hundreds.
"""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from .bench import Bench, bench
from .fault import FAULTS, Fault


@pytest.fixture(scope="session")
def workbench() -> Iterator[Bench]:
    """A bench for all tests of one process; each run has another seed."""
    with bench(f"{time.time_ns()}") as made:
        yield made


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(each, id=each.name, marks=pytest.mark.xdist_group(each.name.rpartition("-")[2]))
        for each in FAULTS
    ],
)
def test_fault(workbench: Bench, fault: Fault) -> None:
    """Whatever happens, the log keeps what it promises."""
    tally = fault.make(workbench, fault.few)
    assert tally.done == fault.few or tally.found
    assert [breach.said for breach in tally.breaches] == [], f"with the seed {workbench.seed}"
