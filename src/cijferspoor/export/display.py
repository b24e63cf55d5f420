"""Values, ages and periods as a reader wants to see them in a table.

Inside a number and between a number and its sign or unit stands a no-break space, so that wrapping
never cuts a number.
"""

from __future__ import annotations

import calendar
import datetime as dt

from cijferspoor.export.screen import one_line
from cijferspoor.records import Age, DateRange, Figure, PeriodSpan

NBSP = "\u00a0"
BREAK = "\u200b"  # a place where a line may break without a space

_BEFORE = {
    "about": "~",
    "just_over": "≳",
    "just_under": "≲",
    "more_than": ">",
    "at_least": "≥",
    "less_than": "<",
    "at_most": "≤",
}
_CURRENCY = {"EUR": "€", "USD": "$", "GBP": "£"}
_SHORT_UNIT = {"percent": "%", "percentage_point": "pp"}
_TIME = ("year", "month", "week", "day", "hour", "minute", "second")
_ARROW = {"up": "↑", "down": "↓"}
_SIGN = {"up": "+", "down": "−"}


def number(value: float) -> str:
    """``1300000.0`` as ``1 300 000`` (no-break spaces), ``5.4`` as ``5.4``, a third as ``33.3333``."""
    if value == int(value):
        return f"{int(value):,}".replace(",", NBSP)
    digits = f"{value:,.4f}" if abs(value) >= 0.001 else f"{value:.4g}"
    return (digits.rstrip("0").rstrip(".") if "e" not in digits else digits).replace(",", NBSP)


def value_text(figure: Figure) -> str:
    """What a figure comes to: ``40 %``, ``25–30``, ``> 60 %``, ``€ 1 300 000``, ``24 per 1 000 inwoner``."""
    if figure.kind == "period":
        return ""
    amount = _amount(figure)
    if not amount:
        return ""
    text = _with_unit(amount, figure)
    if figure.change is not None and figure.kind == "change" and _is_bare(figure):
        text = _SIGN[figure.change.direction] + text
    elif figure.change is not None:
        text += NBSP + _ARROW[figure.change.direction]
    if figure.statistic in ("mean", "median"):
        text = f"{figure.statistic} {text}"
    if figure.per is not None:
        base = "" if figure.per.value == 1 else number(figure.per.value) + NBSP
        text += f" per{NBSP}{base}{figure.per.unit}"
    return text


def _is_bare(figure: Figure) -> bool:
    return figure.hedge is None and figure.value is not None


def _amount(figure: Figure) -> str:
    shown = _stated(figure.value, figure)
    if shown:
        sign = _BEFORE[figure.hedge.meaning] if figure.hedge else ""
        return f"{sign}{NBSP}{shown}" if sign else shown
    return _range(_stated(figure.low, figure), _stated(figure.high, figure))


def _stated(value: float | None, figure: Figure) -> str:
    """A share worked out from words (a third) is rounded to one decimal; anything stated is left alone."""
    if value is None:
        return ""
    return number(round(value, 1) if figure.kind == "share" and figure.fraction else value)


def _range(low: str, high: str) -> str:
    if low and high:
        return low if low == high else f"{low}–{high}"
    return f"≥{NBSP}{low}" if low else f"≤{NBSP}{high}" if high else ""


def _with_unit(amount: str, figure: Figure) -> str:
    unit = figure.unit
    if figure.kind == "multiple":
        return f"×{NBSP}{amount}"
    if figure.kind == "money" and unit:
        return f"{_CURRENCY.get(unit, unit)}{NBSP}{amount}"
    if not unit:
        return amount
    if unit in _TIME and amount != "1":
        unit += "s"
    return f"{amount}{NBSP}{_SHORT_UNIT.get(unit, unit)}"


def of_what(figure: Figure) -> str:
    """What is counted, and after a colon what is said of it: ``slachtoffers: minderjarig``."""
    return ": ".join(one_line(part.text) for part in (figure.counted, figure.property) if part is not None)


def date_text(published: DateRange | None) -> str:
    """A publication date as precise as it is known: ``2020-05-14``, ``2020-05`` or ``2020``; else nothing."""
    if published is None or published.start_date is None:
        return ""
    if published.is_day:
        return published.start_date.isoformat()
    year_only = published == DateRange.year(published.start_date.year)
    return f"{published.start_date.year:04}" if year_only else published.start_date.isoformat()[:7]


def age_text(age: Age | None) -> str:
    """``≤ 14``, ``16–17``, ``≥ 65`` or ``11``, in whole years."""
    if age is None:
        return ""
    return _range("" if age.min is None else str(age.min), "" if age.max is None else str(age.max))


def period_text(period: PeriodSpan | None) -> str:
    """``2019``, ``2019–2022``, ``2020-03–2020-04``, ``since 2016``, ``until 1862``, or words."""
    if period is None:
        return ""
    start, end = period.start_date, period.end_date
    if start is not None:
        return f"since {_first(start)}" if end is None else _stretch(start, end)
    return f"“{one_line(period.text)}”" if end is None else f"until {_last(end)}"


def _stretch(start: dt.date, end: dt.date) -> str:
    if start == end:
        return start.isoformat()
    if _opens_year(start) and _closes_year(end):
        return f"{start.year:04}" if start.year == end.year else f"{start.year:04}–{end.year:04}"
    if start.day == 1 and _closes_month(end):
        first, last = start.isoformat()[:7], end.isoformat()[:7]
    else:
        first, last = start.isoformat(), end.isoformat()
    return first if first == last else f"{first}–{BREAK}{last}"


def _first(day: dt.date) -> str:
    if _opens_year(day):
        return f"{day.year:04}"
    return day.isoformat()[:7] if day.day == 1 else day.isoformat()


def _last(day: dt.date) -> str:
    if _closes_year(day):
        return f"{day.year:04}"
    return day.isoformat()[:7] if _closes_month(day) else day.isoformat()


def _opens_year(day: dt.date) -> bool:
    return (day.month, day.day) == (1, 1)


def _closes_year(day: dt.date) -> bool:
    return (day.month, day.day) == (12, 31)


def _closes_month(day: dt.date) -> bool:
    return day.day == calendar.monthrange(day.year, day.month)[1]
