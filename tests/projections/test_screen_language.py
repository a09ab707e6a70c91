"""The language of screens: what is read, and how what can't be read is refused."""

from __future__ import annotations

import pytest

from dealtracker.events.error import DealsError
from dealtracker.projections.screen import Screen, ScreenError


def refusal(text: str) -> ScreenError:
    with pytest.raises(ScreenError) as caught:
        Screen.parse(text)
    return caught.value


@pytest.mark.parametrize(
    ("text", "marked", "why", "remedy"),
    [
        ("amnt > 3m USD", "amnt", "There is no field 'amnt'.", "Did you mean 'amount'?"),
        (
            "amount.chque > 3m USD",
            "amount.chque",
            "The field 'amount' has no 'chque'.",
            "Did you mean 'cheque'?",
        ),
        ("date.first > 2024", "date.first", "The field 'date' has no 'first'.", "It stands alone."),
        ("metric > 3", "metric", "Which metric is not said.", "Write for example metric.total-raised."),
        ("amount 3m USD", "3m", "'3m' is no comparison.", "'amount' takes = != < <= > >= in."),
        ("amount == 3m USD", "==", "'==' is no comparison.", "Did you mean '='?"),
        ("name ~ acme", "~", "'~' is no comparison.", "Did you mean 'has'?"),
        ("type > seed", ">", "'type' can't be compared by '>'.", "'type' takes = != in."),
        ("amount > 3", "3", "The amount '3' names no currency.", "Write for example '3 USD'."),
        ("amount > about 3m USD", "about 3m USD", "'about 3m USD' can't stand here.", None),
        ("amount in 3m USD", "3m USD", "'3m USD' can't stand here.", None),
        ("amount in (3m USD, 4m USD)", "(3m USD, 4m USD)", "A list can't stand here.", "Give one value."),
        ("type = serie-b", "serie-b", "'serie-b' is not a word that is listed.", None),
        ("stage > loan", "loan", "'loan' has no place in the order.", None),
        ("(deals > 3", "(", "This parenthesis is not closed.", "Add ')'."),
        ("type in (seed, angel", "(", "This list is not closed.", "Add ')'."),
        ("deals > 3)", ")", "')' has no place here.", "Join conditions by 'and' or 'or'."),
        ("deals > 3 lead = x", "=", "'=' has no place in a value.", None),
        ("lead = Foo (China)", "(", "'(' has no place in a value.", None),
        ("lead = 'Foo", "'Foo", "A quotation is not closed.", "Add the closing quote."),
        ("= 3", "=", "A condition begins with a field.", None),
    ],
)
def test_an_error_points_to_the_place(text: str, marked: str, why: str, remedy: str | None) -> None:
    """What is wrong, where it stands, and what to do about it."""
    error = refusal(text)
    said, line, marks = error.what.split("\n")
    assert (said, line) == (why, f"  {text}")
    assert line[marks.index("^") : marks.index("^") + marks.count("^")] == marked
    assert error.remedy == remedy if remedy is not None else error.remedy


@pytest.mark.parametrize("text", ["amount >", "amount", "deals > 3 and", "not", "deal(", "type in ("])
def test_an_end_that_comes_too_early(text: str) -> None:
    """The error points behind the last word."""
    assert refusal(text).what.endswith(f"  {text}\n  {' ' * len(text)}^")


def test_an_empty_screen() -> None:
    """It asks for nothing, and is told what there is."""
    assert refusal("  ").what == "A condition begins with a field."
    assert "amount" in refusal("").remedy


def test_letters_that_take_two_columns() -> None:
    """The mark stands below the word, whatever stands before it."""
    assert refusal("lead = 阿里巴巴 and x = 3").what.splitlines()[2] == "  " + " " * 20 + "^"


def test_a_long_screen_is_shown_in_part() -> None:
    """Only what is around the place is shown."""
    text = " and ".join(["deals > 3"] * 40) + " and amnt > 3"
    line, marks = refusal(text).what.splitlines()[1:]
    assert len(line) < 120
    assert line[marks.index("^") : marks.rindex("^") + 1] == "amnt"


def test_a_screen_has_its_limits() -> None:
    """Neither its length nor its depth can be used to bring it down."""
    assert "2,000" in refusal("x" * 2_001).what
    assert "40 levels" in refusal("(" * 500).what
    assert "40 levels" in refusal("not " * 300).what


@pytest.mark.parametrize(
    "text", ["not lead = birch", "deals > 3 and not lead = birch", "not (type = seed and type = angel)"]
)
def test_what_may_mean_two_things_is_refused(text: str) -> None:
    """A deal without Birch is not the same as no deal with Birch."""
    assert refusal(text).remedy == "Write deal(not ...) for the first, not deal(...) for the second."
    Screen.parse("type = seed and not lead = birch")
    Screen.parse("deal(not lead = birch) or not deal(lead = birch)")


def test_a_value_with_and_in_it_stands_in_quotes() -> None:
    """The error says so; in quotes it is read."""
    assert refusal("date in between 2023-09 and 2024-01").remedy.endswith(
        "A value that holds 'and' stands in quotes."
    )
    Screen.parse("date in 'between 2023-09 and 2024-01'")


def test_names_are_looked_up() -> None:
    """By whoever knows them, with the sort of thing that is meant; what they refuse is refused."""
    asked: list[tuple[str, str]] = []

    def resolve(name: str, sort: str) -> str:
        asked.append((name, sort))
        if name == "nobody":
            raise DealsError("No 'nobody'.")
        return name

    Screen.parse("lead = Sea Bank or people in (Ann O'Neil, 'Bob, the')", resolve=resolve)
    assert asked == [("Sea Bank", ""), ("Ann O'Neil", "person"), ("Bob, the", "person")]
    with pytest.raises(DealsError, match="No 'nobody'"):
        Screen.parse("lead = nobody", resolve=resolve)


def test_words_of_the_language_are_read_in_any_case() -> None:
    """Who writes AND and OR is understood."""
    Screen.parse("Deals > 3 AND NOT (Founded IN 2021 OR name HAS x) and type Not In (Series A, seed)")
