"""The types the number stage hands on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from cijferspoor.records.figure import Change, HedgeWord, Kind, Meaning

Form = Literal["cardinal", "fraction", "ratio", "vague", "range", "part"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as a stretch of tokens, before hedge and unit: ``first`` up to, not including, ``last``.

    ``step`` is the last significant unit of the number as written (``u`` in the contract). ``value`` is None
    for a range or a vague number, which have ``low`` and ``high`` instead.
    """

    first: int
    last: int
    value: float | None
    step: float
    form: Form = "cardinal"
    low: float | None = None
    high: float | None = None
    fraction: tuple[int, int] | None = None
    weak: bool = False
    """True for an unaccented ``een``, which is a number only with a hedge, unit or ratio."""
    rule: str = "number.cardinal"


@dataclass(frozen=True, slots=True)
class Number:
    """A number found in text. ``start``/``end`` hold hedge and unit; offsets are half-open code points.

    ``low`` and ``high`` are the ends of a stated range, or the interval the wording allows.
    ``core_start``/``core_end`` hold the bare number.
    """

    start: int
    end: int
    kind: Kind
    value: float | None
    low: float | None
    high: float | None
    core_start: int
    core_end: int
    unit: str | None = None
    fraction: tuple[int, int] | None = None
    hedge: HedgeWord | None = None
    change: Change | None = None
    form: Form = "cardinal"
    rule: str = "number.cardinal"


@dataclass(frozen=True, slots=True)
class AgeMention:
    """An age or age range in text; ``min_age``/``max_age`` are inclusive whole years.

    ``value`` and ``unit`` are the number as stated, None for a word such as ``minderjarig`` (``term`` is True).
    """

    start: int
    end: int
    min_age: int | None
    max_age: int | None
    value: float | None
    unit: str | None
    rule: str
    term: bool = False


@dataclass(frozen=True, slots=True)
class Rejection:
    """A stretch of text whose numerals are not figures, and why."""

    start: int
    end: int
    reason: str


__all__ = [
    "AgeMention",
    "Change",
    "Form",
    "HedgeWord",
    "Kind",
    "Meaning",
    "Number",
    "Quantity",
    "Rejection",
]
