"""A number of a workbook as its reader sees it: the number format applied, written as the Dutch write numbers.

Number formats are those of ECMA-376 (5th edition, part 1), 18.8.30 and 18.8.31.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation, localcontext
from functools import lru_cache

GENERAL = "General"
BUILT_IN = {
    0: GENERAL, 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?",
    13: "# ??/??", 14: "yyyy-mm-dd", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm",
    21: "h:mm:ss", 22: "yyyy-mm-dd h:mm", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 41: "#,##0",
    42: "#,##0", 43: "#,##0.00", 44: "#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
}  # fmt: skip
"""The formats that have a number and are not written in the file (18.8.30), those for dates in any language alike."""
_EAST_ASIAN_DATES = (*range(27, 37), *range(50, 59))
_PRECISION = 15
"""Significant digits that a spreadsheet shows of a number (18.17.5.2 leaves them to the program; all show 15)."""
_GENERAL_DIGITS = 10
"""Significant digits of a number without a format: what fits in an ordinary column."""
_LONGEST = 30
"""Digits before the decimal comma above which a number is shown in powers of ten, as it stands in the file."""
_MOST_DECIMALS = 30
"""Decimals that a format may ask for (a spreadsheet's own bound)."""

_PARTS = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|[_*].|\[\$(?P<currency>[^\]-]*)[^\]]*\]|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<digits>[0#?.,]+)|(?P<percent>%)|(?P<power>[Ee][+-])|(?P<general>General)|(?P<other>.)",
    re.DOTALL | re.IGNORECASE,
)
_SECTIONS = re.compile(r'((?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\\[])*)(?:;|$)', re.DOTALL)
_CONDITION = re.compile(r"\[[<>=]")


def format_of_id(number: int, own: dict[int, str]) -> str:
    """The format with this number: the file's own, or a built-in one."""
    if number in own:
        return own[number]
    return "yyyy-mm-dd" if number in _EAST_ASIAN_DATES else BUILT_IN.get(number, GENERAL)


@dataclass(frozen=True, slots=True)
class _Pattern:
    """One section of a format: literal text around the digits, and how the digits are written."""

    before: str = ""
    after: str = ""
    least: int = 1
    decimals: int = 0
    fixed: int = 0
    grouped: bool = False
    percents: int = 0
    thousands: int = 0
    plain: bool = False
    """Is this the format ``General``, or one that is not read (fractions, powers of ten)?"""
    empty: bool = False
    """Does it show no number at all: ``"-"`` for zero, or nothing?"""


def shown_number(value: Decimal, code: str, *, grouped: bool = True) -> str:
    """The number as the format shows it, with a decimal comma; the sign always shows.

    Args:
        value: the number in the cell.
        code: the number format, such as ``#,##0.0`` or ``0%``.
        grouped: False leaves out the points between thousands, as in a year.
    """
    value = _precise(value, _PRECISION)
    pattern = _section(code, value)
    if pattern.empty:
        return pattern.before.strip()
    before, after = pattern.before, pattern.after
    if before.endswith("(") and after.startswith(")"):
        before, after = before[:-1], after[1:]
    digits = _general(abs(value)) if pattern.plain else _digits(abs(value), pattern, grouped=grouped)
    # A format may show a number below zero in red only, or in brackets: here it keeps its sign, right before it.
    sign = "-" if value < 0 and digits.strip("0,.") else ""
    return " ".join(f"{before.replace('-', '') if sign else before}{sign}{digits}{after}".split())


def _section(code: str, value: Decimal) -> _Pattern:
    """The part of the format that goes for this number: positive; negative; zero (18.8.31)."""
    if _CONDITION.search(code):
        return _Pattern(plain=True)
    sections = [match[1] for match in _SECTIONS.finditer(code)]
    if len(sections) > 1 and not code.endswith(";"):
        sections.pop()  # the empty rest behind the last
    place = 0
    if value < 0 and len(sections) > 1:
        place = 1
    elif value == 0 and len(sections) > 2:
        place = 2
    return _pattern(sections[place])


@lru_cache(maxsize=1_000)
def _pattern(section: str) -> _Pattern:
    before = after = digits = ""
    percents, plain = 0, False
    for part in _PARTS.finditer(section):
        kind = part.lastgroup
        literal = part[kind] if kind in ("quoted", "escaped", "currency", "percent", "other") else ""
        if kind == "digits" and not (after.strip() and digits):
            digits += part["digits"]
        elif kind in ("digits", "power", "general") or (kind == "other" and literal in "/@"):
            plain = True
        elif digits:
            after += literal
        else:
            before += literal
        percents += kind == "percent"
    if plain:
        return _Pattern(plain=True, before=before if "/" not in section else "")
    if not digits:
        return _Pattern(before=before, empty=True)
    whole, _, decimals = digits.partition(".")
    thousands = len(whole) - len(whole.rstrip(",")) if not decimals else len(decimals) - len(decimals.rstrip(","))
    whole, decimals = whole.rstrip(","), decimals.rstrip(",")
    return _Pattern(
        before,
        after,
        least=whole.count("0"),
        decimals=min(sum(map(decimals.count, "0#?")), _MOST_DECIMALS),
        fixed=min(sum(map(decimals.count, "0?")), _MOST_DECIMALS),
        grouped="," in whole,
        percents=percents,
        thousands=thousands,
    )


def _digits(value: Decimal, pattern: _Pattern, *, grouped: bool) -> str:
    value = value.scaleb(2 * pattern.percents - 3 * pattern.thousands)
    if value.adjusted() > _LONGEST:
        return _general(value)
    with localcontext() as context:
        context.prec = _LONGEST + _MOST_DECIMALS + 10
        rounded = value.quantize(Decimal(1).scaleb(-pattern.decimals), ROUND_HALF_UP)
    whole, _, decimals = f"{rounded:f}".partition(".")
    while len(decimals) > pattern.fixed and decimals.endswith("0"):
        decimals = decimals[:-1]
    whole = whole.lstrip("0").rjust(pattern.least, "0")
    if not whole and decimals:
        whole = "0"
    if pattern.grouped and grouped:
        whole = f"{int(whole or 0):,}".replace(",", ".") if len(whole) > 3 else whole
    return f"{whole},{decimals}" if decimals else whole


def _general(value: Decimal) -> str:
    """A number without a format: as many digits as an ordinary column shows, never in powers of ten."""
    if abs(value.adjusted()) > _LONGEST:
        return f"{value:E}".replace(".", ",")
    whole = value == value.to_integral_value()
    text = f"{value if whole else _precise(value, _GENERAL_DIGITS):f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")


def _precise(value: Decimal, digits: int) -> Decimal:
    """The number with so many significant digits: 0.27000000000000002 is 0.27."""
    with localcontext() as context:
        context.prec, context.rounding = digits, ROUND_HALF_UP
        return +value


def number_of(text: str) -> Decimal | None:
    """The number that a file holds as text, or None."""
    try:
        value = Decimal(text.strip())
    except InvalidOperation:
        return None
    return value if value.is_finite() and abs(value.adjusted()) < 400 else None
