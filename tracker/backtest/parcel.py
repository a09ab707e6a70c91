"""Parcels: a part of a log and what is asked of it as plain bytes, and the answer to it.

A worker needs nothing but such a parcel: neither the log, nor a file, nor a line to a database.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import msgspec
from attrs import frozen

from ...events.codec import decode, encode, schema_of
from ...events.event import Event
from ...events.fact import RedactedFact, kind_of
from ...events.statement import Statement
from ...projections.asked import Asked, asked
from ...projections.backtest import Stretch, backtest
from ...projections.policy import POLICIES
from ...projections.view import View
from ..partition import Part
from .error import PolicyUnnamedError, WorkersDifferError

_Row = tuple[str, str, str, int, str | None]
"""Of an event its id, report, kind, schema number and payload; no payload where it was redacted."""


@frozen
class Question:
    """What is asked of each part.

    Attributes:
        days: The days, in order.
        figures: The names of the figures.
        view: What to look through; its days are those.
        everything: Also the days on which nothing was known of a company yet.
    """

    days: Sequence[date]
    figures: Sequence[Asked]
    view: View
    everything: bool = False

    def of(self, part: Part) -> Iterator[Stretch]:
        """The answer of one part of the log."""
        return backtest(
            part.events,
            part.companies,
            days=self.days,
            asked=self.figures,
            view=self.view,
            everything=self.everything,
        )


class _Parcel(msgspec.Struct):
    """What a worker is given. Only events that the view may see are in it, so that no stamps have to be."""

    companies: tuple[str, ...]
    rows: list[_Row]
    days: tuple[date, ...]
    figures: tuple[str, ...]
    policy: str
    everything: bool


class _Answer(msgspec.Struct):
    """What a worker gives back; nothing but its version where that is not the one that was asked for."""

    version: str
    stretches: list[Stretch]


def packed(part: Part, question: Question) -> bytes:
    """A part and a question as bytes.

    Raises:
        PolicyUnnamedError: The policy is none that a worker knows by its name.
    """
    view = question.view
    if POLICIES.get(view.policy.name) != view.policy:
        raise PolicyUnnamedError(view.policy.name)
    parcel = _Parcel(
        part.companies,
        [_row(event) for event in part.events if view.holds_record(event)],
        tuple(question.days),
        tuple(each.name for each in question.figures),
        view.policy.name,
        question.everything,
    )
    return zlib.compress(_packed(parcel), 1)


def work(wanted: str, parcel: bytes) -> bytes:
    """The answer to a parcel, by whoever has the version that is wanted: what a worker runs."""
    own = own_version()
    if own != wanted:
        return zlib.compress(_packed(_Answer(own, [])))
    told = _parcel(zlib.decompress(parcel))
    last = told.days[-1]
    question = Question(told.days, asked(told.figures), View.of(last, policy=told.policy), told.everything)
    part = Part(told.companies, [_event(*row) for row in told.rows])
    return zlib.compress(_packed(_Answer(own, list(question.of(part)))), 1)


def unpacked(answer: bytes) -> list[Stretch]:
    """What was answered.

    Raises:
        WorkersDifferError: By another version.
    """
    ours = own_version()
    told = _answer(zlib.decompress(answer))
    if told.version != ours:
        raise WorkersDifferError(told.version, ours)
    return told.stretches


def own_version() -> str:
    """The version of dealtracker that is installed where it is asked."""
    from importlib.metadata import version

    return version("dealtracker")


def _row(event: Event[Any]) -> _Row:
    fact = event.statement.fact
    payload = None if isinstance(fact, RedactedFact) else encode(event.report, event.statement)
    return event.id, event.report, kind_of(fact), schema_of(fact), payload


def _event(id_: str, report: str, kind: str, schema: int, payload: str | None) -> Event[Any]:
    if payload is None:
        return Event(id=id_, report=report, statement=Statement(fact=RedactedFact(kind=kind, schema=schema)))
    return Event(id=id_, report=report, statement=decode(kind, schema, payload))


_packed = msgspec.msgpack.Encoder().encode
_parcel = msgspec.msgpack.Decoder(_Parcel).decode
_answer = msgspec.msgpack.Decoder(_Answer).decode
