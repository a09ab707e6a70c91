"""What can be done wrongly where the record is put right: a part of the catalogue."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from dealtracker.events.kinds import ReportPublished
from dealtracker.tracker import Tracker
from dealtracker.tracker.bookkeeping import Where
from dealtracker.tracker.log import Log
from tests.cli.mistake import Mistake
from tests.log.layouts import old_log


def _book(put_right: Callable[[Tracker], object]) -> None:
    """A log in which somebody has put something right before."""
    with Tracker.open("deals.db") as tracker:
        put_right(tracker)


def _taken_back_twice() -> None:
    """A log with a retraction that was taken back, in one note of a fixed day."""
    with Tracker.open("deals.db") as tracker:
        gone = tracker.retract("7c0712ad", reason="x", **_NOTE).event.id
        tracker.retract(gone, reason="It was right.", report="desk-1")


def _redact() -> None:
    """A log from which words were taken out on a fixed day."""
    with Tracker(Log.open("deals.db"), today=lambda: date(2024, 6, 1)) as tracker:
        tracker.redact("7c0712ad", reason="Court order 7.")


def _old_layout() -> None:
    """A log as an earlier version has made it."""
    Path("deals.db").unlink()
    old_log(1, Path("deals.db"))


_NOTE: Where = {"report": ReportPublished(report="desk-1", published="2024-06-01")}
"""The note in which that was written down, of a fixed day, so that ids are always the same."""

_OURS = "--fault ours --reason x"

PUTTING_RIGHT = (
    Mistake("Putting right", "an event that is not recorded", f"correct 0000ffff --set para=2 {_OURS}"),
    Mistake("Putting right", "an attribute that there is not", f"correct 7c0712ad --set amont=1m {_OURS}"),
    Mistake("Putting right", "a value that can't be read", f"correct 7c0712ad --set amount=40m {_OURS}"),
    Mistake("Putting right", "a value of nothing", f"correct 7c0712ad --set amount {_OURS}"),
    Mistake(
        "Putting right",
        "two values where one can be",
        f"correct 7c0712ad --set para=1 --set para=2 {_OURS}",
    ),
    Mistake("Putting right", "a name that is not known", f"correct 7c0712ad --set company=Moonshoot {_OURS}"),
    Mistake(
        "Putting right", "an attribute that has to be there", f"correct 7c0712ad --clear company {_OURS}"
    ),
    Mistake("Putting right", "nothing that changes", f"correct 7c0712ad {_OURS}"),
    Mistake("Putting right", "nobody's fault", "correct 7c0712ad --set para=2 --reason x"),
    Mistake(
        "Putting right",
        "an error of theirs that no report corrects",
        "correct 7c0712ad --set para=2 --fault theirs --reason x",
    ),
    Mistake(
        "Putting right",
        "what its outlet withdrew",
        "retract report:zephyrnet-2024-03 --fault theirs --report nix-solutions-2024-05 --reason x",
    ),
    Mistake(
        "Putting right",
        "what was taken back already",
        "retract 7c0712ad --reason y",
        lambda: _book(lambda tracker: tracker.retract("7c0712ad", reason="x", **_NOTE)),
    ),
    Mistake(
        "Putting right",
        "again, after it was taken back itself",
        "retract 7c0712ad --reason x --report desk-1",
        _taken_back_twice,
    ),
    Mistake(
        "Putting right",
        "a retraction corrected",
        f"correct b3b9156e --set reason=y {_OURS}",
        lambda: _book(lambda tracker: tracker.retract("7c0712ad", reason="x", **_NOTE)),
    ),
    Mistake("Putting right", "words taken out by the way", 'redact 7c0712ad --reason "Court order 7."'),
    Mistake(
        "Putting right",
        "words taken out for no reason",
        "redact 7c0712ad --for-good",
    ),
    Mistake(
        "Putting right",
        "a correction of words that are gone",
        f"correct 7c0712ad --set para=2 {_OURS}",
        _redact,
    ),
    Mistake(
        "Putting right",
        "a redaction taken back",
        "retract 42570d8f --reason x",
        _redact,
    ),
    Mistake(
        "Putting right",
        "words in a log of an old layout",
        "redact report:nix-solutions-2024-05 --reason x --for-good",
        _old_layout,
    ),
    Mistake("Putting right", "a redaction recorded like a fact", "record fact-redacted --report wire-1"),
    Mistake("Putting right", "one slug merged with itself", "merge MiniMax minimax --reason x"),
    Mistake("Putting right", "a company and a person as one", "merge 'Eddie Wu' Alibaba --reason x"),
    Mistake(
        "Putting right",
        "what is on record as two",
        "merge zhipu MiniMax --reason x",
        lambda: _book(lambda tracker: tracker.distinct("zhipu", "minimax", reason="They are two.", **_NOTE)),
    ),
    Mistake(
        "Putting right",
        "what is merged told apart",
        "distinct zhipu MiniMax --reason x",
        lambda: _book(lambda tracker: tracker.merge("zhipu", "minimax", reason="One address.", **_NOTE)),
    ),
)
