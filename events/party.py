"""Who takes part: known by a slug, or unnamed.

A name that a report leaves out, or that was lost in copying, stays a gap. Two unnamed parties
are never the same party, and none is counted as a known one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, Any

from attrs import field, frozen
from attrs.converters import optional

from .attribute import Known, Refers
from .error import WordingError
from .word import each_of, to_count, to_optional_slug, to_required_text, to_slug, to_word


@frozen(kw_only=True)
class Unnamed:
    """Somebody whom the report does not name.

    Attributes:
        unnamed: The wording of the report: "co-investors", "a person close to the deal".
        count: How many, where it says so.
        kind: company, person, group, public or authority; empty where it is not clear.
        of: The organisation that they belong to.
    """

    unnamed: str = field(converter=to_required_text)
    count: int | None = field(default=None, converter=optional(to_count))
    kind: Annotated[str, Known("company", "person", "group", "public", "authority")] = field(
        default="", converter=to_word
    )
    of: Annotated[str, Refers("company")] = field(default="", converter=to_optional_slug)

    def __str__(self) -> str:
        return f"({self.unnamed})"


Party = str | Unnamed
Parties = Annotated[tuple[Party, ...], Refers("company", "person")]
Stated = str | Unnamed | Mapping[str, Any]


def to_parties(value: Stated | Iterable[Stated]) -> tuple[Party, ...]:
    """Parties from a slug, an unnamed one, or several; each slug once, in a fixed order.

    >>> to_parties(["monolith", "alibaba"])
    ('alibaba', 'monolith')
    """
    parties = [_to_party(each) for each in each_of(value) if each != ""]
    named = sorted({party for party in parties if isinstance(party, str)})
    unnamed = sorted((party for party in parties if isinstance(party, Unnamed)), key=_wording)
    return (*named, *unnamed)


def to_some_parties(value: Stated | Iterable[Stated]) -> tuple[Party, ...]:
    """Parties, at least one."""
    parties = to_parties(value)
    if not parties:
        raise WordingError(
            "Nobody is named.", remedy="Give a slug, or {unnamed: WORDING} where the report gives no name."
        )
    return parties


def named(parties: Iterable[Party]) -> tuple[str, ...]:
    """The slugs among parties."""
    return tuple(party for party in parties if isinstance(party, str))


def _to_party(value: Stated) -> Party:
    if isinstance(value, Unnamed):
        return value
    if isinstance(value, Mapping):
        return _to_unnamed(value)
    return to_slug(value)


def _to_unnamed(value: Mapping[str, Any]) -> Unnamed:
    unknown = sorted(set(value) - {"unnamed", "count", "kind", "of"})
    if unknown or "unnamed" not in value:
        raise WordingError(
            f"{dict(value)!r} is not a party.",
            remedy="An unnamed party is written {unnamed: WORDING, count: N, kind: KIND, of: SLUG}.",
        )
    return Unnamed(**value)


def _wording(party: Unnamed) -> tuple[str, int, str, str]:
    return (party.unnamed, party.count or 0, party.kind, party.of)
