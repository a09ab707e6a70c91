"""Candidates: companies, people, products, outlets and deals that may be one thing under two slugs.

Nothing is merged by itself. Names that are alike make a candidate; what is known of both makes it more
or less likely; and what was judged before is remembered.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from attrs import evolve, frozen

from ..events.kinds import EntityDeclared, EntityNamed, EntityRenamed
from ..events.progress import Told, counted, nobody
from .block import near_pairs
from .claim import Claims
from .likeness import ALIKE, REASONS, Likeness, form_likeness
from .name import display_names
from .name_form import NameForm, name_form
from .same_deal import deal_suggestions
from .suggestion import Reason, Suggestion
from .trait import known_of, weighed

SORTS = ("company", "person", "product", "outlet", "deal")
"""The sorts of things that can stand under two slugs."""

LEAST = ALIKE
"""The score from which a candidate is shown where nothing else is asked for."""

_WORTH = 70
"""The likeness of names from which on it is looked up what else is known."""


@frozen
class _Called:
    """A name of a slug, in the form in which it is compared, and the event that tells it."""

    slug: str
    name: str
    type: str
    event: str
    form: NameForm


Found = dict[tuple[str, str], tuple[Likeness, _Called, _Called]]


def candidates(
    claims: Claims, sort: str = "", *, least: int = LEAST, everything: bool = False, told: Told = nobody
) -> tuple[Suggestion, ...]:
    """What may be one thing under two slugs, the likeliest first.

    Args:
        claims: All claims of a view.
        sort: company, person, product, outlet or deal; all of them where it is empty.
        least: The lowest score to show; what is on record as maybe the same is always shown.
        everything: Also what was judged not to be the same.
        told: Who is told how far it has come.
    """
    names = display_names(claims)
    found: list[Suggestion] = []
    companies: list[Suggestion] = []
    for each in SORTS[:-1]:
        if sort in ("", each) or (each == "company" and sort == "deal"):
            alike = _alike(each, claims, names, told)
            companies += alike if each == "company" else ()
            found += alike if sort != "deal" else ()
    if sort in ("", "deal"):
        linked = {(each.a, each.b): each.score for each in companies if each.score >= LEAST}
        found += deal_suggestions(claims, linked, names, told)
    judged = (_judged(each, claims) for each in found)
    shown = [
        each
        for each in judged
        if each.on_record == "maybe the same"
        or (each.score >= least and (everything or each.on_record != "not the same"))
    ]
    return tuple(sorted(shown, key=lambda each: (-each.score, SORTS.index(each.type), each.a, each.b)))


def _judged(suggestion: Suggestion, claims: Claims) -> Suggestion:
    """A suggestion with what was judged of it before."""
    both = {suggestion.a, suggestion.b}
    for word, pairs in (("not the same", claims.distinct), ("maybe the same", claims.maybe_same)):
        told = tuple(
            Reason(code=word, text=pair.reason, weight=0, because=(pair.event,))
            for pair in pairs
            if {pair.a, pair.b} == both
        )
        if told:
            return evolve(suggestion, on_record=word, judged=told)
    return suggestion


def _alike(sort: str, claims: Claims, names: dict[str, str], told: Told) -> list[Suggestion]:
    """Slugs of one sort whose names are alike, with what is known of both."""
    pairs = _by_name(sort, list(_called(sort, claims)), told)
    known = known_of({slug for pair in pairs for slug in pair}, claims)
    return [
        Suggestion.of(
            sort,
            (a.slug, b.slug),
            (names.get(a.slug, a.slug), names.get(b.slug, b.slug)),
            [*_of_names(likeness, a, b), *weighed(a.slug, b.slug, known, names)],
        )
        for likeness, a, b in pairs.values()
    ]


def _called(sort: str, claims: Claims) -> Iterator[_Called]:
    """Every name that was ever told of the slugs of one sort; the slug itself where none was."""
    declared = {
        claim.fact.slug: claim.id
        for claim in claims.names
        if type(claim.fact) is EntityDeclared and claim.fact.type == sort and not claim.statement.negative
    }
    named = set()
    for claim in claims.names:
        for name, type_ in _names(claim.fact):
            if (slug := claim.fact.entity) in declared and not claim.statement.negative:
                named.add(slug)
                yield _Called(slug, name, type_, claim.id, name_form(name, sort))
    for slug in sorted(declared.keys() - named):
        name = slug.replace("-", " ")
        yield _Called(slug, name, "slug", declared[slug], name_form(name, sort))


def _names(fact: object) -> tuple[tuple[str, str], ...]:
    if isinstance(fact, EntityNamed):
        return ((fact.name, fact.type),)
    if isinstance(fact, EntityRenamed):
        return ((fact.old, "former"), (fact.new, "trading"))
    return ()


def _by_name(sort: str, called: Collection[_Called], told: Told) -> Found:
    """Pairs of slugs by the two of their names that are most alike."""
    each_once = sorted(
        {(each.slug, each.name): each for each in called}.values(), key=lambda each: (each.slug, each.name)
    )
    found: Found = {}
    near = near_pairs([each.form for each in each_once], sort, told)
    for one, other in counted(near, f"pairs of names ({sort})", len(near), told):
        a, b = each_once[one], each_once[other]
        if a.slug == b.slug:
            continue
        likeness = form_likeness(a.form, b.form, sort)
        best = found.get((a.slug, b.slug))
        if likeness.score >= _WORTH and (best is None or likeness.score > best[0].score):
            found[a.slug, b.slug] = (likeness, a, b)
    return found


def _of_names(likeness: Likeness, a: _Called, b: _Called) -> Iterable[Reason]:
    """What the names say."""
    told = " and ".join(dict.fromkeys((repr(a.name), repr(b.name))))
    yield Reason(
        code=likeness.why[0],
        text=f"{told}: {REASONS[likeness.why[0]]}.",
        weight=likeness.score,
        because=(a.event, b.event),
    )
    yield from (Reason(code=word, text=_sentence(REASONS[word]), weight=0) for word in likeness.why[1:])
    for each in (a, b):
        if each.type == "former":
            text = f"{each.name!r} is a former name of {each.slug}."
            yield Reason(code="a former name of the other", text=text, weight=0, because=(each.event,))


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."
