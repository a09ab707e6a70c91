"""What laws are stated with: views of every sort, and all that can be asked of a company."""

from __future__ import annotations

from typing import Any

import attrs
from attrs import evolve
from hypothesis import strategies as st

from dealtracker.events.event import Event
from dealtracker.events.fact import Fact
from dealtracker.events.kinds import FactRetracted, ReportPublished
from dealtracker.events.statement import Statement
from dealtracker.projections.company import CompanyState, company_state
from dealtracker.projections.policy import POLICIES
from dealtracker.projections.timeline import timeline
from dealtracker.projections.view import View

from .anything import COMPANIES, DAYS, SLUGS, Log, recorded_at

days = st.sampled_from(DAYS)
policies = st.sampled_from(sorted(POLICIES))
positions = st.integers(0, 70)
"""How far some log had come; a log begins with some thirty declarations and documents."""
limits = st.one_of(st.none(), st.none(), positions, positions.map(recorded_at))
views = st.builds(View.of, days, days, limits, policies)
companies = st.sampled_from(COMPANIES)
slugs = st.sampled_from(sorted({slug for slugs in SLUGS.values() for slug in slugs}))

_AHEAD = ("may-have-been-known", "waits-for-event")


def answers(events: Log, company: str, view: View) -> dict[str, Any]:
    """All that can be asked of a company, part by part, so that a failure names the part."""
    state = company_state(company, events, view)
    return {**parts(state), "timeline": timeline(company, events, view)}


def parts(state: CompanyState) -> dict[str, Any]:
    """A state part by part."""
    return {each.name: getattr(state, each.name) for each in attrs.fields(CompanyState)}


def told_now(said: dict[str, Any]) -> dict[str, Any]:
    """Answers without the warnings about what was not reported or recorded yet."""
    return {**said, "warnings": [each for each in said["warnings"] if each.code not in _AHEAD]}


def note(name: str, day: str, *facts: Fact) -> Log:
    """A report of a day by the desk, which nothing else in a log speaks of."""
    document = ReportPublished(report=name, outlet="desk", published=day)
    return [Event.of(name, Statement(fact=fact)) for fact in (document, *facts)]


def retracted(target: Event[Any], fault: str = "ours", reason: str = "a slip") -> FactRetracted:
    return FactRetracted(event=target.id, fault=fault, reason=reason)


def beside(log: Log, *more: Log) -> Log:
    """A log that took in more events after all others."""
    events = list(log)
    for event in (event for each in more for event in each):
        place = len(events) + 1
        events.append(evolve(event, position=place, recorded=recorded_at(place)))
    return events
