"""Steps that ask what is in dispute: each side of each open dispute is a row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pytest_bdd import parsers, then

from dealtracker.projections.conflict import Conflict

from ._answer import Line, Table, Teller, compare
from ._desk import Desk
from .asking import VIEW, clocks


def _sides(found: Iterable[Conflict], tell: Teller) -> Iterator[Line]:
    for each in found:
        head = {"company": each.name, "path": each.path, "since": each.since}
        for side in each.sides:
            yield tell.line(
                None,
                **head,
                grounds=each.grounds,
                side=side.stance,
                value=side.value,
                chosen=side.chosen,
                why=side.why,
                origins=str(side.origins),
                who=[tell.words(origin.partition(":")[2] or origin) for origin in side.stated_by],
                first_reported=side.first_reported,
                last_reported=side.last_reported,
            )


@then(parsers.re(rf"the open disputes of (?P<subject>.+) {VIEW} are"))
def disputes(desk: Desk, subject: str, view: str, datatable: Table) -> None:
    at = clocks(view)
    found = desk.tracker.conflicts(None if subject == "all companies" else subject, **at)
    compare(_sides(found, Teller(desk.tracker.labels(**at), {})), datatable)


@then(parsers.re(rf"no dispute of (?P<subject>.+) is open {VIEW}"))
def settled(desk: Desk, subject: str, view: str) -> None:
    assert desk.tracker.conflicts(subject, **clocks(view)) == ()
