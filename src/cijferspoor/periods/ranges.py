"""Phrases built from two or more points: ranges, and lists that run on."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

from cijferspoor.periods.absolute import Found, day_at, numeric_date, year_at
from cijferspoor.periods.expressions import Between, Current, Expression, Fixed, InYear, Weekday
from cijferspoor.periods.points import point
from cijferspoor.periods.tokens import Hit, Line

Separator = tuple[str, int]
"""``until``, ``through``, ``dash``, ``and`` or ``slash``, and the token where it ends."""

LEAP_YEAR = 2000
"""A year that has every day."""

MOST_LISTED = 12
"""A list of years or months longer than this is read in pieces."""


def ranged(line: Line, at: int) -> Hit | None:
    """``van 2014 tot 2018``, ``tussen mei en juli``, ``2019-2022``, ``11 tot en met 29 juli``."""
    between = line.among(at, "between")
    opener = between or line.says(at, "range_openers") > at
    start = at + opener
    if line.word(start) in ("in", "op", "het", "de") and opener:
        start += line.among(start, "date_prepositions")
    days = _days_of_month(line, start, between) or _short_range(line, start)
    if days:
        return days
    first = _end(line, start) if opener else point(line, start)
    if first is None:
        return None
    separator = _separator(line, first.end, between)
    if separator is None or (separator[0] == "and" and not between):
        return None
    if opener and not between and separator[0] in ("dash", "slash"):
        return None  # `van 2016/2017`: the preposition belongs to the noun before it
    last = _last(line, separator[1])
    if last is None or not _fit(first, last, separator[0]):
        return None
    until = separator[0] == "until"
    return Hit(last.end, Between(first.expression, last.expression, until), "range." + _name(first, last))


def _end(line: Line, at: int) -> Hit | None:
    """An end of a range; only here ``nu`` is a day."""
    if line.among(at, "now") and line.word(at + 1) != "toe":
        return Hit(at + 1, Current("day"), "relative.day")
    return point(line, at) or _short_date(line, at)


def _short_date(line: Line, at: int) -> Hit | None:
    """``1-10`` in ``van 1-10 tot 7-11``; elsewhere that is a score."""
    day, mark, month = line.digits(at, 2), line.text(at + 1), line.digits(at + 2, 2)
    if not day or not month or mark not in ("-", "/") or day > 31 or month > 12:
        return None
    joined = line.glued(at + 1) and line.glued(at + 2) and not line.glued(at)
    longer = line.glued(at + 3) and line.text(at + 3) in ("-", "/")
    counted = line.among(at + 3, "countables")
    plain = joined and not longer and not counted
    return Hit(at + 3, InYear("day", month, day), "absolute.day") if plain else None


def _short_range(line: Line, at: int) -> Hit | None:
    """``1/10-2/11/2017``: two dates that share a year."""
    first, last = line.digits(at, 2), numeric_date(line, at + 4)
    marks = line.text(at + 1) == "/" and line.text(at + 3) in ("-", "–")
    if not marks or last is None or not isinstance(last.expression, InYear) or last.expression.kind != "day":
        return None
    month = line.digits(at + 2, 2)
    if not first or not month or first > 31 or month > 12 or not isinstance(last.expression.year, int):
        return None
    year = last.expression.year - ((month, first) > (last.expression.first, last.expression.last))
    return Hit(last.end, Between(InYear("day", month, first, year), last.expression), "range.dates")


def _last(line: Line, at: int) -> Hit | None:
    start = at + (line.among(at, "date_prepositions"))
    hit = _end(line, start)
    if hit is None and line.text(at - 1) in "/-–" and len(line.text(at)) == 2:
        return _year_tail(line, at)
    return hit


def _year_tail(line: Line, at: int) -> Hit | None:
    """``2018-19``: the second year in two digits."""
    before, value = year_at(line, at - 2), line.digits(at, 2)
    if not before or before[1] != at - 1 or value is None or (line.glued(at + 1) and line.text(at + 1) in "-/"):
        return None
    year = before[0] - before[0] % 100 + value
    year += 100 if year < before[0] else 0
    last = InYear("month", 12, year=year)
    return Hit(at + 1, last, "absolute.year") if year - before[0] in range(1, 30) else None


def _separator(line: Line, at: int, between: bool) -> Separator | None:
    for name, kind in (("through", "through"), ("up_to", "until")):
        end = line.says(at, name)
        if end > at:
            return kind, end
    if line.among(at, "dashes"):
        return "dash", at + 1
    if line.among(at, "joining"):
        return "and", at + 1
    slash = line.text(at) == "/" and line.glued(at) and line.glued(at + 1)
    return ("slash", at + 1) if slash else None


def _name(first: Hit, last: Hit) -> str:
    kinds = first.rule.rpartition(".")[2], last.rule.rpartition(".")[2]
    return "years" if kinds == ("year", "year") else "dates"


def _fit(first: Hit, last: Hit, kind: str) -> bool:
    """Whether two points make a range: years rise, and a dash or slash joins only points of one sort."""
    if first.rule.startswith("relative.ro") or last.rule.startswith(("relative.ro", "relative.ago", "context.of")):
        return False
    one, two = _bounds(first.expression), _bounds(last.expression)
    if one and two and one >= two:
        return False
    if kind == "slash":
        return bool(one and two and two == one + 1) or _are(first, last, "month")
    if kind == "dash":
        return bool(one and two) or _are(first, last, "month", "day", "quarter") or last.rule == "relative.day"
    return True


def _bounds(expression: Expression) -> int | None:
    """The year of a plain year; None for anything else."""
    if isinstance(expression, Fixed) and expression.dates.start_date:
        return expression.dates.start_date.year
    tail = isinstance(expression, InYear) and expression.kind == "month" and expression.first == 12
    return expression.year if tail and isinstance(expression, InYear) and isinstance(expression.year, int) else None


def _are(first: Hit, last: Hit, *kinds: str) -> bool:
    both = (first.expression, last.expression)
    return all(isinstance(one, InYear) and one.kind in kinds for one in both)


def _days_of_month(line: Line, at: int, between: bool) -> Hit | None:
    """``11 tot en met 29 juli``, ``tussen 10 en 12 mei 2019``, ``4 en 5 mei``, ``1, 2 en 3 juli``."""
    named = line.word(at) in line.words.weekdays  # `zaterdag 3 en zondag 4 juni`
    first = day_at(line, at + named)
    if not first:
        return None
    end = _listed_days(line, first[1])
    night = line.word(end) == "op" and day_at(line, end + 1) == (first[0] + 1, end + 2)
    separator = ("and", end + 1) if night else _separator(line, end, between)
    last = point(line, separator[1]) if separator else None
    if not last or not isinstance(last.expression, InYear) or last.expression.kind != "day":
        return None
    until = last.expression
    if first[0] >= until.last or not last.rule.startswith("absolute"):
        return None
    begin = InYear("day", until.first, first[0], until.year, until.side)
    return Hit(last.end, Between(begin, until), "range.days")


def _listed_days(line: Line, at: int) -> int:
    """Past the middle of ``1, 2 en 3 juli``."""
    for _ in range(MOST_LISTED):
        found: Found | None = day_at(line, at + 1) if line.text(at) == "," else None
        if not found:
            break
        at = found[1]
    return at


def listed(line: Line, at: int) -> Hit | None:
    """``1997 en 1998``, ``maart en april``, ``2017, 2018 en 2019``: one period when each follows the last."""
    items = [point(line, at)]
    while (last := items[-1]) is not None and len(items) < MOST_LISTED:
        joined = line.among(last.end, "joining") or (
            line.word(last.end) == "op" and (isinstance(last.expression, Weekday) or _is_day(last.expression))
        )
        if not joined and line.text(last.end) != ",":
            break
        items.append(point(line, last.end + 1))
        if joined:
            return _run(items)
    return None


def _is_day(expression: Expression) -> bool:
    return isinstance(expression, InYear) and expression.kind == "day"


def _day_after(one: InYear, two: InYear) -> bool:
    """Whether two days without a year follow each other, as ``31 december`` and ``1 januari`` do."""
    try:
        following = dt.date(LEAP_YEAR, one.first, one.last) + dt.timedelta(days=1)
    except ValueError:
        return False
    return (following.month, following.day) == (two.first, two.last) and one.year is None


def _run(items: list[Hit | None]) -> Hit | None:
    hits = [hit for hit in items if hit is not None]
    if len(hits) < len(items) or not all(_follows(one, two) for one, two in pairwise(hits)):
        return None
    first, last = hits[0], hits[-1]
    return Hit(last.end, Between(first.expression, last.expression), "range." + _name(first, last))


def _follows(first: Hit, last: Hit) -> bool:
    """Whether the second is the year, month, quarter or weekday right after the first."""
    one, two = first.expression, last.expression
    if isinstance(one, Weekday) and isinstance(two, Weekday):
        return two.index == (one.index + 1) % 7
    if isinstance(one, InYear) and isinstance(two, InYear):
        if one.kind == two.kind == "season":  # the winter of a year does not follow its autumn
            return two.first == one.first + 3 and one.year in (None, two.year) and two.year is not None
        if one.kind == two.kind == "day":
            return _day_after(one, two)
        length = {"month": 12, "quarter": 4}.get(one.kind)
        same_year = one.year in (None, two.year) or (two.year is None)
        return bool(length and one.kind == two.kind and two.first == one.first % length + 1 and same_year)
    years = first.rule == last.rule == "absolute.year"
    start, end = _bounds(one), _bounds(two)
    return bool(years and start and end and end == start + 1)
