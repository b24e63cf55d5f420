"""When a figure can be called wrong: the same statement for sure, and a number the words do not allow.

A false ``contradicted`` is the worst error. So every feature that settles what a figure is about must be the same or
compatible, but for the one that the article has wrong; what falls short of that is a candidate, no more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from cijferspoor.checking.against.amounts import digits_of, same
from cijferspoor.checking.against.features import Comparer
from cijferspoor.checking.against.match import Matcher
from cijferspoor.checking.against.pairs import Pair
from cijferspoor.checking.against.statement import Statement
from cijferspoor.checking.against.times import apart, own_time, told_otherwise
from cijferspoor.checking.against.words import aligned
from cijferspoor.checking.results import Reason
from cijferspoor.lexicon.schemas.checking import Checking

_NEAR: tuple[Reason, ...] = ("hedge_misleads", "rounded_wrong_way", "transposed_digits")
"""The source's number is close by or has the same digits."""
WHOSE: tuple[Reason, ...] = ("wrong_period", "wrong_base")
"""The number is the source's, of another time or group."""
_AS_GOOD = 0.05
"""Scores this close are as good as each other."""
_UNLIKELY = 3
"""Significant digits that do not come back by chance for the same noun."""
_FEWEST_WORDS = 2
"""Words in common that say what an amount is of, where nothing counted does."""
_TIES = ("period", "place", "age", "per")
_TELLING = 2
"""Significant digits from which a number close by is no chance."""
_POINTS = ("percent", "percentage_point")
_SCALES = (1_000.0, 1_000_000.0, 0.001, 0.000_001)


@dataclass(frozen=True)
class Contradiction:
    """What is wrong, by which figure of the source; ``hint`` is a possible cause."""

    reason: Reason
    pair: Pair
    hint: str | None = None


def contradiction(claim: Statement, pairs: Sequence[Pair], matcher: Matcher) -> Contradiction | None:
    """The first thing that is surely wrong with a claim, the most telling causes first; None when nothing is."""
    settings = matcher.settings
    rules: tuple[Callable[[Pair, Checking], Contradiction | None], ...] = (
        _points_for_percent,
        partial(_direction, compare=matcher.comparer),
        _period,
        partial(_base, compare=matcher.comparer),
        _unit,
    )
    for rule in rules:
        found = [said for pair in pairs if (said := rule(pair, settings)) is not None]
        if found:
            return max(found, key=lambda said: said.pair.match.score)
    return _value(pairs, matcher)


def _stands(said: Contradiction, matcher: Matcher) -> bool:
    """Is it not another statement after all, by a small word that has been exchanged?

    Two digits that have changed places are too much of a chance for that.
    """
    return said.pair.twin or said.reason == "transposed_digits" or not matcher.twins.exchanged(said.pair)


def _sure(pair: Pair, settings: Checking, *but: str, loosely: tuple[str, ...] = (), telling: bool = False) -> bool:
    """Is it the same statement for sure, but for the named features? Those named ``loosely`` may be unknown.

    ``telling``: the number itself is a sign that it is, being the source's own or close to it.
    """
    match = pair.match
    if pair.twin:  # what is not known of both is known to be the same
        if told_otherwise(pair.claim.figure, pair.source.figure) or _other_code(pair):
            return False
        return not match.apart(*but) and match.features["source"].outcome != "different"
    if match.unsettled(*but, *loosely) or match.differing(*but):
        return False
    if match.score_but(*but, *loosely) < settings.thresholds.contradicted:
        return False
    if match.features["source"].outcome == "different":
        return False
    # Without a counted noun nothing but the wording says what it is about.
    limits, nameless = settings.wording, pair.claim.head is None
    needed = limits.same if nameless else limits.contradicted
    one, other = aligned(
        pair.claim.core - pair.source.off - pair.source.base, pair.source.core - pair.claim.off - pair.claim.base
    )
    apart = bool(one - other and other - one)
    if nameless and len(one & other) < (1 if telling else _FEWEST_WORDS):
        return False
    enough = _TELLING if _equal(pair) else _UNLIKELY
    named = _anchored(pair) or (telling and not nameless and digits_of(pair.source.figure) >= enough)
    if match.features["wording"].empty and not named:
        return False
    if _other_code(pair):
        return False
    if telling:
        dated = match.features["period"].outcome == "same"
        if not apart and not nameless and (dated or digits_of(pair.source.figure) >= _TELLING) and named:
            return True
        # One digit comes back by chance, and so does the rise of something else.
        weak = digits_of(pair.source.figure) < _TELLING or (
            nameless and pair.claim.figure.kind in ("change", "multiple")
        )
        needed = limits.telling_apart if apart and weak else limits.telling
    elif one != other:
        needed = limits.nameless if nameless else limits.contradicted_apart if apart else limits.contradicted_more
    told = match.features["property"]
    by_property = told.strength >= settings.wording.property_same and bool(pair.claim.says and pair.source.says)
    return (by_property and (telling or not apart)) or match.wording >= needed


