"""One number told twice side by side: ``een vijfde (20 procent)``, ``anderhalf jaar (18 maanden)``, ``twaalf (12)``."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from cijferspoor.checking.consistency.finding import finding
from cijferspoor.checking.consistency.intervals import Interval, Read, counts_itself, severity, told
from cijferspoor.checking.consistency.passage import Line, Passage
from cijferspoor.checking.consistency.ratios import restates
from cijferspoor.checking.results import Finding, Severity
from cijferspoor.lexicon import Lexicon
from cijferspoor.records import Figure

_SIZES: dict[tuple[str, str], tuple[float, float]] = {
    ("minute", "second"): (60, 60),
    ("hour", "minute"): (60, 60),
    ("day", "hour"): (8, 24),  # a working day
    ("week", "day"): (5, 7),  # a working week
    ("week", "hour"): (32, 168),
    ("month", "day"): (20, 31),
    ("month", "week"): (4, 4.5),
    ("year", "month"): (12, 12),
    ("year", "week"): (52, 53),
    ("year", "day"): (200, 366),
}
"""How many of the second unit go in the first, at least and at most, counting working time as well."""


def restated_differently(passage: Passage) -> Iterator[Finding]:
    """``een vijfde (25 procent)``: the two are not one."""
    for line in passage.lines:
        for one, other in pairwise(line.numbers):
            if not restates(line, one, other, passage.lexicon, aside=False):
                continue
            level = _level(line, one, other, passage.lexicon)
            if level:
                explanation = f"“{one.quote}” and “{other.quote}” stand for one number, and differ."
                yield finding("restated_differently", level, [one, other], explanation, _formula(one, other))


def _level(line: Line, one: Figure, other: Figure, lexicon: Lexicon) -> Severity | None:
    widths = lexicon.consistency.widths
    if one.kind == other.kind == "share":
        if _spoken(one, lexicon) == _spoken(other, lexicon):
            return None  # `40 procent (35 procent)` may be that of another year or group
        return severity(lambda read: (read(one), read(other)), widths)
    if one.kind == other.kind == "duration":
        return severity(lambda read: _converted(one, other, read), widths) if _convertible(one, other) else None
    if one.kind == other.kind == "count" and _words_and_digits(line, one, other):
        return severity(lambda read: (read(one), read(other)), widths)
    return None


def _spoken(figure: Figure, lexicon: Lexicon) -> bool:
    """``een vijfde``, ``de meerderheid``, ``negen op de tien``; not ``20 procent`` or ``41 van de 63``."""
    percent = figure.rule.startswith("share.percent") or counts_itself(figure, lexicon.consistency.widths)
    return not percent


def _words_and_digits(line: Line, one: Figure, other: Figure) -> bool:
    """``twaalf (13) deelnemers``: words, the digits in brackets, and then the noun of both."""
    after = line.after(other.end)
    adjacent = line.between(one.end, other.start) == ("(",) and line.alone_in_brackets(other)
    written = not any(char.isdigit() for char in one.quote) and other.quote.isdigit()
    return adjacent and written and after[1:2] != () and after[1].isalpha()


def _convertible(one: Figure, other: Figure) -> bool:
    pair = (one.unit or "", other.unit or "")
    valued = one.value is not None and other.value is not None
    return valued and (pair[0] == pair[1] or pair in _SIZES or pair[::-1] in _SIZES)


def _converted(one: Figure, other: Figure, read: Read) -> tuple[Interval, Interval]:
    """Both in the smaller unit; whole months and years are taken as they stand, so that 18 months are not 20."""
    pair = (one.unit or "", other.unit or "")
    if pair[0] == pair[1]:
        return read(one), read(other)
    large, small = (one, other) if pair in _SIZES else (other, one)
    least, most = _SIZES[(large.unit or "", small.unit or "")]
    exact = large.hedge is None and small.hedge is None and large.value is not None
    span = Interval(large.value, large.value) if exact and large.value is not None else read(large)
    return Interval(span.low * least, span.high * most), read(small)


def _formula(one: Figure, other: Figure) -> str:
    if one.kind == "duration" and one.unit != other.unit:
        large, small = (one, other) if (one.unit or "", other.unit or "") in _SIZES else (other, one)
        least, most = _SIZES[(large.unit or "", small.unit or "")]
        size = told(least) if least == most else f"{told(least)} to {told(most)}"
        return f"{told(large.value or 0)} x {size} {small.unit}s, not {told(small.value or 0)}"
    unit = " %" if one.kind == "share" else ""
    return f"{_value(one)}{unit}, not {_value(other)}{unit}"


def _value(figure: Figure) -> str:
    if figure.value is not None:
        return told(figure.value)
    ends = (figure.low, figure.high)
    return " to ".join(told(end) for end in ends if end is not None) or figure.quote
