"""`deals correct`: puts another statement in the place of one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import click

from .booked import REASON, REPORT, fault, options
from .failure import Misuse
from .lazy import meant
from .option import Settled, writing

if TYPE_CHECKING:
    from ...events.attribute import Attribute
    from ...events.event import Event
    from ...events.fact import Fact
    from ...events.statement import Statement
    from ..tracker import Tracker
    from .session import Session

EXAMPLES = (
    'deals correct 7c0712ad --set amount="about 2.5bn USD" --fault ours --reason "A slip of the pen."',
    'deals correct 7c0712ad --set company="Acme Robotics" --fault ours --reason "Filed under the wrong one."',
    "deals correct 7c0712ad --clear happened --set para=4 --fault ours --reason TEXT -n",
    'deals correct 7c0712ad --set amount="5m USD" --fault theirs --report wire-2 --reason "So the outlet."',
)


@click.command(cls=Settled, examples=EXAMPLES)
@click.argument("event", metavar="ID")
@click.option(
    "--set",
    "changes",
    multiple=True,
    metavar="ATTRIBUTE=VALUE",
    help="An attribute that is right so, of the fact or beside it; again for each, and for several values.",
)
@click.option(
    "--clear", "cleared", multiple=True, metavar="ATTRIBUTE", help="An attribute that should not be there."
)
@click.option("--kind", metavar="KIND", help="Another kind of fact that it is.")
@options(fault(default=None), REASON, *REPORT)
@writing
def correct(session: Session, event: str, **given: Any) -> None:
    """Put the right statement in the place of a wrong one.

    It starts from what is in force of the event, and records the whole right statement. Values are read as
    in `deals record`: names stand for slugs, and dates in words count from the day of the report that is
    corrected. What was wrong stays in the log, and is shown by --recorded-by.
    """
    from .booked import tell, where

    with session.amending() as tracker:
        place = where(session, tracker, given)
        right = _Right(tracker, tracker.event(event), given)
        done = tracker.correct(event, right.made, fault=given["fault"], reason=given["reason"], **place)
        for warning in right.warnings:
            session.tell(warning)
        tell(session, tracker, done)


class _Right:
    """Makes the right statement from the one in force and the flags.

    Attributes:
        warnings: What was taken in and is worth a look.
    """

    def __init__(self, tracker: Tracker, event: Event[Any], given: Mapping[str, Any]) -> None:
        self.warnings: list[str] = []
        self._tracker = tracker
        self._report = event.report
        self._given = given

    def made(self, said: Statement[Any]) -> Statement[Any]:
        """The right statement."""
        from ...events.error import WordingError
        from ..changing import changed
        from .kind_value import Reader

        kind = _kind(self._given["kind"]) or type(said.fact)
        reader = Reader(self._tracker, {"report": self._report}, called=lambda each: f"--set {each.name}")
        changes = {name: reader.changed(each, texts) for name, each, texts in self._set(kind)}
        changes |= {each.name: None for each in _found(kind, self._given["cleared"])}
        self.warnings = reader.warnings
        if reader.wordings:
            changes["as_stated"] = reader.wordings
        try:
            return changed(said, changes, kind=kind)
        except WordingError as error:
            raise Misuse(error.what, error.remedy, ctx=_ctx()) from None

    def _set(self, kind: type[Fact]) -> Iterable[tuple[str, Attribute, list[str]]]:
        """The attributes that are set, each with all that was given for it."""
        texts: dict[str, list[str]] = {}
        for given in self._given["changes"]:
            name, sign, text = given.partition("=")
            if not (name and sign and text):
                raise Misuse(
                    f"--set: {given!r} sets nothing.",
                    "Write ATTRIBUTE=VALUE; --clear empties one.",
                    ctx=_ctx(),
                )
            texts.setdefault(name, []).append(text)
        for name, each in zip(texts, _found(kind, texts), strict=True):
            if len(texts[name]) > 1 and not each.many:
                raise Misuse(f"--set: {name} has one value, and two are given.", "Set it once.", ctx=_ctx())
            yield each.name, each, texts[name]


def _found(kind: type[Fact], names: Iterable[str]) -> Iterable[Attribute]:
    """The attributes of these names: of the fact, else of what stands beside it."""
    from ...events.attribute import attributes
    from ...events.fact import wire_name
    from ...events.statement import Statement

    beside = {each.name: each for each in attributes(Statement) if each.name not in ("fact", "as_stated")}
    known = beside | {each.name: each for each in attributes(kind)}
    for name in names:
        found = known.get(name.replace("-", "_"))
        if found is None:
            hint = meant(name, known) or f"It has {', '.join(known)}."
            raise Misuse(f"No {name!r} in {wire_name(kind)}.", hint, ctx=_ctx())
        yield found


def _kind(name: str | None) -> type[Fact] | None:
    from ...events.kinds import KINDS

    if name is not None and name not in KINDS:
        raise Misuse(f"No kind {name!r}.", meant(name, KINDS) or "'deals record' lists them.", ctx=_ctx())
    return KINDS[name] if name else None


def _ctx() -> click.Context | None:
    return click.get_current_context(silent=True)