def _other_code(pair: Pair) -> bool:
    """``Route 1``, ``Route 2``: is another thing named by its number?"""
    one, other = pair.claim.codes, pair.source.codes
    return bool(one and other) and one != other


def _anchored(pair: Pair) -> bool:
    """Is it clear without more words what both are about: a noun of their own, and a time, place, age or word of it?"""
    claim, source, features = pair.claim, pair.source, pair.match.features
    if claim.head is None or claim.borrowed or source.borrowed or not features["counted"].close:
        return False
    tied = any(
        features[name].outcome == "same" and not features[name].empty for name in ("period", "place", "age", "per")
    )
    return tied or bool(claim.base & source.base) or bool(claim.says & source.says)


def _points_for_percent(pair: Pair, settings: Checking) -> Contradiction | None:
    """``2 procentpunt`` told as ``2 procent``, or the other way round."""
    one, other = pair.claim.figure, pair.source.figure
    units = {one.unit, other.unit}
    if units != set(_POINTS) or not _equal(pair):
        return None
    # A change has no whole or property of its own: a copied sentence says enough.
    sure = pair.twin or _sure(pair, settings, "kind", loosely=("counted",), telling=True)
    return Contradiction("percent_for_points", pair) if sure else None


def _direction(pair: Pair, settings: Checking, compare: Comparer) -> Contradiction | None:
    """A rise told as a fall, the two ends of a trend changed round, or more told as fewer."""
    if pair.fits and pair.claim.figure.kind == "count" and compare.turned(pair.claim, pair.source):
        return Contradiction("direction_reversed", pair) if _sure(pair, settings, "property", telling=True) else None
    one, other = pair.claim.figure.change, pair.source.figure.change
    if one is None or other is None or not (pair.fits or _swapped(pair)):
        return None
    swapped = _swapped(pair)
    if one.direction == other.direction and not swapped:
        return None
    but = ("period", "property") if swapped else ()
    if swapped and pair.match.features["counted"].close and not pair.match.differing(*but):
        return Contradiction("direction_reversed", pair)  # two numbers in common are no chance
    return (
        Contradiction("direction_reversed", pair)
        if _sure(pair, settings, *but, loosely=("counted",), telling=True)
        else None
    )


def _swapped(pair: Pair) -> bool:
    one, other = pair.claim.figure.change, pair.source.figure.change
    if one is None or other is None or None in (one.from_, one.to, other.from_, other.to):
        return False
    return same(one.from_, other.to) and same(one.to, other.from_) and not same(one.from_, one.to)


def _period(pair: Pair, settings: Checking) -> Contradiction | None:
    """The number of another year."""
    claim, source = pair.claim.figure, pair.source.figure
    if not pair.fits or not apart(claim, source):
        return None
    if not (pair.version or (own_time(claim) and own_time(source))):
        return None
    if claim.change and source.change and claim.change.direction != source.change.direction:
        return None
    return Contradiction("wrong_period", pair) if _sure(pair, settings, "period", telling=True) else None


