"""Parts cut from a dated whole: slices, ranked weekdays, the week around a day, the rest of a year."""

from __future__ import annotations

from cijferspoor.periods import dates
from cijferspoor.periods.expressions import Around, Nth, Part, Rest, Slice
from cijferspoor.periods.publication import DAY
from cijferspoor.records import DateRange


def cut(
    expression: Part | Slice | Nth | Around | Rest, whole: DateRange, reference: DateRange | None
) -> DateRange | None:
    """The dates of the part; None where the whole is open or holds no such part."""
    if isinstance(expression, Part):
        return whole
    if isinstance(expression, Rest):
        return _rest(expression, whole, reference)
    if isinstance(expression, Around):
        return dates.around(whole.start_date, expression.unit) if whole.start_date else None
    return _nth(expression, whole) if isinstance(expression, Nth) else _slice(expression, whole)


def _rest(expression: Rest, whole: DateRange, now: DateRange | None) -> DateRange:
    """Up to or from the publication; the whole when that lies elsewhere."""
    start, end = whole.start_date, whole.end_date
    if now is None or now.start_date is None or not now.is_day or start is None or end is None:
        return whole
    if not start <= now.start_date <= end:
        return whole
    return DateRange(start, now.start_date) if expression.direction < 0 else DateRange(now.start_date, end)


def _nth(expression: Nth, whole: DateRange) -> DateRange | None:
    start, end = whole.start_date, whole.end_date
    if start is None or end is None:
        return None
    if expression.rank:
        day = start + ((expression.index - start.weekday()) % 7 + 7 * (expression.rank - 1)) * DAY
    else:
        day = end - (end.weekday() - expression.index) % 7 * DAY
    return DateRange.day(day) if start <= day <= end else None


def _slice(expression: Slice, whole: DateRange) -> DateRange | None:
    if whole.start_date is None or whole.end_date is None:
        return None
    start, after = whole.start_date, whole.end_date + DAY
    unit, count = expression.unit, expression.count
    if unit == "halves":
        total = (after.year - start.year) * 12 + after.month - start.month
        unit, count = ("month", total // 2) if total > 1 else ("day", 15)
    first, last = start, dates.add(start, unit, count) - DAY
    if expression.from_end:
        first = last + DAY if expression.unit == "halves" else dates.add(after, unit, -count)
        last = whole.end_date
    return DateRange(first, last) if start <= first and last < after else None
