"""Deals: what kind, how much on every basis, who leads and who takes part."""

from __future__ import annotations

from typing import Any

from dealtracker.events.fact import Fact
from dealtracker.events.kinds import AmountReported, DealReported, PartyNamed, RoundJoined, RoundLed
from dealtracker.events.party import Unnamed

from .case import ACME, DEAL, deal, declared, named, news, others, percent, round_news, say, state, usd


def sum_(text: str, **said: Any) -> AmountReported:
    return AmountReported(deal=DEAL, amount=usd(text), **said)


def test_sums_of_another_basis_are_never_rivals() -> None:
    """The round's billion, an investor's cheque, a tranche and what was given in kind are different sums."""
    told = [
        sum_("1bn", basis="round"), sum_("800m", basis="cheque", party="alibaba"),
        sum_("300m", basis="tranche", tranche="first"),
        sum_("200m", basis="round", form="in-kind", given="cloud-credits"), sum_("100m"),
    ]  # fmt: skip
    figures = named(state(round_news("2024-03-05", *told), "2024-12-31"))
    amounts = {
        path.removeprefix("deals.acme-a.amount."): each
        for path, each in figures.items()
        if ".amount." in path
    }
    assert {path: str(each.value) for path, each in amounts.items()} == {
        "round": "1bn USD", "cheque.alibaba": "800m USD", "tranche.first": "300m USD",
        "round.in-kind.cloud-credits": "200m USD", "unstated": "100m USD",
    }  # fmt: skip
    assert {each.agreement for each in amounts.values()} == {"sole"}


def test_a_sum_and_its_share_are_both_told() -> None:
    """'300m, or a third of the round' is a sum and a share of the cheque."""
    told = sum_("300m", basis="cheque", party="alibaba", share=percent("30"))
    lines = deal(round_news("2024-03-05", told), "2024-12-31").amounts
    assert [(line.part, line.figure.value) for line in lines] == [(False, usd("300m")), (True, percent("30"))]


def test_a_share_is_no_sum() -> None:
    """'Half of it as loans' is a share of the cheque in debt, beside the cheque."""
    told = [
        sum_("800m", basis="cheque", party="alibaba"),
        AmountReported(deal=DEAL, share=percent("50"), basis="cheque", form="debt", party="alibaba"),
    ]
    lines = deal(round_news("2024-03-05", *told), "2024-12-31").amounts
    assert {(line.part, line.form, line.figure.value) for line in lines} == {
        (False, "", usd("800m")), (True, "debt", percent("50")),
    }  # fmt: skip


def test_the_other_currency_is_that_of_the_sum_shown() -> None:
    """The same sum in another currency is shown as its own report states it, and never beside a rival."""
    first = sum_("10m", basis="round", also="9m EUR")
    second = say(sum_("20m", basis="round", also="18m EUR"), attribution="filing")
    (line,) = deal(
        [*round_news("2024-03-05", first), *news("2024-03-06", second, outlet="b")], "2024-12-31"
    ).amounts
    assert (line.figure.value, [str(each) for each in line.also]) == (usd("20m"), ["18m EUR"])


def test_undisclosed_is_no_rival() -> None:
    """An undisclosed sum neither disputes a stated one nor replaces it."""
    events = [
        *round_news("2024-03-05", sum_("10m", basis="round")),
        *news("2024-03-06", AmountReported(deal=DEAL, amount="undisclosed", basis="round")),
    ]
    (line,) = deal(events, "2024-12-31").amounts
    assert (line.figure.value, line.figure.agreement) == (usd("10m"), "sole")


def led(*by: Any, **beside: Any) -> Any:
    return say(RoundLed(deal=DEAL, by=list(by)), **beside)


def leads(*events: Any) -> dict[Any, str]:
    found = deal([event for log in events for event in log], "2024-12-31").leads
    return {figure.value: figure.agreement.value for figure in found}


def test_two_leads_of_one_report_lead_together() -> None:
    """Whom one report names together do not dispute each other."""
    assert leads(round_news("2024-03-05", led("bolt", "crux"))) == {"bolt": "sole", "crux": "sole"}


def test_reports_without_a_lead_in_common_dispute_it() -> None:
    """One says Bolt, the other Crux: both are shown, each against the other."""
    found = deal(
        [*round_news("2024-03-05", led("bolt")), *news("2024-03-06", led("crux"), outlet="b")], "2024-12-31"
    ).leads
    assert {figure.value: (figure.agreement.value, others(figure)) for figure in found} == {
        "bolt": ("disputed", ["crux"]), "crux": ("disputed", ["bolt"]),
    }  # fmt: skip


def test_one_lead_in_common_is_no_dispute() -> None:
    """Who adds a second lead to the first disputes nothing."""
    both = leads(round_news("2024-03-05", led("bolt")), news("2024-03-06", led("bolt", "crux"), outlet="b"))
    assert both == {"bolt": "agreed", "crux": "sole"}


