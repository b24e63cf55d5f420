"""Schema of ``hedges.toml``: words that make a number less than exact, and how wide they make it."""

from __future__ import annotations

from pydantic import Field

from cijferspoor.lexicon.schemas.base import WordList
from cijferspoor.records.figure import Meaning


class Widths(WordList):
    """How far a hedged number reaches. All are ratios or counts, none may be negative."""

    relative: float = Field(ge=0)
    """Share of the number itself: 0.1 is 10 percent."""
    units: float = Field(ge=0)
    """Upper bound, in last significant units of the number as written."""
    count_floor: float = Field(ge=0)
    """Lower bound for counts."""
    bare_units: float = Field(ge=0)
    """Half width of a bare number, in last significant units."""
    fraction_points: float = Field(ge=0)
    """Percentage points that serve as last significant unit of a spoken fraction."""


class HedgeWords(WordList):
    """The phrases of one meaning, by where they may stand."""

    words: list[str]
    """Before any number."""
    round: list[str]
    """Only before a round number or one with a unit."""
    unit: list[str]
    """Only before a number with a unit."""
    after: list[str]
    """Behind the number."""


class Hedges(WordList):
    """All hedges by meaning."""

    exact: list[str]
    """Words that make a number exact: the interval is the number itself."""
    not_before_een: list[str]
    """Hedges after which an unaccented ``een`` is an article."""
    widths: Widths
    """The widths of the intervals; ours, and yours to change."""
    meanings: dict[Meaning, HedgeWords]
    """Phrases per meaning."""
