"""Years, and the parts of a year that are not months: quarters, seasons, holidays, weeks, school years."""

from __future__ import annotations

from cijferspoor.periods import dates
from cijferspoor.periods.absolute import of_year, rank_at, written_date, year_at
from cijferspoor.periods.expressions import Expression, Fixed, InYear
from cijferspoor.periods.scene import Scene
from cijferspoor.periods.tokens import Hit, Line

SCHOOL_YEAR = "absolute.school_year"
"""The rule of a school year."""


def year(line: Line, at: int) -> Hit | None:
    """A year, alone or with the part of it named after it: ``2019``, ``2016 het derde kwartaal``."""
    found = year_at(line, at)
    if not found:
        return None
    value, end = found
    part = after_year(line, end, value)
    return part or Hit(end, Fixed(dates.years(value, value)), "absolute.year")


def after_year(line: Line, at: int, year_before: int | Expression) -> Hit | None:
    """A month, quarter or season whose year stands before it: ``vorig jaar (in) juni``, ``2016, nov``."""
    start = at + (line.text(at) == "," or line.among(at, "band_prepositions"))
    start += line.among(start, "articles")
    for parser in (quarter, season, written_date):
        hit = parser(line, start)
        if hit and isinstance(hit.expression, InYear) and hit.expression.year is None:
            inner = hit.expression
            rule = hit.rule.replace("bare_", "")
            return Hit(hit.end, InYear(inner.kind, inner.first, inner.last, year_before), rule)
    return None


def quarter(line: Line, at: int) -> Hit | None:
    """``derde kwartaal van 2016``, ``Q3 2020``, ``eerste halfjaar``, ``laatste kwartaal``."""
    if line.among(at, "quarter_letters") or line.word(at) in ("q", "k"):
        return _lettered_quarter(line, at)
    rank = (0, at + 1) if line.among(at, "last") else rank_at(line, at)
    if not rank:
        return None
    for names, kind, most in (("quarter_nouns", "quarter", 4), ("half_year_nouns", "half", 2)):
        if line.among(rank[1], names) and rank[0] <= most:
            given, end = of_year(line, rank[1] + 1)
            if given is None and line.among(rank[1], "term_nouns"):
                return None
            return Hit(end, InYear(kind, rank[0] or most, year=given), f"absolute.{kind}")
    return None


def _lettered_quarter(line: Line, at: int) -> Hit | None:
    text = line.text(at + 1)
    if not line.glued(at + 1) or text not in ("1", "2", "3", "4") or (line.glued(at) and line.word(at - 1).isalnum()):
        return None
    given, end = of_year(line, at + 2)
    # `K3` by itself is a band.
    during = line.among(at - 1, "letter_prepositions" if line.word(at) == "q" else "band_prepositions")
    named = given is not None or during or year_at(line, at - 1) is not None
    return Hit(end, InYear("quarter", int(text), year=given), "absolute.quarter") if named else None


def season(line: Line, at: int) -> Hit | None:
    """``zomer van 2021``, ``najaar 2018``, ``winter van 2018/2019``."""
    first = line.words.table.seasons.get(line.word(at))
    if first is None or (line.glued(at + 1) and line.text(at + 1) in "-'’"):
        return None
    given, end = of_year(line, at + 1)
    if isinstance(given, int) and line.text(end) in "-/" and line.glued(end):
        following = year_at(line, end + 1)
        if first == 12 and following and following[0] == given + 1:
            given, end = following
    return Hit(end, InYear("season", first, year=given), "absolute.season" if given else "absolute.bare_season")


def holiday(line: Line, at: int) -> Hit | None:
    """``Goede Vrijdag 1998``, ``Pasen 2020``, ``tweede kerstdag``."""
    end = line.longest(at, line.words.holidays)
    if end == at or (line.glued(end) and line.text(end) in "-'’"):
        return None
    name = " ".join(line.word(index) for index in range(at, end))
    table = line.words.table
    first, last = table.fixed_holidays.get(name) or table.easter_holidays[name]
    kind = "day" if name in table.fixed_holidays else "holiday"
    given, after = of_year(line, end)
    return Hit(after, InYear(kind, first, last, given), "absolute.holiday" if given else "absolute.bare_holiday")


def week(line: Line, at: int) -> Hit | None:
    """``week 31``, ``week 12 van 2020``."""
    number = line.digits(at + 1, 2) if line.among(at, "week_nouns") else None
    if not number or number > 53:
        return None
    given, end = of_year(line, at + 2)
    if given is None and line.word(end) == "van":  # `week 12 van de zwangerschap`
        return None
    return Hit(end, InYear("week", number, year=given), "absolute.week")


def school_year(line: Line, at: int) -> Hit | None:
    """``schooljaar 2018/2019``, ``collegejaar 2018-19``, ``schooljaar 2018``."""
    first = line.words.table.school_years.get(line.word(at))
    found = year_at(line, at + 1) if first else None
    if not first or not found:
        return None
    end = found[1]
    if line.text(end) in ("-", "/", "–") and line.text(end + 1) in (str(found[0] + 1), str(found[0] + 1)[2:]):
        end += 2
    return Hit(end, InYear("school", first, year=found[0]), SCHOOL_YEAR)


def slashed_year(line: Line, at: int, hit: Hit, scene: Scene) -> Hit:
    """``in 2020/2021`` is a school year where the article wrote its school years so; else the phrase as it was."""
    two_years = hit.rule == "range.years" and line.text(at + 1) == "/" and line.text(at).isdecimal()
    led = line.among(at - 1, "band_prepositions") or line.among(at - 1, "joining") or line.text(at - 1) == ","
    if not (two_years and scene.school and led):
        return hit
    return Hit(hit.end, InYear("school", scene.school, year=int(line.text(at))), SCHOOL_YEAR)
