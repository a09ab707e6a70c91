"""What can't be done at the front door.

DealsError
├── NameUnknownError     nothing is called that; near matches are given
├── NameAmbiguousError   several things are called that
├── ReportUnknownError   a fact is given to a report that is not recorded
├── ReportDiffersError   a recorded report says something else now
├── EventUnknownError    no event, or more than one, has an id that begins like that
├── FigureUnknownError   a company has no such figure
├── TakenBackError       what is spoken of was taken back
├── RivalsStandError     several corrections of an event stand beside each other
├── NothingWrongError    a correction says what is in force already
├── NotCorrectableError  what speaks of another event is corrected
├── NobodyReportedError  an error of theirs is corrected, and no report says so
├── IsWithdrawalError    a report is to be taken back that its outlet withdrew
├── WordsGoneError       an event is spoken of whose words were taken out of the log
├── RedactionStaysError  a redaction is to be undone
├── SameSlugError        one slug is judged to be two things, or merged with itself
├── SortsDifferError     a company and a person are to be one
├── SortUnclearError     two slugs stand for more than one sort of thing
└── JudgedError          two slugs were judged otherwise before

`dealtracker.events.error` draws the tree of all errors.
"""

from __future__ import annotations

import shlex
from collections.abc import Sequence

from ..events.error import DealsError

_SHOWN = 200
"""The most lines of a difference that a message shows."""


class NameUnknownError(DealsError):
    """Nothing is called that."""

    def __init__(self, name: str, near: Sequence[str], sort: str = "", *, known_as: str = "") -> None:
        self.near = tuple(near)
        meant = " or ".join(repr(each) for each in near[:3])
        other = (
            f"That is the name of a {known_as}." if known_as else "Nothing with a similar name is recorded."
        )
        super().__init__(
            f"No {sort or 'entity'} {name!r}.",
            remedy=f"Did you mean {meant}?" if near and not known_as else other,
            command="deals list",
        )


class NameAmbiguousError(DealsError):
    """Several things are called that."""

    def __init__(self, name: str, slugs: Sequence[str]) -> None:
        self.slugs = tuple(slugs)
        super().__init__(
            f"{name!r} is the name of {len(slugs)} things.",
            remedy=f"Give the slug: {', '.join(sorted(slugs))}.",
        )


class ReportUnknownError(DealsError):
    """A fact is given to a report that is not recorded."""

    def __init__(self, report: str) -> None:
        super().__init__(
            f"No report {report!r} is recorded.",
            remedy="Record it first, with the day on which it came out.",
            command=f"deals record report-published --report {shlex.quote(report)}"
            " --outlet SLUG --published DAY",
        )


class ReportDiffersError(DealsError):
    """A recorded report says something else now; nothing is ever overwritten."""

    def __init__(self, report: str, difference: str, file: str = "") -> None:
        self.difference = difference
        how = "record what is new in it as corrections" if file else "correct what was recorded of it"
        super().__init__(
            f"The report {report!r} is recorded with other facts:\n{_beginning(difference)}",
            remedy=f"Restore the {'file' if file else 'report'}, or {how}: nothing is ever overwritten.",
            command=f"deals import --revise {'-' if file == 'stdin' else shlex.quote(file)}"
            if file
            else "deals correct ID --help",
        )


class EventUnknownError(DealsError):
    """No event, or more than one, has an id that begins like that."""

    def __init__(self, prefix: str, ids: Sequence[str] = ()) -> None:
        several = f"{len(ids)} events begin with {prefix!r}."
        super().__init__(
            several if ids else f"No event {prefix!r}.",
            remedy="Give more digits: " + ", ".join(each[:12] for each in ids[:4]) + "." if ids else "",
            command="" if ids else "deals log",
        )


class FigureUnknownError(DealsError):
    """A company has no such figure."""

    def __init__(self, company: str, wanted: str, known: Sequence[str]) -> None:
        shown = ", ".join(known[:12]) + (", ..." if len(known) > 12 else "")
        super().__init__(
            f"{company!r} has no figure {wanted!r} on that day.",
            remedy=f"It has {shown}." if known else "Nothing was known of it on that day.",
        )


class TakenBackError(DealsError):
    """What is spoken of was taken back, and is not in force."""

    def __init__(self, event: str, by: str, *, again: bool = False) -> None:
        before = f"The same was recorded before as {event[:8]!r}, and taken back by {by[:8]!r}."
        super().__init__(
            before if again else f"The event {event[:8]!r} is taken back, by {by[:8]!r}.",
            remedy="To bring it into force again, take back what took it back.",
            command=f"deals retract {by[:8]} --reason TEXT",
        )


