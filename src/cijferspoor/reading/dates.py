"""Calendar dates as pages write them: found with patterns of our own, read with dateparser.

The patterns decide how precise a date is, and dateparser may only fill in what the words name: no day, month
or year is invented.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from cijferspoor.records.dates import DateRange, parse_partial_date

_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:0?[1-9]|1[0-2])"
_YEAR = r"(?:19|20)\d{2}"
_ISO_MONTH = r"(?:19|20)\d{2}-(?:0[1-9]|1[0-2])"
_ISO_DAY = rf"{_ISO_MONTH}-(?:0[1-9]|[12]\d|3[01])"
_NOT_MORE = r"(?![\w%]|[-/.]\d)"
_ISO = re.compile(rf"{_ISO_DAY}|{_ISO_MONTH}|{_YEAR}")
_NUMBER = re.compile(r"\d+")

ISO = rf"(?:{_ISO_DAY}|{_ISO_MONTH}){_NOT_MORE}"
"""A date as computers write it: 2023-09 or 2023-09-14."""
TIME = (
    r"(?:T|\s?[,|–-]?\s?(?:om\s)?)\d{1,2}[:.u]\d{2}(?::\d{2}(?:\.\d{1,6})?)?"
    r"(?:Z|[+-]\d{2}:\d{2}|\s?(?:uur|u)(?!\w))?(?!\d)"
)
"""A clock time and what joins it to the date before it: `, 10:24`, ` om 12u30`, `T08:15:00Z`."""


class DateForms:
    """The patterns for one set of month and weekday names.

    ``day`` is a pattern for a date with its day, ``any`` also for a month or a year; neither has groups that
    keep text, save ``sep`` in numeric dates.
    """

    def __init__(self, months: Mapping[str, int], weekdays: Iterable[str]) -> None:
        weekday = rf"(?:(?:{alternatives(weekdays)})\.?,?\s)?"
        month = rf"(?:{alternatives(months)})\.?"
        named = rf"{_DAY}(?:e|ste|de|\.)?[\s-]{month},?[\s-]{_YEAR}"
        numeric = rf"{_DAY}(?P<sep>\s?[-/.]\s?){_MONTH}(?P=sep)(?:{_YEAR}|\d{{2}})"
        self.day = rf"{weekday}(?:{named}|{numeric}|{_ISO_DAY}(?=T|{_NOT_MORE}))(?![-/.]?\d)"
        self.any = rf"(?:{self.day}|(?:{month}\s{_YEAR}|{_ISO_MONTH}|{_YEAR}){_NOT_MORE})"
        self._weekday = re.compile(weekday, re.IGNORECASE)
        self._month = re.compile(rf"(?:\b|(?<=\d)){month}(?!\w)", re.IGNORECASE)
        full: dict[int, str] = {}
        for name, number in months.items():
            full.setdefault(number, name)
        self._full = {name.casefold(): full[number] for name, number in months.items()}

    def read(self, words: str) -> DateRange | None:
        """The day, month or year that ``words`` name, or None when the calendar has no such date."""
        iso = _ISO.match(words)
        try:
            return parse_partial_date(iso.group()) if iso else self._read_dutch(words)
        except ValueError:
            return None

    def _read_dutch(self, words: str) -> DateRange | None:
        import dateparser  # noqa: PLC0415 (slow to load, and most texts state no date)

        plain = self._month.sub(self._spelled_out, words[self._weekday.match(words).end() :])  # type: ignore[union-attr]
        first = _NUMBER.match(plain)
        plain = re.sub(r"(?<=\d)(?:e|ste|de|\.)(?=[\s-][^\W\d])|,", "", plain) if first else plain
        parts = ["month", "year", *(["day"] if first else [])]
        found = dateparser.parse(
            re.sub(r"\s?([-/.])\s?", r"\1", plain) if first else plain,
            languages=["nl"],
            settings={"DATE_ORDER": "DMY", "REQUIRE_PARTS": parts, "PARSERS": ["absolute-time"]},
        )
        if found is None:
            return None
        if first is None:
            return DateRange.month(found.year, found.month)
        # It reads 03/25/2019 as an American would when there is no other way.
        return DateRange.day(found.date()) if found.day == int(first.group()) else None

    def _spelled_out(self, match: re.Match[str]) -> str:
        return self._full[match.group().casefold().rstrip(".")]


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of ``words``, longest first; a space in a word is any single white space."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in ordered)
