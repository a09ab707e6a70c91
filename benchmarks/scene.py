"""What a made-up report speaks of, and one maker of facts for each kind, with how often it is used."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from random import Random

from attrs import frozen

from dealtracker.events import kinds
from dealtracker.events.fact import Fact

FIRST_DAY, LAST_DAY = date(2014, 1, 1), date(2025, 12, 31)

_WORDING = """
    the company investors capital growth market new round says people plan fund raise lead value deal after
    before quarter expand product users launch partners team strong rivals talks terms agreed closing share
    stake sources early late stage platform model chief office world year board sale backed by with of for
"""
_WORDS = _WORDING.split()
_TYPES = ("seed", "series-a", "series-b", "series-c", "series-d", "series-e", "growth-equity", "venture-debt")
_STATUSES = ("rumoured", "in-talks", "terms-agreed", "announced", "closed", "closed", "shelved")
_ROLES = ("chief-executive", "chairman", "chief-financial-officer", "founder")
_METRICS = ("revenue", "headcount", "users", "customers", "total-raised")
_ASPECTS = ("business", "sector", "headquarters", "strategy", "operates-in", "website")


@frozen
class Scene:
    """What one report speaks of: a company, one of its deals, and who is around.

    Attributes:
        random: Where its chances come from.
        company: The slug of the company.
        deal: The slug of one of its deals.
        round: The number of that deal among the company's.
        investors: Who takes part in the deal, its leader first.
        day: The day of the report.
        begun: The day on which the deal was made.
    """

    random: Random
    company: str
    deal: str
    round: int
    investors: tuple[str, ...]
    day: date
    begun: date

    @classmethod
    def of(cls, random: Random, company: str, investors: Sequence[str], day: date, fame: int) -> Scene:
        """The company's latest deal on a day, or one before it; the famous make more of them."""
        deals = 1 + min(fame, 15).bit_length() * 3
        apart = (LAST_DAY - FIRST_DAY) // deals
        latest = max(0, min(deals - 1, (day - FIRST_DAY) // apart))
        number = latest if random.random() < 0.7 else random.randint(0, latest)
        deal = f"{company}-round-{number + 1}"
        cast = Random(deal)
        begun = min(day, FIRST_DAY + apart * number + timedelta(cast.randint(0, 60)))
        backers = dict.fromkeys(investors[int(len(investors) * cast.random() ** 3)] for _ in range(5))
        return cls(random, company, deal, number, tuple(backers), day, begun)

    @property
    def deal_type(self) -> str:
        """What sort of deal it is."""
        return _TYPES[min(self.round, len(_TYPES) - 1)]

    @property
    def person(self) -> str:
        """Somebody of the company."""
        return f"{self.company}-person-{self.random.randint(1, 3)}"

    @property
    def product(self) -> str:
        """Something that the company makes."""
        return f"{self.company}-product-{self.random.randint(1, 2)}"

    @property
    def investor(self) -> str:
        """One of those who take part in the deal."""
        return self.random.choice(self.investors)

    def entities(self) -> Iterator[tuple[str, str]]:
        """All that the report may speak of: sort and slug."""
        yield from (("company", slug) for slug in (self.company, *self.investors))
        yield "deal", self.deal
        yield from (("person", f"{self.company}-person-{number}") for number in (1, 2, 3))
        yield from (("product", f"{self.company}-product-{number}") for number in (1, 2))

    def money(self, base: int) -> str:
        """The deal's sum as the report has it: mostly the true one, less or more exactly told."""
        million = (Random(f"{self.deal} {base}").randint(10, 99) * base) // 10
        bound = self.random.choices(
            ("", "about ", "at least ", "more than ", "nearly "), (60, 15, 10, 10, 5)
        )[0]
        off = self.random.choices((0, million // 5, -million // 10), (92, 4, 4))[0]
        return f"{bound}{max(1, million + off)}m USD"

    def when(self) -> str:
        """The day of the deal, as exactly as the report has it."""
        day = self.begun
        forms = (f"{day}", f"{day:%Y-%m}", f"{day:%Y}", f"{day:%Y-%m}~", f"../{day:%Y-%m}")
        return self.random.choices(forms, (50, 30, 10, 5, 5))[0]

    @property
    def founded(self) -> str:
        """The year in which the company began."""
        return f"{FIRST_DAY.year - Random(self.company).randint(1, 9)}"

    def later(self) -> str:
        """When a plan is to come about."""
        return f"{self.day + timedelta(self.random.randint(30, 300)):%Y-%m}"

    def pick(self, *values: str) -> str:
        """One of several words."""
        return self.random.choice(values)

    def words(self, count: int) -> str:
        """Some words."""
        return sentence(self.random, count)


def sentence(random: Random, words: int) -> str:
    """Words in a row, which say nothing."""
    return " ".join(random.choices(_WORDS, k=words))


def _about(scene: Scene) -> str:
    return scene.random.choice((scene.company, scene.deal))


_MADE: tuple[tuple[int, Callable[[Scene], Fact]], ...] = (
    (
        70,
        lambda s: kinds.DealReported(
            deal=s.deal, company=s.company, type=s.deal_type, label=s.pick("", "Round")
        ),
    ),
    (90, lambda s: kinds.StatusReported(deal=s.deal, status=s.pick(*_STATUSES))),
    (
        100,
        lambda s: kinds.AmountReported(
            deal=s.deal, amount=s.money(30), basis=s.pick("round", "round", "unstated")
        ),
    ),
    (30, lambda s: kinds.AmountReported(deal=s.deal, amount=s.money(5), basis="cheque", party=s.investor)),
    (
        30,
        lambda s: kinds.TermReported(
            deal=s.deal, term=s.pick("use-of-proceeds", "condition"), value=s.words(6)
        ),
    ),
    (50, lambda s: kinds.RoundLed(deal=s.deal, by=s.investors[0])),
    (
        80,
        lambda s: kinds.RoundJoined(
            deal=s.deal, by=s.investors[1:3] or s.investors, existing=s.pick("yes", "unstated")
        ),
    ),
    (10, lambda s: kinds.RoundJoined(deal=s.deal, by={"unnamed": "existing backers"})),
    (20, lambda s: kinds.PartyNamed(deal=s.deal, party=s.investor, role="adviser")),
    (
        70,
        lambda s: kinds.ValuationReported(
            company=s.company, amount=s.money(300), basis=s.pick("post-money", "unstated")
        ),
    ),
    (
        20,
        lambda s: kinds.ValuationChanged(
            company=s.company, deal=s.deal, multiple="eightfold", after=s.money(300)
        ),
    ),
    (
        60,
        lambda s: kinds.StakeHeld(holder=s.investor, company=s.company, quantity=s.pick("5 %", "about 12 %")),
    ),
    (10, lambda s: kinds.StakeSold(company=s.company, seller=s.investor, amount=s.money(5))),
    (50, lambda s: kinds.RoleHeld(person=s.person, company=s.company, role=s.pick(*_ROLES))),
    (20, lambda s: kinds.RoleTaken(person=s.person, company=s.company, role=s.pick(*_ROLES))),
    (10, lambda s: kinds.RoleLeft(person=s.person, company=s.company, role=s.pick(*_ROLES))),
    (10, lambda s: kinds.BackgroundReported(subject=s.person, background=s.investor)),
    (
        30,
        lambda s: kinds.ProductLaunched(
            product=s.product, company=s.company, step=s.pick("announced", "launched")
        ),
    ),
    (
        20,
        lambda s: kinds.ProductDescribed(
            product=s.product, company=s.company, aspect="kind", value=s.words(3)
        ),
    ),
    (
        60,
        lambda s: kinds.MetricReported(
            subject=s.company, metric=s.pick(*_METRICS), amount=s.money(90), period=f"{s.day:%Y}"
        ),
    ),
    (
        20,
        lambda s: kinds.RelationReported(
            parties=(s.company, s.investor), relation=s.pick("competes", "partners")
        ),
    ),
    (60, lambda s: kinds.CompanyDescribed(company=s.company, aspect=s.pick(*_ASPECTS), value=s.words(2))),
    (20, lambda s: kinds.CompanyFounded(company=s.company, by=s.person)),
    (
        10,
        lambda s: kinds.AuthorityActed(
            authority={"unnamed": "a regulator"}, action="probe", target=s.company
        ),
    ),
    (20, lambda s: kinds.CommentDeclined(speaker=s.pick(s.company, s.investor), about=s.deal)),
    (20, lambda s: kinds.NoResponse(speaker=s.pick(s.company, s.investor), about=s.deal)),
    (10, lambda s: kinds.DetailWithheld(speaker=s.company, about=s.deal, what=s.words(4))),
    (50, lambda s: kinds.StatementMade(speaker=s.person, gist=s.words(12), about=_about(s))),
    (10, lambda s: kinds.FactConfirmed(speaker=s.company, about=s.deal)),
    (2, lambda s: kinds.FactDenied(speaker=s.company, about=s.deal, grounds="untrue")),
    (
        60,
        lambda s: kinds.AssessmentMade(
            dimension=s.pick("motive", "outlook"), gist=s.words(14), about=_about(s)
        ),
    ),
)
WEIGHTS, MAKERS = zip(*_MADE, strict=True)
