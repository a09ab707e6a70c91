"""What is known of a person, a product, a deal or an outlet: anything with a slug."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import evolve, frozen

from ..events.event import Event
from ..events.kinds import DealReported, ProductDescribed, ProductLaunched
from .business import ProductLine, product_line
from .claim import Claims, concerning
from .company import Source, source_of
from .deal import ABOUT_DEALS, DealState, deal_state
from .gather import gather
from .name import Naming, labels_of, names_of, naming
from .reply import apply_replies
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
    seen = concerning(entity, seen)
    about = tuple(claim for claim in seen.facts if entity in claim.mentions)
    told = (*about, *names_of(entity, seen))
    labels = labels_of(told, seen)  # before replies: that a name is denied does not unname it
    apply_replies(seen)
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
        labels={**labels, entity: names.name},
        empty=not about,
    )


def _product(entity: str, claims: Claims) -> ProductLine | None:
    about = [c for c in claims.of(ProductLaunched, ProductDescribed) if c.fact.product == entity]
    return product_line(entity, about, claims) if about else None


def _deal(entity: str, claims: Claims) -> DealState | None:
    known = [claim for claim in claims.of(DealReported) if claim.fact.deal == entity]
    about = [claim for claim in claims.of(*ABOUT_DEALS) if claim.fact.deal == entity]
    return deal_state(entity, known, about, claims) if known or about else None
