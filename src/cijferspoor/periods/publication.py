"""Dates counted from the publication."""

from __future__ import annotations

import datetime as dt

from cijferspoor.periods import dates
from cijferspoor.periods.expressions import Ago, Current, Expression, Rolling, Weekday
from cijferspoor.records import DateRange

DAY = dt.timedelta(days=1)
SATURDAY = 5


def from_publication(expression: Expression, reference: DateRange, future: bool) -> DateRange | None:
    """The dates of a phrase that counts from the publication; None when that is known too coarsely."""
    if isinstance(expression, Current):
        return _current(expression, reference, future)
    if isinstance(expression, Rolling):
        return _rolling(expression, reference)
    if isinstance(expression, Ago):
        return _ago(expression, reference)
    assert isinstance(expression, Weekday)
    return _weekday(expression, reference, future)


def _current(expression: Current, reference: DateRange, future: bool) -> DateRange | None:
    here = dates.within(reference, expression.unit)
    if here is None or here.start_date is None or reference.start_date is None:
        return None
    shift = expression.shift
    if expression.unit == "weekend":
        if reference.start_date != reference.end_date:
            return None
        day = reference.start_date.weekday()
        # On Monday and Tuesday `dit weekeinde` is the last one; `afgelopen weekend` is over or ends today.
        if shift == 0 and day <= 1 and not future:
            shift = -1
        if expression.nearest and day < SATURDAY:
            shift = 0
        return dates.around(dates.add(here.start_date, "week", shift), "weekend")
    return dates.around(dates.add(here.start_date, expression.unit, shift), expression.unit)


def coarse(reference: DateRange, unit: str) -> bool:
    """Whether the publication date is too coarse to count this unit from."""
    if reference.start_date is None or reference.end_date is None:
        return True
    if reference.start_date == reference.end_date:
        return False
    month = dates.within(reference, "month") is not None
    return unit in ("day", "hour", "week") or (not month and unit not in ("year", "decade", "century"))


def _rolling(expression: Rolling, reference: DateRange) -> DateRange | None:
    if coarse(reference, expression.unit):
        return None
    start, end = reference.start_date, reference.end_date
    assert start is not None and end is not None
    steps = [whole_units(expression.unit, expression.count), *expression.more]
    after = start + DAY if start == end else start
    for unit, count in steps:
        start, end = dates.add(start, unit, -count), dates.add(end, unit, count)
    return DateRange(start, reference.end_date) if expression.direction < 0 else DateRange(after, end)


def whole_units(unit: str, count: float) -> tuple[str, int]:
    """Half years as months, hours as days: a unit that is counted in whole numbers."""
    if unit == "hour":
        return "day", max(1, round(count / 24))
    if count != int(count):
        smaller = "month" if unit in dates.MONTHS_IN else "day"
        size = dates.MONTHS_IN.get(unit) or dates.DAYS_IN.get(unit, 1)
        return smaller, round(count * size)
    return unit, int(count)


def _ago(expression: Ago, reference: DateRange) -> DateRange | None:
    if coarse(reference, expression.unit) or reference.start_date is None or expression.unit == "hour":
        return None
    counts = sorted({expression.count, expression.least or expression.count}, reverse=expression.direction < 0)
    found = []
    for count in counts:
        unit, whole = whole_units(expression.unit, count)
        found.append(dates.around(dates.add(reference.start_date, unit, expression.direction * whole), unit))
    return DateRange(found[0].start_date, found[-1].end_date)


def _weekday(expression: Weekday, reference: DateRange, future: bool) -> DateRange | None:
    day = reference.start_date
    if day is None or day != reference.end_date:
        return None
    if expression.week is not None:
        monday = day - dt.timedelta(days=day.weekday())
        return DateRange.day(monday + dt.timedelta(days=7 * expression.week + expression.index))
    forward = (expression.index - day.weekday()) % 7
    if expression.side > 0:
        return DateRange.day(day + dt.timedelta(days=forward or 7))
    if expression.side < 0:
        return DateRange.day(day - dt.timedelta(days=7 - forward))
    back = (7 - forward) % 7
    return DateRange.day(day + dt.timedelta(days=forward if future else -back))
