"""Dates and times of a workbook: a serial number and a format, shown as ISO dates.

Serial numbers are those of ECMA-376 (5th edition, part 1), 18.17.4: days since 31 December 1899, in which 1900 is
wrongly a leap year, or since 1 January 1904.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from functools import lru_cache

from cijferspoor.lexicon import default_lexicon

_LITERAL = re.compile(r'"[^"]*"|\\.|[_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_ELAPSED = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_MINUTES = re.compile(r"(h+[^a-z]*)m+|m+([^a-z]*s)", re.IGNORECASE)
_LAST_SERIAL = 2_958_465
"""31 December 9999."""
_DAY = 86_400


def is_moment(code: str) -> bool:
    """Does the number format show a date or time?"""
    return bool(re.search(r"[dmyhs]", _bare(code)))


def shown_moment(value: Decimal, code: str, *, from_1904: bool) -> str | None:
    """The date or time as ISO writes it, as precise as the format: ``2020-05-14``, ``14 mei``, ``mei 2020``, ``2020``.

    None where the number is no date.
    """
    if _ELAPSED.search(code):
        minutes = round(value * 1440)
        return f"{minutes // 60}:{minutes % 60:02}" if minutes >= 0 else None
    if not 0 <= value <= _LAST_SERIAL:
        return None
    days, seconds = divmod(round(value * _DAY), _DAY)
    parts = _bare(code)
    timed = "h" in parts or "s" in parts
    clock = f"{seconds // 3600:02}:{seconds // 60 % 60:02}" if timed else ""
    day = _day(days, from_1904=from_1904)
    written = _written(day, _MINUTES.sub(r"\1\2", parts)) if day else ""
    if written and clock == "00:00":
        return written  # a day that was typed in a column of moments
    return " ".join(part for part in (written, clock) if part) or None


@lru_cache(maxsize=1_000)
def _bare(code: str) -> str:
    """The first section of a format without literal text, colours and languages, in lower case."""
    bare = _LITERAL.sub("", code).partition(";")[0].lower()
    return "" if "general" in bare or re.search(r"[0#?]", re.sub(r"\.0+", "", bare)) else bare


def _day(days: int, *, from_1904: bool) -> dt.date | None:
    if from_1904:
        return dt.date(1904, 1, 1) + dt.timedelta(days) if days <= _LAST_SERIAL - 1_462 else None
    if days in {0, 60}:  # the day before all others, and 29 February 1900, which never was
        return None
    return dt.date(1899, 12, 31 if days < 60 else 30) + dt.timedelta(days)


def _written(day: dt.date, parts: str) -> str:
    has_day, has_month, has_year = (letter in parts for letter in "dmy")
    if has_day and has_month and not has_year:
        return f"{day.day} {_month(day.month)}"
    if has_day:
        return day.isoformat()
    if has_month:
        return f"{_month(day.month)} {day.year}" if has_year else _month(day.month)
    return str(day.year) if has_year else ""


@lru_cache(maxsize=12)
def _month(number: int) -> str:
    """The name of a month, as the period stage knows it."""
    return max((name for name, month in default_lexicon().periods.months.items() if month == number), key=len)
