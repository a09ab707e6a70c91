"""The kinds: each says in its class what it holds, and that is all there is to say."""

import re

import attrs
import pytest

from dealtracker.events.attribute import Attribute, attributes, summary
from dealtracker.events.attribution import VOICES
from dealtracker.events.fact import Fact, Time, wire_name
from dealtracker.events.kinds import FAMILIES, KINDS
from dealtracker.events.value import DEAL_ENDS, DEAL_PAUSES, DEAL_PROGRESS

EVERY = [pytest.param(kind, id=name) for name, kind in KINDS.items()]

VOCABULARY = [
    "report-published",
    "report-revised",
    "report-retracted",
    "entity-declared",
    "entity-named",
    "entity-renamed",
    "company-founded",
    "company-described",
    "company-wound-up",
    "deal-reported",
    "status-reported",
    "amount-reported",
    "term-reported",
    "round-led",
    "round-joined",
    "party-named",
    "valuation-reported",
    "valuation-changed",
    "stake-held",
    "stake-sold",
    "role-held",
    "role-taken",
    "role-left",
    "background-reported",
    "product-launched",
    "product-described",
    "metric-reported",
    "relation-reported",
    "authority-acted",
    "comment-declined",
    "no-response",
    "detail-withheld",
    "statement-made",
    "fact-confirmed",
    "fact-denied",
    "assessment-made",
    "fact-corrected",
    "fact-retracted",
    "fact-disputed",
    "entities-merged",
    "entities-distinct",
    "deals-maybe-same",
    "source-graded",
]


def test_the_vocabulary_is_whole() -> None:
    """Everything that the field says can be said, and there is no catch-all."""
    assert list(KINDS) == VOCABULARY


@pytest.mark.parametrize("kind", EVERY)
def test_a_kind_explains_itself(kind: type[Fact]) -> None:
    """Its docstring says what the kind says, and what each attribute does."""
    assert summary(kind).endswith(".")
    assert all(attribute.help.endswith(".") for attribute in attributes(kind))


@pytest.mark.parametrize("kind", EVERY)
def test_a_kind_is_frozen(kind: type[Fact]) -> None:
    """A fact never changes once it is made."""
    assert kind.__setattr__ is not object.__setattr__
    assert "__weakref__" in dir(kind) or kind.__slots__


@pytest.mark.parametrize("kind", EVERY)
def test_an_attribute_is_checked_where_a_fact_is_made(kind: type[Fact]) -> None:
    """Every attribute has a converter, so that what exists is valid."""
    assert [field.name for field in attrs.fields(kind) if field.converter is None] == []  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", EVERY)
def test_defaults_are_listed_values(kind: type[Fact]) -> None:
    """What is assumed where nothing is said is a value that the field knows."""
    odd = [
        attribute.name
        for attribute in attributes(kind)
        if attribute.known and attribute.field.default not in (attrs.NOTHING, "", *attribute.known)
    ]
    assert odd == []


@pytest.mark.parametrize("name", KINDS)
def test_names_are_past_tense_on_the_wire(name: str) -> None:
    """A kind is called the same in Python and in a file, but for the letters' case."""
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", name)
    assert wire_name(KINDS[name]) == name


SORTS = {
    Time.TRANSITION: {"entity-renamed", "company-wound-up", "status-reported", "role-taken", "role-left"},
    Time.STATE: {
        *("entity-named", "company-described", "stake-held", "role-held", "product-described"),
        "relation-reported",
    },
    Time.MEASURE: {"amount-reported", "term-reported", "valuation-reported", "metric-reported"},
}


def test_each_kind_has_its_sort_of_time() -> None:
    """Roles and names last, statuses move on, valuations are read off, and the rest happens on a day."""
    for sort, names in SORTS.items():
        assert {name for name, kind in KINDS.items() if kind.TIME is sort} == names


def test_every_kind_belongs_to_one_family() -> None:
    """A reader finds a kind in one place."""
    listed = [kind for family in FAMILIES.values() for kind in family]
    assert len(listed) == len(set(listed)) == len(KINDS)


def test_status_ends_come_last() -> None:
    """A deal that ended goes no further."""
    assert not {*DEAL_PROGRESS} & {*DEAL_PAUSES, *DEAL_ENDS}
    assert DEAL_PROGRESS.index("announced") < DEAL_PROGRESS.index("closed")


def test_an_attribute_says_what_it_holds() -> None:
    """Help texts, files and the schema are made from this."""
    deal, by = attributes(KINDS["round-led"])
    assert (deal.name, deal.required, deal.many, deal.refers) == ("deal", True, False, ("deal",))
    assert (by.name, by.required, by.many, by.refers) == ("by", True, True, ("company", "person"))
    amount = _attribute("amount-reported", "amount")
    assert (amount.type.__name__, amount.required) == ("Amount", False)
    fault = _attribute("fact-retracted", "fault")
    assert (fault.closed, fault.known) == (True, ("ours", "theirs"))
    assert _attribute("fact-denied", "about").topic


def test_filing_outweighs_company_outweighs_named_outweighs_document_outweighs_unnamed() -> None:
    """How much a voice weighs is the field's order."""
    order = ["filing", "company", "named", "document", "people-familiar", "outlet", "none"]
    weights = [VOICES[kind].strength for kind in order]
    assert weights == sorted(set(weights), reverse=True)


def _attribute(kind: str, name: str) -> Attribute:
    return next(attribute for attribute in attributes(KINDS[kind]) if attribute.name == name)
