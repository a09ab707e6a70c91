"""What a terminal may be shown: texts come from outside, and a terminal obeys what it is sent.

Shown as a sign for something lost are characters that steer a terminal (ESC, BEL and their like), that
turn text round (bidirectional embeddings, overrides and isolates), that end a line where none ends, and
that hide (zero-width spaces, tags). Joiners are left: emoji and whole scripts are written with them.
"""

from __future__ import annotations

import re

INVISIBLE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u200b\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff"
    r"\U000e0000-\U000e007f]"
)
"""The characters that are not shown."""

_LONGEST = 80
_WIDEST = 800
"""The longest line of any message, which may quote what came from outside."""
_MOST = 10**_LONGEST
_LOST = "\N{REPLACEMENT CHARACTER}"


def visible(text: str) -> str:
    r"""A text in one line, as it may be shown.

    >>> visible("Acme\x1b[2J")
    'Acme\ufffd[2J'
    """
    return text if text.isascii() and text.isprintable() else INVISIBLE.sub(_LOST, text)


def visible_lines(text: str) -> str:
    """A text in several lines, as it may be shown."""
    return "\n".join(map(visible, text.split("\n")))


def said(text: str) -> str:
    """A text in several lines, as it may be said of a mistake: whatever it quotes, it fills no terminal."""
    return "\n".join(shortened(visible(line), _WIDEST) for line in text.split("\n"))


def quoted(value: object) -> str:
    """A value as a message quotes it, which is about it: of a long one the beginning."""
    if isinstance(value, int) and abs(value) >= _MOST:  # Python would not print one of thousands of digits
        return "a number of many digits"
    return shortened(repr(value), _LONGEST)


def shortened(text: str, longest: int) -> str:
    """The beginning of a text that is longer, with a sign that there is more."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
