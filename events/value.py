"""The lists of values to start from, as the field uses them.

They are open: a value that is not listed is kept and shown as given, with a warning.
"""

from __future__ import annotations

from typing import Annotated

from .attribute import Closed, Known, Refers, Topic
from .error import WordingError
from .word import to_word

ENTITY_TYPES = ("company", "person", "product", "deal", "outlet")

DealSlug = Annotated[str, Refers("deal")]
ProductSlug = Annotated[str, Refers("product")]
OutletSlug = Annotated[str, Refers("outlet")]
EntitySlug = Annotated[str, Refers(*ENTITY_TYPES)]
ReportId = Annotated[str, Refers("report")]
EventId = Annotated[str, Refers("event")]
Topics = Annotated[tuple[str, ...], Topic(*ENTITY_TYPES, "report", "event")]

EntityType = Annotated[str, Closed(*ENTITY_TYPES)]
NameType = Annotated[
    str, Known("trading", "legal", "former", "alias", "translation", "transliteration", "misspelling")
]
Medium = Annotated[str, Known("article", "press-release", "filing", "court", "post", "aggregator", "note")]

# Further along comes later; pauses and ends come last. The order decides between overlapping statuses.
DEAL_PROGRESS = (
    "in-progress",
    "rumoured",
    "considered",
    "in-talks",
    "terms-agreed",
    "committed",
    "announced",
    "subject-to-approval",
    "partially-closed",
    "closed",
    "priced",
    "listed",
)
DEAL_PAUSES = ("shelved",)
DEAL_ENDS = ("lapsed", "withdrawn", "terminated", "blocked", "revoked", "failed")
DealStatus = Annotated[str, Known(*DEAL_PROGRESS, *DEAL_PAUSES, *DEAL_ENDS)]

DealType = Annotated[
    str,
    Known(
        *("pre-seed", "seed", "angel"),
        *(f"series-{letter}" for letter in "abcdefghij"),
        *("series-unknown", "extension", "bridge", "convertible-note", "safe", "corporate-round"),
        *("venture-growth", "growth-equity", "venture-debt", "debt-financing", "loan", "grant", "in-kind"),
        *("equity-crowdfunding", "secondary", "tender-offer", "stake-sale", "majority-stake"),
        *("minority-stake", "pipe", "ipo", "direct-listing", "spac", "post-ipo-equity", "post-ipo-debt"),
        *("acquisition", "acquihire", "asset-purchase", "license-and-hire", "merger", "lbo"),
        *("management-buyout", "spin-off", "carve-out", "split", "joint-venture", "fund", "restructuring"),
        *("recapitalisation", "capital-reduction", "buyback", "liquidation", "undisclosed"),
    ),
]
Close = Annotated[str, Known("first", "second", "final")]
AMOUNT_BASES = (
    *("round", "cheque", "tranche", "close", "to-date", "price", "target"),
    *("gross", "net", "fee", "grant", "unstated"),
)
AmountBasis = Annotated[str, Known(*AMOUNT_BASES)]
AmountForm = Annotated[str, Known("cash", "debt", "convertible", "shares", "in-kind")]
Given = Annotated[str, Known("cloud-credits", "intellectual-property")]
DealTerm = Annotated[
    str,
    Known(
        *("condition", "instrument", "use-of-proceeds", "price-per-share", "lock-up", "option"),
        *("exclusivity", "oversubscription"),
    ),
]
Capacity = Annotated[str, Known("investor", "lender", "grantor", "anchor", "cornerstone", "limited-partner")]
Existing = Annotated[str, Closed("yes", "no", "unstated")]
Side = Annotated[
    str,
    Known(
        *("buyer", "seller", "target", "parent", "issuer", "exchange", "adviser", "placement-agent"),
        *("licensor", "licensee", "excluded"),
    ),
]
ValuationBasis = Annotated[
    str, Known("pre-money", "post-money", "unstated", "implied", "market-cap", "target")
]

FoundingStep = Annotated[str, Known("founded", "registered", "started")]
Aspect = Annotated[
    str,
    Known(
        *("business", "sector", "headquarters", "parent", "unit", "strategy", "asset", "operates-in"),
        *("website", "size-class", "unicorn-status"),
    ),
]
# The further along, the later.
WINDING_STEPS = ("insolvency", "administration", "shut-down")
WindingStep = Annotated[str, Known(*WINDING_STEPS)]
Role = Annotated[
    str,
    Known(
        *("chief-executive", "chairman", "founder", "co-founder", "president", "chief"),
        *("chief-financial-officer", "chief-technology-officer", "director", "partner"),
    ),
]

ProductStep = Annotated[str, Known("announced", "launched", "opened", "updated", "integrated", "withdrawn")]
ProductAspect = Annotated[str, Known("kind", "made-by", "based-on", "performance", "availability")]
Metric = Annotated[
    str,
    Known(
        *("total-raised", "number-of-rounds", "revenue", "growth", "profit", "headcount", "users"),
        *("customers", "market-share", "countries", "cheque-size", "unrealised-gain"),
    ),
]
Direction = Annotated[str, Known("up", "down", "flat", "more-than", "less-than")]
Relation = Annotated[str, Known("competes", "partners", "customer", "supplies", "licenses", "contract")]

AuthorityAction = Annotated[
    str, Known("sanction", "crackdown", "probe", "approval", "court-step", "policy", "budget", "position")
]

SilenceForm = Annotated[str, Known("no-response", "no-immediate-comment")]
Act = Annotated[
    str,
    Known("says", "pledges", "claims", "aims", "praises", "suspects", "op-ed", "filing", "considers"),
]
Grounds = Annotated[str, Known("untrue", "inaccurate", "no-talks", "forged", "premature", "out-of-date")]
Dimension = Annotated[
    str,
    Known(
        *("motive", "significance", "comparison", "superlative", "outlook", "risk"),
        *("background", "reaction"),
    ),
]

Fault = Annotated[str, Closed("ours", "theirs")]
RetractionReason = Annotated[str, Known("retracted", "hoax")]
Reliability = Annotated[str, Closed("A", "B", "C", "D", "E", "F")]
Credibility = Annotated[str, Closed("1", "2", "3", "4", "5", "6")]


def _choice(what: str, value: str, choices: tuple[str, ...]) -> str:
    if value not in choices:
        raise WordingError(f"{value!r} is not {what}.", remedy="It is one of " + ", ".join(choices) + ".")
    return value


def to_entity_type(value: str) -> str:
    """One of company, person, product, deal and outlet."""
    return _choice("a sort of entity", to_word(value), ENTITY_TYPES)


def to_existing(value: str | bool) -> str:
    """Whether somebody held a part already: yes, no or unstated."""
    word = {True: "yes", False: "no"}[value] if isinstance(value, bool) else to_word(value)
    return _choice("yes, no or unstated", word, ("yes", "no", "unstated"))


def to_fault(value: str) -> str:
    """Whose error it was: ours or theirs."""
    return _choice("a fault", to_word(value), ("ours", "theirs"))


def to_reliability(value: str) -> str:
    """The Admiralty grade of a source, A to F."""
    return _choice("a reliability", str(value).strip().upper(), tuple("ABCDEF"))


def to_credibility(value: str | int) -> str:
    """The Admiralty grade of an item, 1 to 6."""
    return _choice("a credibility", str(value).strip(), tuple("123456"))
