"""Periods in running text: the phrases that name one, and the dates they stand for."""

from cijferspoor.periods.find import find_periods
from cijferspoor.periods.period import Period

__all__ = ["Period", "find_periods"]
