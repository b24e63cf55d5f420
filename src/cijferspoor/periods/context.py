"""Phrases that point back in the article: ``dat jaar``, ``die periode``, ``een jaar eerder``."""

from __future__ import annotations

from cijferspoor.periods.expressions import Beside, InYear, Offset, Same
from cijferspoor.periods.relative import count_at, unit_at
from cijferspoor.periods.tokens import Hit, Line


def same(line: Line, at: int) -> Hit | None:
    """``dat jaar``, ``diezelfde maand``, ``die periode``, ``die zomer``."""
    if line.among(at, "this_stretch") and line.among(at + 1, "stretches"):
        return Hit(at + 2, Same("period"), "context.period")
    if not line.among(at, "that"):
        return None
    first = line.words.table.seasons.get(line.word(at + 1))
    if first:
        return Hit(at + 2, InYear("season", first, year=Same("year")), "context.season")
    unit = unit_at(line, at + 1)
    if unit is None or unit in ("hour", "weekend") or line.word(at + 1) == "dagen":
        return None
    return Hit(at + 2, Same(unit), f"context.{unit}")


def offset(line: Line, at: int) -> Hit | None:
    """``een jaar eerder``, ``zes weken later``, ``ruim twee jaar daarvoor``."""
    number = count_at(line, line.says(at, "hedges"))
    unit = unit_at(line, number[1]) if number else None
    if not number or unit is None or unit in ("hour", "weekend"):
        return None
    return _before_or_after(line, number[1] + 1, unit, number[0])


def _before_or_after(line: Line, at: int, unit: str, count: float) -> Hit | None:
    for name, sign in (("before_that", -1), ("after_that", 1)):
        end = line.says(at, name)
        if end > at and line.word(end) not in ("dan", "in", "dit", "deze", "op", "of"):
            return Hit(end, Offset(unit, sign * count), "context.offset")
    return None


def adjoining(line: Line, at: int) -> Hit | None:
    """``het jaar daarvoor``, ``de maand erna``, ``in de zes jaar ervoor``."""
    if not line.among(at, "articles"):
        return None
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
