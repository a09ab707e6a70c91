"""Near matches for what was misspelt: offered, never guessed."""

from __future__ import annotations

from collections.abc import Iterable

_CUTOFF = 70
_SHOWN = 3


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """A hint such as "Did you mean 'round-led'?"; empty where nothing is near."""
    from rapidfuzz import fuzz, process

    folded = {choice: choice.casefold().replace("_", "-") for choice in choices}
    near = process.extract(
        word.casefold().replace("_", "-"), folded, scorer=fuzz.ratio, limit=_SHOWN, score_cutoff=_CUTOFF
    )
    if not near:
        return ""
    best = near[0][1]
    return f"Did you mean {' or '.join(repr(match[2]) for match in near if match[1] >= best - 5)}?"
