"""Screens: which companies answer a question over any of their figures, yes and maybe apart.

>>> Screen.parse("stage >= series-b and amount > 100m USD")
Screen(where=('stage >= series-b and amount > 100m USD',))
"""

from __future__ import annotations

from .error import ScreenError
from .screen import Judgement, Match, Screen, Screened, screened, through

__all__ = ["Judgement", "Match", "Screen", "ScreenError", "Screened", "screened", "through"]
