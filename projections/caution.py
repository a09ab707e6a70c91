"""Cautions: what is odd but storable, and what an answer leaves open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from ..events.content import content_id
from ..events.event import Event
from ..events.fact import UnknownFact
from ..events.kinds import (
    CompanyFounded,
    DealReported,
    EntitiesDistinct,
    FactCorrected,
    ReportRetracted,
    ReportRevised,
    RoleLeft,
    RoleTaken,
    StatusReported,
)
from ..events.mention import unlisted
from ..events.value import DEAL_PROGRESS
from .amendment import stated_instead
from .claim import Claim, Claims
from .reply import acts
from .sentence import SHORT
from .slot import slots


@frozen(kw_only=True)
class Caution:
    """Something that the reader of an answer should know.

    Attributes:
        code: A stable word for it.
        text: What is odd, one sentence.
        because: The events that it rests on.
    """

    code: str
    text: str
    because: tuple[str, ...] = ()


def cautions(claims: Claims) -> tuple[Caution, ...]:
    """All cautions about the claims that a view lets us see."""
    return tuple(found for check in _CHECKS for found in check(claims))


def _undated(claims: Claims) -> Iterator[Caution]:
    """Undated reports that may have been out already."""
    for report, group in slots(claims.unseen, lambda claim: claim.report.id).items():
        bounds = group[0].report.reported
        yield Caution(
            code="may-have-been-known",
            text=f"The undated report {report!r} may have been out already: "
            f"it came out between {bounds.earliest} and {bounds.latest}.",
            because=tuple(claim.id for claim in group),
        )


def _late_bound(claims: Claims) -> Iterator[Caution]:
    """Undated reports that count, and may have been known earlier."""
    shown = {claim.report.id: claim.report for claim in claims.facts}
    shown = {name: report for name, report in shown.items() if report.undated}
    for name, report in sorted(shown.items()):
        yield Caution(
            code="may-have-been-known-earlier",
            text=f"The undated report {name!r} counts from {report.reported.latest}; "
            f"it may have been out from {report.reported.earliest}.",
        )


def _dated_ahead(claims: Claims) -> Iterator[Caution]:
    """Facts dated after the report that states them."""
    for claim in claims.facts:
        if claim.span.earliest > claim.known_from:
            yield Caution(
                code="happened-after-report",
                text=f"{claim.kind} is dated {claim.statement.happened}, "
                f"after its report of {claim.known_from}.",
                because=(claim.id,),
            )


def _unlisted(claims: Claims) -> Iterator[Caution]:
    """Values of open lists that are not listed."""
    for claim in claims.facts:
        for attribute, value in unlisted(claim.fact):
            yield Caution(
                code="unlisted-value",
                text=f"{claim.kind} has the unlisted {attribute.name} {value!r}; it is kept as given.",
                because=(claim.id,),
            )


def _unknown(claims: Claims) -> Iterator[Caution]:
    """Facts of kinds that this version does not know."""
    for claim in claims.of(UnknownFact):
        yield Caution(
            code="unknown-kind",
            text=f"An event of the unknown kind {claim.kind!r} is kept and not understood.",
            because=(claim.id,),
        )


def _waiting(claims: Claims) -> Iterator[Caution]:
    """Corrections and retractions of events that are not recorded."""
    for claim in claims.waiting:
        yield Caution(
            code="waits-for-event",
            text=f"{claim.kind} speaks of event {claim.fact.event[:SHORT]}, which is not recorded; "
            f"it waits for it.",
            because=(claim.event.id,),
        )


def _not_understood(claims: Claims) -> Iterator[Caution]:
    """Corrections that put nothing in place that this version can read."""
    for claim in claims.applied:
        if isinstance(claim.fact, FactCorrected) and stated_instead(claim.event) is None:
            yield Caution(
                code="correction-not-understood",
                text=f"The correction of event {claim.fact.event[:SHORT]} states nothing that can be put "
                f"in its place; the event still counts.",
                because=(claim.event.id,),
            )


def _rival_corrections(claims: Claims) -> Iterator[Caution]:
    """Events that were corrected in more than one way."""
    corrections = [claim for claim in claims.applied if isinstance(claim.fact, FactCorrected)]
    for target, group in slots(corrections, lambda claim: str(claim.fact.event)).items():
        ways = {_way(claim.event) for claim in group}
        if len(ways) > 1:
            yield Caution(
                code="rival-corrections",
                text=f"Event {target[:SHORT]} was corrected in {len(ways)} ways; they are rivals.",
                because=tuple(claim.event.id for claim in group),
            )


def _way(correction: Event[Any]) -> str:
    """What a correction puts in place, whichever report it is in: two that mend alike are no rivals."""
    instead = stated_instead(correction)
    return correction.id if instead is None else content_id("", instead)


def _doubted(claims: Claims) -> Iterator[Caution]:
    """Facts that there is a doubt about on record."""
    for claim in claims.facts if claims.doubted else ():
        for doubt in (each for id_ in sorted(claim.ids) for each in claims.doubts.get(id_, ())):
            yield Caution(
                code="doubted",
                text=f"{claim.kind} is in doubt: {doubt.fact.reason}",
                because=(claim.id, doubt.id),
            )


def _one_and_two(claims: Claims) -> Iterator[Caution]:
    """Slugs that are merged though they were judged to be two things."""
    judged = [claim for claim in claims.book if isinstance(claim.fact, EntitiesDistinct)]
    for claim in judged:
        said = claim.event.fact
        if claim.fact.a == claim.fact.b and isinstance(said, EntitiesDistinct):
            yield Caution(
                code="merged-and-distinct",
                text=f"{said.a!r} and {said.b!r} are merged, and are on record as two: {said.reason}",
                because=(claim.id,),
            )


def _withdrawn(claims: Claims) -> Iterator[Caution]:
    """Reports that their outlet took back, which count no longer, or changed, which still do."""
    changed = list(claims.of(ReportRetracted, ReportRevised))
    shown = {claim.report.id for claim in claims.facts} if changed else ()
    for claim in changed:
        if claim.fact.report in shown and acts(claim):
            gone = isinstance(claim.fact, ReportRetracted)
            what = f"withdrawn ({claim.fact.reason})" if gone else "changed by its outlet"
            counted = "not counted" if gone else "still counted"
            yield Caution(
                code="report-withdrawn" if gone else "report-revised",
                text=f"The report {claim.fact.report!r} was {what}; what it stated is {counted}.",
                because=(claim.id,),
            )


def _of_several(claims: Claims) -> Iterator[Caution]:
    """Deals that reports give to different companies."""
    for deal, group in slots(claims.of(DealReported), lambda claim: str(claim.fact.deal)).items():
        companies = sorted({claim.fact.company for claim in group if claim.fact.company}, key=str)
        if any(set(one).isdisjoint(two) for one in companies for two in companies):
            told = " and ".join(", ".join(map(str, each)) for each in companies)
            yield Caution(
                code="deal-of-several-companies",
                text=f"Deal {deal!r} is said to be of {told}.",
                because=tuple(claim.id for claim in group),
            )


def _founded_late(claims: Claims) -> Iterator[Caution]:
    """Deals that certainly happened before their company was founded."""
    births = [
        c for c in claims.of(CompanyFounded) if c.statement.happened is not None and c.fact.step == "founded"
    ]
    by_company = slots(births, lambda claim: claim.subject)
    for claim in claims.facts if births else ():
        deal = getattr(claim.fact, "deal", "")
        for birth in by_company.get(claim.subject, ()) if deal and claim.subject else ():
            if claim.statement.happened is not None and claim.span.latest < birth.span.earliest:
                yield Caution(
                    code="funded-before-founded",
                    text=f"Deal {deal!r} has a fact of {claim.statement.happened}, "
                    f"before {birth.subject!r} was founded ({birth.statement.happened}).",
                    because=(claim.id, birth.id),
                )


def _left_before(claims: Claims) -> Iterator[Caution]:
    """People who left an office before they took it."""
    taken = slots(claims.of(RoleTaken), lambda c: (c.fact.person, c.fact.company, c.fact.role))
    for left in claims.of(RoleLeft):
        if not all(isinstance(person, str) for person in left.fact.person):
            continue  # two unnamed people are never one
        for start in taken.get((left.fact.person, left.fact.company, left.fact.role), ()):
            if left.statement.happened is not None and left.span.latest < start.span.earliest:
                yield Caution(
                    code="left-before-taken",
                    text=f"{left.fact.person[0]} left as {left.fact.role} by {left.span.latest}, "
                    f"before taking office ({start.statement.happened}).",
                    because=(left.id, start.id),
                )


def _status_backwards(claims: Claims) -> Iterator[Caution]:
    """Deals that were closed before they were announced, and the like."""
    place = {status: number for number, status in enumerate(DEAL_PROGRESS)}
    dated = [
        claim for claim in claims.of(StatusReported) if _certainly_dated(claim) and claim.fact.status in place
    ]
    for group in slots(dated, lambda claim: str(claim.fact.deal)).values():
        for one in group:
            for two in group:
                further = place[one.fact.status] > place[two.fact.status]
                if further and one.span.latest < two.span.earliest and two.fact.status != "in-progress":
                    yield Caution(
                        code="status-backwards",
                        text=f"Deal {one.fact.deal!r} was {one.fact.status} by {one.span.latest}, "
                        f"and only {two.fact.status} from {two.span.earliest}.",
                        because=(one.id, two.id),
                    )


def _certainly_dated(claim: Claim) -> bool:
    return claim.statement.happened is not None


_CHECKS = (
    _undated, _late_bound, _dated_ahead, _unlisted, _unknown, _waiting, _not_understood, _rival_corrections,
    _doubted, _one_and_two, _withdrawn, _of_several,
    _founded_late, _left_before, _status_backwards,
)  # fmt: skip
