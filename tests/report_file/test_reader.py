"""What a report file comes to: events of one report, with their places."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from dealtracker.events.edtf import Edtf
from dealtracker.events.event import Event
from dealtracker.events.kinds import (
    EntityDeclared,
    EntityNamed,
    FactCorrected,
    FactDenied,
    ReportPublished,
    RoundLed,
)
from dealtracker.events.party import Unnamed
from dealtracker.events.statement import Certainty, Reality, Statement
from dealtracker.events.whole import read_whole
from dealtracker.tracker.report_file import ReportFileError, read_report, read_reports
from tests.report_file.made import FIRST, HEAD, fact, facts_of, file_of, problems, read


def test_statement() -> None:
    """A fact keeps all that stands beside it."""
    event = fact(
        """\
round-led: {deal: minimax-2024, by: [{unnamed: co-investors, count: 2}, alibaba]}
para: 3
item: 1
happened: 2024-02
attribution: [outlet:example-wire, people-familiar]
certainty: hedged
reality: planned
negative: true
quote: will lead
as_stated: {by: the retail giant}"""
    )
    assert event == Event.of(
        "example-wire-2024-03-05",
        Statement(
            fact=RoundLed(deal="minimax-2024", by=["alibaba", Unnamed(unnamed="co-investors", count=2)]),
            para=3,
            item="1",
            happened="2024-02",
            attribution=("outlet:example-wire", "people-familiar"),
            certainty=Certainty.HEDGED,
            reality=Reality.PLANNED,
            negative=True,
            quote="will lead",
            as_stated={"by": "the retail giant"},
        ),
    )
    assert event.statement.quote == "will lead"
    assert event.statement.as_stated == {"by": "the retail giant"}


def test_declarations() -> None:
    """A file states its own publication first, then each slug with its names, then its facts."""
    text = HEAD.replace("{name: MiniMax}", "{name: MiniMax, names: [{name: 稀宇科技, type: translation}]}")
    file = read_report(text + "facts:\n  - round-led: {deal: minimax-2024, by: alibaba}\n", "example.yaml")
    facts = [event.fact for event in file.events]
    assert (
        facts[0]
        == file.report
        == ReportPublished(report="example-wire-2024-03-05", outlet="example-wire", published="2024-03-05")
    )
    at = facts.index(EntityDeclared(type="company", slug="minimax"))
    assert facts[at + 1 : at + 3] == [
        EntityNamed(entity="minimax", name="MiniMax"),
        EntityNamed(entity="minimax", name="稀宇科技", type="translation"),
    ]
    assert facts[-1] == RoundLed(deal="minimax-2024", by="alibaba")
    assert {event.report for event in file.events} == {"example-wire-2024-03-05"}


def test_places() -> None:
    """Each event knows where it stands in the file."""
    file = read(
        "round-led: {deal: minimax-2024, by: alibaba}",
        "status-reported: {deal: minimax-2024, status: closed}",
    )
    led, closed = facts_of(file)
    assert (file.places[led.id].line, file.places[led.id].path) == (FIRST, "facts[0]")
    assert (file.places[closed.id].line, file.places[closed.id].path) == (FIRST + 1, "facts[1]")
    assert len(file.places) == len(file.events)


def test_a_deal_may_do_without_a_name() -> None:
    """Most deals have no name of their own; anything else has one."""
    read_report(HEAD.replace("{name: MiniMax round of 2024}", "{}"), "example.yaml")
    assert "has no name" in problems(HEAD.replace("{name: Kimi}", "{}"))[0].what


@pytest.mark.parametrize(
    ("wording", "date", "kept"),
    [
        ("2024-02", "2024-02", None),
        ("February 2024", "2024-02", None),
        ("last November", "2023-11", "last November"),
        ("yesterday", "2024-03-04", "yesterday"),
        ("early 2024", "[2024-01..2024-04]", "early 2024"),
    ],
)
def test_dates_in_words(wording: str, date: str, kept: str | None) -> None:
    """Relative words are read against the report's day, and kept where the date says less."""
    statement = fact(f"round-led: {{deal: minimax-2024, by: alibaba}}\nhappened: {wording}").statement
    assert (statement.happened, statement.as_stated.get("happened")) == (Edtf.parse(date), kept)


def test_own_wording_wins() -> None:
    """Where the file gives the wording itself, that one is kept."""
    text = (
        "round-led: {deal: minimax-2024, by: alibaba}\nhappened: last month\nas_stated: {happened: Vormonat}"
    )
    assert fact(text).statement.as_stated == {"happened": "Vormonat"}


def test_words_of_a_date_inside_a_fact() -> None:
    """Dates that are attributes of the fact are read and kept in the same way."""
    event = fact("stake-held: {holder: alibaba, company: minimax, since: last year}")
    assert (event.fact.since, event.statement.as_stated) == (Edtf.parse("2023"), {"since": "last year"})


def test_relative_words_of_an_undated_report() -> None:
    """Against a report that may be of many days, relative words come out as wide as those days make them."""
    text = file_of("round-led: {deal: minimax-2024, by: alibaba}\nhappened: last month")
    undated = text.replace("published: 2024-03-05", 'published: "[2024-03-05..2024-04-02]"')
    (event,) = facts_of(read_report(undated, "example.yaml"))
    assert event.statement.happened == Edtf.parse("[2024-02..2024-03]")


def test_amount_key_by_key() -> None:
    """An amount may also be given as machines write it."""
    given = "amount-reported: {deal: minimax-2024, amount: {bound: at-least, low: '6E+8', currency: USD}}"
    worded = "amount-reported: {deal: minimax-2024, amount: at least 600m USD}"
    assert fact(given).id == fact(worded).id
    assert fact(given).fact.amount.low == Decimal("6E+8")


