"""Decades, centuries, and the parts a longer stretch is cut in."""

from __future__ import annotations

from cijferspoor.numerals.words import cardinal
from cijferspoor.periods import dates
from cijferspoor.periods.absolute import Found, rank_at
from cijferspoor.periods.expressions import Current, Fixed
from cijferspoor.periods.tokens import APOSTROPHES, Hit, Line

PLURAL_ENDINGS = ("en", "s")
"""Endings of what `het jaar 300 liters` counts."""


def decade(line: Line, at: int) -> Hit | None:
    """``jaren negentig``, ``jaren '90``, ``jaren zestig en zeventig``, ``tachtiger jaren``."""
    if line.among(at, "decade_adjectives") and line.among(at + 1, "decade_nouns"):
        first = cardinal(line.word(at).removesuffix("er"), line.words.lexicon) or 0
        return Hit(at + 2, Fixed(dates.years(1900 + first, 1909 + first)), "absolute.decade")
    if not line.among(at, "decade_nouns") or _counts_years(line, at):
        return None
    found = _decade_number(line, at + 1 + (line.text(at + 1) == "-"))
    if not found:
        return None
    first, end = found
    last = first
    if line.word(end) in ("en", "-", "tot"):
        skip = line.among(end + 1, "decade_nouns")
        second = _decade_number(line, end + 1 + skip)
        if second and first < second[0] <= first + 40:
            last, end = second
    return _of_century(line, end, first, last)


def _counts_years(line: Line, at: int) -> bool:
    """``in andere jaren tien tot twintig``: an indefinite adjective before ``jaren`` makes it no decade."""
    return line.among(at - 1, "indefinite")


def numbered(line: Line, at: int) -> Hit | None:
    """``het jaar 247``: a year of three digits, only with its noun behind an article or opening the sentence."""
    if not line.among(at, "year_nouns") or not (at == 0 or line.word(at - 1) == "het"):
        return None
    value = line.digits(at + 1, 3)
    if value is None and line.word(at + 1).isalpha():
        value = cardinal(line.word(at + 1), line.words.lexicon)
    counted = line.among(at + 2, "countables") or line.word(at + 2).endswith(PLURAL_ENDINGS)
    if value is None or not 100 <= value <= 999 or counted:
        return None
    return Hit(at + 2, Fixed(dates.years(value, value)), "absolute.early_year")


def _decade_number(line: Line, at: int) -> Found | None:
    """The first year of a decade. ``twintig`` up to ``negentig`` are of the twentieth century by default."""
    at += bool(line.text(at)) and line.text(at) in APOSTROPHES and line.glued(at + 1)
    text, word = line.text(at), line.word(at)
    value = line.digits(at) if text.isdecimal() else cardinal(word, line.words.lexicon) if word else None
    if (
        value is None
        or value % 10
        or (text.isdecimal() and len(text) == 3)
        or (line.glued(at + 1) and line.word(at + 1).isalpha())
    ):
        return _century_and_decade(line, at, value)
    end = at + 1
    if value == 2000 and (rest := cardinal(line.word(end), line.words.lexicon) if line.word(end) else None):
        value, end = (value + rest, end + 1) if rest in (10, 20) else (value, end)
    if value >= 100:
        return (value, end) if 1000 <= value <= 2090 else None
    return value + (2000 if value <= 10 else 1900), end


def _century_and_decade(line: Line, at: int, century: int | None) -> Found | None:
    """``negentien zeventig``."""
    rest = cardinal(line.word(at + 1), line.words.lexicon) if line.word(at + 1) else None
    if century in (18, 19, 20) and rest in range(10, 100, 10):
        return 100 * (century or 0) + (rest or 0), at + 2
    return None


def _of_century(line: Line, end: int, first: int, last: int) -> Hit:
    """``van de negentiende eeuw`` after a decade moves it there."""
    if line.word(end) == "van":
        start = end + 1 + (line.word(end + 1) == "de")
        rank = rank_at(line, start)
        shift = -1 if line.among(start, "previous") else 0
        if rank and line.among(rank[1], "century_nouns"):
            base = 100 * (rank[0] - 1)
            first, last, end = base + first % 100, base + last % 100, rank[1] + 1
        elif line.among(start, "previous") and line.among(start + 1, "century_nouns"):
            first, last, end = 2000 + 100 * shift + first % 100, 2000 + 100 * shift + last % 100, start + 2
        elif line.among(start, "current") and line.among(start + 1, "century_nouns"):
            first, last, end = 2000 + first % 100, 2000 + last % 100, start + 2
    return Hit(end, Fixed(dates.years(first, last + 9)), "absolute.decade")


def century(line: Line, at: int) -> Hit | None:
    """``vorige eeuw``, ``deze eeuw``. A numbered one (``18e eeuw``) holds an ordinal, and is no period."""
    if line.among(at + 1, "century_nouns") and (line.among(at, "previous") or line.among(at, "current")):
        return Hit(at + 2, Current("century", -line.among(at, "previous")), "relative.century")
    return None
