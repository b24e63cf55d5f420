"""The atoms of a date, and dates and months built from them."""

from __future__ import annotations

from cijferspoor.numerals.words import cardinal, ordinal, spoken_year
from cijferspoor.periods.expressions import Current, Expression, InYear, Same
from cijferspoor.periods.tokens import APOSTROPHES, SHORT_YEAR_PIVOT, Hit, Line

FIRST_YEAR, LAST_YEAR = 1000, 2100
"""Four digits outside these bounds are not taken for a year."""

Found = tuple[int, int]
"""A number and the token where it ends."""


def year_at(line: Line, at: int) -> Found | None:
    """A year in digits (``2019``, ``'98``) or in words (``tweeduizend vijftien``)."""
    value = line.digits(at)
    if value is not None and len(line.text(at)) == 4 and FIRST_YEAR <= value <= LAST_YEAR:
        letters_follow = line.glued(at + 1) and line.word(at + 1)[-1:].isalpha()
        return None if letters_follow else (value, at + 1)
    if line.text(at) in APOSTROPHES and line.text(at) and line.glued(at + 1):
        return _short_year(line, at + 1)
    return _year_in_words(line, at)


def _short_year(line: Line, at: int) -> Found | None:
    text = line.text(at)
    if len(text) != 2 or not text.isdecimal() or (line.glued(at + 1) and line.word(at + 1)[-1:].isalpha()):
        return None
    if _club(line, at - 2):
        return None
    return (2000 if int(text) <= SHORT_YEAR_PIVOT else 1900) + int(text), at + 1


def _club(line: Line, at: int) -> bool:
    """``De Zwaluwen '66``: a name before the apostrophe, but no tournament, month or preposition."""
    name = line.text(at)[:1].isupper()
    known = ("events", "year_before_strong", "year_before_weak", "decade_nouns")
    timely = line.word(at) in line.words.months or any(line.among(at, group) for group in known)
    return name and not timely and line.longest(at, line.words.holidays) == at


def _year_in_words(line: Line, at: int) -> Found | None:
    word = line.word(at)
    if len(word) < 10 or not word[:1].isalpha():  # the shortest is `tweeduizend`
        return None
    value = spoken_year(word, line.words.lexicon) or cardinal(word, line.words.lexicon)
    if value is None or not FIRST_YEAR < value <= LAST_YEAR:
        return None
    rest = cardinal(line.word(at + 1), line.words.lexicon) if value % 100 == 0 and line.word(at + 1) else None
    return (value + rest, at + 2) if rest and rest < 100 else (value, at + 1)


def month_at(line: Line, at: int) -> Found | None:
    """A month by name or abbreviation, with the full stop of the abbreviation."""
    month = line.words.months.get(line.word(at))
    if month is None or (line.glued(at + 1) and line.text(at + 1) in APOSTROPHES):
        return None
    stop = line.word(at) in line.words.table.month_abbreviations and line.text(at + 1) == "."
    return month, at + 1 + (stop and line.glued(at + 1))


def rank_at(line: Line, at: int) -> Found | None:
    """An ordinal: ``derde``, ``3e``, ``21ste``."""
    value = line.text(at)
    if value.isdecimal() and len(value) <= 2 and line.glued(at + 1) and line.word(at + 1) in ("e", "de", "ste"):
        return int(value), at + 2
    rank = ordinal(line.word(at), line.words.lexicon) if line.word(at).isalpha() else None
    return (rank, at + 1) if rank else None


def day_at(line: Line, at: int) -> Found | None:
    """A day of the month: ``5``, ``16e``."""
    value = line.digits(at, 2)
    if value is None or not 1 <= value <= 31:
        return None
    if line.glued(at + 1) and line.word(at + 1)[-1:].isalpha():
        return (value, at + 2) if line.word(at + 1) in ("e", "de", "ste") else None
    return value, at + 1


def relative_year_at(line: Line, at: int) -> tuple[Expression, int] | None:
    """``vorig jaar``, ``dit jaar``, ``dat jaar``, ``het jaar`` as the year of a part."""
    start = at + (line.word(at) == "het")
    if line.word(start) in line.words.lists["year_nouns"]:
        return (Current("year"), start + 1) if start > at else None
    if not line.among(start + 1, "year_nouns"):
        return None
    for name, shift in (("previous", -1), ("past", -1), ("current", 0), ("next", 1), ("coming", 1)):
        if line.among(start, name):
            return Current("year", shift), start + 2
    return (Same("year"), start + 2) if line.among(start, "that") else None


def of_year(line: Line, at: int, *, after_day: bool = False) -> tuple[int | Expression | None, int]:
    """The year after a part of one: ``2016``, ``van 2016``, ``van dit jaar``; None without one."""
    comma = line.text(at) == ","
    start = at + 1 if comma or line.among(at, "of") else at
    found = year_at(line, start)
    counted = found and not after_day and found[0] % 10 == 0 and line.among(found[1], "countables")
    if found and not counted and not _glued_number(line, found[1]):
        return found
    relative = None if comma else relative_year_at(line, start)
    return relative or (None, at)


