"""What was looked up and folded before, to be given again as long as nothing new is recorded."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable

from attrs import evolve

from ..projections.company import CompanyState
from ..projections.era import Era, era
from ..projections.gather import Gathering
from ..projections.view import View
from .log import Log
from .reading import around, sorts_of

MOST = 256
"""Eras that are held: those that were asked for last."""


class Recall:
    """The states of companies that were asked for lately, with the days by which they stand; and slugs."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._position: int | None = None
        self._held: OrderedDict[tuple[Hashable, ...], Era] = OrderedDict()
        self._sorts: dict[str, set[str]] = {}

    def sorts(self, slug: str) -> set[str]:
        """The sorts of entity that a slug was declared as; none where it is no slug."""
        self._keep_up(self._log.head.position)
        sorts = self._sorts.get(slug) or sorts_of(self._log, slug)
        if sorts:
            self._sorts[slug] = sorts
        return sorts

    def state(self, slug: str, view: View) -> CompanyState:
        """The state of a company as a view sees it."""
        self._keep_up(view.position)
        asked = (slug, view.policy.name, view.recorded_by, view.on)  # ages are of one day
        for key, held in self._held.items():
            same = key[: len(asked)] == asked and held.state.view.policy == view.policy
            if same and held.covers(view):
                self._held.move_to_end(key)
                return evolve(held.state, view=view)
        made = era(slug, Gathering(around(self._log, slug)), view, named=True)
        self._held[*asked, made.as_of, id(view.policy)] = made
        if len(self._held) > MOST:
            self._held.popitem(last=False)
        return made.state

    def _keep_up(self, position: int | None) -> None:
        """Forget all that was so at another end of the log."""
        if position != self._position:
            self._held.clear()
            self._sorts.clear()
            self._position = position
