"""Two numbers as worded, held against each other: does the article's wording cover what the source says?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from cijferspoor.checking.against.amounts import DOWN, UP, Amount, same
from cijferspoor.checking.results import Reason
from cijferspoor.lexicon.schemas.checking import Rounding
from cijferspoor.records.figure import Meaning

_CLOSED: tuple[Meaning, ...] = ("about", "just_over", "just_under")
_FAR, _FAR_VAGUE = 2, 10
"""How many times its bound a number must be for an open hedge, or a word such as ``tientallen``, to say too little."""
Fit = Literal["fits", "unclear", "differs"]


@dataclass(frozen=True, slots=True)
class Comparison:
    """``fits`` and ``differs`` have the reason; ``unclear`` is neither, and ``note`` says why in words.

    ``finer``: the article is more precise than the source, which may have rounded.
    """

    fit: Fit
    reason: Reason
    note: str = ""
    finer: bool = False


def compare(claim: Amount, source: Amount, rounding: Rounding) -> Comparison:
    """Hold the number of an article against that of a source, both in the same unit.

    The source's number, where it has no hedge, is taken for what is so; the article's words must allow it. Where the
    source is vague itself, the article may say anything that the source allows.
    """
    if claim.value is not None and source.value is not None and same(claim.value, source.value):
        return _same_value(claim, source, rounding)
    if source.bare and not source.spoken and source.value is not None:
        return _to_point(claim, source, source.value, rounding)
    return _to_interval(claim, source, rounding)


def _same_value(claim: Amount, source: Amount, rounding: Rounding) -> Comparison:
    said, meant = claim.meaning, source.meaning
    if said == meant:
        return Comparison("fits", "exact")
    if (said in UP and meant in DOWN) or (said in DOWN and meant in UP):
        return Comparison("differs", "hedge_misleads", "the hedges point in opposite directions")
    if said is None:
        return Comparison("fits", "rounded", "the article leaves out the source's hedge")
    if meant is None and not claim.holds(source.value or 0.0) and not _may_be_rounded(source, rounding):
        return Comparison("differs", "hedge_misleads", "the source has exactly this number")
    return Comparison("fits", "hedge_fits")


def _may_be_rounded(source: Amount, rounding: Rounding) -> bool:
    """May a number without a hedge have been rounded? ``1300`` and ``40 procent`` may, ``40 slachtoffers`` not."""
    if not source.counts or source.spoken:
        return True
    return source.step > 1 and abs(source.value or 0.0) >= rounding.inexact_from


def _to_point(claim: Amount, source: Amount, value: float, rounding: Rounding) -> Comparison:
    """Against a source that has one number, without a hedge."""
    if claim.holds(value):
        return Comparison("fits", "rounded" if claim.bare else "hedge_fits", _far(claim, value))
    if claim.value is None:
        return _vague_beside(claim, value)
    if claim.bare:
        return _bare_beside(claim, source, claim.value, value, rounding)
    return _hedged_beside(claim, claim.value, value, rounding)


def _far(claim: Amount, value: float) -> str:
    """An open hedge is true of any number beyond it; of one far beyond a reader should know."""
    start = claim.low if claim.high is None else None
    times = _FAR if claim.value is not None else _FAR_VAGUE
    far = start is not None and start > 0 and value > times * start
    return "true, though the source's number is far beyond it" if far else ""


def _vague_beside(claim: Amount, value: float) -> Comparison:
    if claim.high is None and claim.low is not None and value >= claim.low / 2:
        return Comparison("unclear", "unsure", "a vague number that the source's comes near")
    return Comparison("differs", "value_differs")


def _bare_beside(claim: Amount, source: Amount, said: float, value: float, rounding: Rounding) -> Comparison:
    off = abs(said - value)
    if transposed(said, value):
        return Comparison("differs", "transposed_digits")
    if claim.spoken:
        close = off <= 2 * rounding.spoken_points
        return Comparison("unclear", "unsure", "a spoken fraction that comes near") if close else _differs()
    if claim.step > source.step and off < claim.step:
        if off <= claim.step / 2:
            return Comparison("unclear", "unsure", "rounded more coarsely than is usual")
        return Comparison("differs", "rounded_wrong_way")
    finer = source.step > claim.step and off <= source.step / 2 and _may_be_rounded(source, rounding)
    return Comparison("differs", "value_differs", "the source's own number may be rounded" if finer else "", finer)


def _hedged_beside(claim: Amount, said: float, value: float, rounding: Rounding) -> Comparison:
    off = abs(said - value)
    beyond = (value > said) == (claim.meaning in UP) or claim.meaning == "about"
    if beyond and off <= 2 * claim.width:
        return Comparison("unclear", "unsure", "a little further off than the hedge is taken to reach")
    near = off <= max(rounding.near * abs(said), 1.0 if claim.step == 0 and abs(said) >= 10 else 0.0)
    if near and not beyond:
        return Comparison("differs", "hedge_misleads", "the hedge points the wrong way")
    return Comparison("differs", "hedge_misleads" if near else "value_differs")


def _to_interval(claim: Amount, source: Amount, rounding: Rounding) -> Comparison:
    """Against a source that is hedged, a range or vague."""
    if source.value is None and claim.value is None and (source.low, source.high) == (claim.low, claim.high):
        return Comparison("fits", "exact")
    if claim.meaning is not None and claim.meaning == source.meaning and claim.meaning in _CLOSED:
        # `ruim 110` for `ruim 100`: two numbers, each told with room.
        if claim.within(source) or source.within(claim):
            return Comparison("fits", "hedge_fits")
        return Comparison("unclear", "unsure", "hedged numbers that meet") if claim.meets(source) else _differs()
    if source.high is None and source.low is not None and (claim.low or 0.0) > _FAR * source.low > 0:
        return Comparison("unclear", "unsure", "the source does not say as much")
    if source.low is None and source.high is not None and (claim.high or 0.0) * _FAR < source.high:
        return Comparison("unclear", "unsure", "the source does not say as little")
    if claim.within(source) or (claim.bare and claim.value is not None and source.holds(claim.value)):
        return Comparison("fits", "hedge_fits", "" if source.meaning or source.spoken else "the source is vaguer")
    if source.within(claim) or (source.value is not None and claim.holds(source.value)):
        return Comparison("fits", "rounded" if claim.bare and not source.spoken else "hedge_fits")
    if claim.meets(source):
        return Comparison("unclear", "unsure", "the wordings allow some of the same numbers")
    return _beside(claim, source, rounding)


def _beside(claim: Amount, source: Amount, rounding: Rounding) -> Comparison:
    """Two numbers that no value can meet."""
    if claim.value is None or source.value is None:
        return _differs()
    near = abs(claim.value - source.value) <= rounding.near * abs(source.value)
    opposite = (claim.meaning in UP and source.meaning in DOWN) or (claim.meaning in DOWN and source.meaning in UP)
    if near and opposite:
        return Comparison("differs", "hedge_misleads", "the hedges point in opposite directions")
    if claim.bare and transposed(claim.value, source.value):
        return Comparison("differs", "transposed_digits")
    return _differs()


def _differs() -> Comparison:
    return Comparison("differs", "value_differs")


def transposed(one: float, other: float) -> bool:
    """Do two numbers have the same digits, but for two neighbours that have changed places (229 and 292)?"""
    a, b = f"{one:.12g}", f"{other:.12g}"
    if len(a) != len(b) or "e" in a + b:
        return False
    apart = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    if len(apart) != 2 or apart[1] != apart[0] + 1:
        return False
    first, second = apart
    return a[first] == b[second] and a[second] == b[first]