def test_ref() -> None:
    """A fact may point to another one of its file by its ref, also to one further down."""
    file = read(
        "fact-denied: {speaker: alibaba, about: [ref:lead, minimax]}",
        "round-led: {deal: minimax-2024, by: alibaba}\nref: lead",
        "fact-disputed: {event: ref:lead, reason: A second report names another lead.}",
    )
    denied, led, disputed = facts_of(file)
    assert denied.fact == FactDenied(speaker="alibaba", about=[led.id, "minimax"])
    assert disputed.fact.event == led.id


def test_long_chain_of_refs() -> None:
    """Facts that point to facts that point to facts have no depth at which reading breaks."""
    first = "round-led: {deal: minimax-2024, by: alibaba}\nref: n0"
    chain = [f"fact-denied: {{speaker: alibaba, about: ref:n{n}}}\nref: n{n + 1}" for n in range(1500)]
    assert len(facts_of(read(*reversed(chain), first))) == 1501


def test_correction() -> None:
    """The statement in a correction is read like a fact of the file, and kept in one form."""
    one, two = (
        fact(
            f"""\
fact-corrected:
  event: {"0" * 64}
  fault: theirs
  reason: The outlet named the wrong sum.
  statement:
    amount-reported: {{deal: minimax-2024, amount: {amount}}}
    happened: {happened}
    para: 4"""
        )
        for amount, happened in (("at least 600m USD", "February 2024"), ("600m+ USD", "2024-02"))
    )
    assert isinstance(one.fact, FactCorrected)
    assert one.fact.statement == {
        "amount-reported": {
            "amount": {"bound": "at-least", "currency": "USD", "low": "6E+8"},
            "deal": "minimax-2024",
        },
        "happened": "2024-02",
        "para": 4,
    }
    assert one.id == two.id
    plain = fact("amount-reported: {deal: minimax-2024, amount: at least 600m USD}")
    assert read_whole(one.fact.statement).fact == plain.fact


def test_slugs_known_from_elsewhere() -> None:
    """A slug that is declared in the log need not be declared in the file."""
    text = file_of("round-led: {deal: minimax-2024, by: monolith}")
    assert "monolith" in problems(text)[0].what
    assert read_report(text, "example.yaml", known={"monolith": "company"}).warnings == ()
    assert read_report(text, "example.yaml", known={"monolith": {"company", "outlet"}}).warnings == ()


def test_files_declare_for_each_other(tmp_path: Path) -> None:
    """Files that are read together may each use what the other declares."""
    one = file_of("round-led: {deal: minimax-2024, by: monolith}")
    two = """\
report: {id: other, retrieved: 2024-04-01}
companies:
  monolith: {name: Monolith}
facts:
  - round-led: {deal: minimax-2024, by: alibaba}
"""
    (tmp_path / "two.yaml").write_text(two)
    files = read_reports([("one.yaml", one), tmp_path / "two.yaml"])
    assert [file.report.report for file in files] == ["example-wire-2024-03-05", "other"]


def test_one_report_in_two_files() -> None:
    """The same file twice is one; two files that let one report say different things are refused."""
    one, two = (
        file_of("round-led: {deal: minimax-2024, by: alibaba}"),
        file_of("company-founded: {company: minimax}"),
    )
    assert len(read_reports([("one.yaml", one), ("again.yaml", one)])) == 2
    with pytest.raises(ReportFileError, match=r"two\.yaml:1: report: one\.yaml holds the report"):
        read_reports([("one.yaml", one), ("two.yaml", two)])


def test_problems_of_all_files(tmp_path: Path) -> None:
    """Of several files the problems of all are said, also of one that can't be opened."""
    with pytest.raises(ReportFileError) as refused:
        read_reports([tmp_path / "missing.yaml", ("empty.yaml", ""), ("bad.yaml", "report: {}")])
    assert [Path(problem.file).name for problem in refused.value.problems] == [
        "missing.yaml",
        "empty.yaml",
        "bad.yaml",
    ]


def test_an_outlet_is_an_organisation() -> None:
    """An outlet asks for comment and is bought and sold like any company."""
    assert read("comment-declined: {speaker: alibaba, to: example-wire}").warnings == ()


@pytest.mark.parametrize(
    ("text", "path", "says"),
    [
        (
            "amount-reported: {deal: minimax-2024, amount: $600m}",
            "facts[0].amount-reported.amount",
            "US dollars",
        ),
        (
            "deal-reported: {deal: minimax-2024, company: minimax, type: series-q}",
            "facts[0].deal-reported.type",
            "series-q",
        ),
        ("round-led: {deal: minimax-2024, by: kimi}", "facts[0].round-led.by", "is a product"),
        (
            "round-led: {deal: minimax-2024, by: alibaba}\nhappened: 2024-03-06",
            "facts[0].happened",
            "after its report",
        ),
    ],
)
def test_warnings_of_facts(text: str, path: str, says: str) -> None:
    """What can be recorded but is worth a look is a warning with its place, and is taken in."""
    (warning,) = read(text).warnings
    assert warning.field == path
    assert says in warning.what


def test_warning_of_a_name() -> None:
    """An unlisted sort of name is kept as given, with a warning."""
    text = HEAD.replace("{name: Kimi}", "{name: Kimi, names: [{name: Kiwi, type: typo}]}")
    (warning,) = read_report(text, "example.yaml").warnings
    assert (warning.field, "'typo'" in warning.what) == ("products.kimi.names[0]", True)
