"""Changes from two numbers at two times: the percentage, the points, the difference, the factor."""

from __future__ import annotations

from collections.abc import Iterator

from cijferspoor.checking.against.reckon import Reckoner, Reckoning, distance, told
from cijferspoor.checking.against.statement import Statement
from cijferspoor.checking.against.times import apart, compare_periods

_NEXT = 200
"""Code points within which a noun is told again without its complement."""


def changes_between(reckoner: Reckoner, claim: Statement) -> Iterator[Reckoning]:
    """What happened between two numbers of the source: from 716 to 1222 is +71 %."""
    if claim.figure.kind not in ("change", "multiple"):
        return
    for before, after in reckoner.ends(two_moments):
        sure = _about(reckoner, claim, before, after)
        if sure is None:
            continue
        one, other = before.figure.value or 0.0, after.figure.value or 0.0
        stated = claim.figure.change.direction if claim.figure.change else None
        turned = stated is not None and (stated == "up") != (other > one)
        because = ("two numbers of the source for the same, at two times",)
        unit, ends = claim.figure.unit, (before, after)
        found = _amount(claim, unit, before, one, other)
        if found is not None:
            yield Reckoning(*found, ends, because, sure, reversed=turned)
        swapped = {"percent": "percentage_point", "percentage_point": "percent"}.get(unit or "")
        mixed = _amount(claim, swapped, before, one, other) if swapped and before.figure.kind == "share" else None
        if mixed is not None:
            yield Reckoning(*mixed, ends, because, sure, reversed=turned, mixed=True)


def _amount(
    claim: Statement, unit: str | None, before: Statement, one: float, other: float
) -> tuple[float, str] | None:
    """The change in a unit, without its sign, and how it is computed."""
    if claim.figure.kind == "multiple":
        if one == 0:
            return None
        factor = other / one
        return factor, f"{told(other)} / {told(one)} = {told(factor)}"
    if unit == "percent":
        if one == 0:
            return None
        percent = abs(other - one) / one * 100
        return percent, f"({told(other)} - {told(one)}) / {told(one)} = {'+' if other > one else '-'}{told(percent)} %"
    points = unit == "percentage_point" and before.figure.kind == "share"
    same_unit = unit == before.figure.unit and before.figure.kind != "share"
    if not (points or same_unit):
        return None
    name = " percentage points" if points else ""
    return abs(other - one), f"{told(other)} - {told(one)} = {told(other - one)}{name}"


def two_moments(reckoner: Reckoner, one: Statement, other: Statement) -> bool:
    """Are two figures of the source of the same thing, the first at an earlier time?"""
    return _first(one, other) and _alike(reckoner, one, other)


def _first(one: Statement, other: Statement) -> bool:
    """Is this the earlier of two, by their times or by ``van ... naar``?"""
    trend = one.figure.change
    if trend is not None and trend == other.figure.change and trend.from_ is not None:
        return trend.from_ == one.figure.value and trend.to == other.figure.value
    if not apart(one.figure, other.figure):
        return False
    start, end = one.figure.period, other.figure.period
    return bool(start and end and start.end_date and end.start_date and start.end_date < end.start_date)


def _alike(reckoner: Reckoner, one: Statement, other: Statement) -> bool:
    """Are two figures of one source of the same thing, but for the time?"""
    figures = one.figure, other.figure
    if figures[0].kind != figures[1].kind or figures[0].unit != figures[1].unit or one.age != other.age:
        return False
    if (figures[0].per is None) != (figures[1].per is None):
        return False
    # `In 2019 werkte 21 procent thuis, in 2021 was dat 28 procent`: the second is told of the first.
    follows = one.figure.sentence.start == other.figure.sentence.start
    said = reckoner.compare.property(one, other)
    if not (said.close or (follows and not (one.says and other.says))):
        return False
    if not other.base and one.head == other.head and distance(one, other) <= _NEXT:
        return True  # `410 meldingen van afpersing. In 2022 waren dat 820 meldingen.`
    return reckoner.counted(one, other) or (follows and (one.head is None or other.head is None))


def _about(reckoner: Reckoner, claim: Statement, before: Statement, after: Statement) -> bool | None:
    """Is the claim about these two? None when not, True when surely."""
    if before.age != claim.age and claim.age is not None:
        return None
    period = claim.figure.period
    timed = compare_periods(claim.figure, after.figure)
    if period is not None and timed.outcome == "different" and not _spans(claim, before, after):
        return None
    counted = reckoner.compare.counted(claim, after).outcome
    if counted == "different" and not claim.guessed:
        return None
    named = counted in ("same", "compatible")
    words = max(reckoner.overlap(claim, before), reckoner.overlap(claim, after))
    if not named and (words < reckoner.settings.wording.contradicted or not claim.core):
        return None
    if counted in ("different", "narrower", "wider"):
        return None
    sure_time = timed.outcome in ("same", "compatible") or _spans(claim, before, after)
    worded = bool(claim.core & after.core or claim.base & after.base or claim.guessed)
    return named and worded and words >= reckoner.settings.wording.contradicted and sure_time


def _spans(claim: Statement, before: Statement, after: Statement) -> bool:
    """Does the claim tell of the stretch between the two times: ``tussen 2019 en 2021``?"""
    told_of, start, end = claim.figure.period, before.figure.period, after.figure.period
    if told_of is None or start is None or end is None:
        return False
    return (told_of.start_date, told_of.end_date) == (start.start_date, end.end_date)
