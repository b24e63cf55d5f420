"""Numbers written in digits: ``1.300``, ``5,4``, ``12 000``, ``12'000``, ``3½``, ``5 2/3``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from cijferspoor.numerals.number import Quantity
from cijferspoor.numerals.tokens import Token, adjacent, norm_at

_GROUPED = re.compile(r"\d{1,3}(?:([.'’])\d{3})(?:\1\d{3})*(,\d+)?")
_DECIMAL = re.compile(r"\d+([,.])\d+")
MAX_POWER = 2
"""Digits of the largest exponent of a number in scientific notation."""
MAX_DIGITS = 18
"""Longer digit runs are codes, not quantities."""


def parse_digits(text: str) -> tuple[float, int] | None:
    """Value and number of decimals of one digit group in Dutch notation, or None (dates, codes).

    A point before exactly three digits groups thousands; before another number of digits it is a decimal
    point, as sports pages and translated copy write it (``1.89 meter``).
    """
    if text.isdecimal():
        return (int(text), 0) if len(text) <= MAX_DIGITS else None
    if len(text) > 2 * MAX_DIGITS:
        return None
    if match := _GROUPED.fullmatch(text):
        whole, _, decimals = text.partition(",")
        digits = re.sub(r"\D", "", whole)
        return float(f"{digits}.{decimals or 0}") if decimals else int(digits), len(match.group(2) or ",") - 1
    if match := _DECIMAL.fullmatch(text):
        decimals = text.rpartition(match.group(1))[2]
        return float(text.replace(",", ".")), len(decimals)
    return None


def digits_at(tokens: Sequence[Token], i: int) -> Quantity | None:
    """The number in digits that starts at token ``i``, sign and fraction included."""
    sign, j = _sign(tokens, i)
    if j >= len(tokens):
        return None
    if _bare_decimals(tokens, j):
        digits = tokens[j + 1].text
        return Quantity(i, j + 2, sign * float(f"0.{digits}"), 10.0 ** -len(digits), rule="number.digits")
    if tokens[j].kind != "digits":
        part = _vulgar(tokens, j)
        if part is None or sign < 0:
            return None
        return Quantity(i, j + 1, part, 0.01, "fraction", rule="number.fraction")
    slashed = _slashed(tokens, j)
    if slashed:
        value, fraction = slashed
        return Quantity(i, j + 3, sign * value, 0.01, "fraction", fraction=fraction, rule="number.fraction")
    scientific = _exponent(tokens, j)
    if scientific is not None:
        value, decimals, last = scientific
        return Quantity(i, last, sign * value, 10.0**-decimals, rule="number.scientific")
    if adjacent(tokens, j + 1) and norm_at(tokens, j + 1) in ("e", "ste", "de"):
        return None  # `18e` is a rank
    text, j = _spaced_groups(tokens, j)
    parsed = parse_digits(text)
    if parsed is None:
        return None
    value, decimals = parsed
    value, j, mixed = _mixed(tokens, value, j, decimals)
    step = 0.5 if mixed else 10.0**-decimals if decimals else _whole_step(value, text)
    return Quantity(i, j, sign * value, step, rule="number.digits")


def _exponent(tokens: Sequence[Token], j: int) -> tuple[float, int, int] | None:
    """``12,3e+14``: value, decimals as written and the index after; ``2e-lijns`` and ``3e`` are ranks."""
    if norm_at(tokens, j + 1) != "e" or not adjacent(tokens, j + 1):
        return None
    k = j + 2 + (norm_at(tokens, j + 2) in ("+", "-"))
    power, mantissa = norm_at(tokens, k), parse_digits(tokens[j].text)
    whole = all(adjacent(tokens, n) for n in range(j + 2, k + 1))
    ends = not (adjacent(tokens, k + 1) and tokens[k + 1].kind == "word")
    if mantissa is None or not (whole and ends and power.isdecimal() and len(power) <= MAX_POWER):
        return None
    exponent = -int(power) if tokens[k - 1].text == "-" else int(power)
    return mantissa[0] * 10.0**exponent, mantissa[1] - exponent, k + 1


def _bare_decimals(tokens: Sequence[Token], j: int) -> bool:
    """``,08`` without a zero before the comma; not a comma that closes a word or opens a Dutch quotation."""
    if norm_at(tokens, j) != "," or adjacent(tokens, j) or not adjacent(tokens, j + 1):
        return False
    return tokens[j + 1].text.isdecimal() and len(tokens[j + 1].text) <= MAX_DIGITS


def _whole_step(value: float, text: str) -> float:
    zeros = len(text) - len(text.rstrip("0.'’ "))
    zeros = sum(char == "0" for char in text[len(text) - zeros :]) if value else 0
    return float(10**zeros)


def _sign(tokens: Sequence[Token], i: int) -> tuple[int, int]:
    if norm_at(tokens, i) in ("-", "−", "–") and adjacent(tokens, i + 1) and _opens(tokens, i):
        return -1, i + 1
    if norm_at(tokens, i) == "min" and i + 1 < len(tokens) and tokens[i + 1].kind == "digits":
        return -1, i + 1
    return 1, i


def _opens(tokens: Sequence[Token], i: int) -> bool:
    """Does a word begin at token ``i``: after a space or an opening bracket or quote?"""
    return not adjacent(tokens, i) or tokens[i - 1].text in "([“‘'\""


def _spaced_groups(tokens: Sequence[Token], i: int) -> tuple[str, int]:
    """Join ``12 000`` and ``1 234 567,89``: groups of exactly three digits after single spaces."""
    text, j = tokens[i].text, i + 1
    if not (text.isdecimal() and len(text) <= 3 and not text.startswith("0")):
        return text, j
    while j < len(tokens) and len(text) <= MAX_DIGITS:
        token = tokens[j]
        head = token.text.partition(",")[0]
        if token.kind != "digits" or token.start - tokens[j - 1].end != 1 or not (head.isdecimal() and len(head) == 3):
            break
        text, j = text + token.text.replace("’", "'"), j + 1
        if "," in token.text:
            break
    return text, j


def _vulgar(tokens: Sequence[Token], i: int) -> float | None:
    """The value of a one-sign fraction such as ½."""
    sign = tokens[i].text if i < len(tokens) else ""
    if len(sign) == 1 and unicodedata.category(sign) == "No" and "FRACTION" in unicodedata.name(sign, ""):
        return unicodedata.numeric(sign)
    return None


def _slashed(tokens: Sequence[Token], i: int) -> tuple[float, tuple[int, int]] | None:
    """``2/3`` written tight; never part of a date (``17/5/2018``) or an open year (``2018/2019``)."""
    if not (norm_at(tokens, i + 1) == "/" and adjacent(tokens, i + 1) and adjacent(tokens, i + 2)):
        return None
    above, below = norm_at(tokens, i), norm_at(tokens, i + 2)
    dated = norm_at(tokens, i + 3) == "/" or norm_at(tokens, i - 1) == "/"
    if dated or not (above.isdecimal() and below.isdecimal()) or len(above) > 3 or len(below) > 4:
        return None
    if int(below) == 0 or int(above) >= int(below):
        return None
    return int(above) / int(below), (int(above), int(below))


def _mixed(tokens: Sequence[Token], value: float, j: int, decimals: int) -> tuple[float, int, bool]:
    """Add a fraction after a whole number: ``3½``, ``5 2/3``."""
    if decimals or j >= len(tokens):
        return value, j, False
    part = _vulgar(tokens, j)
    if part:
        return value + part, j + 1, True
    slashed = _slashed(tokens, j) if tokens[j].kind == "digits" else None
    if slashed and value < 1000:
        return value + slashed[0], j + 3, True
    return value, j, False
