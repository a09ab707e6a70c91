"""What is known of a person, a product, a deal or an outlet: anything with a slug."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import evolve, frozen

from ..events.event import Event
from ..events.kinds import DealReported, ProductDescribed, ProductLaunched
from .business import ProductLine, product_line
from .claim import Claims
from .concern import concerning
from .deal import ABOUT_DEALS, DealState, deal_state
from .gather import gather
from .name import Naming, display_names, names_of, naming, spoken_of
from .reply import replied
from .source import Source, source_of
from .timeline import Entry, entries
from .view import View


@frozen(kw_only=True)
class EntityState:
    """One thing as a view sees it.

    Attributes:
        entity: Its slug.
        name: The name to show on the day.
        view: The view.
        names: All its names, and the sorts of entity that it was declared as.
        product: What is known of it as a product.
        deal: What is known of it as a deal.
        entries: All that is stated with it, in the order of the world.
        sources: Where each event comes from, by its id.
        labels: The name to show for each slug that it speaks of.
        empty: Whether nothing was known of it by the day.
    """

    entity: str
    name: str
    view: View
    names: Naming
    product: ProductLine | None
    deal: DealState | None
    entries: tuple[Entry, ...]
    sources: dict[str, Source]
    labels: dict[str, str]
    empty: bool


def entity_state(entity: str, events: Iterable[Event[Any]], view: View) -> EntityState:
    """The state of anything with a slug, from any superset of the events that point to it."""
    seen = gather(events, view)
    entity = seen.merges.canonical(entity)
    unmarked = concerning(entity, seen)
    seen = replied(unmarked)
    about = tuple(claim for claim in seen.facts if entity in claim.mentions)
    told = (*about, *names_of(entity, seen))
    labels = display_names(unmarked, spoken_of(told))  # that a name is denied does not unname it
    claims = evolve(seen, facts=about)
    names = naming(entity, claims)
    return EntityState(
        entity=entity,
        name=names.name,
        view=view,
        names=names,
        product=_product(entity, claims),
        deal=_deal(entity, claims),
        entries=entries(about, view.on),
        sources={claim.id: source_of(claim, seen.grades) for claim in (*told, *seen.facts)},
        labels={**dict(sorted(labels.items())), entity: names.name},
        empty=not about,
    )


def _product(entity: str, claims: Claims) -> ProductLine | None:
    about = [c for c in claims.of(ProductLaunched, ProductDescribed) if c.fact.product == entity]
    return product_line(entity, about, claims) if about else None


def _deal(entity: str, claims: Claims) -> DealState | None:
    known = list(claims.of_deal(entity, DealReported))
    about = next(claims.of_deal(entity, *ABOUT_DEALS), None)
    return deal_state(entity, known, claims) if known or about else None
