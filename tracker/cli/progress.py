"""How far something long has come: a bar on a terminal, with the rate and the time that is left."""

from __future__ import annotations

import os
import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from rich.progress import Progress as Bars
    from rich.progress import TaskID

PATIENCE = 1.0
"""After how many seconds it is shown."""


class Bar:
    """A bar on stderr; nothing where that is no terminal, or where all is done within a second."""

    def __init__(self, what: str, *, wanted: bool = True) -> None:
        self._what = what
        self._wanted = wanted and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._begun = time.monotonic()
        self._bars: Bars | None = None
        self._task: TaskID | None = None

    def update(self, done: int, total: int, count: int) -> None:
        """Show how much of all is done, and how many things that were."""
        taken = time.monotonic() - self._begun
        if not self._wanted or taken < PATIENCE:
            return
        if self._bars is None:
            self._start()
        if self._bars is not None and self._task is not None:
            rate = f"{count:,} {self._what} · {count / taken:,.0f} a second"
            self._bars.update(self._task, completed=done, total=total or None, rate=rate)

    def _start(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

        self._bars = Progress(
            BarColumn(),
            TextColumn("{task.percentage:>3.0f} %  {task.fields[rate]}  left"),
            TimeRemainingColumn(),
            console=Console(file=sys.stderr),
            transient=True,
        )
        self._bars.start()
        self._task = self._bars.add_task("", rate="")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bars is not None:
            self._bars.stop()
