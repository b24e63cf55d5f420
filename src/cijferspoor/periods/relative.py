"""Phrases that count from the publication: ``vorig jaar``, ``acht weken geleden``, ``zaterdag``."""

from __future__ import annotations

from cijferspoor.numerals.words import cardinal
from cijferspoor.periods.absolute import month_at
from cijferspoor.periods.expressions import (
    Ago,
    Between,
    Current,
    Expression,
    InYear,
    Offset,
    Rolling,
    Weekday,
)
from cijferspoor.periods.seasons import after_year, holiday, season
from cijferspoor.periods.tokens import Hit, Line

Count = tuple[float, int]
"""A number and the token where it ends."""

MOST_SMALLER = 3
"""``binnen 5 jaar, 2 maanden, 1 week en 3 dagen`` holds three smaller units."""

DIRECTED = (("previous", -1), ("past", -1), ("current", 0), ("next", 1), ("coming", 1))
"""Word lists that point to the unit before, the present one, or the one after."""


def count_at(line: Line, at: int) -> Count | None:
    """``tien``, ``10``, ``anderhalf``, ``een half``."""
    halves = line.words.lexicon.numbers.halves
    if line.word(at) == "een" and line.word(at + 1) in halves:
        return halves[line.word(at + 1)], at + 2
    if line.word(at) in halves:
        return halves[line.word(at)], at + 1
    value = line.digits(at)
    if value is None and line.word(at)[:1].isalpha():
        value = cardinal(line.word(at), line.words.lexicon)
    glued = line.glued(at + 1) and line.word(at + 1)[:1].isalpha()
    return None if value is None or glued else (value, at + 1)


def unit_at(line: Line, at: int) -> str | None:
    """The unit this word names."""
    hyphen = line.glued(at + 1) and line.text(at + 1) == "-"
    return None if hyphen else line.words.table.units.get(line.word(at))


def relative_whole(line: Line, at: int) -> Hit | None:
    """``dit jaar``, ``deze maand``, ``het jaar``, ``de maand``: the whole that a part is of."""
    if not line.among(at, "articles") and not line.among(at, "current"):
        return None
    unit = unit_at(line, at + 1)
    return Hit(at + 2, Current(unit), f"relative.{unit}") if unit in ("year", "month") else None


def day(line: Line, at: int) -> Hit | None:
    """``gisteren``, ``gistermiddag``, ``vanavond``, ``overmorgen``."""
    shift = line.words.days.get(line.word(at))
    if shift is None or line.says(at, "not_days") > at:
        return None
    if line.word(at) == "morgen" and line.among(at - 1, "morning_not_after"):
        return None
    end = at + 1 + (line.word(at + 1) in line.words.table.day_parts)
    return Hit(end, Current("day", shift), "relative.day")


def weekday(line: Line, at: int) -> Hit | None:
    """``zaterdag``, ``vrijdagavond``, ``afgelopen zondag``."""
    index = line.words.weekdays.get(line.word(at))
    if index is None or (line.glued(at + 1) and line.text(at + 1) in "-’'"):
        return None
    if line.among(at - 1, "weekday_not_after") or (line.glued(at) and line.text(at - 1) in "-'’"):
        return None
    return Hit(at + 1, Weekday(index), "relative.weekday")


def directed(line: Line, at: int) -> Hit | None:
    """``vorig jaar``, ``dit voorjaar``, ``komende mei``, ``afgelopen zaterdag``, ``deze week``."""
    for name, direction in DIRECTED:
        if line.among(at, name):
            return _directed_unit(line, at + 1, name, direction) or _directed_part(line, at + 1, name, direction)
    return None


def _directed_unit(line: Line, at: int, name: str, direction: int) -> Hit | None:
    unit = unit_at(line, at)
    if unit in (None, "hour", "century") or line.word(at).endswith("en"):
        return None
    assert unit is not None
    determined = line.among(at - 2, "articles")
    if unit == "day":  # `de volgende dag` is told from the story, not from now
        told = determined and name in ("previous", "next")
        return Hit(at + 1, Offset("day", direction), "context.offset") if told else None
    if line.among(at - 1, "last") and (not determined or line.word(at + 1) == "van"):
        return None
    index = line.words.weekdays.get(line.word(at + 1)) if unit == "week" else None
    if index is not None:  # `vorige week maandag`
        return Hit(at + 2, Weekday(index, week=direction), "relative.weekday")
    nearest = unit == "weekend" and name == "coming"
    expression: Expression = Current(unit, direction, nearest)
    part = after_year(line, at + 1, expression) if unit == "year" else None
    if part and not _own_month(line, at + 1, part):
        return part
    # `het afgelopen jaar` runs up to the publication; `afgelopen jaar` and `vorig jaar` are the calendar's.
    if (
        determined
        and name in ("past", "coming")
        and unit not in ("weekend", "quarter")
        and line.word(at - 1) != "aanstaande"
    ):
        return Hit(at + 1, Rolling(unit, 1, direction), "relative.rolling")
    return Hit(at + 1, expression, f"relative.{unit}")


def _own_month(line: Line, at: int, part: Hit) -> bool:
    """``dit jaar, mei en juni``: after a comma only an abbreviated or single month belongs to the year."""
    return line.text(at) == "," or line.word(part.end) == "en"


