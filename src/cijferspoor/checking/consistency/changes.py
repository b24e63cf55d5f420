"""A change told beside its two values is the one they make, and a percentage is not a percentage point."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cijferspoor.checking.consistency.finding import finding
from cijferspoor.checking.consistency.intervals import Interval, Measure, Read, point, severity, told
from cijferspoor.checking.consistency.passage import Passage
from cijferspoor.checking.consistency.trends import Trend, trends_of
from cijferspoor.checking.results import Finding, Severity
from cijferspoor.lexicon.schemas.consistency import Widths
from cijferspoor.records import Figure


@dataclass(frozen=True)
class _Way:
    """One way to compute a change: the measure, the formula and its outcome."""

    measure: Measure
    formula: str
    unit: str


def wrong_changes(passage: Passage) -> Iterator[Finding]:
    """``van 120 naar 150, een stijging van 20 procent`` (it is 25), ``verdubbeld``, ``30 meer``."""
    widths, words = passage.lexicon.consistency.widths, passage.lexicon.changes
    comparatives = frozenset((*words.up.comparatives, *words.down.comparatives))
    for trend in trends_of(passage):
        if trend.claim.value is None or not trend.first.value or not trend.last.value:
            continue
        ways = _ways(trend.first, trend.last, trend.claim, comparatives)
        if trend.either:
            ways += _ways(trend.last, trend.first, trend.claim, comparatives)
        levels = [severity(way.measure, widths) for way in ways]
        reversed_words = _other_way(trend)
        if not ways or (None in levels and not reversed_words) or _runs_elsewhere(trend, comparatives, widths):
            continue
        level: Severity = "error" if reversed_words or all(level == "error" for level in levels) else "note"
        yield _finding(trend, ways, level if trend.sure else "note", widths, reversed_words=reversed_words)


def _runs_elsewhere(trend: Trend, comparatives: frozenset[str], widths: Widths) -> bool:
    """Is the change right between other values close by?"""
    return any(
        severity(way.measure, widths) is None
        for rival in trend.rivals
        for value in (trend.first, trend.last)
        for way in (*_ways(rival, value, trend.claim, comparatives), *_ways(value, rival, trend.claim, comparatives))
    )


def _other_way(trend: Trend) -> bool:
    """``van 120 naar 150, een daling``"""
    first, last = trend.first.value or 0, trend.last.value or 0
    told_up = trend.direction == "up"
    return trend.direction is not None and not trend.either and first != last and told_up != (last > first)


def _finding(trend: Trend, ways: Sequence[_Way], level: Severity, widths: Widths, *, reversed_words: bool) -> Finding:
    claim, figures = trend.claim, [trend.first, trend.last, trend.claim]
    ending = _of_claim(claim)
    if reversed_words:
        way = "rise" if trend.direction == "up" else "fall"
        sign = "<" if trend.direction == "up" else ">"
        formula = f"{_value(trend.last)} {sign} {_value(trend.first)}"
        return finding("change_miscalculated", level, figures, f"The article tells of a {way}.", formula)
    mixed = _mixed(trend)
    if mixed is not None and severity(mixed.measure, widths) is None:
        kinds = ("percent", "percentage points")
        told_as, meant = kinds if claim.unit == "percent" else kinds[::-1]
        # That the number is just that of the other unit leaves no doubt.
        level = "error" if trend.sure else "note"
        explanation = f"“{claim.quote}” is right in {meant}, but told in {told_as}."
        return finding("percent_for_points", level, figures, explanation, f"{ways[0].formula}; {mixed.formula}")
    explanation = f"“{claim.quote}” is not the change from “{trend.first.quote}” to “{trend.last.quote}”."
    return finding("change_miscalculated", level, figures, explanation, f"{ways[0].formula}, not {ending}")


def _ways(first: Figure, last: Figure, claim: Figure, comparatives: frozenset[str]) -> list[_Way]:
    """How a change from one value to another can be computed, in the terms of the claim."""
    if claim.kind == "multiple":
        ways = [_factor(first, last, claim, 0)]
        if set(claim.quote.lower().split()) & comparatives:
            ways.append(_factor(first, last, claim, 1))  # `vijf keer meer`: five times as many, or five times more
        return ways
    if claim.unit == "percent":
        return [_relative(first, last, claim)]
    if claim.unit == "percentage_point":
        return [_difference(first, last, claim)] if first.unit == "percent" else []
    return [_difference(first, last, claim)] if claim.unit == first.unit and first.kind != "share" else []


def _mixed(trend: Trend) -> _Way | None:
    """The same change in points where percents were told, and the other way round."""
    first, last, claim = trend.first, trend.last, trend.claim
    if first.unit != "percent" or claim.kind != "change":
        return None
    if claim.unit == "percent":
        return _difference(first, last, claim)
    return _relative(first, last, claim) if claim.unit == "percentage_point" else None


def _relative(first: Figure, last: Figure, claim: Figure) -> _Way:
    rising = (last.value or 0) >= (first.value or 0)

    def measure(read: Read) -> tuple[Interval, Interval]:
        ratio = read(last) / read(first)
        part = ratio - point(1) if rising else point(1) - ratio
        return part.scaled(100), read(claim)

    a, b = _value(first), _value(last)
    top = f"{b} - {a}" if rising else f"{a} - {b}"
    change = abs((last.value or 0) - (first.value or 0)) / (first.value or 1) * 100
    return _Way(measure, f"({top}) / {a} = {told(change)} %", "%")


def _difference(first: Figure, last: Figure, claim: Figure) -> _Way:
    low, high = sorted((first, last), key=lambda figure: figure.value or 0)

    def measure(read: Read) -> tuple[Interval, Interval]:
        return read(high) - read(low), read(claim)

    unit = " percentage points" if first.unit == "percent" else ""
    change = (high.value or 0) - (low.value or 0)
    return _Way(measure, f"{_value(high)} - {_value(low)} = {told(round(change, 6))}{unit}", unit)


def _factor(first: Figure, last: Figure, claim: Figure, more: int) -> _Way:
    def measure(read: Read) -> tuple[Interval, Interval]:
        return read(last) / read(first), read(claim) + point(more)

    ratio = (last.value or 0) / (first.value or 1)
    return _Way(measure, f"{_value(last)} / {_value(first)} = {told(round(ratio, 6))}", "")


def _of_claim(claim: Figure) -> str:
    unit = {"percent": " %", "percentage_point": " percentage points"}.get(claim.unit or "", "")
    return f"{_value(claim)}{unit}"


def _value(figure: Figure) -> str:
    return told(figure.value) if figure.value is not None else figure.quote
