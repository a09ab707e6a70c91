"""Report files: one report with all that it states, as YAML or JSON that people write, review and share."""

from __future__ import annotations

from .difference import Difference, compare, pairs
from .problem import Place, Problem, ReportFileError
from .reader import ReportFile, Source, read_report, read_reports, read_tree_of
from .schema import json_schema
from .source import load
from .writer import write_report

__all__ = [
    "Difference",
    "Place",
    "Problem",
    "ReportFile",
    "ReportFileError",
    "Source",
    "compare",
    "json_schema",
    "load",
    "pairs",
    "read_report",
    "read_reports",
    "read_tree_of",
    "write_report",
]