def _directed_part(line: Line, at: int, name: str, direction: int) -> Hit | None:
    index = line.words.weekdays.get(line.word(at))
    if line.among(at - 1, "last"):
        return None
    if index is not None:
        week = {"previous": -1, "next": 1}.get(name)
        return Hit(at + 1, Weekday(index, direction, week), "relative.weekday")
    if line.word(at) in line.words.table.school_years:
        first = line.words.table.school_years[line.word(at)]
        return Hit(at + 1, InYear("school", first, direction, year=None, side=-1), "relative.school_year")
    month = month_at(line, at)
    hit = Hit(month[1], InYear("month", month[0]), "") if month else season(line, at) or holiday(line, at)
    if hit is None or not isinstance(hit.expression, InYear) or hit.expression.year is not None:
        return None
    inner = hit.expression
    if name == "current":
        return Hit(hit.end, InYear(inner.kind, inner.first, inner.last, Current("year")), "relative.part")
    side = direction
    return Hit(hit.end, InYear(inner.kind, inner.first, inner.last, side=side), "relative.part")


def rolling(line: Line, at: int) -> Hit | None:
    """``de afgelopen tien jaar``, ``komende 3 maanden``, ``de 5 aankomende jaren``, ``de laatste 24 uur``."""
    start = at + (line.word(at) == "de")
    counted = count_at(line, start)
    for offset in (0, 1):
        adjective = start if offset == 0 else (counted[1] if counted else -1)
        for name, direction in DIRECTED:
            if name == "current" or not line.among(adjective, name):
                continue
            number = count_at(line, adjective + 1) if offset == 0 else counted
            if offset == 0:
                number = _up_to(line, number)
            after = number[1] if number and offset == 0 else adjective + 1
            unit = unit_at(line, after)
            if offset == 1 and start == at and not line.word(after).endswith("en"):
                continue  # a footnote: `4 Vorig jaar`
            if number and unit and unit != "weekend" and not _of_something(line, adjective, after + 1):
                more, end = _smaller_units(line, after + 1)
                return Hit(end, Rolling(unit, number[0], direction, more), "relative.rolling")
    return None


def _up_to(line: Line, number: Count | None) -> Count | None:
    """The longer of ``vijf à tien``."""
    joined = number is not None and line.among(number[1], "alternatives")
    longer = count_at(line, number[1] + 1) if number and joined else None
    return longer if number and longer and longer[0] > number[0] else number


def _of_something(line: Line, adjective: int, end: int) -> bool:
    """``de laatste drie dagen van zijn leven`` is not about now."""
    return line.among(adjective, "last") and line.word(end) == "van"


def ago(line: Line, at: int) -> Hit | None:
    """``acht weken geleden``, ``ruim een week geleden``, ``twee tot drie jaar geleden``."""
    over = line.among(at, "from_now")
    start = at + 1 if over else line.says(at, "hedges")
    if over and line.says(start, "hedges") > start:
        start = line.says(start, "hedges")
    number = count_at(line, start)
    if not number:
        return None
    least, end = None, number[1]
    if line.among(end, "alternatives"):
        second = count_at(line, end + 1)
        if second:
            least, number, end = number[0], second, second[1]
    unit = unit_at(line, end)
    if line.among(end, "clock_units") and line.word(end + 1) == "geleden" and not over:
        return Hit(end + 2, Ago("hour", number[0], -1), "relative.ago")
    if unit is None or unit in ("hour", "weekend"):
        return None
    if over:
        return _from_now(line, at, end + 1, Ago(unit, number[0], 1, least))
    if not line.among(end + 1, "ago") or (line.word(end + 1) == "terug" and line.among(end + 2, "back_not_before")):
        return None
    return Hit(end + 2, Ago(unit, number[0], -1, least), "relative.ago")


def _from_now(line: Line, at: int, end: int, expression: Ago) -> Hit | None:
    if line.among(at - 1, "over_not_after") or line.among(end, "over_not_before"):
        return None
    return Hit(end, expression, "relative.from_now")


def within(line: Line, at: int) -> Hit | None:
    """``binnen twee weken``: mostly a duration, so it has a rule of its own that a caller can drop."""
    if not line.among(at, "within"):
        return None
    following = rolling(line, at + 1)
    if following:
        return Hit(following.end, Between(Current("day"), following.expression), "relative.rolling")
    number = count_at(line, at + 1)
    unit = unit_at(line, number[1]) if number else None
    if not number or unit in (None, "hour", "weekend"):
        return None
    assert unit is not None
    more, end = _smaller_units(line, number[1] + 1)
    span = Between(Current("day"), Rolling(unit, number[0], 1, more))
    return Hit(end, span, "relative.within")


def _smaller_units(line: Line, at: int) -> tuple[tuple[tuple[str, int], ...], int]:
    """``1 maand en 12 dagen`` behind ``5 jaar``."""
    found: list[tuple[str, int]] = []
    for _ in range(MOST_SMALLER):
        number = count_at(line, at + line.among(at, "joining"))
        unit = unit_at(line, number[1]) if number else None
        if not number or unit not in ("month", "week", "day") or number[0] != int(number[0]):
            break
        found.append((unit, int(number[0])))
        at = number[1] + 1
    return tuple(found), at
