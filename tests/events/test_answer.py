"""Yes, maybe and no."""

from __future__ import annotations

from itertools import product

import msgspec
import pytest

from dealtracker.events.answer import Answer

YES, MAYBE, NO = Answer.YES, Answer.MAYBE, Answer.NO


@pytest.mark.parametrize(
    ("one", "other", "both", "either"),
    [
        (YES, YES, YES, YES),
        (YES, MAYBE, MAYBE, YES),
        (YES, NO, NO, YES),
        (MAYBE, MAYBE, MAYBE, MAYBE),
        (MAYBE, NO, NO, MAYBE),
        (NO, NO, NO, NO),
    ],
)
def test_answers_combine_by_kleene(one: Answer, other: Answer, both: Answer, either: Answer) -> None:
    """And is the weaker of two answers, or the stronger, whichever stands first."""
    assert (one & other, other & one) == (both, both)
    assert (one | other, other | one) == (either, either)


def test_de_morgan() -> None:
    """Not (a and b) is (not a) or (not b), also with maybes."""
    for one, other in product(Answer, repeat=2):
        assert ~(one & other) is ~one | ~other


def test_an_answer_is_no_truth_value() -> None:
    """`if answer:` would take "no" and "maybe" for true, so it is refused with what to write."""
    with pytest.raises(TypeError, match=r"is Answer\.YES"):
        bool(NO)


def test_an_answer_is_its_word_on_the_wire() -> None:
    """Answers are written and read as yes, maybe and no."""
    assert msgspec.json.encode([YES, MAYBE, NO]) == b'["yes","maybe","no"]'
    assert msgspec.json.decode(b'"maybe"', type=Answer) is MAYBE
    assert f"{YES}" == "yes"
