"""Slugs made of names: the same name always gives the same slug."""

from __future__ import annotations

import re
import unicodedata
from hashlib import sha256

from ...events.word import SLUG_LIMIT

_OTHER = re.compile(r"[^a-z0-9.]+")
_DOTS = re.compile(r"-?\.[-.]*")
_MARK = 6


def slug_of(text: str) -> str:
    """The slug of a name: plain letters and digits; empty where it has none.

    One that would be too long is cut, and told apart from others by a mark made of the whole.

    >>> slug_of("Société Générale (Paris)")
    'societe-generale-paris'
    """
    if text.isascii():
        plain = text.lower()
    else:
        parted = unicodedata.normalize("NFKD", text.casefold())
        plain = "".join(sign for sign in parted if not unicodedata.combining(sign))
    slug = _DOTS.sub(".", _OTHER.sub("-", plain)).strip("-.")
    if len(slug) <= SLUG_LIMIT:
        return slug
    mark = sha256(slug.encode()).hexdigest()[:_MARK]
    return f"{slug[: SLUG_LIMIT - _MARK - 1].rstrip('-.')}-{mark}"
