"""How far something long has come: a bar on a terminal, with the rate and the time that is left.

What takes long tells a plain function how far it has come (`events.progress.Told`); a command hands it
`bar.told`, and leaves the bar before it writes its answer.
"""

from __future__ import annotations

import os
import sys
import time
from threading import RLock, Timer
from types import TracebackType
from typing import TYPE_CHECKING, Self

from attrs import define, field

from ...events.progress import Told, nobody

if TYPE_CHECKING:
    from rich.progress import Progress, ProgressColumn

PATIENCE = 1.0
"""After how many seconds it is shown."""

_WIDTH = 20
_WIDE = 72
"""Columns of a terminal that has room for a bar and the time that is left beside the figures."""


@define
class _Stage:
    """One of the things that are counted one after the other.

    Attributes:
        what: What is counted.
        total: How much there is of it; 0 where that is not known.
        done: How much of that is done.
        count: How many things that were.
        begun: When the first of them came, in seconds.
    """

    what: str
    total: int
    done: int = 0
    count: int = 0
    begun: float = field(factory=time.monotonic)

    def goes_on(self, what: str, done: int, total: int) -> bool:
        """Whether that is of this stage, and not of another one."""
        return (self.what, self.total) == (what, total) and self.done <= done

    def __str__(self) -> str:
        if not self.count:
            return self.what
        taken = max(time.monotonic() - self.begun, 0.001)
        return f"{self.count:,} {self.what} · {self.count / taken:,.0f} a second"


class Bar:
    """A bar on stderr; nothing where that is no terminal, or where all is done within a second."""

    def __init__(self, what: str = "", *, wanted: bool = True) -> None:
        self._what = what
        self._wanted = wanted and _can_show()
        self._begun = time.monotonic()
        self._lock = RLock()
        self._timer: Timer | None = None
        self._stage: _Stage | None = None
        self._bars: Progress | None = None
        self._wide = True
        self._over = False

    @property
    def told(self) -> Told:
        """Who is to be told how far it has come; nobody where it would not be shown."""
        return self.tell if self._wanted else nobody

    def tell(self, what: str, done: int, total: int) -> None:
        """Show how many things are done, and of how many; 0 where that is not known."""
        self._show(what, done, total, done)

    def update(self, done: int, total: int, count: int) -> None:
        """Show how much of all is done, and how many things that were."""
        self._show(self._what, done, total, count)

    def _show(self, what: str, done: int, total: int, count: int) -> None:
        if not self._wanted:
            return
        with self._lock:
            if self._stage is None or not self._stage.goes_on(what, done, total):
                self._stage = _Stage(what, total)
                self._begin_stage()
            self._stage.done, self._stage.count = done, count
            if self._bars is not None:
                self._draw()
            elif self._timer is None:
                self._wait()

    def _wait(self) -> None:
        """Show it once it takes too long, also where nothing more is told till then."""
        left = PATIENCE - (time.monotonic() - self._begun)
        if left <= 0:
            self._start()
            return
        self._timer = Timer(left, self._start)
        self._timer.daemon = True
        self._timer.start()

    def _start(self) -> None:
        from rich.console import Console
        from rich.progress import Progress

        with self._lock:
            if self._over or self._bars is not None:
                return
            console = Console(file=sys.stderr)
            self._wide = console.width >= _WIDE
            self._bars = Progress(
                console=console, transient=True, redirect_stdout=False, redirect_stderr=False
            )
            self._begin_stage()
            self._draw()
            self._bars.start()

    def _begin_stage(self) -> None:
        if self._bars is None or self._stage is None:
            return
        for before in self._bars.task_ids:
            self._bars.remove_task(before)
        self._bars.columns = _columns(known=self._stage.total > 0, wide=self._wide)
        total, done = self._stage.total or None, self._stage.done
        self._bars.add_task(str(self._stage), total=total, completed=done)

    def _draw(self) -> None:
        if self._bars is not None and self._stage is not None:
            (task,) = self._bars.task_ids
            self._bars.update(task, completed=self._stage.done, description=str(self._stage))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._timer is not None:
            self._timer.cancel()
        with self._lock:
            self._over = True
            if self._bars is not None:
                self._bars.stop()


def _can_show() -> bool:
    """Whether stderr is a terminal that can move back."""
    return sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


def _columns(*, known: bool, wide: bool) -> tuple[ProgressColumn, ...]:
    """What stands in the line: the part that is done and the time that is left, where these can be known."""
    from rich.progress import BarColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    said = TextColumn("{task.description}", markup=False)
    bar = (BarColumn(_WIDTH),) if wide else ()
    if not known:
        return *bar, said, TimeElapsedColumn()
    left = (TextColumn("left"), TimeRemainingColumn()) if wide else ()
    return *bar, TextColumn("{task.percentage:>3.0f} %"), said, *left
