"""Facts about documents: that they came out, were changed, or were withdrawn."""

from __future__ import annotations

from typing import Annotated

from attrs import field, frozen
from attrs.converters import optional

from ..attribute import Refers
from ..edtf import Edtf, to_edtf
from ..fact import Fact
from ..value import Medium, OutletSlug, ReportId, RetractionReason
from ..word import each_of, to_flag, to_optional_slug, to_report_id, to_required_word, to_slug, to_text


def to_relays(value: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    """Outlets by slug and reports by 'report:ID', the main one first."""
    return tuple(dict.fromkeys(map(_to_relay, each_of(value))))


def _to_relay(value: str) -> str:
    if value.startswith("report:"):
        return "report:" + to_report_id(value.removeprefix("report:"))
    return to_slug(value)


@frozen(kw_only=True)
class ReportPublished(Fact):
    """A document came out: the report itself, or another one that it speaks of.

    Attributes:
        report: The id of the document.
        outlet: Who published it; empty where the copy does not show it.
        kind: The sort of document.
        title: Its headline.
        url: Where it stands.
        author: Who wrote it.
        purported: Who it claims to be from, where that is in doubt.
        published: When it came out; a set of days where it shows none.
        retrieved: When the copy was taken; the latest day it can have come out.
        dating: Why the bounds of `published` are what they are, where no day is shown.
        language: Its language, as a BCP 47 tag such as 'en' or 'zh-Hans'.
        relays: The outlets and reports that it reworks, credited or not, the main one first.
        translation_of: The report that it translates.
        text_hash: SHA-256 of its text, to recognise a copy.
    """

    report: ReportId = field(converter=to_report_id)
    outlet: OutletSlug = field(default="", converter=to_optional_slug)
    kind: Medium = field(default="article", converter=to_required_word)
    title: str = field(default="", converter=to_text)
    url: str = field(default="", converter=to_text)
    author: str = field(default="", converter=to_text)
    purported: str = field(default="", converter=to_text)
    published: Edtf | None = field(default=None, converter=optional(to_edtf))
    retrieved: Edtf | None = field(default=None, converter=optional(to_edtf))
    dating: str = field(default="", converter=to_text)
    language: str = field(default="", converter=to_text)
    relays: Annotated[tuple[str, ...], Refers("outlet", "report")] = field(default=(), converter=to_relays)
    translation_of: ReportId = field(default="", converter=to_optional_slug)
    text_hash: str = field(default="", converter=to_text)


@frozen(kw_only=True)
class ReportRevised(Fact):
    """The outlet changed or corrected a report of its own.

    Attributes:
        report: The report that was changed.
        what: What is different.
    """

    report: ReportId = field(converter=to_report_id)
    what: str = field(default="", converter=to_text)


@frozen(kw_only=True)
class ReportRetracted(Fact):
    """A report was withdrawn by its outlet, or shown to be forged.

    Attributes:
        report: The report that was withdrawn.
        reason: Why.
        online: Whether it can still be read.
    """

    report: ReportId = field(converter=to_report_id)
    reason: RetractionReason = field(default="retracted", converter=to_required_word)
    online: bool | None = field(default=None, converter=optional(to_flag))
