"""What is known at the moment a phrase is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from cijferspoor.periods.expressions import Expression
from cijferspoor.records import DateRange
from cijferspoor.records.figure import Basis

Resolved = tuple[DateRange, Basis]
"""Dates, and what they rest on."""

MEMORY = 8
"""Sentences that ``dat jaar`` looks back; in a dated article also how long a month keeps its year."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A period named earlier: what it said, the dates if they are known, and in which sentence.

    ``compared`` tells that it was only compared with (``tegenover 2021``).
    """

    expression: Expression
    resolved: Resolved | None
    sentence: int
    compared: bool = False


@dataclass(slots=True)
class Scene:
    """What is known when a phrase is read.

    ``year`` is a year that governs this sentence, if one does; ``school`` the month in which the school years begin
    that the article wrote with a slash, 0 when it has not.
    """

    reference: DateRange | None
    future: bool = False
    past: bool = False
    sentence: int = 0
    year: int | None = None
    governed: set[int] = field(default_factory=set)
    mentions: list[Mention] = field(default_factory=list)
    months: dict[int, tuple[int, int]] = field(default_factory=dict)
    school: int = 0
