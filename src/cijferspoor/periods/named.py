"""Weeks, nights and weekdays named by a date or a month: ``de week van 12 juni``, ``de laatste zondag van mei``."""

from __future__ import annotations

from cijferspoor.periods.absolute import Found, rank_at, written_date
from cijferspoor.periods.expressions import Around, Current, InYear, Nth, Rest
from cijferspoor.periods.relative import relative_whole
from cijferspoor.periods.seasons import year
from cijferspoor.periods.tokens import Hit, Line

MOST_WEEKDAYS = 5
"""A month holds a weekday at most five times."""


def weekday_of(line: Line, at: int) -> Hit | None:
    """``de laatste zondag van oktober``, ``eerste maandag van de maand``, ``derde dinsdag in september 2019``."""
    rank: Found | None = (0, at + 1) if line.among(at, "last") else rank_at(line, at)
    index = line.words.weekdays.get(line.word(rank[1])) if rank and rank[0] <= MOST_WEEKDAYS else None
    if rank is None or index is None or not line.among(rank[1] + 1, "of"):
        return None
    start = rank[1] + 2
    whole = written_date(line, start) or year(line, start) or relative_whole(line, start)
    if whole is None or (isinstance(whole.expression, InYear) and whole.expression.kind != "month"):
        return None
    return Hit(whole.end, Nth(whole.expression, index, rank[0]), "part.weekday")


def week_of(line: Line, at: int) -> Hit | None:
    """``week van 12 juni``: the whole week."""
    unit = line.words.table.units.get(line.word(at))
    if unit not in ("week", "weekend") or not line.among(at + 1, "of"):
        return None
    day = written_date(line, at + 2)
    if day is None or not isinstance(day.expression, InYear) or day.expression.kind != "day":
        return None
    if line.says(day.end, "up_to") > day.end or line.among(day.end, "dashes"):  # its days are given
        return None
    return Hit(day.end, Around(day.expression, unit), f"part.{unit}")


def year_to_date(line: Line, at: int) -> Hit | None:
    """``het jaar tot op heden``, ``dit jaar tot nu toe``, ``tot nu toe dit jaar``."""
    lead = line.says(at, "to_date")
    whole = relative_whole(line, lead)
    if whole and lead > at and whole.expression == Current("year"):
        return Hit(whole.end, Rest(whole.expression, -1), "relative.rest")
    end = line.says(whole.end, "to_date") if whole else at
    if whole is None or end == whole.end or whole.expression != Current("year"):
        return None
    return Hit(end, Rest(whole.expression, -1), "relative.rest")
