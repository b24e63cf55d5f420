"""A number being put together: the quantity with its unit and hedge, still as token indices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cijferspoor.lexicon import Lexicon
from cijferspoor.numerals.hedges import Hedged, hedge_around, interval, opens_hedge
from cijferspoor.numerals.number import Number, Quantity
from cijferspoor.numerals.spelled import cardinal_at
from cijferspoor.numerals.tokens import Token, adjacent, norm_at
from cijferspoor.numerals.units import Unit, unit_of
from cijferspoor.numerals.vocabulary import closed_words
from cijferspoor.numerals.words import cardinal, trailing_unit
from cijferspoor.records.figure import Change, HedgeWord, Kind

_CENTS = 2
_LONGEST = 4
"""Digits of the longest number in a word such as ``1000-jarig``."""
_ROUND_FROM = 10
_WEAK_UNITS = ("share", "money", "change")


@dataclass
class Draft:
    """``first``/``last`` span number, unit and hedge; rules of change and multiple edit it in place."""

    quantity: Quantity
    unit: Unit | None
    hedged: Hedged
    kind: Kind
    first: int
    last: int
    rule: str
    factor: float = 1.0
    change: Change | None = None

    @property
    def value(self) -> float | None:
        """The value in the unit of the record."""
        if self.quantity.value is None:
            return None
        value = _round(self.quantity.value * self.factor)
        # `(-27 procent)` is a fall of 27: the direction says the sign.
        return abs(value) if self.kind == "change" and self.change is not None else value


def draft(tokens: Sequence[Token], quantity: Quantity, lexicon: Lexicon) -> Draft | None:
    """The quantity with its unit and hedge, or None where the words are no number after all."""
    unit = unit_of(tokens, quantity, lexicon)
    first, last = (unit.first, unit.last) if unit else (quantity.first, quantity.last)
    hedged = hedge_around(tokens, first, last, quantity, unit is not None, lexicon)
    if quantity.weak and (
        not _weak_counts(tokens, quantity, hedged, unit, lexicon) or opens_hedge(tokens, quantity.first, lexicon)
    ):
        return None
    if quantity.value in (0, 1) and unit is None and _is_pronoun(tokens, quantity, lexicon):
        return None
    hedged = _rounded(tokens, quantity, hedged, lexicon)
    kind, factor = _kind(quantity, unit)
    rule = f"{unit.kind}.{unit.code.lower()}" if unit else quantity.rule
    if unit and unit.code == "percent":
        rule = "share.percent" if unit.factor == 1 else "share.permille"
    made = Draft(quantity, unit, hedged, kind, min(first, hedged.first), max(last, hedged.last), rule, factor)
    if kind == "duration":
        return _compound_duration(tokens, made, lexicon)
    return _with_cents(tokens, made, lexicon) if kind == "money" else made


def duration_word_at(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Draft | None:
    """``vierdaagse``, ``driejarig``, ``5-daagse``: a duration in one word. Ages in ``-jarige`` are read before."""
    word, last = norm_at(tokens, i), i + 1
    if (
        tokens[i].kind == "digits"
        and norm_at(tokens, i + 1) == "-"
        and adjacent(tokens, i + 1)
        and adjacent(tokens, i + 2)
    ):
        number = int(tokens[i].text) if tokens[i].text.isdecimal() and len(tokens[i].text) <= _LONGEST else None
        ending, last = norm_at(tokens, i + 2), i + 3
    else:
        ending = next((end for end in lexicon.numbers.duration_endings if word.endswith(end) and word != end), "")
        number = cardinal(word[: -len(ending)], lexicon) if ending else None
    unit = lexicon.numbers.duration_endings.get(ending)
    if not number or unit is None:
        return None
    quantity = Quantity(i, last, number, trailing_unit(number))
    return Draft(quantity, Unit(i, last, "duration", unit), Hedged(i, last), "duration", i, last, f"duration.{unit}")


def _with_cents(tokens: Sequence[Token], made: Draft, lexicon: Lexicon) -> Draft:
    """``3 euro 50``: two digits after the currency are cents, unless a noun follows them."""
    value, last = made.quantity.value, made.last
    if value is None or value != int(value) or last >= len(tokens) or not _cents_at(tokens, last):
        return made
    follower = norm_at(tokens, last + 1)
    if last + 1 < len(tokens) and tokens[last + 1].kind != "sign" and follower not in closed_words(lexicon):
        return made
    cents = int(tokens[last].text) / 100
    made.quantity = replace(made.quantity, value=value + cents, step=0.01)
    made.last = last + 1
    return made


def _cents_at(tokens: Sequence[Token], i: int) -> bool:
    """Two digits after a word, as cents are written."""
    return tokens[i].text.isdecimal() and len(tokens[i].text) == _CENTS and tokens[i - 1].kind == "word"


def _rounded(tokens: Sequence[Token], quantity: Quantity, hedged: Hedged, lexicon: Lexicon) -> Hedged:
    """``een zestigtal`` is about sixty: the ending is a hedge of its own."""
    word = tokens[quantity.last - 1]
    size = lexicon.numbers.collectives.get(word.norm, 0) if word.norm.endswith("tal") else 0
    rounded = word.norm == "tal" or size >= _ROUND_FROM  # `een drietal` is three, `een zestigtal` about sixty
    if hedged.meaning is None and rounded:
        return replace(hedged, meaning="about", words=((word.start, word.end),))
    return hedged


def _weak_counts(
    tokens: Sequence[Token], quantity: Quantity, hedged: Hedged, unit: Unit | None, lexicon: Lexicon
) -> bool:
    """Is an unaccented ``een`` the number one here? With a unit of money or share, or a hedge that counts."""
    if unit is not None and unit.kind in _WEAK_UNITS:
        return True
    if unit is not None:
        return hedged.meaning is not None or hedged.exact
    words = " ".join(token.norm for token in tokens[hedged.first : quantity.first])
    return hedged.meaning == "at_least" and words not in lexicon.hedges.not_before_een


def _is_pronoun(tokens: Sequence[Token], quantity: Quantity, lexicon: Lexicon) -> bool:
    """``één van de``, ``op één na``, ``één voor één``: nothing is counted."""
    if tokens[quantity.first].kind == "digits":
        return False
    pronouns = lexicon.rejections.pronouns
    before, after = norm_at(tokens, quantity.first - 1), norm_at(tokens, quantity.last)
    if after == "van" and norm_at(tokens, quantity.last + 1) in ("hen", "wie"):
        return False
    if quantity.value == 0 and before == "de":
        return True  # `elf keer de nul`
    one_by_one = before == "voor" and norm_at(tokens, quantity.first - 2) == "een"
    return one_by_one or after in pronouns.after_one or before in pronouns.before_one


def _kind(quantity: Quantity, unit: Unit | None) -> tuple[Kind, float]:
    if unit is not None:
        return unit.kind, unit.factor
    spoken = quantity.form in ("fraction", "ratio") and quantity.rule != "number.half"
    if spoken or quantity.rule == "number.fraction_range":
        return "share", 100.0
    return ("share", 1.0) if quantity.form == "part" else ("count", 1.0)


_IN_HOURS = {"second": 1 / 3600, "minute": 1 / 60, "hour": 1.0, "day": 24.0}
_IN_YEARS = {"day": 1 / 365.25, "week": 7 / 365.25, "month": 1 / 12, "year": 1.0}
"""A year is 365.25 days (the Julian year), a month a twelfth of it."""


def _compound_duration(tokens: Sequence[Token], made: Draft, lexicon: Lexicon) -> Draft:
    """``28 uur en 45 minuten`` and ``1 uur 30`` are one duration, in the larger unit."""
    unit, value = made.unit, made.quantity.value
    if unit is None or value is None:
        return made
    joined = norm_at(tokens, unit.last) in ("en", ",")
    start = unit.last + joined
    more = cardinal_at(tokens, start, lexicon) if start < len(tokens) else None
    if more is None or more.value is None or more.weak:
        return made
    small = unit_of(tokens, more, lexicon)
    if small is None:
        bare = unit.code == "hour" and not joined and tokens[start].kind == "digits" and len(tokens[start].text) == 2
        if (
            not bare
            or more.value >= 60
            or (norm_at(tokens, more.last) in (".", ",") and adjacent(tokens, more.last + 1))
        ):
            return made
        code, last = "minute", more.last
    else:
        code, last = small.code, small.last
    scale = next((s for s in (_IN_HOURS, _IN_YEARS) if unit.code in s and code in s and s[code] < s[unit.code]), None)
    if scale is None or (small is not None and small.kind != "duration"):
        return made
    total = value * unit.factor + more.value * scale[code] / scale[unit.code]
    made.quantity = Quantity(made.quantity.first, last, _round(total / unit.factor), scale[code] / scale[unit.code])
    made.unit = Unit(unit.first, last, "duration", unit.code, unit.factor)
    made.last, made.rule = max(made.last, last), "duration.compound"
    return made


def finish(text: str, tokens: Sequence[Token], made: Draft, lexicon: Lexicon) -> Number:
    """The draft as a number with offsets, values and interval."""
    quantity, factor, widths = made.quantity, made.factor, lexicon.hedges.widths
    value = made.value
    step = quantity.step * factor
    if made.kind == "share" and quantity.form in ("fraction", "ratio") and factor == 100:
        # A small ratio (`één op de 100`) is not vaguer than half itself.
        step = min(widths.fraction_points, (value or 100) / 2)
    if value is None:
        low, high = (None if n is None else _round(n * factor) for n in (quantity.low, quantity.high))
        if quantity.form == "vague" and made.hedged.meaning in ("at_most", "less_than"):
            low = None  # `hooguit tientallen` opens downwards, and says no number to stop at
    else:
        low, high = interval(value, step, made.hedged.meaning, exact=made.hedged.exact, kind=made.kind, widths=widths)
    words = [text[start:end] for start, end in made.hedged.words]
    hedge = HedgeWord(word=" ".join(words), meaning=made.hedged.meaning) if made.hedged.meaning else None
    spoken = made.kind == "share" or (made.kind == "change" and factor == 100)
    unit = made.unit.code if made.unit else "percent" if spoken else None
    return Number(
        start=tokens[made.first].start,
        end=tokens[made.last - 1].end,
        kind=made.kind,
        value=value,
        low=low,
        high=high,
        core_start=tokens[quantity.first].start,
        core_end=tokens[quantity.last - 1].end,
        unit=unit,
        fraction=quantity.fraction if made.kind in ("share", "change") else None,
        hedge=hedge,
        change=made.change,
        form=quantity.form,
        rule=made.rule,
    )


def _round(number: float) -> float:
    """Cut the noise of binary fractions, as in 3 * 0.1, beyond twelve significant digits."""
    return float(f"{number:.12g}") if abs(number) < 1e15 else number
