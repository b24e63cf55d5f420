"""A whole phrase: a point, a range of two, or a stretch with an open end."""

from __future__ import annotations

from dataclasses import replace

from cijferspoor.periods.expressions import InYear, Open
from cijferspoor.periods.points import point
from cijferspoor.periods.ranges import MOST_LISTED, listed, ranged
from cijferspoor.periods.tokens import Hit, Line

OPENERS = (("since", "from"), ("from_on", "from"), ("per", "from"), ("after", "after"), ("before", "before"),
           ("up_to", "until"), ("through", "through"))  # fmt: skip
"""Word lists that open a phrase, and the side of the period they leave open."""


def phrase(line: Line, at: int) -> Hit | None:
    """The longest phrase of any sort that starts at this token."""
    hits = [point(line, at), ranged(line, at), listed(line, at), opened(line, at), closed(line, at)]
    longest = max((hit for hit in hits if hit), key=lambda hit: hit.end, default=None)
    return _dated_by_next(line, longest) if longest else None


LENT = ("month", "day", "season", "quarter")
"""Parts of a year that take it from the next of their list."""


def _dated_by_next(line: Line, hit: Hit) -> Hit:
    """``maart`` in ``in maart en juni 2021`` and ``maart, juni en juli vorig jaar``: the year at the end serves all."""
    part = hit.expression
    if not isinstance(part, InYear) or part.year is not None or part.side or part.kind not in LENT:
        return hit
    at = hit.end
    for _ in range(MOST_LISTED):
        if not line.among(at, "joining") and line.text(at) != ",":
            return hit
        following = point(line, at + 1 + line.among(at + 1, "date_prepositions"))
        if following is None or not isinstance(following.expression, InYear):
            return hit
        other = following.expression
        if other.kind != part.kind or other.side:
            return hit
        if other.year is not None:
            back = isinstance(other.year, int) and (other.first, other.last) < (part.first, part.last)
            year = other.year - 1 if back and isinstance(other.year, int) else other.year
            return Hit(hit.end, replace(part, year=year), hit.rule.replace("bare_", ""))
        at = following.end
    return hit


def opened(line: Line, at: int) -> Hit | None:
    """``sinds 2016``, ``vanaf 1 juli``, ``vóór 1863``, ``na 2018``, ``per 1 juli 2000``."""
    side, end = "", at
    for name, opens in OPENERS:
        found = line.says(at, name)
        if found > end:
            side, end = opens, found
    start = end + (line.among(end, "date_prepositions")) if side else end
    hit = point(line, start) if side else None
    if hit is None or not _opens(line, at, side, hit):
        return None
    expression = hit.expression
    if line.among(at, "since") and isinstance(expression, InYear) and expression.year is None and not line.future:
        expression = InYear(expression.kind, expression.first, expression.last, side=-1)
    return Hit(hit.end, Open(expression, side), "open." + hit.rule.rpartition(".")[2])


def _opens(line: Line, at: int, side: str, hit: Hit) -> bool:
    """``voor volgend jaar`` and ``begroting voor 2022`` mean "for", ``per week 12`` is a rate."""
    kind = hit.rule.partition(".")[0]
    if hit.rule in ("relative.rolling", "relative.within", "context.offset", "context.beside"):
        return False
    if line.among(at, "per"):
        return hit.rule in (
            "absolute.date",
            "absolute.day",
            "absolute.month",
            "absolute.bare_month",
            "absolute.year",
        )
    if side == "before" and line.word(at) == "voor" and line.text(at).isascii():
        # `verwacht voor 2023 vijftigduizend aanvragen`, `heeft voor 2020 een sluitende begroting`
        planned = any(line.among(at + step, "plans") for step in (-3, -2, -1, 2, 3, 4, 5))
        return kind in ("absolute", "part") and not planned
    return not (line.word(at) == "na" and kind == "context")


def closed(line: Line, at: int) -> Hit | None:
    """``2018 of later``, ``2012 en eerder``."""
    hit = point(line, at)
    if hit is None:
        return None
    for name, side in (("or_later", "from"), ("or_earlier", "through")):
        end = line.says(hit.end, name)
        if end > hit.end:
            return Hit(end, Open(hit.expression, side), "open." + hit.rule.rpartition(".")[2])
    return None
