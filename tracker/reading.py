"""What has to be read from the log to answer for one thing, or to know its name."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from ..events.event import Event
from ..events.fact import wire_name
from ..events.kinds import EntitiesMerged, EntityDeclared, FactCorrected
from ..projections import reach
from ..projections.amendment import stated_instead
from ..projections.gather import gather
from ..projections.name import display_names
from ..projections.view import View
from .log import Log

NAMING = (*reach.NAMING, wire_name(EntitiesMerged))


def around(log: Log, slug: str) -> list[Event[Any]]:
    """Every event that can matter for what is known of a slug; a superset, in no promised order."""
    return reach.with_names(log, reach.around(log, [slug]))


def naming_events(log: Log) -> list[Event[Any]]:
    """Every event about a name, and all that these rest on."""
    found = {event.id: event for event in log.of_kinds(NAMING)}
    reach.complete(log, found)
    return list(found.values())


def display_names_of(log: Log, slugs: Collection[str], view: View) -> dict[str, str]:
    """The name to show for each of some slugs that has one."""
    named = reach.merged_with(log, set(slugs))
    found = {event.id: event for event in log.about(named, kinds=NAMING)}
    reach.complete(log, found)
    return display_names(gather(found.values(), view), slugs)


def called_events(log: Log) -> list[Event[Any]]:
    """Every event that ever gave a name, and what the merges of slugs rest on."""
    found = {event.id: event for event in log.of_kinds(NAMING)}
    merging = {id_: event for id_, event in found.items() if _merges(event)}
    reach.complete(log, merging)
    return list((found | merging).values())


def _merges(event: Event[Any]) -> bool:
    """Whether an event merges slugs, or puts a merge in the place of another event."""
    if isinstance(event.fact, EntitiesMerged):
        return True
    instead = stated_instead(event) if isinstance(event.fact, FactCorrected) else None
    return instead is not None and isinstance(instead.fact, EntitiesMerged)


def sorts_of(log: Log, slug: str) -> set[str]:
    """The sorts of entity that a slug was declared as; none where it is no slug."""
    declared = log.about([slug], kinds=[wire_name(EntityDeclared)])
    return {event.fact.type for event in declared}
