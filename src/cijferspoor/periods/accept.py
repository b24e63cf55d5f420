"""Near misses: phrases that have the form of a period but are something else where they stand."""

from __future__ import annotations

from cijferspoor.periods import years
from cijferspoor.periods.expressions import Between, Fixed, InYear, Open, bare
from cijferspoor.periods.tokens import Hit, Line


def accepted(line: Line, at: int, hit: Hit) -> bool:
    """Whether a phrase is a period here; each kind of near miss has its own test."""
    kind = hit.rule.rpartition(".")[2]
    if hit.rule == "absolute.year" or (hit.rule.startswith(("open.", "part.")) and kind == "year"):
        return _year(line, at, hit)
    if kind == "years":
        return _years(line, at, hit)
    if years.in_path(line, at, hit.end):
        return False
    checks = {
        "absolute.bare_month": _month,
        "absolute.bare_season": _season,
        "absolute.bare_holiday": _holiday,
        "context.period": _stretch,
        "context.day": _stretch,
        "absolute.week": _week,
    }
    check = checks.get(hit.rule)
    return check is None or check(line, at, hit)


def _first_number(line: Line, at: int, end: int) -> int:
    """The token of the year in a phrase such as ``tot 2018`` or ``tussen 2010 en 2019``."""
    for index in range(at, end):
        if line.text(index).isdecimal() and len(line.text(index)) == 4:
            return index
    return at


def _year(line: Line, at: int, hit: Hit) -> bool:
    expression = bare(hit.expression.anchor if isinstance(hit.expression, Open) else hit.expression)
    if not isinstance(expression, Fixed) or expression.dates.start_date is None:
        return True
    first = _first_number(line, at, hit.end)
    if line.among(hit.end - 1, "or_later_ends") or (hit.rule.startswith("open") and first - at >= 2):
        return not line.among(hit.end, "countables") and not years.in_path(line, first, hit.end)
    last = first + 1 if line.text(first).isdecimal() else hit.end
    return years.is_year(line, first, last, expression.dates.start_date.year)


def _years(line: Line, at: int, hit: Hit) -> bool:
    expression = hit.expression
    if not isinstance(expression, Between):
        return True
    start, last = bare(expression.first), bare(expression.last)
    if not isinstance(start, Fixed):
        return True
    low = start.dates.start_date
    high = last.dates.start_date.year if isinstance(last, Fixed) and last.dates.start_date else 0
    if isinstance(last, InYear) and isinstance(last.year, int):
        high = last.year
    first = _first_number(line, at, hit.end)
    return low is not None and years.is_range(line, at, first, hit.end, low.year, high)


def _month(line: Line, at: int, hit: Hit) -> bool:
    """A capital in mid-sentence is a name (``Mei``); an abbreviation needs a preposition."""
    if line.among(at - 1, "month_not_after") or _joined(line, at, hit.end):
        return False
    if line.text(at).istitle() and at > 0 and line.text(at - 1).isalpha() and not line.text(at - 1).isupper():
        return False
    if at == 0 and line.text(at).istitle() and line.text(hit.end).istitle():  # `Mei Li woont hier`
        return False
    abbreviated = line.word(at) in line.words.table.month_abbreviations
    return not abbreviated or (line.text(at).islower() and line.among(at - 1, "month_prepositions"))


def _joined(line: Line, at: int, end: int) -> bool:
    """``mei-opstand``, ``post-april``: part of another word."""
    before = line.glued(at) and line.text(at - 1) == "-"
    return before or (line.glued(end) and line.text(end) == "-" and line.glued(end + 1))


def _season(line: Line, at: int, hit: Hit) -> bool:
    return line.among(at - 1, "season_prepositions") and not _joined(line, at, hit.end)


def _holiday(line: Line, at: int, hit: Hit) -> bool:
    return line.among(at - 1, "holiday_prepositions") and not _joined(line, at, hit.end)


def _week(line: Line, at: int, hit: Hit) -> bool:
    """``per week 12 keer`` is a rate."""
    return not line.among(at - 1, "week_not_after")


def _stretch(line: Line, at: int, hit: Hit) -> bool:
    """``slachtoffers die jaren zwegen``: a relative pronoun, unless a preposition stands before it."""
    plain = line.among(hit.end - 1, "plain_stretches") or line.among(at, "same")
    return plain or line.among(at - 1, "stretch_prepositions")
