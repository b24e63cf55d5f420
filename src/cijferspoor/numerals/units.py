"""Units after and before a number: percent, money, time and measures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from cijferspoor.lexicon import Lexicon
from cijferspoor.numerals.number import Quantity
from cijferspoor.numerals.tokens import PhraseTable, Token, adjacent, norm_at
from cijferspoor.numerals.vocabulary import closed_words
from cijferspoor.records.figure import Kind

LARGEST_MONEY_TON = 20
"""From two million on, Dutch says millions; twenty tons and more are a weight."""
TON_OF_MONEY = 100_000
"""`Een ton` is a hundred thousand euros (guilders before 2002)."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit with the token range of number plus unit; ``factor`` scales the number to the unit's code."""

    first: int
    last: int
    kind: Kind
    code: str
    factor: float = 1.0


@lru_cache(maxsize=8)
def _words(lexicon: Lexicon) -> PhraseTable:
    units = lexicon.units
    table: dict[str, str] = {}
    table |= {word: f"measure:{code}:1" for word, code in units.measure.items()}
    table |= {word: f"duration:{code}:{factor}" for word, (code, factor) in units.duration.items()}
    table |= {word: f"money:{code}:{factor}" for word, (code, factor) in units.money_words.items()}
    table |= dict.fromkeys(units.percent, "share:percent:1")
    table |= dict.fromkeys(units.permille, "share:percent:0.1")
    table |= dict.fromkeys(units.percentage_point, "change:percentage_point:1")
    return PhraseTable(table)


def unit_of(tokens: Sequence[Token], quantity: Quantity, lexicon: Lexicon) -> Unit | None:
    """The unit that belongs to the quantity, or None for a plain number."""
    code = lexicon.units.money_signs.get(tokens[quantity.first - 1].text) if quantity.first else None
    if quantity.form == "range" and tokens[quantity.first].norm in lexicon.numbers.range_between:
        # `tussen (de) € 10 en € 20`: the sign stands inside
        inside = (tokens[quantity.first + k].text for k in (1, 2))
        code = next((lexicon.units.money_signs[sign] for sign in inside if sign in lexicon.units.money_signs), None)
        if code:
            return Unit(quantity.first, quantity.last, "money", code)
    if code:
        last = quantity.last
        # `€ 300.000,-`
        if norm_at(tokens, last) == "," and norm_at(tokens, last + 1) in ("-", "–") and adjacent(tokens, last + 1):
            last += 2
        return Unit(quantity.first - 1, last, "money", code)
    return _ton(tokens, quantity, lexicon) or _word_unit(tokens, quantity, lexicon)


def _word_unit(tokens: Sequence[Token], quantity: Quantity, lexicon: Lexicon) -> Unit | None:
    j = quantity.last
    if norm_at(tokens, j) == "-" and adjacent(tokens, j) and adjacent(tokens, j + 1):
        j += 1  # `50-meter`
    adjectives = 0
    while norm_at(tokens, j + adjectives) in lexicon.units.duration_adjectives:
        adjectives += 1
    found = _words(lexicon).at(tokens, j + adjectives)
    if found is None:
        return None
    last, label = found
    kind, code, factor = label.split(":")
    if adjectives and kind != "duration":
        return None
    one_letter = last - j == 1 and len(tokens[j].norm) == 1 and tokens[j].kind == "word"
    if one_letter and (tokens[j - 1].kind != "digits" or tokens[j].text.isupper()):
        return None  # `5G` is a network
    # `3-maandelijks` and `10-dollarbiljet` are other words: a unit ends its word, and after a hyphen a measure only
    if adjacent(tokens, last) and tokens[last].kind in ("word", "digits"):
        return None
    kinds: dict[str, Kind] = {"share": "share", "change": "change", "money": "money", "duration": "duration"}
    return Unit(quantity.first, last, kinds.get(kind, "measure"), code, float(factor))


def _ton(tokens: Sequence[Token], quantity: Quantity, lexicon: Lexicon) -> Unit | None:
    """``drie ton`` is money, ``300 ton staal`` and ``1,5 ton CO2`` are weights."""
    if norm_at(tokens, quantity.last) != "ton":
        return None
    value = quantity.value if quantity.value is not None else quantity.high
    if value is None or value >= LARGEST_MONEY_TON or _weighs(tokens, quantity.last + 1, lexicon):
        return Unit(quantity.first, quantity.last + 1, "measure", "t")
    return Unit(quantity.first, quantity.last + 1, "money", "EUR", TON_OF_MONEY)


def _weighs(tokens: Sequence[Token], j: int, lexicon: Lexicon) -> bool:
    """Do goods follow ``ton``? Money is followed by a function word, a participle or a word such as ``schade``."""
    word = norm_at(tokens, j)
    if any(norm_at(tokens, j + k) in lexicon.units.ton_goods for k in range(3)):
        return True
    if j >= len(tokens) or tokens[j].kind != "word" or word in lexicon.units.ton_money:
        return False
    return word not in closed_words(lexicon) and not (word.startswith("ge") and word.endswith(("d", "t", "en")))
