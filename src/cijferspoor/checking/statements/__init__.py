"""Statements that many articles make: how a number travels and drifts, and what becomes of it over the years."""

from cijferspoor.checking.statements.groups import group_statements
from cijferspoor.checking.statements.records import Mention, Point, Series, StatementComparison, StatementGroup
from cijferspoor.checking.statements.series import find_series
from cijferspoor.checking.statements.writers import COMPARE_COLUMNS, COMPARE_FORMATS, make_compare_writer

__all__ = [
    "COMPARE_COLUMNS",
    "COMPARE_FORMATS",
    "Mention",
    "Point",
    "Series",
    "StatementComparison",
    "StatementGroup",
    "find_series",
    "group_statements",
    "make_compare_writer",
]
