"""A figure of the article beside each figure of the source that may be compared with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cijferspoor.checking.against.amounts import Amount, amount_of
from cijferspoor.checking.against.match import Match, Matcher
from cijferspoor.checking.against.numbers import Comparison, compare
from cijferspoor.checking.against.statement import Statement
from cijferspoor.lexicon.schemas.checking import Checking
from cijferspoor.records import Figure

_KINDS: dict[str, tuple[str, ...]] = {
    "share": ("share", "change", "count"),
    "change": ("change", "share", "count", "multiple"),
    "count": ("count", "share", "change"),
    "multiple": ("multiple", "change"),
}
"""Kinds that may be told for one another, rightly or by mistake; any other kind only for itself."""


@dataclass(frozen=True)
class Pair:
    """A claim and a figure of the source, how they match and how their numbers compare.

    ``number`` is None when the two are not in one unit, so that they cannot be compared as they are.
    """

    match: Match
    number: Comparison | None
    twin: bool = False
    """Are they the same figure of one sentence that both have?"""
    version: bool = False
    """And are the two documents versions of one text?"""

    @property
    def claim(self) -> Statement:
        """The article's side."""
        return self.match.claim

    @property
    def source(self) -> Statement:
        """The source's side."""
        return self.match.source

    @property
    def fits(self) -> bool:
        """Does the article's wording cover the source's number?"""
        return self.number is not None and self.number.fit == "fits"

    @property
    def differs(self) -> bool:
        """Is the source's number another one?"""
        return self.number is not None and self.number.fit == "differs"


def pair_up(claim: Statement, sources: Sequence[Statement], matcher: Matcher) -> list[Pair]:
    """The claim beside each figure of the source of a kind that may be told for it, in the order of the source."""
    kinds = _KINDS.get(claim.figure.kind, (claim.figure.kind,))
    pairs = []
    for source in sources:
        if source.figure.kind not in kinds:
            continue
        number = compare_figures(claim.figure, source.figure, matcher.settings)
        if not _strangers(claim, source, number, matcher):
            pairs.append(Pair(matcher.match(claim, source), number))
    return pairs


def _strangers(claim: Statement, source: Statement, number: Comparison | None, matcher: Matcher) -> bool:
    """Can nothing come of it: another thing, another number and another place in the sentence? Seen at a glance."""
    if number is not None and number.fit == "fits":
        return False
    if claim.head is None or source.head is None or (claim.rank, claim.size) == (source.rank, source.size):
        return False
    return matcher.comparer.concepts.relation(claim.head, source.head) == "different"


def compare_figures(claim: Figure, source: Figure, settings: Checking) -> Comparison | None:
    """The numbers of two figures as worded, or None when they are not in one unit."""
    factor = factor_between(claim, source, settings)
    if factor is None:
        return None
    if claim.kind == "age" and (_is_limit(claim) or _is_limit(source)):
        alike = (claim.value, claim.low, claim.high) == (source.value, source.low, source.high)
        return Comparison("fits", "exact") if alike else Comparison("differs", "value_differs")
    return compare(amounts(claim, settings), amounts(source, settings).scaled(factor), settings.rounding)


def _is_limit(figure: Figure) -> bool:
    """``tot en met 23 jaar`` says where a group ends, and not about how old people are."""
    return figure.low is None or figure.high is None or figure.value is None


def amounts(figure: Figure, settings: Checking) -> Amount:
    """The amount of a figure by these settings."""
    return amount_of(figure, settings.rounding)


def factor_between(claim: Figure, source: Figure, settings: Checking) -> float | None:
    """What the source's number is to be multiplied by to be in the unit and rate of the claim's."""
    if claim.kind != source.kind:
        return None
    factor = 1.0
    if claim.unit != source.unit:
        sizes = next((u for u in settings.scale_units.values() if claim.unit in u and source.unit in u), None)
        if sizes is None or claim.unit is None or source.unit is None:
            return None
        factor = sizes[source.unit] / sizes[claim.unit]
    one, other = claim.per, source.per
    if one is None or other is None or not other.value:
        return factor
    if one.unit == other.unit:
        return factor * one.value / other.value
    times = settings.scale_units.get("duration", {})
    if one.unit in times and other.unit in times:
        return factor * (times[one.unit] * one.value) / (times[other.unit] * other.value)
    return None