def _base(pair: Pair, settings: Checking, compare: Comparer) -> Contradiction | None:
    """The share of another whole, or the number of another age group."""
    if not pair.fits or pair.claim.borrowed or pair.source.borrowed:
        return None
    claim, source = pair.claim, pair.source
    other_base = claim.figure.kind == "share" and (not same_base(pair, compare) or compare.excluding(claim, source))
    other_age = claim.age is not None and source.age is not None and claim.age != source.age
    if not (other_base or other_age) or not _explicit(claim, source):
        return None
    if pair.match.features["counted"].outcome in ("different", "unknown") and not compare.excluding(claim, source):
        return None
    return Contradiction("wrong_base", pair) if _sure(pair, settings, "counted", "age", telling=True) else None


def same_base(pair: Pair, compare: Comparer) -> bool:
    """Are two shares, told of a whole in so many words, told of the same whole, as far as is known?

    A noun that is merely wider (``zelfstandigen``, ``zzp'ers``) may be the journalist's word for the same people.
    """
    if pair.claim.borrowed or pair.source.borrowed:
        return True
    features = pair.match.features
    if features["age"].outcome in ("narrower", "wider") and pair.claim.base_age != pair.source.base_age:
        return False
    if features["counted"].outcome not in ("narrower", "wider"):
        return True
    by_noun = pair.claim.head != pair.source.head and not compare.one_sex(pair.claim, pair.source)
    return by_noun and pair.claim.base == pair.source.base


def _explicit(claim: Statement, source: Statement) -> bool:
    return claim.head is not None and source.head is not None


def _unit(pair: Pair, settings: Checking) -> Contradiction | None:
    """The same number in another unit, at another scale, or by another length of time."""
    one, other = pair.claim.figure, pair.source.figure
    features = pair.match.features
    if one.value is None or other.value is None or {one.unit, other.unit} == set(_POINTS):
        return None
    if one.kind == other.kind and one.unit == other.unit and features["per"].outcome == "same":
        scaled = one.value != 0 and any(same(one.value, other.value * scale) for scale in _SCALES)
        return Contradiction("wrong_unit", pair) if scaled and _sure(pair, settings, telling=True) else None
    if not same(one.value, other.value) or (pair.fits and features["per"].outcome != "different"):
        return None
    by_kind = one.kind != other.kind
    if by_kind and {one.kind, other.kind} != {"count", "share"}:
        return None
    return Contradiction("wrong_unit", pair) if _sure(pair, settings, "kind", "per", telling=True) else None


def _equal(pair: Pair) -> bool:
    """Are the numbers one, whatever their units?"""
    return same(pair.claim.figure.value, pair.source.figure.value)


def _value(pairs: Sequence[Pair], matcher: Matcher) -> Contradiction | None:
    """Another number. Of several figures for the same thing the nearest match is named."""
    found = [said for said in _wrong_values(pairs, matcher.settings) if _stands(said, matcher)]
    if not found:
        return None
    if not any(said.pair.twin for said in found) and _ambiguous(found):
        return None  # a source that says several things for what looks like one thing tells of more than we see
    return max(found, key=lambda said: (said.pair.match.score, said.reason != "value_differs"))


def _ambiguous(found: Sequence[Contradiction]) -> bool:
    best = max(said.pair.match.score for said in found)
    near = [said.pair.source.figure for said in found if said.pair.match.score >= best - _AS_GOOD]
    return len({(figure.value, figure.low, figure.high) for figure in near}) > 1


def _wrong_values(pairs: Sequence[Pair], settings: Checking) -> Iterator[Contradiction]:
    for pair in pairs:
        number = pair.number
        if pair.version and number is not None and number.fit == "unclear" and _sure(pair, settings):
            yield Contradiction("value_differs", pair, number.note or None)  # no rounding where all else was copied
        if number is None or number.fit != "differs":
            continue
        if not _sure(pair, settings, telling=number.reason in _NEAR and digits_of(pair.source.figure) >= _TELLING):
            continue
        if number.finer and not pair.version:
            continue
        hint = "the digits look transposed" if number.reason == "transposed_digits" else number.note or None
        yield Contradiction(number.reason, pair, hint)
