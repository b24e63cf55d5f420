"""What follows from the source's own numbers: a share, a change, a sum or a complement, with the computation."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from cijferspoor.checking.against.amounts import Amount
from cijferspoor.checking.against.changes import changes_between
from cijferspoor.checking.against.numbers import Comparison, compare
from cijferspoor.checking.against.pairs import amounts
from cijferspoor.checking.against.parts import complements, counts_of_shares, parts_told, shares_of_counts, sums
from cijferspoor.checking.against.reckon import Reckoner, Reckoning
from cijferspoor.checking.against.statement import Statement
from cijferspoor.checking.results import Reason


@dataclass(frozen=True)
class Derivation:
    """A computation from the source, and how the article's number compares with what comes of it.

    ``strict``: the figures are surely the ones that the claim is about, so that another result makes it wrong.
    """

    sources: tuple[Statement, ...]
    computation: str
    because: tuple[str, ...]
    comparison: Comparison
    strict: bool
    reversed: bool = False
    mixed: bool = False

    @property
    def supports(self) -> bool:
        """Is it what the claim states?"""
        return self.comparison.fit == "fits" and not self.reversed and not self.mixed

    @property
    def wrong(self) -> Reason | None:
        """What is wrong with the claim, when that is sure."""
        if not self.strict:
            return None
        if self.comparison.fit == "fits":
            return "direction_reversed" if self.reversed else "percent_for_points" if self.mixed else None
        return None if self.mixed or self.reversed or self.comparison.fit != "differs" else self.comparison.reason


RULES: tuple[Callable[[Reckoner, Statement], Iterator[Reckoning]], ...] = (
    parts_told,
    shares_of_counts,
    counts_of_shares,
    changes_between,
    complements,
    sums,
)
"""Each gives the computations of one sort whose result the claim may state."""


def derive(claim: Statement, reckoner: Reckoner) -> list[Derivation]:
    """All computations from the source that may be what a claim states, those that it fits first."""
    said = amounts(claim.figure, reckoner.settings)
    found = []
    for rule in RULES:
        for reckoning in rule(reckoner, claim):
            comparison = compare(said, _result(reckoning), reckoner.settings.rounding)
            found.append(
                Derivation(
                    reckoning.sources,
                    reckoning.formula,
                    reckoning.because,
                    comparison,
                    reckoning.strict,
                    reckoning.reversed,
                    reckoning.mixed,
                )
            )
    return sorted(found, key=lambda item: (not item.supports, item.comparison.fit != "fits"))


def _result(reckoning: Reckoning) -> Amount:
    """What was computed, as an amount: exact, or as wide as the numbers it comes from."""
    value, low, high = reckoning.value, reckoning.low, reckoning.high
    if low is None and high is None:
        return Amount(value, value, value, 0.0, None)
    return Amount(value, low, high, 0.0, "about", approximate=True)
