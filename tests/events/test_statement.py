"""Facts and statements are valid where they exist: what is wrong is refused where it is made."""

from typing import Any

import pytest

from dealtracker.events import KINDS, Certainty, Reality, Statement, Unnamed, WordingError
from dealtracker.events.attribution import to_attribution
from dealtracker.events.mention import mentions, unlisted
from dealtracker.events.party import to_parties
from dealtracker.events.word import to_event_id, to_slug, to_text, to_topics, to_word

WHOLE_ID = "0f" * 32


def fact(kind: str, **attributes: Any) -> Any:
    return KINDS[kind](**attributes)


@pytest.mark.parametrize(
    ("kind", "attributes", "says"),
    [
        ("round-led", {"deal": "Moonshot 2024", "by": "alibaba"}, "'Moonshot 2024' is not a slug"),
        ("round-led", {"deal": "d", "by": []}, "Nobody is named"),
        ("round-led", {"deal": "d", "by": {"who": "x"}}, "is not a party"),
        ("amount-reported", {"deal": "d", "amount": "2.5bn"}, "names no currency"),
        ("amount-reported", {"deal": "d"}, "Neither an amount nor a share"),
        ("amount-reported", {"amount": "1m USD"}, "needs a deal or a company"),
        ("metric-reported", {"subject": "c", "metric": "users"}, "has no value"),
        ("entity-declared", {"type": "planet", "slug": "mars"}, "'planet' is not a sort of entity"),
        ("entity-named", {"entity": "c", "name": " "}, "says nothing"),
        ("round-joined", {"deal": "d", "by": "x", "existing": "perhaps"}, "yes, no or unstated"),
        ("fact-retracted", {"event": "0f0f", "fault": "ours", "reason": "slip"}, "not the id of an event"),
        ("fact-retracted", {"event": WHOLE_ID, "fault": "nobody's", "reason": "slip"}, "is not a fault"),
        (
            "source-graded",
            {"source": "wire", "reliability": "G", "credibility": 1},
            "'G' is not a reliability",
        ),
        ("stake-held", {"holder": "a", "company": "b", "since": "2024-02-30"}, "2024-02-30"),
    ],
)
def test_what_is_wrong_is_refused_by_name(kind: str, attributes: dict[str, Any], says: str) -> None:
    """An error names the text that is wrong."""
    with pytest.raises(WordingError, match=says.replace("(", r"\(")):
        fact(kind, **attributes)


@pytest.mark.parametrize(
    ("beside", "says"),
    [
        ({"certainty": "sure"}, "'sure' is not a certainty"),
        ({"reality": "real"}, "'real' is not a reality"),
        ({"happened": "the other day"}, "the other day"),
        ({"attribution": ["a friend"]}, "'a friend' is not a voice"),
        ({"para": "third"}, "not a whole number"),
        ({"para": 0}, "counted from 1"),
        ({"as_stated": "half"}, "which attribute"),
    ],
)
def test_what_stands_beside_a_fact_is_checked_too(beside: dict[str, Any], says: str) -> None:
    """Dates, voices and degrees of certainty are as strict as the fact."""
    with pytest.raises(WordingError, match=says):
        Statement(fact=fact("round-led", deal="d", by="x"), **beside)


def test_a_statement_is_asserted_as_done_where_nothing_else_is_said() -> None:
    """The plain way of stating is the default."""
    plain = Statement(fact=fact("round-led", deal="d", by="x"))
    assert (plain.certainty, plain.reality, plain.negative) == (Certainty.ASSERTED, Reality.DONE, False)


def test_words_of_one_meaning_are_one_word() -> None:
    """'Series A' in a headline and 'series-a' in a file are the same deal type."""
    assert to_word("Series A") == to_word("series_a") == "series-a"


def test_a_slug_is_never_a_whole_event_id() -> None:
    """So that what a topic points to is never in doubt."""
    assert to_event_id(WHOLE_ID.upper()) == WHOLE_ID
    with pytest.raises(WordingError, match="not a slug"):
        to_slug(WHOLE_ID)
    assert to_topics(["lumen", WHOLE_ID, "report:wire-1"]) == ("lumen", WHOLE_ID, "report:wire-1")


def test_unnamed_parties_stay_apart() -> None:
    """Two people without a name are two gaps; a slug that is given twice is one party."""
    parties = to_parties(["harbour", {"unnamed": "a fund"}, "birch", {"unnamed": "a fund"}, "harbour"])
    assert parties == ("birch", "harbour", Unnamed(unnamed="a fund"), Unnamed(unnamed="a fund"))


@pytest.mark.parametrize("text", ["bad\x00name", "red \x1b[31m", "turned \u202eround", "half \ud800"])
def test_control_characters_are_no_text(text: str) -> None:
    """What could trick a terminal or a reader's eye is refused."""
    with pytest.raises(WordingError, match="control characters"):
        to_text(text)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("filing", ("filing",)),
        (["Outlet:wire", " people-familiar "], ("outlet:wire", "people-familiar")),
        ("named: Ada Moss", ("named:Ada Moss",)),
        ("company", ("company",)),
        ("single-anonymous:lumen", ("single-anonymous:lumen",)),
    ],
)
def test_voices_are_written_one_way(given: Any, kept: tuple[str, ...]) -> None:
    """A voice is the same voice however it was typed."""
    assert to_attribution(given) == kept


@pytest.mark.parametrize("voice", ["outlet", "named:", "filing:sec", "outlet:The Wire", "rumour"])
def test_a_voice_has_what_it_needs(voice: str) -> None:
    """An outlet has a slug, a named person a name, and a filing nothing behind it."""
    with pytest.raises(WordingError):
        to_attribution(voice)


def test_a_fact_mentions_all_that_it_points_to() -> None:
    """Slugs, reports and events are found, whoever and whatever they are."""
    joined = fact(
        "round-joined",
        deal="lumen-2024",
        by=["birch", {"unnamed": "staff", "of": "lumen"}],
        through="birch-ii",
    )
    assert mentions(joined) == {"lumen-2024", "birch", "lumen", "birch-ii"}
    denied = fact("fact-denied", speaker="lumen", about=[WHOLE_ID, "report:wire-1", "lumen-2024"])
    assert mentions(denied) == {"lumen", WHOLE_ID, "report:wire-1", "lumen-2024"}


def test_a_correction_mentions_what_the_right_statement_does() -> None:
    """A claim that moves to another company is found there too."""
    corrected = fact(
        "fact-corrected",
        event=WHOLE_ID,
        fault="theirs",
        reason="wrong company",
        statement={"round-led": {"deal": "other-2024", "by": "birch"}, "happened": "2024-02"},
    )
    assert mentions(corrected) == {WHOLE_ID, "other-2024", "birch"}


def test_an_unlisted_value_is_kept_and_told() -> None:
    """The world grows faster than a list: what is new is stored as given."""
    reported = fact("deal-reported", deal="d", company="c", type="Pre-IPO SAFT")
    assert reported.type == "pre-ipo-saft"
    assert [(attribute.name, value) for attribute, value in unlisted(reported)] == [("type", "pre-ipo-saft")]
