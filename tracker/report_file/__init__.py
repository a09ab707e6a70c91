"""Report files: one report with all that it states, as YAML or JSON that people write, review and share."""

from __future__ import annotations

from .problem import Place, Problem, ReportFileError
from .reader import ReportFile, read_report
from .source import load

__all__ = ["Place", "Problem", "ReportFile", "ReportFileError", "load", "read_report"]
