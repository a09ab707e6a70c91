"""What people write for sums, numbers and dates, and what it is taken for: for docs/report-files.md."""

from __future__ import annotations

from dealtracker.events import Amount, Quantity, describe, parse_date
from dealtracker.events.attribute import attributes
from dealtracker.events.edtf import Edtf
from dealtracker.events.kinds.report import ReportPublished
from dealtracker.events.stated import Stated
from tests.docs.events import HEADS, told
from tests.docs.region import table

REPORTED = Edtf.parse("2024-03-06")

AMOUNTS = (
    "60m EUR",
    "14,999,987 USD",
    "$1 billion",
    "at least 600m USD",
    "more than $2.5 billion",
    "about 2.5bn USD",
    "nearly 450m euros",
    "$3.5B–$5B",
    "up to 18B USD",
    "less than £200m",
    "S$3.4bn",
    "₹5.2 crore",
    "10亿美元",
    "1 Milliarde US-Dollar",
    "hundreds of millions of dollars",
    "undisclosed",
)
QUANTITIES = (
    "8",
    "80 %",
    "less than 50 percent",
    "a minority",
    "a third",
    "12.5m shares",
    "more than 1 million users",
    "two dozen",
    "nearly one year",
    "eightfold",
    "5-10 percent",
    "dozens of employees",
)
DATES = (
    "2024-02-21",
    "21 February 2024",
    "2024-02",
    "2024",
    "Q3 2025",
    "H1 2022",
    "spring 2024",
    "early 2024",
    "around 2020",
    "before 2024-02",
    "by 2024-02",
    "after 2023",
    "between 2023-09 and 2024-01",
    "since September 2023",
    "yesterday",
    "on Monday",
    "last week",
    "last November",
    "in recent months",
    "two years ago",
)


def amounts() -> str:
    """Wordings of sums."""
    rows = (_stated(text, Amount.parse(text)) for text in AMOUNTS)
    return table(("you write", "it is", "so it may be"), rows)


def quantities() -> str:
    """Wordings of other numbers."""
    rows = (_stated(text, Quantity.parse(text)) for text in QUANTITIES)
    return table(("you write", "it is", "so it may be"), rows)


def dates() -> str:
    """Wordings of dates, in a report of a fixed day."""
    return table(("you write", "it is kept as", "and shown as"), map(_date, DATES))


def report() -> str:
    """What can be said of the report itself; its id goes by `id` in a file."""
    names = {"report": "id"}
    each = attributes(ReportPublished)
    return table(("key", *HEADS[1:]), ((f"`{names.get(one.name, one.name)}`", *told(one)) for one in each))


def _stated(text: str, stated: Stated) -> tuple[str, str, str]:
    return f"`{text}`", str(stated), str(stated.interval)


def _date(text: str) -> tuple[str, str, str]:
    when = parse_date(text, against=REPORTED)
    return f"`{text}`", f"`{when.text}`", describe(when)
