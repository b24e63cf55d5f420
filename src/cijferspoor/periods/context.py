"""Phrases that point back in the article: ``dat jaar``, ``die periode``, ``een jaar eerder``."""

from __future__ import annotations

from cijferspoor.periods import dates
from cijferspoor.periods.absolute import of_year, relative_year_at, year_at
from cijferspoor.periods.expressions import Beside, Current, Fixed, InYear, Offset, Same
from cijferspoor.periods.relative import Count, count_at, unit_at
from cijferspoor.periods.seasons import season
from cijferspoor.periods.tokens import Hit, Line


def same(line: Line, at: int) -> Hit | None:
    """``dat jaar``, ``diezelfde maand``, ``die periode``, ``die zomer``."""
    moved = _same_in_year(line, at)
    if moved:
        return moved
    if line.among(at, "this_stretch") and line.among(at + 1, "stretches"):
        return Hit(at + 2, Same("period"), "context.period")
    if not line.among(at, "that"):
        return None
    first = line.words.table.seasons.get(line.word(at + 1))
    if first:
        dated = season(line, at + 1)
        if dated and dated.end > at + 2:
            return dated
        return Hit(at + 2, InYear("season", first, year=Same("year")), "context.season")
    unit = unit_at(line, at + 1)
    if unit is None or unit in ("hour", "weekend") or line.word(at + 1) == "dagen":
        return None
    same_one = line.among(at, "same")
    named = year_at(line, at + 2) if same_one and unit == "year" else None
    if named and not line.among(named[1], "countables"):  # `datzelfde jaar 1880`
        return Hit(named[1], Fixed(dates.years(named[0], named[0])), "context.year")
    own = same_one and unit in ("year", "month") and not line.among(at + 2, "comparisons")
    return Hit(at + 2, Same(unit, own=own), f"context.{unit}")


def _same_in_year(line: Line, at: int) -> Hit | None:
    """``dezelfde periode van vorig jaar``, ``dezelfde maand een jaar eerder``, ``hetzelfde kwartaal in 2019``."""
    if not line.among(at, "same") and not line.among(at, "alike"):
        return None
    unit = "period" if line.among(at + 1, "stretches") else unit_at(line, at + 1)
    if unit is None or unit in ("hour", "year", "decade", "century"):
        return None
    start = at + 2
    # `in dezelfde periode 2.022 gevallen`: digits need the preposition.
    given, end = of_year(line, start) if line.among(start, "of") else (relative_year_at(line, start) or (None, start))
    if given is None:
        moved = _a_year_before(line, start + line.among(start, "of"))
        given, end = (moved.expression, moved.end) if moved else (None, start)
    return None if given is None else Hit(end, Same(unit, given), "context.moved")


def _a_year_before(line: Line, at: int) -> Hit | None:
    """``een jaar eerder``, ``het jaar ervoor``, ``een jaar geleden``."""
    hit = offset(line, at) or adjoining(line, at)
    if hit and isinstance(hit.expression, Offset) and hit.expression.unit == "year":
        return hit
    number = count_at(line, at)
    past = number and unit_at(line, number[1]) == "year" and line.among(number[1] + 1, "ago")
    return Hit(number[1] + 2, Offset("year", -number[0]), "context.offset") if number and past else None


def offset(line: Line, at: int) -> Hit | None:
    """``een jaar eerder``, ``zes weken later``, ``ruim twee jaar daarvoor``."""
    number = count_at(line, line.says(at, "hedges"))
    if number and line.among(number[1], "clock_units"):
        return _by_the_clock(line, at, number)
    unit = unit_at(line, number[1]) if number else None
    if not number or unit is None or unit in ("hour", "weekend"):
        return None
    return _before_or_after(line, number[1] + 1, unit, number[0])


def _by_the_clock(line: Line, at: int, number: Count) -> Hit | None:
    """``twee uur later``; ``mag een uur eerder weg`` tells no time, so ``eerder`` must open its clause."""
    hit = _before_or_after(line, number[1] + 1, "hour", number[0])
    opening = at == 0 or not line.word(at - 1).isalpha()
    return None if hit and line.among(hit.end - 1, "earlier_in") and not opening else hit


def _before_or_after(line: Line, at: int, unit: str, count: float) -> Hit | None:
    for name, sign in (("before_that", -1), ("after_that", 1)):
        end = line.says(at, name)
        if end > at and line.word(end) not in ("dan", "in", "dit", "deze", "op", "of"):
            return Hit(end, Offset(unit, sign * count), "context.offset")
    return None


def after_next(line: Line, at: int) -> Hit | None:
    """``de maand na de volgende``."""
    unit = unit_at(line, at + 1) if line.among(at, "articles") else None
    if unit is None or unit == "hour" or not line.among(at + 2, "after") or not line.among(at + 3, "articles"):
        return None
    named = unit_at(line, at + 5) is not None or line.word(at + 5)[:1].isupper()
    return None if named or not line.among(at + 4, "next") else Hit(at + 5, Current(unit, 2), f"relative.{unit}")


def adjoining(line: Line, at: int) -> Hit | None:
    """``het jaar daarvoor``, ``de maand erna``, ``in de zes jaar ervoor``."""
    if not line.among(at, "articles"):
        return None
    for name, sign in (("preceding", -1), ("following", 1)):
        told = unit_at(line, at + 2) if line.among(at + 1, name) else None
        if told is not None and told not in ("hour", "weekend") and not line.word(at + 2).endswith("en"):
            return Hit(at + 3, Offset(told, sign), "context.offset")
    number = count_at(line, at + 1)
    unit = unit_at(line, number[1] if number else at + 1)
    if unit is None or unit in ("hour", "weekend"):
        return None
    end = (number[1] if number else at + 1) + 1
    for name, sign in (("adjoining_before", -1), ("adjoining_after", 1)):
        if not line.among(end, name):
            continue
        if number:
            return Hit(end + 1, Beside(unit, number[0], sign), "context.beside")
        return Hit(end + 1, Offset(unit, sign), "context.offset")
    return None
