"""What comes of an import through a map, while it goes on and at its end."""

from __future__ import annotations

import re
from collections import Counter

from attrs import define, field, frozen

from ...events.attribute import attributes
from ...events.kinds import KINDS

_PARTICULAR = re.compile(r"\[\d+\]|(?<!\w)'([^']*)'(?!\w)|(?<!\w)\d[\d.,:-]*\b")
_LINE = re.compile(r", line \d+(?=\))")


@frozen(kw_only=True)
class Progress:
    """How far an import has come.

    Attributes:
        done: Bytes of data that were read.
        total: Bytes of data that there are.
        records: Records that were read.
    """

    done: int
    total: int
    records: int


@define(kw_only=True)
class MappedImport:
    """What came of an import through a map.

    Attributes:
        name: What the map is called.
        records: How many records were read, each of which makes a report.
        reports: How many reports were recorded, or would be.
        events: How many facts were recorded, or would be.
        known: How many facts stood before.
        revised: How many corrections and retractions were recorded for reports that say something else now.
        rejected: How many records were rejected.
        flagged: How many remarks were made about what was taken in.
        reasons: Why records were rejected, each with how often.
        remarks: What is worth a look, each with how often.
    """

    name: str
    records: int = 0
    reports: int = 0
    events: int = 0
    known: int = 0
    revised: int = 0
    rejected: int = 0
    flagged: int = 0
    reasons: Counter[str] = field(factory=Counter)
    remarks: Counter[str] = field(factory=Counter)


def gist(reason: str) -> str:
    """A reason without what is particular to one record, so that equal ones can be counted.

    >>> gist("'2007-01-01' may stand for the whole year (rounds, line 12).")
    '… may stand for the whole year (rounds).'
    >>> gist("A report needs 'id'.")
    "A report needs 'id'."
    """
    return _PARTICULAR.sub(_general, _LINE.sub("", reason))


def _general(found: re.Match[str]) -> str:
    """What is said for something particular; places in the map and names of attributes are not."""
    return found[0] if found[0].startswith("[") or found[1] in _NAMES else "…"


_NAMES = frozenset({"id", *(each.name for kind in KINDS.values() for each in attributes(kind))})
