"""Rows of events: all that the log keeps of each, and what of it is asked for most as columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ...events.event import Event
from ...events.kinds import DealReported
from ...events.mention import mentions
from ..log.kept import Kept
from ..partition import Part
from .value import Values, edtf, list_of

Issuers = Mapping[str, tuple[str, ...]]
"""The companies of each deal, as reports state them."""


def event_rows(part: Part, kept: Iterable[Kept]) -> Iterator[Values]:
    """A row for each event of a part, from what the log keeps of it."""
    issuers = _issuers(part.events)
    by_position = {event.position: event for event in part.events}
    for row in kept:
        yield _row(row, by_position[row.position], part, issuers)


def _row(kept: Kept, event: Event[Any], part: Part, issuers: Issuers) -> Values:
    said, fact = event.statement, event.fact
    return {
        "position": kept.position,
        "id": event.id,
        "kind": kept.kind,
        "schema": kept.schema,
        "report": kept.report,
        "companies": list_of(sorted(_companies(fact, part, issuers))) or [],
        "company": _company(fact, issuers) or None,
        "deal": getattr(fact, "deal", "") or None,
        "happened": edtf(said.happened),
        **{name: getattr(kept, name) for name in _CLOCKS},
        "recorded": kept.recorded.removesuffix("Z"),
        "recorder": kept.recorder or None,
        "certainty": said.certainty.value,
        "reality": said.reality.value,
        "negative": said.negative,
        "due": edtf(said.due),
        "attribution": list_of(said.attribution),
        "para": said.para,
        "chain": event.chain,
        "payload": None if kept.payload is None else kept.payload.decode(),
    }


_CLOCKS = ("happened_earliest", "happened_latest", "reported_earliest", "reported_latest")


def _issuers(events: Iterable[Event[Any]]) -> Issuers:
    found: dict[str, tuple[str, ...]] = {}
    for event in events:
        if type(event.fact) is DealReported:
            named = tuple(each for each in event.fact.company if isinstance(each, str))
            found[event.fact.deal] = tuple(dict.fromkeys((*found.get(event.fact.deal, ()), *named)))
    return found


def _companies(fact: Any, part: Part, issuers: Issuers) -> set[str]:
    """The companies of a part that a fact speaks of, or of whose deals."""
    points = mentions(fact)
    of_deals = {company for point in points for company in issuers.get(point, ())}
    return set(points | of_deals).intersection(part.companies)


def _company(fact: Any, issuers: Issuers) -> str:
    """The company that a fact is about."""
    own = getattr(fact, "company", ()) or getattr(fact, "subject", ())
    stated = own if isinstance(own, tuple) else ()
    named = [each for each in (*stated, *issuers.get(getattr(fact, "deal", ""), ())) if isinstance(each, str)]
    return named[0] if named else ""
