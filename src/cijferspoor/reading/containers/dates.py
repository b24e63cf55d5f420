"""Publication dates as corpora write them, only as precise as they are stated."""

from __future__ import annotations

import datetime as dt
import math
import re
from email.utils import parsedate_to_datetime
from functools import lru_cache

from cijferspoor.lexicon import default_lexicon
from cijferspoor.reading.clock import amsterdam_day
from cijferspoor.records.dates import parse_partial_date

FIRST_YEAR, LAST_YEAR = 1500, 2100
"""Years that can be a publication date: newspapers began around 1600, and 9999 stands for unknown in databases."""
_EPOCH = (dt.datetime(1990, 1, 1, tzinfo=dt.timezone.utc), dt.datetime(2100, 1, 1, tzinfo=dt.timezone.utc))
"""A bare number is seconds or milliseconds since 1970 only where that gives a date of the digital age."""
_TIME = r"(?:T|\s+|,\s*)\d{1,2}:?\d{2}(?::?\d{2}(?:[.,]\d{1,9})?)?\s*(?P<zone>Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?"
_ISO = re.compile(rf"(\d{{4}})(?:[-/](\d{{2}})(?:[-/](\d{{2}})(?P<time>{_TIME})?)?)?", re.IGNORECASE)
_DUTCH = re.compile(rf"(\d{{1,2}})\s?([-/.])\s?(\d{{1,2}})\s?\2\s?(\d{{4}})(?P<time>{_TIME})?", re.IGNORECASE)
_CLOCK = re.compile(r"(\d{1,2}):?(\d{2})")
_MAIL = re.compile(r"(?:[A-Z][a-z]{2},\s)?\d{1,2}\s[A-Z][a-z]{2}\s\d{4}\s\d{2}:\d{2}")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")


def corpus_date(value: object) -> str | None:
    """``2020``, ``2020-05`` or ``2020-05-14`` for a date in a corpus; None when there is none.

    Reads ISO dates with or without a time, ``14-05-2020`` (day first), ``14 mei 2020``, ``20200514``, the dates of
    e-mail, years, and seconds or milliseconds since 1970 between 1990 and 2100. A time in UTC is turned into the date
    in Amsterdam; one with another offset keeps the date as it is written.

    Raises:
        ValueError: there is a value, and it is none of these or no date in the calendar.
    """
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return None
    if isinstance(value, dt.datetime):
        return _checked(_day(value).isoformat())
    if isinstance(value, dt.date):
        return _checked(value.isoformat())
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _from_number(value)
    if not isinstance(value, str):
        raise ValueError(f"a {type(value).__name__} is not a date")  # noqa: TRY004 (one kind of failure for the caller)
    return _from_words(value.strip()) if value.strip() else None


@lru_cache(maxsize=4_096)
def _from_words(words: str) -> str:
    if words.isascii() and words.isdigit() and len(words) <= 13:
        return _from_number(int(words))
    if match := _ISO.fullmatch(words):
        parts = [part for part in match.group(1, 2, 3) if part]
        return _with_time("-".join(parts), match["time"], match["zone"])
    if match := _DUTCH.fullmatch(words):
        day, _, month, year = match.group(1, 2, 3, 4)
        return _with_time(f"{year}-{int(month):02}-{int(day):02}", match["time"], match["zone"])
    if match := _named().fullmatch(words):
        months = default_lexicon().reading.dates.months
        month = months[match["month"].casefold()]
        day = f"-{int(match['day']):02}" if match["day"] else ""
        return _checked(f"{match['year']}-{month:02}{day}")
    if _MAIL.match(words):
        return _checked(_day(parsedate_to_datetime(words)).isoformat())
    raise ValueError(f"{words!r} is not a date")


def _from_number(number: float) -> str:
    whole = int(number) if math.isfinite(number) else 0
    if number == whole and FIRST_YEAR <= whole <= LAST_YEAR:
        return f"{whole}"
    if number == whole and (match := _COMPACT.fullmatch(str(whole))):
        return _checked("-".join(match.groups()))
    for scale in (1, 1_000):
        if _EPOCH[0].timestamp() <= number / scale < _EPOCH[1].timestamp():
            moment = dt.datetime.fromtimestamp(number / scale, dt.timezone.utc)
            return _day(moment).isoformat()
    raise ValueError(f"{number} is not a date")


def _with_time(date: str, time: str | None, zone: str | None) -> str:
    _checked(date)
    if not time or not zone or zone.upper().strip("+-0:") not in ("", "Z", "UTC", "GMT"):
        return date
    clock = _CLOCK.search(time)
    assert clock is not None
    day = dt.date.fromisoformat(date)
    moment = dt.datetime.combine(day, dt.time(int(clock[1]), int(clock[2])), dt.timezone.utc)
    return _day(moment).isoformat()


def _day(moment: dt.datetime) -> dt.date:
    """The day of a moment: in Amsterdam for one in UTC, as written for others."""
    return amsterdam_day(moment) if moment.tzinfo is not None and not moment.utcoffset() else moment.date()


def _checked(date: str) -> str:
    parse_partial_date(date)
    if not FIRST_YEAR <= int(date[:4]) <= LAST_YEAR:
        raise ValueError(f"{date} is not a publication date")
    return date


@lru_cache(maxsize=1)
def _named() -> re.Pattern[str]:
    """``14 mei 2020``, ``do 14 mei 2020, 10:24 uur``, ``mei 2020``."""
    words = default_lexicon().reading.dates
    months = "|".join(re.escape(name) for name in sorted(words.months, key=len, reverse=True))
    weekdays = "|".join(re.escape(name) for name in sorted(words.weekdays, key=len, reverse=True))
    clock = r"(?:,?\s(?:om\s)?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?(?:uur|u))?)?"
    return re.compile(
        rf"(?:(?:{weekdays})\.?,?\s)?(?:(?P<day>\d{{1,2}})(?:e|ste|de|\.)?[\s-])?"
        rf"(?P<month>{months})\.?[\s-](?P<year>\d{{4}}){clock}",
        re.IGNORECASE,
    )
