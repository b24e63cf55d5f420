"""Dates as computers and Dutch pages write them in metadata, to ``2020``, ``2020-05`` or ``2020-05-14``."""

from __future__ import annotations

import datetime as dt
import re
from email.utils import parsedate_tz
from functools import lru_cache

from cijferspoor.lexicon import default_lexicon
from cijferspoor.reading.clock import amsterdam_day
from cijferspoor.reading.dates import DateForms
from cijferspoor.records.dates import parse_partial_date

_LONGEST = 60
"""Code points of the longest date: `donderdag 14 september 2020 om 10:30 uur (Europe/Amsterdam)`."""
_EARLIEST = 1900
"""Earlier years are placeholders, such as the year 1 of an empty field."""
_LATEST = 2090
"""Later years are placeholders too: fields for a date without an end hold 2099 or 9999."""
_CLOCK = r"(?:T|\s+(?:(?:om|at)\s+)?|\s*,\s*)(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?::?\d{2}(?:[.,]\d+)?)?"
_ZONE = r"\s*(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2}(?!\d))?"
_ISO = re.compile(
    rf"(?P<year>\d{{4}})(?:(?P<sep>[-/.])(?P<month>\d{{1,2}})(?:(?P=sep)(?P<day>\d{{1,2}})(?:{_CLOCK}{_ZONE})?)?)?(?!\d)",
    re.I,
)
_COMPACT = re.compile(
    r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?:T?(?P<hour>\d{2})(?P<minute>\d{2})\d{2}(?P<zone>Z)?)?", re.I
)
_EPOCH = re.compile(r"[1-9]\d{9}(?:\d{3})?")
_UTC = frozenset({"z", "utc", "gmt", "+00:00", "+0000", "+00", "-00:00", "-0000"})
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_ENGLISH = tuple(
    re.compile(
        rf"(?:[a-z]{{3,9}},?\s+)?{form},?\s+(?P<year>\d{{4}})(?:,?{_CLOCK}\s*(?:(?:GMT|UTC)(?=[+-]))?{_ZONE})?", re.I
    )
    for form in (rf"{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?", rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH}")
)
"""`May 14, 2020` and `14 May 2020`, also as JavaScript writes a time: `Thu May 14 2020 10:30:00 GMT+0200`."""


def stated_date(value: str | None) -> str | None:
    """The date in a metadata field, as precise as it is stated, or None when it states none we can be sure of.

    A time in UTC becomes the day it was in Amsterdam; with any other offset the day stays as written. `03/04/2020`
    is 3 April, as Dutch pages write it.
    """
    words = " ".join((value or "").split())
    if not words or len(words) > _LONGEST:
        return None
    try:
        found = _iso(words) or _epoch(words) or _english(words) or _mail(words) or dutch_date(words)
    except (ValueError, OverflowError):
        return None
    return found if found and _EARLIEST <= int(found[:4]) < _LATEST and found != "1970-01-01" else None


def mail_date(value: str) -> str | None:
    """The day of a ``Date`` header, under the same rule for UTC."""
    try:
        return _mail(value)
    except (ValueError, OverflowError, IndexError, TypeError):
        return None


@lru_cache(maxsize=1)
def dutch_forms() -> DateForms:
    """The Dutch date patterns, with the month names of the lexicon."""
    words = default_lexicon().reading.dates
    return DateForms(words.months, words.weekdays)


@lru_cache(maxsize=1)
def _dutch_day() -> re.Pattern[str]:
    # What follows the day may only be a time: `14 mei 2020 tot 3 juni 2020` is a period.
    return re.compile(
        rf"(?P<date>{dutch_forms().any})(?:[\s,|–-]*(?:om\s)?\d{{1,2}}[:.u]\d{{2}}(?::\d{{2}})?\s?(?:uur|u)?)?", re.I
    )


def dutch_date(words: str) -> str | None:
    """The date that ``words`` are, in Dutch and with no more around it than a time of day."""
    match = _dutch_day().fullmatch(words.strip())
    dates = dutch_forms().read(match.group("date")) if match else None
    if dates is None or dates.start_date is None or dates.end_date is None:
        return None
    start, end = dates.start_date, dates.end_date
    return start.isoformat() if start == end else start.isoformat()[: 7 if start.month == end.month else 4]


def _iso(words: str) -> str | None:
    match = _ISO.fullmatch(words) or _ISO.fullmatch(words.partition("[")[0]) or _COMPACT.fullmatch(words)
    return _day(match) if match else None


def _epoch(words: str) -> str | None:
    if not _EPOCH.fullmatch(words):
        return None
    return amsterdam_day(dt.datetime(1970, 1, 1) + dt.timedelta(seconds=int(words[:10]))).isoformat()


def _english(words: str) -> str | None:
    bare = re.sub(r"\s*\([^()]*\)$", "", words)
    for form in _ENGLISH:
        if match := form.fullmatch(bare):
            return _day(match)
    return None


def _mail(words: str) -> str | None:
    if not re.match(r"(?:[a-z]{3,9},\s*)?\d{1,2}[ -][a-z]{3}", words.strip(), re.I):
        return None
    parts = parsedate_tz(words)
    if parts is None:
        return None
    moment = dt.datetime(*parts[:6])
    return (amsterdam_day(moment) if parts[9] == 0 and words.rstrip()[-1:] != ":" else moment.date()).isoformat()


def _day(match: re.Match[str]) -> str:
    found = match.groupdict()
    year, month, day = found["year"], found.get("month"), found.get("day")
    if month and not month.isdigit():
        month = str(_MONTHS.index(month.casefold()) + 1)
    stated = "-".join([year, *(part.zfill(2) for part in (month, day) if part)])
    dates = parse_partial_date(stated)
    if (found.get("zone") or "").casefold() in _UTC and found.get("hour") and dates.start_date:
        time = dt.time(int(found["hour"]) % 24, int(found["minute"]))
        return amsterdam_day(dt.datetime.combine(dates.start_date, time)).isoformat()
    return stated
