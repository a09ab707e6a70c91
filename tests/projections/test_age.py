"""The age of a figure: from when it held, else from when it became known, to the day of the world."""

from __future__ import annotations

from datetime import date

import pytest

from dealtracker.events.edtf import Edtf
from dealtracker.events.kinds import AmountReported
from dealtracker.projections.age import Age, age
from dealtracker.projections.view import View

from .case import DEAL, round_news, say, state, usd


@pytest.mark.parametrize(
    ("happened", "known", "expected"),
    [
        ("2024-02-21", "2024-03-05", Age(39, 39, "happened")),
        ("2024-02", "2024-03-05", Age(31, 59, "happened")),
        ("2024-03", "2024-03-05", Age(26, 30, "happened")),
        ("../2024-02", "2024-03-05", Age(31, None, "happened")),
        ("2024-04", "2024-03-05", Age(0, 0, "happened")),
        (None, "2024-03-05", Age(26, None, "known_since")),
        (None, "2024-06-05", Age(0, None, "known_since")),
        (None, None, None),
    ],
)
def test_the_age_on_a_day(happened: str | None, known: str | None, expected: Age | None) -> None:
    """On 31 March 2024, a thing of February is 31 to 59 days old; without a day the least is known."""
    when = Edtf.parse(happened) if happened else None
    since = date.fromisoformat(known) if known else None
    assert age(when, since, View.of("2024-12-31", "2024-03-31")) == expected


def test_every_figure_has_its_age() -> None:
    """A sum has the age of its own day, not that of its report; a total is as old as what is known of it."""
    told = say(AmountReported(deal=DEAL, amount=usd("10m"), basis="round"), happened="2024-02-21")
    found = state(round_news("2024-03-05", told), "2024-03-31")
    assert found.deals[0].amounts[0].figure.age == Age(39, 39, "happened")
    (total,) = found.totals
    assert total.figure is not None
    assert total.figure.age == Age(26, None, "known_since")
