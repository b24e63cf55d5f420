"""Arithmetic with whole stretches of the calendar: years, ISO weeks, seasons, holidays."""

from __future__ import annotations

import calendar
import datetime as dt

from dateutil.easter import easter

from cijferspoor.records import DateRange

MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
"""Units that are a whole number of months long."""

DAYS_IN = {"day": 1, "week": 7, "weekend": 7}
"""Units that are a whole number of days long (from one weekend to the next are seven)."""


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day so many months on, or the last day of that month when it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def add(day: dt.date, unit: str, count: int) -> dt.date:
    """So many units on (or back, when negative)."""
    if unit in MONTHS_IN:
        return add_months(day, MONTHS_IN[unit] * count)
    return day + dt.timedelta(days=DAYS_IN[unit] * count)


def months(year: int, first: int, length: int) -> DateRange:
    """``length`` whole months from month ``first`` of ``year``."""
    start = dt.date(year, first, 1)
    return DateRange(start, add_months(start, length) - dt.timedelta(days=1))


def years(first: int, last: int) -> DateRange:
    """From 1 January of the first year to 31 December of the last."""
    return DateRange(dt.date(first, 1, 1), dt.date(last, 12, 31))


def around(day: dt.date, unit: str) -> DateRange:
    """The whole unit a day lies in. Weeks run from Monday to Sunday, centuries from 1900 to 1999."""
    if unit == "day":
        return DateRange.day(day)
    if unit in ("week", "weekend"):
        monday = day - dt.timedelta(days=day.weekday())
        return DateRange(monday + dt.timedelta(days=5 * (unit == "weekend")), monday + dt.timedelta(days=6))
    if unit in ("decade", "century"):
        length = 10 if unit == "decade" else 100
        first = day.year - day.year % length
        return years(first, first + length - 1)
    length = MONTHS_IN[unit]
    return months(day.year, (day.month - 1) // length * length + 1, length)


def within(stretch: DateRange, unit: str) -> DateRange | None:
    """The one unit that holds the whole stretch, or None when it is open or longer than that."""
    if stretch.start_date is None or stretch.end_date is None:
        return None
    whole = around(stretch.start_date, "week" if unit == "weekend" else unit)
    assert whole.end_date is not None
    return whole if stretch.end_date <= whole.end_date else None


def season(year: int, first: int) -> DateRange:
    """A meteorological season by its first month; the winter of a year is the one that ends in it."""
    return months(year - (first == 12), first, 3)


def iso_week(year: int, week: int) -> DateRange:
    """An ISO 8601 week.

    Raises:
        ValueError: the year has no such week.
    """
    monday = dt.date.fromisocalendar(year, week, 1)
    return DateRange(monday, monday + dt.timedelta(days=6))


def from_easter(year: int, first: int, last: int) -> DateRange:
    """Days counted from Easter Sunday of the Western church."""
    sunday = easter(year)
    return DateRange(sunday + dt.timedelta(days=first), sunday + dt.timedelta(days=last))
