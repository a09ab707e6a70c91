"""Bookkeeping: our record, or the outlet, was wrong; two slugs are one; a source is graded.

Nothing here edits what was recorded. `fault` says whose error it was: a slip of ours was never
believed by anyone, while an outlet's error was, until the day that its correction was reported.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from ..fact import Fact
from ..value import (
    Credibility,
    DealSlug,
    EntitySlug,
    EntityType,
    EventId,
    Fault,
    Reliability,
    Topics,
    to_credibility,
    to_entity_type,
    to_fault,
    to_reliability,
)
from ..word import to_event_id, to_required_text, to_slug, to_some_topics, to_text


def to_statement(value: Mapping[str, Any]) -> dict[str, Any]:
    """A whole statement, as report files write it: the kind with its attributes, and what stands beside."""
    from ..whole import to_whole

    return to_whole(value)


@frozen(kw_only=True)
class FactCorrected(Fact):
    """A recorded fact was wrong; this is the whole right statement.

    Attributes:
        event: The event that was wrong.
        statement: The whole right statement.
        fault: Whose error it was.
        reason: What was wrong.
    """

    event: EventId = field(converter=to_event_id)
    statement: dict[str, Any] = field(converter=to_statement)
    fault: Fault = field(converter=to_fault)
    reason: str = field(converter=to_required_text)


@frozen(kw_only=True)
class FactRetracted(Fact):
    """A recorded event is taken out of account; a merge is undone that way too.

    Attributes:
        event: The event that is withdrawn.
        fault: Whose error it was.
        reason: Why.
    """

    event: EventId = field(converter=to_event_id)
    fault: Fault = field(converter=to_fault)
    reason: str = field(converter=to_required_text)


@frozen(kw_only=True)
class FactDisputed(Fact):
    """Doubt about a recorded event, put on record.

    Attributes:
        event: The event that is in doubt.
        reason: Why.
    """

    event: EventId = field(converter=to_event_id)
    reason: str = field(converter=to_required_text)


@frozen(kw_only=True)
class FactRedacted(Fact):
    """The words of a recorded event were taken out of the log by law, for good.

    No report states it: it is what the keeper of one log has done to it.

    Attributes:
        event: The event whose words are gone.
        reason: What demands it; it must not repeat what is taken out.
    """

    event: EventId = field(converter=to_event_id)
    reason: str = field(converter=to_required_text)


@frozen(kw_only=True)
class EntitiesMerged(Fact):
    """Two slugs stand for one thing.

    Attributes:
        type: The sort of thing.
        merged: The slug that is given up.
        into: The slug that stays.
        fault: Whose error the second slug was.
        reason: How it is known.
    """

    type: EntityType = field(converter=to_entity_type)
    merged: EntitySlug = field(converter=to_slug)
    into: EntitySlug = field(converter=to_slug)
    fault: Fault = field(default="ours", converter=to_fault)
    reason: str = field(converter=to_required_text)


@frozen(kw_only=True)
class EntitiesDistinct(Fact):
    """Two slugs stand for two things, however alike they look.

    Attributes:
        type: The sort of thing.
        a: The one.
        b: The other.
        reason: How it is known.
    """

    type: EntityType = field(converter=to_entity_type)
    a: EntitySlug = field(converter=to_slug)
    b: EntitySlug = field(converter=to_slug)
    reason: str = field(converter=to_required_text)


@frozen(kw_only=True)
class DealsMaybeSame(Fact):
    """Two deals may be one: their sums are never added up.

    Attributes:
        a: The one.
        b: The other.
        reason: Why they may be the same.
    """

    a: DealSlug = field(converter=to_slug)
    b: DealSlug = field(converter=to_slug)
    reason: str = field(converter=to_required_text)


@frozen(kw_only=True)
class SourceGraded(Fact):
    """How a source is graded on the Admiralty code; shown beside it, never computed with.

    Attributes:
        source: The outlet, or 'report:ID'.
        reliability: A (reliable) to F (cannot be judged).
        credibility: 1 (confirmed) to 6 (cannot be judged).
        reason: Why.
    """

    source: Topics = field(converter=to_some_topics)
    reliability: Reliability = field(converter=to_reliability)
    credibility: Credibility = field(converter=to_credibility)
    reason: str = field(default="", converter=to_text)
