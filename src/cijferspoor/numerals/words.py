"""Single Dutch number words to numbers: ``drieëntwintig``, ``dertienhonderd``, ``achttiende``.

The grammar follows the composition rules of Dutch numerals (Algemene Nederlandse Spraakkunst, chapter 7,
and Taaladvies on spelling): unit + ``en`` + ten, multiplier + ``honderd``/``duizend``/power, an optional
``en`` before the remainder, and ordinals in ``-de`` and ``-ste``.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from cijferspoor.lexicon import Lexicon, default_lexicon

MAX_WORD = 120
"""No Dutch number word up to a quintillion is longer; longer strings are not tried."""


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """Lower case without accents or diaeresis: ``Één`` -> ``een``, ``drieëntwintig`` -> ``drieentwintig``."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def cardinal(word: str, lexicon: Lexicon | None = None) -> int | None:
    """The value of one written cardinal, or None when the word is not one.

    Powers alone count as one of them (``honderd`` is 100, ``miljoen`` is 1000000).
    """
    return _cardinal(fold(word), lexicon or default_lexicon())


def ordinal(word: str, lexicon: Lexicon | None = None) -> int | None:
    """The rank an ordinal word names (``derde`` is 3, ``eenentwintigste`` is 21), or None."""
    return _ordinal(fold(word), lexicon or default_lexicon())


def spoken_year(word: str, lexicon: Lexicon | None = None) -> int | None:
    """The year a compound such as ``negentienachtentwintig`` names, or None."""
    lexicon = lexicon or default_lexicon()
    folded = fold(word)
    for century, value in lexicon.numbers.units.items():
        if 10 <= value <= 19 and folded.startswith(century) and len(folded) > len(century):
            rest = _below_hundred(folded[len(century) :], lexicon)
            if rest is not None and rest >= 10:
                return 100 * value + rest
    return None


@lru_cache(maxsize=65_536)
def _cardinal(word: str, lexicon: Lexicon) -> int | None:
    if not word.isalpha() or len(word) > MAX_WORD:
        return None
    small = _below_hundred(word, lexicon)
    if small is not None:
        return small
    powers = sorted(lexicon.numbers.powers.items(), key=lambda item: -item[1])
    for name, power in powers:
        at = word.find(name)
        while at >= 0:
            value = _around_power(word[:at], power, word[at + len(name) :], lexicon)
            if value is not None:
                return value
            at = word.find(name, at + 1)
    return None


def _around_power(left: str, power: int, right: str, lexicon: Lexicon) -> int | None:
    multiplier = _cardinal(left, lexicon) if left else 1
    # `vijfentwintighonderd` is common; `tweehonderdhonderd` is not a number.
    if not multiplier or multiplier >= (100 if power == 100 else 1_000_000 if power > 1000 else 1000):
        return None
    if not right:
        return multiplier * power
    rest = _cardinal(right, lexicon)
    if rest is None and right.startswith("en"):
        rest = _cardinal(right[2:], lexicon)
    return multiplier * power + rest if rest and rest < power else None


@lru_cache(maxsize=65_536)
def _below_hundred(word: str, lexicon: Lexicon) -> int | None:
    numbers = lexicon.numbers
    if word in numbers.units:
        return numbers.units[word]
    if word in numbers.tens:
        return numbers.tens[word]
    for name, ten in numbers.tens.items():
        if word.endswith("en" + name):
            unit = numbers.units.get(word[: -len(name) - 2], 0)
            return ten + unit if 1 <= unit <= 9 else None
    return None


@lru_cache(maxsize=65_536)
def _ordinal(word: str, lexicon: Lexicon) -> int | None:
    for name, rank in lexicon.numbers.ordinals.items():
        if word == name:
            return rank
        if word.endswith(name):
            stem = word[: -len(name)]
            base = _cardinal(stem, lexicon) or _cardinal(stem.removesuffix("en"), lexicon)
            if base and base % 100 == 0:
                return base + rank
    for suffix in ("ste", "de"):
        if word.endswith(suffix) and len(word) > len(suffix):
            value = _cardinal(word[: -len(suffix)], lexicon)
            # `-de` closes 2..19 except 8, `-ste` the rest: `tweede`, `twintigste`.
            if value is not None and (2 <= value % 100 <= 19 and value % 100 != 8) == (suffix == "de"):
                return value
    return None


def trailing_unit(value: float, decimals: int = 0) -> float:
    """The last significant unit of a number as written: 1300 -> 100, 299 -> 1, 5.4 with one decimal -> 0.1."""
    if decimals:
        return float(10**-decimals)
    unit, rest = 1, int(abs(value))
    while rest and rest % 10 == 0:
        rest //= 10
        unit *= 10
    return float(unit)
