"""From what a phrase says to dates: with the publication, the article so far and the sentence's tense."""

from __future__ import annotations

import datetime as dt

from cijferspoor.periods.cuts import cut
from cijferspoor.periods.expressions import (
    Around,
    Beside,
    Between,
    Current,
    Expression,
    Fixed,
    InYear,
    Nth,
    Offset,
    Open,
    Part,
    Rest,
    Same,
    Slice,
    Weekday,
    bare,
)
from cijferspoor.periods.in_year import in_given_year, nearest, part, school, year_from_article
from cijferspoor.periods.pointing import in_other_year, pointing_back
from cijferspoor.periods.publication import DAY, from_publication
from cijferspoor.periods.scene import Resolved, Scene
from cijferspoor.records import DateRange
from cijferspoor.records.figure import Basis


def resolve(expression: Expression, scene: Scene) -> Resolved | None:
    """The dates and what they rest on, or None when they cannot be known."""
    try:
        return _resolve(expression, scene)
    except (ValueError, OverflowError):  # no such day, or before the year 1
        return None


def _resolve(expression: Expression, scene: Scene) -> Resolved | None:
    if isinstance(expression, Fixed):
        return expression.dates, "explicit"
    if isinstance(expression, InYear):
        return _in_year(expression, scene)
    if isinstance(expression, Between):
        return _between(expression, scene)
    if isinstance(expression, Open):
        return _open(expression, scene)
    if isinstance(expression, Part | Slice | Nth | Around | Rest):
        whole = _resolve(expression.whole, scene)
        dated = cut(expression, whole[0], scene.reference) if whole else None
        return (dated, whole[1]) if whole and dated else None
    if isinstance(expression, Same) and expression.year is not None:
        return _same_in_year(expression, scene)
    if isinstance(expression, Same | Offset | Beside):
        return pointing_back(expression, scene)
    found = from_publication(expression, scene.reference, scene.future) if scene.reference else None
    return (found, "publication") if found else None


def _same_in_year(expression: Same, scene: Scene) -> Resolved | None:
    if isinstance(expression.year, Offset):
        found = in_other_year(expression.unit, None, int(expression.year.count), scene)
        return (found, "context") if found else None
    if isinstance(expression.year, int):
        target = expression.year
    else:
        whole = _resolve(expression.year, scene) if expression.year else None
        if whole is None or whole[0].start_date is None:
            return None
        target = whole[0].start_date.year
    found = in_other_year(expression.unit, target, 0, scene)
    return (found, "context") if found else None


def _in_year(expression: InYear, scene: Scene) -> Resolved | None:
    kind, first, last = expression.kind, expression.first, expression.last
    if isinstance(expression.year, int):
        if kind in ("month", "day"):
            scene.months[first] = (expression.year, scene.sentence)
        return part(kind, first, last, expression.year), "explicit"
    if expression.year is not None:
        whole = _resolve(expression.year, scene)
        if whole is None or whole[0].start_date is None:
            return None
        return in_given_year(expression, whole[0].start_date.year, scene), whole[1]
    if kind == "school":
        return school(expression, scene)
    year = None if expression.side else year_from_article(expression, scene)
    if year is not None:
        return part(kind, first, last, year), "context"
    found = nearest(expression, scene)
    return (found, "publication") if found else None


def _basis(*found: Resolved) -> Basis:
    """Dates rest on the weakest of what they were made of."""
    order: tuple[Basis, ...] = ("context", "publication", "explicit")
    return min((one[1] for one in found), key=order.index)


def _between(expression: Between, scene: Scene) -> Resolved | None:
    first, last, until = bare(expression.first), bare(expression.last), expression.until
    if isinstance(expression.last, Part) and expression.last.place >= 0:
        until = False
    if isinstance(first, InYear) and isinstance(last, InYear) and not first.side:
        return _same_year(first, last, until, scene)
    one, two = _resolve(first, scene), _resolve(last, scene)
    if one and first == Current("day") and isinstance(last, InYear) and last.year is None:
        two = _aligned(last, one, 1)  # `tussen nu en 15 november`
    if one and two is None and last == Current("day"):  # `1967-heden` in an undated article
        return DateRange(one[0].start_date, None), one[1]
    if one is None or two is None:
        return None
    if isinstance(first, Weekday) and isinstance(last, Weekday) and one[0].start_date:
        return _weekdays(one[0].start_date, (last.index - first.index) % 7, scene), one[1]
    return DateRange(one[0].start_date, _closing(last, two[0], until)), _basis(one, two)


def _weekdays(first: dt.date, days: int, scene: Scene) -> DateRange:
    """``van maandag tot en met vrijdag``: what is told in the past tense is over."""
    now = scene.reference.end_date if scene.reference else None
    if now is not None and scene.past and not scene.future and first + days * DAY > now:
        first -= 7 * DAY
    return DateRange(first, first + days * DAY)


def _closing(last: Expression, dated: DateRange, until: bool) -> dt.date | None:
    """``tot mei`` leaves May out; years and days count themselves in."""
    months = isinstance(last, InYear) and last.kind not in ("day", "holiday")
    if until and months and dated.start_date and not (isinstance(last, InYear) and last.kind == "school"):
        return dated.start_date - DAY
    return dated.end_date


def _same_year(first: InYear, last: InYear, until: bool, scene: Scene) -> Resolved | None:
    """A range within the calendar, where one year may serve both ends: ``nov-feb 2017`` starts in 2016."""
    if first.year is None and last.year is not None:
        two = _resolve(last, scene)
        one = _aligned(first, two, -1) if two else None
    else:
        one = _resolve(first, scene)
        two = _resolve(last, scene) if last.year is not None else _aligned(last, one, 1) if one else None
        if first.year is None and one and two and scene.future:
            one, two = _still_running(first, last, one, two, scene)
    if one is None or two is None:
        return None
    return DateRange(one[0].start_date, _closing(last, two[0], until)), _basis(one, two)


def _aligned(expression: InYear, known: Resolved, step: int) -> Resolved | None:
    """The part nearest before (-1) or after (1) the known end of its range."""
    start = known[0].start_date
    if start is None:
        return None
    dated = part(expression.kind, expression.first, expression.last, start.year)
    if dated.start_date is not None and (dated.start_date - start).days * step < 0:
        dated = part(expression.kind, expression.first, expression.last, start.year + step)
    return dated, known[1]


def _still_running(
    first: InYear, last: InYear, one: Resolved, two: Resolved, scene: Scene
) -> tuple[Resolved | None, Resolved | None]:
    """Looking ahead in September, ``tussen augustus en oktober`` is this year's."""
    now, start = scene.reference, one[0].start_date
    if now is None or now.start_date is None or start is None:
        return one, two
    earlier = part(first.kind, first.first, first.last, start.year - 1), one[1]
    end = _aligned(last, earlier, 1)
    running = end is not None and end[0].end_date is not None and end[0].end_date >= now.start_date
    return (earlier, end) if running else (one, two)


def _open(expression: Open, scene: Scene) -> Resolved | None:
    anchor = _resolve(expression.anchor, scene)
    if anchor is None:
        return None
    start, end = anchor[0].start_date, anchor[0].end_date
    late = isinstance(expression.anchor, Part) and expression.anchor.place >= 0
    before = end if late else start - DAY if start else None
    limits = {
        "from": (start, None),
        "after": (end + DAY if end else None, None),
        "before": (None, before),
        "until": (None, before),
        "through": (None, end),
    }
    low, high = limits[expression.side]
    return (DateRange(low, high), anchor[1]) if low or high else None
