"""Dates of phrases that point back to a period named before."""

from __future__ import annotations

from cijferspoor.periods import dates
from cijferspoor.periods.expressions import Beside, Current, Offset, Same, Weekday
from cijferspoor.periods.publication import DAY, whole_units
from cijferspoor.periods.scene import MEMORY, Resolved, Scene
from cijferspoor.records import DateRange


def pointing_back(expression: Same | Offset | Beside, scene: Scene) -> Resolved | None:
    """The dates seen from the nearest period named before; None without one."""
    if expression.unit == "hour":  # `twee uur later`: days are the finest we know
        return None
    aside = not isinstance(expression, Same)
    before = _antecedent(expression.unit, scene, aside=aside) or _antecedent(expression.unit, scene)
    if before is None:
        return _own(expression, scene) if isinstance(expression, Same) else None
    found = _seen_from(expression, before)
    return (found, "context") if found else None


def _own(expression: Same, scene: Scene) -> Resolved | None:
    """``hetzelfde jaar`` where no period was named before: that of the publication."""
    if not expression.own or scene.mentions or scene.reference is None:
        return None
    whole = dates.within(scene.reference, expression.unit)
    return (whole, "publication") if whole else None


def in_other_year(unit: str, year: int | None, shift: int, scene: Scene) -> DateRange | None:
    """``dezelfde periode van vorig jaar``: the nearest one named that lies in another year, moved to ``year``.

    Without ``year`` it moves by ``shift`` years. A stretch still running ends with the publication.
    """
    before = _antecedent(unit, scene, besides=year, aside=True)
    whole = before if before is None or unit == "period" else dates.within(before, unit)
    if whole is None or whole.start_date is None:
        return None
    start, end = whole.start_date, whole.end_date or (scene.reference.end_date if scene.reference else None)
    if end is None or end < start:
        return None
    years = shift if year is None else year - end.year
    return DateRange(dates.add(start, "year", years), dates.add(end + DAY, "year", years) - DAY)


def _antecedent(unit: str, scene: Scene, besides: int | None = None, aside: bool = False) -> DateRange | None:
    """The nearest period named before, not in year ``besides``; with ``aside`` none that was compared with.

    One that could not be dated hides the ones before it.
    """
    for mention in reversed(scene.mentions):
        if scene.sentence - mention.sentence > MEMORY:
            break
        closing = mention.resolved[0].end_date if mention.resolved else None
        if besides is not None and closing is not None and closing.year == besides:
            continue
        if aside and mention.compared and mention.resolved:
            continue
        passing = isinstance(mention.expression, Weekday) or (
            isinstance(mention.expression, Current) and mention.expression.unit == "day"
        )
        if passing and unit != "day":
            continue
        if isinstance(mention.expression, Beside) and unit != "period":
            continue  # after `in 2017 ... in de vijf jaar daarvoor`, `dat jaar` is 2017
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
    size = dates.add(start, smaller, max(1, abs(count)) if smaller in dates.MONTHS_IN else 1) - start
    if end - start >= size:  # `in 2021 ... een maand later`: a month after what?
        return None
    month_or_more = (end - start).days >= 27 and smaller in dates.MONTHS_IN
    if month_or_more:
        return DateRange(moved, dates.add(end + DAY, smaller, count) - DAY)
    return dates.around(moved, smaller)
