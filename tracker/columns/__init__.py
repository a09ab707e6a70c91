"""Columns: a log as Parquet files, cut by company, and questions about all companies from them."""

from ...projections.period import Every
from .columns import Columns, FigureLine
from .manifest import Manifest
from .writing import PARTITIONS, Wanted, export_columns

__all__ = ["PARTITIONS", "Columns", "Every", "FigureLine", "Manifest", "Wanted", "export_columns"]
