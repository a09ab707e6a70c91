"""Origins: where a claim comes from in the end, how strong its voice is, through how many hands it came."""

from __future__ import annotations

import pytest

from dealtracker.events.kinds import AmountReported, MetricReported
from dealtracker.projections.origin import hands, origin, strength
from dealtracker.projections.report import Report, reports

from .case import DEAL, deal, named, news, round_news, say, state, usd


def report(**metadata: object) -> Report:
    (found,) = reports(news("2024-03-05", id="r", **metadata)).values()
    return found


PLAIN = report()
RELAY = report(relays=["bloomberg", "fortune"])
RELAY_OF_REPORT = report(relays=["report:original"])
AGGREGATOR = report(kind="aggregator")
AGGREGATOR_CREDITING = report(kind="aggregator", relays=["bloomberg"])
RELEASE = report(kind="press-release")
FILING = report(kind="filing")
NOBODY = report(outlet="")


@pytest.mark.parametrize(
    ("chain", "source", "subject", "expected"),
    [
        ((), PLAIN, "", "outlet:wire"),
        ((), NOBODY, "", "report:r"),
        ((), RELAY, "", "outlet:bloomberg"),
        ((), RELAY_OF_REPORT, "", "report:original"),
        ((), AGGREGATOR, "", None),
        ((), AGGREGATOR_CREDITING, "", "outlet:bloomberg"),
        ((), RELEASE, "acme", "company:acme"),
        ((), FILING, "acme", "filing"),
        (("filing",), RELAY, "acme", "filing"),
        (("company",), PLAIN, "acme", "company:acme"),
        (("company",), PLAIN, "", "company"),
        (("company:bolt",), PLAIN, "acme", "company:bolt"),
        (("named:Ann Lee",), PLAIN, "", "named:Ann Lee"),
        (("analyst:Gartner",), PLAIN, "", "analyst:Gartner"),
        (("document",), PLAIN, "", "document"),
        (("outlet:bloomberg", "people-familiar"), PLAIN, "", "outlet:bloomberg"),
        (("outlet:fortune", "outlet:bloomberg"), PLAIN, "", "outlet:bloomberg"),
        (("outlet:bloomberg", "company:acme"), PLAIN, "", "company:acme"),
        (("people-familiar",), PLAIN, "", "outlet:wire"),
        (("people-familiar",), RELAY, "", "outlet:bloomberg"),
        (("single-anonymous:acme",), PLAIN, "acme", "outlet:wire"),
        (("aggregator",), RELAY, "", None),
        (("social-post",), PLAIN, "", None),
        (("none",), RELAY, "", None),
    ],
)
def test_the_root_of_the_chain(
    chain: tuple[str, ...], source: Report, subject: str, expected: str | None
) -> None:
    """The last voice that can be told from others, else the last outlet, else what the report relays."""
    assert origin(chain, source, subject) == expected


@pytest.mark.parametrize(
    ("chain", "source", "expected"),
    [
        (("filing",), PLAIN, 6), (("court",), PLAIN, 6), (("company:acme",), PLAIN, 5),
        (("named:Ann",), PLAIN, 4),
        (("document",), PLAIN, 3), (("people-familiar",), PLAIN, 2), (("outlet:bloomberg",), PLAIN, 1),
        (("none",), PLAIN, 0), (("aggregator",), PLAIN, 0), ((), PLAIN, 1), ((), RELAY, 1), ((), RELEASE, 5),
        ((), FILING, 6), (("outlet:bloomberg", "people-familiar"), PLAIN, 2),
        (("outlet:x", "company"), PLAIN, 5),
        (("people-familiar", "outlet:bloomberg"), PLAIN, 2),
    ],
)  # fmt: skip
def test_the_strength_of_a_voice(chain: tuple[str, ...], source: Report, expected: int) -> None:
    """Filing, company, named, document, anonymous, relayed, nobody: in that order."""
    assert strength(chain, source) == expected


@pytest.mark.parametrize(
    ("chain", "source", "expected"),
    [
        ((), PLAIN, 0), ((), RELAY, 2), (("outlet:bloomberg",), PLAIN, 1), (("outlet:wire",), PLAIN, 0),
        (("outlet:bloomberg",), RELAY, 2), (("named:Ann",), PLAIN, 0),
    ],
)  # fmt: skip
def test_through_how_many_hands(chain: tuple[str, ...], source: Report, expected: int) -> None:
    """Each other outlet that a claim came through is one hand more."""
    assert hands(chain, source) == expected


def test_what_credits_nobody_came_through_more_hands_than_can_be_told() -> None:
    """A round-up that names no source is farther from it than any chain of named outlets."""
    assert hands((), AGGREGATOR) > hands(("outlet:a", "outlet:b", "outlet:c"), RELAY)


def test_a_release_and_the_articles_that_quote_it_are_one_origin() -> None:
    """A press release, and two outlets that credit the company, confirm nothing to each other."""
    said = AmountReported(deal=DEAL, amount=usd("10m"), basis="round")
    events = [
        *round_news("2024-03-04", said, kind="press-release", outlet="newsroom"),
        *news("2024-03-05", say(said, attribution="company"), outlet="paper"),
        *news("2024-03-06", say(said, attribution=["outlet:paper", "company:acme"]), outlet="wire"),
    ]
    figure = deal(events, "2024-03-06").amounts[0].figure
    assert (figure.origins, figure.agreement, len(figure.because)) == (1, "sole", 3)


def test_ten_copies_are_one_origin() -> None:
    """However many outlets carry one agency's story, it is one origin; an independent one makes two."""
    said = AmountReported(deal=DEAL, amount=usd("10m"), basis="round")
    copies = [
        event
        for i in range(10)
        for event in round_news(f"2024-03-{i + 1:02}", said, outlet=f"copy-{i}", relays=["agency"])
    ]
    figure = deal(copies, "2024-03-31").amounts[0].figure
    assert (figure.origins, figure.agreement) == (1, "sole")
    figure = deal([*copies, *news("2024-03-20", said, outlet="paper")], "2024-03-31").amounts[0].figure
    assert (figure.origins, figure.agreement) == (2, "agreed")


def test_an_unknown_origin_is_shown_and_not_counted() -> None:
    """What an aggregator repeats is evidence without an origin: it confirms nobody."""
    said = AmountReported(deal=DEAL, amount=usd("10m"), basis="round")
    events = [*round_news("2024-03-04", said), *news("2024-03-05", said, outlet="list", kind="aggregator")]
    figure = deal(events, "2024-03-06").amounts[0].figure
    assert (figure.origins, figure.untraced, figure.agreement, len(figure.because)) == (1, 1, "sole", 2)


def test_the_bare_company_is_the_one_that_a_number_is_about() -> None:
    """A metric that 'the company' states has the same origin as one credited to it by name."""
    told = MetricReported(subject="acme", metric="headcount", quantity="80")
    events = [
        *news("2024-03-04", say(told, attribution="company")),
        *news("2024-03-05", say(told, attribution="company:acme"), outlet="paper"),
    ]
    assert named(state(events, "2024-03-06"))["metrics.headcount"].origins == 1


def test_whose_a_deal_is_decides_who_the_bare_company_is() -> None:
    """'The company' in a fact about a deal is the issuer, as the first report that is out names it."""
    said = say(AmountReported(deal=DEAL, amount=usd("10m"), basis="round"), attribution="company")
    events = round_news("2024-03-04", said)
    assert {source.origin for source in state(events, "2024-03-05").sources.values()} == {
        "outlet:wire",
        "company:acme",
    }
