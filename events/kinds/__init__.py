"""What can be said: every kind of fact, by family."""

from __future__ import annotations

from ..fact import Fact, wire_name
from .assessment import AssessmentMade
from .authority import AuthorityActed
from .book import (
    DealsMaybeSame,
    EntitiesDistinct,
    EntitiesMerged,
    FactCorrected,
    FactDisputed,
    FactRedacted,
    FactRetracted,
    SourceGraded,
)
from .business import MetricReported, ProductDescribed, ProductLaunched, RelationReported
from .company import CompanyDescribed, CompanyFounded, CompanyWoundUp
from .deal import (
    AmountReported,
    DealReported,
    PartyNamed,
    RoundJoined,
    RoundLed,
    StatusReported,
    TermReported,
    ValuationChanged,
    ValuationReported,
)
from .holding import StakeHeld, StakeSold
from .identity import EntityDeclared, EntityNamed, EntityRenamed
from .people import BackgroundReported, RoleHeld, RoleLeft, RoleTaken
from .report import ReportPublished, ReportRetracted, ReportRevised
from .voice import CommentDeclined, DetailWithheld, FactConfirmed, FactDenied, NoResponse, StatementMade

__all__ = [
    "BOOKKEEPING",
    "FAMILIES",
    "KINDS",
    "LOGGED",
    "AmountReported",
    "AssessmentMade",
    "AuthorityActed",
    "BackgroundReported",
    "CommentDeclined",
    "CompanyDescribed",
    "CompanyFounded",
    "CompanyWoundUp",
    "DealReported",
    "DealsMaybeSame",
    "DetailWithheld",
    "EntitiesDistinct",
    "EntitiesMerged",
    "EntityDeclared",
    "EntityNamed",
    "EntityRenamed",
    "FactConfirmed",
    "FactCorrected",
    "FactDenied",
    "FactDisputed",
    "FactRedacted",
    "FactRetracted",
    "MetricReported",
    "NoResponse",
    "PartyNamed",
    "ProductDescribed",
    "ProductLaunched",
    "RelationReported",
    "ReportPublished",
    "ReportRetracted",
    "ReportRevised",
    "RoleHeld",
    "RoleLeft",
    "RoleTaken",
    "RoundJoined",
    "RoundLed",
    "SourceGraded",
    "StakeHeld",
    "StakeSold",
    "StatementMade",
    "StatusReported",
    "TermReported",
    "ValuationChanged",
    "ValuationReported",
]

FAMILIES: dict[str, tuple[type[Fact], ...]] = {
    "report": (ReportPublished, ReportRevised, ReportRetracted),
    "identity": (EntityDeclared, EntityNamed, EntityRenamed),
    "company": (CompanyFounded, CompanyDescribed, CompanyWoundUp),
    "deal": (
        DealReported,
        StatusReported,
        AmountReported,
        TermReported,
        RoundLed,
        RoundJoined,
        PartyNamed,
        ValuationReported,
        ValuationChanged,
    ),
    "holding": (StakeHeld, StakeSold),
    "people": (RoleHeld, RoleTaken, RoleLeft, BackgroundReported),
    "business": (ProductLaunched, ProductDescribed, MetricReported, RelationReported),
    "authority": (AuthorityActed,),
    "voice": (CommentDeclined, NoResponse, DetailWithheld, StatementMade, FactConfirmed, FactDenied),
    "view": (AssessmentMade,),
    "book": (
        FactCorrected,
        FactRetracted,
        FactDisputed,
        EntitiesMerged,
        EntitiesDistinct,
        DealsMaybeSame,
        SourceGraded,
    ),
}

KINDS: dict[str, type[Fact]] = {wire_name(kind): kind for family in FAMILIES.values() for kind in family}
"""The kinds that a report can state."""

LOGGED: dict[str, type[Fact]] = {**KINDS, wire_name(FactRedacted): FactRedacted}
"""The kinds that stand in a log: those, and what its keeper has done to it."""

BOOKKEEPING = FAMILIES["book"]
