"""A file that says something else than what was recorded is told apart, in words."""

from __future__ import annotations

from dealtracker.tracker.error import ReportDiffersError
from dealtracker.tracker.report_file import compare, read_report
from tests.report_file.made import FIRST, HEAD, read

LED = "round-led: {deal: minimax-2024, by: alibaba}\npara: 1"
SUM = "amount-reported: {deal: minimax-2024, amount: at least 600m USD, basis: round}\npara: 1"
CLOSED = "status-reported: {deal: minimax-2024, status: closed}"


def test_the_same_file() -> None:
    """A file that says the same in another order, or quotes more, is no other."""
    recorded = read(LED, SUM)
    assert compare(read(LED, SUM), recorded.events) is None
    assert compare(read(SUM, f"{LED}\nquote: will lead"), recorded.events) is None


def test_in_words() -> None:
    """Changed facts are shown attribute by attribute, with their line; then new ones, then missing ones."""
    recorded = read(LED, SUM)
    file = read(SUM.replace("at least 600m", "about 700m"), CLOSED)
    assert (
        str(compare(file, recorded.events))
        == f"""\
--- recorded: example-wire-2024-03-05
+++ example.yaml
@@ line {FIRST}: facts[0] @@
 fact: amount-reported
 deal: minimax-2024
-amount: at least 600m USD
+amount: about 700m USD
 basis: round
 para: 1
@@ line {FIRST + 2}: facts[1] @@
+fact: status-reported
+deal: minimax-2024
+status: closed
@@ recorded @@
-fact: round-led
-deal: minimax-2024
-by: alibaba
-para: 1"""
    )


def test_the_most_alike_are_paired() -> None:
    """Of several facts of one kind each is held against the one that it is most like."""
    tranche = "amount-reported: {{deal: minimax-2024, amount: {} USD, basis: tranche}}\npara: {}"
    recorded = read(tranche.format("5m", 1), tranche.format("8m", 2))
    difference = compare(read(tranche.format("9m", 2), tranche.format("6m", 1)), recorded.events)
    assert difference is not None
    assert [(old.statement.para, new.statement.para) for old, new in difference.changed] == [(2, 2), (1, 1)]
    assert (difference.added, difference.removed) == ((), ())


def test_very_many_facts() -> None:
    """Where thousands of facts differ, not each is held against each: they are new, and missing."""
    tranche = "amount-reported: {{deal: minimax-2024, amount: {0}m USD, basis: tranche}}\nitem: {0}"
    recorded = read(*(tranche.format(number) for number in range(1, 1501)))
    file = read(*(tranche.format(number) for number in range(1501, 3001)))
    difference = compare(file, recorded.events)
    assert difference is not None
    assert (len(difference.added), len(difference.removed), difference.changed) == (1500, 1500, ())
    said = ReportDiffersError("r", str(difference), "x.yaml").what.split("\n")
    assert len(said) == 202
    assert said[-1].endswith("lines more")


def test_the_report_itself() -> None:
    """What is said of the report is compared like any fact."""
    recorded = read_report(HEAD, "example.yaml")
    file = read_report(HEAD.replace("published: 2024-03-05", "published: 2024-03-06"), "example.yaml")
    assert "-published: 2024-03-05\n+published: 2024-03-06" in str(compare(file, recorded.events))