def test_weaker_words_dispute_no_lead() -> None:
    """A plan, a rumour, or 'did not lead' does not dispute who did."""
    weak = (led("crux", reality="planned"), led("dune", certainty="speculative"), led("east", negative=True))
    found = leads(round_news("2024-03-05", led("bolt")), news("2024-03-06", *weak, outlet="b"))
    assert found["bolt"] == "sole"


def test_an_unnamed_lead_disputes_nobody() -> None:
    """'Led by a state fund' may be the one whom the other report names."""
    found = leads(
        round_news("2024-03-05", led("bolt")),
        news("2024-03-06", led(Unnamed(unnamed="a state fund")), outlet="b"),
    )
    assert set(found.values()) == {"sole"}


def test_two_unnamed_parties_are_never_one() -> None:
    """'Co-investors' of two reports are two lines, and confirm nobody."""
    crowd = RoundJoined(deal=DEAL, by=[Unnamed(unnamed="co-investors"), "bolt"])
    found = deal(
        [*round_news("2024-03-05", crowd), *news("2024-03-06", crowd, outlet="b")], "2024-12-31"
    ).investors
    assert sorted(str(line.figure.value) for line in found) == ["(co-investors)", "(co-investors)", "bolt"]
    assert [line.figure.origins for line in found if line.figure.value == "bolt"] == [2]


def test_two_unnamed_parties_of_one_fact_are_never_one() -> None:
    """Two funds that one report leaves unnamed in the same words stay two, and one event stands for each."""
    fund = Unnamed(unnamed="a fund")
    lines = deal(round_news("2024-03-05", RoundJoined(deal=DEAL, by=[fund, fund])), "2024-12-31").investors
    assert [len(line.figure.because) for line in lines] == [1, 1]


def test_a_backer_is_not_a_participant() -> None:
    """Whether they held a part before is kept from the report that says so."""
    told = [
        RoundJoined(deal=DEAL, by="bolt"),
        RoundJoined(deal=DEAL, by="bolt", existing="yes", through="bolt-fund"),
    ]
    events = [*round_news("2024-03-05", told[0]), *news("2024-03-06", told[1], outlet="b")]
    (line,) = deal(events, "2024-12-31").investors
    assert (line.existing, line.through, line.role, line.figure.origins) == (
        "yes",
        ("bolt-fund",),
        "investor",
        2,
    )


def test_other_sides_have_their_roles() -> None:
    """Adviser and buyer are no investors."""
    sides: list[Fact] = [
        PartyNamed(deal=DEAL, party="bolt", role="adviser"),
        PartyNamed(deal=DEAL, party="crux", role="buyer"),
    ]
    found = deal(round_news("2024-03-05", *sides), "2024-12-31")
    assert ({(line.role, line.figure.value) for line in found.parties}, found.investors) == (
        {("adviser", "bolt"), ("buyer", "crux")}, (),
    )  # fmt: skip


def test_a_type_that_is_not_said_contradicts_none() -> None:
    """A report that leaves the type open adds nothing to it; two types dispute each other."""
    one = DealReported(deal=DEAL, company=ACME, type="series-a")
    two = DealReported(deal=DEAL, company=ACME, type="series-b")
    found = deal([*news("2024-03-05", one), *round_news("2024-03-06", outlet="b")], "2024-12-31").type
    assert found is not None
    assert (found.value, found.origins) == ("series-a", 1)
    disputed = deal([*news("2024-03-05", one), *news("2024-03-06", two, outlet="b")], "2024-12-31").type
    assert disputed is not None
    assert disputed.disputed


def test_the_later_deal_comes_first() -> None:
    """Deals stand from the latest to the earliest, one that follows another above it."""
    deals: list[Any] = [
        DealReported(deal="seed", company=ACME), DealReported(deal="series-a", company=ACME, previous="seed"),
        say(DealReported(deal="grant", company=ACME), happened="2019"),
    ]  # fmt: skip
    assert [each.deal for each in state(news("2024-03-05", *deals), "2024-12-31").deals] == [
        "series-a",
        "seed",
        "grant",
    ]


def test_deals_that_follow_each_other_in_a_circle() -> None:
    """Two deals that are each said to follow the other are both shown, once."""
    deals = [
        DealReported(deal="a", company=ACME, previous="b"),
        DealReported(deal="b", company=ACME, previous="a"),
    ]
    assert sorted(each.deal for each in state(news("2024-03-05", *deals), "2024-12-31").deals) == ["a", "b"]


def test_sums_over_several_deals_stand_apart() -> None:
    """What a company raised to date is no sum of any deal."""
    told = AmountReported(company=ACME, amount=usd("3bn"), basis="to-date")
    found = state(round_news("2024-03-05", told), "2024-12-31")
    assert [line.figure.value for line in found.amounts] == [usd("3bn")]
    assert found.deals[0].amounts == ()


def test_a_deal_of_unnamed_company_belongs_to_nobody() -> None:
    """A deal of 'a start-up' is no deal of any known company."""
    told = DealReported(deal="secret", company=Unnamed(unnamed="a start-up"))
    assert state([*declared(ACME), *news("2024-03-05", told, sum_("1m"))], "2024-12-31").empty
