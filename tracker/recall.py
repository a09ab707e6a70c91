"""States that were folded before, to be given again as long as nothing new is recorded."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable

from attrs import evolve

from ..projections.company import CompanyState
from ..projections.era import Era, era
from ..projections.gather import Gathering
from ..projections.view import View
from .log import Log
from .reading import around

MOST = 256
"""Eras that are held: those that were asked for last."""


class Recall:
    """The states of companies that were asked for lately, each with the days by which it is known so."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self._position: int | None = None
        self._held: OrderedDict[tuple[Hashable, ...], Era] = OrderedDict()

    def state(self, slug: str, view: View) -> CompanyState:
        """The state of a company as a view sees it."""
        if view.position != self._position:
            self._held.clear()
            self._position = view.position
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
