"""A figure's number as worded: the values its words allow, with ends that belong to it or do not."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cijferspoor.lexicon.schemas.checking import Rounding
from cijferspoor.records import Figure
from cijferspoor.records.figure import Meaning

UP: tuple[Meaning, ...] = ("just_over", "more_than", "at_least")
DOWN: tuple[Meaning, ...] = ("just_under", "less_than", "at_most")
_STRICT_LOW: tuple[Meaning, ...] = ("just_over", "more_than")
_STRICT_HIGH: tuple[Meaning, ...] = ("just_under", "less_than")
_TURNED: dict[Meaning, Meaning] = {
    "just_over": "just_under",
    "more_than": "less_than",
    "at_least": "at_most",
    "just_under": "just_over",
    "less_than": "more_than",
    "at_most": "at_least",
}
_TOLERANCE = 1e-9


@dataclass(frozen=True, slots=True)
class Amount:
    """The number of one figure, in the unit of the comparison.

    ``value`` is None for a range or a vague number. ``low`` and ``high`` bound what the words allow, None is open;
    ``strict_low`` and ``strict_high`` say that the end itself is left out (``meer dan 60``). ``step`` is the last
    significant unit of a bare number, 0 for an exact one.
    """

    value: float | None
    low: float | None
    high: float | None
    step: float
    meaning: Meaning | None
    strict_low: bool = False
    strict_high: bool = False
    spoken: bool = False
    counts: bool = False
    """Is it a number of people or things?"""
    approximate: bool = False
    """Is it an estimate, a range or a vague number, so that its words allow more than rounding does?"""

    @property
    def bare(self) -> bool:
        """A number without a hedge."""
        return self.value is not None and self.meaning is None

    @property
    def width(self) -> float:
        """How far a hedged number reaches from its value; 0 where the words set no bound."""
        ends = [end for end in (self.low, self.high) if end is not None]
        return max((abs(end - self.value) for end in ends), default=0.0) if self.value is not None else 0.0

    def holds(self, value: float) -> bool:
        """Do the words allow this value?"""
        if self.low is not None and not _above(value, self.low, strict=self.strict_low):
            return False
        return self.high is None or _above(-value, -self.high, strict=self.strict_high)

    def within(self, other: Amount) -> bool:
        """Does the other allow all that this one allows?"""
        low = other.low is None or (self.low is not None and self.low >= other.low - _TOLERANCE)
        high = other.high is None or (self.high is not None and self.high <= other.high + _TOLERANCE)
        return low and high

    def meets(self, other: Amount) -> bool:
        """Is there a value that both allow?"""
        return self._reaches(other) and other._reaches(self)

    def _reaches(self, other: Amount) -> bool:
        """Does this one start no later than the other ends?"""
        if self.low is None or other.high is None:
            return True
        touching = abs(self.low - other.high) <= _slack(self.low)
        return not (self.strict_low or other.strict_high) if touching else self.low < other.high

    def scaled(self, factor: float) -> Amount:
        """The same amount in another unit."""
        if factor == 1:
            return self
        value, low, high = (None if n is None else n * factor for n in (self.value, self.low, self.high))
        return replace(self, value=value, low=low, high=high, step=self.step * factor)


def amount_of(figure: Figure, rounding: Rounding) -> Amount:
    """The amount of a figure's record.

    A bare number allows half of its last significant unit (docs/figures.md, section 4), but when numbers are compared
    that is too much for ``20 procent`` and ``300``: see ``Rounding``.
    """
    meaning = figure.hedge.meaning if figure.hedge else None
    value, low, high = figure.value, figure.low, figure.high
    if figure.kind == "age" and value is not None and meaning is None:
        low, high = value - 0.5, value + 0.5
    step = high - low if value is not None and meaning is None and low is not None and high is not None else 0.0
    if value == 0 and _percent(figure):
        step = rounding.percent_unit  # the record's interval is cut off at 0
    spoken = figure.kind == "share" and figure.fraction is not None and not _counts_itself(figure)
    if value is not None and meaning is None:
        half = _half(figure, value, step, rounding, spoken=spoken)
        low, high = value - half, value + half
    elif figure.kind == "age" and value is not None:
        low, high = _age_ends(value, figure)
    if figure.kind == "multiple" and value is not None and value < 1 and meaning in (*UP, *DOWN):
        # `meer dan gehalveerd` is less than a half: the hedge is of the fall and not of what is left.
        low, high = (None if high is None else max(0.0, 2 * value - high)), (None if low is None else 2 * value - low)
        meaning = _TURNED[meaning]
    return Amount(
        value=value,
        low=low,
        high=high,
        step=min(step, rounding.percent_unit) if _percent(figure) and not spoken else step,
        meaning=meaning,
        strict_low=meaning in _STRICT_LOW,
        strict_high=meaning in _STRICT_HIGH,
        spoken=spoken,
        counts=figure.kind == "count",
        approximate=value is None or meaning is not None or figure.estimated,
    )


def digits_of(figure: Figure) -> int:
    """Significant digits of a figure's number; 0 for a range or vague number."""
    return len(f"{abs(figure.value):.10g}".replace(".", "").strip("0")) if figure.value is not None else 0


def same(one: float | None, other: float | None) -> bool:
    """Are two numbers one, but for the noise of binary fractions and of thirds?"""
    return one is not None and other is not None and abs(one - other) <= _slack(one)


def _slack(number: float) -> float:
    return max(_TOLERANCE, abs(number) * 1e-9)


def _above(value: float, bound: float, *, strict: bool) -> bool:
    slack = _slack(bound)
    return value > bound + slack if strict else value >= bound - slack


def _percent(figure: Figure) -> bool:
    return figure.unit in ("percent", "percentage_point")


def _counts_itself(figure: Figure) -> bool:
    """``23 van de 44`` says how many of how many; ``een derde`` and ``negen op de tien`` are manners of speaking."""
    return figure.fraction is not None and figure.fraction[1] > 10


def _half(figure: Figure, value: float, step: float, rounding: Rounding, *, spoken: bool) -> float:
    """How far a bare number may be from what it rounds."""
    if _counts_itself(figure):
        return rounding.percent_unit / 2
    if spoken:
        return rounding.spoken_points
    if _percent(figure):
        return min(step, rounding.percent_unit) / 2
    if figure.kind == "count" and step <= 1:
        return step / 2
    return min(step / 2, max(rounding.relative * abs(value), 0.5 if figure.kind == "count" else 0.0))


def _age_ends(value: float, figure: Figure) -> tuple[float | None, float | None]:
    """A hedged age as a number: ``onder de 18`` is below 18, though the last whole year is 17."""
    below, above = (figure.hedge is not None and figure.hedge.meaning in side for side in (DOWN, UP))
    return (None if below else value if above else figure.low), (None if above else value if below else figure.high)
