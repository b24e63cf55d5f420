"""A month, season or holiday without a year: which one is meant."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress

from cijferspoor.periods import dates
from cijferspoor.periods.expressions import InYear
from cijferspoor.periods.publication import DAY, coarse
from cijferspoor.periods.scene import MEMORY, Resolved, Scene
from cijferspoor.records import DateRange


def part(kind: str, first: int, last: int, year: int) -> DateRange:
    """A part of a year as dates.

    Raises:
        ValueError: the year has no such part (30 February, week 53).
    """
    if kind == "day":
        return DateRange.day(dt.date(year, first, last))
    if kind == "season":
        return dates.season(year, first)
    if kind == "week":
        return dates.iso_week(year, first)
    if kind == "holiday":
        return dates.from_easter(year, first, last)
    if kind == "school":
        return dates.months(year, first, 12)
    length = {"month": 1, "quarter": 3, "half": 6}[kind]
    return dates.months(year, (first - 1) * length + 1, length)


def year_from_article(expression: InYear, scene: Scene) -> int | None:
    """A year that governs the sentence, or the one the same month was named with."""
    if scene.year is not None:
        return scene.year
    if expression.kind in ("month", "day") and expression.first in scene.months:
        year, sentence = scene.months[expression.first]
        if scene.reference is None or scene.sentence - sentence <= MEMORY:
            return year
    return None


def school(expression: InYear, scene: Scene) -> Resolved | None:
    """``dit schooljaar``: the one the publication lies in, or so many further."""
    reference = scene.reference
    if reference is None or reference.start_date is None or coarse(reference, "month"):
        return None
    begun = reference.start_date.year - (reference.start_date.month < expression.first)
    return part("school", expression.first, 0, begun + expression.last), "publication"


def nearest(expression: InYear, scene: Scene) -> DateRange | None:
    """The last one that has begun, or with a future cue the first that is not over."""
    now = scene.reference
    if now is None or now.start_date is None or now.end_date is None or coarse(now, "month"):
        return None
    ahead = expression.side > 0 or (expression.side == 0 and scene.future)
    found: list[DateRange] = []
    for year in range(now.start_date.year - 2, now.start_date.year + 3):
        with suppress(ValueError):  # 29 February, week 53
            found.append(part(expression.kind, expression.first, expression.last, year))
    if ahead:
        over = now.end_date if expression.side > 0 else now.start_date - DAY
        return next((one for one in found if one.start_date and one.end_date and one.end_date > over), None)
    started = [one for one in found if one.start_date and one.start_date <= now.end_date]
    if expression.side < 0:  # `afgelopen zomer` is over, or at least begun
        started = [one for one in started if one.start_date != now.start_date] or started
    return started[-1] if started else None
