"""A month, season or holiday without a year: which one is meant."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress

from cijferspoor.periods import dates
from cijferspoor.periods.expressions import Current, InYear
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
    if expression.kind in ("quarter", "half") and expression.side == 0 and not scene.future:
        return _of_this_year(expression, now.start_date, now.end_date, scene)
    found: list[DateRange] = []
    for year in range(now.start_date.year - 2, now.start_date.year + 3):
        with suppress(ValueError):  # 29 February, week 53
            found.append(part(expression.kind, expression.first, expression.last, year))
    if ahead:
        return next((one for one in found if _to_come(one, expression, now)), None)
    started = [one for one in found if one.start_date and one.start_date <= now.end_date]
    if expression.side == 0 and expression.kind in ("day", "month", "season") and not scene.past:
        started += [one for one in found if _soon(one, started[-1:], now)]
    if expression.side < 0 and expression.kind == "season":  # `vorige zomer` is over
        started = [one for one in started if one.end_date and one.end_date < now.start_date]
    elif expression.side < 0:  # `afgelopen mei` is over, or at least begun
        started = [one for one in started if one.start_date != now.start_date] or started
    return started[-1] if started else None


SOON, LONG_PAST = 92 * DAY, 243 * DAY
"""Within three months ahead and more than eight back, ``1 juni`` in the present tense is the coming one."""


def _soon(one: DateRange, last: list[DateRange], now: DateRange) -> bool:
    """Whether this one begins soon, while the last one is long past."""
    if one.start_date is None or now.start_date is None or now.end_date is None:
        return False
    ended = last[0].end_date if last else None
    near = now.end_date < one.start_date <= now.end_date + SOON
    return near and (ended is None or now.start_date - ended > LONG_PAST)


SEASON_BEGUN = 21 * DAY
"""``Komende winter`` in the first weeks of December is the one that has just begun by the calendar of months."""


def _to_come(one: DateRange, expression: InYear, now: DateRange) -> bool:
    """Whether this one is not over yet; with ``komend`` it must still begin."""
    if one.start_date is None or one.end_date is None or now.start_date is None or now.end_date is None:
        return False
    if expression.side > 0 and expression.kind == "season":
        return one.start_date > now.end_date - SEASON_BEGUN
    return one.end_date > (now.end_date if expression.side > 0 else now.start_date - DAY)


def _of_this_year(expression: InYear, start: dt.date, end: dt.date, scene: Scene) -> DateRange:
    """``het tweede kwartaal``: this year's, unless that has yet to come and the last one is meant.

    It is where the sentence is in the past tense, or where the last one is nearer.
    """
    this = part(expression.kind, expression.first, expression.last, start.year)
    last = part(expression.kind, expression.first, expression.last, start.year - 1)
    if this.start_date is None or last.end_date is None or this.start_date <= end:
        return this
    return last if scene.past or start - last.end_date < this.start_date - end else this


def in_given_year(expression: InYear, year: int, scene: Scene) -> DateRange:
    """The part of a year that a phrase such as ``dit jaar`` or ``deze`` gave.

    Raises:
        ValueError: the year has no such part.
    """
    now = scene.reference.start_date if scene.reference else None
    coming = expression.kind == "season" and expression.first == 12 and expression.year == Current("year")
    if coming and now is not None and now.month > MIDSUMMER:
        year += 1
    return part(expression.kind, expression.first, expression.last, year)


MIDSUMMER = 6
"""Up to June ``deze winter`` is the last one, after it the one to come."""
