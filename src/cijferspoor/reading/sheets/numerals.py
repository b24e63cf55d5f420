"""Numbers in a CSV file: whether points or commas part the thousands, told column by column, and written in Dutch."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal

Style = Literal["dutch", "english"]
"""``1.234,5`` or ``1,234.5``."""

_SIGN = r"(?P<sign>[-+−]?)\s?"
_AROUND = r"(?P<before>[€$£]?\s?)" + _SIGN + r"(?P<core>\d[\d.,]*)(?P<after>\s?[%‰]?)(?P<mark>[*¹²³⁰⁴-⁹]{0,3})"
_NUMBER = re.compile(_AROUND)
_DUTCH = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}|\d+,(?:\d{1,2}|\d{4,})|0,\d+|\d{4,},\d+")
_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}|\d+\.(?:\d{1,2}|\d{4,})|0\.\d+|\d{4,}\.\d+")
"""Numbers that can be read in one way only."""
_GROUPED = {",": re.compile(r"[1-9]\d{0,2}(?:,\d{3})+"), ".": re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")}
_SMALL = re.compile(r"\d{1,3}")


def in_dutch(rows: Sequence[Sequence[str]], delimiter: str) -> list[list[str]]:
    """The cells with their numbers as the Dutch write them; other cells stay as they are.

    A number such as ``1.234`` can be read in two ways. What its column has beside it goes first, then the whole file.
    Where nothing tells, it is in thousands when the whole column could be, as in ``1.320`` over ``299``.
    """
    width = max(map(len, rows), default=0)
    columns = [[row[at] if at < len(row) else "" for row in rows] for at in range(width)]
    whole = _told(cell for column in columns for cell in column)
    if whole is None and delimiter == ",":
        whole = "english"  # a program with Dutch settings writes semicolons between cells, to keep the comma
        certain = False
    else:
        certain = whole is not None
    styles = [_style(column, whole, certain=certain) for column in columns]
    return [[_rewritten(cell, styles[at]) for at, cell in enumerate(row)] for row in rows]


def _told(cells: Iterable[str]) -> Style | None:
    """What the numbers that can be read in one way only say; None where there are none, or of both kinds."""
    dutch = english = False
    for core in _cores(cells):
        dutch = dutch or _DUTCH.fullmatch(core) is not None
        english = english or _ENGLISH.fullmatch(core) is not None
    if dutch == english:
        return None
    return "dutch" if dutch else "english"


def _style(column: Sequence[str], whole: Style | None, *, certain: bool) -> Style:
    own = _told(column)
    if own is not None:
        return own
    if certain and whole is not None:
        return whole
    cores = list(_cores(column))
    for sign, style in ((".", "dutch"), (",", "english")):
        marked = [core for core in cores if sign in core]
        if not marked:
            continue
        if sign == "," and whole != "english":
            return "dutch"
        thousands = all(_GROUPED[sign].fullmatch(core) or _SMALL.fullmatch(core) for core in cores)
        other: Style = "english" if style == "dutch" else "dutch"
        return ("dutch" if style == "dutch" else "english") if thousands else other
    return whole or "dutch"


def _cores(cells: Iterable[str]) -> Iterable[str]:
    return (match["core"] for cell in cells if (match := _NUMBER.fullmatch(cell.strip())))


def _rewritten(cell: str, style: Style) -> str:
    match = _NUMBER.fullmatch(cell.strip())
    if match is None or style == "dutch":
        return cell
    core = match["core"].translate(str.maketrans(",.", ".,"))
    before, sign, after = match["before"].strip(), match["sign"], match["after"]
    return f"{before}{' ' if before else ''}{sign}{core}{after}{match['mark']}"
