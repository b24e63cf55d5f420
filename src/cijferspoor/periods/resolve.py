"""From what a phrase says to dates: with the publication date, the article so far and the sentence's tense."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from cijferspoor.periods import dates
from cijferspoor.periods.expressions import (
    Ago, Beside, Between, Current, Expression, Fixed, InYear, Offset, Open, Part, Rest, Rolling, Same, Slice, Weekday,
)  # fmt: skip
from cijferspoor.records import DateRange
from cijferspoor.records.figure import Basis

Resolved = tuple[DateRange, Basis]
DAY = dt.timedelta(days=1)
MEMORY = 8
"""Sentences after which `dat jaar` no longer looks back, nor, with a publication date, a month to its year."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A period named earlier: what it said, the dates if they are known, and in which sentence."""

    expression: Expression
    resolved: Resolved | None
    sentence: int


@dataclass(slots=True)
class Scene:
    """What is known when a phrase is read. ``year`` is a year that governs this sentence, if one does."""

    reference: DateRange | None
    future: bool = False
    sentence: int = 0
    year: int | None = None
    governed: set[int] = field(default_factory=set)
    mentions: list[Mention] = field(default_factory=list)
    months: dict[int, tuple[int, int]] = field(default_factory=dict)


def resolve(expression: Expression, scene: Scene) -> Resolved | None:
    """The dates and what they rest on, or None when they cannot be known."""
    try:
        return _resolve(expression, scene)
    except (ValueError, OverflowError):  # no such day, or before the year 1
        return None


def _resolve(expression: Expression, scene: Scene) -> Resolved | None:  # noqa: PLR0911
    if isinstance(expression, Fixed):
        return expression.dates, "explicit"
    if isinstance(expression, InYear):
        return _in_year(expression, scene)
    if isinstance(expression, Between):
        return _between(expression, scene)
    if isinstance(expression, Part):
        return _resolve(expression.whole, scene)
    if isinstance(expression, Open):
        return _open(expression, scene)
    if isinstance(expression, Slice):
        return _slice(expression, scene)
    if isinstance(expression, Same | Offset | Beside):
        return _pointing_back(expression, scene)
    found = _from_publication(expression, scene)
    return (found, "publication") if found else None


def _from_publication(expression: Expression, scene: Scene) -> DateRange | None:
    if scene.reference is None:
        return None
    if isinstance(expression, Current):
        return _current(expression, scene.reference, scene.future)
    if isinstance(expression, Rolling):
        return _rolling(expression, scene.reference)
    if isinstance(expression, Ago):
        return _ago(expression, scene.reference)
    if isinstance(expression, Weekday):
        return _weekday(expression, scene.reference, scene.future)
    assert isinstance(expression, Rest)
    return _rest(expression, scene)


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
        return dates.around(dates.add(here.start_date, "week", shift), "weekend")
    return dates.around(dates.add(here.start_date, expression.unit, shift), expression.unit)


def _coarse(reference: DateRange, unit: str) -> bool:
    """Whether the publication date is too coarse to count this unit from."""
    if reference.start_date is None or reference.end_date is None:
        return True
    if reference.start_date == reference.end_date:
        return False
    month = dates.within(reference, "month") is not None
    return unit in ("day", "hour", "week") or (not month and unit not in ("year", "decade", "century"))


def _rolling(expression: Rolling, reference: DateRange) -> DateRange | None:
    if expression.count is None or _coarse(reference, expression.unit):
        return None
    start, end = reference.start_date, reference.end_date
    assert start is not None and end is not None
    unit, count = _whole(expression.unit, expression.count)
    if expression.direction < 0:
        return DateRange(dates.add(start, unit, -count), end)
    after = start + DAY if start == end else start
    return DateRange(after, dates.add(end, unit, count))


def _whole(unit: str, count: float) -> tuple[str, int]:
    """Half years as months, hours as days: a unit that is counted in whole numbers."""
    if unit == "hour":
        return "day", max(1, round(count / 24))
    if count != int(count):
        smaller = "month" if unit in dates.MONTHS_IN else "day"
        size = dates.MONTHS_IN.get(unit) or dates.DAYS_IN.get(unit, 1)
        return smaller, round(count * size)
    return unit, int(count)


def _ago(expression: Ago, reference: DateRange) -> DateRange | None:
    if expression.count is None or _coarse(reference, expression.unit) or reference.start_date is None:
        return None
    counts = sorted({expression.count, expression.least or expression.count}, reverse=expression.direction < 0)
    found = []
    for count in counts:
        unit, whole = _whole(expression.unit, count)
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


