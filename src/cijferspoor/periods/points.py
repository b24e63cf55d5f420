"""One point or stretch of time as a phrase: every simple parser, and the parts and slices of them."""

from __future__ import annotations

from collections.abc import Callable

from cijferspoor.periods import absolute, context, eras, named, relative, seasons
from cijferspoor.periods.expressions import Current, Part, Rest, Slice
from cijferspoor.periods.tokens import Hit, Line

Parser = Callable[[Line, int], "Hit | None"]

PARSERS: tuple[Parser, ...] = (
    absolute.numeric_date, absolute.written_date, seasons.year, seasons.quarter, seasons.season,
    seasons.holiday, seasons.week, seasons.school_year, eras.decade, eras.numbered, eras.century, relative.directed,
    relative.rolling, relative.ago, relative.within, relative.day, relative.weekday, context.same,
    context.offset, context.adjoining, context.after_next, named.weekday_of, named.week_of,
    named.year_to_date,
)  # fmt: skip

NUMBER_PARSERS: tuple[Parser, ...] = (
    absolute.numeric_date, absolute.written_date, seasons.year, seasons.quarter, eras.century,
    relative.rolling, relative.ago, context.offset, named.weekday_of,
)  # fmt: skip
"""Those of them that can start with digits."""

NO_DETERMINER = ("absolute.year", "relative.day", "relative.weekday", "relative.ago")
"""Rules of phrases that do not take ``de`` or ``het`` before them."""

DEEPEST = 4
"""``het begin van de eerste helft van dit jaar`` nests three deep; nothing real goes deeper."""


def point(line: Line, at: int, depth: int = 0) -> Hit | None:
    """The longest simple phrase that starts at this token."""
    if at >= len(line) or depth > DEEPEST:
        return None
    if at not in line.points:
        line.points[at] = _longest(line, at, depth)
    return line.points[at]


def _longest(line: Line, at: int, depth: int) -> Hit | None:
    if not line.words.opens_with(line.word(at), line.word(at + 1)):
        return None
    parsers = NUMBER_PARSERS if line.word(at)[:1].isdecimal() else PARSERS
    hits = [parser(line, at) for parser in parsers]
    hits += [
        _part(line, at, depth),
        _rest(line, at, depth),
        _slice(line, at, depth),
        _around(line, at, depth),
    ]
    if line.among(at, "articles"):
        inner = point(line, at + 1, depth + 1)
        hits.append(inner if inner and not _pointing(line, at + 1) and inner.rule not in NO_DETERMINER else None)
    return max((hit for hit in hits if hit), key=lambda hit: hit.end, default=None)


def _pointing(line: Line, at: int) -> bool:
    """``de dit jaar gekozen leden``: the article belongs to the noun behind the period."""
    return line.among(at, "current") or line.among(at, "that") or line.among(at, "articles")


def _whole(line: Line, at: int, depth: int) -> Hit | None:
    """What a part is of: ``2019``, ``van 2019``, ``het jaar``, ``van de maand``."""
    start = at + (line.among(at, "of"))
    unit = relative.unit_at(line, start + 1) if line.among(start, "articles") else None
    if unit in ("year", "month", "week", "decade", "century", "quarter") and start > at:
        longer = point(line, start, depth + 1)
        return longer or Hit(start + 2, Current(unit or ""), f"relative.{unit}")
    hit = point(line, start, depth + 1)
    return None if hit is None or hit.rule in NO_DETERMINER[1:] else hit


def _part(line: Line, at: int, depth: int) -> Hit | None:
    """``begin april``, ``het eind van 2020``: as long as the whole; ``rest van het jaar`` is not."""
    start = at + (line.among(at, "articles"))
    if not line.among(start, "parts"):
        return None
    whole = _whole(line, start + 1, depth)
    if not whole or whole.rule == "relative.rolling":
        return None
    if line.word(start) == "rest":
        return Hit(whole.end, Rest(whole.expression, 1), "relative.rest")
    place = 1 if line.among(start, "end_parts") else -1 if line.among(start, "begin_parts") else 0
    return Hit(whole.end, Part(whole.expression, place), "part." + whole.rule.rpartition(".")[2])


def _rest(line: Line, at: int, depth: int) -> Hit | None:
    """``eerder dit jaar``, ``later deze maand``."""
    direction = -line.among(at, "earlier_in") or int(line.among(at, "later_in"))
    whole = _whole(line, at + 1, depth) if direction else None
    if not whole or not isinstance(whole.expression, Current) or whole.expression.shift:
        return None
    return Hit(whole.end, Rest(whole.expression, direction), "relative.rest")


def _slice(line: Line, at: int, depth: int) -> Hit | None:
    """``de eerste vier maanden van dit jaar``, ``laatste week van juni``, ``tweede helft van 2019``."""
    from_end = line.among(at, "last")
    rank = (1, at + 1) if from_end else absolute.rank_at(line, at)
    if not rank or rank[0] > 2:
        return None
    if line.among(rank[1], "half_nouns"):
        whole = _whole(line, rank[1] + 1, depth)
        unit, count, from_end = "halves", 1, from_end or rank[0] == 2
    else:
        number = relative.count_at(line, rank[1])
        after = number[1] if number else rank[1]
        unit = relative.unit_at(line, after) or ""
        if not unit or unit in ("hour", "weekend") or rank[0] != 1 or line.word(after + 1) != "van":
            return None
        whole = _whole(line, after + 1, depth)
        plural = line.word(after).endswith("en") and number is None
        count = 0 if plural else int((number[0] if number else 1) or 0)
    if not whole or whole.rule.startswith(("relative.rolling", "relative.ago")):
        return None
    # `de eerste maanden van 2020` gives no number: the whole year, rather than a guess.
    expression = Slice(whole.expression, unit, count, from_end) if count else whole.expression
    return Hit(whole.end, expression, "part.slice")


def _around(line: Line, at: int, depth: int) -> Hit | None:
    """``rond 1900``, ``omstreeks half mei``: the hedge belongs to the phrase."""
    if not line.among(at, "around"):
        return None
    hit = point(line, at + 1 + (line.text(at + 1) == "." and line.glued(at + 1)), depth + 1)
    return Hit(hit.end, hit.expression, hit.rule) if hit and hit.rule != "relative.ago" else None
