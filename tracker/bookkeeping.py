"""What can be said of the record itself at the front door: that it is wrong, in doubt, one thing or two.

Nothing is edited: each of these appends an event, and can be taken back by a retraction of it. Without
a report it stands in a note of our own: the report `desk-DAY` of the outlet `desk`, of today.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypedDict, Unpack, cast

from ..events.fact import Fact
from ..events.kinds import ReportPublished
from ..events.statement import Statement

if TYPE_CHECKING:
    from .amending import Booked, Right
    from .redacting import Redacted
    from .tracker import Tracker


class Where(TypedDict, total=False):
    """Where bookkeeping is written down; each is left out for its default.

    Attributes:
        report: The report that says so, or its id; by default a note of our own, of today.
        beside: What has to be recorded along with that report: a new outlet.
        dry_run: Check everything and record nothing.
    """

    report: ReportPublished | str | None
    beside: Sequence[Statement[Any] | Fact]
    dry_run: bool


class Bookkeeping:
    """The part of the front door through which the record is put right."""

    def correct(
        self,
        event: str,
        right: Right,
        *,
        fault: str,
        reason: str,
        **where: Unpack[Where],
    ) -> Booked:
        """Put another statement in the place of what is in force of an event.

        Args:
            event: The id of the event, or a unique short beginning of it.
            right: The whole right statement; or only the attributes that change, with None for one that goes;
                or a function that makes the right statement from the one in force.
            fault: 'ours' for a slip in recording, which nobody ever believed; 'theirs' for an error of the
                outlet, which was believed until the report came out that corrected it.
            reason: What was wrong.
            where: The report that says so, which an error of theirs needs; whether to write it down at all.

        Raises:
            EventUnknownError: No event has that id.
            TakenBackError: Nothing of it is in force, or the same correction was taken back.
            NothingWrongError: Nothing would change.
            NotCorrectableError: It is a retraction or a doubt.
            NobodyReportedError: An error of theirs is corrected by no report.
        """
        from .amending import Ground, correct

        return correct(_tracker(self), event, right, Ground(fault=fault, reason=reason, **where))

    def retract(
        self,
        event: str,
        *,
        reason: str,
        fault: str = "ours",
        **where: Unpack[Where],
    ) -> Booked:
        """Take an event out of account; a correction, a merge or a retraction is undone that way too.

        'report:ID' stands for all that a report states: the report was taken in by mistake.

        Raises:
            EventUnknownError: No event has that id.
            TakenBackError: It is taken back already.
            IsWithdrawalError: The outlet withdrew its report, which is a fact about the report.
            NobodyReportedError: An error of theirs is taken back by no report.
        """
        from .amending import Ground, retract

        return retract(_tracker(self), event, Ground(fault=fault, reason=reason, **where))

    def dispute(
        self,
        event: str,
        *,
        reason: str,
        **where: Unpack[Where],
    ) -> Booked:
        """Put doubt about an event on record; it is shown, and what is in doubt is in no total for sure.

        Raises:
            EventUnknownError: No event has that id.
            TakenBackError: It is taken back.
        """
        from .amending import Ground, dispute

        return dispute(_tracker(self), event, Ground(reason=reason, **where))

    def merge(
        self,
        merged: str,
        into: str,
        *,
        reason: str,
        fault: str = "ours",
        sort: str = "",
        **where: Unpack[Where],
    ) -> Booked:
        """Let one slug stand for another; what was recorded keeps its slug.

        Args:
            merged: The slug that is given up, or a name.
            into: The slug that stays, or a name.
            reason: How it is known.
            fault: Whose error the second slug was; 'theirs' acts from the day of the report.
            sort: What both stand for, where that is not plain: company, person, product, deal or outlet.
            where: The report that says so; whether to write it down at all.

        Raises:
            NameUnknownError: Nothing is called that.
            SameSlugError: Both are one slug.
            SortsDifferError: The one is a company, say, and the other a person.
            JudgedError: They are one already, or on record as two.
        """
        from .amending import Ground
        from .identity import merge

        return merge(_tracker(self), merged, into, sort, Ground(fault=fault, reason=reason, **where))

    def distinct(
        self,
        a: str,
        b: str,
        *,
        reason: str,
        sort: str = "",
        **where: Unpack[Where],
    ) -> Booked:
        """Put on record that two slugs are two things, however alike they look.

        Raises:
            NameUnknownError: Nothing is called that.
            SameSlugError: Both are one slug.
            SortsDifferError: The one is a company, say, and the other a person.
            JudgedError: They are on record as one.
        """
        from .amending import Ground
        from .identity import distinct

        return distinct(_tracker(self), a, b, sort, Ground(reason=reason, **where))

    def redact(self, *what: str, reason: str, dry_run: bool = False) -> Redacted:
        """Take the words of events out of the log for good, as a law demands: the one thing that deletes.

        The event stays with its id, its place and its hash, and says no more; the chain stays whole. What it
        did is undone: a correction that is redacted corrects nothing. Recording the same again brings nothing
        back. What others repeat of it stays, and is told.

        Args:
            what: Ids of events, or unique short beginnings; 'report:ID' for all that a report states, and
                'about:NAME' for all that speaks of somebody, under each slug that was merged, or that
                somebody is a voice of.
            reason: What demands it; it stays, so that it must not repeat what goes.
            dry_run: Check everything and take nothing out.

        Raises:
            EventUnknownError: No event has that id.
            ReportUnknownError: There is no such report.
            NameUnknownError: Nobody is called that.
            RedactionStaysError: It is a redaction itself.
            LogTooOldError: The layout of the log does not allow it: 'deals upgrade'.
            TracesLeftError: The words are gone, but not yet all traces of them in the log's files.
        """
        from .redacting import redact

        return redact(_tracker(self), what, reason=reason, dry_run=dry_run)


def _tracker(kept: Bookkeeping) -> Tracker:
    """The tracker whose books are kept: there is no other thing that has them."""
    return cast("Tracker", kept)
