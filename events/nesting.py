"""How deep JSON is nested: what is nested very deep overflows whatever walks through it."""

from __future__ import annotations

import re
from itertools import accumulate

DEEPEST = 50
"""The most levels of anything that is kept; the deepest fact needs nine."""

_BRACKET = re.compile(r'"(?:[^"\\]|\\.)*+"|[\[\]{}]', re.DOTALL)
_STEP = {"[": 1, "{": 1, "]": -1, "}": -1}


def is_too_deep(json: str) -> bool:
    """Whether a text of JSON is nested deeper than anything that is kept.

    >>> is_too_deep("[" * 51), is_too_deep('{"text": "' + "[" * 51 + '"}')
    (True, False)
    """
    if json.count("[") + json.count("{") <= DEEPEST:
        return False
    steps = (_STEP.get(found[0], 0) for found in _BRACKET.finditer(json))
    return any(level > DEEPEST for level in accumulate(steps))
