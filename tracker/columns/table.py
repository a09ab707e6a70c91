"""The tables of columns: what stands in each column, and of which type of DuckDB and Parquet it is.

An empty text is a null, and so is a side of a date or of a number that is open or unknown; 0001-01-01 and
9999-12-31 stand for nothing here, except where the plain fold reads the log's own clocks.
"""

from __future__ import annotations

from attrs import frozen

DAY, TEXT, TEXTS, FLAG, WHOLE = "DATE", "VARCHAR", "VARCHAR[]", "BOOLEAN", "INTEGER"
NUMBER = "DECIMAL(38, 9)"
"""Money and counts, exactly; what has more digits is null, and stands in words beside it."""


@frozen
class Column:
    """One column.

    Attributes:
        name: What it is called.
        type: Its type in DuckDB.
        says: What stands there.
    """

    name: str
    type: str
    says: str


@frozen
class Table:
    """One table, which is a folder of files, one for each partition.

    Attributes:
        name: What it and its folder are called.
        says: What a row is.
        columns: Its columns, in order.
        order: The columns by which the rows of a file are sorted.
    """

    name: str
    says: str
    columns: tuple[Column, ...]
    order: str

    @property
    def names(self) -> tuple[str, ...]:
        """What its columns are called."""
        return tuple(each.name for each in self.columns)


def _columns(*rows: tuple[str, str, str]) -> tuple[Column, ...]:
    return tuple(Column(*row) for row in rows)


_SAID = (
    ("certainty", TEXT, "asserted, hedged or speculative"),
    ("reality", TEXT, "done, in-progress, committed or planned"),
    ("negative", FLAG, "whether it is stated that it did not happen"),
)
_NUMBERS = (
    ("bound", TEXT, "how the numbers bound the true one: exact, about, at-least and so on"),
    ("low", NUMBER, "the lower number stated"),
    ("high", NUMBER, "the upper number stated"),
    ("currency", TEXT, "the code of ISO 4217, for money"),
    ("unit", TEXT, "what is counted, for what is not money"),
)
_FOR_DAYS = (
    (
        "known_from",
        DAY,
        "the first day for which the row is the answer, asked with `as_of` and `on` that day",
    ),
    ("known_until", DAY, "the day from which it is the answer no more; null where it stays it"),
)

_OF_EVENT = (
    "the companies of the partition that it speaks of, or of whose deals; empty for what only stands behind"
    " other events. Over all partitions an event names a company once"
)

EVENTS = Table(
    "events",
    "One event that matters for a company of the partition, as it was recorded; one that matters in several"
    " partitions stands in each of them.",
    _columns(
        ("position", "BIGINT", "its place in the log"),
        ("id", TEXT, "its id, as 64 hexadecimal digits"),
        ("kind", TEXT, "the kind of fact"),
        ("schema", WHOLE, "the schema number of its payload"),
        ("report", TEXT, "the report that states it"),
        ("companies", TEXTS, _OF_EVENT),
        ("company", TEXT, "the company that it is about: its own, else that of its deal"),
        ("deal", TEXT, "its deal"),
        ("happened", TEXT, "when it held in the world, as stated, in EDTF"),
        ("happened_earliest", DAY, "the first day on which it can have held; 0001-01-01 where that is open"),
        ("happened_latest", DAY, "the last one"),
        ("reported_earliest", DAY, "the first day on which its report can have come out"),
        ("reported_latest", DAY, "the last one, from which it counts as known"),
        ("recorded", "TIMESTAMP", "when the log took it in, UTC"),
        ("recorder", TEXT, "who recorded it"),
        *_SAID,
        ("due", TEXT, "when a plan should come about, in EDTF"),
        ("attribution", TEXTS, "the chain of voices, nearest first"),
        ("para", WHOLE, "the paragraph"),
        ("chain", TEXT, "the value of the log's chain, as 64 hexadecimal digits"),
        ("payload", TEXT, "the exact text that the log keeps of it, JSON; null if it was taken out"),
    ),
    "position",
)  # fmt: skip

