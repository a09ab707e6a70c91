"""What holds for every total, whatever a log states."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dealtracker.events.kinds import (
    DealsMaybeSame,
)
from dealtracker.projections.company import company_state
from dealtracker.projections.range import Range
from dealtracker.projections.view import View

from .anything import COMPANIES, DAYS, logs
from .case import Log, news, say, state, usd
from .raising import DAY, LATER, deal, ends, sum_, total

SUMS = st.sampled_from(["4m", "5m", "about 5m", "10m", "at least 6m", "up to 8m", "3m–7m", "12m"])
BASES = st.sampled_from(["round", "gross", "cheque", "tranche", "close", "to-date", "unstated", "target"])
BESIDE = st.sampled_from(
    [{}, {"certainty": "hedged"}, {"reality": "planned"}, {"happened": "2024-02"}, {"negative": True}]
)


@given(logs(), st.sampled_from(COMPANIES), st.sampled_from(DAYS), st.sampled_from(DAYS))
def test_the_floor_never_exceeds_the_ceiling(events: Log, company: str, as_of: str, on: str) -> None:
    """Whatever a log states, what is sure is no more than what is possible, and adds up from its parts."""
    for found in company_state(company, events, View.of(as_of, on)).totals:
        assert found.floor == sum(part.floor for part in found.counted) >= 0
        ceilings = [part.ceiling for part in found.counted]
        assert found.ceiling == (None if None in ceilings else sum(filter(None, ceilings)))
        assert found.ceiling is None or found.floor <= found.ceiling


@given(st.lists(st.tuples(SUMS, BESIDE), min_size=1, max_size=5))
def test_reports_of_one_round_never_add_up(told: list[tuple[str, dict[str, Any]]]) -> None:
    """However many reports tell of one round, no more is sure or possible than one of them states."""
    events = news("2024-03-01", deal(), outlet="first")
    for number, (words, beside) in enumerate(told):
        events += news("2024-03-05", say(sum_(words), **beside), outlet=f"outlet-{number}")
    stated = [Range.of(usd(words)) for words, _ in told]
    for found in state(events, LATER).totals:
        assert found.floor <= max(each.low for each in stated)
        assert found.ceiling is None or found.ceiling <= max(each.high or 0 for each in stated)


@given(st.lists(st.tuples(SUMS, BASES, st.sampled_from(["bolt", "crux", ""])), max_size=6))
def test_parts_never_add_to_a_round(told: list[tuple[str, str, str]]) -> None:
    """Beside the round's own sum of 20m no other sum of the round makes it more or less."""
    parts = [
        sum_(words, basis, party=party or ())
        for words, basis, party in told
        if basis not in ("round", "gross")
    ]
    assert ends(total(news(DAY, deal(), sum_("20m"), *parts))) == (20, 20)


@given(st.lists(st.tuples(SUMS, st.sampled_from(["a", "b", "c"])), min_size=1, max_size=6))
def test_a_judgement_that_deals_may_be_one_adds_nothing(told: list[tuple[str, str]]) -> None:
    """Of two deals that may be one the larger is sure, and both are possible as before."""
    facts = [fact for words, slug in told for fact in (deal(slug), sum_(words, deal=slug))]
    events = news(DAY, *facts)
    same = news(LATER, DealsMaybeSame(a="a", b="b", reason="alike"), outlet="desk")
    before, after = total(events), total([*events, *same])
    each = {slug: sum(p.floor for p in before.counted if p.deal == slug) for slug in "abc"}
    assert (after.floor, after.ceiling) == (max(each["a"], each["b"]) + each["c"], before.ceiling)