def _glued_number(line: Line, at: int) -> bool:
    """``2019-22``: the digits before belong to something longer than a year."""
    tail = line.text(at + 1)
    joined = line.text(at) in ("-", "/") and line.glued(at) and line.glued(at + 1)
    return joined and tail.isdecimal() and len(tail) < 3 and line.word(at + 2) not in line.words.months


def numeric_date(line: Line, at: int) -> Hit | None:
    """``12-05-2019``, ``12/5/2019``, ``2019-05-12``, ``1-aug-2019``, ``2019-05``, ``5/2019``."""
    mark = line.text(at + 1)
    if not mark or mark not in "-/." or not line.text(at).isdecimal():
        return None
    after_day = line.text(at - 3) == "/" and line.text(at + 1) == "/" and line.text(at - 1) == "-"
    if line.glued(at) and line.text(at - 1) in "-/." and line.text(at - 2).isdecimal() and not after_day:
        return None
    third = line.text(at + 3) == mark and line.glued(at + 2)
    if third and line.glued(at + 1) and line.glued(at + 3) and line.glued(at + 4):
        return _three_parts(line, at)
    if mark == "." or (third and line.glued(at + 3)):
        return None
    return _two_parts(line, at)


def _three_parts(line: Line, at: int) -> Hit | None:
    first, middle, last = line.text(at), line.word(at + 2), line.text(at + 4)
    month = line.words.months.get(middle) or (int(middle) if middle.isdecimal() and len(middle) < 3 else 0)
    if not last.isdecimal() or not 1 <= month <= 12:
        return None
    year, day = (first, last) if len(first) == 4 else (last, first)
    longer = line.glued(at + 5) and (line.text(at + 5) in "-/" or line.word(at + 5)[:1].isalnum())
    if len(year) != 4 or len(day) > 2 or longer or not 1 <= int(day) <= 31 or int(year) < FIRST_YEAR:
        return None
    return Hit(at + 5, InYear("day", month, int(day), int(year)), "absolute.date")


def _two_parts(line: Line, at: int) -> Hit | None:
    first, last = line.text(at), line.text(at + 2)
    if not last.isdecimal() or {len(first), len(last)} not in ({4, 2}, {4, 1}):
        return None
    if _coded(line, at):
        return None
    spaced = not (line.glued(at + 1) and line.glued(at + 2))
    year, month = (int(first), int(last)) if len(first) == 4 else (int(last), int(first))
    school = len(first) == 4 and month == (year + 1) % 100 and line.among(at - 1, "year_before_strong")
    longer = line.glued(at + 3) and line.word(at + 3)[:1].isalnum()
    if school or longer or not 1 <= month <= 12 or not 1500 <= year <= LAST_YEAR:
        return None
    if spaced and (line.among(at + 3, "countables") or line.text(at - 1) in ("(", "-")):
        return None
    return Hit(at + 3, InYear("month", month, year=year), "absolute.month")


def _coded(line: Line, at: int) -> bool:
    """``nummer 2022-07``, ``kenmerk: 2022-07``, ``BL-2022-07``: an order or case number."""
    if line.glued(at) and line.text(at - 1) in ("-", "/", "."):
        return line.glued(at - 1) and line.word(at - 2)[-1:].isalpha()
    noun = line.word(at - 1 - (line.text(at - 1) in (":", ".")))
    return noun.endswith(tuple(line.words.table.code_nouns)) or noun in line.words.lists["not_year_before"]


def written_date(line: Line, at: int) -> Hit | None:
    """``12 mei 2019``, ``zondag 12 mei``, ``mei 2019``, ``2019 mei``, ``maart de 15e``, ``mei``."""
    if line.word(at) in line.words.weekdays:
        after = at + 1 + (line.text(at + 1) == ",")
        found = day_at(line, after)
        return _day_and_month(line, found) if found else None
    found = day_at(line, at)
    dated = _day_and_month(line, found) if found else None
    return dated or _month(line, at)


def _day_and_month(line: Line, found: Found) -> Hit | None:
    day, end = found
    month = month_at(line, end)
    if month is None:
        return None
    year, after = of_year(line, month[1], after_day=True)
    side = 0
    if year is None:
        side, after = _just(line, after)
    return Hit(after, InYear("day", month[0], day, year, side), "absolute.date" if year else "absolute.day")


def _just(line: Line, at: int) -> Found:
    """``jl.``, ``aanstaande`` after a date without a year."""
    for name, side in (("just_past", -1), ("just_coming", 1)):
        if line.among(at, name):
            return side, at + 1 + (line.text(at + 1) == "." and line.glued(at + 1))
    return 0, at


def _month(line: Line, at: int) -> Hit | None:
    month = month_at(line, at)
    if month is None:
        return None
    year, end = of_year(line, month[1])
    if year is None and line.text(month[1]) in "-/" and line.glued(month[1]) and line.glued(month[1] + 1):
        found = year_at(line, month[1] + 1)
        year, end = found or (None, end)
    day = day_at(line, end + 1) if year is None and line.word(end) == "de" else None
    if day and day[1] == end + 3:
        return Hit(day[1], InYear("day", month[0], day[0]), "absolute.day")
    return Hit(end, InYear("month", month[0], year=year), "absolute.month" if year else "absolute.bare_month")
