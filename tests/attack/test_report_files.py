"""A report file that means harm is refused, at its place, with a remedy, before much work is spent on it."""

from __future__ import annotations

import json
import time
from collections.abc import Callable

import pytest

from dealtracker.tracker.report_file import ReportFileError, read_report
from dealtracker.tracker.report_file.limit import DEPTH, LARGEST, MARKS, SHOWN, TOLD
from dealtracker.tracker.report_file.problem import Problem
from tests.report_file.made import HEAD, facts_of, file_of, problems, wrong

SECONDS = 60.0
"""The most time of a processor that a file of a size that is read may take, on a slow machine."""

ROOM = LARGEST - len(HEAD) - 100


def filled(piece: str) -> str:
    """A file as large as one may be, of one piece again and again."""
    return HEAD + piece * (ROOM // len(piece))


def many(piece: str) -> str:
    """The same with as many marks as a file may have."""
    marks = sum(piece.count(mark) for mark in "\n,:[]{}")
    return HEAD + piece * min(ROOM // len(piece), (MARKS - 100) // marks)


LARGE: dict[str, tuple[Callable[[], str], str]] = {
    "brackets": (lambda: many("["), "nested"),
    "braces": (lambda: many("{"), "nested"),
    "brackets in pairs": (lambda: many("[{"), "nested"),
    "dashes": (lambda: filled("- "), "indented"),
    "question marks": (lambda: filled("? "), "key"),
    "maps in maps": (lambda: HEAD + "".join(f"{' ' * at}a:\n" for at in range(1300)), "nested"),
    "one word": (lambda: filled("x"), "':' is missing"),
    "one tag": (lambda: HEAD + "facts: !" + "x" * ROOM, "tags"),
    "one anchor": (lambda: HEAD + "facts: &" + "x" * ROOM, "Anchors"),
    "one text in quotes": (lambda: HEAD + f'facts: "{"x" * ROOM}"', "not a list"),
    "an open quote": (lambda: HEAD + "facts: '" + "x " * (ROOM // 2), "never closes"),
    "escapes": (lambda: HEAD + 'facts: "' + r"\n" * (ROOM // 2) + '"', "not a list"),
    "a text of many lines": (lambda: HEAD + "facts: |\n" + "  x\n" * (MARKS - 100), "not a list"),
    "a list of numbers": (lambda: HEAD + "facts: [" + "1," * (MARKS - 100) + "]", "not a fact"),
    "keys": (lambda: HEAD + "".join(f"k{at}: 1\n" for at in range(MARKS // 2 - 60)), "no 'k0'"),
    "directives": (lambda: "%YAML 1.1\n" * (MARKS // 2), "directives"),
    "slugs that nothing stands for": (
        lambda: HEAD + "facts:\n" + "".join(f"- round-led: {{deal: d{n}, by: b{n}}}\n" for n in range(5000)),
        "Nothing is declared",
    ),
    "circles": (
        lambda: (
            HEAD
            + "facts:\n"
            + "".join(
                f"- fact-denied: {{speaker: kimi, about: ref:a{n ^ 1}}}\n  ref: a{n}\n" for n in range(5000)
            )
        ),
        "circle",
    ),
    "one circle": (
        lambda: (
            HEAD
            + "facts:\n"
            + "".join(
                f"- fact-denied: {{speaker: kimi, about: ref:a{(n + 1) % 5000}}}\n  ref: a{n}\n"
                for n in range(5000)
            )
        ),
        "circle",
    ),
}
"""What would take long, each as large as is read at all: how it is made, and what is said of it."""

LAUGHS = "a: &a [lol]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefghi", "bcdefghij", strict=True)
)


@pytest.mark.parametrize("name", LARGE)
def test_soon_refused(name: str) -> None:
    """However a file of the largest size is made, it is refused after a bounded time."""
    make, says = LARGE[name]
    text = make()
    assert len(text) <= LARGEST
    begun = time.process_time()
    found = problems(text)
    assert time.process_time() - begun < SECONDS
    assert says in found[0].what
    assert all(problem.line >= 1 and problem.remedy for problem in found)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param("x" * (LARGEST + 1), "larger than 1 MB", id="too many bytes"),
        pytest.param("# " + "x" * 10_000_000, "larger than 1 MB", id="a comment of 10 MB"),
        pytest.param("facts: '" + "x" * 10_000_000 + "'", "larger than 1 MB", id="a field of 10 MB"),
        pytest.param("[" * (MARKS + 1), "100,001 lines, commas", id="too many brackets"),
        pytest.param("\n" * (MARKS + 1), "100,001 lines, commas", id="too many lines"),
        pytest.param(LAUGHS, "Anchors", id="a billion laughs"),
    ],
)
def test_refused_unread(text: str, says: str) -> None:
    """What is beyond all measure is refused before it is read."""
    begun = time.process_time()
    assert says in problems(text)[0].what
    assert time.process_time() - begun < 0.2


def test_largest_report() -> None:
    """A report of thousands of facts is read: the limits leave room for what people and programs write."""
    fact = "amount-reported: {{deal: minimax-2024, amount: {0} USD}}\n  para: 1\n  item: {0}"
    facts = [fact.format(number) for number in range(1, 5001)]
    text = HEAD + "facts:\n" + "".join(f"- {each}\n" for each in facts)
    assert len(facts_of(read_report(text, "large.yaml"))) == 5000


def test_a_hundred_thousand_facts() -> None:
    """A report of a hundred thousand facts is refused for its size, with what to do."""
    facts = [{"round-led": {"deal": "minimax-2024", "by": "alibaba"}, "item": n} for n in range(100_000)]
    (problem,) = problems(json.dumps({"report": {"id": "r"}, "facts": facts}))
    assert "larger than 1 MB" in problem.what
    assert "ids of their own" in problem.remedy


def test_comments_cost_next_to_nothing() -> None:
    """A file that is all comment is read like any other, and soon."""
    begun = time.process_time()
    assert read_report(HEAD + "#" * ROOM, "x.yaml").report.report
    assert read_report(HEAD + "# x\n" * (MARKS - 100), "x.yaml").report.report
    assert time.process_time() - begun < SECONDS


def test_problems_are_told_up_to_a_number() -> None:
    """Of very many mistakes the first are told, and that there are more."""
    found = problems(HEAD + "".join(f"k{number}: 1\n" for number in range(TOLD * 2)))
    assert len(found) == TOLD + 1
    assert [problem.what for problem in found].count(
        f"{TOLD} things are wrong; more are not looked for."
    ) == 1


@pytest.mark.parametrize(
    "text",
    [
        HEAD + f"{'k' * 50_000}: 1\n",
        HEAD + f"? {'k' * 50_000}\n: 1\n",
        HEAD + f"companies: {'k' * 50_000}\n",
        file_of(f"round-led: {{deal: {'d' * 50_000}, by: alibaba}}"),
        file_of(f"{'k' * 900}: {{deal: minimax-2024}}"),
        file_of(f"amount-reported: {{deal: minimax-2024, amount: {'9' * 50_000} USD}}"),
        file_of(f"amount-reported: {{deal: minimax-2024, amount: 5 {'Q' * 190}}}"),
        file_of("amount-reported: {deal: minimax-2024, amount: {low: 1, " + "z" * 900 + ": 2}}"),
        file_of(f"term-reported: {{deal: minimax-2024, term: x, quantity: {'7' * 50_000}}}"),
        file_of(f"round-led: {{deal: minimax-2024, by: alibaba}}\nhappened: {'2' * 50_000}"),
        file_of(f"round-led: {{deal: minimax-2024, by: alibaba}}\nattribution: {'n' * 50_000}"),
        file_of(f"round-led: {{deal: minimax-2024, by: alibaba}}\nquote: {'q' * 50_000}"),
        file_of(f"round-led: {{deal: minimax-2024, by: alibaba}}\npara: {'1' * 50_000}"),
        file_of(f"round-led: {{deal: minimax-2024, by: alibaba}}\ncertainty: {'c' * 50_000}"),
        file_of(f"fact-denied: {{speaker: alibaba, about: ref:{'r' * 50_000}}}"),
        file_of(f"fact-retracted: {{event: {'e' * 50_000}, fault: ours, reason: x}}"),
    ],
)
def test_what_is_said_is_short(text: str) -> None:
    """A message quotes from the file, and never page upon page."""
    for problem in problems(text):
        assert all(len(part) <= SHOWN for part in (problem.what, problem.remedy, problem.field))
        assert len(str(problem)) <= 4 * SHOWN


@pytest.mark.parametrize("amount", ["1e999999 USD", "1e99 USD", f"{'9' * 1_000} USD", "1e-999999 USD"])
@pytest.mark.parametrize("kind", ["amount-reported: {deal: minimax-2024, amount: %s}"])
def test_giant_number(kind: str, amount: str) -> None:
    """A number beyond all that is counted is refused at its line, in words as key by key."""
    assert wrong(kind % amount).field.endswith("amount")
    number = amount.removesuffix(" USD")
    whole = f"{{bound: exact, low: '{number}', high: '{number}', currency: USD}}"
    assert "for a number" in wrong(kind % whole).what


@pytest.mark.parametrize(
    "date",
    ["99999999-01-01", "2024-02-99999", "9" * 300, "[" + "2024.." * 30, "-5000-01-01", "10000", "0000"],
)
def test_giant_date(date: str) -> None:
    """A date that no calendar has is refused at its line."""
    problem = wrong(f"round-led: {{deal: minimax-2024, by: alibaba}}\nhappened: {json.dumps(date)}")
    assert problem.field == "facts[0].happened"


def found_in(source: str | bytes) -> Problem:
    """The first problem of a file."""
    with pytest.raises(ReportFileError) as refused:
        read_report(source, "x.yaml")
    return refused.value.problems[0]


@pytest.mark.parametrize(
    ("source", "says"),
    [
        pytest.param(HEAD.encode("utf-16"), "no UTF-8", id="UTF-16 with its mark"),
        pytest.param(HEAD.encode("utf-16-le"), "control character U+0000", id="UTF-16 without"),
        pytest.param(HEAD.encode("utf-32"), "no UTF-8", id="UTF-32"),
        pytest.param(b"report: \xc3\x28", "no UTF-8", id="broken UTF-8"),
        pytest.param(b"report: \xed\xa0\x80", "no UTF-8", id="half a character in UTF-8"),
        pytest.param(b"report: \xc0\xaf", "no UTF-8", id="a slash in too many bytes"),
        pytest.param(b"report: a\0b", "U+0000", id="a zero"),
        pytest.param("report: \ud800", "U+D800", id="half a character in a text"),
        pytest.param("report: a\x1b[2Jb", "U+001B", id="an escape"),
        pytest.param("report: a\x9bb", "U+009B", id="an escape of one byte"),
        pytest.param("report: a\ufffeb", "U+FFFE", id="no character"),
    ],
)
def test_no_text(source: str | bytes, says: str) -> None:
    """What is no UTF-8 text, or steers a terminal, is refused as it comes in."""
    assert says in found_in(source).what


@pytest.mark.parametrize("sign", [r"\e[31m", r"\x1b]0;x\a", r"\u202e", r"\x9b", r"\0", r"\u2066", r"\x7f"])
def test_escaped_control(sign: str) -> None:
    """What steers a terminal is refused also where it is written as an escape."""
    problem = wrong(f'round-led: {{deal: minimax-2024, by: alibaba}}\nquote: "a{sign}b"')
    assert "control characters" in problem.what
    assert str(problem).isprintable() or "\n" in str(problem)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a: 1\na: 2\n", "'a' stands twice"),
        ('{"a": 1, "a": 2}', "'a' stands twice"),
        ('{"a": 1, "\\u0061": 2}', "'a' stands twice"),
        ("report: !!python/object/apply:os.system [id]", "tags"),
        ("report: !!binary aGk=", "tags"),
        ("report: *x", "Anchors"),
        ("report: {<<: {id: x}}", "Merge keys"),
        ("--- {}\n--- {}\n", "second document"),
        ("{}\n...\n{}\n", "second document"),
    ],
)
def test_more_than_a_record(text: str, says: str) -> None:
    """Of YAML and JSON nothing is read that says the same thing twice, or stands for something else."""
    assert [problem for problem in problems(text) if says in problem.what]


def test_depth() -> None:
    """What is nested as deep as may be is read to its end; a level more is not."""
    assert "not a fact" in found_in(HEAD + f"facts: {'[' * DEPTH}{']' * DEPTH}").what
    assert "nested" in found_in(HEAD + f"facts: {'[' * (DEPTH + 1)}{']' * (DEPTH + 1)}").what
