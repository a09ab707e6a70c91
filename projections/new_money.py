"""New money: which deals bring a company money for its shares, how far along they are, and why not.

Total raised is the new money that investors put in for shares, or for the right to shares. Debt, gifts
in kind and existing shares that change hands are none of it, and are named instead of added.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from attrs import frozen

from ..events.amount import Amount
from ..events.answer import Answer
from ..events.kinds import (
    AmountReported,
    DealReported,
    FactConfirmed,
    FactDenied,
    ReportRetracted,
    StakeSold,
    StatusReported,
)
from ..events.statement import Reality
from .claim import Claim, Claims
from .deal import DealState
from .figure import Figure
from .range import Range
from .slot import holds

WHY: dict[str, str] = {
    "committed": "it was promised and not said to be paid",
    "convertible": "it may turn into shares, and is debt until then",
    "debt": "it is debt, which buys no shares",
    "denied": "it is denied, or said not to be so",
    "disputed": "reports differ",
    "doubted": "there is a doubt about it on record",
    "grant": "a grant buys no shares",
    "hedged": "no report is sure of it",
    "in-kind": "it was given in kind and is no money",
    "in-parts": "its parts are counted instead",
    "inside-round": "it is inside another sum of the round",
    "may-be-double": "its deal may be the same as another one",
    "may-be-secondary": "some of it may be for existing shares",
    "no-sum": "no sum of it is said",
    "not-done": "the deal is not said to be done",
    "not-new-money": "it is no new money for the company",
    "open": "what else came in is not said",
    "other-currency": "it is in another currency, and sums are never converted",
    "partly-debt": "some of it is debt, or given in kind, or for existing shares",
    "planned": "it was only planned",
    "possibly": "it may have come later than the day asked",
    "secondary": "existing shares changed hands, and the company received nothing",
    "share": "a share of a sum is no sum",
    "shared": "the deal is said to be of another company too",
    "unclear": "of what sort its deal is, is not said",
    "unstated": "neither the sort of deal nor the sort of sum is said",
    "withdrawn": "its report was withdrawn",
    "withheld": "how much it was is not said",
}
"""Why a sum does not count, or not surely: a stable word for each reason, and what it means."""

_ASIDE = ("denied", "withdrawn", "replaced")

ROUNDS = frozenset(
    (
        *("pre-seed", "seed", "angel", *(f"series-{letter}" for letter in "abcdefghij"), "series-unknown"),
        *("extension", "bridge", "safe", "corporate-round", "venture-growth", "growth-equity"),
        *("equity-crowdfunding", "pipe", "post-ipo-equity"),
    )
)
"""The deals that bring new money for shares, or for the right to shares."""

_BESIDE: dict[str, str] = {
    **dict.fromkeys(("venture-debt", "debt-financing", "loan", "post-ipo-debt"), "debt"),
    **dict.fromkeys(("secondary", "tender-offer", "stake-sale"), "secondary"),
    **dict.fromkeys(
        (
            *("direct-listing", "acquisition", "acquihire", "asset-purchase", "license-and-hire", "merger"),
            *("lbo", "management-buyout", "spin-off", "carve-out", "split", "joint-venture", "fund"),
            *("restructuring", "recapitalisation", "capital-reduction", "buyback", "liquidation"),
        ),
        "not-new-money",
    ),
    "grant": "grant",
    "in-kind": "in-kind",
}
_PERHAPS: dict[str, str] = {
    **dict.fromkeys(("ipo", "spac", "minority-stake", "majority-stake"), "may-be-secondary"),
    "convertible-note": "convertible",
}
_DONE = ("announced", "closed", "priced", "listed")
_UNDER_WAY = ("in-progress", "committed", "subject-to-approval", "partially-closed")
_OFF = (
    *("rumoured", "considered", "in-talks", "terms-agreed"),
    *("shelved", "lapsed", "withdrawn", "terminated", "blocked", "revoked", "failed"),
)


@frozen
class Verdict:
    """Whether something counts, and why not.

    Attributes:
        counts: Yes, perhaps, or not.
        reason: A stable word for why not, or not surely; empty where it counts.
    """

    counts: Answer
    reason: str = ""

    def __and__(self, other: Verdict) -> Verdict:
        """Both together: the one that lets less count."""
        return self if self.counts & other.counts is self.counts else other


SURE = Verdict(Answer.YES)


def perhaps(reason: str) -> Verdict:
    """It may count."""
    return Verdict(Answer.MAYBE, reason)


def out(reason: str) -> Verdict:
    """It does not count."""
    return Verdict(Answer.NO, reason)


UNCLEAR = perhaps("unclear")
"""What is to be said of a deal of which no sort is: it may be a loan, or a sale of existing shares."""


def standing(figure: Figure[Any]) -> Iterator[tuple[Any, bool]]:
    """The values that stand on equal terms in a figure, each with whether it is said not to be so.

    The chosen one, where it is disputed those against it, and those that may hold on the day.
    """
    done = figure.reality == Reality.DONE.value
    if figure.certain:
        yield figure.value, figure.negative
    for rival in figure.others if figure.at_odds else ():
        if not rival.why.startswith(_ASIDE) and (rival.reality == Reality.DONE.value) == done:
            yield rival.value, rival.negative
    for rival in figure.possibly:
        if rival.reality != Reality.PLANNED.value:
            yield rival.value, rival.negative


def by_statement(figure: Figure[Any]) -> Verdict:
    """Whether a sum counts, by how it is stated: as done, for sure, on the day, undenied."""
    sides = list(standing(figure))
    if figure.withdrawn:
        return out("withdrawn")
    if figure.denied or (sides and all(negative for _, negative in sides)):
        return out("denied")
    if figure.reality == Reality.PLANNED.value or not sides:
        return out("planned")
    if figure.certainty != "asserted":
        return perhaps("hedged")
    if figure.reality != Reality.DONE.value:
        return perhaps("committed" if figure.reality == Reality.COMMITTED.value else "not-done")
    return SURE if figure.certain else perhaps("possibly")


def by_type(deal: DealState) -> Verdict:
    """Whether a deal brings new money for shares, by what sort of deal it is; one not said to be any may."""
    sides = () if deal.type is None else standing(deal.type)
    told = {_sort(value) for value, negative in sides if not negative} - {UNCLEAR}
    if deal.type is None or not told:
        return UNCLEAR
    least = next((each for each in sorted(told, key=_least) if each.reason), SURE)
    sure = deal.type.certain and deal.type.certainty == "asserted"
    agreed = len({each.counts for each in told}) == 1
    return least if (sure and agreed) or not least.reason else perhaps(least.reason)


def by_status(deal: DealState, sums: Figure[Any] | None = None) -> Verdict:
    """Whether a deal is done; a status that is surely older than a done sum says nothing of that."""
    status = deal.status
    if status is None or not (status.certain or status.possibly) or (sums and _older(status, sums)):
        return SURE
    if status.reality == Reality.PLANNED.value:
        return out("planned")
    told = {_stage(value, negative) for value, negative in standing(status)}
    worst = min(told, key=_least, default=SURE)
    if len({each.counts for each in told}) > 1 or status.certainty != "asserted":
        return perhaps(worst.reason or "not-done")
    return worst


def _least(verdict: Verdict) -> tuple[int, str]:
    return ((Answer.NO, Answer.MAYBE, Answer.YES).index(verdict.counts), verdict.reason)


def _sort(type_: str) -> Verdict:
    if type_ in _BESIDE:
        return out(_BESIDE[type_])
    if type_ in _PERHAPS:
        return perhaps(_PERHAPS[type_])
    return SURE if type_ in ROUNDS else UNCLEAR


def _stage(status: str, negative: bool) -> Verdict:
    if negative:
        return SURE if status in _OFF else out("not-done")
    if status in _OFF:
        return out("not-done")
    return SURE if status in _DONE else perhaps("committed" if status == "committed" else "not-done")


def _older(status: Figure[Any], sums: Figure[Any]) -> bool:
    """Whether a status surely lies before a sum that is told as done."""
    if sums.reality != Reality.DONE.value or not (sums.certain and status.certain):
        return False
    then = status.happened.latest if status.happened else status.known_since
    since = sums.happened.earliest if sums.happened else sums.known_since
    return then is not None and since is not None and then < since


def known(deal: DealState, company: str, claims: Claims) -> tuple[Verdict, tuple[str, ...]] | None:
    """Whether a company had a deal by the day, with the events that say so; None where it had not yet."""
    told = claims.of_deal(deal.deal, DealReported)
    by_then = [claim for claim in told if holds(claim, claims.view.on) is not Answer.NO]
    events = tuple(claim.id for claim in by_then)
    if not by_then or _later(deal, by_then, claims):
        return None
    standing_ = [each for each in by_then if not (each.set_aside or each.statement.negative)]
    if not standing_:
        return out(by_then[0].set_aside or "denied"), (*events, *_replies(by_then, claims))
    if all(each.statement.reality is Reality.PLANNED for each in standing_) and not _begun(deal):
        return out("planned"), events
    issuers = {party for each in standing_ for party in each.fact.company}
    return (perhaps("shared") if issuers - {company} else SURE), events


def _replies(told: Sequence[Claim], claims: Claims) -> Iterator[str]:
    """The events that deny that there is a deal, or withdraw what says so."""
    topics = {topic for each in told for topic in (each.fact.deal, *each.line, *each.report.relays)}
    topics |= {f"report:{each.report.id}" for each in told}
    replies = claims.of(FactDenied, FactConfirmed, ReportRetracted)
    yield from (claim.id for claim in replies if not topics.isdisjoint(claim.mentions))


def sold_in(deal: str, claims: Claims) -> tuple[list[dict[str, Range]], tuple[str, ...]]:
    """What existing shares were sold for in a deal, by currency, and the events; no sum may be any."""
    found = [claim for claim in claims.of_deal(deal, StakeSold) if _sold(claim, claims)]
    amounts = sorted({claim.fact.amount for claim in found}, key=str)
    ranges = [{} if each is None else {each.measured_in: Range.of(each)} for each in amounts]
    return ranges, tuple(claim.id for claim in found)


def sales(company: str, claims: Claims) -> dict[tuple[str, Amount], list[str]]:
    """The sums for which existing shares of a company were sold, by deal and sum, with their events."""
    about = [
        claim
        for claim in claims.of(StakeSold)
        if company in claim.fact.company and claim.fact.amount is not None
    ]
    found: dict[tuple[str, Amount], list[str]] = {}
    for claim in about:
        if _sold(claim, claims):
            found.setdefault((claim.fact.deal, claim.fact.amount), []).append(claim.id)
    return found


def _sold(claim: Claim, claims: Claims) -> bool:
    """Whether shares were sold by the day, or may have been."""
    said = claim.statement
    told = not (said.negative or claim.set_aside or said.reality is Reality.PLANNED)
    return told and holds(claim, claims.view.on) is not Answer.NO


def _later(deal: DealState, told: Sequence[Claim], claims: Claims) -> bool:
    """Whether all that is dated of a deal lies after the day, and nothing says that it was there by then."""
    if deal.amounts or deal.status or any(holds(each, claims.view.on) is Answer.YES for each in told):
        return False
    dated = claims.of_deal(deal.deal, AmountReported, StatusReported)
    return any(not claim.statement.negative for claim in dated)


def _begun(deal: DealState) -> bool:
    """Whether something of a deal is more than a plan."""
    figures = [deal.status, *(line.figure for line in deal.amounts)]
    return any(each is not None and each.stands for each in figures)
