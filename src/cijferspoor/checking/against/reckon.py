"""The tools of the computations: which figures of the source belong together, and how a formula is written."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from cijferspoor.checking.against.compared import Compared
from cijferspoor.checking.against.match import Matcher
from cijferspoor.checking.against.statement import Statement
from cijferspoor.checking.against.times import apart, compare_periods
from cijferspoor.checking.against.words import aligned, dice

_MEASURED = ("count", "share", "money", "measure", "duration", "age")
REACH = 800
"""Code points between two figures that are computed with each other: about a paragraph."""


@dataclass(frozen=True)
class Reckoning:
    """One computation: its result in the unit of the claim, how it was come by, and from what.

    ``low`` and ``high`` bound the result where the numbers it comes from are themselves rounded.
    """

    value: float
    formula: str
    sources: tuple[Statement, ...]
    because: tuple[str, ...]
    strict: bool = False
    low: float | None = None
    high: float | None = None
    reversed: bool = False
    """Does the claim tell of it the other way round?"""
    mixed: bool = False
    """Is it in percentage points, where the claim says percent?"""


class Pool:
    """Statements in order of their places, so that those about a place are soon found."""

    def __init__(self, found: Iterable[Statement]) -> None:
        self.all = list(found)
        self._by_document: defaultdict[tuple[str, str | None], list[Statement]] = defaultdict(list)
        for statement in self.all:
            self._by_document[_document(statement)].append(statement)
        for listed in self._by_document.values():
            listed.sort(key=_place)

    def __iter__(self) -> Iterator[Statement]:
        return iter(self.all)

    def near(self, one: Statement) -> list[Statement]:
        """Those in the same document and about the same place in it, nearest first."""
        listed, start = self._by_document[_document(one)], one.figure.start
        first, last = bisect_left(listed, start - REACH, key=_place), bisect_right(listed, start + REACH, key=_place)
        close = [other for other in listed[first:last] if other is not one]
        return sorted(close, key=lambda other: (distance(one, other), other.figure.start))


class Reckoner:
    """The figures of the source that can be computed with, and how they stand to a claim."""

    def __init__(self, sources: Sequence[Statement], matcher: Matcher) -> None:
        self.sources, self.settings = sources, matcher.settings
        self.compare = matcher.comparer
        self._ends: list[tuple[Statement, Statement]] | None = None

    @cached_property
    def counts(self) -> Pool:
        """The counts with one number, not per something."""
        return Pool(s for s in self.sources if s.figure.kind == "count" and s.figure.value and s.figure.per is None)

    @cached_property
    def numbered(self) -> Pool:
        """All amounts with one number that may be told of two moments."""
        return Pool(s for s in self.sources if s.figure.kind in _MEASURED and s.figure.value is not None)

    @cached_property
    def shares(self) -> list[Statement]:
        """The shares with one number."""
        return [s for s in self.sources if s.figure.kind == "share" and s.figure.value is not None]

    def ends(self, belong: Callable[[Reckoner, Statement, Statement], bool]) -> list[tuple[Statement, Statement]]:
        """Pairs of amounts near each other that belong together; worked out once, for it takes all of the source."""
        if self._ends is None:
            pairs = ((one, other) for one in self.numbered for other in self.numbered.near(one))
            self._ends = [(one, other) for one, other in pairs if belong(self, one, other)]
        return self._ends

    def counted(self, claim: Statement, source: Statement, *loosely: str) -> bool:
        """Is it the same that is counted? ``loosely`` names outcomes that will do as well."""
        found: Compared = self.compare.counted(claim, source)
        return found.close or found.outcome in loosely

    def whole(self, claim: Statement, source: Statement) -> bool:
        """Is the source's figure that of the whole that the claim is a part of: counted the same, with nothing said?"""
        plain = not source.says and source.age == claim.base_age
        return plain and source.figure.value is not None and self.counted(claim, source)

    def part(self, claim: Statement, source: Statement) -> bool:
        """Does the source's figure say the same of a part of them as the claim does?"""
        if claim.age != source.age or not (claim.says or source.says or claim.age != claim.base_age):
            return False
        if not self.counted(claim, source, "unknown", "narrower", "wider"):
            return False
        if self.compare.property(claim, source).outcome == "different":
            return False
        if claim.says and source.says:
            return self.compare.property(claim, source).close
        # What is said stands among the other's words; where they are is no part of it.
        one, other = aligned(claim.said - source.off, source.said - claim.off)
        if source.says:
            own, words = aligned(source.says - claim.off, claim.said | claim.sentence)
            return bool(own) and own <= words
        if claim.says:
            own, words = aligned(claim.says - source.off, source.said | source.sentence)
            return bool(own) and len(own & words) >= len(own) * self.settings.wording.derived
        return claim.age != claim.base_age or dice(one, other) >= self.settings.wording.derived

    def overlap(self, claim: Statement, source: Statement) -> float:
        """The share of words in common, those of the property too; all, where neither says more than the number."""
        if not (claim.core or source.core):
            return 1.0
        return max(dice(claim.clause, source.clause), dice(claim.sentence, source.sentence))


def same_time(one: Statement, other: Statement) -> bool:
    """May two figures be of one time?"""
    return compare_periods(one.figure, other.figure).outcome != "different" and not apart(one.figure, other.figure)


def _document(statement: Statement) -> tuple[str, str | None]:
    article = statement.figure.article
    return statement.figure.document, article.sha256 if article else None


def _place(statement: Statement) -> int:
    return statement.figure.start


def distance(one: Statement, other: Statement) -> int:
    """Code points between two figures."""
    return abs(one.figure.start - other.figure.start)


def told(number: float) -> str:
    """A number in a formula, with two decimals at most."""
    text = f"{number:.2f}".rstrip("0").rstrip(".")
    return text if abs(number) < 10_000 else f"{number:,.0f}".replace(",", " ")