class RivalsStandError(DealsError):
    """Several corrections of an event stand beside each other."""

    def __init__(self, event: str, corrections: Sequence[str]) -> None:
        listed = ", ".join(each[:8] for each in corrections)
        super().__init__(
            f"{len(corrections)} corrections of {event[:8]!r} stand beside each other: {listed}.",
            remedy="Correct one of them, or take back those that are wrong.",
            command=f"deals why {event[:8]}",
        )


class NothingWrongError(DealsError):
    """A correction says what is in force already."""

    def __init__(self, event: str) -> None:
        super().__init__(
            f"Nothing is corrected: that is what {event[:8]!r} says.",
            remedy="Change at least one attribute.",
            command=f"deals why {event[:8]}",
        )


class NotCorrectableError(DealsError):
    """What speaks of another event can be taken back, and not be corrected into speaking of a third."""

    def __init__(self, event: str, kind: str) -> None:
        super().__init__(
            f"A {kind} is no statement that a correction can change or put in place.",
            remedy="Take it back, and record another.",
            command=f"deals retract {event[:8]} --reason TEXT",
        )


class NobodyReportedError(DealsError):
    """An error of theirs acts from the day on which its correction was reported, so that a report says so."""

    def __init__(self) -> None:
        super().__init__(
            "No report is given that corrects the error of theirs.",
            remedy="Give that report: the correction counts from its day. A slip of ours is 'ours'.",
        )


class IsWithdrawalError(DealsError):
    """A report is to be taken back that its outlet withdrew: that is a fact about the report."""

    def __init__(self, report: str) -> None:
        super().__init__(
            f"Only a report that we took in by mistake is taken back whole; {report!r} was there.",
            remedy="That its outlet withdrew it, is a fact that another report states.",
            command=f"deals record report-retracted --report ID --about-report {report} --reason TEXT",
        )


class WordsGoneError(DealsError):
    """An event is to be corrected, taken back or doubted whose words were taken out of the log."""

    def __init__(self, event: str) -> None:
        super().__init__(
            f"The words of {event[:8]!r} were taken out of the log, and nothing of it is in force.",
            remedy="So there is nothing to correct, to take back or to doubt.",
            command=f"deals why {event[:8]}",
        )


class RedactionStaysError(DealsError):
    """A redaction is to be undone, or taken out itself: what is gone can't come back."""

    def __init__(self, event: str) -> None:
        super().__init__(
            f"{event[:8]!r} is a redaction, and stays: the words that it took out are gone for good.",
            remedy="What may be known again is recorded anew, in words that may stay.",
        )


class SameSlugError(DealsError):
    """One slug is judged to be two things, or merged with itself."""

    def __init__(self, slug: str, one: str, other: str) -> None:
        both = repr(one) if one == other else f"{one!r} and {other!r}"
        super().__init__(f"{both}: that is one slug, {slug!r}.", remedy="Give two slugs, or names of two.")


class SortsDifferError(DealsError):
    """Two slugs stand for things of different sorts."""

    def __init__(self, one: str, sorts: Sequence[str], other: str, others: Sequence[str]) -> None:
        super().__init__(
            f"{one!r} stands for {_listed(sorts)}, and {other!r} for {_listed(others)}.",
            remedy="Only things of one sort can be one, or be mistaken for each other.",
        )


class SortUnclearError(DealsError):
    """Two slugs stand both for more than one sort of thing."""

    def __init__(self, one: str, other: str, sorts: Sequence[str]) -> None:
        super().__init__(
            f"{one!r} and {other!r} each stand for {_listed(sorts)}.",
            remedy=f"Say which is meant with --type, once for each: {', '.join(sorts)}.",
        )


class JudgedError(DealsError):
    """Two slugs were judged otherwise before, or the same for another reason."""

    def __init__(self, one: str, other: str, event: str, reason: str, *, merged: bool) -> None:
        judged = "one" if merged else "two"
        super().__init__(
            f"{one!r} and {other!r} are on record as {judged}, by {event[:8]!r}: {reason}",
            remedy="If that is wrong, take it back first.",
            command=f"deals retract {event[:8]} --reason TEXT",
        )


def _listed(sorts: Sequence[str]) -> str:
    return " and ".join(f"an {sort}" if sort[0] in "aeiou" else f"a {sort}" for sort in sorts)


def _beginning(difference: str) -> str:
    """As much of a difference as a message shows."""
    lines = difference.split("\n")
    more = [f"... and {len(lines) - _SHOWN:,} lines more"] if len(lines) > _SHOWN else []
    return "\n".join([*lines[:_SHOWN], *more])
