"""Numbers for recomputation: what a figure's words allow, tightly and loosely.

A value recomputed from other figures is consistent with the reported one if it can round to it, the rule of statcheck
(Nuijten, Hartgerink, van Assen, Epskamp & Wicherts 2016, doi:10.3758/s13428-015-0664-2). ``tight`` is that rule: bare
percentages are taken to half of their last written place, whole counts as they stand. ``loose`` also forgives what
journalists do to numbers: a percentage cut off instead of rounded, a large round number that was rounded itself, a
hedge that reaches further than ours. What even ``loose`` does not allow cannot be; what only ``tight`` does not allow
may be a slip.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import reduce

from cijferspoor.checking.results import Severity
from cijferspoor.lexicon.schemas.consistency import Widths
from cijferspoor.records import Figure
from cijferspoor.records.figure import Meaning

_NOISE = 1e-6
_UNITS_OF_PERCENT = ("percent", "percentage_point")
_SIGNIFICANT = 1
"""Digits after the first that a round number keeps: two in all."""


@dataclass(frozen=True, slots=True)
class Interval:
    """Values from ``low`` to ``high``, both allowed; infinite where open."""

    low: float
    high: float

    def meets(self, other: Interval) -> bool:
        """Have the two a value in common?"""
        slack = _NOISE * max(1.0, *(abs(n) for n in (self.low, other.low) if math.isfinite(n)), 1.0)
        return self.low <= other.high + slack and other.low <= self.high + slack

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Interval) -> Interval:
        return Interval(self.low - other.high, self.high - other.low)

    def __truediv__(self, other: Interval) -> Interval:
        """The quotient of two intervals that hold nothing below 0."""
        low = self.low / other.high if math.isfinite(other.high) and other.high > 0 else 0.0
        return Interval(low, self.high / other.low if other.low > 0 else math.inf)

    def scaled(self, factor: float) -> Interval:
        """The interval times a positive number."""
        return Interval(self.low * factor, self.high * factor)

    def widened(self, room: float) -> Interval:
        """The interval with room on both sides."""
        return Interval(self.low - room, self.high + room)

    def and_more(self) -> Interval:
        """All that is not below the interval."""
        return Interval(self.low, math.inf)

    def up_to(self) -> Interval:
        """All that is not above the interval."""
        return Interval(-math.inf, self.high)


Read = Callable[[Figure], Interval]
"""Gives the interval of a figure, tight or loose."""
Measure = Callable[[Read], tuple[Interval, Interval]]
"""Gives a computed and a reported interval."""
EVERYTHING = Interval(-math.inf, math.inf)


def total(parts: Iterable[Interval]) -> Interval:
    """The sum of intervals."""
    return reduce(lambda one, other: one + other, parts)


def point(value: float) -> Interval:
    """One value."""
    return Interval(value, value)


def tight(figure: Figure, widths: Widths) -> Interval:
    """What the words of a figure allow, when its number is taken to be rounded, no more; estimates allow anything."""
    if figure.estimated:
        return EVERYTHING
    if figure.value is None:
        return _recorded(figure)
    if figure.hedge is not None:
        return _hedged(figure, figure.hedge.meaning, figure.value, widths.hedge_tight, widths)
    if counts_itself(figure, widths):
        return point(figure.value)
    if figure.fraction is not None:
        return _recorded(figure)
    if figure.kind == "multiple":
        return point(figure.value).widened(widths.multiple * figure.value)
    return point(figure.value).widened(_half(figure, figure.value, widths))


def loose(figure: Figure, widths: Widths) -> Interval:
    """What the words of a figure may be used for by a writer who is not precise."""
    near = tight(figure, widths)
    value = figure.value
    if figure.estimated or value is None or counts_itself(figure, widths):
        return near
    if figure.hedge is not None:
        return _hedged(figure, figure.hedge.meaning, value, widths.hedge_loose, widths)
    if figure.fraction is not None:
        return _hull(near, point(value).widened(widths.fraction * value))
    if figure.kind == "multiple":
        return _hull(near, _recorded(figure))
    if figure.unit in _UNITS_OF_PERCENT:
        return near.widened((near.high - near.low) / 2)
    return _hull(near, _recorded(figure)) if abs(value) >= widths.exact_below else near


def counts_itself(figure: Figure, widths: Widths) -> bool:
    """Does a share name the two counts it is made of: ``41 van de 63``, but not ``een op de vijf``?"""
    if figure.fraction is None or " van " not in figure.quote or figure.hedge is not None:
        return False
    return figure.fraction[1] > widths.spoken_up_to


def severity(measure: Measure, widths: Widths) -> Severity | None:
    """How bad it is that a recomputed and a reported value differ, None when they need not.

    Args:
        measure: gives the two intervals, from a function that gives the interval of a figure.
        widths: of the lexicon.
    """
    computed, reported = measure(lambda figure: tight(figure, widths))
    if computed.meets(reported):
        return None
    computed, reported = measure(lambda figure: loose(figure, widths))
    return "note" if computed.meets(reported) else "error"


def _recorded(figure: Figure) -> Interval:
    near = Interval(-math.inf if figure.low is None else figure.low, math.inf if figure.high is None else figure.high)
    value = figure.value
    if figure.kind != "multiple" or value is None or value >= 1 or figure.hedge is None:
        return near
    # `bijna gehalveerd`: a little more than half is left; `meer dan gehalveerd`: less
    return Interval(max(0.0, 2 * value - near.high), 2 * value - near.low)


def _half(figure: Figure, value: float, widths: Widths) -> float:
    """Half of the unit a bare number was rounded to."""
    step = figure.high - figure.low if figure.high is not None and figure.low is not None else 0.0
    if figure.unit in _UNITS_OF_PERCENT:
        return min(step, widths.points) / 2
    size = abs(value)
    if size < widths.exact_below and size % 100:
        whole = figure.kind in ("count", "change") and figure.unit is None and step >= 1
        return 0.0 if whole else min(step, 1.0) / 2
    if figure.kind == "count" and step <= 1:
        return 0.0
    if not _in_digits(figure, size):
        return step / 2
    return min(step, 10.0 ** (math.floor(math.log10(size)) - _SIGNIFICANT) if size else step) / 2


def _hedged(figure: Figure, meaning: Meaning, value: float, reach: float, widths: Widths) -> Interval:
    """A hedged number, which on its open side reaches further than its record; a bound may have been rounded itself.

    ``ruim`` and ``bijna`` are often said of numbers far off, ``zo'n`` seldom.
    """
    near = _recorded(figure)
    width = max((abs(n - value) for n in (near.low, near.high) if math.isfinite(n)), default=0.0)
    rounding = widths.points / 2 if figure.unit in _UNITS_OF_PERCENT else 0.0
    if meaning == "about":
        return near.widened(min(reach, widths.hedge_about) * width)
    below = reach * width if near.high <= value else rounding
    above = reach * width if near.low >= value else rounding
    return Interval(near.low - below, near.high + above)


def _in_digits(figure: Figure, value: float) -> bool:
    """Is the number written out, all zeros included: ``3.000``, not ``3 miljoen`` or ``drieduizend``?"""
    return "".join(char for char in figure.quote if char.isdigit()) == f"{value:.0f}"


def _hull(one: Interval, other: Interval) -> Interval:
    return Interval(min(one.low, other.low), max(one.high, other.high))


def told(number: float) -> str:
    """A number in a formula: ``150``, ``24.6``."""
    return f"{number:.0f}" if number == round(number) else f"{number:.3g}" if abs(number) < 100 else f"{number:.1f}"
