"""What holds for every screen: it answers as if all that is left open had been tried."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from operator import ge, gt, le, lt
from typing import Any

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from dealtracker.events.amount import Amount, Bound
from dealtracker.events.answer import Answer
from dealtracker.events.edtf import Edtf
from dealtracker.events.kinds import AmountReported
from dealtracker.projections.agreement import Agreement
from dealtracker.projections.book import Book
from dealtracker.projections.company import CompanyState, company_state
from dealtracker.projections.figure import Figure, Rival
from dealtracker.projections.screen import Screen
from dealtracker.projections.screen.field import Folded
from dealtracker.projections.screen.finding import weighed
from dealtracker.projections.screen.kind import Date, Number, Written
from dealtracker.projections.screen.reading import known_deals
from dealtracker.projections.screen.sieve import Topic, figures, values
from dealtracker.projections.view import View

from .anything import logs
from .case import DEAL, declared, round_news, usd

Compare = Callable[[Any, Any], bool]
COMPARISONS: dict[str, Compare] = {"<": lt, "<=": le, ">": gt, ">=": ge}
NUMBERS = [Decimal(tenth) / 10 for tenth in range(1, 500)]
HUGE = Decimal(10**9)
DATES = (
    "2024-02-07",
    "2024-02",
    "2024",
    "2023-11~",
    "2024-02/2024-03",
    "../2024-02",
    "2023-09/..",
    "[2024-02..2024-03]",
)
BOUNDS = ("", "about ", "at least ", "more than ", "up to ", "less than ")

wordings = st.one_of(
    st.builds("{}{} USD".format, st.sampled_from(BOUNDS), st.integers(1, 30)),
    st.builds(lambda low, more: f"{low}–{low + more} USD", st.integers(1, 20), st.integers(1, 9)),
    st.just("undisclosed"),
)
sides = st.lists(wordings, min_size=1, max_size=3, unique=True)


@cache
def all_of_it(wording: str) -> tuple[Decimal, ...]:
    """Every number of a fine scale, and a huge one, that a wording may mean; an exact one means itself."""
    amount = Amount.parse(wording)
    span = amount.interval
    if amount.bound is Bound.EXACT:
        return (amount.low,) if amount.low is not None else ()
    inside = []
    for number in (*NUMBERS, HUGE):
        above = span.low is None or number > span.low or (number == span.low and not span.low_open)
        below = span.high is None or number < span.high or (number == span.high and not span.high_open)
        inside += [number] if above and below else []
    return tuple(inside)


def within_three(number: Decimal, low: Decimal) -> bool:
    return low <= number <= low + 3


def verdict(answers: set[bool]) -> Answer:
    if len(answers) > 1:
        return Answer.MAYBE
    return Answer.YES if True in answers else Answer.NO


def disputed(values: list[Any], certainty: str = "asserted", *, certain: bool = True) -> Figure[Any]:
    """A figure of the first value, with the others against it."""
    first, *rest = values
    others = tuple(Rival(value=each, because=("b",), origins=1, why="later reported") for each in rest)
    if not certain:
        may_hold = Rival(value=first, because=("a",), origins=1, why="may hold")
        return Figure(value=None, possibly=(may_hold, *others))
    agreement = Agreement.DISPUTED if others else Agreement.SOLE
    return Figure(value=first, because=("a",), others=others, agreement=agreement, certainty=certainty)


@given(
    sides,
    st.sampled_from([*COMPARISONS, "in"]),
    st.integers(1, 32),
    st.sampled_from(["asserted", "hedged"]),
    st.booleans(),
)
def test_a_sum_answers_as_if_all_numbers_were_tried(
    stated: list[str], operator: str, asked: int, certainty: str, certain: bool
) -> None:
    """Every number that any side may mean is compared; what is not sure may also not be so."""
    wanted = f"{asked}–{asked + 3} USD" if operator == "in" else f"{asked} USD"
    test = Number(money=True).test(operator, [Written(wanted)], lambda name, _: name)
    figure = disputed([Amount.parse(each) for each in stated], certainty, certain=certain)
    found = weighed("amount", figure, test, str)
    against = [each for each in stated[1:] if each != "undisclosed" or not certain]
    numbers = [number for each in (stated[0], *against) for number in all_of_it(each)]
    compare = COMPARISONS.get(operator, within_three)
    answers = {compare(number, Decimal(asked)) for number in numbers}
    if certainty == "hedged" or not certain:
        answers.add(False)
    assert found is not None
    assert found.answer is verdict(answers)


@given(st.sampled_from(DATES), st.sampled_from([*COMPARISONS, "in"]), st.sampled_from(DATES))
def test_a_date_answers_as_if_all_days_were_tried(happened: str, operator: str, asked: str) -> None:
    """Every day on which it may have been lies before, within or after what is asked for."""
    when, wanted = Edtf.parse(happened), Edtf.parse(asked)
    test = Date().test(operator, [Written(asked)], lambda name, _: name)
    first, last = max(when.earliest, date(2021, 1, 1)), min(when.latest, date(2026, 1, 1))
    days = {when.earliest, when.latest, *(first + timedelta(each) for each in range((last - first).days + 1))}

    def is_so(day: date) -> bool:
        if operator == "in":
            return wanted.earliest <= day <= wanted.latest
        edge = wanted.earliest if operator in ("<", ">=") else wanted.latest
        return COMPARISONS[operator](day, edge)

    assert test.answer(when) is verdict({is_so(day) for day in days})


CONDITIONS = (
    "amount > 9m USD", "amount.cheque < 12m USD", "amount in 9m–11m USD", "type = series-b", "stage >= seed",
    "status >= announced", "date in 2024-02", "date < 2023-11~", "reported > 2024-01", "lead = bolt",
    "investor = acme", "lender != bolt", "party.buyer = bolt", "label has that", "term.option > 5",
)  # fmt: skip
ON_COMPANIES = (
    "valuation > 9m USD", "valuation.post-money < 11m USD", "backer = bolt", "portfolio = bolt",
    "founded in 2024", "people = ann", "people.chairman = bob", "metric.revenue > 9m USD", "metric.users > 7",
    "name has acme", "description has this", "deals > 1", "disputed = 0", "known-since >= 2024-02",
)  # fmt: skip
terms = st.sampled_from((*(f"deal({each})" for each in CONDITIONS), *ON_COMPANIES))
on_deals = st.sampled_from(CONDITIONS)
views = st.builds(View.of, st.sampled_from(("2024-01-15", "2024-02-29", "2025-06-30")), st.none())


@given(logs(), views, terms, terms, terms)
def test_laws_of_three_values(events: Any, view: View, one: str, two: str, three: str) -> None:
    """And, or and not follow Kleene's strong logic, whatever the log holds."""
    state = company_state("acme", events, view)

    def answer(text: str) -> Answer:
        return Screen.parse(text).judge(state).answer

    assert answer(f"not {one}") is ~answer(one)
    assert answer(f"not not {one}") is answer(one)
    assert answer(f"{one} and {two}") is answer(one) & answer(two)
    assert answer(f"{one} or {two}") is answer(one) | answer(two)
    assert answer(f"not ({one} and {two})") is answer(f"not {one} or not {two}")
    assert answer(f"{one} and ({two} or {three})") is answer(f"{one} and {two} or {one} and {three}")
    assert Screen.parse(one, two).judge(state).answer is answer(f"{one} and {two}")


