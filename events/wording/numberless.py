"""Wordings that state no number: "undisclosed", "hundreds of millions of dollars", "数亿美元"."""

from __future__ import annotations

import re

from ..bound import Bound
from .number import SCALE

_SUM = r"(?:sum|amount|figure|number|price|value|valuation|stake)"
_NAMED = re.compile(r"(undisclosed|indefinite)(?: number of (?P<unit>[^0-9]+))?", re.IGNORECASE)
_UNDISCLOSED = re.compile(
    r"(?:(?:an? |the )?(?:undisclosed|unstated|unspecified|unknown|confidential"
    rf"|not (?:disclosed|stated|known))(?: {_SUM})?"
    r"|nicht (?:genannt|bekannt|offengelegt)|ungenannte?(?: summe)?|unbekannt|(?:montant )?non divulguée?"
    r"|未披露|未公开|未公開|非公開|不详|비공개)"
    r"(?: (?:of|in))?(?: (?P<unit>[^0-9]+))?",
    re.IGNORECASE,
)
_MANY = (
    r"(?:indefinite|several|multiple|many|few|handful|number|dozens|tens|hundreds|thousands|lakhs|crores"
    r"|(?:some )?(?:m|b|tr)illions|[a-z]+-figure|[a-z]+ figures"
    r"|hunderte|tausende|dutzende|mehrere|einige|plusieurs|quelques|dizaines|centaines)(?![a-z])"
    r"|multi|(?:(?:niedrige|hohe|mittlere)[rn]? )?[a-z]+stellige[rn]?(?= [mb])|(?=(?:million|milliard)en[bs])"
    r"|[数數几幾多上][十百千万萬亿億]+"
)
_MORE = (
    rf"of|de|{SCALE}|hundreds|thousands|dozens|millions|sums?|amount"
    r"|(?:millionen|milliarden)(?:betrag|summe|schwer)"
)
_INDEFINITE = re.compile(
    rf"(?:an? |the |des )?(?:(?:high|low|mid)[ -])?(?:{_MANY})(?:[ -]?(?:{_MORE})(?![a-z]))*"
    rf"(?: ?(?:in |d')?(?P<unit>[^0-9]+?)(?: {_SUM})?)?",
    re.IGNORECASE,
)


def numberless(text: str) -> tuple[Bound, str, bool] | None:
    """The bound of a text that states no number, what it counts, and whether it says more; else None."""
    if found := _NAMED.fullmatch(text):
        return Bound(found[1].lower()), found["unit"] or "", False
    if found := _UNDISCLOSED.fullmatch(text):
        return Bound.UNDISCLOSED, found["unit"] or "", False
    if found := _INDEFINITE.fullmatch(text):
        return Bound.INDEFINITE, (found["unit"] or "").strip(), not text.lower().startswith("indefinite")
    return None
