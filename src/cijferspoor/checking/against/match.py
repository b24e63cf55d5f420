"""How surely two figures make the same statement: a score over named features, and what it allows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from cijferspoor.checking.against.compared import Compared
from cijferspoor.checking.against.features import Comparer
from cijferspoor.checking.against.statement import Statement
from cijferspoor.checking.against.twins import twins_of
from cijferspoor.checking.against.words import Words, words_of
from cijferspoor.checking.results import Feature
from cijferspoor.lexicon import Lexicon

HARD = ("kind", "counted", "property", "age", "period", "per", "place", "statistic", "wording")
"""Features that make another statement of it when they differ; the rest only make it less sure."""
SETTLED = ("kind", "counted", "property", "age", "period", "per", "place", "statistic")
"""Features that must be the same or compatible before a number can be called wrong."""


_STEM = re.compile("⟦(.*?)⟧")


@dataclass(frozen=True)
class Match:
    """Two statements side by side."""

    claim: Statement
    source: Statement
    features: Mapping[str, Compared]
    points: Mapping[str, float]
    words: Words = field(repr=False, compare=False)
    full: Mapping[str, float]
    """What each feature would earn if it were the same."""

    @property
    def most(self) -> float:
        """The points of sameness in all respects."""
        return sum(self.full.values()) or 1.0

    @property
    def score(self) -> float:
        """From 0 to 1: sameness in all respects."""
        return max(0.0, sum(self.points.values()) / self.most)

    def differing(self, *but: str) -> tuple[str, ...]:
        """The hard features that differ, but for those named."""
        return tuple(name for name in HARD if self.features[name].outcome == "different" and name not in but)

    def apart(self, *but: str) -> tuple[str, ...]:
        """The hard features that differ or are narrower or wider, but for those named."""
        outcomes = ("different", "narrower", "wider")
        return tuple(name for name in HARD if self.features[name].outcome in outcomes and name not in but)

    def unsettled(self, *but: str) -> tuple[str, ...]:
        """The features that are neither the same nor compatible and must be, but for those named."""
        return tuple(name for name in SETTLED if not self.features[name].close and name not in but)

    @property
    def wording(self) -> float:
        """The share of words in common."""
        return self.features["wording"].strength

    def score_but(self, *names: str) -> float:
        """The score as if the named features were the same."""
        return min(1.0, self.score + sum(self.full[name] - self.points[name] for name in names) / self.most)

    def detail(self, name: str) -> str:
        """What came of a feature, in words, with the words of the texts where the features have their stems."""
        told = self.features[name].detail
        if "⟦" not in told:
            return told
        shown = self.words.surface(*self.claim.texts, *self.source.texts)
        return _STEM.sub(lambda match: shown.get(match[1], match[1]), told)

    def trace(self) -> tuple[Feature, ...]:
        """The features as records."""
        return tuple(
            Feature(name=name, outcome=found.outcome, detail=self.detail(name), points=round(self.points[name], 3))
            for name, found in self.features.items()
        )


class Matcher:
    """Scores pairs of statements by the weights of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.settings = lexicon.checking
        self._words = words_of(lexicon)
        self.comparer = Comparer(lexicon)
        self.twins = twins_of(lexicon)
        self._worth = lexicon.checking.worth.model_dump()

    def match(self, claim: Statement, source: Statement) -> Match:
        """The match of two statements. The weights and worths are ours: see ``checking.toml``."""
        features = self.comparer.features(claim, source)
        weights = self.settings.weights
        # That neither side names an age or rate is no sign that they say the same: it earns and costs nothing.
        counts = {name: 0.0 if found.empty else weights.get(name, 0.0) for name, found in features.items()}
        points = {name: counts[name] * self._worth[found.outcome] for name, found in features.items()}
        full = {name: counts[name] * self._worth["same"] for name in features}
        return Match(claim, source, features, points, self._words, full)


@lru_cache(maxsize=8)
def matcher_of(lexicon: Lexicon) -> Matcher:
    """The matcher of a lexicon, made once."""
    return Matcher(lexicon)
