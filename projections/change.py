"""What changed: the figures that are not what they were, and the events that made it so.

Two states of one company are held against each other, figure by figure. That a figure is older,
or that one more copy tells the same story, is no change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from typing import Any

from attrs import frozen

from ..events.statement import Certainty
from .agreement import Agreement
from .company import CompanyState
from .figure import Figure
from .history import believed
from .path import counted
from .reason import Reasons


class Sort(StrEnum):
    """In which way a figure changed, the most newsworthy first; each change has one."""

    DENIED = "denied"
    """Nothing of it stands any more: voices at least as strong deny it."""
    DISPUTED = "newly-disputed"
    """What is stated can't all be true any more, or a voice no stronger denies it."""
    CHANGED = "changed"
    """It has another value, or the thing has come further, or something else is said beside it."""
    GONE = "gone"
    """It does not stand any more: its report was withdrawn, it was taken back, or it has ended."""
    NEW = "new"
    """Nothing was known of it before."""
    RESOLVED = "resolved"
    """It was disputed, and one of the sides stands now."""
    CONFIRMED = "confirmed"
    """The same value is surer than before: another origin states it, or nobody hedges it any more."""
    OVERDUE = "overdue"
    """It is a plan, and its day has passed in silence."""


@frozen(kw_only=True)
class Change:
    """One figure that is not what it was.

    Attributes:
        path: The path of the figure.
        sort: In which way it changed.
        before: What it was; None where nothing was known of it.
        after: What it is; None where it does not stand any more.
        because: The events that made it so; none where time has, or nothing that was learned points to it.
        learned: The day on which the first of them became known; None where none did.
    """

    path: str
    sort: Sort
    before: Figure[Any] | None
    after: Figure[Any] | None
    because: tuple[str, ...]
    learned: date | None


def changes(before: CompanyState, after: CompanyState, reasons: Reasons | None = None) -> tuple[Change, ...]:
    """The figures that differ between two states of a company, the most newsworthy first.

    The order is that of `Sort`; within one, how far a company is wound up, its deals, its other sums, what
    it is worth, its holders and its people go before the rest, each in the order of the state.

    Args:
        before: The earlier state.
        after: The later state.
        reasons: The events that were learned in between, with the bookkeeping that acts in the later one
            alone; without it, as the two states tell them.
    """
    known = Reasons.of(before, after) if reasons is None else reasons
    found = [
        _change(path, one, two, known)
        for path, one, two in _pairs(before, after)
        if believed(one) != believed(two)
    ]
    return tuple(sorted(found, key=newsworthy))


def newsworthy(change: Change) -> tuple[int, int]:
    """What puts changes in order: the lesser goes first."""
    topic = change.path.partition(".")[0]
    return (_SORTS.index(change.sort), _TOPICS.index(topic) if topic in _TOPICS else len(_TOPICS))


def _change(path: str, before: Figure[Any] | None, after: Figure[Any] | None, reasons: Reasons) -> Change:
    sort = _sort(before, after)
    because = () if sort is Sort.OVERDUE else reasons.of_change(path, before, after)
    return Change(
        path=path,
        sort=sort,
        before=before,
        after=after,
        because=because,
        learned=min((reasons.days[event] for event in because), default=None),
    )


def _sort(before: Figure[Any] | None, after: Figure[Any] | None) -> Sort:
    """In which way a figure changed: the first that fits."""
    if before is None or after is None:
        return Sort.NEW if before is None else Sort.GONE
    return next((sort for sort, fits in _FITTING if fits(before, after)), Sort.CHANGED)


def _in_doubt(figure: Figure[Any]) -> bool:
    return figure.disputed or bool(figure.contested)


def _resolved(before: Figure[Any], after: Figure[Any]) -> bool:
    sides = (before.value, *(rival.value for rival in before.others))
    return _in_doubt(before) and not _in_doubt(after) and after.certain and after.value in sides


def _same(before: Figure[Any], after: Figure[Any]) -> bool:
    """Whether the same is said to be so, whoever says it and however surely."""
    told = ("value", "negative", "denied", "withdrawn", "reality", "due")
    return all(getattr(before, name) == getattr(after, name) for name in told)


def _overdue(before: Figure[Any], after: Figure[Any]) -> bool:
    return _same(before, after) and after.overdue and not before.overdue


def _confirmed(before: Figure[Any], after: Figure[Any]) -> bool:
    """Whether more speaks for the same value than before, and nothing less."""
    steps = list(zip(_support(before), _support(after), strict=True))
    return _same(before, after) and all(less <= more for less, more in steps) and any(a < b for a, b in steps)


def _support(figure: Figure[Any]) -> tuple[int, int, int]:
    """What speaks for a value: how surely it is stated, by how many origins, how well they agree."""
    sure, agreed = _HEDGES.index(Certainty(figure.certainty)), _AGREEMENTS.index(figure.agreement)
    return (-sure, figure.origins, agreed)


Counted = tuple[str, str, Figure[Any]]


def _pairs(
    before: CompanyState, after: CompanyState
) -> Iterator[tuple[str, Figure[Any] | None, Figure[Any] | None]]:
    """Each figure of either state beside the same one of the other, with its path."""
    one, two = _by_name(before), _by_name(after)
    for name in [*two, *(name for name in one if name not in two)]:
        yield from _paired(one.get(name, ()), two.get(name, ()))


def _by_name(state: CompanyState) -> dict[str, list[Counted]]:
    """The figures of a state by their names; a name that becomes a former one is still the same name."""
    found: dict[str, list[Counted]] = {}
    for name, path, figure in counted(state):
        topic, _, rest = name.partition(".")
        key = f"names.{rest.partition('.')[2]}" if topic == "names" else name
        found.setdefault(key, []).append((name, path, figure))
    return found


def _paired(
    before: Sequence[Counted], after: Sequence[Counted]
) -> Iterator[tuple[str, Figure[Any] | None, Figure[Any] | None]]:
    """Figures of one name: those of the same value are one, and so are the only two that are left."""
    left, fresh = list(before), []
    for each in after:
        same = next((other for other in left if _told(other[2]) == _told(each[2])), None)
        if same is None:
            fresh.append(each)
        else:
            left.remove(same)
            yield each[1], same[2], each[2]
    if len(left) == len(fresh) == 1:
        yield fresh[0][1], left[0][2], fresh[0][2]
        return
    yield from ((path, None, figure) for _, path, figure in fresh)
    yield from ((path, figure, None) for _, path, figure in left)


def _told(figure: Figure[Any]) -> Any:
    """The value of a figure, or what there is to show instead."""
    return figure.value if figure.lead is None else figure.lead.value


_FITTING: tuple[tuple[Sort, Callable[[Figure[Any], Figure[Any]], bool]], ...] = (
    (Sort.DENIED, lambda before, after: after.denied and not before.denied),
    (Sort.GONE, lambda before, after: after.withdrawn and not before.withdrawn),
    (Sort.DISPUTED, lambda before, after: _in_doubt(after) and not _in_doubt(before)),
    (Sort.RESOLVED, _resolved),
    (Sort.OVERDUE, _overdue),
    (Sort.CONFIRMED, _confirmed),
)
_SORTS = tuple(Sort)
_TOPICS = ("status", "deals", "total-raised", "amount", "valuations", "valuation-steps", "holdings", "people")
_HEDGES = tuple(Certainty)
_AGREEMENTS = (Agreement.DISPUTED, Agreement.NOT_COMPARABLE, Agreement.SOLE, Agreement.AGREED)
