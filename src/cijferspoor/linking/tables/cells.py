"""One cell: what stands in it, apart from where it stands."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from cijferspoor.lexicon import Lexicon
from cijferspoor.numerals import Numerals, find_numerals
from cijferspoor.numerals.ages import is_person
from cijferspoor.periods import Period, find_periods
from cijferspoor.reading.document import Cell
from cijferspoor.records.dates import DateRange

Kind = Literal["empty", "number", "mixed", "year", "label", "prose"]

_YEAR = re.compile(r"(?:19|20)\d\d")
_NOTE = r"[*¹²³⁰⁴-⁹ᵃ-ᶻ†‡]{0,4}"
_YEARS = re.compile(rf"({_YEAR.pattern})(?:\s?[-–/]\s?({_YEAR.pattern}|\d\d))?\s?{_NOTE}")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
AGE_GROUP = re.compile(
    r"(?P<low>\d{1,3})(?:\s?(?:[-–]|(?P<until>tot)(?!\sen\smet)|t/m|tot\sen\smet)\s?(?P<high>\d{1,3})"
    r"|\s?(?P<open>\+|plus|(?:jaar\s)?(?:en|of)\souder))?(?P<year>\s?(?:jaar|jr\.?|jarigen))?"
)
"""``0-11``, ``12 t/m 17 jaar``, ``65+``, ``18 jaar en ouder``."""
_NOTHING = ("-", "–", "—", ".", "x", "X", "..", "*", "?", "/")
"""What stands in a cell where there is no number (CBS writes ``.`` for unknown and ``x`` for secret)."""
_ERROR = re.compile(r"#[A-Z0-9/_]{2,12}[!?]?")
"""What a spreadsheet writes where a formula fails: ``#DEEL/0!``, ``#N/A``."""
_PROSE_WORDS = 8
"""A cell with so many words is a text, and is read as one; the longest header of our samples has seven."""
_DATA_WORDS = 3
"""A number with more words around it than this (``299 unieke gemelde slachtoffers van``) says itself what it counts."""


def is_prose(words: str) -> bool:
    """Is a cell with these words running text?"""
    return len(_LETTERS.findall(words)) >= _PROSE_WORDS


@dataclass(frozen=True)
class CellView:
    """A cell with what the number and period stages find in it."""

    cell: Cell
    text: str
    kind: Kind
    numerals: Numerals
    periods: tuple[Period, ...]

    @property
    def start(self) -> int:
        """Where its words start in the text."""
        return self.cell.start

    @property
    def end(self) -> int:
        """Where its words end in the text."""
        return self.cell.end


def view_cell(text: str, cell: Cell, reference: DateRange | None, lexicon: Lexicon) -> CellView:
    """Look into one cell: a number (``299``, ``12,5%``), bare years, a label or a piece of prose."""
    words = text[cell.start : cell.end]
    years = _YEARS.fullmatch(words)
    periods = _years(cell, words, years) if years is not None else ()
    if not periods:  # `2020-05` is a month
        years = None
        found = find_periods(text, reference, sentences=[(cell.start, cell.end)], lexicon=lexicon) if words else []
        periods = tuple(found)
    taken = [] if years else [(period.start, period.end) for period in periods]
    numerals = find_numerals(text, cell.start, cell.end, taken=taken, lexicon=lexicon)
    return CellView(cell, words, _kind(words, bool(years), periods, numerals, lexicon), numerals, periods)


def _kind(words: str, years: bool, periods: tuple[Period, ...], numerals: Numerals, lexicon: Lexicon) -> Kind:
    if not words.strip() or _ERROR.fullmatch(words.strip()):
        return "empty"
    if years:
        return "year"
    if is_prose(words):
        return "prose"
    group = AGE_GROUP.fullmatch(words)
    if group and group["year"] and (group["high"] or group["open"]):
        return "label"
    if any(not age.term and not is_person(words, lexicon) for age in numerals.ages) or periods:
        return "label"
    if _several(words, numerals):
        return "mixed"
    if numerals.numbers and not _named(words, numerals):
        return "number"
    return "empty" if words.strip() in _NOTHING else "label"


def _several(words: str, numerals: Numerals) -> bool:
    """Are these two cells that a reader could not tell apart, ``2021 96``? ``12 (40%)`` is one number told twice."""
    if len(numerals.numbers) < 2:
        return False
    offset = numerals.tokens[0].start
    return any("(" not in words[a.end - offset : b.start - offset] for a, b in pairwise(numerals.numbers))


def _named(words: str, numerals: Numerals) -> bool:
    """Is the number only a part of a label: ``Top 10 gemeenten``, ``2 of meer kinderen``?"""
    first = numerals.numbers[0]
    offset = numerals.tokens[0].start
    before = words[: first.start - offset]
    after = words[numerals.numbers[-1].end - offset :]
    return bool(_LETTERS.search(before)) or len(_LETTERS.findall(after)) > _DATA_WORDS


def _years(cell: Cell, words: str, match: re.Match[str]) -> tuple[Period, ...]:
    """``2019``, ``2019*``, ``2018-2019`` and ``2018/19`` as a cell of its own."""
    first = int(match[1])
    last = first if match[2] is None else int(match[2]) if len(match[2]) == 4 else first // 100 * 100 + int(match[2])
    if last < first:
        return ()
    end = cell.start + match.end(2 if match[2] else 1)
    dates = dt.date(first, 1, 1), dt.date(last, 12, 31)
    return (Period(cell.start, end, words[: end - cell.start], *dates, "explicit", "table.year"),)
