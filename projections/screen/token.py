"""The words, marks and quoted texts that a screen is made of."""

from __future__ import annotations

import re
from typing import NamedTuple

from .error import ScreenError

_TOKEN = re.compile(
    r"""\s*(?: (?P<quoted> "[^"]*" | '[^']*'(?![^\s(),]) )
             | (?P<mark> [(),] | != | [<>=]+ )
             | (?P<word> (?: [^\s(),<>="'!] | !(?!=) | ,(?=\d) | (?<=\w)' )+ ) )""",
    re.VERBOSE,
)


class Token(NamedTuple):
    """One word, mark or quoted text; an empty one stands at the end.

    Attributes:
        text: What it says, without quotes.
        start: Where it begins.
        end: Where it ends.
        quoted: Whether it stands in quotes.
    """

    text: str
    start: int
    end: int
    quoted: bool = False

    def says(self, *words: str) -> bool:
        """Whether it is one of some words or marks of the language."""
        return not self.quoted and self.text.casefold() in words


def tokens(text: str) -> list[Token]:
    """The tokens of a text.

    >>> [each.text for each in tokens("lead = 'Sea and Sky' or amount >= 14,999,987 USD")]
    ['lead', '=', 'Sea and Sky', 'or', 'amount', '>=', '14,999,987', 'USD', '']
    """
    found, at, end = [], 0, len(text.rstrip())
    while at < end:
        match = _TOKEN.match(text, at)
        if match is None:
            start = at + len(text[at:]) - len(text[at:].lstrip())
            raise ScreenError(text, start, end, "A quotation is not closed.", "Add the closing quote.")
        sort = str(match.lastgroup)
        said = match[sort][1:-1] if sort == "quoted" else match[sort]
        found.append(Token(said, match.start(sort), match.end(), sort == "quoted"))
        at = match.end()
    return [*found, Token("", end, end)]
