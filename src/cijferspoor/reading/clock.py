"""Which day it is for a Dutch reader: the one place where a moment in UTC becomes a date."""

from __future__ import annotations

import datetime as dt


def amsterdam_day(moment: dt.datetime) -> dt.date:
    """The date in Amsterdam of a moment in UTC (an offset of another zone is not looked at).

    An article of 23:30 UTC came out the next day for its readers. Without a time zone database the day in UTC.

    Raises:
        OverflowError: the day is outside the calendar of Python (year 9999).
    """
    from zoneinfo import ZoneInfo  # noqa: PLC0415 (few files state a time in UTC)

    try:
        return moment.replace(tzinfo=dt.timezone.utc).astimezone(ZoneInfo("Europe/Amsterdam")).date()
    except (LookupError, OSError):
        return moment.date()
