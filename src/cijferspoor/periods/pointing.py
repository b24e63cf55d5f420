"""Dates of phrases that point back to a period named before."""

from __future__ import annotations

from cijferspoor.periods import dates
from cijferspoor.periods.expressions import Beside, Current, Offset, Same, Weekday
from cijferspoor.periods.publication import DAY, whole_units
from cijferspoor.periods.scene import MEMORY, Resolved, Scene
from cijferspoor.records import DateRange


def pointing_back(expression: Same | Offset | Beside, scene: Scene) -> Resolved | None:
    """The dates seen from the nearest period named before; None without one."""
    before = _antecedent(expression.unit, scene)
    if before is None:
        return None
    found = _seen_from(expression, before)
    return (found, "context") if found else None


def _antecedent(unit: str, scene: Scene) -> DateRange | None:
    """The nearest period named before. One that could not be dated hides the ones before it."""
    for mention in reversed(scene.mentions):
        if scene.sentence - mention.sentence > MEMORY:
            break
        passing = isinstance(mention.expression, Weekday) or (
            isinstance(mention.expression, Current) and mention.expression.unit == "day"
        )
        if passing and unit != "day":
            continue
        return mention.resolved[0] if mention.resolved else None
    return None


def _seen_from(expression: Same | Offset | Beside, before: DateRange) -> DateRange | None:
    unit, start, end = expression.unit, before.start_date, before.end_date
    if isinstance(expression, Same):
        if unit == "period":
            return before
        if start and end is None:  # `sinds 2016 ... dat jaar`
            return dates.around(start, unit)
        return dates.within(before, unit)
    if start is None:
        return None
    smaller, count = whole_units(unit, expression.count)
    if isinstance(expression, Beside):
        if expression.direction < 0:
            return DateRange(dates.add(start, smaller, -count), start - DAY)
        return DateRange(end + DAY, dates.add(end + DAY, smaller, count) - DAY) if end else None
    moved = dates.add(start, smaller, count)
    if end is None:
        return dates.around(moved, smaller)
    month_or_more = (end - start).days >= 27 and smaller in dates.MONTHS_IN
    if month_or_more:
        return DateRange(moved, dates.add(end + DAY, smaller, count) - DAY)
    return dates.around(moved, smaller)
