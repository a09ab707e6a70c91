"""The read model: what stands of every company, kept beside the log so that lists need not fold all of it.

It is made from the log, and can be dropped and made again at any time. It answers what the fold answers.
"""

from __future__ import annotations

from .answers import Answers
from .generation import Made
from .model import Model
from .rebuild import ModelDisturbedError, ModelWrongError, differing, rebuild, remove

__all__ = [
    "Answers",
    "Made",
    "Model",
    "ModelDisturbedError",
    "ModelWrongError",
    "differing",
    "rebuild",
    "remove",
]
