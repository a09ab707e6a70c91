"""A statement of a report, as the log keeps it: immutable, with an id of its own and stamps."""

from __future__ import annotations

from datetime import datetime
from typing import Generic

from attrs import field, frozen

from .codec import written
from .fact import kind_of
from .statement import F_co, Statement


@frozen(kw_only=True)
class Event(Generic[F_co]):
    """A fact with its provenance, and the stamps of the log once it was recorded.

    Attributes:
        id: SHA-256 of what is stated, as 64 hexadecimal digits; the same statement has the same id
            everywhere.
        report: The id of the report that states it.
        statement: What it states, and how.
        position: Its place in the log, from 1 without gaps; absent where it was not recorded.
        recorded: When the log took it in, UTC.
        recorder: Who recorded it.
        chain: The hash over everything up to here, as 64 hexadecimal digits.
        payload: The text to keep of it, made together with its id; absent where the log has it.
    """

    id: str
    report: str
    statement: Statement[F_co]
    position: int | None = None
    recorded: datetime | None = None
    recorder: str = ""
    chain: str = ""
    payload: str = field(default="", eq=False, repr=False)

    @classmethod
    def of(cls, report: str, statement: Statement[F_co]) -> Event[F_co]:
        """The event of a statement that is not recorded yet."""
        id_, payload = written(report, statement)
        return cls(id=id_, report=report, statement=statement, payload=payload)

    @property
    def fact(self) -> F_co:
        """What is stated."""
        return self.statement.fact

    @property
    def kind(self) -> str:
        """The kind of the fact, as on the wire."""
        return kind_of(self.statement.fact)
