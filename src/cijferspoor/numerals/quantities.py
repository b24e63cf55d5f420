"""The number grammar: from tokens to quantities, longest reading first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cijferspoor.lexicon import Lexicon
from cijferspoor.numerals.fractions import fraction_from, mixed_number, part_at, ratio_from
from cijferspoor.numerals.number import Quantity
from cijferspoor.numerals.spelled import cardinal_at
from cijferspoor.numerals.tokens import Token, adjacent, norm_at
from cijferspoor.numerals.vocabulary import trend_vocabulary
from cijferspoor.numerals.words import trailing_unit

_CLAUSE = 10
"""How many tokens before a range a verb of rise or fall may stand."""


def quantity_at(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Quantity | None:
    """The quantity that starts at token ``i``: a range, ratio, fraction, vague number or cardinal."""
    between = _between(tokens, i, lexicon)
    if between is not None:
        return between
    found = _single(tokens, i, lexicon)
    return (_range(tokens, found, lexicon) or found) if found else None


def _single(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Quantity | None:
    vague = _vague(tokens, i, lexicon)
    if vague is not None:
        return vague
    top = cardinal_at(tokens, i, lexicon)
    if top is None:
        return part_at(tokens, i, lexicon) or _part_after_article(tokens, i, lexicon)
    return (
        ratio_from(tokens, top, lexicon)
        or fraction_from(tokens, top, lexicon)
        or mixed_number(tokens, top, lexicon)
        or top
    )


def _part_after_article(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Quantity | None:
    """``de helft``, ``het overgrote merendeel``: the words before the noun belong to the quote."""
    if norm_at(tokens, i) not in ("de", "het"):
        return None
    j = i + 1
    while norm_at(tokens, j) in lexicon.numbers.majority_modifiers:
        j += 1
    part = part_at(tokens, j, lexicon)
    return part if part is not None and part.first == i else None


def _vague(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Quantity | None:
    """``honderden``, ``enkele tientallen``, ``een paar honderd``, ``tientallen miljoenen``."""
    numbers = lexicon.numbers
    for skip in (0, 1, 2):
        lead = " ".join(norm_at(tokens, i + k) for k in range(skip))
        if skip and lead not in numbers.vague_before_power:
            continue
        word = norm_at(tokens, i + skip)
        low = numbers.vague.get(word)
        if low is None and skip and word in numbers.powers:
            low = 2.0 * numbers.powers[word]
        if low is None:
            continue
        last = i + skip + 1
        # `tientallen miljoenen`, `honderden miljoen` multiply
        power = numbers.powers.get(norm_at(tokens, last)) or numbers.powers.get(
            norm_at(tokens, last).removesuffix("en"), 0
        )
        if power > low:
            low, last = low * power, last + 1
        return Quantity(i, last, None, low / 2, "vague", low=low, rule="number.vague")
    return None


def _between(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Quantity | None:
    """``tussen de 5.000 en 7.500``."""
    if norm_at(tokens, i) not in lexicon.numbers.range_between:
        return None
    j = i + 1 + (norm_at(tokens, i + 1) in ("de", "het"))
    signed = j < len(tokens) and tokens[j].text in lexicon.units.money_signs
    j += signed
    low = _single(tokens, j, lexicon)
    if low is None:
        return None
    j = _skip_unit(tokens, low.last, lexicon)
    if norm_at(tokens, j) != "en":
        return None
    k = j + 1 + (norm_at(tokens, j + 1) in ("de", "het"))
    k += signed and k < len(tokens) and tokens[k].text in lexicon.units.money_signs
    high = _single(tokens, k, lexicon)
    return _joined(tokens, replace(low, first=i), high, lexicon) if high else None


def _range(tokens: Sequence[Token], low: Quantity, lexicon: Lexicon) -> Quantity | None:
    """``10 tot 15``, ``2 à 3``, ``10-15``, ``10% tot 15%``, ``honderden tot duizenden``, ``twee of drie``."""
    j = _skip_unit(tokens, low.last, lexicon)
    hanging = norm_at(tokens, j) == "-" and adjacent(tokens, j) and not adjacent(tokens, j + 1)
    j += hanging
    for words in lexicon.numbers.range_words:
        parts = words.split()
        if [norm_at(tokens, j + k) for k in range(len(parts))] == parts:
            k = j + len(parts)
            # `tussen de 10 en de 20`, `€ 10 tot € 15`
            k += norm_at(tokens, k) == "de" or _same_sign(tokens, low.first - 1, k, lexicon)
            high = _single(tokens, k, lexicon)
            if high is not None and hanging:
                low = _with_power_of(low, high)
            # `met 6,2% tot 2.821`: a unit after the first end only makes two numbers
            if high is not None and j > low.last + hanging and norm_at(tokens, high.last) != norm_at(tokens, low.last):
                return None
            if high is None or (words == "of" and not _neighbours(low, high)):
                return None
            if words == "tot" and norm_at(tokens, low.first - 1) == "van" and _trend_near(tokens, low, high, lexicon):
                return None  # `steeg van 716 tot 1.222` runs between two values
            return _joined(tokens, low, high, lexicon)
    if norm_at(tokens, low.last) in lexicon.numbers.range_signs and tokens[low.last - 1].kind == "digits":
        high = _single(tokens, low.last + 1, lexicon)
        if high is not None and tokens[high.first].kind == "digits":
            return _joined(tokens, low, high, lexicon)
    return None


def _with_power_of(low: Quantity, high: Quantity) -> Quantity:
    """``zes- à zevenhonderd``: the hyphen stands for the second half of the other word."""
    if low.value is None or high.value is None or not 0 < low.value < 100 <= high.value:
        return low
    return replace(low, value=low.value * trailing_unit(high.value))


def _same_sign(tokens: Sequence[Token], first: int, second: int, lexicon: Lexicon) -> bool:
    """Does the same currency sign stand before both ends?"""
    sign = tokens[first].text if first >= 0 else ""
    return sign in lexicon.units.money_signs and second < len(tokens) and tokens[second].text == sign


def _skip_unit(tokens: Sequence[Token], j: int, lexicon: Lexicon) -> int:
    """The unit may stand after both ends: ``10% tot 15%``, ``€ 10 tot € 15``."""
    return j + (norm_at(tokens, j) in lexicon.numbers.range_units)


def _trend_near(tokens: Sequence[Token], low: Quantity, high: Quantity, lexicon: Lexicon) -> bool:
    """Does a verb or noun of rise or fall stand near?"""
    up, down = lexicon.changes.up, lexicon.changes.down
    if norm_at(tokens, low.first - 2) in (*up.nouns, *down.nouns):
        return False  # `een stijging van 5 tot 8 procent` is itself that large
    around = [*tokens[max(0, low.first - _CLAUSE) : low.first], *tokens[high.last : high.last + _CLAUSE // 2]]
    norms = {token.norm for token in around}
    if norms & trend_vocabulary(lexicon):
        return True
    return any(norms & set(trend.particle_verbs) and norms & set(trend.particles) for trend in (up, down))


def _neighbours(low: Quantity, high: Quantity) -> bool:
    """``twee of drie`` is a range; ``4 of 40`` is a choice between two numbers."""
    return low.value is not None and high.value is not None and high.value - low.value == 1


def _joined(tokens: Sequence[Token], low: Quantity, high: Quantity, lexicon: Lexicon) -> Quantity | None:
    if low.form == "vague" and high.form == "vague":
        return replace(low, last=high.last, rule="number.vague_range")
    if low.value is None or high.value is None or "part" in (low.form, high.form):
        return None
    if (low.form in ("fraction", "ratio")) != (high.form in ("fraction", "ratio")) and low.value >= 1:
        return None
    start, end = low.value, high.value
    power = _power_of(tokens, high, lexicon)
    # `3 tot 5 miljoen`: the multiplier holds for both ends
    if power and start < end / power and not _power_of(tokens, low, lexicon):
        start *= power
    if not start < end:
        return None
    both = low.form in ("fraction", "ratio")
    rule = "number.fraction_range" if both else "number.range"
    return Quantity(low.first, high.last, None, high.step, "range", low=start, high=end, rule=rule)


def _power_of(tokens: Sequence[Token], quantity: Quantity, lexicon: Lexicon) -> int | None:
    if quantity.last - quantity.first < 2 or adjacent(tokens, quantity.last - 1):
        return None
    word = norm_at(tokens, quantity.last - 1)
    return lexicon.numbers.powers.get(word) or lexicon.numbers.abbreviated_powers.get(word)
