"""Age words and the numbers inside ages: ``elfjarige``, ``16- of 17-jarigen``, ``65-plussers``, ``twintigers``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cijferspoor.lexicon import Lexicon
from cijferspoor.numerals.number import AgeMention
from cijferspoor.numerals.spelled import cardinal_at
from cijferspoor.numerals.tokens import Token, adjacent, norm_at
from cijferspoor.numerals.units import unit_of
from cijferspoor.numerals.words import cardinal, ordinal

OLDEST = 130
"""The contract's upper bound for an age in years."""

_JARIG = ("jarigen", "jarige", "jarig")
_PLUS = ("plussers", "plusser", "plus")
_MINUS = ("minners", "minner", "min")


@dataclass(frozen=True, slots=True)
class Stated:
    """A number with its unit of time inside an age; ``last`` is the token index after it."""

    value: float
    unit: str | None
    last: int


_AGE_UNITS = {
    "jaar": "year",
    "jaren": "year",
    "maanden": "month",
    "maand": "month",
    "weken": "week",
    "dagen": "day",
}
_PER_YEAR = {"year": 1.0, "month": 12.0, "week": 365.25 / 7, "day": 365.25}


def stated_at(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Stated | None:
    """The number, and unit of time if any, that an age at token ``i`` would be made of."""
    if not 0 <= i < len(tokens) or tokens[i].kind == "sign":
        return None
    number = cardinal_at(tokens, i, lexicon)
    if number is None or number.value is None or number.weak or number.form != "cardinal":
        return None
    unit = _AGE_UNITS.get(norm_at(tokens, number.last))
    if unit is None and (number.value != int(number.value) or unit_of(tokens, number, lexicon) is not None):
        return None  # `een vrouw van 1.89 meter`
    if not 0 <= number.value <= (OLDEST if unit in (None, "year") else 2000):
        return None
    return Stated(number.value, unit, number.last + (unit is not None))


def in_years(stated: Stated) -> int:
    """Whole years: 9 months is 0, 18 months is 1."""
    return int(stated.value / _PER_YEAR[stated.unit or "year"])


def age_forms_at(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> tuple[int, AgeMention] | None:
    """Words that are ages by their form: ``-jarige``, ``-plusser``, ``twintigers``."""
    return _jarige(tokens, i, lexicon) or _plusser(tokens, i, lexicon) or _decade_of_life(tokens, i, lexicon)


def _number_before(
    tokens: Sequence[Token], i: int, endings: tuple[str, ...], lexicon: Lexicon
) -> tuple[int, int] | None:
    """Value and index after ``15-jarige``, ``95 jarige`` or ``elfjarige``."""
    word = norm_at(tokens, i)
    for ending in endings:
        if word.endswith(ending) and tokens[i].kind == "word" and len(word) > len(ending):
            value = cardinal(word[: -len(ending)], lexicon)
            if value is not None:
                return value, i + 1
    number = cardinal_at(tokens, i, lexicon)
    if number is None or number.value is None or number.value != int(number.value) or number.weak:
        return None
    j = number.last
    hyphen = norm_at(tokens, j) in ("-", "–") and adjacent(tokens, j)
    j += hyphen
    if norm_at(tokens, j) in endings and (hyphen or endings is _JARIG):
        return int(number.value), j + 1
    return None


def _jarige(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> tuple[int, AgeMention] | None:
    pair = _first_of_pair(tokens, i, lexicon)
    if pair is not None:
        low, k = pair
        second = _number_before(tokens, k, _JARIG, lexicon)
        if second is not None and low < second[0] <= OLDEST:
            return second[1], _made(tokens, i, second[1], low, second[0], None, "age.jarige_span")
    found = _number_before(tokens, i, _JARIG, lexicon)
    if found is None or found[0] > OLDEST or norm_at(tokens, found[1]) in lexicon.ages.jarig_durations:
        return None
    value, last = found
    return last, _made(tokens, i, last, value, value, float(value), "age.jarige")


def _first_of_pair(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """The first half of ``16- of 17-jarige``: its value and where the second starts."""
    number = cardinal_at(tokens, i, lexicon)
    if number is None or number.value is None or number.value != int(number.value) or number.value > OLDEST:
        return None
    j = number.last
    j += norm_at(tokens, j) in ("-", "–") and adjacent(tokens, j)
    words = [norm_at(tokens, j + k) for k in range(3)]
    if words == ["tot", "en", "met"]:
        return int(number.value), j + 3
    if words[0] in ("tot", "of", "en", "a"):
        return int(number.value), j + 1
    return None


def _plusser(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> tuple[int, AgeMention] | None:
    """``65-plussers``, ``65-plus``, ``65+``, ``16-minners``."""
    for endings, plus in ((_PLUS, True), (_MINUS, False)):
        found = _number_before(tokens, i, endings, lexicon)
        if found is not None and 10 <= found[0] <= OLDEST:
            value, last = found
            low, high = (value, None) if plus else (None, value - 1)
            return last, _made(tokens, i, last, low, high, float(value), "age.plus" if plus else "age.minus")
    signed = norm_at(tokens, i + 1) == "+" and adjacent(tokens, i + 1) and tokens[i].text.isdecimal()
    if signed and 12 <= int(tokens[i].text[:4]) <= 100 and not _glued(tokens, i + 2):
        value = int(tokens[i].text)
        return i + 2, _made(tokens, i, i + 2, value, None, float(value), "age.plus")
    return None


def _glued(tokens: Sequence[Token], i: int) -> bool:
    return adjacent(tokens, i) and tokens[i].kind != "sign"


def _decade_of_life(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> tuple[int, AgeMention] | None:
    """``twintigers`` are 20 to 29."""
    word = norm_at(tokens, i)
    stem = word.removesuffix("s").removesuffix("er")
    decade = lexicon.numbers.tens.get(stem) if word.endswith(("er", "ers")) else None
    if decade is None:
        return None
    return i + 1, _made(tokens, i, i + 1, decade, decade + 9, None, "age.decade")


def _made(
    tokens: Sequence[Token],
    first: int,
    last: int,
    low: int | None,
    high: int | None,
    value: float | None,
    rule: str,
) -> AgeMention:
    unit = "year" if value is not None else None
    return AgeMention(tokens[first].start, tokens[last - 1].end, low, high, value, unit, rule)


def ordinal_age(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """The age in ``(op haar) vijftiende`` or ``18e``: index after it and whole years."""
    if not 0 <= i < len(tokens):
        return None
    if tokens[i].kind == "word":
        years = ordinal(tokens[i].norm, lexicon)
        return (i + 1, years) if years is not None and 1 <= years <= OLDEST else None
    suffixed = norm_at(tokens, i + 1) in ("e", "ste", "de") and adjacent(tokens, i + 1)
    if tokens[i].text.isdecimal() and suffixed and len(tokens[i].text) <= 3:
        return i + 2, int(tokens[i].text)
    return None
