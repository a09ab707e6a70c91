"""What is asked of all companies at once: lists and screens, by the read model where there is one."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from attrs import evolve

from ..projections.listing import CompanyLine, lines
from .passing import Passing

if TYPE_CHECKING:
    from ..projections.screen import Screened
    from ..projections.view import View
    from .clocks import Clocks
    from .model import Made, Model


class Listing(Passing):
    """The part of the front door that answers for all companies."""

    if TYPE_CHECKING:

        def view(self, **clocks: Unpack[Clocks]) -> View: ...  # noqa: D102  # the front door's own

        def resolve(self, name: str, sort: str = "") -> str: ...  # noqa: D102

    @cached_property
    def model(self) -> Model:
        """The read model that is kept beside the log, where one was asked for."""
        from .model import Model

        return Model(self.log)

    def companies(self, *, everything: bool = False, **clocks: Unpack[Clocks]) -> tuple[CompanyLine, ...]:
        """The companies of which something was known; with `everything` also the others."""
        view = self.view(**clocks)
        with self.model.answers(view, everything=everything, told=self.told) as answers:
            if answers is not None:
                return tuple(answers.lines())
        return tuple(lines(self.states(view), everything=everything))

    def screen(self, *where: str, everything: bool = False, **clocks: Unpack[Clocks]) -> Screened:
        """The companies of which all conditions hold, and those of which they may.

        Raises:
            ScreenError: A condition can't be read; the error points to the place.
            NameUnknownError: A condition names somebody who is not known.
        """
        from ..projections.screen import Screen, screened

        view, screen = self.view(**clocks), Screen.parse(*where, resolve=self.resolve)
        with self.model.answers(view, everything=everything, told=self.told) as answers:
            if answers is not None:
                found = answers.screened(screen, self.log)
                return evolve(found, view=evolve(view, position=found.view.position))
        return screened(screen, self.states(view), view, everything=everything)

    def rebuild(self) -> Made:
        """Make the read model anew, by which lists and screens are answered.

        From then on it follows the log. Others may ask and record meanwhile.

        Raises:
            ModelDisturbedError: It was dropped while it was made.
        """
        from .model import rebuild

        return rebuild(self.log, self.view(), self.told)

    def check_model(self) -> list[str]:
        """The companies of which the read model says something else today than the log."""
        from .model import differing

        return differing(self.log, self.view(), self.told)

    def drop_model(self) -> bool:
        """Do without the read model again; whether there was one."""
        from .model import remove

        return remove(self.log)
