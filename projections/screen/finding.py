"""Findings: an answer to a question about figures, with what it rests on.

A figure stands for all that may be true: its value and, where it is disputed or may have moved on, the
others. What holds of all is yes, what holds of none is no, the rest is maybe. What is only hedged, or only
may hold on the day, may also not be so; a plan is not so yet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import reduce
from operator import and_, or_
from typing import Any

from attrs import evolve, frozen

from ...events.answer import Answer
from ...events.statement import Certainty, Reality
from ..agreement import says_something
from ..figure import Figure, Rival
from ..sentence import text

Label = Callable[[str], str]

_SET_ASIDE = ("denied", "withdrawn")


@frozen
class Reason:
    """One figure that an answer rests on.

    Attributes:
        words: What it says, in a few words.
        because: The events behind it.
        sure: Whether it answers yes or no.
        deal: The deal that it is of; empty for the company's own.
    """

    words: str
    because: tuple[str, ...]
    sure: bool
    deal: str = ""


@frozen
class Finding:
    """An answer, and what it rests on.

    Attributes:
        answer: Yes, maybe or no.
        reasons: The figures that make it so.
    """

    answer: Answer
    reasons: tuple[Reason, ...] = ()

    def of_deal(self, deal: str) -> Finding:
        """The same, said of a deal."""
        return evolve(self, reasons=tuple(evolve(each, deal=deal) for each in self.reasons))


NO_DEAL = Finding(Answer.NO, (Reason("no deal known", (), sure=True),))
"""A screen of deals asks for those that are known."""


@frozen
class Test:
    """A question to one value.

    Attributes:
        answer: What it answers of a value.
        exact: Whether it asks for the value itself, so that the denial of the value answers it.
    """

    answer: Callable[[Any], Answer]
    exact: bool = False


def all_of(findings: Sequence[Finding]) -> Finding:
    """Whether all hold; one that does not decides."""
    answer = reduce(and_, (each.answer for each in findings), Answer.YES)
    return Finding(answer, _reasons(findings, Answer.NO if answer is Answer.NO else None))


def some_of(findings: Sequence[Finding]) -> Finding:
    """Whether one holds; one that does decides."""
    answer = reduce(or_, (each.answer for each in findings), Answer.NO)
    return Finding(answer, _reasons(findings, answer))


def opposite(finding: Finding) -> Finding:
    """Whether it does not hold."""
    return evolve(finding, answer=~finding.answer)


def not_known(name: str) -> Finding:
    """What is not known is not no."""
    return Finding(Answer.MAYBE, (Reason(f"{name} not known", (), sure=False),))


def weighed(
    name: str, figure: Figure[Any], test: Test, label: Label, otherwise: Finding | None = None
) -> Finding | None:
    """What a figure answers to a question; None where it says nothing about it.

    Args:
        name: What the figure is called.
        figure: The figure.
        test: The question.
        label: The name to show for a slug.
        otherwise: The answer where the figure is not so; no by default.
    """
    sides = list(sides_of(figure))
    answer = _answered(figure, sides, test, otherwise.answer if otherwise else Answer.NO)
    if answer is None:
        return _set_aside(name, figure, test, label)
    because = tuple(dict.fromkeys(event for each in sides for event in each.because))
    reason = Reason(f"{name} {_words(figure, sides, label)}", because, answer is not Answer.MAYBE)
    return Finding(answer, (reason,))


def answered(figure: Figure[Any], test: Test, otherwise: Answer = Answer.NO) -> Answer | None:
    """The answer of `weighed` alone, without the words for it: what is asked of very many needs no more."""
    answer = _answered(figure, list(sides_of(figure)), test, otherwise)
    return Answer.NO if answer is None and _denied(figure, test) else answer


Side = Figure[Any] | Rival[Any]


def _answered(figure: Figure[Any], sides: Sequence[Side], test: Test, otherwise: Answer) -> Answer | None:
    """What the values of a figure answer together; None where none says anything."""
    answers = {answer for each in sides if (answer := _answer(each, test)) is not None}
    if not answers:
        return None
    if not figure.certain or figure.certainty != Certainty.ASSERTED.value:
        answers.add(otherwise)
    return answers.pop() if len(answers) == 1 else Answer.MAYBE


def sides_of(figure: Figure[Any]) -> Iterator[Side]:
    """The value, and the others that may be true in its place; a plan disputes nothing."""
    if figure.certain:
        yield figure
    against = (each for each in figure.others if figure.at_odds and says_something(each.value))
    for each in (*against, *figure.possibly):
        stands = each.why not in _SET_ASIDE and not each.why.startswith("replaced")
        if stands and each.reality != Reality.PLANNED.value:
            yield each


def _answer(side: Side, test: Test) -> Answer | None:
    """The answer of one value; of one that is stated not to be so only where it is the one asked for."""
    if side.reality == Reality.PLANNED.value:
        return Answer.NO
    if side.negative:
        return Answer.NO if test.answer(side.value) is Answer.YES else None
    return test.answer(side.value)


def _set_aside(name: str, figure: Figure[Any], test: Test, label: Label) -> Finding | None:
    """The answer of a figure of which nothing stands: the very value that is asked for is not so."""
    each = _denied(figure, test)
    if each is None:
        return None
    reason = Reason(f"{name} {each.why}: {text(each.value, label)}", each.because, sure=True)
    return Finding(Answer.NO, (reason,))


def _denied(figure: Figure[Any], test: Test) -> Rival[Any] | None:
    """The very value that is asked for, where it is set aside."""
    aside = (each for each in figure.others if test.exact and each.why in _SET_ASIDE)
    return next((each for each in aside if test.answer(each.value) is Answer.YES), None)


def _words(figure: Figure[Any], sides: Sequence[Side], label: Label) -> str:
    """What a figure says, in a few words."""
    values = list(dict.fromkeys(text(each.value, label) for each in sides))
    listed = " or ".join(values)
    if not figure.certain:
        return f"perhaps {listed}"
    if figure.reality == Reality.PLANNED.value:
        return f"only planned: {listed}"
    if figure.negative:
        return f"not {listed}"
    if figure.certainty != Certainty.ASSERTED.value:
        return f"only {figure.certainty}: {listed}"
    if len(values) > 1:
        return f"disputed: {listed}" if figure.at_odds else f"{values[0]}, perhaps {' or '.join(values[1:])}"
    return listed if figure.reality in (Reality.DONE.value, listed) else f"{listed} ({figure.reality})"


def _reasons(findings: Sequence[Finding], answer: Answer | None) -> tuple[Reason, ...]:
    """The reasons of findings with an answer, or of all; among maybes those that rest on something."""
    told = [each.reasons for each in findings if answer is None or each.answer is answer]
    if answer is Answer.MAYBE:
        told = [reasons for reasons in told if any(reason.because for reason in reasons)] or told
    return tuple(dict.fromkeys(reason for reasons in told for reason in reasons))