def _rest(expression: Rest, scene: Scene) -> DateRange | None:
    whole, now = _resolve(expression.whole, scene), scene.reference
    if whole is None or now is None or now.start_date is None or now.start_date != now.end_date:
        return whole[0] if whole else None
    start, end = whole[0].start_date, whole[0].end_date
    if start is None or end is None or not start <= now.start_date <= end:
        return whole[0]
    return DateRange(start, now.start_date) if expression.direction < 0 else DateRange(now.start_date, end)


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
        return part(kind, first, last, whole[0].start_date.year), whole[1]
    if kind == "school":
        return _school(expression, scene)
    year = None if expression.side else _year_from_article(expression, scene)
    if year is not None:
        return part(kind, first, last, year), "context"
    found = _nearest(expression, scene)
    return (found, "publication") if found else None


def _year_from_article(expression: InYear, scene: Scene) -> int | None:
    """A year that governs the sentence, or the one the same month was named with."""
    if scene.year is not None:
        return scene.year
    if expression.kind in ("month", "day") and expression.first in scene.months:
        year, sentence = scene.months[expression.first]
        if scene.reference is None or scene.sentence - sentence <= MEMORY:
            return year
    return None


def _school(expression: InYear, scene: Scene) -> Resolved | None:
    reference = scene.reference
    if reference is None or reference.start_date is None or _coarse(reference, "month"):
        return None
    begun = reference.start_date.year - (reference.start_date.month < expression.first)
    return part("school", expression.first, 0, begun + expression.last), "publication"


def _nearest(expression: InYear, scene: Scene) -> DateRange | None:
    """The last one that has begun, or with a future cue the first that is not over."""
    now = scene.reference
    if now is None or now.start_date is None or now.end_date is None or _coarse(now, "month"):
        return None
    ahead = expression.side > 0 or (expression.side == 0 and scene.future)
    found: list[DateRange] = []
    for year in range(now.start_date.year - 2, now.start_date.year + 3):
        try:
            found.append(part(expression.kind, expression.first, expression.last, year))
        except ValueError:  # 29 February, week 53
            continue
    if ahead:
        over = now.end_date if expression.side > 0 else now.start_date - DAY
        return next((one for one in found if one.start_date and one.end_date and one.end_date > over), None)
    started = [one for one in found if one.start_date and one.start_date <= now.end_date]
    if expression.side < 0:  # `afgelopen zomer` is over, or at least begun
        started = [one for one in started if one.start_date != now.start_date] or started
    return started[-1] if started else None


def _basis(*found: Resolved) -> Basis:
    """Dates rest on the weakest of what they were made of."""
    order: tuple[Basis, ...] = ("context", "publication", "explicit")
    return min((one[1] for one in found), key=order.index)


def _between(expression: Between, scene: Scene) -> Resolved | None:
    first, last, until = _bare(expression.first), _bare(expression.last), expression.until
    if isinstance(expression.last, Part) and expression.last.place >= 0:
        until = False
    if isinstance(first, InYear) and isinstance(last, InYear) and not first.side:
        return _same_year(first, last, until, scene)
    one, two = _resolve(first, scene), _resolve(last, scene)
    if one and two is None and last == Current("day"):  # `1967-heden` in an undated article
        return DateRange(one[0].start_date, None), one[1]
    if one is None or two is None:
        return None
    if isinstance(first, Weekday) and one[0].start_date and two[0].end_date and one[0].start_date > two[0].end_date:
        return DateRange(one[0].start_date, one[0].start_date + DAY), one[1]
    return DateRange(one[0].start_date, _closing(last, two[0], until)), _basis(one, two)


def _bare(expression: Expression) -> Expression:
    """The whole of a part: ``eind mei`` lends its year to a range as ``mei`` does."""
    return expression.whole if isinstance(expression, Part) else expression


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


def _slice(expression: Slice, scene: Scene) -> Resolved | None:
    whole = _resolve(expression.whole, scene)
    if whole is None or whole[0].start_date is None or whole[0].end_date is None:
        return None
    start, after = whole[0].start_date, whole[0].end_date + DAY
    unit, count = expression.unit, expression.count
    if unit == "halves":
        total = (after.year - start.year) * 12 + after.month - start.month
        unit, count = ("month", total // 2) if total > 1 else ("day", 15)
    if expression.from_end:
        first = dates.add(start, unit, count) if expression.unit == "halves" else dates.add(after, unit, -count)
        cut = DateRange(first, whole[0].end_date)
    else:
        cut = DateRange(start, dates.add(start, unit, count) - DAY)
    assert cut.start_date and cut.end_date
    return (cut, whole[1]) if start <= cut.start_date and cut.end_date < after else None


def _pointing_back(expression: Same | Offset | Beside, scene: Scene) -> Resolved | None:
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
    if expression.count is None or start is None:
        return None
    smaller, count = _whole(unit, expression.count)
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
