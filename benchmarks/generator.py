"""Made-up reports in realistic proportions, for measuring and for tests; the same seed gives the same events.

A few companies have very many events and most have few. Reports relay each other, hide their day or
credit nobody; rounds follow each other, plans are announced, and people are asked and stay silent.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from random import Random
from typing import Any

from attrs import frozen

from dealtracker.events.event import Event
from dealtracker.events.fact import Fact
from dealtracker.events.kinds import (
    CompanyFounded,
    DealReported,
    EntityDeclared,
    EntityNamed,
    ReportPublished,
)
from dealtracker.events.mention import mentions
from dealtracker.events.reported import reported_interval
from dealtracker.events.statement import Statement

from .scene import FIRST_DAY, LAST_DAY, MAKERS, WEIGHTS, Scene, sentence

_PER_COMPANY = 40
_PER_INVESTOR = 400
_OUTLETS = tuple(f"outlet-{number}" for number in range(40))
_VOICES = (
    ("people-familiar",), ("people-familiar",), ("company",), ("single-anonymous",), ("filing",),
    ("named:Ada Byron",), ("outlet:outlet-3", "people-familiar"), ("outlet:outlet-7",), ("document",),
)  # fmt: skip


@frozen
class Batch:
    """One report with its facts, as it is recorded.

    Attributes:
        report: Its id.
        days: The first and the last day on which it may have come out.
        events: Its events, the report itself first.
    """

    report: str
    days: tuple[date, date]
    events: tuple[Event[Any], ...]


def events(count: int, *, seed: int = 1) -> list[Event[Any]]:
    """So many events of made-up reports, in the order of recording."""
    return [event for batch in batches(count, seed=seed) for event in batch.events]


def batches(count: int, *, seed: int = 1, companies: int = 0) -> Iterator[Batch]:
    """Reports that state so many events in all; about as many companies as are asked for, or fit."""
    author = _Author(Random(seed), companies or max(2, count // _PER_COMPANY), count)
    written = 0
    while written < count:
        batch = author.batch(written / count)
        left = Batch(batch.report, batch.days, batch.events[: count - written])
        written += len(left.events)
        yield left


class _Author:
    """Writes one report after the other about companies of very different fame."""

    def __init__(self, random: Random, companies: int, count: int) -> None:
        self._random = random
        self._slugs = [f"company-{number}" for number in range(1, companies + 1)]
        self._fame = list(accumulate(1 / number for number in range(1, companies + 1)))
        self._investors = [f"investor-{number}" for number in range(1, max(8, count // _PER_INVESTOR))]
        self._declared: set[str] = set()
        self._number = 0

    def batch(self, progress: float) -> Batch:
        """The next report, `progress` of the way from the first day to the last."""
        random = self._random
        self._number += 1
        name = f"report-{self._number}"
        published = self._published(name, progress)
        days = reported_interval(published)
        company = random.choices(self._slugs, cum_weights=self._fame)[0]
        fame = 1 + len(self._slugs) // int(company.rpartition("-")[2])
        scene = Scene.of(random, company, self._investors, days[1], fame)
        said = [self._said(scene, para) for para in range(1, random.randint(4, 20))]
        spoken = frozenset([scene.company]).union(*(mentions(each.fact) for each in said))
        first = [Statement(fact=fact) for fact in (published, *self._introduced(scene, spoken))]
        return Batch(name, days, tuple(Event.of(name, each) for each in (*first, *said)))

    def _published(self, name: str, progress: float) -> ReportPublished:
        random = self._random
        day = FIRST_DAY + timedelta(int(progress * (LAST_DAY - FIRST_DAY).days) + random.randint(-9, 9))
        undated = random.random() < 0.08
        return ReportPublished(
            report=name,
            outlet=random.choice(_OUTLETS),
            kind=random.choices(("article", "press-release", "filing", "aggregator"), (80, 10, 3, 7))[0],
            title=sentence(random, 9).title(),
            url=f"https://news.example/{name}",
            published=f"[{day - timedelta(20)}..{day}]" if undated else day,
            retrieved=day + timedelta(30),
            dating="The page shows no day." if undated else "",
            language="en",
            relays=random.sample(_OUTLETS, 1) if random.random() < 0.25 else (),
        )

    def _introduced(self, scene: Scene, spoken: frozenset[str]) -> Iterator[Fact]:
        """Declarations and names of what was never spoken of before, and now and then a second name."""
        for sort, slug in scene.entities():
            if slug not in spoken:
                continue
            spelling = slug.replace("-", " ").title()
            if slug not in self._declared:
                self._declared.add(slug)
                yield EntityDeclared(type=sort, slug=slug)
                yield EntityNamed(entity=slug, name=spelling)
                if sort == "deal":
                    yield DealReported(deal=slug, company=scene.company, type=scene.deal_type)
            elif sort == "company" and self._random.random() < 0.05:
                yield EntityNamed(entity=slug, name=f"{spelling} Inc.", type="legal")

    def _said(self, scene: Scene, para: int) -> Statement[Any]:
        """One more thing that the report states, on somebody's word, more or less surely."""
        random = self._random
        fact = random.choices(MAKERS, WEIGHTS)[0](scene)
        planned = random.random() < 0.05
        return Statement(
            fact=fact,
            para=para,
            happened=_happened(scene, fact) if random.random() < 0.5 else None,
            due=scene.later() if planned else None,
            attribution=random.choice(_VOICES) if random.random() < 0.45 else (),
            certainty=random.choices(("asserted", "hedged", "speculative"), (85, 12, 3))[0],
            reality="planned" if planned else random.choices(("done", "in-progress"), (93, 7))[0],
            negative=random.random() < 0.01,
            quote=sentence(random, random.randint(33, 63)) if random.random() < 0.85 else "",
        )


def _happened(scene: Scene, fact: Fact) -> str:
    """When it happened, as the report has it: a company begins before its deals do."""
    return scene.founded if isinstance(fact, CompanyFounded) else scene.when()
