"""Statements that many articles make: how a number travels and drifts, and what becomes of it over the years."""

from cijferspoor.checking.statements.groups import group_statements
from cijferspoor.checking.statements.records import Mention, Point, Series, StatementComparison, StatementGroup
from cijferspoor.checking.statements.series import find_series

__all__ = [
    "Mention",
    "Point",
    "Series",
    "StatementComparison",
    "StatementGroup",
    "find_series",
    "group_statements",
]