CLAIMS = Table(
    "claims",
    "One claim of an event, as the view of the manifest sees it: with all that had been reported by its day,"
    " as corrections leave it. It stands once, at the company that it is about.",
    _columns(
        ("company", TEXT, "the company that it is about; where that is none, the first that it speaks of"),
        ("event", TEXT, "the id of the event, or of the last that corrects it"),
        ("kind", TEXT, "the kind of fact that is in force"),
        ("deal", TEXT, "its deal"),
        ("basis", TEXT, "which sum or valuation it is"),
        ("form", TEXT, "in what a sum is paid"),
        ("tranche", TEXT, "which tranche"),
        ("role", TEXT, "which office, or which part in a deal"),
        ("metric", TEXT, "which number about a company"),
        ("status", TEXT, "how far a deal is, or how far a company is wound up"),
        ("term", TEXT, "which term of a deal"),
        ("type", TEXT, "the type of a deal, or of a name"),
        ("person", TEXTS, "whose office it is"),
        ("party", TEXTS, "who leads, joins, holds, sells, buys or speaks; null in it for one without a name"),
        *_NUMBERS,
        ("text", TEXT, "the fact in words"),
        ("happened", TEXT, "when it held in the world, as stated, in EDTF"),
        ("happened_earliest", DAY, "the first day on which it can have held; null where that is open"),
        ("happened_latest", DAY, "the last one"),
        ("reported_earliest", DAY, "the first day on which its report can have come out"),
        ("reported_latest", DAY, "the last one"),
        ("known_since", DAY, "the day from which it counts as known as it is"),
        ("recorded", "TIMESTAMP", "when the log took it in, UTC"),
        ("origin", TEXT, "where it comes from in the end; null where that is not known"),
        ("strength", WHOLE, "how strong the voice behind it is, from filing (6) to nobody (0)"),
        *_SAID,
        ("due", TEXT, "when a plan should come about, in EDTF"),
        ("denied", FLAG, "whether a voice at least as strong denies it"),
        ("withdrawn", FLAG, "whether the report behind it was withdrawn"),
        ("contested", WHOLE, "how many events deny it in weaker voices"),
        ("report", TEXT, "the report that makes it"),
        ("outlet", TEXT, "the outlet of that"),
        ("para", WHOLE, "the paragraph"),
    ),
    "company, kind, event",
)  # fmt: skip

FIGURES = Table(
    "figures",
    "One figure of a company over the days for which it is the answer, as it was lived: with `as_of` and"
    " `on` the same day.",
    _columns(
        ("company", TEXT, "the company"),
        ("path", TEXT, "the path of the figure, as `deals history` and `deals why` take it"),
        *_FOR_DAYS,
        ("value", TEXT, "the value in words; null where nothing certainly holds"),
        *_NUMBERS,
        ("possibly", TEXTS, "the values that may hold"),
        ("others", TEXTS, "the values not chosen"),
        ("agreement", TEXT, "sole, agreed, disputed or not-comparable"),
        ("origins", WHOLE, "how many known origins state it"),
        ("untraced", WHOLE, "how many events state it whose origin is not known"),
        ("happened", TEXT, "when it held in the world, as stated, in EDTF"),
        ("happened_earliest", DAY, "the first day of that; null where it is open or unknown"),
        ("happened_latest", DAY, "the last day of that"),
        ("known_since", DAY, "the first day from which it counts as known"),
        *_SAID,
        ("denied", FLAG, "whether nothing stands, and voices at least as strong deny it"),
        ("withdrawn", FLAG, "whether nothing stands, and its reports were withdrawn"),
        ("contested", WHOLE, "how many events deny it in weaker voices"),
        ("due", TEXT, "when a plan is to come about, in EDTF"),
        ("overdue", FLAG, "whether that day has passed in silence"),
        ("rule", TEXT, "the rule that decided"),
        ("events", WHOLE, "how many events it rests on"),
        ("event", TEXT, "the first of them"),
    ),
    "path, company, known_from",
)

COMPANIES = Table(
    "companies",
    "One company over the days for which its line in `deals list` is the same.",
    _columns(
        ("company", TEXT, "the company"),
        *_FOR_DAYS,
        ("empty", FLAG, "whether nothing was known of it yet"),
        ("name", TEXT, "the name to show"),
        ("deals", WHOLE, "how many deals of its own are known"),
        ("latest_deal", TEXT, "the latest of them"),
        ("latest_status", TEXT, "how far that one is, in words"),
        ("latest_amount", TEXT, "its sum as a round, in words"),
        ("valuation", TEXT, "its latest valuation that is no target, in words"),
        ("disputed", WHOLE, "how many of its figures are disputed"),
        ("first_reported", DAY, "the first day on which something was known of it"),
        ("last_reported", DAY, "the last day on which something was reported"),
        ("line", TEXT, "the whole line as JSON, with all that stands behind its figures, but for their ages"),
    ),
    "company, known_from",
)

TABLES = (EVENTS, CLAIMS, FIGURES, COMPANIES)
