"""When a figure of the source supports one of the article: the same statement, as far as is known, and its number."""

from __future__ import annotations

from cijferspoor.checking.against.amounts import digits_of
from cijferspoor.checking.against.contradict import same_base
from cijferspoor.checking.against.match import Matcher
from cijferspoor.checking.against.pairs import Pair
from cijferspoor.checking.against.times import apart, may_be_part
from cijferspoor.records import Figure

_MEASURED = ("age", "duration", "measure", "money", "multiple", "change")
_TELLING = 2
"""Significant digits from which a count can tie two statements together."""


class Supporter:
    """Says of a pair whether the source bears out the article."""

    def __init__(self, matcher: Matcher) -> None:
        self._matcher, self._settings = matcher, matcher.settings

    def supports(self, pair: Pair) -> bool:
        """Is it the same statement, as far as is known, and do the words cover the number?"""
        if not pair.fits or pair.match.differing(*(["wording"] if self._distinctive(pair) else [])):
            return False
        one, other = pair.claim.figure, pair.source.figure
        if apart(one, other) or may_be_part(one, other):
            return False  # also where another sentence says the time: then it is not sure
        if self._turned(pair) or self._other_group(pair) or self._says_little(pair):
            return False
        return pair.match.score >= self._settings.thresholds.supported[_digits(pair.claim.figure) - 1]

    def _turned(self, pair: Pair) -> bool:
        """Is a rise told as a fall, or more as fewer?"""
        one, other = pair.claim.figure.change, pair.source.figure.change
        if one is not None and other is not None:
            return one.direction != other.direction
        return pair.claim.figure.kind == "count" and self._matcher.comparer.turned(pair.claim, pair.source)

    def _other_group(self, pair: Pair) -> bool:
        """Is it, as far as is told, another group: another whole, another age, other people?"""
        features = pair.match.features
        if claim_is_share(pair) and not same_base(pair, self._matcher.comparer):
            return True
        if features["counted"].outcome in ("narrower", "wider") and not features["wording"].close:
            return True
        if features["counted"].outcome == "unknown" and claim_is_part(pair) and not _tied(pair):
            return True
        if claim_is_part(pair) and (pair.claim.head is None) != (pair.source.head is None) and not _worded(pair):
            return True
        told = features["property"]
        if pair.claim.figure.kind == "count" and told.outcome == "wider" and not _worded(pair):
            return True  # `Mannen | 804`: the number of a part told as the whole
        crossing = features["counted"].outcome == "unknown" and pair.claim.head is not None
        if crossing and claim_is_share(pair) and not (pair.claim.borrowed or pair.source.borrowed):
            return pair.claim.age is None or pair.claim.age != pair.source.age
        borrowed = pair.claim.borrowed or pair.source.borrowed
        return features["age"].outcome in ("narrower", "wider") and not borrowed

    def _says_little(self, pair: Pair) -> bool:
        """Is the number, as it is told, true of too much for the match to rest on it?"""
        features, claim = pair.match.features, pair.claim
        if claim.figure.sentence.text == pair.source.figure.sentence.text:
            return False
        wording = features["wording"]
        if claim.head is None and digits_of(claim.figure) < _TELLING and wording.outcome != "same":
            return True
        if claim.head is None and claim.figure.kind in _MEASURED and (wording.empty or not wording.close):
            return True  # `De verdachte is 34`, `De wethouder is 34`
        if _open(claim.figure) and not (features["wording"].close or features["property"].strength):
            return True  # `nog geen 2 miljoen`
        if _open(pair.source.figure) and not features["counted"].close:
            return True
        exact = pair.number is not None and pair.number.reason == "exact"
        return features["statistic"].outcome == "unknown" and not exact

    def _distinctive(self, pair: Pair) -> bool:
        """Is the number too precise to be that of something else that is counted in the same year?"""
        features = pair.match.features
        sure = features["counted"].close and features["period"].outcome == "same"
        limit = self._settings.thresholds.distinctive
        return sure and digits_of(pair.source.figure) >= limit and digits_of(pair.claim.figure) >= limit - 1


def claim_is_part(pair: Pair) -> bool:
    """Is something counted?"""
    return pair.claim.figure.kind in ("count", "share")


def claim_is_share(pair: Pair) -> bool:
    """Is a share of a whole claimed?"""
    return pair.claim.figure.kind == "share"


def _worded(pair: Pair) -> bool:
    """Do they have words in common beside the number?"""
    wording = pair.match.features["wording"]
    return (wording.close and not wording.empty) or pair.match.features["property"].strength > 0


def _tied(pair: Pair) -> bool:
    """Does anything but the number tie two figures together whose counted nouns do not?"""
    features, claim = pair.match.features, pair.claim
    if (claim.age is not None and claim.age == pair.source.age) or features["property"].strength:
        return True
    wording = features["wording"]
    if claim.figure.kind == "count" and digits_of(claim.figure) < _TELLING:
        return wording.outcome == "same" and not wording.empty
    return wording.close and not wording.empty


def _open(figure: Figure) -> bool:
    """Do the words set no bound on one side?"""
    return figure.kind != "age" and (figure.low is None or figure.high is None)


def _digits(figure: Figure) -> int:
    """Significant digits of a number, from 1 to 3; a range and a vague number say little."""
    if figure.value is None:
        return 1
    return min(max(digits_of(figure), 1), 3) if figure.fraction is None else 1
