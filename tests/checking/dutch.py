"""Dutch number words for tests: a number written out, and what else could have stood in a number word's place."""

from __future__ import annotations

import re

from cijferspoor.lexicon import default_lexicon
from cijferspoor.numerals.words import cardinal, fold, trailing_unit

_UNITS = [
    "nul",
    "één",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
]
_TENS = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]
_LARGEST = 999_999

FRACTIONS: tuple[tuple[str, float], ...] = (
    ("een zesde", 1 / 6),
    ("een kwart", 1 / 4),
    ("een derde", 1 / 3),
    ("de helft", 1 / 2),
    ("twee derde", 2 / 3),
    ("driekwart", 3 / 4),
)
_FRACTION = re.compile(
    r"\b(?:(?:een|één|twee|drie|vier|vijf) (?:derde|kwart|vierde|vijfde|zesde|zevende|achtste|tiende)n?"
    r"|driekwart|de helft)\b",
    re.IGNORECASE,
)
_POWERS = {"honderd": ("duizend",), "duizend": ("miljoen",), "miljoen": ("miljard",), "miljard": ("miljoen",)}
_VAGUE = {
    "tientallen": ("honderden",),
    "honderden": ("tientallen", "duizenden"),
    "duizenden": ("honderden", "tienduizenden"),
    "miljoenen": ("duizenden", "miljarden"),
}
_WHOLE = {"meerderheid": ("minderheid",), "anderhalf": ("tweeënhalf", "drieënhalf"), "anderhalve": ("tweeënhalve",)}
_FACTORS = (
    "verdubbel",
    "verdrievoudig",
    "verviervoudig",
    "vervijfvoudig",
    "verzesvoudig",
    "verzevenvoudig",
    "verachtvoudig",
)
_ENDINGS = ("eneenhalf", "enhalf", "maal", "tal", "jarigen", "jarige", "jarig", "daagse", "jaarlijks")


def spelled(number: int) -> str:
    """A whole number of 0 to 999999 as Dutch writes it: ``tweeëndertig``, ``dertienhonderd``, ``drieduizend vijf``.

    Raises:
        ValueError: the number is negative or larger than that.

    Source of the rules: Taaladvies and the Woordenlijst: one word up to and with ``duizend``, a space after it, a
    diaeresis where ``e`` meets ``en``, and hundreds from 1100 to 9900.
    """
    if not 0 <= number <= _LARGEST:
        raise ValueError(f"{number} is not written out here")
    if number < 20:
        return _UNITS[number]
    if number < 100:
        ten, unit = divmod(number, 10)
        joint = "ën" if unit in (2, 3) else "en"
        first = "een" if unit == 1 else _UNITS[unit]
        return f"{first}{joint}{_TENS[ten - 2]}" if unit else _TENS[ten - 2]
    if number < 1000 or (number < 10_000 and number % 1000 and number % 100 == 0):
        hundreds, rest = divmod(number, 100)
        return ("" if hundreds == 1 else spelled(hundreds)) + "honderd" + (_tail(rest) if rest else "")
    thousands, rest = divmod(number, 1000)
    return ("" if thousands == 1 else spelled(thousands)) + "duizend" + (f" {_tail(rest)}" if rest else "")


def _tail(rest: int) -> str:
    return "een" if rest == 1 else spelled(rest)


def other_cardinals(number: int) -> list[int]:
    """Numbers that could stand in a number's place: one, two and three of its last significant units away."""
    step = int(trailing_unit(number))
    return [n for n in (number + step, number - 2 * step, number + 3 * step) if 0 < n <= _LARGEST]


def fraction_at(quote: str) -> re.Match[str] | None:
    """The spoken fraction in a figure's words."""
    return _FRACTION.search(quote)


def other_fractions(words: str, value: float) -> list[str]:
    """Other spoken fractions, in place of ``words`` that come to ``value`` (0..1)."""
    return [cased(words, name) for name, share in FRACTIONS if abs(share - value) > 0.01]


def other_words(word: str, *, after_number: bool = False) -> list[str]:
    """Words that could stand in place of one number word, none when it is not one.

    ``after_number`` says that the word multiplies the number before it: ``miljoen`` in ``2,5 miljoen``.
    """
    folded = fold(word)
    if after_number and folded in default_lexicon().numbers.powers:
        found = list(_POWERS.get(folded, ()))
    elif folded in _VAGUE or folded in _WHOLE:
        found = list(_VAGUE.get(folded) or _WHOLE[folded])
    elif (number := cardinal(word)) is not None:
        found = [spelled(n) for n in other_cardinals(number)]
    else:
        found = _compounds(folded) or _factors(folded)
    return [cased(word, other) for other in found if fold(other) != folded]


def _compounds(word: str) -> list[str]:
    """``driemaal``, ``zestigtal``, ``elfjarige``: the number inside is another one."""
    for ending in _ENDINGS:
        number = cardinal(word.removesuffix(ending)) if word.endswith(ending) else None
        if number:
            stems = [spelled(n).replace("één", "een") for n in other_cardinals(number)]
            return [stem + ending for stem in stems if cardinal(stem) and (ending != "tal" or "honderd" not in stem)]
    return []


def _factors(word: str) -> list[str]:
    """``verdubbeld`` -> ``verdrievoudigd``: the next factors."""
    for at, stem in enumerate(_FACTORS):
        if word.startswith(stem):
            return [other + word.removeprefix(stem) for other in _FACTORS[at + 1 : at + 3]]
    return []


def cased(old: str, new: str) -> str:
    """``new`` with a capital where ``old`` has one."""
    return new[:1].upper() + new[1:] if old[:1].isupper() else new