class Known:
    """What is known of companies, by field and value."""

    def __init__(self, states: list[CompanyState]) -> None:
        self.everyone = frozenset(state.company for state in states)
        self.dealing = frozenset(state.company for state in states if known_deals(state))
        self._told: dict[Topic, list[tuple[Any, frozenset[str]]]] = {}
        for state in states:
            for topic, _, told in figures(state):
                here = [(value, frozenset([state.company])) for value in values(told)]
                self._told.setdefault(topic, []).extend(here)

    def told(self, topic: Topic) -> list[tuple[Any, frozenset[str]]]:
        """Of whom each value is known."""
        return self._told.get(topic, [])


@settings(max_examples=50)
@given(logs(), views, st.lists(terms, min_size=1, max_size=3), st.lists(on_deals, min_size=1, max_size=3))
def test_a_sieve_holds_nothing_back_that_a_screen_lets_through(
    events: Any, view: View, on_companies: list[str], on_deals: list[str]
) -> None:
    """Whatever answers yes or maybe is among what it lets through, however conditions are joined."""
    states = list(Book(events).states(view))
    known = Known(states)
    for joined in (" and ", " or "):
        for where in (
            joined.join(on_companies),
            joined.join([*on_deals, *on_companies]),
            joined.join(on_deals),
        ):
            for text in (where, f"not ({joined.join(on_companies)})", f"deal(not ({joined.join(on_deals)}))"):
                screen = Screen.parse(text)
                judged = {state.company: screen.judge(state).answer for state in states}
            assert judged == {state.company: screen.answer(Folded(state)) for state in states}, text
            through = {company for company, answer in judged.items() if answer is not Answer.NO}
            assert through <= screen.sieve(known), text


def test_a_sieve_holds_back() -> None:
    """What is certainly not meant does not come through, so that it need not be judged."""
    events = [
        *declared("acme", "bolt"),
        *round_news("2024-02-01", AmountReported(deal=DEAL, amount=usd("10m"), basis="round")),
    ]
    states = list(Book(events).states(View.of("2024-03-01")))
    assert Screen.parse("amount > 5m USD").sieve(Known(states)) == {"acme"}
    assert Screen.parse("amount > 50m USD").sieve(Known(states)) == set()
    assert Screen.parse("valuation > 50m USD").sieve(Known(states)) == {"acme", "bolt"}, "not known is maybe"


@given(logs(), views, on_deals, on_deals)
def test_one_deal_is_the_best_of_each(events: Any, view: View, one: str, two: str) -> None:
    """What is asked of one deal is asked of each in turn, and the surest answer counts."""
    state = company_state("acme", events, view)
    whole = Screen.parse(f"{one} and {two}")
    each = [whole.judge(evolve(state, deals=(deal,))).answer for deal in state.deals]
    rank = [Answer.NO, Answer.MAYBE, Answer.YES]
    assert whole.judge(state).answer is max(each, key=rank.index, default=Answer.NO)
    apart = Screen.parse(one, two).judge(state).answer
    assert rank.index(whole.judge(state).answer) <= rank.index(apart)


@given(logs(), views, terms)
def test_a_yes_rests_on_events(events: Any, view: View, term: str) -> None:
    """What makes it so is told, by events that are there."""
    found = Screen.parse(term).judge(company_state("acme", events, view))
    assert set(found.because) <= {event.id for event in events}
    assert found.why
