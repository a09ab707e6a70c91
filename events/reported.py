"""When a report came out, as an interval of days."""

from __future__ import annotations

from datetime import date

from .kinds.report import ReportPublished


def reported_interval(report: ReportPublished) -> tuple[date, date]:
    """The first and the last day on which a report can have come out.

    Where its date is absent or open upwards, the day on which the copy was taken bounds it; where
    that is missing too, the interval stays open and ends with `date.max`.
    """
    published, retrieved = report.published, report.retrieved
    earliest = published.earliest if published else date.min
    latest = published.latest if published else date.max
    if latest == date.max and retrieved:
        latest = max(retrieved.latest, earliest)
    return earliest, latest
