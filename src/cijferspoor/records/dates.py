"""Stretches of calendar time, always whole days and inclusive at both ends."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


@dataclass(frozen=True, slots=True)
class DateRange:
    """From ``start_date`` to ``end_date``, both inclusive; ``None`` is an open end."""

    start_date: dt.date | None
    end_date: dt.date | None

    def __post_init__(self) -> None:
        if self.start_date and self.end_date and self.start_date > self.end_date:
            raise ValueError(f"a period cannot end ({self.end_date}) before it starts ({self.start_date})")

    @classmethod
    def year(cls, year: int) -> DateRange:
        """The whole calendar year."""
        return cls(dt.date(year, 1, 1), dt.date(year, 12, 31))

    @classmethod
    def month(cls, year: int, month: int) -> DateRange:
        """The whole calendar month."""
        return cls(dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1]))

    @classmethod
    def day(cls, day: dt.date) -> DateRange:
        """One day."""
        return cls(day, day)

    @property
    def is_day(self) -> bool:
        """True when this is a single known day."""
        return self.start_date is not None and self.start_date == self.end_date


def parse_partial_date(text: str) -> DateRange:
    """Read ``2020``, ``2020-05`` or ``2020-05-14`` as the year, month or day it names.

    Raises:
        ValueError: the text has another form, or names no real date.
    """
    match = _PARTIAL.fullmatch(text.strip())
    if not match:
        raise ValueError(f"{text!r} is not a date: write 2020-05-14, 2020-05 or 2020")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    try:
        if month is None:
            return DateRange.year(year)
        if day is None:
            return DateRange.month(year, month)
        return DateRange.day(dt.date(year, month, day))
    except (ValueError, IndexError) as error:
        raise ValueError(f"{text!r} is not a date in the calendar") from error


def partial_date(dates: DateRange) -> str | None:
    """``2020``, ``2020-05`` or ``2020-05-14`` for a year, month or day: what ``parse_partial_date`` reads back.

    Any other stretch is told by its first day; None without one.
    """
    start = dates.start_date
    if start is None:
        return None
    if dates == DateRange.year(start.year):
        return f"{start.year:04}"
    return (
        f"{start.year:04}-{start.month:02}" if dates == DateRange.month(start.year, start.month) else start.isoformat()
    )
