"""When a report came out, where its copy does not show a day."""

from __future__ import annotations

from datetime import date

import pytest

from dealtracker.events.kinds import ReportPublished
from dealtracker.events.reported import reported_interval


@pytest.mark.parametrize(
    ("published", "retrieved", "earliest", "latest"),
    [
        ("2024-03-05", None, date(2024, 3, 5), date(2024, 3, 5)),
        ("2024-02", None, date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-02", "2024-06-01", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-02/..", "2024-06-01", date(2024, 2, 1), date(2024, 6, 1)),
        ("[2024-02..]", "2024-06", date(2024, 2, 1), date(2024, 6, 30)),
        ("../2024-02", None, date.min, date(2024, 2, 29)),
        (None, "2024-06-01", date.min, date(2024, 6, 1)),
        (None, None, date.min, date.max),
        ("2024-02/..", None, date(2024, 2, 1), date.max),
        ("2024-02/..", "2024-01-01", date(2024, 2, 1), date(2024, 2, 1)),
    ],
)
def test_reported_interval(
    published: str | None, retrieved: str | None, earliest: date, latest: date
) -> None:
    """The text bounds the day; only where it gives no upper bound, the day of the copy does."""
    report = ReportPublished(report="a", published=published, retrieved=retrieved)
    assert reported_interval(report) == (earliest, latest)
