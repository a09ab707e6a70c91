"""Rows of claims: what each event claims, as a view sees it."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Any

from ...events.party import Unnamed
from ...projections.book import Book
from ...projections.claim import Claim
from ...projections.concern import concerning
from ...projections.reply import replied
from ...projections.sentence import sentence
from ...projections.view import View
from ..partition import Part
from .value import Values, day, edtf, numbers

_WORDS = ("deal", "basis", "form", "tranche", "role", "metric", "term", "type")
_STATUS = ("status", "step")
_NUMBER = ("amount", "quantity", "share", "multiple", "after", "rank", "age")
_PARTY = ("by", "party", "holder", "seller", "buyer", "speaker", "authority", "parties")


def claim_rows(part: Part, book: Book, view: View, companies: AbstractSet[str]) -> Iterator[Values]:
    """A row for each claim about one of the companies of a part, which are some of all companies."""
    claims = book.claims(part.events, view)
    for company in sorted({claims.merges.canonical(slug, "company") for slug in part.companies}):
        told = replied(concerning(company, claims))
        for claim in (*told.facts, *told.names):
            if _home(claim, companies) == company:
                yield _row(company, claim)


def _home(claim: Claim, companies: AbstractSet[str]) -> str:
    """The company at which a claim stands: the one that it is about, else the first that it speaks of."""
    return claim.subject if claim.subject in companies else min(claim.mentions & companies, default="")


def _row(company: str, claim: Claim) -> Values:
    fact, said, report = claim.fact, claim.statement, claim.report
    return {
        "company": company,
        "event": claim.id,
        "kind": claim.kind,
        **{name: _word(fact, name) for name in _WORDS},
        "status": _first(fact, _STATUS),
        "person": _parties(fact, ("person",)),
        "party": _parties(fact, _PARTY),
        **numbers(_first(fact, _NUMBER)),
        "text": sentence(fact),
        "happened": edtf(said.happened),
        "happened_earliest": day(claim.span.earliest),
        "happened_latest": day(claim.span.latest),
        "reported_earliest": report.reported.earliest,
        "reported_latest": report.reported.latest,
        "known_since": claim.known_since,
        "recorded": claim.event.recorded and claim.event.recorded.replace(tzinfo=None),
        "origin": claim.origin,
        "strength": claim.strength,
        "certainty": said.certainty.value,
        "reality": said.reality.value,
        "negative": said.negative,
        "due": edtf(said.due),
        "denied": claim.denied,
        "withdrawn": claim.withdrawn,
        "contested": len(claim.contested),
        "report": report.id,
        "outlet": report.outlet or None,
        "para": said.para,
    }


def _word(fact: Any, name: str) -> str | None:
    value = getattr(fact, name, None)
    return str(value) if value and isinstance(value, str) else None


def _first(fact: Any, names: tuple[str, ...]) -> Any:
    """The first of several attributes that says something."""
    return next((value for name in names if (value := getattr(fact, name, None)) not in (None, "")), None)


def _parties(fact: Any, names: tuple[str, ...]) -> list[str | None] | None:
    """Those named by any of several attributes; None in it for one that is unnamed."""
    found = [each for name in names for each in _several(getattr(fact, name, ()))]
    return [None if isinstance(each, Unnamed) else str(each) for each in found] or None


def _several(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else ()
