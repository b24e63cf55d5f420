"""What a changed figure claims, set against what the original states: false, unfounded or fair.

The interval of a wording is the record's own (docs/figures.md, section 4). The side that states is taken at its word:
a bare number states that number and no other; a hedged or vague one, or a range, states its interval. The side that
claims is given the room of its wording, so that a fair rounding is no falsehood.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from math import inf
from typing import Literal

from cijferspoor import Figure
from cijferspoor.lexicon import default_lexicon
from cijferspoor.records import Age

Tier = Literal["false", "unfounded", "fair", "same"]
"""``false``: cannot be true when the original is. ``unfounded``: may be true, the original does not say so.
``fair``: follows from the original. ``same``: the same interval in other words."""

_LOW_OPEN = ("just_over", "more_than")
_HIGH_OPEN = ("just_under", "less_than")
_NEAR = 1e-9


@dataclass(frozen=True, slots=True)
class Interval:
    """The numbers a wording allows; an infinite end is an open one."""

    low: float
    high: float
    low_open: bool = False
    high_open: bool = False

    def meets(self, other: Interval) -> bool:
        """Is there a number in both?"""
        return self._reaches(other) and other._reaches(self)

    def _reaches(self, other: Interval) -> bool:
        if abs(self.high - other.low) <= _NEAR:
            return not (self.high_open or other.low_open)
        return self.high > other.low

    def holds(self, other: Interval) -> bool:
        """Is every number of the other in this one?"""
        low = other.low > self.low + _NEAR or (
            abs(other.low - self.low) <= _NEAR and (other.low_open or not self.low_open)
        )
        high = other.high < self.high - _NEAR or (
            abs(other.high - self.high) <= _NEAR and (other.high_open or not self.high_open)
        )
        return (low or other.low == self.low == -inf) and (high or other.high == self.high == inf)


def claimed(figure: Figure) -> Interval:
    """The numbers that make a figure true."""
    meaning = figure.hedge.meaning if figure.hedge else None
    low = -inf if figure.low is None else figure.low
    high = inf if figure.high is None else figure.high
    return Interval(low, high, meaning in _LOW_OPEN, meaning in _HIGH_OPEN)


def rounded_to(figure: Figure) -> Interval:
    """The numbers that may fairly be told as this one.

    Those of ``claimed``; of a bare number only what is nearer than the width of ``about`` and inside the half unit, not
    at its end: 25 is no proof of 30 or of 20, and 60 procent is no fair ``100 procent``.
    """
    room, value = claimed(figure), figure.value
    if figure.hedge is not None or value is None or figure.kind == "age" or room.low == room.high:
        return room
    near = default_lexicon().hedges.widths.relative * abs(value)
    return Interval(max(room.low, value - near), min(room.high, value + near), True, True)


def stated(figure: Figure) -> Interval:
    """The numbers a figure vouches for."""
    if figure.hedge is None and figure.value is not None and figure.kind != "age":
        return Interval(figure.value, figure.value)
    return claimed(figure)


def tier_of(original: Figure, changed: Figure) -> Tier:
    """How the number of a changed figure stands to that of the original; kind and unit are those of the original."""
    if (original.low, original.value, original.high) == (changed.low, changed.value, changed.high):
        return "same"
    if original.kind == "age":
        return "false"  # other ages are other people, whatever the two groups share
    if _counted_out(original) and _counted_out(changed) and original.fraction != changed.fraction:
        return "false"
    if not stated(original).meets(claimed(changed)):
        return "false"
    return "fair" if rounded_to(changed).holds(stated(original)) else "unfounded"


def _counted_out(figure: Figure) -> bool:
    """``9 van de 24 plassen`` counts plassen; ``één op de vijf`` is a way to say about 20 percent."""
    return figure.fraction is not None and figure.hedge is None and " van " in figure.quote


def finer(original: Figure, changed: Figure) -> bool:
    """Is the changed number one that the original may have been rounded from: ``91 procent`` of ``90 procent``?"""
    bare = original.hedge is None and original.value is not None and changed.value is not None
    return bare and claimed(original).meets(Interval(changed.value or 0.0, changed.value or 0.0))


def stands_elsewhere(changed: Figure, others: Iterable[Figure]) -> bool:
    """Does another figure of the original say what the changed one says, of the same thing and time?

    What neither side names is taken to agree: such an edit is left out rather than called false.
    """
    return any(
        (other.kind, other.unit) == (changed.kind, changed.unit)
        and claimed(changed).holds(stated(other))
        and _same(_lemma(other), _lemma(changed))
        and _same(dates(other), dates(changed))
        and _same(other.property and other.property.text, changed.property and changed.property.text)
        and _same(_years(other.age), _years(changed.age))
        and _same(other.change and other.change.direction, changed.change and changed.change.direction)
        for other in others
    )


def _same(one: object, other: object) -> bool:
    return one is None or other is None or one == other


def _years(age: Age | None) -> tuple[int | None, int | None] | None:
    return (age.min, age.max) if age else None


def _lemma(figure: Figure) -> str | None:
    return figure.counted.lemma if figure.counted else None


def one_in_other(original: Figure, changed: Figure) -> bool:
    """Does one period hold the other, so that the same may be true of both: ``sinds 2009`` and ``sinds 2008``?"""
    spans = [(d[0] or dt.date.min, d[1] or dt.date.max) for d in map(dates, (original, changed)) if d]
    (start, end), (other_start, other_end) = spans if len(spans) == 2 else ((dt.date.min, dt.date.max),) * 2
    return (start <= other_start and other_end <= end) or (other_start <= start and end <= other_end)


def dates(figure: Figure) -> tuple[dt.date | None, dt.date | None] | None:
    """The resolved dates of a figure's period, None without any."""
    period = figure.period
    if period is None or (period.start_date is None and period.end_date is None):
        return None
    return period.start_date, period.end_date
