"""Two statements of different articles: are they one, and do their numbers agree?

The judgement is that of ``check`` on the one as a claim and the other as its only source, so that the two commands
never differ; ``grounds`` asks for more, since nobody has said that these articles are about one thing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cijferspoor.checking.against.amounts import amount_of
from cijferspoor.checking.against.contradict import contradiction
from cijferspoor.checking.against.judge import Judge
from cijferspoor.checking.against.match import Match, matcher_of
from cijferspoor.checking.against.numbers import Comparison
from cijferspoor.checking.against.pairs import Pair, compare_figures
from cijferspoor.checking.against.statement import Statement
from cijferspoor.checking.results import Reason, Verdict
from cijferspoor.checking.statements.grounds import (
    digits,
    expected,
    grounds,
    same_time,
)
from cijferspoor.checking.statements.index import candidates
from cijferspoor.lexicon import Lexicon
from cijferspoor.records import Figure

_DRIFT: tuple[Reason, ...] = (
    "value_differs",
    "hedge_misleads",
    "rounded_wrong_way",
    "transposed_digits",
    "percent_for_points",
    "wrong_unit",
    "direction_reversed",
)
"""What can go wrong with a number on its way. Not ``wrong_period`` and ``wrong_base``: an equal number of another year
or group is another statement, unless the article was to be about the first."""
_SLACK = 1
"""Grounds that a quick look may miss: words that are parts of compounds."""
_OTHER = Comparison("differs", "value_differs")
_EQUAL = Comparison("fits", "exact")


@dataclass(frozen=True, slots=True)
class Link:
    """Two mentions of one statement: ``claim`` is held against ``source``, the more precise of the two (indices)."""

    claim: int
    source: int
    verdict: Verdict
    reason: Reason
    note: str
    score: float
    grounds: int
    """Without those that equal numbers give."""
    strong: bool
    """Do the two count as one without knowing that their articles are about one thing?"""


class Linker:
    """Links between the statements of many documents, in an order that does not depend on how they were read."""

    def __init__(self, told: Sequence[Statement], lexicon: Lexicon, company: Iterable[tuple[str, str]] = ()) -> None:
        """``company``: pairs of documents, in alphabetical order, that are known to be about one thing."""
        self.told = told
        self._lexicon, self._settings = lexicon, lexicon.checking
        self._limits = lexicon.checking.grounds
        self._matcher = matcher_of(lexicon)
        self._company = frozenset(company)
        self._judgements: dict[tuple[int, int], Link | None] = {}
        self._differing: dict[tuple[int, int], bool] = {}
        self._precision = [_width(statement.figure, lexicon) for statement in told]

    def all(self) -> list[Link]:
        """The links between all documents, the surest first."""
        waiting: list[tuple[int, int]] = []
        for one, other, related in candidates(self.told, self._lexicon):
            if self.told[one].figure.document == self.told[other].figure.document:
                continue
            found = expected(self.told[one], self.told[other], related=related, limits=self._limits)
            if found + self._telling(one, other) >= self._limits.needed - _SLACK:
                self._judgements[one, other] = self._judged(one, other)
            elif found:
                waiting.append((one, other))
        strong = (link for link in self._judgements.values() if link and link.strong and link.verdict == "supported")
        self._company = frozenset(self._pair(link.claim, link.source) for link in strong)
        for pair in waiting:
            if self._pair(*pair) in self._company:
                self._judgements[pair] = self._judged(*pair)
        links = (link for link in self._judgements.values() if link is not None and self._stands(link))
        return sorted(links, key=lambda link: (-link.score, link.source, link.claim))

    def between(self, one: int, other: int) -> Link | None:
        """The link between two statements, also of one document, when they are one."""
        key = min(one, other), max(one, other)
        if key not in self._judgements:
            self._judgements[key] = self._judged(*key)
        link = self._judgements[key]
        return link if link is not None and self._stands(link) else None

    def tied(self, one: int, other: int) -> bool:
        """Are two mentions of one statement?"""
        return self.between(one, other) is not None

    def apart(self, one: int, other: int) -> bool:
        """Are two statements known to be about different things?"""
        key = min(one, other), max(one, other)
        if self._judgements.get(key) is not None:
            return False
        if key not in self._differing:
            self._differing[key] = bool(self._match(*self._order(one, other)).differing("kind"))
        return self._differing[key]

    def unlike(self, one: int, other: int) -> bool:
        """Are they about different things, or have they different numbers without being surely about one?

        ``honderden slachtoffers`` agrees with 299 and with 310, which are not therefore one.
        """
        if self.apart(one, other):
            return True
        claim, source = self._order(one, other)
        number = compare_figures(self.told[claim].figure, self.told[source].figure, self._settings)
        return (number is None or number.fit == "differs") and not self.tied(one, other)

    def in_series(self, one: int, other: int) -> float | None:
        """How surely two are one statement but for their periods and numbers, from 0 to 1; None when not surely."""
        if expected(self.told[one], self.told[other], related=True, limits=self._limits) < self._limits.in_company:
            return None
        match = self._match(*self._order(one, other))
        if match.differing("period") or match.wording < self._settings.wording.contradicted:
            return None
        own, other_own = self._pair(one, other)
        needed = (
            self._limits.in_company
            if own == other_own
            else self._limits.to_differ
            if self._together(one, other)
            else self._limits.needed
        )
        if grounds(match, self._limits, "period") < needed:
            return None
        # Were the numbers equal, check would say that the year is wrong: that is to say, the rest is the same.
        found = contradiction(match.claim, [Pair(match, _EQUAL)], self._matcher)
        return match.score_but("period") if found is not None and found.reason == "wrong_period" else None

    def precision(self, place: int) -> float:
        """How far the words of a statement reach, in its base unit; 0 is exact."""
        return self._precision[place]

    def _telling(self, one: int, other: int) -> int:
        """Grounds that equal numbers give."""
        claim, source = (self.told[place].figure for place in self._order(one, other))
        telling = min(digits(claim), digits(source))
        if not telling:
            return 0
        number = compare_figures(claim, source, self._settings)
        return telling if number is not None and number.fit == "fits" else 0

    def _order(self, one: int, other: int) -> tuple[int, int]:
        """The claim and its source: the more precise is the source, of equals the earlier (they are in that order)."""
        first, second = min(one, other), max(one, other)
        return (first, second) if self._precision[second] < self._precision[first] else (second, first)

    def _match(self, claim: int, source: int) -> Match:
        return self._matcher.match(self.told[claim], self.told[source])

    def _judged(self, one: int, other: int) -> Link | None:
        claim, source = self._order(one, other)
        match = self._match(claim, source)
        if match.score < self._settings.thresholds.candidate or match.differing("kind"):
            return None
        check = Judge([self.told[source]], self._lexicon, explain=False).check(self.told[claim])
        found, told, time = grounds(match, self._limits), self.told[claim].figure, same_time(match, self._limits)
        number = compare_figures(told, self.told[source].figure, self._settings)
        verdict, reason = check.verdict, check.reason
        if verdict == "supported" and reason != "derived":
            strong = self._strong(match, found, time)
            if not strong and not self._bounded(match) and not _settled(match):
                return None
        elif time is False:
            return None  # other news, and its number is bound to differ
        elif verdict == "contradicted" and reason in _DRIFT and not check.computation:
            strong = found >= self._limits.needed and time is True
        elif number is not None and number.fit == "unclear" and self._surely_one(match):
            verdict, reason, strong = "not_found", "unsure", found >= self._limits.needed and time is True
        else:
            return None
        note = number.note if number is not None else ""
        return Link(claim, source, verdict, reason, note, round(match.score, 6), found, strong)

    def _strong(self, match: Match, found: int, time: bool | None) -> bool:
        """Do two agreeing statements of any two articles count as one?"""
        telling = min(digits(match.claim.figure), digits(match.source.figure))
        if not self._bounded(match):
            return _settled(match) and found >= self._limits.needed and time is not False
        return found + telling >= self._limits.needed and (time is not False or telling == 2)

    def _bounded(self, match: Match) -> bool:
        """Do both name a number, and not one that is true of too much (``minstens een``, ``de meerderheid``)?"""
        figures = match.claim.figure, match.source.figure
        return all(one.value is not None and (one.kind == "age" or None not in (one.low, one.high)) for one in figures)

    def _surely_one(self, match: Match) -> bool:
        """Would check call the claim wrong if its number were another?"""
        found = contradiction(match.claim, [Pair(match, _OTHER)], self._matcher)
        return found is not None and found.reason == "value_differs"

    def _stands(self, link: Link) -> bool:
        """Is it strong, or are the two articles known to be about one thing?"""
        if link.strong:
            return True
        if not self._together(link.claim, link.source):
            return False
        return link.grounds >= (self._limits.in_company if link.verdict == "supported" else self._limits.to_differ)

    def _together(self, one: int, other: int) -> bool:
        pair = self._pair(one, other)
        return pair[0] == pair[1] or pair in self._company

    def _pair(self, one: int, other: int) -> tuple[str, str]:
        first, second = sorted(self.told[place].figure.document for place in (one, other))
        return first, second


def _settled(match: Match) -> bool:
    """Is all that says what a statement is about the same or compatible, or are only the times not known?"""
    return not match.unsettled("period") and match.features["wording"].close


def _width(figure: Figure, lexicon: Lexicon) -> float:
    """How far the words of a figure reach, in the base unit of its dimension; infinite where they set no bound."""
    settings = lexicon.checking
    amount = amount_of(figure, settings.rounding)
    if amount.low is None or amount.high is None:
        return float("inf")
    sizes = (units[figure.unit] for units in settings.scale_units.values() if figure.unit in units)
    return round((amount.high - amount.low) * next(sizes, 1.0), 6)


def ordered(told: Iterable[Statement]) -> list[Statement]:
    """Statements in order of publication: unknown dates last, then by document and place."""
    return sorted(told, key=lambda statement: publication_order(statement.figure))


def publication_order(figure: Figure) -> tuple[bool, str, str, int, str]:
    """A key to sort by; ``2020`` goes before ``2020-05``."""
    published = figure.article.published if figure.article and figure.article.published else ""
    return not published, published, figure.document, figure.start, figure.id
