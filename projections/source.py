"""Sources: where each event comes from, as an answer tells it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from attrs import frozen

from ..events.edtf import Edtf
from ..events.fact import kind_of
from .claim import Claim
from .judgement import grade_of


@frozen(kw_only=True)
class Source:
    """Where one event comes from.

    Attributes:
        report: The id of the report.
        outlet: Its outlet; empty where the copy does not show it.
        para: The paragraph.
        kind: The kind of fact.
        about: All that the fact points to: slugs, 'report:ID' and event ids.
        happened: When it held in the world, as stated.
        reported: The day of its report, which a correction keeps.
        known_since: The day from which it counts as known as it is.
        attribution: The chain of voices, nearest first.
        origin: Where it comes from in the end; None where that is not known.
        grade: How the report, or else its outlet, is graded on the Admiralty code; empty where it is not.
    """

    report: str
    outlet: str
    para: int | None
    kind: str
    about: tuple[str, ...]
    happened: Edtf | None
    reported: date
    known_since: date
    attribution: tuple[str, ...]
    origin: str | None
    grade: str = ""


def source_of(claim: Claim, grades: Mapping[str, str]) -> Source:
    """Where a claim comes from: made once for all companies that it concerns, as long as its grade stays.

    So it rests on nothing that a reply marks in a claim.
    """
    grade = grade_of(claim.report, grades)
    if claim.source is None or claim.source.grade != grade:
        claim.source = _source_of(claim, grade)
    return claim.source


def _source_of(claim: Claim, grade: str) -> Source:
    return Source(
        report=claim.report.id,
        outlet=claim.report.outlet,
        para=claim.statement.para,
        kind=kind_of(claim.fact),
        about=tuple(sorted(claim.mentions)),
        happened=claim.statement.happened,
        reported=claim.known_from,
        known_since=claim.known_since,
        attribution=claim.statement.attribution,
        origin=claim.origin,
        grade=grade,
    )
